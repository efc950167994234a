"""Which list a record was opened from, so that its page can go to the next and previous one."""

from typing import Protocol
from weakref import WeakValueDictionary

from shiboken6 import isValid


class Walked(Protocol):
    """A list that knows its order."""

    def neighbours(self, number: int) -> tuple[int | None, int | None]:
        """Return the ids before and after."""
        ...

    def standing(self, number: int) -> tuple[int, int] | None:
        """Return (place from 1, number of rows), None where the record is not in the list."""
        ...


_walks: WeakValueDictionary[str, Walked] = WeakValueDictionary()


def note_walk(kind: str, panel: Walked) -> None:
    """Remember the list from which a record of this kind was opened last."""
    _walks[kind] = panel


def _walk(kind: str) -> Walked | None:
    panel = _walks.get(kind)
    return panel if panel is not None and isValid(panel) else None


def neighbours(kind: str, number: int) -> tuple[int | None, int | None]:
    """Return the ids before and after a record in the list it was opened from."""
    panel = _walk(kind)
    return panel.neighbours(number) if panel is not None else (None, None)


def standing(kind: str, number: int) -> tuple[int, int] | None:
    """Return (place from 1, number of rows) of a record in the list it was opened from."""
    panel = _walk(kind)
    return panel.standing(number) if panel is not None else None
