"""A report as CSV: one line a record, its groups in front, nothing a spreadsheet would run."""

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from crm_desktop.models.fields import Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Cell
from crm_desktop.models.queries.rows import Row
from crm_desktop.reports.formats import minor_digits
from crm_desktop.reports.output import whole_file
from crm_desktop.reports.sheets.result import Head, Part, Result
from crm_desktop.reports.sheets.words import cell_text, part_text
from crm_desktop.reports.tables.columns import Column, Value
from crm_desktop.reports.tables.csv_file import Dialect, write_csv


def write_report_csv(path: Path, result: Result, language: str, how: Dialect) -> None:
    """Write the records of a report into a CSV file, whole or not at all. Raises UserError."""
    with whole_file(path) as beside:
        write_csv(beside, _columns(result, language), _rows(result, language), how)


def _columns(result: Result, language: str) -> list[Column]:
    found = [
        Column(head.title, Type.TEXT, _name(f"group {level}"))
        for level, head in enumerate(result.groups, 1)
    ]
    for head in result.heads:
        found.append(Column(head.title, head.type, _cell(head, language)))
        if head.type is Type.MONEY:
            title = _("{field} (currency)").format(field=head.title)
            found.append(Column(title, Type.CURRENCY, _code(head)))
    return found


def _rows(result: Result, language: str) -> Iterator[Row]:
    for part, names in _leaves(result, result.whole, {}, language):
        for line in result.lines[part.start : part.end]:
            values = {str(place): cell for place, cell in enumerate(line.cells)}
            yield Row(result.report.kind, line.id, values | names)


def _leaves(
    result: Result, part: Part, names: dict[str, str], language: str
) -> Iterator[tuple[Part, dict[str, str]]]:
    if part.level:
        names = names | {f"group {part.level}": part_text(result, part, language)}
    if not part.parts:
        yield part, names
    for each in part.parts:
        yield from _leaves(result, each, names, language)


def _name(key: str) -> Callable[[Row], Value]:
    return lambda row: row[key]


def _cell(head: Head, language: str) -> Callable[[Row], Value]:
    def read(row: Row) -> Value:
        cell: Cell = row[str(head.index)]
        match cell:
            case Money():
                return Decimal(cell.minor).scaleb(-minor_digits(cell.currency))
            case bool():
                return cell
            case dt.datetime():
                return cell.replace(tzinfo=None, microsecond=0)
            case int() | Decimal() | dt.date() | None:
                return cell
        return cell_text(cell, head, language)

    return read


def _code(head: Head) -> Callable[[Row], Value]:
    def read(row: Row) -> Value:
        cell = row[str(head.index)]
        return cell.currency if isinstance(cell, Money) else None

    return read
