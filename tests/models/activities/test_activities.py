"""Meetings, calls and tasks: what follows from them, first contacts, the rhythm of contact."""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from crm_desktop.models.database import Database
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.filters import ME, Condition, days_ago
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit, ListQuery
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.factories import Crm, make
from tests.models.saving.test_saving_together import program, save_in, wait_until_blocked

__all__ = ["program"]  # a fixture
TODAY = dt.date.today()
NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
CALL = {"kind": "call", "status": "held", "subject": "Hovor", "starts_at": NOW}


@pytest.fixture
def account(pg: "psycopg.Connection[Any]", crm: Crm) -> int:
    return make(pg, "account", owner_id=crm.ids["seller"], name="Alfa")


def tasks(pg: "psycopg.Connection[Any]", activity: int | None) -> list[tuple[Any, ...]]:
    return pg.execute(
        "SELECT subject, due_on, status FROM crm.task WHERE activity_id = %s"
        " AND deleted_at IS NULL ORDER BY id",
        (activity,),
    ).fetchall()


def test_next_step_is_a_task_of_the_same_save(pg, account, catalogue_of, database):
    catalogue = catalogue_of("seller")
    day = TODAY + dt.timedelta(days=7)

    def write(id: int | None, changes: dict[str, Any]) -> int:
        with database.session() as session:
            read = read_row(session, catalogue, "activity", id) if id else None
            edit = Edit(
                "activity", id, changes,
                {name: read[name] for name in changes} if read else {},
                read.versions if read else {}, account_id=account,
            )  # fmt: skip
            saved = save(session, catalogue, edit)
        assert saved.id is not None
        return saved.id

    without = write(None, CALL | {"next_step": "Poslat nabídku"})
    assert tasks(pg, without) == []  # nothing is planned without a day
    call = write(None, CALL | {"next_step": "Poslat nabídku", "next_step_on": day})
    assert tasks(pg, call) == [("Poslat nabídku", day, "open")]
    write(call, {"result": "Chtějí slevu"})
    assert len(tasks(pg, call)) == 1
    write(call, {"next_step": "Poslat dvě nabídky", "next_step_on": TODAY})
    assert tasks(pg, call) == [("Poslat dvě nabídky", TODAY, "open")]
    # What somebody made of the task is theirs.
    pg.execute("UPDATE crm.task SET subject = 'Nabídka hotova' WHERE activity_id = %s", (call,))
    write(call, {"next_step": "Zavolat"})
    assert tasks(pg, call) == [("Nabídka hotova", TODAY, "open")]
    pg.execute("UPDATE crm.task SET status = 'done' WHERE activity_id = %s", (call,))
    write(call, {"next_step": "Zavolat znovu"})
    assert tasks(pg, call)[1:] == [("Zavolat znovu", TODAY, "open")]


def test_two_people_enter_the_first_meeting_at_once(committed: Crm, program: Callable[..., Any]):
    with psycopg.connect(committed.dsn()) as pg:
        account = make(pg, "account", owner_id=committed.ids["seller"], name="Alfa")
        director = committed.lists["contact_function"]["director"]
        chief = make(pg, "contact", account_id=account, function_id=director)
        buyer = make(pg, "contact", account_id=account)
    first, catalogue = program("seller")
    second, other = program("lead")

    def meeting(**values: Any) -> Edit:
        changes = CALL | {"kind": "meeting", "first_contact_id": chief} | values
        return Edit("activity", None, changes, account_id=account)

    with ThreadPoolExecutor(1) as pool:
        with first.session() as session:
            save(session, catalogue, meeting())
            late = pool.submit(save_in, second, other, meeting())
            wait_until_blocked(committed, late)  # it learns only now whether it was the first
        with pytest.raises(InvalidInput, match="recorded already") as refused:
            late.result()
    assert refused.value.field == "first_contact_id"
    with pytest.raises(InvalidInput, match="only with a decision maker"):
        save_in(second, other, meeting(kind="call", first_contact_id=buyer))
    assert save_in(second, other, meeting(kind="call")).id  # a first call beside the meeting
    with committed.connect() as pg:
        assert pg.execute("SELECT count(*) FROM crm.activity").fetchone() == (2,)


def test_accounts_out_of_touch(pg, crm, catalogue_of, database: Database):
    """C3: the day by which the tier wants the next contact is a column, a filter, a worklist."""
    tiers = crm.lists["tier"]
    ids = {}
    for name, tier, ago, status in (
        ("late", "A", 31, "held"), ("in time", "A", 29, "held"),
        ("only planned", "A", 1, "planned"),
        ("other tier", "B", 31, "held"), ("no rhythm", "C", 900, "held"),
    ):  # fmt: skip
        id = make(pg, "account", owner_id=crm.ids["seller"], name=name)
        entered = NOW - dt.timedelta(days=500)
        make(pg, "account_detail", account_id=id, tier_id=tiers[tier], created_at=entered)
        at = dt.datetime.combine(TODAY, dt.time(9), dt.UTC) - dt.timedelta(days=ago)
        make(pg, "activity", account_id=id, starts_at=at, status=status)
        ids[name] = id
    catalogue = catalogue_of("seller")
    late = (Condition("owner_id", "in", (ME,)), Condition("contact_by", "lt", days_ago(0)))
    with database.session() as session:
        query = ListQuery("account", ("name", "contact_by"), "name", filters=late)
        page = first_page(session, catalogue, query)
    assert {row["name"]: row["contact_by"] for row in page.rows} == {
        "late": TODAY - dt.timedelta(days=1),
        "only planned": (NOW - dt.timedelta(days=500)).date() + dt.timedelta(days=30),
    }


def test_what_a_rule_asks_is_said_in_a_sentence(pg, crm, account, catalogue_of, database):
    make(pg, "account_detail", account_id=account, tier_id=crm.lists["tier"]["A"])
    pg.execute("UPDATE crm.contact_policy SET active = true")
    catalogue = catalogue_of("seller")
    with (
        pytest.raises(InvalidInput, match="what came out") as refused,
        database.session() as session,
    ):
        save(session, catalogue, Edit("activity", None, CALL, account_id=account))
    assert refused.value.field == "result"
    with database.session() as session:
        load_catalogue(session, sign_in(session))
        told = CALL | {"result": "Chtějí slevu"}
        assert save(session, catalogue, Edit("activity", None, told, account_id=account)).id
