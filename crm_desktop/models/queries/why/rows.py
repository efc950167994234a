"""The answer to "what can this person see, and why", as screens and paper get it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WhyReason:
    """One reason. `until`: the last day or, for emergency access, the moment it ends."""

    employee_id: int
    person: str
    reason: str  # responsible, team, superior …, role:crm_finance, share:contact
    sentence: str
    extent: str
    whole: bool
    writes: bool = False
    until: dt.date | dt.datetime | None = None
    accounts: int | None = None


@dataclass(frozen=True, slots=True)
class WhyRole:
    """What a role may see in general: a sentence, and lines of (records, sentence)."""

    name: str
    sentence: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WhyRow:
    """The answer to one question; an empty name: that side was not chosen."""

    person: str
    account: str
    verdict: str
    reasons: tuple[WhyReason, ...]
    roles: tuple[WhyRole, ...]
    firm: str
    asked_by: str
    asked_at: dt.datetime
    employee_id: int | None = None
    account_id: int | None = None
