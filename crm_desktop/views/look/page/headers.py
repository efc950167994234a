"""The heads of pages: title row, card head, strip of facts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.views.look import spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import line_height
from crm_desktop.views.look.labels import Chip, Label, Link, Tile
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.look.paint import draw_meter, draw_text, text_width


class PageHeader(QWidget):
    """Title, one grey phrase that says which view, actions at the right."""

    def __init__(self, title: str, phrase: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(title, "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._phrase = Label(phrase, "body", "second")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        self._row.setSpacing(spacing.GAP_8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._phrase)
        self._row.addStretch(1)
        self.setMinimumHeight(spacing.grown(spacing.HEADER_PAGE))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def set_phrase(self, phrase: str) -> None:
        """Show another phrase."""
        self._phrase.setText(phrase)

    def add_action(self, widget: QWidget) -> None:
        """Put a widget at the right; the primary button comes last."""
        self._row.addWidget(widget)


@dataclass(frozen=True)
class Meta:
    """One label and value in the second line of a card header; `link` makes the value act."""

    label: str
    value: str
    link: str = ""


class CardHeader(QWidget):
    """Tile, name, at most three chips, one line of facts below, actions at the right."""

    link_activated = Signal(str)

    def __init__(self, icon: str, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile = Tile(icon)
        self._title = Label(title, "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(spacing.GAP_8 - 2)
        self._meta = QHBoxLayout()
        self._meta.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(spacing.GAP_12)
        top.addWidget(self._title)
        top.addLayout(self._chips)
        top.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addStretch(1)
        lines.addLayout(top)
        lines.addLayout(self._meta)
        lines.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        self._row.setSpacing(spacing.GAP_8)
        self._row.addWidget(self.tile)
        self._row.addSpacing(spacing.GAP_8)
        self._row.addLayout(lines, 1)
        self.setMinimumHeight(spacing.grown(spacing.HEADER_CARD))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str) -> None:
        """Show the name."""
        self._title.setText(title)

    def title(self) -> str:
        """Return the name shown."""
        return self._title.text()

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips after the name."""
        empty(self._chips)
        for one in chips:
            self._chips.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_meta(self, facts: Sequence[Meta]) -> None:
        """Show these labels and values below the name."""
        empty(self._meta)
        for number, fact in enumerate(facts):
            if number:
                self._meta.addSpacing(20)
            if fact.label:
                self._meta.addWidget(Label(fact.label, "caption", "second"))
                self._meta.addSpacing(3)
            if fact.link:
                value = Link(fact.value)
                key = fact.link
                value.clicked.connect(lambda _=False, key=key: self.link_activated.emit(key))
                self._meta.addWidget(value)
            else:
                self._meta.addWidget(Label(fact.value))
        self._meta.addStretch(1)

    def add_action(self, widget: QWidget) -> None:
        """Put a widget at the right; the primary button comes first."""
        self._row.addWidget(widget)


@dataclass(frozen=True)
class Fact:
    """One worked-out value: caption, figure and unit, a line that explains.

    `tone` colours the note; `meter` (0–1) or `spark` (values in order of time) stands at the
    right; `link` is the key that `FactsStrip.link_activated` sends when the note is clicked.
    """

    caption: str
    figure: str
    unit: str = ""
    note: str = ""
    tone: str = ""
    meter: float | None = None
    spark: Sequence[float] = ()
    link: str = ""


PICTURE = 60  # px of a meter or a sparkline


class _FactCell(QWidget):
    def __init__(self, fact: Fact, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.fact = fact
        self._last = last
        self.link: Link | None = None
        if fact.link and fact.note:
            self.link = Link(fact.note, "caption", self)
        said = [fact.caption, f"{fact.figure} {fact.unit}".strip(), fact.note]
        self.setAccessibleName(", ".join(part for part in said if part))

    def needed(self, picture: bool = True) -> float:
        """Return the px in which all of it stands, with or without its picture."""
        fact = self.fact
        figure = text_width("figure", fact.figure or "–")
        if fact.unit:
            figure += 6 + text_width("body", fact.unit)
        if picture and self._has_picture():
            figure += spacing.GAP_12 + PICTURE + spacing.EDGE
        texts = (text_width("caption", text) for text in (fact.caption, fact.note))
        return spacing.EDGE + max(figure, *texts) + spacing.GAP_8

    def _has_picture(self) -> bool:
        return self.fact.meter is not None or len(self.fact.spark) > 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.link is not None:
            hint = self.link.sizeHint()
            width = min(hint.width(), self.width() - spacing.EDGE - 4)
            top = round(self.height() * 63 / 80 - hint.height() / 2)
            self.link.setGeometry(spacing.EDGE, top, width, hint.height())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fact, tall = self.fact, self.height()
        room = float(self.width() - spacing.EDGE - 4)
        # A figure with its unit says more than the picture beside it.
        picture = PICTURE if self._has_picture() and self.needed() <= self.width() + 1 else 0
        second = tints.color("second")
        draw_text(painter, self._line(17, room), fact.caption, "caption", second)
        line = self._line(41, room)
        width = draw_text(painter, line, fact.figure or "–", "figure", tints.color("text"))
        if fact.unit:
            drop = round((line_height("figure") - line_height("body")) / 4)
            unit = line.adjusted(width + 6, drop, 0, drop)
            if unit.width() > 10:
                draw_text(painter, unit, fact.unit, "body", second)
        if self.link is None:
            ink = tints.color(fact.tone or "second")
            draw_text(painter, self._line(63, room), fact.note, "caption", ink)
        if picture:
            x = self.width() - picture - spacing.EDGE
            if fact.meter is not None:
                draw_meter(painter, QRectF(x, tall * 41 / 80 - 2, picture, 6), fact.meter)
            else:
                area = QRectF(x, tall * 29 / 80, picture, tall * 20 / 80)
                draw_spark(painter, area, fact.spark)
        if not self._last:
            painter.fillRect(self.width() - 1, 12, 1, tall - 24, tints.color("hairline"))

    def _line(self, middle: float, width: float) -> QRectF:
        scaled = self.height() * middle / 80
        return QRectF(spacing.EDGE, scaled - 14, width, 28)


def draw_spark(painter: QPainter, area: QRectF, values: Sequence[float]) -> None:
    """Paint a line of 1.5 px over its pale area, with a dot on the last value."""
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    step = area.width() / (len(values) - 1)
    points = [
        QPointF(area.left() + step * number, area.bottom() - (value - low) / span * area.height())
        for number, value in enumerate(values)
    ]
    ink = tints.color("accent")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    below = QPainterPath(QPointF(area.left(), area.bottom() + 2))
    for point in points:
        below.lineTo(point)
    below.lineTo(area.right(), area.bottom() + 2)
    pale = QColor(ink)
    pale.setAlphaF(0.12)
    painter.fillPath(below, pale)
    painter.setPen(QPen(ink, 1.5))
    painter.drawPolyline(points)
    painter.setPen(QPen(tints.color("base"), 1.0))
    painter.setBrush(ink)
    painter.drawEllipse(points[-1], 3.0, 3.0)
    painter.restore()


class FactsStrip(QWidget):
    """Four to six equal cells of worked-out values, divided by hairlines."""

    link_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[_FactCell] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts instead of those before."""
        for cell in self._cells:
            cell.hide()
            cell.deleteLater()
        self._cells = []
        for number, fact in enumerate(facts):
            cell = _FactCell(fact, number == len(facts) - 1, self)
            if cell.link is not None:
                key = fact.link
                cell.link.clicked.connect(lambda _=False, key=key: self.link_activated.emit(key))
            cell.show()
            self._cells.append(cell)
        self._place()

    def facts(self) -> list[Fact]:
        """Return the facts shown."""
        return [cell.fact for cell in self._cells]

    def sizeHint(self) -> QSize:
        return QSize(900, spacing.grown(spacing.FACTS))

    def minimumSizeHint(self) -> QSize:
        return QSize(120 * max(1, len(self._cells)), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def _place(self) -> None:
        """Equal cells where each has the room it needs; else what is left over is shared."""
        needed = [cell.needed() for cell in self._cells]
        if sum(needed) > self.width():
            needed = [cell.needed(picture=False) for cell in self._cells]
        equal = self.width() / max(1, len(needed))
        spare = (self.width() - sum(needed)) / max(1, len(needed))
        fits = spare < 0 or max(needed, default=0) <= equal
        left = 0.0
        for cell, need in zip(self._cells, needed, strict=True):
            right = left + (equal if fits else need + spare)
            cell.setGeometry(round(left), 0, round(right) - round(left), self.height())
            left = right

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tints.color("hairline"))
