"""An account plan with something in every part, for the tests of screens and of paper."""

import datetime as dt
from dataclasses import dataclass, field

import psycopg

from tests.factories import Crm, make

TODAY = dt.date.today()
# What the customer must never read of the plan made for them.
SECRETS = (
    "We depend on one technician",
    "They quarrel with rival-one",
    "Their buyer plays us off",
    "We know their boss from school",
    "Rival-one wants the press shop",
)


@dataclass
class PlanWorld:
    """Keys of what stands in the plan, by a name."""

    ids: dict[str, int] = field(default_factory=dict)


def day(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def plan_world(crm: Crm, pg: "psycopg.Connection[object]", owner: str = "seller") -> PlanWorld:
    """Make a plan of an account that a seller is responsible for; the driver's connection."""
    found = PlanWorld()
    ids, me = found.ids, crm.ids[owner]
    account = ids["account"] = make(pg, "account", owner_id=me, name="Alfa & Beta")
    plan = ids["plan"] = make(
        pg, "account_plan", account_id=account, name="Plan of this year", employee_id=me,
        starts_on=TODAY.replace(month=1, day=1), ends_on=TODAY.replace(month=12, day=31),
        ambition="The one they call first", summary="Grow in the press shop", rhythm="quarter",
        next_review_on=day(9),
    )  # fmt: skip
    of_plan = {"account_plan_id": plan}
    boss = make(pg, "contact", account_id=account, last_name="Boss", first_name="Eva")
    ids["boss"] = make(
        pg, "stakeholder", **of_plan, contact_id=boss, role="sponsor", influence=5, support=-2,
        employee_id=me,
    )  # fmt: skip
    ids["unknown"] = make(pg, "stakeholder", **of_plan, role="key_player", influence=4)
    for number, (quadrant, text) in enumerate(
        zip(("weakness", "threat", "threat", "strength"), SECRETS[:4], strict=True)
    ):
        ids[f"swot-{number}"] = make(
            pg, "plan_swot", **of_plan, quadrant=quadrant, text=text, weight=5 - number
        )
    make(pg, "plan_context", **of_plan, kind="competitor", text=SECRETS[4])
    make(pg, "plan_context", **of_plan, kind="priority", text="Fewer stops of the press")
    objective = ids["objective"] = make(
        pg, "plan_objective", **of_plan, name="All service of the press", why="A stop is dear",
        measure="Contracts", goal="2", due_on=day(60), employee_id=me, stakeholder_id=ids["boss"],
    )  # fmt: skip
    ids["second"] = make(pg, "plan_objective", **of_plan, name="Know the treasurer")
    for number, subject in enumerate(("Measure the stops", "Write the offer")):
        ids[f"action-{number}"] = make(
            pg, "task", account_id=account, subject=subject, due_on=day(number - 1),
            employee_id=me, plan_objective_id=objective,
        )  # fmt: skip
    # An action out of the SWOT speaks of it, whatever it belongs to.
    ids["derived"] = make(
        pg, "task", account_id=account, subject="Train a second technician", due_on=day(20),
        employee_id=me, plan_objective_id=objective,
    )  # fmt: skip
    pg.execute("UPDATE crm.plan_swot SET task_id = %s WHERE id = %s",
               (ids["derived"], ids["swot-0"]))  # fmt: skip
    make(pg, "plan_investment", **of_plan, kind="focus", name="A technician on site", cost=100_00)
    return found
