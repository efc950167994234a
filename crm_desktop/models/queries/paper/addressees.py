"""To whom labels and envelopes are made out: addresses of accounts and contacts, in batches.

Recorded first, as an export is: the function on the server that records it refuses those who may
not print in bulk.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ARRAY, BigInteger, bindparam, text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.card.history import note_act
from crm_desktop.models.queries.lists.listing import ordered_ids
from crm_desktop.models.queries.paper.letter import person_of
from crm_desktop.models.queries.paper.rows import PersonName, PostalAddress
from crm_desktop.models.queries.paper.sender import postal_address
from crm_desktop.models.queries.rows import ListQuery

BATCH = 1000
KINDS = ("account", "contact")
VALID = (
    "deleted_at IS NULL AND coalesce(valid_to, 'infinity') >= current_date"
    " AND coalesce(valid_from, '-infinity') <= current_date"
)
# The contact's own address, else the postal one of the account, else its seat, as in a letter.
ADDRESS = f"""
    LEFT JOIN crm.account_detail d ON d.account_id = a.id
    LEFT JOIN LATERAL (
        SELECT name AS addressee, street, postcode, town, country FROM crm.address
        WHERE account_id = a.id AND {VALID} AND (contact_id = %s OR contact_id IS NULL
              AND kind = 'postal')
        ORDER BY contact_id NULLS LAST, id LIMIT 1) p ON true
"""
PLACE = (
    "CASE WHEN p.town IS NULL THEN d.street ELSE p.street END AS street,"
    " CASE WHEN p.town IS NULL THEN d.postcode ELSE p.postcode END AS postcode,"
    " CASE WHEN p.town IS NULL THEN d.region END AS region,"
    " d.account_id IS NULL AND p.town IS NULL AS hidden,"
    " coalesce(d.no_mail, false) AS no_mail_there,"
    " coalesce(p.town, a.town) AS town, coalesce(p.country, a.country) AS country, p.addressee"
)
STATEMENTS = {
    "account": f"SELECT a.id, a.id AS account_id, a.name AS account, a.kind, d.language, {PLACE}"
    f" FROM crm.account a {ADDRESS % 'NULL::bigint'} WHERE a.id = ANY(:ids)",
    "contact": "SELECT c.*, a.name AS account, a.kind, coalesce(c.language, d.language) AS spoken,"
    f" {PLACE} FROM crm.contact c JOIN crm.account a ON a.id = c.account_id {ADDRESS % 'c.id'}"
    " WHERE c.id = ANY(:ids)",
}


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who gets a label. person None: the account itself. language: "" for the firm's own.

    hidden: this person sees the account in the directory only, so not its address. no_mail: wants
    no mass mail, and so no label either.
    """

    id: int
    account_id: int
    name: str
    person: PersonName | None
    account_name: str
    address: PostalAddress
    language: str = ""
    hidden: bool = False
    no_mail: bool = False


def addressees(session: Session, kind: str, ids: Sequence[int]) -> tuple[Addressee, ...]:
    """Return whom the records of a kind are addressed to, in their order; KeyError for others.

    Records that this person may not see are not among them.
    """
    statement = text(STATEMENTS[kind]).bindparams(bindparam("ids", type_=ARRAY(BigInteger)))
    found: dict[int, Addressee] = {}
    for start in range(0, len(ids), BATCH):
        batch = list(ids[start : start + BATCH])
        for row in session.execute(statement, {"ids": batch}).mappings():
            found[row["id"]] = _addressee(kind, row)
    return tuple(found[id] for id in ids if id in found)


def _addressee(kind: str, row: Any) -> Addressee:
    person = person_of(row) if kind == "contact" else None
    human = row["kind"] == "person"
    return Addressee(
        id=row["id"],
        account_id=row["account_id"],
        name=row["full_name"] if person else row["account"],
        person=person,
        account_name="" if human and person else row["account"],
        address=postal_address(row),
        language=(row["spoken"] if person else row["language"]) or "",
        hidden=row["hidden"],
        no_mail=row["no_mail_there"] or (person is not None and row["no_mail"]),
    )


def chosen_ids(
    session: Session, catalogue: Catalogue, query: ListQuery, ids: Sequence[int] | None
) -> "array[int]":
    """Return the records of a list in its order: those selected, or (None) all."""
    found = ordered_ids(session, catalogue, query)
    if ids is None:
        return array("q", found)
    chosen = set(ids)
    return array("q", (id for id in found if id in chosen))


def note_labels(session: Session, kind: str, count: int, stock: str) -> None:
    """Record that labels or envelopes are printed; NotAllowed where there is no right to it."""
    note_act(session, "print_bulk", kind, count, {"paper": stock})
