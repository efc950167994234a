"""The rows below the accounts of the small random firm."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

import psycopg

from tests.factories import Crm, make_all
from tests.schema.seeing.firm.drawn import (
    NAMES,
    Rows,
    a_day,
    a_text,
    a_time,
    deleted,
)


def children(
    pg: "psycopg.Connection[Any]",
    rng: Random,
    crm: Crm,
    ids: Sequence[int],
    owners: Mapping[int, int],
    products: Sequence[int],
) -> None:
    def some(count: int, row: Callable[[int], dict[str, Any]]) -> Rows:
        found = []
        for _ in range(count):
            account = rng.choice(ids)
            found.append({"account_id": account, "deleted_at": deleted(rng)} | row(account))
        return found

    def seller(account: int) -> int | None:
        return rng.choice((None, owners[account]))

    stages = tuple(crm.lists["stage"].values())
    functions = (None, *crm.lists["contact_function"].values())
    kinds = (None, *crm.lists["document_kind"].values())
    contacts = some(150, lambda _: {
        "first_name": rng.choice((None, "Jana", "Łukasz", "Иван")),
        "last_name": rng.choice(NAMES),
        "gender": rng.choice((None, "f", "m")),
        "function_id": rng.choice(functions),
        "valid_from": a_day(rng),
    })  # fmt: skip
    contact_ids = make_all(pg, "contact", contacts)
    contact_of: dict[int, list[int | None]] = {id: [None] for id in ids}
    for id, contact in zip(contact_ids, contacts, strict=True):
        contact_of[contact["account_id"]].append(id)

    def person(account: int) -> int | None:
        return rng.choice(contact_of[account])

    opportunities = some(150, lambda account: {
        "name": a_text(rng), "stage_id": rng.choice(stages), "amount": rng.choice((None, 0, 500)),
        "probability": rng.choice((None, 10, 90)), "expected_close": a_day(rng),
        "product_id": rng.choice((None, *products)),
        "contact_id": person(account), "employee_id": seller(account),
    })  # fmt: skip
    rivals = (None, *crm.lists["competitor"].values())
    for number, deal in enumerate(opportunities):  # without chance: the rest stays as it was
        deal["competitor_id"] = rivals[number % len(rivals)]
    deal_ids = make_all(pg, "opportunity", opportunities)
    documents = some(80, lambda account: {
        "name": a_text(rng), "kind_id": rng.choice(kinds), "dated_on": a_day(rng),
        "contact_id": person(account),
    })  # fmt: skip
    document_ids = make_all(pg, "document", documents)
    activities = some(120, lambda account: {
        "kind": rng.choice(("meeting", "call")), "subject": a_text(rng), "starts_at": a_time(rng),
        "status": rng.choice(("planned", "held", "cancelled")), "employee_id": seller(account),
        "next_step_on": a_day(rng), "minutes": rng.choice((None, 30, 90)),
    })  # fmt: skip
    activity_ids = make_all(pg, "activity", activities)
    sales = some(100, lambda account: {
        "number": f"{rng.randrange(1000)}", "sold_on": a_day(rng) or dt.date(2025, 3, 3),
        "kind": rng.choice(("order", "purchase")), "employee_id": seller(account),
        "subject": rng.choice((None, a_text(rng))),
    })  # fmt: skip
    sale_ids = make_all(pg, "sale", sales)
    parts = {
        "account_segment": [
            {"account_id": account, "segment_id": segment, "deleted_at": deleted(rng)}
            for account in ids
            for segment in rng.sample(list(crm.lists["segment"].values()), rng.randint(0, 2))
        ],
        "contact_point": some(100, lambda account: {
            "contact_id": person(account), "kind": rng.choice(("phone", "email")),
            "value": rng.choice(("jana@example.com", "+420 222 333 444")), "valid_from": a_day(rng),
        }),
        "address": some(60, lambda account: {
            "contact_id": person(account), "town": rng.choice(("Brno", "Łódź")),
            "valid_to": a_day(rng), "street": rng.choice((None, "Hlavní 1")),
        }),
        "task": some(120, lambda account: {
            "subject": a_text(rng), "due_on": a_day(rng), "employee_id": seller(account),
            "status": rng.choice(("open", "done", "dropped")), "contact_id": person(account),
            "priority": rng.choice(("high", "normal", "low")),
            "minutes": rng.choice((None, 15)),
        }),
        "recurrence": some(40, lambda account: {"starts_at": a_time(rng)}),
        "communication": some(120, lambda account: {
            "subject": a_text(rng), "happened_at": a_time(rng), "contact_id": person(account),
            "kind": rng.choice(("email", "letter")), "direction": rng.choice(("in", "out")),
        }),
        "project": some(60, lambda account: {
            "name": a_text(rng), "starts_on": a_day(rng), "budget": rng.choice((None, 5)),
            "status": rng.choice(("running", "done")), "employee_id": seller(account),
        }),
        "service": some(80, lambda account: {
            "name": a_text(rng), "starts_on": a_day(rng), "price": rng.choice((None, 5)),
            "status": rng.choice(("running", "ended")), "number": rng.choice((None, "S-1")),
            "product_id": rng.choice((None, *products)),
        }),
        "commitment": some(60, lambda account: {
            "name": a_text(rng), "ends_on": a_day(rng) or dt.date(2025, 3, 3),
            "competitor_id": rng.choice(tuple(crm.lists["competitor"].values())),
            "product_line_id": rng.choice((None, *crm.lists["product_line"].values())),
            "amount": rng.choice((None, 5)),
        }),
        "satisfaction": some(80, lambda account: {
            "scored_on": a_day(rng) or dt.date(2025, 3, 3), "score": rng.randint(0, 10),
            "source": rng.choice(("survey", "call")), "contact_id": person(account),
            "product_id": rng.choice((None, *products)), "words": rng.choice((None, a_text(rng))),
        }),
        "product_feedback": some(80, lambda account: {
            "subject": a_text(rng), "kind": rng.choice(("praise", "wish", "problem")),
            "said_on": a_day(rng) or dt.date(2025, 3, 3), "contact_id": person(account),
            "product_id": rng.choice(products), "employee_id": seller(account),
        }),
        "due_seen": some(60, lambda account: {
            "record_id": rng.randrange(10**9), "due_on": dt.date(2025, 3, 3),
        }),
        "document_chunk": [
            {"document_id": id, "position": n, "deleted_at": deleted(rng)}
            for id in document_ids
            for n in range(rng.randint(0, 2))
        ],
        "sale_line": [
            {"sale_id": id, "position": n, "quantity": rng.randint(1, 3),
             "unit_price": rng.choice((-50, 0, 199)), "deleted_at": deleted(rng),
             "product_id": rng.choice((None, *products))}
            for id in sale_ids
            for n in range(rng.randint(0, 3))
        ],
        "opportunity_line": [
            {"opportunity_id": id, "position": n, "quantity": rng.randint(1, 3),
             "unit_price": rng.choice((0, 199)), "deleted_at": deleted(rng),
             "product_id": rng.choice((None, *products))}
            for id in deal_ids
            for n in range(rng.randint(0, 2))
        ],
        "commission_share": [
            {"sale_id": id, "employee_id": owners[row["account_id"]], "deleted_at": deleted(rng)}
            for id, row in list(zip(sale_ids, sales, strict=True))[::2]
        ],
        "activity_participant": [
            _participant(rng, id, row["account_id"], contact_of, owners)
            for id, row in zip(activity_ids, activities, strict=True)
        ],
    }  # fmt: skip
    service_ids: list[int] = []
    for table, rows in parts.items():
        keys = make_all(pg, table, rows)
        service_ids = keys if table == "service" else service_ids
    for table, key, keys in (("contact_note", "contact_id", contact_ids),
                             ("service_note", "service_id", service_ids),
                             ("sale_note", "sale_id", sale_ids)):  # fmt: skip
        some_keys = rng.sample(keys, len(keys) // 2)
        make_all(pg, table, [{key: id, "note": a_text(rng)} for id in some_keys])
    _consents(pg, rng, crm, contact_ids)


def _participant(
    rng: Random,
    activity: int,
    account: int,
    contact_of: Mapping[int, Sequence[int | None]],
    owners: Mapping[int, int],
) -> dict[str, Any]:
    contact = rng.choice(contact_of[account])
    return {
        "activity_id": activity,
        "contact_id": contact,
        "employee_id": None if contact else owners[account],
        "deleted_at": deleted(rng),
    }


def _consents(
    pg: "psycopg.Connection[Any]", rng: Random, crm: Crm, contacts: Sequence[int]
) -> None:
    """Some people have contacts at two accounts; decisions of few days, so that there are ties."""
    today = dt.date.today()
    for one, other in zip(contacts[::10], contacts[5::10], strict=False):
        pg.execute(
            "UPDATE crm.contact SET person_id = (SELECT person_id FROM crm.contact WHERE id = %s)"
            " WHERE id = %s",
            (one, other),
        )
    purposes = tuple(crm.lists["consent_purpose"].values())
    make_all(
        pg,
        "consent",
        [
            {
                "contact_id": rng.choice(contacts),
                "purpose_id": rng.choice((purposes[0], *purposes)),
                "state": rng.choice(("given", "given", "withdrawn")),
                "decided_on": today - dt.timedelta(days=rng.choice((1, 2, 3, 30))),
                "valid_to": rng.choice((None, None, today - dt.timedelta(days=1), today)),
                "deleted_at": deleted(rng),
            }
            for _ in range(140)
        ],
    )
