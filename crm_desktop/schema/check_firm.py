"""A throw-away firm for self-tests: people, accounts and a row of every kind, never committed.

The people come through the function that `crm-admin user add` calls; rows are made-up text, so that
nothing a check says can tell of a customer.
"""

import datetime as dt
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import psycopg
from psycopg import sql

from crm_desktop.models.rights import children
from crm_desktop.schema.attacks.hidden import key_of
from crm_desktop.schema.people import NewPerson, add_person

# Person → groups and superior. The seller answers for the account that all others try to see.
PEOPLE: dict[str, tuple[str, str | None]] = {
    "head": ("crm_sales", None),
    "lead": ("crm_sales", "head"),
    "seller": ("crm_sales", "lead"),
    "writer": ("crm_sales", None),
    "reader": ("crm_sales", None),
    "past": ("crm_sales", None),
    "future": ("crm_sales", None),
    "gone": ("crm_sales", None),
    "deputy": ("crm_sales", None),
    "stranger": ("crm_sales", None),
    "service": ("crm_service", None),
    "marketing": ("crm_marketing", None),
    "product": ("crm_product", None),
    "finance": ("crm_finance", None),
    "partner": ("crm_partner", None),
    "auditor": ("crm_auditor", None),
    "admin": ("crm_admin", None),
}
# Who tries the attacks: one of each group, without a part in the seller's account.
INTRUDERS = ("stranger", "service", "marketing", "product", "finance", "partner", "auditor",
             "admin")  # fmt: skip
BUSINESS_INTRUDERS = INTRUDERS[:5]
TEXT = "selftestxq"

# What a row of each kind needs beside its parent; a test says if a kind is missing.
EXAMPLES: dict[str, dict[str, Any]] = {
    "account": {"name": TEXT},
    "account_detail": {},
    "account_segment": {},
    "account_team": {"access": "read"},
    "contact": {"last_name": TEXT},
    "contact_point": {"kind": "phone", "value": "+420 222 333 444"},
    "address": {"kind": "postal", "town": TEXT, "country": "CZ"},
    "activity": {"kind": "meeting", "status": "held", "subject": TEXT,
                 "starts_at": dt.datetime(2025, 5, 6, 9, tzinfo=dt.UTC)},
    "activity_participant": {},
    "recurrence": {"rule": "FREQ=WEEKLY", "zone": "Europe/Prague",
                   "starts_at": dt.datetime(2025, 5, 6, 9, tzinfo=dt.UTC)},
    "task": {"subject": TEXT},
    "communication": {"kind": "email", "direction": "out", "subject": TEXT,
                      "happened_at": dt.datetime(2025, 5, 6, 9, tzinfo=dt.UTC)},
    "document": {"name": TEXT},
    "document_chunk": {"position": 0, "content": b"x"},
    "project": {"name": TEXT, "status": "running"},
    "opportunity": {"name": TEXT, "currency": "EUR"},
    "service": {"name": TEXT, "status": "running", "period": "month", "currency": "EUR"},
    "sale": {"number": TEXT, "kind": "order", "sold_on": dt.date(2025, 5, 6), "currency": "EUR"},
    "commitment": {"name": TEXT, "ends_on": dt.date(2100, 1, 1), "currency": "EUR"},
    "satisfaction": {"scored_on": dt.date(2025, 5, 6), "score": 7, "source": "survey"},
    "product_feedback": {"subject": TEXT, "kind": "wish", "said_on": dt.date(2025, 5, 6)},
    "due_seen": {"kind": "service", "record_id": 1, "due_on": dt.date(2025, 5, 6)},
    "commission_share": {"percent": 10},
    "account_plan": {"name": TEXT, "kind": "grow", "starts_on": dt.date(2025, 1, 1),
                     "ends_on": dt.date(2025, 12, 31), "currency": "EUR"},
    "account_division": {"name": TEXT},
    "plan_member": {},
    "plan_division": {},
    "plan_context": {"kind": "priority", "text": TEXT, "noted_on": dt.date(2025, 5, 6)},
    "plan_swot": {"quadrant": "strength", "text": TEXT},
    "plan_investment": {"kind": "focus", "name": TEXT},
    "stakeholder": {"placeholder": TEXT},
    "stakeholder_role": {"role": "user"},
    "stakeholder_link": {"kind": "influences"},
    "plan_cell": {},
    "plan_target": {"measure": "revenue", "quarter": dt.date(2025, 4, 1), "target": 100},
    "plan_objective": {"name": TEXT},
    "plan_objective_cell": {},
    "plan_objective_opportunity": {},
    "plan_review": {"kind": "internal", "reviewed_on": dt.date(2025, 5, 6)},
    "plan_review_participant": {},
    "contact_note": {"note": TEXT},
    "service_note": {"note": TEXT},
    "sale_note": {"note": TEXT},
    "consent": {"state": "given", "source": "form", "decided_on": dt.date(2025, 5, 6)},
    "share": {"kind": "project", "valid_to": dt.date(2100, 1, 1)},
    "sale_line": {"description": TEXT, "quantity": 1, "unit_price": 100},
    "opportunity_line": {"description": TEXT, "quantity": 1, "unit_price": 100},
}  # fmt: skip

# Columns that name a row entered before: table → column → table of that row.
BESIDE: dict[str, dict[str, str]] = {
    "plan_division": {"account_division_id": "account_division"},
    "stakeholder_role": {"opportunity_id": "opportunity"},
    "plan_objective_cell": {"plan_cell_id": "plan_cell"},
    "plan_objective_opportunity": {"opportunity_id": "opportunity"},
}


@dataclass(frozen=True, slots=True)
class ThrowAway:
    """The people and the rows; `rows` is person → table → key of the row on their account."""

    people: Mapping[str, int]
    logins: Mapping[str, str]
    rows: Mapping[str, Mapping[str, int]]

    def values(self, connection: "psycopg.Connection[Any]", person: str) -> dict[str, object]:
        """Return what stands for the names in braces of an attack by this person."""
        own, hidden = self.rows.get(person, {}), self.rows["seller"]
        login, other = self.logins[person], self.logins["seller"]
        human = connection.execute(
            "SELECT person_id FROM crm.contact WHERE id = %s", (hidden["contact"],)
        ).fetchone()
        values: dict[str, object] = {
            "me": self.people[person],
            "other": self.people["seller"],
            "my_login": f'"{login}"',
            "my_login_plain": login,
            "other_login": f'"{other}"',
            "other_login_plain": other,
            "superuser": f'"{connection.info.user}"',
            "superuser_pid": connection.info.backend_pid,
            "foreign": hidden["account"],
            "mine": own.get("account", -1),
            "hidden_person": human[0] if human else -1,
            "word": TEXT,
        }
        values |= {f"hidden_{table}": row for table, row in hidden.items()}
        return values | {f"my_{table}": row for table, row in own.items()}


def found(connection: "psycopg.Connection[Any]") -> ThrowAway:
    """Enter the people and their rows in the caller's transaction, as the superuser."""
    mark = secrets.token_hex(4)
    logins = {person: f"check-{mark}-{person}" for person in PEOPLE}
    people: dict[str, int] = {}
    for person, (role, superior) in PEOPLE.items():
        new = NewPerson(logins[person], person, (role,), logins[superior] if superior else None)
        people[person] = add_person(connection, new, secrets.token_urlsafe(24))
    lists = {
        "segment_id": _insert(connection, "segment", {"name": mark}),
        "purpose_id": _insert(connection, "consent_purpose", {"name": mark}),
        "product_line_id": _insert(connection, "product_line", {"name": mark}),
        "stage_id": _insert(
            connection, "stage", {"name": mark, "probability": 40, "outcome": "open"}
        ),
    }
    rows = {
        person: _fill(connection, people[person], people["head"], lists)
        for person in ("seller", *BUSINESS_INTRUDERS)
    }
    _mailing(connection, people["seller"], rows)
    _teams(connection, people, rows["seller"]["account"])
    connection.execute("UPDATE crm.employee SET active = false WHERE id = %s", (people["gone"],))
    return ThrowAway(people, logins, rows)


def _fill(
    connection: "psycopg.Connection[Any]", owner: int, colleague: int, lists: Mapping[str, int]
) -> dict[str, int]:
    """Give somebody an account with one row of each kind."""
    rows = {"account": _insert(connection, "account", EXAMPLES["account"] | {"owner_id": owner})}
    more: dict[str, dict[str, Any]] = {
        "account_team": {"employee_id": colleague},
        "account_segment": {"segment_id": lists["segment_id"]},
        "opportunity": {"stage_id": lists["stage_id"]},
        "share": {"partner_id": colleague},
        "commission_share": {"employee_id": owner},
        "consent": {"purpose_id": lists["purpose_id"]},
        "account_plan": {"employee_id": owner},
        "plan_member": {"employee_id": colleague},
        "plan_cell": {"product_line_id": lists["product_line_id"]},
    }
    for table, parent in children().items():
        values = EXAMPLES[table] | more.get(table, {}) | {parent: rows[parent.removesuffix("_id")]}
        if table == "stakeholder_link":
            other = EXAMPLES["stakeholder"] | {parent: rows["account_plan"]}
            ends = rows["stakeholder"], _insert(connection, "stakeholder", other)
            values |= dict(zip(("from_id", "to_id"), ends, strict=True))
        if table in ("activity_participant", "plan_review_participant"):
            values["contact_id"] = rows["contact"]
        values |= {column: rows[of] for column, of in BESIDE.get(table, {}).items()}
        rows[table] = _insert(connection, table, values)
    return rows


def _mailing(
    connection: "psycopg.Connection[Any]", sender: int, rows: Mapping[str, dict[str, int]]
) -> None:
    """Let the seller have written to everybody's account in one run."""
    template = _insert(
        connection, "template", {"employee_id": sender, "kind": "letter", "name": TEXT}
    )
    revision = _insert(
        connection, "template_revision", {"template_id": template, "number": 1, "document": "{}"}
    )
    run = _insert(
        connection,
        "mailing",
        {"employee_id": sender, "subject": TEXT, "channel": "paper", "kind": "contact",
         "template_revision_id": revision, "operation": uuid4()},
    )  # fmt: skip
    for position, of in enumerate(rows.values(), 1):
        of["mailing"] = run
        of["mailing_recipient"] = _insert(
            connection,
            "mailing_recipient",
            {"mailing_id": run, "account_id": of["account"], "position": position,
             "state": "done", "contact_id": of["contact"], "document_id": of["document"]},
        )  # fmt: skip


def _teams(connection: "psycopg.Connection[Any]", people: Mapping[str, int], account: int) -> None:
    """Put people into the team: until today, until yesterday, from tomorrow."""
    for person, access, first, last in (
        ("writer", "write", -9, 0),
        ("reader", "read", -9, 9),
        ("gone", "write", -9, 9),
        ("past", "write", -9, -1),
        ("future", "write", 1, 9),
    ):
        connection.execute(
            "INSERT INTO crm.account_team (account_id, employee_id, access, valid_from, valid_to)"
            " SELECT %s, %s, %s, today + %s, today + %s FROM crm_private.today() AS today",
            (account, people[person], access, first, last),
        )


def _insert(connection: "psycopg.Connection[Any]", table: str, values: Mapping[str, Any]) -> int:
    row = connection.execute(
        sql.SQL("INSERT INTO crm.{} ({}) VALUES ({}) RETURNING {}").format(
            sql.Identifier(table),
            sql.SQL(", ").join(map(sql.Identifier, values)),
            sql.SQL(", ").join(sql.Placeholder() * len(values)),
            sql.Identifier(key_of(table)),
        ),
        tuple(values.values()),
    ).fetchone()
    assert row is not None
    return int(row[0])


@contextmanager
def as_login(connection: "psycopg.Connection[Any]", login: str) -> Iterator[None]:
    """Act as somebody inside a savepoint that is rolled back.

    Not SET ROLE: `session_user` would stay the superuser, and every list would be empty.
    """
    with connection.transaction(force_rollback=True):
        connection.execute(
            sql.SQL("SET LOCAL SESSION AUTHORIZATION {}").format(sql.Identifier(login))
        )
        yield
