"""Reports under a name: one's own and those that colleagues share."""

from sqlalchemy.orm import Session

from crm_desktop.models.queries.kept.keeping import Kept, kept


def saved_reports(session: Session) -> tuple[Kept, ...]:
    """Return the reports of all kinds: one's own first, then the shared ones, by name."""
    return kept(session, "report", None)
