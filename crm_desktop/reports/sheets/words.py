"""The cells of a report as people read them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from crm_desktop.models.fields import TEXT_TYPES, Field, Type
from crm_desktop.models.filters import Amount
from crm_desktop.models.language import translator
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Cell, Entry
from crm_desktop.models.reporting.definition import FUNCTIONS, Grouping
from crm_desktop.reports import formats
from crm_desktop.reports.sheets.result import LONGEST, Head, Part, Result, TotalRow
from crm_desktop.reports.tables.columns import languages, territories


def cell_text(cell: Cell, head: Head, language: str) -> str:
    """Return a cell in words; amounts name their currency unless the heading does."""
    match cell:
        case None:
            return ""
        case Entry():
            return cell.text
        case Money():
            return _money(cell, bool(head.unit), language)
        case bool():
            return (
                translator(language).gettext("yes") if cell else translator(language).gettext("no")
            )
        case int() | Decimal():
            return _number(cell, head, language)
        case dt.datetime():
            return formats.moment(cell, language)
        case dt.date():
            return _date(cell, language)
    if head.type is Type.COUNTRY:
        return territories(language).get(cell, cell)
    if head.type is Type.LANGUAGE:
        return languages(language).get(cell, cell)
    return cell


@lru_cache(maxsize=32768)
def _money(value: Money, bare: bool, language: str) -> str:
    return formats.amount(value, language) if bare else formats.money(value, language)


@lru_cache(maxsize=8192)
def _date(value: dt.date, language: str) -> str:
    return formats.date(value, language)


@lru_cache(maxsize=8192)
def _plain(value: int | Decimal, decimals: int, language: str) -> str:
    return formats.number(value, language, decimals)


def _number(value: int | Decimal, head: Head, language: str) -> str:
    if head.type is Type.PERCENT:
        return formats.percent(value, language, max(head.decimals, 0))
    if head.fixed:
        return _plain(value, head.decimals, language)
    exact = value if isinstance(value, Decimal) else Decimal(value)
    own = -int(exact.normalize().as_tuple().exponent) if exact.is_finite() else 0
    return _plain(value, max(head.decimals, min(own, 6), 0), language)


def key_text(key: Cell, head: Head, group: Grouping, language: str) -> str:
    """Return what a group is called: its value, or the month, quarter, year of its dates."""
    if key is None:
        return translator(language).gettext("(empty)")
    if group.by and isinstance(key, dt.date):
        match group.by:
            case "month":
                return formats.month(key, language)
            case "quarter":
                return (
                    translator(language)
                    .gettext("{quarter}. quarter {year}")
                    .format(quarter=(key.month + 2) // 3, year=key.year)
                )
            case "year":
                return str(key.year)
            case "week":
                year, week, _day = key.isocalendar()
                return (
                    translator(language).gettext("week {week}/{year}").format(week=week, year=year)
                )
        return formats.date(key, language)
    name = cell_text(key, head, language)
    return " ".join(name[:LONGEST].split()) + ("…" if len(name) > LONGEST else "")


def part_text(result: Result, part: Part, language: str) -> str:
    """Return the name of a group; "" for the whole report."""
    if part.level == 0:
        return ""
    at = part.level - 1
    return key_text(part.key, result.groups[at], result.levels[at], language)


def total_label(result: Result, part: Part, number: int, language: str) -> str:
    """Return what stands before a row of totals: "Subtotal Česko (16)", "Average"."""
    row = part.totals[number]
    if number and part.totals[number - 1].function == row.function:
        return ""  # the same in another currency
    if number:
        return translator(language).gettext(FUNCTIONS[row.function])
    name = part_text(result, part, language)
    if row.function in ("sum", "count"):
        if not part.level:
            return translator(language).gettext("Total ({count})").format(count=part.count)
        return (
            translator(language)
            .gettext("Subtotal {name} ({count})")
            .format(name=name, count=part.count)
        )
    function = translator(language).gettext(FUNCTIONS[row.function])
    if not part.level:
        return (
            translator(language)
            .gettext("{function} of all ({count})")
            .format(function=function, count=part.count)
        )
    return (
        translator(language)
        .gettext("{function} of {name} ({count})")
        .format(function=function, name=name, count=part.count)
    )


def total_text(row: TotalRow, place: int, head: Head, language: str) -> str:
    """Return a cell of a row of totals."""
    cell = row.cells[place]
    if row.function == "count" and isinstance(cell, int):
        return formats.number(cell, language, 0)
    if row.function == "avg" and head.fixed:  # of whole numbers it is seldom a whole one
        head = replace(head, decimals=max(head.decimals, 2))
    return cell_text(cell, head, language)


def head_text(head: Head) -> str:
    """Return the heading of a column, with the unit of its amounts."""
    return f"{head.title} ({head.unit})" if head.unit else head.title


def value_text(language: str) -> Callable[[Field, Any], str]:
    """Return how the values of a filter are written under the title."""

    def write(field: Field, value: Any) -> str:
        match value:
            case None:
                return ""
            case Amount():
                return formats.money(Money(value.minor, value.currency), language)
            case bool():
                return (
                    translator(language).gettext("yes")
                    if value
                    else translator(language).gettext("no")
                )
            case dt.datetime():
                return formats.moment(value.astimezone(), language)
            case dt.date():
                return formats.date(value, language)
            case int() if field.type is Type.MONEY:
                return formats.number(Decimal(value) / 100, language, 2)
            case int() | Decimal() if field.type is Type.PERCENT:
                return formats.percent(value, language)
            case int() | Decimal():
                return formats.number(value, language)
            case str() if field.type is Type.COUNTRY:
                return territories(language).get(value, value)
        return f"“{value}”" if field.type in TEXT_TYPES else str(value)

    return write
