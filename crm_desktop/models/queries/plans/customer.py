"""What a customer may be shown of the plan made for them: a row that has room for nothing else.

SWOT, support and competitors are not left out of it, they cannot stand in it: no statement here
reads them for the row. What people typed into the parts that are shown is searched for them too.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.paper.sender import sender
from crm_desktop.models.queries.records import read_row

SHORTEST = 3  # letters; what is shorter stands in other words by chance


@dataclass(frozen=True, slots=True)
class SharedStep:
    """An action that both sides know of."""

    subject: str
    due_on: dt.date | None
    who: str
    done: bool


@dataclass(frozen=True, slots=True)
class SharedObjective:
    """What both sides want to reach."""

    name: str
    why: str
    measure: str
    due_on: dt.date | None
    who: str
    their_person: str
    steps: tuple[SharedStep, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerPlan:
    """The extract for the customer."""

    firm: str
    prepared_at: dt.datetime
    prepared_by: str
    account: str
    name: str
    starts_on: dt.date
    ends_on: dt.date
    ambition: str
    team: tuple[str, ...]
    next_review_on: dt.date | None
    priorities: tuple[str, ...] = ()
    objectives: tuple[SharedObjective, ...] = ()
    language: str = ""  # that of the account, "" where none is entered


class NotForCustomer(UserError):
    """A part that would be shown names what the customer must not read."""

    def __init__(self, place: str, text: str) -> None:
        super().__init__(
            _(
                "“{place}” names “{text}”, which the customer must not read. Change it there, then"
                " print the extract again."
            ).format(place=place[:80], text=text[:80])
        )


_TEAM = """
SELECT e.display_name FROM crm.employee e WHERE e.id = :owner
UNION ALL
(SELECT e.display_name FROM crm.plan_member m JOIN crm.employee e ON e.id = m.employee_id
 WHERE m.account_plan_id = :id AND m.deleted_at IS NULL AND e.id <> :owner
 ORDER BY e.display_name)
"""
_PRIORITIES = """
SELECT text FROM crm.plan_context
WHERE account_plan_id = :id AND kind IN ('vision', 'priority') AND deleted_at IS NULL
ORDER BY kind = 'priority', importance DESC NULLS LAST, noted_on, id
"""
_OBJECTIVES = """
SELECT o.id, o.name, coalesce(o.why, ''), concat_ws(': ', o.measure, o.goal), o.due_on,
    coalesce(e.display_name, ''), coalesce(c.full_name, '')
FROM crm.plan_objective o
LEFT JOIN crm.employee e ON e.id = o.employee_id
LEFT JOIN crm.stakeholder s ON s.id = o.stakeholder_id
LEFT JOIN crm.contact c ON c.id = s.contact_id
WHERE o.account_plan_id = :id AND o.status IN ('open', 'reached') AND o.deleted_at IS NULL
ORDER BY o.due_on NULLS LAST, o.id
"""
# An action that comes from the SWOT speaks of it, whatever objective it belongs to.
_STEPS = """
SELECT t.plan_objective_id, t.subject, t.due_on, coalesce(e.display_name, ''), t.status = 'done'
FROM crm.task t LEFT JOIN crm.employee e ON e.id = t.employee_id
WHERE t.account_plan_id = :id AND t.status IN ('open', 'done') AND t.deleted_at IS NULL
  AND NOT EXISTS (SELECT FROM crm.plan_swot s WHERE s.task_id = t.id AND s.deleted_at IS NULL)
ORDER BY t.due_on NULLS LAST, t.id
"""
# What is looked for in the texts that are shown; it goes no further than this module.
_SECRET = """
SELECT text FROM crm.plan_swot WHERE account_plan_id = :id AND deleted_at IS NULL
UNION SELECT text FROM crm.plan_context
WHERE account_plan_id = :id AND kind = 'competitor' AND deleted_at IS NULL
UNION SELECT name FROM crm.competitor
"""


def read_for_customer(session: Session, catalogue: Catalogue, plan_id: int) -> CustomerPlan:
    """Return the extract; NotForCustomer names a text that must be changed before it is shown."""
    row = read_row(session, catalogue, "account_plan", plan_id)
    firm, who, zone = sender(session)
    given = {"id": plan_id, "owner": row["employee_id"]}
    steps: dict[int, list[SharedStep]] = {}
    for objective, *step in session.execute(text(_STEPS), given):
        steps.setdefault(objective, []).append(SharedStep(*step))
    found = CustomerPlan(
        firm=firm.name,
        prepared_at=dt.datetime.now(zone),
        prepared_by=who.name,
        account=row.label("account_id"),
        name=row.label("name"),
        starts_on=row["starts_on"],
        ends_on=row["ends_on"],
        ambition=row["ambition"] or "",
        team=tuple(session.scalars(text(_TEAM), given)),
        next_review_on=row["next_review_on"],
        priorities=tuple(session.scalars(text(_PRIORITIES), given)),
        objectives=tuple(
            replace(SharedObjective(*values), steps=tuple(steps.get(number, ())))
            for number, *values in session.execute(text(_OBJECTIVES), given)
        ),
        language=session.scalar(
            text("SELECT language FROM crm.account_detail WHERE account_id = :account"),
            {"account": row["account_id"]},
        )
        or "",
    )
    refuse_secrets(found, session.scalars(text(_SECRET), given))
    return found


def refuse_secrets(plan: CustomerPlan, secrets: Iterable[str]) -> None:
    """Raise NotForCustomer where a text that is shown holds one of these."""
    shown = list(_texts(plan))
    for secret in secrets:
        words = secret.strip()
        if len(words) < SHORTEST:
            continue
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        for place in shown:
            if pattern.search(place):
                raise NotForCustomer(place, words)


def _texts(plan: CustomerPlan) -> Iterator[str]:
    """Yield what people typed of all that the extract shows."""
    yield from (plan.name, plan.ambition, *plan.priorities)
    for objective in plan.objectives:
        yield from (objective.name, objective.why, objective.measure)
        yield from (step.subject for step in objective.steps)
