"""A table of plain rows that are all here already: for lists of some hundreds or thousands.

Records of customers are read in windows (`views/lists`); what an admin looks after is read whole,
so that sorting, searching and filtering need no server.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from crm_desktop.models.text import sort_key
from crm_desktop.views import look
from crm_desktop.views.look import Role
from crm_desktop.views.look.paint import LEFT, RIGHT

Index = QModelIndex | QPersistentModelIndex
Of = Callable[[Any], Any]
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
CHECK = int(Qt.ItemDataRole.CheckStateRole)


@dataclass(frozen=True)
class Column:
    """One column: its title and what it says of a row; `roles` are further look roles."""

    key: str
    title: str
    text: Of
    width: int = 160  # px
    sort: Of | None = None  # empty: by the text, as people sort names
    roles: tuple[tuple[int, Of], ...] = ()
    right: bool = False
    stretch: bool = False


def _by_text(column: Column) -> Of:
    return lambda row: sort_key(str(column.text(row)), "cs")


class RowsModel(QAbstractTableModel):
    """Rows with an `id` each (see `key_of`), filtered by a predicate and sorted by one column."""

    def __init__(self, columns: Sequence[Column], key_of: Of, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key_of = key_of
        self._all: tuple[Any, ...] = ()
        self._shown: list[Any] = []
        self._fits: Callable[[Any], bool] = lambda _row: True
        self._sort: tuple[int, bool] | None = None

    def set_rows(self, rows: Iterable[Any]) -> None:
        """Show these rows instead of those before."""
        self._all = tuple(rows)
        self._arrange()

    def set_filter(self, fits: Callable[[Any], bool]) -> None:
        """Show only the rows that fit."""
        self._fits = fits
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sort = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if self._fits(row)]
        if self._sort is not None:
            column = self.columns[self._sort[0]]
            self._shown.sort(key=column.sort or _by_text(column), reverse=self._sort[1])
        self.endResetModel()

    def rows(self) -> tuple[Any, ...]:
        """Return all rows, those that are filtered out as well."""
        return self._all

    def row_at(self, row: int) -> Any:
        """Return the row shown at a place, None outside."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def key_at(self, row: int) -> Any:
        """Return the key of the row at a place, None outside."""
        found = self.row_at(row)
        return None if found is None else self._key_of(found)

    def place_of(self, key: Any) -> int:
        """Return where a row is shown, -1 where it is not."""
        return next((at for at, row in enumerate(self._shown) if self._key_of(row) == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == DISPLAY:
            return self.columns[section].title
        if role == ALIGN:
            return RIGHT if self.columns[section].right else LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None or not 0 <= index.column() < len(self.columns):
            return None
        column = self.columns[index.column()]
        if role == SPOKEN:
            return f"{column.title}: {self._spoken(column, row) or '–'}"
        own = next((of for known, of in column.roles if int(known) == role), None)
        if own is not None:
            return own(row)
        if role == DISPLAY:
            return column.text(row)
        if role == ALIGN:
            return RIGHT if column.right else LEFT
        return self._key_of(row) if role == Role.KEY else None

    def _spoken(self, column: Column, row: Any) -> str:
        """A chip, an icon's words and a tail are said too."""
        found = {int(role): of(row) for role, of in column.roles}
        chip, tail = found.get(Role.CHIP), found.get(Role.TAIL)
        parts = (found.get(SPOKEN) or column.text(row), chip[0] if chip else "", tail)
        return ", ".join(str(part) for part in parts if part)


class RowsTable(QTableView):
    """Shows a `RowsModel`; the selected row stays selected while rows come and go."""

    opened = Signal()  # Enter or a double click
    chosen = Signal()  # another row is current, or the current one says something new
    typed = Signal(str)  # letters go to the search field

    def __init__(self, model: RowsModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._kept: Any = None
        self._kept_row = 0
        self._wanted: Any = None  # a row to be chosen when it comes
        self.setModel(model)
        look.setup_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(name)
        head = self.horizontalHeader()
        head.setSortIndicatorShown(False)
        head.setStretchLastSection(False)
        for at, column in enumerate(model.columns):
            self.setColumnWidth(at, column.width)
            if column.stretch:
                head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        head.sectionClicked.connect(self._sort)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._follow)
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def current(self) -> Any:
        """Return the row chosen, None where there is none."""
        return self.rows.row_at(self.currentIndex().row())

    def go_to(self, key: Any) -> None:
        """Choose a row, now or as soon as it is there."""
        self._wanted = key
        if self.rows.place_of(key) >= 0:
            self._follow()

    def _remember(self) -> None:
        at = self.currentIndex().row()
        if at >= 0:
            self._kept, self._kept_row = self.rows.key_at(at), at

    def _follow(self) -> None:
        at = self.rows.place_of(self._wanted) if self._wanted is not None else -1
        if at >= 0:
            self._wanted = None
        else:
            at = self.rows.place_of(self._kept)
        if at < 0:
            at = min(self._kept_row, self.rows.rowCount() - 1)
        if at >= 0:
            column = max(0, self.currentIndex().column())
            self.setCurrentIndex(self.rows.index(at, column))
        self.chosen.emit()

    def _sort(self, section: int) -> None:
        head = self.horizontalHeader()
        again = head.isSortIndicatorShown() and head.sortIndicatorSection() == section
        down = again and head.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        head.setSortIndicatorShown(True)
        head.setSortIndicator(section, order)
        self.rows.sort(section, order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.opened.emit()
        elif plain and letters.isprintable() and letters.strip():
            self.typed.emit(letters)
        else:
            super().keyPressEvent(event)
