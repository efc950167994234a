"""The menu of an event, or of an empty place, in a calendar."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.models.queries.activities.calendar import Event
from crm_desktop.views.context import Context
from crm_desktop.views.look.letters import give_letters

if TYPE_CHECKING:
    from crm_desktop.views.calendar.page import CalendarPage


def event_menu(page: "CalendarPage", context: Context, event: Event | None) -> QMenu:
    """Return what can be done with an event; without one, what can be begun."""
    translate = QCoreApplication.translate
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if event is not None:
        menu.addAction(translate("Calendar", "Edit"), page.edit_record)
        menu.addAction(
            translate("Calendar", "Open the account"),
            lambda: context.open("account", event.account_id),
        )
        if page.may_add():
            menu.addSeparator()
            menu.addAction(translate("Calendar", "Delete"), page.delete_record)
    elif page.may_add():
        menu.addAction(translate("Calendar", "New meeting"), page.new_record)
    give_letters(menu)
    return menu
