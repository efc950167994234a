"""The legend below the map: what shapes, strokes and numbers mean; always in sight."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.models.language import _
from crm_desktop.models.queries.plans.people.map_rows import LINK_KINDS
from crm_desktop.reports.plans.people import words
from crm_desktop.reports.plans.people.strokes import drawn
from crm_desktop.views.look import icons, paint, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.plans.people.cards import DOT, DOT_STEP
from crm_desktop.views.plans.people.strokes import TONES, paint_strokes, path_of

SIGN = 32.0  # px of a stroke
ROW = 26
MM = 96 / 25.4
Paint = Callable[[QPainter, float, float], None]


class Legend(QWidget):
    """One row, or as many as the width wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(text for text, _width, _paint in self._entries()))

    def _entries(self) -> list[tuple[str, float, Paint]]:
        """Return words, the width of the sign before them, and how that is painted."""
        found: list[tuple[str, float, Paint]] = [
            (_(words.SUPPORT), 84.0, _support),
            (_(words.INFLUENCE), 4 * DOT_STEP + DOT, _influence),
            (_(words.STANDINGS["inner_circle"]), 12.0, _inner),
            (_(words.UNKNOWN), 22.0, _unknown),
            (_(words.REPORTING), 24.0, _reporting),
        ]
        for kind in LINK_KINDS:
            found.append((_(words.LINKS[kind]), SIGN, _link(kind)))
        return found

    def _rows(self, width: int) -> list[list[tuple[str, float, Paint]]]:
        rows: list[list[tuple[str, float, Paint]]] = [[]]
        x = float(spacing.EDGE)
        for entry in self._entries():
            wide = entry[1] + 8 + paint.text_width("caption", entry[0]) + 20
            if rows[-1] and x + wide - 20 > width - spacing.EDGE:
                rows.append([])
                x = float(spacing.EDGE)
            rows[-1].append(entry)
            x += wide
        return rows

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._rows(width)) * spacing.grown(ROW) + 10

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(400, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), 1, tints.color("hairline"))
        tall = spacing.grown(ROW)
        for at, row in enumerate(self._rows(self.width())):
            x, middle = float(spacing.EDGE), 5 + at * tall + tall / 2
            for text, sign, painted in row:
                painted(painter, x, middle)
                x += sign + 8
                wide = paint.text_width("caption", text)
                place = QRectF(x, middle - tall / 2, wide + 2, tall)
                paint.draw_text(painter, place, text, "caption", tints.color("second"))
                x += wide + 20


def _support(painter: QPainter, x: float, middle: float) -> None:
    for text, tone in (("+2", "good"), ("0", ""), ("−1", "bad")):
        x += paint.draw_chip(painter, x, middle, text, tone) + 6


def _influence(painter: QPainter, x: float, middle: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for at in range(5):
        painter.setBrush(tints.color("second" if at < 3 else "edge"))
        painter.drawEllipse(QRectF(x + at * DOT_STEP, middle - DOT / 2, DOT, DOT))


def _inner(painter: QPainter, x: float, middle: float) -> None:
    icons.draw(painter, x, middle - 6, "star-filled", 12, tints.color("second"))


def _unknown(painter: QPainter, x: float, middle: float) -> None:
    pen = QPen(tints.color("warn"), 1.2)
    pen.setDashPattern([3.0, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(x + 1, middle - 7, 20, 14), 3, 3)


def _reporting(painter: QPainter, x: float, middle: float) -> None:
    painter.fillRect(QRectF(x, round(middle), 24, 1), tints.color("box"))


def _link(kind: str) -> Paint:
    def painted(painter: QPainter, x: float, middle: float) -> None:
        line = drawn(((0.0, 0.0), (SIGN / MM, 0.0)), kind, 1)
        painter.save()
        painter.translate(x, middle)
        fills = [QPolygonF([QPointF(a * MM, b * MM) for a, b in fill]) for fill in line.fills]
        ink = tints.color(TONES[kind])
        paint_strokes(painter, path_of(line.strokes, MM), fills, ink, 1)
        painter.restore()

    return painted
