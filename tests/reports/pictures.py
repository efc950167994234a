"""python -m tests.reports.pictures FOLDER: the guide's pictures of the ready letters and sheets.

One PNG a language with the first page of each, made from the very PDFs that people print.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.models.language import set_language
from crm_desktop.reports.datasheet import datasheet_pdf
from crm_desktop.reports.letters.merging import merged_pdf
from crm_desktop.reports.letters.ready import READY, in_words, ready_letter
from crm_desktop.reports.letters.samples import sample
from tests.reports.conftest import LETTERS
from tests.reports.test_datasheet import sheet

PAGE, ACROSS, GAP = QSize(496, 702), 3, 18


def pages(language: str) -> Iterator[bytes]:
    """Yield the PDFs of a language: the letters of our firm there, and the data sheet."""
    set_language(language)  # in which the made-up record speaks
    ours = LETTERS[language]
    writer = replace(ours.writer, phone="541 000 012", email="obchod@firma.example")
    catalogue = Catalogue(KINDS)
    currency = {"cs": "CZK", "pl": "PLN", "bg": "EUR"}.get(language, "GBP")
    rows = sample("usual", catalogue, ours.sender, writer, language, currency)
    for name in READY:
        yield merged_pdf(catalogue, rows, in_words(ready_letter(name), language), language)
    yield datasheet_pdf(sheet(4), language)


def picture(pdfs: list[bytes]) -> QImage:
    """Return the first pages beside and below each other, on grey."""
    down = -(-len(pdfs) // ACROSS)
    step = QSize(PAGE.width() + GAP, PAGE.height() + GAP)
    whole = QImage(
        step.width() * ACROSS + GAP, step.height() * down + GAP, QImage.Format.Format_RGB32
    )
    whole.fill(QColor(222, 225, 229))
    painter = QPainter(whole)
    for number, data in enumerate(pdfs):
        buffer = QBuffer()
        buffer.setData(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        down_, right = divmod(number, ACROSS)
        at = QPoint(GAP + right * step.width(), GAP + down_ * step.height())
        painter.fillRect(QRect(at, PAGE), QColor("white"))
        painter.drawImage(at, document.render(0, PAGE))
        document.close()
    painter.end()
    return whole


def main(folder: str) -> None:
    """Write the pictures into a folder."""
    application = QGuiApplication.instance() or QGuiApplication([])
    for language in LETTERS:
        picture(list(pages(language))).save(str(Path(folder) / f"letters-{language}.png"))
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1])
