"""The menu of an event, or of an empty place, in a calendar."""

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.models.language import _
from crm_desktop.models.queries.activities.calendar import Event
from crm_desktop.models.refusals import ACTS
from crm_desktop.views.context import Context
from crm_desktop.views.look.letters import give_letters

if TYPE_CHECKING:
    from crm_desktop.views.calendar.page import CalendarPage

BEFORE = (0, 5, 15, 60, 1440)  # minutes


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
        if event.status == "planned" and event.starts_at > dt.datetime.now(dt.UTC):
            menu.addMenu(_reminders(menu, page, event))
        menu.addAction(translate("Calendar", "Export…"), partial(page.files.export_one, event))
        if page.may_add():
            menu.addSeparator()
            _series(menu, page, event)
            words = translate("Calendar", "Delete this one")
            if event.recurrence_id is None:
                words = translate("Calendar", "Delete")
            menu.addAction(words, page.delete_record)
    elif page.may_add():
        menu.addAction(translate("Calendar", "New meeting"), page.new_record)
    give_letters(menu)
    return menu


def _series(menu: QMenu, page: "CalendarPage", event: Event) -> None:
    translate = QCoreApplication.translate
    if event.recurrence_id is None:
        menu.addAction(translate("Calendar", "Repeat…"), partial(page.series.repeat, event))
        return
    follow, delete = page.series.follow, page.series.delete_later
    for words, run in (
        (translate("Calendar", "All later ones like this one"), partial(follow, event)),
        (translate("Calendar", "All planned ones like this one"), partial(follow, event, True)),
        (translate("Calendar", "Delete this and all later ones"), partial(delete, event)),
        (translate("Calendar", "Delete all planned ones"), partial(delete, event, True)),
    ):
        menu.addAction(words, run)


def _reminders(menu: QMenu, page: "CalendarPage", event: Event) -> QMenu:
    translate = QCoreApplication.translate
    names = {
        0: translate("Calendar", "When it begins"),
        5: translate("Calendar", "5 minutes before"),
        15: translate("Calendar", "15 minutes before"),
        60: translate("Calendar", "An hour before"),
        1440: translate("Calendar", "A day before"),
    }
    below = QMenu(translate("Calendar", "Remind me"), menu)
    for minutes in BEFORE:
        below.addAction(names[minutes], partial(page.series.remind, event, minutes))
    below.addAction(translate("Calendar", "Not at all"), partial(page.series.remind, event, None))
    give_letters(below)
    return below


def page_menu(page: "CalendarPage", context: Context) -> QMenu:
    """Return what can be done with files; what one has no right to says why."""
    translate = QCoreApplication.translate
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    if page.may_add():
        menu.addAction(translate("Calendar", "Take in an iCalendar file…"), page.files.choose_file)
    export = menu.addAction(translate("Calendar", "Export what is shown…"), page.export_page)
    if "export" not in context.me.acts:
        export.setEnabled(False)
        export.setToolTip(_(ACTS["may_export"]))
    give_letters(menu)
    return menu
