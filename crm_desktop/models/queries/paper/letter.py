"""A letter: what it is made from, and how it is filed on the card."""

import datetime as dt
import io
from collections.abc import Mapping
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.card.documents import put_pieces
from crm_desktop.models.queries.paper.rows import LetterRow, PersonName
from crm_desktop.models.queries.paper.sender import postal_address, read, sender
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.models.queries.saving.saving import begin, write


def letter_row(
    session: Session, catalogue: Catalogue, account_id: int, contact_id: int | None
) -> tuple[LetterRow, str]:
    """Return a letter still without subject and text, and the language to write it in.

    The address is the contact's own, else the postal one of the account, else the seat.
    """
    firm, writer, zone = sender(session)
    account = read(
        session,
        "SELECT a.name, a.kind, a.town, a.country, d.street, d.postcode, d.region,"
        " d.language,"
        " (SELECT language FROM crm.firm) AS home"
        " FROM crm.account a LEFT JOIN crm.account_detail d ON d.account_id = a.id"
        " WHERE a.id = :id",
        id=account_id,
    )[0]
    contact = read(session, "SELECT * FROM crm.contact WHERE id = :id", id=contact_id)
    further = read(
        session,
        "SELECT name AS addressee, street, postcode, town, country FROM crm.address"
        " WHERE account_id = :account"
        " AND deleted_at IS NULL AND coalesce(valid_to, 'infinity') >= current_date"
        " AND coalesce(valid_from, '-infinity') <= current_date AND"
        " (contact_id = :contact OR contact_id IS NULL AND kind = 'postal')"
        " ORDER BY contact_id NULLS LAST, id LIMIT 1",
        account=account_id,
        contact=contact_id,
    )
    person = person_of(contact[0]) if contact else None
    language = (contact[0]["language"] if contact else None) or account["language"]
    row = LetterRow(
        sender=firm,
        writer=writer,
        recipient=person,
        account_name="" if account["kind"] == "person" and person else account["name"],
        address=postal_address(further[0] if further else account),
        subject="",
        body="",
        dated_on=dt.datetime.now(zone).date(),
        place=firm.address.town,
    )
    return row, language or account["home"]


def person_of(row: Mapping[str, Any]) -> PersonName:
    """Return how a row of a contact is addressed."""
    return PersonName(
        last_name=row["last_name"],
        first_name=row["first_name"] or "",
        title_before=row["title_before"] or "",
        title_after=row["title_after"] or "",
        gender=row["gender"] or "",
        job_title=row["job_title"] or "",
        salutation=row["salutation"] or "",
        by_first_name=row["by_first_name"],
        department=row["department"] or "",
    )


def file_letter(
    session: Session,
    catalogue: Catalogue,
    letter: Edit,
    pdf: bytes,
    file_name: str,
    template_revision_id: int | None = None,
) -> Saved:
    """File a letter on the card: a communication with its PDF as a document, in one operation.

    `letter` is the new communication (subject, body, contact_id …); `pdf` the page as printed;
    `template_revision_id` the template it was made from, where it was not the usual one.
    """
    if not begin(session, letter):
        return Saved(letter.kind, None, repeated=True)
    kinds = {option.label: option.value for option in catalogue.options.get("document_kind", ())}
    other = session.scalar(text("SELECT id FROM crm.document_kind WHERE code = 'other'"))
    changes = dict(letter.changes)
    document = write(
        session,
        catalogue,
        Edit(
            "document",
            None,
            {
                "name": changes["subject"],
                "kind_id": other if other in kinds.values() else None,
                "dated_on": dt.date.today(),
                "contact_id": changes.get("contact_id"),
                "employee_id": changes.get("employee_id"),
            },
            account_id=letter.account_id,
        ),
    )
    assert document.id is not None
    put_pieces(session, document.id, io.BytesIO(pdf), file_name, len(pdf))
    changes["document_id"] = document.id
    saved = write(
        session,
        catalogue,
        Edit("communication", None, changes, account_id=letter.account_id),
    )
    if template_revision_id is not None:
        session.execute(
            text("UPDATE crm.communication SET template_revision_id = :revision WHERE id = :id"),
            {"revision": template_revision_id, "id": saved.id},
        )
    return saved
