"""Where a list gets its rows from: three reads, run in the background, answered on the window."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import GroupKey, ListGroup, ListQuery, Page, Row
from crm_desktop.views.working.background import Background

Failed = Callable[[UserError], object]
WINDOW = 200


class Fetch(Protocol):
    """What the list model asks for; every answer comes later, on the window thread."""

    def first_page(
        self, query: ListQuery, answer: Callable[[Page], object], failed: Failed
    ) -> None:
        """Ask for the first rows and the (capped) count."""
        ...

    def ids(
        self, query: ListQuery, answer: Callable[["array[int]"], object], failed: Failed
    ) -> None:
        """Ask for the ids of all rows in their order."""
        ...

    def rows(
        self,
        query: ListQuery,
        ids: Sequence[int],
        answer: Callable[[tuple[Row, ...]], object],
        failed: Failed,
    ) -> None:
        """Ask for these rows, for the screen; those that are gone are left out."""
        ...

    def more_rows(
        self,
        query: ListQuery,
        ids: Sequence[int],
        answer: Callable[[tuple[Row, ...]], object],
        failed: Failed,
    ) -> None:
        """Ask for these rows beside what the screen asks for, to copy or delete them."""
        ...


class GroupFetch(Fetch, Protocol):
    """What a list in groups asks for besides."""

    def groups(
        self,
        query: ListQuery,
        summed: tuple[str, ...],
        answer: Callable[[tuple[ListGroup, ...]], object],
        failed: Failed,
    ) -> None:
        """Ask for the groups of a list, with the sums of these fields."""
        ...

    def group(
        self,
        query: ListQuery,
        key: GroupKey,
        answer: Callable[["array[int]"], object],
        failed: Failed,
    ) -> None:
        """Ask for the ids of one group in their order."""
        ...


class DatabaseFetch:
    """Reads a list from the server. A newer question of the same sort drops the older one."""

    def __init__(self, background: Background, catalogue: Catalogue) -> None:
        self._background = background
        self._catalogue = catalogue

    def first_page(
        self, query: ListQuery, answer: Callable[[Page], object], failed: Failed
    ) -> None:
        """Ask for the first rows; a question for ids or rows of an older query is dropped."""
        for what in ("ids", "rows", "groups"):
            self._background.drop((what, id(self)))
        self._read("page", partial(_first_page, self._catalogue, query), answer, failed)

    def ids(
        self, query: ListQuery, answer: Callable[["array[int]"], object], failed: Failed
    ) -> None:
        """Ask for all ids in order."""
        self._read("ids", partial(_list_ids, self._catalogue, query), answer, failed)

    def rows(
        self,
        query: ListQuery,
        ids: Sequence[int],
        answer: Callable[[tuple[Row, ...]], object],
        failed: Failed,
    ) -> None:
        """Ask for the rows of these ids."""
        self._read("rows", partial(_rows, self._catalogue, query, tuple(ids)), answer, failed)

    def more_rows(
        self,
        query: ListQuery,
        ids: Sequence[int],
        answer: Callable[[tuple[Row, ...]], object],
        failed: Failed,
    ) -> None:
        """Ask for rows without dropping what the screen has asked for."""
        self._read("more", partial(_rows, self._catalogue, query, tuple(ids)), answer, failed)

    def groups(
        self,
        query: ListQuery,
        summed: tuple[str, ...],
        answer: Callable[[tuple[ListGroup, ...]], object],
        failed: Failed,
    ) -> None:
        """Ask for the groups; what was asked for an older query is dropped."""
        for what in ("page", "ids", "rows"):
            self._background.drop((what, id(self)))
        self._read("groups", partial(_groups, self._catalogue, query, summed), answer, failed)

    def group(
        self,
        query: ListQuery,
        key: GroupKey,
        answer: Callable[["array[int]"], object],
        failed: Failed,
    ) -> None:
        """Ask for one group; several may be on their way."""
        work = partial(_group, self._catalogue, query, key)
        self._background.read(work, answer, failed=failed)

    def _read(
        self, what: str, work: Callable[[Any], Any], answer: Callable[[Any], object], failed: Failed
    ) -> None:
        self._background.read(work, answer, failed=failed, token=(what, id(self)))


# The query functions are imported on the worker's thread: SQLAlchemy costs time at start.


def _first_page(catalogue: Catalogue, query: ListQuery, session: Any) -> Page:
    from crm_desktop.models.queries.lists.listing import first_page

    return first_page(session, catalogue, query, limit=WINDOW)


def _list_ids(catalogue: Catalogue, query: ListQuery, session: Any) -> "array[int]":
    from crm_desktop.models.queries.lists.listing import list_ids

    return list_ids(session, catalogue, query)


def _groups(
    catalogue: Catalogue, query: ListQuery, summed: tuple[str, ...], session: Any
) -> tuple[ListGroup, ...]:
    from crm_desktop.models.queries.lists.grouping import list_groups

    return list_groups(session, catalogue, query, summed)


def _group(catalogue: Catalogue, query: ListQuery, key: GroupKey, session: Any) -> "array[int]":
    from crm_desktop.models.queries.lists.grouping import group_ids

    return group_ids(session, catalogue, query, key)


def _rows(
    catalogue: Catalogue, query: ListQuery, ids: tuple[int, ...], session: Any
) -> tuple[Row, ...]:
    from crm_desktop.models.queries.lists.listing import rows_by_ids

    found: list[Row] = []
    for start in range(0, len(ids), 1000):
        found += rows_by_ids(session, catalogue, query, ids[start : start + 1000])
    return tuple(found)
