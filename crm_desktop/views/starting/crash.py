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

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from crm_desktop import __version__
from crm_desktop.settings import log_folder
from crm_desktop.views import look
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import TextBox

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


def report_text(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what whoever looks after the program needs: no name, no value, no folder."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    lines = [
        f"CRM {__version__}, Qt {qVersion()}, Python {platform.python_version()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"{now} {kind.__name__}",
        where(trace),
    ]
    return "\n".join(lines)


def write_log(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Add where a bug happened to the log."""
    write_line(f"Python {platform.python_version()} {kind.__name__}\n{where(trace)}\n")


def write_line(entry: str) -> None:
    """Add one entry to the log; a log that grew too long starts anew."""
    place = log_file()
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    entry = f"{now} {__version__} {entry}\n"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists() and place.stat().st_size > KEPT_BYTES:
            place.replace(place.with_suffix(".old.log"))
        with place.open("a", encoding="utf-8") as file:
            file.write(entry)
    except OSError:  # a full disk must not hide the dialog
        return


class CrashDialog(QDialog):
    """Says in a sentence that the program has a fault, and offers a report to be looked at first.

    What the error itself says may quote a record; it is added to the report only if asked for.
    """

    def __init__(self, report: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report, self._words = report, words
        self.setWindowTitle(self.tr("Fault in the program"))
        self.setModal(True)
        heading = parts.Label(self.tr("Something went wrong inside the program."), "heading")
        sentence = QLabel(
            self.tr(
                "What you saved is safe, and what you typed is kept. What you were doing just now "
                "may not have happened; look before you repeat it. Give the report below to "
                "whoever looks after the program: this is all that stands in it."
            )
        )
        sentence.setWordWrap(True)
        self.details = TextBox(10)
        self.details.setPlainText(report)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumWidth(560)
        self.whole = QCheckBox(self.tr("Add what the error says (it may name customers)"), self)
        self.whole.setVisible(bool(words))
        self.whole.toggled.connect(self._show_report)
        self.saved = QLabel("")
        self.saved.setWordWrap(True)
        self.saved.hide()
        kept = QLabel(self.tr("The log file: {path}").format(path=log_file()))
        kept.setFont(look.font("caption"))
        kept.setWordWrap(True)
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        save = buttons.addButton(self.tr("Save report…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self.ask_file)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        copy.clicked.connect(self._copy)
        layout = QVBoxLayout()
        layout.setSpacing(spacing.GAP_12)
        for widget in (heading, sentence, self.details, self.whole, self.saved, kept):
            layout.addWidget(widget)
        parts.frame_dialog(self, layout, buttons)

    @Slot(bool)
    def _show_report(self, whole: bool) -> None:
        self.details.setPlainText(f"{self._report}\n\n{self._words}" if whole else self._report)

    @Slot()
    def ask_file(self) -> None:
        """Ask where the report is to go, and write there what is shown."""
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Save report"), "crm-report.txt")
        if not name:
            return
        try:
            Path(name).write_text(self.details.toPlainText(), encoding="utf-8")
        except OSError as error:
            said = self.tr("The report could not be saved: %1").replace("%1", str(error.strerror))
        else:
            said = self.tr("Saved as %1.").replace("%1", name)
        self.saved.setText(said)
        self.saved.show()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


class CrashReporter(QObject):
    """Logs and shows what nobody caught. Faults of other threads come over by a signal."""

    caught = Signal(str, str)  # the report, and what the error says

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
        self.caught.emit(report_text(kind, trace), str(error))

    @Slot(str, str)
    def _show(self, report: str, words: str) -> None:
        if self._dialog is not None:  # one fault often brings more; the first tells most
            return
        self._dialog = CrashDialog(report, words, QApplication.activeWindow())
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
