"""Each policy dropped or loosened, each right given or taken, each check of a helper left out: all
must be seen by the questions of the oracle, by the lints, or by the list of rights.

One transaction each: the change, the checks of its table as each person, rolled back. The lint
that compares a policy with what was installed is left aside, since it would see every change.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

import psycopg
import pytest

from crm_desktop.schema import compare_rights
from crm_desktop.schema.lints import LINTS
from tests.factories import PEOPLE, Crm
from tests.full import full, rounds
from tests.schema.keeping.helper_checks import differences_of_helpers
from tests.schema.mutants.helper_mutants import ASKED_FIRST, HELPERS, ROWS_FIRST
from tests.schema.seeing import oracle
from tests.schema.seeing.firm import world
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.oracle_questions import differences
from tests.schema.seeing.tables import CHILDREN, TABLES

FIRST = ("inactive", "seller", "reader", "writer", "expired", "lead", "admin", "service")
ORDER = (*FIRST, *(person for person in PEOPLE if person not in FIRST))
PARTS = 4  # long lists of mutants are tried by several tests
OF_POLICIES = ("grant without policy", "only active", "moving rows out", "policy for everybody")
OF_HELPERS = (
    "employee", "account", "product", "recent", "stand_in", "share", "forecast", "lost_bid",
    "contact", "task",
)  # fmt: skip
OF_TRIGGERS = (
    "uncounted version", "unfollowing child", "unrecorded table", "untold table",
    "changeable record",
)  # fmt: skip


@pytest.fixture(scope="module")
def firm(crm: Crm) -> Iterator[tuple[Any, Truth, dict[str, Rights]]]:
    with psycopg.connect(crm.dsn()) as pg:
        world.build(pg, crm, seed=3)
        truth = oracle.read_truth(pg, crm)
        yield pg, truth, {person: oracle.rights_of(truth, person) for person in PEOPLE}
        pg.rollback()


def caught_by(
    pg: "psycopg.Connection[Any]", truth: Truth, rights: dict[str, Rights], table: str
) -> str:
    """Return what sees the change: "rows" or a lint; nothing if it goes unseen."""

    def rows(people: tuple[str, ...]) -> bool:
        return any(differences(pg, truth, rights[person], table) for person in people)

    if rows(ORDER[:2]):
        return "rows"
    return first_lint(pg, OF_POLICIES) or ("rows" if rows(ORDER[2:]) else "")


def first_lint(pg: "psycopg.Connection[Any]", names: Iterable[str]) -> str:
    """Return which of these lints finds something first."""
    for name in names:
        if pg.execute(LINTS[name].sql.encode()).fetchone():
            return f"lint “{name}”"
    return ""


def policies(pg: "psycopg.Connection[Any]") -> list[tuple[str, str, str, str, str]]:
    return pg.execute(
        "SELECT tablename, policyname, permissive, coalesce(qual, ''), coalesce(with_check, '')"
        " FROM pg_policies WHERE schemaname = 'crm' ORDER BY 1, 2"
    ).fetchall()


def of_policies(pg: "psycopg.Connection[Any]") -> Iterator[tuple[str, str]]:
    """Yield table and statement: each policy dropped, loosened, for everybody or for others only.

    A policy that permits is loosened by being for everybody; one that restricts is so for everybody
    already, and is loosened by being for a group that nobody else is in.
    """
    for table, name, kind, using, check in policies(pg):
        yield table, f"DROP POLICY {name} ON crm.{table}"
        if using not in ("", "true"):
            yield table, f"ALTER POLICY {name} ON crm.{table} USING (true)"
        if check not in ("", "true"):
            yield table, f"ALTER POLICY {name} ON crm.{table} WITH CHECK (true)"
        to = "PUBLIC" if kind == "PERMISSIVE" else "crm_roleadmin"
        yield table, f"ALTER POLICY {name} ON crm.{table} TO {to}"


@pytest.mark.parametrize("part", range(PARTS))
def test_policies(firm, capsys, part):
    pg, truth, rights = firm
    seen: dict[str, int] = {}
    unseen = []
    for table, statement in list(of_policies(pg))[part::PARTS]:
        with pg.transaction(force_rollback=True):
            pg.execute(statement.encode())
            found = caught_by(pg, truth, rights, table)
        seen[found] = seen.get(found, 0) + 1
        if not found:
            unseen.append(statement)
    report(capsys, "policies", seen)
    assert not unseen
    assert len(policies(pg)) > 100


def of_rights(pg: "psycopg.Connection[Any]") -> Iterator[tuple[str, str]]:
    """Yield table and statement: each right taken, and those given that nobody has."""
    present = compare_rights.granted(pg)
    for table, column, right, group in sorted(present):
        columns = f"({column})" if column else ""
        yield table, f"REVOKE {right} {columns} ON crm.{table} FROM {group}"
    for table in TABLES:
        for right in ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"):
            for group in ("crm_user", "crm_partner", "crm_sales", "crm_admin", "PUBLIC"):
                if (table, "", right, group) not in present:
                    yield table, f"GRANT {right} ON crm.{table} TO {group}"
    for column in ("owner_id", "version", "created_by", "deleted_at", "account_id"):
        for table in CHILDREN:
            for right in ("INSERT", "UPDATE"):
                if (table, column, right, "crm_sales") not in present:
                    yield table, f"GRANT {right} ({column}) ON crm.{table} TO crm_sales"
    for name in ("owner_id", "version", "sort_key", "created_at"):
        yield "account", f"GRANT UPDATE ({name}) ON crm.account TO crm_sales"
    for name in ("created_by", "changed_at"):
        yield "account", f"GRANT SELECT ({name}) ON crm.account TO crm_user"
    yield "employee", "GRANT UPDATE (login) ON crm.employee TO crm_admin"
    yield "employee", "GRANT UPDATE (superior_id) ON crm.employee TO crm_sales"


def test_rights_on_tables(firm, capsys):
    pg, _, _ = firm
    expected: dict[str, set[compare_rights.Granted]] = {}
    for right in compare_rights.expected():
        expected.setdefault(right[0], set()).add(right)
    seen: dict[str, int] = {}
    unseen = []
    for table, statement in list(of_rights(pg))[:: rounds(4, 1)]:
        with pg.transaction(force_rollback=True):
            pg.execute(statement.encode())
            now = compare_rights.granted(pg, table)
        found = "rights" if now != expected.get(table, set()) else ""
        seen[found] = seen.get(found, 0) + 1
        if not found:
            unseen.append(statement)
    report(capsys, "rights on tables", seen)
    assert not unseen


def test_rights_on_functions_and_the_rest(firm, capsys):
    pg, _, _ = firm
    names = [
        name
        for (name,) in pg.execute(
            "SELECT oid::regprocedure::text FROM pg_proc"
            " WHERE pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace,"
            " 'crm_people'::regnamespace)"
        ).fetchall()
    ]
    statements = [f"GRANT EXECUTE ON FUNCTION {name} TO PUBLIC" for name in names]
    for name, groups in compare_rights.granted_functions(pg).items():
        called = name if name.startswith("crm") else f"crm_private.{name}"
        statements += [f"REVOKE EXECUTE ON FUNCTION {called} FROM {group}" for group in groups]
    statements += [
        f"GRANT {right} ON SCHEMA {schema} TO {group}"
        for right in ("USAGE", "CREATE")
        for schema in ("crm", "crm_private", "crm_people", "crm_flush", "public")
        for group in ("crm_user", "PUBLIC")
        if (right, schema, group)
        not in (("USAGE", "crm", "crm_user"), ("USAGE", "crm_people", "crm_user"))
        and not (schema == "public" and group == "crm_user")
    ]
    statements += [
        f"GRANT {right} ON DATABASE {pg.info.dbname} TO {group}"
        for right in ("TEMP", "CREATE")
        for group in ("crm_user", "crm_admin", "PUBLIC")
    ]
    statements += [
        "GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC",
        "GRANT USAGE ON LANGUAGE plpgsql TO crm_user",
        "GRANT EXECUTE ON FUNCTION lo_from_bytea(oid, bytea) TO PUBLIC",
        "GRANT EXECUTE ON FUNCTION lo_get(oid) TO PUBLIC",
        "GRANT crm_owner TO crm_admin",
        "GRANT crm_roleadmin TO crm_owner",
        "GRANT crm_owner TO crm_roleadmin",
        "GRANT pg_read_all_data TO crm_roleadmin",
        "ALTER ROLE crm_roleadmin LOGIN",
        "ALTER ROLE crm_roleadmin BYPASSRLS",
        "GRANT USAGE ON LANGUAGE plpgsql TO crm_admin",
        "GRANT crm_user TO crm_roleadmin",
        "ALTER FUNCTION crm_people.actor() OWNER TO crm_owner",
        "ALTER SCHEMA crm_people OWNER TO crm_owner",
        "GRANT crm_user TO crm_partner",
        "GRANT crm_sales TO crm_admin",
        "GRANT USAGE ON SEQUENCE crm.contact_id_seq TO crm_user",
    ]
    seen: dict[str, int] = {}
    unseen = []
    for statement in statements:
        with pg.transaction(force_rollback=True):
            pg.execute(statement.encode())
            if compare_rights.granted_functions(pg) != compare_rights.expected_functions(pg):
                found = "rights"
            else:
                found = first_lint(pg, (name for name in LINTS if name != "changed policy"))
        seen[found] = seen.get(found, 0) + 1
        if not found:
            unseen.append(statement)
    report(capsys, "rights on functions, schemas, database", seen)
    assert not unseen


PARTS = 16  # so that none takes longer than a test may
# Each part goes through all areas; the quick run takes every fourth, or it would be no quick one.
ASKED = range(0, PARTS, 1 if full() else 4)


def test_helpers_as_they_are(firm):
    pg, truth, rights = firm
    assert list(differences_of_helpers(pg, truth, rights)) == []


@pytest.mark.parametrize("part", ASKED)
def test_helpers(firm, capsys, part):
    pg, truth, rights = firm
    seen: dict[str, int] = {}
    unseen = []
    for name, old, new in HELPERS[part::PARTS]:
        first = ASKED_FIRST.get(name.split("(")[0])
        with pg.transaction(force_rollback=True):
            (text,) = pg.execute("SELECT pg_get_functiondef(%s::regprocedure)", (name,)).fetchone()
            flat = " ".join(text.split())
            assert old in flat, (name, old)
            # Comments end with their line, so a body is put on one line without them.
            lines = [line.split("--")[0] for line in text.splitlines()]
            pg.execute(" ".join(" ".join(lines).split()).replace(old, new).encode())
            found = ""
            people, rows_of = ROWS_FIRST.get(name.split("(")[0], (FIRST, ("contact",)))
            if not first and seen_in(pg, truth, rights, rows_of, people):
                found = "rows"
            elif any(differences_of_helpers(pg, truth, rights, first)):
                found = "helper's own questions"
            elif seen_in(pg, truth, rights, OF_HELPERS, ORDER):
                found = "rows"
        seen[found] = seen.get(found, 0) + 1
        if not found:
            unseen.append((name, old, new))
    report(capsys, f"checks of helpers, part {part + 1} of {PARTS}", seen)
    assert not unseen


def seen_in(
    pg: "psycopg.Connection[Any]",
    truth: Truth,
    rights: dict[str, Rights],
    tables: Iterable[str],
    people: Iterable[str],
) -> bool:
    return any(
        differences(pg, truth, rights[person], table) for table in tables for person in people
    )


@pytest.mark.parametrize("part", ASKED)
def test_triggers(firm, capsys, part):
    """A trigger that is gone is seen by a lint or by what it kept."""
    pg, truth, rights = firm
    triggers = pg.execute(
        "SELECT tgrelid::regclass::text, tgname, tgfoid::regproc::text"
        " FROM pg_trigger WHERE NOT tgisinternal"
        " AND tgrelid IN (SELECT oid FROM pg_class"
        "  WHERE relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)) ORDER BY 1, 2"
    ).fetchall()
    seen: dict[str, int] = {}
    unseen = []
    for table, name, function in triggers[part::PARTS]:
        with pg.transaction(force_rollback=True):
            pg.execute(f"DROP TRIGGER {name} ON {table}".encode())
            found = first_lint(pg, OF_TRIGGERS)
            first = ASKED_FIRST.get(function)
            if not found and any(differences_of_helpers(pg, truth, rights, first)):
                found = "helper's own questions"
        seen[found] = seen.get(found, 0) + 1
        if not found:
            unseen.append((table, name))
    report(capsys, "triggers", seen)
    assert not unseen


def report(capsys: "pytest.CaptureFixture[str]", what: str, seen: dict[str, int]) -> None:
    """Print how many there were and who saw them."""
    parts = ", ".join(f"{count} by {name or 'NOBODY'}" for name, count in sorted(seen.items()))
    with capsys.disabled():
        sys.stdout.write(f"\nmutants of {what}: {sum(seen.values())} ({parts})\n")
