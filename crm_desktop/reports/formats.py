"""Dates, numbers and money in a language, and the no-break spaces that hold a line together.

Babel knows the forms; what it does otherwise than printing.md asks stands here. A language is
a code ("cs"); English is British.
"""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from crm_desktop.models.queries.paper.rows import Money

if TYPE_CHECKING:
    from babel import Locale

LOCALES = {"cs": "cs_CZ", "pl": "pl_PL", "bg": "bg_BG", "en": "en_GB", "de": "de_DE"}
NBSP = "\u00a0"
DATES = {
    "cs": "d. M. y",
    "pl": "dd.MM.y",
    "bg": "dd.MM.y 'г'.",
    "de": "dd.MM.y",
    "en": "d MMM y",
}
# How a letter names the place before its date; linguistics, not a text of the program.
PLACE_AND_DATE = {"cs": "{place} {date}"}


@cache
def locale(language: str) -> "Locale":
    """Return the locale for a language of paper; parsing its name is half of writing a number."""
    from babel import Locale

    return Locale.parse(LOCALES.get(language, "en_GB"))


def tidy(text: str) -> str:
    """Return Babel's text with the spaces that paper uses."""
    return text.replace("\u202f", NBSP).replace("\u2009", NBSP)


def _number(text: str) -> str:
    # A dash is the minus of the pictures, and Noto Sans has no U+2212.
    return tidy(text).replace("-", "\u2013")


def date(value: dt.date, language: str) -> str:
    """Return "22. 11. 2026", "22.11.2026", "22.11.2026 г." or "22 Nov 2026"."""
    return _day(value.year, value.month, value.day, language)


@lru_cache(maxsize=1024)
def _day(year: int, month: int, day: int, language: str) -> str:
    from babel.dates import format_date

    pattern = DATES.get(language, DATES["en"])
    text = format_date(dt.date(year, month, day), pattern, locale=locale(language))
    return tidy(text).replace(" ", NBSP)


def date_long(value: dt.date, language: str) -> str:
    """Return the date with the month in words: "22. listopadu 2026"."""
    from babel.dates import format_date

    return tidy(format_date(value, "long", locale=locale(language))).replace(" ", NBSP)


def time(value: dt.datetime, language: str) -> str:
    """Return hours and minutes of the moment, in the zone it comes in."""
    return f"{value.hour}:{value.minute:02d}"


def moment(value: dt.datetime, language: str) -> str:
    """Return date and time: "22. 11. 2026 9:14"."""
    return f"{date(value.date(), language)}{NBSP}{time(value, language)}"


def place_and_date(place: str, value: dt.date, language: str) -> str:
    """Return "Brno 22. 11. 2026" or "Warszawa, 22.11.2026"; without a place the date."""
    if not place.strip():
        return date(value, language)
    pattern = PLACE_AND_DATE.get(language, "{place}, {date}")
    return pattern.format(place=place.strip(), date=date(value, language))


def number(value: int | Decimal, language: str, decimals: int | None = None) -> str:
    """Return a number with grouping; `decimals` fixed, or as many as it has, at most three.

    What is longer is rounded half away from zero.
    """
    if decimals is None:
        from babel.numbers import format_decimal

        return _number(format_decimal(value, "#,##0.###", locale=locale(language)))
    if isinstance(value, Decimal):
        value = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    # Grouped here with Babel's signs: Babel takes ten times as long, and a test compares the two.
    return f"{value:,.{decimals}f}".translate(_signs(language))


@cache
def _signs(language: str) -> dict[int, str]:
    from babel.numbers import get_decimal_symbol, get_group_symbol

    of = locale(language)
    group, point = get_group_symbol(of), get_decimal_symbol(of)
    return str.maketrans({",": tidy(group), ".": point, "-": "\u2013"})


def percent(value: int | Decimal, language: str, decimals: int = 0) -> str:
    """Return a number of percent: 40 → "40 %" with the space that the language sets."""
    text = number(value, language, decimals)
    return f"{text}%" if language in ("en", "bg") else f"{text}{NBSP}%"


@cache
def minor_digits(currency: str) -> int:
    """Return how many decimals a currency has (2 for CZK, 0 for JPY)."""
    from babel.numbers import get_currency_precision

    return get_currency_precision(currency)


def amount(value: Money, language: str, whole: bool = False) -> str:
    """Return an amount without its currency, as it stands under a heading that names the unit.

    whole: without decimals, rounded half away from zero, for overviews.
    """
    digits = minor_digits(value.currency)
    exact = Decimal(value.minor).scaleb(-digits)
    if whole:
        return number(exact.quantize(Decimal(1), ROUND_HALF_UP), language, 0)
    return number(exact, language, digits)


def money(value: Money, language: str, whole: bool = False) -> str:
    """Return an amount with its currency: "153 700,40 Kč", "€1,200.00"."""
    symbol = currency_symbol(value.currency, language)
    text = amount(value, language, whole)
    if language == "en" and not symbol.isalpha():
        return f"\u2013{symbol}{text[1:]}" if text.startswith("\u2013") else f"{symbol}{text}"
    return f"{text}{NBSP}{symbol}"


@cache
def currency_symbol(currency: str, language: str) -> str:
    """Return the sign of a currency as a language writes it: "Kč", "€", "CZK"."""
    from babel.numbers import get_currency_symbol

    return tidy(get_currency_symbol(currency, locale=locale(language)))


UNITS = (
    "Kč|CZK|EUR|€|zł|PLN|лв\\.|BGN|USD|GBP|ks|kusů|szt\\.|бр\\.|kg|g|t|l|m|cm|mm|km|m²|m³|ha|h|hod\\.|"
    "min|s|kW|MW|kWh|MWh|V|A|°C|%|г\\.|r\\.|let|lat|tis\\.|mil\\.|mln|mld\\.|кг|г|м|км|л|ч\\."
)
# What makes the space between two parts a no-break one; nothing but the space itself is matched,
# so that a space may have one reason at its left and another at its right ("i v domě").
HELD = (
    # One-letter prepositions and conjunctions (k s v z o u i a w; в с к о и а у).
    r"(?<=[kszvouiawKSZVOUIAWвскоиауВСКОИАУ])(?<![\w.].) (?=\S)",
    rf"(?<=\d) (?=(?:{UNITS})(?![\w]))",
    # Groups of thousands, days and months: 104 233, 22. 11. 2026.
    r"(?<=\d) (?=\d{3}(?!\d))",
    r"(?<=\d\.) (?=\d{1,4}\b)",
    r"(?<=\b[čČpP№]\.) (?=\d)|(?<=№) (?=\d)|(?<=\bnr) (?=\d)|(?<=\bNo\.) (?=\d)",
    r" (?=[–—] )",
    # Legal forms: s. r. o., a. s., sp. z o.o., sp. j., k. s.
    r"(?<=\b[sakrv]\.) (?=[srok]\.)|(?<=\b[Ss]p\.) (?=[zjkp])|(?<=\bz) (?=o\.)",
)
# Title and name, and abbreviations that point forward.
TITLES = re.compile(
    r"(?<![\w.])((?:Ing|Mgr|Bc|prof|doc|Dr|dr|MUDr|JUDr|PhDr|RNDr|MVDr|inż|mgr|hab|г-н|г-жа|"
    r"д-р|проф|инж|Mr|Ms|Mrs|str|ul|ул|бул|al|tel|тел|čl|odst|ust|art)\.?) (?=\S)"
)
LONGEST_KEPT = 400  # characters of a text whose form is remembered


@cache
def _spaces(language: str) -> re.Pattern[str]:
    from babel.dates import get_month_names

    names = "|".join(map(re.escape, get_month_names("wide", locale=locale(language)).values()))
    months = (rf"(?:(?<=\d)|(?<=\d\.)) (?=(?:{names})\b)",) if language in DATES else ()
    return re.compile("|".join((*HELD, *months)))


def glue(text: str, language: str) -> str:
    """Return text whose spaces are no-break where printing.md asks for it."""
    if " " not in text:
        return text
    return (_glued if len(text) <= LONGEST_KEPT else _glued.__wrapped__)(text, language)


@lru_cache(maxsize=1024)
def _glued(text: str, language: str) -> str:
    return _spaces(language).sub(NBSP, TITLES.sub(rf"\1{NBSP}", text))


def month(value: dt.date, language: str) -> str:
    """Return month and year as a heading: "listopad 2026"."""
    from babel.dates import format_date

    return tidy(format_date(value, "LLLL y", locale=locale(language)))


def change(value: float, language: str) -> str:
    """Return a change in percent with its sign and one decimal: "+6,2 %", "–8,6 %"."""
    exact = Decimal(repr(value)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    text = percent(exact, language, 1)
    return f"+{text}" if exact > 0 else text
