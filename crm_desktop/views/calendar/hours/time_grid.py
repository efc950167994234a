"""Days beside each other with their hours: events are made, moved and stretched here."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
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
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.models.queries.activities.calendar import Event
from crm_desktop.views import look
from crm_desktop.views.calendar.laying import DAY, SHORTEST, Piece, at, end_of, local, pieces
from crm_desktop.views.calendar.painting import dashed, paint_box, spoken
from crm_desktop.views.look import spacing
from crm_desktop.views.look.paint import RIGHT, draw_text, text_width
from crm_desktop.views.values import time_text

STEP = 15  # minutes to which times snap
EDGE_GRIP = 6  # px at the lower edge by which an event is stretched
FIRST_HOUR, LAST_HOUR = 7, 19  # the usual day: the rest lies on a grey ground


@dataclass(slots=True)
class _Drag:
    """What the pointer is doing: making, moving or stretching."""

    what: str
    from_day: int
    from_minute: int
    event: Event | None = None
    day: int = 0
    begins: int = 0
    ends: int = 0
    moved: bool = False


class TimeGrid(QWidget):
    """`opened` and `chosen` carry an event, `wanted` a span to fill, `changed` a new one."""

    opened = Signal(object)
    chosen = Signal(object)
    wanted = Signal(object, object)
    changed = Signal(object, object, object)
    asked = Signal(object, object)  # an event or None, and where its menu stands
    turned = Signal(int)  # the keys lead to the days before (-1) or after (1)

    def __init__(self, parent: QWidget | None = None, *, hour: int = 48) -> None:
        super().__init__(parent)
        self._hour = hour
        self.days: tuple[dt.date, ...] = (dt.date.today(),)
        self._pieces: list[Piece] = []
        self._current: Event | None = None
        self._drag: _Drag | None = None
        self.others = False  # colleagues' names stand in the boxes
        self.may_change = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Hours of the days"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # --- what is shown ---------------------------------------------------------------------

    def show_events(self, days: Sequence[dt.date], events: Sequence[Event]) -> None:
        """Show the events of these days; the chosen one stays chosen where it is still there."""
        self.days = tuple(days)
        self._pieces = pieces(events, self.days)
        number = self._current.id if self._current is not None else None
        self._current = next((p.event for p in self._pieces if p.event.id == number), None)
        self._drag = None
        self.updateGeometry()
        self.update()

    def current(self) -> Event | None:
        """Return the event that is chosen."""
        return self._current

    def hour_height(self) -> float:
        """Return the height of an hour in px, grown with the font."""
        return float(spacing.grown(self._hour))

    def sizeHint(self) -> QSize:
        return QSize(240, round(24 * self.hour_height()) + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def gutter(self) -> float:
        """Return the width of the column of hours in px."""
        return text_width("body", time_text(at(dt.date(2026, 1, 1), 22 * 60 + 30))) + 16

    def column(self, day: int) -> QRectF:
        """Return the column of a day, by its place."""
        left = self.gutter()
        width = (self.width() - left) / len(self.days)
        return QRectF(left + day * width, 0, width, self.height())

    def y_of(self, minutes: int) -> float:
        """Return where a time of day stands, in px."""
        return minutes * self.hour_height() / 60

    def area(self, piece: Piece) -> QRectF:
        """Return the box of a piece."""
        column = self.column(self.days.index(piece.day)).adjusted(4, 0, -4, 0)
        width = column.width() / piece.lanes
        top = self.y_of(piece.begins)
        height = max(self.y_of(piece.ends) - top, self.y_of(SHORTEST))
        left = column.left() + piece.lane * width
        return QRectF(left, top + 1, width - (3 if piece.lane < piece.lanes - 1 else 0), height - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        seen = QRectF(event.rect())
        self._paint_hours(painter, seen)
        for piece in self._pieces:
            area = self.area(piece)
            if area.intersects(seen):
                drawn = self._drag is not None and self._drag.event is piece.event
                painter.setOpacity(0.4 if drawn and self._drag and self._drag.moved else 1.0)
                paint_box(
                    painter, area, piece.event, chosen=self._is_current(piece), others=self.others
                )
        painter.setOpacity(1.0)
        self._paint_now(painter)
        if self._drag is not None and (self._drag.moved or self._drag.what == "make"):
            self._paint_drag(painter, self._drag)

    def _is_current(self, piece: Piece) -> bool:
        return self._current is not None and self._current.id == piece.event.id

    def _paint_hours(self, painter: QPainter, seen: QRectF) -> None:
        left = self.gutter()
        clock = dt.datetime.now()
        now = clock.hour * 60 + clock.minute if clock.date() in self.days else -DAY
        for day in range(len(self.days)):
            column = self.column(day)
            if self.days[day].weekday() >= 5 and len(self.days) > 1:
                painter.fillRect(column, look.color("lane"))
            else:
                for first, last in ((0, FIRST_HOUR), (LAST_HOUR, 24)):
                    top = self.y_of(first * 60)
                    rest = QRectF(column.left(), top, column.width(), self.y_of(last * 60) - top)
                    painter.fillRect(rest, look.color("lane"))
        for hour in range(24):
            y = round(self.y_of(hour * 60))
            if seen.top() - 20 <= y <= seen.bottom() + 20:
                painter.fillRect(QRectF(left, y, self.width() - left, 1), look.color("row_line"))
                if hour and abs(hour * 60 - now) * self.hour_height() / 60 > 14:
                    words = time_text(at(self.days[0], hour * 60))
                    place = QRectF(0, y - 10, left - 10, 20)
                    draw_text(painter, place, words, "body", look.color("second"), RIGHT)
        for day in range(1, len(self.days)):
            x = round(self.column(day).left())
            painter.fillRect(QRectF(x, seen.top(), 1, seen.height()), look.color("hairline"))

    def _paint_now(self, painter: QPainter) -> None:
        now = dt.datetime.now().astimezone()
        if now.date() not in self.days:
            return
        column = self.column(self.days.index(now.date()))
        y = round(self.y_of(now.hour * 60 + now.minute))
        ink = look.color("bad")
        painter.fillRect(QRectF(column.left(), y, column.width(), 1), ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(column.left(), y + 0.5), 4, 4)
        place = QRectF(0, y - 10, self.gutter() - 10, 20)
        painter.fillRect(place, look.color("base"))
        draw_text(painter, place, time_text(now), "medium", ink, RIGHT)

    def _paint_drag(self, painter: QPainter, drag: _Drag) -> None:
        column = self.column(drag.day).adjusted(4, 0, -4, 0)
        top = self.y_of(drag.begins)
        area = QRectF(column.left(), top, column.width(), self.y_of(drag.ends) - top)
        day = self.days[drag.day]
        words = f"{time_text(at(day, drag.begins))}–{time_text(at(day, drag.ends))}"
        dashed(painter, area, words)

    # --- the pointer -----------------------------------------------------------------------

    def _piece_at(self, place: QPointF) -> Piece | None:
        return next((p for p in reversed(self._pieces) if self.area(p).contains(place)), None)

    def _time_at(self, place: QPointF) -> tuple[int, int]:
        width = (self.width() - self.gutter()) / len(self.days)
        day = int((place.x() - self.gutter()) // max(1.0, width))
        minute = int(place.y() / self.hour_height() * 60)
        return min(max(day, 0), len(self.days) - 1), min(max(minute, 0), DAY)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = event.position()
        day, minute = self._time_at(place)
        piece = self._piece_at(place)
        if piece is None:
            self.choose(None)
            if self.may_change:
                start = minute - minute % STEP
                self._drag = _Drag("make", day, start, None, day, start, start + STEP)
        else:
            self.choose(piece.event)
            if self.may_change:
                low = self.area(piece).bottom() - place.y() <= EDGE_GRIP
                begins = piece.begins
                length = round((end_of(piece.event) - piece.event.starts_at).total_seconds() / 60)
                self._drag = _Drag(
                    "stretch" if low else "move", day, minute, piece.event,
                    self.days.index(piece.day), begins, begins + length,
                )  # fmt: skip
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place, drag = event.position(), self._drag
        if drag is None:
            piece = self._piece_at(place)
            low = piece is not None and self.area(piece).bottom() - place.y() <= EDGE_GRIP
            shape = Qt.CursorShape.SizeVerCursor if low else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        day, minute = self._time_at(place)
        if drag.what == "make":
            first, last = sorted((drag.from_minute, minute))
            drag.begins = first - first % STEP
            drag.ends = max(drag.begins + STEP, -(-last // STEP) * STEP)
            drag.moved = True
        elif drag.event is not None:
            far = abs(minute - drag.from_minute) >= STEP // 2 or day != drag.from_day
            drag.moved = drag.moved or far
            if drag.moved:
                self._move(drag, drag.event, day, minute)
        self.update()

    def _move(self, drag: _Drag, event: Event, day: int, minute: int) -> None:
        begins = local(event.starts_at)
        start = begins.hour * 60 + begins.minute
        length = round((end_of(event) - event.starts_at).total_seconds() / 60)
        by = round((minute - drag.from_minute) / STEP) * STEP
        if drag.what == "stretch":
            drag.ends = max(drag.begins + STEP, start + length + by)
        else:
            drag.day = day
            drag.begins = min(max(0, start + by), DAY - STEP)
            drag.ends = drag.begins + length

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        self.update()
        if drag is None or not drag.moved:
            return
        day = self.days[drag.day]
        span = at(day, drag.begins), at(day, drag.ends)
        if drag.event is None:
            self.wanted.emit(*span)
        else:
            self.changed.emit(drag.event, *span)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        piece = self._piece_at(event.position())
        if piece is not None:
            self.opened.emit(piece.event)
        elif self.may_change:
            day, minute = self._time_at(event.position())
            start = minute - minute % 30
            self._drag = None
            self.wanted.emit(at(self.days[day], start), at(self.days[day], start + 60))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            piece = self._piece_at(QPointF(event.pos()))
            self.choose(piece.event if piece is not None else None)
        self.asked.emit(self._current, event.globalPos())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            piece = self._piece_at(QPointF(event.pos()))
            if piece is not None:
                QToolTip.showText(event.globalPos(), spoken(piece.event), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # --- the keys --------------------------------------------------------------------------

    def choose(self, event: Event | None) -> None:
        """Choose an event, and say it to screen readers."""
        self._current = event
        self.setAccessibleDescription(spoken(event) if event is not None else "")
        said = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(said)
        self.chosen.emit(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        steps: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        sides: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        current = self._current
        if current is not None and control and (key in steps or key in sides) and self.may_change:
            by = dt.timedelta(minutes=STEP * steps[key]) if key in steps else None
            self._move_by_key(current, by, sides.get(key, 0), shift)
        elif key in steps:
            self._walk(steps[key])
        elif key in sides:
            self._walk_aside(sides[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.opened.emit(current)
        elif key == Qt.Key.Key_Insert and self.may_change:
            self.wanted.emit(*self._free_hour())
        else:
            super().keyPressEvent(event)

    def _move_by_key(self, event: Event, by: dt.timedelta | None, days: int, length: bool) -> None:
        first, last = event.starts_at, end_of(event)
        if by is None:
            there, until = local(first), local(last)
            day = dt.timedelta(days=days)
            first = at(there.date() + day, there.hour * 60 + there.minute)
            last = at(until.date() + day, until.hour * 60 + until.minute)
        elif length:
            last = max(last + by, first + dt.timedelta(minutes=STEP))
        else:
            first, last = first + by, last + by
        self.changed.emit(event, first, last)

    def _walk(self, step: int) -> None:
        events = list({p.event.id: p.event for p in self._pieces}.values())
        if not events:
            return
        at_now = next((n for n, e in enumerate(events) if e is self._current), None)
        if at_now is None:
            self.choose(events[0 if step > 0 else -1])
        else:
            self.choose(events[min(max(at_now + step, 0), len(events) - 1)])

    def _walk_aside(self, step: int) -> None:
        """Choose what lies nearest in the next day; beyond the last one ask for other days."""
        here = self.days[0] if self._current is None else local(self._current.starts_at).date()
        minute = 0 if self._current is None else local(self._current.starts_at).hour * 60
        day = here + dt.timedelta(days=step)
        while day in self.days:
            there = [p for p in self._pieces if p.day == day]
            if there:
                self.choose(min(there, key=lambda p: abs(p.begins - minute)).event)
                return
            day += dt.timedelta(days=step)
        self.turned.emit(step)

    def _free_hour(self) -> tuple[dt.datetime, dt.datetime]:
        """Return the hour after what is chosen, or the first free one of the first day."""
        if self._current is not None:
            start = end_of(self._current)
            return start, start + dt.timedelta(hours=1)
        today = dt.date.today()
        day = today if today in self.days else self.days[0]
        begins = FIRST_HOUR * 60 + 60
        for piece in sorted((p for p in self._pieces if p.day == day), key=lambda p: p.begins):
            if piece.begins < begins + 60 and piece.ends > begins:
                begins = piece.ends
        begins = min(-(-begins // STEP) * STEP, DAY - 60)
        return at(day, begins), at(day, begins + 60)
