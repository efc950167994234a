"""Who sends paper: the firm and the person, with the small readers that all paper shares."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.paper.rows import PostalAddress, SenderFirm, SenderPerson
from crm_desktop.models.standard.phone import phone_text

LABELS = {
    "CZ": ("IČO", "DIČ"),
    "SK": ("IČO", "IČ DPH"),
    "PL": ("REGON", "NIP"),
    "BG": ("ЕИК", "ДДС №"),
}


def read(session: Session, statement: str, **values: Any) -> list[Mapping[str, Any]]:
    """Return the rows of a statement by the names of their columns."""
    return [dict(row) for row in session.execute(text(statement), values).mappings()]


def postal_address(row: Mapping[str, Any]) -> PostalAddress:
    """Return the address that stands in a row."""
    return PostalAddress(
        street=row["street"] or "",
        town=row["town"] or "",
        postcode=row["postcode"] or "",
        country=row["country"] or "",
        region=row.get("region") or "",
        name=row.get("addressee") or "",
    )


def identifiers(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the numbers of a company, each behind what its country calls it."""
    labels = LABELS.get(row["country"] or "", ("ID", "VAT"))
    values = zip(labels, (row["company_id"], row["vat_id"]), strict=True)
    return tuple(f"{label} {value}" for label, value in values if value)


def sender(session: Session) -> tuple[SenderFirm, SenderPerson, ZoneInfo]:
    """Return our firm, the person signed in, and the zone in which moments are printed."""
    firm = read(session, "SELECT * FROM crm.firm")[0]
    me = read(
        session,
        "SELECT display_name, job_title, phone, email FROM crm.employee WHERE login = session_user",
    )[0]
    return (
        SenderFirm(
            name=firm["name"],
            address=postal_address(firm),
            identifiers=identifiers(firm),
            phone=phone_text(firm["phone"] or ""),
            email=firm["email"] or "",
            website=firm["website"] or "",
            register_line=firm["register_line"] or "",
        ),
        SenderPerson(
            me["display_name"],
            me["job_title"] or "",
            phone_text(me["phone"] or ""),
            me["email"] or "",
        ),
        ZoneInfo(firm["time_zone"]),
    )
