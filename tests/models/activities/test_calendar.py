"""What calendars and My day read: whose, of which days, and how little."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
import pytest
from sqlalchemy import event

from crm_desktop.models.database import Database
from crm_desktop.models.queries.activities.calendar import (
    CalendarQuery,
    my_people,
    read_calendar,
)
from crm_desktop.models.queries.activities.my_day import read_my_day
from crm_desktop.models.queries.lists.listing import list_ids
from crm_desktop.models.queries.rows import ListQuery
from tests.factories import Crm, make, make_all
from tests.full import rounds

PRAGUE = ZoneInfo("Europe/Prague")
DAY = dt.datetime(2026, 3, 30, tzinfo=PRAGUE)  # the Monday after the change of clocks
WEEK = dt.timedelta(days=7)


def at(days: int, hour: int, minute: int = 0) -> dt.datetime:
    return (DAY + dt.timedelta(days=days)).replace(hour=hour, minute=minute)


@pytest.fixture
def firm(pg: "psycopg.Connection[Any]", crm: Crm) -> dict[str, int]:
    """Meetings of the seller, with the seller, of others; around midnight and of past days."""
    ids = crm.ids
    mine = make(pg, "account", owner_id=ids["seller"], name="Alfa")
    theirs = make(pg, "account", owner_id=ids["colleague"], name="Beta")
    foreign = make(pg, "account", owner_id=ids["rival"], name="Gama")
    found = {}
    for name, account, host, starts, hours, more in (
        ("mine", mine, "seller", at(0, 9), 1, {}),
        ("late", mine, "seller", at(6, 23), 2, {"kind": "call", "status": "planned"}),
        ("over midnight", mine, "seller", at(-1, 23), 3, {}),
        ("before", mine, "seller", at(-1, 20), 1, {}),
        ("after", mine, "seller", at(7, 0), 1, {}),
        ("cancelled", mine, "seller", at(1, 9), 1, {"status": "cancelled"}),
        ("deleted", mine, "seller", at(1, 9), 1, {"deleted_at": DAY}),
        ("of the lead", mine, "lead", at(2, 9), 1, {}),
        ("with me", mine, "lead", at(3, 9), 1, {}),
        ("colleague's", theirs, "colleague", at(4, 9), 1, {}),
        ("foreign", foreign, "rival", at(4, 9), 1, {}),
    ):
        found[name] = make(
            pg, "activity", account_id=account, employee_id=ids[host], subject=name,
            starts_at=starts, ends_at=starts + dt.timedelta(hours=hours), **more,
        )  # fmt: skip
    make(pg, "activity_participant", activity_id=found["with me"], employee_id=ids["seller"])
    contact = make(pg, "contact", account_id=mine, first_name="Jana", last_name="Nová")
    make(pg, "activity_participant", activity_id=found["mine"], contact_id=contact)
    return found | {"account": mine}


def asked(people: tuple[int, ...] | None, most: int = 60) -> CalendarQuery:
    return CalendarQuery(DAY, DAY + WEEK, people, "Europe/Prague", most)


def test_whose_events_of_which_days(crm, firm, act_as, database: Database):
    ids = crm.ids

    def subjects(person: str, people: tuple[int, ...] | None) -> set[str]:
        act_as(person)
        with database.session() as session:
            found = {e.subject for e in read_calendar(session, asked(people)).events}
        act_as(None)
        return found

    own = {"mine", "late", "over midnight", "with me"}
    assert subjects("seller", (ids["seller"],)) == own
    assert subjects("seller", None) == own | {"of the lead"}
    assert subjects("lead", None) == own | {"of the lead", "colleague's"}
    assert subjects("lead", (ids["seller"], ids["colleague"])) == own | {"colleague's"}
    assert subjects("rival", (ids["seller"],)) == set()
    assert subjects("rival", None) == {"foreign"}
    act_as("lead")
    with database.session() as session:
        page = read_calendar(session, asked(None))
        below = [number for number, _name in my_people(session, ids["lead"])]
    assert below[0] == ids["lead"]
    assert set(below[1:]) == {ids["seller"], ids["colleague"]}
    event = next(e for e in page.events if e.subject == "mine")
    assert (event.account, event.people, event.kind) == ("Alfa", "Jana Nová", "meeting")
    assert (event.starts_at, event.ends_at) == (at(0, 9), at(0, 10))
    # The day before the change of clocks had 23 hours; its late event belongs to Monday as well.
    assert (page.counts[DAY.date()], page.counts[dt.date(2026, 4, 5)]) == (2, 1)


def test_ten_thousand_cost_no_more_statements_than_thirty(pg, crm, act_as, database, connection):
    """Of each day the first ones come, with how many there are; the month is one statement."""
    account = make(pg, "account", owner_id=crm.ids["seller"])
    statements: list[str] = []
    event.listen(connection, "before_cursor_execute", lambda *given: statements.append(given[2]))
    sizes = {}
    many = rounds(2_000, 10_000)
    for number in (30, many):
        make_all(pg, "activity", [
            {"account_id": account, "employee_id": crm.ids["seller"], "starts_at":
             DAY + dt.timedelta(minutes=n * 28 * 1440 / number)} for n in range(number)
        ])  # fmt: skip
        act_as("seller")
        with database.session() as session:
            statements.clear()
            month = CalendarQuery(DAY, DAY + 4 * WEEK, (crm.ids["seller"],), "Europe/Prague", 12)
            page = read_calendar(session, month)
            sizes[number] = (len(statements), len(page.events), sum(page.counts.values()))
        act_as(None)
    assert sizes == {30: (1, 30, 30), many: (1, 28 * 12, many + 30)}


def test_my_day_counts_what_its_lists_show(pg, crm, firm, catalogue_of, database: Database):
    now = at(0, 10)
    day, ids, account = now.date(), crm.ids, firm["account"]
    make(pg, "account_detail", account_id=account, tier_id=crm.lists["tier"]["A"])
    for subject, due, status, who in (
        ("late", day - dt.timedelta(days=3), "open", "seller"),
        ("today", day, "open", "seller"),
        ("this week", day + dt.timedelta(days=6), "open", "seller"),
        ("next week", day + dt.timedelta(days=7), "open", "seller"),
        ("undated", None, "open", "seller"),
        ("done long ago", day, "done", "seller"),
        ("dropped", day, "dropped", "seller"),
        ("somebody else's", day, "open", "lead"),
    ):
        make(pg, "task", account_id=account, subject=subject, due_on=due, status=status,
             employee_id=ids[who])  # fmt: skip
    pg.execute(
        "UPDATE crm.task SET done_at = %s WHERE status = 'done'", (DAY - dt.timedelta(days=9),)
    )
    done = make(
        pg, "task", account_id=account, subject="done", due_on=day, employee_id=ids["seller"]
    )
    pg.execute("UPDATE crm.task SET status = 'done', done_at = %s WHERE id = %s", (now, done))
    stage = crm.lists["stage"]
    deals = [
        make(pg, "opportunity", account_id=account, employee_id=ids["seller"], name=name,
             stage_id=stage[state], next_step=step)
        for name, state, step in (
            ("alone", "open", None), ("with a task", "open", None),
            ("with words", "open", "Zavolat"), ("won", "won", None),
        )
    ]  # fmt: skip
    make(pg, "task", account_id=account, opportunity_id=deals[1], subject="x", due_on=None)
    catalogue = catalogue_of("seller")
    with database.session() as session:
        shown = read_my_day(session, catalogue, ids["seller"], now, "Europe/Prague")
        waiting = {one.name: one for one in shown.waiting}
        listed = {
            name: len(list_ids(session, catalogue, ListQuery(
                one.kind, (), catalogue.kind(one.kind).order[0], filters=(one.filter,))))
            for name, one in waiting.items()
        }  # fmt: skip
    assert [t.subject for t in shown.tasks] == ["late", "today", "done", "this week"]
    assert (shown.overdue, shown.later) == (1, 1)
    assert [e.subject for e in shown.meetings.events] == ["over midnight", "mine"]
    assert {name: one.number.number for name, one in waiting.items()} == listed
    assert (listed["next_step"], listed["undated"]) == (1, 1)
    assert listed["contact"] == 1  # met on that Monday, long ago
