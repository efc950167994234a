"""Meetings as an iCalendar file for other programs; times in UTC, so that no zone is missing."""

import datetime as dt
from collections.abc import Sequence

from crm_desktop.models.ics.reading import OCCURRENCE
from crm_desktop.models.queries.activities.calendar import Event

STATES = {"planned": "CONFIRMED", "held": "CONFIRMED", "cancelled": "CANCELLED"}


def own_uid(activity_id: int, server: str) -> str:
    """Return the name in the world of a meeting that was entered here."""
    return f"crm-activity-{activity_id}@{server or 'crm'}"


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.strptime(text, OCCURRENCE).replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def write_events(events: Sequence[Event], made_at: dt.datetime, server: str) -> bytes:
    """Return a file with these events; `server` makes their names unique in the world."""
    from icalendar import Calendar
    from icalendar import Event as Written

    calendar = Calendar()
    calendar.add("prodid", "-//crm-desktop//EN")
    calendar.add("version", "2.0")
    for event in events:
        one = Written()
        # An occurrence of a series stands alone there: under the name of the series it would
        # take the place of the whole of it.
        known = event.uid if event.recurrence_id is None else ""
        uid, _sign, at = known.rpartition("#") if known else ("", "", "")
        if uid and (occurs_at := _moment(at)) is not None:
            one.add("uid", uid)
            one.add("recurrence-id", occurs_at)
        else:
            one.add("uid", known or own_uid(event.id, server))
        one.add("dtstamp", made_at)
        one.add("dtstart", event.starts_at)
        if event.ends_at is not None:
            one.add("dtend", event.ends_at)
        one.add("summary", event.subject)
        if event.place:
            one.add("location", event.place)
        who = " · ".join(part for part in (event.account, event.people, event.employee) if part)
        if who:
            one.add("description", who)
        one.add("status", STATES.get(event.status, "CONFIRMED"))
        calendar.add_component(one)
    return bytes(calendar.to_ical())
