"""Meetings taken in from iCalendar files and handed out as such."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Row,
    String,
    any_,
    func,
    literal,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.ics.reading import Incoming, short
from crm_desktop.models.ics.writing import write_events
from crm_desktop.models.language import _
from crm_desktop.models.queries.activities.calendar import (
    CalendarQuery,
    Event,
    read_calendar,
)
from crm_desktop.models.queries.activities.recurring import begin_series
from crm_desktop.models.queries.card.history import note_act
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin, write
from crm_desktop.models.text import norm

MOST_WRITTEN = 5000
TAKEN = ("subject", "starts_at", "ends_at", "place")  # of an event that comes again


@dataclass(frozen=True, slots=True)
class Placed:
    """An event of a file with the account it belongs to, and who takes part; None: not known."""

    event: Incoming
    account_id: int | None = None
    account: str = ""
    contacts: tuple[int, ...] = ()
    colleagues: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import of a file did."""

    entered: int
    known: int
    refused: tuple[str, ...]
    updated: int = 0


def place(session: Session, events: Sequence[Incoming]) -> tuple[Placed, ...]:
    """Find accounts and people by the e-mail addresses of who takes part."""
    emails = sorted({email for event in events for email in event.emails})
    contacts: dict[str, tuple[int, int, str]] = {}
    colleagues: dict[str, int] = {}
    if emails:
        rows = session.execute(
            text(
                "SELECT lower(p.value), p.contact_id, p.account_id, a.name"
                " FROM crm.contact_point p JOIN crm.account a ON a.id = p.account_id"
                " WHERE p.kind = 'email' AND p.deleted_at IS NULL AND a.deleted_at IS NULL"
                " AND p.contact_id IS NOT NULL AND p.value_norm = ANY(:norms) ORDER BY p.id"
            ),
            {"norms": [norm(email) for email in emails]},  # the index is on that
        )
        for email, contact, account, name in rows:
            contacts.setdefault(email, (contact, account, name))
        known = session.execute(
            text(
                "SELECT lower(email) AS email, id FROM crm.employee"
                " WHERE deleted_at IS NULL AND active AND lower(email) = ANY(:emails)"
            ),
            {"emails": emails},
        )
        colleagues = {row.email: row.id for row in known}
    found = []
    for event in events:
        theirs = [contacts[email] for email in event.emails if email in contacts]
        account_id = theirs[0][1] if theirs else None
        found.append(
            Placed(
                event,
                account_id,
                theirs[0][2] if theirs else "",
                tuple(dict.fromkeys(c for c, account, _n in theirs if account == account_id)),
                tuple(dict.fromkeys(colleagues[e] for e in event.emails if e in colleagues)),
            )
        )
    return tuple(found)


def take_in(
    session: Session,
    catalogue: Catalogue,
    events: Sequence[Placed],
    otherwise: int | None,
    me: int,
    now: dt.datetime,
    operation: UUID,
) -> TakenIn:
    """Enter the events, those without an account at `otherwise`; one that is there is updated.

    It is known by its UID, else by account, subject and time, and then stays as it is. All of it
    is one operation, which can be taken back. What is refused is said, the rest goes on.
    """
    if not begin(session, Edit("activity", None, {}, operation=operation)):
        return TakenIn(0, 0, ())
    # Two people who take in the same invitation at once do it one after the other.
    session.execute(text("SELECT pg_advisory_xact_lock(hashtext('crm.activity.uid'))"))
    there = _there(session, events)
    entered = known = updated = 0
    refused: list[str] = []
    for one in events:
        placed = one if one.account_id is not None else replace(one, account_id=otherwise)
        subject = one.event.subject
        row = there.get(one.event.uid)
        try:
            with session.begin_nested():
                if row is not None:
                    changed = _update(session, catalogue, row, placed.event)
                    updated, known = updated + changed, known + (not changed)
                elif (left := _left_out(placed)) is not None:
                    refused.append(left)
                elif _is_known(session, placed):
                    known += 1
                else:
                    entered += _enter(session, catalogue, placed, me, now)
        except (InvalidInput, NotAllowed) as error:
            words = _("“{subject}” is left out: {reason}")
            refused.append(words.format(subject=subject, reason=error))
    return TakenIn(entered, known, short(refused), updated)


def _left_out(placed: Placed) -> str | None:
    """Return why an event that is not here yet is not entered; None where it is."""
    words = ""
    if placed.account_id is None:
        words = _("“{subject}” is left out: its account is not known.")
    elif placed.event.cancelled:
        words = _("“{subject}” is left out: it was cancelled.")
    return words.format(subject=placed.event.subject) if words else None


def _there(session: Session, events: Sequence[Placed]) -> "dict[str, Row[Any]]":
    """Return the meetings that came from these events before, or went out as them, by UID."""
    server = session.scalar(text("SELECT current_database()")) or ""
    own = re.compile(rf"crm-activity-(\d{{1,18}})@{re.escape(server)}")
    uids = sorted({one.event.uid for one in events if one.event.uid})
    ids = {int(found[1]): uid for uid in uids if (found := own.fullmatch(uid))}
    activity = table_of("activity")
    names = ("id", "uid", "version", "status", "recurrence_id", *TAKEN)
    rows = session.execute(
        select(*(activity.c[name] for name in names))
        .where(
            or_(
                activity.c.uid == any_(literal(uids, ARRAY(String))),
                activity.c.id == any_(literal(list(ids), ARRAY(BigInteger))),
            ),
            activity.c.deleted_at.is_(None),
        )
        .order_by(activity.c.id.desc())
    )
    return {row.uid if row.uid in uids else ids[row.id]: row for row in rows}


def _update(session: Session, catalogue: Catalogue, row: "Row[Any]", event: Incoming) -> bool:
    """Make a meeting as its event says today; tell whether that was another.

    What was held stays as it was written down. Raises InvalidInput for a series that changed.
    """
    wanted: dict[str, Any] = {name: getattr(event, name) or None for name in TAKEN}
    if event.cancelled:
        wanted = {"status": "cancelled"}
    changes = {name: value for name, value in wanted.items() if row._mapping[name] != value}
    if not changes or row.status == "held":
        return False
    if event.rule:
        raise InvalidInput(
            _("The series is here already and is another now. Change it in the calendar.")
        )
    original = {name: row._mapping[name] for name in changes}
    write(
        session, catalogue, Edit("activity", row.id, changes, original, {"activity": row.version})
    )
    return True


def _is_known(session: Session, placed: Placed) -> bool:
    activity = table_of("activity")
    return (
        session.scalar(
            select(activity.c.id)
            .where(
                activity.c.account_id == placed.account_id,
                activity.c.starts_at == placed.event.starts_at,
                activity.c.subject == placed.event.subject,
                activity.c.deleted_at.is_(None),
            )
            .limit(1)
        )
        is not None
    )


def _enter(
    session: Session, catalogue: Catalogue, placed: Placed, me: int, now: dt.datetime
) -> int:
    event = placed.event
    past = (event.ends_at or event.starts_at) <= now
    changes = {
        "kind": "meeting",
        "status": "held" if past and not event.rule else "planned",
        "subject": event.subject,
        "starts_at": event.starts_at,
        "ends_at": event.ends_at,
        "place": event.place or None,
        "employee_id": me,
        "result": event.text or None,
        "contact_ids": placed.contacts,
        "employee_ids": placed.colleagues,
    }
    edit = Edit("activity", None, changes, account_id=placed.account_id)
    saved = write(session, catalogue, edit)
    assert saved.id is not None
    if event.uid:
        activity = table_of("activity")
        session.execute(update(activity).where(activity.c.id == saved.id).values(uid=event.uid))
    if not event.rule:
        return 1
    number = begin_series(session, saved.id, event.rule, event.zone)
    activity = table_of("activity")
    gone = session.scalars(
        update(activity)
        .where(
            activity.c.recurrence_id
            == select(activity.c.recurrence_id).where(activity.c.id == saved.id).scalar_subquery(),
            activity.c.occurs_at.in_(event.without),
        )
        .values(deleted_at=func.now())
        .returning(activity.c.id)
    ).all()
    return 1 + number - len(gone)


def hand_out(session: Session, query: CalendarQuery, now: dt.datetime, server: str) -> bytes:
    """Return what a calendar shows as a file; recorded, and refused without the right to export."""
    page = read_calendar(session, replace(query, most=MOST_WRITTEN))
    events = page.events[:MOST_WRITTEN]
    note_act(session, "export", "activity", len(events), {"layout": "ics"})
    return write_events(events, now, server)


def hand_out_one(event: Event, now: dt.datetime, server: str) -> bytes:
    """Return one event as a file, as one would send it to who takes part."""
    return write_events([event], now, server)
