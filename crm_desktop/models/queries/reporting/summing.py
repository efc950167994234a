"""What a chart shows, added up by the server: of records with the same values it sends one row.

So a chart of millions of records is drawn that could not be read one by one.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, case, cast, func, null, select, text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import NUMBER_TYPES, Catalogue, Type
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.exporting.everything import whole_catalogue
from crm_desktop.models.queries.reporting.compiling import is_worked_out
from crm_desktop.models.queries.reporting.reading import (
    MOST_ROWS,
    answer,
    question,
    too_many,
)
from crm_desktop.models.queries.reporting.rows import Found
from crm_desktop.models.reporting import Place, Report, problems

SEVERAL = ("number", "least", "most")  # what a row of several records says of them


@dataclass(frozen=True, slots=True)
class Added:
    """The values of one column in one row: how many, their sum, the least and the most.

    Amounts are in minor units of `currency`; other numbers have none.
    """

    currency: str
    count: int
    total: int | Decimal
    least: int | Decimal
    most: int | Decimal


@dataclass(frozen=True, slots=True)
class Summed:
    """Rows of records that have the same values: how many of them, and what was added up.

    `added` has the columns that were added up, None for a row without values; their cells in
    `found` are empty.
    """

    found: Found
    counts: tuple[int, ...]
    added: Mapping[str, tuple[Added | None, ...]]


def summed(
    session: Session,
    catalogue: Catalogue,
    report: Report,
    add: Collection[str],
    by_day: Collection[str] = (),
) -> Summed:
    """Return the records of a report as this person sees them, those with the same values in one.

    Columns in `add` are added up where the server can: they are numbers that it stores. Of moments
    in `by_day` only the day counts, in the firm's time zone.
    Raises what `run` raises; UserError where there are too many different values.
    """
    together = _together(catalogue, report, add)
    asked = question(session, catalogue, together or report)
    kind = asked.catalogue.kind(asked.report.kind)
    own = [table_of(kind.name).c[name] for name in SEVERAL] if together else []
    zone = session.scalar(text("SELECT time_zone FROM crm.firm"))
    _key, *held = asked.statement.add_columns(*own).subquery().c
    cells, several = held[: len(held) - len(own)], held[len(held) - len(own) :]
    shown: list[ColumnElement[Any]] = []  # value and currency of each place, as in the statement
    same: list[ColumnElement[Any]] = []  # what the records of a row have in common
    sums: dict[str, tuple[int, Place]] = {}  # what is added up: where its currency stands
    figures = [_counted(None, several)]
    stored = [
        (column.name, place)
        for column, place in zip(report.columns, asked.places, strict=True)
        if place is not None
    ]
    for (name, place), value, currency in zip(stored, cells[::2], cells[1::2], strict=True):
        common: list[ColumnElement[Any]] = [value, currency]
        if name in add and _is_added(place):
            sums[name] = len(shown) + 1, place
            least, most = several[1:] or (value, value)
            figures += [_counted(value, several), func.sum(value), func.min(least), func.max(most)]
            common = [currency]
        elif name in by_day and place.field.type is Type.DATETIME:
            common = [func.date_trunc("day", value, zone), currency]
        same += common
        shown += [null(), *common][-2:]
    statement = select(*shown, *figures).group_by(*same)
    rows = session.execute(statement.limit(MOST_ROWS + 1)).all()
    if len(rows) > MOST_ROWS:
        raise too_many()
    width = len(shown)
    found = answer(session, asked, [(at, *row[:width]) for at, row in enumerate(rows)])
    added = {}
    for number, (name, (currency_at, place)) in enumerate(sums.items()):
        first = width + 1 + 4 * number
        added[name] = tuple(
            _added(place, row[currency_at] or found.home_currency, *row[first : first + 4])
            for row in rows
        )
    return Summed(found, tuple(row[width] for row in rows), added)


def _together(catalogue: Catalogue, report: Report, add: Collection[str]) -> Report | None:
    """Return the report on rows that are several records each, where it asks for their sums alone.

    Of payments there are such rows. None where it needs what only a single record has.
    """
    paths = [each.path for each in report.columns if each.name not in add]
    paths += [path for each in report.parameters for path in each.paths]
    found = replace(report, kind=f"{report.kind}_together")
    wrong = report.filter is not None or "expected" in paths
    return None if wrong or problems(found, whole_catalogue(catalogue)) else found


def _counted(
    value: ColumnElement[Any] | None, several: Sequence[ColumnElement[Any]]
) -> ColumnElement[Any]:
    """Return how many records there are, or how many values."""
    if not several:
        return func.count() if value is None else func.count(value)
    number = several[0] if value is None else case((value.is_not(None), several[0]), else_=0)
    return cast(func.sum(number), BigInteger)


def _is_added(place: Place) -> bool:
    """Numbers of the firm's own fields are kept otherwise than they are shown."""
    field = place.field
    return field.type in NUMBER_TYPES and not field.custom and not is_worked_out(place)


def _added(place: Place, currency: str, count: int, *figures: Any) -> Added | None:
    if not count:
        return None
    total, least, most = figures
    return Added(currency if place.field.type is Type.MONEY else "", count, total, least, most)
