"""The sum row of the matrix at its foot, while the row itself is scrolled out of sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from crm_desktop.views.look.colour import tints

if TYPE_CHECKING:
    from crm_desktop.views.plans.whitespace.table import MatrixTable


class FrozenSums(QWidget):
    """Painted over the table: keys and screen readers know the row itself."""

    def __init__(self, table: "MatrixTable") -> None:
        super().__init__(table)
        self._table = table
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        table.verticalScrollBar().valueChanged.connect(self.place)
        table.verticalScrollBar().rangeChanged.connect(self.place)
        table.horizontalScrollBar().valueChanged.connect(self.update)
        table.matrix.dataChanged.connect(self.update)

    def place(self, *_moved: int) -> None:
        """Stand at the foot of the table where the row of sums is not wholly seen."""
        table, last = self._table, self._table.matrix.rowCount() - 1
        view, high = table.viewport().geometry(), table.rowHeight(max(0, last))
        foot = table.rowViewportPosition(max(0, last)) + high
        # In a table that shows hardly a row the cells come first.
        self.setVisible(last > 0 and foot > view.height() >= 3 * high)
        self.setGeometry(0, view.bottom() + 1 - high, view.right() + 1, high)
        self.raise_()
        self.update()

    def room(self) -> int:
        """Return how much of the table it covers, in px."""
        return 0 if self.isHidden() else self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        table, painter = self._table, QPainter(self)
        last, left = table.matrix.rowCount() - 1, table.viewport().x()
        painter.fillRect(self.rect(), tints.color("base"))
        table.rows.paintSection(painter, QRect(0, 0, left, self.height()), last)
        painter.setClipRect(self.rect().adjusted(left, 0, 0, 0))
        for column in range(table.matrix.columnCount()):
            option = QStyleOptionViewItem()
            option.rect = QRect(left + table.columnViewportPosition(column), 0,
                                table.columnWidth(column), self.height())  # fmt: skip
            table.itemDelegate().paint(painter, option, table.matrix.index(last, column))
