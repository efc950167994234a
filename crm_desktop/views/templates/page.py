"""The editor of a template: its text at the left, the page itself at the right."""

import hashlib
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtWidgets import QFileDialog, QGridLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.kept.templates import TemplateName, TemplateText
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.models.queries.rows import Hit
from crm_desktop.reports.letters.merge_fields import MergeField, merge_fields
from crm_desktop.views.context import Context
from crm_desktop.views.forms import confirm
from crm_desktop.views.forms.wording import shortened
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.templates import work
from crm_desktop.views.templates.bar import Bar
from crm_desktop.views.templates.editor import TemplateEdit
from crm_desktop.views.templates.inserting import Inserting
from crm_desktop.views.templates.naming import TemplateNameDialog
from crm_desktop.views.templates.nodes import Json
from crm_desktop.views.templates.saving import Ids, read_blocks
from crm_desktop.views.templates.work import Made, Shown

PAUSE = 300
"""Milliseconds after the last key before the page is made anew."""
SHOWN_FAULTS = 4


class TemplatePage(QWidget):
    """Edits one template. `rendered` follows each new preview; `loaded` the first text."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()
    rendered = Signal()
    loaded = Signal()
    saved = Signal()

    def __init__(
        self, context: Context, template_id: int | None, start: TemplateText | None = None
    ) -> None:
        super().__init__()
        self.context = context
        self._id = template_id
        self._text = start or TemplateText(TemplateName(""), {"format": 1, "name": "", "body": []})
        self.images: dict[str, bytes] = dict(self._text.images)
        self.known: dict[str, MergeField] = merge_fields(context.catalogue)
        self.samples: dict[str, str] = {}
        self._documents: dict[str, QTextDocument] = {}
        self._beside = False  # page or computed values were changed
        self._ours: MergeRows | None = None
        self._rows: MergeRows | None = None
        self._made: Made | None = None
        self._saving = False
        self._then_close = False
        self.editor = TemplateEdit(self._label_of, self.images)
        self.bar = Bar()
        self.preview = Preview()
        self.message = InlineMessage()
        self.faults = InlineMessage()
        self.shown = fields.ComboBox()
        self.language = fields.ComboBox()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.inserting = Inserting(self)
        self._make()
        self._connect()
        context.background.read(
            partial(work.shown_records, context.catalogue), self._on_records,
            failed=self._on_failed, token=("template records", id(self)),
        )  # fmt: skip
        if template_id is None:
            self._show_text()
        else:
            self._read()

    # ---- making -------------------------------------------------------------------------------

    def _make(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.header = parts.PageHeader(self.tr("Letter template"))
        self.page_button = parts.button(self.tr("Page…"))
        self.more_button = parts.icon_button("more-horizontal", self.tr("More"))
        menu = QMenu(self)
        self.name_action = menu.addAction(self.tr("&Name…"))
        self.new_action = menu.addAction(self.tr("Save &as new…"))
        self.file_action = menu.addAction(self.tr("Save as &file…"))
        self.more_button.clicked.connect(
            lambda: menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
        )
        self.save_button = parts.button(self.tr("Save"), kind="primary", shortcut="Ctrl+S")
        for button in (self.page_button, self.more_button, self.save_button):
            self.header.add_action(button)
        told = QVBoxLayout()
        told.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        told.addWidget(self.message)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(parts.hairline())
        column.addWidget(self.editor, 1)
        column.addWidget(self.faults)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        choice = QGridLayout()
        choice.setContentsMargins(spacing.EDGE, 6, spacing.GAP_8, 6)
        choice.setHorizontalSpacing(spacing.GAP_8)
        choice.setVerticalSpacing(2)
        choice.setColumnStretch(0, 1)
        for place, (words, combo) in enumerate(
            ((self.tr("Shown for"), self.shown), (self.tr("Language"), self.language))
        ):
            label = parts.Label(words)
            label.setBuddy(combo)
            combo.setAccessibleName(words)
            choice.addWidget(label, 0, place)
            choice.addWidget(combo, 1, place)
        self.shown.setSizeAdjustPolicy(
            fields.ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        beside.addLayout(choice)
        beside.addWidget(parts.hairline())
        beside.addWidget(self.preview, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(right)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes([840, 560])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(parts.hairline())
        whole.addLayout(told)
        whole.addWidget(self.split, 1)
        self.editor.setAccessibleName(self.tr("Text of the template"))
        self.setFocusProxy(self.editor)
        from crm_desktop.views.paper.letter_fields import LANGUAGES
        from crm_desktop.views.values import language_name

        for code in LANGUAGES:
            self.language.addItem(language_name(code), code)
        home = self.language.findData(self.context.me.home_language)
        self.language.setCurrentIndex(max(0, home))
        for which, words in (
            ("usual", self.tr("A made-up record")), ("longest", self.tr("The longest address")),
            ("missing", self.tr("A record with missing fields")),
        ):  # fmt: skip
            self.shown.addItem(words, Shown(words, which))

    def _connect(self) -> None:
        self._pause.timeout.connect(self.render_now)
        self.page_button.clicked.connect(self.inserting.ask_page)
        self.name_action.triggered.connect(lambda: self.ask_name(self._text.name))
        self.new_action.triggered.connect(lambda: self.ask_name(TemplateName("")))
        self.file_action.triggered.connect(self.export_page)
        self.save_button.clicked.connect(self.save)
        self.bar.part.activated.connect(self._show_part)
        self.editor.cursorPositionChanged.connect(self._on_cursor)
        self.shown.currentIndexChanged.connect(self._on_shown)
        self.language.currentIndexChanged.connect(self._on_shown)
        self.inserting.connect_bar()

    def _label_of(self, name: str) -> str:
        one = self.known.get(name)
        if one is not None:
            in_list = one.list and one.list != one.name
            return f"{one.group}: {one.label}" if in_list else one.label
        return name if name in self.computed_names() or name in ("page", "pages") else ""

    def computed_names(self) -> list[str]:
        """Return the names of the template's own computed values."""
        return [str(one["name"]) for one in self._text.document.get("computed", [])]

    # ---- reading ------------------------------------------------------------------------------

    def _read(self) -> None:
        assert self._id is not None
        self.context.background.read(
            partial(work.read_text, self._id), self._on_text, failed=self._on_failed,
            token=("template", id(self)),
        )  # fmt: skip

    def _on_text(self, text: TemplateText) -> None:
        self._text = text
        self.images.clear()
        self.images.update(text.images)
        self._show_text()

    def _show_text(self) -> None:
        document = self._text.document
        self._documents = {}
        self.bar.part.clear()
        names = self._part_names()
        for key, blocks in [("", document.get("body", []))] + [
            (frame["id"], frame.get("blocks", [])) for frame in document.get("frames", [])
        ]:
            made = self.editor.new_document(blocks)
            self._documents[key] = made
            made.contentsChanged.connect(self._on_edited)
            frame: Json = next((f for f in document.get("frames", []) if f["id"] == key), {})
            self.bar.part.addItem(names.get(str(frame.get("place", "")), key), key)
        self._show_part()
        self._name()
        self._pause.start()
        self.loaded.emit()

    def _part_names(self) -> dict[str, str]:
        return {
            "": self.tr("Text of the letter"),
            "letterhead": self.tr("Letterhead, first page"),
            "sender": self.tr("Sender, first page"),
            "sender_line": self.tr("Line above the address"),
            "address": self.tr("Address"),
            "reference": self.tr("Reference lines"),
            "running_head": self.tr("Head of further pages"),
            "footer": self.tr("Foot of all pages"),
        }

    def _show_part(self) -> None:
        self.editor.setDocument(self._documents[str(self.bar.part.currentData() or "")])
        self._on_cursor()

    def _name(self) -> None:
        name = self._text.name
        self.header.set_title(shortened(name.name) or self.tr("New template"))
        if name.id is None:
            words = self.tr("Letter template, not saved yet")
        else:
            of = self.tr("Letter template, revision %1").replace("%1", str(name.revision))
            used = self.tr("shared") if name.shared else self.tr("only mine")
            words = f"{of} · {used}"
        self.header.set_phrase(words)
        self.title_changed.emit()

    def _on_records(self, found: tuple[tuple[Hit, ...], MergeRows]) -> None:
        hits, self._ours = found
        for hit in hits:
            words = f"{hit.title} · {hit.detail}" if hit.detail else hit.title
            self.shown.addItem(words, Shown(words, "", hit.kind, hit.id))
        self._on_shown()

    def _on_shown(self) -> None:
        shown = self.shown.currentData()
        if self._ours is None or not isinstance(shown, Shown):
            return
        if shown.which:
            currency = self.context.me.home_currency
            self.show_rows(work.made_up(self.context.catalogue, shown.which, self._ours,
                                       self.letter_language(), currency))  # fmt: skip
            return
        self.preview.busy.start()
        self.context.background.read(
            partial(work.record_rows, self.context.catalogue, shown), self.show_rows,
            failed=self._on_failed, token=("template rows", id(self)),
        )  # fmt: skip

    def show_rows(self, rows: MergeRows) -> None:
        """Show the page for a record."""
        self._rows = rows
        self.context.background.call(
            partial(work.sample_words, self.context.catalogue, rows, self.letter_language()),
            self.samples.update, failed=lambda _error: None, lane="quick",
            token=("template samples", id(self)),
        )  # fmt: skip
        self.render_now()

    def letter_language(self) -> str:
        """Return the language in which the page is shown."""
        return str(self.language.currentData())

    # ---- the template and its page ------------------------------------------------------------

    def document(self) -> Json:
        """Return the template as it stands in the editor now."""
        ids = Ids()
        base = {key: value for key, value in self._text.document.items() if key != "images"}
        frames = []
        for frame in base.get("frames", []):
            own = ids.one(frame["id"])
            frames.append({**frame, "id": own,
                           "blocks": read_blocks(self._documents[frame["id"]], ids)})  # fmt: skip
        for one in base.get("computed", []):
            ids.one(one["id"])
        made = {**base, "format": 1, "body": read_blocks(self._documents[""], ids)}
        return made | ({"frames": frames} if frames else {})

    def change(self, **parts_of: Any) -> None:
        """Change what stands beside the text: the page, computed values."""
        document = {**self._text.document, **parts_of}
        self._text = replace(self._text, document=document)
        self._beside = True
        self._on_edited()

    def page_data(self) -> Json:
        """Return the settings of the page."""
        return dict(self._text.document.get("page", {}))

    def computed(self) -> list[Json]:
        """Return the computed values."""
        return list(self._text.document.get("computed", []))

    def add_picture(self, data: bytes) -> str:
        """Keep a picture; return the key under which blocks name it."""
        key = f"sha256:{hashlib.sha256(data).hexdigest()}"
        self.images[key] = data
        return key

    def _used_images(self, document: Json) -> dict[str, bytes]:
        used = str(document)
        return {key: data for key, data in self.images.items() if key in used}

    def _on_edited(self) -> None:
        self._pause.start()
        self.title_changed.emit()

    def _on_cursor(self) -> None:
        document = self.editor.document()
        self.bar.undo.setEnabled(document.isUndoAvailable())
        self.bar.redo.setEnabled(document.isRedoAvailable())
        at = next((n for n in range(self.bar.styles.count())
                   if self.bar.styles.itemData(n)[1] == self.editor.style_name()), 0)  # fmt: skip
        self.bar.styles.setCurrentIndex(at)

    def render_now(self) -> None:
        """Make the page of what stands in the editor now."""
        self._pause.stop()
        if not self._documents:
            return
        self.preview.busy.start()
        document = self.document()
        self.context.background.call(
            partial(work.make, self.context.catalogue, document, self._used_images(document),
                    self._rows, self.letter_language()),
            self._on_made, failed=self._on_failed, lane="quick", deadline=60.0,
            token=("template page", id(self)),
        )  # fmt: skip

    def _on_made(self, made: Made) -> None:
        self._made = made
        if made.pdf:
            self.preview.show_pdf(made.pdf)
        elif made.error:
            self.preview.show_error(made.error)
        else:
            self.preview.busy.stop()
        if made.faults:
            lines = list(made.faults[:SHOWN_FAULTS])
            if len(made.faults) > SHOWN_FAULTS:
                lines.append(self.tr("and %n more", None, len(made.faults) - SHOWN_FAULTS))
            self.faults.say("\n".join(lines), "bad" if made.broken else "warn")
        else:
            self.faults.clear()
        self.status_changed.emit()
        self.rendered.emit()

    def made(self) -> Made | None:
        """Return what the newest preview was made of."""
        return self._made

    # ---- saving -------------------------------------------------------------------------------

    def save(self) -> None:
        """Save a new revision (Ctrl+S); a template without a name asks for one."""
        if self._saving:
            return
        if not self._text.name.name.strip():
            self.ask_name(self._text.name)
            return
        self._save(self._text.name)

    def ask_name(self, name: TemplateName) -> None:
        """Ask for name and sharing, then save; a name without a key makes a new template."""
        dialog = TemplateNameDialog(name, self)
        dialog.accepted.connect(lambda: self._save(dialog.given()))
        dialog.rejected.connect(self._stay)
        dialog.open()

    def _stay(self) -> None:
        self._then_close = False

    def _save(self, name: TemplateName) -> None:
        document = {**self.document(), "name": name.name.strip()}
        images = self._used_images(document)
        self._saving = True
        self._set_modified(False)  # what is typed from now on is not in it
        self.save_button.setEnabled(False)
        # It is read once more before it is stored: what cannot be read again is not kept.
        self.context.background.call(
            partial(work.make, self.context.catalogue, document, images, None, "en"),
            partial(self._on_checked, TemplateText(name, document, images)),
            failed=self._on_not_saved, lane="quick",
        )  # fmt: skip

    def _on_checked(self, text: TemplateText, made: Made) -> None:
        if made.broken:
            self._on_not_saved(UserError("\n".join(made.faults[:SHOWN_FAULTS])))
            return
        self.context.background.write(
            partial(work.keep, text, uuid4()), partial(self._on_saved, text),
            changes=("template",), failed=self._on_not_saved,
        )  # fmt: skip

    def _on_saved(self, text: TemplateText, name: TemplateName) -> None:
        self._saving = False
        self.save_button.setEnabled(True)
        self.message.clear()
        self._id = name.id
        page, computed = self.page_data(), self.computed()
        document = {**self._text.document, "name": name.name, "page": page, "computed": computed}
        self._text = replace(self._text, name=name, document=document)
        self._name()
        said = self.tr("The template was saved as revision %1.")
        self.context.message(said.replace("%1", str(name.revision)))
        self.saved.emit()
        if self._then_close and not self.modified():
            self.close_requested.emit()
        self._then_close = False

    def _on_not_saved(self, error: UserError) -> None:
        self._saving = False
        self._then_close = False
        self._set_modified(True)
        self.save_button.setEnabled(True)
        self.message.say(str(error), "bad")

    def _set_modified(self, modified: bool) -> None:
        self._beside = modified
        for document in self._documents.values():
            document.setModified(modified)

    def save_and_close(self) -> None:
        """Save, and close when it is there (Ctrl+Enter)."""
        self._then_close = True
        self.save()

    def export_page(self) -> None:
        """Ask where, and save the template as one file (Ctrl+Shift+E)."""
        name = self._text.name.name or self.tr("Template")
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save as file"), f"{name}.zip", self.tr("Templates (*.zip)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Save the template in a file, whole or not at all."""
        document = {**self.document(), "name": self._text.name.name or path.stem}
        text = TemplateText(self._text.name, document, self._used_images(document))
        said = self.tr("Saved as %1.").replace("%1", path.name)
        self.context.background.call(
            partial(work.write_file, path, text), lambda _done: self.context.message(said),
            failed=self._on_failed, lane="quick",
        )  # fmt: skip

    def _on_failed(self, error: UserError) -> None:
        self.preview.busy.stop()
        self.message.say(str(error), "bad")

    # ---- what the main window asks ------------------------------------------------------------

    def title(self) -> str:
        """Return the name of the template."""
        return shortened(self._text.name.name.strip()) or self.tr("New template")

    def icon_name(self) -> str:
        """Return the icon of templates."""
        return "file-pen"

    def key(self) -> tuple[Any, ...]:
        """Return what identifies the page."""
        return ("template", self._id)

    def state(self) -> dict[str, Any]:
        """Return nothing: a template is not kept over a restart."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Nothing to go back to."""

    def modified(self) -> bool:
        """Return whether something typed is not saved."""
        return self._beside or any(one.isModified() for one in self._documents.values())

    def saving(self) -> bool:
        """Return whether the template is on its way to the server."""
        return self._saving

    def try_close(self) -> bool:
        """Return whether the page may go; a changed one asks."""
        if self._saving:
            self._then_close = True
            return False
        if not self.modified():
            return True
        answer = confirm.ask_unsaved(self, self.title())
        if answer == "save":
            self.save_and_close()
        return answer == "discard"

    def reload(self) -> None:
        """Make the page anew (F5); what was typed stays."""
        self.render_now()
