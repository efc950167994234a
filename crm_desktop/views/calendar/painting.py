"""How an event is painted: its box in a day, and its line in a month."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from crm_desktop.models.queries.activities.calendar import Event
from crm_desktop.views import look
from crm_desktop.views.calendar.laying import end_of
from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.paint import draw_text, metrics, rounded, wrapped
from crm_desktop.views.values import time_text

PAD = 8


def title_of(event: Event) -> str:
    """Return what an event is called: what it is about and with whom."""
    return event.subject


def when_of(event: Event) -> str:
    """Return from when to when an event lasts, with its place."""
    span = f"{time_text(event.starts_at)}–{time_text(end_of(event))}"
    return " · ".join(part for part in (span, event.place) if part)


def spoken(event: Event) -> str:
    """Return all of an event in a line: for screen readers and tooltips."""
    parts = (when_of(event), event.subject, event.account, event.people, event.employee)
    return ", ".join(part for part in parts if part)


def mark_of(event: Event) -> str:
    """Return the icon that says what an event is like."""
    if event.recurrence_id is not None:
        return "refresh-cw"
    if event.kind == "call":
        return "phone"
    return "map-pin" if event.place else "users"


def paint_box(
    painter: QPainter, area: QRectF, event: Event, *, chosen: bool, others: bool = False
) -> None:
    """Paint an event as a box: what was held is grey, the chosen one has a frame."""
    held = event.status == "held"
    plain = tints.is_high_contrast()
    ground = look.tint("" if held else "accent")
    edge = look.color("text" if plain else "accent") if chosen or plain else None
    rounded(painter, area, ground, edge, 2.0 if chosen else 1.0)
    bar = QRectF(area.left(), area.top(), spacing.BAR, area.height())
    rounded(painter, bar, look.color("second" if held else "accent"), None, radius=1.5)
    inner = area.adjusted(PAD + 2, 3, -6, -2)
    if inner.width() < 12:
        return
    painter.save()
    painter.setClipRect(area)
    line = metrics("medium").height()
    tight = inner.height() < line * 1.6
    if not tight and inner.width() > 110:
        ink = look.color("second" if held else "accent")
        icons.draw(painter, inner.right() - 14, inner.top() + 1, mark_of(event), 14, ink)
    room = inner.width() - (22 if not tight and inner.width() > 110 else 0)
    if tight:
        words = f"{event.subject}  {time_text(event.starts_at)}"
        box = QRectF(inner.left(), area.top(), inner.width(), area.height())
        draw_text(painter, box, words, "caption_medium", look.color("text"))
        painter.restore()
        return
    y = inner.top()
    most = 2 if inner.height() > line * 3.4 else 1
    for text in wrapped("medium", event.subject, room, most):
        draw_text(painter, QRectF(inner.left(), y, room, line), text, "medium", look.color("text"))
        y += line
    below = [when_of(event), event.account if event.account != event.subject else "", event.people]
    if others:
        below.insert(1, event.employee)
    small = metrics("caption").height() + 1
    for text in below:
        if text and y + small <= area.bottom():
            place = QRectF(inner.left(), y, inner.width(), small)
            draw_text(painter, place, text, "caption", look.color("second"))
            y += small
    painter.restore()


def paint_line(painter: QPainter, area: QRectF, event: Event, *, chosen: bool) -> None:
    """Paint an event as one line of a day in a month: bar, time, subject."""
    held = event.status == "held"
    rounded(
        painter,
        area,
        look.tint("" if held else "accent"),
        look.color("accent") if chosen else None,
        2.0,
    )
    bar = QRectF(area.left(), area.top(), spacing.BAR, area.height())
    rounded(painter, bar, look.color("second" if held else "accent"), None, radius=1.5)
    inner = area.adjusted(spacing.BAR + 5, 0, -4, 0)
    used = draw_text(painter, inner, time_text(event.starts_at), "caption", look.color("second"))
    draw_text(
        painter, inner.adjusted(used + 6, 0, 0, 0), event.subject, "caption", look.color("text")
    )


def dashed(painter: QPainter, area: QRectF, text: str) -> None:
    """Paint where something is about to come to lie, and when that is."""
    painter.save()
    pen = QPen(look.color("accent"), 1.5, Qt.PenStyle.DashLine)
    rounded(painter, area, look.color("selection"), None)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), spacing.RADIUS, spacing.RADIUS)
    place = area.adjusted(PAD, 2, -4, 0)
    place.setHeight(min(place.height(), metrics("caption_medium").height() + 2))
    draw_text(painter, place, text, "caption_medium", look.color("text"))
    painter.restore()
