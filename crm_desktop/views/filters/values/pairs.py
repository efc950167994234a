"""Editors of two ends, and of several values that are typed one after another."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.views.forms.editing.editors import Editor, LineEditor
from crm_desktop.views.look import parts


def between() -> parts.Label:
    """Return the word that stands between two ends."""
    words = QCoreApplication.translate("filters", "to", "between two ends: 1 to 5")
    return parts.Label(words, "body", "second")


class PairEditor(Editor):
    """From and to; one of them may be left empty. The value is a pair, None where both are."""

    def __init__(self, make: Callable[[], Editor]) -> None:
        super().__init__()
        self.ends = (make(), make())
        for number, end in enumerate(self.ends):
            if number:
                self.row.addWidget(between())
            self.row.addWidget(end)
            end.edited.connect(self.edited)
        self.row.addStretch(1)
        self.setFocusProxy(self.ends[0].focusProxy() or self.ends[0])

    def value(self) -> Any:
        found = tuple(end.value() for end in self.ends)
        return None if found == (None, None) else found

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        low, high = value or (None, None)
        self.ends[0].set_value(low)
        self.ends[1].set_value(high)

    def problem(self) -> str:
        return next((end.problem() for end in self.ends if end.problem()), "")

    def commit(self) -> None:
        for end in self.ends:
            end.commit()

    def marked(self) -> QWidget:
        faulty = next((end for end in self.ends if end.problem()), self.ends[0])
        return faulty.marked()

    def set_state(self, state: str) -> None:
        for end in self.ends:
            end.set_state(state if state and end.problem() else "")
        if state and not self.problem():
            self.ends[0].set_state(state)

    def name_it(self, name: str, description: str = "") -> None:
        self.ends[0].name_it(self.tr("%1, from").replace("%1", name), description)
        self.ends[1].name_it(self.tr("%1, to").replace("%1", name), description)


class OneMore(Editor):
    """A line of another editor that says `edited` only once a value is whole: Enter or leaving."""

    def __init__(self, editor: LineEditor, hint: str) -> None:
        super().__init__()
        self._editor = editor
        self.line: QLineEdit = editor.line
        self.line.setPlaceholderText(hint)
        self.take(editor, 1)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self._on_finished)

    def _on_finished(self) -> None:
        if self.line.text().strip() and not self._editor.problem():
            self.edited.emit()

    def value(self) -> Any:
        return self._editor.value()

    def set_value(self, value: Any, label: str = "") -> None:
        self._editor.set_value(value)

    def problem(self) -> str:
        return self._editor.problem()

    def commit(self) -> None:
        self._on_finished()

    def marked(self) -> QWidget:
        return self.line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip():
            event.accept()  # it adds the value, and does not press the button of the dialog
            return
        super().keyPressEvent(event)
