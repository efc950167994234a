"""The ready reports about one account: which account is meant, its timeline for paper."""

import re

from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.card.history import note_act
from crm_desktop.models.queries.card.rows import TimelineQuery
from crm_desktop.models.queries.columns.columns import titles
from crm_desktop.models.queries.lists.searching import search_reference
from crm_desktop.models.queries.paper.rows import TimelineRow
from crm_desktop.models.queries.paper.sender import sender
from crm_desktop.models.queries.paper.timeline import timeline_rows


def account_of(session: Session, catalogue: Catalogue, text: str) -> int:
    """Return the key of the account that a number or name means. Raises InvalidInput."""
    text = text.strip()
    if not text:
        raise InvalidInput(_("Say of which customer: account=its number or name."), "account")
    if re.fullmatch(r"\d{1,18}", text):
        if int(text) not in titles(session, catalogue, "account", [int(text)]):
            raise InvalidInput(_("There is no record of that name."), "account")
        return int(text)
    hits = search_reference(session, catalogue, "account", text)
    found = [hit for hit in hits if hit.label.casefold() == text.casefold()] or list(hits)
    if len(found) == 1:
        return int(found[0].value)
    if not found:
        raise InvalidInput(_("There is no record of that name."), "account")
    names = ", ".join(f"{hit.label} ({hit.value})" for hit in found[:8])
    sentence = _("Several have that name: {names}. Give the number of one.")
    raise InvalidInput(sentence.format(names=names), "account")


def timeline_of(
    session: Session, catalogue: Catalogue, account_id: int, language: str, form: str
) -> tuple[str, str, tuple[TimelineRow, ...]]:
    """Return the account's name, the firm's, and the whole timeline; recorded as it leaves."""
    name = titles(session, catalogue, "account", [account_id]).get(account_id, "")
    rows = timeline_rows(session, catalogue, TimelineQuery(account_id), language)
    act = "save_pdf" if form == "pdf" else "export"
    details = {"layout": form, "paper": "timeline", "account_id": account_id}
    note_act(session, act, "account", len(rows), details)
    return name, sender(session)[0].name, rows
