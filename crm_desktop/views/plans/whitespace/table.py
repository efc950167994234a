"""The matrix on the screen: moved in by arrows, folded by + and −, entered by Enter and F2."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from crm_desktop.models.queries.plans.whitespace.cells import STATUSES, Cell, Key
from crm_desktop.models.queries.plans.whitespace.matrix import Grid, Lane
from crm_desktop.views.look import paint, spacing
from crm_desktop.views.plans.whitespace.model import CELL, Matrix
from crm_desktop.views.plans.whitespace.painting import (
    CellDelegate,
    Heads,
    cell_height,
    whole_words,
)
from crm_desktop.views.plans.whitespace.sums import FrozenSums
from crm_desktop.views.plans.whitespace.words import Scale, status_name

NARROW, WIDE, SUMS = 107, 168, 84
SUM_EDGES = 14  # px beside the words of a sum
BESIDE_WORD = 36  # px that icon and edges of a cell take
ROWS, COLUMNS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal


class MatrixTable(QTableView):
    """`chosen` follows the cursor, `opened` Enter or a double click, `edited` F2.

    `fold_wanted(side, id, shut)` asks for a row or a column to be folded or opened.
    """

    chosen = Signal(object)
    opened = Signal(object)
    edited = Signal(object)
    fold_wanted = Signal(object, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = Matrix(self)
        self.sums = FrozenSums(self)
        self.setModel(self.matrix)
        self.setItemDelegate(CellDelegate(self))
        self.rows, self.columns = Heads(ROWS), Heads(COLUMNS)
        self.setVerticalHeader(self.rows)
        self.setHorizontalHeader(self.columns)
        for heads, side in ((self.rows, ROWS), (self.columns, COLUMNS)):
            heads.sectionClicked.connect(lambda section, s=side: self._toggle(s, section))
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(self.tr("Whitespace: divisions and product lines"))
        self.activated.connect(self._activate)
        self.selectionModel().currentChanged.connect(self._moved)

    def show_grid(self, grid: Grid, scale: Scale) -> None:
        """Show this matrix; the cursor stays on its cell, or where that one was folded into."""
        held = self.cell()
        key = held.key if held is not None else None
        self.matrix.show_grid(grid, scale)
        self.rows.setDefaultSectionSize(cell_height())
        self._spread()
        self.sums.place()
        self.go_to(key)

    def cell(self) -> Cell | None:
        """Return the cell that the cursor is on, None on a sum."""
        index = self.currentIndex()
        if not index.isValid() or self.matrix.is_sum(index):
            return None
        found = index.data(CELL)
        return found if isinstance(found, Cell) else None

    def lane(self, side: Qt.Orientation) -> Lane | None:
        """Return the row or the column that the cursor is in."""
        index = self.currentIndex()
        return self.matrix.lane(index.row() if side == ROWS else index.column(), side)

    def go_to(self, key: Key | None) -> None:
        """Put the cursor on a cell, or on the one it is folded into; without one on the first."""
        grid = self.matrix.grid
        if grid is None or not grid.cells:
            return
        row = column = 0
        if key is not None:
            row = next((n for n, lane in enumerate(grid.rows) if key[0] in lane.members), 0)
            column = next((n for n, lane in enumerate(grid.columns) if key[1] in lane.members), 0)
        index = self.matrix.index(row, column)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, select)
        self.scrollTo(index)

    # --- what the person does ------------------------------------------------------------------

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self.matrix.is_sum(index):
            self.chosen.emit(index.data(CELL))

    def _activate(self, index: QModelIndex) -> None:
        if not self.matrix.is_sum(index):
            self.opened.emit(index.data(CELL))

    def _toggle(self, side: Qt.Orientation, section: int) -> None:
        lane = self.matrix.lane(section, side)
        if lane is not None and lane.below:
            self.fold_wanted.emit(side, lane.head.id, not lane.folded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), Qt.KeyboardModifier.ControlModifier
        fold = {Qt.Key.Key_Minus: True, Qt.Key.Key_Plus: False}.get(key)
        if fold is not None:
            side = COLUMNS if event.modifiers() & control else ROWS
            lane = self.lane(side)
            if lane is not None and lane.below and lane.folded != fold:
                self.fold_wanted.emit(side, lane.head.id, fold)
        elif key == Qt.Key.Key_F2 and (cell := self.cell()) is not None:
            self.edited.emit(cell)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & control:
            self._activate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    # --- room ------------------------------------------------------------------------------------

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll a cell into sight, above the sums."""
        super().scrollTo(index, hint)
        free = self.viewport().height() - self.sums.room()
        covered = self.visualRect(index).bottom() + 1 - free
        if covered > 0 and index.row() < self.matrix.rowCount() - 1:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()
        self.sums.place()

    def _spread(self) -> None:
        """Give the columns the room there is, between what a cell needs and what looks lost."""
        grid = self.matrix.grid
        if grid is None:
            return
        below = paint.text_width("caption", whole_words(grid.total, self.matrix))
        sums = max(spacing.wide(SUMS), round(below) + SUM_EDGES)
        room = self.viewport().width() - sums
        each = room // max(1, len(grid.columns))
        word = max(paint.text_width("body", status_name(one)) for one in STATUSES)
        least = max(spacing.wide(NARROW), round(word) + BESIDE_WORD)
        each = max(least, min(spacing.wide(WIDE), each))
        for column in range(len(grid.columns)):
            self.setColumnWidth(column, each)
        self.setColumnWidth(len(grid.columns), sums)
