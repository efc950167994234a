"""What a curious employee with psql tries, signed in for real as every ordinary person.

What can be said in one statement stands in crm_desktop/schema/attacks; here is what takes a second
connection, a change of rights in between, or a look at what came of it.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from crm_desktop.models.rights import children, tables
from crm_desktop.schema.attacks import ATTACKS
from crm_desktop.schema.attacks.attack import EVERYBODY, MISSING, attempt, unexpected
from tests import factories
from tests.factories import PEOPLE
from tests.schema.attacks.conftest import ORDINARY, Firm, values_for
from tests.schema.seeing.tables import CHILDREN

DENIED = "42501"
# Read by column only, or by others: a whole row of it is refused in another way.
NO_WHOLE_TABLE = (
    "account", "op_log", "person", "duplicate", "employee", "alembic_version", "admin_grant",
    "backup",
)  # fmt: skip


@pytest.fixture(scope="module")
def intruders(firm: Firm) -> Iterator[dict[str, tuple[Any, dict[str, object]]]]:
    """Every ordinary person signed in, with what they know."""
    with firm.crm.connect() as pg:
        found = {p: (firm.crm.connect(p), values_for(firm, p, pg)) for p in ORDINARY}
        for connection, _ in found.values():
            connection.prepare_threshold = None
        yield found
        for connection, _ in found.values():
            connection.close()


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack.name for attack in ATTACKS])
def test_attack(intruders, attack):
    tried = [person for person in ORDINARY if set(PEOPLE[person][0]) <= attack.who]
    assert tried
    found = [
        f"{person}: {line}"
        for person in tried
        for line in unexpected(intruders[person][0], attack, intruders[person][1])
    ]
    assert not found, f"{attack.sentence}\n" + "\n".join(found)


def test_attacks_are_named_once_and_fill_every_name(intruders):
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)
    assert all(attack.who <= EVERYBODY for attack in ATTACKS)
    known = set(intruders["seller"][1])
    used = {
        name
        for attack in ATTACKS
        for steps in attack.attempts
        for name in re.findall(r"\{(\w+)\}", " ".join([steps] if isinstance(steps, str) else steps))
    }
    assert used - known <= {"a", "crm_admin"}  # arrays


def test_what_hides_nothing_is_seen(intruders):
    """The same questions find one's own rows: the attacks do not fail for another reason."""
    connection, values = intruders["seller"]
    for table in children():
        key = factories.BESIDE.get(table, "id")
        for end in ("", " FOR UPDATE"):
            query = f"SELECT {key} FROM crm.{table} WHERE {key} = {{my_{table}}}{end}"
            with connection.transaction(force_rollback=True):
                assert attempt(connection, query, values) == ("done", ""), query
        history = f"SELECT 1 FROM crm.record_history('{table}', {{my_{table}}})"
        assert attempt(connection, history, values) == ("done", ""), history
    letter = "SELECT 1 FROM crm.mailing_files({my_mailing}, 0, 100)"
    assert attempt(connection, letter, values) == ("done", "")
    own = "UPDATE crm.contact SET salutation = 'x' WHERE id = {my_contact}"
    assert attempt(connection, own, values) == ("done", "")
    assert set(children()) == set(CHILDREN)
    assert len(tables()) > 25


@pytest.fixture(scope="module")
def seller(firm: Firm) -> Iterator["psycopg.Connection[Any]"]:
    with firm.crm.connect("seller") as connection:
        yield connection


def refusal(connection: "psycopg.Connection[Any]", query: Any, *values: Any) -> psycopg.Error:
    """Return the error of a statement that must be refused."""
    text = query.encode() if isinstance(query, str) else query
    with pytest.raises(psycopg.Error) as refused:
        connection.execute(text, values)
    return refused.value


def test_other_role_settings_and_time_zones_change_nothing(firm):
    with firm.crm.connect("seller") as connection:
        for setting in (
            "SET ROLE crm_sales",
            "SET ROLE crm_user",
            "SET crm.employee_id = '1'",
            "SET search_path = public",
            "SET application_name = 'test-head'",
        ):
            connection.execute("RESET ROLE")
            found = "42501"
            try:
                connection.execute(setting.encode())
                rows = connection.execute("SELECT account_id FROM crm.contact").fetchall()
                found = str({account for (account,) in rows})
            except psycopg.errors.InsufficientPrivilege:
                # crm_user reads no contacts; from 16 on nobody becomes a group at all.
                assert setting.startswith("SET ROLE")
            assert found in ("42501", str({firm.mine}))
    with firm.crm.connect("expired") as connection:
        for zone in ("Etc/GMT+12", "Etc/GMT-14", "UTC", "Europe/Prague"):
            connection.execute(f"SET TimeZone = '{zone}'".encode())
            query = "SELECT FROM crm.contact WHERE account_id = %s"
            assert connection.execute(query, (firm.foreign,)).fetchall() == []


@pytest.mark.parametrize("person", ["reader", "writer"])
def test_member_of_a_team_changes_no_team(firm, person):
    with firm.crm.connect(person) as connection:
        ids = firm.crm.ids
        assert connection.execute("SELECT FROM crm.account_team").fetchall() != []
        for employee in (ids[person], ids["expired"], ids["seller"]):
            error = refusal(
                connection,
                "INSERT INTO crm.account_team (account_id, employee_id, access)"
                " VALUES (%s, %s, 'write')",
                firm.foreign,
                employee,
            )
            assert error.sqlstate == DENIED
        for change in ("access = 'write'", "valid_to = NULL", "deleted_at = now()",
                       "valid_from = '2000-01-01'"):  # fmt: skip
            query = f"UPDATE crm.account_team SET {change} RETURNING id"
            assert connection.execute(query.encode()).fetchall() == []
        changed = connection.execute(
            "UPDATE crm.contact SET salutation = salutation WHERE account_id = %s RETURNING id",
            (firm.foreign,),
        ).fetchall()
        assert bool(changed) == (person == "writer")


def test_only_new_accounts_are_passed_on(firm, seller):
    ids = firm.crm.ids
    ask = "SELECT crm.pass_new_account(%s, %s)"
    for account, owner in (
        (firm.foreign, ids["seller"]),
        (firm.mine, ids["rival"]),
        (MISSING, ids["seller"]),
        (None, None),
    ):
        assert refusal(seller, ask, account, owner).sqlstate == DENIED
    entered = seller.execute(
        "INSERT INTO crm.account (name) VALUES ('Nová') RETURNING id"
    ).fetchone()
    # In a later transaction it is an account like any other.
    assert refusal(seller, ask, entered[0], ids["rival"]).sqlstate == DENIED


def test_deleting_and_taking_back(firm, seller):
    for query in (
        "INSERT INTO crm.contact (account_id, last_name, deleted_at) VALUES (%s, 'x', now())",
        "UPDATE crm.account_detail SET deleted_at = now() WHERE account_id = %s",
    ):
        assert refusal(seller, query, firm.mine).sqlstate == DENIED
    # A deleted row stays under the same rule: its owner takes it back, nobody else reads it.
    contact = firm.of_mine["contact"]
    change = "UPDATE crm.contact SET deleted_at = %s WHERE id = %s RETURNING id"
    for moment in (dt.datetime(2020, 1, 1, tzinfo=dt.UTC), None):
        assert seller.execute(change.encode(), (moment, contact)).fetchall() == [(contact,)]
        seen = firm.rows("rival", "SELECT id FROM crm.contact WHERE id = %s", contact)
        assert seen == []


def test_superior_gains_no_rows_by_entering_colleagues(firm):
    ids = firm.crm.ids
    with firm.crm.connect("lead") as connection:
        for superior in (None, ids["other-lead"], ids["head"]):
            error = refusal(
                connection,
                "INSERT INTO crm.employee (display_name, superior_id) VALUES ('x', %s)",
                superior,
            )
            assert error.sqlstate == DENIED
        error = refusal(
            connection, "UPDATE crm.employee SET superior_id = %s WHERE id = %s",
            ids["lead"], ids["rival"],
        )  # fmt: skip
        assert error.sqlstate == DENIED


def test_prepared_statements_end_with_the_right(firm):
    """Rights come from data: no plan keeps them."""
    query = "SELECT id FROM crm.contact WHERE account_id = %s"
    with (
        firm.crm.connect() as pg,
        firm.crm.connect("rival") as rival,
        firm.crm.connect("reader") as reader,
    ):
        asked = (rival, reader)
        for connection in asked:
            connection.prepare_threshold = 0
            for _ in range(8):  # long enough for a generic plan
                assert connection.execute(query, (firm.foreign,)).fetchall() != []
        for sql_text, back in (
            ("UPDATE crm.employee SET active = false WHERE login IN ('test-rival', 'test-reader')",
             "UPDATE crm.employee SET active = true WHERE login IN ('test-rival', 'test-reader')"),
        ):  # fmt: skip
            pg.execute(sql_text.encode())
            for connection in asked:
                assert connection.execute(query, (firm.foreign,)).fetchall() == []
                assert connection.execute("SELECT id FROM crm.tier").fetchall() == []
            pg.execute(back.encode())
        pg.execute("UPDATE crm.account_team SET deleted_at = now() WHERE employee_id = %s",
                   (firm.crm.ids["reader"],))  # fmt: skip
        assert reader.execute(query, (firm.foreign,)).fetchall() == []
        assert rival.execute(query, (firm.foreign,)).fetchall() != []
        pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s",
                   (firm.crm.ids["colleague"], firm.foreign))  # fmt: skip
        assert rival.execute(query, (firm.foreign,)).fetchall() == []
        pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s",
                   (firm.crm.ids["rival"], firm.foreign))  # fmt: skip
        pg.execute("UPDATE crm.account_team SET deleted_at = NULL")


def test_estimates_tell_nothing_of_free_text(firm):
    """EXPLAIN works with statistics of all rows; free text has none."""
    with firm.crm.connect() as pg:
        pg.execute(
            "INSERT INTO crm.contact (account_id, last_name, salutation)"
            " SELECT %s, 'N' || i, 'tajné' FROM generate_series(1, 300) AS i",
            (firm.foreign,),
        )
        pg.execute(
            "INSERT INTO crm.opportunity (account_id, name, stage_id, currency)"
            " SELECT %s, 'Převzetí', %s, 'CZK' FROM generate_series(1, 300) AS i",
            (firm.foreign, firm.crm.lists["stage"]["open"]),
        )
        pg.execute("ANALYZE crm.contact, crm.opportunity")

    def estimate(column: str, table: str, value: str) -> Any:
        plan = firm.rows(
            "seller",
            f"EXPLAIN (FORMAT JSON) SELECT FROM crm.{table} WHERE {column} = '{value}'",
        )
        return plan[0][0][0]["Plan"]["Plan Rows"]

    assert estimate("salutation", "contact", "tajné") == estimate("salutation", "contact", "nic")
    assert estimate("name", "opportunity", "Převzetí") == estimate("name", "opportunity", "nic")
    assert firm.rows("seller", "SELECT FROM pg_stats WHERE schemaname = 'crm'"
                               " AND tablename IN ('contact', 'opportunity')") == []  # fmt: skip


@pytest.mark.parametrize("person", ["admin", "auditor"])
def test_who_administers_reads_no_customer(firm, person):
    with firm.crm.connect(person) as connection:
        for table in CHILDREN:
            if (person, table) == ("admin", "account_team"):
                continue  # who is in a team is what an admin keeps
            assert refusal(connection, f"SELECT FROM crm.{table}").sqlstate == DENIED
        assert refusal(connection, "INSERT INTO crm.account (name) VALUES ('x')").sqlstate == DENIED
        assert connection.execute("SELECT * FROM crm.search_records('{n}', 9)").fetchall() == []
        assert connection.execute("SELECT * FROM crm.search_accounts('{rival}', 9)").fetchall()


def test_inactive_person_sees_nothing_in_a_session_that_is_open(firm):
    with firm.crm.connect("inactive") as connection:
        for table in tables():
            if table in NO_WHOLE_TABLE:
                continue
            try:
                rows = connection.execute(f"SELECT FROM crm.{table}".encode()).fetchall()
            except psycopg.errors.InsufficientPrivilege:
                rows = []  # for other roles than this person had
            assert rows == [], table
        assert connection.execute("SELECT id FROM crm.employee").fetchall() == []
        assert connection.execute("SELECT * FROM crm.search_accounts('{moje}', 9)").fetchall() == []
        for query in (
            "INSERT INTO crm.account (name) VALUES ('x')",
            "INSERT INTO crm.recent (kind, record_id) VALUES ('account', 1)",
            "INSERT INTO crm.op_log (id) VALUES (gen_random_uuid())",
        ):
            assert refusal(connection, query).sqlstate in (DENIED, "23502"), query


def test_others_sessions_are_neither_seen_nor_ended(firm, seller):
    with firm.crm.connect("rival") as rival:
        rival.execute("SELECT 'něco tajného'")
        pid = rival.info.backend_pid
        row = seller.execute("SELECT query FROM pg_stat_activity WHERE pid = %s", (pid,)).fetchone()
        assert row == ("<insufficient privilege>",)
        for function in ("pg_terminate_backend", "pg_cancel_backend"):
            assert refusal(seller, f"SELECT {function}({pid})").sqlstate == DENIED
        assert rival.execute("SELECT 1").fetchone() == (1,)
