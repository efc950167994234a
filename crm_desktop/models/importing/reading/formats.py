"""Numbers of a workbook: which are dates, and what they mean."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping

# Formats that every workbook knows without naming them (ECMA-376, 18.8.30): dates and times.
DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
# What a format says literally: “quoted”, \escaped, [conditions and colours], _spaces, *fillings.
LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)


def date_styles(elements: Iterable[tuple[str, Mapping[str, str]]]) -> frozenset[int]:
    """Return the styles of a workbook whose numbers are dates or times."""
    formats: dict[int, str] = {}
    found = []
    style = 0
    of_cells = False
    for name, one in elements:
        if name == "numFmt":
            formats[int(one["numFmtId"])] = one.get("formatCode", "")
        elif name in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            of_cells = name == "cellXfs"
        elif name == "xf" and of_cells:
            code = int(one.get("numFmtId", "0"))
            if is_date(formats[code]) if code in formats else code in DATES:
                found.append(style)
            style += 1
    return frozenset(found)


def is_date(format: str) -> bool:
    """Tell whether a format shows its number as a date or time."""
    if ELAPSED.search(format):
        return False  # hours worked, not a time of the day
    first = LITERAL.sub("", format.split(";")[0]).lower()
    return "general" not in first and bool(re.search("[ymdhs]", first))


def moment(serial: float, since_1904: bool) -> dt.datetime | dt.date | dt.time | None:
    """Return the day, time or both behind a number of days; None for what is no date."""
    days = int(serial // 1)
    seconds = round((serial - days) * 86_400)
    if seconds == 86_400:
        days, seconds = days + 1, 0
    if since_1904:
        days += 1462
    elif days < 60:
        days += 1  # Excel takes 1900 for a leap year
    if days < 0 or days > 2_958_465:
        return None
    time = (dt.datetime.min + dt.timedelta(seconds=seconds)).time()
    if serial < 1 and not since_1904:
        return time
    day = dt.date(1899, 12, 30) + dt.timedelta(days)
    return dt.datetime.combine(day, time) if seconds else day


def number(raw: str) -> str:
    """Return a number as people write it: 1234567890123 and 0.1, not 1.234567890123E12."""
    text = raw.strip()
    if re.fullmatch(r"-?\d{1,15}", text):
        return text
    value = float(text)
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return format(value, ".15g") if abs(value) >= 1e-4 else format(value, "f")
