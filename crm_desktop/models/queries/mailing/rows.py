"""What crosses the thread border of mass correspondence: frozen rows."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from crm_desktop.models.language import N_
from crm_desktop.models.queries.paper.addressees import Addressee

# Why somebody is left out, in words: the server's reasons, then the program's.
REASONS = {
    "hidden": N_("You may not write on this account."),
    "gone": N_("This contact or account is not there any more."),
    "closed": N_("The account is closed."),
    "no_mail": N_("Wants no mass mail."),
    "no_consent": N_("Has not given this consent, or has withdrawn it."),
    "no_email": N_("There is no e-mail address that is valid today."),
    "no_address": N_("There is no address that is valid today."),
    "address": N_("The address is incomplete."),
    "double": N_("Somebody before has the same address."),
    "hand": N_("Left out by hand."),
    "fault": N_("The letter cannot be made."),
    "refused": N_("The mail server refused this address."),
    "unsure": N_("The connection broke while this e-mail was sent; it may have arrived."),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody chosen, as the check sees them. `reason`: why the server refuses, "" where not.

    `email`: where an e-mail would go; `position` counts from 1 in the order they were found.
    """

    to: Addressee
    contact_id: int | None
    reason: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Begin:
    """A run to begin. `language` "": each recipient's own. `settings`: window, per_file, labels."""

    subject: str
    channel: str
    kind: str
    template_revision_id: int
    language: str = ""
    purpose_id: int | None = None
    chosen: Mapping[str, Any] | None = None
    chosen_words: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    unseen: int = 0
    operation: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class Chosen:
    """One recipient of a run to begin; `reason` "" where it is to be sent, else why not.

    `letter`: the template as it was changed for this one alone; None: as it is for all.
    """

    account_id: int
    contact_id: int | None
    reason: str = ""
    detail: str = ""
    letter: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A run as lists and the engine see it; counts are of recipients that this person sees."""

    id: int
    subject: str
    channel: str
    state: str
    sender: str
    mine: bool
    begun_at: dt.datetime
    template_revision_id: int
    template_id: int | None
    template_name: str
    language: str
    kind: str
    purpose_id: int | None
    purpose: str
    chosen_words: str
    settings: Mapping[str, Any]
    unseen: int
    version: int
    counts: Mapping[str, int]  # state → how many

    @property
    def total(self) -> int:
        """How many recipients this person sees."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Recipient:
    """A recipient of a run, with the words of its account and contact. `own`: its letter was
    changed for this one alone."""

    id: int
    account_id: int
    contact_id: int | None
    position: int
    state: str
    reason: str
    detail: str
    name: str
    document_id: int | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A recipient on its way, or (with a reason) refused by the server just now."""

    id: int
    account_id: int
    contact_id: int | None
    position: int
    reason: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Filed:
    """What is filed for one recipient: the letter's file (None: none), text, Message-ID."""

    id: int
    file: bytes | None
    body: str | None = None
    message_id: str | None = None
