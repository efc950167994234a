"""The timeline on paper: what is filtered on the screen, read whole, made into a PDF."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import current_language
from crm_desktop.models.queries.card.rows import TimelineEntry, TimelineQuery
from crm_desktop.models.queries.paper.rows import Money, TimelineRow
from crm_desktop.views.account_card.reading import read_timeline
from crm_desktop.views.account_card.timeline.model import TimelineWords, entry_moment
from crm_desktop.views.working.background import Background
from crm_desktop.views.working.lanes import LongWork

AT_ONCE = 200
MOST = 2000  # entries on paper; the head says so where there are more


def print_timeline(
    background: Background,
    catalogue: Catalogue,
    query: TimelineQuery,
    title: str,
    subtitle: str,
    footer: str,
    answer: Callable[[bytes], object],
) -> LongWork:
    """Make a PDF of the timeline in the background; `answer` gets its bytes."""
    words = TimelineWords(catalogue)
    return background.run_long(
        partial(
            _work,
            background,
            catalogue,
            query,
            words,
            (title, subtitle, footer, current_language()),
        ),
        answer,
    )


def _work(
    background: Background,
    catalogue: Catalogue,
    query: TimelineQuery,
    words: TimelineWords,
    texts: tuple[str, str, str, str],
    progress: Callable[[int, str], None],
    cancelled: Callable[[], bool],
) -> bytes:
    from crm_desktop.reports.datasheet import timeline_pdf  # reportlab costs time at start

    title, subtitle, footer, language = texts
    entries: list[TimelineEntry] = []
    asked = replace(query, limit=AT_ONCE)
    with background.session() as session:
        while len(entries) < MOST:
            page = read_timeline(catalogue, asked, session)
            entries += page.entries
            progress(-1, title)
            if not page.more:
                break
            last = page.entries[-1]
            asked = replace(asked, before=(last.happened_at, last.kind, last.id))
    return timeline_pdf(
        [_row(entry, words) for entry in entries], title, language, subtitle, footer
    )


def _row(entry: TimelineEntry, words: TimelineWords) -> Any:
    chip = words.chip(entry)
    amount = entry.amount
    return TimelineRow(
        happened_at=entry_moment(entry),
        kind=words.kind(entry),
        title=entry.title,
        people=entry.people,
        body=entry.body,
        chip=chip[0] if chip else "",
        amount=None if amount is None else Money(amount, entry.currency),
        all_day=entry.all_day,
    )
