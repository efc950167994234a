"""The result of a report: its lines in order, its groups, its totals. One for every output."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crm_desktop.models.fields import Type
from crm_desktop.models.queries.reporting.rows import Cell, Entry, Found
from crm_desktop.models.reporting.definition import Function, Grouping, Report

LONGEST = 600  # letters of a text on paper and on screen, in the name of a group, in its order


@dataclass(frozen=True, slots=True)
class Head:
    """A column as it is shown; `index` is its place in the cells of a line.

    `unit`: the one currency of all amounts in it, which then stands in the heading.
    """

    index: int
    name: str
    title: str
    type: Type
    show: str
    totals: tuple[Function, ...]
    decimals: int = 0
    unit: str = ""
    fixed: bool = False  # all numbers have just these decimals, longer ones are rounded

    @property
    def right(self) -> bool:
        """Numbers stand on the right."""
        return self.type in (Type.INTEGER, Type.DECIMAL, Type.MONEY, Type.PERCENT)


@dataclass(frozen=True, slots=True)
class Line:
    """One record: its key and a cell for each column of the report, computed ones included."""

    id: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TotalRow:
    """One row of totals: a function, and a cell for each shown column; amounts of one currency."""

    function: Function
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A group: the lines from `start` to `end`, the groups inside, its totals.

    `key` is what its records have in common, as the cell has it; a span of dates is its first
    day. The whole report is the part of level 0.
    """

    level: int
    key: Cell
    start: int
    end: int
    parts: tuple["Part", ...]
    totals: tuple[TotalRow, ...]

    @property
    def count(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Bar:
    """One place of the chart: a group, and its number in whole units for each series."""

    key: Cell
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A report that was run. `heads` are the columns that are shown as such."""

    found: Found
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    whole: Part
    groups: tuple[Head, ...]
    bars: tuple[Bar, ...] = ()
    series: tuple[str, ...] = ()  # what the numbers of the bars are called
    bars_unit: str = ""
    left_out: int = 0  # records whose formula has no result
    cut: int = 0  # texts longer than LONGEST: only files hold more of them

    @property
    def report(self) -> Report:
        return self.found.report

    @property
    def levels(self) -> tuple[Grouping, ...]:
        return self.found.report.groups


def every(part: Part) -> Iterator[Part]:
    """Return a part and all parts inside it, the outer before the inner."""
    yield part
    for each in part.parts:
        yield from every(each)


def span_start(value: dt.date, by: str) -> dt.date:
    """Return the first day of the span of the calendar that holds a day (or moment)."""
    day = value.date() if isinstance(value, dt.datetime) else value
    match by:
        case "week":
            return day - dt.timedelta(days=min(day.weekday(), day.toordinal() - 1))
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case "year":
            return day.replace(month=1, day=1)
    return day


def span_end(first: dt.date, by: str) -> dt.date:
    """Return the last day of the span that begins on a day."""
    try:
        match by:
            case "week":
                return first + dt.timedelta(days=6)
            case "month" | "quarter" | "year":
                months = {"month": 1, "quarter": 3, "year": 12}[by]
                month = first.year * 12 + first.month - 1 + months
                return dt.date(month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
    except (ValueError, OverflowError):
        return dt.date.max
    return first


@cache
def collated(text: str, language: str) -> str:
    """Return the key by which texts stand in the order of a language."""
    from crm_desktop.models.text import sort_key

    return sort_key(text, language)


def order_key(cell: Cell, language: str) -> tuple[object, ...]:
    """Return what a cell is ordered by among its column; empty ones stand last."""
    from crm_desktop.models.queries.paper.rows import Money

    match cell:
        case None:
            return (1,)
        case Entry():
            return (0, cell.order, collated(cell.text, language), str(cell.value))
        case Money():
            # Currencies are never compared: each stands together.
            return (0, cell.currency, cell.minor)
        case str():
            return (0, collated(cell[:LONGEST], language), cell)
    return (0, cell)


def same(one: Cell, other: Cell) -> bool:
    """Return whether two cells belong to one group."""
    if isinstance(one, Entry) and isinstance(other, Entry):
        return one.value == other.value
    return one == other


def shown(heads: Sequence[Head], cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return the cells of a line that stand in the columns shown."""
    return tuple(cells[head.index] for head in heads)
