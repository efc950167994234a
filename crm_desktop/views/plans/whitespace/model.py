"""The matrix as a table: cells, sums in the last column and row, heads that fold."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.models.queries.plans.whitespace.cells import Cell
from crm_desktop.models.queries.plans.whitespace.matrix import Grid, Lane
from crm_desktop.views.plans.whitespace.words import (
    Scale,
    aloud,
    cell_words,
    lane_name,
    sum_words,
)

Index = QModelIndex | QPersistentModelIndex
CELL = int(Qt.ItemDataRole.UserRole)
LANE = CELL + 1
SPOKEN = (int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole))


def value_of(cell: Cell, mode: str) -> int:
    """Return the value of a cell by which it is painted; 0 where it is not known."""
    found = {
        "revenue": cell.figures.revenue,
        "pipeline": cell.figures.pipeline,
        "share": cell.share,
        "room": cell.room,
    }.get(mode)
    return max(0, found or 0)


class Matrix(QAbstractTableModel):
    """Cells by row and column; one further column and row hold the sums."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid: Grid | None = None
        self.scale = Scale("")
        self.mode = "status"
        self.largest = 0  # value of the cell that is painted warmest

    def show_grid(self, grid: Grid, scale: Scale) -> None:
        """Show this matrix instead."""
        self.beginResetModel()
        self.grid, self.scale = grid, scale
        self._weigh()
        self.endResetModel()

    def set_mode(self, mode: str) -> None:
        """Show other figures of the same cells."""
        self.mode = mode
        self._weigh()
        if self.grid is not None:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _weigh(self) -> None:
        cells = self.grid.cells.values() if self.grid is not None else ()
        self.largest = max((value_of(cell, self.mode) for cell in cells), default=0)

    def warmth(self, cell: Cell) -> float:
        """Return how much of the largest value of the matrix a cell has, from 0 to 1."""
        return value_of(cell, self.mode) / self.largest if self.largest > 0 else 0.0

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() or self.grid is None else len(self.grid.rows) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() or self.grid is None else len(self.grid.columns) + 1

    def is_sum(self, index: Index) -> bool:
        """Return whether a place holds a sum."""
        grid = self.grid
        return grid is None or index.row() == len(grid.rows) or index.column() == len(grid.columns)

    def cell(self, index: Index) -> Cell | None:
        """Return what stands in a place: a cell, or a sum."""
        grid = self.grid
        if grid is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if row < len(grid.rows) and column < len(grid.columns):
            return grid.cells[row, column]
        if row < len(grid.rows):
            return grid.row_sums[row]
        return grid.column_sums[column] if column < len(grid.columns) else grid.total

    def names(self, index: Index) -> tuple[str, str]:
        """Return the names of the row and the column of a place."""
        rows, columns = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
        return self.name(index.row(), rows), self.name(index.column(), columns)

    def name(self, section: int, side: Qt.Orientation) -> str:
        """Return the name of a row or a column."""
        lane = self.lane(section, side)
        if lane is None:
            return self.tr("Total") if side == Qt.Orientation.Vertical else self.tr("Sum")
        if side == Qt.Orientation.Horizontal:
            return lane_name(lane, "line")
        return lane_name(lane, "division", only=self.grid is not None and len(self.grid.rows) == 1)

    def lane(self, section: int, side: Qt.Orientation) -> Lane | None:
        """Return a row or a column, None for the sums."""
        if self.grid is None:
            return None
        found = self.grid.rows if side == Qt.Orientation.Vertical else self.grid.columns
        return found[section] if 0 <= section < len(found) else None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        cell = self.cell(index)
        if cell is None:
            return None
        if role == CELL:
            return cell
        if self.is_sum(index):
            if role in (int(Qt.ItemDataRole.DisplayRole), *SPOKEN):
                words = " ".join(part for part in sum_words(cell, self.scale) if part)
                if role == int(Qt.ItemDataRole.DisplayRole):
                    return words
                return ", ".join((*self.names(index), f"{words} {self.scale.unit}"))
            return None
        if role == int(Qt.ItemDataRole.DisplayRole):
            return cell_words(cell, self.mode, self.scale)[1]
        return aloud(self.names(index), cell, self.scale) if role in SPOKEN else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if role == LANE:
            return self.lane(section, orientation)
        if role == int(Qt.ItemDataRole.DisplayRole) or role in SPOKEN:
            return self.name(section, orientation)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.is_sum(index):
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
