"""How a card of the board is painted: name, account, amount with day and seller, what it lacks."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.models.queries.selling.board import Card
from crm_desktop.views.look import icons, paint, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.values import date_text, money_text, short_date

CARD_GAP = 8
_LINE = 20
_WEAK = 26


def weak_words(card: Card) -> str:
    """Return what a card lacks, in words; "" for nothing."""
    translate = QCoreApplication.translate
    return {
        "close": translate("Board", "Expected close has passed"),
        "next_step": translate("Board", "No next step"),
    }.get(card.weak, "")


def initials(name: str) -> str:
    """Return the first letters of the first and the last part of a name."""
    parts = name.split()
    return "".join(part[0] for part in (*parts[:1], *parts[1:][-1:])).upper()


def card_words(card: Card, names: Mapping[int, str]) -> str:
    """Return a card as it is read out."""
    amount = "" if card.amount is None else money_text(card.amount, card.currency)
    day = "" if card.expected_close is None else date_text(card.expected_close)
    seller = names.get(card.employee_id or 0, "")
    told = (card.name, card.account, amount, day, seller, weak_words(card))
    return ", ".join(part for part in told if part)


class CardDelegate(QStyledItemDelegate):
    """Paints cards; measures come from the font, so nothing is cut at 150 %."""

    def _line(self) -> int:
        return max(_LINE, round(paint.metrics("body").height()) + 2)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        card = index.data(int(Qt.ItemDataRole.UserRole))
        more = _WEAK if isinstance(card, Card) and card.weak else 0
        return QSize(80, 3 * self._line() + 16 + more + CARD_GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        card = index.data(int(Qt.ItemDataRole.UserRole))
        if not isinstance(card, Card):
            return
        rect, state = option.rect, option.state
        area = QRectF(rect).adjusted(1, 1, -1, -CARD_GAP + 1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focus = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        edge = tints.color("accent" if focus else "edge")
        ground = tints.color("selection" if chosen and focus else "base")
        wide = 2 if focus else 1
        paint.rounded(painter, area, ground, edge, wide)
        names = getattr(index.model(), "names", {})
        text, second = tints.color("text"), tints.color("second")
        line = self._line()
        inner = area.adjusted(10, 7, -10, 0)
        row = QRectF(inner.left(), inner.top(), inner.width(), line)
        paint.draw_text(painter, row, card.name, "medium", text)
        row.translate(0, line)
        paint.draw_text(painter, row, card.account, "caption", second)
        row.translate(0, line)
        amount = "–" if card.amount is None else money_text(card.amount, card.currency, False)
        right = self._seller(painter, row, initials(names.get(card.employee_id or 0, "")))
        if card.expected_close is not None:
            day = short_date(card.expected_close)
            width = paint.text_width("caption", day)
            place = QRectF(right - width - 2, row.top(), width + 2, line)
            paint.draw_text(painter, place, day, "caption", second)
            right = place.left() - 8
        paint.draw_text(
            painter, QRectF(row.left(), row.top(), right - row.left(), line), amount, "body", text
        )
        if card.weak:
            top = area.bottom() - _WEAK
            inside = QRectF(area.left() + wide, int(top), area.width() - 2 * wide, 1)
            painter.fillRect(inside, tints.color("hairline"))
            tone = tints.color("warn")
            icons.draw(painter, inner.left(), top + (_WEAK - 12) / 2, "triangle-alert", 12, tone)
            place = QRectF(inner.left() + 18, top, inner.width() - 18, _WEAK)
            paint.draw_text(painter, place, weak_words(card), "caption", tone)

    def _seller(self, painter: QPainter, row: QRectF, letters: str) -> float:
        """Paint who sells at the right; return where room is left."""
        if not letters:
            return row.right()
        size = spacing.CHIP
        place = QRectF(row.right() - size, row.center().y() - size / 2, size, size)
        paint.rounded(painter, place, tints.color("neutral"), None, radius=size / 2)
        paint.draw_text(
            painter, place.adjusted(-2, 0, 2, 0), letters, "caption", tints.color("second"),
            paint.CENTER,
        )  # fmt: skip
        return place.left() - 8
