"""The item model of every list: an ordered row of ids, of which windows are held as rows.

It shows the first page at once, loads the ordered ids behind it, and from then on fetches windows
of 200 rows as the view asks for them. It knows neither the database nor the widget.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.rows import Count, ListQuery, Page, Row
from crm_desktop.views.lists.columns.bars import Scales
from crm_desktop.views.lists.columns.cells import ALIGN, DISPLAY, LEFT, RIGHT, SPOKEN, Column
from crm_desktop.views.lists.rows.fetch import WINDOW, Fetch
from crm_desktop.views.lists.rows.looked_at import LookedAt
from crm_desktop.views.lists.rows.placeholder import placeholder
from crm_desktop.views.lists.rows.ungrouped import Ungrouped
from crm_desktop.views.look.rows.roles import Role

Index = QModelIndex | QPersistentModelIndex
KEPT = 20  # windows
NEAR = 50  # rows to the edge of a window at which its neighbour is fetched


class ListModel(Ungrouped):
    """Rows of one query. `fetch` answers later; answers of an older question are dropped."""

    loading = Signal(bool)
    loaded = Signal()  # the first page, or a reload, stands
    counted = Signal()  # the count is another one, or exact now
    failed = Signal(object)  # UserError

    def __init__(
        self, columns: Sequence[Column], fetch: Fetch, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._fetch = fetch
        self._query: ListQuery | None = None
        self._ids: array[int] = array("q")
        self._complete = True  # all ids are known
        self._count = Count(0)
        self._rows: dict[int, Row] = {}
        self._old_rows: dict[int, Row] = {}  # shown until a reload has brought the new ones
        self._gone: set[int] = set()
        self._windows: OrderedDict[int, None] = OrderedDict()  # those held, least recent first
        self._asked_for: frozenset[int] = frozenset()
        self._looked_at = LookedAt(self, self._fetch_around)
        self._generation = 0
        self._question = 0
        self._scales = Scales(self._columns)

    # --- what the page asks ----------------------------------------------------------------

    def set_query(self, query: ListQuery) -> None:
        """Show another query; what stands now stays until the first page of it has come."""
        self._query = query
        self._generation += 1
        self.loading.emit(True)
        self._fetch.first_page(
            query,
            partial(self._on_page, self._generation, False),
            partial(self._on_failed, self._generation),
        )

    def reload(self) -> None:
        """Read the same query again; rows keep their place where the ids are the same."""
        if self._query is None:
            return
        small = len(self._ids) <= WINDOW
        if small or not self._complete:
            self._generation += 1
            self.loading.emit(True)
            self._fetch.first_page(
                self._query,
                partial(self._on_page, self._generation, True),
                partial(self._on_failed, self._generation),
            )
            return
        self._generation += 1
        self.loading.emit(True)
        self._fetch.ids(
            self._query,
            partial(self._on_ids_again, self._generation),
            partial(self._on_failed, self._generation),
        )

    def refresh(self) -> None:
        """Read the rows in sight again where the list itself has not changed."""
        if len(self._ids) <= WINDOW or not self._complete:
            self.reload()
            return
        old = self._rows or self._old_rows
        self._forget()
        self._old_rows = old
        self._say_all_changed()

    def with_rows(
        self, positions: Sequence[int], answer: Callable[[Sequence[Row]], object]
    ) -> None:
        """Call `answer` with these rows, at once where they are held, else when they have come."""
        held = [self._rows.get(self.id_at(position)) for position in positions]
        rows = [row for row in held if row is not None]
        if len(rows) == len(held) or self._query is None:
            answer(rows)
            return
        ids = [self.id_at(position) for position in positions]
        self.loading.emit(True)
        self._fetch.more_rows(
            self._query,
            ids,
            partial(self._on_extra_rows, answer),
            partial(self._on_failed, self._generation),
        )

    def _on_extra_rows(
        self, answer: Callable[[Sequence[Row]], object], rows: tuple[Row, ...]
    ) -> None:
        self.loading.emit(False)
        answer(rows)

    def query(self) -> ListQuery | None:
        """Return the query shown or on its way."""
        return self._query

    def columns(self) -> tuple[Column, ...]:
        """Return all columns, hidden ones as well."""
        return self._columns

    def count(self) -> Count:
        """Return how many rows there are; capped until all ids are known."""
        return self._count

    def id_at(self, row: int) -> int:
        """Return the id of a row; 0 where there is none."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def row_at(self, row: int) -> Row | None:
        """Return a row if it is held."""
        number = self.id_at(row)
        return self._rows.get(number) or self._old_rows.get(number)

    def position(self, number: int) -> int:
        """Return the row of an id, −1 where it is not in the list."""
        try:
            return self._ids.index(number)
        except ValueError:
            return -1

    def positions(self, numbers: Iterable[int]) -> list[int]:
        """Return the rows of these ids in order; those not in the list are left out."""
        wanted = set(numbers)
        if len(wanted) <= 3:
            found = (self.position(number) for number in wanted)
            return sorted(row for row in found if row >= 0)
        return [row for row, number in enumerate(self._ids) if number in wanted]

    def is_complete(self) -> bool:
        """Return whether all ids are known, so that every position can be reached."""
        return self._complete

    # --- what the view asks ----------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid():
            return None
        position, section = index.row(), index.column()
        if position >= len(self._ids):
            return None
        column = self._columns[section]
        number = self._ids[position]
        row = self._rows.get(number)
        if section == 0 and role == DISPLAY:
            self._touch(position)
        if row is None:
            row = self._old_rows.get(number)
            if row is None:
                self._touch(position, at_once=True)
                return placeholder(number in self._gone, number, column, section, role)
        if role == Role.ROW:
            return row
        if role == Role.KEY:
            return number
        if role == Role.BAR:
            return self._scales.share(section, row)
        cell = column.roles.get(role)
        return cell(row) if cell is not None else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in (DISPLAY, Qt.ItemDataRole.ToolTipRole, SPOKEN):
            return column.title
        if role == ALIGN:
            return RIGHT if column.right else LEFT
        return None

    # --- answers ---------------------------------------------------------------------------

    def _on_page(self, generation: int, again: bool, page: Page) -> None:
        if generation != self._generation:
            return
        ids = array("q", (row.id for row in page.rows))
        self._complete = not page.count.capped and page.count.number <= len(ids)
        self._count = page.count
        rows = {row.id: row for row in page.rows}
        if again and self._complete and ids == self._ids:
            self._replace(rows)
            self._say_all_changed()
        else:
            self.beginResetModel()
            self._ids = ids
            self._scales.clear()
            self._replace(rows)
            self.endResetModel()
        if not self._complete and self._query is not None:
            self._fetch.ids(
                self._query,
                partial(self._on_ids, generation),
                partial(self._on_failed, generation),
            )
        self._end_loading()

    def _replace(self, rows: dict[int, Row]) -> None:
        self._forget()
        self._old_rows = {}
        self._rows = rows
        self._windows[0] = None
        self._scales.widen(rows.values())  # whoever replaces says that everything has changed

    def _forget(self) -> None:
        self._rows = {}
        self._gone.clear()
        self._windows.clear()
        self._asked_for = frozenset()
        self._looked_at.forget()
        self._question += 1

    def _on_ids(self, generation: int, ids: "array[int]") -> None:
        """All ids, after the first page: rows are added below it unless the page has moved."""
        if generation != self._generation:
            return
        shown = len(self._ids)
        self._complete = True
        if ids[:shown] != self._ids:
            self.beginResetModel()
            self._ids = ids
            self._windows.clear()
            self.endResetModel()
        elif len(ids) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        if shown % WINDOW:
            self._windows.pop(shown // WINDOW, None)
        self._count = Count(len(ids))
        self.counted.emit()

    def _on_ids_again(self, generation: int, ids: "array[int]") -> None:
        if generation != self._generation:
            return
        same = ids == self._ids
        if not same:
            self.beginResetModel()
        old = self._old_rows | self._rows
        if len(old) > 2 * KEPT * WINDOW:
            old = self._rows
        self._forget()
        self._old_rows = old
        self._ids = ids
        self._complete = True
        self._count = Count(len(ids))
        if same:
            self._say_all_changed()
        else:
            self.endResetModel()
        self._end_loading()

    def _on_rows(
        self, generation: int, question: int, windows: frozenset[int], rows: tuple[Row, ...]
    ) -> None:
        if generation != self._generation or question != self._question:
            return  # overtaken by a newer scroll or query
        self._asked_for = frozenset()
        found = {row.id: row for row in rows}
        self._rows |= found
        for window in sorted(windows):
            self._windows[window] = None
            self._windows.move_to_end(window)
            self._gone |= {number for number in self._slice(window) if number not in found}
        while len(self._windows) > KEPT:
            window, _none = self._windows.popitem(last=False)
            for number in self._slice(window):
                self._rows.pop(number, None)
        self._widen(rows)
        last = self.columnCount() - 1
        for window in windows:
            start = window * WINDOW
            end = min(start + WINDOW, len(self._ids)) - 1
            if start <= end:
                self.dataChanged.emit(self.index(start, 0), self.index(end, last))

    def _on_glimpse(
        self, generation: int, question: int, first: int, last: int, rows: tuple[Row, ...]
    ) -> None:
        """After a jump: what is in sight is shown until the windows around have come."""
        if generation != self._generation or question != self._question:
            return
        self._asked_for = frozenset()
        if len(self._old_rows) > KEPT * WINDOW:
            self._old_rows = {}
        found = {row.id: row for row in rows}
        self._old_rows |= found
        self._gone |= {number for number in self._ids[first : last + 1] if number not in found}
        self._widen(rows)
        self._looked_at.rest()
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _widen(self, rows: Iterable[Row]) -> None:
        for section in self._scales.widen(rows):
            bottom = self.index(len(self._ids) - 1, section)
            self.dataChanged.emit(self.index(0, section), bottom, [int(Role.BAR)])

    def _on_failed(self, generation: int, error: UserError) -> None:
        if generation != self._generation:
            return
        self._asked_for = frozenset()
        self.loading.emit(False)
        self.failed.emit(error)

    def _end_loading(self) -> None:
        self.loading.emit(False)
        self.counted.emit()
        self.loaded.emit()

    def _say_all_changed(self) -> None:
        if len(self._ids):
            last = self.index(len(self._ids) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- windows ---------------------------------------------------------------------------

    def _slice(self, window: int) -> "array[int]":
        return self._ids[window * WINDOW : (window + 1) * WINDOW]

    def _touch(self, position: int, *, at_once: bool = False) -> None:
        """Note that the view looks at a row; its window and a near neighbour are to be held."""
        window, place = divmod(position, WINDOW)
        held = window in self._windows
        if held:
            self._windows.move_to_end(window)
            near_top = place < NEAR and window > 0 and window - 1 not in self._windows
            below = (window + 1) * WINDOW < len(self._ids) and window + 1 not in self._windows
            if not near_top and not (place >= WINDOW - NEAR and below):
                return
        self._looked_at.touch(position, at_once=at_once)

    def _fetch_around(self, first: int, last: int) -> None:
        if self._query is None:
            return
        low = max(0, first - NEAR) // WINDOW
        high = min(len(self._ids) - 1, last + NEAR) // WINDOW
        wanted = frozenset(w for w in range(low, high + 1) if w not in self._windows)
        if not wanted or wanted <= self._asked_for:
            return
        self._asked_for = wanted
        self._question += 1
        question = (self._generation, self._question)
        in_sight = [number for number in self._ids[first : last + 1] if number > 0]
        # While the bar is dragged whole windows would be overtaken before they come.
        if 1 < len(in_sight) < WINDOW // 2 and not any(map(self._is_shown, in_sight)):
            ids, answer = in_sight, partial(self._on_glimpse, *question, first, last)
        else:
            ids = [number for window in sorted(wanted) for number in self._slice(window)]
            answer = partial(self._on_rows, *question, wanted)
        self._fetch.rows(self._query, ids, answer, partial(self._on_failed, self._generation))

    def _is_shown(self, number: int) -> bool:
        return number in self._rows or number in self._old_rows or number in self._gone
