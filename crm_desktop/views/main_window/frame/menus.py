"""Actions of the main window: each is made once, with its shortcut; the palette offers it too."""

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from crm_desktop.models.language import _
from crm_desktop.models.refusals import ACTS
from crm_desktop.views import look
from crm_desktop.views.look.buttons import keys_text
from crm_desktop.views.look.form.date_entry import STEP_LETTERS

Key = QKeySequence.StandardKey
Run = Callable[[], Any]

# Actions that the page carries out, named like its methods; usable where it has the method.
DELEGATED = (
    "save",
    "save_and_close",
    "edit_record",
    "delete_record",
    "show_history",
    "print_page",
    "export_page",
    "focus_search",
    "reload",
)


class Actions:
    """Makes the actions of a window and keeps them by name."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.by_name: dict[str, QAction] = {}

    def add(
        self,
        menu: QMenu,
        name: str,
        text: str,
        run: Run,
        keys: QKeySequence.StandardKey | str | None = None,
        icon: str = "",
    ) -> QAction:
        """Add an action to a menu; `keys` works wherever the focus is."""
        action = QAction(text, self._window)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(QKeySequence.keyBindings(keys))
        elif keys:
            action.setShortcut(QKeySequence(keys))
        if icon:
            action.setIcon(look.icon(icon))
        action.setIconVisibleInMenu(False)
        # A lambda, since `triggered` brings a truth value nobody asked for.
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        self.by_name[name] = action
        return action

    def enable(self, name: str, enabled: bool) -> None:
        """Make an action usable or not."""
        self.by_name[name].setEnabled(enabled)


def allow_export(actions: Actions, acts: Collection[str]) -> None:
    """Take the export from those who may not, and say why; what the page offers, stays."""
    action = actions.by_name["export_page"]
    if "export" not in acts:
        action.setEnabled(False)
        action.setToolTip(_(ACTS["may_export"]))


def plain_text(action: QAction) -> str:
    """Return the text of an action without mnemonic and dots."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def add_menu(bar: QMenuBar, title: str) -> QMenu:
    """Return a new menu of the menu bar."""
    menu = bar.addMenu(title)
    menu.setToolTipsVisible(True)
    return menu


def shortcut_lines(actions: Actions) -> list[tuple[str, str]]:
    """Return (what, keys as this system names them) of every action that has a shortcut."""
    return [
        (plain_text(action), keys_text(action.shortcut()))
        for action in actions.by_name.values()
        if not action.shortcut().isEmpty()
    ]


def further_shortcuts() -> list[tuple[str, str]]:
    """Return the keys that are no actions: lists, cards, date fields, dialogs."""
    # The same text as in the date field, so that the letters are those that work.
    own = QCoreApplication.translate("DateEdit", "dwmy")
    letters = " ".join(own if len(own) == 4 else STEP_LETTERS)
    return [
        (
            QCoreApplication.translate("Shortcuts", "Open the selected row"),
            QCoreApplication.translate("Shortcuts", "Enter"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Open the account in a window of its own"),
            keys_text("Ctrl+Return"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Card: previous account of the list"),
            keys_text("Alt+PgUp"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Card: next account of the list"),
            keys_text("Alt+PgDown"),
        ),
        (QCoreApplication.translate("Shortcuts", "Card: log contact"), keys_text("Ctrl+Shift+K")),
        (
            QCoreApplication.translate("Shortcuts", "Card: keep at hand, or no longer"),
            keys_text("Ctrl+D"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "List: build a filter"),
            keys_text("Ctrl+Shift+F"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Building a filter: one more condition"),
            keys_text("Alt+Ins"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Building a filter: remove the condition"),
            keys_text("Alt+Del"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Choosing columns: move up"),
            keys_text("Alt+Up"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Choosing columns: move down"),
            keys_text("Alt+Down"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Report: the records behind a group"),
            keys_text("Ctrl+Return"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Close a dialog or the palette"),
            QCoreApplication.translate("Shortcuts", "Esc"),
        ),
        (QCoreApplication.translate("Shortcuts", "Date field: today"), "="),
        (
            QCoreApplication.translate("Shortcuts", "Date field: a day, week, month, year later"),
            letters,
        ),
        (
            QCoreApplication.translate("Shortcuts", "Date field: a day, week, month, year earlier"),
            letters.upper(),
        ),
    ]
