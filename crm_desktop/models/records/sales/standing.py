"""How a customer stands with us: contracts with competitors, satisfaction, what they say."""

import datetime as dt

from sqlalchemy import Computed, Date, Index, text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Child,
    Record,
    Small,
    column,
    follows,
    generated,
    in_order,
    not_empty,
    one_of,
    reference,
    same_account,
    string,
    within,
)
from crm_desktop.models.records.firm.firm import FirmList, list_rules

MOST_LEAD_DAYS = 3650


class Competitor(FirmList, Record):
    """Somebody who sells to our customers too."""

    __tablename__ = "competitor"
    __table_args__ = list_rules("Firms that sell to our customers too")


class Commitment(Child, Record):
    """What an account has agreed with a competitor, and until when."""

    __tablename__ = "commitment"
    __table_args__ = (
        *follows(),
        not_empty("name"),
        in_order("starts_on", "ends_on"),
        within("amount", 0),
        within("lead_days", 0, MOST_LEAD_DAYS),
        Index(None, "account_id", "ends_on"),
        Index(None, "owner_id", "notify_on", postgresql_where=LIVE),
        Index(None, "ends_on", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        Index(None, "competitor_id"),
        {"comment": "What accounts have agreed with competitors, and until when"},
    )

    name: Mapped[str] = string("What is agreed")
    competitor_id: Mapped[int | None] = reference("Competitor", "competitor")
    product_line_id: Mapped[int | None] = reference("Product line of ours", "product_line")
    starts_on: Mapped[dt.date | None] = column("Begins")
    ends_on: Mapped[dt.date] = column("Until when", nullable=False)
    lead_days: Mapped[int] = column(
        "Days before the end on which it is announced",
        Small,
        nullable=False,
        server_default=text("90"),
    )
    notify_on: Mapped[dt.date | None] = column(
        "Day from which the end is announced",
        Date,
        Computed("(ends_on - lead_days)", persisted=True),
    )
    amount: Mapped[int | None] = column("Worth a year in minor units")
    currency: Mapped[str] = string("Currency of the amount", 3)
    note: Mapped[str | None] = string("Note", 20000)
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(name)")


class Satisfaction(Child, Record):
    """How content a customer was on a day, from 0 to 10."""

    __tablename__ = "satisfaction"
    __table_args__ = (
        *follows(),
        same_account("contact_id", "contact"),
        within("score", 0, 10),
        one_of("source", "survey", "meeting", "call", "message", "other"),
        Index(None, "account_id", "scored_on"),
        Index(None, "owner_id", "scored_on", postgresql_where=LIVE),
        Index(None, "scored_on", "id", postgresql_where=LIVE),
        {"comment": "How content customers were, with their words"},
    )

    scored_on: Mapped[dt.date] = column("Day", nullable=False)
    score: Mapped[int] = column("From 0, not at all, to 10", Small, nullable=False)
    source: Mapped[str] = column("survey, meeting, call, message, other", nullable=False)
    product_id: Mapped[int | None] = reference("Product it is about", "product")
    contact_id: Mapped[int | None] = column("Who said it")
    words: Mapped[str | None] = string("In the customer's words", 2000)
    search_text: Mapped[str] = generated(
        "What the search looks in",
        "crm_private.account_search_text(words, NULL::text, NULL::text, NULL::text)",
    )


class ProductFeedback(Child, Record):
    """What a customer said of one of our products."""

    __tablename__ = "product_feedback"
    __table_args__ = (
        *follows(),
        same_account("contact_id", "contact"),
        not_empty("subject"),
        one_of("kind", "praise", "wish", "problem"),
        Index(None, "account_id", "said_on"),
        Index(None, "owner_id", "said_on", postgresql_where=LIVE),
        Index(None, "said_on", "id", postgresql_where=LIVE),
        Index(None, "product_id"),
        {"comment": "What customers say of our products"},
    )

    subject: Mapped[str] = string("What was said, in a line")
    kind: Mapped[str] = column("praise, wish or problem", nullable=False)
    product_id: Mapped[int | None] = reference("Product", "product")
    said_on: Mapped[dt.date] = column("Day", nullable=False)
    contact_id: Mapped[int | None] = column("Who said it")
    employee_id: Mapped[int | None] = reference("Who heard it", "employee")
    words: Mapped[str | None] = string("In the customer's words", 2000)
    search_text: Mapped[str] = generated(
        "What the search looks in",
        "crm_private.account_search_text(subject, words, NULL::text, NULL::text)",
    )


class DueSeen(Child, Record):
    """A notice of an end that was seen: it is shown once, whoever of those concerned saw it."""

    __tablename__ = "due_seen"
    __table_args__ = (
        *follows(),
        one_of("kind", "service", "commitment", "account_plan"),
        Index(
            None, "account_id", "kind", "record_id", "due_on", unique=True, postgresql_where=LIVE
        ),
        {"comment": "Notices of ends that were seen, by whoever saw them first"},
    )

    kind: Mapped[str] = column("service, commitment or account_plan", nullable=False)
    record_id: Mapped[int] = column("Which of them", nullable=False)
    due_on: Mapped[dt.date] = column("The end that was announced", nullable=False)
