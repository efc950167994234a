"""Reading a CSV file as it is meant, and saying where it is broken."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

EMPTY = frozenset({"", "NULL", "\\N"})  # what exports write where there is no value
MOST_IN_A_FIELD = 1_000_000


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A file with its headings; rows are (line number of the file, values by heading)."""

    path: Path
    headings: tuple[str, ...]
    rows: tuple[tuple[int, Mapping[str, str]], ...]


def read_csv(path: Path) -> CsvFile:
    """Return a UTF-8 file with one row of headings, separated by commas, semicolons or tabs.

    Raises UserError with the line where the file is broken, is not UTF-8 or has no rows.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UserError(
            _("The file {file} cannot be read: {reason}.").format(
                file=path, reason=error.strerror or ""
            )
        ) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UserError(
            _(
                "The file {file} is not in UTF-8 (line {line}). Save it as UTF-8 and import again;"
                " nothing was imported."
            ).format(file=path.name, line=line)
        ) from error
    if "\x00" in text:
        raise UserError(
            _(
                "The file {file} has NUL characters (line {line}), so it is not a text file."
                " Nothing was imported."
            ).format(file=path.name, line=text.count("\n", 0, text.index("\x00")) + 1)
        )
    headings, rows = _parse(path, text)
    if len(set(headings)) != len(headings):
        twice = next(name for name in headings if headings.count(name) > 1)
        raise UserError(
            _("The file {file} has the heading “{name}” twice. Rename one of them.").format(
                file=path.name, name=twice
            )
        )
    return CsvFile(path, headings, rows)


def _parse(
    path: Path, text: str
) -> tuple[tuple[str, ...], tuple[tuple[int, Mapping[str, str]], ...]]:
    csv.field_size_limit(MOST_IN_A_FIELD)
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    rows: list[tuple[int, Mapping[str, str]]] = []
    headings: tuple[str, ...] = ()
    try:
        begin = line = 1
        for cells in reader:
            line, begin = begin, reader.line_num + 1  # a row begins where the one before ended
            if not headings:
                headings = tuple(cell.strip() for cell in cells)
            elif any(cell.strip() for cell in cells):
                if len(cells) > len(headings):
                    raise UserError(
                        _(
                            "Line {line} of {file} has {found} values for {expected} headings."
                            " Check quotes and separators; nothing was imported."
                        ).format(
                            line=line, file=path.name, found=len(cells), expected=len(headings)
                        )
                    )
                padded = [*cells, *[""] * (len(headings) - len(cells))]
                rows.append((line, dict(zip(headings, padded, strict=True))))
    except csv.Error as error:
        raise UserError(
            _(
                "The quotes in {file} are broken near line {line} ({reason}). Nothing was imported."
            ).format(file=path.name, line=reader.line_num, reason=error)
        ) from error
    if not headings or not rows:
        raise UserError(_("The file {file} has no rows to import.").format(file=path.name))
    return headings, tuple(rows)
