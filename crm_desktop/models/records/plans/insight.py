"""What a plan rests on: the customer's situation, our strengths and weaknesses, investments."""

import datetime as dt

from sqlalchemy import CheckConstraint, FetchedValue, Index, false
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    Record,
    Small,
    column,
    not_empty,
    one_of,
    reference,
    same_account,
    string,
    within,
)
from crm_desktop.models.records.plans.parts import PlanPart, in_plan, nameable


class PlanContext(PlanPart, Record):
    """Something that moves the customer: a priority, a trend, a competitor."""

    __tablename__ = "plan_context"
    __table_args__ = (
        *in_plan(),
        one_of(
            "kind", "vision", "priority", "indicator", "challenge", "trend", "competitor",
            "political", "economic", "social", "technological", "legal", "environmental",
        ),
        not_empty("text"),
        within("importance", 1, 5),
        {"comment": "What moves the customer: vision, priorities, challenges, trends"},
    )  # fmt: skip

    kind: Mapped[str] = column(
        "vision, priority, indicator, challenge, trend, competitor, or one of PESTLE",
        nullable=False,
    )
    text: Mapped[str] = string("What it is", 2000)
    source: Mapped[str | None] = string("Where it is from", 500)
    noted_on: Mapped[dt.date] = column("Day", nullable=False)
    importance: Mapped[int | None] = column("From 1 to 5", Small)
    employee_id: Mapped[int | None] = reference("Who noted it", "employee")


class PlanSwot(PlanPart, Record):
    """A strength, weakness, opportunity or threat of ours with this customer."""

    __tablename__ = "plan_swot"
    __table_args__ = (
        *in_plan(),
        nameable(),
        same_account("activity_id", "activity"),
        same_account("document_id", "document"),
        same_account("opportunity_id", "opportunity"),
        same_account("task_id", "task"),
        one_of("quadrant", "strength", "weakness", "opportunity", "threat"),
        not_empty("text"),
        within("weight", 1, 5),
        CheckConstraint("NOT critical OR quadrant = 'weakness'::text", name="critical_weakness"),
        CheckConstraint("num_nonnulls(activity_id, document_id, opportunity_id) <= 1",
                        name="one_evidence"),
        Index(
            "ix_plan_swot_critical",
            "account_plan_id",
            unique=True,
            postgresql_where=sql("critical AND deleted_at IS NULL"),
        ),
        {"comment": "Strengths, weaknesses, opportunities and threats, with their evidence"},
    )  # fmt: skip

    quadrant: Mapped[str] = column("strength, weakness, opportunity, threat", nullable=False)
    text: Mapped[str] = string("What it is", 2000)
    weight: Mapped[int] = column("From 1 to 5", Small, nullable=False, server_default=sql("3"))
    activity_id: Mapped[int | None] = column("Meeting or call that shows it")
    document_id: Mapped[int | None] = column("Document that shows it")
    opportunity_id: Mapped[int | None] = column("Opportunity that shows it")
    task_id: Mapped[int | None] = column("Action derived from it")
    critical: Mapped[bool] = column(
        "The one weakness at which the plan may fail", nullable=False, server_default=false()
    )


class PlanInvestment(PlanPart, Record):
    """What we put in for this customer, or stop putting in."""

    __tablename__ = "plan_investment"
    __table_args__ = (
        *in_plan(),
        one_of("kind", "focus", "stop"),
        not_empty("name"),
        within("cost", 0),
        within("expected_return", 0),
        {"comment": "What a plan puts in, and what it stops, with cost and expected return"},
    )

    kind: Mapped[str] = column("focus or stop", nullable=False)
    name: Mapped[str] = string("What it is")
    cost: Mapped[int | None] = column("Cost in minor units; of what is stopped: saved")
    expected_return: Mapped[int | None] = column("What it brings, in minor units")
    currency: Mapped[str] = string(
        "Currency of the plan, copied; kept by a trigger",
        3,
        nullable=False,
        server_default=FetchedValue(),
    )
