"""What is sold: opportunities, products, services, sales with lines."""

import datetime as dt
from decimal import Decimal

from sqlalchemy import BigInteger, Computed, Date, FetchedValue, Identity, Index, Numeric, text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Child,
    Record,
    Small,
    Versioned,
    column,
    follows,
    generated,
    generated_number,
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


class Opportunity(Child, Record):
    """Business that may come."""

    __tablename__ = "opportunity"
    __table_args__ = (
        *follows(),
        referable(),
        has_parts(),
        same_account("account_division_id", "account_division"),
        same_account("contact_id", "contact"),
        within("amount", 0),
        within("probability", 0, 100),
        not_empty("name"),
        Index(None, "contact_id", postgresql_where=text("contact_id IS NOT NULL")),
        Index(None, "account_id", "expected_close"),
        Index(None, "owner_id", "expected_close", postgresql_where=LIVE),
        Index(None, "employee_id", "stage_id"),
        Index(None, "stage_id", "expected_close", "id", postgresql_where=LIVE),
        Index(None, "expected_close", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        Index(None, "amount", "id", postgresql_where=LIVE),
        Index(None, "weighted", "id", postgresql_where=LIVE),
        Index(
            "ix_opportunity_grams", text("crm_private.grams(search_text)"), postgresql_using="gin"
        ),
        Index(None, "account_division_id"),
        {"comment": "Business that may come, with stage, amount and expected close"},
    )

    name: Mapped[str] = string("Name")
    stage_id: Mapped[int] = reference("Stage", "stage", nullable=False)
    probability: Mapped[int | None] = column("Probability in percent", Small)
    amount: Mapped[int | None] = column("Amount in minor units")
    currency: Mapped[str] = string("Currency of the amount", 3)
    expected_close: Mapped[dt.date | None] = column("Expected close")
    opened_on: Mapped[dt.date | None] = column("Opened")
    closed_on: Mapped[dt.date | None] = column("Won or lost on")
    product_id: Mapped[int | None] = reference("Product it is mainly about", "product")
    contact_id: Mapped[int | None] = column("Contact on their side")
    employee_id: Mapped[int | None] = reference("Seller", "employee")
    source: Mapped[str | None] = string("Where it comes from", 100)
    competitor_id: Mapped[int | None] = reference("Competitor", "competitor")
    reason_id: Mapped[int | None] = reference("Why it was won or lost", "reason")
    next_step: Mapped[str | None] = string("Next step")
    note: Mapped[str | None] = string("Note", 20000)
    account_division_id: Mapped[int | None] = column("Division of the customer")
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(name)")
    weighted: Mapped[int | None] = generated_number(
        "Amount times probability in minor units",
        "round((amount::numeric * probability) / 100)::bigint",
    )


class Product(Versioned, Record):
    """Something we sell; the list is readable by all."""

    __tablename__ = "product"
    __table_args__ = (
        not_empty("name"),
        within("price", 0),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        Index(None, "code", unique=True, postgresql_where=LIVE),
        Index(None, "product_line_id"),
        {"comment": "Product list; readable by all"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    name: Mapped[str] = string("Name")
    code: Mapped[str | None] = string("Code", 60)
    product_line_id: Mapped[int | None] = reference("Product line", "product_line")
    price: Mapped[int | None] = column("Sale price in minor units")
    currency: Mapped[str] = string("Currency of the price", 3)
    unit: Mapped[str | None] = string("Unit", 20)
    launched_on: Mapped[dt.date | None] = column("Day of launch")
    active: Mapped[bool] = column("Still offered", nullable=False, server_default=text("true"))
    note: Mapped[str | None] = string("Note", 20000)
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    search_text: Mapped[str] = generated(
        "What the search looks in",
        "crm_private.account_search_text(name, code, NULL::text, NULL::text)",
    )


class Service(Child, Record):
    """A running contract."""

    __tablename__ = "service"
    __table_args__ = (
        *follows(),
        has_parts(),
        same_account("account_division_id", "account_division"),
        one_of("status", "planned", "running", "ended", "cancelled"),
        one_of("period", "month", "quarter", "year", "once"),
        in_order("starts_on", "ends_on"),
        not_empty("name"),
        within("price", 0),
        within("lead_days", 0, 3650),
        Index(None, "account_id", "starts_on"),
        Index(None, "owner_id", "starts_on", postgresql_where=LIVE),
        Index(None, "starts_on", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        Index(None, "ends_on", "id", postgresql_where=LIVE),
        Index(
            None,
            "owner_id",
            "notify_on",
            postgresql_where=text("status = 'running' AND deleted_at IS NULL"),
        ),
        Index(None, "product_id"),
        Index(None, "account_division_id"),
        {"comment": "Running contracts of an account"},
    )

    name: Mapped[str] = string("Name")
    number: Mapped[str | None] = string("Number of the contract", 60)
    product_id: Mapped[int | None] = reference("Product", "product")
    status: Mapped[str] = column("planned, running, ended, cancelled", nullable=False)
    starts_on: Mapped[dt.date | None] = column("Begins")
    ends_on: Mapped[dt.date | None] = column("Ends")
    price: Mapped[int | None] = column("Price per period in minor units")
    currency: Mapped[str] = string("Currency of the price", 3)
    period: Mapped[str] = column("month, quarter, year or once", nullable=False)
    employee_id: Mapped[int | None] = reference("Seller", "employee")
    lead_days: Mapped[int] = column(
        "Days before the end on which renewal is due",
        Small,
        nullable=False,
        server_default=text("90"),
    )
    notify_on: Mapped[dt.date | None] = column(
        "Day from which renewal is due",
        Date,
        Computed("(ends_on - lead_days)", persisted=True),
    )
    account_division_id: Mapped[int | None] = column("Division of the customer")
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    search_text: Mapped[str] = generated(
        "What the search looks in",
        "crm_private.account_search_text(name, number, NULL::text, NULL::text)",
    )


class Sale(Child, Record):
    """An order or a one-off purchase."""

    __tablename__ = "sale"
    __table_args__ = (
        *follows(),
        has_parts(),
        same_account("account_division_id", "account_division"),
        same_account("opportunity_id", "opportunity"),
        one_of("kind", "order", "purchase"),
        not_empty("number"),
        Index(None, "account_id", "sold_on"),
        Index(None, "owner_id", "sold_on", postgresql_where=LIVE),
        Index(None, "sold_on", "id", postgresql_where=LIVE),
        Index(None, "number", "id", postgresql_where=LIVE),
        Index(None, "total", "id", postgresql_where=LIVE),
        Index(None, "account_division_id"),
        {"comment": "Orders and one-off purchases; the lines stand in sale_line"},
    )

    number: Mapped[str] = string("Number", 60)
    kind: Mapped[str] = column("order or purchase", nullable=False)
    subject: Mapped[str | None] = string("Subject")
    sold_on: Mapped[dt.date] = column("Date", nullable=False)
    currency: Mapped[str] = string("Currency", 3)
    total: Mapped[int] = column(
        "Sum of the lines in minor units; kept by a trigger",
        nullable=False,
        server_default=text("0"),
        server_onupdate=FetchedValue(),
    )
    employee_id: Mapped[int | None] = reference("Seller", "employee")
    opportunity_id: Mapped[int | None] = column("Opportunity it came from")
    account_division_id: Mapped[int | None] = column("Division of the customer")
    search_text: Mapped[str] = generated(
        "What the search looks in",
        "crm_private.account_search_text(number, subject, NULL::text, NULL::text)",
    )


class SaleLine(Child, Record):
    """One line of a sale."""

    __tablename__ = "sale_line"
    __table_args__ = (
        *follows("sale"),
        not_empty("description"),
        within("discount", 0, 100),
        Index(None, "sale_id", "position"),
        Index(None, "account_id", "sold_on"),
        Index(None, "owner_id", "sold_on", postgresql_where=LIVE),
        Index(None, "product_id", "sold_on"),
        Index(None, "employee_id", "sold_on"),
        Index(None, "sold_on", "id", postgresql_where=LIVE),
        {"comment": "Lines of a sale"},
    )

    sale_id: Mapped[int] = column("Sale", nullable=False)
    sold_on: Mapped[dt.date] = column(
        "Day of the sale, copied; kept by a trigger",
        nullable=False,
        server_default=FetchedValue(),
    )
    currency: Mapped[str] = string(
        "Currency of the sale, copied; kept by a trigger",
        3,
        nullable=False,
        server_default=FetchedValue(),
    )
    employee_id: Mapped[int | None] = reference(
        "Seller of the sale, copied; kept by a trigger", "employee", server_default=FetchedValue()
    )
    position: Mapped[int] = column("Order", Small, nullable=False, server_default=text("0"))
    product_id: Mapped[int | None] = reference("Product", "product")
    description: Mapped[str] = string("What was sold")
    quantity: Mapped[Decimal] = column("Quantity", Numeric(14, 3), nullable=False)
    unit_price: Mapped[int] = column("Price of one in minor units", nullable=False)
    discount: Mapped[Decimal | None] = column("Discount in percent", Numeric(5, 2))
    amount: Mapped[int] = column(
        "Quantity times price less discount in minor units; kept by a trigger",
        nullable=False,
        server_default=FetchedValue(),
        server_onupdate=FetchedValue(),
    )
    search_text: Mapped[str] = generated(
        "What the search looks in", "crm_private.norm(description)"
    )
