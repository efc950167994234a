"""Reminders: worked out when they are read, so none is missed while no program runs.

Of the own planned meetings and calls everybody is reminded as usual; what somebody chose, put off
or has seen stands in crm.reminder, on the server, and holds at the next start and elsewhere.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.columns.columns import table_of

USUAL = 15  # minutes before a meeting or call
MORNING = 8  # the hour of the day on which a task is due
MOST = 20
LONGEST = dt.timedelta(days=28)  # the longest time before; nothing later is looked at
STALE = dt.timedelta(hours=12)  # after its end nobody is reminded of a meeting


@dataclass(frozen=True, slots=True)
class Reminder:
    """What somebody is reminded of now; `starts_at` of a task is the morning of its day."""

    kind: str  # activity or task
    id: int
    code: str  # meeting, call or task
    account_id: int
    account: str
    subject: str
    starts_at: dt.datetime


_ACTIVITIES = """
SELECT 'activity' AS kind, a.id, a.kind AS code, a.account_id, coalesce(c.name, '') AS account,
    a.subject, a.starts_at
FROM crm.activity AS a
LEFT JOIN crm.account AS c ON c.id = a.account_id
LEFT JOIN crm.reminder AS r ON r.kind = 'activity' AND r.record_id = a.id
WHERE a.status = 'planned' AND a.deleted_at IS NULL
  AND a.starts_at > :stale AND a.starts_at <= :longest
  AND (a.employee_id = :me OR a.id IN (
      SELECT p.activity_id FROM crm.activity_participant AS p
      WHERE p.employee_id = :me AND p.deleted_at IS NULL))
  AND r.dismissed_at IS NULL
  AND coalesce(r.snoozed_until,
      a.starts_at - make_interval(mins => coalesce(r.minutes_before, :usual)::integer)) <= :now
"""
_TASKS = """
SELECT 'task', t.id, 'task', t.account_id, coalesce(c.name, ''), t.subject, day.at
FROM crm.reminder AS r JOIN crm.task AS t ON t.id = r.record_id
CROSS JOIN LATERAL (SELECT (t.due_on + make_interval(hours => :morning))
                           AT TIME ZONE :zone AS at) AS day
LEFT JOIN crm.account AS c ON c.id = t.account_id
WHERE r.kind = 'task' AND r.dismissed_at IS NULL AND t.status = 'open' AND t.deleted_at IS NULL
  AND coalesce(r.snoozed_until,
      day.at - make_interval(mins => coalesce(r.minutes_before, 0)::integer)) <= :now
"""


def due_reminders(
    session: Session, catalogue: Catalogue, me: int, now: dt.datetime, zone: str
) -> tuple[Reminder, ...]:
    """Return of what the person signed in is to be reminded now, the next first."""
    parts = {"activity": _ACTIVITIES, "task": _TASKS}
    asked = [parts[kind] for kind in parts if kind in catalogue.kinds]
    if not asked or not session.scalar(
        text("SELECT has_table_privilege('crm.reminder', 'SELECT')")
    ):
        return ()
    rows = session.execute(
        text(f"{' UNION ALL '.join(asked)} ORDER BY 7, 2 LIMIT :most"),
        {
            "me": me, "now": now, "zone": zone, "usual": USUAL, "morning": MORNING, "most": MOST,
            "stale": now - STALE, "longest": now + LONGEST,
        },
    )  # fmt: skip
    return tuple(
        Reminder(
            row.kind, row.id, row.code, row.account_id, row.account, row.subject,
            row.starts_at.astimezone(dt.UTC),
        )
        for row in rows
    )  # fmt: skip


def snooze(session: Session, kind: str, record_id: int, until: dt.datetime) -> None:
    """Put a reminder off; it comes again then, also after another start."""
    _note(session, kind, record_id, {"snoozed_until": until, "dismissed_at": None})


def dismiss(session: Session, kind: str, record_id: int, now: dt.datetime) -> None:
    """Note that a reminder was seen, or is not wanted: it does not come again."""
    _note(session, kind, record_id, {"dismissed_at": now})


def remind_before(session: Session, kind: str, record_id: int, minutes: int) -> None:
    """Choose how long before one is reminded; what was put off or seen begins anew."""
    values = {"minutes_before": minutes, "snoozed_until": None, "dismissed_at": None}
    _note(session, kind, record_id, values)


def _note(session: Session, kind: str, record_id: int, values: dict[str, Any]) -> None:
    table = table_of("reminder")
    note = insert(table).values(kind=kind, record_id=record_id, **values)
    session.execute(
        note.on_conflict_do_update(index_elements=["employee_id", "kind", "record_id"], set_=values)
    )
