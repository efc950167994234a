"""Saving from several connections at once: for real, committed, on a copy of the database."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from random import Random
from typing import Any

import psycopg
import pytest

from crm_desktop.models.database import Database
from crm_desktop.models.errors import NotAllowed, ServerUnreachable
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Conflict, Edit, Saved
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.factories import Crm, make
from tests.full import rounds


@pytest.fixture
def account(committed: Crm) -> int:
    """An account of the seller, for everybody to see who is above."""
    with psycopg.connect(committed.dsn()) as pg:
        id = make(pg, "account", owner_id=committed.ids["seller"], name="Alfa")
        make(pg, "account_detail", account_id=id)
    return id


@pytest.fixture
def program(
    signed_in: Callable[[str], Database],
) -> Callable[[str], tuple[Database, Catalogue]]:
    """Start a program of a person: a Database of its own and the catalogue."""

    def start(person: str) -> tuple[Database, Catalogue]:
        database = signed_in(person)
        with database.session() as session:
            return database, load_catalogue(session, sign_in(session))

    return start


def task(account: int, **named: Any) -> Edit:
    changes = {"subject": "Zavolat", "status": "open", "priority": "low"}
    return Edit("task", None, changes, account_id=account, **named)


def save_in(database: Database, catalogue: Catalogue, edit: Edit) -> Saved:
    with database.session() as session:
        return save(session, catalogue, edit)


def wait_until_blocked(committed: Crm, future: Future[Any]) -> None:
    """Return when some session of the database waits for another's lock."""
    with committed.connect() as watcher:
        while not future.done():
            row = watcher.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND cardinality(pg_blocking_pids(pid)) > 0"
            ).fetchone()
            if row and row[0]:
                return
    pytest.fail(f"nobody waited: {future.exception() or future.result()}")


def test_same_operation_from_two_connections_is_written_once(committed, account, program):
    first, catalogue = program("seller")
    second, _ = program("seller")
    edit = task(account)
    with ThreadPoolExecutor(1) as pool:
        with first.session() as session:
            saved = save(session, catalogue, edit)
            twin = pool.submit(save_in, second, catalogue, edit)
            wait_until_blocked(committed, twin)  # it waits for the open one, then it is done
        assert twin.result() == Saved("task", None, repeated=True)
    assert not saved.repeated
    with committed.connect() as pg:
        assert pg.execute("SELECT count(*) FROM crm.task").fetchone() == (1,)


def test_operation_whose_twin_fails_is_written(committed, account, program):
    first, catalogue = program("seller")
    second, _ = program("seller")
    edit = task(account)
    twins = []

    def save_and_fail() -> None:
        with first.session() as session:
            save(session, catalogue, edit)
            twins.append(pool.submit(save_in, second, catalogue, edit))
            wait_until_blocked(committed, twins[0])
            raise RuntimeError

    with ThreadPoolExecutor(1) as pool:
        with pytest.raises(RuntimeError):
            save_and_fail()
        assert not twins[0].result().repeated
    with committed.connect() as pg:
        assert pg.execute("SELECT count(*) FROM crm.task").fetchone() == (1,)


@pytest.mark.parametrize(("person", "allowed"), [("lead", True), ("seller", False)])
def test_insert_beside_a_hand_over_follows_the_new_owner(
    committed, account, program, person, allowed
):
    """The writer reads the owner, then the account goes to a colleague below the same superior."""
    database, catalogue = program(person)
    new_owner = committed.ids["colleague"]
    with committed.connect() as pg, ThreadPoolExecutor(1) as pool:
        pg.execute("BEGIN")
        pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s", (new_owner, account))
        writer = pool.submit(save_in, database, catalogue, task(account))
        wait_until_blocked(committed, writer)
        pg.execute("COMMIT")
        if allowed:
            saved = writer.result()
            row = pg.execute("SELECT owner_id FROM crm.task WHERE id = %s", (saved.id,)).fetchone()
            assert row == (new_owner,)
        else:
            with pytest.raises(NotAllowed):
                writer.result()
            assert pg.execute("SELECT FROM crm.task").fetchall() == []
            assert pg.execute("SELECT FROM crm.op_log").fetchall() == []


def test_no_update_is_lost(committed, program):
    """Several programs change few records at once: each mark stands, each conflict is shown."""
    clients, records, marks = rounds(4, 12), rounds(3, 10), rounds(6, 20)
    with psycopg.connect(committed.dsn()) as pg:
        account = make(pg, "account", owner_id=committed.ids["seller"])
        ids = [make(pg, "task", account_id=account, note="") for _ in range(records)]
    programs = [program(("seller", "lead")[n % 2]) for n in range(clients)]
    conflicts = []

    def work(number: int) -> None:
        database, catalogue = programs[number]
        rng = Random(number)
        for round_ in range(marks):
            mark, id = f"[{number}.{round_}]", rng.choice(ids)
            while True:
                with database.session() as session:
                    row = read_row(session, catalogue, "task", id)
                changed = {"note": (row["note"] or "") + mark}
                try:
                    save_in(database, catalogue,
                            Edit("task", id, changed, row.values, row.versions))  # fmt: skip
                    break
                except Conflict as conflict:
                    conflicts.append(conflict.fields)

    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(work, range(clients)))
    with committed.connect() as pg:
        notes = "".join(n for (n,) in pg.execute("SELECT note FROM crm.task").fetchall())
        versions = pg.execute("SELECT sum(version) FROM crm.task").fetchone()
    for number in range(clients):
        for round_ in range(marks):
            assert notes.count(f"[{number}.{round_}]") == 1
    assert versions == (records + clients * marks,)  # and nothing was written twice
    assert set(conflicts) <= {("note",)}


def test_connection_cut_before_commit_loses_nothing_and_repeats(committed, account, program):
    database, catalogue = program("seller")
    edit = task(account)

    def save_and_be_cut() -> None:
        with database.session() as session:
            save(session, catalogue, edit)
            with committed.connect() as pg:
                pg.execute(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                    " WHERE usename = 'test-seller'"
                )

    with pytest.raises(ServerUnreachable, match="kept"):
        save_and_be_cut()
    assert not save_in(database, catalogue, edit).repeated  # the pool connects anew
    with committed.connect() as pg:
        assert pg.execute("SELECT count(*) FROM crm.task").fetchone() == (1,)


def test_lock_that_lasts_is_a_sentence(committed, account, program):
    database, catalogue = program("seller")
    with database.session() as session:
        row = read_row(session, catalogue, "account", account)
    with committed.connect() as pg:
        pg.execute("BEGIN")
        pg.execute("UPDATE crm.account SET town = 'x' WHERE id = %s", (account,))
        edit = Edit("account", account, {"name": "Moje"}, row.values, row.versions)

        def save_impatiently() -> None:
            with database.session() as session:
                session.connection().exec_driver_sql("SET LOCAL lock_timeout = '20ms'")
                save(session, catalogue, edit)

        with pytest.raises(ServerUnreachable, match="too busy"):
            save_impatiently()
        pg.execute("ROLLBACK")
    assert save_in(database, catalogue, edit).id == account


def test_new_account_is_passed_on_in_its_transaction_only(committed, program):
    database, catalogue = program("seller")
    changes = {"name": "Nová", "kind": "company", "status": "active"}
    passed = {**changes, "owner_id": committed.ids["rival"]}
    for_other = save_in(database, catalogue, Edit("account", None, passed))
    own = save_in(database, catalogue, Edit("account", None, changes))
    with committed.connect("seller") as seller:
        for account in (for_other.id, own.id):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                seller.execute("SELECT crm.pass_new_account(%s, %s)",
                               (account, committed.ids["seller"]))  # fmt: skip
    with committed.connect("rival") as rival:
        rows = rival.execute("SELECT account_id FROM crm.account_detail").fetchall()
        assert rows == [(for_other.id,)]
