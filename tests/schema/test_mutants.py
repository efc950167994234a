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
from tests.schema import oracle, world
from tests.schema.oracle import CHILDREN, TABLES, Rights, Truth

FIRST = ("inactive", "seller", "reader", "writer", "expired", "lead", "admin", "service")
ORDER = (*FIRST, *(person for person in PEOPLE if person not in FIRST))
OF_POLICIES = ("grant without policy", "only active", "moving rows out", "policy for everybody")
OF_TRIGGERS = (
    "uncounted version", "unfollowing child", "unrecorded table", "changeable record",
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
        return any(oracle.differences(pg, truth, rights[person], table) for person in people)

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
        "SELECT tablename, policyname, cmd, coalesce(qual, ''), coalesce(with_check, '')"
        " FROM pg_policies WHERE schemaname = 'crm' ORDER BY 1, 2"
    ).fetchall()


def of_policies(pg: "psycopg.Connection[Any]") -> Iterator[tuple[str, str]]:
    """Yield table and statement: each policy dropped, loosened, for everybody."""
    for table, name, _command, using, check in policies(pg):
        yield table, f"DROP POLICY {name} ON crm.{table}"
        if using not in ("", "true"):
            yield table, f"ALTER POLICY {name} ON crm.{table} USING (true)"
        if check not in ("", "true"):
            yield table, f"ALTER POLICY {name} ON crm.{table} WITH CHECK (true)"
        if name != "only_active":
            yield table, f"ALTER POLICY {name} ON crm.{table} TO PUBLIC"


def test_policies(firm, capsys):
    pg, truth, rights = firm
    seen: dict[str, int] = {}
    unseen = []
    for table, statement in list(of_policies(pg)):
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
    for table, statement in list(of_rights(pg)):
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
        full = name if name.startswith("crm") else f"crm_private.{name}"
        statements += [f"REVOKE EXECUTE ON FUNCTION {full} FROM {group}" for group in groups]
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


# A part of a helper's body and what stands there instead: the check left out.
HELPERS: tuple[tuple[str, str, str], ...] = (
    ("crm_private.me()", "AND active", ""),
    ("crm_private.me()", "AND deleted_at IS NULL", ""),
    ("crm_private.me()", "session_user", "current_user"),
    ("crm_private.me()", "login = session_user AND", ""),
    ("crm_private.is_superior()", "superior_id = crm_private.me()", "true"),
    ("crm_private.is_superior()", "superior_id = crm_private.me()", "false"),
    ("crm_private.fill_owner()", "a.id = NEW.account_id", "a.owner_id = crm_private.me()"),
    ("crm.search_records(text[],integer)", "c.owner_id = ANY (owners)", "true"),
    ("crm.search_records(text[],integer)", "o.owner_id = ANY (owners)", "true"),
    ("crm.search_records(text[],integer)", "ruled AND c.account_id", "c.account_id"),
    ("crm.search_records(text[],integer)",
     "OR marketing AND c.marketing_until >= (SELECT crm_private.today())", ""),
    ("crm.search_records(text[],integer)", "marketing AND c.marketing_until", "c.marketing_until"),
    ("crm.search_records(text[],integer)",
     "OR partner AND c.account_id", "OR false AND c.account_id"),
    ("crm.search_records(text[],integer)", "crm_private.shared_accounts('opportunity')",
     "crm_private.shared_accounts(NULL)"),
    ("crm.search_records(text[],integer)", "CASE WHEN ruled THEN crm_private.visible_owners()",
     "CASE WHEN true THEN crm_private.visible_owners()"),
    ("crm.search_records(text[],integer)", "AND c.deleted_at IS NULL", ""),
    ("crm.search_records(text[],integer)", "AND o.deleted_at IS NULL AND a.deleted_at IS NULL", ""),
    ("crm.search_accounts(text[],integer)", "crm_private.me() IS NULL OR", ""),
    ("crm_private.employee_may_see(bigint,bigint,bigint)", "WHERE id = employee", ""),
    ("crm_private.employee_may_see(bigint,bigint,bigint)", "AND t.deleted_at IS NULL", ""),
    ("crm_private.employee_may_see(bigint,bigint,bigint)", "t.valid_to >= today", "true"),
    ("crm_private.employee_may_see(bigint,bigint,bigint)",
     "JOIN responsible ON e.id = responsible.id",
     "JOIN responsible ON false"),
    ("crm_private.check_person()", "c.person_id = NEW.person_id", "true"),
    ("crm_private.check_ring()", "WHERE id = NEW.id", "WHERE false"),
    ("crm.pass_new_account(bigint,bigint)", "AND a.owner_id = author", ""),
    ("crm.pass_new_account(bigint,bigint)", "AND a.created_at = now()", ""),
    ("crm.pass_new_account(bigint,bigint)", "AND e.active", ""),
    ("crm_private.count_version()", "OLD.version + 1", "OLD.version"),
    ("crm_private.count_version()", "crm_private.me()", "NULL"),
    ("crm_private.for_whom(bigint,bigint)", "AND s.deleted_at IS NULL", ""),
    ("crm_private.for_whom(bigint,bigint)", "AND s.valid_from <= today", ""),
    ("crm_private.for_whom(bigint,bigint)", "s.valid_to >= today", "true"),
    ("crm_private.for_whom(bigint,bigint)", "s.scope = 'all' AND", ""),
    ("crm_private.for_whom(bigint,bigint)",
     "OR (s.scope = 'all' AND owner = ANY (crm_private.below(s.employee_id)))", ""),
    ("crm_private.for_whom(bigint,bigint)", "AND owner <> ALL (crm_private.below(writer))", ""),
    ("crm_private.for_whom(bigint,bigint)",
     "s.stand_in_id = writer AND s.deleted_at", "s.deleted_at"),
    ("crm_private.record_rows()",
     "CASE WHEN covers THEN crm_private.for_whom(who, (w.whole ->> 'owner_id')::bigint) END",
     "NULL::bigint"),
    ("crm_private.record_change()",
     "crm_private.for_whom(who, (whole ->> 'owner_id')::bigint)", "NULL::bigint"),
    ("crm.note_act(text,text,integer,jsonb)", "PERFORM crm_private.demand(act);", ""),
    ("crm_private.is_in(text)", "crm_private.me() IS NOT NULL AND", ""),
    ("crm_private.is_in(text)", "pg_has_role(session_user, role, 'USAGE')", "true"),
    ("crm_private.readable(text,bigint[])",
     "OR NOT has_table_privilege(session_user, target, 'SELECT')", ""),
    ("crm_private.readable(text,bigint[])", "AND EXISTS ( SELECT FROM unnest(p.polroles) AS r"
     " WHERE r = 0 OR pg_has_role(session_user, r, 'USAGE'))", ""),
    ("crm_private.readable(text,bigint[])", "p.polcmd IN ('r', '*')", "true"),
    ("crm_private.readable(text,bigint[])", "%I = ANY ($1)", "%I IS NOT NULL"),
    ("crm_private.readable(text,bigint[])", "AND (%s) AND (%s)'", "AND (true OR %s OR %s)'"),
    ("crm_private.readable(text,bigint[])", "' OR '", "' AND '"),
    ("crm_private.of_admin(text,text)", "action = 'act' OR", "true OR"),
    ("crm_private.of_admin(text,text)", "'employee',", ""),
    ("crm.account_history(bigint,bigint,integer)", "auditor OR", "true OR"),
    ("crm.account_history(bigint,bigint,integer)", "auditor OR", ""),
    ("crm.account_history(bigint,bigint,integer)",
     "p.action = 'act' OR p.table_name = 'account'", "p.action = 'act'"),
    ("crm.account_history(bigint,bigint,integer)", "WHERE c.account_id = account AND", "WHERE"),
    ("crm.record_history(text,bigint,bigint,integer)", "crm_private.is_in('crm_auditor')", "true"),
    ("crm.record_history(text,bigint,bigint,integer)",
     "crm_private.is_in('crm_admin') AND", ""),
    ("crm.record_history(text,bigint,bigint,integer)", "AND crm_private.of_admin(kind, '')", ""),
    ("crm.record_history(text,bigint,bigint,integer)", "'account_detail'", "'account'"),
    ("crm.record_history(text,bigint,bigint,integer)", "AND c.record_id = record", ""),
    ("crm.audit_entries(bigint,bigint,text,text,timestamptz,timestamptz,bigint,integer)",
     "auditor OR crm_private.of_admin", "true OR crm_private.of_admin"),
    ("crm.audit_entries(bigint,bigint,text,text,timestamptz,timestamptz,bigint,integer)",
     "NOT auditor AND NOT crm_private.is_in('crm_admin')", "false"),
    ("crm.note_act(text,text,integer,jsonb)", "NOT crm_private.is_in('crm_user')", "false"),
    ("crm.note_act(text,text,integer,jsonb)", "crm_private.readable('account_detail',"
     " ARRAY[(details ->> 'account_id')::bigint])", "ARRAY[(details ->> 'account_id')::bigint]"),
    ("crm_private.record_change()", "o.value IS DISTINCT FROM whole -> o.key AND", ""),
    ("crm_private.record_change()", "AND o.key <> ALL (TG_ARGV)", ""),
    ("crm_private.record_change()", "who := crm_private.me();", ""),
    ("crm_private.record_change()", "CASE WHEN who IS NULL THEN session_user END", "NULL"),
    ("crm_private.record_change()",
     "WHEN TG_TABLE_NAME = 'account' AND before ? 'owner_id' THEN 'hand_over'", ""),
    ("crm_private.record_change()", "WHEN before -> 'deleted_at' = 'null' THEN 'delete'", ""),
    ("crm_private.record_change()", "WHEN after -> 'deleted_at' = 'null' THEN 'restore'", ""),
    ("crm_private.record_rows()", "crm_private.me()", "NULL"),
    ("crm_private.record_rows()",
     "CASE WHEN entered THEN jsonb_strip_nulls(w.whole - TG_ARGV) END", "NULL"),
    ("crm_private.record_rows()",
     "CASE WHEN NOT entered THEN jsonb_strip_nulls(w.whole - TG_ARGV) END", "NULL"),
    ("crm_private.record_pieces()", "octet_length(w.content)", "0"),
    ("crm_private.refuse_change()", "RAISE EXCEPTION 'the record of changes is never changed'"
     " USING ERRCODE = '42501';", "RETURN NULL;"),
    ("crm_private.below(bigint)", "JOIN below ON e.superior_id = below.id", ", below"),
    ("crm_private.below(bigint)", "JOIN below ON e.superior_id = below.id", "JOIN below ON false"),
    ("crm_private.below(bigint)", "e.superior_id = below.id", "e.id = below.id"),
    ("crm_private.my_people()", "crm_private.me()", "1"),
    ("crm_private.covered(bigint)", "AND s.deleted_at IS NULL", ""),
    ("crm_private.covered(bigint)", "AND s.valid_from <= today", ""),
    ("crm_private.covered(bigint)", "AND s.valid_to >= today", ""),
    ("crm_private.covered(bigint)", "s.valid_from <= today", "s.valid_from < today"),
    ("crm_private.covered(bigint)", "s.valid_to >= today", "s.valid_to > today"),
    ("crm_private.covered(bigint)", "s.stand_in_id = employee AND", ""),
    ("crm_private.covered(bigint)", "WHERE s.scope = 'all'", ""),
    ("crm_private.owners_for(bigint,boolean)", "WHERE c.access = 'write' OR NOT writing", ""),
    ("crm_private.owners_for(bigint,boolean)", "OR NOT writing", ""),
    ("crm_private.owners_for(bigint,boolean)",
     "UNION SELECT c.id FROM crm_private.covered(employee) AS c WHERE c.access = 'write'"
     " OR NOT writing", ""),
    ("crm_private.teams_for(bigint,boolean)", "AND t.deleted_at IS NULL", ""),
    ("crm_private.teams_for(bigint,boolean)", "AND t.valid_from <= today", ""),
    ("crm_private.teams_for(bigint,boolean)", "t.valid_to >= today", "true"),
    ("crm_private.teams_for(bigint,boolean)", "t.valid_from <= today", "t.valid_from < today"),
    ("crm_private.teams_for(bigint,boolean)", "t.valid_to >= today", "t.valid_to > today"),
    ("crm_private.teams_for(bigint,boolean)", "AND (t.access = 'write' OR NOT writing)", ""),
    ("crm_private.teams_for(bigint,boolean)", "c.scope = 'all' AND", ""),
    ("crm_private.teams_for(bigint,boolean)", "AND (c.access = 'write' OR NOT writing)", ""),
    ("crm_private.teams_for(bigint,boolean)", "SELECT unnest(crm_private.below(employee))",
     "SELECT employee"),
    ("crm_private.teams_for(bigint,boolean)", "b.employee_id = employee AND", ""),
    ("crm_private.teams_for(bigint,boolean)",
     "AND NOT writing AND b.valid_until", "AND b.valid_until"),
    ("crm_private.teams_for(bigint,boolean)", "AND b.valid_until > now()", ""),
    ("crm_private.visible_owners()", "false", "true"),
    ("crm_private.writable_owners()", "true", "false"),
    ("crm_private.team_accounts()", "false", "true"),
    ("crm_private.writable_team_accounts()", "true", "false"),
    ("crm_private.shared_accounts(text)", "s.partner_id = crm_private.me() AND", ""),
    ("crm_private.shared_accounts(text)", "AND s.deleted_at IS NULL", ""),
    ("crm_private.shared_accounts(text)", "OR s.kind = shared_kind", "OR true"),
    ("crm_private.shared_accounts(text)", "AND s.valid_from <= today", ""),
    ("crm_private.shared_accounts(text)", "AND s.valid_to >= today", ""),
    ("crm_private.shared_owners()", "WHERE a.id = ANY (crm_private.shared_accounts(NULL))", ""),
    ("crm_private.my_products()", "l.manager_id = crm_private.me() AND", ""),
    ("crm_private.roles_of(bigint)", "e.id = employee AND", ""),
    ("crm_private.roles_of(bigint)", "AND e.active", ""),
    ("crm_private.roles_of(bigint)", "AND g.rolname LIKE 'crm\\_%'", ""),
    ("crm.may(text)", "crm_private.me() IS NOT NULL AND", ""),
    ("crm.may(text)", "r.act = may.act AND r.employee_id = crm_private.me() AND r.deleted_at IS"
     " NULL", "false"),
    ("crm.may(text)", "r.act = may.act AND r.deleted_at IS NULL", "r.act = may.act"),
    ("crm.may(text)", "WHERE r.act = may.act AND r.deleted_at", "WHERE r.deleted_at"),
    ("crm.may(text)", "AND r.role_name = ANY (crm_private.roles_of(crm_private.me()))", ""),
    ("crm_private.demand(text)", "IF NOT crm.may(act)", "IF false"),
    ("crm_private.tell(bigint,text,bigint,bigint,text)", "SELECT recipient,", "SELECT 1,"),
    ("crm.ask_for_access(bigint,text)", "AND a.deleted_at IS NULL", ""),
    ("crm.ask_for_access(bigint,text)",
     "OR NOT crm_private.roles_of(me) && crm_private.business_roles()", ""),
    ("crm.ask_for_access(bigint,text)", "owner = ANY (crm_private.visible_owners()) OR", ""),
    ("crm.ask_for_access(bigint,text)",
     "r.account_id = account AND r.employee_id = me AND", "false AND"),
    ("crm.answer_request(bigint,boolean,text,date)",
     "OR NOT asked.owner_id = ANY (crm_private.my_people())", ""),
    ("crm.answer_request(bigint,boolean,text,date)", "asked.state <> 'open'", "false"),
    ("crm.answer_request(bigint,boolean,text,date)", "IF granted THEN", "IF true THEN"),
    ("crm.break_glass(bigint,text)", "PERFORM crm_private.demand('break_glass');", ""),
    ("crm.break_glass(bigint,text)", "owner IS NULL OR", ""),
    ("crm.break_glass(bigint,text)", "length(btrim(coalesce(reason, ''))) < 10", "false"),
    ("crm.break_glass(bigint,text)", "interval '4 hours'", "interval '5 hours'"),
    ("crm.break_glass(bigint,text)", "OR e.id = (SELECT o.superior_id FROM crm.employee o WHERE"
     " o.id = owner)", ""),
    ("crm_private.check_new_owner(bigint)",
     "NOT crm_private.roles_of(new_owner) && crm_private.business_roles()", "false"),
    ("crm_private.may_hand_over(bigint)", "crm.may('hand_over') AND", ""),
    ("crm_private.may_hand_over(bigint)", "AND owner = ANY (crm_private.my_people())", ""),
    ("crm_private.may_hand_over(bigint)",
     "crm_private.my_people()", "crm_private.visible_owners()"),
    ("crm_private.may_hand_over(bigint)", "AND NOT e.active", ""),
    ("crm_private.may_hand_over(bigint)",
     "'crm_admin' = ANY (crm_private.roles_of(crm_private.me()))", "true"),
    ("crm.hand_over_account(bigint,bigint,bigint,integer)",
     "OR NOT crm_private.may_hand_over(found.owner_id)", ""),
    ("crm.hand_over_account(bigint,bigint,bigint,integer)",
     "found.version <> hand_over_account.version", "false"),
    ("crm.hand_over_account(bigint,bigint,bigint,integer)",
     "PERFORM crm_private.check_new_owner(new_owner);", ""),
    ("crm_private.move_account(bigint,bigint,bigint)", "AND t.status = 'open'", ""),
    ("crm_private.move_account(bigint,bigint,bigint)", "s.outcome = 'open' AND", ""),
    ("crm_private.move_account(bigint,bigint,bigint)", "version = a.version + 1,", ""),
    ("crm.start_hand_over(bigint,bigint)", "NOT crm_private.may_hand_over(former)", "false"),
    ("crm.start_hand_over(bigint,bigint)", "former = new_owner", "false"),
    ("crm.start_hand_over(bigint,bigint)", "PERFORM crm_private.check_new_owner(new_owner);", ""),
    ("crm.hand_over_batch(bigint,integer)",
     "OR NOT crm_private.may_hand_over(running.from_id)", ""),
    ("crm.hand_over_batch(bigint,integer)", "a.owner_id = running.from_id AND", ""),
    ("crm_private.reasons(bigint,bigint)", "AND roles.names && crm_private.business_roles()", ""),
    ("crm_private.reasons(bigint,bigint)", "WHERE t.account_id = account AND t.deleted_at IS NULL",
     "WHERE t.account_id = account"),
    ("crm_private.reasons(bigint,bigint)", "b.employee_id = employee AND", ""),
    ("crm_private.reasons(bigint,bigint)", "WHERE a.owner_id = employee", ""),
    ("crm_private.may_ask_about(bigint)",
     "crm_private.roles_of(crm_private.me()) && ARRAY['crm_admin', 'crm_auditor']", "true"),
    ("crm_private.may_ask_about(bigint)",
     "crm_private.roles_of(crm_private.me()) && ARRAY['crm_admin', 'crm_auditor']", "false"),
    ("crm.why_visible(bigint,bigint)", "crm_private.me() IS NULL OR", "false AND"),
    ("crm.who_can_see(bigint)", "OR EXISTS (SELECT FROM crm_private.reasons(crm_private.me(),"
     " account))", "OR true"),
    ("crm.what_visible(bigint)", "OR NOT crm_private.may_ask_about(employee)", ""),
    ("crm_private.decisions(bigint)", "c.person_id = person AND", ""),
    ("crm_private.decisions(bigint)", "AND c.deleted_at IS NULL", ""),
    ("crm_private.decisions(bigint)",
     "c.decided_on DESC, (c.state = 'withdrawn') DESC", "c.id DESC"),
    ("crm_private.decisions(bigint)", "(c.state = 'withdrawn') DESC,", ""),
    ("crm_private.marketing_until(bigint)", "AND p.marketing", ""),
    ("crm_private.marketing_until(bigint)", "WHERE d.state = 'given'", ""),
    ("crm_private.spread_marketing(bigint)", "UPDATE crm.contact_point p SET marketing_until ="
     " until FROM crm.contact c WHERE c.person_id = person AND p.contact_id = c.id AND"
     " p.marketing_until IS DISTINCT FROM until;", ""),
    ("crm_private.take_consents()", "crm_private.marketing_until(NEW.person_id)", "NULL"),
    ("crm.consent_state(bigint[])", "c.id = ANY (contacts) AND", ""),
    ("crm.consent_state(bigint[])", "OR c.account_id = ANY (teams)", "OR true"),
    ("crm_private.check_team()", "NEW.valid_to < crm_private.today()", "false"),
    ("crm_private.check_stand_in()", "NEW.stand_in_id = NEW.employee_id", "false"),
    ("crm_private.check_stand_in()", "+ 1 > most", "> most"),
    ("crm_private.check_stand_in()", "NEW.valid_to < crm_private.today()", "false"),
    ("crm_private.check_stand_in()",
     "NOT crm_private.roles_of(NEW.stand_in_id) && crm_private.business_roles()", "false"),
    ("crm_private.check_share()",
     "NOT 'crm_partner' = ANY (crm_private.roles_of(NEW.partner_id))", "false"),
    ("crm_private.check_share()", "OR NEW.valid_to > crm_private.today() + 366", ""),
    ("crm_private.copy_forecast()", "amount = excluded.amount,", ""),
    ("crm_private.copy_to_lines()", "l.sale_id = NEW.id AND", "false AND"),
)  # fmt: skip


def test_helpers(firm, capsys):
    from tests.schema.helper_checks import differences_of_helpers

    pg, truth, rights = firm
    assert list(differences_of_helpers(pg, truth, rights)) == []
    seen: dict[str, int] = {}
    unseen = []
    for name, old, new in HELPERS:
        with pg.transaction(force_rollback=True):
            (text,) = pg.execute("SELECT pg_get_functiondef(%s::regprocedure)", (name,)).fetchone()
            flat = " ".join(text.split())
            assert old in flat, (name, old)
            # Comments end with their line, so a body is put on one line without them.
            lines = [line.split("--")[0] for line in text.splitlines()]
            pg.execute(" ".join(" ".join(lines).split()).replace(old, new).encode())
            found = ""
            if seen_in(pg, truth, rights, ("contact",), FIRST):
                found = "rows"
            elif any(differences_of_helpers(pg, truth, rights)):
                found = "helper's own questions"
            elif seen_in(pg, truth, rights, ("employee", "account", "product", "recent"), FIRST):
                found = "rows"
        seen[found] = seen.get(found, 0) + 1
        if not found:
            unseen.append((name, old, new))
    report(capsys, "checks of helpers", seen)
    assert not unseen


def seen_in(
    pg: "psycopg.Connection[Any]",
    truth: Truth,
    rights: dict[str, Rights],
    tables: Iterable[str],
    people: Iterable[str],
) -> bool:
    return any(
        oracle.differences(pg, truth, rights[person], table)
        for table in tables
        for person in people
    )


def test_triggers(firm, capsys):
    """A trigger that is gone is seen by a lint or by what it kept."""
    from tests.schema.helper_checks import differences_of_helpers

    pg, truth, rights = firm
    triggers = pg.execute(
        "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal"
        " AND tgrelid IN (SELECT oid FROM pg_class"
        "  WHERE relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace))"
    ).fetchall()
    seen: dict[str, int] = {}
    unseen = []
    for table, name in triggers:
        with pg.transaction(force_rollback=True):
            pg.execute(f"DROP TRIGGER {name} ON {table}".encode())
            found = first_lint(pg, OF_TRIGGERS)
            if not found and any(differences_of_helpers(pg, truth, rights)):
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
