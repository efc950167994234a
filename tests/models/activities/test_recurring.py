"""Series of meetings, and reminders: rules at their edges, one occurrence apart, two at once."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import psycopg
import pytest

from crm_desktop.models.database import Database
from crm_desktop.models.errors import ChangedMeanwhile, InvalidInput
from crm_desktop.models.queries.activities.following import Followed, follow
from crm_desktop.models.queries.activities.recurring import delete_later, extend_due, repeat
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


def enter_meeting(pg: "psycopg.Connection[Any]", crm: Crm) -> int:
    account = make(pg, "account", owner_id=crm.ids["seller"], name="Alfa")
    id = make(pg, "activity", account_id=account, employee_id=crm.ids["seller"], subject="Porada",
              starts_at=START, ends_at=START + dt.timedelta(minutes=45), status="planned",
              place="Brno")  # fmt: skip
    contact = make(pg, "contact", account_id=account)
    for who in ({"contact_id": contact}, {"employee_id": crm.ids["seller"]}):
        make(pg, "activity_participant", activity_id=id, **who)
    return id


@pytest.fixture
def meeting(pg: "psycopg.Connection[Any]", crm: Crm) -> int:
    return enter_meeting(pg, crm)


@pytest.fixture
def real(committed: Crm) -> Iterator["psycopg.Connection[Any]"]:
    """The superuser where each operation is a transaction: only so one is taken back by itself."""
    with psycopg.connect(committed.dsn(), autocommit=True) as connection:
        yield connection


@pytest.fixture
def do(signed_in: Callable[[str], Database]) -> Callable[..., Any]:
    """Do something as the seller, committed."""
    seller = signed_in("seller")

    def run(work: Callable[..., Any], *values: Any, **more: Any) -> Any:
        with seller.session() as session:
            return work(session, *values, **more)

    return run


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


def test_a_series_its_exceptions_and_the_way_back(real, committed, do):
    pg, meeting = real, enter_meeting(real, committed)
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
    followed = uuid4()
    assert do(follow, *at_place(pg, 2), followed) == Followed(2)
    assert do(follow, *at_place(pg, 2), followed) == Followed()  # twice is once
    assert [row[:2] for row in series(pg)] == [
        ("03-16 09:00", "Brno"), ("03-23 09:00", "Brno"), ("03-31 10:00", "Praha"),
        ("04-07 10:00", "Praha"), ("04-14 10:00", "Praha"),
    ]  # fmt: skip
    ended = uuid4()
    assert do(delete_later, *at_place(pg, 3), ended) == 2
    assert len(series(pg)) == 3
    for taken in (ended, followed, operation):
        assert do(undo, taken).number, taken
    left = pg.execute("SELECT recurrence_id IS NULL, starts_at FROM crm.activity WHERE id = %s",
                      (meeting,)).fetchone()  # fmt: skip
    assert left == (True, START)
    with pytest.raises(InvalidInput, match="belongs to no series"):
        do(delete_later, *pg.execute("SELECT id, version FROM crm.activity WHERE id = %s",
                                     (meeting,)).fetchone(), uuid4())  # fmt: skip


def test_what_one_has_of_its_own_stays_when_the_series_changes(real, committed, do):
    pg, meeting = real, enter_meeting(real, committed)
    start = dt.datetime.now(ZONE).replace(hour=9, minute=0, second=0, microsecond=0)
    start += dt.timedelta(days=7)
    hour = dt.timedelta(hours=1)
    pg.execute("UPDATE crm.activity SET starts_at = %s, ends_at = %s, result = NULL WHERE id = %s",
               (start, start + hour, meeting))  # fmt: skip
    version = pg.execute("SELECT version FROM crm.activity").fetchone()[0]
    assert do(repeat, meeting, version, "FREQ=WEEKLY;COUNT=8", PRAGUE, uuid4()) == 7
    ids = [at_place(pg, place)[0] for place in range(8)]
    asked = "UPDATE crm.activity SET {} WHERE id = %s"
    pg.execute(asked.format("place = 'Praha'"), (ids[2],))
    pg.execute(asked.format("starts_at = starts_at + interval '1 day', ends_at = ends_at +"
                            " interval '1 day'"), (ids[4],))  # fmt: skip
    pg.execute(asked.format("deleted_at = now()"), (ids[5],))
    pg.execute(asked.format("status = 'held', result = 'Ano'"), (ids[6],))
    colleague = make(pg, "contact", account_id=pg.execute("SELECT account_id FROM crm.activity"
                                                          ).fetchone()[0])  # fmt: skip
    make(pg, "activity_participant", activity_id=ids[3], contact_id=colleague)
    # The second is moved by two hours, lasts longer and has another subject: the rest follows it.
    pg.execute(asked.format("starts_at = starts_at + interval '2 hours', ends_at = ends_at +"
                            " interval '150 minutes', subject = 'Rada'"), (ids[1],))  # fmt: skip
    whole = "SELECT id, starts_at, ends_at, subject, place, recurrence_id, occurs_at, deleted_at"
    before = pg.execute(f"{whole} FROM crm.activity ORDER BY id".encode()).fetchall()
    operation = uuid4()
    assert do(follow, ids[1], None, operation) == Followed(4, 3)

    def now(place: int) -> tuple[str, dt.timedelta, str, str, int]:
        row = pg.execute(
            "SELECT starts_at, ends_at - starts_at, subject, place, (SELECT count(*) FROM"
            " crm.activity_participant p WHERE p.activity_id = a.id AND p.deleted_at IS NULL)"
            " FROM crm.activity a WHERE id = %s", (ids[place],)
        ).fetchone()  # fmt: skip
        weeks, rest = divmod(row[0].astimezone(ZONE).replace(tzinfo=None)
                             - start.replace(tzinfo=None), dt.timedelta(days=7))  # fmt: skip
        return weeks, rest, *row[1:]

    longer = hour * 1.5
    assert now(0) == (0, hour * 0, hour, "Porada", "Brno", 2)
    assert now(2) == (2, hour * 2, longer, "Rada", "Praha", 2)
    assert now(3) == (3, hour * 2, longer, "Rada", "Brno", 3)
    assert now(4) == (4, hour * 24, longer, "Rada", "Brno", 2)
    assert now(5)[:4] == (5, hour * 0, hour, "Porada")  # deleted it is, and stays
    assert now(6)[:4] == (6, hour * 0, hour, "Porada")  # held
    assert now(7) == (7, hour * 2, longer, "Rada", "Brno", 2)
    assert len(series(pg)) == 7
    # Now all that are planned, also those before: only the place is another.
    pg.execute(asked.format("place = 'Plzeň'"), (ids[7],))
    again = uuid4()
    assert do(follow, ids[7], None, again, whole=True) == Followed(4, 3)
    assert [now(place)[4] for place in (0, 1, 2, 3, 4)] == [
        "Brno", "Plzeň", "Praha", "Plzeň", "Plzeň",
    ]  # fmt: skip
    assert len(series(pg)) == 7
    for taken in (again, operation):
        undone = do(undo, taken)
        assert undone.number
        assert not undone.kept
    pg.execute(asked.format("place = 'Brno'"), (ids[7],))
    assert pg.execute(f"{whole} FROM crm.activity ORDER BY id".encode()).fetchall() == before
    assert do(delete_later, *at_place(pg, 3), uuid4(), whole=True) == 6
    assert [row[3] for row in series(pg)] == ["held"]


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
