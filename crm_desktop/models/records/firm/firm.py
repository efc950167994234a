"""The firm: itself, its people, the short lists it names, and the log of operations."""

import datetime as dt
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Identity,
    Index,
    UniqueConstraint,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Record,
    Small,
    Versioned,
    column,
    generated,
    not_empty,
    one_of,
    reference,
    string,
    within,
)


class Firm(Versioned, Record):
    """Our own firm, as letters and sheets name it; one row."""

    __tablename__ = "firm"
    __table_args__ = (
        within("id", 1, 1),
        within("stand_in_days", 1, 400),
        not_empty("name"),
        {"comment": "Our own firm; one row"},
    )

    id: Mapped[int] = column("Always 1", Small, primary_key=True, autoincrement=False)
    name: Mapped[str] = string("Name as registered")
    street: Mapped[str | None] = string("Street and number")
    postcode: Mapped[str | None] = string("Postcode", 12)
    town: Mapped[str | None] = string("Town", 100)
    country: Mapped[str] = string("ISO 3166 code", 2)
    company_id: Mapped[str | None] = string("IČO, REGON or EIK", 20)
    vat_id: Mapped[str | None] = string("VAT number", 20)
    phone: Mapped[str | None] = string("Phone", 40)
    email: Mapped[str | None] = string("E-mail")
    website: Mapped[str | None] = string("Website")
    register_line: Mapped[str | None] = string("Entry in the register, as letters print it")
    language: Mapped[str] = string("Language of the firm; gives the order by name", 2)
    currency: Mapped[str] = string("Currency of the firm", 3)
    time_zone: Mapped[str] = string("Time zone in which days begin for rights and terms", 60)
    stand_in_days: Mapped[int] = column(
        "How long somebody may be covered for at most, in days",
        Small,
        nullable=False,
        server_default=text("60"),
    )


class Employee(Versioned, Record):
    """One person of the firm; with a login, a PostgreSQL role of the same name."""

    __tablename__ = "employee"
    __table_args__ = (
        not_empty("display_name"),
        UniqueConstraint("login"),
        Index(None, "superior_id"),
        Index(None, "sort_key"),
        {"comment": "People of the firm and the tree of superiors; readable by all"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    login: Mapped[str | None] = string("PostgreSQL role; empty: cannot sign in", 63)
    display_name: Mapped[str] = string("Name as shown")
    superior_id: Mapped[int | None] = reference("Direct superior", "employee")
    job_title: Mapped[str | None] = string("Job title as printed under a letter", 150)
    office: Mapped[str | None] = string("Office or branch", 100)
    phone: Mapped[str | None] = string("Phone", 40)
    email: Mapped[str | None] = string("E-mail")
    active: Mapped[bool] = column(
        "An inactive person sees nothing at once", nullable=False, server_default=text("true")
    )
    ended_at: Mapped[dt.datetime | None] = column(
        "When the person left the firm; empty: works here"
    )
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(display_name)")


class AdminGrant(Record):
    """A question whether somebody is to become an admin; a second admin answers it."""

    __tablename__ = "admin_grant"
    __table_args__ = (
        one_of("state", "asked", "given", "refused"),
        Index(None, "employee_id"),
        {"comment": "Questions to make somebody an admin; a second admin answers"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference("Who is to become an admin", "employee", nullable=False)
    asked_by: Mapped[int] = reference("Admin who asked", "employee", nullable=False)
    asked_at: Mapped[dt.datetime] = column(
        "When it was asked", server_default=func.now(), nullable=False
    )
    answered_by: Mapped[int | None] = reference(
        "Admin who answered; empty for a superuser", "employee"
    )
    answered_at: Mapped[dt.datetime | None] = column("When it was answered")
    state: Mapped[str] = column(
        "asked, given or refused", nullable=False, server_default=text("'asked'::text")
    )


class Backup(Record):
    """A backup that crm-admin took, and what came of restoring it for a try."""

    __tablename__ = "backup"
    __table_args__ = {"comment": "Backups taken by crm-admin, and what came of their rehearsals"}

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    taken_at: Mapped[dt.datetime] = column("Moment of the data in it", nullable=False)
    name: Mapped[str] = string("Name of its folder, without the way there", 200, nullable=False)
    program: Mapped[str] = string("Version of the program that took it", 40, nullable=False)
    schema_version: Mapped[str] = string("Version of the schema in it", 40, nullable=False)
    row_count: Mapped[int] = column("Rows of all tables together", nullable=False)
    size: Mapped[int] = column("Size on the disk in bytes", nullable=False)
    rehearsed_at: Mapped[dt.datetime | None] = column(
        "When it was restored for a try; empty if never"
    )
    faults: Mapped[int | None] = column("What was not as it had been, counted; 0 is a good backup")
    result: Mapped[str | None] = string("The first fault, or that all was as it was", 500)


class OpLog(Record):
    """Operations that were saved, so that none is saved twice."""

    __tablename__ = "op_log"
    __table_args__ = ({"comment": "Ids of saved operations; written, never read, by people"},)

    id: Mapped[UUID] = column("Made by the client", Uuid, primary_key=True)
    employee_id: Mapped[int | None] = column(
        "Who saved it", BigInteger, server_default=text("crm_private.me()")
    )
    saved_at: Mapped[dt.datetime] = column("When", server_default=func.now(), nullable=False)
    xid: Mapped[str] = column(
        "Transaction of the save",
        nullable=False,
        index=True,
        server_default=text("(pg_current_xact_id())::text"),
    )


class FirmList(Versioned):
    """Columns of every short list the firm names itself."""

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    name: Mapped[str] = string("Name as shown", 100)
    code: Mapped[str | None] = string("Stable code for imports and other systems", 60)
    position: Mapped[int] = column("Order", Small, nullable=False, server_default=text("0"))
    active: Mapped[bool] = column(
        "Offered for new records", nullable=False, server_default=text("true")
    )


def list_rules(comment: str, *more: object) -> tuple[object, ...]:
    """Return the constraints and comment of a short list."""
    return (
        not_empty("name"),
        Index(None, "name", unique=True, postgresql_where=LIVE),
        Index(None, "code", unique=True, postgresql_where=LIVE),
        *more,
        {"comment": comment},
    )


class Tier(FirmList, Record):
    """How important an account is."""

    __tablename__ = "tier"
    __table_args__ = list_rules(
        "How important an account is (A, B, C)", within("contact_days", 1, 3650)
    )

    contact_days: Mapped[int | None] = column(
        "Days after which an account of this tier is contacted again; empty: no rhythm", Small
    )


class AccountKind(FirmList, Record):
    """What an account is to us: customer, supplier, partner …"""

    __tablename__ = "account_kind"
    __table_args__ = list_rules("What an account is to us: customer, supplier, partner")


class Segment(FirmList, Record):
    """A part of the market."""

    __tablename__ = "segment"
    __table_args__ = list_rules(
        "Parts of the market",
        CheckConstraint("length(definition::text) <= 100000", name="definition_length"),
    )

    definition: Mapped[Any] = column(
        "Filter of accounts that gives it; empty: accounts are put in by hand", JSONB, nullable=True
    )


class ContactFunction(FirmList, Record):
    """What a contact decides at the account."""

    __tablename__ = "contact_function"
    __table_args__ = list_rules("Functions of contact persons")

    decides: Mapped[bool] = column(
        "Stands on the list of decision makers", nullable=False, server_default=text("false")
    )


class DocumentKind(FirmList, Record):
    """Contract, order, complaint, other."""

    __tablename__ = "document_kind"
    __table_args__ = list_rules("Kinds of documents")


class ProductLine(FirmList, Record):
    """A group of products with a product manager."""

    __tablename__ = "product_line"
    __table_args__ = list_rules("Groups of products", Index(None, "parent_id"))

    manager_id: Mapped[int | None] = reference(
        "Product manager, who sees what is sold of it", "employee"
    )
    parent_id: Mapped[int | None] = reference("Group of product lines it is in", "product_line")


class Reason(FirmList, Record):
    """Why an opportunity was won or lost."""

    __tablename__ = "reason"
    __table_args__ = list_rules(
        "Reasons why opportunities are won or lost", one_of("outcome", "won", "lost")
    )

    outcome: Mapped[str | None] = column("won or lost; empty: a reason for either")


class Stage(FirmList, Record):
    """A step of selling, the same for the whole firm."""

    __tablename__ = "stage"
    __table_args__ = list_rules(
        "Steps of selling, the same for the whole firm",
        one_of("outcome", "open", "won", "lost"),
        within("probability", 0, 100),
    )

    probability: Mapped[int] = column(
        "Probability in percent", Small, nullable=False, server_default=text("0")
    )
    outcome: Mapped[str] = column(
        "open, won or lost", nullable=False, server_default=text("'open'::text")
    )
