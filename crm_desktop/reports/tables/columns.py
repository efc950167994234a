"""From fields to the columns of a file: one value per cell, of a plain type, with its currency."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.language import _, current_language
from crm_desktop.models.queries.rows import Row
from crm_desktop.reports.formats import minor_digits

Value = str | int | Decimal | bool | dt.date | dt.datetime | None


@dataclass(frozen=True)
class Column:
    """A column of a file. `read` gives a text, number, date, local time or truth value.

    `currency` gives the ISO 4217 code of an amount, which is then a number in whole units.
    """

    title: str
    type: Type
    read: Callable[[Row], Value]
    currency: Callable[[Row], str] | None = None


def columns_of(
    catalogue: Catalogue, kind: Kind, fields: Iterable[Field], home: str
) -> tuple[Column, ...]:
    """Return the columns for fields; behind amounts stands their currency, unless it is there.

    `home` is the firm's currency, in which amounts are that name none.
    """
    chosen = tuple(fields)
    named = {field.name for field in chosen}
    found: list[Column] = []
    for field in chosen:
        if field.type is not Type.MONEY:
            found.append(Column(_(field.label), field.type, _reader(catalogue, field)))
            continue
        currency = _currency(field, home)
        found.append(Column(_(field.label), field.type, _amount(field.name, currency), currency))
        if field.currency not in named:
            named.add(field.currency)
            label = kind.field(field.currency).label if kind.has(field.currency) else ""
            title = _(label) or _("{field} (currency)").format(field=_(field.label))
            found.append(Column(title, Type.CURRENCY, _only_with(field.name, currency)))
    return tuple(found)


def _currency(field: Field, home: str) -> Callable[[Row], str]:
    if field.unit or field.currency in ("", "home"):
        return lambda _row: field.unit or home
    return lambda row: str(row[field.currency] or home)


def _amount(name: str, currency: Callable[[Row], str]) -> Callable[[Row], Value]:
    def read(row: Row) -> Value:
        minor = row[name]
        if minor is None:
            return None
        digits = minor_digits(currency(row))
        return Decimal(int(minor)).scaleb(-digits)

    return read


def _only_with(name: str, currency: Callable[[Row], str]) -> Callable[[Row], Value]:
    return lambda row: None if row[name] is None else currency(row)


def _reader(catalogue: Catalogue, field: Field) -> Callable[[Row], Value]:
    name = field.name
    match field.type:
        case Type.LINKS:
            return lambda row: "; ".join(row.link_names.get(name, ()))
        case Type.INTEGER | Type.PERCENT | Type.DECIMAL | Type.BOOLEAN | Type.DATE:
            return lambda row: row[name]
        case Type.DATETIME:
            return lambda row: _local(row[name])
        case Type.COUNTRY:
            return lambda row: territories(current_language()).get(row[name], row[name] or "")
        case Type.LANGUAGE:
            return lambda row: languages(current_language()).get(row[name], row[name] or "")
    words = {option.value: option.label for option in catalogue.options_of(field)}

    def read(row: Row) -> Value:
        value = row[name]
        if value is None or value == "":
            return None
        if name in row.labels:
            return row.labels[name]
        if isinstance(value, tuple | list):
            return "; ".join(str(words.get(each, each)) for each in value)
        return str(words.get(value, value))

    return read


def _local(value: dt.datetime | None) -> dt.datetime | None:
    # Neither workbooks nor people who read CSV know time zones: it is the clock of this computer.
    return None if value is None else value.astimezone().replace(tzinfo=None, microsecond=0)


@cache
def territories(language: str) -> dict[str, str]:
    """Return the names of countries by ISO 3166 alpha-2 code."""
    from babel import Locale

    return dict(Locale.parse(language).territories)


@cache
def languages(language: str) -> dict[str, str]:
    """Return the names of languages by ISO 639-1 code."""
    from babel import Locale

    return dict(Locale.parse(language).languages)


def plain(value: Any) -> bool:
    """Return whether a value is a number for a spreadsheet (a truth value is none)."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)
