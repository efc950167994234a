"""What people type into a date field, turned into a date; no window needed."""

import calendar
import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

STEP_LETTERS = "dwmy"
_WITH_SPACES = (QLocale.Language.Czech, QLocale.Language.Slovak)


def order_of(locale: QLocale) -> str:
    """Return the order of day, month and year in a locale, for example "dmy"."""
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    pattern = re.sub(r"'[^']*'", "", pattern)
    places = {letter.lower(): pattern.lower().find(letter) for letter in "dmy"}
    return "".join(sorted(places, key=lambda letter: places[letter]))


def show_date(value: date, locale: QLocale) -> str:
    """Return a date as the locale writes it, always with four digits of the year."""
    if locale.language() in _WITH_SPACES:
        return f"{value.day}. {value.month}. {value.year}"
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    pattern = re.sub(r"\s*'[^']*'\.?", "", pattern)  # the г. of a year in Bulgarian
    if "MMM" in pattern:
        return value.isoformat()
    if "yyyy" not in pattern:
        pattern = pattern.replace("yy", "yyyy")
    return locale.toString(QDate(value.year, value.month, value.day), pattern)


def step(value: date, letter: str, times: int = 1) -> date:
    """Return the date a day, week, month or year on (letters d, w, m, y; capitals go back).

    From the last days of a month a step by months keeps to the last day there is. ValueError for
    another letter, OverflowError beyond the calendar.
    """
    count = -times if letter.isupper() else times
    kind = letter.lower()
    if kind == "d":
        return value + timedelta(days=count)
    if kind == "w":
        return value + timedelta(weeks=count)
    if kind in "my":
        months = value.year * 12 + value.month - 1 + (count * 12 if kind == "y" else count)
        year, month = divmod(months, 12)
        if not 1 <= year <= 9999:
            raise OverflowError(value)
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(value.day, last))
    raise ValueError(letter)


def parse_date(text: str, today: date, order: str = "dmy", letters: str = STEP_LETTERS) -> date:
    """Return the date that a person means; ValueError if it cannot be one.

    "=" is today; "d", "2w", "M" or "ddd" are steps from today; "1.3." and "13" are completed with
    this month and year in `order`; "010326" and "2026-03-01" are read as well. Two digits of a
    year mean at most 30 years ahead of today. `letters` are those of day, week, month and year.
    """
    words = text.strip()
    if words == "=":
        return today
    stepped = _steps(words, today, letters)
    if stepped is not None:
        return stepped
    groups = re.findall(r"\d+", words)
    rest = re.sub(r"[\d\s.,/\-–г]", "", words)
    if not groups or rest:
        raise ValueError(text)
    if len(groups) == 1:
        groups = _split(groups[0], order)
    if len(groups) == 3 and len(groups[0]) == 4:
        return date(*(int(group) for group in groups))
    if len(groups) > 3:
        raise ValueError(text)
    if len(groups) == 3:
        named = dict(zip(order, groups, strict=True))
    else:
        named = dict(zip(order.replace("y", ""), groups, strict=False))
        if len(groups) == 1:
            named = {"d": groups[0]}
    year = _year(named["y"], today) if "y" in named else today.year
    return date(year, int(named.get("m", today.month)), int(named["d"]))


def _steps(words: str, today: date, letters: str) -> date | None:
    """Return the date of "=", "d", "3w", "MM" …, None if the words are no steps."""
    signs = letters + letters.upper()
    if not re.fullmatch(rf"=?\s*(\d{{0,3}}[{re.escape(signs)}])+", words):
        return None
    value = today
    for count, sign in re.findall(rf"(\d*)([{re.escape(signs)}])", words):
        plain = STEP_LETTERS[letters.index(sign.lower())]
        value = step(value, plain.upper() if sign.isupper() else plain, int(count or 1))
    return value


def _split(digits: str, order: str) -> list[str]:
    """Return the groups of digits typed without separators."""
    if len(digits) <= 2:
        return [digits]
    if len(digits) == 4:
        return [digits[:2], digits[2:]]
    if len(digits) == 6:
        return [digits[:2], digits[2:4], digits[4:]]
    if len(digits) == 8:
        if order.startswith("y"):
            return [digits[:4], digits[4:6], digits[6:]]
        return [digits[:2], digits[2:4], digits[4:]]
    raise ValueError(digits)


def _year(digits: str, today: date) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    century = today.year // 100 * 100
    year += century
    return year if year <= today.year + 30 else year - 100
