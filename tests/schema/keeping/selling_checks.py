"""What the server keeps about opportunities by itself, with the mutants that these must see."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import acting, make
from tests.schema.seeing.oracle import Rights, Truth

Connection = psycopg.Connection[Any]
PRICE, SUM, COPY = (
    f"crm_private.{name}()"
    for name in ("price_line", "add_up_opportunities", "copy_to_opportunity_lines")
)
NOTE, RULES, USED = (
    f"crm_private.{name}()" for name in ("note_stage", "check_stage_rules", "check_stage_used")
)
MISSING = "crm.stage_missing(bigint,bigint,bigint)"
LOST = "crm_private.copy_lost_bid()"
# What a lost bid says, beside the opportunity's key, account and responsible person.
SAID = ("product_id", "competitor_id", "reason_id", "amount", "currency", "closed_on",
        "employee_id", "deleted_at")  # fmt: skip


def asked(pg: Connection, command: str, *values: Any) -> str:
    """Return "done", or the rule that refuses it; what was done stays."""
    try:
        with pg.transaction():
            pg.execute(command.encode(), values)
            pg.execute("SET CONSTRAINTS ALL IMMEDIATE")
            pg.execute("SET CONSTRAINTS ALL DEFERRED")
    except psycopg.Error as error:
        return error.diag.constraint_name or error.sqlstate or "?"
    return "done"


def lines_of_deals(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Prices come from the lists, amounts from the lines; lines follow their opportunity."""
    crm = truth.crm
    stages = crm.lists["stage"]
    account = make(pg, "account", owner_id=crm.ids["seller"])
    deal = make(pg, "opportunity", account_id=account, stage_id=stages["open"], amount=7,
                probability=40)  # fmt: skip
    product = make(pg, "product", name="Lis", code="lis", price=500)
    enter = (
        "INSERT INTO crm.opportunity_line (opportunity_id, product_id, quantity, unit_price)"
        " VALUES (%s, %s, %s, %s)"
    )

    def amounts() -> Any:
        return pg.execute(
            "SELECT o.amount, o.weighted, (SELECT array_agg(row(l.description, l.unit_price,"
            " l.amount, l.currency, l.stage_id, l.probability, l.weighted)::text ORDER BY l.id)"
            " FROM crm.opportunity_line l WHERE l.opportunity_id = o.id AND l.deleted_at IS NULL)"
            " FROM crm.opportunity o WHERE o.id = %s",
            (deal,),
        ).fetchone()

    opened = stages["open"]
    first = f"(Lis,500,1250,CZK,{opened},40,500)"
    listed = make(pg, "price_list", name="Leden", code="jan", currency="EUR")
    price = make(pg, "price", price_list_id=listed, product_id=product, price=20)
    both = [first, f"(Lis,20,20,CZK,{opened},40,8)"]
    other = "UPDATE crm.opportunity SET amount = 9 WHERE id = %s"
    renamed = "UPDATE crm.price_list SET currency = 'CZK' WHERE id = %s"
    for command, values, rule, expected in (
        (enter, (deal, product, "2.5", None), "done", (1250, 500, [first])),
        (other, (deal,), "ck_opportunity_amount_of_lines", (1250, 500, [first])),
        (renamed, (listed,), "done", (1250, 500, [first])),
        (enter, (deal, product, 1, None), "done", (1270, 508, both)),
    ):
        state, found = asked(pg, command, *values), amounts()
        if (state, found) != (rule, expected):
            yield f"{command}: {state}, {found}"
    copied = pg.execute("SELECT currency FROM crm.price WHERE id = %s", (price,)).fetchone()
    if copied != ("CZK",):
        yield f"price: {copied}"
    change = (
        "UPDATE crm.opportunity SET currency = 'PLN', stage_id = %s, probability = 50,"
        " expected_close = '2026-02-28', closed_on = '2026-03-01' WHERE id = %s"
    )
    asked(pg, change, stages["won"], deal)
    followed = pg.execute(
        "SELECT DISTINCT currency, stage_id, probability, expected_close, closed_on"
        " FROM crm.opportunity_line WHERE opportunity_id = %s",
        (deal,),
    ).fetchall()
    days = dt.date(2026, 2, 28), dt.date(2026, 3, 1)
    if followed != [("PLN", stages["won"], 50, *days)]:
        yield f"lines: {followed}"
    if (state := asked(pg, enter, deal, product, 1, None)) != "ck_opportunity_line_priced":
        yield f"without a price: {state}"
    gone = "UPDATE crm.opportunity_line SET deleted_at = now() WHERE unit_price = 20"
    state, found = asked(pg, gone), amounts()
    if (state, found[0]) != ("done", 1250):
        yield f"deleted line: {state}, {found}"


def stages_of_deals(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """A stage is entered by its rules, its history written, and none taken away under a deal."""
    crm = truth.crm
    stages = crm.lists["stage"]
    pg.execute("UPDATE crm.firm SET currency = 'CZK'")
    asked(pg, "SELECT 1")  # what the world's own deals were asked is over before the rules come
    middle = make(pg, "stage", name="Middle", code="middle", position=0, outcome="open")
    account = make(pg, "account", owner_id=crm.ids["seller"])
    deal = make(pg, "opportunity", account_id=account, stage_id=stages["open"],
                opened_on=truth.today - dt.timedelta(days=3))  # fmt: skip
    pg.execute("UPDATE crm.opportunity SET created_at = now() - interval '1 hour' WHERE id = %s",
               (deal,))  # fmt: skip
    for asks, more in (
        ("filled", {"field": "source"}), ("line", {}), ("decider", {}), ("amount", {"least": 3}),
        ("activity", {"activity_kind": "call"}),
    ):  # fmt: skip
        rule = {"asks": asks, "field": None} | more
        make(pg, "stage_rule", name=f"Asks {asks}", stage_id=middle, **rule)
    make(pg, "stage_rule", name="Asks why", stage_id=stages["lost"], field="reason_id")
    move = "UPDATE crm.opportunity SET stage_id = %s WHERE id = %s"

    def still(stage: int, before: int | None = None) -> Any:
        return pg.execute("SELECT crm.stage_missing(%s, %s, %s)", (deal, stage, before)).fetchone()[
            0
        ]  # type: ignore[index]

    wanted = ["field:source", "line", "decider", "amount:3", "activity:call"]
    for what, found, expected in (
        ("to the middle", still(middle), wanted),
        ("over the middle", still(stages["won"], stages["open"]), wanted),
        ("back", still(stages["open"], middle), []),
        ("lost", still(stages["lost"]), ["field:reason_id"]),
    ):
        if found != expected:
            yield f"{what}: {found}"
    for stage in (middle, stages["won"], stages["lost"]):
        if (state := asked(pg, move, stage, deal)) != "ck_opportunity_stage_rules":
            yield f"refused: {state}"
    detour = f"WITH a AS ({move.replace('%s', str(stages['won']), 1)} RETURNING id) SELECT FROM a"
    asked(pg, detour, deal)
    contact = make(pg, "contact", account_id=account,
                   function_id=crm.lists["contact_function"]["director"])  # fmt: skip
    make(pg, "activity", account_id=account, kind="call", starts_at=dt.datetime.now(dt.UTC))
    reason = make(pg, "reason", name="Won it", code="won it", outcome="won")
    pg.execute(
        "UPDATE crm.opportunity SET source = 'web', contact_id = %s, reason_id = %s WHERE id = %s",
        (contact, reason, deal),
    )
    line = make(pg, "opportunity_line", opportunity_id=deal, unit_price=299)
    if still(middle) != ["amount:3"] or still(stages["lost"]) != ["field:reason_id"]:
        yield f"nearly: {still(middle)}, {still(stages['lost'])}"
    own = make(pg, "custom_field", kind="opportunity", code="proof", label="Proof", type="text",
               readers=["crm_sales"], writers=["crm_sales"])  # fmt: skip
    make(pg, "stage_rule", name="Asks own", stage_id=middle, field="c_proof")
    if still(middle) != ["amount:3", "own:Proof"]:
        yield f"own field: {still(middle)}"
    pg.execute("UPDATE crm.custom_field SET retired = true WHERE id = %s", (own,))
    if still(middle) != ["amount:3"]:
        yield f"retired field: {still(middle)}"
    pg.execute("UPDATE crm.opportunity_line SET unit_price = 300 WHERE id = %s", (line,))
    with acting(pg, crm.login("seller")):
        if (state := asked(pg, move, middle, deal)) != "done":
            yield f"entered: {state}"
    if (state := asked(pg, "UPDATE crm.stage SET deleted_at = now() WHERE id = %s", middle)) != (
        "ck_stage_used"
    ):
        yield f"taken away: {state}"
    if (state := asked(pg, "UPDATE crm.stage SET active = false WHERE id = %s", middle)) != (
        "ck_stage_used"
    ):
        yield f"switched off: {state}"
    gone = make(pg, "stage", name="Gone", code="gone", outcome="lost")
    pg.execute("UPDATE crm.stage SET deleted_at = now() WHERE id = %s", (gone,))
    if (state := asked(pg, move, gone, deal)) != "ck_opportunity_stage_gone":
        yield f"gone: {state}"
    pg.execute("UPDATE crm.opportunity SET deleted_at = now() WHERE id = %s", (deal,))
    history = pg.execute(
        "SELECT stage_id, left_at IS NULL, left_by, entered_by, entered_at < now(), days,"
        " deleted_at IS NULL FROM crm.opportunity_stage WHERE opportunity_id = %s ORDER BY id",
        (deal,),
    ).fetchall()
    seller = crm.ids["seller"]
    days = history[0][5] if history else None
    expected = [(stages["open"], False, seller, None, True, days, False),
                (middle, True, None, seller, False, None, False)]  # fmt: skip
    if history != expected or days not in (2, 3):
        yield f"history: {json.dumps(history)}"


def lost_bids(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """A lost opportunity, and no other, says to whom and why it was lost."""
    crm = truth.crm
    stages = crm.lists["stage"]
    account, other = (make(pg, "account", owner_id=crm.ids["seller"]) for _ in range(2))
    deal = make(pg, "opportunity", account_id=account, stage_id=stages["lost"], amount=7,
                competitor_id=crm.lists["competitor"]["rival-one"])  # fmt: skip
    make(pg, "opportunity", account_id=account, stage_id=stages["open"], amount=9,
         competitor_id=crm.lists["competitor"]["rival-one"])  # fmt: skip

    def differ(when: str, lost: bool = True) -> Iterator[str]:
        columns = ", ".join(("id", "account_id", "owner_id", *SAID))
        found = pg.execute(
            f"SELECT {columns} FROM crm.lost_bid WHERE account_id IN (%s, %s)".encode(),
            (account, other),
        ).fetchall()
        expected = pg.execute(
            f"SELECT {columns} FROM crm.opportunity WHERE id = %s AND %s".encode(), (deal, lost)
        ).fetchall()
        if found != expected:
            yield f"lost bid {when}: {found}, not {expected}"

    def put(**values: Any) -> None:
        columns = ", ".join(f"{column} = %({column})s" for column in values)
        pg.execute(
            f"UPDATE crm.opportunity SET {columns} WHERE id = %(deal)s".encode(),
            values | {"deal": deal},
        )

    yield from differ("as it was entered")
    for column, value in (
        ("product_id", make(pg, "product", name="Lis", code="lost")),
        ("competitor_id", crm.lists["competitor"]["rival-two"]),
        ("reason_id", make(pg, "reason", name="Cena", code="dear", outcome="lost")),
        ("amount", 8), ("currency", "PLN"), ("closed_on", dt.date(2025, 2, 3)),
        ("employee_id", crm.ids["seller"]),
        ("deleted_at", dt.datetime(2025, 2, 4, tzinfo=dt.UTC)), ("deleted_at", None),
        ("competitor_id", None), ("reason_id", None), ("product_id", None),
    ):  # fmt: skip
        put(**{column: value})
        yield from differ(f"with another {column}")
    for stage in ("open", "lost", "won", "lost"):
        put(stage_id=stages[stage])
        yield from differ(f"that is {stage} now", stage == "lost")
    put(account_id=other)
    yield from differ("at another account")
    pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s", (crm.ids["rival"], other))
    yield from differ("of another responsible person")


MUTANTS = (
    (LOST, "s.outcome = 'lost'", "true"),
    (LOST, "DELETE FROM crm.lost_bid b WHERE b.id = NEW.id;", "NULL;"),
    *((LOST, f"{column} = excluded.{column}", f"{column} = b.{column}") for column in SAID),
    (PRICE, "NEW.description IS NULL", "false"),
    (PRICE, "crm.price_of(NEW.product_id, NEW.currency, crm_private.today())", "NULL"),
    (PRICE, "NEW.unit_price IS NULL THEN RAISE", "false THEN RAISE"),
    (SUM, "l.deleted_at IS NULL AND", ""),
    (COPY, "stage_id = NEW.stage_id,", ""),
    (COPY, "currency = NEW.currency,", ""),
    ("crm_private.check_sum_of_lines()", "IF EXISTS", "IF false AND EXISTS"),
    (NOTE, "IF NOT FOUND", "IF false"),
    (NOTE, "AND s.deleted_at IS NULL", ""),
    (RULES, "cardinality(missing) > 0", "false"),
    (USED, "standing > 0", "false"),
    (USED, "NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL", "false"),
    (USED, "OLD.active AND NOT NEW.active", "false"),
    (MISSING, "there.outcome = 'lost' OR NOT EXISTS", "there.outcome = 'lost' OR EXISTS"),
    (MISSING, "there.outcome <> 'lost' AND", ""),
    (MISSING, "AND w.outcome <> a.outcome", "AND false"),
    (MISSING, "AND NOT f.retired", ""),
)  # fmt: skip
