"""Which cells to go for next: empty ones that fit, and those whose competitor's contract ends."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from crm_desktop.models.queries.plans.whitespace.cells import GOOD_FIT, MONTHS, Cell, in_months

BOTH, FITS, ENDS = 1, 2, 3
"""Why a cell is among them, best first: it fits and a contract ends, it fits, a contract ends."""


@dataclass(frozen=True, slots=True)
class Best:
    """A cell worth going for; `ends_on`: when the contract of `competitor` ends."""

    cell: Cell
    rank: int
    fit: int | None
    competitor: str
    ends_on: dt.date | None


def next_best(cells: Iterable[Cell], today: dt.date) -> list[Best]:
    """Return the cells to go for, the best first.

    A cell counts where nothing of ours is, nor an opportunity, nor a block. Among equals the better
    fit comes first, then the larger room, then the order of the matrix.
    """
    until = in_months(today, MONTHS)
    found: list[Best] = []
    for cell in cells:
        typed = cell.typed
        if cell.status not in ("free", "competitor") or cell.key[1] is None:
            continue
        ends = typed.ends_on
        soon = bool(typed.competitor_id and ends and today <= ends <= until)
        fits = (typed.fit or 0) >= GOOD_FIT
        if fits and soon:
            rank = BOTH
        elif fits and cell.status == "free":
            rank = FITS
        elif soon and (typed.fit is None or typed.fit == GOOD_FIT - 1):
            rank = ENDS  # a contract that ends is no reason to sell what hardly fits
        else:
            continue
        found.append(Best(cell, rank, typed.fit, typed.competitor, ends if soon else None))
    return sorted(found, key=lambda one: (one.rank, -(one.fit or 0), -(one.cell.room or 0)))
