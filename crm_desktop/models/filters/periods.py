"""Dates that move with the calendar, kept as data and worked out against the day of asking."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from crm_desktop.models.language import N_, _, ngettext

Unit = Literal["day", "week", "month", "quarter", "year"]
UNITS: tuple[Unit, ...] = ("day", "week", "month", "quarter", "year")
MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """Whole units counted from the one that holds today: from `first` to `last`, both included.

    Last month is (month, -1, -1), the last 30 days (day, -30, 0), 14 days ago (day, -14, -14).
    `eq` means within it, `lt` before its first day, `gt` after its last.
    """

    unit: Unit
    first: int = 0
    last: int = 0

    def days(self, today: dt.date) -> tuple[dt.date, dt.date]:
        """Return the first and the last day; years beyond the calendar end at its ends."""
        first = _start(self.unit, today, min(self.first, self.last))
        after = _start(self.unit, today, max(self.first, self.last) + 1)
        return first, after - dt.timedelta(days=1) if after < dt.date.max else after


def _start(unit: Unit, today: dt.date, by: int) -> dt.date:
    try:
        if unit == "day":
            return today + dt.timedelta(days=by)
        if unit == "week":
            return today + dt.timedelta(days=7 * by - today.weekday())
        size = MONTHS[unit]
        month = (today.year * 12 + today.month - 1) // size * size + by * size
        return dt.date(month // 12, month % 12 + 1, 1)
    except (ValueError, OverflowError):
        return dt.date.max if by > 0 else dt.date.min


def last_days(count: int) -> Period:
    """Return the days up to today, `count` of them and today."""
    return Period("day", -count, 0)


def next_days(count: int) -> Period:
    """Return today and the days after it, `count` of them."""
    return Period("day", 0, count)


def days_ago(count: int) -> Period:
    """Return the one day so long ago."""
    return Period("day", -count, -count)


# What a builder offers, in its order.
PERIODS: tuple[tuple[Period, str], ...] = (
    (Period("day"), N_("today")),
    (Period("day", -1, -1), N_("yesterday")),
    (Period("day", 1, 1), N_("tomorrow")),
    (Period("week"), N_("this week")),
    (Period("week", -1, -1), N_("last week")),
    (Period("week", 1, 1), N_("next week")),
    (Period("month"), N_("this month")),
    (Period("month", -1, -1), N_("last month")),
    (Period("month", 1, 1), N_("next month")),
    (Period("quarter"), N_("this quarter")),
    (Period("quarter", -1, -1), N_("last quarter")),
    (Period("quarter", 1, 1), N_("next quarter")),
    (Period("year"), N_("this year")),
    (Period("year", -1, -1), N_("last year")),
    (Period("year", 1, 1), N_("next year")),
)


def period_words(period: Period) -> str:
    """Return a period in words, for example "last 30 days"."""
    for known, words in PERIODS:
        if known == period:
            return _(words)
    first, last = period.first, period.last
    if first == last:
        return _moved(period.unit, first)
    if last == 0:
        return _reaching_back(period.unit, -first)
    if first == 0:
        return _reaching_on(period.unit, last)
    return _("{first} to {last}").format(
        first=period_words(Period(period.unit, first, first)),
        last=period_words(Period(period.unit, last, last)),
    )


def _reaching_back(unit: Unit, n: int) -> str:
    texts = {
        "day": ngettext("last {n} day", "last {n} days", n),
        "week": ngettext("last {n} week", "last {n} weeks", n),
        "month": ngettext("last {n} month", "last {n} months", n),
        "quarter": ngettext("last {n} quarter", "last {n} quarters", n),
        "year": ngettext("last {n} year", "last {n} years", n),
    }
    return texts[unit].format(n=n)


def _reaching_on(unit: Unit, n: int) -> str:
    texts = {
        "day": ngettext("next {n} day", "next {n} days", n),
        "week": ngettext("next {n} week", "next {n} weeks", n),
        "month": ngettext("next {n} month", "next {n} months", n),
        "quarter": ngettext("next {n} quarter", "next {n} quarters", n),
        "year": ngettext("next {n} year", "next {n} years", n),
    }
    return texts[unit].format(n=n)


def _moved(unit: Unit, by: int) -> str:
    n = abs(by)
    ago = {
        "day": ngettext("{n} day ago", "{n} days ago", n),
        "week": ngettext("{n} week ago", "{n} weeks ago", n),
        "month": ngettext("{n} month ago", "{n} months ago", n),
        "quarter": ngettext("{n} quarter ago", "{n} quarters ago", n),
        "year": ngettext("{n} year ago", "{n} years ago", n),
    }
    ahead = {
        "day": ngettext("in {n} day", "in {n} days", n),
        "week": ngettext("in {n} week", "in {n} weeks", n),
        "month": ngettext("in {n} month", "in {n} months", n),
        "quarter": ngettext("in {n} quarter", "in {n} quarters", n),
        "year": ngettext("in {n} year", "in {n} years", n),
    }
    return (ago if by < 0 else ahead)[unit].format(n=n)
