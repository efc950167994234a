"""Series of meetings, and reminders: rules at their edges, one occurrence apart, two at once."""

import datetime as dt
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import psycopg
import pytest

from crm_desktop.models.errors import ChangedMeanwhile, InvalidInput
from crm_desktop.models.queries.activities.recurring import (
    apply_later,
    delete_later,
    extend_due,
    repeat,
)
from crm_desktop.models.queries.activities.reminders import (
    dismiss,
    due_reminders,
    remind_before,
    snooze,
)
from crm_desktop.models.queries.activities.rules import MOST, occurrences
from crm_desktop.models.queries.undoing import undo
from tests.factories import Crm, make

PRAGUE = "Europe/Prague"
ZONE = ZoneInfo(PRAGUE)
START = dt.datetime(2026, 3, 16, 9, tzinfo=ZONE)  # two weeks before the clocks change
NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def walls(rule: str, start: dt.datetime = START, now: dt.datetime = NOW) -> list[str]:
    found = occurrences(rule, start, PRAGUE, now)
    return [at.astimezone(ZONE).strftime("%m-%d %H:%M") for at in found]


def test_wall_time_holds_and_ends_are_kept():
    assert walls("FREQ=WEEKLY;COUNT=3") == ["03-16 09:00", "03-23 09:00", "03-30 09:00"]
    assert walls("FREQ=WEEKLY;UNTIL=20260323")[-1] == "03-23 09:00"  # a bare day to its end
    assert walls("FREQ=WEEKLY;UNTIL=20260323T080000Z")[-1] == "03-23 09:00"
    assert walls("FREQ=WEEKLY;UNTIL=20260323T075959Z")[-1] == "03-16 09:00"
    night = dt.datetime(2026, 3, 28, 2, 30, tzinfo=ZONE)  # on the 29th there is no such time
    assert walls("FREQ=DAILY;COUNT=3", night) == ["03-28 02:30", "03-29 03:30", "03-30 02:30"]
    leap = dt.datetime(2028, 2, 29, 9, tzinfo=ZONE)
    assert walls("FREQ=YEARLY;UNTIL=20330101", leap) == ["02-29 09:00", "02-29 09:00"]
    last = dt.datetime(2026, 1, 31, 9, tzinfo=ZONE)
    assert walls("FREQ=MONTHLY;COUNT=3", last) == ["01-31 09:00", "03-31 09:00", "05-31 09:00"]


def test_without_an_end_it_is_entered_a_year_ahead_and_no_further():
    found = walls("FREQ=WEEKLY")
    assert 57 <= len(found) <= 59
    assert len(walls("FREQ=DAILY;INTERVAL=2")) == 201


@pytest.mark.parametrize(
    "rule",
    ["", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=3", "FREQ=WEEKLY;INTERVAL=0", "FREQ=DAILY;COUNT=x",
     "FREQ=DAILY;UNTIL=tomorrow", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=DAILY;FREQ=WEEKLY",
     "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYHOUR=9",
     "FREQ=DAILY;COUNT=99999", "FREQ=DAILY;UNTIL=99991231"],
)  # fmt: skip
def test_a_rule_that_cannot_be_kept_is_a_sentence(rule):
    with pytest.raises(InvalidInput) as said:
        occurrences(rule, START, PRAGUE, NOW)
    assert str(said.value)


def test_an_unknown_time_zone_is_a_sentence():
    with pytest.raises(InvalidInput, match="time zone"):
        occurrences("FREQ=DAILY;COUNT=2", START, "Mars/Olympus", NOW)


@pytest.fixture
def meeting(pg: "psycopg.Connection[Any]", crm: Crm) -> int:
    account = make(pg, "account", owner_id=crm.ids["seller"], name="Alfa")
    id = make(pg, "activity", account_id=account, employee_id=crm.ids["seller"], subject="Porada",
              starts_at=START, ends_at=START + dt.timedelta(minutes=45), status="planned",
              place="Brno")  # fmt: skip
    contact = make(pg, "contact", account_id=account)
    for who in ({"contact_id": contact}, {"employee_id": crm.ids["seller"]}):
        make(pg, "activity_participant", activity_id=id, **who)
    return id


def series(pg: "psycopg.Connection[Any]") -> list[tuple[Any, ...]]:
    """The live occurrences: wall time, place, how many take part, state."""
    rows = pg.execute(
        "SELECT a.starts_at, a.place, (SELECT count(*) FROM crm.activity_participant p"
        "  WHERE p.activity_id = a.id), a.status FROM crm.activity a"
        " WHERE a.deleted_at IS NULL AND a.recurrence_id IS NOT NULL ORDER BY a.starts_at"
    ).fetchall()
    return [(r[0].astimezone(ZONE).strftime("%m-%d %H:%M"), *r[1:]) for r in rows]


def at_place(pg: "psycopg.Connection[Any]", place: int) -> tuple[int, int]:
    found = pg.execute(
        "SELECT id, version FROM crm.activity WHERE deleted_at IS NULL"
        " AND recurrence_id IS NOT NULL ORDER BY starts_at OFFSET %s LIMIT 1",
        (place,),
    ).fetchone()
    assert found is not None
    return found


def test_a_series_its_exceptions_and_the_way_back(pg, crm, meeting, act_as, database):
    def do(work, *values, **more):
        act_as("seller")
        try:
            with database.session() as session:
                return work(session, *values, **more)
        finally:
            act_as(None)

    operation = uuid4()
    assert do(repeat, meeting, 1, "FREQ=WEEKLY;COUNT=5", PRAGUE, operation) == 4
    assert do(repeat, meeting, 1, "FREQ=WEEKLY;COUNT=5", PRAGUE, operation) == 0  # twice is once
    assert [row[0] for row in series(pg)] == [
        "03-16 09:00", "03-23 09:00", "03-30 09:00", "04-06 09:00", "04-13 09:00",
    ]  # fmt: skip
    assert {row[1:] for row in series(pg)} == {("Brno", 2, "planned")}
    with pytest.raises(ChangedMeanwhile):
        do(delete_later, *(at_place(pg, 1)[0], 99), uuid4())
    # One is moved and renamed, the later ones follow it from there.
    id, _version = at_place(pg, 2)
    pg.execute("UPDATE crm.activity SET starts_at = %s, ends_at = %s, place = 'Praha'"
               " WHERE id = %s", (START + dt.timedelta(days=15, hours=1), START
                                  + dt.timedelta(days=15, hours=2), id))  # fmt: skip
    follow = uuid4()
    assert do(apply_later, id, at_place(pg, 2)[1], PRAGUE, follow) == 2
    assert [row[:2] for row in series(pg)] == [
        ("03-16 09:00", "Brno"), ("03-23 09:00", "Brno"), ("03-31 10:00", "Praha"),
        ("04-07 10:00", "Praha"), ("04-14 10:00", "Praha"),
    ]  # fmt: skip
    assert do(delete_later, *at_place(pg, 3), uuid4()) == 2
    assert len(series(pg)) == 3
    undone = do(undo, operation)
    assert undone.number
    assert [row[0] for row in series(pg)] == []
    with pytest.raises(InvalidInput, match="belongs to no series"):
        do(delete_later, *pg.execute("SELECT id, version FROM crm.activity WHERE id = %s",
                                     (meeting,)).fetchone(), uuid4())  # fmt: skip


def test_what_has_no_end_goes_on_by_the_clock_and_only_once(pg, crm, meeting, act_as, database):
    act_as("seller")
    with database.session() as session:
        repeat(session, meeting, 1, "FREQ=MONTHLY", PRAGUE, uuid4())
    act_as(None)
    before = len(series(pg))
    last = at_place(pg, before - 1)[0]
    pg.execute("UPDATE crm.activity SET deleted_at = now() WHERE id = %s", (last,))
    later = dt.datetime.now(dt.UTC) + dt.timedelta(days=300)
    for person, expected in (("rival", 0), ("seller", None), ("seller", 0)):
        act_as(person)
        with database.session() as session:
            found = extend_due(session, later)
        act_as(None)
        assert found == expected if expected is not None else found >= 8
    times = pg.execute("SELECT occurs_at FROM crm.activity WHERE deleted_at IS NULL").fetchall()
    assert len(times) == len(set(times))
    assert len(times) > before
    deleted = pg.execute("SELECT occurs_at FROM crm.activity WHERE id = %s", (last,)).fetchone()[0]
    assert pg.execute(
        "SELECT count(*) FROM crm.activity WHERE occurs_at = %s", (deleted,)
    ).fetchone() == (1,)  # it does not come again


def test_reminders_are_put_off_and_seen_and_survive(
    pg, crm, meeting, act_as, database, catalogue_of
):
    ids = crm.ids
    pg.execute("UPDATE crm.activity SET starts_at = now() + interval '10 minutes', ends_at = NULL"
               " WHERE id = %s", (meeting,))  # fmt: skip
    catalogue = catalogue_of("seller")

    def due(person="seller", later=0):
        act_as(person)
        with database.session() as session:
            now = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=later)
            return [
                (r.kind, r.id) for r in due_reminders(session, catalogue, ids[person], now, PRAGUE)
            ]

    def note(work, *values):
        act_as("seller")
        with database.session() as session:
            work(session, *values)

    now = dt.datetime.now(dt.UTC)
    mine = [("activity", meeting)]
    assert due() == mine
    assert due("lead") == []  # sees the meeting, takes no part
    note(snooze, "activity", meeting, now + dt.timedelta(minutes=5))
    assert due() == []
    assert due(later=6) == mine
    note(remind_before, "activity", meeting, 5)
    assert due() == []
    assert due(later=6) == mine
    note(dismiss, "activity", meeting, now)
    assert due(later=6) == []
    act_as(None)
    account = pg.execute(
        "SELECT account_id FROM crm.activity WHERE id = %s", (meeting,)
    ).fetchone()[0]
    task = make(pg, "task", account_id=account, due_on=dt.date.today() - dt.timedelta(days=1),
                employee_id=ids["seller"])  # fmt: skip
    assert due() == []  # of a task only who asked for it
    note(remind_before, "task", task, 0)
    assert due() == [("task", task)]
    act_as(None)
    pg.execute("UPDATE crm.task SET status = 'done' WHERE id = %s", (task,))
    assert due() == []
    with pytest.raises(InvalidInput):
        note(remind_before, "task", task, MOST * 10_000)
