"""Who reads what of the record of changes: the same as of the tables, and never more."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from crm_desktop.models.errors import NotAllowed
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.card import history
from crm_desktop.models.queries.card.history import Wanted
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save
from tests.factories import PEOPLE, Crm, make
from tests.schema.history.history_checks import recorded_of_an_account, recorded_of_records
from tests.schema.seeing import oracle
from tests.schema.seeing.firm import world
from tests.schema.seeing.oracle import Rights, Truth, may_see
from tests.schema.seeing.oracle_questions import as_person
from tests.schema.seeing.tables import APART, CHILDREN, LISTS


@pytest.fixture(scope="module")
def firm(crm: Crm) -> Iterator[tuple[Any, Truth, dict[str, Rights]]]:
    with psycopg.connect(crm.dsn()) as pg:
        world.build(pg, crm, seed=5)
        truth = oracle.read_truth(pg, crm)
        yield pg, truth, {person: oracle.rights_of(truth, person) for person in PEOPLE}
        pg.rollback()


@pytest.mark.parametrize("person", PEOPLE)
def test_history_agrees_with_the_rights(firm, person):
    pg, truth, rights = firm
    tables = ("account", *CHILDREN, *APART, *LISTS, "firm", "product", "employee", "stand_in",
              "custom_value")  # fmt: skip
    assert list(recorded_of_records(pg, truth, rights[person], tables, 6)) == []
    assert list(recorded_of_an_account(pg, truth, rights[person], 12)) == []


def test_an_account_is_read_to_its_end_in_pages(firm):
    """Pages that hold nothing for somebody do not end the reading."""
    pg, truth, rights = firm
    # The same one each time: rows are read in the order in which they lie.
    account = min(
        row["id"] for row in truth.rows["account"] if row["owner_id"] == truth.crm.ids["seller"]
    )
    pg.execute(
        "INSERT INTO crm.activity (account_id, kind, status, subject, starts_at)"
        " SELECT %s, 'call', 'held', 'x', now() FROM generate_series(1, 250)",
        (account,),
    )
    query = "SELECT id FROM crm.account_history(%s, %s, %s)"
    with as_person(pg, "seller"):
        found: list[int] = []
        before = None
        while page := [row[0] for row in pg.execute(query, (account, before, 37)).fetchall()]:
            found += page
            before = page[-1]
    # Of the firm's own fields the seller reads some; all else of the account.
    read = [
        row["id"]
        for row in truth.rows["custom_value"]
        if may_see(rights["seller"], "custom_value", row, truth)
    ]
    whole = pg.execute(
        "SELECT id FROM crm_private.change WHERE account_id = %s"
        " AND (table_name <> 'custom_value' OR record_id = ANY(%s)) ORDER BY id DESC",
        (account, read),
    ).fetchall()
    assert found == [row[0] for row in whole]
    with pg.transaction(force_rollback=True):  # hidden from everybody: 250 entries are skipped
        pg.execute("ALTER POLICY read ON crm.activity USING (false)")
        with as_person(pg, "seller"):
            rest = pg.execute(query, (account, None, 5)).fetchall()
        assert len(rest) == 5
    with as_person(pg, "rival"):
        assert pg.execute(query, (account, None, 5)).fetchall() == []


@pytest.fixture
def seller(crm, pg, database, catalogue_of) -> tuple[int, Catalogue]:
    """An account of the seller's, who is signed in."""
    catalogue = catalogue_of("seller")
    with database.session() as session:
        edit = Edit(
            "account",
            None,
            {"name": "Alfa", "kind": "company", "status": "active", "revenue": 100,
             "currency": "CZK", "note": "první"},
        )  # fmt: skip
        id = save(session, catalogue, edit).id
    assert id is not None
    return id, catalogue


def changed(session: Any, catalogue: Catalogue, kind: str, id: int, **changes: Any) -> None:
    row = read_row(session, catalogue, kind, id)
    save(session, catalogue, Edit(kind, id, changes, dict(row.values), dict(row.versions)))


def test_a_history_has_who_and_what(crm, database, seller):
    id, catalogue = seller
    with database.session() as session:
        changed(session, catalogue, "account", id, name="Beta", note="druhá")
        found = history.history(session, "account", id)
    assert {entry.kind for entry in found} == {"account", "account_detail"}
    assert [entry.id for entry in found] == sorted((e.id for e in found), reverse=True)
    change = next(e for e in found if e.kind == "account_detail" and e.action == "change")
    assert (change.old, change.new) == ({"note": "první"}, {"note": "druhá"})
    assert (change.who_id, change.who) == (crm.ids["seller"], "Seller")
    assert (change.for_id, change.for_whom, change.record_id) == (None, "", id)
    with database.session() as session:
        assert history.history(session, "account", id, before=found[1].id) == found[2:]
        assert history.history(session, "account", id, most=2) == found[:2]
        assert [e for e in history.account_history(session, id) if e in found] == [*found]


def at(pg: "psycopg.Connection[Any]", days: int) -> None:
    """Let what was recorded so far be so many days older than what follows."""
    pg.execute("SET LOCAL session_replication_role = replica")
    pg.execute(
        "UPDATE crm_private.change SET happened_at = happened_at - %s", (dt.timedelta(days),)
    )
    pg.execute("SET LOCAL session_replication_role = origin")


def test_a_record_as_it_was(crm, pg, database, act_as, seller):
    id, catalogue = seller
    now = pg.execute("SELECT now()").fetchone()[0]
    for days, changes in (
        (10, {"name": "Beta", "founded_on": dt.date(2001, 2, 3)}),
        (10, {"revenue": None, "founded_on": None, "tier_id": crm.lists["tier"]["B"]}),
        (10, {"tier_id": crm.lists["tier"]["C"], "note": None}),
    ):
        act_as(None)
        at(pg, days)
        act_as("seller")
        with database.session() as session:
            changed(session, catalogue, "account", id, **changes)

    def was(days: int) -> Any:
        with database.session() as session:
            moment = now - dt.timedelta(days, hours=-1)
            return history.read_as_it_was(session, catalogue, "account", id, moment)

    assert was(40) is None  # before it was entered
    names = ("name", "revenue", "founded_on", "tier_id", "note")
    tiers = crm.lists["tier"]
    first, second, third, present = (was(days) for days in (30, 20, 10, 0))
    assert [first[n] for n in names] == ["Alfa", 100, None, None, "první"]
    assert [second[n] for n in names] == ["Beta", 100, dt.date(2001, 2, 3), None, "první"]
    assert [third[n] for n in names] == ["Beta", None, None, tiers["B"], "první"]
    assert [present[n] for n in names] == ["Beta", None, None, tiers["C"], None]
    assert (third.label("tier_id"), present.label("tier_id")) == ("B", "C")
    assert not third.may_change


def test_numbers_and_times_come_back_as_they_were(crm, pg, database, act_as, seller):
    id, catalogue = seller
    starts = dt.datetime(2025, 5, 6, 9, 30, tzinfo=dt.UTC)
    with database.session() as session:
        activity = save(
            session,
            catalogue,
            Edit("activity", None, {"kind": "call", "status": "held", "subject": "x",
                                    "starts_at": starts}, account_id=id),
        ).id  # fmt: skip
    act_as(None)
    at(pg, 1)
    act_as("seller")
    with database.session() as session:
        changed(session, catalogue, "activity", activity, starts_at=starts + dt.timedelta(1))
        moment = session.connection().exec_driver_sql("SELECT now()").scalar()
        assert moment is not None
        before = moment - dt.timedelta(hours=1)
        was = history.read_as_it_was(session, catalogue, "activity", activity, before)
    assert was is not None
    assert was["starts_at"] == starts


def test_what_was_deleted_then(pg, database, act_as, seller):
    id, catalogue = seller
    with database.session() as session:
        task = save(
            session,
            catalogue,
            Edit(
                "task",
                None,
                {"subject": "x", "status": "open", "priority": "normal"},
                account_id=id,
            ),
        ).id
    for value in ("now()", "NULL"):
        act_as(None)
        at(pg, 1)
        act_as("seller")
        pg.execute(f"UPDATE crm.task SET deleted_at = {value} WHERE id = %s".encode(), (task,))
    now = pg.execute("SELECT now()").fetchone()[0]
    with database.session() as session:
        found = [
            history.read_as_it_was(session, catalogue, "task", task, now - dt.timedelta(days, 3600))
            for days in (2, 1, 0)
        ]
    # two days ago it was not there yet, one day ago there, an hour ago deleted
    assert [row is not None for row in found] == [False, True, False]


def test_acts_are_noted(crm, pg, database, act_as, seller):
    id, _ = seller
    with database.session() as session:
        history.note_act(session, "print", "letter", 1, {"account_id": id, "title": "Nabídka"})
        history.note_act(session, "export", "contact", 300)
        printed = history.account_history(session, id)[0]
    assert (printed.action, printed.kind, printed.who) == ("act", "letter", "Seller")
    assert printed.new == {"act": "print", "count": 1, "account_id": id, "title": "Nabídka"}
    act_as("admin")
    with database.session() as session:
        [exported] = history.audit_entries(session, Wanted(action="export"))
        assert (exported.kind, exported.new["count"]) == ("contact", 300)


def test_nobody_notes_an_act_at_somebody_elses_account(pg, database, act_as, seller):
    id, _ = seller
    act_as("rival")
    with database.session() as session:
        history.note_act(session, "print", "letter", 1, {"account_id": id})
    act_as("seller")
    with database.session() as session:
        assert not any(e.action == "act" for e in history.account_history(session, id))


def test_more_than_a_page_of_paper_needs_the_right(pg, database, act_as):
    act_as("service")
    for act in ("export", "mass_mail", "whatever"):
        with pytest.raises(NotAllowed), database.session() as session:
            history.note_act(session, act, "contact", 300)
    with database.session() as session:
        history.note_act(session, "print_bulk", "letter", 300)
    act_as(None)
    pg.execute("UPDATE crm.act_right SET allowed = false WHERE act = 'print_bulk'")
    act_as("service")
    with pytest.raises(NotAllowed), database.session() as session:
        history.note_act(session, "print_bulk", "letter", 300)


@pytest.mark.parametrize("person", ["inactive", "partner"])
def test_who_may_not_note_acts(database, act_as, person):
    act_as(person)
    with pytest.raises(NotAllowed), database.session() as session:
        history.note_act(session, "print", "letter", 1)


def test_an_act_is_noted_in_a_few_words(crm, pg, act_as):
    act_as("seller")
    for act, details in (("x" * 61, "{}"), ("print", f'{{"x": "{"y" * 9000}"}}'), ("print", "[]")):
        with pytest.raises(psycopg.errors.InvalidParameterValue), pg.transaction():
            pg.execute("SELECT crm.note_act(%s, 'letter', 1, %s)", (act, details))


def test_the_auditor_reads_all_and_the_admin_about_people(crm, pg, database, act_as, seller):
    id, _ = seller
    act_as(None)
    make(pg, "account_team", account_id=id, employee_id=crm.ids["reader"])
    act_as("auditor")
    with database.session() as session:
        found = history.audit_entries(session, Wanted(account_id=id))
        assert {e.kind for e in found} == {"account", "account_detail", "account_team"}
        assert [e.kind for e in history.audit_entries(session, Wanted(kind="account_team"))] == [
            "account_team"
        ]
        mine = history.audit_entries(session, Wanted(employee_id=crm.ids["seller"]))
        assert {e.who for e in mine} == {"Seller"}
        moment = found[0].happened_at
        assert history.audit_entries(session, Wanted(account_id=id, until=moment)) == ()
        assert history.audit_entries(session, Wanted(account_id=id, since=moment)) == found
        assert (
            history.audit_entries(session, Wanted(account_id=id), before=found[0].id) == found[1:]
        )
        assert history.history(session, "account", id)
        assert history.account_history(session, id)
    act_as("admin")
    with database.session() as session:
        found = history.audit_entries(session, Wanted(), most=1000)
        assert {e.kind for e in found} == {"account_team", "employee"}
        assert history.history(session, "employee", crm.ids["seller"])
        assert {e.kind for e in history.account_history(session, id)} == {"account_team"}
    for person in ("seller", "head", "partner", "inactive"):
        act_as(person)
        with pytest.raises(NotAllowed), database.session() as session:
            history.audit_entries(session, Wanted())
