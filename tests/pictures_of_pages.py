"""Compares PDFs as people see them: their words, and the ink of their pages."""

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

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


def assert_same(mine: bytes, theirs: bytes, near: int, ink_alone: bool = False) -> None:
    """Fail where a word is missing, or ink stands further than some `near` points from its like.

    ink_alone: a printer's file does not say which letters its signs are.
    """
    (words, pictures), (their_words, their_pictures) = seen(mine), seen(theirs)
    assert ink_alone or words == their_words
    assert len(words) > 150
    assert len(pictures) == len(their_pictures)
    for one, other in zip(pictures, their_pictures, strict=True):
        both = zip(_cells(one, near), _cells(other, near), strict=True)
        assert max(abs(x - y) for x, y in both) < DARKER


def _cells(page: QImage, near: int) -> bytes:
    """Return how dark the page is in squares of `near` points."""
    small = page.scaled(SIZE / near, mode=Qt.TransformationMode.SmoothTransformation)
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())
