"""Finding by what stands in documents' names, in notes, phone numbers and e-mail addresses."""

import re
from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.rows import Hit
from crm_desktop.models.text import norm

NUMBER = re.compile(r"[+\d][\d\s()/.-]*")
FEWEST = 5  # digits of a phone number: fewer stand in too many
BEFORE, LONGEST = 24, 80  # letters of a note: before what was found, and shown

# What is shown of each kind that was found; read under one's own rights.
READS: dict[str, str] = {
    "contact_point": "SELECT coalesce(c.id, a.id), CASE WHEN c.id IS NULL THEN 'account' ELSE"
    " 'contact' END, coalesce(c.full_name, a.name), a.name, p.value, a.id"
    " FROM crm.contact_point p JOIN crm.account a ON a.id = p.account_id"
    " LEFT JOIN crm.contact c ON c.id = p.contact_id AND c.deleted_at IS NULL"
    " WHERE p.id = ANY(:ids)",
    "document": "SELECT d.id, 'document', d.name, a.name, to_char(d.dated_on, 'YYYY-MM-DD'), a.id"
    " FROM crm.document d JOIN crm.account a ON a.id = d.account_id"
    " WHERE d.id = ANY(:ids) ORDER BY d.dated_on DESC NULLS LAST, d.id",
    "account_detail": "SELECT a.id, 'account', a.name, a.town, n.note, a.id"
    " FROM crm.account_detail n JOIN crm.account a ON a.id = n.account_id"
    " WHERE a.id = ANY(:ids) ORDER BY a.sort_key",
    "contact_note": "SELECT c.id, 'contact', c.full_name, a.name, n.note, a.id"
    " FROM crm.contact_note n JOIN crm.contact c ON c.id = n.contact_id"
    " JOIN crm.account a ON a.id = c.account_id WHERE c.id = ANY(:ids) ORDER BY c.sort_key",
}


def texts_found(session: Session, words: Sequence[str], typed: str, limit: int) -> tuple[Hit, ...]:
    """Return up to `limit` of each: whom a number or address belongs to, documents, by notes."""
    found = session.execute(
        text("SELECT kind, id FROM crm.search_texts(:words, :address, :most)"),
        {"words": list(words), "address": address_of(typed), "most": limit},
    ).all()
    hits: dict[tuple[str, int], Hit] = {}
    for name, statement in READS.items():
        ids = [id for kind, id in found if kind == name]
        if not ids:  # and not asked: who may not read a table finds nothing in it
            continue
        for id, kind, title, beside, value, account_id in session.execute(
            text(statement), {"ids": ids}
        ):
            told = excerpt(value or "", words) if name.endswith(("note", "detail")) else value
            detail = " · ".join(filter(None, (beside if beside != title else "", told)))
            hits.setdefault((kind, id), Hit(kind, id, title, detail, account_id))
    return tuple(hits.values())


def address_of(typed: str) -> str:
    """Return what is looked for in phone numbers and e-mail addresses; nothing for a plain word."""
    typed = typed.strip()
    if "@" in typed:
        return norm(typed)
    digits = re.sub(r"\D", "", typed)
    if NUMBER.fullmatch(typed) and len(digits) >= FEWEST:
        return digits.removeprefix("00")
    return ""


def excerpt(note: str, words: Sequence[str]) -> str:
    """Return the part of a note around the first word that was found in it, on one line."""
    plain = " ".join(note.split())
    places = [at for word in words if (at := norm(plain).find(word)) >= 0]
    begin = max(0, min(places, default=0) - BEFORE)
    cut = plain[begin : begin + LONGEST]
    before, behind = "… " if begin else "", " …" if begin + LONGEST < len(plain) else ""
    return before + cut.strip() + behind
