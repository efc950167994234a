"""The timeline on paper, and the words by which paper names its entries."""

from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import translator
from crm_desktop.models.queries.card.reading import timeline
from crm_desktop.models.queries.card.rows import TimelineEntry, TimelineQuery
from crm_desktop.models.queries.paper.rows import Money, TimelineRow
from crm_desktop.models.queries.paper.sender import sender


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
                    kind_word(catalogue, say, entry),
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


def contact_word(catalogue: Catalogue, say: Any, code: str) -> str:
    """Return the word for a meeting, call, letter …, whichever of the two kinds it is from."""
    words = dict(catalogue.kind("communication").field("kind").choices)
    words |= dict(catalogue.kind("activity").field("kind").choices)
    return say(words[code]) if code in words else ""


def kind_word(catalogue: Catalogue, say: Any, entry: TimelineEntry) -> str:
    """Return the word for the kind of an entry, as its reader says it."""
    if entry.kind in ("activity", "communication"):
        return contact_word(catalogue, say, entry.code)
    return str(say(catalogue.kind(entry.kind).label))


def _chip_word(catalogue: Catalogue, say: Any, entry: TimelineEntry) -> str:
    kind = catalogue.kind(entry.kind)
    name = {"communication": "direction", "opportunity": "outcome"}.get(entry.kind, "status")
    if entry.kind == "opportunity" and "stage" in catalogue.kinds:
        kind = catalogue.kind("stage")
    words = dict(kind.field(name).choices) if kind.has(name) else {}
    return say(words[entry.chip]) if entry.chip in words else ""
