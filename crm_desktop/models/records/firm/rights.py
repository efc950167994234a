"""Who may see an account beside the tree of superiors, and what people agreed to."""

import datetime as dt

from sqlalchemy import BigInteger, FetchedValue, Identity, Index, func, text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Child,
    Record,
    Versioned,
    column,
    follows,
    in_order,
    not_empty,
    one_of,
    reference,
    string,
)
from crm_desktop.models.records.firm.firm import FirmList, list_rules

SHARED_KINDS = (
    "contact", "activity", "task", "communication", "document", "project", "opportunity",
    "service", "sale",
)  # fmt: skip
ACTS = (
    "export", "print_bulk", "mass_mail", "merge", "hand_over", "design_template", "break_glass",
)  # fmt: skip
NOTICES = (
    "break_glass", "access_request", "access_granted", "access_refused", "handed_over", "stand_in",
    "plan_submitted", "plan_approved", "plan_returned",
)  # fmt: skip


class ConsentPurpose(FirmList, Record):
    """What people can agree to."""

    __tablename__ = "consent_purpose"
    __table_args__ = list_rules("Purposes for which people give their consent")

    marketing: Mapped[bool] = column(
        "Contacts with this consent are seen by marketing",
        nullable=False,
        server_default=text("false"),
    )


class Consent(Child, Record):
    """One decision of a person about one purpose; the newest counts, for all contacts of theirs."""

    __tablename__ = "consent"
    __table_args__ = (
        *follows("contact"),
        one_of("state", "given", "withdrawn"),
        one_of("source", "form", "email", "phone", "meeting", "web", "letter", "other"),
        in_order("decided_on", "valid_to"),
        Index(None, "contact_id"),
        Index(None, "person_id", "purpose_id"),
        {"comment": "What people agreed to or withdrew, with source and date"},
    )

    contact_id: Mapped[int] = column("Contact at which it was noted", nullable=False)
    person_id: Mapped[int] = column(
        "The human being, copied: it counts for all contacts of theirs",
        nullable=False,
        server_default=FetchedValue(),
    )
    purpose_id: Mapped[int] = reference("What for", "consent_purpose", nullable=False)
    state: Mapped[str] = column("given or withdrawn", nullable=False)
    source: Mapped[str] = column("form, email, phone, meeting, web, letter, other", nullable=False)
    decided_on: Mapped[dt.date] = column("Day of the decision", nullable=False)
    valid_to: Mapped[dt.date | None] = column("Last day it holds; empty: until withdrawn")
    note: Mapped[str | None] = string("Note", 2000)
    marketing_until: Mapped[dt.date | None] = column(
        "Until when marketing sees the contact, copied; kept by a trigger",
        server_default=FetchedValue(),
    )


class StandIn(Versioned, Record):
    """Who covers for somebody who is away; not passed on."""

    __tablename__ = "stand_in"
    __table_args__ = (
        one_of("scope", "own", "all"),
        one_of("access", "read", "write"),
        in_order("valid_from", "valid_to"),
        Index(None, "employee_id"),
        Index(None, "stand_in_id"),
        {"comment": "Who is away, until when, who covers; readable by all"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference("Who is away", "employee", nullable=False)
    stand_in_id: Mapped[int] = reference("Who covers", "employee", nullable=False)
    scope: Mapped[str] = column(
        "own: accounts the person is responsible for; all: also teams and people below",
        nullable=False,
        server_default=text("'own'::text"),
    )
    access: Mapped[str] = column(
        "read or write", nullable=False, server_default=text("'write'::text")
    )
    valid_from: Mapped[dt.date] = column("First day", nullable=False)
    valid_to: Mapped[dt.date] = column("Last day", nullable=False)


class Share(Child, Record):
    """One kind of record of an account, shown to a partner firm's person until a date."""

    __tablename__ = "share"
    __table_args__ = (
        *follows(),
        one_of("kind", *SHARED_KINDS),
        in_order("valid_from", "valid_to"),
        Index(None, "account_id", "partner_id", "kind", unique=True, postgresql_where=LIVE),
        Index(None, "partner_id"),
        {"comment": "Kinds of record of an account that a partner firm's person sees until a date"},
    )

    partner_id: Mapped[int] = reference("Partner firm's person", "employee", nullable=False)
    kind: Mapped[str] = column("Kind of record", nullable=False)
    valid_from: Mapped[dt.date] = column(
        "First day", nullable=False, server_default=text("CURRENT_DATE")
    )
    valid_to: Mapped[dt.date] = column("Last day", nullable=False)


class AccessRequest(Child, Record):
    """Somebody asks to see an account; who is responsible answers."""

    __tablename__ = "access_request"
    __table_args__ = (
        *follows(),
        one_of("state", "open", "granted", "refused"),
        Index(None, "account_id", "employee_id"),
        Index(None, "owner_id", postgresql_where=text("state = 'open'::text")),
        Index(None, "employee_id"),
        {"comment": "Who asks to see an account, and what was answered"},
    )

    employee_id: Mapped[int] = reference("Who asks", "employee", nullable=False)
    reason: Mapped[str] = string("Why", 1000)
    state: Mapped[str] = column(
        "open, granted or refused", nullable=False, server_default=text("'open'::text")
    )
    decided_by: Mapped[int | None] = reference("Who answered", "employee")
    decided_at: Mapped[dt.datetime | None] = column("When it was answered")


class BreakGlass(Child, Record):
    """Access taken in an emergency: four hours, reading, the responsible person is told."""

    __tablename__ = "break_glass"
    __table_args__ = (
        *follows(),
        not_empty("reason"),
        Index(None, "account_id"),
        Index(None, "employee_id", "valid_until"),
        {"comment": "Access taken in an emergency, with reason, for four hours"},
    )

    employee_id: Mapped[int] = reference("Who took it", "employee", nullable=False)
    reason: Mapped[str] = string("Why", 1000)
    valid_until: Mapped[dt.datetime] = column("When it ends", nullable=False)


class Notice(Record):
    """Something a person should know."""

    __tablename__ = "notice"
    __table_args__ = (
        one_of("kind", *NOTICES),
        Index(None, "employee_id", "created_at"),
        {"comment": "What a person should know; everybody reads the own ones"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference("For whom", "employee", nullable=False)
    kind: Mapped[str] = column("What happened", nullable=False)
    account_id: Mapped[int | None] = reference("Account it is about", "account")
    about_id: Mapped[int | None] = column("Request, access, hand-over or plan it is about")
    by_id: Mapped[int | None] = reference("Who did it", "employee")
    text: Mapped[str | None] = string("Reason given", 1000)
    created_at: Mapped[dt.datetime] = column("When", nullable=False, server_default=func.now())
    seen_at: Mapped[dt.datetime | None] = column("When it was seen")


class ActRight(Versioned, Record):
    """Whether a role, or one person, may do something; a person's own entry goes before roles."""

    __tablename__ = "act_right"
    __table_args__ = (
        one_of("act", *ACTS),
        Index(
            None,
            "act",
            "role_name",
            unique=True,
            postgresql_where=text("deleted_at IS NULL AND employee_id IS NULL"),
        ),
        Index(
            None,
            "act",
            "employee_id",
            unique=True,
            postgresql_where=text("deleted_at IS NULL AND role_name IS NULL"),
        ),
        {"comment": "Rights to act: export, print in bulk, mass mail, merge, hand over …"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    act: Mapped[str] = column("What", nullable=False)
    role_name: Mapped[str | None] = string("Group role; empty: of one person", 63)
    employee_id: Mapped[int | None] = reference("Person; empty: of a role", "employee")
    allowed: Mapped[bool] = column(
        "Allowed or forbidden", nullable=False, server_default=text("true")
    )


class HandOver(Versioned, Record):
    """All accounts of one person given to another, in batches; broken off, it goes on."""

    __tablename__ = "hand_over"
    __table_args__ = (
        one_of("state", "running", "done", "stopped"),
        Index(
            None,
            "from_id",
            unique=True,
            postgresql_where=text("state = 'running'::text AND deleted_at IS NULL"),
        ),
        {"comment": "Hand-overs of all accounts of a person, with their progress"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    from_id: Mapped[int] = reference("Whose accounts", "employee", nullable=False)
    to_id: Mapped[int] = reference("Who gets them", "employee", nullable=False)
    state: Mapped[str] = column(
        "running, done or stopped", nullable=False, server_default=text("'running'::text")
    )
    total: Mapped[int] = column("Accounts at the beginning", nullable=False)
    done: Mapped[int] = column("Accounts handed over", nullable=False, server_default=text("0"))
    started_by: Mapped[int | None] = reference("Who started it", "employee")
