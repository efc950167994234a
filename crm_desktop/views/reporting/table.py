"""The table of a report: folds by click and keys, opens a record, shows the records of a total."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from crm_desktop.views import look
from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.rows.delegate import PAD, Index, RowDelegate
from crm_desktop.views.look.rows.roles import Role
from crm_desktop.views.reporting.model import HEAD, LINE, ReportModel, Row

STEP = 20  # px that an inner level stands further right
ARROW = 22
NARROW, WIDE, FIRST = 72, 260, 300
TIGHT = 130  # px: a text gets narrower only so far
MEASURED = 60  # rows that decide how wide the columns are


class ReportDelegate(RowDelegate):
    """Heads with an arrow, at the depth of their level; totals on a ground of their own."""

    def _ground(
        self, painter: QPainter, area: QRectF, index: Index, first: bool, chosen: bool, active: bool
    ) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, Row) and row.what != LINE:
            painter.fillRect(area, look.color("lane"))
        super()._ground(painter, area, index, first, chosen, active)

    def _content(
        self, painter: QPainter, area: QRectF, index: Index, first: bool, solid: bool
    ) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, Row) or row.what == LINE:
            if isinstance(row, Row) and index.column() == 0:
                area.setLeft(area.left() + STEP * row.part.level + (ARROW if row.part.level else 0))
            super()._content(painter, area, index, first, solid)
            return
        room = self._room(index)
        if room is None:
            if index.data():  # a total that a column does not have is no missing value
                super()._content(painter, area, index, first, solid)
            return
        if not index.sibling(index.row(), 0).data():
            return  # a further currency of the total above
        # The name goes on over the empty cells behind it; each of them paints its piece.
        painter.save()
        painter.setClipRect(self._cell(index, area))
        self._name(painter, QRectF(room.left(), area.top(), room.width(), area.height()), index,
                   row, solid)  # fmt: skip
        painter.restore()

    def _name(self, painter: QPainter, area: QRectF, index: Index, row: Row, solid: bool) -> None:
        level = row.part.level
        area.setLeft(area.left() + STEP * max(0, level - 1))
        model = index.model()
        if row.what == HEAD and isinstance(model, ReportModel):
            arrow = "chevron-down" if model.is_open(row.part) else "chevron-right"
            middle = area.center().y() - 8
            icons.draw(painter, area.left() - 2, middle, arrow, 16, look.color("second"))
        if row.what == HEAD or level:
            area.setLeft(area.left() + ARROW)
        super()._content(painter, area, index.sibling(index.row(), 0), True, solid)

    def _cell(self, index: Index, area: QRectF) -> QRectF:
        table = self.parent()
        assert isinstance(table, QTableView)
        left, wide = table.columnViewportPosition(index.column()), table.columnWidth(index.column())
        return QRectF(left, area.top(), wide, area.height())

    def _room(self, index: Index) -> QRectF | None:
        """Return where the name of a row stands if a cell is its own or one of the empty ones."""
        table = self.parent()
        if not isinstance(table, QTableView):
            return None
        head = table.horizontalHeader()
        at = head.visualIndex(0)
        left = table.columnViewportPosition(0) + (PAD if at else spacing.EDGE)
        mine, last = index.column() == 0, 0
        while (after := head.logicalIndex(at + 1)) >= 0:
            if index.sibling(index.row(), after).data():
                break
            at, last = at + 1, after
            mine = mine or after == index.column()
        right = table.columnViewportPosition(last) + table.columnWidth(last) - PAD
        return QRectF(left, 0, right - left, 1) if mine else None

    def hint(self, index: Index, width: float, first: bool) -> str:
        """Return the tooltip of a cell; a name is cut only where a number follows."""
        row = index.data(Role.ROW)
        if isinstance(row, Row) and row.what != LINE and (room := self._room(index)) is not None:
            own = index.sibling(index.row(), 0)
            return super().hint(own, room.right() - self._cell(own, room).left() + PAD, True)
        return super().hint(index, width, first)

    def needed(self, index: Index, first: bool) -> float:
        """Return the width in px that a cell needs, its depth included."""
        row = index.data(Role.ROW)
        deep = 0
        if isinstance(row, Row) and index.column() == 0:
            deep = STEP * row.part.level + ARROW
        return super().needed(index, first) + deep


class ReportTable(QTableView):
    """`opened` sends the key of a record, `behind` a row whose records are to be shown."""

    opened = Signal(int)
    behind = Signal(object)
    menu_wanted = Signal(QPoint)
    copy_wanted = Signal()

    def __init__(self, model: ReportModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = model
        self.setModel(model)
        look.setup_table(self, ReportDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAccessibleName(name)
        head = self.horizontalHeader()
        head.setSortIndicatorShown(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def fit(self) -> None:
        """Make the columns as wide as the first rows need."""
        delegate, model = self.itemDelegate(), self._report
        assert isinstance(delegate, RowDelegate)
        rows = range(min(MEASURED, model.rowCount()))
        widths = []
        for column in range(model.columnCount()):
            first = column == 0
            wide = max((delegate.needed(model.index(at, column), first) for at in rows), default=0)
            title = self.horizontalHeader().sectionSizeHint(column) + 12
            widths.append(round(max(NARROW, title, min(wide, FIRST if first else WIDE))))
        texts = [at for at in range(len(widths)) if not at or not model.right(at)]
        scrolls = model.rowCount() * spacing.row_height() > self.viewport().height()
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        over = self.width() - bar - sum(widths)
        if texts and over > 0:  # the rows reach to the right edge, as on paper
            for at in texts:
                widths[at] += over // len(texts)
        deep = max(
            (STEP * row.part.level + ARROW for row in map(model.row, rows) if row), default=0
        )
        spare = {at: max(0, widths[at] - TIGHT - (0 if at else deep)) for at in texts}
        if over < 0:  # texts give way, each its share, before the table scrolls sideways
            share = min(1.0, -over / (sum(spare.values()) or 1))
            for at in texts:
                widths[at] -= round(spare[at] * share)
        for column, wide in enumerate(widths):
            self.setColumnWidth(column, int(wide))

    def current(self) -> Row | None:
        """Return what stands where the cursor is."""
        return self._report.row(self.currentIndex().row())

    def _open(self, at: int) -> None:
        row = self._report.row(at)
        if row is None:
            return
        if row.what == HEAD:
            self._fold(at, None)
        elif row.line is not None:
            self.opened.emit(row.line.id)
        else:
            self.behind.emit(row)

    def _fold(self, at: int, on: bool | None) -> bool:
        if not self._report.fold(at, on):
            return False
        self.setCurrentIndex(self._report.index(at, 0))
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._report.row(index.row())
        if row is None or row.what != HEAD or index.column() or row.part.level == 0:
            return
        left = self.columnViewportPosition(0) + spacing.EDGE + STEP * (row.part.level - 1)
        if left - 6 <= event.position().x() <= left + ARROW:
            self._fold(index.row(), None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, key = self.currentIndex().row(), event.key()
        row = self._report.row(at)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif row is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control or row.what not in (HEAD, LINE):
                self.behind.emit(row)
            else:
                self._open(at)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Minus) and not self._fold(at, False):
            above = self._report.head_of(at)
            if above >= 0:
                self.setCurrentIndex(self._report.index(above, 0))
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_Space):
            self._fold(at, None if key == Qt.Key.Key_Space else True)
        elif key not in (Qt.Key.Key_Left, Qt.Key.Key_Minus):
            super().keyPressEvent(event)
