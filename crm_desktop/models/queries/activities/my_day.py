"""What waits for somebody today: meetings, tasks, and the lists on which something stands."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.fields.rules import COMPLETENESS, VERIFY_BY
from crm_desktop.models.filters import (
    MINE,
    RESPONSIBLE,
    Condition,
    Filter,
    Group,
    Related,
    all_of,
    days_ago,
)
from crm_desktop.models.filters.relations import relation
from crm_desktop.models.queries.access.due import Due, notices_due
from crm_desktop.models.queries.access.notices import notices
from crm_desktop.models.queries.access.rows import Notice
from crm_desktop.models.queries.activities.calendar import (
    CalendarPage,
    CalendarQuery,
    read_calendar,
)
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.lists.listing import base, count
from crm_desktop.models.queries.rows import Count, ListQuery
from crm_desktop.models.queries.selling.board import planned
from crm_desktop.models.queries.targets.fulfilment import fulfilment
from crm_desktop.models.queries.together import together

MOST_TASKS = 60
MOST_NOTICES = 5
MOST_TARGETS = 5
OPEN = Condition("status", "eq", "open")


@dataclass(frozen=True, slots=True)
class DayTask:
    """A task as My day shows it."""

    id: int
    account_id: int
    account: str
    subject: str
    due_on: dt.date | None
    status: str
    priority: str
    opportunity: str
    version: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A list on which something waits: its name, kind of record, filter and how many."""

    name: str
    kind: str
    filter: Filter
    number: Count


@dataclass(frozen=True, slots=True)
class DayTarget:
    """A target of mine that runs today; amounts in minor units. `line`: the product line, or ""."""

    id: int
    scope: str
    measure: str
    period: str
    starts_on: dt.date
    line: str
    amount: int
    currency: str
    actual: int


@dataclass(frozen=True, slots=True)
class MyDay:
    """All that the page shows. `later` counts the open tasks after this week."""

    meetings: CalendarPage
    tasks: tuple[DayTask, ...]
    overdue: int
    later: int
    waiting: tuple[Waiting, ...]
    notices: tuple[Notice, ...]
    due: tuple[Due, ...] = ()  # services and contracts of competitors that end soon
    targets: tuple[DayTarget, ...] = ()


_TASKS = """
SELECT t.id, t.account_id, coalesce(a.name, ''), t.subject, t.due_on, t.status, t.priority,
    coalesce({opportunity}, ''), t.version
FROM crm.task AS t LEFT JOIN crm.account AS a ON a.id = t.account_id {joined}
WHERE t.employee_id = :me AND t.deleted_at IS NULL AND (
    t.status = 'open' AND t.due_on <= :until
    OR t.status = 'done' AND t.done_at >= :midnight)
ORDER BY t.due_on, t.priority = 'normal', t.priority = 'low', t.id LIMIT :most
"""
_COUNTS = """
SELECT count(*) FILTER (WHERE due_on < :today), count(*) FILTER (WHERE due_on > :until)
FROM crm.task WHERE employee_id = :me AND status = 'open' AND deleted_at IS NULL
"""
_TARGETS = """
SELECT t.id, t.scope, t.measure, t.period, t.starts_on, coalesce(l.name, '') AS line, t.amount,
    t.currency
FROM crm.target t LEFT JOIN crm.product_line l ON l.id = t.product_line_id
WHERE t.employee_id = :me AND t.deleted_at IS NULL AND :today BETWEEN t.starts_on AND t.ends_on
ORDER BY t.scope, t.product_line_id NULLS FIRST, t.ends_on, t.measure, t.id LIMIT :most
"""


def waiting_lists(catalogue: Catalogue) -> Iterator[tuple[str, str, Filter]]:
    """Yield the worklists that this person has: name, kind and filter; each opens its list."""

    def has(kind: str, *fields: str) -> bool:
        return kind in catalogue.kinds and all(catalogue.kind(kind).has(f) for f in fields)

    if has("account", "contact_by"):
        late = Condition("contact_by", "lt", days_ago(0))
        yield "contact", "account", all_of((RESPONSIBLE, late))
    if has("activity"):
        past = Condition("starts_at", "lt", days_ago(0))
        yield "record", "activity", all_of((MINE, Condition("status", "eq", "planned"), past))
    if has("account", COMPLETENESS):
        parts: list[Filter] = [Condition(COMPLETENESS, "lt", 100)]
        if has("account", VERIFY_BY):
            parts.append(Condition(VERIFY_BY, "le", days_ago(0)))
        yield "data", "account", all_of((RESPONSIBLE, Group("or", tuple(parts))))
    if has("opportunity") and catalogue.options.get("stage"):
        yield "next_step", "opportunity", no_next_step(catalogue)
    if has("task"):
        undated = Condition("due_on", "empty")
        yield "undated", "task", all_of((MINE, OPEN, undated))


def no_next_step(catalogue: Catalogue) -> Filter:
    """Return what says: an open opportunity of mine for which nothing is planned (D2)."""
    stages = tuple(o.value for o in catalogue.options["stage"] if o.detail == "open")
    parts: list[Filter] = [MINE, Condition("stage_id", "in", stages)]
    for kind, state in (("task", "open"), ("activity", "planned")):
        if relation(catalogue, "opportunity", kind) is not None:
            parts.append(Related(kind, has=False, where=Condition("status", "eq", state)))
    if catalogue.kind("opportunity").has("next_step"):
        parts.append(Condition("next_step", "empty"))
    return all_of(parts)


def _number(session: Session, catalogue: Catalogue, name: str, kind: str, rule: Filter) -> Count:
    """Return how many records wait.

    Opportunities without a next step are few, what is planned is much: of the few the plans are
    asked by key. As one filter, row security looked at every task first (10,000 accounts: 3.5 s).
    """
    if name != "next_step" or not isinstance(rule, Group):
        query = ListQuery(kind, (), catalogue.kind(kind).order[0], filters=(rule,))
        return count(session, catalogue, query)
    plain = tuple(part for part in rule.parts if not isinstance(part, Related))
    query = ListQuery(kind, (), catalogue.kind(kind).order[0], filters=plain)
    ids = list(session.scalars(base(session, catalogue, query, table_of(kind).c.id)))
    return Count(len(set(ids) - planned(session, catalogue, ids)))


def read_my_day(
    session: Session, catalogue: Catalogue, me: int, now: dt.datetime, zone: str
) -> MyDay:
    """Return what waits for the person signed in; `now` is aware, in the zone of the screen."""
    lists = tuple(waiting_lists(catalogue))
    meetings, (tasks, overdue, later), told, due, targets, *numbers = together(
        session,
        lambda: _meetings(session, catalogue, me, now, zone),
        lambda: _tasks(session, catalogue, me, now),
        lambda: notices(session, MOST_NOTICES),
        lambda: notices_due(session, MOST_NOTICES),
        lambda: _targets(session, catalogue, me, now.date()),
        *(partial(_number, session, catalogue, *each) for each in lists),
    )
    waiting = tuple(Waiting(*each, number) for each, number in zip(lists, numbers, strict=True))
    return MyDay(meetings, tasks, overdue, later, waiting, told, due, targets)


def _meetings(
    session: Session, catalogue: Catalogue, me: int, now: dt.datetime, zone: str
) -> CalendarPage:
    if "activity" not in catalogue.kinds:
        return CalendarPage(())
    midnight = dt.datetime.combine(now.date(), dt.time(), now.tzinfo)
    following = dt.datetime.combine(now.date() + dt.timedelta(days=1), dt.time(), now.tzinfo)
    return read_calendar(session, CalendarQuery(midnight, following, (me,), zone))


def _tasks(
    session: Session, catalogue: Catalogue, me: int, now: dt.datetime
) -> tuple[tuple[DayTask, ...], int, int]:
    """Return the tasks of this week, how many are overdue, and how many come later."""
    if "task" not in catalogue.kinds:
        return (), 0, 0
    today = now.date()
    deals = "opportunity" in catalogue.kinds
    statement = _TASKS.format(
        opportunity="o.name" if deals else "''",
        joined="LEFT JOIN crm.opportunity AS o ON o.id = t.opportunity_id" if deals else "",
    )
    values = {
        "me": me,
        "until": today + dt.timedelta(days=6 - today.weekday()),
        "today": today,
        "midnight": dt.datetime.combine(today, dt.time(), now.tzinfo),
        "most": MOST_TASKS,
    }
    rows, (overdue, later) = together(
        session,
        lambda: session.execute(text(statement), values).all(),
        lambda: session.execute(text(_COUNTS), values).one(),
    )
    return tuple(DayTask(*row) for row in rows), overdue, later


def _targets(
    session: Session, catalogue: Catalogue, me: int, today: dt.date
) -> tuple[DayTarget, ...]:
    if "target" not in catalogue.kinds or not catalogue.kind("target").has("actual"):
        return ()
    values = {"me": me, "today": today, "most": MOST_TARGETS}
    rows = session.execute(text(_TARGETS), values).all()
    found = fulfilment(session, [row.id for row in rows]) if rows else {}
    return tuple(DayTarget(**row._mapping, actual=found[row.id]["actual"]) for row in rows)
