"""The right column of My day: what is new, the lists on which something waits, targets."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.models.queries.activities.my_day import DayTarget, Waiting
from crm_desktop.views import look
from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.paint import RIGHT, draw_meter, draw_text, rounded, text_width
from crm_desktop.views.look.rows.line_button import LineButton
from crm_desktop.views.values import count_words, money_text, percent_text, short_money

ICON = 16


class WaitingRow(LineButton):
    """What waits, how much of it, and an arrow: the whole line opens the list."""

    def __init__(self, words: str, waiting: Waiting, parent: QWidget | None = None) -> None:
        number = count_words(waiting.number)
        super().__init__(words, f"{words}: {number}", parent)
        self.waiting, self._words, self._number = waiting, words, number

    def sizeHint(self) -> QSize:
        return QSize(200, spacing.grown(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(area, look.color("hover"))
        painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), look.color("row_line"))
        late = self.waiting.name == "contact" and self.waiting.number.number > 0
        step = "semibold" if late else "body"
        right = area.width() - ICON - 6
        arrow = look.color("second")
        icons.draw(painter, right + 4, area.center().y() - 7, "chevron-right", 14, arrow)
        ink = look.color("warn" if late else "text" if self.waiting.number.number else "second")
        number = QRectF(0, 0, right, area.height() - 1)
        draw_text(painter, number, self._number, step, ink, RIGHT)
        room = right - text_width(step, self._number) - 12
        draw_text(painter, QRectF(0, 0, room, area.height() - 1), self._words, "body",
                  look.color("text"))  # fmt: skip
        if self.hasFocus():
            rounded(painter, area.adjusted(-1, 0, 1, -1), None, look.color("accent"), 2.0)


class NoticeLine(LineButton):
    """What is new, in two short lines; the whole of it opens the record or the notices."""

    def __init__(self, icon: str, tone: str, words: str, below: str) -> None:
        super().__init__(words, ", ".join(part for part in (words, below) if part))
        self.setToolTip("\n".join(part for part in (words, below) if part))
        self._icon, self._tone, self._words, self._below = icon, tone, words, below

    def sizeHint(self) -> QSize:
        return QSize(200, spacing.two_line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(area, look.color("hover"))
        painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), look.color("row_line"))
        ink = look.color(self._tone or "second")
        icons.draw(painter, 2, area.center().y() - 8, self._icon, 16, ink)
        half = area.height() / 2
        upper = QRectF(28, 3, area.width() - 28, half)
        draw_text(painter, upper, self._words, "medium", look.color("text"))
        lower = QRectF(28, half - 1, area.width() - 28, half - 3)
        draw_text(painter, lower, self._below, "caption", look.color("second"))
        if self.hasFocus():
            rounded(painter, area.adjusted(0, 0, 0, -1), None, look.color("accent"), 2.0)


class TargetLine(LineButton):
    """What was reached of a target, as words and as a meter; a click shows what it counts."""

    def __init__(
        self, words: str, target: DayTarget, of: str, parent: QWidget | None = None
    ) -> None:
        """`of`: "%1 of %2" in the language of the person."""
        reached, _unit = short_money(target.actual, target.currency)
        wanted, unit = short_money(target.amount, target.currency)
        if _unit != unit:
            reached = f"{reached} {_unit}"
        figures = of.replace("%1", reached).replace("%2", f"{wanted} {unit}")
        exact = of.replace("%1", money_text(target.actual, target.currency))
        exact = exact.replace("%2", money_text(target.amount, target.currency))
        percent = percent_text(target.actual * 100 // target.amount)
        super().__init__(words, f"{words}: {figures}, {percent}", parent)
        self.setToolTip(f"{words}\n{exact} ({percent})")
        self.target, self._words, self._figures = target, words, figures

    def sizeHint(self) -> QSize:
        return QSize(200, spacing.grown(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(area, look.color("hover"))
        line = QRectF(0, 2, area.width(), area.height() - 12)
        draw_text(painter, line, self._figures, "body", look.color("second"), RIGHT)
        room = area.width() - text_width("body", self._figures) - 12
        draw_text(painter, QRectF(0, 2, room, line.height()), self._words, "body",
                  look.color("text"))  # fmt: skip
        share = max(0.0, min(1.0, self.target.actual / self.target.amount))
        draw_meter(painter, QRectF(0, area.height() - 9, area.width(), 4), share)
        if self.hasFocus():
            rounded(painter, area.adjusted(-1, 0, 1, -1), None, look.color("accent"), 2.0)
