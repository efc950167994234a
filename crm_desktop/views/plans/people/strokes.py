"""The lines of the map on the screen: what `reports` drew in mm, as paths in px."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from crm_desktop.models.queries.plans.people.map_rows import Link
from crm_desktop.reports.plans.people.strokes import Drawn, Line
from crm_desktop.views.look import paint
from crm_desktop.views.look.colour import tints

# The tone comes after stroke and end, which say the same without it.
TONES = {"formal": "text", "informal": "accent", "influences": "plum", "conflicts": "bad"}


def path_of(lines: Iterable[Line], scale: float) -> QPainterPath:
    """Return lines in mm as one path in px."""
    path = QPainterPath()
    for line in lines:
        path.moveTo(line[0][0] * scale, line[0][1] * scale)
        for x, y in line[1:]:
            path.lineTo(x * scale, y * scale)
    return path


class Lines(QGraphicsItem):
    """All lines of reporting, as one item."""

    def __init__(self) -> None:
        super().__init__()
        self._path = QPainterPath()
        self.setZValue(0)

    def set_lines(self, lines: Iterable[Line], scale: float) -> None:
        """Show these."""
        self.prepareGeometryChange()
        self._path = path_of(lines, scale)

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().adjusted(-2, -2, 2, 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        pen = QPen(tints.color("box"), 1.0)
        pen.setCosmetic(True)
        # All are level or upright: without smoothing they stay thin however small the map is.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        painter.drawPath(self._path)


class LinkLine(QGraphicsItem):
    """One link; `words` is the room of its words, which `LinkWords` writes over all lines."""

    def __init__(self, link: Link, drawn: Drawn, scale: float) -> None:
        super().__init__()
        self.link = link
        self.chosen = False
        self.setZValue(1)
        self.set_drawn(link, drawn, scale)

    def mark(self, chosen: bool) -> None:
        """Show that it belongs to the chosen one."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.update()

    def set_drawn(self, link: Link, drawn: Drawn, scale: float) -> None:
        """Run another way."""
        self.prepareGeometryChange()
        self.link = link
        self._path = path_of(drawn.strokes, scale)
        self._fills = [
            QPolygonF([QPointF(x * scale, y * scale) for x, y in fill]) for fill in drawn.fills
        ]
        self._along = path_of([drawn.path], scale)
        wide = paint.text_width("caption", link.label) + 8 if link.label else 0.0
        tall = paint.metrics("caption").height()
        middle = QPointF(drawn.words[0] * scale, drawn.words[1] * scale)
        self.words = QRectF(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall)

    def boundingRect(self) -> QRectF:
        every = self._path.boundingRect() | self._along.boundingRect()
        if self.link.label:
            every |= self.words
        return every.adjusted(-8, -8, 8, 8)

    def shape(self) -> QPainterPath:
        around = QPainterPathStroker()
        around.setWidth(9)
        shape = around.createStroke(self._along)
        if self.link.label:
            shape.addRect(self.words)
        return shape

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        ink = tints.color(TONES.get(self.link.kind, "text"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_strokes(painter, self._path, self._fills, ink, self.link.strength, self.chosen)


class LinkWords(QGraphicsItem):
    """The words of all links as one item: no line of another link runs through them."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[LinkLine, ...] = ()
        self._box = QRectF()
        self.setZValue(1.5)  # over the lines, below the cards

    def show_words(self, lines: Iterable[LinkLine]) -> None:
        """Write the words of these."""
        self.prepareGeometryChange()
        self._lines = tuple(line for line in lines if line.link.label)
        self._box = QRectF()
        for line in self._lines:
            self._box |= line.words

    def boundingRect(self) -> QRectF:
        return self._box

    def shape(self) -> QPainterPath:
        return QPainterPath()  # what is pointed at is the link

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        for line in self._lines:
            painter.fillRect(line.words, tints.color("base"))
            ink = tints.color(TONES.get(line.link.kind, "text"))
            paint.draw_text(painter, line.words, line.link.label, "caption", ink, paint.CENTER)


def paint_strokes(
    painter: QPainter,
    path: QPainterPath,
    fills: Iterable[QPolygonF],
    ink: QColor,
    strength: int = 2,
    chosen: bool = False,
) -> None:
    """Paint a link: thicker the stronger it is."""
    pen = QPen(ink, 0.8 + 0.45 * strength + (1.0 if chosen else 0.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for fill in fills:
        painter.drawPolygon(fill)
