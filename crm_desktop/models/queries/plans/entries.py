"""What stands in the tabs of a plan that are read whole: context, SWOT, objectives, investments.

One statement each, however much there is of it.
"""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.activities.my_day import DayTask
from crm_desktop.models.queries.plans.rows import QUADRANTS


@dataclass(frozen=True, slots=True)
class ContextEntry:
    """Something that moves the customer."""

    id: int
    kind: str
    text: str
    source: str
    noted_on: dt.date
    importance: int | None
    author: str


@dataclass(frozen=True, slots=True)
class SwotEntry:
    """One entry of a quadrant; evidence: the record that shows it, task: the action derived."""

    id: int
    version: int
    quadrant: str
    text: str
    weight: int
    critical: bool = False
    evidence_kind: str = ""
    evidence_id: int | None = None
    evidence: str = ""
    task_id: int | None = None
    task: str = ""
    task_status: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """A task of an objective, and whose it is."""

    task: DayTask
    employee: str = ""


@dataclass(frozen=True, slots=True)
class Objective:
    """What is to be reached, with its actions in the order of their days."""

    id: int
    version: int
    name: str
    why: str
    measure: str
    goal: str
    due_on: dt.date | None
    employee_id: int | None
    employee: str
    stakeholder: str
    status: str
    actions: tuple[Action, ...] = ()

    @property
    def done(self) -> int:
        """How many of the actions are done."""
        return sum(1 for action in self.actions if action.task.status == "done")

    @property
    def counted(self) -> int:
        """How many actions there are, without those that were dropped."""
        return sum(1 for action in self.actions if action.task.status != "dropped")

    @property
    def progress(self) -> float:
        """How far the objective is, from 0 to 1: reached, or by the actions that are done."""
        if self.status == "reached":
            return 1.0
        return self.done / self.counted if self.counted else 0.0


@dataclass(frozen=True, slots=True)
class Investment:
    """What is put in or stopped; amounts in minor units of the plan's currency."""

    id: int
    kind: str
    name: str
    cost: int | None
    expected_return: int | None


_CONTEXT = """
SELECT c.id, c.kind, c.text, coalesce(c.source, ''), c.noted_on, c.importance,
    coalesce(e.display_name, '')
FROM crm.plan_context c LEFT JOIN crm.employee e ON e.id = c.employee_id
WHERE c.account_plan_id = :id AND c.deleted_at IS NULL
ORDER BY array_position(CAST(:kinds AS text[]), c.kind), c.importance DESC NULLS LAST,
    c.noted_on DESC, c.id
"""
_SWOT = """
SELECT s.id, s.version, s.quadrant, s.text, s.weight, s.critical,
    CASE WHEN s.activity_id IS NOT NULL THEN 'activity'
        WHEN s.document_id IS NOT NULL THEN 'document'
        WHEN s.opportunity_id IS NOT NULL THEN 'opportunity' ELSE '' END,
    coalesce(s.activity_id, s.document_id, s.opportunity_id),
    coalesce(a.subject, d.name, o.name, ''),
    s.task_id, coalesce(t.subject, ''), coalesce(t.status, '')
FROM crm.plan_swot s
LEFT JOIN crm.activity a ON a.id = s.activity_id
LEFT JOIN crm.document d ON d.id = s.document_id
LEFT JOIN crm.opportunity o ON o.id = s.opportunity_id
LEFT JOIN crm.task t ON t.id = s.task_id
WHERE s.account_plan_id = :id AND s.deleted_at IS NULL
ORDER BY s.critical DESC, s.weight DESC, s.id
"""
_OBJECTIVES = """
SELECT o.id, o.version, o.name, coalesce(o.why, ''), coalesce(o.measure, ''),
    coalesce(o.goal, ''), o.due_on, o.employee_id, coalesce(e.display_name, ''),
    coalesce(s.name, ''), o.status
FROM crm.plan_objective o
LEFT JOIN crm.employee e ON e.id = o.employee_id
LEFT JOIN crm.stakeholder s ON s.id = o.stakeholder_id
WHERE o.account_plan_id = :id AND o.deleted_at IS NULL
ORDER BY o.status <> 'open', o.due_on NULLS LAST, o.id
"""
_ACTIONS = """
SELECT t.plan_objective_id, t.id, t.account_id, '' AS account, t.subject, t.due_on, t.status,
    t.priority, '' AS opportunity, t.version, coalesce(e.display_name, '')
FROM crm.task t LEFT JOIN crm.employee e ON e.id = t.employee_id
WHERE t.account_plan_id = :id AND t.deleted_at IS NULL
ORDER BY t.status <> 'open', t.due_on NULLS LAST, t.id
"""
_INVESTMENTS = """
SELECT id, kind, name, cost, expected_return FROM crm.plan_investment
WHERE account_plan_id = :id AND deleted_at IS NULL ORDER BY kind, cost DESC NULLS LAST, id
"""


def read_context(session: Session, plan_id: int) -> tuple[ContextEntry, ...]:
    """Return the entries of the context, kind by kind, the important ones first."""
    from crm_desktop.models.fields import KINDS

    kinds = [code for code, _label in KINDS["plan_context"].field("kind").choices]
    rows = session.execute(text(_CONTEXT), {"id": plan_id, "kinds": kinds})
    return tuple(ContextEntry(*row) for row in rows)


def read_swot(session: Session, plan_id: int) -> dict[str, tuple[SwotEntry, ...]]:
    """Return the entries of each quadrant, the critical vulnerability and the heavy ones first."""
    rows = [SwotEntry(*row) for row in session.execute(text(_SWOT), {"id": plan_id})]
    return {name: tuple(row for row in rows if row.quadrant == name) for name in QUADRANTS}


def read_objectives(session: Session, plan_id: int) -> tuple[Objective, ...]:
    """Return the objectives with their actions, open ones first, by their days."""
    actions: dict[int, list[Action]] = {}
    for objective, *task, employee in session.execute(text(_ACTIONS), {"id": plan_id}):
        actions.setdefault(objective, []).append(Action(DayTask(*task), employee))
    return tuple(
        replace(Objective(*row), actions=tuple(actions.get(row.id, ())))
        for row in session.execute(text(_OBJECTIVES), {"id": plan_id})
    )


def read_investments(session: Session, plan_id: int) -> tuple[Investment, ...]:
    """Return what is put in, then what is stopped."""
    return tuple(Investment(*row) for row in session.execute(text(_INVESTMENTS), {"id": plan_id}))
