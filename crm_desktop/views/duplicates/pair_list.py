"""The list of pairs: both names one above the other, with how likely they are the same."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.models.queries.duplicates.pairs import PairRow
from crm_desktop.views import look
from crm_desktop.views.look import spacing
from crm_desktop.views.look.paint import draw_text
from crm_desktop.views.values import percent_text

Index = QModelIndex | QPersistentModelIndex
PAIR = Qt.ItemDataRole.UserRole
HEIGHT = 56
SCORE = 56


class PairModel(QAbstractListModel):
    """The pairs in their order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs: list[PairRow] = []

    def set_pairs(self, pairs: Sequence[PairRow]) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self.pairs = list(pairs)
        self.endResetModel()

    def take(self, row: int) -> PairRow:
        """Take a pair out, since it is decided."""
        self.beginRemoveRows(QModelIndex(), row, row)
        found = self.pairs.pop(row)
        self.endRemoveRows()
        return found

    def later(self, row: int) -> None:
        """Put a pair at the end of the list."""
        found = self.take(row)
        end = len(self.pairs)
        self.beginInsertRows(QModelIndex(), end, end)
        self.pairs.append(found)
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.pairs):
            return None
        pair = self.pairs[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{pair.left}, {pair.right}, {percent_text(round(pair.score * 100))}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{pair.left} · {pair.left_detail}\n{pair.right} · {pair.right_detail}"
        return pair if role == PAIR else None


class PairDelegate(QStyledItemDelegate):
    """Paints both names, and the likeness at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, spacing.grown(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair: PairRow = index.data(PAIR)
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, look.color("selection" if chosen else "base"))
        if chosen:
            painter.fillRect(
                QRectF(area.left(), area.top(), 3, area.height()), look.color("accent")
            )
        ink = look.color("selection_text" if chosen else "text")
        second = ink if chosen else look.color("second")
        half = area.height() / 2
        room = area.adjusted(spacing.EDGE, 6, -SCORE - 8, -6)
        upper = QRectF(room.left(), room.top(), room.width(), half - 6)
        lower = QRectF(room.left(), area.top() + half, room.width(), half - 6)
        draw_text(painter, upper, pair.left, "medium", ink)
        draw_text(painter, lower, pair.right, "body", ink)
        score = QRectF(area.right() - SCORE - 8, area.top(), SCORE, area.height())
        draw_text(
            painter, score, percent_text(round(pair.score * 100)), "body", second,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        )  # fmt: skip
        painter.fillRect(
            QRectF(area.left(), area.bottom() - 1, area.width(), 1), look.color("hairline")
        )
        painter.restore()


class PairList(QListView):
    """Up and down go through the pairs; `later` follows the space bar."""

    later = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs = PairModel(self)
        self.setModel(self.pairs)
        self.setItemDelegate(PairDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_rows: self.moved.emit())

    def current(self) -> PairRow | None:
        """Return the pair that is shown, None where there is none."""
        found = self.currentIndex().data(PAIR)
        return found if isinstance(found, PairRow) else None

    def go_to(self, row: int) -> None:
        """Show the pair at a row, or the last one."""
        count = self.pairs.rowCount()
        if count:
            self.setCurrentIndex(self.pairs.index(min(row, count - 1)))
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.later.emit()
            return
        super().keyPressEvent(event)
