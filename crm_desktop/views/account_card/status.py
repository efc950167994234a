"""What the status bar says of a card."""

from PySide6.QtCore import QCoreApplication

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
