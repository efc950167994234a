"""Cells of the whitespace matrix: a division of a customer × a product line of ours.

What is typed (potential, competitor, block, fit) stands apart from what is worked out (revenue,
opportunities). Amounts are minor units in the currency of the plan; None is an amount that the
person asking may not see, or that no exchange rate makes known.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Status = Literal["ours", "open", "competition", "competitor", "free", "blocked"]
STATUSES: tuple[Status, ...] = ("ours", "open", "competition", "competitor", "free", "blocked")
MONTHS = 9  # a competitor's contract that ends within so many months can be won
STALE_DAYS = 180  # a cell that nobody looked at for so long is to be checked
GOOD_FIT = 4

Key = tuple[int | None, int | None]
"""Division (None: the account as a whole) and product line (None: what belongs to none)."""


@dataclass(frozen=True, slots=True)
class Head:
    """A division or a product line as it is entered; `ended`: nothing new can begin there."""

    id: int | None
    name: str
    parent_id: int | None = None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """What is worked out of sales, contracts and opportunities in the period."""

    sales: int | None = 0
    contracts: int | None = 0
    won: int | None = 0
    pipeline: int | None = 0
    weighted: int | None = 0

    @property
    def revenue(self) -> int | None:
        """What the customer bought: sales, and what running contracts came to."""
        return plus(self.sales, self.contracts)

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            plus(self.sales, other.sales),
            plus(self.contracts, other.contracts),
            plus(self.won, other.won),
            plus(self.pipeline, other.pipeline),
            plus(self.weighted, other.weighted),
        )


NOTHING = Figures()


@dataclass(frozen=True, slots=True)
class Open:
    """An open opportunity of a cell; `rival`: a competitor is in it."""

    id: int
    name: str
    stage: str
    expected_close: dt.date | None
    rival: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody entered of a cell."""

    id: int = 0
    version: int = 0
    potential: int | None = None
    competitor_id: int | None = None
    competitor: str = ""
    ends_on: dt.date | None = None
    blocked: bool = False
    reason: str = ""
    fit: int | None = None
    next_step: str = ""
    checked_on: dt.date | None = None
    checked_by: str = ""


UNTYPED = Typed()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, or several folded into one (`parts` > 1).

    `supplied`: a contract of ours runs. `unknown`: amounts without a rate today, as name of the
    figure, currency, amount. `measured`: our revenue where a potential is known.
    """

    key: Key
    figures: Figures = NOTHING
    typed: Typed = UNTYPED
    supplied: bool = False
    opportunities: tuple[Open, ...] = ()
    unknown: tuple[tuple[str, str, int], ...] = ()
    parts: int = 1
    status: Status = "free"
    measured: int | None = 0

    @property
    def share(self) -> int | None:
        """Our part of the potential in whole per cent; None where either is not known."""
        if not self.typed.potential or self.measured is None:
            return None
        return round(self.measured * 100 / self.typed.potential)

    @property
    def room(self) -> int | None:
        """What of the potential is not ours yet; None where it is not known."""
        if self.typed.potential is None or self.measured is None:
            return None
        return max(0, self.typed.potential - self.measured)


def plus(one: int | None, other: int | None) -> int | None:
    """Return a sum; what may not be seen makes it unknown, for a part of a sum misleads."""
    return None if one is None or other is None else one + other


def finished(cell: Cell) -> Cell:
    """Return a cell with its status, and what its share is measured by."""
    measured: int | None = 0
    if cell.typed.potential is not None:
        measured = None if _sold_elsewhere(cell) else cell.figures.revenue
    return replace(cell, status=status_of(cell), measured=measured)


def _sold_elsewhere(cell: Cell) -> bool:
    """Whether something was sold in a currency that cannot be compared with the potential."""
    return any(name in ("sales", "contracts") for name, _currency, _amount in cell.unknown)


def status_of(cell: Cell) -> Status:
    """Return the status of a cell: what hinders, what is, then what may come."""
    if cell.typed.blocked:
        return "blocked"
    if cell.supplied or (cell.figures.revenue or 0) > 0 or _sold_elsewhere(cell):
        return "ours"
    rival = bool(cell.typed.competitor_id)
    if cell.opportunities:
        return "competition" if rival or any(o.rival for o in cell.opportunities) else "open"
    return "competitor" if rival else "free"


def folded(key: Key, cells: Iterable[Cell]) -> Cell:
    """Return several cells as one: sums, and the first status that any of them has.

    It is blocked only where all are, and held by a competitor only by name where it is one alone.
    """
    each = tuple(cells)
    if len(each) == 1:
        return replace(each[0], key=key)
    figures = Figures()
    for cell in each:
        figures += cell.figures
    typed = [cell.typed for cell in each]
    rivals = {(one.competitor_id, one.competitor) for one in typed if one.competitor_id}
    rival, name = next(iter(rivals)) if len(rivals) == 1 else (None, "")
    potentials = [one.potential for one in typed if one.potential is not None]
    present = {cell.status for cell in each}
    measured: int | None = 0
    for cell in each:
        measured = plus(measured, cell.measured)
    unknown: dict[tuple[str, str], int] = {}
    for name_of, currency, amount in (one for cell in each for one in cell.unknown):
        unknown[name_of, currency] = unknown.get((name_of, currency), 0) + amount
    return Cell(
        key,
        figures,
        Typed(
            potential=sum(potentials) if potentials else None,
            competitor_id=rival,
            competitor=name,
            ends_on=min((one.ends_on for one in typed if one.ends_on), default=None),
            fit=max((one.fit for one in typed if one.fit is not None), default=None),
            checked_on=min((one.checked_on for one in typed if one.checked_on), default=None),
        ),
        any(cell.supplied for cell in each),
        tuple(one for cell in each for one in cell.opportunities),
        tuple((*named, amount) for named, amount in sorted(unknown.items())),
        sum(cell.parts for cell in each),
        next((one for one in STATUSES if one in present), "free"),
        measured,
    )


def in_months(day: dt.date, months: int) -> dt.date:
    """Return the same day so many months later, the last of the month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return dt.date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError(day)


def why_check(cell: Cell, today: dt.date) -> str:
    """Return why a cell is to be looked at again: ended, never, stale, or nothing."""
    typed = cell.typed
    if cell.key[1] is None or (typed.blocked and typed.checked_on):
        return ""
    if typed.competitor_id and typed.ends_on and typed.ends_on < today:
        return "ended"
    if typed.checked_on is None:
        return "never"
    return "stale" if (today - typed.checked_on).days > STALE_DAYS else ""
