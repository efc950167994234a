"""Installing: repeatable, all or nothing, puts right what was loosened, refuses what is unfit."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from psycopg.conninfo import make_conninfo
from sqlalchemy import create_engine

from crm_desktop.embedded import Server
from crm_desktop.models.errors import InvalidInput, WrongServer
from crm_desktop.models.queries.signing_in import SCHEMA_VERSION, check_schema
from crm_desktop.models.records import RECORDS, Record
from crm_desktop.schema import install as installing
from crm_desktop.schema.install import FirmSettings, check_server, head, install
from crm_desktop.schema.lints import LINTS
from crm_desktop.schema.people import NewPerson, add_person
from tests.factories import age
from tests.full import full
from tests.server import temporary_server

FIRM = FirmSettings("Firma a.s.", "pl")


@pytest.fixture(scope="module")
def empty() -> Iterator[Server]:
    """A server of this module's own: a server takes one CRM only."""
    with temporary_server() as server:
        yield server


@pytest.fixture
def fresh(empty: Server) -> Iterator[str]:
    """The connection string of a new database there."""
    name = "crm_fresh"
    with psycopg.connect(empty.dsn(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        yield empty.dsn(name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def rows(dsn: str, query: str) -> list[Any]:
    with psycopg.connect(dsn) as connection:
        return connection.execute(query.encode()).fetchall()


INDEXES = "SELECT indexrelid, xmin::text FROM pg_index WHERE indexrelid > 16383 ORDER BY 1"
POLICIES = "SELECT oid, xmin::text, polname FROM pg_policy ORDER BY oid"
# Of everybody but the owner, to whom a first REVOKE spells out what stood there unsaid.
RIGHTS = """
    SELECT c.oid::regclass::text AS what, '' AS col, acl.*
    FROM pg_class c, aclexplode(c.relacl) AS acl
    WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
      AND acl.grantee <> c.relowner
    UNION ALL SELECT a.attrelid::regclass::text, a.attname, acl.* FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid, aclexplode(a.attacl) AS acl
    WHERE c.relnamespace = 'crm'::regnamespace AND acl.grantee <> c.relowner
    UNION ALL SELECT p.oid::regprocedure::text, '', acl.*
    FROM pg_proc p, aclexplode(p.proacl) AS acl
    WHERE p.pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace,
                             'crm_people'::regnamespace)
      AND acl.grantee <> p.proowner
    UNION ALL SELECT n.nspname, '', acl.* FROM pg_namespace n, aclexplode(n.nspacl) AS acl
    WHERE n.nspname ~ '^crm' AND acl.grantee <> n.nspowner
    ORDER BY what, col, grantee, privilege_type
"""


def test_installing_again_changes_nothing(fresh):
    install(fresh, FIRM)
    policies, rights = rows(fresh, POLICIES), rows(fresh, RIGHTS)
    indexes = rows(fresh, INDEXES)
    assert len(policies) > 100
    install(fresh, FirmSettings("Another name", "bg"))
    assert rows(fresh, POLICIES) == policies  # not altered, not made anew: no reader waits
    assert rows(fresh, RIGHTS) == rights
    assert rows(fresh, INDEXES) == indexes
    assert rows(fresh, "SELECT name, language FROM crm.firm") == [("Firma a.s.", "pl")]
    assert rows(fresh, "SHOW timezone") == [("Europe/Prague",)]  # today is the firm's day
    assert broken_rules(fresh) == set()


SPOILS = (
    "ALTER POLICY read ON crm.contact USING (true)",
    "ALTER POLICY read ON crm.contact TO crm_user",
    "ALTER POLICY change ON crm.contact WITH CHECK (true)",
    "DROP POLICY only_active ON crm.contact",
    "CREATE POLICY more ON crm.contact FOR SELECT TO crm_admin USING (true)",
    "DROP POLICY read ON crm.account; CREATE POLICY read ON crm.account USING (true)",
    "ALTER TABLE crm.contact DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE crm.contact DISABLE TRIGGER a_owner",
    "DROP TRIGGER z_version ON crm.contact",
    "GRANT UPDATE ON crm.contact TO crm_sales",
    "GRANT SELECT (created_at) ON crm.account TO crm_user",
    "GRANT DELETE ON crm.contact TO PUBLIC",
    "GRANT SELECT ON crm.contact TO somebody",
    "GRANT UPDATE (owner_id) ON crm.account TO somebody",
    "GRANT EXECUTE ON FUNCTION crm_private.me() TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION crm_private.today() TO somebody",
    "GRANT USAGE ON SCHEMA crm_private TO somebody",
    "GRANT CREATE ON SCHEMA crm TO crm_admin",
    "GRANT USAGE ON SEQUENCE crm.contact_id_seq TO crm_user",
    "GRANT TEMP ON DATABASE crm_fresh TO PUBLIC",
    "GRANT TEMP ON DATABASE crm_fresh TO somebody",
    "GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC",
    "GRANT USAGE ON SCHEMA public TO PUBLIC",
    "REVOKE SELECT ON crm.contact FROM crm_sales",
    "ALTER FUNCTION crm_private.me() SECURITY INVOKER IMMUTABLE",
    "CREATE OR REPLACE FUNCTION crm_private.visible_owners() RETURNS bigint[] LANGUAGE sql"
    " STABLE AS 'SELECT array_agg(id) FROM crm.employee'",
    "ALTER TABLE crm.contact ALTER COLUMN salutation SET STATISTICS 100",
    "GRANT EXECUTE ON FUNCTION crm_people.actor() TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION crm_people.lock_person(bigint, bigint) TO somebody",
    "GRANT USAGE ON SCHEMA crm_people TO somebody",
    "GRANT CREATE ON SCHEMA crm_flush TO crm_admin",
    "REVOKE EXECUTE ON FUNCTION crm_people.set_roles(bigint, text[], bigint) FROM crm_admin",
    "CREATE OR REPLACE FUNCTION crm_people.actor() RETURNS bigint LANGUAGE sql"
    " AS 'SELECT 1::bigint'",
    "ALTER FUNCTION crm_people.set_roles(bigint, text[], bigint) SECURITY INVOKER",
    "ALTER ROLE crm_roleadmin BYPASSRLS",
    "ALTER ROLE crm_roleadmin LOGIN",
)


@pytest.mark.parametrize("statements", [(line,) for line in SPOILS] if full() else [SPOILS[::3]])
def test_installing_puts_right_what_was_changed(installed_once, statements):
    dsn, *intact = installed_once
    assert broken_rules(dsn) == set()
    before = state(dsn)
    with psycopg.connect(dsn, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
            after = state(dsn)
            assert after != before, statement  # it did spoil something
            before = after
    install(dsn, FIRM)
    assert broken_rules(dsn) == set()
    assert state(dsn)[:3] == intact


def state(dsn: str) -> list[Any]:
    """Return rights, policies, functions and what the lints find."""
    with psycopg.connect(dsn) as connection:
        asked = [
            connection.execute(query.encode()).fetchall() for query in (RIGHTS, TEXTS, FUNCTIONS)
        ]
    return [*asked, broken_rules(dsn)]


def broken_rules(dsn: str) -> set[tuple[str, str]]:
    with psycopg.connect(dsn) as connection:
        return {
            (name, row[0])
            for name, lint in LINTS.items()
            for row in connection.execute(lint.sql.encode()).fetchall()
        }


TEXTS = "SELECT * FROM pg_policies ORDER BY tablename, policyname"
FUNCTIONS = """
    SELECT oid::regprocedure::text, prosrc, prosecdef, provolatile, proconfig, proowner FROM pg_proc
    WHERE pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace,
                           'crm_people'::regnamespace) ORDER BY 1
"""


@pytest.fixture(scope="module")
def installed_once() -> Iterator[tuple[Any, ...]]:
    """An installed database, and what its rights, policies and functions are."""
    with temporary_server() as server:
        with psycopg.connect(server.dsn(), autocommit=True) as connection:
            connection.execute("CREATE DATABASE crm_fresh TEMPLATE template0 ENCODING 'UTF8'")
            connection.execute("CREATE ROLE somebody LOGIN")
        dsn = server.dsn("crm_fresh")
        install(dsn, FIRM)
        yield dsn, *state(dsn)[:3]


@pytest.mark.parametrize("broken", ["functions/20_protect.sql", "permissions/30_contact.sql"])
def test_a_failing_file_leaves_nothing(fresh, monkeypatch, broken):
    real = installing._run

    def run(connection, file):
        real(connection, file)
        if Path(str(file)).as_posix().endswith(broken):
            connection.execute("SELECT 1 / 0")

    monkeypatch.setattr(installing, "_run", run)
    with pytest.raises(psycopg.errors.DivisionByZero):
        install(fresh, FIRM)
    found = rows(fresh, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'crm%'")
    assert found == []
    monkeypatch.undo()
    install(fresh, FIRM)  # and the next one works
    assert rows(fresh, "SELECT version_num FROM crm.alembic_version") == [(head(),)]


def test_failing_upgrade_leaves_the_installed_rights(fresh, monkeypatch):
    install(fresh, FIRM)
    rights = rows(fresh, RIGHTS)

    def run(connection, file):
        connection.execute(file.read_text("utf-8").encode())
        if file.name == "reset.sql":
            connection.execute("SELECT 1 / 0")

    monkeypatch.setattr(installing, "_run", run)
    with pytest.raises(psycopg.errors.DivisionByZero):
        install(fresh, FIRM)
    assert rows(fresh, RIGHTS) == rights


def test_second_crm_on_one_server_is_refused(empty, fresh):
    install(fresh, FIRM)
    with psycopg.connect(empty.dsn(), autocommit=True) as connection:
        connection.execute("CREATE DATABASE other TEMPLATE template0 ENCODING 'UTF8'")
    try:
        with pytest.raises(WrongServer, match="already has a CRM, in the database “crm_fresh”"):
            install(empty.dsn("other"), FIRM)
        assert rows(empty.dsn("other"), "SELECT FROM pg_namespace WHERE nspname ~ '^crm'") == []
    finally:
        with psycopg.connect(empty.dsn(), autocommit=True) as connection:
            connection.execute("DROP DATABASE other WITH (FORCE)")


def test_other_encoding_is_refused(empty):
    with psycopg.connect(empty.dsn(), autocommit=True) as connection:
        connection.execute("CREATE DATABASE old TEMPLATE template0 ENCODING 'LATIN2' LOCALE 'C'")
    try:
        with pytest.raises(WrongServer, match="not in UTF-8"):
            install(empty.dsn("old"), FIRM)
    finally:
        with psycopg.connect(empty.dsn(), autocommit=True) as connection:
            connection.execute("DROP DATABASE old WITH (FORCE)")


def test_without_a_superuser_it_is_refused(empty, fresh):
    with psycopg.connect(fresh, autocommit=True) as connection:
        connection.execute("CREATE ROLE builder LOGIN CREATEDB CREATEROLE PASSWORD 'x'")
        connection.execute("GRANT ALL ON DATABASE crm_fresh TO builder")
        try:
            with pytest.raises(WrongServer, match="needs a superuser"):
                install(make_conninfo(fresh, user="builder", password="x"), FIRM)
        finally:
            connection.execute("DROP OWNED BY builder")
            connection.execute("DROP ROLE builder")


def test_older_server_is_refused(pg, monkeypatch):
    monkeypatch.setattr(installing, "OLDEST_SERVER", 990000)
    with pytest.raises(WrongServer, match="15 or later"):
        check_server(pg)


@pytest.mark.parametrize(
    ("version", "sentence"), [("0000", "older than this program"), ("9999", "newer than this")]
)
def test_program_refuses_another_version(database, pg, act_as, version, sentence):
    age(pg, version)
    act_as("seller")
    with database.session() as session, pytest.raises(WrongServer, match=sentence):
        check_schema(session)


def test_program_refuses_a_database_without_crm(server):
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(server.dsn()))
    from crm_desktop.models.database import Database, check

    with pytest.raises(WrongServer, match="has no CRM yet"):
        check(Database(engine))
    engine.dispose()


def test_newer_schema_is_not_installed_over(fresh):
    install(fresh, FIRM)
    with psycopg.connect(fresh) as connection:
        connection.execute("UPDATE crm.alembic_version SET version_num = '9999'")
    with pytest.raises(WrongServer, match="newer than this program"):
        install(fresh, FIRM)


def test_program_knows_the_newest_migration():
    assert head() == SCHEMA_VERSION


def test_migrations_build_the_mapped_tables(connection):
    def ours(name: str | None, type_: str, _parents: Any) -> bool:
        return name == "crm" if type_ == "schema" else name != "alembic_version"

    context = MigrationContext.configure(
        connection,
        opts={
            "include_schemas": True,
            "include_name": ours,
            "compare_type": True,
            "compare_server_default": True,
        },
    )
    assert compare_metadata(context, Record.metadata) == []


def test_constraints_are_those_of_the_mapped_classes(pg):
    """Alembic compares no CHECK and no generated column."""
    installed = {
        (table, name)
        for table, name in pg.execute(
            "SELECT conrelid::regclass::text, conname FROM pg_constraint"
            " WHERE connamespace = 'crm'::regnamespace AND contype IN ('c', 'f', 'u', 'p')"
        ).fetchall()
    }
    mapped = {
        (f"crm.{table.name}", str(constraint.name))
        for table in Record.metadata.tables.values()
        for constraint in table.constraints
    }
    assert mapped == {pair for pair in installed if pair[0] != "crm.alembic_version"}
    generated = {
        tuple(row)
        for row in pg.execute(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'crm' AND is_generated = 'ALWAYS'"
        ).fetchall()
    }
    assert generated == {
        (table.name, column.name)
        for table in Record.metadata.tables.values()
        for column in table.columns
        if column.computed is not None
    }


def test_every_table_and_column_has_a_comment(pg):
    found = pg.execute(
        "SELECT c.relname, a.attname FROM pg_class c"
        " LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
        " WHERE c.relkind = 'r' AND c.relnamespace = 'crm'::regnamespace"
        " AND c.relname <> 'alembic_version'"
        " AND (obj_description(c.oid, 'pg_class') IS NULL OR col_description(c.oid, a.attnum) IS"
        " NULL)"
    ).fetchall()
    assert found == []


def test_permission_files_are_one_per_table(pg):
    """What a file is called is what it is about; nothing is granted from anywhere else."""
    folder = files("crm_desktop.schema") / "permissions"
    text = "\n".join(file.read_text("utf-8") for file in folder.iterdir())
    for table in RECORDS:
        assert f"'{table}'" in text, table


@pytest.mark.parametrize(
    ("person", "field"),
    [
        (NewPerson("pg_admin", "A", ("crm_sales",)), "login"),
        (NewPerson("crm_owner", "A", ("crm_sales",)), "login"),
        (NewPerson('a"; DROP ROLE x', "A", ("crm_sales",)), "login"),
        (NewPerson("Upper", "A", ("crm_sales",)), "login"),
        (NewPerson("test-seller", "A", ("crm_sales",)), "login"),
        (NewPerson("test-new", "A", ()), "roles"),
        (NewPerson("test-new", "A", ("crm_owner",)), "roles"),
        (NewPerson("test-new", "A", ("pg_read_all_data",)), "roles"),
        (NewPerson("test-new", "A", ("crm_sales",), superior="nobody"), "superior"),
    ],
)
def test_people_who_cannot_be_entered(pg, person, field):
    with pytest.raises(InvalidInput) as refused:
        add_person(pg, person, "secret")
    assert refused.value.field == field
    assert pg.execute("SELECT FROM pg_roles WHERE rolname = 'test-new'").fetchall() == []


def test_password_goes_as_a_verifier(pg):
    add_person(pg, NewPerson("test-new", "Nový", ("crm_sales",), superior="test-head"), "secret")
    (stored,) = pg.execute(
        "SELECT rolpassword FROM pg_authid WHERE rolname = 'test-new'"
    ).fetchone()
    assert stored.startswith("SCRAM-SHA-256$4096:")
    superior = pg.execute(
        "SELECT s.login FROM crm.employee e JOIN crm.employee s ON s.id = e.superior_id"
        " WHERE e.login = 'test-new'"
    ).fetchall()
    assert superior == [("test-head",)]
