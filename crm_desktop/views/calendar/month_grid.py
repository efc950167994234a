"""The weeks of a month: of each day the first events, and how many more there are."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from crm_desktop.models.queries.activities.calendar import Event
from crm_desktop.views import look
from crm_desktop.views.calendar.laying import at, end_of, local
from crm_desktop.views.calendar.painting import paint_line, spoken
from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.paint import CENTER, draw_text, metrics, rounded, text_width
from crm_desktop.views.values import date_text, number_text

HEAD = 28
DAY_LINE = 26
DRAG = 6  # px after which a press is a drag


class MonthGrid(QWidget):
    """Signals as those of the hours; `dived` carries a day to be shown whole."""

    opened = Signal(object)
    chosen = Signal(object)
    wanted = Signal(object, object)
    changed = Signal(object, object, object)
    asked = Signal(object, object)
    turned = Signal(int)
    dived = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: tuple[dt.date, ...] = ()
        self.month = dt.date.today().replace(day=1)
        self.day = dt.date.today()  # the one that the keys are on
        self._by_day: dict[dt.date, list[Event]] = {}
        self._counts: Mapping[dt.date, int] = {}
        self.due: Mapping[dt.date, int] = {}  # tasks of each day
        self._current: Event | None = None
        self._pressed: tuple[Event, QPointF] | None = None
        self._over: dt.date | None = None
        self.others = False
        self.may_change = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Weeks of the month"))
        self.setMinimumSize(420, 360)

    def show_events(
        self,
        month: dt.date,
        days: Sequence[dt.date],
        events: Sequence[Event],
        counts: Mapping[dt.date, int],
    ) -> None:
        """Show whole weeks around a month; `counts` says how many there are on each day."""
        self.month, self.days, self._counts = month, tuple(days), counts
        self._by_day = {}
        for event in events:
            self._by_day.setdefault(max(local(event.starts_at).date(), self.days[0]), []).append(
                event
            )
        if self.day not in self.days:
            self.day = month
        number = self._current.id if self._current is not None else None
        self._current = next((e for e in events if e.id == number), None)
        self._pressed = self._over = None
        self.update()

    def current(self) -> Event | None:
        """Return the event that is chosen."""
        return self._current

    # --- where things stand ----------------------------------------------------------------

    def _cell(self, day: dt.date) -> QRectF:
        place = (day - self.days[0]).days
        weeks = max(1, len(self.days) // 7)
        head = spacing.grown(HEAD)
        width, height = self.width() / 7, (self.height() - head) / weeks
        return QRectF(place % 7 * width, head + place // 7 * height, width, height)

    def _line_height(self) -> float:
        return metrics("caption").height() + 5

    def _fitting(self) -> int:
        room = self._cell(self.days[0]).height() - spacing.grown(DAY_LINE) - 4
        return max(0, int(room // self._line_height()))

    def _lines(self, day: dt.date) -> tuple[list[tuple[Event, QRectF]], int]:
        """Return the events of a day that fit with their places, and how many do not."""
        cell, height = self._cell(day), self._line_height()
        events = self._by_day.get(day, [])
        total = max(self._counts.get(day, 0), len(events))
        most = self._fitting()
        shown = events if total <= most else events[: max(0, most - 1)]
        top = cell.top() + spacing.grown(DAY_LINE)
        placed = [
            (e, QRectF(cell.left() + 4, top + n * height, cell.width() - 8, height - 2))
            for n, e in enumerate(shown)
        ]
        return placed, total - len(shown)

    def _day_at(self, place: QPointF) -> dt.date | None:
        return next((day for day in self.days if self._cell(day).contains(place)), None)

    def _event_at(self, place: QPointF) -> Event | None:
        day = self._day_at(place)
        if day is None:
            return None
        return next((e for e, area in self._lines(day)[0] if area.contains(place)), None)

    # --- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.days:
            return
        painter = QPainter(self)
        head = spacing.grown(HEAD)
        for number in range(7):
            cell = self._cell(self.days[number])
            words = QLocale().dayName(number + 1, QLocale.FormatType.ShortFormat)
            place = QRectF(cell.left() + 10, 0, cell.width() - 10, head)
            draw_text(painter, place, words, "caption_medium", look.color("second"))
        painter.fillRect(QRectF(0, head - 1, self.width(), 1), look.color("hairline"))
        for day in self.days:
            self._paint_day(painter, day)

    def _paint_day(self, painter: QPainter, day: dt.date) -> None:
        cell = self._cell(day)
        inside = day.month == self.month.month
        if not inside or day.weekday() >= 5:
            painter.fillRect(cell, look.color("lane"))
        if day == self._over:
            painter.fillRect(cell, look.color("selection"))
        line = look.color("row_line")
        painter.fillRect(QRectF(cell.left(), round(cell.bottom()) - 1, cell.width(), 1), line)
        if day.weekday() < 6:
            painter.fillRect(QRectF(round(cell.right()) - 1, cell.top(), 1, cell.height()), line)
        number = QRectF(cell.left() + 6, cell.top() + 3, 24, 20)
        if day == dt.date.today():
            rounded(painter, number, look.color("highlight"), None, radius=10)
            draw_text(painter, number, str(day.day), "semibold", look.color("on_highlight"), CENTER)
        else:
            ink = look.color("text" if inside else "second")
            draw_text(painter, number, str(day.day), "body", ink, CENTER)
        if due := self.due.get(day):
            words = number_text(due)
            right = cell.right() - 8 - text_width("caption", words)
            spot = QRectF(right, cell.top() + 3, cell.right() - 8 - right, 20)
            icons.draw(painter, right - 15, spot.center().y() - 6, "square-check", 12,
                       look.color("second"))  # fmt: skip
            draw_text(painter, spot, words, "caption", look.color("second"))
        placed, more = self._lines(day)
        for event, area in placed:
            paint_line(painter, area, event, chosen=self._current is event)
        if more:
            top = placed[-1][1].bottom() + 2 if placed else cell.top() + spacing.grown(DAY_LINE)
            words = self.tr("%n more", None, more).replace(str(more), number_text(more))
            place = QRectF(cell.left() + 8, top, cell.width() - 12, self._line_height())
            draw_text(painter, place, words, "caption_medium", look.color("accent"))
        if day == self.day and self.hasFocus():
            rounded(painter, cell.adjusted(1, 1, -2, -2), None, look.color("accent"), 2.0)

    # --- the pointer -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is None:
            return
        self.day = day
        found = self._event_at(event.position())
        self.choose(found)
        if found is not None and event.button() is Qt.MouseButton.LeftButton and self.may_change:
            self._pressed = (found, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position() - self._pressed[1]).manhattanLength() > DRAG
        self._over = self._day_at(event.position()) if far else None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, over = self._pressed, self._over
        self._pressed = self._over = None
        self.update()
        if pressed is not None and over is not None:
            self._move_to(pressed[0], over)
        elif self._event_at(event.position()) is None:
            day = self._day_at(event.position())
            if day is not None and self._lines(day)[1] and self._on_more(day, event.position()):
                self.dived.emit(day)

    def _on_more(self, day: dt.date, place: QPointF) -> bool:
        placed, _more = self._lines(day)
        top = placed[-1][1].bottom() if placed else self._cell(day).top() + DAY_LINE
        return place.y() > top

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found, day = self._event_at(event.position()), self._day_at(event.position())
        if found is not None:
            self.opened.emit(found)
        elif day is not None and self.may_change:
            self.wanted.emit(at(day, 9 * 60), at(day, 10 * 60))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked.emit(self._current, event.globalPos())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.days:
            found = self._event_at(QPointF(event.pos()))
            if found is not None:
                QToolTip.showText(event.globalPos(), spoken(found), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _move_to(self, event: Event, day: dt.date) -> None:
        """Give an event another day; its time of day and its length stay."""
        first, last = local(event.starts_at), local(end_of(event))
        by = day - first.date()
        if by:
            begins = at(day, first.hour * 60 + first.minute)
            ends = at(last.date() + by, last.hour * 60 + last.minute)
            self.changed.emit(event, begins, ends)

    # --- the keys --------------------------------------------------------------------------

    def choose(self, event: Event | None) -> None:
        """Choose an event, or only the day; and say it to screen readers."""
        self._current = event
        said = spoken(event) if event is not None else ""
        count = self.tr("%n event(s)", None, self._counts.get(self.day, 0))
        due = self.tr("%n task(s) due", None, self.due.get(self.day, 0))
        self.setAccessibleDescription(said or f"{date_text(self.day)}, {count}, {due}")
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        self.chosen.emit(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, int] = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7,
        }  # fmt: skip
        key, current = event.key(), self._current
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in steps and control and current is not None and self.may_change:
            there = local(current.starts_at).date() + dt.timedelta(days=steps[key])
            self._move_to(current, there)
            self.day = there
        elif key in steps:
            self._go(self.day + dt.timedelta(days=steps[key]))
        elif key == Qt.Key.Key_Space:
            self._next_of_day()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if current is not None:
                self.opened.emit(current)
            else:
                self.dived.emit(self.day)
        elif key == Qt.Key.Key_Insert and self.may_change:
            self.wanted.emit(at(self.day, 9 * 60), at(self.day, 10 * 60))
        else:
            super().keyPressEvent(event)

    def _go(self, day: dt.date) -> None:
        self.day = day
        if day in self.days:
            self.choose(None)
        else:
            self.turned.emit(1 if day > self.days[-1] else -1)

    def _next_of_day(self) -> None:
        events = [event for event, _area in self._lines(self.day)[0]]
        if events:
            here = next((n for n, e in enumerate(events) if e is self._current), -1)
            self.choose(events[(here + 1) % len(events)])
