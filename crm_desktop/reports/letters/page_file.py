"""A letter as it is filed: what is drawn on its pages, by place, without fonts and pictures.

A tenth of its PDF, and it gives the same page again whatever becomes of templates, fields and
layout afterwards. Pictures stand in it by their content hash; the template keeps them.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.reports.layout.fonts import load_named
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.strips import (
    Fill,
    Mark,
    Picture,
    Placed,
    Polygon,
    Rule,
    Strip,
    Text,
    moved,
)

FORMAT = 1
LARGEST = 50_000_000  # bytes of pages; a letter has a few thousand
KINDS: tuple[type[Any], ...] = (Text, Rule, Fill, Picture, Polygon)
Pages = Sequence[Sequence[Placed]]


class DamagedLetter(UserError):
    """The file of a letter cannot be read."""

    def __init__(self) -> None:
        super().__init__(_("The file of this letter is damaged. Tell your administrator."))


@dataclass(frozen=True, slots=True)
class Letter:
    """A filed letter, read again."""

    about: About
    pages: tuple[tuple[Placed, ...], ...]


def page_file(pages: Pages, about: About, kept: Mapping[str, bytes]) -> bytes:
    """Return the file of a letter. kept: pictures by hash that stand elsewhere."""
    document = {
        "format": FORMAT,
        "about": [about.title, about.author, about.language, about.subject],
        "pages": [[_written(moved(mark, placed.x, placed.y), kept) for placed in page
                   for mark in placed.strip.marks] for page in pages],
    }  # fmt: skip
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def _written(mark: Mark, kept: Mapping[str, bytes]) -> list[Any]:
    values = [round(value, 3) if isinstance(value, float) else value for value in mark]
    if isinstance(mark, Picture):
        key = f"sha256:{hashlib.sha256(mark.data).hexdigest()}"
        values[-1] = key if key in kept else base64.b64encode(mark.data).decode()
    return [KINDS.index(type(mark)), *values]


def read_page_file(data: bytes, pictures: Mapping[str, bytes]) -> Letter:
    """Return the letter of a file; DamagedLetter where it is none, or a picture is missing."""
    try:
        inflated = zlib.decompressobj()
        text = inflated.decompress(data, LARGEST)
        document = json.loads(text)
        if document["format"] != FORMAT or inflated.unconsumed_tail:
            raise DamagedLetter
        pages = tuple(tuple(_placed([_read(mark, pictures) for mark in page]))
                      for page in document["pages"])  # fmt: skip
        return Letter(About(*document["about"]), pages)
    except (zlib.error, ValueError, KeyError, TypeError, IndexError) as fault:
        raise DamagedLetter from fault


def _read(values: list[Any], pictures: Mapping[str, bytes]) -> Mark:
    kind, *rest = values
    cls = KINDS[kind]
    if cls is Text:
        load_named(rest[3])
    if cls is Picture:
        key = rest[-1]
        rest[-1] = pictures[key] if key.startswith("sha256:") else base64.b64decode(key)
    elif cls is Polygon:
        rest[2] = tuple((x, y) for x, y in rest[2])
    rest = [tuple(value) if isinstance(value, list) else value for value in rest]
    mark: Mark = cls(*rest)
    return mark


def _placed(marks: list[Mark]) -> list[Placed]:
    return [Placed(0.0, 0.0, Strip(0.0, tuple(marks)))]


def letter_of_file(data: bytes, pictures: Mapping[str, bytes]) -> bytes:
    """Return the PDF of one filed letter."""
    letter = read_page_file(data, pictures)
    return pdf(letter.pages, letter.about)


def letters_pdf(files: Iterable[bytes], pictures: Mapping[str, bytes], title: str = "") -> bytes:
    """Return one PDF with the pages of many filed letters, in their order, fonts in it once.

    b"" where there are none.
    """
    pages: list[tuple[Placed, ...]] = []
    first: About | None = None
    for data in files:
        letter = read_page_file(data, pictures)
        first = first or letter.about
        pages += letter.pages
    if first is None:
        return b""
    return pdf(pages, About(title or first.title, first.author, first.language))
