"""The first tab of a plan: how far its parts are worked out and what the map lacks; the map."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.queries.plans.rows import PartDone, PlanGap, PlanHead, PlanOverview
from crm_desktop.views import values
from crm_desktop.views.context import Context
from crm_desktop.views.look import icons, parts, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import line_height
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.look.paint import RIGHT, draw_meter, draw_text, wrapped
from crm_desktop.views.look.style.strokes import focus_ring
from crm_desktop.views.plans.pages.head import LOW
from crm_desktop.views.plans.people.page import StakeholderMap

COLUMN = 348  # px of the left column
NARROW = 900  # px below which the map is left to its own tab
GAP_ICONS = {
    "unknown": ("user", "warn"),
    "support": ("triangle-alert", "bad"),
    "contact": ("clock", "warn"),
    "keeper": ("user-plus", "warn"),
    "left": ("log-out", "warn"),
}


class _Row(QAbstractButton):
    """A painted row that leads somewhere; it keeps its height with the font."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _ground(self, painter: QPainter) -> None:
        if self.underMouse():
            painter.fillRect(self.rect(), tints.color("hover"))
        if self.hasFocus() and self.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            focus_ring(painter, QRectF(self.rect()))


class PartRow(_Row):
    """How far one part is worked out: name, percent, meter, the rule below; a click opens it."""

    def __init__(self, part: PartDone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        percent = values.percent_text(part.percent)
        self.setText(part.label.replace("&", "&&"))
        self.setAccessibleName(f"{part.label}, {percent}, {part.rule}")

    def _rule(self) -> list[str]:
        room = max(120, self.width() - 2 * spacing.EDGE)
        return wrapped("caption", self.part.rule, room, 3) if self.part.rule else []

    def sizeHint(self) -> QSize:
        lines = len(self._rule()) * (line_height("caption") + 1)
        return QSize(200, line_height("body") + 8 + lines + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._ground(painter)
        low = self.part.percent < LOW
        wide, high = self.width() - 2 * spacing.EDGE, line_height("body")
        line = QRectF(spacing.EDGE, 4, wide, high)
        draw_text(painter, line.adjusted(0, 0, -48, 0), self.part.label, "body",
                  tints.color("text"))  # fmt: skip
        ink = tints.color("warn" if low else "text")
        draw_text(painter, line, values.percent_text(self.part.percent), "body", ink, RIGHT)
        meter = QRectF(spacing.EDGE, 4 + high + 3, wide, 4)
        draw_meter(painter, meter, self.part.percent / 100, "warn" if low else "accent")
        y = meter.bottom() + 3
        for words in self._rule():
            place = QRectF(spacing.EDGE, y, wide, line_height("caption") + 1)
            draw_text(painter, place, words, "caption", tints.color("second"))
            y += line_height("caption") + 1


class GapRow(_Row):
    """Something the map of people lacks: icon, title, detail; a click opens the person."""

    def __init__(self, gap: PlanGap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gap = gap
        self.setText(gap.title.replace("&", "&&"))
        self.setAccessibleName(", ".join(filter(None, (gap.title, gap.detail))))

    def _lines(self) -> list[str]:
        return wrapped("medium", self.gap.title, max(100, self.width() - 2 * spacing.EDGE - 26), 2)

    def sizeHint(self) -> QSize:
        below = line_height("caption") + 2 if self.gap.detail else 0
        return QSize(200, len(self._lines()) * line_height("body") + below + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._ground(painter)
        icon, tone = GAP_ICONS.get(self.gap.kind, ("info", "warn"))
        icons.draw(painter, spacing.EDGE, 6, icon, 16, tints.color(tone))
        left = spacing.EDGE + 26
        wide, y = self.width() - left - spacing.EDGE, 4.0
        for words in self._lines():
            place = QRectF(left, y, wide, line_height("body"))
            draw_text(painter, place, words, "medium", tints.color("text"))
            y += line_height("body")
        place = QRectF(left, y, wide, line_height("caption") + 2)
        draw_text(painter, place, self.gap.detail, "caption", tints.color("second"))


class OverviewTab(QWidget):
    """`tab_wanted` asks for another tab; the workspace tells what it has read."""

    tab_wanted = Signal(str)

    def __init__(
        self,
        context: Context,
        head: PlanHead,
        parent: QWidget | None = None,
        *,
        with_map: bool = True,
    ) -> None:
        super().__init__(parent)
        self._context, self._head, self._with_map = context, head, with_map
        self.parts: list[PartRow] = []
        self.gaps: list[GapRow] = []
        self.make_tasks: Callable[[], object] | None = None
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, spacing.GAP_4, 0, spacing.GAP_16)
        self._column.setSpacing(0)
        self.side = QScrollArea()
        self.side.setWidget(inner)
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rule = parts.vline()
        self.map: StakeholderMap | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.side)
        self._row.addWidget(self.rule)

    def show_overview(self, found: PlanOverview) -> None:
        """Show completeness and gaps as they were read."""
        self._head = found.head
        empty(self._column)
        if found.parts:
            done = values.percent_text(found.done)
            self._add(parts.Heading(self.tr("Completeness by parts"), done), spacing.EDGE)
        self.parts = [PartRow(part) for part in found.parts]
        for part in self.parts:
            part.clicked.connect(partial(self.tab_wanted.emit, part.part.part))
            self._column.addWidget(part)
        self._show_gaps(found.gaps)
        row = found.head.row
        for caption, text in (
            (self.tr("The plan in short"), row.label("summary")),
            (self.tr("What we want to be to them"), row.label("ambition")),
        ):
            if text:
                self._column.addSpacing(spacing.GAP_16)
                self._add(parts.Heading(caption), spacing.EDGE, spacing.GAP_8)
                self._add(parts.Paragraph(text), spacing.EDGE)
        self._column.addStretch(1)
        self._fit()

    def _show_gaps(self, gaps: Sequence[PlanGap]) -> None:
        self.gaps = [GapRow(gap) for gap in gaps]
        if not gaps:
            return
        self._column.addSpacing(spacing.GAP_16)
        may = self.make_tasks is not None and self._head.may_change
        heading = parts.Heading(
            self.tr("Gaps in the map"), len(gaps), self.tr("Make tasks") if may else ""
        )
        heading.link_clicked.connect(lambda: self.make_tasks and self.make_tasks())
        self._add(heading, spacing.EDGE, spacing.GAP_4)
        for row in self.gaps:
            row.clicked.connect(partial(self._open_gap, row.gap))
            self._column.addWidget(row)

    def _add(self, widget: QWidget, edge: int, below: int = 0) -> None:
        box = QWidget()
        inset = QVBoxLayout(box)
        inset.setContentsMargins(edge, 0, edge, below)
        inset.addWidget(widget)
        self._column.addWidget(box)

    def _open_gap(self, gap: PlanGap) -> None:
        if gap.stakeholder_id is None:
            self.tab_wanted.emit("people")
        else:
            self._context.open_form("stakeholder", gap.stakeholder_id, self._head.account_id)

    # --- room ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the map beside the column where there is room for both."""
        wide = self._with_map and self.width() >= NARROW
        if wide and self.map is None:
            self.map = StakeholderMap(self._context, self._head, compact=True)
            self.make_tasks = self.map.make_tasks
            self._row.addWidget(self.map, 1)
        if self.map is not None:
            self.map.setVisible(wide)
        self.rule.setVisible(wide)
        self.side.setMinimumWidth(spacing.wide(COLUMN) if wide else 0)
        self.side.setMaximumWidth(spacing.wide(COLUMN) if wide else 16777215)

    def reload(self) -> None:
        """Read the map again; the rest is read by the workspace."""
        if self.map is not None:
            self.map.reload()
