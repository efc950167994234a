"""What a plan wants: whitespace cells, targets of quarters, objectives; and its reviews."""

import datetime as dt
from decimal import Decimal

from sqlalchemy import CheckConstraint, FetchedValue, Index, Numeric, false, text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Record,
    Small,
    column,
    not_empty,
    one_of,
    referable,
    reference,
    same_account,
    string,
    within,
)
from crm_desktop.models.records.plans.parts import PlanLink, PlanPart, in_plan, nameable, same_plan

MEASURES = ("revenue", "margin", "share", "divisions", "satisfaction", "inner_circle_meetings")


class PlanCell(PlanPart, Record):
    """What is typed of one product line in one division; all else is worked out."""

    __tablename__ = "plan_cell"
    __table_args__ = (
        *in_plan(),
        nameable(),
        same_account("account_division_id", "account_division"),
        within("potential", 0),
        within("competitor_amount", 0),
        within("fit", 1, 5),
        CheckConstraint("NOT blocked OR blocked_reason IS NOT NULL", name="blocked_with_reason"),
        Index(
            "ix_plan_cell_once",
            "account_plan_id",
            "account_division_id",
            "product_line_id",
            unique=True,
            postgresql_where=LIVE,
            postgresql_nulls_not_distinct=True,
        ),
        Index(None, "account_division_id"),
        Index(None, "competitor_id"),
        {"comment": "What is typed of a product line in a division: potential, competitor, fit"},
    )

    account_division_id: Mapped[int | None] = column("Division; empty: the whole account")
    product_line_id: Mapped[int] = reference("Product line", "product_line", nullable=False)
    potential: Mapped[int | None] = column("What they could buy a year, in minor units")
    competitor_id: Mapped[int | None] = reference("Who delivers it today", "competitor")
    competitor_ends_on: Mapped[dt.date | None] = column("Until when that contract runs")
    competitor_amount: Mapped[int | None] = column("Its worth a year in minor units")
    blocked: Mapped[bool] = column(
        "Nothing can be sold there", nullable=False, server_default=false()
    )
    blocked_reason: Mapped[str | None] = string("Why not", 500)
    fit: Mapped[int | None] = column("How well we fit, from 1 to 5", Small)
    next_step: Mapped[str | None] = string("Next step")
    checked_on: Mapped[dt.date | None] = column("When it was checked last")
    checked_by: Mapped[int | None] = reference("Who checked it", "employee")
    currency: Mapped[str] = string(
        "Currency of the plan, copied; kept by a trigger",
        3,
        nullable=False,
        server_default=FetchedValue(),
    )


class PlanTarget(PlanPart, Record):
    """What a quarter is to bring; what it brought is worked out, never typed."""

    __tablename__ = "plan_target"
    __table_args__ = (
        *in_plan(),
        same_account("account_division_id", "account_division"),
        one_of("measure", *MEASURES),
        CheckConstraint(
            "EXTRACT(day FROM quarter) = 1 AND mod(EXTRACT(month FROM quarter)::integer, 3) = 1",
            name="quarter_first",
        ),
        CheckConstraint("baseline >= (0)::numeric", name="baseline_range"),
        CheckConstraint("target >= (0)::numeric", name="target_range"),
        CheckConstraint("stretch >= (0)::numeric", name="stretch_range"),
        Index(
            "ix_plan_target_once",
            "account_plan_id",
            "measure",
            "quarter",
            "product_line_id",
            "account_division_id",
            unique=True,
            postgresql_where=LIVE,
            postgresql_nulls_not_distinct=True,
        ),
        Index(None, "account_division_id"),
        {"comment": "Targets of a plan by quarter; actual values are worked out, never typed"},
    )

    measure: Mapped[str] = column(
        "revenue, margin, share, divisions, satisfaction or inner_circle_meetings", nullable=False
    )
    product_line_id: Mapped[int | None] = reference("Product line; empty: all", "product_line")
    account_division_id: Mapped[int | None] = column("Division; empty: the field of play")
    quarter: Mapped[dt.date] = column("First day of the quarter", nullable=False)
    baseline: Mapped[Decimal | None] = column(
        "Where we stand: whole units of the currency, percent, points or a number", Numeric(16, 2)
    )
    target: Mapped[Decimal] = column(
        "What is to be reached, in the same unit", Numeric(16, 2), nullable=False
    )
    stretch: Mapped[Decimal | None] = column("What would be more than that", Numeric(16, 2))


class PlanObjective(PlanPart, Record):
    """What is to be reached, why the customer cares, and who answers for it."""

    __tablename__ = "plan_objective"
    __table_args__ = (
        *in_plan(),
        nameable(),
        referable(),
        same_plan("stakeholder_id", "stakeholder"),
        same_account("previous_id", "plan_objective"),
        one_of("status", "open", "reached", "missed", "dropped"),
        not_empty("name"),
        Index(None, "employee_id"),
        {"comment": "Objectives of a plan; their actions are tasks"},
    )

    name: Mapped[str] = string("What is to be reached")
    why: Mapped[str | None] = string("Why the customer cares", 2000)
    measure: Mapped[str | None] = string("By what it is measured")
    goal: Mapped[str | None] = string("How much, or what state")
    due_on: Mapped[dt.date | None] = column("By which day")
    employee_id: Mapped[int | None] = reference("Who answers for it", "employee")
    stakeholder_id: Mapped[int | None] = column("The customer's person behind it")
    status: Mapped[str] = column(
        "open, reached, missed or dropped", nullable=False, server_default=text("'open'::text")
    )
    previous_id: Mapped[int | None] = column(
        "Objective that it was copied forward from; kept by a function",
        server_default=FetchedValue(),
    )


class PlanObjectiveCell(PlanLink, Record):
    """A cell that an objective is about."""

    __tablename__ = "plan_objective_cell"
    __table_args__ = (
        *in_plan(),
        same_plan("plan_objective_id", "plan_objective"),
        same_plan("plan_cell_id", "plan_cell"),
        Index(
            "ix_plan_objective_cell_once",
            "account_plan_id",
            "plan_objective_id",
            "plan_cell_id",
            unique=True,
            postgresql_where=LIVE,
        ),
        {"comment": "Cells of the whitespace matrix that an objective is about"},
    )

    plan_objective_id: Mapped[int] = column("Objective", nullable=False)
    plan_cell_id: Mapped[int] = column("Cell", nullable=False)


class PlanObjectiveOpportunity(PlanLink, Record):
    """An opportunity that an objective is about."""

    __tablename__ = "plan_objective_opportunity"
    __table_args__ = (
        *in_plan("fk_plan_objective_opportunity_account_id_owner_id"),
        same_plan("plan_objective_id", "plan_objective"),
        same_account("opportunity_id", "opportunity"),
        Index(
            "ix_plan_objective_opportunity_once",
            "account_plan_id",
            "plan_objective_id",
            "opportunity_id",
            unique=True,
            postgresql_where=LIVE,
        ),
        Index(None, "opportunity_id"),
        {"comment": "Opportunities that an objective is about"},
    )

    plan_objective_id: Mapped[int] = column("Objective", nullable=False)
    opportunity_id: Mapped[int] = column("Opportunity", nullable=False)


class PlanReview(PlanPart, Record):
    """A look at the plan, inside or with the customer; entering one freezes a version."""

    __tablename__ = "plan_review"
    __table_args__ = (
        *in_plan(),
        nameable(),
        one_of("kind", "internal", "customer"),
        Index(None, "account_plan_id", "reviewed_on"),
        {"comment": "Reviews of a plan; entering one freezes a version"},
    )

    reviewed_on: Mapped[dt.date] = column("Day", nullable=False)
    kind: Mapped[str] = column("internal or customer", nullable=False)
    decisions: Mapped[str | None] = string("What was decided", 20000)
    next_on: Mapped[dt.date | None] = column("Day of the next one; empty: by the rhythm")


class PlanReviewParticipant(PlanLink, Record):
    """Somebody who took part in a review, from their side or from ours."""

    __tablename__ = "plan_review_participant"
    __table_args__ = (
        *in_plan(),
        same_plan("plan_review_id", "plan_review"),
        same_account("contact_id", "contact"),
        CheckConstraint("(contact_id IS NULL) <> (employee_id IS NULL)", name="one_side"),
        Index(None, "plan_review_id"),
        Index(None, "contact_id"),
        {"comment": "Who took part in a review: a contact or a colleague"},
    )

    plan_review_id: Mapped[int] = column("Review", nullable=False)
    contact_id: Mapped[int | None] = column("Their person")
    employee_id: Mapped[int | None] = reference("Our person", "employee")
