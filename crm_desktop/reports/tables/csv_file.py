"""Rows as CSV: separator and encoding as chosen, nothing that a spreadsheet would run.

What begins like a formula gets an apostrophe before it (OWASP, "CSV Injection"). Texts stand in
quotation marks, so that leading zeros and line ends stay what they are.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Row
from crm_desktop.reports.tables.columns import Column, Value, plain

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
SEPARATORS = (";", ",", "\t")
# Python's name → what people call it. With the mark (BOM) a spreadsheet knows that it is UTF-8.
ENCODINGS = {
    "utf-8-sig": "UTF-8 (BOM)",
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1252": "Windows-1252",
}


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a CSV file is written; `point` parts the decimals, and is not the separator."""

    separator: str = ";"
    encoding: str = "utf-8-sig"
    point: str = ","


def dialect(separator: str, encoding: str, language: str) -> Dialect:
    """Return the dialect in which a spreadsheet of that language reads numbers as numbers."""
    point = "." if language == "en" or separator == "," else ","
    return Dialect(separator, encoding, point)


def write_csv(
    path: Path,
    columns: Sequence[Column],
    rows: Iterable[Row],
    how: Dialect,
    step: Callable[[], None] = lambda: None,
) -> int:
    """Write titles and rows into a file, return how many rows; `step` follows each of them.

    Raises UserError where the encoding has no sign for a letter: nothing is replaced in silence.
    """
    count = 0
    with path.open("w", encoding=how.encoding, newline="") as file:
        try:
            file.write(_line((column.title for column in columns), how))
            for row in rows:
                file.write(_line((column.read(row) for column in columns), how))
                count += 1
                step()
        except UnicodeEncodeError as error:
            sign = error.object[error.start]
            raise UserError(
                _(
                    "{encoding} has no sign for “{letter}” (row {row}). Choose UTF-8 and export"
                    " again; no file was made."
                ).format(encoding=ENCODINGS[how.encoding], letter=sign, row=count + 1)
            ) from error
    return count


def _line(values: Iterable[Value], how: Dialect) -> str:
    return how.separator.join(_cell(value, how) for value in values) + "\r\n"


def _cell(value: Any, how: Dialect) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _quoted(_("yes") if value else _("no"))
    if plain(value):
        return f"{value:f}".replace(".", how.point) if not isinstance(value, int) else str(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    return _quoted(harmless(value))


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
