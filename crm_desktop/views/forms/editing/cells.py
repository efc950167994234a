"""One field on a form: label with the bar of change, editor, and the sentence below."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.models.checks import Finding, tidy
from crm_desktop.models.fields import Field, Type
from crm_desktop.models.language import _ as of_models
from crm_desktop.views.forms.draft import same
from crm_desktop.views.forms.editing.editors import Editor, LineEditor
from crm_desktop.views.look.form import fields

MEDIUM = 360
LONG = 560
UNREADABLE = object()
"""Stands for what was typed and has no value yet."""


def growing(note: fields.FieldNote) -> fields.FieldNote:
    """Let a sentence take as many lines as it needs."""
    policy = note.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
    note.setSizePolicy(policy)
    return note


class FieldCell(QWidget):
    """A field of a form. `edited` sends its name; it knows whether it differs from the row."""

    edited = Signal(str)

    def __init__(
        self, field: Field, editor: Editor, reason: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.editor = editor
        self.changed = False
        self.finding: Finding | None = None
        self._advice: Finding | None = None
        self._original: Any = None
        words = of_models(field.label)
        needed = field.required and field.editable
        self.label = fields.field_label(words.replace("&", "&&"), needed)
        self.label.setBuddy(editor.focusProxy() or editor)
        self._hint = reason or of_models(field.hint)
        # A sentence explains below the field, a few words stand in it while it is empty.
        sentence = field.hint.endswith(".") or not field.editable
        self._below = bool(reason) or (bool(field.hint) and sentence)
        self.note = growing(fields.field_note(""))
        if self._hint and not self._below and isinstance(editor, LineEditor):
            editor.line.setPlaceholderText(self._hint)
        editor.name_it(words, self._hint)
        if field.width != "full" and field.type is not Type.LONG_TEXT:
            editor.setMaximumWidth(LONG if field.width == "long" else MEDIUM)
        self.note.fixed.connect(self._take_fix)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        line = QHBoxLayout()  # what is left beside a short field stays empty
        line.setSpacing(0)
        line.addWidget(editor, 1000)
        if not self.spans():
            line.addStretch(1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2, 1)
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(line, 0, 1)
        grid.addWidget(self.note, 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        # Only now: a note shown without a parent would be a window of its own for a moment.
        self.note.set(self._hint if self._below else "")
        editor.edited.connect(self._on_edited)

    def spans(self) -> bool:
        """Return whether the field takes the whole width of the form."""
        return self.field.width == "full" or self.field.type is Type.LONG_TEXT

    def value(self) -> Any:
        """Return the value as stored, or UNREADABLE."""
        try:
            return tidy(self.field, self.editor.value())
        except ValueError:
            return UNREADABLE

    def set_original(self, value: Any, label: str = "") -> None:
        """Show a value as the one that is stored."""
        self._original = tidy(self.field, value)
        self.editor.set_value(value, label)
        self._compare()

    def set_base(self, value: Any) -> None:
        """Take a value as the stored one and keep what was typed."""
        self._original = tidy(self.field, value)
        self._compare()

    def put(self, value: Any, label: str = "") -> None:
        """Show a value as if it had been typed."""
        self.editor.set_value(value, label)
        self._on_edited()

    def unread(self) -> Finding | None:
        """Return a finding for a text that has no value."""
        sentence = self.editor.problem()
        return Finding(sentence, self.field.name) if sentence else None

    def say(self, finding: Finding | None) -> None:
        """Show a finding below the field, or take it away."""
        self.finding = finding
        self.editor.set_state(finding.tone if finding else "")
        shown = finding or self._advice
        if shown:
            self.note.set(shown.sentence, shown.tone, shown.fix)
        else:
            self.note.set(self._hint if self._below else "")

    def advise(self, advice: Finding | None) -> None:
        """Show a suggestion below the field as long as nothing is wrong with it."""
        self._advice = advice
        self.say(self.finding)

    def _take_fix(self) -> None:
        shown = self.finding or self._advice
        if shown is not None and shown.fix:
            self.put(shown.value)
            self.focus()

    def _on_edited(self) -> None:
        self._compare()
        self.edited.emit(self.field.name)

    def _compare(self) -> None:
        value = self.value()
        self.changed = value is UNREADABLE or not same(value, self._original)
        self.label.set_changed(self.changed and self.field.editable)

    def focus(self) -> None:
        """Put the keyboard into the field."""
        (self.editor.focusProxy() or self.editor).setFocus(Qt.FocusReason.ShortcutFocusReason)
