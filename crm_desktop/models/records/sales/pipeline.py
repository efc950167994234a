"""What hangs on opportunities: lines, the rules of stages, the history of stages."""

import datetime as dt
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    FetchedValue,
    ForeignKeyConstraint,
    Identity,
    Index,
    Numeric,
    text,
)
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Child,
    Record,
    Small,
    column,
    follows,
    generated_number,
    not_empty,
    one_of,
    reference,
    string,
    within,
)
from crm_desktop.models.records.firm.firm import FirmList, list_rules


class OpportunityLine(Child, Record):
    """What an opportunity is about: a product, a quantity, a price."""

    __tablename__ = "opportunity_line"
    __table_args__ = (
        *follows("opportunity"),
        not_empty("description"),
        Index(None, "opportunity_id", "position"),
        Index(None, "account_id", "expected_close"),
        Index(None, "owner_id", "expected_close", postgresql_where=LIVE),
        Index(None, "product_id", "expected_close"),
        Index(None, "expected_close", "id", postgresql_where=LIVE),
        {"comment": "Products of an opportunity with quantity and price"},
    )

    opportunity_id: Mapped[int] = column("Opportunity", nullable=False)
    position: Mapped[int] = column("Order", Small, nullable=False, server_default=text("0"))
    product_id: Mapped[int | None] = reference("Product", "product")
    description: Mapped[str] = string("What is offered; empty: the name of the product")
    quantity: Mapped[Decimal] = column("Quantity", Numeric(14, 3), nullable=False)
    unit_price: Mapped[int] = column(
        "Price of one in minor units; empty: of the price lists", nullable=False
    )
    amount: Mapped[int] = column(
        "Quantity times price in minor units; kept by a trigger",
        nullable=False,
        server_default=FetchedValue(),
        server_onupdate=FetchedValue(),
    )
    currency: Mapped[str] = string(
        "Currency of the opportunity, copied; kept by a trigger",
        3,
        nullable=False,
        server_default=FetchedValue(),
    )
    stage_id: Mapped[int] = reference(
        "Stage of the opportunity, copied; kept by a trigger",
        "stage",
        nullable=False,
        server_default=FetchedValue(),
    )
    probability: Mapped[int | None] = column(
        "Probability of the opportunity, copied; kept by a trigger",
        Small,
        server_default=FetchedValue(),
    )
    expected_close: Mapped[dt.date | None] = column(
        "Expected close of the opportunity, copied; kept by a trigger",
        server_default=FetchedValue(),
    )
    closed_on: Mapped[dt.date | None] = column(
        "When the opportunity was closed, copied; kept by a trigger",
        server_default=FetchedValue(),
    )
    weighted: Mapped[int | None] = generated_number(
        "Amount times probability in minor units",
        "round((amount::numeric * probability) / 100)::bigint",
    )


class StageRule(FirmList, Record):
    """What must be filled or done to enter a stage, or one after it."""

    __tablename__ = "stage_rule"
    __table_args__ = list_rules(
        "What must be filled or done to enter a stage, or one after it",
        one_of("asks", "filled", "activity", "line", "amount", "decider"),
        one_of("activity_kind", "meeting", "call"),
        within("least", 0),
        Index(None, "stage_id"),
    )

    stage_id: Mapped[int] = reference("Stage", "stage", nullable=False)
    asks: Mapped[str] = column(
        "filled, activity, line, amount or decider",
        nullable=False,
        server_default=text("'filled'::text"),
    )
    field: Mapped[str | None] = string("filled: column of crm.opportunity", 63)
    activity_kind: Mapped[str | None] = column("activity: which; empty: a meeting or a call")
    least: Mapped[int | None] = column("amount: at least so many whole units of our currency")


class OpportunityStage(Record):
    """In which stage an opportunity stood from when to when; kept by a trigger."""

    __tablename__ = "opportunity_stage"
    __table_args__ = (
        ForeignKeyConstraint(
            ["opportunity_id", "account_id", "owner_id"],
            ["crm.opportunity.id", "crm.opportunity.account_id", "crm.opportunity.owner_id"],
            onupdate="CASCADE",
        ),
        Index(None, "opportunity_id", unique=True, postgresql_where=text("left_at IS NULL")),
        Index(None, "opportunity_id", "id"),
        Index(None, "owner_id"),
        Index(None, "account_id"),
        {"comment": "In which stage an opportunity stood from when to when; kept by a trigger"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int] = column("Account", nullable=False)
    owner_id: Mapped[int] = column("Responsible person of the account, copied", nullable=False)
    opportunity_id: Mapped[int] = column("Opportunity", nullable=False)
    stage_id: Mapped[int] = reference("Stage", "stage", nullable=False)
    entered_at: Mapped[dt.datetime] = column("When it came into the stage", nullable=False)
    left_at: Mapped[dt.datetime | None] = column("When it left the stage; empty: it stands there")
    entered_by: Mapped[int | None] = reference(
        "Who moved it there; empty for the installer", "employee"
    )
    left_by: Mapped[int | None] = reference("Who moved it on; empty for the installer", "employee")
    days: Mapped[int | None] = generated_number(
        "Whole days it stood there; empty: it stands there",
        "floor(EXTRACT(epoch FROM left_at - entered_at) / 86400)::bigint",
    )
    version: Mapped[int] = column("Always 1", nullable=False, server_default=text("1"))
    deleted_at: Mapped[dt.datetime | None] = column("When the opportunity was deleted")
