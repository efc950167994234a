"""Paints lines of the record of changes: like the timeline, with each field old → new below."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QToolTip

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import line_height
from crm_desktop.views.look.paint import chip_width, draw_chip, draw_text, text_width
from crm_desktop.views.look.rows.roles import Role
from crm_desktop.views.look.rows.timeline_delegate import (
    Index,
    TimelineDelegate,
    setup_timeline,
    text_left,
)

LABEL = 176
ARROW = 14


class HistoryDelegate(TimelineDelegate):
    """A line has Role.BODY as tuples (label, old, new, whether it has both)."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(Role.HEADING):
            return super().sizeHint(option, index)
        body = line_height("body")
        fields = index.data(Role.BODY) or ()
        tall = body + 12 + line_height("caption") + 2 + len(fields) * (body + 3) + 7
        return QSize(200, max(tall, 42))

    def _entry(self, painter: QPainter, area: QRectF, index: Index, solid: bool) -> None:
        def ink(name: str) -> QColor:
            return tints.color("selection_text" if solid else name)

        left, right = area.left() + text_left(), area.right() - spacing.EDGE
        body, small = line_height("body"), line_height("caption") + 2
        top, end = area.top() + 4, right
        chip = index.data(Role.CHIP)
        if chip:
            end -= chip_width(str(chip[0]))
            draw_chip(painter, end, top + (body + 4) / 2, str(chip[0]), str(chip[1]))
            end -= 12
        title = QRectF(left, top, max(20.0, end - left), body + 4)
        draw_text(painter, title, str(index.data() or ""), "medium", ink("text"))
        y = top + body + 3
        sub = str(index.data(Role.SUB) or "")
        draw_text(painter, QRectF(left, y, right - left, small), sub, "caption", ink("second"))
        y += small + 3
        for field in index.data(Role.BODY) or ():
            self._field(painter, QRectF(left, y, right - left, body + 3), field, ink)
            y += body + 3

    def _field(self, painter: QPainter, area: QRectF, field: tuple, ink) -> None:  # type: ignore
        label, old, new, both = field
        if not old and not new:
            draw_text(painter, area, label, "body", ink("second"))
            return
        width = min(float(spacing.wide(LABEL)), area.width() / 3)
        draw_text(painter, area.adjusted(0, 0, width - area.width() - 8, 0), label, "body",
                  ink("second"))  # fmt: skip
        place = area.adjusted(width, 0, 0, 0)
        if not both:
            draw_text(painter, place, new if new != "–" else old, "body", ink("text"))
            return
        first, second = share(old, new, place.width() - ARROW - 12)
        draw_text(painter, QRectF(place.left(), place.top(), first, place.height()), old, "body",
                  ink("second"))  # fmt: skip
        x = place.left() + first + 6
        icons.draw(painter, x, place.center().y() - 7, "arrow-right", ARROW, ink("second"))
        draw_text(painter, QRectF(x + ARROW + 6, place.top(), second, place.height()), new, "body",
                  ink("text"))  # fmt: skip

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show a line whole: long values are cut."""
        whole = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        if event.type() == QEvent.Type.ToolTip and index.data(Role.BODY):
            QToolTip.showText(event.globalPos(), whole, view)
            return True
        return super().helpEvent(event, view, option, index)


def share(old: str, new: str, room: float) -> tuple[float, float]:
    """Return the widths in px of an old and a new value: what one does not need the other gets."""
    first, second = text_width("body", old) + 1, text_width("body", new) + 1
    if first + second <= room:
        return first, second
    half = room / 2
    if first <= half:
        return first, room - first
    if second <= half:
        return room - second, second
    return half, half


def setup_history(view: QListView) -> HistoryDelegate:
    """Give a list view the habits of a timeline; returns the delegate that paints it."""
    setup_timeline(view)
    painter = HistoryDelegate(view)
    view.setItemDelegate(painter)
    return painter
