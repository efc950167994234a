"""The three ways of the benchmark draw the same page; ours by operators as by the canvas alone."""

from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from crm_desktop.reports.layout import ink
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.produce import Setting, lay_out
from tests.benchmarks import letter_ways

SIZE = QSize(576, 816)  # rows of whole words, so that nothing but dots is compared
DARKER = 50  # of 255


def seen(data: bytes) -> tuple[list[str], list[QImage]]:
    """Return the words of a PDF in the order of the alphabet, and its pages as grey pictures."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = range(document.pageCount())
    words = sorted(word for page in pages for word in document.getAllText(page).text().split())
    pictures = []
    for page in pages:
        paper = QImage(SIZE, QImage.Format.Format_Grayscale8)
        paper.fill(255)
        painter = QPainter(paper)
        painter.drawImage(0, 0, document.render(page, SIZE))
        painter.end()
        pictures.append(paper)
    document.close()
    return words, pictures


def assert_same(mine: bytes, theirs: bytes, near: int) -> None:
    """Fail where a word is missing, or ink stands further than some `near` points from its like."""
    (words, pictures), (their_words, their_pictures) = seen(mine), seen(theirs)
    assert words == their_words
    assert len(words) > 150
    assert len(pictures) == len(their_pictures)
    small = SIZE / near
    for one, other in zip(pictures, their_pictures, strict=True):
        cells, others = (
            bytes(each.scaled(small, mode=Qt.TransformationMode.SmoothTransformation)
                  .convertToFormat(QImage.Format.Format_Grayscale8).constBits())
            for each in (one, other)
        )  # fmt: skip
        worst = max(abs(x - y) for x, y in zip(cells, others, strict=True))
        assert worst < DARKER


@pytest.mark.parametrize(("way", "near"), [(letter_ways.canvas, 4), (letter_ways.platypus, 12)])
def test_the_ways_draw_the_same_page(way: Any, near: int) -> None:
    assert_same(letter_ways.ours([7]), way([7]), near)


def test_operators_and_the_canvas_draw_the_same_page() -> None:
    odd = letter_ways.values_of(3) | {
        # Brackets, a backslash, and more signs than one subset of a font holds.
        "account.name": r"(Žluť \ «kůň») " + "".join(map(chr, range(0x400, 0x500))),
        "subject": "☎ Фирма ⚙ " + "".join(map(chr, range(0x100, 0x180))),
    }
    pages = lay_out(letter_ways.template(), odd, "cs", "CZ")
    about = About("T", "A", "cs")
    quick, plain = pdf(pages, about), pdf(pages, about, plain=True)
    assert_same(quick, plain, 4)


def test_a_reportlab_without_what_the_operators_need_draws_all_the_same(monkeypatch: Any) -> None:
    wanted = letter_ways.ours([1])
    monkeypatch.setattr(ink, "operators", lambda _canvas: None)
    assert_same(letter_ways.ours([1]), wanted, 4)


def test_what_is_kept_from_letter_to_letter_changes_no_letter() -> None:
    setting = Setting(letter_ways.template(), "cs", "CZ")
    for number in (1, 2, 1):
        alone = lay_out(letter_ways.template(), letter_ways.values_of(number), "cs", "CZ")
        assert setting.pages(letter_ways.values_of(number)) == alone
