"""The editor of a template: its text at the left, the page itself at the right."""

import hashlib
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QSplitter, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.kept.templates import TemplateName, TemplateText
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.models.queries.rows import Hit
from crm_desktop.reports.letters.merge_fields import MergeField, merge_fields
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.forms.wording import shortened
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look.form import fields
from crm_desktop.views.look.parts import PageHeader
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.templates import work
from crm_desktop.views.templates.bar import Bar
from crm_desktop.views.templates.building import build, connect, part_names
from crm_desktop.views.templates.drafting import draft_of
from crm_desktop.views.templates.exporting import ask_export
from crm_desktop.views.templates.inserting.tools import Inserting
from crm_desktop.views.templates.naming import TemplateNameDialog, phrase_of
from crm_desktop.views.templates.text.editor import TemplateEdit
from crm_desktop.views.templates.text.nodes import Json
from crm_desktop.views.templates.text.saving import whole_document
from crm_desktop.views.templates.work import Made, Shown

PAUSE = 300
"""Milliseconds after the last key before the page is made anew."""
SHOWN_FAULTS = 4


class TemplatePage(PlainPage, QWidget):
    """Edits one template. `rendered` follows each new preview; `loaded` the first text."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()
    rendered = Signal()
    loaded = Signal()
    saved = Signal()
    header: PageHeader
    page_button: QAbstractButton
    more_button: QAbstractButton
    save_button: QAbstractButton
    name_action: QAction
    new_action: QAction
    file_action: QAction
    split: QSplitter

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
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.inserting = Inserting(self)
        self.draft = draft_of(self)
        build(self)
        connect(self)
        context.background.read(
            partial(work.shown_records, context.catalogue), self._on_records,
            failed=self.complain, token=("template records", id(self)),
        )  # fmt: skip
        if template_id is None:
            self._show_text()
            self.draft.ready()
        else:
            self._read()

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
            partial(work.read_text, self._id), self._on_text, failed=self.complain,
            token=("template", id(self)),
        )  # fmt: skip

    def _on_text(self, text: TemplateText) -> None:
        self.show_text(text)
        self.draft.ready()

    def show_text(self, text: TemplateText, *, modified: bool = False) -> None:
        """Show a template, as it was read or as it was typed."""
        self._text = text
        self.images.clear()
        self.images.update(text.images)
        self._show_text()
        self._set_modified(modified)

    def _show_text(self) -> None:
        document = self._text.document
        self._documents = {}
        self.bar.part.clear()
        names = part_names()
        for key, blocks in [("", document.get("body", []))] + [
            (frame["id"], frame.get("blocks", [])) for frame in document.get("frames", [])
        ]:
            made = self.editor.new_document(blocks)
            self._documents[key] = made
            made.contentsChanged.connect(self._on_edited)
            frame: Json = next((f for f in document.get("frames", []) if f["id"] == key), {})
            self.bar.part.addItem(names.get(str(frame.get("place", "")), key), key)
        self.show_part()
        self._name()
        self.pause.start()
        self.loaded.emit()

    def show_part(self) -> None:
        """Show the part that is chosen in the bar."""
        self.editor.setDocument(self._documents[str(self.bar.part.currentData() or "")])
        self.on_cursor()

    def _name(self) -> None:
        name = self._text.name
        self.header.set_title(shortened(name.name) or self.tr("New template"))
        self.header.set_phrase(phrase_of(name))
        self.title_changed.emit()

    def _on_records(self, found: tuple[tuple[Hit, ...], MergeRows]) -> None:
        hits, self._ours = found
        for hit in hits:
            words = f"{hit.title} · {hit.detail}" if hit.detail else hit.title
            self.shown.addItem(words, Shown(words, "", hit.kind, hit.id))
        self.on_shown()

    def on_shown(self) -> None:
        """Read the record that the page is shown for."""
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
            failed=self.complain, token=("template rows", id(self)),
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

    def name(self) -> TemplateName:
        """Return the name of the template, its key and sharing."""
        return self._text.name

    def document(self) -> Json:
        """Return the template as it stands in the editor now."""
        return whole_document(self._text.document, self._documents)

    def change(self, **parts_of: Any) -> None:
        """Change what stands beside the text: the page, computed values."""
        document = {**self._text.document, **parts_of}
        self._text = replace(self._text, document=document)
        self._beside = True
        self._on_edited()

    def text(self) -> TemplateText:
        """Return name, document and pictures as they stand in the editor now."""
        document = self.document()
        return TemplateText(self._text.name, document, self.used_images(document))

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

    def used_images(self, document: Json) -> dict[str, bytes]:
        """Return the pictures that a document shows."""
        used = str(document)
        return {key: data for key, data in self.images.items() if key in used}

    def _on_edited(self) -> None:
        self.pause.start()
        self.title_changed.emit()

    def on_cursor(self) -> None:
        """Show in the bar what holds where the cursor is."""
        document = self.editor.document()
        self.bar.undo.setEnabled(document.isUndoAvailable())
        self.bar.redo.setEnabled(document.isRedoAvailable())
        at = next((n for n in range(self.bar.styles.count())
                   if self.bar.styles.itemData(n)[1] == self.editor.style_name()), 0)  # fmt: skip
        self.bar.styles.setCurrentIndex(at)

    def render_now(self) -> None:
        """Make the page of what stands in the editor now."""
        self.pause.stop()
        if not self._documents:
            return
        self.preview.busy.start()
        document = self.document()
        self.context.background.call(
            partial(work.make, self.context.catalogue, document, self.used_images(document),
                    self._rows, self.letter_language()),
            self._on_made, failed=self.complain, lane="quick", deadline=60.0,
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
        images = self.used_images(document)
        text = TemplateText(name, document, images)
        self._saving = True
        self.save_button.setEnabled(False)
        self.draft.send(partial(self._check, text))
        self._set_modified(False)  # what is typed from now on is not in it

    def _check(self, text: TemplateText, operation: UUID) -> None:
        # It is read once more before it is stored: what cannot be read again is not kept.
        self.context.background.call(
            partial(work.make, self.context.catalogue, dict(text.document), dict(text.images),
                    None, "en"),
            partial(self._on_checked, text, operation),
            failed=self._on_not_saved, lane="quick",
        )  # fmt: skip

    def _on_checked(self, text: TemplateText, operation: UUID, made: Made) -> None:
        if made.broken:
            self._on_not_saved(UserError("\n".join(made.faults[:SHOWN_FAULTS])))
            return
        self.context.background.write(
            partial(work.keep, text, operation), partial(self._on_saved, text),
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
        self.draft.acknowledged()
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
        self.draft.refused()
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
        ask_export(self)

    def complain(self, error: UserError) -> None:
        """Say what went wrong above the text."""
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
        answer = self.draft.ask()
        if answer == "save":
            self.save_and_close()
        return answer in ("discard", "later")

    def reload(self) -> None:
        """Make the page anew (F5); what was typed stays."""
        self.render_now()
