"""A small random firm: accounts of everybody, teams of all kinds, some hundred rows a table.

The same seed gives the same firm. It is written as the superuser; nothing here knows of rights.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

import psycopg

from tests.factories import Crm, make, make_all
from tests.schema.seeing import custom_oracle, mailing_oracle, plan_oracle, template_oracle
from tests.schema.seeing.firm.children import children
from tests.schema.seeing.firm.drawn import NAMES, TOWNS, Rows, a_day, a_text, deleted


def build(pg: "psycopg.Connection[Any]", crm: Crm, seed: int, accounts: int = 90) -> None:
    """Fill the tables within the caller's transaction."""
    rng = Random(seed)
    today = dt.date.today()
    pg.execute("UPDATE crm.data_rule SET active = true")
    people = dict(crm.ids)
    below = [
        make(pg, "employee", display_name=f"Bez přihlášení {n}", superior_id=superior)
        for n, superior in enumerate((people["seller"], people["rival"], None))
    ]
    gone = make(pg, "employee", display_name="Bývalý", superior_id=people["lead"], active=False)
    pg.execute("UPDATE crm.employee SET deleted_at = now() WHERE id = %s", (gone,))
    # Everybody answers for some accounts, and the interesting people for more.
    owners = [*people.values(), *below, gone, people["seller"], people["rival"], people["expired"]]
    own: Rows = [
        {
            "name": f"{rng.choice(NAMES)} {rng.choice(NAMES)}",
            "owner_id": rng.choice(owners),
            "town": rng.choice(TOWNS),
            "kind": rng.choice(("company", "person")),
            "status": rng.choice(("prospect", "active", "dormant", "closed")),
            "company_id": rng.choice((None, "27074358", "45274649")),
            "country": rng.choice(("CZ", "PL", "BG", None)),
            "deleted_at": deleted(rng),
        }
        for _ in range(accounts)
    ]
    ids = make_all(pg, "account", own)
    for id in rng.sample(ids, accounts // 4):
        parent = rng.choice(ids)
        pg.execute("UPDATE crm.account SET parent_id = %s WHERE id = %s", (parent, id))
    # Some still lack the details, so that entering them can be tried.
    make_all(pg, "account_detail", [_detail(rng, crm, id) for id in ids[: accounts * 2 // 3]])
    make(pg, "backup")
    _teams(pg, rng, people, ids, today)
    _around(pg, rng, people, ids, today)
    products = _products(pg, rng, crm)
    owners_of = dict(zip(ids, (row["owner_id"] for row in own), strict=True))
    children(pg, rng, crm, ids, owners_of, products)
    for person in people.values():
        pg.execute(
            "INSERT INTO crm.recent (employee_id, kind, record_id) VALUES (%s, 'account', %s)",
            (person, rng.choice(ids)),
        )
        pg.execute(
            "INSERT INTO crm.reminder (employee_id, kind, record_id) VALUES (%s, 'task', 1)",
            (person,),
        )
        pg.execute(
            "INSERT INTO crm.editing (employee_id, kind, record_id) SELECT %s, 'account', id"
            " FROM crm.account ORDER BY id LIMIT 2",
            (person,),
        )
        make(pg, "import_run", employee_id=person)
        if person != people["inactive"]:  # who left gets none
            make(pg, "target", employee_id=person)
        for table in ("saved_filter", "list_view", "import_mapping", "report"):
            for shared in (True, False):
                kept = {"employee_id": person, "shared": shared, "name": f"shared: {shared}"}
                make(pg, table, **kept)
    rule = make(pg, "commission_rule", period="year", valid_from=today)
    for band in ((0, 80), (80, None)):
        make(
            pg, "commission_band", commission_rule_id=rule, from_percent=band[0], to_percent=band[1]
        )
    pg.execute("SET CONSTRAINTS crm.b_bands IMMEDIATE")
    pg.execute("SET CONSTRAINTS crm.b_bands DEFERRED")
    custom_oracle.build(pg, rng, crm)
    template_oracle.build(pg, crm)
    mailing_oracle.build(pg, crm)
    plan_oracle.build(pg, rng, crm)
    pg.execute("INSERT INTO crm.op_log (id, employee_id) VALUES (gen_random_uuid(), 1)")
    # What other tests rolled back leaves statistics of empty tables, and plans that never end.
    tables = pg.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'crm'").fetchall()
    pg.execute(f"ANALYZE {', '.join(f'crm.{name}' for (name,) in tables)}".encode())


def _detail(rng: Random, crm: Crm, account: int) -> dict[str, Any]:
    return {
        "account_id": account,
        "tier_id": rng.choice((None, *crm.lists["tier"].values())),
        "kind_id": rng.choice((None, *crm.lists["account_kind"].values())),
        "sector": rng.choice((None, "", "Strojírenství")),
        "employee_count": rng.choice((None, 5, 50, 500)),
        "revenue": rng.choice((None, 100, 10_000_00)),
        "founded_on": a_day(rng),
        "verified_on": a_day(rng),
        "note": a_text(rng),
    }


def _teams(
    pg: "psycopg.Connection[Any]",
    rng: Random,
    people: Mapping[str, int],
    ids: Sequence[int],
    today: dt.date,
) -> None:
    day = dt.timedelta(days=1)
    valid: dict[str, Callable[[], tuple[dt.date, dt.date | None]]] = {
        "reader": lambda: (today - 30 * day, None),
        "writer": lambda: (today, today),
        "expired": lambda: (today - 60 * day, today - day),
        "colleague": lambda: (today + day, None),
    }
    rows: Rows = []
    for person in ("reader", "writer", "expired", "colleague", "service", "finance", "inactive",
                   "partner", "admin", "seller", "both", "rival"):  # fmt: skip
        for account in rng.sample(ids, 15):
            first, last = valid.get(person, lambda: (today - day, today + day))()
            rows.append(
                {
                    "account_id": account,
                    "employee_id": people[person],
                    "access": "read" if person == "reader" else rng.choice(("read", "write")),
                    "valid_from": first,
                    "valid_to": last,
                    "deleted_at": deleted(rng),
                }
            )
    make_all(pg, "account_team", rows)


def _around(
    pg: "psycopg.Connection[Any]",
    rng: Random,
    people: Mapping[str, int],
    ids: Sequence[int],
    today: dt.date,
) -> None:
    """Stand-ins, shares, emergency accesses, requests: of each some that are over or to come."""
    day = dt.timedelta(days=1)
    make_all(
        pg,
        "stand_in",
        [
            {
                "employee_id": people[away],
                "stand_in_id": people[covers],
                "scope": scope,
                "access": access,
                "valid_from": today + first * day,
                "valid_to": today + last * day,
                "deleted_at": None if first > -9 else dt.datetime(2025, 1, 2, tzinfo=dt.UTC),
            }
            for away, covers, scope, access, first, last in (
                ("rival", "colleague", "own", "write", -1, 0),
                ("other-lead", "finance", "all", "read", 0, 9),
                ("lead", "reader", "own", "read", -3, 3),
                ("writer", "product", "all", "write", -3, 3),
                ("colleague", "service", "own", "write", -2, 2),  # what is covered: not passed on
                ("seller", "expired", "all", "write", -8, -1),
                ("seller", "marketing", "all", "write", 1, 8),
                ("seller", "both", "all", "write", -9, 9),  # deleted
                ("reader", "inactive", "all", "write", -1, 1),
                ("seller", "admin", "all", "write", -1, 1),
            )
        ],
    )
    shares: Rows = []
    for account in rng.sample(ids, 30):
        for kind in rng.sample(("contact", "activity", "task", "communication", "document",
                                "opportunity", "service", "sale"), 5):  # fmt: skip
            first, last = rng.choice(((-5, 5), (0, 0), (-9, -1), (1, 9)))
            shares.append(
                {
                    "account_id": account,
                    "partner_id": people[rng.choice(("partner", "partner", "seller"))],
                    "kind": kind,
                    "valid_from": today + first * day,
                    "valid_to": today + last * day,
                    "deleted_at": deleted(rng),
                }
            )
    shown = {row["account_id"] for row in shares}
    shares += [
        {"account_id": account, "partner_id": people["partner"], "kind": kind,
         "valid_from": today - day, "valid_to": today + day, "deleted_at": None}
        for account in [id for id in ids if id not in shown][:8]
        for kind in ("contact", "opportunity")
    ]  # fmt: skip
    make_all(pg, "share", shares)
    hour = dt.timedelta(hours=1)
    now = dt.datetime.now(dt.UTC)
    make_all(
        pg,
        "break_glass",
        [
            {
                "account_id": rng.choice(ids),
                "employee_id": people[person],
                "reason": "Havárie v noci",
                "valid_until": now + hours * hour,
            }
            for person in ("seller", "service", "admin", "rival")
            for hours in (-2, 3, 3, 3)
        ],
    )
    make_all(
        pg,
        "access_request",
        [
            {
                "account_id": rng.choice(ids),
                "employee_id": people[rng.choice(("seller", "service", "finance", "rival"))],
                "reason": "Potřebuji",
                "state": rng.choice(("open", "granted", "refused")),
            }
            for _ in range(30)
        ],
    )
    for person in people.values():
        pg.execute("INSERT INTO crm.notice (employee_id, kind) VALUES (%s, 'stand_in')", (person,))
    for former, new, state in (("rival", "seller", "running"), ("writer", "rival", "done")):
        pg.execute(
            "INSERT INTO crm.hand_over (from_id, to_id, state, total) VALUES (%s, %s, %s, 3)",
            (people[former], people[new], state),
        )
    for person in ("seller", "admin", "both"):
        pg.execute(
            "INSERT INTO crm.act_right (act, employee_id, allowed) VALUES ('export', %s, false)",
            (people[person],),
        )
    make_all(
        pg,
        "account_credit",
        [{"account_id": id, "credit_note": a_text(rng)} for id in rng.sample(ids, len(ids) // 2)],
    )


def _products(pg: "psycopg.Connection[Any]", rng: Random, crm: Crm) -> list[int]:
    lines = (None, *crm.lists["product_line"].values())
    pg.execute(
        "UPDATE crm.product_line SET manager_id = %s WHERE id = %s",
        (crm.ids["product"], crm.lists["product_line"]["machines"]),
    )
    products = make_all(
        pg,
        "product",
        [
            {
                "name": a_text(rng),
                "code": f"P{n}",
                "price": rng.choice((None, 100, 200)),
                "product_line_id": rng.choice(lines),
                "deleted_at": deleted(rng),
            }
            for n in range(25)
        ],
    )
    for product in rng.sample(products, 12):
        make(pg, "product_cost", product_id=product, cost=rng.choice((None, 50)))
    listed = make(pg, "price_list", name="2025", currency="EUR", code="2025")
    for product in products[:10]:
        make(pg, "price", price_list_id=listed, product_id=product)
    currency = make(pg, "currency", name="Euro", code="EUR")
    for day in (1, 2, 3):
        make(pg, "exchange_rate", currency_id=currency, day=dt.date(2025, 1, day))
    make(pg, "competitor", name="Konkurence", code="rival")
    rule = {"stage_id": crm.lists["stage"]["won"], "active": False, "code": "amount"}
    make(pg, "stage_rule", name="Výhra", **rule)
    return products
