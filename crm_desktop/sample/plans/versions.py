"""The approval and the reviews of a sample plan, each with the plan as it was on that day."""

import datetime as dt
import math
from typing import TYPE_CHECKING, Any

from psycopg.types.json import Jsonb

if TYPE_CHECKING:
    from crm_desktop.sample.plans.enter import Plan

APPROVED_AFTER = 10  # days
GROWING = ("plan_context", "plan_swot", "plan_investment", "plan_objective")
OF_OBJECTIVE = ("plan_objective_cell", "plan_objective_opportunity")


def freeze(plan: "Plan", starts: dt.date, colleagues: list[int]) -> None:
    """Enter the reviews, put the plan to work, and give each version its day and its state."""
    for day, kind, decisions in plan.sample.reviews:
        review = plan.part("plan_review", reviewed_on=plan.day(day), kind=kind, decisions=decisions)
        for employee in (plan.owner, *colleagues[:1]):
            plan.add("plan_review_participant", plan_review_id=review, employee_id=employee)
    approved = min(starts + dt.timedelta(APPROVED_AFTER), plan.day(-1))
    if not plan.sample.lean:
        plan.connection.execute("SELECT crm_private.freeze_plan(%s, 'approval', NULL)", (plan.id,))
    plan.connection.execute(
        "UPDATE crm.account_plan p SET next_review_on = %s, status = 'active', approved_at = %s,"
        " approved_by = coalesce(e.superior_id, e.id) FROM crm.employee e"
        " WHERE p.id = %s AND e.id = p.employee_id",
        (plan.day(plan.sample.next_review), approved, plan.id),
    )
    _date_back(plan, approved)


def _date_back(plan: "Plan", approved: dt.date) -> None:
    """Number the versions by their days; what is frozen refuses any change but without triggers."""
    versions = plan.connection.execute(
        "SELECT v.id, coalesce(r.reviewed_on, %s), v.snapshot, CASE WHEN r.id IS NULL"
        " THEN p.approved_by ELSE p.employee_id END FROM crm.plan_version v"
        " JOIN crm.account_plan p ON p.id = v.account_plan_id"
        " LEFT JOIN crm.plan_review r ON r.id = v.plan_review_id"
        " WHERE v.account_plan_id = %s ORDER BY 2, v.id",
        (approved, plan.id),
    ).fetchall()
    plan.connection.execute("SET LOCAL session_replication_role = replica")
    for number, (version, *_rest) in enumerate(versions, start=1):
        plan.connection.execute(
            "UPDATE crm.plan_version SET number = %s WHERE id = %s", (100 + number, version)
        )
    for number, (version, day, snapshot, person) in enumerate(versions, start=1):
        plan.connection.execute(
            "UPDATE crm.plan_version SET number = %s, taken_at = %s::date + time '10:00',"
            " taken_by = %s, snapshot = %s WHERE id = %s",
            (number, day, person, Jsonb(_as_then(snapshot, number, len(versions))), version),
        )
    plan.connection.execute("SET LOCAL session_replication_role = origin")


def _as_then(snapshot: dict[str, Any], number: int, of: int) -> dict[str, Any]:
    """Return the plan with less in it the earlier the version: not all was known at once."""
    share = (number + 1) / (of + 2)
    then = {**snapshot}
    for part in GROWING:
        then[part] = snapshot[part][: math.ceil(share * len(snapshot[part]))]
    aims = {row["id"] for row in then["plan_objective"]}
    for part in OF_OBJECTIVE:
        then[part] = [row for row in snapshot[part] if row["plan_objective_id"] in aims]
    then["task"] = [
        {**row, "status": "open", "done_at": None}
        for row in snapshot["task"]
        if row["plan_objective_id"] in aims
    ]
    then["stakeholder"] = [
        {**row, "support": row["support"] - 1} if (row["support"] or 0) > 1 else row
        for row in snapshot["stakeholder"]
    ]
    first = {"rag": "green", "rag_reason": None} if number == 1 else {}
    then["account_plan"] = [
        {**row, **first, "status": "active"} for row in snapshot["account_plan"]
    ]
    return then
