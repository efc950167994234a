"""The timeline and the data of one account as a file, for the ready reports of these names."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from crm_desktop.models.fields import Catalogue, Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.exporting.rows import Sheet
from crm_desktop.models.queries.paper.rows import DataSheetRow, TimelineRow
from crm_desktop.models.queries.rows import Row
from crm_desktop.reports.formats import minor_digits
from crm_desktop.reports.output import whole_file, write_pdf
from crm_desktop.reports.tables.columns import Column
from crm_desktop.reports.tables.csv_file import dialect, write_csv
from crm_desktop.reports.tables.write import Layout, Report, write_export
from crm_desktop.reports.tables.xlsx import Book


def write_timeline(
    path: Path, rows: Sequence[TimelineRow], account: str, firm: str, language: str
) -> int:
    """Write a timeline as PDF, XLSX or CSV, return how many entries it has."""
    title = _("Timeline: {account}").format(account=account)
    if path.suffix.lower() == ".pdf":
        from crm_desktop.reports.datasheet import timeline_pdf

        write_pdf(path, timeline_pdf(rows, title, language, "", firm))
        return len(rows)
    lines = list(_lines(rows))
    with whole_file(path) as beside:
        if path.suffix.lower() == ".csv":
            return write_csv(beside, _columns(), lines, dialect(";", "utf-8-sig", language))
        book = Book(beside, path.parent)
        whole = False
        try:
            book.add(_("Timeline"), _columns(), lines)
            book.close()
            whole = True
        finally:
            if not whole:
                book.abandon()
    return len(rows)


def _lines(rows: Iterable[TimelineRow]) -> Iterable[Row]:
    for number, row in enumerate(rows):
        moment = row.happened_at.replace(tzinfo=None, microsecond=0)
        amount = row.amount
        yield Row(
            "timeline",
            number,
            {
                "at": moment.date() if row.all_day else moment,
                "kind": row.kind,
                "title": row.title,
                "people": row.people,
                "body": row.body,
                "state": row.chip,
                "amount": None
                if amount is None
                else Decimal(amount.minor).scaleb(-minor_digits(amount.currency)),
                "currency": None if amount is None else amount.currency,
            },
        )


def _columns() -> tuple[Column, ...]:
    titles = {
        "at": (_("Date"), Type.DATETIME),
        "kind": (_("Type"), Type.TEXT),
        "title": (_("Subject"), Type.TEXT),
        "people": (_("People"), Type.TEXT),
        "body": (_("Text"), Type.LONG_TEXT),
        "state": (_("State"), Type.TEXT),
        "amount": (_("Amount"), Type.DECIMAL),
        "currency": (_("Currency"), Type.CURRENCY),
    }
    return tuple(
        Column(title, type, lambda row, name=name: row[name])  # type: ignore[misc]
        for name, (title, type) in titles.items()
    )


def write_account(
    path: Path, data: DataSheetRow | Sequence[Sheet], catalogue: Catalogue, language: str,
    home: str, step: Report,
) -> int:  # fmt: skip
    """Write the data sheet of an account as PDF, or all its records as XLSX or CSV (a zip)."""
    if isinstance(data, DataSheetRow):
        from crm_desktop.reports.datasheet import datasheet_pdf

        write_pdf(path, datasheet_pdf(data, language))
        return 1
    name = path.suffix.lower().removeprefix(".")
    how = dialect(";", "utf-8-sig", language)
    if name == "csv":
        # One CSV file holds one kind: the account itself.
        return write_export(path, Layout("csv", how), catalogue, data[:1], home, step)
    return write_export(path, Layout("xlsx", how), catalogue, data, home, step)
