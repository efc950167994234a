"""What the page of a plan shows first: head, figures, completeness, gaps; in few statements."""

from dataclasses import replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.plans.completeness import read_completeness
from crm_desktop.models.queries.plans.people.gaps import gaps
from crm_desktop.models.queries.plans.people.stakeholders import read_map
from crm_desktop.models.queries.plans.rows import PlanHead, PlanOverview
from crm_desktop.models.queries.plans.targets import plan_figures, read_targets
from crm_desktop.models.queries.records import read_row

# The tab behind which the rows of a table stand.
COUNTED = {
    "context": "plan_context",
    "swot": "plan_swot",
    "people": "stakeholder",
    "whitespace": "plan_cell",
    "targets": "plan_target",
    "objectives": "plan_objective",
    "reviews": "plan_review",
}
AROUND = """
WITH RECURSIVE above(id) AS (
    SELECT e.superior_id FROM crm.employee e JOIN crm.account_plan p ON p.employee_id = e.id
    WHERE p.id = :id
    UNION
    SELECT e.superior_id FROM crm.employee e JOIN above a ON e.id = a.id
)
SELECT v.number, v.taken_at,
    (SELECT array_agg(e.display_name ORDER BY e.display_name) FROM crm.plan_member m
     JOIN crm.employee e ON e.id = m.employee_id
     WHERE m.account_plan_id = :id AND m.deleted_at IS NULL) AS team,
    EXISTS (SELECT FROM above WHERE id = :me) AS leads,
    {counts}
FROM (SELECT) AS one LEFT JOIN LATERAL (
    SELECT number, taken_at FROM crm.plan_version WHERE account_plan_id = :id
    ORDER BY number DESC LIMIT 1) AS v ON true
"""


def read_head(session: Session, catalogue: Catalogue, plan_id: int, me: int) -> PlanHead:
    """Return the head of a plan; Gone or NotAllowed where there is no such plan."""
    row = read_row(session, catalogue, "account_plan", plan_id)
    counts = ", ".join(
        f"(SELECT count(*) FROM crm.{table} WHERE account_plan_id = :id AND deleted_at IS NULL)"
        f" AS {tab}"
        for tab, table in COUNTED.items()
    )
    found = session.execute(text(AROUND.format(counts=counts)), {"id": plan_id, "me": me}).one()
    return PlanHead(
        row=row,
        version=found.number or 0,
        taken_at=found.taken_at,
        team=tuple(found.team or ()),
        counts={tab: getattr(found, tab) for tab in COUNTED},
        leads=found.leads,
    )


def read_plan(session: Session, catalogue: Catalogue, plan_id: int, me: int) -> PlanOverview:
    """Return what the page of a plan shows first; Gone or NotAllowed where there is none."""
    head = read_head(session, catalogue, plan_id, me)
    figures = plan_figures(read_targets(session, catalogue, plan_id))
    people = read_map(session, plan_id)
    counting = [person for person in people.people if person.present and person.weighty]
    held = sum(1 for person in counting if person.known and person.employee_id is not None)
    return PlanOverview(
        head,
        replace(figures, key_people=len(counting), key_held=held),
        read_completeness(session, [plan_id]).get(plan_id, ()),
        gaps=gaps(people.people, people.today),
    )
