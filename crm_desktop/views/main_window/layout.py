"""How the main window is put together, and what the settings change in all windows at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from crm_desktop import settings as settings_files
from crm_desktop.models.language import _ as of_models
from crm_desktop.settings import Settings
from crm_desktop.views import look
from crm_desktop.views.access.bell import Bell
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.main_window.frame.menu_bar import build_menus, new_menu
from crm_desktop.views.main_window.frame.navigation import Entry
from crm_desktop.views.main_window.frame.top_row import SearchButton, TopRow
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
