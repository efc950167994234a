"""What a curious employee with psql tries, signed in for real as an ordinary person."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from psycopg import sql

from tests import factories
from tests.factories import Crm, make
from tests.schema.oracle import CHILDREN, TABLES

DENIED = "42501"
MISSING = 10**12


@dataclass(frozen=True)
class Firm:
    """A committed copy of the database: an account of the seller, one of the rival."""

    crm: Crm
    mine: int
    foreign: int
    of_mine: dict[str, int]
    of_foreign: dict[str, int]

    def rows(self, person: str, query: str, *values: Any) -> list[Any]:
        """Run one statement as a person, as a transaction of its own."""
        with self.crm.connect(person) as connection:
            return connection.execute(query.encode(), values).fetchall()


@pytest.fixture(scope="module")
def firm(crm: Crm) -> Iterator[Firm]:
    copy = factories.copy_of(crm, f"{crm.database}_attacked")
    with psycopg.connect(copy.dsn()) as pg:
        ids = copy.ids
        accounts = [
            make(pg, "account", name=name, owner_id=ids[owner])
            for name, owner in (("Moje", "seller"), ("Cizí", "rival"))
        ]
        children = [fill(pg, copy, account) for account in accounts]
        team(pg, accounts[1], ids["reader"], "read")
        team(pg, accounts[1], ids["writer"], "write")
        team(pg, accounts[1], ids["expired"], "write", last=-1)
    yield Firm(copy, *accounts, *children)
    factories.drop(copy)


def fill(pg: "psycopg.Connection[Any]", crm: Crm, account: int) -> dict[str, int]:
    """Give an account one row of each kind."""
    more = {
        "account_team": {"employee_id": crm.ids["service"]},
        "account_segment": {"segment_id": crm.lists["segment"]["trade"]},
        "opportunity": {"stage_id": crm.lists["stage"]["open"]},
        "contact": {"note": "tajné"},
    }
    found: dict[str, int] = {}
    for table in CHILDREN:
        parent = {"activity_participant": "activity", "document_chunk": "document",
                  "sale_line": "sale"}.get(table, "account")  # fmt: skip
        values = dict(more.get(table, {})) | {f"{parent}_id": found.get(parent, account)}
        if table == "activity_participant":
            values["contact_id"] = found["contact"]
        found[table] = make(pg, table, **values)
    return found


def team(
    pg: "psycopg.Connection[Any]", account: int, employee: int, access: str, last: int = 5
) -> int:
    today = dt.datetime.now(dt.UTC).date()
    return make(
        pg,
        "account_team",
        account_id=account,
        employee_id=employee,
        access=access,
        valid_from=today - dt.timedelta(9),
        valid_to=today + dt.timedelta(last),
    )


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


@pytest.mark.parametrize(
    "statement",
    [
        "DO $$ BEGIN RAISE NOTICE 'x'; END $$",
        "CREATE TEMP TABLE t (id int)",
        "CREATE TEMP VIEW v AS SELECT 1",
        "SELECT 1 AS a INTO TEMP t",
        "CREATE TABLE public.t (id int)",
        "CREATE TABLE crm.t (id int)",
        "CREATE VIEW crm.v AS SELECT 1",
        "CREATE VIEW public.v AS SELECT 1",
        "CREATE FUNCTION crm.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION public.f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'",
        "CREATE SCHEMA s",
        "CREATE ROLE r",
        "CREATE DATABASE d",
        "DROP EXTENSION plpgsql",
        "CREATE PUBLICATION p",
        "CREATE STATISTICS s ON last_name, note FROM crm.contact",
        "CREATE INDEX ON crm.contact (note)",
        "CREATE RULE r AS ON INSERT TO crm.contact DO ALSO SELECT 1",
        "CREATE POLICY p ON crm.contact USING (true)",
        "CREATE TRIGGER t AFTER INSERT ON crm.contact EXECUTE FUNCTION crm_private.fill_owner()",
        "ALTER TABLE crm.contact DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE crm.contact DISABLE TRIGGER ALL",
        "ALTER POLICY read ON crm.contact USING (true)",
        "DROP TABLE crm.contact",
        "DROP POLICY read ON crm.contact",
        "COMMENT ON TABLE crm.contact IS 'x'",
        "CLUSTER crm.contact USING pk_contact",
        "REINDEX TABLE crm.contact",
        "GRANT SELECT ON crm.op_log TO PUBLIC",
        "SELECT lo_create(0)",
        "SELECT lo_creat(-1)",
        "SELECT lo_from_bytea(0, 'x')",
        "SELECT lo_import('/etc/passwd')",
        "SELECT lo_get(1)",
        "SELECT lo_unlink(1)",
        "SELECT * FROM pg_largeobject",
        "SELECT * FROM pg_authid",
        "SELECT * FROM pg_statistic",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT pg_ls_dir('.')",
        "COPY crm.tier TO '/tmp/x'",
        "COPY crm.tier TO PROGRAM 'cat'",
        "COPY (SELECT 1) TO '/tmp/x'",
        "SELECT * FROM crm_private.installed_policy",
        "SELECT crm_private.me()",
        "SELECT crm_private.visible_owners()",
        "SELECT crm_private.employee_may_see(1, 1, 1)",
        "SELECT crm_private.grams('abc')",
        "SELECT crm_private.policy('contact', 'read', 'SELECT', 'crm_user', 'true')",
        "SELECT nextval('crm.contact_id_seq')",
        "SELECT last_value FROM crm.contact_id_seq",
        "SELECT setval('crm.contact_id_seq', 1)",
        "SELECT * FROM crm.op_log",
        "SELECT * FROM crm.person",
        "SELECT * FROM crm.account",
        "SELECT created_at FROM crm.account",
        "SELECT changed_by FROM crm.employee",
        "UPDATE crm.op_log SET xid = ''",
        "INSERT INTO crm.op_log (id, employee_id) VALUES (gen_random_uuid(), 1)",
        "INSERT INTO crm.person DEFAULT VALUES",
        "INSERT INTO crm.employee (display_name, login) VALUES ('x', 'test-x')",
        "INSERT INTO crm.employee (display_name) VALUES ('x')",
        "UPDATE crm.employee SET superior_id = NULL",
        "UPDATE crm.employee SET active = true",
        "UPDATE crm.employee SET login = 'test-head'",
        "INSERT INTO crm.tier (name) VALUES ('x')",
        "UPDATE crm.stage SET probability = 100",
        "UPDATE crm.firm SET name = 'x'",
        "UPDATE crm.firm SET time_zone = 'Etc/GMT+12'",
        "UPDATE crm.alembic_version SET version_num = 'x'",
        "SET ROLE crm_owner",
        "SET ROLE crm_admin",
        "SET ROLE postgres",
        'SET SESSION AUTHORIZATION "test-head"',
        'ALTER ROLE "test-seller" SUPERUSER',
        'ALTER ROLE "test-seller" BYPASSRLS',
        'ALTER ROLE "test-seller" CONNECTION LIMIT 100',
        "ALTER ROLE \"test-head\" PASSWORD 'x'",
        'ALTER ROLE "test-head" SET search_path = public',
        'GRANT crm_admin TO "test-seller"',
        'GRANT crm_owner TO "test-seller"',
        'GRANT crm_sales TO "test-auditor"',
        "ALTER SYSTEM SET log_statement = 'none'",
        "SET session_replication_role = replica",
        "SET lc_messages = 'cs_CZ'",
        "SELECT pg_reload_conf()",
    ],
)
def test_denied(seller, statement):
    error = refusal(seller, statement)
    assert error.sqlstate == DENIED, error


@pytest.mark.parametrize("table", TABLES)
def test_no_table_is_locked_emptied_or_loaded(seller, table):
    for mode in ("ROW EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"):
        lock = f"LOCK TABLE crm.{table} IN {mode} MODE"
        with pytest.raises(psycopg.errors.InsufficientPrivilege), seller.transaction():
            seller.execute(lock.encode())
    assert refusal(seller, f"TRUNCATE crm.{table}").sqlstate == DENIED
    assert refusal(seller, f"DELETE FROM crm.{table}").sqlstate == DENIED
    with (
        pytest.raises(psycopg.Error) as refused,
        seller.cursor() as cursor,
        cursor.copy(f"COPY crm.{table} FROM STDIN".encode()) as copy,
    ):
        copy.write_row(("1",))
    assert refused.value.sqlstate == DENIED


def test_columns_that_may_be_written_are_not_loaded_either(seller):
    with (
        pytest.raises(psycopg.errors.FeatureNotSupported, match="row-level security"),
        seller.cursor() as cursor,
        cursor.copy("COPY crm.contact (account_id, last_name) FROM STDIN") as copy,
    ):
        copy.write_row(("1", "x"))


@pytest.mark.parametrize("table", [*CHILDREN, "account"])
@pytest.mark.parametrize(
    "column", ["version", "owner_id", "created_by", "created_at", "changed_at", "changed_by", "id"]
)
def test_kept_columns_are_not_set(firm, seller, table, column):
    if (table, column) == ("account_detail", "id"):
        column = "account_id"
    error = refusal(seller, f"UPDATE crm.{table} SET {column} = DEFAULT")
    assert error.sqlstate in (DENIED, "428C9")  # an identity column is refused before the right
    values = {"version": 9, "owner_id": firm.crm.ids["seller"], "id": 1, "created_by": 1}
    if column in values and table != "account_detail":
        error = refusal(
            seller,
            f"INSERT INTO crm.{table} ({column}) OVERRIDING SYSTEM VALUE VALUES (%s)",
            values[column],
        )
        assert error.sqlstate == DENIED


def test_changing_moves_no_row(firm, seller):
    for table in CHILDREN:
        parent = {"activity_participant": "activity_id", "document_chunk": "document_id",
                  "sale_line": "sale_id"}.get(table, "account_id")  # fmt: skip
        error = refusal(seller, f"UPDATE crm.{table} SET {parent} = {firm.foreign}")
        assert error.sqlstate == DENIED
    error = refusal(seller, "UPDATE crm.contact SET person_id = 1")
    assert error.sqlstate == DENIED


def test_child_of_a_foreign_and_of_a_missing_account_are_refused_alike(firm, seller):
    ids, lists = firm.crm.ids, firm.crm.lists
    colleagues = [ids[p] for p in ("rival", "other-lead", "reader", "seller", "marketing")]
    for table in CHILDREN:
        parent = {"activity_participant": "activity", "document_chunk": "document",
                  "sale_line": "sale"}.get(table, "account")  # fmt: skip
        foreign = firm.foreign if parent == "account" else firm.of_foreign[parent]
        values = factories.DEFAULTS.get(table, {}) | {
            "account_segment": {"segment_id": lists["segment"]["trade"]},
            "opportunity": {"stage_id": lists["stage"]["open"]},
            "account_team": {"employee_id": ids["seller"], "access": "write"},
        }.get(table, {})
        # Who is given the work must not tell who is in the team of a hidden account.
        given: list[Any] = [None]
        if table in ("activity", "task", "communication", "document", "project", "opportunity",
                     "service", "sale", "activity_participant"):  # fmt: skip
            given = colleagues
        said = set()
        for account in (foreign, MISSING):
            for colleague in given:
                row = dict(values) | {f"{parent}_id": account}
                if colleague:
                    row["employee_id"] = colleague
                columns = sql.SQL(", ").join(map(sql.Identifier, row))
                query = sql.SQL("INSERT INTO crm.{} ({}) VALUES ({})").format(
                    sql.Identifier(table), columns, sql.SQL(", ").join(sql.Placeholder() * len(row))
                )
                error = refusal(seller, query, *row.values())
                said.add((error.sqlstate, str(error)))
        assert len(said) == 1, table
        assert said.pop()[0] == DENIED


def test_references_to_foreign_and_missing_records_are_refused_alike(firm, seller):
    for table, column, target in (
        ("task", "contact_id", "contact"),
        ("task", "opportunity_id", "opportunity"),
        ("communication", "document_id", "document"),
        ("contact", "reports_to_id", "contact"),
        ("sale", "opportunity_id", "opportunity"),
    ):
        said = set()
        for id in (firm.of_foreign[target], MISSING):
            error = refusal(
                seller,
                f"UPDATE crm.{table} SET {column} = %s WHERE id = %s",
                id,
                firm.of_mine[table],
            )
            said.add((error.sqlstate, re.sub(rf"\b{id}\b", "N", str(error))))
        assert len(said) == 1, said
        assert said.pop()[0] == "23503"


def test_unique_keys_tell_nothing_of_hidden_rows(firm, seller):
    for query in (
        f"INSERT INTO crm.account_detail (account_id) VALUES ({firm.foreign})",
        f"INSERT INTO crm.account_detail (account_id, note) VALUES ({firm.foreign}, 'x')"
        " ON CONFLICT (account_id) DO UPDATE SET note = 'x'",
        f"INSERT INTO crm.document_chunk (document_id, position, content)"
        f" VALUES ({firm.of_foreign['document']}, 0, 'x')",
        f"INSERT INTO crm.account_segment (account_id, segment_id)"
        f" VALUES ({firm.foreign}, {firm.crm.lists['segment']['trade']})",
        f"MERGE INTO crm.account_detail d USING (VALUES ({firm.foreign}::bigint)) AS v(id)"
        " ON d.account_id = v.id WHEN MATCHED THEN UPDATE SET note = 'x'"
        " WHEN NOT MATCHED THEN INSERT (account_id) VALUES (v.id)",
    ):
        error = refusal(seller, query)
        assert error.sqlstate == DENIED
        assert "Key" not in str(error)
        assert "duplicate" not in str(error)


def test_hidden_rows_are_neither_changed_nor_returned_nor_locked(firm, seller):
    for table in CHILDREN:
        key = "account_id" if table == "account_detail" else "id"
        column = "note" if table == "account_detail" else "deleted_at"
        query = f"UPDATE crm.{table} SET {column} = NULL WHERE {key} = %s RETURNING *"
        assert seller.execute(query.encode(), (firm.of_foreign[table],)).fetchall() == []
        assert seller.execute(query.encode(), (firm.of_mine[table],)).fetchall() != []
        lock = f"SELECT {key} FROM crm.{table} WHERE {key} = %s FOR UPDATE"
        assert seller.execute(lock.encode(), (firm.of_foreign[table],)).fetchall() == []
    # The directory is read by all, and changed or locked by nobody else.
    query = "SELECT id FROM crm.account WHERE id = %s"
    assert seller.execute(query.encode(), (firm.foreign,)).fetchall() == [(firm.foreign,)]
    for strength in ("UPDATE", "NO KEY UPDATE", "SHARE", "KEY SHARE"):
        locked = seller.execute(f"{query} FOR {strength}".encode(), (firm.foreign,)).fetchall()
        assert locked == []
    change = "UPDATE crm.account SET name = 'x' WHERE id = %s RETURNING id"
    assert seller.execute(change.encode(), (firm.foreign,)).fetchall() == []


def test_conditions_do_not_see_hidden_rows(firm, seller):
    """A condition that fails on a hidden row would tell that it is there."""
    for query in (
        f"SELECT id FROM crm.contact WHERE 1 / (account_id - {firm.foreign}) IS NOT NULL",
        f"SELECT id FROM crm.contact WHERE 1 / (owner_id - {firm.crm.ids['rival']}) IS NOT NULL",
        "SELECT id FROM crm.contact WHERE CASE WHEN note = 'tajné' AND owner_id ="
        f" {firm.crm.ids['rival']} THEN note::int = 1 ELSE true END",
    ):
        assert seller.execute(query.encode()).fetchall() == [(firm.of_mine["contact"],)]


def test_row_security_cannot_be_turned_off(firm):
    with firm.crm.connect("seller") as connection:
        connection.execute("SET row_security = off")
        assert refusal(connection, "SELECT id FROM crm.contact").sqlstate == DENIED


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
            assert connection.execute("SELECT FROM crm.contact").fetchall() == []


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
            "UPDATE crm.contact SET note = note WHERE account_id = %s RETURNING id", (firm.foreign,)
        ).fetchall()
        assert bool(changed) == (person == "writer")


def test_nobody_is_tied_to_a_hidden_person(firm, seller):
    with psycopg.connect(firm.crm.dsn()) as pg:
        row = pg.execute(
            "SELECT person_id FROM crm.contact WHERE id = %s", (firm.of_foreign["contact"],)
        ).fetchone()
    assert row
    said = {
        (error.sqlstate, str(error))
        for person in (row[0], MISSING)
        for error in [
            refusal(
                seller,
                "INSERT INTO crm.contact (account_id, last_name, person_id) VALUES (%s, 'x', %s)",
                firm.mine,
                person,
            )
        ]
    }
    assert [state for state, _ in said] == [DENIED]


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
            "INSERT INTO crm.contact (account_id, last_name, note)"
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

    assert estimate("note", "contact", "tajné") == estimate("note", "contact", "nic")
    assert estimate("name", "opportunity", "Převzetí") == estimate("name", "opportunity", "nic")
    assert firm.rows("seller", "SELECT FROM pg_stats WHERE schemaname = 'crm'"
                               " AND tablename IN ('contact', 'opportunity')") == []  # fmt: skip


@pytest.mark.parametrize(
    "words", ["NULL", "'{}'", "ARRAY['']", "ARRAY[NULL]", "ARRAY['%']", "ARRAY['_']", "ARRAY['a']"]
)
def test_search_gives_no_hidden_record(firm, seller, words):
    found = seller.execute(
        f"SELECT kind, id FROM crm.search_records({words}::text[], NULL)".encode()
    ).fetchall()
    own = {("contact", firm.of_mine["contact"]), ("opportunity", firm.of_mine["opportunity"])}
    assert set(found) <= own


def test_partner_reads_no_directory(firm):
    with firm.crm.connect("partner") as connection:
        for query in (
            "SELECT id FROM crm.account",
            "SELECT id FROM crm.employee",
            "SELECT id FROM crm.tier",
            "SELECT id FROM crm.product",
            "SELECT id FROM crm.contact",
            "SELECT * FROM crm.search_accounts('{moje}', 9)",
            "SELECT * FROM crm.search_records('{moje}', 9)",
            "SELECT crm.pass_new_account(1, 1)",
            "INSERT INTO crm.account (name) VALUES ('x')",
        ):
            assert refusal(connection, query).sqlstate == DENIED, query


@pytest.mark.parametrize("person", ["admin", "auditor"])
def test_who_administers_reads_no_customer(firm, person):
    with firm.crm.connect(person) as connection:
        for table in CHILDREN:
            assert refusal(connection, f"SELECT FROM crm.{table}").sqlstate == DENIED
        assert refusal(connection, "INSERT INTO crm.account (name) VALUES ('x')").sqlstate == DENIED
        assert connection.execute("SELECT * FROM crm.search_records('{n}', 9)").fetchall() == []
        assert connection.execute("SELECT * FROM crm.search_accounts('{cizi}', 9)").fetchall()


def test_inactive_person_sees_nothing_in_a_session_that_is_open(firm):
    with firm.crm.connect("inactive") as connection:
        for table in TABLES:
            if table in (
                "account",
                "op_log",
                "person",
                "employee",
                "alembic_version",
                "admin_grant",
            ):
                continue
            assert connection.execute(f"SELECT FROM crm.{table}".encode()).fetchall() == []
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


@pytest.mark.parametrize(
    ("table", "column"),
    [("activity", "starts_at"), ("task", "due_on"), ("sale", "sold_on"), ("contact", "valid_to")],
)
def test_dates_that_no_program_can_read(firm, seller, table, column):
    """One such row would end the list of everybody who sees it."""
    for value in ("infinity", "-infinity", "20000-01-01", "0044-03-15 BC"):
        error = refusal(
            seller,
            f"UPDATE crm.{table} SET {column} = %s WHERE id = %s",
            value,
            firm.of_mine[table],
        )
        assert error.sqlstate == "23514"
