"""What the command palette offers besides what it finds: places, new records, every action."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from crm_desktop.models.language import _ as of_models
from crm_desktop.views import look
from crm_desktop.views.main_window.frame.menus import plain_text
from crm_desktop.views.main_window.opening import open_admin, open_place, show_place
from crm_desktop.views.main_window.palette.account_commands import Command
from crm_desktop.views.main_window.palette.lines import Line
from crm_desktop.views.main_window.places.names import (
    admin_names,
    day_names,
    reports_name,
    worklist_name,
)
from crm_desktop.views.main_window.places.pages import (
    ADMIN_PAGES,
    DAY_PAGES,
    Place,
    admin_pages,
    day_pages,
    has_reports,
    new_kinds,
    shown_kinds,
)
from crm_desktop.views.worklists.rights import has_worklist

if TYPE_CHECKING:
    from crm_desktop.views.main_window.window import MainWindow


def commands(window: "MainWindow") -> list[Command]:
    """Return all commands that work now."""
    catalogue = window.context.catalogue
    shown = [kind for group in shown_kinds(catalogue) for kind in group]
    enterable = [kind for group in new_kinds(catalogue) for kind in group]
    go_to = QCoreApplication.translate("Commands", "Go to: {list}")
    found = [
        Command(
            go_to.format(list=of_models(kind.plural)),
            look.KIND_ICONS.get(kind.name, "circle"),
            partial(window.open_list, kind.name),
        )
        for kind in shown
    ]
    if has_worklist(window.context):
        where = go_to.format(list=worklist_name())
        found.append(Command(where, "square-check-big", partial(open_place, window, "worklist")))
    names = day_names()
    found += [
        Command(go_to.format(list=names[p]), DAY_PAGES[p], partial(open_place, window, p))
        for p in day_pages(catalogue)
    ]
    if has_reports(catalogue):
        where = go_to.format(list=reports_name())
        found.append(Command(where, "chart-column", partial(show_place, window, Place("reports"))))
        found += _reports(window)
    names = admin_names()
    found += [
        Command(
            go_to.format(list=names[page]), ADMIN_PAGES[page], partial(open_admin, window, page)
        )
        for page in admin_pages(window.me)
    ]
    found += [
        Command(of_models(kind.new), "plus", partial(window.open_form, kind.name))
        for kind in enterable
    ]
    found += [
        Command(
            plain_text(action),
            "chevron-right",
            action.trigger,
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        )
        for name, action in window.actions_of_menus.by_name.items()
        if action.isEnabled() and name != "palette"
    ]
    return found


def _reports(window: "MainWindow") -> list[Command]:
    """Return the ready reports about what this person reads."""
    from crm_desktop.reports.sheets.ready import READY

    words = QCoreApplication.translate("Commands", "Report: {name}")
    made = ((name, make()) for name, make in READY.items())
    return [
        Command(
            words.format(name=report.title),
            "chart-column",
            partial(show_place, window, Place("report", name)),
        )
        for name, report in made
        if report.kind in window.context.catalogue.kinds
    ]


def recent(window: "MainWindow") -> list[Line]:
    """Return the records opened last, as lines of the palette."""
    return [
        Line(
            title,
            "",
            look.KIND_ICONS.get(kind, "circle"),
            "",
            partial(window.open_record, kind, number),
            partial(window.open_apart, kind, number) if kind == "account" else None,
        )
        for kind, number, title in window.recent.records()
    ]
