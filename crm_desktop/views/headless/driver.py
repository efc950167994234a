"""The program without a screen: does the main job through the same windows, and pictures them.

`--headless --out DIR` signs in to the trial, finds a customer, opens the card, writes a letter and
the data sheet. `--screenshots DIR` pictures every main window, light and dark.
"""

import os
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

if TYPE_CHECKING:
    from crm_desktop.trial import Trial
    from crm_desktop.views.main_window.window import MainWindow

WIDTH, HEIGHT = 1440, 900
PATIENCE = 90.0  # seconds until a window must have come to rest
TURN_MS = 15
QUIET_TURNS = 6
PAUSE_MS = 500  # windows wait so long at most after something, before they read or show more
QUESTION_MS = 15_000  # how long a dialog may stand before it counts as a question


class Driver:
    """Walks through the windows as a person would, and waits until each has come to rest."""

    def __init__(self, folder: Path, options: Namespace) -> None:
        self.folder = folder
        self.options = options
        self._bugs: list[BaseException] = []
        sys.excepthook = self._note_bug
        from crm_desktop.views.starting.start import Program, chosen_settings, make_application

        settings = chosen_settings(options)
        self.application = make_application(settings)
        self.application.setCursorFlashTime(0)  # a blinking cursor is in one picture of two
        self.theme = "light" if settings.theme == "system" else settings.theme
        self.program: Program = Program(settings, options)
        self.set_theme(self.theme)
        self._asked_by: QWidget | None = None
        self._pictured: QWidget | None = None
        self._patrol = QTimer()
        self._patrol.setInterval(QUESTION_MS)
        self._patrol.timeout.connect(self._refuse_questions)
        self._patrol.start()

    def _refuse_questions(self) -> None:
        """Close a dialog that waits for a person, who is not there, and end with what it asks."""
        dialog = QApplication.activeModalWidget()
        if dialog is self._pictured or self.program.background.pending():
            dialog = None  # it is looked at, or still at work
        if dialog is not None and dialog is self._asked_by:
            question = _("A window asks something that nobody can answer here: {title}")
            self._bugs.append(UserError(question.format(title=dialog.windowTitle())))
            dialog.close()
        self._asked_by = dialog

    def _note_bug(self, _kind: object, error: BaseException, _trace: object) -> None:
        self._bugs.append(error)

    # --- waiting -------------------------------------------------------------------------

    def settle(self, done: Callable[[], bool] = lambda: True, seconds: float = PATIENCE) -> None:
        """Wait until nothing is being read or written and `done()`; raises what went wrong."""
        until = time.monotonic() + seconds
        quiet = 0
        while quiet < QUIET_TURNS:
            loop = QEventLoop()
            QTimer.singleShot(TURN_MS, loop.quit)
            loop.exec()
            if self._bugs:
                raise self._bugs[0]
            background = self.program.background
            # On a busy computer the server may be taken for lost: it is found again.
            there = background.connection.connected or background.connection.is_held()
            rest = there and background.pending() == 0 and done() and not _pausing()
            quiet = quiet + 1 if rest else 0
            if time.monotonic() > until:
                raise UserError(
                    _("The program did not come to rest in {seconds} seconds. Try again.").format(
                        seconds=int(seconds)
                    )
                )

    def ask(self, work: Callable[[Any], Any]) -> Any:
        """Return what `work(session)` answers, read on a worker."""
        return self._ask(lambda answer, failed: self.background.read(work, answer, failed=failed))

    def call(self, work: Callable[[], Any], seconds: float = PATIENCE) -> Any:
        """Return what `work()` answers, run on a worker without a session."""
        return self._ask(
            lambda answer, failed: self.background.call(
                work, answer, failed=failed, deadline=seconds
            ),
            seconds,
        )

    def _ask(
        self,
        start: Callable[[Callable[[Any], None], Callable[[Any], None]], None],
        seconds: float = PATIENCE,
    ) -> Any:
        answers: list[Any] = []
        failures: list[UserError] = []
        start(answers.append, failures.append)
        self.settle(lambda: bool(answers or failures), seconds)
        if failures:
            raise failures[0]
        return answers[0]

    @property
    def background(self) -> Any:
        """The lanes of the program as it runs now."""
        return self.program.background

    @property
    def window(self) -> "MainWindow":
        """The main window; there is one once somebody has signed in."""
        window: MainWindow = self.program.window
        return window

    # --- what a person does --------------------------------------------------------------

    def start_trial(self) -> "Trial":
        """Return the running trial; its first start takes a while and is reported on stderr."""
        from crm_desktop import trial

        def progress(percent: int, doing: str) -> None:
            sys.stderr.write(f"{percent:3} %  {doing}\n")

        found: Trial = self.call(lambda: trial.start(progress=progress), seconds=900.0)
        return found

    def show_sign_in(self, trial: "Trial", login: str | None) -> QWidget:
        """Show the sign-in window, filled in for a person of the trial."""
        person, profile = trial.person(login), trial.profile(login)
        if self.program.sign_in is None:
            self.program.show_sign_in()
        window = self.program.sign_in
        assert window is not None
        window.servers.add_profile(profile)
        window.password.setText(person.password)
        self.settle()
        return window

    def sign_in(self) -> None:
        """Press the button, and wait for the main window with its first list."""
        window = self.program.sign_in
        assert window is not None
        window.start()
        self.settle(lambda: self.program.window is not None or bool(window.message.text()))
        if self.program.window is None:
            raise UserError(window.message.text())
        self.window.resize(WIDTH, HEIGHT)
        self.window.clock.tick()  # what is due by the clock now, not between two pictures
        self.settle()

    def sign_out(self) -> None:
        """Go back to the sign-in window."""
        self.window.sign_out()
        self.settle(lambda: self.program.sign_in is not None)

    def set_theme(self, theme: str) -> None:
        """Show all windows light or dark."""
        from crm_desktop.views import look

        look.set_theme(theme)

    def picture(self, widget: QWidget, name: str) -> None:
        """Write a picture of a window as it is now, without a message that goes by itself."""
        self.settle()
        if self.program.window is not None:
            self.window.status.clear_message()
        place = self.folder / f"{name}.png"
        if not widget.grab().save(str(place)):
            raise UserError(
                _("The picture {path} could not be written. Choose another folder.").format(
                    path=place
                )
            )

    def pictures(self, widget: QWidget, name: str) -> None:
        """Write a light and a dark picture (`name.png`, `name-dark.png`)."""
        self._pictured = widget
        for theme, suffix in (("light", ""), ("dark", "-dark")):
            self.set_theme(theme)
            self.picture(widget, name + suffix)
        self._pictured = None
        self.set_theme(self.theme)

    def close(self) -> None:
        """End workers and windows."""
        self.program.close()


def _pausing() -> bool:
    """Tell whether a window is about to do something, after a pause that has begun."""
    return any(
        timer.isSingleShot() and timer.isActive() and timer.interval() <= PAUSE_MS
        for window in QApplication.topLevelWidgets()
        for timer in window.findChildren(QTimer)
    )


def run(options: Namespace) -> int:
    """Do the headless run or the pictures; 0, or 1 after a sentence on standard error."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = Path(options.screenshots or options.out).absolute()
    # Settings of its own: nobody's profiles and tabs are in the pictures, and none are changed.
    with tempfile.TemporaryDirectory(prefix="crm-desktop-") as config:
        os.environ["CRM_CONFIG_DIR"] = config
        driver: Driver | None = None
        hook = sys.excepthook
        try:
            folder.mkdir(parents=True, exist_ok=True)
            driver = Driver(folder, options)
            if options.screenshots:
                from crm_desktop.views.headless.screenshots import take_all

                take_all(driver)
            else:
                from crm_desktop.views.headless.main_job import do_main_job

                do_main_job(driver)
        except UserError as error:
            sys.stderr.write(f"{error}\n")
            return 1
        except OSError as error:
            sys.stderr.write(
                _("The folder {folder} cannot be written: {reason}.").format(
                    folder=folder, reason=error.strerror
                )
                + "\n"
            )
            return 1
        finally:
            sys.excepthook = hook  # a fault that ends the program is said, not only noted
            if driver is not None:
                driver.close()
    sys.stdout.write(f"{folder}\n")
    return 0
