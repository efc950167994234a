"""What happens with an account: activities, tasks, communication, documents, projects."""

import datetime as dt

from sqlalchemy import (
    CheckConstraint,
    FetchedValue,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    UniqueConstraint,
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

MINUTES = 10_080  # a week


class Activity(Child, Record):
    """A meeting or a call, held or planned."""

    __tablename__ = "activity"
    __table_args__ = (
        *follows(),
        has_parts(),
        referable(),
        same_account("opportunity_id", "opportunity"),
        same_account("first_contact_id", "contact"),
        same_account("recurrence_id", "recurrence"),
        one_of("kind", "meeting", "call"),
        one_of("status", "planned", "held", "cancelled"),
        in_order("starts_at", "ends_at"),
        not_empty("subject"),
        within("minutes", 0, MINUTES),
        CheckConstraint(
            "(recurrence_id IS NULL) = (occurs_at IS NULL)", name="recurrence_with_time"
        ),
        Index(
            "ix_activity_first",
            "account_id",
            "kind",
            unique=True,
            postgresql_where=text(
                "first_contact_id IS NOT NULL AND status <> 'cancelled' AND deleted_at IS NULL"
            ),
        ),
        Index(None, "first_contact_id", postgresql_where=text("first_contact_id IS NOT NULL")),
        # A deleted occurrence keeps its place: it does not come again when the series goes on.
        Index("ix_activity_occurrence", "recurrence_id", "occurs_at", "account_id", unique=True),
        Index(None, "opportunity_id"),
        Index(None, "uid", postgresql_where=text("uid IS NOT NULL AND deleted_at IS NULL")),
        Index(None, "account_id", "starts_at", "id"),
        Index(None, "owner_id", "starts_at", postgresql_where=LIVE),
        Index(None, "employee_id", "starts_at"),
        Index(None, "starts_at", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        {"comment": "Meetings and calls, held or planned"},
    )

    kind: Mapped[str] = column("meeting or call", nullable=False)
    status: Mapped[str] = column("planned, held or cancelled", nullable=False)
    subject: Mapped[str] = string("Subject")
    starts_at: Mapped[dt.datetime] = column("Begins", nullable=False)
    ends_at: Mapped[dt.datetime | None] = column("Ends")
    place: Mapped[str | None] = string("Place")
    employee_id: Mapped[int | None] = reference("Host on our side", "employee")
    result: Mapped[str | None] = string("What came out of it", 20000)
    next_step: Mapped[str | None] = string("Next step agreed")
    next_step_on: Mapped[dt.date | None] = column(
        "By which day the next step is done; with it a task is entered"
    )
    opportunity_id: Mapped[int | None] = column("Opportunity it is about")
    minutes: Mapped[int | None] = column(
        "Time spent; of what was held its length, where nobody says otherwise",
        Small,
        server_default=FetchedValue(),
        server_onupdate=FetchedValue(),
    )
    first_contact_id: Mapped[int | None] = column(
        "Decision maker with whom this was the first call or the first meeting"
    )
    recurrence_id: Mapped[int | None] = column("Series it belongs to")
    occurs_at: Mapped[dt.datetime | None] = column(
        "When it would begin by the rule of the series, wherever it was moved"
    )
    uid: Mapped[str | None] = string("UID in the iCalendar file that it came from", 255)
    sort_key: Mapped[str] = generated("Order by subject", "crm_private.sort_key(subject)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(subject)")


class ActivityParticipant(Child, Record):
    """Somebody who takes part, from their side or from ours."""

    __tablename__ = "activity_participant"
    __table_args__ = (
        *follows("activity"),
        same_account("contact_id", "contact"),
        CheckConstraint("(contact_id IS NULL) <> (employee_id IS NULL)", name="one_side"),
        Index(None, "activity_id"),
        Index(None, "contact_id"),
        Index(None, "employee_id"),
        {"comment": "Who takes part in a meeting or call: a contact or a colleague"},
    )

    activity_id: Mapped[int] = column("Meeting or call", nullable=False)
    contact_id: Mapped[int | None] = column("Their person")
    employee_id: Mapped[int | None] = reference("Our person", "employee")


class Recurrence(Child, Record):
    """A series of meetings or calls; its occurrences are entered ahead."""

    __tablename__ = "recurrence"
    __table_args__ = (
        *follows(),
        referable(),
        not_empty("rule"),
        not_empty("zone"),
        Index(None, "account_id"),
        {"comment": "Series of meetings or calls; the occurrences stand in activity"},
    )

    rule: Mapped[str] = string("When, as RRULE of RFC 5545", 500)
    zone: Mapped[str] = string("Time zone whose wall time the occurrences keep", 60)
    starts_at: Mapped[dt.datetime] = column("When the first one begins", nullable=False)


class Task(Child, Record):
    """Something to be done for an account by a day."""

    __tablename__ = "task"
    __table_args__ = (
        *follows(),
        same_account("contact_id", "contact"),
        same_account("opportunity_id", "opportunity"),
        same_account("activity_id", "activity"),
        referable(),
        ForeignKeyConstraint(
            ["plan_objective_id", "account_plan_id"],
            ["crm.plan_objective.id", "crm.plan_objective.account_plan_id"],
        ),
        same_account("account_plan_id", "account_plan"),
        CheckConstraint(
            "(plan_objective_id IS NULL) = (account_plan_id IS NULL)", name="objective_with_plan"
        ),
        within("minutes", 0, MINUTES),
        one_of("status", "open", "done", "dropped"),
        one_of("priority", "high", "normal", "low"),
        not_empty("subject"),
        Index(None, "activity_id"),
        Index(None, "opportunity_id", postgresql_where=text("opportunity_id IS NOT NULL")),
        Index(None, "plan_objective_id", postgresql_where=text("plan_objective_id IS NOT NULL")),
        Index(None, "account_plan_id", postgresql_where=text("account_plan_id IS NOT NULL")),
        Index(None, "contact_id", postgresql_where=text("contact_id IS NOT NULL")),
        Index(None, "account_id", "due_on"),
        Index(None, "owner_id", "due_on", postgresql_where=LIVE),
        Index(None, "employee_id", "status", "due_on"),
        Index(None, "due_on", "id", postgresql_where=LIVE),
        Index(None, "status", "due_on", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        {"comment": "Things to be done for an account"},
    )

    subject: Mapped[str] = string("What is to be done")
    due_on: Mapped[dt.date | None] = column("By which day")
    status: Mapped[str] = column(
        "open, done or dropped", nullable=False, server_default=text("'open'::text")
    )
    priority: Mapped[str] = column(
        "high, normal or low", nullable=False, server_default=text("'normal'::text")
    )
    employee_id: Mapped[int | None] = reference("Who does it", "employee")
    contact_id: Mapped[int | None] = column("Contact it is about")
    opportunity_id: Mapped[int | None] = column("Opportunity it is about")
    activity_id: Mapped[int | None] = column("Meeting or call that it is the next step of")
    plan_objective_id: Mapped[int | None] = column("Objective of a plan that it is an action of")
    account_plan_id: Mapped[int | None] = column(
        "Plan of that objective, copied; kept by a trigger",
        server_default=FetchedValue(),
        server_onupdate=FetchedValue(),
    )
    minutes: Mapped[int | None] = column("Time spent", Small)
    done_at: Mapped[dt.datetime | None] = column(
        "When it was done; kept by a trigger",
        server_default=FetchedValue(),
        server_onupdate=FetchedValue(),
    )
    note: Mapped[str | None] = string("Note", 20000)
    sort_key: Mapped[str] = generated("Order by subject", "crm_private.sort_key(subject)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(subject)")


class Communication(Child, Record):
    """An e-mail, call, letter, fax, web form … that came or went."""

    __tablename__ = "communication"
    __table_args__ = (
        *follows(),
        same_account("contact_id", "contact"),
        same_account("document_id", "document"),
        one_of("kind", "email", "call", "letter", "fax", "web", "other"),
        one_of("direction", "in", "out"),
        not_empty("subject"),
        Index(None, "contact_id", postgresql_where=text("contact_id IS NOT NULL")),
        Index(None, "account_id", "happened_at", "id"),
        Index(None, "owner_id", "happened_at", postgresql_where=LIVE),
        Index(None, "happened_at", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        {"comment": "E-mails, calls, letters and the like that came or went"},
    )

    kind: Mapped[str] = column("email, call, letter, fax, web, other", nullable=False)
    direction: Mapped[str] = column("in or out", nullable=False)
    happened_at: Mapped[dt.datetime] = column("When it came or went", nullable=False)
    subject: Mapped[str] = string("Subject")
    body: Mapped[str | None] = string("Text", 200000)
    contact_id: Mapped[int | None] = column("Contact on their side")
    employee_id: Mapped[int | None] = reference("Colleague on our side", "employee")
    document_id: Mapped[int | None] = column("The letter or attachment as a document")
    template_revision_id: Mapped[int | None] = reference(
        "The template that a letter was made from, as it was then", "template_revision"
    )
    sort_key: Mapped[str] = generated("Order by subject", "crm_private.sort_key(subject)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(subject)")


class Document(Child, Record):
    """A document with its file: contract, order, complaint, other."""

    __tablename__ = "document"
    __table_args__ = (
        *follows(),
        has_parts(),
        referable(),
        same_account("contact_id", "contact"),
        not_empty("name"),
        within("size", 0),
        Index(None, "contact_id", postgresql_where=text("contact_id IS NOT NULL")),
        Index(None, "account_id", "dated_on"),
        Index(None, "owner_id", "dated_on", postgresql_where=LIVE),
        Index(None, "dated_on", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        Index("ix_document_grams", text("crm_private.grams(search_text)"), postgresql_using="gin"),
        {"comment": "Documents of an account; the file stands in document_chunk"},
    )

    name: Mapped[str] = string("Name as shown")
    kind_id: Mapped[int | None] = reference("Contract, order, complaint, other", "document_kind")
    dated_on: Mapped[dt.date | None] = column("Date of the document")
    number: Mapped[str | None] = string("Its number", 60)
    valid_to: Mapped[dt.date | None] = column("Valid until")
    employee_id: Mapped[int | None] = reference("Who filed it", "employee")
    contact_id: Mapped[int | None] = column("Contact it is from or for")
    file_name: Mapped[str | None] = string("Name of the file", 255)
    media_type: Mapped[str | None] = string("Media type of the file", 100)
    size: Mapped[int | None] = column("Size in bytes")
    sha256: Mapped[str | None] = string("Check sum of the file, hexadecimal", 64)
    note: Mapped[str | None] = string("Note", 20000)
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(name)")


class DocumentChunk(Child, Record):
    """A piece of a document's file."""

    __tablename__ = "document_chunk"
    __table_args__ = (
        *follows("document"),
        UniqueConstraint("document_id", "position"),
        within("position", 0),
        {"comment": "Files of documents in pieces of at most 256 KiB"},
    )

    document_id: Mapped[int] = column("Document", nullable=False)
    position: Mapped[int] = column("Order of the piece, from 0", nullable=False)
    content: Mapped[bytes] = column("The bytes", LargeBinary, nullable=False)


class Project(Child, Record):
    """A project for an account."""

    __tablename__ = "project"
    __table_args__ = (
        *follows(),
        same_account("contact_id", "contact"),
        one_of("status", "planned", "running", "paused", "done", "cancelled"),
        in_order("starts_on", "ends_on"),
        not_empty("name"),
        within("budget", 0),
        Index(None, "account_id", "starts_on"),
        Index(None, "owner_id", "starts_on", postgresql_where=LIVE),
        Index(None, "starts_on", "id", postgresql_where=LIVE),
        Index(None, "sort_key", "id", postgresql_where=LIVE),
        Index(None, "ends_on", "id", postgresql_where=LIVE),
        {"comment": "Projects for an account"},
    )

    name: Mapped[str] = string("Name")
    number: Mapped[str | None] = string("Number", 60)
    status: Mapped[str] = column("planned, running, paused, done, cancelled", nullable=False)
    starts_on: Mapped[dt.date | None] = column("Begins")
    ends_on: Mapped[dt.date | None] = column("Ends")
    budget: Mapped[int | None] = column("Budget in minor units")
    currency: Mapped[str | None] = string("Currency of the budget", 3)
    employee_id: Mapped[int | None] = reference("Leader on our side", "employee")
    contact_id: Mapped[int | None] = column("Contact on their side")
    note: Mapped[str | None] = string("Note", 20000)
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(name)")
