"""The preview of the letter editor: one refresh as a whole, and its three parts one by one."""

import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QBuffer, QEvent, QEventLoop, QIODevice, QObject, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.reports.letters.samples import sample
from crm_desktop.views import look
from crm_desktop.views.context import Context
from crm_desktop.views.templates import work
from crm_desktop.views.templates.page import TemplatePage
from crm_desktop.views.working.background import Background
from tests.benchmarks.measuring import MS
from tests.reports.conftest import LETTERS
from tests.views.shell_fakes import ME, FakeDatabase

TURNS = 25
LANGUAGE = "cs"


class _Painted(QObject):
    """Waits until the paper is painted with the page that was made last."""

    def __init__(self, page: TemplatePage) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._made = False
        page.rendered.connect(self._on_made)
        page.preview.paper.viewport().installEventFilter(self)

    def _on_made(self) -> None:
        self._made = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._made:
            watched.event(event)
            self._loop.quit()
            return True
        return False

    def wait(self, run: Callable[[], None]) -> float:
        """Run, wait for the picture, and return the milliseconds."""
        self._made = False
        began = time.perf_counter()
        run()
        self._loop.exec()
        return (time.perf_counter() - began) * MS


def parts_and_whole() -> tuple[float, float, float, float]:
    """Return the median milliseconds of building, loading, painting, and of a whole refresh."""
    application = QApplication.instance() or QApplication([])
    look.apply(application, "light")
    background = Background(FakeDatabase())
    catalogue = Catalogue(KINDS)
    letter = LETTERS[LANGUAGE]
    rows = sample("usual", catalogue, letter.sender, letter.writer, LANGUAGE, "CZK")
    # Our firm and recent records are not there, and what is shown is given to the page below.
    work.shown_records = lambda _catalogue, _session: ((), rows)
    nothing: Callable[..., None] = lambda *_values, **_names: None  # noqa: E731
    context = Context(background, catalogue, ME, nothing, nothing, nothing)
    page = TemplatePage(context, None, work.ready_text("meeting"))
    page.resize(1440, 900)
    page.show()
    painted = _Painted(page)
    painted.wait(partial(page.show_rows, rows))
    paper = page.preview.paper
    size = paper.page_size(0)
    taken: list[tuple[float, ...]] = []
    try:
        for _turn in range(TURNS):
            whole = painted.wait(page.render_now)
            document = page.document()
            building, made = _timed(
                partial(work.make, catalogue, document, page.images, rows, page.letter_language())
            )
            loading, loaded = _timed(partial(_load, made.pdf))
            painting, _image = _timed(partial(_paint, loaded[0], size))
            taken.append((building, loading, painting, whole))
    finally:
        background.close()
        page.close()
    medians = [statistics.median(column) for column in zip(*taken, strict=True)]
    return medians[0], medians[1], medians[2], medians[3]


def _timed(run: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    found = run()
    return (time.perf_counter() - began) * MS, found


def _load(data: bytes) -> tuple[QPdfDocument, QBuffer]:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer


def _paint(document: QPdfDocument, size: QSize) -> QImage:
    canvas = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    painter.drawImage(0, 0, document.render(0, size))
    painter.end()
    return canvas
