"""A letter as it is written: its text at the left, at the right what comes of it."""

import hashlib
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.kept.templates import TemplateName, TemplateText
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.reports.letters.merge_fields import MergeField, merge_fields
from crm_desktop.views.context import Context
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.templates import work
from crm_desktop.views.templates.bar import Bar
from crm_desktop.views.templates.building import part_names
from crm_desktop.views.templates.inserting.tools import Inserting
from crm_desktop.views.templates.text.editor import TemplateEdit
from crm_desktop.views.templates.text.nodes import Json
from crm_desktop.views.templates.text.saving import whole_document
from crm_desktop.views.templates.work import Made

PAUSE = 300
"""Milliseconds after the last key before the page is made anew."""
SHOWN_FAULTS = 4
NOTHING = TemplateText(TemplateName(""), {"format": 1, "name": "", "body": []})


class Writing(QWidget):
    """What every editor of a letter has, however its parts are laid out.

    `edited` follows each change, `loaded` a text shown anew, `rendered` each new page.
    """

    edited = Signal()
    loaded = Signal()
    rendered = Signal()
    own_pictures = True  # whether pictures of the disk can be added

    def __init__(self, context: Context, text: TemplateText = NOTHING) -> None:
        super().__init__()
        self.context = context
        self._text = text
        self.images: dict[str, bytes] = dict(text.images)
        self.known: dict[str, MergeField] = merge_fields(context.catalogue)
        self.samples: dict[str, str] = {}
        self._documents: dict[str, QTextDocument] = {}
        self._beside = False  # page or computed values were changed
        self._rows: MergeRows | None = None
        self._made: Made | None = None
        self.editor = TemplateEdit(self._label_of, self.images)
        self.bar = Bar()
        self.preview = Preview()
        self.message = InlineMessage()
        self.faults = InlineMessage()
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.pause.timeout.connect(self.render_now)
        self.bar.part.activated.connect(self.show_part)
        self.editor.cursorPositionChanged.connect(self.on_cursor)
        self.inserting = Inserting(self)
        self.inserting.connect_bar()

    def letter_language(self) -> str:
        """Return the language in which the page is shown."""
        raise NotImplementedError

    def _label_of(self, name: str) -> str:
        one = self.known.get(name)
        if one is not None:
            in_list = one.list and one.list != one.name
            return f"{one.group}: {one.label}" if in_list else one.label
        return name if name in self.computed_names() or name in ("page", "pages") else ""

    def computed_names(self) -> list[str]:
        """Return the names of the template's own computed values."""
        return [str(one["name"]) for one in self._text.document.get("computed", [])]

    # ---- what is shown ------------------------------------------------------------------------

    def show_text(self, text: TemplateText, *, modified: bool = False) -> None:
        """Show a template, as it was read or as it was typed."""
        self._text = text
        self.images.clear()
        self.images.update(text.images)
        self.show_parts()
        self.set_changed(modified)

    def show_parts(self) -> None:
        """Show the parts of the template that is held."""
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
        self.pause.start()
        self.loaded.emit()

    def show_part(self) -> None:
        """Show the part that is chosen in the bar."""
        self.editor.setDocument(self._documents[str(self.bar.part.currentData() or "")])
        self.on_cursor()

    def show_rows(self, rows: MergeRows) -> None:
        """Show the page for a record."""
        self._rows = rows
        self.context.background.call(
            partial(work.sample_words, self.context.catalogue, rows, self.letter_language()),
            self.samples.update, failed=lambda _error: None, lane="quick",
            token=("template samples", id(self)),
        )  # fmt: skip
        self.render_now()

    # ---- the letter as it stands --------------------------------------------------------------

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

    def changed(self) -> bool:
        """Return whether something was typed since the text was shown."""
        return self._beside or any(one.isModified() for one in self._documents.values())

    def set_changed(self, changed: bool) -> None:
        """Note that what stands there is typed, or is safe."""
        self._beside = changed
        for document in self._documents.values():
            document.setModified(changed)

    def _on_edited(self) -> None:
        self.pause.start()
        self.edited.emit()

    def on_cursor(self) -> None:
        """Show in the bar what holds where the cursor is."""
        document = self.editor.document()
        self.bar.undo.setEnabled(document.isUndoAvailable())
        self.bar.redo.setEnabled(document.isRedoAvailable())
        at = next((n for n in range(self.bar.styles.count())
                   if self.bar.styles.itemData(n)[1] == self.editor.style_name()), 0)  # fmt: skip
        self.bar.styles.setCurrentIndex(at)

    # ---- its page -----------------------------------------------------------------------------

    def making(self, document: Json) -> Any:
        """Return what makes the page of a document, on a worker."""
        return partial(work.make, self.context.catalogue, document, self.used_images(document),
                       self._rows, self.letter_language())  # fmt: skip

    def render_now(self) -> None:
        """Make the page of what stands in the editor now."""
        self.pause.stop()
        if not self._documents:
            return
        self.preview.busy.start()
        self.context.background.call(
            self.making(self.document()), self._on_made, failed=self.complain, lane="quick",
            deadline=60.0, token=("template page", id(self)),
        )  # fmt: skip

    def _on_made(self, made: Made) -> None:
        self._made = made
        self.show_made(made)
        if made.faults:
            lines = list(made.faults[:SHOWN_FAULTS])
            if len(made.faults) > SHOWN_FAULTS:
                lines.append(self.tr("and %n more", None, len(made.faults) - SHOWN_FAULTS))
            self.faults.say("\n".join(lines), "bad" if made.broken else "warn")
        else:
            self.faults.clear()
        self.rendered.emit()

    def show_made(self, made: Made) -> None:
        """Show the page that was made, or why there is none."""
        if made.pdf:
            self.preview.show_pdf(made.pdf)
        elif made.error:
            self.preview.show_error(made.error)
        else:
            self.preview.busy.stop()

    def made(self) -> Made | None:
        """Return what the newest preview was made of."""
        return self._made

    def complain(self, error: UserError) -> None:
        """Say what went wrong above the text."""
        self.preview.busy.stop()
        self.message.say(str(error), "bad")
