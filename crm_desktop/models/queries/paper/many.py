"""The rows of many letters at once: a few statements for a batch, not for each letter."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.lists.listing import first_page, rows_by_ids
from crm_desktop.models.queries.paper.addressees import Addressee, addressees
from crm_desktop.models.queries.paper.merge import LISTS, MOST_ROWS, MergeRows
from crm_desktop.models.queries.paper.rows import LetterRow, SenderFirm, SenderPerson
from crm_desktop.models.queries.paper.sender import read, sender
from crm_desktop.models.queries.rows import ListQuery, Row

RECORDS = {"account": "account", "contact": "contact", "responsible": "employee"}


@dataclass(frozen=True, slots=True)
class Sender:
    """What all letters of a run share: who writes, where, on which day, in which home language."""

    firm: SenderFirm
    writer: SenderPerson
    zone: ZoneInfo
    currency: str
    home: str
    day: dt.date


def sender_of(session: Session) -> Sender:
    """Return the firm and the person signed in, as letters show them."""
    firm, writer, zone = sender(session)
    row = read(session, "SELECT currency, language FROM crm.firm")[0]
    return Sender(
        firm, writer, zone, row["currency"], row["language"], dt.datetime.now(zone).date()
    )


def many_merge_rows(
    session: Session,
    catalogue: Catalogue,
    who: Sender,
    recipients: Sequence[tuple[int, int | None]],
    names: Iterable[str],
) -> list[MergeRows | None]:
    """Return what letters to (account, contact) are filled with; None where one is not seen.

    `names`: of the fields that the template asks for (`reports.letters.merging.names_of`); rows of
    lists that one may not see are not among them.
    """
    asked = frozenset(names)
    contacts = [contact for _account, contact in recipients if contact is not None]
    firms = [account for account, contact in recipients if contact is None]
    people = {one.id: one for one in addressees(session, "contact", contacts)}
    accounts = {one.id: one for one in addressees(session, "account", firms)}
    ids = {account for account, _contact in recipients}
    rows = {
        "account": _rows(session, catalogue, "account", "account", ids, asked),
        "contact": _rows(session, catalogue, "contact", "contact", set(contacts), asked),
    }
    owners = {row["owner_id"] for row in rows["account"].values() if row["owner_id"]}
    rows["responsible"] = _rows(session, catalogue, "employee", "responsible", owners, asked)
    lists = {name: kind for name, kind in LISTS.items()
             if kind in catalogue.kinds and any(_of(name, one) for one in asked)}  # fmt: skip
    found: list[MergeRows | None] = []
    for account, contact in recipients:
        to = accounts.get(account) if contact is None else people.get(contact)
        if to is None:
            found.append(None)
            continue
        own = rows["account"].get(account)
        found.append(MergeRows(
            letter_to(who, to),
            to.language or who.home,
            who.currency,
            who.zone,
            own,
            rows["contact"].get(contact) if contact is not None else None,
            rows["responsible"].get(own["owner_id"]) if own is not None else None,
            {name: _list(session, catalogue, kind, name, account, asked)
             for name, kind in lists.items()},
        ))  # fmt: skip
    return found


def letter_to(who: Sender, to: Addressee, subject: str = "") -> LetterRow:
    """Return the letter's own part: sender, recipient, address, day."""
    return LetterRow(
        who.firm, who.writer, to.person, to.account_name, to.address, subject, "", who.day,
        who.firm.address.town,
    )  # fmt: skip


def _of(start: str, name: str) -> bool:
    return name == start or name.startswith(f"{start}.")


def _columns(catalogue: Catalogue, kind: str, start: str, asked: frozenset[str]) -> tuple[str, ...]:
    of = catalogue.kind(kind)
    names = {one.partition(".")[2] for one in asked if _of(start, one)}
    names |= {of.field(name).currency for name in names if of.has(name)}
    names |= {"owner_id"} if kind == "account" else set()
    return tuple(sorted(name for name in names if of.has(name)))


def _rows(
    session: Session,
    catalogue: Catalogue,
    kind: str,
    start: str,
    ids: set[int],
    asked: frozenset[str],
) -> Mapping[int, Row]:
    if kind not in catalogue.kinds or not ids:
        return {}
    columns = _columns(catalogue, kind, start, asked)
    if not columns:
        return {}
    query = ListQuery(kind, columns, *catalogue.kind(kind).order)
    return {row.id: row for row in rows_by_ids(session, catalogue, query, sorted(ids))}


def _list(
    session: Session,
    catalogue: Catalogue,
    kind: str,
    name: str,
    account: int,
    asked: frozenset[str],
) -> tuple[Row, ...]:
    columns = _columns(catalogue, kind, name, asked)
    query = ListQuery(kind, columns, *catalogue.kind(kind).order, account_id=account)
    return first_page(session, catalogue, query, MOST_ROWS).rows
