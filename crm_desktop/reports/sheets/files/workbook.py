"""A report as a workbook: real numbers and dates, outline, totals as formulas.

Behind a column of amounts stands their currency, so that a formula adds up one currency only;
rows of totals leave that cell empty and are never counted themselves.
"""

import datetime as dt
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Type
from crm_desktop.models.language import _, translator
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Cell, Entry
from crm_desktop.models.reporting.definition import Function
from crm_desktop.reports import formats
from crm_desktop.reports.formats import minor_digits
from crm_desktop.reports.output import whole_file
from crm_desktop.reports.sheets.result import Head, Part, Result
from crm_desktop.reports.sheets.words import cell_text, part_text, total_label
from crm_desktop.reports.tables.xlsx import (
    CUT,
    FIRST_DAY,
    MOST_LETTERS,
    MOST_ROWS,
    SHORT_DATE,
    in_cell,
)
from crm_desktop.reports.tables.xlsx import SHORT_TIME as SHORT_MOMENT

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Function: of numbers (rows of totals inside are left out by SUBTOTAL), of amounts by currency.
SUBTOTAL: dict[Function, int] = {"sum": 9, "count": 3, "avg": 1, "min": 5, "max": 4}
BY_CURRENCY: dict[Function, str] = {
    "sum": 'SUMIFS({values},{codes},"{code}")',
    "avg": 'AVERAGEIFS({values},{codes},"{code}")',
    "min": '_xlfn.MINIFS({values},{codes},"{code}")',
    "max": '_xlfn.MAXIFS({values},{codes},"{code}")',
}
EVERY = 100
Step = Callable[[int, int], None]


@dataclass
class _Sheet:
    """A sheet that is being written, line after line."""

    book: "Workbook"
    sheet: "Worksheet"
    result: Result
    language: str
    places: tuple[int, ...]  # the column of the sheet for each column shown
    at: int = 0

    def __post_init__(self) -> None:
        self.formats: dict[tuple[str | int, bool], Any] = {}

    def form(self, pattern: str | int, bold: bool = False) -> Any:
        """Return a format of cells, made once."""
        if (pattern, bold) not in self.formats:
            how: dict[str, Any] = {"num_format": pattern}
            if bold:
                how |= {"bold": True, "bg_color": "#EEF2F8"}
            self.formats[pattern, bold] = self.book.add_format(how)
        return self.formats[pattern, bold]


def write_workbook(
    path: Path, result: Result, language: str, step: Step = lambda done, total: None
) -> None:
    """Write a report into a workbook, whole or not at all; `step(done, total)` may raise.

    Raises NotWritten, and InvalidInput where a sheet has too few rows for it.
    """
    import xlsxwriter

    lines = len(result.lines) * 2 + 100
    if len(result.lines) + sum(1 for _each in _groups(result.whole)) * 4 + 10 > MOST_ROWS:
        raise InvalidInput(_("A workbook has too few rows for this report. Choose CSV."))
    with (
        whole_file(path) as beside,
        tempfile.TemporaryDirectory(dir=path.parent, prefix=".crm-") as scratch,
    ):
        options = {
            "constant_memory": True,
            "tmpdir": scratch,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        book = xlsxwriter.Workbook(str(beside), options)
        whole = False
        try:
            _write(book, result, language, lambda done: step(done, lines))
            book.close()
            whole = True
        finally:
            if not whole:
                for sheet in book.worksheets():
                    sheet._opt_close()  # there is no public way to close without writing
                book.fileclosed = True


def _groups(part: Part) -> Any:
    for each in part.parts:
        yield each
        yield from _groups(each)


def _write(book: "Workbook", result: Result, language: str, step: Callable[[int], None]) -> None:
    from crm_desktop.reports.tables.write import file_title

    sheet = book.add_worksheet(file_title(result.report.title).translate(
        str.maketrans("[]':", "    "))[:31].strip() or "1")  # fmt: skip
    sheet.outline_settings(True, True, True, False)
    places, at = [], 0
    for head in result.heads:
        places.append(at)
        at += 2 if _with_code(head) else 1
    out = _Sheet(book, sheet, result, language, tuple(places))
    title = book.add_format({"bold": True, "font_size": 14})
    grey = book.add_format({"font_color": "#6B7280"})
    sheet.write_string(0, 0, result.report.title[:MOST_LETTERS], title)
    words = result.found.words or translator(language).gettext("All records: {records}").format(
        records=result.found.subject
    )
    sheet.write_string(1, 0, words[:MOST_LETTERS], grey)
    made = (
        translator(language)
        .gettext("Made {moment} · {person}")
        .format(moment=formats.moment(result.found.made_at, language), person=result.found.person)
    )
    sheet.write_string(2, 0, f"{result.found.firm} · {made}"[:MOST_LETTERS], grey)
    out.at = 4
    _headings(out)
    _part(out, result.whole, step)


def _with_code(head: Head) -> bool:
    return head.type is Type.MONEY


def _headings(out: _Sheet) -> None:
    bold = out.book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    for head, place in zip(out.result.heads, out.places, strict=True):
        out.sheet.write_string(out.at, place, head.title[:MOST_LETTERS], bold)
        if _with_code(head):
            code = translator(out.language).gettext("Currency")
            out.sheet.write_string(out.at, place + 1, code, bold)
    for head, place in zip(out.result.heads, out.places, strict=True):
        wide = 14 if head.right else 18 if head.type in (Type.DATE, Type.DATETIME) else 30
        # Widths stand before the rows in the file, so they are set before them.
        out.sheet.set_column(place, place, wide)
        if _with_code(head):
            out.sheet.set_column(place + 1, place + 1, 9)
    out.at += 1
    out.sheet.freeze_panes(out.at, 0)


def _part(out: _Sheet, part: Part, step: Callable[[int], None]) -> None:
    levels = len(out.result.levels)
    if part.level:
        bold = out.form("@", True) if part.level == 1 else out.form("@")
        out.sheet.set_row(out.at, None, None, {"level": part.level - 1} if part.level > 1 else {})
        name = part_text(out.result, part, out.language)
        out.sheet.write_string(out.at, 0, name[:MOST_LETTERS], bold)
        out.at += 1
    first = out.at
    for each in part.parts:
        _part(out, each, step)
    if not part.parts:
        hidden = bool(levels) and not out.result.report.page.rows
        for number in range(part.start, part.end):
            if levels:
                out.sheet.set_row(out.at, None, None, {"level": levels, "hidden": hidden})
            _line(out, out.result.lines[number].cells)
            out.at += 1
            if number % EVERY == 0:
                step(number)
    last = out.at - 1
    for number in range(len(part.totals)):
        _total(out, part, number, first, last)
        out.at += 1


def _line(out: _Sheet, cells: tuple[Cell, ...]) -> None:
    for head, place in zip(out.result.heads, out.places, strict=True):
        cell = cells[head.index]
        if cell is None:
            continue
        value, pattern = _plain(cell, head, out.language)
        if isinstance(value, str):
            text = in_cell(value, translator(out.language).gettext(CUT))
            out.sheet.write_string(out.at, place, text, out.form("@"))
        elif isinstance(value, dt.datetime):
            out.sheet.write_datetime(out.at, place, value, out.form(pattern))
        else:
            out.sheet.write_number(out.at, place, value, out.form(pattern))
        if isinstance(cell, Money):
            out.sheet.write_string(out.at, place + 1, cell.currency, out.form("@"))


def _plain(cell: Cell, head: Head, language: str) -> tuple[Any, str | int]:
    """Return what stands in a cell, and how it is shown."""
    match cell:
        case Money():
            digits = minor_digits(cell.currency)
            pattern = "#,##0" + ("." + "0" * digits if digits else "")
            if not head.unit:
                pattern += f'\\ "{cell.currency}"'
            return Decimal(cell.minor).scaleb(-digits), pattern
        case bool() | Entry() | str() | None:
            return cell_text(cell, head, language), "@"
        case dt.date():
            timed = isinstance(cell, dt.datetime)
            moment = (
                cell.replace(tzinfo=None, microsecond=0)
                if isinstance(cell, dt.datetime)
                else dt.datetime.combine(cell, dt.time())
            )
            if moment < FIRST_DAY:
                return cell.isoformat(), "@"
            return moment, SHORT_MOMENT if timed else SHORT_DATE
    places = "." + "0" * head.decimals if head.decimals else ""
    if head.type is Type.PERCENT:
        return float(cell) / 100, f"0{places}%"
    return cell, f"#,##0{places}"


def _total(out: _Sheet, part: Part, number: int, first: int, last: int) -> None:
    from xlsxwriter.utility import xl_rowcol_to_cell

    row = part.totals[number]
    label = total_label(out.result, part, number, out.language)
    taken = False
    out.sheet.set_row(out.at, None, None, {"level": part.level} if part.level else {})
    for place, (head, at) in enumerate(zip(out.result.heads, out.places, strict=True)):
        cell = row.cells[place]
        if at == 0 and cell is None:
            out.sheet.write_string(out.at, 0, label[:MOST_LETTERS], out.form("@", True))
            taken = True
        if cell is None:
            continue
        value: Any = cell
        pattern: Any
        if row.function == "count":
            pattern = "#,##0"
        else:
            value, pattern = _plain(cell, head, out.language)
        if head.show == "share" or (row.function == "count" and at == 0):
            # A share is no formula over its own column; names of groups stand in the first one.
            out.sheet.write_number(out.at, at, value, out.form(pattern, True))
            continue
        values = f"{xl_rowcol_to_cell(first, at)}:{xl_rowcol_to_cell(last, at)}"
        if isinstance(cell, Money):
            codes = f"{xl_rowcol_to_cell(first, at + 1)}:{xl_rowcol_to_cell(last, at + 1)}"
            formula = BY_CURRENCY[row.function].format(
                values=values, codes=codes, code=cell.currency
            )
        elif _with_code(head):
            codes = f"{xl_rowcol_to_cell(first, at + 1)}:{xl_rowcol_to_cell(last, at + 1)}"
            formula = f"COUNTA({codes})"
        else:
            formula = f"SUBTOTAL({SUBTOTAL[row.function]},{values})"
        if isinstance(value, dt.datetime):
            value = (value - dt.datetime(1899, 12, 30)) / dt.timedelta(days=1)
        shown = float(value) if isinstance(value, int | float | Decimal) else value
        out.sheet.write_formula(out.at, at, f"={formula}", out.form(pattern, True), shown)
    if not taken and label:
        out.sheet.write_comment(out.at, 0, label[:MOST_LETTERS])
