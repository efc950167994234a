"""`crm-admin check`: finds what is broken, changes nothing, says nothing of a customer."""

import json
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from crm_desktop.admin import main
from crm_desktop.models import rights
from crm_desktop.schema.check_firm import EXAMPLES, INTRUDERS, PEOPLE
from crm_desktop.schema.check_rule import RULES
from tests import factories
from tests.factories import Crm
from tests.full import full
from tests.schema.seeing.firm import world


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture(scope="module")
def at_work(crm: Crm) -> Iterator[Crm]:
    """A copy of the database with a firm's records in it."""
    copy = factories.copy_of(crm, f"{crm.database}_checked")
    with psycopg.connect(copy.dsn()) as pg:
        world.build(pg, copy, seed=5, accounts=40)
        pg.execute("UPDATE crm.contact SET last_name = 'Tajemný', salutation = 'Tajemný'")
    yield copy
    factories.drop(copy)


def contents(crm: Crm) -> dict[str, Any]:
    """Return what a dump would hold: rows of every table, roles, rights, prepared things."""
    with psycopg.connect(crm.dsn()) as pg:
        names = pg.execute(
            "SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'p', 'm')"
            " AND relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^(crm|public)')"
        ).fetchall()
        asked = {
            name: f"SELECT count(*), md5(coalesce(string_agg(t::text, '' ORDER BY t::text), ''))"
            f" FROM {name} AS t"
            for (name,) in names
        } | {
            "roles": "SELECT rolname::text, rolsuper, rolcanlogin, rolvaliduntil::text FROM"
            " pg_roles ORDER BY 1",
            "members": "SELECT roleid, member, admin_option FROM pg_auth_members ORDER BY 1, 2",
            "classes": "SELECT oid::regclass::text, relacl::text, relowner FROM pg_class"
            " ORDER BY 1",
            "functions": "SELECT oid, proacl::text, proowner FROM pg_proc ORDER BY 1",
            "policies": "SELECT oid, polname::text, polroles::text FROM pg_policy ORDER BY 1",
            "slots": "SELECT slot_name::text FROM pg_replication_slots",
            "settings": "SELECT setdatabase, setrole, setconfig::text FROM pg_db_role_setting",
        }
        return {what: pg.execute(query.encode()).fetchall() for what, query in asked.items()}


def test_all_in_order_and_nothing_changed(at_work, capsys):
    """Also while people work: what they hold open is not waited for."""
    before = contents(at_work)
    with psycopg.connect(at_work.dsn()) as busy:
        busy.execute("UPDATE crm.reason SET position = position + 1")
        busy.execute("UPDATE crm.account SET name = name")
        busy.execute("UPDATE crm.contact SET salutation = salutation")
        assert main(["check", "--dsn", at_work.dsn()]) == 0
        busy.rollback()
    assert contents(at_work) == before
    printed = capsys.readouterr()
    assert printed.err == ""
    lines = printed.out.splitlines()
    assert lines[-1].endswith("checks: all in order.")
    for sentence in (
        "Every table has row security.",
        "So does the superior.",
        "Nobody makes temporary tables: they would cover the firm's own by name.",
    ):
        assert f"  ok         {sentence}" in lines
    assert "WRONG" not in printed.out
    assert "attempts were given up" in printed.out


# What somebody might have done, and words of what is said about it; one by one in the full run.
BREAKS: tuple[tuple[str, str], ...] = (
    ("DROP POLICY read ON crm.sale_line", "no policy for sale_line SELECT crm_sales"),
    ("ALTER TABLE crm.task DISABLE ROW LEVEL SECURITY", "task: seen"),
    ("ALTER POLICY read ON crm.contact USING (true)", "contact: seen"),
    ("GRANT SELECT ON crm.sale TO crm_auditor", "too much: sale SELECT crm_auditor"),
    ("GRANT UPDATE (owner_id) ON crm.account TO crm_sales", "crm_sales: UPDATE crm.account"),
    ("GRANT DELETE ON crm.opportunity TO crm_sales", "crm_sales: DELETE FROM crm.opportunity"),
    ("GRANT EXECUTE ON FUNCTION crm_private.me() TO PUBLIC", "too much: me() PUBLIC"),
    ("ALTER TABLE crm.document OWNER TO postgres", "crm.document"),
    ("GRANT USAGE ON SCHEMA crm_private TO crm_user", "crm_private: USAGE"),
    ("GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC", "crm_sales: SELECT lo_create(0): done"),
    ("GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC", "crm_partner: DO $$"),
    ("GRANT pg_read_server_files TO crm_service", "crm_service: pg_read_server_files"),
    ("ALTER ROLE crm_finance CREATEROLE", "crm_finance: CREATEROLE"),
    ("GRANT SELECT ON pg_statistic TO crm_user", "crm_admin: SELECT * FROM pg_statistic"),
    (
        "CREATE POLICY more ON crm.project FOR SELECT TO crm_product USING (true)",
        "crm_product: SELECT id FROM crm.project",
    ),
    ("DROP TRIGGER a_owner ON crm.service", "23502"),
)
ALONE = [[line] for line in BREAKS] if full() else [BREAKS[:6], BREAKS[6:-1]]


@pytest.mark.parametrize("breaks", ALONE)
def test_what_is_broken_is_found(at_work, capsys, breaks):
    """Roles belong to the whole server, so what is given to them is taken again."""
    copy = factories.copy_of(at_work, f"{at_work.database}_broken")
    try:
        with psycopg.connect(copy.dsn()) as pg:
            for statement, _ in breaks:
                pg.execute(statement.replace(" postgres", f' "{pg.info.user}"').encode())
        assert main(["check", "--dsn", copy.dsn()]) == 1
        printed = capsys.readouterr()
        for _, words in breaks:
            assert words in printed.out
        assert printed.out.splitlines()[-1].endswith("checks failed.")
        advised = ("Run crm-admin install again", "take it back by hand")
        assert any(words in printed.out for words in advised)
        # Nothing of a customer is said, whatever is open to all.
        assert "Tajemný" not in printed.out + printed.err
    finally:
        with psycopg.connect(copy.dsn()) as pg:
            pg.execute("ALTER ROLE crm_finance NOCREATEROLE")
            pg.execute("REVOKE pg_read_server_files FROM crm_service")
        factories.drop(copy)


def test_json_for_monitoring(crm, capsys):
    copy = factories.copy_of(crm, f"{crm.database}_broken")
    try:
        with psycopg.connect(copy.dsn()) as pg:
            pg.execute("ALTER FUNCTION crm_private.team_accounts() RENAME TO gone")
        assert main(["check", "--json", "--dsn", copy.dsn()]) == 1
    finally:
        factories.drop(copy)
    found = json.loads(capsys.readouterr().out)
    assert found["ok"] is False
    assert found["database"] == copy.database
    checks = {check["check"]: check for check in found["checks"]}
    assert checks["Every table has row security."] == {
        "area": "base",
        "check": "Every table has row security.",
        "ok": True,
        "wrong": [],
        "untried": 0,
    }
    assert not checks["What is installed is what the file of rights says."]["ok"]


def test_servers_that_cannot_be_checked(crm, capsys):
    assert main(["check", "--dsn", crm.server.dsn("postgres")]) == 1
    assert "no CRM yet" in capsys.readouterr().err
    assert main(["check", "--dsn", crm.dsn("seller")]) == 1
    assert "superuser" in capsys.readouterr().err
    copy = factories.copy_of(crm, f"{crm.database}_older")
    try:
        with psycopg.connect(copy.dsn()) as pg:
            pg.execute("UPDATE crm.alembic_version SET version_num = '0001'")
        assert main(["check", "--dsn", copy.dsn()]) == 1
        assert "crm-admin install" in capsys.readouterr().err
    finally:
        factories.drop(copy)


def test_every_kind_of_row_and_group_is_tried():
    assert set(EXAMPLES) == {"account", *rights.children()}
    assert {PEOPLE[person][0] for person in INTRUDERS} == {*rights.ROLES} - {"crm_user"}
    assert {rule.person for rule in RULES} <= set(PEOPLE)
