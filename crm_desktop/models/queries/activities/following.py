"""One occurrence of a series was changed: the later ones, or all planned ones, follow it.

They stay the meetings they are: reminders, tasks and notes hang on. What one of them has apart from
the others (another time, place, people) is its own and stays; one that was deleted stays away.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _
from crm_desktop.models.queries.activities.recurring import (
    columns_of_series,
    end_series,
    enter_like,
    locked,
    new_series,
)
from crm_desktop.models.queries.activities.rules import occurrences, understood, until, zone_of
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin

OF_ROW = ("kind", "subject", "place", "employee_id", "opportunity_id")
Pair = tuple[int | None, int | None]  # a contact or a colleague
People = dict[int, frozenset[Pair]]
Slots = dict[dt.datetime, dt.datetime]  # the new time of each old one


@dataclass(frozen=True, slots=True)
class Followed:
    """How many are as the changed one is now, and how many kept something of their own."""

    number: int = 0
    kept: int = 0


def follow(
    session: Session, activity_id: int, version: int | None, operation: UUID, whole: bool = False
) -> Followed:
    """Let all later occurrences, or (`whole`) all that are planned from now on, be as this one is.

    Where its time is another, the series ends before and a new one begins. `version` None takes it
    as it stands. Raises InvalidInput where it belongs to no series, ChangedMeanwhile, Gone.
    """
    if not begin(session, Edit("activity", activity_id, {}, operation=operation)):
        return Followed()
    here = locked(session, activity_id, version)
    recurrence = table_of("recurrence")
    columns: list[Any] = [recurrence.c.rule, recurrence.c.starts_at, recurrence.c.zone]
    series = session.execute(
        select(*columns).where(recurrence.c.id == here.recurrence_id)
    ).one_or_none()
    if series is None:
        raise InvalidInput(_("This meeting belongs to no series."))
    now = dt.datetime.now(dt.UTC)
    rows = _rows(session, here.recurrence_id)
    planned = [row for row in rows if row.status == "planned" and row.deleted_at is None]
    since = here.occurs_at
    if whole:
        since = min((row.occurs_at for row in planned if row.starts_at > now), default=since)
    rows = [row for row in rows if row.occurs_at >= since]
    planned = [row for row in planned if row.occurs_at >= since and row.id != here.id]
    slots, number = _new_times(session, series, here, since, now)
    people = _people(session, [here.id, *(row.id for row in planned)])
    usual = _usual(planned, people)
    changed, theirs = [], set()
    kept = 0
    for row in planned:
        values, own = _like(here, row, usual, slots)
        if people[row.id] == usual["people"]:
            theirs.add(row.id)
        elif people[row.id] != people[here.id]:
            own = True
        changed.append(values | {"recurrence_id": number or row.recurrence_id})
        kept += own
    if number is not None:  # those held, deleted or changed by hand belong to it as well
        ids = {row.id for row in planned}
        _change(session, [
            {"key": row.id, "recurrence_id": number, "occurs_at": slots[row.occurs_at]}
            for row in rows if row.occurs_at in slots and row.id not in ids
        ])  # fmt: skip
    _change(session, changed)
    _change_people(session, theirs, usual["people"], people[here.id])
    there = {row.occurs_at for row in rows}
    missing = [new for old, new in slots.items() if old not in there]
    more = enter_like(session, here, number or here.recurrence_id, missing)
    return Followed(len(planned) + more, kept)


def _rows(session: Session, number: int) -> Sequence["Row[Any]"]:
    """Lock and return every occurrence, deleted and held ones too."""
    activity = table_of("activity")
    columns: list[Any] = [*columns_of_series(), activity.c.status, activity.c.deleted_at]
    return session.execute(
        select(*columns)
        .where(activity.c.recurrence_id == number)
        .order_by(activity.c.occurs_at)
        .with_for_update()
    ).all()


def _new_times(
    session: Session, series: "Row[Any]", here: "Row[Any]", since: dt.datetime, now: dt.datetime
) -> tuple[Slots, int | None]:
    """Return the new time of each old one; where they differ, the number of the new series."""
    there, parts = zone_of(series.zone), understood(series.rule)
    old = [at for at in occurrences(series.rule, series.starts_at, series.zone, now) if at >= since]
    was, is_ = here.occurs_at.astimezone(there), here.starts_at.astimezone(there)
    days = (is_.date() - was.date()).days
    if parts["FREQ"] == "DAILY" or "," in parts.get("BYDAY", ""):
        days = 0  # of several days a week only the hour follows
    if not old or (days == 0 and is_.time() == was.time()):
        return {at: at for at in old}, None
    if days:
        # Another day of the week or month: the rule follows the day of the first.
        parts = {name: parts[name] for name in parts if not name.startswith("BY")}
    begins = since.astimezone(there).date() + dt.timedelta(days=days)
    first = dt.datetime.combine(begins, is_.time(), there).astimezone(dt.UTC)
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    if "COUNT" in parts:
        rule = rule.replace(f"COUNT={parts['COUNT']}", f"COUNT={len(old)}")
    elif "UNTIL" in parts:
        rule = until(rule, old[-1].astimezone(there).date() + dt.timedelta(days=days))
    ahead = now + dt.timedelta(days=abs(days) + 1)
    new = [at for at in occurrences(rule, first, series.zone, ahead) if at >= first]
    end_series(session, here.recurrence_id, since)
    number = new_series(session, here.account_id, rule, series.zone, first)
    return dict(zip(old, new, strict=False)), number


def _people(session: Session, ids: Sequence[int]) -> People:
    people = table_of("activity_participant")
    found: dict[int, set[Pair]] = {id: set() for id in ids}
    for id, contact, employee in session.execute(
        select(people.c.activity_id, people.c.contact_id, people.c.employee_id).where(
            people.c.activity_id.in_(ids), people.c.deleted_at.is_(None)
        )
    ):
        found[id].add((contact, employee))
    return {id: frozenset(who) for id, who in found.items()}


def _length(row: "Row[Any]") -> dt.timedelta | None:
    return None if row.ends_at is None else row.ends_at - row.starts_at


def _usual(planned: Sequence["Row[Any]"], people: People) -> dict[str, Any]:
    """Return what most of them have; what differs from it is an occurrence's own."""
    return {
        **{name: _most_common([row._mapping[name] for row in planned]) for name in OF_ROW},
        "length": _most_common([_length(row) for row in planned]),
        "people": _most_common([people[row.id] for row in planned]),
    }


def _most_common(values: Sequence[Any]) -> Any:
    """Return the commonest value; of equally common ones the last, which was touched least."""
    counts = Counter(values)
    last = {value: place for place, value in enumerate(values)}
    return max(counts, key=lambda value: (counts[value], last[value]), default=None)


def _like(
    here: "Row[Any]", row: "Row[Any]", usual: dict[str, Any], slots: Slots
) -> tuple[dict[str, Any], bool]:
    """Return an occurrence as it is to be, and whether it keeps something of its own."""
    values: dict[str, Any] = {"key": row.id, "occurs_at": slots.get(row.occurs_at, row.occurs_at)}
    own = row.starts_at != row.occurs_at
    for name in OF_ROW:
        theirs, mine = row._mapping[name], here._mapping[name]
        values[name] = mine if theirs == usual[name] else theirs
        own = own or values[name] != mine
    length = _length(here) if _length(row) == usual["length"] else _length(row)
    own = own or length != _length(here)
    begins = row.starts_at if row.starts_at != row.occurs_at else values["occurs_at"]
    ends = None if length is None else begins + length
    return values | {"starts_at": begins, "ends_at": ends}, own


def _change(session: Session, rows: list[dict[str, Any]]) -> None:
    """Change occurrences, however many, in one go; each row has its key and the same columns."""
    if rows:
        activity = table_of("activity")
        names = [name for name in rows[0] if name != "key"]
        change = update(activity).where(activity.c.id == bindparam("key"))
        session.execute(change.values({name: bindparam(name) for name in names}), rows)


def _change_people(
    session: Session, ids: set[int], old: frozenset[Pair], new: frozenset[Pair]
) -> None:
    if not ids or old == new:
        return
    people = table_of("activity_participant")
    for contact, employee in old - new:
        same = (people.c.contact_id.is_not_distinct_from(contact),
                people.c.employee_id.is_not_distinct_from(employee))  # fmt: skip
        session.execute(
            update(people)
            .where(people.c.activity_id.in_(ids), people.c.deleted_at.is_(None), *same)
            .values(deleted_at=func.now())
        )
    if new - old:
        session.execute(insert(people), [
            {"activity_id": id, "contact_id": contact, "employee_id": employee}
            for id in ids for contact, employee in new - old
        ])  # fmt: skip
