"""Headings of months in a list that is newest first and grows at its end."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Line = TypeVar("Line")


@dataclass
class Month:
    """A heading. `count` grows as lines come."""

    year: int
    month: int
    count: int = 0


def with_months(
    before: Sequence[Line | Month], new: Iterable[Line], day_of: Callable[[Line], dt.date]
) -> list[Line | Month]:
    """Return new lines with the headings they need below those that stand there."""
    found: list[Line | Month] = []
    months = [one for one in before if isinstance(one, Month)]
    last: Month | None = months[-1] if months else None
    for line in new:
        day = day_of(line)
        if last is None or (last.year, last.month) != (day.year, day.month):
            last = Month(day.year, day.month)
            found.append(last)
        last.count += 1
        found.append(line)
    return found
