"""The draft of one form: written as it is typed, put back, dropped once it is acknowledged."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QLineEdit

from crm_desktop.drafts import Draft
from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.rows import Edit, Row
from crm_desktop.views.drafts.keeping import DraftKeeping
from crm_desktop.views.forms.editing.cells import UNREADABLE, FieldCell
from crm_desktop.views.forms.editing.editors import Editor
from crm_desktop.views.forms.editing.reference import LinksEditor
from crm_desktop.views.forms.part_line import PartLine
from crm_desktop.views.forms.wording import when_words

if TYPE_CHECKING:
    from crm_desktop.views.forms.page import FormPage

FORM = "form"
SOON_MS = 100
"""Between a key and the writing of all that was typed until then."""


class FormDraft(QObject):
    """Follows a form. Nothing is kept of one in which nothing is changed."""

    def __init__(self, page: "FormPage", keeping: DraftKeeping | None) -> None:
        super().__init__(page)
        self._page, self._keeping = page, keeping
        self._id = uuid4()
        self._kept = False
        self._found: Draft | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.write)
        page.status_changed.connect(self._touch)

    # ---- writing ----------------------------------------------------------------------------

    @Slot()
    def _touch(self) -> None:
        if self._keeping is None or self._page.path.running or self._found is not None:
            return
        if self._holds():
            if not self._soon.isActive():
                self._soon.start()
        else:
            self.drop()

    def _holds(self) -> bool:
        pending = self._page.path.pending
        return self._page.modified() or (pending is not None and not pending.deleted)

    @Slot()
    def write(self) -> None:
        """Keep the form as it stands now."""
        if self._keeping is not None and self._page.body is not None and self._holds():
            self._kept = True
            self._keeping.keep(Draft(self._id, FORM, content_of(self._page)))

    def sending(self, edit: Edit, go_on: Any) -> None:
        """Keep what is about to be sent, with its operation; only then it goes on."""
        self._soon.stop()
        if self._keeping is None or edit.deleted:
            go_on()
            return
        self._kept = True
        content = content_of(self._page) | {"sent": edit}
        self._keeping.keep(Draft(self._id, FORM, content), go_on)

    def acknowledged(self, more: bool) -> None:
        """Forget what was saved; what was typed since stays."""
        if more:
            self.write()
        else:
            self.drop()

    @Slot()
    def drop(self) -> None:
        """Forget the draft."""
        self._soon.stop()
        self._found = None
        if self._kept and self._keeping is not None:
            self._kept = False
            self._keeping.drop(self._id)

    # ---- putting back -----------------------------------------------------------------------

    def take(self, draft: Draft) -> None:
        """Put a draft back once the record has been read."""
        self._id, self._kept, self._found = draft.id, True, draft

    def waits(self) -> bool:
        """Return whether a draft is to be put back."""
        return self._found is not None

    def put_back(self, stored: Row | None, error: UserError | None = None) -> None:
        """Show the form as it was typed, over the row that was read then."""
        page, draft = self._page, self._found
        if draft is None:
            return
        held = draft.content
        base: Row = held["row"]
        if stored is not None:
            base = replace(base, may_change=stored.may_change)
        page.show_row(base)
        body = page.body
        assert body is not None
        for name, (value, label, texts, names) in held["fields"].items():
            cell = body.cells.get(name)
            if cell is None or not cell.field.editable:
                continue
            if names and isinstance(cell.editor, LinksEditor):
                cell.editor.set_labels(names)
            put_into(cell, value, texts, label)
        for kind, lines in held["lines"].items():
            grid = body.grids.get(kind)
            if grid is None:
                continue
            for record_id, gone, typed in lines:
                line = grid.line_of(record_id)
                if line is not None and gone:
                    grid.remove(line)
                elif line is not None:
                    _put_line(line, typed)
        if held["file"] and page.files is not None and Path(held["file"]).exists():
            page.files.take(Path(held["file"]))
        page.path.pending = held["sent"]
        self._found = None
        self._say(stored, held, error)

    def _say(self, stored: Row | None, held: Any, error: UserError | None) -> None:
        words = put_back_words(held["at"], held["sent"] is not None)
        if error is not None:
            words = f"{words} {error}"
        self._page.tell_put_back(words, stored)


def put_back_words(at: dt.datetime, sent: bool) -> str:
    """Return the sentence above what was put back; `sent`: it was being saved."""
    if sent:
        words = QCoreApplication.translate(
            "Drafts",
            "Put back as typed (%1). It was being saved when the connection or the program"
            " ended. Save it again: it is never written twice.",
        )
    else:
        words = QCoreApplication.translate("Drafts", "Put back as typed (%1). It is not saved yet.")
    return words.replace("%1", when_words(at))


def content_of(page: "FormPage") -> dict[str, Any]:
    """Return all that was typed in a form, and what is needed to put it back."""
    body = page.body
    assert body is not None
    fields = {}
    labels = body.labels()
    for name, cell in body.cells.items():
        if not cell.changed:
            continue
        names = {}
        if isinstance(cell.editor, LinksEditor):
            names = {number: cell.editor.name_of(number) for number in cell.editor.value()}
        value, texts = typed_in(cell)
        fields[name] = (value, labels.get(name, ""), texts, names)
    lines = {
        kind: [_line(line) for line in grid.lines if line.modified()]
        for kind, grid in body.grids.items()
    }
    return {
        "kind": body.kind.name,
        "id": body.row.id or None,
        "account": body.account_id(),
        "title": page.title(),
        "at": dt.datetime.now(dt.UTC),
        "row": body.row,
        "fields": fields,
        "lines": lines,
        "file": str(page.files.path) if page.files is not None and page.files.path else "",
        "sent": page.path.pending,
    }


def typed_in(cell: FieldCell) -> tuple[Any, list[str]]:
    """Return the value of a cell, or the texts in it where they have no value yet."""
    value = cell.value()
    return (None, _texts(cell.editor)) if value is UNREADABLE else (value, [])


def put_into(cell: FieldCell, value: Any, texts: list[str], label: str = "") -> None:
    """Show in a cell what `typed_in` returned."""
    if texts:
        _put_texts(cell.editor, texts)
    else:
        cell.put(value, label)


def _line(line: PartLine) -> tuple[int, bool, dict[str, Any]]:
    typed = {}
    for name, editor in line.editors.items():
        if line.unread(name):
            typed[name] = (None, "", _texts(editor))
        else:
            label = getattr(editor, "label", None)
            typed[name] = (editor.value(), str(label()) if callable(label) else "", [])
    return (line.row.id, line.gone, typed)


def _put_line(line: PartLine, typed: Any) -> None:
    for name, (value, label, texts) in typed.items():
        editor = line.editors.get(name)
        if editor is None:
            continue
        if texts:
            _put_texts(editor, texts)
        else:
            line.put(name, value, label)


def _edits(editor: Editor) -> list[QLineEdit]:
    found = (getattr(editor, name, None) for name in ("line", "day", "time"))
    return [each for each in found if isinstance(each, QLineEdit)]


def _texts(editor: Editor) -> list[str]:
    """Return what stands in an editor whose text has no value yet."""
    return [each.text() for each in _edits(editor)]


def _put_texts(editor: Editor, texts: list[str]) -> None:
    for each, text in zip(_edits(editor), texts, strict=False):
        each.setText(text)
