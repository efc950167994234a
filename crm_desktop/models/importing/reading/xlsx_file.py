"""Reading a workbook row by row, in bounded memory, whatever was packed into it.

Not by a library: one that reads a sheet as a whole gives a single cell at its far corner 17
thousand million places, and one that does not knows no strict workbooks (decision 0013).
"""

import datetime as dt
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.reading.formats import date_styles, moment, number
from crm_desktop.models.importing.reading.table import (
    Line,
    Table,
    empty,
    has_headings,
    named,
    numbered,
    under,
    unreadable,
)
from crm_desktop.models.language import _

PIECE = 1 << 18
MOST_UNPACKED = 2 << 30  # bytes of one part
MOST_STRINGS = 300 << 20  # bytes of the strings that all sheets share; they are kept in memory
MOST_RATIO = 250  # a sheet packs 5 to 40 times; a bomb a thousand times
MOST_IN_A_CELL = 1_000_000
Attributes = dict[str, str]
BROKEN = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, ValueError, LookupError, EOFError,
    OverflowError, NotImplementedError, RuntimeError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Book:
    path: Path
    sheets: dict[str, str]  # those that are not hidden: name → part
    strings: str
    dates: frozenset[int]  # styles whose numbers are dates
    since_1904: bool


class _Refused(ValueError):
    """A part that is no part of a workbook: too large, with entities, too long."""


def open_xlsx(path: Path, sheet: str = "", headings: bool | None = None) -> Table:
    """Return a sheet of a workbook: the named one, else the first that is not hidden and has rows.

    Formulas come with the values that were saved last; dates and times in ISO form. Raises
    UserError for what is no workbook, is damaged, or unpacks to more than it may.
    """
    try:
        return _open(path, sheet, headings)
    except OSError as error:
        raise unreadable(path, error) from error
    except BROKEN as error:
        raise _damaged(path, error) from error


def _open(path: Path, sheet: str, headings: bool | None) -> Table:
    with zipfile.ZipFile(path) as archive:
        book = _book(archive, path)
        strings = _strings(archive, book.strings)
    if sheet and sheet not in book.sheets:
        raise UserError(
            _("The workbook {file} has no sheet “{sheet}”. It has: {sheets}.").format(
                file=path.name, sheet=sheet, sheets=", ".join(book.sheets)
            )
        )
    for name in [sheet] if sheet else book.sheets:
        first = next(_rows(book, book.sheets[name], strings), None)
        if first is None:
            continue
        titled = has_headings(first[1]) if headings is None else headings
        columns = (
            named(path, first[1])
            if titled
            else numbered(path, _rows(book, book.sheets[name], strings))
        )

        table = _table(book, name, strings, columns, titled)
        if next(table.lines(), None) is not None:
            return table
    raise empty(path)


def _table(
    book: _Book, name: str, strings: list[str], columns: tuple[str, ...], titled: bool
) -> Table:
    def lines() -> Iterator[Line]:
        rows = _rows(book, book.sheets[name], strings)
        if titled:
            next(rows, None)
        for row, cells in rows:
            yield under(columns, row, cells)

    size = book.path.stat().st_size
    sheets = tuple(book.sheets)
    return Table(book.path, "xlsx", columns, lines, sheet=name, sheets=sheets, size=size)


def _damaged(path: Path, error: Exception) -> UserError:
    if isinstance(error, _Refused):
        return UserError(
            _(
                "The workbook {file} cannot be read: {reason}. Save the sheet as CSV and import"
                " that; nothing was imported."
            ).format(file=path.name, reason=error)
        )
    return UserError(
        _(
            "The workbook {file} is damaged, or is no XLSX workbook. Open it, save it again as"
            " XLSX or CSV and import that; nothing was imported."
        ).format(file=path.name)
    )


def _part(archive: zipfile.ZipFile, name: str, most: int = MOST_UNPACKED) -> Iterator[bytes]:
    """Yield a part in pieces; it can be no larger than its entry says, and that is looked at."""
    entry = archive.getinfo(name)
    if entry.file_size > most or (
        entry.file_size > PIECE * 40 and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)
    ):
        raise _Refused(_("it unpacks to {size} MB").format(size=entry.file_size >> 20))
    with archive.open(entry) as file:
        while piece := file.read(PIECE):
            yield piece


def _parse(
    pieces: Iterator[bytes],
    start: Callable[[str, Attributes], object],
    end: Callable[[str], object] = lambda name: None,
    text: Callable[[str], object] | None = None,
) -> Iterator[None]:
    """Run handlers over a part, by local names; it pauses after each piece, to hand out rows."""
    parser = expat.ParserCreate(namespace_separator="\n")
    parser.buffer_text = True

    def forbidden(*_given: object) -> None:
        raise _Refused(_("it has entities of its own, as workbooks never have"))

    parser.StartDoctypeDeclHandler = forbidden
    parser.StartElementHandler = lambda name, attributes: start(
        name.rpartition("\n")[2], {key.rpartition("\n")[2]: one for key, one in attributes.items()}
    )
    parser.EndElementHandler = lambda name: end(name.rpartition("\n")[2])
    parser.CharacterDataHandler = text
    for piece in pieces:
        parser.Parse(piece, False)
        yield
    parser.Parse(b"", True)
    yield


def _elements(archive: zipfile.ZipFile, name: str) -> list[tuple[str, Attributes]]:
    """Return the elements of a small part in order."""
    found: list[tuple[str, Attributes]] = []
    for _pause in _parse(_part(archive, name, 32 << 20), lambda *one: found.append(one)):
        pass
    return found


def _relations(archive: zipfile.ZipFile, of: str) -> dict[str, tuple[str, str]]:
    """Return id → (last word of the type, part) of what a part refers to."""
    place = PurePosixPath(of)
    found = {}
    for name, one in _elements(archive, str(place.parent / "_rels" / f"{place.name}.rels")):
        if name == "Relationship" and one.get("TargetMode") != "External":
            target = one["Target"]
            part = target[1:] if target.startswith("/") else _joined(place.parent, target)
            found[one["Id"]] = (one["Type"].rpartition("/")[2], part)
    return found


def _joined(folder: PurePosixPath, target: str) -> str:
    parts = [part for part in folder.parts if part != "."]
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _book(archive: zipfile.ZipFile, path: Path) -> _Book:
    names = archive.namelist()
    if len(set(names)) != len(names) or len(names) > 20_000:
        raise ValueError("entries twice, or too many")
    if "encryption.xml" in {PurePosixPath(name).name for name in names}:
        raise _Refused(_("it is protected by a password"))
    main = next(p for kind, p in _relations(archive, "").values() if kind == "officeDocument")
    related = _relations(archive, main)
    by_kind = dict(related.values())
    sheets: dict[str, str] = {}
    since_1904 = False
    for name, one in _elements(archive, main):
        if name == "workbookPr":
            since_1904 = one.get("date1904") in ("1", "true")
        if name == "sheet" and one.get("state", "visible") == "visible":
            kind, part = related[one["id"]]
            if kind == "worksheet":
                sheets[one["name"]] = part
    styles = by_kind.get("styles", "")
    dates = date_styles(_elements(archive, styles)) if styles else frozenset()
    return _Book(path, sheets, by_kind.get("sharedStrings", ""), dates, since_1904)


def _strings(archive: zipfile.ZipFile, part: str) -> list[str]:
    """Return the strings that the sheets share, without how they are pronounced."""
    if not part:
        return []
    found: list[str] = []
    texts: list[str] = []
    inside: list[str] = []

    def start(name: str, _attributes: Attributes) -> None:
        inside.append(name)
        if name == "si":
            texts.clear()

    def end(name: str) -> None:
        inside.pop()
        if name == "si":
            found.append("".join(texts))

    def text(data: str) -> None:
        if inside[-1:] == ["t"] and "rPh" not in inside:
            texts.append(data)

    for _pause in _parse(_part(archive, part, MOST_STRINGS), start, end, text):
        pass
    return found


def _rows(book: _Book, part: str, strings: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield (row number, texts of the cells) of the rows that are not blank."""
    ready: list[tuple[int, list[str]]] = []
    reading = _Reading(book, strings, ready)
    try:
        with zipfile.ZipFile(book.path) as archive:
            for _pause in _parse(_part(archive, part), reading.start, reading.end, reading.text):
                yield from ready
                ready.clear()
    except OSError as error:
        raise unreadable(book.path, error) from error
    except BROKEN as error:
        raise _damaged(book.path, error) from error


class _Reading:
    """What is being read of a sheet: the handlers of its elements share it."""

    def __init__(self, book: _Book, strings: list[str], ready: list[tuple[int, list[str]]]) -> None:
        self.book, self.strings, self.ready = book, strings, ready
        self.row = 0
        self.column = 0
        self.cells: list[str] = []
        self.kind = self.style = ""
        self.texts: list[str] = []
        self.length = 0
        self.taking = False
        self.phonetic = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            place = attributes.get("r", "")
            self.column = _column(place) if place else self.column + 1
            self.kind, self.style = attributes.get("t", "n"), attributes.get("s", "0")
            self.texts, self.length = [], 0
        elif name in ("v", "t"):
            self.taking = not self.phonetic
        elif name == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column, self.cells = 0, []
        elif name == "rPh":
            self.phonetic += 1

    def text(self, data: str) -> None:
        if self.taking:
            self.length += len(data)
            if self.length > MOST_IN_A_CELL:
                raise _Refused(_("a cell in row {row} has no end").format(row=self.row))
            self.texts.append(data)

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self.taking = False
        elif name == "rPh":
            self.phonetic -= 1
        elif name == "c" and self.texts:
            value = self._value("".join(self.texts)).strip()
            if value and 0 < self.column <= 16_384:
                self.cells += [""] * (self.column - 1 - len(self.cells))
                self.cells[self.column - 1 :] = [value]
        elif name == "row" and self.cells:
            self.ready.append((self.row, self.cells))

    def _value(self, raw: str) -> str:
        if self.kind == "s":
            return self.strings[int(raw)]
        if self.kind == "b":
            return "true" if raw.strip() in ("1", "true") else "false"
        if self.kind == "e":
            return ""  # #N/A and its kin are no values
        if self.kind == "d":
            return raw.replace("T00:00:00", "")
        if self.kind == "n":
            style = int(self.style)
            if style in self.book.dates:
                found = moment(float(raw), self.book.since_1904)
                return _iso(found) if found is not None else number(raw)
            return number(raw)
        return raw


def _iso(value: dt.datetime | dt.date | dt.time) -> str:
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "minutes" if not value.second else "seconds")
    return value.isoformat()


def _column(place: str) -> int:
    """Return the number of a column from the name of a cell: 28 of AB7."""
    found = 0
    for letter in place:
        if not letter.isalpha():
            break
        found = found * 26 + ord(letter.upper()) - 64
    return found
