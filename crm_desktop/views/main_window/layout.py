"""How the main window is put together, and what the settings change in all windows at once."""

import datetime as dt
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from crm_desktop import settings as settings_files
from crm_desktop.models.filters import Filter, to_json
from crm_desktop.models.language import _ as of_models
from crm_desktop.settings import Settings
from crm_desktop.views import look
from crm_desktop.views.access.bell import Bell
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.main_window.frame.menu_bar import build_menus, new_menu
from crm_desktop.views.main_window.frame.navigation import Entry
from crm_desktop.views.main_window.frame.top_row import SearchButton, TopRow
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
    from uuid import UUID

    from crm_desktop.drafts import Draft
    from crm_desktop.views.main_window.window import MainWindow

_begun = count(1)  # several imports, and several designs, may be open beside one another


def build(window: "MainWindow") -> None:
    """Put the parts of the main window into their places."""
    window.setMenuWidget(_top_row(window))
    middle = QWidget()
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(window.navigation)
    row.addWidget(window.documents, 1)
    column = QVBoxLayout(middle)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(window.offline)
    column.addWidget(window.notice)
    column.addWidget(window.draft_bar)
    column.addWidget(window.covers)
    column.addWidget(window.reminders)
    column.addLayout(row, 1)
    column.addWidget(window.undo_bar)
    column.addWidget(window.status)
    window.setCentralWidget(middle)
    window.navigation.set_groups(_groups(window))


def _groups(window: "MainWindow") -> list[list[Entry]]:
    """Return the lists of the navigation, and below them the pages of administration."""
    groups = [
        [
            Entry(
                "item",
                of_models(kind.plural),
                look.KIND_ICONS.get(kind.name, "circle"),
                ("list", kind.name),
            )
            for kind in group
        ]
        for group in shown_kinds(window.context.catalogue)
    ]
    if has_worklist(window.context) and groups:
        groups[0].append(Entry("item", worklist_name(), "square-check-big", ("worklist", "")))
    own = day_pages(window.context.catalogue)
    if own:
        names = day_names()
        groups.insert(0, [Entry("item", names[p], DAY_PAGES[p], (p, "")) for p in own])
    if has_reports(window.context.catalogue):
        entry = Entry("item", reports_name(), "chart-column", ("reports", ""))
        groups.append([entry])
    pages = admin_pages(window.me)
    if pages:
        names = admin_names()
        groups.append(
            [Entry("item", names[page], ADMIN_PAGES[page], ("admin", page)) for page in pages]
        )
    return groups


def worklist_name() -> str:
    """Return what the worklist is called."""
    return QCoreApplication.translate("MainWindow", "Data to complete")


def open_place(window: "MainWindow", what: str) -> None:
    """Show a page that is no record's: my_day, calendar, notices, worklist."""
    window.documents.open(Place(what))


def offer_undo(window: "MainWindow", words: str, operation: "UUID", kinds: tuple[str, ...]) -> None:
    """Say at the foot of the window what was done, with the way back beside it."""
    window.undo_bar.offer(words, operation, kinds)
    share_undo_keys(window)


def share_undo_keys(window: "MainWindow") -> None:
    """Let Ctrl+Z be the bar's while it is shown, unless the page has an undo of its own."""
    bar, page = window.undo_bar, window.documents.page()
    undo = QKeySequence(QKeySequence.StandardKey.Undo)
    own = not bar.isHidden() and page is not None and (
        any(each.key() == undo for each in page.findChildren(QShortcut))
        or any(each.shortcut() == undo for each in page.findChildren(QAction))
    )  # fmt: skip
    bar.keys.setKey(QKeySequence() if bar.isHidden() or own else undo)


def open_draft(window: "MainWindow", draft: "Draft") -> None:
    """Show what was typed and not saved, in the form it was typed in."""
    held = draft.content
    if held["kind"] not in window.context.catalogue.kinds:
        return
    if draft.what == "letter":
        window.open_letter(held["account"], held["contact"])
    else:
        window.open_form(held["kind"], held["id"], held["account"])
    take = getattr(window.documents.page(), "take_draft", None)
    if take is not None:
        take(draft)


def open_rows(window: "MainWindow", kind: str, chosen: Filter) -> None:
    """Show the list of a kind with a filter, in the first tab."""
    state = {"filter": to_json(chosen), "scope": "all", "search": "", "view": None}
    window.documents.open(Place("list", kind), state)


def day_names() -> dict[str, str]:
    """Return what the pages of one's own time are called."""
    translate = QCoreApplication.translate
    return {
        "my_day": translate("MainWindow", "My day"),
        "calendar": translate("MainWindow", "Calendar"),
        "dashboard": translate("MainWindow", "Dashboard"),
    }


def reports_name() -> str:
    """Return what the list of reports is called."""
    return QCoreApplication.translate("MainWindow", "Reports")


def show_place(window: "MainWindow", place: Place, state: dict[str, Any] | None = None) -> None:
    """Show a place as a state says; each new design of a report has a tab of its own."""
    if place.what == "design" and place.id is None:
        place = replace(place, number=next(_begun))
    window.documents.open(place, state)


def open_admin(window: "MainWindow", page: str) -> None:
    """Show a page of administration, by its name in ADMIN_PAGES."""
    window.documents.open(Place("admin", page))


def enter_quickly(window: "MainWindow", kind: str) -> None:
    """Begin a meeting or task from anywhere; of the customer whose page is shown."""
    document = window.documents.document()
    place = document.place if document is not None else Place("list")
    account = place.id if place.what == "account" else place.account_id
    window.open_form(kind, None, account)


def open_template(window: "MainWindow", template_id: int | None, text: object = None) -> None:
    """Edit a template of letters, or a new one that begins with a text."""
    window.templates_begun += template_id is None
    number = window.templates_begun if template_id is None else 0
    place = Place("template", "", template_id, defaults={"text": text}, number=number)
    window.documents.open(place)


def open_history(
    window: "MainWindow", kind: str, number: int, moment: dt.datetime | None = None
) -> None:
    """Show what happened to a record, or the record as it was at a moment."""
    state = {"moment": moment.isoformat() if moment is not None else None}
    window.documents.open(Place("history", kind, number), state)


def open_import(window: "MainWindow") -> None:
    """Begin an import in a tab of its own."""
    window.documents.open(Place("import", number=next(_begun)))


def open_mailing(window: "MainWindow", run_id: int | None, more: object = None) -> None:
    """Show a run of mass correspondence (more: begin it at once), or begin another one."""
    if run_id is not None:
        window.documents.open(Place("mailing", "", run_id, defaults={"begin": more}))
        return
    given = {"given": more or None}
    window.documents.open(Place("mailing", defaults=given, number=next(_begun)))


def admin_names() -> dict[str, str]:
    """Return what the pages of administration are called."""
    translate = QCoreApplication.translate
    return {
        "people": translate("MainWindow", "People"),
        "superiors": translate("MainWindow", "Superiors"),
        "rights": translate("MainWindow", "Rights to act"),
        "lists": translate("MainWindow", "Lists of the firm"),
        "fields": translate("MainWindow", "Own fields"),
        "forms": translate("MainWindow", "Forms of roles"),
        "data_rules": translate("MainWindow", "Rules on data"),
        "connections": translate("MainWindow", "Open connections"),
        "backups": translate("MainWindow", "Backups"),
        "changes": translate("MainWindow", "Record of changes"),
    }


def _top_row(window: "MainWindow") -> TopRow:
    translate = QCoreApplication.translate
    bar = build_menus(window, window.actions_of_menus)
    find = window.actions_of_menus.by_name["palette"]
    words = translate("MainWindow", "Find an account, person or command")
    search = SearchButton(words, find.shortcut(), window)
    search.clicked.connect(window.open_palette)
    add = parts.icon_button("plus", translate("MainWindow", "New record"))
    add.setObjectName("new")
    menu = new_menu(window)
    add.clicked.connect(lambda: menu.popup(add.mapToGlobal(add.rect().bottomLeft())))
    shortcuts = parts.icon_button(
        "circle-question-mark", translate("MainWindow", "Keyboard shortcuts")
    )
    shortcuts.clicked.connect(window.show_shortcuts)
    bell = Bell(window.news)
    bell.clicked.connect(lambda: window.documents.open(Place("notices")))
    row = TopRow(bar, search, [add, bell, shortcuts], window)
    add.setVisible(bool(new_kinds(window.context.catalogue)))
    return row


def apply(settings: Settings) -> bool:
    """Show all windows by these settings and write them down; False where that failed."""
    look.set_theme(settings.theme)
    spacing.set_dense(settings.row_height == "dense")
    for widget in QApplication.allWidgets():
        if isinstance(widget, QTableView):
            widget.verticalHeader().setDefaultSectionSize(spacing.row_height())
    try:
        settings_files.save(settings)
    except OSError:
        return False
    return True


def come_forward(window: QWidget) -> None:
    """Show a window before all others, out of the task bar if it is there."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
