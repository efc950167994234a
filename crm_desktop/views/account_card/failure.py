"""What stands in the place of a card that cannot be shown."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.errors import Gone, NotAllowed, UserError
from crm_desktop.views.lists.empty import no_right, not_read
from crm_desktop.views.look.parts import EmptyState


def failure_state(error: UserError, again: Callable[[], object]) -> EmptyState:
    """Say that the account is gone, closed to this person, or not read; the last can be tried."""
    if isinstance(error, Gone):
        title = QCoreApplication.translate("AccountCard", "This account is gone")
        return EmptyState(title, str(error), icon="trash-2")
    if isinstance(error, NotAllowed):
        return no_right(str(error))
    state = not_read(str(error))
    state.acted.connect(again)
    return state
