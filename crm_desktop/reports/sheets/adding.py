"""Totals: numbers as they are, amounts per currency and never mixed.

Averages and shares are rounded half away from zero, as amounts are everywhere in the program.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from crm_desktop.models.fields import Type
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Cell
from crm_desktop.models.reporting.definition import FUNCTIONS, Function
from crm_desktop.reports.sheets.result import Head, TotalRow

Number = int | Decimal


@dataclass(slots=True)
class Sum:
    """What is known of the values of one column in one currency ("" for what has none)."""

    count: int = 0
    total: Number = 0
    least: Number | dt.date | None = None
    most: Number | dt.date | None = None

    def add(self, value: Number) -> None:
        """Take a number in."""
        self.count += 1
        self.total += value
        if self.least is None or value < self.least:  # type: ignore[operator]
            self.least = value
        if self.most is None or value > self.most:  # type: ignore[operator]
            self.most = value

    def day(self, value: dt.date) -> None:
        """Take a day or a moment in."""
        self.count += 1
        if self.least is None or value < self.least:  # type: ignore[operator]
            self.least = value
        if self.most is None or value > self.most:  # type: ignore[operator]
            self.most = value

    def times(self, number: int) -> "Sum":
        """Return what is known of so many groups that are each as this one."""
        return Sum(self.count * number, self.total * number, self.least, self.most)

    def merge(self, other: "Sum") -> None:
        """Take in what is known of another group."""
        self.count += other.count
        self.total += other.total
        if other.least is not None and (self.least is None or other.least < self.least):  # type: ignore[operator]
            self.least = other.least
        if other.most is not None and (self.most is None or other.most > self.most):  # type: ignore[operator]
            self.most = other.most


Sums = list[dict[str, Sum]]


def sums_of(indexes: Sequence[int], rows: Iterable[Sequence[Cell]]) -> Sums:
    """Return for each column the sums of rows by currency."""
    found: Sums = [{} for _each in indexes]
    for row in rows:
        for place, index in enumerate(indexes):
            value = row[index]
            if value is None:
                continue
            code = value.currency if isinstance(value, Money) else ""
            known = found[place].get(code)
            if known is None:
                known = found[place][code] = Sum()
            if isinstance(value, Money):
                known.add(value.minor)
            elif isinstance(value, int | Decimal) and not isinstance(value, bool):
                known.add(value)
            elif isinstance(value, dt.date):
                known.day(value)
            else:
                known.count += 1
    return found


def merged(parts: Iterable[Sums], width: int) -> Sums:
    """Return the sums of several groups together."""
    found: Sums = [{} for _each in range(width)]
    for part in parts:
        for mine, theirs in zip(found, part, strict=True):
            for code, known in theirs.items():
                mine.setdefault(code, Sum()).merge(known)
    return found


def total_rows(heads: Sequence[Head], sums: Sums, whole: Sums, home: str) -> tuple[TotalRow, ...]:
    """Return the rows of totals of a group: by function, then by currency, the firm's own first."""
    rows = []
    for function in FUNCTIONS:
        using = [head for head in heads if function in head.totals and head.show != "running"]
        if not using:
            continue
        codes = sorted(
            {code for head, of in zip(heads, sums, strict=True) if head in using for code in of
             if code},
            key=lambda code: (code != home, code),
        ) or [""]  # fmt: skip
        for number, code in enumerate(codes):
            cells = tuple(
                _cell(head, function, sums[place], whole[place], code, number == 0)
                if head in using
                else None
                for place, head in enumerate(heads)
            )
            rows.append(TotalRow(function, cells))
    return tuple(rows)


def _cell(
    head: Head, function: Function, sums: dict[str, Sum], whole: dict[str, Sum], code: str,
    first: bool,
) -> Cell:  # fmt: skip
    if function == "count":
        return sum(each.count for each in sums.values()) if first else None
    known = sums.get(code) if code in sums else (sums.get("") if first else None)
    used = code if code in sums else ""
    if known is None or known.count == 0:
        return None
    if head.show == "share":
        return share(known.total, whole[used].total) if function == "sum" else None
    if function in ("min", "max"):
        value = known.least if function == "min" else known.most
        return Money(int(value), used) if used and isinstance(value, int) else value
    if function == "sum":
        return Money(int(known.total), used) if used else known.total
    average = Decimal(known.total) / known.count
    if used:
        return Money(int(average.quantize(Decimal(1), ROUND_HALF_UP)), used)
    digits = 1 if head.type is Type.PERCENT else max(head.decimals, 2)
    return average.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def share(value: Number, of: Number) -> Decimal | None:
    """Return how much a value is of the whole, in percent with one decimal."""
    if not of:
        return None
    return (100 * Decimal(value) / Decimal(of)).quantize(Decimal("0.1"), ROUND_HALF_UP)
