"""One of the next best cells: its place, its name with what is to be won, and why."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.views.look import color, spacing
from crm_desktop.views.look.paint import RIGHT, draw_text, rounded, text_width
from crm_desktop.views.look.rows.line_button import LineButton
from crm_desktop.views.look.style.strokes import focus_ring
from crm_desktop.views.values import number_text

LANE = 20


class RankRow(LineButton):
    """Two lines that lead to a cell."""

    def __init__(
        self, place: int, name: str, amount: str, why: str, parent: QWidget | None = None
    ) -> None:
        lines = (number_text(place), name, amount, why)
        super().__init__(name, ", ".join(part for part in lines if part), parent)
        self._lines = lines

    def sizeHint(self) -> QSize:
        return QSize(240, spacing.two_line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        place, name, amount, why = self._lines
        if self.underMouse():
            rounded(painter, area.adjusted(-4, 0, 4, 0), color("hover"), None)
        half = area.height() / 2
        draw_text(painter, QRectF(0, 3, LANE, half - 2), place, "body", color("second"))
        width = text_width("body", amount) + 4
        room = area.width() - LANE - width - 6
        draw_text(painter, QRectF(LANE, 3, room, half - 2), name, "medium", color("text"))
        last = QRectF(area.right() - width, 3, width, half - 2)
        draw_text(painter, last, amount, "body", color("text"), RIGHT)
        below = QRectF(LANE, half, area.width() - LANE, half - 4)
        draw_text(painter, below, why, "caption", color("second"))
        window = self.window()
        if self.hasFocus() and window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            focus_ring(painter, area)
