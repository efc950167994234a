"""Writes the sample into a database that has the schema and the sample's people."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict

import psycopg
from psycopg import sql

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.sample import around, letters, lists, people, regions, voice
from crm_desktop.sample.generate import batches
from crm_desktop.sample.history.customer import Keys
from crm_desktop.sample.plans.enter import enter as enter_plans
from crm_desktop.sample.tables import COLUMNS, ORDER, Row

MOST = 1_000_000  # accounts; identifiers of firms repeat beyond
LARGE = 10_000  # accounts from which on indexes are built afterwards: a fifth faster
LIST_COLUMNS = {
    "tier": ("contact_days",),
    "contact_function": ("decides",),
    "stage": ("probability", "outcome"),
    "consent_purpose": ("marketing",),
}


def load(
    connection: psycopg.Connection,
    *,
    accounts: int = 2000,
    seed: int = 1,
    today: dt.date,
    progress: Callable[[int, str], None] | None = None,
) -> None:
    """Write the sample in one transaction, as a superuser; on an error nothing is left.

    Triggers and foreign keys are off meanwhile, for the rows hold what they would have filled
    and checked (tested); the record of changes stays empty of them too. `progress` gets percent
    and the number of accounts written as text. Raises UserError if people of the sample are missing
    among the employees or `accounts` is not between 1 and a million.
    """
    if not 1 <= accounts <= MOST:
        raise UserError(
            _("The sample can have 1 to {most} accounts, not {number}.").format(
                most=MOST, number=accounts
            )
        )
    with connection.transaction():
        employees, called = regions.enter(connection, accounts, _employees(connection))
        connection.execute("SET LOCAL session_replication_role = replica")
        # Fixed zone and style, so that the texts of the rows mean the same on every server.
        connection.execute("SET LOCAL datestyle = 'ISO, YMD'")
        connection.execute("SET LOCAL synchronous_commit = off")
        _firm(connection)
        keys = Keys(
            employees=employees,
            names={employees[person.login]: person.name for person in people.PEOPLE} | called,
            lists={table: _list(connection, table) for table in lists.LISTS},
            products={},
        )
        keys = _with_products(connection, keys)
        done = 0
        first_ids = {table: _first_id(connection, table) for table in ORDER if table in OWN_KEY}
        indexes = _drop_indexes(connection) if accounts >= LARGE else []
        for batch in batches(accounts, seed, today, keys, first_ids):
            for table in ORDER:
                _copy(connection, table, batch.rows[table])
            done += len(batch.rows["account"])
            if progress:
                progress(done * 100 // accounts, str(done))
        connection.execute("SET LOCAL maintenance_work_mem = '256MB'")
        for definition in indexes:
            connection.execute(definition)
        _finish(connection)
        enter_plans(connection, today)
        letters.enter(connection)


# What triggers copy, for all rows at once.
COPIES: tuple[str, ...] = (
    "INSERT INTO crm.forecast (id, account_id, owner_id, stage_id, probability, amount, currency,"
    " expected_close, closed_on, product_id, employee_id, version, deleted_at)"
    " SELECT id, account_id, owner_id, stage_id, probability, amount, currency, expected_close,"
    " closed_on, product_id, employee_id, version, deleted_at"
    " FROM crm.opportunity"
    " ON CONFLICT DO NOTHING",
    "INSERT INTO crm.lost_bid (id, account_id, owner_id, product_id, competitor_id, reason_id,"
    " amount, currency, closed_on, employee_id, version, deleted_at)"
    " SELECT o.id, o.account_id, o.owner_id, o.product_id, o.competitor_id, o.reason_id,"
    " o.amount, o.currency, o.closed_on, o.employee_id, o.version, o.deleted_at"
    " FROM crm.opportunity o JOIN crm.stage s ON s.id = o.stage_id WHERE s.outcome = 'lost'"
    " ON CONFLICT DO NOTHING",
    "WITH until AS MATERIALIZED (SELECT person_id, crm_private.marketing_until(person_id) AS day"
    " FROM crm.consent GROUP BY person_id),"
    " contacts AS (UPDATE crm.contact c SET marketing_until = u.day FROM until u"
    "  WHERE u.person_id = c.person_id AND u.day IS NOT NULL RETURNING c.id, u.day),"
    " points AS (UPDATE crm.contact_point p SET marketing_until = c.day FROM contacts c"
    "  WHERE p.contact_id = c.id)"
    " UPDATE crm.consent s SET marketing_until = u.day FROM until u"
    " WHERE u.person_id = s.person_id AND u.day IS NOT NULL",
    # Which first call and meeting was with somebody who decides, and which deal each was about.
    "WITH firsts AS (SELECT DISTINCT ON (a.account_id, a.kind) a.id, p.contact_id"
    "  FROM crm.activity a JOIN crm.activity_participant p ON p.activity_id = a.id"
    "  JOIN crm.contact c ON c.id = p.contact_id"
    "  JOIN crm.contact_function f ON f.id = c.function_id AND f.decides"
    "  WHERE a.status = 'held' ORDER BY a.account_id, a.kind, a.starts_at, a.id, p.id),"
    " deals AS (SELECT DISTINCT ON (a.id) a.id, o.id AS deal"
    "  FROM crm.activity a JOIN crm.opportunity o ON o.account_id = a.account_id"
    "  AND (a.starts_at AT TIME ZONE 'UTC')::date"
    "   BETWEEN o.opened_on AND coalesce(o.closed_on, o.expected_close, 'infinity')"
    "  WHERE a.status = 'held' ORDER BY a.id, o.id)"
    " UPDATE crm.activity a SET first_contact_id = f.contact_id, opportunity_id = d.deal"
    " FROM (SELECT id FROM firsts UNION SELECT id FROM deals) AS n"
    " LEFT JOIN firsts AS f USING (id) LEFT JOIN deals AS d USING (id) WHERE a.id = n.id",
)
# What an opportunity is about, and the stages that it went through, as triggers would write it.
COPIES += (
    "INSERT INTO crm.opportunity_line (opportunity_id, account_id, owner_id, position, product_id,"
    " description, quantity, unit_price, amount, currency, stage_id, probability, expected_close,"
    " closed_on, created_at, created_by, changed_at, changed_by)"
    " SELECT o.id, o.account_id, o.owner_id, 1, o.product_id, p.name, q.quantity,"
    " o.amount / q.quantity, o.amount, o.currency, o.stage_id, o.probability, o.expected_close,"
    " o.closed_on, o.created_at, o.created_by, o.created_at, o.created_by"
    " FROM crm.opportunity o JOIN crm.product p ON p.id = o.product_id,"
    " LATERAL (SELECT max(n) AS quantity FROM generate_series(1, 12) AS n"
    "  WHERE o.amount % n = 0 AND (n = 1 OR o.amount / n >= p.price * CASE o.currency"
    "   WHEN 'CZK' THEN 0.85 WHEN 'PLN' THEN 0.85 * 0.172 ELSE 0.85 * 0.0405 END)) AS q"
    " WHERE o.amount > 0"
    " AND NOT EXISTS (SELECT FROM crm.opportunity_line l WHERE l.opportunity_id = o.id)",
    "INSERT INTO crm.opportunity_stage (account_id, owner_id, opportunity_id, stage_id, entered_at,"
    " left_at, entered_by, left_by)"
    " SELECT o.account_id, o.owner_id, o.id, s.id, o.begins + (s.n - 1) * o.step,"
    " CASE WHEN s.n < o.many THEN o.begins + s.n * o.step END, o.employee_id,"
    " CASE WHEN s.n < o.many THEN o.employee_id END"
    " FROM (SELECT d.*, now.outcome, now.position AS at, begins, many,"
    "  (greatest(ends, begins) - begins) / greatest(many - 1, 1) AS step"
    "  FROM crm.opportunity d JOIN crm.stage now ON now.id = d.stage_id,"
    "  LATERAL (SELECT d.opened_on + time '09:00' AS begins, CASE WHEN d.closed_on IS NULL"
    "    THEN current_date - (d.id % 30)::int + time '09:00'"
    "    ELSE d.closed_on + time '15:00' END AS ends,"
    "   CASE now.outcome WHEN 'lost' THEN 2 + (d.id % 4)::int WHEN 'won' THEN 5"
    "    ELSE now.position END AS many) AS span) AS o,"
    " LATERAL (SELECT e.id, e.position AS n FROM crm.stage e WHERE e.outcome = 'open'"
    "  AND e.position < o.many UNION ALL SELECT o.stage_id, o.many) AS s"
    " WHERE NOT EXISTS (SELECT FROM crm.opportunity_stage h WHERE h.opportunity_id = o.id)",
)
OWN_KEY = frozenset(table for table, columns in COLUMNS.items() if columns[0] == "id")


def _employees(connection: psycopg.Connection) -> dict[str, int]:
    found: dict[str, int] = dict(
        connection.execute("SELECT login, id FROM crm.employee WHERE login IS NOT NULL").fetchall()
    )
    missing = [person.login for person in people.PEOPLE if person.login not in found]
    if missing:
        raise UserError(
            _(
                "The people of the sample are missing among the employees: {logins}."
                " Add them first, then load the sample."
            ).format(logins=", ".join(missing))
        )
    return found


def _firm(connection: psycopg.Connection) -> None:
    """Fill in the firm; the language stays, because the order by name was installed with it."""
    values = asdict(people.FIRM)
    updates = sql.SQL(", ").join(
        sql.SQL("{0} = excluded.{0}").format(sql.Identifier(name))
        for name in values
        if name != "language"
    )
    connection.execute(
        sql.SQL(
            "INSERT INTO crm.firm (id, {}) VALUES (1, {}) ON CONFLICT (id) DO UPDATE SET {}"
        ).format(_names(values), sql.SQL(", ").join([sql.Placeholder()] * len(values)), updates),
        tuple(values.values()),
    )


def _names(columns: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, columns))


def _list(connection: psycopg.Connection, table: str) -> dict[str, int]:
    """Write the entries of a short list that are not there yet; return keys by code."""
    more = LIST_COLUMNS.get(table, ())
    rows = [
        (entry.name, entry.code, position, *(getattr(entry, column) for column in more))
        for position, entry in enumerate(lists.LISTS[table], 1)
    ]
    return _by_code(connection, table, ("name", "code", "position", *more), rows)


def _with_products(connection: psycopg.Connection, keys: Keys) -> Keys:
    rows = [
        (
            product.cs,
            product.code,
            keys.lists["product_line"][product.line],
            product.price * 100,
            people.FIRM.currency,
            product.unit,
            product.launched_on,
            product.active,
        )
        for product in lists.PRODUCTS
    ]
    columns = ("name", "code", "product_line_id", "price", "currency", "unit", "launched_on",
               "active")  # fmt: skip
    products = _by_code(connection, "product", columns, rows)
    return Keys(keys.employees, keys.names, keys.lists, products)


def _by_code(
    connection: psycopg.Connection,
    table: str,
    columns: tuple[str, ...],
    rows: Sequence[tuple[object, ...]],
) -> dict[str, int]:
    target = sql.Identifier("crm", table)
    have = sql.SQL("SELECT code, id FROM {} WHERE code IS NOT NULL").format(target)
    known: Mapping[str, int] = dict(connection.execute(have).fetchall())
    with connection.cursor() as cursor:
        cursor.executemany(
            sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
                target, _names(columns), sql.SQL(", ").join([sql.Placeholder()] * len(columns))
            ),
            [row for row in rows if row[1] not in known],
        )
    return dict(connection.execute(have).fetchall())


def _first_id(connection: psycopg.Connection, table: str) -> int:
    row = connection.execute(
        sql.SQL("SELECT coalesce(max(id), 0) + 1 FROM {}").format(sql.Identifier("crm", table))
    ).fetchone()
    assert row is not None
    return int(row[0])


def _copy(connection: psycopg.Connection, table: str, rows: list[Row]) -> None:
    if not rows:
        return
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier("crm", table), _names(COLUMNS[table])
    )
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _drop_indexes(connection: psycopg.Connection) -> list[bytes]:
    """Drop the indexes of the sample's tables that no constraint needs; return what makes them."""
    found = connection.execute(
        "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)"
        " FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid"
        " WHERE t.relnamespace = 'crm'::regnamespace AND t.relname = ANY(%s) AND NOT EXISTS"
        " (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid) ORDER BY 1",
        (list(ORDER),),
    ).fetchall()
    for name, _definition in found:
        connection.execute(f"DROP INDEX {name}".encode())
    return [str(definition).encode() for _name, definition in found]


def _finish(connection: psycopg.Connection) -> None:
    """Work out copies, let the sequences go on after the keys given, tell the planner."""
    for statement in COPIES:
        connection.execute(statement.encode())
    voice.enter(connection)
    connection.execute("SET LOCAL session_replication_role = origin")
    around.enter(connection)
    for table in (*ORDER, "forecast", "lost_bid", *voice.TABLES):
        target = sql.Identifier("crm", table)
        if table in OWN_KEY:
            connection.execute(
                sql.SQL(
                    "SELECT setval(pg_get_serial_sequence({}, 'id'), max(id)) FROM {}"
                    " HAVING max(id) IS NOT NULL"
                ).format(sql.Literal(f"crm.{table}"), target)
            )
        connection.execute(sql.SQL("ANALYZE {}").format(target))
