"""Reading a CSV file as it is meant, and saying where it is broken."""

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

MOST_IN_A_FIELD = 1_000_000
SEPARATORS = ",;\t|"
# Up to one row in so many may be damaged; where more are not UTF-8, the whole file is not.
DAMAGED = 50

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A file with its headings; rows are (line number of the file, values by heading).

    `damaged` are the rows with bytes that are no UTF-8; U+FFFD stands in their place.
    """

    path: Path
    headings: tuple[str, ...]
    rows: tuple[tuple[int, Cells], ...]
    damaged: tuple[tuple[int, Cells], ...] = ()


def read_csv(path: Path, encoding: str = "", *, keep_blank: bool = False) -> CsvFile:
    """Return a file with one row of headings, separated by comma, semicolon, tab or bar.

    It is UTF-8 unless an encoding is named. Rows without any value are left out unless they are to
    be kept, as empty lines never are. Raises UserError with the line where the file is
    broken, is in another encoding or has no rows.
    """
    text = _text(path, encoding)
    if "\x00" in text:
        raise UserError(
            _(
                "The file {file} has NUL characters (line {line}), so it is not a text file."
                " Export it again as CSV in UTF-8; nothing was imported."
            ).format(file=path.name, line=text.count("\n", 0, text.index("\x00")) + 1)
        )
    rows = _parsed(path, text, keep_blank)
    headings = next(rows, (1, []))[1]
    named = [heading for heading in headings if heading]
    if not named:
        raise _empty(path)
    if len(set(named)) != len(named):
        twice = next(name for name in named if named.count(name) > 1)
        raise UserError(
            _(
                "The file {file} has the heading “{name}” twice. Rename one of them; nothing was"
                " imported."
            ).format(file=path.name, name=twice)
        )
    sound: list[tuple[int, Cells]] = []
    damaged: list[tuple[int, Cells]] = []
    for line, cells in rows:
        row = _row(path, line, headings, cells)
        broken = any(_escaped(value) for value in row.values())
        (damaged if broken else sound).append((line, _mended(row) if broken else row))
    if any(map(_escaped, named)):
        raise _not_utf8(path, 1)
    if len(damaged) * DAMAGED > len(sound) + len(damaged):
        raise _not_utf8(path, damaged[0][0])
    if not sound:
        raise _empty(path)
    return CsvFile(path, tuple(named), tuple(sound), tuple(damaged))


def _text(path: Path, encoding: str) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UserError(
            _(
                "The file {file} cannot be read: {reason}. Check its name and your rights to it;"
                " nothing was imported."
            ).format(file=path, reason=error.strerror or type(error).__name__)
        ) from error
    if not encoding:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise _not_utf8(path, 1)
        return content.decode("utf-8-sig", "surrogateescape")
    try:
        return content.decode(encoding)
    except LookupError as error:
        raise UserError(
            _("There is no encoding “{name}”. Usual ones are: {names}.").format(
                name=encoding, names="utf-8, cp1250, cp1251, cp1252, utf-16"
            )
        ) from error
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise UserError(
            _(
                "The file {file} is not in {encoding} (line {line}). Name another encoding, or save"
                " it as UTF-8; nothing was imported."
            ).format(file=path.name, encoding=encoding, line=content.count(b"\n", 0, start) + 1)
        ) from error


def _parsed(path: Path, text: str, keep_blank: bool) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank, each with the line in which it begins."""
    csv.field_size_limit(MOST_IN_A_FIELD)
    first = text.lstrip("\r\n").split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    # Not splitlines(): that takes form feeds and Unicode's line separators for ends of rows.
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=separator, strict=True, skipinitialspace=True
    )
    begin = 1
    try:
        for cells in reader:
            line, begin = begin, reader.line_num + 1  # a row begins where the one before ended
            if cells if keep_blank else any(cell.strip() for cell in cells):
                yield line, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise UserError(
            _(
                "The quotes of {file} are broken in the row that begins in line {line} ({reason})."
                " Mend the row, or export the file again; nothing was imported."
            ).format(file=path.name, line=begin, reason=error)
        ) from error


def _row(path: Path, line: int, headings: list[str], cells: list[str]) -> dict[str, str]:
    while len(cells) > len(headings) and not cells[-1]:
        cells.pop()
    if len(cells) > len(headings):
        raise UserError(
            _(
                "Line {line} of {file} has {found} values for {expected} headings. Check its quotes"
                " and separators; nothing was imported."
            ).format(line=line, file=path.name, found=len(cells), expected=len(headings))
        )
    padded = [*cells, *[""] * (len(headings) - len(cells))]
    return {name: cell for name, cell in zip(headings, padded, strict=True) if name}


def _escaped(text: str) -> bool:
    return any("\udc80" <= letter <= "\udcff" for letter in text)


def _mended(row: dict[str, str]) -> dict[str, str]:
    return {
        name: value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        for name, value in row.items()
    }


def _not_utf8(path: Path, line: int) -> UserError:
    return UserError(
        _(
            "The file {file} is not in UTF-8 (line {line}). Save it as UTF-8, or name its encoding,"
            " for example --encoding cp1250; nothing was imported."
        ).format(file=path.name, line=line)
    )


def _empty(path: Path) -> UserError:
    return UserError(
        _(
            "The file {file} has no rows to import. It needs a row of headings and below it a row"
            " for each record."
        ).format(file=path.name)
    )
