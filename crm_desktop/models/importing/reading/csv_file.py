"""Reading a CSV file as it is meant, and saying where it is broken."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.reading.encoding import Encoding, recognise
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

MOST_IN_A_FIELD = 1_000_000
LONGEST_LINE = 16_000_000  # of a row with 1,000 columns and long texts; more is no table
SEPARATORS = ",;\t|"
MARK = "\ufeff"  # a mark of the order of bytes, of files that were put together
Row = tuple[int, list[str]]


def open_csv(
    path: Path,
    encoding: str = "",
    separator: str = "",
    headings: bool | None = None,
    *,
    keep_blank: bool = False,
) -> Table:
    """Return a text file with a row for each record.

    Encoding, separator and whether the first row is one of headings are recognised unless named.
    Rows without any value are left out unless they are to be kept, as empty lines never are.
    Raises UserError for a file that has no rows or is no text; its rows, while they are read, with
    the line where the quotes or bytes are broken.
    """
    known = Encoding(_known(encoding)) if encoding else recognise(path)
    if len(separator) > 1 or separator in ('"', "\r", "\n"):
        raise UserError(
            _("“{separator}” parts no columns. Give a single character, for example ;").format(
                separator=separator
            )
        )
    parted = separator or _separator(path, known)

    def rows() -> Iterator[Row]:
        return _parsed(path, known, parted, keep_blank)

    first = next(rows(), None)
    if first is None or not any(first[1]):
        raise empty(path)
    titled = has_headings(first[1]) if headings is None else headings
    columns = named(path, first[1]) if titled else numbered(path, rows())

    def lines() -> Iterator[Line]:
        every = rows()
        if titled:
            next(every, None)
        for number, cells in every:
            fault = ""
            if known.damaged and any(map(_escaped, cells)):
                fault = _("This row is not in UTF-8 as the others are. Mend it and import it by"
                          " itself.")  # fmt: skip
                cells = [_mended(cell) for cell in cells]
            yield under(columns, number, cells, fault)

    if titled and next(lines(), None) is None:
        raise empty(path)
    if any(map(_escaped, columns)):
        raise _not_in(path, known.name, 1)
    return Table(path, "csv", columns, lines, known.name, parted, size=path.stat().st_size)


def _known(encoding: str) -> str:
    try:
        "".encode(encoding)  # not every codec is one of texts
        return codecs.lookup(encoding).name
    except LookupError as error:
        raise UserError(
            _("There is no encoding “{name}”. Usual ones are: {names}.").format(
                name=encoding, names="utf-8, cp1250, cp1251, cp1252, utf-16"
            )
        ) from error


def _text(path: Path, encoding: Encoding) -> io.TextIOWrapper:
    try:
        return path.open(
            encoding="utf-8-sig" if encoding.name == "utf-8" else encoding.name,
            errors="surrogateescape" if encoding.damaged else "strict",
            newline="",
        )
    except OSError as error:
        raise unreadable(path, error) from error


def _physical(path: Path, encoding: Encoding) -> Iterator[str]:
    """Yield the lines of the file; one that never ends and one that is no text are refused."""
    number = 0
    with _text(path, encoding) as file:
        while True:
            try:
                # Not splitlines(): that takes form feeds and Unicode's separators for ends of rows.
                line = file.readline(LONGEST_LINE)
            except UnicodeError as error:
                raise _not_in(
                    path, encoding.name, _bad_line(path, encoding.name, number + 1)
                ) from error
            except OSError as error:
                raise unreadable(path, error) from error
            if not line:
                return
            number += 1
            if len(line) == LONGEST_LINE:
                raise UserError(
                    _(
                        "Line {line} of {file} does not end, so it is no table. Export it again as"
                        " CSV; nothing was changed."
                    ).format(line=number, file=path.name)
                )
            if "\x00" in line:
                raise UserError(
                    _(
                        "The file {file} has NUL characters (line {line}), so it is not a text"
                        " file. Export it again as CSV in UTF-8; nothing was changed."
                    ).format(file=path.name, line=number)
                )
            yield line


def _bad_line(path: Path, encoding: str, line: int) -> int:
    """Return the line whose bytes mean nothing: what was read ahead hides it."""
    if encoding.startswith(("utf-16", "utf-32")):
        return line
    with path.open("rb") as file:
        for number, raw in enumerate(file, 1):
            try:
                raw.decode(encoding)
            except UnicodeError:
                return number
    return line


def _separator(path: Path, encoding: Encoding) -> str:
    """Return what parts the first row that is not blank; a line “sep=;” says it itself."""
    for line in _physical(path, encoding):
        plain = line.strip("\r\n")
        if plain.startswith("sep=") and len(plain) == 5:
            return plain[4]
        if plain:
            outside = "".join(plain.split('"')[::2]) or plain
            return max(SEPARATORS, key=outside.count)
    return ","


def _parsed(path: Path, encoding: Encoding, separator: str, keep_blank: bool) -> Iterator[Row]:
    """Yield the rows that are not blank, each with the line in which it begins."""
    csv.field_size_limit(MOST_IN_A_FIELD)
    reader = csv.reader(
        _physical(path, encoding), delimiter=separator, strict=True, skipinitialspace=True
    )
    begin = 1
    try:
        for cells in reader:
            line, begin = begin, reader.line_num + 1  # a row begins where the one before ended
            if line == 1 and len(cells) <= 2 and cells and cells[0].startswith("sep="):
                continue
            if cells if keep_blank else any(cell.strip() for cell in cells):
                yield line, [cell.strip().lstrip(MARK) for cell in cells]
    except csv.Error as error:
        long = "field limit" in str(error)  # most often because a quote has no end
        said = _(
            "The row of {file} that begins in line {line} has a value of more than {most}"
            " characters, so its quotes are probably broken. Mend the row, or export the file"
            " again; nothing was changed."
        ) if long else _(
            "The quotes of {file} are broken in the row that begins in line {line}. Mend the row,"
            " or export the file again; nothing was changed."
        )  # fmt: skip
        raise UserError(
            said.format(file=path.name, line=begin, most=f"{MOST_IN_A_FIELD:_}".replace("_", " "))
        ) from error


def _escaped(text: str) -> bool:
    return not text.isascii() and any("\udc80" <= letter <= "\udcff" for letter in text)


def _mended(text: str) -> str:
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _not_in(path: Path, encoding: str, line: int) -> UserError:
    return UserError(
        _(
            "The file {file} is not in {encoding} (line {line}). Name another encoding, or save"
            " it as UTF-8; nothing was changed."
        ).format(file=path.name, encoding=encoding, line=line)
    )
