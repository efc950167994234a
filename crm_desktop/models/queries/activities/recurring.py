"""Series of meetings and calls: their occurrences are rows like any other, entered ahead.

One occurrence is changed or deleted as any meeting is; a deleted one keeps its place and does not
come again. A series without an end is entered 400 days ahead and goes on by the clock.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, and_, func, insert, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert as insert_or_skip
from sqlalchemy.orm import Session

from crm_desktop.models.errors import ChangedMeanwhile, Gone, InvalidInput
from crm_desktop.models.language import _
from crm_desktop.models.queries.activities.rules import occurrences, until, zone_of
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin

SAME = ("account_id", "kind", "subject", "place", "employee_id", "opportunity_id")
GOES_ON = dt.timedelta(days=300)  # a series with less ahead is entered further
AT_ONCE = 50  # series that one turn of the clock enters further


def repeat(
    session: Session, activity_id: int, version: int, rule: str, zone: str, operation: UUID
) -> int:
    """Make a meeting the first of a series; return how many were entered after it.

    InvalidInput for a rule that cannot be kept, ChangedMeanwhile, Gone.
    """
    if not begin(session, Edit("activity", activity_id, {}, operation=operation)):
        return 0
    first = locked(session, activity_id, version)
    if first.recurrence_id is not None:
        raise InvalidInput(_("This meeting belongs to a series already. End that one first."))
    return _begin_series(session, first, rule, zone)


def begin_series(session: Session, activity_id: int, rule: str, zone: str) -> int:
    """Make a meeting of the caller's operation the first of a series; return how many follow."""
    activity = table_of("activity")
    row = session.execute(select(*columns_of_series()).where(activity.c.id == activity_id)).one()
    return _begin_series(session, row, rule, zone)


def delete_later(
    session: Session, activity_id: int, version: int, operation: UUID, whole: bool = False
) -> int:
    """Delete an occurrence and all later ones that are still planned; return how many.

    `whole`: all that are planned from now on, also before this one. What was held stays.
    """
    if not begin(session, Edit("activity", activity_id, {}, operation=operation)):
        return 0
    here = locked(session, activity_id, version)
    if here.recurrence_id is None:
        raise InvalidInput(_("This meeting belongs to no series."))
    activity = table_of("activity")
    planned = (
        activity.c.recurrence_id == here.recurrence_id,
        activity.c.status == "planned",
        activity.c.deleted_at.is_(None),
    )
    this, since = activity.c.id == here.id, here.occurs_at
    if whole:
        ahead = select(func.min(activity.c.occurs_at)).where(
            *planned, activity.c.starts_at > func.now()
        )
        this, since = and_(this, *planned), session.scalar(ahead) or since
    end_series(session, here.recurrence_id, since)
    gone = session.execute(
        update(activity)
        .where(or_(this, and_(*planned, activity.c.occurs_at >= since)))
        .values(deleted_at=func.now())
        .returning(activity.c.id)
    ).all()
    return len(gone)


def extend_due(session: Session, now: dt.datetime) -> int:
    """Enter further what runs out of the series without an end; return how many meetings.

    Safe to run by several programs at once: the time of an occurrence is there once. Only series
    that the person signed in may change are theirs to enter further.
    """
    allowed = "SELECT has_any_column_privilege('crm.recurrence', 'UPDATE')"
    if not session.scalar(text(allowed)):
        return 0
    rows = session.execute(
        text(
            "SELECT r.id, r.rule, r.zone, r.starts_at FROM crm.recurrence r"
            " WHERE r.deleted_at IS NULL AND r.rule NOT LIKE '%UNTIL=%'"
            " AND r.rule NOT LIKE '%COUNT=%' AND NOT EXISTS (SELECT FROM crm.activity a"
            "  WHERE a.recurrence_id = r.id AND a.occurs_at > :ahead)"
            " ORDER BY r.id LIMIT :most FOR UPDATE SKIP LOCKED"
        ),
        {"ahead": now + GOES_ON, "most": AT_ONCE},
    ).all()
    return sum(_extend(session, row, now) for row in rows)


def _extend(session: Session, series: "Row[Any]", now: dt.datetime) -> int:
    activity = table_of("activity")
    of_series = activity.c.recurrence_id == series.id
    last = session.scalar(select(func.max(activity.c.occurs_at)).where(of_series))
    like = session.execute(
        select(*columns_of_series())
        .where(of_series, activity.c.deleted_at.is_(None))
        .order_by(activity.c.occurs_at.desc())
        .limit(1)
    ).one_or_none()
    if like is None:
        return 0  # all were deleted: nobody knows what the next one would be like
    times = occurrences(series.rule, series.starts_at, series.zone, now, last)
    return enter_like(session, like, series.id, times)


def columns_of_series() -> Sequence[Any]:
    """Return the columns of an occurrence that a series looks at."""
    activity = table_of("activity")
    names = ("id", *SAME, "starts_at", "ends_at", "recurrence_id", "occurs_at", "version")
    return [activity.c[name] for name in names]


def locked(session: Session, activity_id: int, version: int | None) -> "Row[Any]":
    """Lock a meeting as it was read; FOR UPDATE obeys the policies that say who may change it.

    `version` None: as it stands. Raises Gone, ChangedMeanwhile.
    """
    activity = table_of("activity")
    row = session.execute(
        select(*columns_of_series())
        .where(activity.c.id == activity_id, activity.c.deleted_at.is_(None))
        .with_for_update()
    ).one_or_none()
    if row is None:
        raise Gone(_("This record was deleted in the meantime."))
    if version not in (None, row.version):
        raise ChangedMeanwhile()
    return row


def _begin_series(session: Session, first: "Row[Any]", rule: str, zone: str) -> int:
    activity = table_of("activity")
    now = dt.datetime.now(dt.UTC)
    times = [at for at in occurrences(rule, first.starts_at, zone, now) if at > first.starts_at]
    number = new_series(session, first.account_id, rule, zone, first.starts_at)
    session.execute(
        update(activity)
        .where(activity.c.id == first.id)
        .values(recurrence_id=number, occurs_at=first.starts_at)
    )
    return enter_like(session, first, number, times)


def new_series(
    session: Session, account_id: int, rule: str, zone: str, starts_at: dt.datetime
) -> int:
    """Enter a series without occurrences; return its key."""
    recurrence = table_of("recurrence")
    number = session.scalar(
        insert(recurrence)
        .values(account_id=account_id, rule=rule, zone=zone, starts_at=starts_at)
        .returning(recurrence.c.id)
    )
    assert number is not None
    return int(number)


def end_series(session: Session, number: int, before: dt.datetime) -> None:
    """Let a series end before a moment; its occurrences from then on are the caller's."""
    recurrence = table_of("recurrence")
    known = session.execute(
        select(recurrence.c.rule, recurrence.c.zone).where(recurrence.c.id == number)
    ).one_or_none()
    if known is not None:
        day = before.astimezone(zone_of(known.zone)).date() - dt.timedelta(days=1)
        ended = until(known.rule, day)
        session.execute(update(recurrence).where(recurrence.c.id == number).values(rule=ended))


def enter_like(
    session: Session, like: "Row[Any]", number: int, times: Sequence[dt.datetime]
) -> int:
    """Enter occurrences at these times, each with the people of the one they are like."""
    if not times:
        return 0
    activity, people = table_of("activity"), table_of("activity_participant")
    same = {name: like._mapping[name] for name in SAME}
    length = None if like.ends_at is None else like.ends_at - like.starts_at
    note = insert_or_skip(activity).values(
        [
            same
            | {
                "status": "planned",
                "starts_at": at,
                "ends_at": None if length is None else at + length,
                "recurrence_id": number,
                "occurs_at": at,
            }
            for at in times
        ]
    )
    ids = session.scalars(note.on_conflict_do_nothing().returning(activity.c.id)).all()
    who = session.execute(
        select(people.c.contact_id, people.c.employee_id).where(
            people.c.activity_id == like.id, people.c.deleted_at.is_(None)
        )
    ).all()
    if ids and who:
        session.execute(
            insert(people),
            [{"activity_id": id, "contact_id": c, "employee_id": e} for id in ids for c, e in who],
        )
    return len(ids)
