"""Records as the matcher compares them: fields of the catalogue → fields of the matcher."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.matching.record import Values

# Field of a record → field of the matcher.
ACCOUNT = {
    "name": "name", "street": "street", "town": "town", "postcode": "postal_code",
    "country": "country", "phone": "phone", "email": "email", "company_id": "registration_no",
    "vat_id": "vat_no",
}  # fmt: skip
CONTACT = {"first_name": "first_name", "last_name": "last_name"}
REACHED = {"phone": "phone", "mobile": "phone", "email": "email"}


def as_compared(kind: str, values: Mapping[str, Any], points: Sequence[tuple[str, str]]) -> Values:
    """Return the matcher's fields of a record; `points` are its contact details (kind, value)."""
    known = ACCOUNT if kind == "account" else CONTACT
    found: dict[str, str | Sequence[str]] = {
        theirs: str(values[ours]) for ours, theirs in known.items() if values.get(ours)
    }
    for code, value in points:
        name = REACHED.get(code)
        if name and value:
            before = found.get(name, ())
            found[name] = (*((before,) if isinstance(before, str) else before), value)
    return found


def points_of(session: Session, column: str, ids: Sequence[int]) -> dict[int, list[Any]]:
    """Return the contact details (kind, value) that this person sees, by account or contact."""
    rows = session.execute(
        text(
            f"SELECT {column}, kind, value FROM crm.contact_point"
            f" WHERE {column} = ANY(:ids) AND deleted_at IS NULL"
            + (" AND contact_id IS NULL" if column == "account_id" else "")
        ),
        {"ids": list(ids)},
    )
    found: dict[int, list[Any]] = {}
    for id, kind, value in rows:
        found.setdefault(id, []).append((kind, value))
    return found
