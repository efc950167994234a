"""Lines of a plan: wrapped text with what stands beside it, painted; a list of them by keys.

The quadrants of the SWOT, objectives with their actions, reviews and gaps are such lists.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

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
from crm_desktop.views.look.rows.ticking import BOX, TickList
from crm_desktop.views.look.style.strokes import check_box

Index = QModelIndex | QPersistentModelIndex
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


class LineList(TickList):
    """Signals carry a `Line`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = LinesModel(self)
        self.show_rows(self.rows, LineDelegate(self))
        self.setAccessibleName(name)

    def at(self, index: QModelIndex) -> Line | None:
        """Return the line of a row."""
        return self.rows.lines[index.row()] if index.isValid() else None

    def box_of(self, what: Line) -> int | None:
        """Return where the box of a line begins, None where it has none."""
        inset = spacing.GAP_16 if what.inset else 0
        return None if what.check is None else spacing.EDGE + inset

    def current(self) -> Line | None:
        """Return the line that is chosen."""
        return self.at(self.currentIndex())

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; the one that was chosen stays chosen."""
        before = self.current()
        self.rows.show_lines(lines)
        for row, line in enumerate(lines):
            if before is not None and line.key == before.key:
                self.setCurrentIndex(self.rows.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
