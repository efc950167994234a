"""What happens on a bug: a dialog with a sentence and details to copy, and a log file.

The log keeps where it happened, never what was in the records: the text of an error may quote
a name or a value, so it is left out of the file and shown only on the screen.
"""

import datetime as dt
import platform
import traceback
from functools import cache
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop import __version__
from crm_desktop.models.errors import UserError
from crm_desktop.settings import log_folder
from crm_desktop.views import look
from crm_desktop.views.look import spacing

KEPT_BYTES = 500_000


def log_file() -> Path:
    """Return the path of the log file."""
    return log_folder() / "crm-desktop.log"


def where(trace: TracebackType | None) -> str:
    """Return file, line and function of each step, without values and source text."""
    steps = [
        f"{Path(step.filename).name}:{step.lineno} {step.name}"
        for step in traceback.extract_tb(trace)
    ]
    return "\n".join(steps)


def write_log(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Add one entry to the log; a log that grew too long starts anew."""
    place = log_file()
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    entry = f"{now} {__version__} Python {platform.python_version()} {kind.__name__}\n"
    entry += where(trace) + "\n\n"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists() and place.stat().st_size > KEPT_BYTES:
            place.replace(place.with_suffix(".old.log"))
        with place.open("a", encoding="utf-8") as file:
            file.write(entry)
    except OSError:  # a full disk must not hide the dialog
        return


class CrashDialog(QDialog):
    """Says in a sentence that the program has a fault, and offers the details."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Fault in the program"))
        self.setModal(True)
        heading = QLabel(self.tr("Something went wrong inside the program."))
        heading.setFont(look.font("heading"))
        sentence = QLabel(
            self.tr(
                "What you saved is safe. What you were doing just now may not have happened; "
                "look before you repeat it. Send the details below to whoever looks after the "
                "program."
            )
        )
        sentence.setWordWrap(True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumSize(560, 200)
        kept = QLabel(self.tr("The log file: {path}").format(path=log_file()))
        kept.setFont(look.font("caption"))
        kept.setWordWrap(True)
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        copy.clicked.connect(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(spacing.GAP_12)
        for widget in (heading, sentence, self.details, kept, buttons):
            layout.addWidget(widget)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


class CrashReporter(QObject):
    """Logs and shows what nobody caught. Faults of other threads come over by a signal."""

    caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None
        self.count = 0
        self.caught.connect(self._show)

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception and show it; a KeyboardInterrupt ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        self.count += 1
        write_log(kind, trace)
        traceback.print_exception(kind, error, trace)
        details = "".join(traceback.format_exception(kind, error, trace))
        if isinstance(error, UserError):
            details = f"{error}\n\n{details}"
        self.caught.emit(f"CRM {__version__}, {platform.platform()}\n\n{details}")

    @Slot(str)
    def _show(self, details: str) -> None:
        if self._dialog is not None:  # one fault often brings more; the first tells most
            return
        self._dialog = CrashDialog(details, QApplication.activeWindow())
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    @Slot()
    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


@cache
def reporter() -> CrashReporter:
    """Return the reporter of this program."""
    return CrashReporter()
