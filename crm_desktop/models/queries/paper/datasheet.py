"""What the customer data sheet is made from, read for one account."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Kind, Type
from crm_desktop.models.language import translator
from crm_desktop.models.queries.card.reading import account_header, timeline
from crm_desktop.models.queries.card.rows import TimelineQuery
from crm_desktop.models.queries.custom.values import custom_fields
from crm_desktop.models.queries.paper.rows import (
    DataSheetRow,
    Money,
    SheetActivity,
    SheetAddress,
    SheetContact,
    SheetField,
    SheetOpportunity,
    SheetSale,
    SheetService,
    SheetTask,
)
from crm_desktop.models.queries.paper.sender import identifiers, postal_address, read, sender
from crm_desktop.models.queries.paper.timeline import contact_word, kind_word
from crm_desktop.models.queries.rows import Row
from crm_desktop.models.standard.phone import phone_text


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
        identifiers=identifiers(row.values),
        seat=postal_address({"street": None, "postcode": None, **row.values}),
        home_country=home,
        responsible=row.label("owner_id"),
        sector=row["sector"] or "",
        phone=phone_text(row["phone"] or ""),
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
        last_contact_kind=contact_word(catalogue, say, facts.last_contact_kind) if facts else "",
        contacts=_contacts(session, account_id),
        addresses=tuple(
            SheetAddress(
                word("address", "kind", one["kind"]), postal_address(one), one["name"] or ""
            )
            for one in read(
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
            for one in read(
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
            for one in read(
                session,
                "SELECT t.*, e.display_name AS employee FROM crm.task t"
                " LEFT JOIN crm.employee e ON e.id = t.employee_id WHERE t.account_id = :id"
                " AND t.status = 'open' AND t.deleted_at IS NULL"
                " ORDER BY t.due_on NULLS LAST, t.id",
                id=account_id,
            )
        ),
        fields=_own_fields(kind, row),
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
            for one in read(
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
            for one in read(
                session,
                "SELECT s.*, e.display_name AS employee FROM crm.sale s"
                " LEFT JOIN crm.employee e ON e.id = s.employee_id WHERE s.account_id = :id"
                " AND s.deleted_at IS NULL ORDER BY s.sold_on DESC, s.id DESC LIMIT 20",
                id=account_id,
            )
        ),
    )


def _own_fields(kind: Kind, row: Row) -> tuple[SheetField, ...]:
    """Return the firm's own fields that are filled in, in the order of the form."""
    found = []
    for field in custom_fields(kind):
        value = row[field.name]
        if value is None or value == ():
            continue
        if field.type is Type.MONEY:
            value = Money(value, field.unit)
        elif field.type in (Type.CHOICE, Type.CHOICES, Type.REFERENCE):
            value = row.label(field.name)
        found.append(SheetField(field.label, value))
    return tuple(found)


def _contacts(session: Session, account_id: int) -> tuple[SheetContact, ...]:
    rows = read(
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
        SheetContact(
            one["full_name"], one["job_title"] or "", tuple(map(phone_text, one["points"]))
        )
        for one in rows
    )


def _last_activities(
    session: Session, catalogue: Catalogue, account_id: int, say: Any, zone: ZoneInfo
) -> tuple[SheetActivity, ...]:
    query = TimelineQuery(account_id, kinds=("activity", "communication"), limit=15)
    return tuple(
        SheetActivity(
            entry.happened_at.astimezone(zone),
            kind_word(catalogue, say, entry),
            entry.title,
            entry.people,
            entry.body,
        )
        for entry in timeline(session, catalogue, query).entries
    )
