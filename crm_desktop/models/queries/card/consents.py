"""What people agreed to: the state that holds now, wherever it was noted."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.language import _


@dataclass(frozen=True, slots=True)
class ConsentState:
    """The newest decision of a contact's person about one purpose.

    `elsewhere`: it was noted at another contact of the same person, which is not told.
    """

    contact_id: int
    purpose: str
    state: str  # given, withdrawn, expired
    decided_on: dt.date
    valid_to: dt.date | None
    elsewhere: bool


def consent_states(session: Session, contacts: Sequence[int]) -> tuple[ConsentState, ...]:
    """Return the states of contacts that this person sees, purposes in the firm's order."""
    rows = session.execute(
        text(
            "SELECT s.contact_id, p.name, s.state, s.decided_on, s.valid_to,"
            " s.valid_to < current_date AS expired, NOT EXISTS ("
            "  SELECT FROM crm.consent c WHERE c.contact_id = s.contact_id"
            "  AND c.purpose_id = s.purpose_id AND c.state = s.state"
            "  AND c.decided_on = s.decided_on AND c.deleted_at IS NULL) AS elsewhere"
            " FROM crm.consent_state(:ids) AS s JOIN crm.consent_purpose p ON p.id = s.purpose_id"
            " WHERE p.deleted_at IS NULL ORDER BY s.contact_id, p.position, p.name"
        ),
        {"ids": list(contacts)},
    )
    return tuple(
        ConsentState(
            contact_id=row.contact_id,
            purpose=row.name,
            state="expired" if row.state == "given" and row.expired else row.state,
            decided_on=row.decided_on,
            valid_to=row.valid_to,
            elsewhere=row.elsewhere,
        )
        for row in rows
    )


def in_short(states: Sequence[ConsentState]) -> str:
    """Return the states of one contact in a line: "Newsletter, Photos: withdrawn"."""
    words = {
        "given": "{purpose}",
        "withdrawn": _("{purpose}: withdrawn"),
        "expired": _("{purpose}: expired"),
    }
    return ", ".join(words[one.state].format(purpose=one.purpose) for one in states)
