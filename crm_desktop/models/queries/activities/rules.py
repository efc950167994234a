"""Rules of recurrence (RRULE of RFC 5545): what they mean on the wall clock of a time zone."""

import datetime as dt
from itertools import takewhile
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _

MOST = 400  # occurrences of one series
AHEAD = dt.timedelta(days=400)  # how far a series without an end is entered
PARTS = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
)
OFTEN = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def understood(rule: str) -> dict[str, str]:
    """Return the parts of a rule; InvalidInput for what is broken, endless work or too fine."""
    parts: dict[str, str] = {}
    for part in rule.strip().upper().removeprefix("RRULE:").split(";"):
        name, equals, value = part.partition("=")
        if not equals or not value or name not in PARTS or name in parts:
            raise _broken(rule)
        parts[name] = value
    if parts.get("FREQ") not in OFTEN:
        raise InvalidInput(
            _("A meeting repeats daily, weekly, monthly or yearly. This rule says otherwise."),
            "rule",
        )
    try:
        if not 1 <= int(parts.get("INTERVAL", "1")) <= 999 or int(parts.get("COUNT", "1")) < 1:
            raise _broken(rule)
        days = [int(day) for day in parts.get("BYMONTHDAY", "").split(",") if day]
        months = [int(month) for month in parts.get("BYMONTH", "").split(",") if month]
        if not all(1 <= abs(day) <= 31 for day in days) or not all(1 <= m <= 12 for m in months):
            raise _broken(rule)
    except ValueError as error:
        raise _broken(rule) from error
    if (
        days
        and months
        and not any(abs(day) <= LONGEST_MONTHS[month - 1] for day in days for month in months)
    ):
        raise _broken(rule)  # never happens: whoever looks for it looks for ever
    return parts


def _broken(rule: str) -> InvalidInput:
    words = _("The rule of recurrence “{rule}” cannot be understood. Choose one of the list.")
    return InvalidInput(words.format(rule=rule[:80]), "rule")


def is_endless(rule: str) -> bool:
    """Return whether a rule names no end."""
    parts = understood(rule)
    return "UNTIL" not in parts and "COUNT" not in parts


def zone_of(name: str) -> ZoneInfo:
    """Return a time zone by its name; InvalidInput where nobody knows it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        words = _("The time zone “{zone}” is not known. Choose another.")
        raise InvalidInput(words.format(zone=name[:60]), "zone") from error


def occurrences(
    rule: str, first: dt.datetime, zone: str, now: dt.datetime, after: dt.datetime | None = None
) -> list[dt.datetime]:
    """Return when a series occurs, in UTC: all of it, or 400 days ahead where it has no end.

    The wall time in `zone` holds over changes of clocks; one that a change leaves out is the
    moment the clocks then show. `after` leaves out what is known already. InvalidInput for a
    series of more than MOST.
    """
    from dateutil.rrule import rrulestr

    parts, there = understood(rule), zone_of(zone)
    wall = first.astimezone(there).replace(tzinfo=None)
    if "UNTIL" in parts:
        parts["UNTIL"] = _wall_until(parts["UNTIL"], there, rule)
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        known = rrulestr(text, dtstart=wall)
    except (ValueError, TypeError, IndexError, OverflowError) as error:
        raise _broken(rule) from error
    last = dt.datetime.max
    if is_endless(rule):
        last = (max(first, now) + AHEAD).astimezone(there).replace(tzinfo=None)
    found: list[dt.datetime] = []
    for moment in takewhile(lambda moment: moment <= last, known):
        at = moment.replace(tzinfo=there).astimezone(dt.UTC)
        if after is None or at > after:
            found.append(at)
        if len(found) > MOST:
            raise InvalidInput(
                _("A series has {most} occurrences at most. Choose a nearer end.").format(
                    most=MOST
                ),
                "rule",
            )
    return found


def _wall_until(value: str, zone: ZoneInfo, rule: str) -> str:
    """Return an UNTIL as wall time: a bare day holds to its end."""
    try:
        if value.endswith("Z"):
            moment = dt.datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC)
            return moment.astimezone(zone).strftime("%Y%m%dT%H%M%S")
        if "T" in value:
            return dt.datetime.strptime(value, "%Y%m%dT%H%M%S").strftime("%Y%m%dT%H%M%S")
        return dt.datetime.strptime(value, "%Y%m%d").strftime("%Y%m%dT235959")
    except (ValueError, OverflowError) as error:
        raise _broken(rule) from error


def until(rule: str, day: dt.date) -> str:
    """Return a rule that ends with a day, whatever end it had."""
    parts = understood(rule)
    kept = [f"{name}={value}" for name, value in parts.items() if name not in ("UNTIL", "COUNT")]
    return ";".join([*kept, f"UNTIL={day:%Y%m%d}"])
