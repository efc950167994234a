"""Currencies with their rates, and price lists; readable by all."""

import datetime as dt
from decimal import Decimal

from sqlalchemy import BigInteger, CheckConstraint, FetchedValue, Identity, Index, Numeric, text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Record,
    Small,
    Versioned,
    column,
    in_order,
    reference,
    string,
    within,
)
from crm_desktop.models.records.firm.firm import FirmList, list_rules


class Currency(FirmList, Record):
    """A currency besides the firm's own in which amounts may be; `code` is that of ISO 4217."""

    __tablename__ = "currency"
    __table_args__ = list_rules(
        "Currencies in which the firm sells; the code is that of ISO 4217",
        within("rate_days", 1, 400),
        CheckConstraint("code IS NOT NULL AND code ~ '^[A-Z]{3}$'::text", name="code_form"),
    )

    rate_days: Mapped[int] = column(
        "For how many days a rate holds, its own day included",
        Small,
        nullable=False,
        server_default=text("7"),
    )


class ExchangeRate(Versioned, Record):
    """What one unit of a currency is worth in the firm's own, from a day on."""

    __tablename__ = "exchange_rate"
    __table_args__ = (
        CheckConstraint("rate > 0", name="rate_range"),
        Index(None, "currency_id", "day", unique=True, postgresql_where=LIVE),
        {"comment": "What one unit of a currency is worth in the firm's own, from a day on"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    currency_id: Mapped[int] = reference("Currency", "currency", nullable=False)
    day: Mapped[dt.date] = column("Day from which it holds", nullable=False)
    rate: Mapped[Decimal] = column(
        "Units of the firm's currency for one of this", Numeric(18, 8), nullable=False
    )


class PriceList(FirmList, Record):
    """Prices that hold from a day to a day, in one currency."""

    __tablename__ = "price_list"
    __table_args__ = list_rules(
        "Price lists: in one currency, from a day to a day; the first in order goes before",
        in_order("valid_from", "valid_to"),
    )

    currency: Mapped[str] = string("Currency of the prices", 3)
    valid_from: Mapped[dt.date | None] = column("First day")
    valid_to: Mapped[dt.date | None] = column("Last day")


class Price(Versioned, Record):
    """What a product costs by a price list."""

    __tablename__ = "price"
    __table_args__ = (
        within("price", 0),
        Index(None, "price_list_id", "product_id", unique=True, postgresql_where=LIVE),
        Index(None, "product_id"),
        {"comment": "What a product costs by a price list"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    price_list_id: Mapped[int] = reference("Price list", "price_list", nullable=False)
    product_id: Mapped[int] = reference("Product", "product", nullable=False)
    price: Mapped[int] = column("Price of one in minor units", nullable=False)
    currency: Mapped[str] = string(
        "Currency of the price list, copied; kept by a trigger",
        3,
        nullable=False,
        server_default=FetchedValue(),
    )
