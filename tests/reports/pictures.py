"""python -m tests.reports.pictures FOLDER [ACCOUNT]: the guide's pictures of letters and sheets.

One PNG a language with the first page of each, made from the very PDFs that people print. While a
trial runs, the ready reports as well, as the console writes them, with labels and envelopes.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from crm_desktop import trial
from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.models.language import set_language
from crm_desktop.models.queries.paper.rows import PostalAddress
from crm_desktop.reports.addresses.lines import address_lines, recipient_lines
from crm_desktop.reports.datasheet import datasheet_pdf
from crm_desktop.reports.labels.labels import envelopes_pdf, labels_pdf, try_sheet_pdf
from crm_desktop.reports.labels.stock import ENVELOPES, SHEETS
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.letters.merging import merged_pdf
from crm_desktop.reports.letters.ready import READY, in_words, ready_letter
from crm_desktop.reports.letters.samples import sample
from tests.reports.conftest import LETTERS
from tests.reports.test_datasheet import sheet

PAGE, ACROSS, GAP = QSize(496, 702), 3, 18
SHEETS_OF = ("pipeline", "forecast", "accounts-without-contact", "services-ending",  # across
             "activity", "customer", "timeline")  # fmt: skip
LOCALES = {"cs": "cs_CZ", "pl": "pl_PL", "bg": "bg_BG", "en": "en_GB"}


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


def sheets(language: str, account: str) -> Iterator[bytes]:
    """Yield the ready reports of the running trial in a language, envelopes and labels."""
    told = {**os.environ, "LC_ALL": f"{LOCALES[language]}.UTF-8"}
    with tempfile.TemporaryDirectory() as folder:
        for name in SHEETS_OF:
            file = Path(folder) / f"{name}.pdf"
            asked = ["--param", f"account={account}"] if name in ("customer", "timeline") else []
            command = [
                sys.executable,
                "-m",
                "crm_desktop.admin",
                "report",
                name,
                "--out",
                str(file),
            ]
            subprocess.run([*command, *asked], env=told, check=True)
            yield file.read_bytes()
    ours = LETTERS[language].sender
    about = About("", ours.name, language)
    people = list(_addresses(language))
    for code in ("C6/5", "DL"):
        sender = (ours.name, *address_lines(ours.address))
        yield envelopes_pdf(people[:1], ENVELOPES[code], about, sender)
    for code in ("L7160", "L7165"):
        yield labels_pdf(people * 3, SHEETS[code], about, start=4)
    yield try_sheet_pdf(SHEETS["L7160"], about)


def _addresses(language: str) -> Iterator[tuple[str, ...]]:
    """Yield addresses at home and abroad as a firm in the country of a language writes them."""
    home = LETTERS[language].sender.address.country
    for name, street, postcode, town, country in (
        ("Kovovýroba Žďár, a. s.", "Náměstí 28", "591 01", "Žďár nad Sázavou", "CZ"),
        ("Rower Kraków sp. z o.o.", "ul. Długa 5", "31-147", "Kraków", "PL"),
        ("Колело ООД", "бул. Витоша 1", "1000", "София", "BG"),
        ("Brown & Sons Ltd", "12 High Street", "LS1 4DY", "Leeds", "GB"),
        ("Maschinenbau Huber GmbH", "Hauptstraße 7", "4020", "Linz", "AT"),
    ):
        place = PostalAddress(street, town, postcode, country)
        yield recipient_lines(None, name, place, home, language)


def picture(pdfs: list[bytes]) -> QImage:
    """Return the first pages beside and below each other, on grey; a row is as high as needed."""
    drawn = [_page(data) for data in pdfs]
    rows = [drawn[at : at + ACROSS] for at in range(0, len(drawn), ACROSS)]
    high = [max(page.height() for page in row) for row in rows]
    whole = QImage(
        (PAGE.width() + GAP) * ACROSS + GAP, sum(high) + GAP * (len(rows) + 1),
        QImage.Format.Format_RGB32,
    )  # fmt: skip
    whole.fill(QColor(222, 225, 229))
    painter = QPainter(whole)
    for down, row in enumerate(rows):
        for right, page in enumerate(row):
            at = QPoint(GAP + right * (PAGE.width() + GAP), GAP * (down + 1) + sum(high[:down]))
            painter.drawImage(at, page)
    painter.end()
    return whole


def _page(data: bytes) -> QImage:
    """Return the first page of a PDF, on white."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    size = document.pagePointSize(0).toSize().scaled(PAGE, Qt.AspectRatioMode.KeepAspectRatio)
    page = QImage(size, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    painter = QPainter(page)
    painter.drawImage(0, 0, document.render(0, size))
    painter.end()
    document.close()
    return page


def main(folder: str, account: str = "1") -> None:
    """Write the pictures into a folder."""
    application = QGuiApplication.instance() or QGuiApplication([])
    running = trial.running()
    for language in LETTERS:
        picture(list(pages(language))).save(str(Path(folder) / f"letters-{language}.png"))
        if running is not None:
            made = list(sheets(language, account))
            made = [*made[:4], *made[7:9], *made[4:7], *made[9:]]  # those that lie across first
            picture(made).save(str(Path(folder) / f"reports-{language}.png"))
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
