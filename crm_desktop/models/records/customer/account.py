"""Accounts: directory and details, team, segments; contacts with contact points and addresses."""

import datetime as dt

from sqlalchemy import (
    BigInteger,
    FetchedValue,
    ForeignKeyConstraint,
    Identity,
    Index,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    NOTE_GRAMS,
    Child,
    Record,
    Small,
    Versioned,
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


class Account(Versioned, Record):
    """A company or natural person: the directory, which every employee may read."""

    __tablename__ = "account"
    __table_args__ = (
        not_empty("name"),
        one_of("kind", "company", "person"),
        one_of("status", "prospect", "active", "dormant", "closed"),
        UniqueConstraint("id", "owner_id"),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        Index(None, "town_key", "sort_key", "id", postgresql_where=LIVE),
        Index(None, "owner_id", "sort_key", "id", postgresql_where=LIVE),
        Index(None, "name_norm"),
        Index(None, "parent_id"),
        Index(None, "company_id"),
        Index(None, "vat_id"),
        Index(None, "name_sound", postgresql_where=LIVE),
        Index("ix_account_grams", text("crm_private.grams(search_text)"), postgresql_using="gin"),
        {"comment": "Directory of customers: who they are and who is responsible; readable by all"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    owner_id: Mapped[int] = reference(
        "Responsible person", "employee", nullable=False, server_default=text("crm_private.me()")
    )
    parent_id: Mapped[int | None] = reference("Account above it in the group", "account")
    name: Mapped[str] = string("Name")
    kind: Mapped[str] = column(
        "company or person", nullable=False, server_default=text("'company'::text")
    )
    status: Mapped[str] = column(
        "prospect, active, dormant or closed",
        nullable=False,
        server_default=text("'prospect'::text"),
    )
    company_id: Mapped[str | None] = string("IČO, REGON or EIK in standard form", 20)
    vat_id: Mapped[str | None] = string("VAT number in standard form", 20)
    town: Mapped[str | None] = string("Town of the seat", 100)
    country: Mapped[str | None] = string("ISO 3166 code of the seat's country", 2)
    name_norm: Mapped[str] = generated("Name for type-ahead", "crm_private.norm(name)")
    name_sound: Mapped[str] = generated(
        "How the name sounds, to find the same firm", "crm_private.sound(name)"
    )
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    town_key: Mapped[str] = generated(
        "Order by town", "crm_private.sort_key(COALESCE(town, ''::text))"
    )
    search_text: Mapped[str] = generated(
        "What the directory search looks in",
        "crm_private.account_search_text(name, town, company_id, vat_id)",
    )


class AccountDetail(Versioned, Record):
    """What only the responsible person, the team and their superiors see of an account."""

    __tablename__ = "account_detail"
    __table_args__ = (
        *follows(),
        within("employee_count", 0),
        within("revenue", 0),
        within("payment_days", 0, 365),
        Index(None, "owner_id", "tier_id"),
        Index("ix_account_detail_grams", NOTE_GRAMS, postgresql_using="gin"),
        {"comment": "Details of an account (1:1), for the responsible person, team, superiors"},
    )

    account_id: Mapped[int] = column("Account", BigInteger, primary_key=True, autoincrement=False)
    owner_id: Mapped[int] = column(
        "Responsible person of the account, copied; kept by the key to the account",
        BigInteger,
        server_default=FetchedValue(),
        nullable=False,
    )
    kind_id: Mapped[int | None] = reference("What it is to us", "account_kind")
    tier_id: Mapped[int | None] = reference("How important it is", "tier")
    legal_form: Mapped[str | None] = string("Legal form", 100)
    street: Mapped[str | None] = string("Street and number of the seat")
    postcode: Mapped[str | None] = string("Postcode of the seat", 12)
    region: Mapped[str | None] = string("Region", 100)
    sector: Mapped[str | None] = string("Line of business", 100)
    employee_count: Mapped[int | None] = column("Number of employees")
    revenue: Mapped[int | None] = column("Annual revenue in minor units")
    currency: Mapped[str | None] = string("Currency of the revenue", 3)
    founded_on: Mapped[dt.date | None] = column("Founded")
    cooperation_since: Mapped[dt.date | None] = column("Customer since")
    payment_days: Mapped[int | None] = column("Payment term in days", Small)
    verified_on: Mapped[dt.date | None] = column("When the data were verified last")
    verified_by: Mapped[int | None] = reference(
        "Who verified them then; written by the server", "employee", server_default=FetchedValue()
    )
    phone: Mapped[str | None] = string("Switchboard", 40)
    email: Mapped[str | None] = string("General e-mail")
    website: Mapped[str | None] = string("Website")
    language: Mapped[str | None] = string("Language we write in", 2)
    no_mail: Mapped[bool] = column(
        "Wants no mass mail, on paper or by e-mail", nullable=False, server_default=false()
    )
    note: Mapped[str | None] = string("Note", 20000)


class AccountSegment(Child, Record):
    """One segment of an account."""

    __tablename__ = "account_segment"
    __table_args__ = (
        *follows(),
        Index(None, "account_id", "segment_id", unique=True, postgresql_where=LIVE),
        {"comment": "Segments an account belongs to"},
    )

    segment_id: Mapped[int] = reference("Segment", "segment", nullable=False)


class AccountTeam(Child, Record):
    """A colleague who may see or change an account for a time."""

    __tablename__ = "account_team"
    __table_args__ = (
        *follows(),
        one_of("access", "read", "write"),
        in_order("valid_from", "valid_to"),
        Index(None, "account_id"),
        Index(
            None,
            "employee_id",
            "account_id",
            postgresql_include=["owner_id", "access", "valid_from", "valid_to"],
            postgresql_where=LIVE,
        ),
        {"comment": "Team of an account: who besides the responsible person sees or changes it"},
    )

    employee_id: Mapped[int] = reference("Colleague", "employee", nullable=False)
    access: Mapped[str] = column(
        "read or write", nullable=False, server_default=text("'read'::text")
    )
    valid_from: Mapped[dt.date] = column(
        "First day", nullable=False, server_default=text("CURRENT_DATE")
    )
    valid_to: Mapped[dt.date | None] = column("Last day; empty: without end")


class Person(Record):
    """Ties the contacts of one human being together; holds nothing else."""

    __tablename__ = "person"
    __table_args__ = ({"comment": "One human being behind contacts at several accounts"},)

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)


CONSENTED = text("marketing_until IS NOT NULL AND deleted_at IS NULL")
FULL_NAME = (
    "btrim((((COALESCE((title_before || ' '::text), ''::text) "
    "|| COALESCE((first_name || ' '::text), ''::text)) || last_name) "
    "|| COALESCE((', '::text || title_after), ''::text)))"
)


class Contact(Child, Record):
    """A person at one account, with function and time."""

    __tablename__ = "contact"
    __table_args__ = (
        *follows(),
        referable(),
        has_parts(),
        ForeignKeyConstraint(["person_id"], ["crm.person.id"]),
        same_account("reports_to_id", "contact"),
        Index(None, "reports_to_id", postgresql_where=text("reports_to_id IS NOT NULL")),
        one_of("gender", "f", "m"),
        in_order("valid_from", "valid_to"),
        not_empty("last_name"),
        Index(None, "account_id", "sort_key"),
        Index(None, "owner_id", "sort_key", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        Index(None, "person_id"),
        Index(None, "sort_key", "id", "marketing_until", postgresql_where=CONSENTED),
        Index(None, "name_sound", postgresql_where=LIVE),
        Index("ix_contact_grams", text("crm_private.grams(search_text)"), postgresql_using="gin"),
        {"comment": "A person at one account"},
    )

    person_id: Mapped[int] = column(
        "The human being; made when left out", nullable=False, server_default=FetchedValue()
    )
    title_before: Mapped[str | None] = string("Title before the name", 60)
    first_name: Mapped[str | None] = string("First name", 100)
    last_name: Mapped[str] = string("Last name", 100)
    title_after: Mapped[str | None] = string("Title after the name", 60)
    gender: Mapped[str | None] = column("f or m; empty where it is not known")
    language: Mapped[str | None] = string("Language we write in", 2)
    salutation: Mapped[str | None] = string("Salutation, where it is not the usual one")
    suggested_salutation: Mapped[str | None] = string(
        "The suggestion that was taken; a salutation that equals it goes when the name changes"
    )
    by_first_name: Mapped[bool] = column(
        "Letters use the given name", nullable=False, server_default=false()
    )
    no_mail: Mapped[bool] = column(
        "Wants no mass mail, on paper or by e-mail", nullable=False, server_default=false()
    )
    job_title: Mapped[str | None] = string("Job title", 150)
    department: Mapped[str | None] = string("Department", 150)
    function_id: Mapped[int | None] = reference("Function", "contact_function")
    reports_to_id: Mapped[int | None] = column("Superior at the account")
    valid_from: Mapped[dt.date | None] = column("Works there from")
    valid_to: Mapped[dt.date | None] = column("Works there until")
    marketing_until: Mapped[dt.date | None] = column(
        "Until when marketing sees the contact, by its consents; kept by a trigger",
        server_default=FetchedValue(),
    )
    full_name: Mapped[str] = generated("Name with titles", FULL_NAME)
    name_sound: Mapped[str] = generated(
        "How the name sounds, to find the same person",
        "crm_private.sound(((last_name || ' '::text) || COALESCE(first_name, ''::text)))",
    )
    sort_key: Mapped[str] = generated(
        "Order by last and first name",
        "crm_private.sort_key(((last_name || ' '::text) || COALESCE(first_name, ''::text)))",
    )
    search_text: Mapped[str] = generated(
        "What the search for people looks in",
        "crm_private.account_search_text(last_name, first_name, job_title, NULL::text)",
    )


class ContactPoint(Child, Record):
    """A phone number, e-mail address … of an account or of a contact."""

    __tablename__ = "contact_point"
    __table_args__ = (
        *follows(),
        same_account("contact_id", "contact"),
        one_of("kind", "phone", "mobile", "email", "fax", "web", "other"),
        in_order("valid_from", "valid_to"),
        not_empty("value"),
        Index(None, "account_id"),
        Index(None, "contact_id"),
        Index(None, "owner_id", "value_norm"),
        Index(None, "value_norm", postgresql_where=LIVE),
        Index(
            "ix_contact_point_grams", text("crm_private.grams(value_norm)"), postgresql_using="gin"
        ),
        {"comment": "Phone numbers, e-mail addresses and the like, typed, with validity"},
    )

    contact_id: Mapped[int | None] = column("Contact; empty: of the account itself")
    kind: Mapped[str] = column("phone, mobile, email, fax, web, other", nullable=False)
    value: Mapped[str] = string("As people write it")
    value_norm: Mapped[str] = generated(
        "For finding by number or address", "crm_private.norm(value)"
    )
    label: Mapped[str | None] = string("What it is for", 100)
    valid_from: Mapped[dt.date | None] = column("Valid from")
    valid_to: Mapped[dt.date | None] = column("Valid until")
    marketing_until: Mapped[dt.date | None] = column(
        "Until when marketing sees the contact, copied; kept by a trigger",
        server_default=FetchedValue(),
    )


class Address(Child, Record):
    """A further address of an account, or an address of a contact."""

    __tablename__ = "address"
    __table_args__ = (
        *follows(),
        same_account("contact_id", "contact"),
        one_of("kind", "postal", "billing", "delivery", "branch", "home", "former"),
        in_order("valid_from", "valid_to"),
        Index(None, "account_id"),
        Index(None, "contact_id"),
        {"comment": "Addresses beside the seat, typed, with validity"},
    )

    contact_id: Mapped[int | None] = column("Contact; empty: of the account itself")
    kind: Mapped[str] = column("postal, billing, delivery, branch, home, former", nullable=False)
    name: Mapped[str | None] = string("Name on the address, if another")
    street: Mapped[str | None] = string("Street and number")
    postcode: Mapped[str | None] = string("Postcode", 12)
    town: Mapped[str] = string("Town", 100)
    country: Mapped[str] = string("ISO 3166 code", 2)
    valid_from: Mapped[dt.date | None] = column("Valid from")
    valid_to: Mapped[dt.date | None] = column("Valid until")
