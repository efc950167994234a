"""One chart: painted from the same shapes as on paper, heard in words, its places choosable."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.models.language import current_language
from crm_desktop.reports.charts.figures import Figures
from crm_desktop.reports.charts.marks import LABEL, Words
from crm_desktop.reports.charts.picture import Picture, picture, short
from crm_desktop.views import look
from crm_desktop.views.look.paint import metrics, text_width
from crm_desktop.views.look.style.strokes import focus_ring

TONES = ("accent", "data_bar", "teal", "chip_edge", "second")
HEIGHT = 150.0  # in points of the model, as on paper
TALLEST = 266.0  # of bars that lie: what the page is for stands below
TOP = 14.0  # where the title ends
EDGES = 4  # in points, at the sides of a chart that takes the keyboard: for its ring


class ChartView(QWidget):
    """`chosen` sends the place of the figures that was clicked, or chosen by keyboard."""

    chosen = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, height: float = HEIGHT, tallest: float = TALLEST
    ) -> None:
        super().__init__(parent)
        self._figures: Figures | None = None
        self._drawn: tuple[tuple[int, str], Picture | None] | None = None
        self._tall, self._tallest = height, tallest
        self._at = -1  # the lane that is marked
        self.pickable = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_figures(self, figures: Figures | None) -> None:
        """Show these figures; None shows nothing and takes no room."""
        self._figures, self._drawn, self._at = figures, None, -1
        self.setVisible(figures is not None)
        drawn = self._picture()
        self.setAccessibleName("" if figures is None else figures.heading)
        self.setAccessibleDescription("" if drawn is None else drawn.aloud)
        self.updateGeometry()
        self.update()

    def set_pickable(self, on: bool) -> None:
        """Let the places be chosen, by mouse and by keyboard."""
        self.pickable = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)

    def figures(self) -> Figures | None:
        """Return what is shown."""
        return self._figures

    # --- painting --------------------------------------------------------------------------

    def _scale(self) -> float:
        """Return how many px a point of the model is: its letters have the size of a caption."""
        return metrics("caption").height() / (LABEL * 1.36)

    def _picture(self) -> Picture | None:
        if self._figures is None:
            return None
        scale = self._scale()
        key = (self.width(), f"{scale:.3f}")
        if self._drawn is None or self._drawn[0] != key:
            room = max(120.0, self.width() / scale - 2 * self._edge())
            drawn = picture(
                self._figures, room, self._tall, current_language(), self._measure, self._tallest
            )
            self._drawn = (key, drawn)
        return self._drawn[1]

    def _edge(self) -> float:
        return EDGES if self.pickable else 0.0  # else it begins where the text above it does

    def _measure(self, text: str, size: float) -> float:
        return text_width("caption" if size <= LABEL else "semibold", text) / self._scale()

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn = self._picture()
        if drawn is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        painter.translate(self._edge() * scale, EDGES * scale / 2)
        if 0 <= self._at < len(drawn.lanes):
            first, last, _place = drawn.lanes[self._at]
            box = (first, TOP, last - first, self._tall)
            if drawn.lies:
                box = (0.0, first, drawn.width, last - first)
            painter.fillRect(QRectF(*(each * scale for each in box)), look.color("hover"))
        for stroke in drawn.strokes:
            # Hairlines lie on whole pixels, so that they stay thin and even.
            if stroke.axis:
                x, y = stroke.x * scale, stroke.y * scale
                long = QRectF(x, round(y), (stroke.to_x - stroke.x) * scale, 1)
                if stroke.x == stroke.to_x:
                    long = QRectF(round(x), y, 1, (stroke.to_y - stroke.y) * scale)
                painter.fillRect(long, look.color("hairline"))
                continue
            painter.setPen(QPen(self._tone(stroke.tone), 1.5))
            painter.drawLine(
                QPointF(stroke.x * scale, stroke.y * scale),
                QPointF(stroke.to_x * scale, stroke.to_y * scale),
            )
        for shape in drawn.shapes:
            painter.setPen(
                QPen(look.color("base"), 1) if len(shape.points) > 4 else Qt.PenStyle.NoPen
            )
            painter.setBrush(self._tone(shape.tone))
            painter.drawPolygon(QPolygonF([QPointF(x * scale, y * scale) for x, y in shape.points]))
        for words in drawn.words:
            self._write(painter, words, scale)
        painter.end()
        if self.hasFocus() and self.pickable:
            ring = QPainter(self)
            focus_ring(ring, QRectF(self.rect()))
            ring.end()

    def _tone(self, tone: int) -> QColor:
        return look.color(TONES[tone % len(TONES)])

    def _write(self, painter: QPainter, words: Words, scale: float) -> None:
        step = "semibold" if words.bold else "caption"
        wide = text_width(step, words.text)
        x = words.x * scale - {"left": 0.0, "center": wide / 2, "right": wide}[words.align]
        painter.setFont(look.font(step))
        painter.setPen(look.color("text" if words.bold else "second"))
        painter.drawText(QPointF(x, words.y * scale), words.text)

    def sizeHint(self) -> QSize:
        drawn = self._picture()
        tall = self._tall if drawn is None else drawn.height
        return QSize(480, round((tall + EDGES) * self._scale()))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # names that have room in a wide window have none in a narrow one

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._drawn = None
        self.updateGeometry()
        self.update()

    # --- choosing --------------------------------------------------------------------------

    def place_at(self, x: float, y: float) -> int:
        """Return which of the figures stands at a point of the widget, -1 for none."""
        drawn = self._picture()
        if drawn is None:
            return -1
        scale = self._scale()
        point = QPointF(x / scale - self._edge(), y / scale - EDGES / 2)
        along = point.y() if drawn.lies else point.x()
        for first, last, place in drawn.lanes:
            if first <= along < last and point.y() > TOP:
                return place
        for shape in drawn.shapes:
            polygon = QPolygonF([QPointF(*each) for each in shape.points])
            if polygon.containsPoint(point, Qt.FillRule.OddEvenFill):
                return shape.place
        return -1

    def words_of(self, place: int) -> str:
        """Return what a place says: "March 2026: 1 250"."""
        figures = self._figures
        if figures is None or not 0 <= place < len(figures.names):
            return ""
        values = (short(each.values[place], current_language()) for each in figures.series)
        pattern = QCoreApplication.translate("ChartView", "%1: %2", "a name and its numbers")
        return pattern.replace("%1", figures.names[place]).replace("%2", " · ".join(values))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.words_of(self.place_at(event.pos().x(), event.pos().y()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = self.place_at(event.position().x(), event.position().y())
        hand = self.pickable and place >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = self.place_at(event.position().x(), event.position().y())
        if self.pickable and place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(place)

    def _places(self) -> list[int]:
        drawn = self._picture()
        if drawn is None:
            return []
        if drawn.lanes:
            return [place for _left, _right, place in drawn.lanes]
        return list(dict.fromkeys(shape.place for shape in drawn.shapes if shape.place >= 0))

    def _lies(self) -> bool:
        drawn = self._picture()
        return drawn is not None and drawn.lies

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = self._places()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self._lies():
            steps |= {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if self.pickable and places and event.key() in steps:
            self._at = (self._at + steps[Qt.Key(event.key())]) % len(places)
            words = self.words_of(places[self._at])
            self.setAccessibleDescription(words)
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), words, self)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._at < len(places):
            if places[self._at] >= 0:
                self.chosen.emit(places[self._at])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._at = -1
        self.update()
