"""A result as a file of the kind that its name asks for."""

from collections.abc import Callable
from pathlib import Path

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _
from crm_desktop.reports.output import write_pdf
from crm_desktop.reports.sheets.files.plain import write_report_csv
from crm_desktop.reports.sheets.files.workbook import write_workbook
from crm_desktop.reports.sheets.paper import report_pdf
from crm_desktop.reports.sheets.result import Result
from crm_desktop.reports.tables.csv_file import dialect


def write_report(
    path: Path,
    result: Result,
    language: str,
    step: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Write a report as PDF, XLSX or CSV by the file's ending, whole or not at all.

    Raises InvalidInput for another ending, NotWritten.
    """
    match path.suffix.lower():
        case ".pdf":
            write_pdf(path, report_pdf(result, language))
        case ".xlsx":
            write_workbook(path, result, language, step)
        case ".csv":
            write_report_csv(path, result, language, dialect(";", "utf-8-sig", language))
        case _:
            raise InvalidInput(_("Give the file a name that ends in .pdf, .xlsx or .csv."), "file")
