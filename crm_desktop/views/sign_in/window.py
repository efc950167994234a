"""The sign-in window: server, login, password. It is up before the database code is imported."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from crm_desktop import settings as settings_files
from crm_desktop.models.errors import NotReady, SignInRefused, UserError
from crm_desktop.settings import Profile, Settings
from crm_desktop.views import look
from crm_desktop.views.inline_message import InlineMessage, grow
from crm_desktop.views.look.buttons import button
from crm_desktop.views.look.page.messages import LoadingBar
from crm_desktop.views.sign_in import layout, signing_in
from crm_desktop.views.sign_in.server_chooser import ServerChooser
from crm_desktop.views.sign_in.signing_in import Keyring, SignedIn
from crm_desktop.views.working.background import Background
from crm_desktop.views.working.later import later

SIGN_IN_SECONDS = 20.0
KEYRING_SECONDS = 30.0  # it may ask the user for a password of its own
WARM_UP_MS = 20  # after the first paint, so that the window answers first
TOKEN = "sign-in"


class SignInWindow(QDialog):
    """Ends with `signed_in(SignedIn)`, or is closed. What was typed stays after an error."""

    signed_in = Signal(object)
    settings_changed = Signal(object)
    trial_wanted = Signal()

    def __init__(
        self, background: Background, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Sign in – CRM"))
        self.background = background
        self.settings = settings
        self._attempt: list[bool] = []
        self._painted = False
        self.servers = ServerChooser(settings, self)
        self.login = QLineEdit()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.remember = QCheckBox(self.tr("&Keep the password in the keyring of this computer"))
        self.remember.setChecked(settings.remember_password)
        self.keyring_note = QLabel()
        self.keyring_note.setFont(look.font("caption"))
        self.keyring_note.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.keyring_note.setWordWrap(True)
        self.keyring_note.hide()
        self.message = InlineMessage()
        self.make_ready = button(self.tr("Make the server ready…"), icon="database")
        self.make_ready.setAutoDefault(False)
        self.make_ready.hide()
        self.loading = LoadingBar()
        self.progress = QLabel()
        self.progress.setFont(look.font("caption"))
        self.button = button(self.tr("Sign in"), kind="primary", shortcut="Return")
        self.button.setDefault(True)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.hide()
        self.trial = button(self.tr("Try with sample data"))
        self.trial.setAutoDefault(False)
        self.trial.setToolTip(
            self.tr("Starts a server of your own on this computer, with customers made up.")
        )
        self.show_password = QAction(look.icon("eye"), self.tr("Show the password"), self)
        self.show_password.setCheckable(True)
        self.password.addAction(self.show_password, QLineEdit.ActionPosition.TrailingPosition)
        layout.build(self)
        self._connect()
        self._on_server_chosen()
        if settings.broken_file is not None:
            self.message.say(
                self.tr(
                    "The settings could not be read, so the program starts without them. "
                    "The old file is kept as {file}."
                ).format(file=settings.broken_file.name),
                "warn",
            )
        elif settings.broken_shared is not None:
            self.message.say(
                self.tr(
                    "The servers that your administrator put in place could not be read. Tell "
                    "your administrator that {file} is faulty."
                ).format(file=settings.broken_shared),
                "warn",
            )

    def _connect(self) -> None:
        self.button.clicked.connect(self.start)
        self.cancel.clicked.connect(self.stop)
        self.trial.clicked.connect(self.trial_wanted)
        self.servers.chosen.connect(self._on_server_chosen)
        self.servers.settings_changed.connect(self._keep)
        self.servers.ready_wanted.connect(self.open_making_ready)
        self.make_ready.clicked.connect(self._on_make_ready)
        self.show_password.toggled.connect(self._on_show_password)
        self.login.editingFinished.connect(self._ask_keyring)

    # --- servers -------------------------------------------------------------------------

    def profile(self) -> Profile | None:
        """Return the chosen server, or None if there is none."""
        return self.servers.profile()

    def show_preparing(self, sentence: str) -> None:
        """Say what has to be ready before anybody can sign in (the trial server)."""
        self.message.clear()
        self._show_busy(True)
        self.cancel.hide()
        self.progress.setText(sentence)

    def end_preparing(self) -> None:
        """Let the user sign in."""
        self._show_busy(False)

    @Slot()
    def _on_make_ready(self) -> None:
        profile = self.profile()
        if profile is not None:
            self.open_making_ready(profile)

    @Slot(object)
    def open_making_ready(self, profile: Profile) -> None:
        """Let the owner of a server make it ready, or upgrade it."""
        from crm_desktop.views.sign_in.making_ready import MakingReady

        dialog = MakingReady(self.background, profile, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.ready.connect(self._on_ready)
        dialog.open()

    @Slot(str)
    def _on_ready(self, login: str) -> None:
        self.make_ready.hide()
        if login:
            self.login.setText(login)
            self.password.clear()
        self.password.setFocus()
        self.message.say(self.tr("The server is ready. Sign in."), "info")

    @Slot()
    def _on_server_chosen(self) -> None:
        self.make_ready.hide()
        profile = self.profile()
        for widget in (self.login, self.password, self.button):
            widget.setEnabled(profile is not None)
        self.trial.setVisible(profile is None)
        if profile is None:
            self.message.say(
                self.tr(
                    "Add the server of your firm first: whoever looks after it knows its name. Or "
                    "look at the program with sample data."
                ),
                "info",
            )
            return
        self.message.clear()
        self.login.setText(profile.login)
        self.password.clear()
        (self.password if profile.login else self.login).setFocus()
        self._ask_keyring()

    @Slot(object)
    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        self.message.clear()
        self.settings_changed.emit(settings)
        try:
            settings_files.save(settings)
        except OSError:
            self.message.say(
                self.tr("The settings could not be written. They hold until the program ends."),
                "warn",
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:  # importing holds the interpreter and would delay the first paint
            self._painted = True
            later(self, self.warm_up, WARM_UP_MS)

    # --- keyring -------------------------------------------------------------------------

    def warm_up(self) -> None:
        """Import the database code on a worker; called once the window is on the screen."""
        self.background.call(signing_in.warm_up, _nothing, lane="long")

    @Slot()
    def _ask_keyring(self) -> None:
        profile, login = self.profile(), self.login.text().strip()
        if profile is None or not login or self.password.text():
            return
        self.background.call(
            partial(signing_in.look_into_keyring, profile, login),
            partial(self._on_keyring, login),
            failed=_nothing,
            lane="quick",
            deadline=KEYRING_SECONDS,
            token="keyring",
        )

    def _on_keyring(self, login: str, keyring: Keyring) -> None:
        self.remember.setEnabled(keyring.usable)
        if not keyring.usable:
            self.remember.setChecked(False)
            why = self.tr("This computer has no keyring, so the password is asked each time.")
            self.keyring_note.setText(why)
            self.remember.setToolTip(why)
        self.keyring_note.setVisible(not keyring.usable)
        grow(self)
        if keyring.password and not self.password.text() and self.login.text().strip() == login:
            self.password.setText(keyring.password)
            self.remember.setChecked(True)

    @Slot(bool)
    def _on_show_password(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.password.setEchoMode(mode)
        self.show_password.setIcon(look.icon("eye-off" if shown else "eye"))
        self.show_password.setText(
            self.tr("Hide the password") if shown else self.tr("Show the password")
        )

    # --- signing in ----------------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """Sign in with what was entered."""
        profile, login = self.profile(), self.login.text().strip()
        if profile is None or self._attempt:
            return
        by_password = profile.auth == "scram-sha-256"  # Kerberos asks for none
        if not login or (by_password and not self.password.text()):
            empty = self.login if not login else self.password
            empty.setFocus()
            self.message.say(
                self.tr("Enter your login.") if not login else self.tr("Enter your password.")
            )
            return
        profile = replace(profile, login=login)
        self.message.clear()
        self._show_busy(True)
        self.progress.setText(self.tr("Connecting to {name}…").format(name=profile.name))
        attempt = [True]
        self._attempt = attempt
        self.background.call(
            partial(_sign_in_unless_stopped, attempt, profile, self.password.text()),
            self._on_signed_in,
            failed=self._on_failed,
            deadline=SIGN_IN_SECONDS,
            token=TOKEN,
        )

    @Slot()
    def stop(self) -> None:
        """Give up connecting; what was typed stays."""
        if not self._attempt:
            return
        self._attempt.clear()  # the worker closes the connection it may still get
        self._attempt = []
        self.background.drop(TOKEN)
        self._show_busy(False)
        self.password.setFocus()

    def _show_busy(self, busy: bool) -> None:
        for widget in (self.servers, self.login, self.password):
            widget.setEnabled(not busy)
        self.remember.setEnabled(not busy and self.keyring_note.isHidden())
        self.button.setEnabled(not busy)
        self.trial.setVisible(not busy and self.profile() is None)
        self.cancel.setVisible(busy)
        if busy:
            self.loading.start()
            self.cancel.setFocus()
        else:
            self.loading.stop()
            self.progress.clear()

    def _on_failed(self, error: UserError) -> None:
        self._attempt = []
        self._show_busy(False)
        self.message.say(str(error))
        self.make_ready.setVisible(isinstance(error, NotReady))
        self.password.setFocus()
        if isinstance(error, SignInRefused):
            self.password.selectAll()

    def _on_signed_in(self, result: SignedIn | None) -> None:
        self._attempt = []
        if result is None:
            return
        settings = replace(
            self.settings,
            last_profile=result.profile.name,
            remember_password=self.remember.isChecked(),
        )
        if settings.profile(result.profile.name) is not None:
            self._keep(settings.with_profile(result.profile))
            self._keep_password(result.profile)
        self._show_busy(False)
        self.signed_in.emit(result)

    def _keep_password(self, profile: Profile) -> None:
        if self.keyring_note.isVisible():
            return
        password = self.password.text() if self.remember.isChecked() else ""
        self.background.call(
            partial(signing_in.keep_in_keyring, profile, profile.login, password),
            _nothing,
            failed=_nothing,
            lane="long",
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stop()  # Esc stops connecting; it does not end the program
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)


def _sign_in_unless_stopped(
    attempt: list[bool], profile: Profile, password: str
) -> SignedIn | None:
    """Runs on a worker; a stopped attempt leaves no open connection behind."""
    result = signing_in.sign_in(profile, password)
    if not attempt:
        result.database.close()
        return None
    return result


def _nothing(_result: object) -> None:
    """Stand in where no answer is needed."""
