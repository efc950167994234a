"""A file as rows under headings, read anew at each asking, so that a large one needs no memory."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

MOST_COLUMNS = 16_384  # as in a workbook
Cells = Mapping[str, str]
# Where these stand in the first row it is no row of headings.
DATA = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+|[+]?[\d\s().,/-]+|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number in the file (lines of a text, rows of a sheet, contacts), and its cells.

    `fault` says why it cannot be taken, in a sentence.
    """

    number: int
    cells: Cells
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What a file has: `lines()` begins at its first row each time and may raise UserError.

    `format`: csv, xlsx or vcard. `encoding` and `separator` are what was recognised or named;
    `sheets` are those of a workbook that are not hidden, `sheet` the one that is read.
    """

    path: Path
    format: str
    headings: tuple[str, ...]
    lines: Callable[[], Iterator[Line]]
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    size: int = 0

    def sample(self, most: int) -> tuple[Line, ...]:
        """Return the first rows."""
        found: list[Line] = []
        for line in self.lines():
            found.append(line)
            if len(found) == most:
                break
        return tuple(found)


def named(path: Path, first: Sequence[str]) -> tuple[str, ...]:
    """Return the headings of a first row: one without a name is called by its number.

    Of two with one name the second gets its number too. Raises UserError where there are too many.
    """
    cells = [" ".join(cell.split()) for cell in first]
    while cells and not cells[-1]:
        cells.pop()
    return _told_apart(path, cells)


def numbered(path: Path, rows: Iterator[tuple[int, list[str]]]) -> tuple[str, ...]:
    """Return headings for a file that has none: as many as its first rows have values."""
    return _told_apart(path, [""] * max((len(cells) for _n, cells in islice(rows, 100)), default=0))


def _told_apart(path: Path, cells: Sequence[str]) -> tuple[str, ...]:
    if len(cells) > MOST_COLUMNS:
        raise UserError(
            _(
                "The file {file} has {count} columns; at most {most} can be read. Leave out those"
                " that are not needed; nothing was changed."
            ).format(file=path.name, count=len(cells), most=MOST_COLUMNS)
        )
    found: dict[str, None] = {}
    for number, cell in enumerate(cells, 1):
        name = cell or _("Column {number}").format(number=number)
        while name in found:
            name = f"{name} ({number})"
        found[name] = None
    return tuple(found)


def has_headings(first: Sequence[str]) -> bool:
    """Tell whether a first row is one of headings: it has no e-mail address and no number."""
    return not any(DATA.fullmatch(cell.strip()) for cell in first if cell.strip())


def under(headings: Sequence[str], number: int, cells: Sequence[str], fault: str = "") -> Line:
    """Return a row under its headings; one with more values than headings has a fault."""
    wide = len(headings)
    if len(cells) > wide and any(cells[wide:]):
        fault = fault or _(
            "This row has {found} values for {expected} headings. Check its quotes and separators."
        ).format(found=len(cells), expected=wide)
    filled = dict(zip(headings, cells, strict=False))
    if len(cells) < wide:
        filled |= dict.fromkeys(headings[len(cells) :], "")
    return Line(number, filled, fault)


def empty(path: Path) -> UserError:
    """Return what a file without rows is answered."""
    return UserError(
        _(
            "The file {file} has no rows. It needs a row of headings and below it a row"
            " for each record."
        ).format(file=path.name)
    )


def unreadable(path: Path, error: OSError) -> UserError:
    """Return what is said of a file that cannot be opened."""
    return UserError(
        _(
            "The file {file} cannot be read: {reason}. Check its name and your rights to it;"
            " nothing was changed."
        ).format(file=path, reason=error.strerror or type(error).__name__)
    )
