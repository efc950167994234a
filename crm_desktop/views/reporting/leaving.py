"""How a report leaves the program: on paper, as PDF, XLSX or CSV; asked and recorded before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.reports.sheets.result import Result
from crm_desktop.reports.tables.write import file_title
from crm_desktop.views.context import Context
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.paper.printing import Paper, Printing
from crm_desktop.views.reporting import work

RENDER_SECONDS = 300.0


class ReportPrinting(Printing):
    """Prints and saves a report: nothing leaves before the server has recorded and allowed it."""

    def __init__(
        self, context: Context, window: QWidget, result: Callable[[], Result | None]
    ) -> None:
        super().__init__(context, window, Paper("report", None, noted=True))
        self._result = result

    def send(self, printer: QPrinter, title: str, data: bytes) -> None:
        """Hand a PDF over once that is recorded."""
        self._first("print", partial(self._send, printer, title, data))

    def save_to(self, path: Path, data: bytes) -> None:
        """Save the PDF once that is recorded."""
        self._first("pdf", partial(self._save, path, data))

    def _send(self, printer: QPrinter, title: str, data: bytes, _done: object) -> None:
        super().send(printer, title, data)

    def _save(self, path: Path, data: bytes, _done: object) -> None:
        super().save_to(path, data)

    def _first(self, form: str, then: Callable[[object], None]) -> None:
        result = self._result()
        if result is None:
            return
        self._context.background.write(
            partial(work.note, result, form),
            then,
            operation=uuid4(),
            failed=lambda error: self.told.emit(str(error)),
        )


class ReportPaper(QObject):
    """The pages of a report: drawn when they are first wanted, shown, printed, saved."""

    rendered = Signal()
    told = Signal(str)

    def __init__(
        self, context: Context, window: QWidget, result: Callable[[], Result | None]
    ) -> None:
        super().__init__(window)
        self._context, self._result = context, result
        self._pdf = b""
        self.preview = Preview()
        self.printing = ReportPrinting(context, window, result)
        self.printing.told.connect(self.told)

    def forget(self) -> None:
        """There is another result: its pages are not drawn yet."""
        self._pdf = b""

    def draw(self, then: Callable[[Result], object] = lambda _result: None) -> None:
        """Draw the pages unless they are drawn, then go on with the result."""
        result = self._result()
        if result is None:
            return
        if self._pdf:
            then(result)
            return
        self.preview.busy.start()
        self._context.background.call(
            partial(work.paper_of, result),
            partial(self._on_drawn, result, then),
            failed=lambda error: self.told.emit(str(error)),
            lane="long",
            deadline=RENDER_SECONDS,
            token=("report paper", id(self)),
        )

    def _on_drawn(self, result: Result, then: Callable[[Result], object], pdf: bytes) -> None:
        if result is not self._result():
            return
        self._pdf = pdf
        self.preview.show_pdf(pdf)
        self.rendered.emit()
        then(result)

    def print_page(self) -> None:
        """Show the print dialog."""
        self.draw(lambda result: self.printing.ask(result.report.title, self._pdf))

    def save_pdf(self) -> None:
        """Ask where, and save the report as PDF."""
        self.draw(lambda result: self.printing.save_as(result.report.title, self._pdf))


class ReportFile(QObject):
    """Writes a report into a workbook or a CSV file. `done` sends the path, `told` what failed."""

    done = Signal(object)
    told = Signal(str)
    progress = Signal(int, str)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._work: Any = None

    def ask(self, result: Result, ending: str) -> None:
        """Ask where, and write the report there."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        words = {"xlsx": self.tr("Workbooks (*.xlsx)"), "csv": self.tr("Tables (*.csv)")}
        chosen, _filter = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export the report"),
            str(Path(place) / f"{file_title(result.report.title)}.{ending}"),
            words[ending],
        )
        if chosen:
            path = Path(chosen)
            self.write_to(result, path if path.suffix else path.with_suffix(f".{ending}"))

    def write_to(self, result: Result, path: Path) -> None:
        """Write the report into a file, whole or not at all."""
        background = self._context.background
        self._work = background.run_long(
            partial(work.write, background.session, result, path, self.tr("%1 rows written")),
            self._on_done,
            failed=self._on_failed,
        )
        self._work.progress.connect(self.progress)

    def cancel(self) -> None:
        """Stop; no file is made."""
        if self._work is not None:
            self._work.cancel()

    def _on_done(self, path: Path) -> None:
        self._work = None
        self._context.message(self.tr("Saved as %1.").replace("%1", str(path)))
        self.done.emit(path)

    def _on_failed(self, error: UserError) -> None:
        self._work = None
        stopped = isinstance(error, Cancelled)
        self.told.emit(self.tr("Stopped. No file was made.") if stopped else str(error))
