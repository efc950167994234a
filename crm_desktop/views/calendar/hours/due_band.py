"""The tasks due on each day, below the names of the days: actions of account plans among them."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from crm_desktop.models.queries.activities.calendar import Due
from crm_desktop.views import look
from crm_desktop.views.calendar.hours.time_grid import TimeGrid
from crm_desktop.views.look.paint import draw_text, metrics, rounded
from crm_desktop.views.look.style.strokes import check_box
from crm_desktop.views.values import date_text, number_text

WEEK, ALONE = 3, 8  # lines of a day beside others, and of one that is shown by itself
BOX = 21


class DueBand(QWidget):
    """`opened` carries a task; `dived` a day that has more of them than are shown."""

    opened = Signal(object)
    dived = Signal(object)

    def __init__(self, grid: TimeGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._by_day: dict[dt.date, list[Due]] = {}
        self._current: Due | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Tasks due"))
        self.hide()

    def show_tasks(self, tasks: Sequence[Due]) -> None:
        """Show these tasks of the days of the grid; without any the band is not there."""
        self._by_day = {}
        for task in tasks:
            self._by_day.setdefault(task.day, []).append(task)
        number = self._current.id if self._current is not None else None
        self._current = next((task for task in tasks if task.id == number), None)
        self.setVisible(bool(tasks))
        self.updateGeometry()
        self.update()

    def current(self) -> Due | None:
        """Return the task that the keys are on."""
        return self._current

    def lines(self, day: dt.date) -> tuple[list[Due], int]:
        """Return the tasks of a day that are shown, and how many more there are."""
        tasks = self._by_day.get(day, [])
        most = ALONE if len(self._grid.days) == 1 else WEEK
        shown = tasks[:most]
        return shown, (tasks[0].of_day - len(shown) if tasks else 0)

    def _line(self) -> float:
        return metrics("caption").height() + 5

    def sizeHint(self) -> QSize:
        tall = [len(shown) + bool(more) for shown, more in map(self.lines, self._grid.days)]
        return QSize(240, round(max(tall, default=0) * self._line()) + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _places(self) -> list[tuple[Due | None, dt.date, QRectF]]:
        """Return each line with its day and place; None for how many more there are."""
        found: list[tuple[Due | None, dt.date, QRectF]] = []
        for number, day in enumerate(self._grid.days):
            column = self._grid.column(number)
            shown, more = self.lines(day)
            for at, task in enumerate([*shown, None] if more else shown):
                area = QRectF(column.left() + 8, 2 + at * self._line(), column.width() - 12,
                              self._line() - 1)  # fmt: skip
                found.append((task, day, area))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for task, day, area in self._places():
            if task is None:
                left = self.lines(day)[1]
                words = self.tr("%n more", None, left).replace(str(left), number_text(left))
                draw_text(painter, area, words, "caption_medium", look.color("accent"))
                continue
            if task is self._current and self.hasFocus():
                rounded(painter, area, look.color("selection"), None)
            late = not task.done and task.day < dt.date.today()
            tone = "second" if task.done else "bad" if late else "text"
            state = QStyle.StateFlag.State_Enabled
            state |= QStyle.StateFlag.State_On if task.done else QStyle.StateFlag.State_Off
            check_box(painter, QRectF(area.left(), area.top(), 16, area.height()), state)
            draw_text(painter, area.adjusted(BOX, 0, 0, 0), task.subject, "caption",
                      look.color(tone))  # fmt: skip
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("hairline"))

    def spoken(self, task: Due) -> str:
        """Return a task as it is read out."""
        state = self.tr("done") if task.done else ""
        said = (task.subject, state, task.account, task.employee, date_text(task.day))
        return ", ".join(part for part in said if part)

    # --- pointer and keys ------------------------------------------------------------------

    def _at(self, place: QPointF) -> tuple[Due | None, dt.date] | None:
        return next(((task, day) for task, day, area in self._places() if area.contains(place)),
                    None)  # fmt: skip

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if found[0] is None:
            self.dived.emit(found[1])
        else:
            self.opened.emit(found[0])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            words = self.spoken(found[0]) if found is not None and found[0] is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def choose(self, task: Due | None) -> None:
        """Put the keys on a task, and say it to screen readers."""
        self._current = task
        self.setAccessibleDescription(self.spoken(task) if task is not None else "")
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is None:
            self._step(1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _step(self, by: int) -> None:
        shown = [task for task, _day, _area in self._places() if task is not None]
        here = next((n for n, task in enumerate(shown) if task is self._current), None)
        if shown:
            there = 0 if here is None else max(0, min(len(shown) - 1, here + by))
            self.choose(shown[there])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1,
        }.get(Qt.Key(event.key()))  # fmt: skip
        if step is not None:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)
