"""A schema as it stood at an earlier migration, with rows in every table that tests know."""

from contextlib import suppress
from typing import Any

import psycopg
from alembic import command
from psycopg import sql
from psycopg.types.json import Jsonb
from sqlalchemy import create_engine

from crm_desktop.schema import install as installing
from tests.factories import DEFAULTS

Pg = psycopg.Connection[Any]
Rows = dict[str, list[dict[str, Any]]]

# Each column: must it have a value, has it one, its type, and where it refers to (whole keys).
COLUMNS = """
SELECT a.attname, a.attnotnull AND a.attidentity = '', a.atthasdef,
    format_type(a.atttypid, NULL), a.attgenerated <> '',
    (SELECT jsonb_build_object('table', k.confrelid::regclass::text, 'from', (SELECT
            jsonb_agg(x.attname ORDER BY n) FROM unnest(k.conkey) WITH ORDINALITY u(c, n)
            JOIN pg_attribute x ON x.attrelid = k.conrelid AND x.attnum = c),
        'to', (SELECT jsonb_agg(x.attname ORDER BY n)
            FROM unnest(k.confkey) WITH ORDINALITY u(c, n)
            JOIN pg_attribute x ON x.attrelid = k.confrelid AND x.attnum = c))
     FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = a.attrelid
       AND a.attnum = ANY (k.conkey) AND k.confrelid <> k.conrelid
     ORDER BY array_length(k.conkey, 1) DESC LIMIT 1)
FROM pg_attribute a WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped
"""
PLAIN = {"bigint": 1, "integer": 1, "boolean": True, "date": "2090-05-06", "numeric": 1,
         "timestamp with time zone": "2025-05-06 09:00+00"}  # fmt: skip


def make_older(dsn: str, revision: str) -> None:
    """Install the tables of an earlier revision; functions and rights come with the upgrade."""
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    with engine.begin() as wrapped:
        pg = wrapped.connection.driver_connection
        assert isinstance(pg, psycopg.Connection)
        installing.run_file(pg, "roles.sql")
        pg.execute("SET LOCAL ROLE crm_owner")
        pg.execute("SET LOCAL check_function_bodies = off")
        for file in sorted((installing.HERE / "functions").iterdir(), key=lambda one: one.name):
            if file.name < "10":
                pg.execute(file.read_text("utf-8").encode())
        pg.execute(
            "CREATE FUNCTION crm_private.sort_key(value text) RETURNS text LANGUAGE sql IMMUTABLE"
            " STRICT PARALLEL SAFE RETURN crm_private.sort_key_cs(value)"
        )
        config = installing._config()
        config.attributes["connection"] = wrapped
        command.upgrade(config, revision)
        pg.execute(
            "INSERT INTO crm.firm (id, name, language, country, currency, time_zone)"
            " VALUES (1, 'Firma', 'cs', 'CZ', 'CZK', 'Europe/Prague')"
        )
    engine.dispose()


def fill(pg: Pg) -> None:
    """Enter one row into each table that tests know, those first that others refer to."""
    there = {
        row[0]
        for row in pg.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace ="
            " 'crm'::regnamespace"
        )
    }
    for table in LISTS_FIRST:
        if table in there:
            _enter(pg, table, {"name": table.title(), "code": table})
    for table, given in DEFAULTS.items():
        if table in there and table not in (*LISTS_FIRST, *OF_TWO):
            _enter(pg, table, given)
    for table in sorted(there):
        # What asks for more than its types say stays empty.
        with suppress(psycopg.Error), pg.transaction():
            _enter(pg, table, {"name": table.title(), "code": table})


# These say something of two different records.
OF_TWO = ("stakeholder_link",)
LISTS_FIRST = ("tier", "account_kind", "segment", "contact_function", "document_kind",
               "product_line", "consent_purpose", "competitor", "reason", "stage",
               "employee")  # fmt: skip


def _enter(pg: Pg, table: str, given: dict[str, Any]) -> None:
    """Enter one row with what its table asks for, after the rows it refers to."""
    named = sql.Identifier("crm", table)
    if pg.execute(sql.SQL("SELECT FROM {} LIMIT 1").format(named)).fetchone() is not None:
        return
    values: dict[str, Any] = {}
    columns = pg.execute(COLUMNS, (f"crm.{table}",)).fetchall()
    for name, needed, preset, kind, made, refers in columns:
        if made or name in values:
            continue
        if name in given:
            value = given[name]
            values[name] = Jsonb({}) if kind == "jsonb" else value
        elif needed and refers is not None:
            other = refers["table"].removeprefix("crm.")
            _enter(pg, other, DEFAULTS.get(other, {"name": other.title(), "code": other}))
            row = pg.execute(
                sql.SQL("SELECT {} FROM {} LIMIT 1").format(
                    sql.SQL(", ").join(map(sql.Identifier, refers["to"])),
                    sql.Identifier("crm", other),
                )
            ).fetchone()
            assert row is not None
            values |= dict(zip(refers["from"], row, strict=True))
        elif needed and not preset and name != "id":
            values[name] = Jsonb({}) if kind == "jsonb" else PLAIN.get(kind, name[:2])
    if not values:
        pg.execute(sql.SQL("INSERT INTO {} DEFAULT VALUES").format(named))
        return
    pg.execute(
        sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
            named,
            sql.SQL(", ").join(map(sql.Identifier, values)),
            sql.SQL(", ").join(map(sql.Placeholder, values)),
        ),
        values,
    )


def standing(pg: Pg) -> Rows:
    """Return all rows of people's tables."""
    found: Rows = {}
    for (table,) in pg.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'crm'::regnamespace"
        " AND relname <> 'alembic_version' ORDER BY 1"
    ).fetchall():
        rows = pg.execute(
            sql.SQL("SELECT to_jsonb(t) FROM {} t ORDER BY t").format(sql.Identifier("crm", table))
        )
        found[table] = [row[0] for row in rows]
    return found
