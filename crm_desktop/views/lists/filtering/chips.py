"""The chips of filters in force, in as many lines as they need, and the menu that sets them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.views.look.parts import FilterChip

LONGEST = 64  # letters of a sentence in a chip; its tooltip has the whole


class ChoiceMenu(QMenu):
    """A menu whose ticks are set and taken away while it stays open."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)


class ChipFlow(QWidget):
    """Chips one after the other, in as many lines as they need."""

    GAP = 6

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[FilterChip] = []

    def set_chips(self, chips: Sequence[FilterChip]) -> None:
        """Show these chips instead of those before."""
        for old in self.chips:
            old.hide()
            old.deleteLater()
        self.chips = list(chips)
        for chip in self.chips:
            chip.setParent(self)
            chip.show()

    def whole_width(self) -> int:
        """Return the width of all chips in one line, in px."""
        return sum(chip.sizeHint().width() + self.GAP for chip in self.chips)

    def arrange(self, width: int, margin: int) -> None:
        """Place the chips within a width, `margin` px from the left edge."""
        x, y, tall = margin, 0, 0
        for chip in self.chips:
            size = chip.sizeHint()
            if x > margin and x + size.width() > width - margin:
                x, y = margin, y + size.height() + self.GAP
            chip.setGeometry(x, y, min(size.width(), max(80, width - 2 * margin)), size.height())
            x += size.width() + self.GAP
            tall = y + size.height()
        below = self.GAP if margin else 0  # in lines of their own they keep off the list
        self.setFixedHeight(tall + below)
        if margin:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)
        else:
            self.setFixedWidth(width)


def sentence_chip(words: str) -> FilterChip:
    """Return the chip of a filter; a long sentence is cut and stands whole in the tooltip."""
    short = words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
    made = FilterChip(short)
    made.setAccessibleName(words)
    made.whole = words if short != words else ""
    made.setToolTip(made.whole)
    return made
