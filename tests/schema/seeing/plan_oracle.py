"""Account plans in the world of the oracle, and who may see and change them, written again."""

from collections.abc import Iterable, Mapping
from random import Random
from typing import TYPE_CHECKING, Any

import psycopg

from tests.factories import Crm, make

if TYPE_CHECKING:
    from tests.schema.seeing.oracle import Rights, Truth

OF_PARENT = {
    **dict.fromkeys(
        (
            "plan_member", "plan_division", "plan_context", "plan_swot", "plan_investment",
            "stakeholder", "stakeholder_link", "plan_cell", "plan_target", "plan_objective",
            "plan_review",
        ),
        "account_plan",
    ),
    "stakeholder_role": "stakeholder",
    "plan_objective_cell": "plan_objective",
    "plan_objective_opportunity": "plan_objective",
    "plan_review_participant": "plan_review",
}  # fmt: skip
TABLES = ("account_plan", "account_division", *OF_PARENT, "plan_version")


def build(pg: "psycopg.Connection[Any]", rng: Random, crm: Crm) -> None:
    """Enter plans at some accounts, a half of them confidential; as the superuser."""
    rows = pg.execute("SELECT id, owner_id FROM crm.account ORDER BY id").fetchall()
    able = {row[0] for row in pg.execute("SELECT id FROM crm.employee WHERE active").fetchall()}
    people = [crm.ids[name] for name in ("seller", "reader", "writer", "head", "rival")]
    line = crm.lists["product_line"]["machines"]
    for number, (account, owner) in enumerate(rows[::2]):
        who = owner if number % 3 or owner not in able else rng.choice(people)
        plan = _plan(pg, account, who, confidential=number % 2 == 0)
        division = make(pg, "account_division", account_id=account)
        make(pg, "account_division", account_id=account, parent_id=division)
        make(pg, "plan_division", account_plan_id=plan, account_division_id=division)
        open_to_all = [crm.ids["head"]] if number % 2 else []  # who sees the plan sees a member
        for person in {*open_to_all, *rng.sample(people, 2)}:
            if person != owner:
                _let(pg, "plan_member", account_plan_id=plan, employee_id=person)
        for table in ("plan_context", "plan_swot", "plan_investment", "plan_version"):
            make(pg, table, account_plan_id=plan)
        make(pg, "plan_target", account_plan_id=plan, measure="margin")
        deals = [make(pg, "opportunity", account_id=account, stage_id=crm.lists["stage"]["open"])
                 for _ in range(2)]  # fmt: skip
        chief, other = (make(pg, "stakeholder", account_plan_id=plan) for _ in range(2))
        make(pg, "stakeholder_role", stakeholder_id=chief, opportunity_id=deals[0],
             role="evaluator")  # fmt: skip
        make(pg, "stakeholder_link", account_plan_id=plan, from_id=chief, to_id=other,
             kind="formal")  # fmt: skip
        cells = [make(pg, "plan_cell", account_plan_id=plan, product_line_id=line,
                      account_division_id=one)
                 for one in (division, division + 1)]  # fmt: skip
        objective = make(pg, "plan_objective", account_plan_id=plan)
        make(pg, "plan_objective_cell", plan_objective_id=objective, plan_cell_id=cells[0])
        make(pg, "plan_objective_opportunity", plan_objective_id=objective,
             opportunity_id=deals[0])  # fmt: skip
        review = make(pg, "plan_review", account_plan_id=plan)
        make(pg, "plan_review_participant", plan_review_id=review, employee_id=who)
        make(pg, "task", account_id=account, plan_objective_id=objective)


def _plan(pg: "psycopg.Connection[Any]", account: int, owner: int, *, confidential: bool) -> int:
    """Enter a plan; of somebody who may not see the account, as after a hand-over."""
    with pg.transaction():
        plan = make(
            pg, "account_plan", account_id=account, confidential=confidential,
            employee_id=_one("SELECT owner_id FROM crm.account WHERE id = %s", pg, account),
        )  # fmt: skip
        pg.execute("ALTER TABLE crm.account_plan DISABLE TRIGGER b_employee")
        pg.execute("UPDATE crm.account_plan SET employee_id = %s WHERE id = %s", (owner, plan))
        pg.execute("ALTER TABLE crm.account_plan ENABLE TRIGGER b_employee")
    return plan


def _one(query: str, pg: "psycopg.Connection[Any]", *values: Any) -> Any:
    row = pg.execute(query.encode(), values).fetchone()
    assert row is not None
    return row[0]


def _let(pg: "psycopg.Connection[Any]", table: str, **values: Any) -> None:
    """Enter a row where the server takes it."""
    try:
        with pg.transaction():
            make(pg, table, **values)
    except psycopg.errors.CheckViolation:
        pass


def closed(rows: Mapping[str, Iterable[dict[str, Any]]], below: Iterable[int]) -> frozenset[int]:
    """Return the confidential plans that somebody with these people below does not see."""
    people = set(below)
    teams = {row["account_plan_id"] for row in rows["plan_member"]
             if row["employee_id"] in people and row["deleted_at"] is None}  # fmt: skip
    return frozenset(unled(rows, people) - teams)


def unled(rows: Mapping[str, Iterable[dict[str, Any]]], below: Iterable[int]) -> frozenset[int]:
    """Return the confidential plans that neither the person nor anybody below owns."""
    people = set(below)
    return frozenset(
        row["id"] for row in rows["account_plan"]
        if row["confidential"] and row["employee_id"] not in people
    )  # fmt: skip


def plan_of(table: str, row: Mapping[str, Any]) -> int | None:
    """Return the plan that a row is or stands in."""
    found = row.get("id") if table == "account_plan" else row.get("account_plan_id")
    return int(found) if found is not None else None


def may_change(rights: "Rights", table: str, row: Mapping[str, Any]) -> bool:
    """Tell whether the confidentiality of a plan lets the person write this row."""
    plan = plan_of(table, row)
    if plan in rights.closed:
        return False
    if table == "account_plan":
        return not row.get("confidential") or row["employee_id"] in rights.below
    return table != "plan_member" or plan not in rights.unled


def needed(truth: "Truth", table: str, row: Mapping[str, Any], account: int) -> dict[str, Any]:
    """Return what a new row needs beside its parent, so that only rights can refuse it."""
    owner = truth.row("account", account)
    assert owner is not None
    plan = row.get("account_plan_id", row["id"])

    def of(kind: str, column: str, value: int | None) -> list[int]:
        return sorted(one["id"] for one in truth.rows[kind] if one[column] == value)

    match table:
        case "account_plan" | "plan_member" | "plan_review_participant":
            return {"employee_id": owner["owner_id"]}
        case "plan_division":
            return {"account_division_id": of("account_division", "account_id", account)[-1]}
        case "plan_cell":
            return {"product_line_id": truth.crm.lists["product_line"]["machines"]}
        case "stakeholder_role" | "plan_objective_opportunity":
            return {"opportunity_id": of("opportunity", "account_id", account)[-1]}
        case "stakeholder_link":
            people = of("stakeholder", "account_plan_id", plan)
            return {"from_id": people[0], "to_id": people[1]}
        case "plan_objective_cell":
            return {"plan_cell_id": of("plan_cell", "account_plan_id", plan)[-1]}
        case _:
            return {}
