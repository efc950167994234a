"""The people of a plan and their links, in as many statements however many there are; tasks."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.plans.people.map_rows import Link, PlanMap, Stakeholder
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save_all

DUE_DAYS = 14  # until a task made of a gap is due
# The contact of a stakeholder may be hidden from none who sees the plan: both follow the account.
PEOPLE = """
SELECT s.id, s.version, s.name, s.contact_id, coalesce(s.job, c.job_title, '') AS job,
    s.job AS own_job,
    CASE WHEN c.deleted_at IS NOT NULL THEN c.deleted_at::date
         WHEN c.valid_to < current_date THEN c.valid_to END AS left_on,
    s.account_division_id, coalesce(d.name, '') AS division, s.reports_to_id, s.role,
    coalesce((SELECT r.role FROM crm.stakeholder_role AS r
        WHERE r.stakeholder_id = s.id AND r.deleted_at IS NULL
        ORDER BY array_position(ARRAY['approver', 'decision_maker', 'evaluator', 'user'], r.role)
        LIMIT 1), '') AS part,
    s.standing, s.influence, s.support, s.coverage, coalesce(s.relation, '') AS relation,
    coalesce(s.wanted_relation, '') AS wanted_relation, s.employee_id,
    coalesce(e.display_name, '') AS employee, s.x, s.y, coalesce(s.note, '') AS note,
    greatest(
        (SELECT max(a.starts_at) FROM crm.activity_participant AS p
         JOIN crm.activity AS a ON a.id = p.activity_id
         WHERE p.contact_id = s.contact_id AND p.deleted_at IS NULL AND a.deleted_at IS NULL
         AND a.status = 'held'),
        (SELECT max(m.happened_at) FROM crm.communication AS m
         WHERE m.contact_id = s.contact_id AND m.deleted_at IS NULL)
    )::date AS last_contact
FROM crm.stakeholder AS s
LEFT JOIN crm.contact AS c ON c.id = s.contact_id
LEFT JOIN crm.account_division AS d ON d.id = s.account_division_id
LEFT JOIN crm.employee AS e ON e.id = s.employee_id
WHERE s.account_plan_id = :plan AND s.deleted_at IS NULL
ORDER BY s.id
"""
LINKS = """
SELECT l.id, l.version, l.from_id, l.to_id, l.kind, l.strength, coalesce(l.label, '') AS label
FROM crm.stakeholder_link AS l
JOIN crm.stakeholder AS a ON a.id = l.from_id AND a.deleted_at IS NULL
JOIN crm.stakeholder AS b ON b.id = l.to_id AND b.deleted_at IS NULL
WHERE l.account_plan_id = :plan AND l.deleted_at IS NULL
ORDER BY l.id
"""


def read_map(session: Session, plan_id: int) -> PlanMap:
    """Return the map of a plan, empty where there is no such plan or no right to it."""
    head = session.execute(
        text(
            "SELECT p.account_id, p.name, a.name AS account FROM crm.account_plan AS p"
            " JOIN crm.account AS a ON a.id = p.account_id WHERE p.id = :plan"
        ),
        {"plan": plan_id},
    ).one_or_none()
    if head is None:
        return PlanMap(plan_id, 0, "", "")
    given = {"plan": plan_id}
    people = tuple(Stakeholder(**row) for row in session.execute(text(PEOPLE), given).mappings())
    links = tuple(Link(**row) for row in session.execute(text(LINKS), given).mappings())
    today = session.scalar(text("SELECT current_date"))
    assert isinstance(today, dt.date)
    return PlanMap(plan_id, head.account_id, head.name, head.account, people, links, today)


def divisions(session: Session, account_id: int) -> tuple[tuple[int, str], ...]:
    """Return the divisions of an account that are in use: key and name, in their order."""
    found = session.execute(
        text(
            "SELECT id, name FROM crm.account_division WHERE account_id = :account"
            " AND active AND deleted_at IS NULL ORDER BY position, id"
        ),
        {"account": account_id},
    )
    return tuple((id, name) for id, name in found)


def make_tasks(
    session: Session,
    catalogue: Catalogue,
    account_id: int,
    wanted: Sequence[tuple[str, int | None, int | None]],
    operation: UUID,
) -> int:
    """Enter a task for each (subject, contact, colleague) that is not open already.

    Returns how many were entered.
    """
    known: set[Any] = set(
        session.scalars(
            text(
                "SELECT subject FROM crm.task WHERE account_id = :account AND status = 'open'"
                " AND deleted_at IS NULL"
            ),
            {"account": account_id},
        )
    )
    due = dt.date.today() + dt.timedelta(days=DUE_DAYS)
    edits = [
        Edit(
            "task",
            None,
            {"subject": subject, "due_on": due, "status": "open", "priority": "normal",
             "contact_id": contact, "employee_id": colleague},
            account_id=account_id,
        )
        for subject, contact, colleague in wanted
        if subject not in known
    ]  # fmt: skip
    if edits:
        save_all(session, catalogue, edits, operation)
    return len(edits)
