"""What the papers of a plan are made from, read whole."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.paper.sender import sender
from crm_desktop.models.queries.plans.comparing import Review, read_reviews
from crm_desktop.models.queries.plans.entries import (
    ContextEntry,
    Investment,
    Objective,
    SwotEntry,
    read_context,
    read_investments,
    read_objectives,
    read_swot,
)
from crm_desktop.models.queries.plans.rows import PlanOverview
from crm_desktop.models.queries.plans.workspace import read_plan


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody at the customer, with codes as the catalogue knows them."""

    name: str
    known: bool
    job: str
    role: str
    standing: str
    influence: int | None
    support: int | None
    coverage: str
    relation: str
    wanted_relation: str
    keeper: str


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """Everything that our own papers of a plan print."""

    overview: PlanOverview
    firm: str
    prepared_at: dt.datetime
    prepared_by: str
    context: tuple[ContextEntry, ...] = ()
    swot: dict[str, tuple[SwotEntry, ...]] | None = None
    people: tuple[PersonLine, ...] = ()
    objectives: tuple[Objective, ...] = ()
    investments: tuple[Investment, ...] = ()
    reviews: tuple[Review, ...] = ()


_PEOPLE = """
SELECT s.name, s.contact_id IS NOT NULL, coalesce(s.job, c.job_title, ''), s.role, s.standing,
    s.influence, s.support, s.coverage, coalesce(s.relation, ''),
    coalesce(s.wanted_relation, ''), coalesce(e.display_name, '')
FROM crm.stakeholder s
LEFT JOIN crm.contact c ON c.id = s.contact_id
LEFT JOIN crm.employee e ON e.id = s.employee_id
WHERE s.account_plan_id = :id AND s.deleted_at IS NULL
ORDER BY s.role = 'none', s.influence DESC NULLS LAST, s.sort_key, s.id
"""


def read_sheet(session: Session, catalogue: Catalogue, plan_id: int, me: int) -> PlanSheet:
    """Return everything of a plan for paper; Gone or NotAllowed where there is no such plan."""
    firm, who, zone = sender(session)
    given = {"id": plan_id}
    return PlanSheet(
        overview=read_plan(session, catalogue, plan_id, me),
        firm=firm.name,
        prepared_at=dt.datetime.now(zone),
        prepared_by=who.name,
        context=read_context(session, plan_id),
        swot=read_swot(session, plan_id),
        people=tuple(PersonLine(*row) for row in session.execute(text(_PEOPLE), given)),
        objectives=read_objectives(session, plan_id),
        investments=read_investments(session, plan_id),
        reviews=read_reviews(session, plan_id),
    )
