"""What is granted, to the column: what the catalogue of fields needs, what is named here, no more.

Every right that is missing or too much changes the set and is found here (see test_mutants.py).
"""

from typing import Any

import psycopg

from crm_desktop.models.fields import KINDS, Type
from crm_desktop.models.records import RECORDS
from tests.schema.oracle import BUSINESS, CHILDREN, LISTS, OF_ACCOUNT, OF_PARENT

Right = tuple[str, str, str, str]  # table, column ("" for the table), right, group

# Columns that are written beside the fields of a form.
ALSO_ENTERED = {
    "account_detail": {"account_id"},
    "account_segment": {"segment_id"},
    "account_team": {"employee_id"},
    "contact": {"person_id"},
    "contact_point": {"contact_id"},
    "address": {"contact_id"},
    "document": {"file_name", "media_type", "size", "sha256"},
    "document_chunk": {"document_id", "position", "content"},
    "activity_participant": {"activity_id", "contact_id", "employee_id"},
    "sale_line": {"sale_id", "position"},
}
ALSO_CHANGED = {
    "account_segment": {"segment_id"},
    "document": {"file_name", "media_type", "size", "sha256"},
    "sale_line": {"position"},
}
# What is entered once: somebody else is another membership.
ONLY_ENTERED = {"account_team": {"employee_id"}}

FUNCTIONS = {
    "crm.search_records(text[],integer)": {"crm_user"},
    "crm.search_accounts(text[],integer)": {"crm_user"},
    "crm.pass_new_account(bigint,bigint)": BUSINESS,
    "me()": {"crm_user", "crm_partner"},
    "visible_owners()": {"crm_user", "crm_partner"},
    "team_accounts()": {"crm_user", "crm_partner"},
    "writable_team_accounts()": {"crm_user", "crm_partner"},
    "is_superior()": {"crm_user", "crm_partner"},
}


def fields_of(table: str) -> set[str]:
    """Return the columns of a table that forms write."""
    return {
        field.name
        for kind in KINDS.values()
        for field in kind.fields
        if (field.table or kind.name) == table
        and field.editable
        and not field.worked_out
        and field.type is not Type.LINKS
    }


def each(table: str, columns: set[str], right: str, groups: set[str]) -> set[Right]:
    return {(table, column, right, group) for column in columns for group in groups}


def expected() -> set[Right]:
    found: set[Right] = set()
    for table in CHILDREN:
        forms = fields_of(table) - {"account_id"}
        parent = {"account_id"} if table in OF_ACCOUNT else {f"{OF_PARENT[table]}_id"}
        entered = forms | parent | ALSO_ENTERED.get(table, set())
        changed = forms | ALSO_CHANGED.get(table, set()) | {"deleted_at"}
        if table == "account_detail":
            changed -= {"deleted_at"}  # goes with its account
        found |= each(table, {""}, "SELECT", BUSINESS)
        found |= each(table, entered, "INSERT", BUSINESS)
        found |= each(table, changed - ONLY_ENTERED.get(table, set()), "UPDATE", BUSINESS)
    for table in LISTS:
        forms = fields_of(table) | {"code"}
        found |= each(table, {""}, "SELECT", {"crm_user"})
        found |= each(table, forms, "INSERT", {"crm_admin"})
        found |= each(table, forms | {"deleted_at"}, "UPDATE", {"crm_admin"})
    hidden = {"created_at", "created_by", "changed_at", "changed_by"}
    for table in ("account", "employee"):
        columns = set(RECORDS[table].__table__.columns.keys()) - hidden
        found |= each(table, columns, "SELECT", {"crm_user"})
    found |= each("account", fields_of("account"), "INSERT", BUSINESS)
    found |= each("account", fields_of("account") | {"deleted_at"}, "UPDATE", BUSINESS)
    found |= each("employee", fields_of("employee"), "INSERT", {"crm_admin", "crm_sales"})
    found |= each("employee", fields_of("employee"), "UPDATE", {"crm_admin"})
    keepers = {"crm_product", "crm_admin", "crm_sales"}
    found |= each("product", {""}, "SELECT", {"crm_user"})
    found |= each("product", fields_of("product"), "INSERT", keepers)
    found |= each("product", fields_of("product") | {"deleted_at"}, "UPDATE", keepers)
    letterhead = {
        "name", "street", "postcode", "town", "country", "company_id", "vat_id", "phone", "email",
        "website", "register_line", "currency",
    }  # fmt: skip
    found |= each("firm", {""}, "SELECT", {"crm_user"})
    found |= each("firm", letterhead, "UPDATE", {"crm_admin"})
    found |= each("recent", {""}, "SELECT", {"crm_user"})
    found |= each("recent", {"kind", "record_id", "opened_at", "favourite"}, "INSERT", {"crm_user"})
    found |= each("recent", {"opened_at", "favourite"}, "UPDATE", {"crm_user"})
    found |= each("op_log", {"id"}, "INSERT", {"crm_user", "crm_partner"})
    found |= each("alembic_version", {""}, "SELECT", {"crm_user", "crm_partner"})
    return found


def granted(pg: "psycopg.Connection[Any]", table: str = "") -> set[Right]:
    """Return every right that somebody besides the owner has, on one table or on all."""
    rows = pg.execute(
        """
        SELECT c.relname, '', acl.privilege_type, acl.grantee::regrole::text
        FROM pg_class c, aclexplode(c.relacl) AS acl
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND acl.grantee <> c.relowner AND %(table)s::name IN ('', c.relname)
        UNION ALL
        SELECT c.relname, a.attname, acl.privilege_type, acl.grantee::regrole::text
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid, aclexplode(a.attacl) AS acl
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND acl.grantee <> c.relowner AND %(table)s::name IN ('', c.relname)
        """,
        {"table": table},
    ).fetchall()
    return {(table, column, right, group) for table, column, right, group in rows}


def expected_functions(pg: "psycopg.Connection[Any]") -> dict[str, set[str]]:
    """Stored columns are worked out by whoever writes them, with functions that read nothing."""
    text = pg.execute(
        "SELECT replace(oid::regprocedure::text, 'crm_private.', '') FROM pg_proc"
        " WHERE pronamespace = 'crm_private'::regnamespace AND provolatile = 'i'"
    ).fetchall()
    return FUNCTIONS | {name: {"crm_user", "crm_partner"} for (name,) in text}


def granted_functions(pg: "psycopg.Connection[Any]") -> dict[str, set[str]]:
    """Return for each function of ours who besides the owner may execute it."""
    found: dict[str, set[str]] = {}
    for name, group in pg.execute(
        "SELECT replace(p.oid::regprocedure::text, 'crm_private.', ''), acl.grantee::regrole::text"
        " FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS acl"
        " WHERE p.pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)"
        " AND acl.grantee <> p.proowner"
    ).fetchall():
        found.setdefault(name, set()).add(group)
    return found


def test_rights_on_tables_and_columns(pg):
    assert granted(pg) == expected()


def test_rights_on_functions(pg):
    assert granted_functions(pg) == expected_functions(pg)
