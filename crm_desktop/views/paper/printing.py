"""From a PDF to paper or to a file: the print dialog, CUPS, drawing page by page, saving.

On Linux the PDF itself goes to CUPS (`cups.py`), always at 100 %. Elsewhere, and where there is no
queue, its pages are drawn at the printer's resolution, on a worker.
"""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QObject,
    QSize,
    QSizeF,
    QStandardPaths,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence, QPageSize, QPainter, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.views.context import Context
from crm_desktop.views.paper.cups import NotPrinted, follow, lp_command, to_cups, wish_of
from crm_desktop.views.paper.pdf import new_document

MOST_DPI = 600


@dataclass(frozen=True)
class Paper:
    """What is printed, for the record of changes: letter, data_sheet or timeline of an account.

    who_sees_what may be of no account, a first_password belongs to none. noted: what made it has
    been recorded already.
    """

    kind: str
    account_id: int | None
    noted: bool = False


class Printing(QObject):
    """Prints and saves for one page. `printed` follows when the pages are with the printer.

    Both are noted in the record of changes when they begin; nobody waits for it.
    """

    printed = Signal()
    saved = Signal(object)  # Path
    told = Signal(str)  # a sentence about what went wrong

    def __init__(self, context: Context, window: QWidget, paper: Paper) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._paper = paper
        self._dialog: QPrintDialog | None = None

    def ask(
        self, title: str, data: bytes, name: str = "", size: tuple[float, float] | None = None
    ) -> QPrintDialog:
        """Show the system's print dialog; what it says is done when it is accepted.

        name: of the printer that it begins with; size: of the paper in mm, A4 without it.
        """
        printer = new_printer(title, size)
        if name:
            printer.setPrinterName(name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, True)
        dialog.setMinMax(1, max(1, page_count(data)))
        # The signal brings the printer along, which is the one we have.
        dialog.accepted.connect(lambda *_values: self.send(printer, title, data))
        self._dialog = dialog
        QDialog.open(dialog)  # QPrintDialog has an open() of its own that wants a slot's name
        return dialog

    def send(self, printer: QPrinter, title: str, data: bytes) -> None:
        """Hand a PDF over as the printer is set up."""
        self._context.message(self.tr("Printing “%1”…").replace("%1", title))
        self._note("print")
        self._context.background.run_long(
            partial(hand_over, printer, title, data),
            self._on_printed,
            failed=self._on_failed,
        )

    def save_as(self, name: str, data: bytes) -> None:
        """Ask where, and save the PDF there."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _filter = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save as PDF"),
            str(Path(place) / file_name(name)),
            self.tr("PDF documents (*.pdf)"),
        )
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix else path.with_suffix(".pdf"), data)

    def save_to(self, path: Path, data: bytes) -> None:
        """Save the PDF in a file, whole or not at all."""
        self._note("save_pdf")
        self._context.background.call(
            partial(_write, path, data),
            partial(self._on_saved, path),
            failed=self._on_failed,
            lane="quick",
        )

    def _note(self, act: str) -> None:
        if self._paper.noted:
            return
        self._context.background.write(
            partial(_note, act, self._paper), lambda _done: None, operation=uuid4()
        )

    def _on_printed(self, _result: Any) -> None:
        self._context.message(self.tr("Sent to the printer."))
        self.printed.emit()

    def _on_saved(self, path: Path, _result: Any) -> None:
        self._context.message(self.tr("Saved as %1.").replace("%1", str(path)))
        self.saved.emit(path)

    def _on_failed(self, error: UserError) -> None:
        self.told.emit(str(error))


def new_printer(title: str, size: tuple[float, float] | None = None) -> QPrinter:
    """Return a printer set to A4 or a size in mm, edge to edge: our pages have their margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    page = QPageSize(QPageSize.PageSizeId.A4)
    if size is not None:
        page = QPageSize(QSizeF(*size), QPageSize.Unit.Millimeter)
    printer.setPageSize(page)
    printer.setFullPage(True)
    return printer


def page_count(data: bytes) -> int:
    """Return how many pages a PDF has."""
    document, _buffer = _open(data)
    return document.pageCount()


def hand_over(
    printer: QPrinter,
    title: str,
    data: bytes,
    progress: Callable[[int, str], None],
    cancelled: Callable[[], bool],
) -> None:
    """Print a PDF on a worker, in the best way there is; NotPrinted says why it was not."""
    target = printer.outputFileName()
    pages = chosen_pages(printer, page_count(data))
    if target and len(pages) == page_count(data):
        _write(Path(target), data)  # "print to a file" gives the very PDF, with its text
        return
    queue = printer.printerName()
    if not target and queue and sys.platform != "win32" and shutil.which("lp"):
        job = to_cups(lp_command(wish_of(printer), title, pages), data)
        follow(queue, job, cancelled)
        return
    draw(printer, data, pages, progress, cancelled)


def chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """Return the pages that the print dialog asks for, from 1."""
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        last = min(count, printer.toPage() or count)
        return list(range(printer.fromPage(), last + 1))
    ranges = printer.pageRanges()
    pages = [page for page in range(1, count + 1) if ranges.isEmpty() or ranges.contains(page)]
    return pages or list(range(1, count + 1))


def draw(
    printer: QPrinter,
    data: bytes,
    pages: list[int],
    progress: Callable[[int, str], None],
    cancelled: Callable[[], bool],
) -> None:
    """Draw pages on a printer in their own size; NotPrinted if it cannot be begun."""
    document, _buffer = _open(data)
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted(
            QCoreApplication.translate(
                "Printing", "The printer cannot be used. Check it, or choose another."
            )
        )
    try:
        for number, page in enumerate(pages):
            progress(100 * number // len(pages), "")
            if cancelled():
                printer.abort()
                return
            if number:
                printer.newPage()
            dpi = min(MOST_DPI, printer.resolution())
            points = document.pagePointSize(page - 1)
            whole = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
            image = document.render(page - 1, whole)
            painter.save()
            painter.scale(printer.resolution() / dpi, printer.resolution() / dpi)
            painter.drawImage(0, 0, image)
            painter.restore()
    finally:
        painter.end()


def file_name(title: str) -> str:
    """Return a title as a name that every disk takes."""
    taken = [sign if sign.isprintable() and sign not in '<>:"/\\|?*' else " " for sign in title]
    bare = "".join(taken)
    return f"{' '.join(bare.split())[:120].strip(' .') or 'document'}.pdf"


def add_print_key(page: QWidget, run: Callable[[], object]) -> QShortcut:
    """Let Ctrl+P print in a window that has no menu."""
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), page)
    shortcut.activated.connect(lambda: run())
    return shortcut


def _open(data: bytes) -> tuple[QPdfDocument, QBuffer]:
    """Return the document and the buffer that it reads from; both must be kept."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = new_document()
    document.load(buffer)
    return document, buffer


def _write(path: Path, data: bytes) -> None:
    from crm_desktop.reports.output import write_pdf

    write_pdf(path, data)


def _note(act: str, paper: Paper, session: Any) -> None:
    """Without the subject: admins read acts, and no customer data."""
    from crm_desktop.models.queries.card.history import note_act

    about = {} if paper.account_id is None else {"account_id": paper.account_id}
    note_act(session, act, paper.kind, 1, about)
