"""What people type as numbers and times, turned into values and back, in the program's locale."""

import datetime as dt
import re
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale

from crm_desktop.views.values import minor_digits, number_text

# Blanks and apostrophes that stand between thousands somewhere.
_GROUPS = re.compile(r"[\s\u00a0\u202f\u2009'’]")


def parse_number(text: str) -> Decimal | None:
    """Return the number that a text means, None for an empty one; ValueError for anything else.

    Both "," and "." may be the decimal point; where both stand, the last one is. A sign that
    groups thousands in the program's locale ("1,234" in English) is read so.
    """
    bare = _GROUPS.sub("", text).replace("−", "-").replace("–", "-")
    if not bare:
        return None
    point = "," if bare.rfind(",") > bare.rfind(".") else "."
    other = "." if point == "," else ","
    bare = bare.replace(other, "")
    grouped = bare.count(point) > 1 or (
        point == QLocale().groupSeparator()
        and point != QLocale().decimalPoint()
        and re.fullmatch(rf"-?\d{{1,3}}(\{point}\d{{3}})+", bare) is not None
    )
    bare = bare.replace(point, "" if grouped else ".")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", bare):
        raise ValueError(text)
    try:
        return Decimal(bare)
    except InvalidOperation as error:
        raise ValueError(text) from error


def parse_money(text: str, currency: str) -> int | None:
    """Return an amount in minor units; ValueError for no number or too many decimals."""
    figure = re.sub(r"[A-Za-zÀ-žА-я€$£]+\.?\s*$", "", text.strip())
    if text.strip() and not figure:  # words alone are no amount, and not an empty field either
        raise ValueError(text)
    number = parse_number(figure)
    if number is None:
        return None
    minor = number.scaleb(minor_digits(currency))
    if minor != minor.to_integral_value():
        raise ValueError(text)
    return int(minor)


def show_money(minor: int, currency: str) -> str:
    """Return an amount in minor units for a field: always with its decimals."""
    digits = minor_digits(currency)
    return number_text(Decimal(minor).scaleb(-digits), digits)


def show_decimal(value: Decimal | int | float) -> str:
    """Return a quantity with the decimals that it has."""
    number = Decimal(str(value)).normalize()
    exponent = number.as_tuple().exponent
    return number_text(number, max(0, -exponent) if isinstance(exponent, int) else 0)


def parse_time(text: str) -> dt.time | None:
    """Return the time of day that "9", "930", "9:30" or "9.30" means; ValueError for others."""
    bare = text.strip()
    if not bare:
        return None
    match = re.fullmatch(r"(\d{1,2})(?:\s*[:.,hч]\s*(\d{2}))?", bare) or re.fullmatch(
        r"(\d{1,2})(\d{2})", bare
    )
    if match is None:
        raise ValueError(text)
    return dt.time(int(match[1]), int(match[2] or 0))


def show_time(value: dt.time) -> str:
    """Return a time of day with 24 hours, as it can be typed again."""
    return f"{value.hour}:{value.minute:02d}"
