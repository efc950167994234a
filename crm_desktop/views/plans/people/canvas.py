"""The canvas of the map: looked at in any size; cards are chosen and moved by keys and pointer."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip, QWidget

from crm_desktop.models.queries.plans.people.map_rows import Stakeholder
from crm_desktop.reports.plans.people.layout import Way, beside
from crm_desktop.views.look.colour import tints
from crm_desktop.views.plans.people.cards import Card, unit
from crm_desktop.views.plans.people.scene import MapScene, Picture
from crm_desktop.views.plans.people.strokes import LinkLine

STEP, FINE = 5, 1  # mm that an arrow moves a card
SMALLEST, LARGEST = 0.04, 2.0
READABLE = 0.5  # a large map is first shown in this size, not whole
ZOOM = 1.2
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
OWN_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_F11)
KEYS_REST = 500  # ms after the last key that moved a card, then it is kept
WAYS: dict[int, Way] = {
    Qt.Key.Key_Up.value: "up",
    Qt.Key.Key_Down.value: "down",
    Qt.Key.Key_Left.value: "left",
    Qt.Key.Key_Right.value: "right",
}


class Canvas(QGraphicsView):
    """`chosen(id)` follows the selection, `opened(id)` Enter and a double click, `moved(id, x, y)`
    a card put elsewhere (mm), `removed(id)` Del, `asked(id, point)` the wish for a menu; id 0 is
    the ground. `full_wanted` follows F11.
    """

    chosen = Signal(int)
    opened = Signal(int)
    moved = Signal(int, int, int)
    removed = Signal(int)
    asked = Signal(int, QPoint)
    full_wanted = Signal()
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = MapScene(self)
        self.setScene(self.map)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(self.tr("Map of people"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.may_move = False
        self._current = 0
        self._press: QPoint | None = None
        self._grabbed: tuple[int, QPointF] | None = None
        self._panning = self._shifted = False
        self._fitted = True  # as long as nobody chose a size of their own
        self._pending: tuple[int, int, int] | None = None
        self._rest = QTimer(self, singleShot=True, interval=KEYS_REST)
        self._rest.timeout.connect(self.keep_moves)

    # --- showing -----------------------------------------------------------------------------

    def show_picture(self, picture: Picture) -> None:
        """Show this map; who was chosen stays chosen, and the size stays."""
        if self._pending is not None or self._shifted:
            return  # somebody is moving a card just now; it is read again once that is kept
        first = self.map.picture is None
        self.map.show_picture(picture)
        if self._current not in self.map.cards:
            self._current = min(self.map.cards, default=0, key=lambda id: (
                id in picture.layout.above, picture.layout.places[id].y, id
            ))  # fmt: skip
        self._mark()
        if self._fitted:
            self.fit()
            if first and self.size_now() < READABLE:
                self._fitted = False
                self._set_size(READABLE)
                self.centerOn(self.map.cards[self._current])

    def person(self, id: int = 0) -> Stakeholder | None:
        """Return a person of the map, without an id the chosen one."""
        return self.map.person(id or self._current)

    def current(self) -> int:
        """Return who is chosen, 0 for nobody."""
        return self._current

    def choose(self, id: int) -> None:
        """Choose a person and bring the card into sight."""
        if id not in self.map.cards:
            return
        if id != self._current:
            self.keep_moves()
            self._current = id
            self._mark()
            self.chosen.emit(id)
        self.ensureVisible(self.map.cards[id], 24, 24)

    def _mark(self) -> None:
        self.map.mark(self._current, self.hasFocus())
        self.setAccessibleDescription(self.map.aloud(self._current))

    # --- size --------------------------------------------------------------------------------

    def size_now(self) -> float:
        """Return how large the map is shown, 1 for its own size."""
        return self.transform().m11()

    def zoom(self, by: float) -> None:
        """Show the map larger or smaller."""
        self._fitted = False
        self._set_size(self.size_now() * by)

    def _set_size(self, size: float) -> None:
        wanted = max(SMALLEST, min(LARGEST, size))
        self.resetTransform()
        self.scale(wanted, wanted)
        self.zoomed.emit()

    def fit(self) -> None:
        """Show the whole map, at most in its own size."""
        self._fitted = True
        area, room = self.sceneRect(), self.contentsRect()
        if area.isEmpty():
            return
        self._set_size(min(1.0, room.width() / area.width(), room.height() / area.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM if event.angleDelta().y() > 0 else 1 / ZOOM)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted and self.map.picture is not None:
            self.fit()

    # --- keys --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take the keys of the map before the window's shortcuts do."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        way = WAYS.get(key)
        if way is not None and self._current in self.map.cards:
            if control:
                fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self._push(way, FINE if fine else STEP)
            else:
                self._go(way)
        elif key in OPENING and self._current in self.map.cards and not control:
            self.opened.emit(self._current)
        elif key == Qt.Key.Key_Delete and self._current in self.map.cards:
            self.removed.emit(self._current)
        elif key == Qt.Key.Key_F11:
            self.full_wanted.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self._fitted = False
            self._set_size(1.0)
            self.choose(self._current)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.map.cards:
            cards = self.map.cards
            order = sorted(cards, key=lambda id: (cards[id].y(), cards[id].x()))
            self.choose(order[0] if key == Qt.Key.Key_Home else order[-1])
        else:
            super().keyPressEvent(event)

    def _go(self, way: Way) -> None:
        assert self.map.picture is not None
        to = beside(self.map.picture.layout, self._current, way)
        if to is not None:
            self.choose(to)

    def _push(self, way: Way, by: int) -> None:
        if not self.may_move:
            return
        dx, dy = {"left": (-by, 0), "right": (by, 0), "up": (0, -by), "down": (0, by)}[way]
        place = self.map.place(self._current)
        x, y = round(place.x) + dx, round(place.y) + dy
        self.map.put(self._current, x, y)
        self.ensureVisible(self.map.cards[self._current], 8, 8)
        self._pending = (self._current, x, y)
        self._rest.start()

    def keep_moves(self) -> None:
        """Say where a card was moved by keys, once the keys rest."""
        self._rest.stop()
        pending, self._pending = self._pending, None
        if pending is not None:
            self.moved.emit(*pending)

    # --- by the pointer ----------------------------------------------------------------------

    def card_at(self, point: QPoint) -> Card | None:
        """Return the card at a point of the viewport."""
        for item in self.items(point):
            if isinstance(item, Card):
                return item
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        card = self.card_at(point)
        self._press, self._panning, self._shifted = point, False, False
        self._grabbed = None
        if card is not None:
            self.choose(card.id)
            if event.button() == Qt.MouseButton.LeftButton and self.may_move:
                self._grabbed = (card.id, self.mapToScene(point) - card.pos())
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._panning = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._press is None or event.buttons() == Qt.MouseButton.NoButton:
            return
        if not self._shifted and (point - self._press).manhattanLength() < 6:
            return
        if self._grabbed is not None:
            self._shifted = True
            id, offset = self._grabbed
            at = (self.mapToScene(point) - offset) / unit()
            self.map.put(id, round(at.x()), round(at.y()))
        elif self._panning:
            by = point - self._press
            self._press, self._shifted = point, True
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.viewport().unsetCursor()
        if self._grabbed is not None and self._shifted:
            id = self._grabbed[0]
            self._shifted = False
            place = self.map.place(id)
            self.moved.emit(id, round(place.x), round(place.y))
        self._press = self._grabbed = None
        self._panning = self._shifted = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self.card_at(event.position().toPoint())
        if card is not None:
            self._grabbed = None
            self.opened.emit(card.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = event.pos()
            if self._current in self.map.cards:
                at = self.mapFromScene(self.map.cards[self._current].sceneBoundingRect().center())
            self.asked.emit(self._current, self.viewport().mapToGlobal(at))
            return
        card = self.card_at(event.pos())
        self.asked.emit(0 if card is None else card.id, event.globalPos())

    # --- the rest ----------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self._hint(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _hint(self, point: QPoint) -> str:
        for item in self.items(point):
            if isinstance(item, Card):
                return self.map.aloud(item.id, with_links=False)
            if isinstance(item, LinkLine):
                return self.map.link_words(item.link)
        return ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep_moves()
        self._mark()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        looks = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in looks and "map" in self.__dict__:
            self.map.forget()
            self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # type: ignore[override]
        painter.fillRect(rect, tints.color("base"))
