"""What the status bar says of a card."""

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.queries.rows import Row
from crm_desktop.views import values
from crm_desktop.views.lists import walk


def standing_text(account_id: int) -> str:
    """Return the place in the list the card was opened from, "" where there is none."""
    place = walk.standing("account", account_id)
    if place is None:
        return ""
    text = QCoreApplication.translate("AccountCard", "Record %1 of %2")
    text = text.replace("%1", values.number_text(place[0]))
    return text.replace("%2", values.number_text(place[1]))


def changed_text(row: Row) -> str:
    """Return who changed the account last and when, "" where nobody says."""
    if row.changed_at is None:
        return ""
    text = QCoreApplication.translate("AccountCard", "Changed by %1, %2")
    return text.replace("%1", row.changed_by).replace("%2", values.when_text(row.changed_at))
