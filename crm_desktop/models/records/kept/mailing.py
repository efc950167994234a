"""Mass correspondence: a run of letters or e-mails, and what became of each recipient."""

import datetime as dt
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    FetchedValue,
    Identity,
    Index,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    Record,
    Versioned,
    column,
    follows,
    not_empty,
    one_of,
    reference,
    same_account,
    string,
    within,
)

LONGEST = 100_000
LARGEST_LETTER = 1_000_000  # as a template may have
REASONS = (
    "hidden", "gone", "closed", "no_mail", "no_consent", "no_email", "no_address",  # the server's
    "address", "double", "hand", "fault", "refused", "unsure",  # the program's
)  # fmt: skip


class Mailing(Versioned, Record):
    """A run: one template to many, on paper or by e-mail."""

    __tablename__ = "mailing"
    __table_args__ = (
        not_empty("subject"),
        one_of("channel", "paper", "email"),
        one_of("kind", "account", "contact"),
        one_of("state", "open", "done", "stopped"),
        within("unseen", 0),
        CheckConstraint(f"length(chosen::text) <= {LONGEST}", name="chosen_length"),
        CheckConstraint("length(settings::text) <= 4000", name="settings_length"),
        Index(None, "employee_id", "created_at"),
        {"comment": "Runs of mass correspondence: who sends what to whom, on paper or by e-mail"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference(
        "Who sends it", "employee", nullable=False, server_default=text("crm_private.me()")
    )
    subject: Mapped[str] = string("Subject of each letter", nullable=False)
    channel: Mapped[str] = column("paper or email", nullable=False)
    template_revision_id: Mapped[int] = reference(
        "The template as it was then", "template_revision", nullable=False
    )
    language: Mapped[str | None] = string("Language of all; empty: of each recipient", 2)
    purpose_id: Mapped[int | None] = reference(
        "What recipients must have agreed to; empty: no consent is needed", "consent_purpose"
    )
    kind: Mapped[str] = column("Kind of record that was chosen", nullable=False)
    chosen: Mapped[Any | None] = column("The filter as models/filters writes it", JSONB)
    chosen_words: Mapped[str | None] = string("The same in words, as it was then", 2000)
    settings: Mapped[Any] = column(
        "Window, letters in a file, labels", JSONB, nullable=False, server_default=text("'{}'")
    )
    unseen: Mapped[int] = column(
        "Chosen records that the sender may not write to", nullable=False, server_default=text("0")
    )
    operation: Mapped[UUID] = column("Operation by which it was begun", nullable=False)
    state: Mapped[str] = column(
        "open, done or stopped", nullable=False, server_default=text("'open'::text")
    )


class MailingRecipient(Record):
    """One recipient of a run, seen by those who see the account. Written by functions only."""

    __tablename__ = "mailing_recipient"
    __table_args__ = (
        *follows(),
        same_account("contact_id", "contact"),
        same_account("document_id", "document"),
        one_of("state", "waiting", "taken", "done", "left"),
        one_of("reason", *REASONS),
        CheckConstraint("(state = 'left'::text) = (reason IS NOT NULL)", name="reason_of_left"),
        CheckConstraint(f"length(own_letter::text) <= {LARGEST_LETTER}", name="own_letter_length"),
        Index(None, "mailing_id", "state", "position"),
        Index(None, "account_id"),
        Index(None, "owner_id"),
        Index(None, "document_id"),
        {"comment": "Recipients of a run of mass correspondence, and what became of each"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int] = column("Account it belongs to", BigInteger, nullable=False)
    owner_id: Mapped[int] = column(
        "Responsible person of the account, copied; kept by the key to the account",
        BigInteger,
        server_default=FetchedValue(),
        nullable=False,
    )
    mailing_id: Mapped[int] = reference("The run", "mailing", nullable=False)
    position: Mapped[int] = column("Place in the order of the post, from 1", nullable=False)
    contact_id: Mapped[int | None] = column("Contact; empty: the account itself")
    state: Mapped[str] = column(
        "waiting, taken (on its way), done or left out",
        nullable=False,
        server_default=text("'waiting'::text"),
    )
    reason: Mapped[str | None] = column("Why it was left out")
    detail: Mapped[str | None] = string("The same in a sentence, where there is one", 500)
    document_id: Mapped[int | None] = column("The letter as it was filed")
    message_id: Mapped[str | None] = string("Message-ID of the e-mail", 255)
    own_letter: Mapped[Any | None] = column(
        "Its letter, changed for this one alone; empty: as the template", JSONB
    )
    changed_at: Mapped[dt.datetime] = column(
        "When its state changed last", DateTime(timezone=True), server_default=func.now(),
        nullable=False,
    )  # fmt: skip
