"""The item model of a list whose rows stand in groups: heads, folded or not, rows below them.

All heads come with one question; the rows of a group are read when it is first unfolded. Among
the ids of the list a head is a negative number, so that windows and places work as ever.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from crm_desktop.models.queries.rows import Count, GroupKey, ListGroup, ListQuery, Row
from crm_desktop.views.lists.columns.cells import DISPLAY, SPOKEN, Column
from crm_desktop.views.lists.rows.fetch import GroupFetch
from crm_desktop.views.lists.rows.model import Index, ListModel
from crm_desktop.views.look.rows.roles import Role

FEW = 3  # so many groups are unfolded at once
IN_SIGHT = 20  # or more, where heads and rows are so many lines together
FIRST_ROWS = 200  # together they have at most so many rows

Words = Callable[[ListQuery, ListGroup], tuple[str, str]]


class GroupedModel(ListModel):
    """A `ListModel` that knows groups. `words(query, group)` writes a head: its name, the rest."""

    folded = Signal()  # heads were opened or closed

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: GroupFetch,
        words: Words,
        summed: Callable[[], Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        """`summed()` names the fields of money whose sums the heads show."""
        super().__init__(columns, fetch, parent)
        self._fetch: GroupFetch = fetch
        self._words, self._summed = words, summed
        self._heads: list[int] = []
        self._groups: tuple[ListGroup, ...] = ()
        self._open: dict[GroupKey, array[int]] = {}
        self._waiting: set[GroupKey] = set()

    # --- asking ----------------------------------------------------------------------------

    def set_query(self, query: ListQuery) -> None:
        """Show another query; with a group its heads come first."""
        same = self._query is not None and self._query.group == query.group
        kept = set(self._open) if same else set()
        if not query.group:
            self._groups = ()
            self._open = {}
            super().set_query(query)
            return
        self._query = query
        self._ask_groups(kept, first=not same)

    def reload(self) -> None:
        """Read heads and unfolded rows again."""
        if self._query is not None and self._query.group:
            self._ask_groups(set(self._open), first=False)
        else:
            super().reload()

    def _ask_groups(self, kept: set[GroupKey], *, first: bool) -> None:
        assert self._query is not None
        self._generation += 1
        self.loading.emit(True)
        self._fetch.groups(
            self._query,
            tuple(self._summed()),
            partial(self._on_groups, self._generation, kept, first),
            partial(self._on_failed, self._generation),
        )

    def _on_groups(
        self, generation: int, kept: set[GroupKey], first: bool, groups: tuple[ListGroup, ...]
    ) -> None:
        if generation != self._generation:
            return
        rows = sum(group.number for group in groups)
        few = (len(groups) <= FEW and rows <= FIRST_ROWS) or len(groups) + rows <= IN_SIGHT
        wanted = {each.key for each in groups if each.key in kept or (first and few)}
        rest = [each.key for each in groups if each.key in wanted]
        self._next_group(generation, groups, rest, {})

    def _next_group(
        self,
        generation: int,
        groups: tuple[ListGroup, ...],
        rest: list[GroupKey],
        found: dict[GroupKey, "array[int]"],
    ) -> None:
        """Read one unfolded group after the other, then show all at once."""
        if generation != self._generation or self._query is None:
            return
        if rest:
            key = rest[0]

            def answer(ids: "array[int]") -> None:
                self._next_group(generation, groups, rest[1:], {**found, key: ids})

            self._fetch.group(self._query, key, answer, partial(self._on_failed, self._generation))
            return
        self.beginResetModel()
        self._groups, self._open, self._waiting = groups, found, set()
        old = self._old_rows | self._rows
        self._forget()
        self._old_rows = old if len(old) <= 2 * FIRST_ROWS * 20 else {}
        self._scales.clear()
        self._complete = True
        self._lay_out()
        self._count = Count(sum(group.number for group in groups))
        self.endResetModel()
        self._end_loading()

    def _lay_out(self) -> None:
        ids = array("q")
        for number, group in enumerate(self._groups):
            ids.append(-number - 1)
            ids.extend(self._open.get(group.key, ()))
        self._ids = ids
        self._heads = [at for at, id in enumerate(ids) if id < 0] if self._groups else []

    # --- folding ---------------------------------------------------------------------------

    def group_at(self, row: int) -> ListGroup | None:
        """Return the group whose head stands in a row."""
        number = self._ids[row] if 0 <= row < len(self._ids) else 0
        return self._groups[-number - 1] if number < 0 else None

    def is_open(self, row: int) -> bool:
        """Return whether the group of a head shows its rows."""
        group = self.group_at(row)
        return group is not None and group.key in self._open

    def head_of(self, row: int) -> int:
        """Return the row of the head above a row, −1 where there is none."""
        return next((at for at in reversed(self._heads) if at <= row), -1) if self._groups else -1

    def fold(self, row: int, on: bool | None = None) -> None:
        """Show or hide the rows below a head; on None turns it round."""
        group = self.group_at(row)
        if group is None or self._query is None:
            return
        is_open = group.key in self._open
        if (not is_open if on is None else on) == is_open:
            return
        if is_open:
            self._close(row, group)
        elif group.key not in self._waiting:
            self._waiting.add(group.key)
            self.loading.emit(True)
            self._fetch.group(
                self._query,
                group.key,
                partial(self._on_group, self._generation, group),
                partial(self._on_failed, self._generation),
            )

    def fold_all(self) -> None:
        """Hide the rows of all groups."""
        self.beginResetModel()
        self._open = {}
        self._changed_layout()
        self.endResetModel()
        self.folded.emit()

    def _close(self, row: int, group: ListGroup) -> None:
        count = len(self._open[group.key])
        if count:
            self.beginRemoveRows(QModelIndex(), row + 1, row + count)
        del self._open[group.key]
        self._changed_layout()
        if count:
            self.endRemoveRows()
        self._say_head(row)

    def _on_group(self, generation: int, group: ListGroup, ids: "array[int]") -> None:
        if generation != self._generation:
            return
        self.loading.emit(False)
        self._waiting.discard(group.key)
        row = self._ids.index(-self._groups.index(group) - 1)
        if ids:
            self.beginInsertRows(QModelIndex(), row + 1, row + len(ids))
        self._open[group.key] = ids
        self._changed_layout()
        if ids:
            self.endInsertRows()
        self._say_head(row)

    def _changed_layout(self) -> None:
        """Rows have moved: which windows are held is found out anew, the rows stay."""
        self._lay_out()
        self._windows.clear()
        self._looked_at.forget()
        self._asked_for = frozenset()
        self._question += 1
        self._old_rows = self._old_rows | self._rows

    def _say_head(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.folded.emit()

    # --- what others ask -------------------------------------------------------------------

    def is_grouped(self) -> bool:
        """Return whether the rows stand in groups."""
        return bool(self._groups)

    def id_at(self, row: int) -> int:
        """Return the id of a row; 0 where there is none, as in a head."""
        return max(0, super().id_at(row))

    def heads_between(self, top: int, bottom: int) -> int:
        """Return how many heads stand in these rows, both ends included."""
        if not self._groups:
            return 0
        return bisect_left(self._heads, bottom + 1) - bisect_left(self._heads, top)

    def neighbour(self, row: int, step: int) -> int:
        """Return the id of the next row that is a record, going on by `step`; 0 for none."""
        row += step
        while self.group_at(row) is not None:
            row += step
        return self.id_at(row)

    def with_rows(
        self, positions: Sequence[int], answer: Callable[[Sequence[Row]], object]
    ) -> None:
        """Call `answer` with the records in these rows; heads are left out."""
        super().with_rows([row for row in positions if self.id_at(row)], answer)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head can be walked to, and is no record to be selected."""
        if self._groups and self.group_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if self._groups and index.isValid():
            group = self.group_at(index.row())
            if group is not None:
                return self._head(group, index.column(), role)
        return super().data(index, role)

    def _head(self, group: ListGroup, column: int, role: int) -> Any:
        if role not in (DISPLAY, Role.GROUP, SPOKEN) or self._query is None:
            return None
        name, rest = self._words(self._query, group)
        if role == Role.GROUP:
            return name, rest, group.key in self._open
        if role == DISPLAY:
            return name if column == 0 else None
        if group.key in self._open:
            return self.tr("Group %1, %2, unfolded").replace("%1", name).replace("%2", rest)
        return self.tr("Group %1, %2, folded").replace("%1", name).replace("%2", rest)

    def _slice(self, window: int) -> "array[int]":
        part = super()._slice(window)
        return array("q", (id for id in part if id > 0)) if self._groups else part
