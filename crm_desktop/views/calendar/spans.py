"""Which days a view of the calendar shows, and what they are called."""

import datetime as dt

from PySide6.QtCore import QLocale

from crm_desktop.views.calendar.laying import at
from crm_desktop.views.values import date_text, month_text, short_date

VIEWS = ("day", "week", "month", "list")
MOST = {"day": 400, "week": 120, "month": 12, "list": 0}  # events of a day that are fetched


def days_of(view: str, day: dt.date) -> tuple[dt.date, ...]:
    """Return the days that a view shows around one: weeks begin on Monday and are whole."""
    if view == "day":
        return (day,)
    if view == "week":
        first = day - dt.timedelta(days=day.weekday())
        return tuple(first + dt.timedelta(days=n) for n in range(7))
    first = day.replace(day=1)
    following = (first + dt.timedelta(days=32)).replace(day=1)
    if view == "list":
        return tuple(first + dt.timedelta(days=n) for n in range((following - first).days))
    begin = first - dt.timedelta(days=first.weekday())
    weeks = -(-(following - begin).days // 7)
    return tuple(begin + dt.timedelta(days=n) for n in range(7 * weeks))


def span_of(days: tuple[dt.date, ...]) -> tuple[dt.datetime, dt.datetime]:
    """Return the moments at which the days begin and end."""
    return at(days[0], 0), at(days[-1] + dt.timedelta(days=1), 0)


def step(view: str, day: dt.date, by: int) -> dt.date:
    """Return the day a view moves to, so many steps on."""
    if view in ("day", "week"):
        return day + dt.timedelta(days=by * (1 if view == "day" else 7))
    month = day.year * 12 + day.month - 1 + by
    return dt.date(month // 12, month % 12 + 1, 1)


def name_of(view: str, day: dt.date) -> str:
    """Return what a span is called: its day, its week, its month."""
    if view == "day":
        words = QLocale().dayName(day.isoweekday())
        return f"{words[:1].upper()}{words[1:]} {date_text(day)}"
    if view == "week":
        days = days_of("week", day)
        return f"{short_date(days[0], days[-1])} – {date_text(days[-1])}"
    return month_text(day.year, day.month)
