"""Meetings and calls of a span of time, and the tasks due in it, of some people or all one sees.

One statement each however many there are: of each day it brings the first ones and how many in all.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

LONGEST = dt.timedelta(days=31)  # nothing that began earlier is looked for


@dataclass(frozen=True, slots=True)
class CalendarQuery:
    """From `first` up to `last` (aware). `people` are colleagues, None for all that one sees.

    `zone` (an IANA name) tells where a day begins, `most` how many of a day are wanted.
    """

    first: dt.datetime
    last: dt.datetime
    people: tuple[int, ...] | None
    zone: str
    most: int = 60


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting or call as calendars draw it."""

    id: int
    account_id: int
    account: str
    kind: str
    status: str
    subject: str
    starts_at: dt.datetime
    ends_at: dt.datetime | None
    place: str
    employee_id: int | None
    employee: str
    people: str  # theirs, by name
    version: int
    recurrence_id: int | None
    uid: str = ""  # of the iCalendar file that it came from


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """The events in their order, and how many begin on each day, whether they are here or not."""

    events: tuple[Event, ...]
    counts: Mapping[dt.date, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Due:
    """A task on the day it is due; actions of account plans are such tasks."""

    id: int
    subject: str
    account: str
    employee: str
    day: dt.date
    done: bool
    of_day: int  # how many are due on that day, whether they are here or not


# Who hosts, or takes part: two walks of an index each, put together.
_OF_PEOPLE = """
    SELECT a.id FROM crm.activity AS a
    WHERE a.employee_id = ANY (:people) AND a.starts_at >= :since AND a.starts_at < :last
    UNION
    SELECT p.activity_id FROM crm.activity AS a
    JOIN crm.activity_participant AS p ON p.activity_id = a.id AND p.deleted_at IS NULL
    WHERE p.employee_id = ANY (:people) AND a.starts_at >= :since AND a.starts_at < :last
"""
_STATEMENT = """
WITH found AS (
    SELECT a.id, greatest(a.starts_at, :first) AS shown_at,
        row_number() OVER (PARTITION BY day.day ORDER BY a.starts_at, a.id) AS place_in_day,
        count(*) OVER (PARTITION BY day.day) AS of_day, day.day
    FROM crm.activity AS a,
        LATERAL (SELECT (greatest(a.starts_at, :first) AT TIME ZONE :zone)::date AS day) AS day
    WHERE a.starts_at >= :since AND a.starts_at < :last AND a.deleted_at IS NULL
      AND a.status <> 'cancelled'
      AND (a.starts_at >= :first OR a.ends_at > :first) {of_people}
)
SELECT a.id, a.account_id, coalesce(c.name, '') AS account, a.kind, a.status, a.subject,
    a.starts_at, a.ends_at, coalesce(a.place, '') AS place, a.employee_id,
    coalesce(e.display_name, '') AS employee,
    coalesce((SELECT string_agg(k.full_name, ', ' ORDER BY p.id)
              FROM crm.activity_participant AS p JOIN crm.contact AS k ON k.id = p.contact_id
              WHERE p.activity_id = a.id AND p.deleted_at IS NULL), '') AS people,
    a.version, a.recurrence_id, coalesce(a.uid, '') AS uid, f.day, f.of_day
FROM found AS f JOIN crm.activity AS a ON a.id = f.id
LEFT JOIN crm.account AS c ON c.id = a.account_id
LEFT JOIN crm.employee AS e ON e.id = a.employee_id
WHERE f.place_in_day <= :most
ORDER BY a.starts_at, a.id
"""


def read_calendar(session: Session, query: CalendarQuery) -> CalendarPage:
    """Return what lies in the span; cancelled ones are left out."""
    values = {
        "first": query.first,
        "last": query.last,
        "since": query.first - LONGEST,
        "zone": query.zone,
        "most": query.most,
    }
    of_people = ""
    if query.people is not None:
        of_people = f"AND a.id IN ({_OF_PEOPLE})"
        values["people"] = list(query.people)
    rows = session.execute(text(_STATEMENT.format(of_people=of_people)), values).all()
    return CalendarPage(tuple(_event(row) for row in rows), {row.day: row.of_day for row in rows})


_DUE = """
SELECT t.id, t.subject, coalesce(a.name, ''), coalesce(e.display_name, ''), t.due_on,
    t.status = 'done', t.of_day
FROM (
    SELECT t.*, count(*) OVER (PARTITION BY t.due_on) AS of_day, row_number() OVER (
        PARTITION BY t.due_on ORDER BY t.status = 'done', t.priority <> 'high', t.id) AS place
    FROM crm.task AS t
    WHERE t.due_on BETWEEN :first AND :last AND t.status IN ('open', 'done')
      AND t.deleted_at IS NULL {of_people}
) AS t
LEFT JOIN crm.account AS a ON a.id = t.account_id
LEFT JOIN crm.employee AS e ON e.id = t.employee_id
WHERE t.place <= :most ORDER BY t.due_on, t.place
"""


def read_due(
    session: Session, first: dt.date, last: dt.date, people: tuple[int, ...] | None, most: int
) -> tuple[Due, ...]:
    """Return the tasks due from one day to another, of each day the first ones, open ones first."""
    values: dict[str, Any] = {"first": first, "last": last, "most": most}
    of_people = ""
    if people is not None:
        of_people = "AND t.employee_id = ANY (:people)"
        values["people"] = list(people)
    rows = session.execute(text(_DUE.format(of_people=of_people)), values)
    return tuple(Due(*row) for row in rows)


def _event(row: Any) -> Event:
    known = row._mapping
    values = {name: known[name] for name in Event.__slots__}
    ends = values["ends_at"]
    values["starts_at"] = values["starts_at"].astimezone(dt.UTC)
    values["ends_at"] = ends.astimezone(dt.UTC) if ends is not None else None
    return Event(**values)


def my_people(session: Session, employee_id: int) -> tuple[tuple[int, str], ...]:
    """Return myself and the colleagues below me, with their names: whose calendars I open."""
    rows = session.execute(
        text(
            "WITH RECURSIVE below(id) AS (SELECT CAST(:me AS bigint) UNION"
            " SELECT e.id FROM crm.employee e JOIN below b ON e.superior_id = b.id)"
            " SELECT e.id, e.display_name FROM crm.employee e JOIN below b ON b.id = e.id"
            " WHERE e.deleted_at IS NULL AND e.active ORDER BY e.id <> :me, e.sort_key, e.id"
        ),
        {"me": employee_id},
    )
    return tuple((row.id, row.display_name) for row in rows)
