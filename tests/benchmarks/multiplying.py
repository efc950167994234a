"""Many customers out of some, in the server: a million in minutes instead of hours.

Every record that hangs on a customer is copied with it, keys moved on by the same step; those in
sales are copied too, so that nobody answers for more customers than before. They cannot sign in.
"""

from collections.abc import Mapping
from typing import Any

import psycopg

BASES = ("account", "person")  # all else that is copied refers to them, or to what does
MEMORY = "SET LOCAL maintenance_work_mem = '512MB'"
COLUMNS = """
    SELECT c.relname, a.attname, a.atttypid::regtype::text FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind = 'r' AND a.attgenerated = ''
    ORDER BY c.relname, a.attnum
"""
REFERENCES = """
    SELECT t.relname, a.attname, r.relname, b.attname FROM pg_constraint f
    JOIN pg_class t ON t.oid = f.conrelid JOIN pg_class r ON r.oid = f.confrelid
    CROSS JOIN LATERAL unnest(f.conkey, f.confkey) AS k(own, theirs)
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.own
    JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.theirs
    WHERE f.contype = 'f' AND t.relnamespace = 'crm'::regnamespace
    ORDER BY b.attname <> 'id'
"""
Column = tuple[str, str]


def multiply(connection: "psycopg.Connection[Any]", times: int, head: str) -> None:
    """Copy all customers `times` - 1 times, as a superuser in one transaction.

    `head` is the login of the superior of all in sales, who has all copies below.
    """
    connection.autocommit = True
    columns: dict[str, list[str]] = {}
    for table, column, _type in connection.execute(COLUMNS).fetchall():
        columns.setdefault(table, []).append(column)
    leads_to: dict[Column, Column] = {}
    for table, column, other, theirs in connection.execute(REFERENCES).fetchall():
        leads_to.setdefault((table, column), (other, theirs))
    copied = _copied(leads_to)
    with connection.transaction():
        connection.execute("SET LOCAL session_replication_role = replica")
        connection.execute("SET LOCAL synchronous_commit = off")
        connection.execute(MEMORY)
        steps = {
            table: _number(connection, f"SELECT coalesce(max(id), 0) + 1 FROM crm.{table}")
            for table in (*copied, "employee")
            if "id" in columns[table]
        }
        people = _below(connection, head)
        indexes = _drop_indexes(connection, copied)
        for table in (*sorted(copied), "employee"):
            chosen = f" WHERE id = ANY ({people})" if table == "employee" else ""
            values = [_value(table, column, leads_to, steps, people) for column in columns[table]]
            named = ", ".join(f'"{column}"' for column in columns[table])
            connection.execute(
                f"INSERT INTO crm.{table} ({named}) OVERRIDING SYSTEM VALUE"
                f" SELECT {', '.join(values)} FROM (SELECT * FROM crm.{table}{chosen}) AS t"
                f" CROSS JOIN generate_series(1, {times - 1}) AS k".encode()
            )
        for definition in indexes:
            connection.execute(definition)
        for table in steps:
            connection.execute(
                f"SELECT setval(pg_get_serial_sequence('crm.{table}', 'id'), max(id))"
                f" FROM crm.{table} HAVING max(id) IS NOT NULL".encode()
            )
    connection.execute("VACUUM ANALYZE")


def _copied(leads_to: Mapping[Column, Column]) -> set[str]:
    """Return the tables whose rows belong to a customer."""
    found = set(BASES)
    while (
        more := {table for (table, _c), (other, _t) in leads_to.items() if other in found} - found
    ):
        found |= more
    return found


def _value(
    table: str,
    column: str,
    leads_to: Mapping[Column, Column],
    steps: Mapping[str, int],
    people: str,
) -> str:
    """Return what stands in a column of the copy number k."""
    at: Column = (table, column)
    seen = {at}
    while at in leads_to and leads_to[at] not in seen:
        at = leads_to[at]
        seen.add(at)
    own = f't."{column}"'
    if at == ("employee", "id"):
        copy = (
            f"CASE WHEN {own} = ANY ({people}) THEN {own} + k * {steps['employee']} ELSE {own} END"
        )
        # The copy of the head is one of those below the head.
        return f"coalesce({copy}, t.id)" if (table, column) == ("employee", "superior_id") else copy
    if at[1] == "id" and at[0] in steps:
        return f"{own} + k * {steps[at[0]]}"
    if at == ("employee", "login"):
        return "NULL"
    if at == ("employee", "email"):
        return "k || '.' || t.email"
    if at == ("account", "name"):
        return "t.name || ' ' || k + 1"
    return own


def _below(connection: "psycopg.Connection[Any]", head: str) -> str:
    row = connection.execute(
        "WITH RECURSIVE below(id) AS (SELECT id FROM crm.employee WHERE login = %s"
        " UNION SELECT e.id FROM crm.employee e JOIN below ON e.superior_id = below.id)"
        " SELECT array_agg(id)::text FROM below",
        (head,),
    ).fetchone()
    assert row is not None
    return f"'{row[0]}'::bigint[]"


def _drop_indexes(connection: "psycopg.Connection[Any]", tables: set[str]) -> list[bytes]:
    """Drop what no constraint needs; return what makes it again."""
    found = connection.execute(
        "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i"
        " JOIN pg_class t ON t.oid = i.indrelid WHERE t.relnamespace = 'crm'::regnamespace"
        " AND t.relname = ANY (%s) AND NOT EXISTS"
        " (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid) ORDER BY 1",
        (list(tables),),
    ).fetchall()
    for name, _definition in found:
        connection.execute(f"DROP INDEX {name}".encode())
    return [str(definition).encode() for _name, definition in found]


def _number(connection: "psycopg.Connection[Any]", statement: str) -> int:
    row = connection.execute(statement.encode()).fetchone()
    assert row is not None
    return int(row[0])
