"""The main window: puts top row, navigation, documents and status bar together."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.settings import Settings
from crm_desktop.views.access.bell import CoverBar
from crm_desktop.views.access.watch import Watch
from crm_desktop.views.drafts.bar import DraftBar
from crm_desktop.views.drafts.keeping import DraftKeeping
from crm_desktop.views.favourites import Favourites
from crm_desktop.views.forms.saving.being_edited import EditingTold
from crm_desktop.views.links import record_of
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.main_window import dialogs, keeping, layout, opening
from crm_desktop.views.main_window.frame import menus
from crm_desktop.views.main_window.frame.navigation import Entry, NavigationPane
from crm_desktop.views.main_window.frame.offline_bar import OfflineBar
from crm_desktop.views.main_window.frame.status import StatusBar
from crm_desktop.views.main_window.palette import commands
from crm_desktop.views.main_window.palette.palette import CommandPalette
from crm_desktop.views.main_window.places.documents import DocumentArea
from crm_desktop.views.main_window.places.pages import Place, asked, can
from crm_desktop.views.main_window.recent import RecentRecords
from crm_desktop.views.main_window.record_window import RecordWindow
from crm_desktop.views.my_day.desktop import DesktopNotices
from crm_desktop.views.my_day.reminding import ReminderBar
from crm_desktop.views.undo_bar import UndoBar
from crm_desktop.views.working.background import Background
from crm_desktop.views.working.clock import Clock
from crm_desktop.views.working.hearing.live import Live
from crm_desktop.views.working.hearing.renewal import Renewal
from crm_desktop.views.working.later import later
from crm_desktop.views.working.waking import Waking

LOGOUT_MS = 30_000  # another program may have stopped the logout by then
KEEP_MS = 1000  # how long the tabs rest before they are written down


class MainWindow(QMainWindow):
    """One signed-in person's window. `signed_out` and `closed` say how it was left."""

    signed_out = Signal()
    closed = Signal()
    settings_changed = Signal(object)

    def __init__(
        self,
        background: Background,
        catalogue: Any,
        me: Any,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("main")
        self.background = background
        self.me = me
        self.settings = settings
        self._leaving = False
        self._folded_by_hand: bool | None = None
        # Tabs and recent records belong to a person on a server, not to the computer.
        self._state_group = f"{me.login}@{me.host}/{me.database}".replace("/", "_")
        self.favourites = Favourites(background, catalogue, self)
        self.news = Watch(background, self)
        self.renewal = Renewal(background, catalogue, me, self)
        self.drafts = DraftKeeping(background, self)
        self.editing = EditingTold(background, self)
        self.live = Live(background, catalogue, self)
        self.apart: list[RecordWindow] = []
        self.context = opening.context_of(self, catalogue)
        self.actions_of_menus = menus.Actions(self)
        self.status = StatusBar(self)
        self.status.set_who(
            self.tr("{person} · {database}@{host}").format(
                person=me.display_name, database=me.database, host=me.host
            )
        )
        self.navigation = NavigationPane()
        self.documents = DocumentArea(self.context)
        self.offline = OfflineBar(background)
        self.notice = parts.Message("", "bad", action=self.tr("Hide"))
        self.notice.hide()
        self.covers = CoverBar(self.news)
        self.reminders = ReminderBar(self.context)
        self.undo_bar = UndoBar(self.context, self)
        self.draft_bar = DraftBar(self.drafts, partial(opening.open_draft, self))
        self.desktop = DesktopNotices(
            self.reminders, self, lambda: self.settings.desktop_notices, self.come_forward
        )
        self.recent = RecentRecords(self.context, self)
        self.palette_of_commands = CommandPalette(
            self.context, partial(commands.commands, self), partial(commands.recent, self), self
        )
        layout.build(self)
        self._connect()
        self.setMinimumSize(spacing.SMALLEST_WIDTH, spacing.SMALLEST_HEIGHT)
        self._folded_by_hand = keeping.restore_geometry(self)
        if self._folded_by_hand is not None:
            self.navigation.set_folded(self._folded_by_hand)

    # --- building ------------------------------------------------------------------------

    def _connect(self) -> None:
        self.navigation.chosen.connect(self._on_navigation)
        self.documents.current_changed.connect(self._show_current)
        self.documents.shown.connect(self.recent.note)
        self.notice.acted.connect(self.notice.hide)
        self.recent.changed.connect(self._show_recent)
        self.favourites.changed.connect(self._show_recent)
        self.offline.details_wanted.connect(self._show_offline_details)
        self.background.saved.connect(self.status.note_saved)
        self.background.failed.connect(self.show_error)
        self.background.connection.lost.connect(self._on_lost)
        self.background.connection.back.connect(self._on_back)
        self.renewal.renewed.connect(self.documents.rebuild)
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self.keep_state)
        self.documents.tabs_changed.connect(self._keep.start)
        self.documents.current_changed.connect(self._keep.start)
        self.clock = Clock(self.background, self)
        self._waking = Waking(self.background, self)
        wrong_clock = self._waking.clock_note(self.me.clock_ahead)
        if wrong_clock:
            self.show_error(UserError(wrong_clock))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.aboutToQuit.connect(self.keep_state)
            application.commitDataRequest.connect(self._on_session_end)

    # --- opening -------------------------------------------------------------------------

    def open_record(self, kind: str, number: int) -> None:
        """Show a record: an account as its card, a plan as its page, anything else as its form."""
        what = {"account": "account", "account_plan": "plan"}.get(kind, "form")
        self.documents.open(Place(what, kind, number))

    def open_form(
        self,
        kind: str,
        record_id: int | None = None,
        account_id: int | None = None,
        defaults: Mapping[str, Any] | None = None,
    ) -> None:
        """Show the form of a record, or of a new one."""
        self.documents.open(Place("form", kind, record_id, account_id, None, defaults or {}))

    def open_list(self, kind: str) -> None:
        """Show the list of a kind in the first tab."""
        self.documents.open(Place("list", kind))

    def open_letter(self, account_id: int, contact_id: int | None = None) -> None:
        """Write a letter to a contact of an account."""
        self.documents.open(Place("letter", "", None, account_id, contact_id))

    def open_sheet(self, account_id: int) -> None:
        """Show the data sheet of an account."""
        self.documents.open(Place("sheet", "", None, account_id))

    def open_why(self, employee_id: int | None = None, account_id: int | None = None) -> None:
        """Show who sees what, and why: of a person, an account, both, or what is then chosen."""
        self.documents.open(Place("why", "", employee_id, account_id))

    @Slot()
    def open_palette(self) -> None:
        """Show the command palette (Ctrl+K)."""
        self.palette_of_commands.open()

    def open_apart(self, kind: str, number: int) -> None:
        """Show an account's card in a window of its own; other records in a tab."""
        if kind != "account":
            self.open_record(kind, number)
            return
        window = next((each for each in self.apart if each.shows(kind, number)), None)
        if window is None:
            window = RecordWindow(self.context, Place("account", kind, number), self)
            window.closed.connect(lambda gone: self.apart.remove(gone))
            self.apart.append(window)
        window.come_forward()

    @Slot(str)
    def open_link(self, link: str) -> None:
        """Come to the front and open what a link leads to; a broken one is said in a sentence."""
        self.come_forward()
        try:
            self.open_record(*record_of(link, self.context.catalogue))
        except UserError as error:
            self.show_error(error)

    def come_forward(self) -> None:
        """Show the window before all others, out of the task bar if it is there."""
        opening.come_forward(self)

    def new_record(self) -> None:
        """Ctrl+N: what the page offers, else a new record of its kind, else a new account."""
        page = self.documents.page()
        document = self.documents.document()
        if not self._may_add():
            return
        if can(page, "new_record"):
            page.new_record()  # type: ignore[union-attr]
        elif document is not None and document.place.what == "list":
            self.open_form(document.place.kind)
        else:
            self.open_form("account")

    def _may_add(self) -> bool:
        """Return whether Ctrl+N leads to something this person may do."""
        page, document = self.documents.page(), self.documents.document()
        if can(page, "new_record"):
            return bool(asked(page, "may_add", True))
        on_list = document is not None and document.place.what == "list"
        kind = document.place.kind if document is not None and on_list else "account"
        return bool(self.context.catalogue.may_enter(kind))

    def ask_page(self, method: str) -> None:
        """Call an optional method of the page that is shown."""
        if method == "reload" and not self.background.connection.connected:
            self.background.connection.try_now()
            return
        asked(self.documents.page(), method)

    def _on_navigation(self, key: Any) -> None:
        opening.follow(self, key)

    # --- what is shown -------------------------------------------------------------------

    @Slot()
    def _show_current(self) -> None:
        """Bring title, status bar, navigation and actions in line with the page."""
        page = self.documents.page()
        document = self.documents.document()
        title = document.title if document else ""
        self.setWindowTitle(f"{title}[*] – CRM" if title else "CRM")
        self.setWindowModified(bool(asked(page, "modified", False)))
        text = asked(page, "status_text", "") or ""
        texts = text if isinstance(text, tuple | list) else [text]
        self.status.set_right(*texts)
        place = document.place if document else None
        self.navigation.set_current(None if place is None else place.entry())
        for method in menus.DELEGATED:
            self.actions_of_menus.enable(method, can(page, method))
        menus.allow_export(self.actions_of_menus, self.me.acts)
        self.actions_of_menus.enable("new", self._may_add())
        opening.share_undo_keys(self)
        self.actions_of_menus.enable("back", self.documents.history.can_go(-1))
        self.actions_of_menus.enable("forward", self.documents.history.can_go(1))
        if document is not None and place is not None and document.page is not None:
            self.recent.name(place, document.title)

    @Slot()
    def _show_recent(self) -> None:
        kept = self.favourites.records()
        known = {(kind, number) for kind, number, _title in kept}
        opened = [record for record in self.recent.records() if record[:2] not in known]
        self.navigation.set_records(
            [Entry.of_record(*record) for record in kept],
            [Entry.of_record(*record) for record in opened[: RecentRecords.SHOWN]],
        )

    def show_message(self, sentence: str) -> None:
        """Put a sentence into the status bar for some seconds."""
        self.status.show_message(sentence)

    @Slot(object)
    def show_error(self, error: UserError) -> None:
        """Show a failure that no page shows itself; it stays until it is hidden."""
        self.notice.set_text(str(error))
        self.notice.show()

    @Slot(str)
    def _on_lost(self, _sentence: str) -> None:
        self.status.set_connected(False, self.background.connection.lost_since)

    @Slot()
    def _on_back(self) -> None:
        self.status.set_connected(True)
        self.documents.reload_all()

    @Slot(str)
    def _show_offline_details(self, sentence: str) -> None:
        dialogs.notice(self.tr("Connection"), sentence, self).open()

    @Slot()
    def show_shortcuts(self) -> None:
        """Show the keyboard shortcuts (F1)."""
        lines = menus.shortcut_lines(self.actions_of_menus) + menus.further_shortcuts()
        dialogs.shortcuts_dialog(lines, self).open()

    def show_about(self) -> None:
        """Show versions and licences."""
        dialogs.about_dialog(self.me.server_version, self).open()

    def show_settings(self) -> None:
        """Show the settings; each choice is applied as it is made."""
        from crm_desktop.views.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.settings, self)
        dialog.chosen.connect(self.apply_settings)
        dialog.open()

    @Slot(object)
    def apply_settings(self, settings: Settings) -> None:
        """Apply and keep new settings."""
        self.settings = settings
        if not layout.apply(settings):
            self.notice.set_text(
                self.tr("The settings could not be written. They hold until the program ends.")
            )
            self.notice.show()
        self.settings_changed.emit(settings)

    def choose_theme(self, theme: str) -> None:
        """Change the theme at once and keep it."""
        self.apply_settings(replace(self.settings, theme=theme))

    # --- layout and state ----------------------------------------------------------------

    @Slot()
    def fold_navigation(self) -> None:
        """Fold or unfold the navigation pane (F9)."""
        self._folded_by_hand = not self.navigation.folded
        self.navigation.set_folded(self._folded_by_hand)
        self._keep.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < spacing.FOLD_NAVIGATION_BELOW
        was_narrow = event.oldSize().width() < spacing.FOLD_NAVIGATION_BELOW
        if narrow != was_narrow and event.oldSize().isValid():
            self._folded_by_hand = None  # the window crossed the line: its width decides again
        folded = narrow if self._folded_by_hand is None else self._folded_by_hand
        if folded != self.navigation.folded:
            self.navigation.set_folded(folded)

    def show_all(self) -> None:
        """Show the window as it was left the last time."""
        self.show()
        keeping.restore_tabs(self.documents, self._state_group)
        self.recent.load()
        self.favourites.load()
        self.news.start()
        self.reminders.start()
        self.drafts.start()
        self.background.listen()

    @Slot()
    def keep_state(self) -> None:
        """Write geometry, folding and tabs down; also done now and then, for the power cut."""
        keeping.keep(self, self._folded_by_hand, self.documents, self._state_group)

    # --- leaving -------------------------------------------------------------------------

    def sign_out(self) -> None:
        """Go back to the sign-in window, after asking about what is not saved."""
        if all(window.try_close() for window in self.apart):
            self.documents.close_all(partial(self._leave, self.signed_out))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving:
            event.ignore()
            if all(window.try_close() for window in self.apart):
                self.documents.close_all(partial(self._leave, self.closed))
            return
        self._keep.stop()  # a window that is gone writes no tabs down
        super().closeEvent(event)

    @Slot()
    def _on_session_end(self) -> None:
        """The system logs out: keep what can be kept, and do not stand in the way."""
        self.keep_state()
        self.drafts.flush()
        self._leaving = True
        later(self, self._stay_after_all, LOGOUT_MS)

    def _stay_after_all(self) -> None:
        self._leaving = not self.isVisible()

    def _leave(self, how: Any) -> None:
        if self._leaving:
            return
        self._leaving = True
        self._keep.stop()
        self.keep_state()
        for window in list(self.apart):
            window.leave()
        self.drafts.close()
        self.close()
        how.emit()
