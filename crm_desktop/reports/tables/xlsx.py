"""Rows as a workbook: real numbers and dates, amounts with their currency, one sheet per kind.

Written row by row with constant memory (XlsxWriter); texts are texts, whatever they begin with.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.models.fields import Type
from crm_desktop.models.language import N_, _
from crm_desktop.models.queries.rows import Row
from crm_desktop.reports.formats import minor_digits
from crm_desktop.reports.tables.columns import Column, plain

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576  # of a sheet, its titles included
MOST_LETTERS = 32_767  # in a cell
CUT = N_("… [cut: the text has {count} letters, a cell holds 32767]")
MOST_NAME = 31  # letters in the name of a sheet
FIRST_DAY = dt.datetime(1900, 3, 1)  # before it the day numbers of spreadsheets differ
NARROWEST, WIDEST = 8, 60  # letters
SHORT_DATE, SHORT_TIME, TEXT = 14, 22, 49  # built-in formats: as the reader's system writes them


def in_cell(text: str, cut: str) -> str:
    """Return a text as a cell holds it; one that is too long ends with a sentence that says so.

    cut: `CUT` in the language of the file.
    """
    if len(text) <= MOST_LETTERS:
        return text
    said = cut.format(count=len(text))
    return text[: MOST_LETTERS - len(said)] + said


class Book:
    """A workbook that is being written. Use `add` per kind, then `close`."""

    def __init__(self, path: Path, scratch: Path) -> None:
        import xlsxwriter  # 60 ms that only exports need

        options = {
            "constant_memory": True,
            "tmpdir": str(scratch),  # what it keeps meanwhile goes with the half file
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book: Workbook = xlsxwriter.Workbook(str(path), options)
        self._book.use_zip64()
        self._names: set[str] = set()
        self._head = self._book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._formats: dict[str | int, Format] = {}

    def add(
        self,
        title: str,
        columns: Sequence[Column],
        rows: Iterable[Row],
        step: Callable[[], None] = lambda: None,
    ) -> int:
        """Write a sheet (a further one where it is full), return how many rows; `step` each."""
        count, at = 0, MOST_ROWS
        sheet: Worksheet | None = None
        widths: list[int] = []
        for row in rows:
            if sheet is None or at == MOST_ROWS:
                self._end(sheet, widths, at)
                sheet, widths, at = self._begin(title, columns)
            for place, column in enumerate(columns):
                letters = self._write(sheet, at, place, column, row)
                widths[place] = max(widths[place], letters)
            at += 1
            count += 1
            step()
        if sheet is None:
            sheet, widths, at = self._begin(title, columns)
        self._end(sheet, widths, at)
        return count

    def close(self) -> None:
        """Put the file together. Raises OSError as it came from the system."""
        from xlsxwriter.exceptions import FileCreateError

        try:
            self._book.close()
        except FileCreateError as error:
            raise error.args[0] from error

    def abandon(self) -> None:
        """Let go of what is half written; its files go with the scratch folder."""
        for sheet in self._book.worksheets():
            sheet._opt_close()  # there is no public way to close without writing
        self._book.fileclosed = True

    def _begin(self, title: str, columns: Sequence[Column]) -> tuple["Worksheet", list[int], int]:
        sheet = self._book.add_worksheet(self._name(title))
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.title, self._head)
        return sheet, [len(column.title) + 2 for column in columns], 1

    def _end(self, sheet: "Worksheet | None", widths: Sequence[int], at: int) -> None:
        if sheet is None:
            return
        for place, letters in enumerate(widths):
            sheet.set_column(place, place, min(WIDEST, max(NARROWEST, letters + 1)))
        if widths:
            sheet.autofilter(0, 0, max(1, at - 1), len(widths) - 1)

    def _write(self, sheet: "Worksheet", at: int, place: int, column: Column, row: Row) -> int:
        """Write a cell; return how many letters wide it is."""
        value: Any = column.read(row)
        if value is None or value == "":
            return 0
        if isinstance(value, bool):
            sheet.write_boolean(at, place, value)
            return 5
        if plain(value):
            return self._write_number(sheet, at, place, value, column, row)
        if isinstance(value, dt.date):
            timed = isinstance(value, dt.datetime)
            moment: Any = value if timed else dt.datetime.combine(value, dt.time())
            if moment >= FIRST_DAY:
                form = self._format(SHORT_TIME if timed else SHORT_DATE)
                sheet.write_datetime(at, place, moment, form)
                return 16 if timed else 10
            value = value.isoformat()
        text = in_cell(str(value), _(CUT))
        sheet.write_string(at, place, text, self._format(TEXT))
        return min(WIDEST, len(text))

    def _write_number(
        self, sheet: "Worksheet", at: int, place: int, value: Any, column: Column, row: Row
    ) -> int:
        if column.currency is not None:
            code = column.currency(row)
            digits = minor_digits(code)
            pattern = "#,##0" + ("." + "0" * digits if digits else "")
            sheet.write_number(at, place, value, self._format(f'{pattern}\\ "{code}"'))
            return len(f"{value:,.{digits}f}") + 4
        if column.type is Type.PERCENT:
            sheet.write_number(at, place, float(value) / 100, self._format("0%"))
            return 5
        sheet.write_number(at, place, value)
        return len(str(value))

    def _format(self, pattern: str | int) -> "Format":
        if pattern not in self._formats:
            self._formats[pattern] = self._book.add_format({"num_format": pattern})
        return self._formats[pattern]

    def _name(self, title: str) -> str:
        """Return a name that a sheet may have and no other sheet has."""
        bare = re.sub(r"[\[\]:*?/\\]", " ", title).strip("' ")[:MOST_NAME] or "1"
        name, number = bare, 1
        while name.lower() in self._names:
            number += 1
            name = f"{bare[: MOST_NAME - 4]} {number}"
        self._names.add(name.lower())
        return name
