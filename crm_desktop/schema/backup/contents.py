"""What stands in a database, as lines that can be compared: rows, rights, rules, counters."""

from collections.abc import Mapping
from typing import Any

import psycopg

from crm_desktop.models.language import _, ngettext

# Rows are compared as text, so text must not depend on who asks.
SETTINGS = (
    "SET LOCAL datestyle = 'ISO'",
    "SET LOCAL timezone = 'UTC'",
    "SET LOCAL intervalstyle = 'postgres'",
    "SET LOCAL extra_float_digits = 1",
    "SET LOCAL bytea_output = 'hex'",
    "SET LOCAL row_security = off",
)
OURS = "n.nspname ~ '^crm'"
TABLES = (
    "SELECT c.oid::regclass::text FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace"
    f" WHERE {OURS} AND c.relkind = 'r' ORDER BY 1"
)
# The sum of the rows' hashes does not depend on their order on the disk.
ROWS = (
    "SELECT count(*) || ' ' || coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0)"
    " FROM {table} AS t"
)
# Each query gives what a thing is called and what it is; both are the same after a restore.
QUERIES: Mapping[str, str] = {
    "counters": "SELECT schemaname || '.' || sequencename, coalesce(last_value::text, '-')"
    " FROM pg_sequences WHERE schemaname ~ '^crm'",
    "tables": "SELECT c.oid::regclass::text, concat_ws(' ', pg_get_userbyid(c.relowner), c.relkind,"
    " c.relrowsecurity, c.relforcerowsecurity, c.reloptions::text, ("
    "  SELECT string_agg(concat_ws('=', pg_get_userbyid(a.grantee), a.privilege_type,"
    "   a.is_grantable), ' ' ORDER BY pg_get_userbyid(a.grantee), a.privilege_type)"
    "  FROM aclexplode(coalesce(c.relacl,"
    "   acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\", c.relowner))) AS a))"
    " FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace"
    f" WHERE {OURS} AND c.relkind IN ('r', 'v', 'm', 'S')",
    "columns": "SELECT c.oid::regclass || '.' || a.attname, concat_ws(' ',"
    " format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,"
    " pg_get_expr(d.adbin, d.adrelid), (SELECT string_agg(concat_ws('=',"
    " pg_get_userbyid(x.grantee), x.privilege_type), ' ' ORDER BY pg_get_userbyid(x.grantee),"
    " x.privilege_type)"
    " FROM aclexplode(a.attacl) AS x), col_description(c.oid, a.attnum))"
    " FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid"
    " JOIN pg_namespace AS n ON n.oid = c.relnamespace"
    " LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum"
    f" WHERE {OURS} AND c.relkind IN ('r', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped",
    "policies": "SELECT p.polrelid::regclass || ' ' || p.polname, concat_ws(' ', p.polcmd,"
    " p.polpermissive, (SELECT string_agg(pg_get_userbyid(r), ' ' ORDER BY pg_get_userbyid(r))"
    " FROM unnest(p.polroles) AS r), pg_get_expr(p.polqual, p.polrelid),"
    " pg_get_expr(p.polwithcheck, p.polrelid)) FROM pg_policy AS p",
    "functions": "SELECT p.oid::regprocedure::text, concat_ws(' ', pg_get_userbyid(p.proowner),"
    " p.prosecdef, p.proconfig::text, md5(pg_get_functiondef(p.oid)), ("
    "  SELECT string_agg(concat_ws('=', pg_get_userbyid(a.grantee), a.privilege_type), ' '"
    "   ORDER BY pg_get_userbyid(a.grantee)) FROM aclexplode("
    "   coalesce(p.proacl, acldefault('f', p.proowner))) AS a))"
    f" FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace WHERE {OURS}"
    " AND p.prokind <> 'a'",
    "triggers": "SELECT t.tgrelid::regclass || ' ' || t.tgname, pg_get_triggerdef(t.oid) || ' '"
    " || t.tgenabled::text FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid"
    f" JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE {OURS} AND NOT t.tgisinternal",
    "rules": "SELECT conrelid::regclass || ' ' || conname, pg_get_constraintdef(c.oid)"
    " FROM pg_constraint AS c JOIN pg_namespace AS n ON n.oid = c.connamespace"
    f" WHERE {OURS} AND conrelid <> 0",
    "indexes": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname ~ '^crm'",
    "schemas": "SELECT n.nspname, concat_ws(' ', pg_get_userbyid(n.nspowner), (SELECT"
    " string_agg(concat_ws('=', pg_get_userbyid(a.grantee), a.privilege_type), ' ' ORDER BY"
    " pg_get_userbyid(a.grantee), a.privilege_type) FROM aclexplode("
    "   coalesce(n.nspacl, acldefault('n', n.nspowner))) AS a))"
    f" FROM pg_namespace AS n WHERE {OURS}",
}

# A right that was never written down is the same as the one that is there by default.

Contents = dict[str, dict[str, str]]


def read(connection: "psycopg.Connection[Any]") -> Contents:
    """Return what stands in the database: for each kind of thing, its name and what it is.

    Asked by a superuser, within the caller's transaction. Rows are a count and a sum of hashes, so
    nothing of a customer is in it.
    """
    for setting in SETTINGS:
        connection.execute(setting.encode())
    tables = [str(name) for (name,) in connection.execute(TABLES.encode()).fetchall()]
    rows = {}
    for table in tables:
        found = connection.execute(ROWS.format(table=table).encode()).fetchone()
        assert found is not None
        rows[table] = str(found[0])
    return {"rows": rows} | {
        kind: {str(name): str(what) for name, what in connection.execute(query.encode()).fetchall()}
        for kind, query in QUERIES.items()
    }


def count(contents: Contents) -> int:
    """Return how many rows all tables have together."""
    return sum(int(line.split()[0]) for line in contents["rows"].values())


def differences(was: Contents, is_now: Contents) -> list[str]:
    """Return what differs, a sentence each; an empty list where nothing does."""
    found = []
    for kind, before in was.items():
        after = is_now.get(kind, {})
        for name in sorted(before.keys() | after.keys()):
            if name not in after:
                found.append(_("{kind}: {name} is missing.").format(kind=kind, name=name))
            elif name not in before:
                found.append(_("{kind}: {name} is too much.").format(kind=kind, name=name))
            elif before[name] != after[name]:
                found.append(_differs(kind, name, before[name], after[name]))
    return found


def _differs(kind: str, name: str, before: str, after: str) -> str:
    if kind != "rows":
        return _("{kind}: {name} is not as it was.").format(kind=kind, name=name)
    here, there = int(after.split()[0]), int(before.split()[0])
    if here == there:
        return _("{name}: as many rows, but not the same.").format(name=name)
    return ngettext(
        "{name}: {here} row where there were {there}.",
        "{name}: {here} rows where there were {there}.",
        here,
    ).format(name=name, here=here, there=there)
