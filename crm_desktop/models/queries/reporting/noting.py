"""The record of who took which report out of the program."""

from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.queries.card.history import note_act
from crm_desktop.models.queries.reporting.rows import Found

MOST_WORDS = 500


def note_report(session: Session, found: Found, form: str) -> None:
    """Record a report before it leaves: a PDF or print as such, all else as an export.

    `form` is pdf, print, xlsx or csv. Raises NotAllowed where the right to export is missing, and
    for more records on paper than one prints by the way, that to print in bulk.
    """
    details: dict[str, Any] = {"layout": form, "report": found.report.title[:200]}
    if found.words:
        details["filter"] = found.words[:MOST_WORDS]
    act = {"pdf": "save_pdf", "print": "print"}.get(form, "export")
    on_paper = form in ("pdf", "print")
    # Where only totals are printed, no record leaves one by one.
    rows = found.report.page.rows or not found.report.groups or not on_paper
    details |= {} if rows else {"records": len(found.ids)}
    note_act(session, act, found.report.kind, len(found.ids) if rows else 0, details)
