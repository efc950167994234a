"""Which list a record was opened from, so that its page can go to the next and previous one."""

from typing import Protocol
from weakref import WeakValueDictionary

from shiboken6 import isValid


class Walked(Protocol):
    """Rows that know their order."""

    def neighbours(self, number: int) -> tuple[int | None, int | None]:
        """Return the ids before and after."""
        ...

    def standing(self, number: int) -> tuple[int, int] | None:
        """Return (place from 1, number of rows), None where the record is not in the list."""
        ...


_walks: WeakValueDictionary[str, Walked] = WeakValueDictionary()


def note_walk(kind: str, rows: Walked) -> None:
    """Remember the rows from which a record of this kind was opened last."""
    _walks[kind] = rows


def _walk(kind: str) -> Walked | None:
    rows = _walks.get(kind)
    return rows if rows is not None and isValid(rows) else None


def neighbours(kind: str, number: int) -> tuple[int | None, int | None]:
    """Return the ids before and after a record in the list it was opened from."""
    rows = _walk(kind)
    return rows.neighbours(number) if rows is not None else (None, None)


def standing(kind: str, number: int) -> tuple[int, int] | None:
    """Return (place from 1, number of rows) of a record in the list it was opened from."""
    rows = _walk(kind)
    return rows.standing(number) if rows is not None else None
