"""The lines of the command palette: model and painting."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.views import look
from crm_desktop.views.look import icons, spacing
from crm_desktop.views.main_window.palette.matching import matches

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
TYPED = Qt.ItemDataRole.UserRole + 1
ROW = 32
HEADING = 26
INSET = 6
TEXT_LEFT = 48
MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Line:
    """One line. A heading has no `run`; `note` is the mark after the title ("directory only").

    `apart` opens it in a window of its own, where it can be.
    """

    title: str
    detail: str = ""
    icon: str = ""
    note: str = ""
    run: Callable[[], Any] | None = None
    apart: Callable[[], Any] | None = None


class PaletteModel(QAbstractListModel):
    """Headings and what can be chosen below them."""

    def __init__(self) -> None:
        super().__init__()
        self.typed = ""
        self._lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Iterable[Line], typed: str) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.typed = typed
        self.endResetModel()

    def lines(self) -> tuple[Line, ...]:
        return self._lines

    def next_choice(self, row: int, step: int) -> int:
        """Return the nearest row in this direction that can be chosen, else the same row."""
        at = row + step
        while 0 <= at < len(self._lines):
            if self._lines[at].run is not None:
                return at
            at += 1 if step > 0 else -1
        return row

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._lines[index.row()].run is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.title, line.note, line.detail) if part)
        if role == TYPED:
            return self.typed
        return line if role == LINE else None


class PaletteDelegate(QStyledItemDelegate):
    """Paints a line; what matches the typed text is in accent and semibold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE)
        return QSize(0, spacing.grown(HEADING if line.run is None else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.run is None:
            painter.setFont(look.font("caption_medium"))
            painter.setPen(look.color("second"))
            painter.drawText(rect.adjusted(20, 0, 0, 0), MIDDLE, line.title)
            painter.setFont(look.font("caption"))
            self._right(painter, rect, line.detail, rect.right() - 20, "second")
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_choice(painter, rect, line, chosen, index.data(TYPED))
        painter.restore()

    def _paint_choice(
        self, painter: QPainter, rect: QRectF, line: Line, chosen: bool, typed: str
    ) -> None:
        if chosen:
            box = rect.adjusted(INSET, 0, -INSET, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("selection"))
            painter.drawRoundedRect(box, spacing.RADIUS, spacing.RADIUS)
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(QRectF(box.left(), box.top(), 3, box.height()), 1.5, 1.5)
        tone = "accent" if chosen else "second"
        icons.draw(painter, 20, rect.center().y() - 8, line.icon, 16, look.color(tone))
        right = rect.right() - 20
        painter.setFont(look.font("caption"))
        if chosen:
            right = self._right(painter, rect, self.tr("Enter"), right, "second") - 12
        painter.setFont(look.font("body"))
        room = rect.width() * 0.5
        detail = painter.fontMetrics().elidedText(
            line.detail, Qt.TextElideMode.ElideRight, int(room)
        )
        right = self._right(painter, rect, detail, right, "second") - 16
        note_width = 0.0
        if line.note:
            painter.setFont(look.font("caption"))
            note_width = painter.fontMetrics().horizontalAdvance(line.note) + 12 + 4 + 10
        x = self._title(painter, rect, line.title, typed, right - note_width)
        if line.note:
            painter.setFont(look.font("caption"))
            icons.draw(painter, x + 10, rect.center().y() - 6, "lock", 12, look.color("second"))
            painter.setPen(look.color("second"))
            painter.drawText(rect.adjusted(x + 26, 0, 0, 0), MIDDLE, line.note)

    def _right(self, painter: QPainter, rect: QRectF, text: str, right: float, tone: str) -> float:
        """Draw a text that ends at `right` and return where it begins."""
        if not text:
            return right
        width = painter.fontMetrics().horizontalAdvance(text) + 1
        painter.setPen(look.color(tone))
        painter.drawText(QRectF(right - width, rect.top(), width, rect.height()), MIDDLE, text)
        return right - width

    def _title(
        self, painter: QPainter, rect: QRectF, title: str, typed: str, right: float
    ) -> float:
        """Draw the title with its matches marked and return where it ends."""
        painter.setFont(look.font("body"))
        room = int(right - TEXT_LEFT - 8)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        x = float(TEXT_LEFT)
        at = 0
        for start, length in [*matches(shown, typed), (len(shown), 0)]:
            for part, marked in ((shown[at:start], False), (shown[start : start + length], True)):
                if not part:
                    continue
                painter.setFont(look.font("semibold" if marked else "body"))
                colour: QColor = look.color("accent" if marked else "text")
                painter.setPen(colour)
                width = painter.fontMetrics().horizontalAdvance(part)
                painter.drawText(QRectF(x, rect.top(), width + 2, rect.height()), MIDDLE, part)
                x += width
            at = start + length
        return x
