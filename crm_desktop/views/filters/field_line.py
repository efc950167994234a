"""The line in which a field is chosen by any part of its name, own fields and related ones."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Option
from crm_desktop.views.context import Context
from crm_desktop.views.forms.editing.reference import SearchLine
from crm_desktop.views.working.later import later


class ChoiceLine(SearchLine):
    """Offers what `find(typed)` returns, at once; `chosen` sends the value of the option taken."""

    chosen = Signal(object)

    def __init__(
        self,
        context: Context,
        find: Callable[[str], Sequence[Option]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, lambda text: lambda _session: find(text), parent)
        self._find = find
        self._label = ""
        self._pause.setInterval(0)
        self.picked.connect(self._take)

    def ask(self) -> None:
        """Offer what fits what was typed; everything where it is only the name of the choice."""
        text = self.text().strip()
        self._show((text, tuple(self._find("" if text == self._label else text))))

    def show_choice(self, label: str) -> None:
        """Show what is chosen now."""
        self._label = label
        self.setText(label)
        self.setCursorPosition(0)
        self.setToolTip(label)

    def is_settled(self) -> bool:
        """Return whether the line shows its choice and nothing half typed."""
        return self.text().strip() == self._label

    def _take(self, option: Option) -> None:
        self.show_choice(option.label)
        self.chosen.emit(option.value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.selectAll()
        later(self, self.ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_settled():
            self.show_choice(self._label)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason or self.is_settled():
            return
        self.settle()
        if not self.is_settled():
            self.show_choice(self._label)


def field_line(
    context: Context, find: Callable[[str], Sequence[Option]], chosen: Callable[[Any], object]
) -> ChoiceLine:
    """Return a line that offers fields; `chosen` is called with what was taken."""
    line = ChoiceLine(context, find)
    line.chosen.connect(partial(_later, line, chosen))
    return line


def _later(line: ChoiceLine, chosen: Callable[[Any], object], value: Any) -> None:
    # The row may put another one in its own place, and the line is still in its own signal.
    later(line, partial(chosen, value))
