"""Account plans: the plan, its team and field of play, the customer's divisions, versions."""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, FetchedValue, Index, false, text, true
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Child,
    Record,
    Small,
    column,
    follows,
    generated,
    has_parts,
    in_order,
    not_empty,
    one_of,
    referable,
    reference,
    same_account,
    string,
    within,
)
from crm_desktop.models.records.plans.parts import PlanPart, in_plan

RHYTHMS = ("month", "quarter", "half_year", "year")


class AccountPlan(Child, Record):
    """What we want to reach with a customer in a period."""

    __tablename__ = "account_plan"
    __table_args__ = (
        *follows(),
        has_parts(),
        referable(),
        same_account("previous_id", "account_plan"),
        not_empty("name"),
        one_of("kind", "grow", "defend", "win_back", "new"),
        one_of("status", "draft", "submitted", "approved", "active", "closed"),
        one_of("rhythm", *RHYTHMS),
        one_of("customer_rhythm", *RHYTHMS),
        one_of("rag", "green", "amber", "red"),
        in_order("starts_on", "ends_on"),
        Index(None, "account_id", "starts_on"),
        Index(None, "owner_id", "next_review_on", postgresql_where=LIVE),
        Index(None, "starts_on", "id", postgresql_where=LIVE),
        Index(None, "employee_id"),
        Index("ix_account_plan_confidential", "id", postgresql_where=text("confidential")),
        {"comment": "Plans for important customers; what stands in them are rows of their own"},
    )

    name: Mapped[str] = string("Name")
    kind: Mapped[str] = column("grow, defend, win_back or new", nullable=False)
    status: Mapped[str] = column(
        "draft, submitted, approved, active or closed; kept by functions",
        nullable=False,
        server_default=text("'draft'::text"),
        server_onupdate=FetchedValue(),
    )
    starts_on: Mapped[dt.date] = column("First day of the period", nullable=False)
    ends_on: Mapped[dt.date] = column("Last day of the period", nullable=False)
    employee_id: Mapped[int] = reference("Who owns the plan", "employee", nullable=False)
    sponsor_id: Mapped[int | None] = reference("Executive sponsor on our side", "employee")
    confidential: Mapped[bool] = column(
        "Seen only by the owner of the plan, its team and their superiors",
        nullable=False,
        server_default=false(),
    )
    lean: Mapped[bool] = column(
        "One page is enough for this customer", nullable=False, server_default=false()
    )
    summary: Mapped[str | None] = string("The plan in five lines", 2000)
    ambition: Mapped[str | None] = string("What we want to be to this customer", 2000)
    currency: Mapped[str] = string("Currency of all amounts of the plan", 3)
    next_review_on: Mapped[dt.date | None] = column(
        "Next review; a review that is entered moves it",
        server_default=FetchedValue(),
        server_onupdate=FetchedValue(),
    )
    rhythm: Mapped[str | None] = column("Reviews inside: month, quarter, half_year, year")
    customer_rhythm: Mapped[str | None] = column(
        "Reviews with the customer: month, quarter, half_year, year"
    )
    rag: Mapped[str | None] = column("How it stands: green, amber or red")
    rag_reason: Mapped[str | None] = string("Why it stands so", 1000)
    approved_by: Mapped[int | None] = reference(
        "Who approved it; kept by a function", "employee", server_default=FetchedValue()
    )
    approved_at: Mapped[dt.datetime | None] = column(
        "When it was approved; kept by a function", server_default=FetchedValue()
    )
    previous_id: Mapped[int | None] = column(
        "Plan that it was copied forward from; kept by a function", server_default=FetchedValue()
    )
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(name)")


class PlanMember(PlanPart, Record):
    """Somebody who works on a plan."""

    __tablename__ = "plan_member"
    __table_args__ = (
        *in_plan(),
        Index(
            "ix_plan_member_once",
            "account_plan_id",
            "employee_id",
            unique=True,
            postgresql_where=LIVE,
        ),
        Index(None, "employee_id"),
        {"comment": "Who works on a plan; of a confidential one, who sees it beside its owner"},
    )

    employee_id: Mapped[int] = reference("Colleague", "employee", nullable=False)


class AccountDivision(Child, Record):
    """A part of a customer: a unit, a site, a subsidiary."""

    __tablename__ = "account_division"
    __table_args__ = (
        *follows(),
        referable(),
        same_account("parent_id", "account_division"),
        not_empty("name"),
        one_of("kind", "unit", "site", "subsidiary"),
        within("position", 0),
        CheckConstraint(
            "subsidiary_id IS NULL OR kind = 'subsidiary'::text", name="subsidiary_kind"
        ),
        Index(None, "account_id", "position"),
        Index(None, "owner_id", "sort_key", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        Index(None, "parent_id"),
        Index(None, "subsidiary_id"),
        {"comment": "Units, sites and subsidiaries of a customer, as a tree"},
    )

    parent_id: Mapped[int | None] = column("Division above it")
    name: Mapped[str] = string("Name")
    kind: Mapped[str] = column(
        "unit, site or subsidiary", nullable=False, server_default=text("'unit'::text")
    )
    subsidiary_id: Mapped[int | None] = reference(
        "Account of its own, where the subsidiary has one", "account"
    )
    position: Mapped[int] = column("Order", Small, nullable=False, server_default=text("0"))
    active: Mapped[bool] = column("Offered for new records", nullable=False, server_default=true())
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(name)")


class PlanDivision(PlanPart, Record):
    """A division that a plan is about; a plan without any is about the whole account."""

    __tablename__ = "plan_division"
    __table_args__ = (
        *in_plan(),
        same_account("account_division_id", "account_division"),
        Index(
            "ix_plan_division_once",
            "account_plan_id",
            "account_division_id",
            unique=True,
            postgresql_where=LIVE,
        ),
        Index(None, "account_division_id"),
        {"comment": "Field of play of a plan: divisions; none means the whole account"},
    )

    account_division_id: Mapped[int] = column("Division", nullable=False)


class PlanVersion(PlanPart, Record):
    """A plan as it was at an approval or a review; nobody changes one."""

    __tablename__ = "plan_version"
    __table_args__ = (
        *in_plan(),
        one_of("kind", "approval", "review", "closing"),
        CheckConstraint("number > 0", name="number_range"),
        CheckConstraint("jsonb_typeof(snapshot) = 'object'::text", name="snapshot_object"),
        Index("ix_plan_version_number", "account_plan_id", "number", unique=True),
        {"comment": "Plans as they were at each approval and review; written by functions only"},
    )

    number: Mapped[int] = column("Counts the versions of the plan", Small, nullable=False)
    kind: Mapped[str] = column("approval, review or closing", nullable=False)
    taken_at: Mapped[dt.datetime] = column("When it was taken", nullable=False)
    taken_by: Mapped[int | None] = reference("Who approved or reviewed", "employee")
    plan_review_id: Mapped[int | None] = column("Review at which it was taken")
    snapshot: Mapped[dict[str, Any]] = column(
        "All rows of the plan by table, without those deleted", JSONB, nullable=False
    )
