"""What the server keeps of meetings and calls, asked beside the rows of the oracle."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import insertion, make
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.oracle_questions import as_person

Connection = psycopg.Connection[Any]
AT = dt.datetime(2025, 5, 6, 9, tzinfo=dt.UTC)


def _entered(pg: Connection, person: str, account: int, **values: Any) -> str:
    """Return "done" or the constraint that refuses a call held by a person; it is rolled back."""
    given = {"account_id": account, "kind": "call", "status": "held", "subject": "x",
             "starts_at": AT, **values}  # fmt: skip
    try:
        with as_person(pg, person):
            pg.execute(insertion("activity", tuple(given)), given)
    except psycopg.Error as error:
        return error.diag.constraint_name or error.sqlstate or "?"
    return "done"


def first_contacts(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """One first call and one first meeting per account, with somebody who decides (C2)."""
    lists, ids = truth.crm.lists["contact_function"], truth.crm.ids
    account = make(pg, "account", owner_id=ids["seller"])
    other = make(pg, "account", owner_id=ids["seller"])

    def contact(function: str | None, **values: Any) -> int:
        function_id = lists[function] if function else None
        return make(pg, "contact", **{"account_id": account, "function_id": function_id} | values)

    chief = contact("director")
    gone = contact("director", deleted_at=AT)
    foreign = contact("director", account_id=other)
    for name, id, expected in (
        ("a decision maker", chief, "done"),
        ("a buyer", contact("buyer"), "ck_activity_first_decides"),
        ("somebody without a function", contact(None), "ck_activity_first_decides"),
        ("somebody deleted", gone, "ck_activity_first_decides"),
        ("somebody elsewhere", foreign, "fk_activity_first_contact_id_account_id"),
    ):
        if (said := _entered(pg, "seller", account, first_contact_id=id)) != expected:
            yield f"first call with {name}: {said}"
    make(pg, "activity", account_id=account, kind="call", first_contact_id=chief)
    for kind, status, expected in (
        ("call", "held", "ix_activity_first"),
        ("call", "planned", "ix_activity_first"),
        ("call", "cancelled", "done"),
        ("meeting", "held", "done"),
    ):
        values = {"first_contact_id": chief, "kind": kind, "status": status}
        if (said := _entered(pg, "seller", account, **values)) != expected:
            yield f"a second first {status} {kind}: {said}"
    # Who decides no more keeps what was; it can be entered anew by nobody.
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.contact_function SET decides = false")
        try:
            with as_person(pg, "seller"):
                pg.execute("UPDATE crm.activity SET result = 'x' WHERE account_id = %s", (account,))
        except psycopg.Error as error:
            yield f"what was is refused: {error}"


def written_down(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """What came out of a contact is written down where the tier and the role ask for it."""
    tiers, ids = truth.crm.lists["tier"], truth.crm.ids
    account = make(pg, "account", owner_id=ids["seller"])
    make(pg, "account_detail", account_id=account, tier_id=tiers["A"])
    plain = make(pg, "account", owner_id=ids["seller"])
    make(pg, "account_detail", account_id=plain, tier_id=tiers["B"])
    make(pg, "account_team", account_id=account, employee_id=ids["service"], access="write")
    if _entered(pg, "seller", account) != "done":
        yield "a rule out of force asks"
    pg.execute("UPDATE crm.contact_policy SET active = true")
    make(pg, "contact_policy", name="elsewhere", tier_id=tiers["C"])
    refused = "ck_activity_logged"
    for what, person, id, values, expected in (
        ("without a result", "seller", account, {}, refused),
        ("with an empty one", "seller", account, {"result": ""}, refused),
        ("with a result", "seller", account, {"result": "x"}, "done"),
        ("planned", "seller", account, {"status": "planned"}, "done"),
        ("of another tier", "seller", plain, {}, "done"),
        ("of another role", "service", account, {}, "done"),
        ("held by a salesperson", "service", account, {"employee_id": ids["seller"]}, refused),
    ):
        if (said := _entered(pg, person, id, **values)) != expected:
            yield f"{what}: {said}"
    with pg.transaction(force_rollback=True):
        pg.execute(
            "UPDATE crm.contact_policy SET deleted_at = now() WHERE tier_id = %s", (tiers["A"],)
        )
        if _entered(pg, "seller", account) != "done":
            yield "a deleted rule asks"


def time_spent(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """A held meeting took as long as it lasted, unless somebody says otherwise (C8)."""
    account = make(pg, "account", owner_id=truth.crm.ids["seller"])
    hour = {"account_id": account, "starts_at": AT, "ends_at": AT + dt.timedelta(minutes=45)}
    for values, expected in (
        ({}, 45), ({"minutes": 20}, 20), ({"status": "planned"}, None), ({"ends_at": None}, None),
        ({"ends_at": AT + dt.timedelta(days=30)}, None),
    ):  # fmt: skip
        id = make(pg, "activity", **hour | values)
        row = pg.execute("SELECT minutes FROM crm.activity WHERE id = %s", (id,)).fetchone()
        if row != (expected,):
            yield f"{values}: {row}"


QUESTIONS = (first_contacts, written_down, time_spent)

# A part of a trigger's body and what stands there instead: the check left out.
MUTANTS = (
    ("crm_private.check_first()", "f.decides AND", ""),
    ("crm_private.check_first()", "AND c.deleted_at IS NULL", ""),
    ("crm_private.must_log(bigint,bigint)", "p.tier_id = d.tier_id", "true"),
    ("crm_private.must_log(bigint,bigint)", "p.role = ANY", "true OR p.role = ANY"),
    ("crm_private.must_log(bigint,bigint)", "WHERE p.active AND p.deleted_at IS NULL AND",
     "WHERE"),
    ("crm_private.check_logged()", "coalesce(NEW.employee_id, crm_private.me())",
     "crm_private.me()"),
    ("crm_private.note_minutes()", "AND NEW.minutes IS NULL", ""),
    ("crm_private.note_minutes()", "NEW.status = 'held' AND", ""),
)  # fmt: skip
