"""Entries of a timeline: day and time, icon on a line, title, people, what was said."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import line_height
from crm_desktop.views.look.paint import (
    RIGHT,
    chip_width,
    draw_chip,
    draw_text,
    rounded,
    text_width,
    wrapped,
)
from crm_desktop.views.look.rows.roles import Role

Index = QModelIndex | QPersistentModelIndex
ROUND = 24
MOST_LINES = 2


def middle_of_round() -> int:
    """Return where the line of the icons stands, in px from the left of the view."""
    return spacing.EDGE + spacing.wide(60) + 4 + ROUND // 2


def text_left() -> int:
    """Return where the text of entries begins, in px from the left of the view."""
    return middle_of_round() + ROUND // 2 + spacing.GAP_12


class TimelineDelegate(QStyledItemDelegate):
    """Paints rows with Role.HEADING as month headings and all others as entries.

    An entry has its title as display text, Role.WHEN (day, time), ICON, SUB (people), BODY
    (at most two lines are shown), CHIP (text, tone) or TRAILING_ICON with COUNT at the right.
    A heading has its display text and Role.COUNT (words) at the right.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(Role.HEADING):
            return QSize(200, 18 + line_height("semibold") + 4)
        body = line_height("body")
        tall = body + 12 + (line_height("caption") + 2 if index.data(Role.SUB) else 0)
        words = index.data(Role.BODY)
        if words:
            lines = len(_lines(str(words), self._room(option)))
            tall += 8 + lines * (body + 3)
        else:
            tall += 7
        return QSize(200, max(tall, 42))

    def _room(self, option: QStyleOptionViewItem) -> float:
        view = option.widget
        width = option.rect.width()
        if isinstance(view, QAbstractItemView):
            width = view.viewport().width()
        return max(120.0, width - text_left() - spacing.EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        if index.data(Role.HEADING):
            self._heading(painter, area, index)
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        solid = False
        if chosen:
            active = option.widget is None or option.widget.hasFocus()
            painter.fillRect(area, tints.color("selection" if active else "selection_inactive"))
            bar = QRectF(area.left(), area.top(), spacing.BAR, area.height())
            painter.fillRect(bar, tints.color("accent"))
            solid = active and tints.is_high_contrast()
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, tints.color("hover"))
        self._rail(painter, area, index, solid)
        self._entry(painter, area, index, solid)

    def _heading(self, painter: QPainter, area: QRectF, index: Index) -> None:
        place = area.adjusted(spacing.EDGE, 0, -spacing.EDGE, 0)
        draw_text(painter, place, str(index.data() or ""), "semibold", tints.color("text"))
        count = index.data(Role.COUNT)
        if count not in (None, ""):
            draw_text(painter, place, str(count), "caption", tints.color("second"), RIGHT)

    def _rail(self, painter: QPainter, area: QRectF, index: Index, solid: bool) -> None:
        """Day and time, the round with the icon, the line down to the next entry."""
        second = tints.color("selection_text" if solid else "second")
        text = tints.color("selection_text" if solid else "text")
        when = index.data(Role.WHEN) or ("", "")
        room = middle_of_round() - ROUND / 2 - spacing.EDGE - 4
        top, body = area.top() + 4, line_height("body")
        left = area.left() + spacing.EDGE
        draw_text(painter, QRectF(left, top, room, body + 4), str(when[0]), "body", text)
        small = QRectF(left, top + body + 3, room, line_height("caption") + 2)
        draw_text(painter, small, str(when[1] or ""), "caption", second)
        middle = top + (body + 4) / 2
        x = area.left() + middle_of_round()
        circle = QRectF(x - ROUND / 2, middle - ROUND / 2, ROUND, ROUND)
        edge = tints.color("text") if tints.is_high_contrast() else None
        rounded(painter, circle, tints.color("neutral"), edge, radius=ROUND / 2)
        name = str(index.data(Role.ICON) or "circle")
        ink = tints.color("second")
        icons.draw(painter, x - 7, middle - 7, name, 14, ink)
        start = circle.bottom() + 4
        if start < area.bottom() - 4 and index.row() < index.model().rowCount() - 1:
            line = QRectF(round(x) - 1, start, 1, area.bottom() - 2 - start)
            painter.fillRect(line, tints.color("hairline"))

    def _entry(self, painter: QPainter, area: QRectF, index: Index, solid: bool) -> None:
        def ink(name: str) -> QColor:
            return tints.color("selection_text" if solid else name)

        left, right = area.left() + text_left(), area.right() - spacing.EDGE
        body = line_height("body")
        top = area.top() + 4
        middle = top + (body + 4) / 2
        chip = index.data(Role.CHIP)
        count = index.data(Role.COUNT)
        after = str(index.data(Role.TRAILING_ICON) or "")
        end = right
        if chip:
            end -= chip_width(str(chip[0]))
            draw_chip(painter, end, middle, str(chip[0]), str(chip[1]))
            end -= 12
        if count not in (None, ""):
            width = text_width("caption", str(count))
            place = QRectF(end - width, top, width, body + 4)
            draw_text(painter, place, str(count), "caption", ink("second"))
            end -= width + 4
        if after:
            end -= 14
            icons.draw(painter, end, middle - 7, after, 14, ink("second"))
            end -= 10
        tone = str(index.data(Role.TONE) or "text")
        title = QRectF(left, top, max(20.0, end - left), body + 4)
        draw_text(painter, title, str(index.data() or ""), "medium", ink(tone))
        y = top + body + 3
        sub = str(index.data(Role.SUB) or "")
        if sub:
            small = line_height("caption") + 2
            draw_text(painter, QRectF(left, y, right - left, small), sub, "caption", ink("second"))
            y += small
        words = index.data(Role.BODY)
        if words:
            y += 3
            for line in _lines(str(words), right - left):
                draw_text(
                    painter, QRectF(left, y, right - left, body + 3), line, "body", ink("text")
                )
                y += body + 3

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the whole running text where it is cut."""
        words = str(index.data(Role.BODY) or "")
        if event.type() == QEvent.Type.ToolTip and words:
            lines = _lines(words, self._room(option))
            if lines and lines[-1].endswith("…") and not words.endswith(lines[-1]):
                QToolTip.showText(event.globalPos(), words, view)
                return True
        return super().helpEvent(event, view, option, index)


def _lines(words: str, width: float) -> list[str]:
    return wrapped("body", words, width, MOST_LINES)


def setup_timeline(view: QListView) -> TimelineDelegate:
    """Give a list view the habits of a timeline; returns the delegate that paints it."""
    painter = TimelineDelegate(view)
    view.setItemDelegate(painter)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setMouseTracking(True)
    return painter
