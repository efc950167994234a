"""What one audience sees and another must not: side tables with policies of their own.

Rights never divide the columns of a table, since the column grants of two roles add up.
"""

import datetime as dt

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    NOTE_GRAMS,
    Beside,
    Record,
    Small,
    Versioned,
    column,
    follows,
    one_of,
    reference,
    string,
    within,
)

NOTE_LENGTH = 20_000


class ContactNote(Beside, Record):
    """What we note of a person: for those who see the account, not for marketing."""

    __tablename__ = "contact_note"
    __table_args__ = (
        *follows("contact"),
        Index("ix_contact_note_grams", NOTE_GRAMS, postgresql_using="gin"),
        {"comment": "Personal notes of a contact, for those who see the account"},
    )

    contact_id: Mapped[int] = column(
        "Contact", BigInteger, primary_key=True, autoincrement=False, sort_order=-3
    )
    note: Mapped[str | None] = string("Note", NOTE_LENGTH)


class ServiceNote(Beside, Record):
    """The note of a service: not for finance, which sees the contract."""

    __tablename__ = "service_note"
    __table_args__ = (
        *follows("service"),
        {"comment": "Note of a service; finance sees the service without it"},
    )

    service_id: Mapped[int] = column(
        "Service", BigInteger, primary_key=True, autoincrement=False, sort_order=-3
    )
    note: Mapped[str | None] = string("Note", NOTE_LENGTH)


class SaleNote(Beside, Record):
    """The note of a sale: not for finance, which sees the amounts."""

    __tablename__ = "sale_note"
    __table_args__ = (
        *follows("sale"),
        {"comment": "Note of a sale; finance sees the sale without it"},
    )

    sale_id: Mapped[int] = column(
        "Sale", BigInteger, primary_key=True, autoincrement=False, sort_order=-3
    )
    note: Mapped[str | None] = string("Note", NOTE_LENGTH)


class AccountCredit(Beside, Record):
    """Up to what amount we deliver: kept by finance, read by who is responsible."""

    __tablename__ = "account_credit"
    __table_args__ = (
        *follows(),
        within("credit_limit", 0),
        one_of("payment_morale", "good", "slow", "bad"),
        {"comment": "Credit limit and payment morale: kept by finance, read by who is responsible"},
    )

    account_id: Mapped[int] = column(
        "Account", BigInteger, primary_key=True, autoincrement=False, sort_order=-3
    )
    credit_limit: Mapped[int | None] = column("Credit limit in minor units")
    credit_currency: Mapped[str | None] = string("Currency of the credit limit", 3)
    payment_morale: Mapped[str | None] = column("good, slow or bad")
    credit_note: Mapped[str | None] = string("Note of finance", NOTE_LENGTH)


class ProductCost(Versioned, Record):
    """What a product costs us: for product managers and finance, who work out the margin."""

    __tablename__ = "product_cost"
    __table_args__ = (
        within("cost", 0),
        {"comment": "Purchase price of a product, for product managers and finance"},
    )

    product_id: Mapped[int] = reference(
        "Product", "product", primary_key=True, autoincrement=False, sort_order=-3
    )
    cost: Mapped[int | None] = column("Purchase price in minor units, in the product's currency")


class Forecast(Record):
    """The figures of an opportunity without its texts, kept by a trigger."""

    __tablename__ = "forecast"
    __table_args__ = (
        ForeignKeyConstraint(
            ["id", "account_id", "owner_id"],
            ["crm.opportunity.id", "crm.opportunity.account_id", "crm.opportunity.owner_id"],
            onupdate="CASCADE",
        ),
        Index(None, "expected_close", "id"),
        Index(None, "account_id"),
        Index(None, "product_id"),
        {"comment": "Figures of opportunities for finance and product managers; no texts"},
    )

    id: Mapped[int] = column("Opportunity", BigInteger, primary_key=True, autoincrement=False)
    account_id: Mapped[int] = column("Account", nullable=False)
    owner_id: Mapped[int] = column("Responsible person of the account, copied", nullable=False)
    stage_id: Mapped[int] = reference("Stage", "stage", nullable=False)
    probability: Mapped[int | None] = column("Probability in percent", Small)
    amount: Mapped[int | None] = column("Amount in minor units")
    currency: Mapped[str] = string("Currency of the amount", 3)
    expected_close: Mapped[dt.date | None] = column("Expected close")
    closed_on: Mapped[dt.date | None] = column("Won or lost on")
    product_id: Mapped[int | None] = reference("Product it is mainly about", "product")
    employee_id: Mapped[int | None] = reference("Seller", "employee")
    version: Mapped[int] = column("Version of the opportunity", nullable=False)
    deleted_at: Mapped[dt.datetime | None] = column("When the opportunity was deleted")


class LostBid(Record):
    """To whom and why an opportunity was lost, kept by a trigger: finance must not learn it."""

    __tablename__ = "lost_bid"
    __table_args__ = (
        ForeignKeyConstraint(
            ["id", "account_id", "owner_id"],
            ["crm.opportunity.id", "crm.opportunity.account_id", "crm.opportunity.owner_id"],
            onupdate="CASCADE",
        ),
        Index(None, "closed_on", "id"),
        Index(None, "account_id"),
        Index(None, "product_id"),
        {"comment": "To whom and why opportunities were lost, for product managers; no texts"},
    )

    id: Mapped[int] = column("Opportunity", BigInteger, primary_key=True, autoincrement=False)
    account_id: Mapped[int] = column("Account", nullable=False)
    owner_id: Mapped[int] = column("Responsible person of the account, copied", nullable=False)
    product_id: Mapped[int | None] = reference("Product it is mainly about", "product")
    competitor_id: Mapped[int | None] = reference("Competitor", "competitor")
    reason_id: Mapped[int | None] = reference("Why it was lost", "reason")
    amount: Mapped[int | None] = column("Amount in minor units")
    currency: Mapped[str] = string("Currency of the amount", 3)
    closed_on: Mapped[dt.date | None] = column("Lost on")
    employee_id: Mapped[int | None] = reference("Seller", "employee")
    version: Mapped[int] = column("Version of the opportunity", nullable=False)
    deleted_at: Mapped[dt.datetime | None] = column("When the opportunity was deleted")
