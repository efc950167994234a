"""How a card of the map is painted: near with all it says, far with a name that can be read."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPicture
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from crm_desktop.reports.plans.people.layout import HEIGHT, WIDTH
from crm_desktop.reports.plans.people.words import ICONS, CardWords
from crm_desktop.views.look import icons, paint, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import line_height

FAR = 0.6  # below this size only name and support are shown, in larger letters
DOT, DOT_STEP = 5.0, 7.0
PAD = 15.0
_drawings: dict[tuple[str, int], QSvgRenderer] = {}
MARGIN = 3.0  # for the frame of the one that is chosen


def unit() -> float:
    """Return px of a mm of the map at 100 %: 96 dpi, more where the font is larger."""
    return 96 / 25.4 * max(1.0, line_height("body") / 16)


class Card(QGraphicsItem):
    """One person; painted once and then played back, so that moving the map costs little."""

    def __init__(self, id: int, words: CardWords) -> None:
        super().__init__()
        self.id = id
        self.words = words
        self.chosen = False
        self.focused = False
        self._near: QPicture | None = None
        self._far: QPicture | None = None
        self.setZValue(2)

    def set_words(self, words: CardWords) -> None:
        """Say something else."""
        if words != self.words:
            self.words = words
            self.forget()

    def forget(self) -> None:
        """Paint anew: colours or letters have changed."""
        self._near = self._far = None
        self.prepareGeometryChange()
        self.update()

    def mark(self, chosen: bool, focused: bool) -> None:
        """Show that it is the chosen one, and that keys go to it."""
        if (chosen, focused) != (self.chosen, self.focused):
            self.chosen, self.focused = chosen, focused
            self.setZValue(3 if chosen else 2)
            self.update()

    def area(self) -> QRectF:
        """Return the card itself, from (0, 0)."""
        return QRectF(0, 0, WIDTH * unit(), HEIGHT * unit())

    def boundingRect(self) -> QRectF:
        return self.area().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if painter.worldTransform().m11() < FAR:
            if self._far is None:
                self._far = _recorded(self.words, self.area(), far=True)
            painter.drawPicture(0, 0, self._far)
        else:
            if self._near is None:
                self._near = _recorded(self.words, self.area(), far=False)
            painter.drawPicture(0, 0, self._near)
        if self.chosen:
            tone = tints.color("accent" if self.focused else "second")
            wide = 2 / max(0.2, painter.worldTransform().m11())
            outer = self.area().adjusted(-1, -1, 1, 1)
            paint.rounded(painter, outer, None, tone, min(wide, 6.0))


def _recorded(words: CardWords, area: QRectF, far: bool) -> QPicture:
    picture = QPicture()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_card(painter, words, area, far)
    painter.end()
    return picture


def paint_card(painter: QPainter, words: CardWords, area: QRectF, far: bool = False) -> None:
    """Paint a card: the box, its bar, name and support, job, role and influence."""
    _box(painter, words, area)
    text, second = tints.color("text"), tints.color("second")
    ink = text if words.present else second
    right = _support(painter, words, area, far)
    step = "figure" if far else "medium"
    scale = area.height() / (HEIGHT * 96 / 25.4)
    if far:
        room = QRectF(area.left() + PAD, area.top() + 5, right - area.left() - PAD - 4, 0)
        tall = paint.metrics(step).height()
        for part in paint.wrapped(step, words.name, room.width(), 2):
            room.setHeight(tall)
            paint.draw_text(painter, room, part, step, ink)
            room.translate(0, tall)
        return
    inner = area.adjusted(PAD, 6 * scale, -10, 0)
    row = QRectF(inner.left(), inner.top(), right - inner.left() - 6, 20 * scale)
    paint.draw_text(painter, row, words.name, step, ink)
    row = QRectF(inner.left(), inner.top() + 18 * scale, inner.width(), 18 * scale)
    if words.inner:
        side = 12.0
        _icon(painter, QRectF(row.right() - side, row.center().y() - side / 2, side, side),
              "star-filled", second)  # fmt: skip
        row.setRight(row.right() - side - 4)
    paint.draw_text(painter, row, words.below or "–", "caption", second)
    line = area.top() + 46 * scale
    painter.fillRect(QRectF(inner.left(), round(line), inner.width(), 1), tints.color("hairline"))
    foot = QRectF(inner.left(), line + 2, inner.width(), area.bottom() - line - 4)
    left = foot.left()
    if words.icon:
        box = QRectF(left, foot.center().y() - 6, 12, 12)
        _icon(painter, box, ICONS[words.icon], second)
        left += 19
    dots = _dots(painter, words.dots, foot)
    place = QRectF(left, foot.top(), dots - left - 8, foot.height())
    paint.draw_text(painter, place, words.foot, "caption", ink)


def _box(painter: QPainter, words: CardWords, area: QRectF) -> None:
    if words.known:
        ground = tints.color("base" if words.present else "neutral")
        paint.rounded(painter, area, ground, tints.color("edge"))
        tone = tints.color(words.tone or "second")
        bar = QRectF(area.left() + 4, area.top() + 5, 3, area.height() - 10)
        paint.rounded(painter, bar, tone, None, radius=1.5)
        return
    paint.rounded(painter, area, tints.color("base"), None)
    # Nobody knows who it is: a broken edge, so that it is seen without colour.
    painter.save()
    painter.setOpacity(0.4)
    paint.rounded(painter, area, tints.tint("warn"), None)
    painter.setOpacity(1.0)
    pen = QPen(tints.color("warn"), 1.2)
    pen.setDashPattern([3.0, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = area.adjusted(0.6, 0.6, -0.6, -0.6)
    painter.drawRoundedRect(half, spacing.RADIUS, spacing.RADIUS)
    painter.restore()


def _support(painter: QPainter, words: CardWords, area: QRectF, far: bool) -> float:
    """Paint support as sign and number at the right upper corner; return its left edge."""
    step = "figure" if far else "caption_medium"
    wide = max(18.0, paint.text_width(step, words.support) + 12)
    tall = max(20.0, paint.metrics(step).height() + 4)
    box = QRectF(area.right() - wide - 4, area.top() + 4, wide, tall)
    edge = tints.color("text") if tints.is_high_contrast() else None
    paint.rounded(painter, box, tints.tint(words.tone), edge)
    ink = tints.color(words.tone or "second")
    paint.draw_text(painter, box.adjusted(-1, 0, 1, 0), words.support, step, ink, paint.CENTER)
    return box.left()


def _dots(painter: QPainter, number: int, foot: QRectF) -> float:
    """Paint influence as five dots, so many of them full; return their left edge."""
    left = foot.right() - 4 * DOT_STEP - DOT
    if not number:
        return foot.right()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    for at in range(5):
        painter.setBrush(tints.color("second" if at < number else "edge"))
        if at >= number and tints.is_high_contrast():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tints.color("text"), 1))
        middle = foot.center().y()
        painter.drawEllipse(QRectF(left + at * DOT_STEP, middle - DOT / 2, DOT, DOT))
    painter.restore()
    return left


def _icon(painter: QPainter, box: QRectF, name: str, ink: QColor) -> None:
    """Draw an icon as lines, since the map is looked at in any size."""
    key = (name, ink.rgba())
    known = _drawings.get(key)
    if known is None:
        if len(_drawings) > 100:
            _drawings.clear()
        svg = QByteArray(icons.drawing(name, ink, round(box.width())).encode())
        known = _drawings[key] = QSvgRenderer(svg)
    known.render(painter, box)
