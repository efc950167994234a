"""Starts the windows: application, language, look, sign-in window, then the main window."""

import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from crm_desktop import __version__
from crm_desktop import settings as settings_files
from crm_desktop.models.errors import UserError
from crm_desktop.settings import Profile, Settings
from crm_desktop.views import language, look
from crm_desktop.views.look import spacing
from crm_desktop.views.sign_in.signing_in import SignedIn
from crm_desktop.views.sign_in.window import SignInWindow
from crm_desktop.views.starting import meeting
from crm_desktop.views.working.background import Background, guard_window_thread
from crm_desktop.views.working.garbage import (
    keep_on_window_thread,
    keep_what_is_there,
    something_closed,
)
from crm_desktop.views.working.later import later

if TYPE_CHECKING:
    from crm_desktop.trial import Trial
    from crm_desktop.views.starting.one_program import LinkReceiver

LISTEN_AFTER_MS = 300  # first the window, then what is needed only when a link comes


def run(options: Namespace) -> int:
    """Run the program with parsed options; returns the exit code."""
    if options.headless or options.screenshots:
        from crm_desktop.views.headless.driver import run as run_headless

        return run_headless(options)
    settings = chosen_settings(options)
    application = make_application(settings)
    sys.excepthook = _report_crash
    alone = not (options.demo or options.profile or options.login)
    if (options.link or alone) and meeting.somebody_may_listen():
        from crm_desktop.views.starting.one_program import hand_over

        if hand_over(options.link):
            return 0
    program = Program(settings, options)
    program.start()
    program.open_link(options.link)
    later(program, program.take_links, LISTEN_AFTER_MS)
    code = application.exec()
    program.close()
    return code


def chosen_settings(options: Namespace) -> Settings:
    """Return the kept settings, with what the command line says in their place."""
    settings = settings_files.load()
    if options.theme:
        settings = replace(settings, theme=options.theme)
    if options.language:
        settings = replace(settings, language=options.language)
    return settings


def make_application(settings: Settings) -> QApplication:
    """Return the application with look and language; the window thread is guarded from here on."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("crm-desktop")
    application.setApplicationDisplayName("CRM")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("crm-desktop")
    application.setQuitOnLastWindowClosed(False)
    look.apply(application, settings.theme)
    spacing.set_dense(settings.row_height == "dense")
    application.setWindowIcon(look.icon("building", 20, "accent"))
    language.install(settings.language)
    guard_window_thread()
    keep_on_window_thread(application)
    return application


def _report_crash(*caught: Any) -> None:
    """Take the place of `sys.excepthook`; what a crash needs is imported when there is one."""
    from crm_desktop.views.starting.crash import reporter

    reporter().report(*caught)


class Program(QObject):
    """Goes from the sign-in window to the main window, and back when somebody signs out."""

    def __init__(self, settings: Settings, options: Namespace) -> None:
        super().__init__()
        self.settings = settings
        self.options = options
        self.background = Background()
        self.sign_in: SignInWindow | None = None
        self.window: Any = None
        self._trial_profile: Profile | None = None
        self._link = ""  # a record to open once somebody has signed in
        self._receiver: LinkReceiver | None = None

    def start(self) -> None:
        """Show the sign-in window; everything that takes time happens behind it."""
        self.show_sign_in()
        assert self.sign_in is not None
        if self.options.demo:
            self.begin_trial()
            return
        wanted = self.options.profile
        if wanted:
            if self.settings.profile(wanted) is None:
                self.sign_in.message.say(
                    self.tr("There is no server named “{name}”. Choose one.").format(name=wanted)
                )
            else:
                self.sign_in.servers.choose(wanted)
        if self.options.login:
            self.sign_in.login.setText(self.options.login)

    def show_sign_in(self) -> None:
        """Show a fresh sign-in window."""
        self.sign_in = SignInWindow(self.background, self.settings)
        self.sign_in.signed_in.connect(self._on_signed_in)
        self.sign_in.settings_changed.connect(self._on_settings)
        self.sign_in.rejected.connect(self._on_sign_in_closed)
        self.sign_in.trial_wanted.connect(self.begin_trial)
        if self._trial_profile is not None:
            self.sign_in.servers.add_profile(self._trial_profile)
        self.sign_in.show()

    # --- the trial -----------------------------------------------------------------------

    @Slot()
    def begin_trial(self) -> None:
        """Start the trial and sign in to it; the window says how far it is."""
        assert self.sign_in is not None
        self.sign_in.show_preparing(
            self.tr("Starting the trial server… The first start makes the sample data.")
        )
        later(self, self._start_trial)

    @Slot()
    def _start_trial(self) -> None:
        trial = self.background.run_long(_start_trial, self._on_trial, failed=self._on_trial_failed)
        trial.progress.connect(self._on_trial_progress)

    @Slot(int, str)
    def _on_trial_progress(self, percent: int, doing: str) -> None:
        if self.sign_in is not None:
            self.sign_in.show_preparing(
                self.tr("{doing} ({percent} %)").format(doing=doing, percent=percent)
            )

    def _on_trial(self, trial: "Trial") -> None:
        if self.sign_in is None:
            return
        self.sign_in.end_preparing()
        try:
            person, profile = trial.person(self.options.login), trial.profile(self.options.login)
        except UserError as error:
            self.sign_in.message.say(str(error))
            return
        self._trial_profile = profile
        self.sign_in.servers.add_profile(profile)
        self.sign_in.password.setText(person.password)
        self.sign_in.start()

    def _on_trial_failed(self, error: UserError) -> None:
        assert self.sign_in is not None
        self.sign_in.end_preparing()
        self.sign_in.message.say(str(error))

    # --- in and out ----------------------------------------------------------------------

    @Slot(object)
    def _on_signed_in(self, result: SignedIn) -> None:
        if result.me.password_until is None:
            self._open_window(result)
        else:
            self._ask_own_password(result)

    def _ask_own_password(self, result: SignedIn) -> None:
        """A one-time password opens nothing but the choice of one's own."""
        from crm_desktop.views.sign_in.own_password import OwnPassword

        assert self.sign_in is not None
        old = self.sign_in.password.text()
        dialog = OwnPassword(self.background, result.database, result.me, self.sign_in, old=old)
        dialog.changed.connect(partial(self._open_window, result))
        dialog.rejected.connect(result.database.close)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _open_window(self, result: SignedIn) -> None:
        from crm_desktop.views.main_window.window import MainWindow

        self.background.use(result.database)
        keep_what_is_there()
        self.window = MainWindow(self.background, result.catalogue, result.me, self.settings)
        self.window.settings_changed.connect(self._on_settings)
        self.window.signed_out.connect(self._on_signed_out)
        self.window.closed.connect(self._on_closed)
        self.window.show_all()
        self.open_link(self._link)
        if self.sign_in is not None:
            self.sign_in.hide()
            self.sign_in.deleteLater()
            self.sign_in = None

    @Slot()
    def take_links(self) -> None:
        """Begin to open the links of programs started later, unless another program does."""
        from crm_desktop.views.starting.one_program import LinkReceiver

        self._receiver = LinkReceiver(self)
        self._receiver.received.connect(self.come_forward)
        self._receiver.listen()

    @Slot(str)
    def come_forward(self, link: str) -> None:
        """Show the window before all others, as a second start asks, and open its link if any."""
        if self.window is not None:
            self.window.come_forward()
        elif self.sign_in is not None:
            self.sign_in.showNormal()
            self.sign_in.raise_()
            self.sign_in.activateWindow()
        self.open_link(link)

    @Slot(str)
    def open_link(self, link: str) -> None:
        """Open what a link leads to, once somebody has signed in; nothing for an empty one."""
        self._link = link if self.window is None else ""
        if not link:
            return
        if self.window is not None:
            self.window.open_link(link)
        elif self.sign_in is not None:
            self.sign_in.raise_()
            self.sign_in.activateWindow()

    @Slot(object)
    def _on_settings(self, settings: Settings) -> None:
        self.settings = settings

    @Slot()
    def _on_signed_out(self) -> None:
        self._forget_window()
        self.background.close()
        self.background = Background()
        self.show_sign_in()

    @Slot()
    def _on_closed(self) -> None:
        self._forget_window()
        QApplication.quit()

    def _forget_window(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
            something_closed()

    @Slot()
    def _on_sign_in_closed(self) -> None:
        if self.window is None:
            QApplication.quit()

    def close(self) -> None:
        """End the workers and close the connection."""
        if self._receiver is not None:
            self._receiver.close()
        self.background.close()


def _start_trial(progress: Callable[[int, str], None], _cancelled: Callable[[], bool]) -> "Trial":
    """Runs on a worker; makes database and sample data at the first start."""
    from crm_desktop import trial

    return trial.start(progress=progress)
