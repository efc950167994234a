"""Papers that were shown and closed leave nothing behind."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QEvent
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from crm_desktop.views.paper.paper_view import PaperView

PAPERS = 12


@pytest.mark.skipif(sys.platform != "linux", reason="looks at what Linux says of the memory")
@pytest.mark.usefixtures("qapp")
def test_closed_papers_give_their_memory_back() -> None:
    data = _pdf()
    _show(data)
    before = _mappings()
    for _ in range(PAPERS):
        _show(data)
    assert _mappings() - before < PAPERS  # each left eight when PDFium was started anew


def _show(data: bytes) -> None:
    view = PaperView()
    view.set_pdf(data)
    view.resize(300, 400)
    assert not view.grab().isNull()
    view.deleteLater()
    del view
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _mappings() -> int:
    return len(Path("/proc/self/maps").read_text("ascii", "replace").splitlines())


def _pdf() -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.drawText(100, 100, "Dopis")
    painter.end()
    return bytes(buffer.data().data())
