"""People, an installed database for tests, and rows: one by one or a random world from a seed."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from crm_desktop.embedded import Server
from crm_desktop.models.database import Profile
from crm_desktop.schema.people import NewPerson, add_person

LOGINS = "test-"  # role names are common to a server: tests prefix theirs
DATABASE = "crm_test"
PASSWORD = "only for tests"
TIME_ZONE = "Europe/Prague"  # the firm's, and so that of its server and of its computers

# Who there is: person → (roles, superior). Two branches below the head, so that a superior can be
# seen to gain by the people below and by nobody else.
PEOPLE: dict[str, tuple[tuple[str, ...], str | None]] = {
    "head": (("crm_sales",), None),
    "lead": (("crm_sales",), "head"),
    "seller": (("crm_sales",), "lead"),
    "colleague": (("crm_sales",), "lead"),
    "inactive": (("crm_sales",), "lead"),
    "other-lead": (("crm_sales",), "head"),
    "rival": (("crm_sales",), "other-lead"),
    "reader": (("crm_sales",), "other-lead"),
    "writer": (("crm_sales",), "other-lead"),
    "expired": (("crm_sales",), "other-lead"),
    "service": (("crm_service",), None),
    "marketing": (("crm_marketing",), None),
    "product": (("crm_product",), None),
    "finance": (("crm_finance",), None),
    "both": (("crm_sales", "crm_admin"), "other-lead"),
    "partner": (("crm_partner",), None),
    "auditor": (("crm_auditor",), None),
    "admin": (("crm_admin",), None),
}

LISTS: dict[str, tuple[str, ...]] = {
    "tier": ("A", "B", "C"),
    "account_kind": ("customer", "supplier"),
    "segment": ("industry", "trade", "health"),
    "contact_function": ("director", "buyer", "other"),
    "document_kind": ("contract", "order", "complaint", "other"),
    "product_line": ("machines", "services"),
    "consent_purpose": ("newsletter", "photos"),
    "competitor": ("rival-one", "rival-two"),
    "reason": ("price", "time"),
    "stage": ("open", "won", "lost"),
    "data_rule": ("contracts",),
    "contact_policy": ("logged",),
    "register": ("companies",),
}


@dataclass(frozen=True)
class Crm:
    """An installed database with the people above; all have the password `PASSWORD`."""

    server: Server
    database: str
    ids: Mapping[str, int]  # person → employee
    lists: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # list → code → id

    def login(self, person: str) -> str:
        """Return the role of a person."""
        return LOGINS + person

    def dsn(self, person: str | None = None) -> str:
        """Return a person's connection string, the superuser's where none is named."""
        if person is None:
            return self.server.dsn(self.database)
        return make_conninfo(
            self.server.dsn(self.database), user=self.login(person), password=PASSWORD
        )

    def connect(self, person: str | None = None) -> "psycopg.Connection[Any]":
        """Sign in for real, each statement its own transaction."""
        return psycopg.connect(self.dsn(person), autocommit=True)

    def profile(self, person: str, **changes: Any) -> Profile:
        """Return the server profile with which the program signs a person in."""
        known: dict[str, Any] = {
            "name": "test",
            "host": self.server.host,
            "port": self.server.port,
            "database": self.database,
            "login": self.login(person),
            "sslmode": "prefer",
        }
        return Profile(**(known | changes))


def installed(server: Server, language: str = "cs") -> Crm:
    """Make a database of our own on a server, install there and enter the people."""
    from crm_desktop.schema.install import FirmSettings, install  # alembic: 330 ms

    remove(server)
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute(
            f"CREATE DATABASE {DATABASE} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'"
        )
    install(server.dsn(DATABASE), FirmSettings("Naše firma a.s.", language, time_zone=TIME_ZONE))
    with psycopg.connect(server.dsn(DATABASE)) as connection:
        ids = enter_people(connection)
        lists = enter_lists(connection)
    return Crm(server, DATABASE, ids, lists)


def enter_people(connection: "psycopg.Connection[Any]") -> dict[str, int]:
    """Enter PEOPLE in the caller's transaction; return person → employee."""
    ids = {}
    for person, (roles, superior) in PEOPLE.items():
        new = NewPerson(
            login=LOGINS + person,
            name=person.title(),
            roles=roles,
            superior=LOGINS + superior if superior else None,
        )
        ids[person] = add_person(connection, new, PASSWORD, lasting=True)
    connection.execute("UPDATE crm.employee SET active = false WHERE id = %s", (ids["inactive"],))
    return ids


def enter_lists(connection: "psycopg.Connection[Any]") -> dict[str, dict[str, int]]:
    """Fill the firm's lists; return list → code → id."""
    found: dict[str, dict[str, int]] = {}
    for table, codes in LISTS.items():
        found[table] = {}
        for position, code in enumerate(codes):
            more: dict[str, Any] = {}
            if table == "stage":
                more = {"outcome": code, "probability": {"open": 40, "won": 100, "lost": 0}[code]}
            if table == "consent_purpose":
                more = {"marketing": code == "newsletter"}
            if table == "contact_policy":  # so do the tests of activities
                more = {"active": False, "role": "crm_sales", "tier_id": found["tier"]["A"]}
            if table == "register":
                more = {"active": False, "place": "companies.csv"}
            if table == "tier":
                more = {"contact_days": {"A": 30, "B": 90, "C": None}[code]}
            if table == "data_rule":  # the oracle switches it on
                more = {"active": False, "required": ["company_id", "sector"],
                        "status": "active", "verify_days": 90}  # fmt: skip
            if table == "contact_function":
                more = {"decides": code == "director"}
            found[table][code] = make(
                connection, table, name=code.title(), code=code, position=position, **more
            )
    return found


def copy_of(crm: Crm, name: str) -> Crm:
    """Copy the installed database (nobody may be connected to it); the same people sign in."""
    with psycopg.connect(crm.server.dsn(), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {crm.database}")
        # What is said of the database itself is not copied.
        connection.execute(f"ALTER DATABASE {name} SET timezone TO '{TIME_ZONE}'")
        connection.execute(f"REVOKE ALL ON DATABASE {name} FROM PUBLIC")
        connection.execute(f"GRANT CONNECT ON DATABASE {name} TO crm_user, crm_partner")
    return Crm(crm.server, name, crm.ids, crm.lists)


def age(connection: "psycopg.Connection[Any]", version: str) -> None:
    """Let a database be of another age; a newer one serves none of today's programs."""
    connection.execute("UPDATE crm.alembic_version SET version_num = %s", (version,))
    row = connection.execute(
        "SELECT pg_get_functiondef('crm.oldest_program()'::regprocedure), crm.oldest_program()"
    ).fetchone()
    assert row is not None
    if version > row[1]:
        connection.execute(row[0].replace(f"'{row[1]}'", f"'{version}'"))


def drop(crm: Crm) -> None:
    """Remove a database, cutting its connections."""
    with psycopg.connect(crm.server.dsn(), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {crm.database} WITH (FORCE)")


def remove(server: Server) -> None:
    """Take away the databases and people of tests, if there are any; the group roles stay."""
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        for (name,) in connection.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE 'crm\\_test%'"
        ).fetchall():
            connection.execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            )
        for (login,) in connection.execute(
            "SELECT rolname FROM pg_roles WHERE rolname LIKE 'test-%'"
        ).fetchall():
            connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(login)))


def become(connection: "psycopg.Connection[Any]", login: str | None) -> None:
    """Let a superuser's connection act as a role until the transaction ends; None: as itself.

    Not SET ROLE: `session_user` would stay the superuser, and every list would be empty.
    """
    name = sql.Identifier(login) if login else sql.SQL("DEFAULT")
    connection.execute(sql.SQL("SET LOCAL SESSION AUTHORIZATION {}").format(name))


@contextmanager
def acting(connection: "psycopg.Connection[Any]", login: str) -> Iterator[None]:
    """Let a superuser's connection act as a role within the block."""
    become(connection, login)
    yield
    become(connection, None)


# Tables whose key is that of another record.
BESIDE = {
    "account_detail": "account_id",
    "account_credit": "account_id",
    "contact_note": "contact_id",
    "service_note": "service_id",
    "sale_note": "sale_id",
    "product_cost": "product_id",
}

# What a row needs at least; references to an account or a parent are given by the caller.
DEFAULTS: dict[str, dict[str, Any]] = {
    "account": {"name": "Firma s.r.o."},
    "contact": {"last_name": "Nováková"},
    "backup": {
        "taken_at": "2024-03-01 02:00+00",
        "name": "2024-03-01",
        "program": "1.0",
        "schema_version": "0019",
        "row_count": 10,
        "size": 1000,
    },
    "contact_point": {"kind": "phone", "value": "+420 222 333 444"},
    "address": {"kind": "postal", "town": "Brno", "country": "CZ"},
    "activity": {
        "kind": "meeting",
        "status": "held",
        "subject": "Schůzka",
        "starts_at": dt.datetime(2025, 5, 6, 9, tzinfo=dt.UTC),
    },
    "task": {"subject": "Zavolat"},
    "recurrence": {
        "rule": "FREQ=WEEKLY",
        "zone": "Europe/Prague",
        "starts_at": dt.datetime(2025, 5, 6, 9, tzinfo=dt.UTC),
    },
    "communication": {
        "kind": "email",
        "direction": "out",
        "subject": "Nabídka",
        "happened_at": dt.datetime(2025, 5, 6, 10, tzinfo=dt.UTC),
    },
    "document": {"name": "Smlouva"},
    "document_chunk": {"position": 0, "content": b"%PDF"},
    "project": {"name": "Hala", "status": "running"},
    "opportunity": {"name": "Linka", "currency": "CZK"},
    "service": {"name": "Servis", "status": "running", "period": "month", "currency": "CZK"},
    "sale": {
        "number": "2025-1",
        "kind": "order",
        "sold_on": dt.date(2025, 5, 6),
        "currency": "CZK",
    },
    "commitment": {
        "name": "Údržba",
        "ends_on": dt.date(2026, 5, 6),
        "currency": "CZK",
    },
    "satisfaction": {"scored_on": dt.date(2025, 5, 6), "score": 7, "source": "survey"},
    "product_feedback": {
        "subject": "Hlučný",
        "kind": "problem",
        "said_on": dt.date(2025, 5, 6),
    },
    "target": {
        "scope": "own",
        "measure": "sales",
        "period": "month",
        "starts_on": dt.date(2025, 5, 1),
        "amount": 1000,
        "currency": "CZK",
    },
    "commission_rule": {
        "name": "Stroje",
        "scope": "own",
        "measure": "sales",
        "period": "month",
        "valid_from": dt.date(2025, 1, 1),
    },
    "commission_band": {"from_percent": 0, "rate": 5},
    "commission_share": {"percent": 10},
    "account_plan": {
        "name": "Plán",
        "kind": "grow",
        "starts_on": dt.date(2025, 1, 1),
        "ends_on": dt.date(2025, 12, 31),
        "currency": "CZK",
    },
    "account_division": {"name": "Závod"},
    "plan_context": {"kind": "priority", "text": "Růst", "noted_on": dt.date(2025, 5, 6)},
    "plan_swot": {"quadrant": "strength", "text": "Servis"},
    "plan_investment": {"kind": "focus", "name": "Technik na místě"},
    "stakeholder": {"placeholder": "Ředitel nákupu"},
    "stakeholder_role": {"role": "user"},
    "stakeholder_link": {"kind": "influences"},
    "plan_target": {"measure": "revenue", "quarter": dt.date(2025, 4, 1), "target": 100},
    "plan_objective": {"name": "Druhá linka"},
    "plan_review": {"kind": "internal", "reviewed_on": dt.date(2025, 5, 6)},
    "plan_version": {
        "number": 1,
        "kind": "review",
        "taken_at": dt.datetime(2025, 5, 6, 9, tzinfo=dt.UTC),
        "snapshot": "{}",
    },
    "due_seen": {"kind": "service", "record_id": 1, "due_on": dt.date(2025, 5, 6)},
    "saved_filter": {"kind": "account", "name": "Mine", "definition": "{}"},
    "import_mapping": {"kind": "account", "name": "Mine", "definition": "{}"},
    "import_run": {
        "operation": "6d3ce0b2-9c4b-4b53-8a1f-0d3b4b1a0002",
        "digest": "6d3ce0b2-9c4b-4b53-8a1f-0d3b4b1a0003",
        "kind": "account",
        "file_name": "firms.csv",
    },
    "list_view": {"kind": "account", "name": "Mine", "definition": "{}"},
    "report": {"kind": "account", "name": "Mine", "definition": "{}"},
    "template": {"kind": "letter", "name": "Mine"},
    "template_revision": {"number": 1, "document": "{}"},
    "template_image": {"content": b"x", "sha256": hashlib.sha256(b"x").hexdigest()},
    "mailing": {
        "subject": "PF",
        "channel": "paper",
        "kind": "contact",
        "operation": "6d3ce0b2-9c4b-4b53-8a1f-0d3b4b1a0004",
    },
    "mailing_recipient": {"position": 1},
    "sale_line": {"description": "Stroj", "quantity": 1, "unit_price": 100},
    "opportunity_line": {"description": "Stroj", "quantity": 1, "unit_price": 100},
    "currency": {"name": "Dolar", "code": "USD"},
    "exchange_rate": {"day": dt.date(2025, 5, 6), "rate": 25},
    "price_list": {"name": "Ceník", "currency": "CZK"},
    "price": {"price": 100},
    "stage_rule": {"name": "Částka", "asks": "filled", "field": "amount"},
    "product": {"name": "Stroj", "currency": "CZK"},
    "employee": {"display_name": "Nový člověk"},
    "consent": {"state": "given", "source": "form", "decided_on": dt.date(2025, 5, 6)},
    "share": {"kind": "project"},
    "stand_in": {"scope": "own", "access": "write"},
    "account_credit": {"credit_limit": 100},
    "contact_note": {"note": "Chodí pozdě"},
    "service_note": {"note": "Slíbena sleva"},
    "sale_note": {"note": "Doručit dozadu"},
}


def make(connection: "psycopg.Connection[Any]", table: str, **values: Any) -> int:
    """Insert one row of `crm` with what it needs at least; return its key."""
    given = DEFAULTS.get(table, {}) | values
    row = connection.execute(insertion(table, tuple(given)), given).fetchone()
    assert row is not None
    return int(row[0])


def make_all(
    connection: "psycopg.Connection[Any]", table: str, rows: Sequence[Mapping[str, Any]]
) -> list[int]:
    """Insert rows that name the same columns; return their keys in order."""
    if not rows:
        return []
    full = [DEFAULTS.get(table, {}) | dict(row) for row in rows]
    found: list[int] = []
    with connection.cursor() as cursor:
        cursor.executemany(insertion(table, tuple(full[0])), full, returning=True)
        while True:
            found += [row[0] for row in cursor.fetchall()]
            if not cursor.nextset():
                return found


def insertion(table: str, columns: Sequence[str]) -> sql.Composed:
    """Return the INSERT of these columns, by name, that returns the key."""
    return sql.SQL("INSERT INTO crm.{} ({}) VALUES ({}) RETURNING {}").format(
        sql.Identifier(table),
        sql.SQL(", ").join(map(sql.Identifier, columns)),
        sql.SQL(", ").join(map(sql.Placeholder, columns)),
        sql.Identifier(BESIDE.get(table, "id")),
    )
