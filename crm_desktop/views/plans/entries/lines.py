"""Lines of a plan: wrapped text with what stands beside it, painted; a list of them by keys.

The quadrants of the SWOT, objectives with their actions, reviews and gaps are such lists.
"""

from collections.abc import Sequence
from dataclasses import dataclass
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
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.views import look
from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import line_height
from crm_desktop.views.look.paint import (
    RIGHT,
    chip_width,
    draw_chip,
    draw_meter,
    draw_text,
    rounded,
    text_width,
    wrapped,
)
from crm_desktop.views.look.rows.delegate import RowDelegate
from crm_desktop.views.look.rows.roles import Role
from crm_desktop.views.look.style.strokes import check_box

Index = QModelIndex | QPersistentModelIndex
BOX = 24  # px that a check box or an icon takes up
DOT, DOTS = 7, 5  # px from dot to dot, how many
METER = 60
MOST_LINES = 6
PAD = 7


@dataclass(frozen=True)
class Line:
    """One line. key: what it stands for. dots: 1 to 5; meter: 0 to 1; check: None without a box.

    head: the heading of those below it; inset: one of those below a heading.
    """

    key: tuple[str, int]
    text: str
    sub: str = ""
    right: str = ""
    right_tone: str = "second"
    tone: str = ""
    icon: str = ""
    icon_tone: str = ""
    chip: tuple[str, str] | None = None
    dots: int | None = None
    meter: float | None = None
    check: bool | None = None
    head: bool = False
    inset: bool = False
    aloud: str = ""  # what is said beside what is written: what dots and meter show


class LinesModel(QAbstractListModel):
    """Lines as a list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            chip = line.chip[0] if line.chip else ""
            done = self.tr("done") if line.check else ""
            said = (line.text, chip, line.aloud, line.sub, line.right, done)
            return ", ".join(part for part in said if part)
        if role == Qt.ItemDataRole.CheckStateRole and line.check is not None:
            return Qt.CheckState.Checked if line.check else Qt.CheckState.Unchecked
        return line if role == Role.ROW else None


class LineDelegate(RowDelegate):
    """Paints a line as high as its text needs at the width of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(Role.ROW)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 400
        count = len(wrapped(_step(line), line.text, self._room(line, width), MOST_LINES))
        tall = count * line_height("body") + 2 * PAD + (6 if line.head else 0)
        if line.sub or line.chip:
            tall += max(line_height("caption") + 4, spacing.CHIP if line.chip else 0)
        return QSize(120, max(spacing.row_height(), tall))

    def _left(self, line: Line) -> float:
        left = float(spacing.EDGE) + (spacing.GAP_16 if line.inset else 0)
        return left + (BOX if line.check is not None or line.icon else 0)

    def _room(self, line: Line, width: float) -> float:
        beside = 0.0
        if line.right:
            beside = text_width("body", line.right) + spacing.GAP_12
        if line.meter is not None:
            beside = max(beside, METER + spacing.GAP_12)
        if line.dots is not None:
            beside = max(beside, DOTS * DOT + spacing.GAP_12)
        return max(80.0, width - self._left(line) - spacing.EDGE - beside)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Role.ROW)
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.widget is not None and option.widget.hasFocus())
        self._ground(painter, area, index, True, chosen, active)
        solid = chosen and active and tints.is_high_contrast()

        def ink(name: str) -> Any:
            return look.color("selection_text" if solid else name)

        left, room = self._left(line), self._room(line, area.width())
        high = line_height("body")
        top = area.top() + PAD + (6 if line.head else 0)
        before = area.left() + left - BOX
        if line.check is not None:
            state = QStyle.StateFlag.State_Enabled
            if line.check:
                state |= QStyle.StateFlag.State_On
            check_box(painter, QRectF(before, top, 16, high), state)
        elif line.icon:
            tone = ink(line.icon_tone or "second")
            icons.draw(painter, before, top + high / 2 - 8, line.icon, 16, tone)
        step, y = _step(line), top
        for words in wrapped(step, line.text, room, MOST_LINES):
            place = QRectF(area.left() + left, y, room, high)
            draw_text(painter, place, words, step, ink(line.tone or "text"))
            y += high
        x = area.left() + left
        below = max(line_height("caption") + 4, spacing.CHIP if line.chip else 0)
        if line.chip:
            draw_chip(painter, x, y + below / 2, *line.chip)
            x += chip_width(line.chip[0]) + 8
        if line.sub:
            end = area.right() - spacing.EDGE
            end -= METER + spacing.GAP_12 if line.meter is not None else 0
            place = QRectF(x, y, end - x, below)
            draw_text(painter, place, line.sub, "caption", ink("second"))
        self._beside(painter, area, line, top, high, ink)

    def _beside(
        self, painter: QPainter, area: QRectF, line: Line, top: float, high: float, ink: Any
    ) -> None:
        end = area.right() - spacing.EDGE
        if line.right:
            wide = text_width("body", line.right) + 2
            place = QRectF(end - wide, top, wide, high)
            draw_text(painter, place, line.right, "body", ink(line.right_tone), RIGHT)
        if line.meter is not None:
            middle = top + high / 2 + (high + 4 if line.right else 0)
            draw_meter(painter, QRectF(end - METER, middle - 2, METER, 5), line.meter)
        if line.dots is not None:
            middle = top + high / 2
            for number in range(DOTS):
                tone = ink("second") if number < line.dots else look.color("hairline")
                dot = QRectF(end - (DOTS - number) * DOT + 2, middle - 2.5, 5, 5)
                rounded(painter, dot, tone, None, radius=2.5)


def _step(line: Line) -> str:
    return "semibold" if line.head else "body"


class LineList(QListView):
    """`opened` carries a line, `ticked` one whose box was clicked, `asked` one and a place."""

    opened = Signal(object)
    ticked = Signal(object)
    asked = Signal(object, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = LinesModel(self)
        self.setModel(self.rows)
        painter = LineDelegate(self)
        self.setItemDelegate(painter)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().installEventFilter(painter)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; the one that was chosen stays chosen."""
        before = self.current()
        self.rows.show_lines(lines)
        for row, line in enumerate(lines):
            if before is not None and line.key == before.key:
                self.setCurrentIndex(self.rows.index(row))

    def current(self) -> Line | None:
        """Return the line that is chosen."""
        index = self.currentIndex()
        return self.rows.lines[index.row()] if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        line = self.rows.lines[index.row()]
        box = spacing.EDGE + (spacing.GAP_16 if line.inset else 0)
        if line.check is not None and box - 4 <= event.position().x() <= box + BOX - 4:
            self.ticked.emit(line)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.current()
        if line is not None and event.position().x() > spacing.EDGE + BOX:
            self.opened.emit(line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        line = self.current()
        if line is not None:
            self.asked.emit(line, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current()
        if line is not None and event.key() == Qt.Key.Key_Space and line.check is not None:
            self.ticked.emit(line)
        elif line is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(line)
        else:
            super().keyPressEvent(event)
