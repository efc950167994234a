"""PDF documents to be shown or printed, through Qt's PDFium."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtPdf import QPdfDocument


def new_document(parent: QObject | None = None) -> QPdfDocument:
    """Return an empty document; all of the program's documents come from here."""
    _stays()
    return QPdfDocument() if parent is None else QPdfDocument(parent)


@cache
def _stays() -> QPdfDocument:
    """Return a document that is never closed.

    With the last document Qt ends PDFium and starts it anew with the next one, in memory of its
    own that it never gives back: 16 KB and eight mappings a paper, of which Linux allows 65,530.
    """
    return QPdfDocument()
