"""A tree view in our look: rows across the whole width, arrows of our own."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from crm_desktop.views.look import RowDelegate, color, icons, spacing

Index = QModelIndex | QPersistentModelIndex
STEP = 24


class _Rows(RowDelegate):
    """The view paints ground and bar of a row from its left edge on."""

    def _ground(self, painter: QPainter, area: QRectF, index: Index, *more: Any) -> None:
        _first, chosen, active = more
        super()._ground(painter, area, index, False, chosen, active)


class RowsTree(QTreeView):
    """For one column; the current row is tinted like that of a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setIndentation(STEP)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        chosen = self.selectionModel().isSelected(index)
        area = QRectF(rect)
        if chosen:
            ground = "selection" if self.hasFocus() else "selection_inactive"
            painter.fillRect(area, color(ground))
        line = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(line, color("row_line"))
        if chosen:
            bar = QRectF(area.left(), area.top(), spacing.BAR, area.height())
            painter.fillRect(bar, color("accent"))
        if self.model().hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            left = area.right() - STEP / 2 - 4
            icons.draw(painter, left, area.center().y() - 7, name, 16, color("second"))
