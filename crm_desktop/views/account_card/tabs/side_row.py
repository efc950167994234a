"""One row of the right column of the card."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.views.look import color, spacing
from crm_desktop.views.look.paint import RIGHT, draw_meter, draw_text, rounded, text_width
from crm_desktop.views.look.rows.line_button import LineButton
from crm_desktop.views.look.style.strokes import focus_ring

MARK_LANE = 78


class SideRow(LineButton):
    """Two lines that open a record: name and fact at the right, a grey line below.

    `initials` puts a round before them, `share` (0–1) a meter before the second line, `mark` a
    grey word before the fact at the right, which `tone` colours.
    """

    def __init__(
        self,
        text: str,
        *,
        right: str = "",
        sub: str = "",
        sub_right: str = "",
        initials: str = "",
        share: float | None = None,
        mark: str = "",
        tone: str = "",
        medium: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        said = ", ".join(part for part in (text, sub, right, sub_right) if part)
        super().__init__(text, said, parent)
        self._lines = (text, right, sub, sub_right)
        self._initials, self._share, self._tone, self._mark = initials, share, tone, mark
        self._step = "medium" if medium else "body"
        self._two = bool(sub or sub_right or initials or share is not None)

    def sizeHint(self) -> QSize:
        tall = spacing.two_line_height() if self._two else spacing.row_height()
        return QSize(240, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        text, right, sub, sub_right = self._lines
        if self.underMouse():
            rounded(painter, area.adjusted(-4, 0, 4, 0), color("hover"), None)
        second = color("second")
        left = 0.0
        if self._initials:
            circle = QRectF(0, area.center().y() - 16, 32, 32)
            rounded(painter, circle, color("neutral"), None, radius=16)
            draw_text(
                painter,
                circle,
                self._initials,
                "caption_medium",
                second,
                Qt.AlignmentFlag.AlignCenter,
            )
            left = 44.0
        half = area.height() / 2
        top = QRectF(left, 3, area.width() - left, half - 2) if self._two else area
        room = top.width()
        if right:
            tone = color(self._tone) if self._tone else color("text" if self._share else "second")
            # The name gives way to the fact, which is short: an amount, a day, a number.
            width = min(text_width("body", right) + 12, room * 0.6)
            place = QRectF(top.right() - width, top.top(), width, top.height())
            draw_text(painter, place, right, "body", tone, RIGHT)
            room -= width + 4
        if self._mark:
            # A lane of its own, so that the initials stand below each other.
            lane = text_width("caption", self._mark)
            place = QRectF(top.right() - MARK_LANE - lane, top.top(), lane + 2, top.height())
            draw_text(painter, place, self._mark, "caption", second)
            room = min(room, top.width() - MARK_LANE - lane - 8)
        draw_text(
            painter,
            QRectF(left, top.top(), room, top.height()),
            text,
            self._step,
            color("text"),
        )
        if self._two:
            below = QRectF(left, half, area.width() - left, half - 4)
            if self._share is not None:
                meter = QRectF(left, below.center().y() - 2, 40, 4)
                draw_meter(painter, meter, self._share)
                below.setLeft(left + 48)
            if sub_right:
                width = min(text_width("caption", sub_right) + 8, below.width() * 0.5)
                place = QRectF(below.right() - width, below.top(), width, below.height())
                draw_text(painter, place, sub_right, "caption", second, RIGHT)
                below.setRight(below.right() - width)
            draw_text(painter, below, sub, "caption", second)
        window = self.window()
        if self.hasFocus() and window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            focus_ring(painter, area)
