"""A lane of the board: what stands in its head, its cards as a list, dropping and scrolling."""

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from crm_desktop.models.queries.selling.board import Card, Step, Sums
from crm_desktop.views.board.painting import CardDelegate, card_words
from crm_desktop.views.look import paint, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.values import number_text, percent_text, short_money

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-crm-opportunity"
CARD = int(Qt.ItemDataRole.UserRole)
NARROWEST = 208
HEAD = 56


class Cards(QAbstractListModel):
    """The cards that were read; `wanted` asks for further ones when the end comes in sight."""

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()
        self.count = 0
        self.names: dict[int, str] = {}
        self._asked = False

    def show_cards(self, cards: tuple[Card, ...], count: int) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.cards, self.count, self._asked = cards, max(count, len(cards)), False
        self.endResetModel()

    def add(self, cards: tuple[Card, ...]) -> None:
        """Show further ones below."""
        self._asked = False
        if not cards:
            self.count = len(self.cards)
            return
        first = len(self.cards)
        self.beginInsertRows(QModelIndex(), first, first + len(cards) - 1)
        self.cards = (*self.cards, *cards)
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._asked and len(self.cards) < self.count

    def fetchMore(self, parent: Index) -> None:
        self._asked = True
        self.wanted.emit()

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role == int(Qt.ItemDataRole.DisplayRole):
            return card.name
        texts = (int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole))
        return card_words(card, self.names) if role in texts else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: object) -> QMimeData:
        data = QMimeData()
        for index in indexes if isinstance(indexes, list | tuple) else ():
            data.setData(MIME, QByteArray(str(self.cards[index.row()].id).encode()))
        return data


class CardList(QListView):
    """The cards of a lane; Enter opens one, Ctrl and an arrow moves it to the next lane."""

    opened = Signal(object)
    pushed = Signal(object, int)  # a card, one lane to the left (-1) or right (1)
    left = Signal(int)  # the focus goes to the lane beside

    def __init__(self, model: Cards, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(0)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.activated.connect(lambda index: self.opened.emit(index.data(CARD)))

    def card(self) -> Card | None:
        """Return the card that the cursor is on."""
        found = self.currentIndex().data(CARD)
        return found if isinstance(found, Card) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            card = self.card()
            if card is not None:
                self.pushed.emit(card, step)
        else:
            self.left.emit(step)


class Lane(QWidget):
    """A stage with its sums and cards. `dropped(id)` says which card was let go here."""

    dropped = Signal(int)

    def __init__(self, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        self.sums, self.currency = Sums(), ""
        self._over = False
        self.model = Cards(self)
        self.list = CardList(self.model, self)
        self.list.setAccessibleName(step.name)
        self.setMinimumWidth(spacing.wide(NARROWEST))
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, HEAD, 6, 6)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)

    def show_lane(self, sums: Sums, cards: tuple[Card, ...], currency: str) -> None:
        """Show what stands in the lane now; the cursor stays on its card."""
        held = self.list.card()
        self.sums, self.currency = sums, currency
        self.model.show_cards(cards, sums.count)
        rows = [row for row, card in enumerate(cards) if held is not None and card.id == held.id]
        if cards:
            self.list.setCurrentIndex(self.model.index(rows[0] if rows else 0))
        self.setAccessibleDescription(" · ".join(self._words()))
        self.update()

    def _words(self) -> tuple[str, str, str]:
        total, unit = short_money(self.sums.amount, self.currency)
        weighted, unit_of_weighted = short_money(self.sums.weighted, self.currency)
        pattern = self.tr("weighted %1", "the sum of amounts times probability")
        return (
            number_text(self.sums.count),
            f"{total} {unit}".strip(),
            pattern.replace("%1", f"{weighted} {unit_of_weighted}".strip()),
        )

    # --- painting ------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(spacing.wide(NARROWEST) + 24, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        ground = tints.color("selection" if self._over else "lane")
        edge = tints.color("accent" if self._over else "hairline")
        paint.rounded(painter, area, ground, edge, 2 if self._over else 1, spacing.RADIUS_TILE)
        count, total, weighted = self._words()
        inner = area.adjusted(12, 0, -12, 0)
        first = QRectF(inner.left(), 8, inner.width(), 20)
        width = paint.text_width("semibold", total)
        paint.draw_text(painter, first, total, "semibold", tints.color("text"), paint.RIGHT)
        room = QRectF(first.left(), first.top(), first.width() - width - 12, first.height())
        second = tints.color("second")
        space = room.width() - paint.text_width("body", count) - 6
        named = paint.draw_text(
            painter, QRectF(room.left(), room.top(), space, room.height()), self.step.name,
            "semibold", tints.color("text"),
        )  # fmt: skip
        room.setLeft(room.left() + named + 6)
        paint.draw_text(painter, room, count, "body", second)
        lower = QRectF(inner.left(), 29, inner.width(), 18)
        paint.draw_text(painter, lower, weighted, "caption", second, paint.RIGHT)
        self._paint_probability(painter, lower, paint.text_width("caption", weighted))
        painter.end()

    def _paint_probability(self, painter: QPainter, place: QRectF, taken: float) -> None:
        """Paint the meter where there is room for it, and the figure where there is for that."""
        words, line = percent_text(self.step.probability), QRectF(place)
        left = line.width() - taken - 12
        wide = paint.text_width("caption", words)
        if left >= 48 + wide:
            meter = QRectF(line.left(), line.center().y() - 2, 40, 4)
            paint.rounded(painter, meter, tints.color("edge"), None, radius=2)
            meter.setWidth(meter.width() * self.step.probability / 100)
            if meter.width() >= 2:
                paint.rounded(painter, meter, tints.color("accent"), None, radius=2)
            line.setLeft(line.left() + 46)
        if left >= wide:
            paint.draw_text(painter, line, words, "caption", tints.color("second"))

    # --- dropping ------------------------------------------------------------------------

    def _mark(self, over: bool) -> None:
        if over != self._over:
            self._over = over
            self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._mark(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        number = bytes(event.mimeData().data(MIME).data()).decode("ascii", "replace")
        if number.isdigit():
            event.acceptProposedAction()
            self.dropped.emit(int(number))
