"""The names of the days over their hours; they stay while the hours scroll."""

import datetime as dt

from PySide6.QtCore import QEvent, QLocale, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.views import look
from crm_desktop.views.calendar.hours.time_grid import TimeGrid
from crm_desktop.views.look import spacing
from crm_desktop.views.look.paint import draw_text, text_width

HEIGHT = 36


class DayHeads(QWidget):
    """Stands in line with the columns of a grid of hours; a click on a day shows it whole."""

    dived = Signal(object)

    def __init__(self, grid: TimeGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return QSize(240, spacing.grown(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.UpdateRequest):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, day in enumerate(self._grid.days):
            column = self._grid.column(number)
            area = QRectF(column.left() + 8, 0, column.width() - 10, self.height() - 1)
            today = day == dt.date.today()
            words = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
            ink = look.color("accent" if today else "second")
            draw_text(painter, area, words, "body", ink)
            used = text_width("body", words) + 6
            area.setLeft(area.left() + used)
            ink = look.color("accent" if today else "text")
            draw_text(painter, area, str(day.day), "heading" if today else "semibold", ink)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("hairline"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        for number, day in enumerate(self._grid.days):
            column = self._grid.column(number)
            if column.left() <= event.position().x() < column.right():
                self.dived.emit(day)
