"""Periods that a filter offers, reckoned from today when the question is asked."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

PERIODS = ("30d", "90d", "12m", "this_year", "36m")
AHEAD = "12m_on"  # with what is still to come


def period_name(code: str) -> str:
    """Return what a period is called on the screen; the code itself where it is unknown."""
    translate = QCoreApplication.translate
    names = {
        "30d": translate("periods", "Last 30 days"),
        "90d": translate("periods", "Last 90 days"),
        "12m": translate("periods", "Last 12 months"),
        AHEAD: translate("periods", "Last 12 months and to come"),
        "this_year": translate("periods", "This year"),
        "36m": translate("periods", "Last 3 years"),
    }
    return names.get(code, code)


def period_start(code: str, today: dt.date | None = None) -> dt.date | None:
    """Return the first day of a period; None where it is unknown."""
    day = today or dt.date.today()
    if code == "this_year":
        return day.replace(month=1, day=1)
    days = {"30d": 30, "90d": 90, "12m": 365, "36m": 3 * 365}.get(code)
    return None if days is None else day - dt.timedelta(days=days)


def moment(day: dt.date) -> dt.datetime:
    """Return the beginning of a day on the clock of this computer, as an aware time."""
    return dt.datetime.combine(day, dt.time()).astimezone()
