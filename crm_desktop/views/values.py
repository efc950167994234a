"""How a field's value is written on the screen; used by lists, card and forms.

Dates and numbers follow the locale of the program (`QLocale()`), thousands stand apart by a narrow
no-break space, money comes in minor units, and what is missing is a dash.
"""

import datetime as dt
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.models.queries.rows import Count, Row
from crm_desktop.models.standard.phone import phone_text

MISSING = "–"
THIN = "\u202f"  # narrow no-break space
NBSP = "\u00a0"

# ISO 4217: the currencies without the usual two decimals.
_DECIMALS = {"JPY": 0, "KRW": 0, "ISK": 0, "CLP": 0, "VND": 0, "BHD": 3, "KWD": 3, "TND": 3}
_SIGNS = {"CZK": "Kč", "EUR": "€", "PLN": "zł", "BGN": "лв.", "USD": "$", "GBP": "£"}


def minor_digits(currency: str) -> int:
    """Return how many decimals a currency has (ISO 4217)."""
    return _DECIMALS.get(currency, 2)


def currency_sign(currency: str) -> str:
    """Return the sign by which people know a currency, or its code."""
    return _SIGNS.get(currency, currency)


def number_text(value: int | float | Decimal, decimals: int = 0) -> str:
    """Return a number in the program's locale, thousands apart by a narrow no-break space.

    What is longer than `decimals` is rounded half away from zero.
    """
    locale = QLocale()
    if not isinstance(value, int):
        value = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _point, rest = f"{abs(value):.{decimals}f}".partition(".")
    groups = f"{int(whole):,}".replace(",", THIN)
    text = groups + (locale.decimalPoint() + rest if rest else "")
    return f"−{text}" if value < 0 and text.strip("0,. ") else text


def count_words(count: Count) -> str:
    """Return a count, with "+" where there are more."""
    return number_text(count.number) + ("+" if count.capped else "")


def decimal_text(value: int | float | Decimal) -> str:
    """Return a quantity with as many decimals as it has, at most four."""
    shown = Decimal(str(value)).quantize(Decimal("0.0001")).normalize()
    exponent = shown.as_tuple().exponent
    return number_text(shown, max(0, -exponent) if isinstance(exponent, int) else 0)


def amount_text(minor: int, currency: str, decimals: bool | None = None) -> str:
    """Return money without its unit; `decimals` None writes them only where they say something."""
    digits = minor_digits(currency)
    scale = 10**digits
    if decimals is None:
        decimals = minor % scale != 0
    if decimals:
        return number_text(Decimal(minor) / scale, digits)
    return number_text(Decimal(minor) / scale)


def money_text(minor: int, currency: str, decimals: bool | None = None) -> str:
    """Return money in minor units as "2 400 000 Kč"."""
    amount = amount_text(minor, currency, decimals)
    return f"{amount}{NBSP}{currency_sign(currency)}" if currency else amount


def short_money(minor: int, currency: str) -> tuple[str, str]:
    """Return a large amount as figure and unit, for example ("18,43", "mil. Kč")."""
    whole = Decimal(minor) / 10 ** minor_digits(currency)
    sign = currency_sign(currency)
    if abs(whole) >= 1_000_000_000:
        unit = QCoreApplication.translate("values", "bn %1", "billions (10^9) of a currency")
        return number_text(whole / 1_000_000_000, 2), unit.replace("%1", sign)
    if abs(whole) >= 1_000_000:
        unit = QCoreApplication.translate("values", "m %1", "millions of a currency")
        return number_text(whole / 1_000_000, 2), unit.replace("%1", sign)
    if abs(whole) >= 10_000:
        unit = QCoreApplication.translate("values", "thousand %1", "thousands of a currency")
        return number_text(whole / 1_000), unit.replace("%1", sign)
    return number_text(whole), sign


def percent_text(value: int | float | Decimal) -> str:
    """Return a share in per cent."""
    pattern = QCoreApplication.translate("values", "%1%", "a share in per cent; cs and bg: %1 %")
    return pattern.replace("%1", decimal_text(value))


@cache
def _date_pattern(locale_name: str) -> str:
    locale = QLocale(locale_name)
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    pattern = re.sub(r"(?<!y)yy(?!y)", "yyyy", pattern)
    if locale.language() in (QLocale.Language.Czech, QLocale.Language.Slovak):
        return f"d.{NBSP}M.{NBSP}yyyy"  # ČSN 01 6910: the parts of a date stand apart
    return pattern


@cache
def _day_pattern(locale_name: str) -> str:
    pattern = re.sub(r"'[^']*'\.?", "", _date_pattern(locale_name)).strip()
    pattern = re.sub(r"^y+[^dM]+|[^dM.]*y+$", "", pattern.replace(f".{NBSP}yyyy", ".")).strip()
    return pattern[:-1] if pattern.endswith("MM.") else pattern


def date_text(value: dt.date) -> str:
    """Return a date with its year."""
    return QLocale().toString(_qdate(value), _date_pattern(QLocale().name()))


def short_date(value: dt.date, today: dt.date | None = None) -> str:
    """Return a date, without its year where that is the year of `today`."""
    if value.year != (today or dt.date.today()).year:
        return date_text(value)
    return QLocale().toString(_qdate(value), _day_pattern(QLocale().name()))


def due_text(value: dt.date, today: dt.date | None = None) -> str:
    """Return a date as people speak of what is due: today, tomorrow, else the short date."""
    now = today or dt.date.today()
    if value == now:
        return QCoreApplication.translate("values", "today")
    if value == now + dt.timedelta(days=1):
        return QCoreApplication.translate("values", "tomorrow")
    return short_date(value, now)


def time_text(value: dt.datetime) -> str:
    """Return the time of day of an aware time, on the clock of this computer."""
    local = value.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def when_text(value: dt.datetime, today: dt.date | None = None, *, year: bool = False) -> str:
    """Return date and time of an aware time, on the clock of this computer."""
    day = value.astimezone().date()
    shown = date_text(day) if year else short_date(day, today)
    return f"{shown}{NBSP}{NBSP}{time_text(value)}"


def month_text(year: int, month: int) -> str:
    """Return a month and its year as a heading, for example "November 2026"."""
    name = QLocale().standaloneMonthName(month)
    return f"{name[:1].upper()}{name[1:]} {year}"


def yes_no(value: bool) -> str:
    """Return a truth value in a word."""
    if value:
        return QCoreApplication.translate("values", "Yes")
    return QCoreApplication.translate("values", "No")


def size_text(size: int) -> str:
    """Return a number of bytes as a person reads it."""
    if size < 1024:  # Qt spells bytes out, and in one form for all numbers
        return f"{number_text(size)}{NBSP}B"
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


@cache
def _babel(language: str) -> Any:
    from babel import Locale  # costs time at start and is needed by lists of countries only

    return Locale.parse(language)


def _ui_language() -> str:
    return QLocale().name().partition("_")[0] if QLocale().name() != "C" else "en"


def country_name(code: str) -> str:
    """Return the name of a country (ISO 3166 alpha-2) in the language of the window."""
    return str(_babel(_ui_language()).territories.get(code, code))


def language_name(code: str) -> str:
    """Return the name of a language (ISO 639-1) in the language of the window."""
    name = str(_babel(_ui_language()).languages.get(code, code))
    return name[:1].upper() + name[1:]


def identifier_text(value: str, country: str = "") -> str:
    """Return a company's number in the groups in which it is written in its country."""
    if country in ("CZ", "SK", "") and re.fullmatch(r"\d{8}", value):
        return f"{value[:3]}{THIN}{value[3:5]}{THIN}{value[5:]}"
    return value


def identifier_name(country: str) -> str:
    """Return what a company's number is called in a country; these are names, not translated."""
    return {"CZ": "IČO", "SK": "IČO", "PL": "REGON", "BG": "ЕИК"}.get(country, "")


def value_text(
    catalogue: Catalogue, field: Field, value: Any, row: Row | None = None, home: str = ""
) -> str:
    """Return one value as people read it; "–" where there is none.

    `row` gives the text of references and the currency of an amount, `home` the firm's currency.
    """
    if value is None or value == "" or value == ():
        return MISSING
    if row is not None and field.name in row.labels:
        return row.labels[field.name] or MISSING
    if field.type is Type.MONEY:
        return money_text(int(value), currency_of(field, row, home))
    plain = phone_text if field.check == "contact_point" else _WRITERS.get(field.type)
    if plain is not None:
        return plain(value)
    if field.type is Type.CHOICES:
        return ", ".join(catalogue.option_label(field, each) for each in value)
    if field.choices or field.refers_to:
        return catalogue.option_label(field, value)
    return str(value)


def writer(catalogue: Catalogue, field: Field, home: str = "") -> Callable[[Row], str]:
    """Return a function that writes this field of a row; quick, for the cells of a list."""
    name = field.name
    plain = phone_text if field.check == "contact_point" else _WRITERS.get(field.type)
    if field.type is Type.CHOICE:
        words = {option.value: option.label for option in catalogue.options_of(field)}
        return lambda row: words.get(row[name]) or row.label(name) or MISSING
    if plain is not None:
        return lambda row: MISSING if row[name] is None or row[name] == "" else plain(row[name])
    if field.type in (Type.REFERENCE, Type.LINKS, Type.CHOICES, Type.MONEY):
        return lambda row: value_text(catalogue, field, row[name], row, home)
    return lambda row: row.label(name) or MISSING


def clipboard_text(catalogue: Catalogue, field: Field, row: Row, home: str = "") -> str:
    """Return a value as a spreadsheet in the user's locale reads it: numbers and dates plain.

    Text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    value = row[field.name]
    if value is None or value == "" or value == ():
        return ""
    locale = QLocale()
    if field.type is Type.DATE:
        return _qdate_text(value)
    if field.type is Type.DATETIME:
        local = value.astimezone()
        return f"{_qdate_text(local.date())} {time_text(value)}"
    if field.type is Type.MONEY:
        digits = minor_digits(currency_of(field, row, home))
        whole = Decimal(int(value)) / 10**digits
        return f"{whole:f}".replace(".", locale.decimalPoint())
    if field.type in (Type.INTEGER, Type.DECIMAL, Type.PERCENT):
        return str(value).replace(".", locale.decimalPoint())
    text = value_text(catalogue, field, value, row)
    text = re.sub(r"[\t\r\n\v\f\0]+", " ", text).strip()
    if text[:1] in ("=", "+", "-", "@"):
        return f"'{text}"
    # A spreadsheet takes a leading quotation mark for the beginning of a quoted cell.
    return '"' + text.replace('"', '""') + '"' if text.startswith('"') else text


def currency_of(field: Field, row: Row | None, home: str = "") -> str:
    """Return the currency (ISO 4217) of an amount, "" where nobody says."""
    if field.unit:
        return field.unit
    if row is None or field.currency == "home":
        return home
    known = row[field.currency]
    return str(known or (home if field.worked_out else ""))


def _qdate(value: dt.date) -> QDate:
    return QDate(value.year, value.month, value.day)


def _qdate_text(value: dt.date) -> str:
    pattern = _date_pattern(QLocale().name()).replace(NBSP, "")
    return QLocale().toString(_qdate(value), re.sub(r"\s*'[^']*'\.?", "", pattern))


_WRITERS: dict[Type, Callable[[Any], str]] = {
    Type.PHONE: phone_text,
    Type.DATE: lambda value: short_date(value),
    Type.DATETIME: lambda value: when_text(value),
    Type.INTEGER: lambda value: number_text(int(value)),
    Type.DECIMAL: lambda value: decimal_text(value),
    Type.PERCENT: lambda value: percent_text(value),
    Type.BOOLEAN: lambda value: yes_no(bool(value)),
    Type.COUNTRY: lambda value: country_name(str(value)),
    Type.LANGUAGE: lambda value: language_name(str(value)),
}
