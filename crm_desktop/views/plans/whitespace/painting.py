"""How the matrix is painted: icon, word and value in each cell, tint second; heads that fold."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.models.queries.plans.whitespace.cells import Cell
from crm_desktop.models.queries.plans.whitespace.matrix import Lane
from crm_desktop.views.look import icons, paint, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.plans.whitespace.model import Matrix
from crm_desktop.views.plans.whitespace.words import ICONS, TONES, cell_words, sum_words
from crm_desktop.views.values import percent_text

GAP = 4
LINE = 22
HEAT = 0.34  # of the accent on the ground, where a cell has the largest value
INDENT = 12


def cell_height() -> int:
    """Return the height of a row in px: three lines, grown with the font."""
    return 3 * max(LINE, round(paint.metrics("body").height()) + 4) + 6 + GAP


class CellDelegate(QStyledItemDelegate):
    """Paints cells and sums of a `Matrix`."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(122, cell_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, Matrix) or (cell := model.cell(index)) is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if model.is_sum(index):
            _paint_sum(painter, QRectF(rect), cell, model, index)
            return
        # Over what the style has painted below a selected cell, gaps included.
        painter.fillRect(rect, tints.color("base"))
        area = QRectF(rect).adjusted(0, GAP, -GAP, 0)
        _paint_ground(painter, area, cell, model)
        _paint_words(painter, area, cell, model)
        if state & QStyle.StateFlag.State_Selected:
            edge = tints.color("accent" if state & QStyle.StateFlag.State_Active else "box")
            paint.rounded(painter, area, None, edge, 2)


def _paint_ground(painter: QPainter, area: QRectF, cell: Cell, model: Matrix) -> None:
    if model.mode != "status":
        paint.rounded(painter, area, heat(model.warmth(cell)), tints.color("hairline"))
        return
    if tints.is_high_contrast():
        paint.rounded(painter, area, tints.color("base"), tints.color("text"))
    elif TONES[cell.status]:
        paint.rounded(painter, area, tints.tint(TONES[cell.status]), None)
    elif cell.status == "blocked":
        paint.rounded(painter, area, tints.color("lane"), tints.color("hairline"))
    if cell.status == "free":
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tints.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, spacing.RADIUS, spacing.RADIUS)
        painter.restore()


def heat(share: float) -> QColor:
    """Return the ground of a cell whose value is a part (0–1) of the largest."""
    base, accent = tints.color("base"), tints.color("accent")
    if tints.is_high_contrast() or share <= 0:
        return base
    part = 0.04 + (HEAT - 0.04) * min(1.0, share)
    return QColor.fromRgbF(
        base.redF() + (accent.redF() - base.redF()) * part,
        base.greenF() + (accent.greenF() - base.greenF()) * part,
        base.blueF() + (accent.blueF() - base.blueF()) * part,
    )


def _paint_words(painter: QPainter, area: QRectF, cell: Cell, model: Matrix) -> None:
    status, value, why = cell_words(cell, model.mode, model.scale)
    warm = model.mode != "status"
    tone = "" if warm else TONES[cell.status]
    text, second = tints.color("text"), tints.color("text" if warm else "second")
    ink = tints.color(tone or ("text" if warm else "second"))
    line = (area.height() - 6) / 3
    row = QRectF(area.left() + 8, area.top() + 3, area.width() - 14, line)
    icons.draw(painter, row.left(), row.center().y() - 6, ICONS[cell.status], 12, ink)
    paint.draw_text(painter, row.adjusted(17, 0, 0, 0), status, "body", ink)
    row.translate(0, line)
    strong = warm or cell.status in ("ours", "open", "competition")
    paint.draw_text(painter, row, value, "semibold" if strong else "body", text)
    row.translate(0, line)
    if why:
        paint.draw_text(painter, row, why, "caption", second)
    elif not warm and cell.status == "ours" and cell.share is not None:
        words = percent_text(cell.share)
        width = paint.text_width("caption", words)
        meter = QRectF(row.left(), row.center().y() - 2, row.width() - width - 8, 4)
        if meter.width() >= 24:
            paint.draw_meter(painter, meter, cell.share / 100)
        paint.draw_text(painter, row, words, "caption", second, paint.RIGHT)


def _paint_sum(
    painter: QPainter,
    area: QRectF,
    cell: Cell,
    model: Matrix,
    index: QModelIndex | QPersistentModelIndex,
) -> None:
    """Paint a sum: what is ours above what could be; the whole with its share."""
    assert model.grid is not None
    bottom, right = index.row() == len(model.grid.rows), index.column() == len(model.grid.columns)
    figure, potential = sum_words(cell, model.scale)
    if bottom and right:
        potential = whole_words(cell, model)
    align = paint.RIGHT if right else paint.LEFT
    line = max(18.0, paint.metrics("body").height() + 2)
    top = area.top() + 12 if bottom else area.center().y() - line + GAP / 2
    if bottom:
        painter.fillRect(QRectF(area.left(), area.top() + 6, area.width(), 1),
                         tints.color("edge"))  # fmt: skip
    left = area.left() + (0 if right else 8)
    row = QRectF(left, top, area.right() - left - (8 if right else 4), line)
    paint.draw_text(painter, row, figure, "semibold", tints.color("text"), align)
    row.translate(0, line)
    paint.draw_text(painter, row, potential, "caption", tints.color("second"), align)


def whole_words(total: Cell, model: Matrix) -> str:
    """Return what stands below the sum of all: what could be, with our share of it."""
    share = "" if total.share is None else percent_text(total.share)
    return ", ".join(filter(None, (sum_words(total, model.scale)[1], share)))


class Heads(QHeaderView):
    """Names of divisions or product lines; a click on one with others below folds it."""

    def __init__(self, side: Qt.Orientation) -> None:
        super().__init__(side)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.orientation() == Qt.Orientation.Vertical:  # else the style ends it with a line
            painter = QPainter(self.viewport())
            rest = self.viewport().rect().adjusted(0, self.length() - self.offset(), 0, 0)
            painter.fillRect(rest, tints.color("base"))

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        if self.orientation() == Qt.Orientation.Vertical:
            return QSize(spacing.wide(148), usual.height())
        return QSize(usual.width(), round(2 * paint.metrics("caption").height()) + 20)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        if not isinstance(model, Matrix):
            return
        painter.save()
        painter.fillRect(rect, tints.color("base"))
        lane = model.lane(section, self.orientation())
        name = model.name(section, self.orientation())
        if self.orientation() == Qt.Orientation.Horizontal:
            self._paint_column(painter, QRectF(rect), lane, name, section)
        else:
            self._paint_row(painter, QRectF(rect), lane, name)
        painter.restore()

    def _paint_column(
        self, painter: QPainter, area: QRectF, lane: Lane | None, name: str, section: int
    ) -> None:
        last = lane is None
        inner = area.adjusted(8, 6, -8, -6)
        if lane is not None and lane.below:
            _chevron(painter, inner.right() - 12, inner.bottom() - 8, lane.folded)
            inner.setRight(inner.right() - 14)
        lines = paint.wrapped("caption_medium", name, inner.width(), 2)
        high = paint.metrics("caption_medium").height() + 1
        top = inner.bottom() - high * len(lines)
        ink = tints.color("disabled" if lane is not None and lane.head.ended else "second")
        for number, line in enumerate(lines):
            row = QRectF(inner.left(), top + high * number, inner.width(), high)
            align = paint.RIGHT if last else paint.LEFT
            paint.draw_text(painter, row, line, "caption_medium", ink, align)
        edge = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(edge, tints.color("edge"))

    def _paint_row(self, painter: QPainter, area: QRectF, lane: Lane | None, name: str) -> None:
        line = max(18.0, paint.metrics("body").height() + 2)
        sub = self._below(lane)
        indent = INDENT * (lane.depth if lane is not None else 0)
        inner = area.adjusted(indent, GAP, -8, 0)
        top = inner.top() + 8 if lane is None else inner.center().y() - (line if sub else line / 2)
        if lane is None:
            rule = QRectF(area.left(), area.top() + 6, area.width(), 1)
            painter.fillRect(rule, tints.color("edge"))
        if lane is not None and lane.below:
            _chevron(painter, inner.left() - 1, top + line / 2, lane.folded)
            inner.setLeft(inner.left() + 16)
        ended = lane is not None and lane.head.ended
        ink = tints.color("second" if ended else "text")
        row = QRectF(inner.left(), top, inner.width(), line)
        step = "semibold" if lane is None else "medium"
        paint.draw_text(painter, row, name, step, ink)
        if sub:
            row.translate(0, line)
            paint.draw_text(painter, row, sub, "caption", tints.color("second"))

    def _below(self, lane: Lane | None) -> str:
        model = self.model()
        if lane is None:
            return model.scale.unit if isinstance(model, Matrix) else ""
        if lane.head.ended:
            return self.tr("no longer used")
        return self.tr("%n units", None, lane.below) if lane.below else ""


def _chevron(painter: QPainter, left: float, middle: float, folded: bool) -> None:
    name = "chevron-right" if folded else "chevron-down"
    icons.draw(painter, left, middle - 6, name, 12, tints.color("second"))
