"""What the record of changes holds after a write: who, what it was, what it is."""

import datetime as dt
from typing import Any

import psycopg
import pytest

from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.schema.lints.recorded import NOT_RECORDED
from tests.factories import make, make_all
from tests.schema.seeing.tables import OF_ACCOUNT

BOOKKEEPING = {"id", "version", "created_at", "created_by", "changed_at", "changed_by", "owner_id"}


def entries(pg: "psycopg.Connection[Any]", table: str, record: int | None = None) -> list[Any]:
    """Return action, old, new of the entries of a table or a record, oldest first."""
    return pg.execute(
        "SELECT action, old, new FROM crm_private.change WHERE table_name = %s"
        " AND (%s::bigint IS NULL OR record_id = %s) ORDER BY id",
        (table, record, record),
    ).fetchall()


def last(pg: "psycopg.Connection[Any]", columns: str) -> Any:
    return pg.execute(
        f"SELECT {columns} FROM crm_private.change ORDER BY id DESC LIMIT 1".encode()
    ).fetchone()


@pytest.fixture
def account(crm, pg):
    return make(pg, "account", owner_id=crm.ids["seller"], name="Alfa")


def test_what_is_entered(crm, pg, act_as, account):
    act_as("seller")
    id = make(pg, "contact", account_id=account, last_name="Nová", first_name="Eva")
    act_as(None)
    [(action, old, new)] = entries(pg, "contact", id)
    assert (action, old) == ("enter", None)
    assert (new["last_name"], new["first_name"]) == ("Nová", "Eva")
    assert "person_id" in new  # what triggers filled in
    assert "note" not in new  # empty is left out
    assert not {*BOOKKEEPING, "sort_key", "search_text"} & new.keys()
    assert last(pg, "employee_id, login, for_id, account_id, xid::text, happened_at = now()") == (
        crm.ids["seller"], None, None, account,
        pg.execute("SELECT pg_current_xact_id()::text").fetchone()[0], True,
    )  # fmt: skip


def test_only_what_changed(crm, pg, act_as, account):
    id = make(pg, "contact", account_id=account, last_name="Nová", first_name="Eva")
    act_as("lead")
    pg.execute(
        "UPDATE crm.contact SET last_name = 'Stará', first_name = 'Eva', salutation = 'x'"
        " WHERE id = %s",
        (id,),
    )
    pg.execute("UPDATE crm.contact SET salutation = 'x' WHERE id = %s", (id,))  # nothing differs
    act_as(None)
    assert entries(pg, "contact", id)[1:] == [
        (
            "change",
            {"last_name": "Nová", "salutation": None},
            {"last_name": "Stará", "salutation": "x"},
        )
    ]
    assert last(pg, "employee_id") == (crm.ids["lead"],)


def test_deleting_and_taking_back(pg, act_as, account):
    id = make(pg, "task", account_id=account)
    act_as("seller")
    for value in ("now()", "NULL"):
        pg.execute(f"UPDATE crm.task SET deleted_at = {value} WHERE id = %s".encode(), (id,))
    act_as(None)
    (_, _, _), (deleted, old, _), (restored, _, new) = entries(pg, "task", id)
    assert (deleted, old) == ("delete", {"deleted_at": None})
    assert (restored, new) == ("restore", {"deleted_at": None})


def test_what_only_a_superuser_can_do(pg, account):
    id = make(pg, "task", account_id=account, subject="Zavolat")
    pg.execute("UPDATE crm.firm SET language = 'pl'")
    assert entries(pg, "firm")[-1] == ("change", {"language": "cs"}, {"language": "pl"})
    pg.execute("DELETE FROM crm.task WHERE id = %s", (id,))
    action, old, new = entries(pg, "task", id)[-1]
    assert (action, old["subject"], new) == ("delete", "Zavolat", None)
    assert last(pg, "employee_id, login = session_user") == (None, True)


def test_a_hand_over_is_one_entry(crm, pg, account):
    """Copied owners raise no version and make no entries, however many rows there are."""
    more: dict[str, dict[str, Any]] = {
        "account_plan": {"employee_id": crm.ids["seller"]},
        "account_team": {"employee_id": crm.ids["head"]},
        "account_segment": {"segment_id": crm.lists["segment"]["trade"]},
        "opportunity": {"stage_id": crm.lists["stage"]["open"]},
        "share": {"partner_id": crm.ids["partner"], "valid_to": dt.date(2030, 1, 1)},
    }
    rows = {table: make(pg, table, account_id=account, **more.get(table, {}))
            for table in OF_ACCOUNT}  # fmt: skip
    make(pg, "sale_line", sale_id=rows["sale"])
    make(pg, "document_chunk", document_id=rows["document"])
    make(pg, "activity_participant", activity_id=rows["activity"], employee_id=crm.ids["seller"])
    before = last(pg, "id")[0]
    versions = "SELECT sum(version) FROM crm.{}"
    tables = [*OF_ACCOUNT, "sale_line", "activity_participant"]
    counted = [pg.execute(versions.format(table).encode()).fetchone() for table in tables]
    pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s", (crm.ids["rival"], account))
    assert pg.execute(
        "SELECT table_name, record_id, account_id, action, old, new FROM crm_private.change"
        " WHERE id > %s",
        (before,),
    ).fetchall() == [
        ("account", account, account, "hand_over",
         {"owner_id": crm.ids["seller"]}, {"owner_id": crm.ids["rival"]})
    ]  # fmt: skip
    assert [pg.execute(versions.format(table).encode()).fetchone() for table in tables] == counted


def test_many_rows_of_one_statement(pg, account):
    ids = make_all(pg, "task", [{"account_id": account, "subject": f"Úkol {n}"} for n in range(3)])
    pg.execute(
        "INSERT INTO crm.task (account_id, subject) SELECT %s, 'x' || n FROM generate_series(1, 50)"
        " AS n",
        (account,),
    )
    assert len(entries(pg, "task")) == 53
    pg.execute("UPDATE crm.task SET priority = 'high' WHERE account_id = %s", (account,))
    assert len(entries(pg, "task")) == 106
    assert [new["subject"] for _, _, new in entries(pg, "task")[:3]] == [
        "Úkol 0",
        "Úkol 1",
        "Úkol 2",
    ]
    assert len(entries(pg, "task", ids[0])) == 2


def test_of_a_file_only_its_size(pg, account):
    document = make(pg, "document", account_id=account)
    piece = make(pg, "document_chunk", document_id=document, content=b"x" * 5000)
    [(action, _, new)] = entries(pg, "document_chunk", piece)
    assert (action, new) == ("enter", {"document_id": document, "position": 0, "size": 5000})
    pg.execute("UPDATE crm.document_chunk SET deleted_at = now() WHERE id = %s", (piece,))
    action, old, new = entries(pg, "document_chunk", piece)[-1]
    assert (action, old, list(new)) == ("delete", {"deleted_at": None}, ["deleted_at"])


def test_a_sale_knows_its_totals(pg, account):
    sale = make(pg, "sale", account_id=account)
    make(pg, "sale_line", sale_id=sale, unit_price=100)
    assert entries(pg, "sale", sale)[-1] == ("change", {"total": 0}, {"total": 100})


def test_tables_beside_the_account(pg, account):
    make(pg, "account_detail", account_id=account, note="x")
    pg.execute("UPDATE crm.account_detail SET note = 'y' WHERE account_id = %s", (account,))
    assert entries(pg, "account_detail", account) == [
        ("enter", None, {"note": "x", "no_mail": False}),
        ("change", {"note": "x"}, {"note": "y"}),
    ]
    assert last(pg, "account_id") == (account,)


def test_operation_of_the_client(committed, signed_in):
    database = signed_in("seller")
    with database.session() as session:
        catalogue = load_catalogue(session, sign_in(session))
    edit = Edit("account", None, {"name": "Alfa", "kind": "company", "status": "active"})
    with database.session() as session:
        id = save(session, catalogue, edit).id
    with committed.connect("seller") as plain:
        plain.execute("UPDATE crm.account SET town = 'Brno' WHERE id = %s", (id,))
    with committed.connect() as pg:
        # A restored database has operations whose transaction ids come a second time.
        pg.execute("UPDATE crm.op_log SET xid = (pg_current_xact_id()::text::bigint + 1)::text")
        make(pg, "account", owner_id=committed.ids["seller"])
        assert [row[0] for row in pg.execute(
            "SELECT operation FROM crm_private.change WHERE table_name = 'account' ORDER BY id"
        ).fetchall()] == [edit.operation, None, None]  # fmt: skip


def test_nothing_is_left_of_what_failed(crm, pg, act_as, account):
    before = last(pg, "id")
    act_as("rival")
    with pytest.raises(psycopg.errors.InsufficientPrivilege), pg.transaction():
        make(pg, "contact", account_id=account)
    act_as(None)
    assert last(pg, "id") == before


@pytest.mark.parametrize("role", ["superuser", "crm_owner"])
@pytest.mark.parametrize("table", ["change", "seal", "era"])
@pytest.mark.parametrize("command", ["UPDATE {} SET era = 2", "DELETE FROM {}", "TRUNCATE {}"])
def test_nobody_changes_the_record(pg, role, table, command):
    if role == "crm_owner":
        pg.execute("SET LOCAL ROLE crm_owner")
    if table == "era":
        command = command.replace("era =", "number =")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="never changed"):
        pg.execute(command.format(f"crm_private.{table}").encode())


def test_exceptions_are_named_with_a_reason(pg):
    named = pg.execute("SELECT table_name, reason FROM crm_private.unrecorded()").fetchall()
    assert all(reason for _, reason in named)
    assert {f"'{name}'" for name, _ in named} | {"'alembic_version'"} == {*NOT_RECORDED.split(", ")}


def test_sample_is_not_recorded_as_if_people_had_typed_it(pg):
    """Loading with triggers off leaves no entries, as crm_desktop.sample says."""
    before = last(pg, "id")
    pg.execute("SET LOCAL session_replication_role = replica")
    pg.execute("INSERT INTO crm.tier (name) VALUES ('x')")
    assert last(pg, "id") == before


def covers(pg: Any, away: int, stand_in: int, *, scope: str = "own", days: int = 0) -> int:
    """Let somebody stand in for a colleague, from today on or so many days ago."""
    return make(
        pg,
        "stand_in",
        employee_id=away,
        stand_in_id=stand_in,
        scope=scope,
        access="write",
        valid_from=dt.date.today() - dt.timedelta(days + 1),
        valid_to=dt.date.today() - dt.timedelta(days) + dt.timedelta(0 if days else 1),
    )


def test_for_whom_a_stand_in_writes(crm, pg, act_as, account):
    ids = crm.ids
    of_the_lead = make(pg, "account", owner_id=ids["lead"])
    covers(pg, ids["seller"], ids["rival"])
    covers(pg, ids["lead"], ids["writer"], scope="all")
    covers(pg, ids["seller"], ids["expired"], days=3)
    for colleague in ("expired", "colleague"):
        make(pg, "account_team", account_id=account, employee_id=ids[colleague], access="write")
    for person, where, for_whom in (
        ("rival", account, "seller"),
        ("writer", account, "lead"),  # below the person covered
        ("writer", of_the_lead, "lead"),
        ("lead", account, None),  # a superior in their own right
        ("colleague", account, None),
        ("expired", account, None),
        ("seller", account, None),
    ):
        act_as(person)
        task = make(pg, "task", account_id=where)
        pg.execute("UPDATE crm.task SET subject = 'y' WHERE id = %s", (task,))
        act_as(None)
        found = pg.execute(
            "SELECT DISTINCT employee_id, for_id FROM crm_private.change"
            " WHERE table_name = 'task' AND record_id = %s",
            (task,),
        ).fetchall()
        assert found == [(ids[person], for_whom and ids[for_whom])], person
    make(pg, "account_detail", account_id=account)
    act_as("rival")
    document = make(pg, "document", account_id=account)
    make(pg, "document_chunk", document_id=document)
    make(pg, "account")
    pg.execute("SELECT crm.note_act('print', 'letter', 1, %s)", (f'{{"account_id": {account}}}',))
    act_as(None)
    assert pg.execute(
        "SELECT table_name, for_id FROM crm_private.change WHERE employee_id = %s"
        " AND table_name IN ('document_chunk', 'account', 'letter') ORDER BY id",
        (ids["rival"],),
    ).fetchall() == [
        ("document_chunk", ids["seller"]),
        ("account", None),
        ("letter", ids["seller"]),
    ]
