"""What is to be sold and by whom, and what is paid for it."""

import datetime as dt
from decimal import Decimal

from sqlalchemy import BigInteger, CheckConstraint, Computed, Date, Identity, Index, Numeric
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Child,
    Record,
    Versioned,
    column,
    follows,
    generated,
    in_order,
    not_empty,
    one_of,
    reference,
    string,
    within,
)

SCOPES = ("own", "team")
MEASURES = ("sales", "won")
PERIODS = ("month", "quarter", "year")


class Target(Versioned, Record):
    """What a person, or a superior with everybody below, is to reach in a period."""

    __tablename__ = "target"
    __table_args__ = (
        one_of("scope", *SCOPES),
        one_of("measure", *MEASURES),
        one_of("period", *PERIODS),
        within("amount", 1),
        CheckConstraint("EXTRACT(day FROM starts_on) = 1", name="starts_on_first"),
        Index(
            "ix_target_once",
            "employee_id",
            "scope",
            "measure",
            "period",
            "starts_on",
            "product_line_id",
            unique=True,
            postgresql_where=LIVE,
            postgresql_nulls_not_distinct=True,
        ),
        Index(None, "starts_on", "id", postgresql_where=LIVE),
        {"comment": "What people and teams are to sell in a period"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference("Whose target", "employee", nullable=False)
    scope: Mapped[str] = column("own; team: with everybody below", nullable=False)
    measure: Mapped[str] = column("sales, or won opportunities", nullable=False)
    product_line_id: Mapped[int | None] = reference(
        "Of this product line; empty: of all", "product_line"
    )
    period: Mapped[str] = column("month, quarter or year", nullable=False)
    starts_on: Mapped[dt.date] = column("First day, the first of a month", nullable=False)
    ends_on: Mapped[dt.date | None] = column(
        "Last day",
        Date,
        Computed(
            "((starts_on + make_interval(months => CASE period WHEN 'month'::text THEN 1"
            " WHEN 'quarter'::text THEN 3 ELSE 12 END))::date - 1)",
            persisted=True,
        ),
    )
    amount: Mapped[int] = column("To be reached, in minor units", nullable=False)
    currency: Mapped[str] = string("Currency of the amount", 3)
    note: Mapped[str | None] = string("Note", 2000)


class CommissionRule(Versioned, Record):
    """For which targets a commission is paid; the rates stand in its bands."""

    __tablename__ = "commission_rule"
    __table_args__ = (
        not_empty("name"),
        one_of("scope", *SCOPES),
        one_of("measure", *MEASURES),
        one_of("period", *PERIODS),
        in_order("valid_from", "valid_to"),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        {"comment": "For which targets a commission is paid"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    name: Mapped[str] = string("Name", 100)
    scope: Mapped[str] = column("Of targets of a person (own) or a team", nullable=False)
    measure: Mapped[str] = column("Of targets of sales, or of won opportunities", nullable=False)
    period: Mapped[str] = column("Of targets of a month, quarter or year", nullable=False)
    product_line_id: Mapped[int | None] = reference(
        "Of targets of this product line; empty: of those of all", "product_line"
    )
    valid_from: Mapped[dt.date] = column("For periods that begin from this day", nullable=False)
    valid_to: Mapped[dt.date | None] = column("For periods that begin until this day")
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")


class CommissionBand(Versioned, Record):
    """The rate between two degrees of fulfilment; the bands of a rule leave no gap."""

    __tablename__ = "commission_band"
    __table_args__ = (
        CheckConstraint("from_percent >= 0", name="from_percent_range"),
        CheckConstraint("to_percent > from_percent", name="to_percent_after_from_percent"),
        CheckConstraint("rate >= 0 AND rate <= 100", name="rate_range"),
        Index(None, "commission_rule_id", "from_percent"),
        {"comment": "Rates of a commission rule by fulfilment"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    commission_rule_id: Mapped[int] = reference("Rule", "commission_rule", nullable=False)
    from_percent: Mapped[Decimal] = column(
        "From this fulfilment in percent", Numeric(7, 2), nullable=False
    )
    to_percent: Mapped[Decimal | None] = column(
        "Below this fulfilment in percent; empty: without an end", Numeric(7, 2)
    )
    rate: Mapped[Decimal] = column("Commission in percent", Numeric(6, 3), nullable=False)


class CommissionShare(Child, Record):
    """A part of a sale that counts for somebody else than its seller."""

    __tablename__ = "commission_share"
    __table_args__ = (
        *follows("sale"),
        CheckConstraint("percent > 0 AND percent <= 100", name="percent_range"),
        Index(None, "sale_id", "employee_id", unique=True, postgresql_where=LIVE),
        Index(None, "employee_id"),
        {"comment": "Parts of sales that count for others than the seller"},
    )

    sale_id: Mapped[int] = column("Sale", nullable=False)
    employee_id: Mapped[int] = reference("For whom", "employee", nullable=False)
    percent: Mapped[Decimal] = column("Part of the sale in percent", Numeric(5, 2), nullable=False)
