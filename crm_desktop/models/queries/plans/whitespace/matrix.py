"""The whitespace matrix as it is shown: folded divisions and product groups, sums on both sides."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.models.queries.plans.whitespace.cells import (
    NOTHING,
    Cell,
    Figures,
    Head,
    Key,
    finished,
    folded,
)


@dataclass(frozen=True, slots=True)
class Lane:
    """A row or a column: a division or a product line, with what is folded into it.

    `members` are the ids it stands for; `below`: how many lie under it; `depth`: from 0.
    """

    head: Head
    members: tuple[int | None, ...]
    below: int = 0
    depth: int = 0
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows, columns, their cells, and the sums: every cell stands in exactly one of them."""

    rows: tuple[Lane, ...]
    columns: tuple[Lane, ...]
    cells: Mapping[tuple[int, int], Cell]
    row_sums: tuple[Cell, ...]
    column_sums: tuple[Cell, ...]
    total: Cell


def lanes(heads: Sequence[Head], shut: Collection[int | None]) -> tuple[Lane, ...]:
    """Return a tree as lanes in its order; what is below a shut one is folded into it.

    A head whose parent is not among them stands at the top; a ring cannot be followed for ever.
    """
    known = {head.id for head in heads}
    under: dict[int | None, list[Head]] = {}
    for head in heads:
        up = head.parent_id if head.parent_id in known and head.parent_id != head.id else None
        under.setdefault(up, []).append(head)
    found: list[Lane] = []
    seen: set[int | None] = set()

    def walk(head: Head, depth: int) -> None:
        if head.id in seen:
            return
        below = _below(head, under)
        closed = bool(below) and head.id in shut
        seen.add(head.id)
        members = (head.id, *(each.id for each in below)) if closed else (head.id,)
        found.append(Lane(head, members, len(below), depth, closed))
        if closed:
            seen.update(members)
            return
        for each in under.get(head.id, ()) if head.id is not None else ():
            walk(each, depth + 1)

    for head in under.get(None, ()):
        walk(head, 0)
    for head in heads:  # a ring hangs on nothing
        walk(head, 0)
    return tuple(found)


def _below(head: Head, under: Mapping[int | None, list[Head]]) -> list[Head]:
    """Return all that lies under a head, in order."""
    found: list[Head] = []
    met = {head.id, None}

    def walk(up: int | None) -> None:
        for each in under.get(up, ()):
            if each.id not in met:
                met.add(each.id)
                found.append(each)
                walk(each.id)

    if head.id is not None:
        walk(head.id)
    return found


def grid(
    divisions: Sequence[Head],
    lines: Sequence[Head],
    cells: Mapping[Key, Cell],
    shut_divisions: Collection[int | None] = (),
    shut_lines: Collection[int | None] = (),
    blank: Figures = NOTHING,
) -> Grid:
    """Return the matrix as it is shown. `blank`: the figures of a cell in which nothing happened.

    A group of product lines that is open has a column only where something belongs to it itself.
    """
    rows = lanes(divisions, shut_divisions)
    columns = tuple(
        lane
        for lane in lanes(lines, shut_lines)
        if lane.folded or not lane.below or any(key[1] == lane.head.id for key in cells)
    )
    found: dict[tuple[int, int], Cell] = {}
    for at, row in enumerate(rows):
        for to, column in enumerate(columns):
            key = (row.head.id, column.head.id)
            found[at, to] = folded(key, _within(cells, row.members, column.members, blank))
    return Grid(
        rows,
        columns,
        found,
        tuple(
            folded((row.head.id, None), [found[at, to] for to in range(len(columns))] or _none())
            for at, row in enumerate(rows)
        ),
        tuple(
            folded((None, column.head.id), [found[at, to] for at in range(len(rows))] or _none())
            for to, column in enumerate(columns)
        ),
        folded((None, None), found.values() or _none()),
    )


def _within(
    cells: Mapping[Key, Cell],
    divisions: Iterable[int | None],
    lines: Sequence[int | None],
    blank: Figures,
) -> list[Cell]:
    keys = [(division, line) for division in divisions for line in lines]
    return [cells.get(key) or finished(Cell(key, blank)) for key in keys]


def _none() -> list[Cell]:
    return [Cell((None, None))]
