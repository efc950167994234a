"""What stands in which menu of the main window."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from crm_desktop.models.language import _ as of_models
from crm_desktop.models.rights.parts import BUSINESS
from crm_desktop.views import look
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.main_window import dialogs
from crm_desktop.views.main_window.frame.menus import Actions, Key, add_menu
from crm_desktop.views.main_window.opening import enter_quickly, open_admin
from crm_desktop.views.main_window.places.names import admin_names
from crm_desktop.views.main_window.places.pages import (
    ADMIN_PAGES,
    SELDOM,
    Place,
    admin_pages,
    new_kinds,
    shown_kinds,
)

if TYPE_CHECKING:
    from crm_desktop.views.main_window.window import MainWindow


def build_menus(window: "MainWindow", actions: Actions) -> QMenuBar:
    """Return the menu bar; every action of the window is made here."""
    bar = QMenuBar(window)
    _file_menu(window, actions, add_menu(bar, QCoreApplication.translate("Menus", "&File")))
    _edit_menu(window, actions, add_menu(bar, QCoreApplication.translate("Menus", "&Edit")))
    _view_menu(window, actions, add_menu(bar, QCoreApplication.translate("Menus", "&View")))
    _record_menu(window, actions, add_menu(bar, QCoreApplication.translate("Menus", "&Record")))
    tools = add_menu(bar, QCoreApplication.translate("Menus", "&Tools"))
    if "stand_in" in window.context.catalogue.kinds:  # a partner firm's person has neither
        _own_tools(window, actions, tools)
    if {"print_bulk", "mass_mail"} & window.me.acts:
        actions.add(
            tools,
            "mailings",
            QCoreApplication.translate("Menus", "Mass &mailings"),
            partial(window.documents.open, Place("mailings")),
            None,
            "send",
        )
    if "design_template" in window.me.acts:
        actions.add(
            tools,
            "templates",
            QCoreApplication.translate("Menus", "&Letter templates"),
            lambda: window.documents.open(Place("templates")),
            None,
            "file-pen",
        )
    # A partner firm's person sees no colleagues to ask about.
    if "employee" in window.context.catalogue.kinds and window.me.roles != ("crm_partner",):
        actions.add(
            tools,
            "why",
            QCoreApplication.translate("Menus", "&Who sees what, and why"),
            window.open_why,
            None,
            "eye",
        )
        tools.addSeparator()
    actions.add(
        tools,
        "settings",
        QCoreApplication.translate("Menus", "&Settings…"),
        window.show_settings,
        "Ctrl+,",
        "settings",
    )
    actions.add(
        tools,
        "change_password",
        QCoreApplication.translate("Menus", "Change &password…"),
        partial(dialogs.change_password, window),
        None,
        "key-round",
    )
    _administration(window, tools)
    help_menu = add_menu(bar, QCoreApplication.translate("Menus", "&Help"))
    actions.add(
        help_menu,
        "shortcuts",
        QCoreApplication.translate("Menus", "&Keyboard shortcuts"),
        window.show_shortcuts,
        Key.HelpContents,
    )
    actions.add(
        help_menu, "about", QCoreApplication.translate("Menus", "&About CRM"), window.show_about
    )
    return bar


def _own_tools(window: "MainWindow", actions: Actions, menu: QMenu) -> None:
    actions.add(
        menu,
        "notices",
        QCoreApplication.translate("Menus", "&Notices"),
        partial(window.documents.open, Place("notices")),
        "Ctrl+Shift+N",
        "bell",
    )
    actions.add(
        menu,
        "away",
        QCoreApplication.translate("Menus", "I am &away…"),
        partial(window.open_form, "stand_in"),
        None,
        "user-check",
    )
    if set(BUSINESS) & set(window.me.roles):
        actions.add(
            menu,
            "duplicates",
            QCoreApplication.translate("Menus", "Duplicat&es"),
            partial(window.documents.open, Place("duplicates")),
            None,
            "copy",
        )
    actions.add(
        menu,
        "deleted",
        QCoreApplication.translate("Menus", "Deleted reco&rds"),
        partial(window.documents.open, Place("deleted")),
        None,
        "trash-2",
    )
    menu.addSeparator()


def _administration(window: "MainWindow", tools: QMenu) -> None:
    """Add the pages of administration, for those who have any."""
    pages = admin_pages(window.me)
    if not pages:
        return
    names = admin_names()
    menu = tools.addMenu(QCoreApplication.translate("Menus", "A&dministration"))
    for page in pages:
        action = menu.addAction(look.icon(ADMIN_PAGES[page]), names[page])
        action.triggered.connect(lambda _checked=False, p=page: open_admin(window, p))
    give_letters(menu)


def _file_menu(window: "MainWindow", actions: Actions, menu: QMenu) -> None:
    ask = window.ask_page
    actions.add(
        menu, "new", QCoreApplication.translate("Menus", "&New"), window.new_record, Key.New, "plus"
    )
    actions.add(
        menu,
        "save",
        QCoreApplication.translate("Menus", "&Save"),
        partial(ask, "save"),
        Key.Save,
        "save",
    )
    actions.add(
        menu,
        "save_and_close",
        QCoreApplication.translate("Menus", "Save and &close"),
        partial(ask, "save_and_close"),
        "Ctrl+Return",
    )
    menu.addSeparator()
    actions.add(
        menu,
        "print_page",
        QCoreApplication.translate("Menus", "&Print…"),
        partial(ask, "print_page"),
        Key.Print,
        "printer",
    )
    actions.add(
        menu,
        "export_page",
        QCoreApplication.translate("Menus", "&Export…"),
        partial(ask, "export_page"),
        "Ctrl+Shift+E",
        "download",
    )
    actions.add(
        menu,
        "import_file",
        QCoreApplication.translate("Menus", "&Import…"),
        window.context.open_import,
        "Ctrl+Shift+I",
        "upload",
    )
    actions.add(
        menu,
        "imports",
        QCoreApplication.translate("Menus", "I&mports"),
        partial(window.documents.open, Place("imports")),
        None,
        "history",
    )
    menu.addSeparator()
    actions.add(
        menu,
        "close_tab",
        QCoreApplication.translate("Menus", "C&lose tab"),
        window.documents.close_current,
        "Ctrl+W",
        "x",
    )
    actions.add(
        menu,
        "sign_out",
        QCoreApplication.translate("Menus", "Sign &out"),
        window.sign_out,
        None,
        "log-out",
    )
    actions.add(menu, "quit", QCoreApplication.translate("Menus", "&Quit"), window.close, "Ctrl+Q")


def _edit_menu(window: "MainWindow", actions: Actions, menu: QMenu) -> None:
    actions.add(
        menu,
        "palette",
        QCoreApplication.translate("Menus", "Find an &account, person or command…"),
        window.open_palette,
        "Ctrl+K",
    )
    actions.add(
        menu,
        "focus_search",
        QCoreApplication.translate("Menus", "&Find in the list"),
        partial(window.ask_page, "focus_search"),
        Key.Find,
        "search",
    )


def _view_menu(window: "MainWindow", actions: Actions, menu: QMenu) -> None:
    go = partial(window.documents.go, -1), partial(window.documents.go, 1)
    actions.add(
        menu, "back", QCoreApplication.translate("Menus", "&Back"), go[0], "Alt+Left", "arrow-left"
    )
    actions.add(
        menu,
        "forward",
        QCoreApplication.translate("Menus", "&Forward"),
        go[1],
        "Alt+Right",
        "arrow-right",
    )
    actions.add(
        menu,
        "reload",
        QCoreApplication.translate("Menus", "&Read again"),
        partial(window.ask_page, "reload"),
        "F5",
        "refresh-cw",
    )
    menu.addSeparator()
    actions.add(
        menu,
        "next_tab",
        QCoreApplication.translate("Menus", "&Next tab"),
        partial(window.documents.cycle, 1),
        "Ctrl+Tab",
    )
    actions.add(
        menu,
        "previous_tab",
        QCoreApplication.translate("Menus", "&Previous tab"),
        partial(window.documents.cycle, -1),
        "Ctrl+Shift+Tab",
    )
    _go_to_list(window, menu)
    menu.addSeparator()
    actions.add(
        menu,
        "fold",
        QCoreApplication.translate("Menus", "Fold the na&vigation pane"),
        window.fold_navigation,
        "F9",
        "panel-left",
    )
    themes = menu.addMenu(QCoreApplication.translate("Menus", "&Theme"))
    for theme, label in (
        ("system", QCoreApplication.translate("Menus", "As the &system")),
        ("light", QCoreApplication.translate("Menus", "&Light")),
        ("dark", QCoreApplication.translate("Menus", "&Dark")),
    ):
        actions.add(themes, f"theme_{theme}", label, partial(window.choose_theme, theme))


def _go_to_list(window: "MainWindow", menu: QMenu) -> None:
    """Add the lists; the seldom ones in a menu of their own, as letters for all would not do."""
    lists = menu.addMenu(QCoreApplication.translate("Menus", "&Go to list"))
    seldom = QMenu(QCoreApplication.translate("Menus", "More lists"), lists)
    for group in shown_kinds(window.context.catalogue):
        for kind in group:
            icon = look.icon(look.KIND_ICONS.get(kind.name, "circle"))
            place = seldom if kind.name in SELDOM else lists
            action = place.addAction(icon, of_models(kind.plural))
            action.triggered.connect(lambda _checked=False, k=kind.name: window.open_list(k))
    if seldom.actions():
        lists.addSeparator()
        lists.addMenu(seldom)
    give_letters(seldom)
    give_letters(lists)


def _record_menu(window: "MainWindow", actions: Actions, menu: QMenu) -> None:
    ask = window.ask_page
    for kind, text, keys in (
        ("activity", QCoreApplication.translate("Menus", "New &meeting or call"), "Ctrl+Shift+M"),
        ("task", QCoreApplication.translate("Menus", "New &task"), "Ctrl+Shift+T"),
    ):
        if kind in window.context.catalogue.kinds and window.context.catalogue.may_begin(kind):
            icon = look.KIND_ICONS[kind]
            actions.add(menu, f"new_{kind}", text, partial(enter_quickly, window, kind), keys, icon)
    menu.addSeparator()
    actions.add(
        menu,
        "edit_record",
        QCoreApplication.translate("Menus", "&Edit record"),
        partial(ask, "edit_record"),
        "F2",
        "pencil",
    )
    actions.add(
        menu,
        "delete_record",
        QCoreApplication.translate("Menus", "&Delete…"),
        partial(ask, "delete_record"),
        "Del",
        "trash-2",
    )
    menu.addSeparator()
    actions.add(
        menu,
        "show_history",
        QCoreApplication.translate("Menus", "&History"),
        partial(ask, "show_history"),
        "Ctrl+Shift+H",
        "history",
    )


def new_menu(window: "MainWindow") -> QMenu:
    """Return the menu below the plus: a new record of each kind this person may enter."""
    menu = QMenu(window)
    for group in new_kinds(window.context.catalogue):
        for kind in group:
            icon = look.icon(look.KIND_ICONS.get(kind.name, "circle"))
            action = menu.addAction(icon, of_models(kind.new))
            action.triggered.connect(lambda _checked=False, k=kind.name: window.open_form(k))
        menu.addSeparator()
    give_letters(menu)
    return menu
