"""The head of a group of rows: painted across all columns, folded by click, Enter and arrows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from crm_desktop.views.lists.rows.model import ListModel
from crm_desktop.views.look import color, spacing
from crm_desktop.views.look.icons import draw
from crm_desktop.views.look.paint import draw_text
from crm_desktop.views.look.rows.delegate import Index, RowDelegate
from crm_desktop.views.look.rows.roles import Role
from crm_desktop.views.look.style.strokes import focus_ring

BETWEEN = 10


class GroupDelegate(RowDelegate):
    """Paints rows as ever, and heads as one line; each cell paints its own part of it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        head = index.data(Role.GROUP)
        if head is None:
            super().paint(painter, option, index)
            return
        view = option.widget
        if not isinstance(view, QTableView):
            return
        name, rest, is_open = head
        cell = QRectF(option.rect)
        # The line begins where the first column does, so that it moves with them.
        columns = view.horizontalHeader()
        left = columns.sectionViewportPosition(columns.logicalIndex(0))
        wide = max(view.viewport().width() - left, columns.length())
        line = QRectF(left, cell.top(), wide, cell.height())
        painter.save()
        painter.setClipRect(cell)
        painter.fillRect(cell, color("hover" if index.row() == self.hovered else "lane"))
        bottom = QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1)
        painter.fillRect(bottom, color("row_line"))
        arrow = "chevron-down" if is_open else "chevron-right"
        middle = line.top() + line.height() / 2
        draw(painter, line.left() + spacing.EDGE, middle - 8, arrow, 16, color("second"))
        place = line.adjusted(spacing.EDGE + 24, 0, -spacing.EDGE, 0)
        width = draw_text(painter, place, name, "semibold", color("text"))
        place.setLeft(place.left() + width + BETWEEN)
        draw_text(painter, place, rest, "body", color("second"))
        if view.currentIndex().row() == index.row() and view.hasFocus():
            focus_ring(painter, line.adjusted(0, 0, 0, -1))
        painter.restore()


def fold_by_key(view: QTableView, model: ListModel, event: QKeyEvent) -> bool:
    """Fold and unfold at the head by Enter, Space, + and −; ← goes from a row to its head."""
    row = view.currentIndex().row()
    if not model.is_grouped() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    key = event.key()
    if model.group_at(row) is None:
        if key != Qt.Key.Key_Left or model.head_of(row) < 0:
            return False
        view.setCurrentIndex(model.index(model.head_of(row), view.currentIndex().column()))
        return True
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        model.fold(row)
    elif key in (Qt.Key.Key_Right, Qt.Key.Key_Plus):
        model.fold(row, True)
    elif key in (Qt.Key.Key_Left, Qt.Key.Key_Minus):
        model.fold(row, False)
    else:
        return False
    return True
