"""What paper is made from, read for one account; and the letter that is filed on the card."""

import datetime as dt
import io
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import translator
from crm_desktop.models.queries.card import account_header, timeline
from crm_desktop.models.queries.card_rows import TimelineEntry, TimelineQuery
from crm_desktop.models.queries.documents import put_pieces
from crm_desktop.models.queries.paper_rows import (
    DataSheetRow,
    LetterRow,
    Money,
    PersonName,
    PostalAddress,
    SenderFirm,
    SenderPerson,
    SheetActivity,
    SheetAddress,
    SheetContact,
    SheetOpportunity,
    SheetSale,
    SheetService,
    SheetTask,
    TimelineRow,
)
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.models.queries.saving import begin, write

LABELS = {
    "CZ": ("IČO", "DIČ"),
    "SK": ("IČO", "IČ DPH"),
    "PL": ("REGON", "NIP"),
    "BG": ("ЕИК", "ДДС №"),
}


def _rows(session: Session, statement: str, **values: Any) -> list[Mapping[str, Any]]:
    return [dict(row) for row in session.execute(text(statement), values).mappings()]


def _address(row: Mapping[str, Any]) -> PostalAddress:
    return PostalAddress(
        street=row["street"] or "",
        town=row["town"] or "",
        postcode=row["postcode"] or "",
        country=row["country"] or "",
    )


def _identifiers(row: Mapping[str, Any]) -> tuple[str, ...]:
    labels = LABELS.get(row["country"] or "", ("ID", "VAT"))
    values = zip(labels, (row["company_id"], row["vat_id"]), strict=True)
    return tuple(f"{label} {value}" for label, value in values if value)


def sender(session: Session) -> tuple[SenderFirm, SenderPerson, ZoneInfo]:
    """Return our firm, the person signed in, and the zone in which moments are printed."""
    firm = _rows(session, "SELECT * FROM crm.firm")[0]
    me = _rows(
        session,
        "SELECT display_name, job_title, phone, email FROM crm.employee WHERE login = session_user",
    )[0]
    return (
        SenderFirm(
            name=firm["name"],
            address=_address(firm),
            identifiers=_identifiers(firm),
            phone=firm["phone"] or "",
            email=firm["email"] or "",
            website=firm["website"] or "",
            register_line=firm["register_line"] or "",
        ),
        SenderPerson(
            me["display_name"], me["job_title"] or "", me["phone"] or "", me["email"] or ""
        ),
        ZoneInfo(firm["time_zone"]),
    )


def letter_row(
    session: Session, catalogue: Catalogue, account_id: int, contact_id: int | None
) -> tuple[LetterRow, str]:
    """Return a letter still without subject and text, and the language to write it in.

    The address is the contact's own, else the postal one of the account, else the seat.
    """
    firm, writer, zone = sender(session)
    account = _rows(
        session,
        "SELECT a.name, a.kind, a.town, a.country, d.street, d.postcode, d.language,"
        " (SELECT language FROM crm.firm) AS home"
        " FROM crm.account a LEFT JOIN crm.account_detail d ON d.account_id = a.id"
        " WHERE a.id = :id",
        id=account_id,
    )[0]
    contact = _rows(session, "SELECT * FROM crm.contact WHERE id = :id", id=contact_id)
    further = _rows(
        session,
        "SELECT street, postcode, town, country FROM crm.address WHERE account_id = :account"
        " AND deleted_at IS NULL AND coalesce(valid_to, 'infinity') >= current_date"
        " AND coalesce(valid_from, '-infinity') <= current_date AND"
        " (contact_id = :contact OR contact_id IS NULL AND kind = 'postal')"
        " ORDER BY contact_id NULLS LAST, id LIMIT 1",
        account=account_id,
        contact=contact_id,
    )
    person = _person(contact[0]) if contact else None
    language = (contact[0]["language"] if contact else None) or account["language"]
    row = LetterRow(
        sender=firm,
        writer=writer,
        recipient=person,
        account_name="" if account["kind"] == "person" and person else account["name"],
        address=_address(further[0] if further else account),
        subject="",
        body="",
        dated_on=dt.datetime.now(zone).date(),
        place=firm.address.town,
    )
    return row, language or account["home"]


def _person(row: Mapping[str, Any]) -> PersonName:
    return PersonName(
        last_name=row["last_name"],
        first_name=row["first_name"] or "",
        title_before=row["title_before"] or "",
        title_after=row["title_after"] or "",
        gender=row["gender"] or "",
        job_title=row["job_title"] or "",
        salutation=row["salutation"] or "",
    )


def file_letter(
    session: Session,
    catalogue: Catalogue,
    letter: Edit,
    pdf: bytes,
    file_name: str,
) -> Saved:
    """File a letter on the card: a communication with its PDF as a document, in one operation.

    `letter` is the new communication (subject, body, contact_id …); `pdf` the page as printed.
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
                "dated_on": dt.datetime.now(dt.UTC).date(),
                "contact_id": changes.get("contact_id"),
                "employee_id": changes.get("employee_id"),
            },
            account_id=letter.account_id,
        ),
    )
    assert document.id is not None
    put_pieces(session, document.id, io.BytesIO(pdf), file_name, len(pdf))
    changes["document_id"] = document.id
    return write(
        session,
        catalogue,
        Edit("communication", None, changes, account_id=letter.account_id),
    )


def datasheet_row(
    session: Session, catalogue: Catalogue, account_id: int, language: str
) -> DataSheetRow:
    """Return everything the customer data sheet prints, in the words of one language."""
    say = translator(language).gettext
    firm, me, zone = sender(session)
    header = account_header(session, catalogue, account_id)
    row, facts = header.row, header.facts
    kind = catalogue.kind("account")

    def word(kind_name: str, field: str, code: str | None) -> str:
        choices = dict(catalogue.kind(kind_name).field(field).choices)
        return say(choices[code]) if code in choices else ""

    def money(minor: int | None, currency: str | None) -> Money | None:
        return None if minor is None or not currency else Money(minor, currency)

    home = session.scalar(text("SELECT country FROM crm.firm")) or ""
    return DataSheetRow(
        account_name=row["name"],
        prepared_at=dt.datetime.now(zone),
        prepared_by=me.name,
        firm_name=firm.name,
        tier=row.label("tier_id") if row["tier_id"] else "",
        status=word("account", "status", row["status"]),
        kind=row.label("kind_id") if row["kind_id"] else "",
        identifiers=_identifiers(row.values),
        seat=_address({"street": None, "postcode": None, **row.values}),
        home_country=home,
        responsible=row.label("owner_id"),
        sector=row["sector"] or "",
        phone=row["phone"] or "",
        email=row["email"] or "",
        website=row["website"] or "",
        segments=row.link_names.get("segment_ids", ()),
        note=row["note"] or "" if kind.has("note") else "",
        revenue_12_months=money(facts.revenue_12_months, facts.currency) if facts else None,
        revenue_before=money(facts.revenue_before, facts.currency) if facts else None,
        cooperation_since=facts.cooperation_since if facts else None,
        open_opportunities=facts.open_opportunities if facts else 0,
        open_amount=money(facts.open_amount, facts.currency) if facts else None,
        last_contact=facts.last_contact.astimezone(zone) if facts and facts.last_contact else None,
        last_contact_kind=_contact_word(catalogue, say, facts.last_contact_kind) if facts else "",
        contacts=_contacts(session, account_id),
        addresses=tuple(
            SheetAddress(word("address", "kind", one["kind"]), _address(one), one["name"] or "")
            for one in _rows(
                session,
                "SELECT * FROM crm.address WHERE account_id = :id AND contact_id IS NULL"
                " AND deleted_at IS NULL ORDER BY kind, id",
                id=account_id,
            )
        ),
        opportunities=tuple(
            SheetOpportunity(
                one["name"],
                one["stage"],
                money(one["amount"], one["currency"]),
                one["probability"],
                one["expected_close"],
                one["employee"] or "",
            )
            for one in _rows(
                session,
                "SELECT o.*, s.name AS stage, e.display_name AS employee FROM crm.opportunity o"
                " JOIN crm.stage s ON s.id = o.stage_id AND s.outcome = 'open'"
                " LEFT JOIN crm.employee e ON e.id = o.employee_id"
                " WHERE o.account_id = :id AND o.deleted_at IS NULL"
                " ORDER BY o.expected_close NULLS LAST, o.id",
                id=account_id,
            )
        ),
        tasks=tuple(
            SheetTask(
                one["subject"],
                one["due_on"],
                one["employee"] or "",
                word("task", "priority", one["priority"]),
                one["due_on"] is not None and one["due_on"] < dt.datetime.now(zone).date(),
            )
            for one in _rows(
                session,
                "SELECT t.*, e.display_name AS employee FROM crm.task t"
                " LEFT JOIN crm.employee e ON e.id = t.employee_id WHERE t.account_id = :id"
                " AND t.status = 'open' AND t.deleted_at IS NULL"
                " ORDER BY t.due_on NULLS LAST, t.id",
                id=account_id,
            )
        ),
        activities=_last_activities(session, catalogue, account_id, say, zone),
        services=tuple(
            SheetService(
                one["name"],
                one["number"] or "",
                word("service", "status", one["status"]),
                money(one["price"], one["currency"]),
                word("service", "period", one["period"]),
                one["starts_on"],
                one["ends_on"],
            )
            for one in _rows(
                session,
                "SELECT * FROM crm.service WHERE account_id = :id AND deleted_at IS NULL"
                " AND status IN ('planned', 'running') ORDER BY starts_on DESC, id",
                id=account_id,
            )
        ),
        sales=tuple(
            SheetSale(
                one["number"],
                one["sold_on"],
                one["subject"] or "",
                Money(one["total"], one["currency"]),
                one["employee"] or "",
            )
            for one in _rows(
                session,
                "SELECT s.*, e.display_name AS employee FROM crm.sale s"
                " LEFT JOIN crm.employee e ON e.id = s.employee_id WHERE s.account_id = :id"
                " AND s.deleted_at IS NULL ORDER BY s.sold_on DESC, s.id DESC LIMIT 20",
                id=account_id,
            )
        ),
    )


def _contacts(session: Session, account_id: int) -> tuple[SheetContact, ...]:
    rows = _rows(
        session,
        "SELECT c.full_name, c.job_title, array_remove(array_agg(p.value ORDER BY p.kind, p.id),"
        " NULL) AS points FROM crm.contact c LEFT JOIN crm.contact_point p"
        " ON p.contact_id = c.id AND p.deleted_at IS NULL"
        " AND coalesce(p.valid_to, 'infinity') >= current_date"
        " WHERE c.account_id = :id AND c.deleted_at IS NULL"
        " AND coalesce(c.valid_to, 'infinity') >= current_date"
        " GROUP BY c.id ORDER BY c.sort_key, c.id",
        id=account_id,
    )
    return tuple(
        SheetContact(one["full_name"], one["job_title"] or "", tuple(one["points"])) for one in rows
    )


def _contact_word(catalogue: Catalogue, say: Any, code: str) -> str:
    """Return the word for a meeting, call, letter …, whichever of the two kinds it is from."""
    words = dict(catalogue.kind("communication").field("kind").choices)
    words |= dict(catalogue.kind("activity").field("kind").choices)
    return say(words[code]) if code in words else ""


def _kind_word(catalogue: Catalogue, say: Any, entry: TimelineEntry) -> str:
    if entry.kind in ("activity", "communication"):
        return _contact_word(catalogue, say, entry.code)
    return str(say(catalogue.kind(entry.kind).label))


def _last_activities(
    session: Session, catalogue: Catalogue, account_id: int, say: Any, zone: ZoneInfo
) -> tuple[SheetActivity, ...]:
    query = TimelineQuery(account_id, kinds=("activity", "communication"), limit=15)
    return tuple(
        SheetActivity(
            entry.happened_at.astimezone(zone),
            _kind_word(catalogue, say, entry),
            entry.title,
            entry.people,
            entry.body,
        )
        for entry in timeline(session, catalogue, query).entries
    )


def timeline_rows(
    session: Session, catalogue: Catalogue, query: TimelineQuery, language: str
) -> tuple[TimelineRow, ...]:
    """Return the whole timeline for paper, newest first, as it is filtered on the screen."""
    say = translator(language).gettext
    zone = sender(session)[2]
    found: list[TimelineRow] = []
    page = timeline(session, catalogue, query)
    while True:
        for entry in page.entries:
            moment = entry.happened_at if entry.all_day else entry.happened_at.astimezone(zone)
            found.append(
                TimelineRow(
                    moment,
                    _kind_word(catalogue, say, entry),
                    entry.title,
                    entry.people,
                    entry.body,
                    _chip_word(catalogue, say, entry),
                    Money(entry.amount, entry.currency) if entry.amount is not None else None,
                    entry.all_day,
                )
            )
        if not page.more:
            return tuple(found)
        last = page.entries[-1]
        page = timeline(
            session,
            catalogue,
            TimelineQuery(
                query.account_id,
                query.kinds,
                query.employee_id,
                query.contact_id,
                query.since,
                query.until,
                before=(last.happened_at, last.kind, last.id),
                limit=500,
            ),
        )


def _chip_word(catalogue: Catalogue, say: Any, entry: TimelineEntry) -> str:
    kind = catalogue.kind(entry.kind)
    name = {"communication": "direction", "opportunity": "outcome"}.get(entry.kind, "status")
    if entry.kind == "opportunity" and "stage" in catalogue.kinds:
        kind = catalogue.kind("stage")
    words = dict(kind.field(name).choices) if kind.has(name) else {}
    return say(words[entry.chip]) if entry.chip in words else ""
