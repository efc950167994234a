"""An export as one file, whole or not at all: which writer, how far it is, when it is stopped."""

import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.exporting.rows import Sheet
from crm_desktop.reports.output import whole_file
from crm_desktop.reports.tables.columns import columns_of
from crm_desktop.reports.tables.csv_file import Dialect, write_csv
from crm_desktop.reports.tables.vcard import write_vcards
from crm_desktop.reports.tables.xlsx import Book

EVERY = 100  # rows between two reports of progress

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Layout:
    """How an export is written: xlsx, csv (several kinds: a zip of such files) or vcf."""

    name: str = "xlsx"
    dialect: Dialect = field(default_factory=Dialect)
    version: str = "4.0"


def layout_of(path: Path) -> str:
    """Return the layout that a file name asks for; InvalidInput names those there are."""
    found = {".xlsx": "xlsx", ".csv": "csv", ".zip": "csv", ".vcf": "vcf"}.get(path.suffix.lower())
    if found is None:
        raise InvalidInput(_("Give the file a name that ends in .xlsx, .csv or .vcf."), "file")
    return found


def write_export(
    path: Path,
    layout: Layout,
    catalogue: Catalogue,
    sheets: Sequence[Sheet],
    home: str,
    report: Report = lambda done, total: None,
) -> int:
    """Write sheets into a file and return how many rows were written.

    `report(done, total)` is called now and then and may raise, which stops the export; what is
    half written is removed then, and a file that was there stays. Raises NotWritten, UserError.
    """
    total = sum(sheet.count for sheet in sheets)
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done % EVERY == 0:
            report(done, total)

    report(0, total)
    with (
        whole_file(path) as beside,
        tempfile.TemporaryDirectory(dir=path.parent, prefix=".crm-") as scratch,
    ):
        if layout.name == "xlsx":
            _workbook(beside, Path(scratch), catalogue, sheets, home, step)
        elif layout.name == "vcf":
            for sheet in sheets:
                write_vcards(beside, sheet.rows, layout.version, step)
        elif len(sheets) == 1 and path.suffix.lower() != ".zip":
            columns = columns_of(catalogue, sheets[0].kind, sheets[0].fields, home)
            write_csv(beside, columns, sheets[0].rows, layout.dialect, step)
        else:
            _zip(beside, Path(scratch), catalogue, sheets, home, layout.dialect, step)
        report(total, total)
    return done


def _workbook(
    path: Path,
    scratch: Path,
    catalogue: Catalogue,
    sheets: Sequence[Sheet],
    home: str,
    step: Callable[[], None],
) -> None:
    book = Book(path, scratch)
    whole = False
    try:
        for sheet in sheets:
            columns = columns_of(catalogue, sheet.kind, sheet.fields, home)
            book.add(_(sheet.kind.plural), columns, sheet.rows, step)
        book.close()
        whole = True
    finally:
        if not whole:
            book.abandon()


def _zip(
    path: Path,
    scratch: Path,
    catalogue: Catalogue,
    sheets: Sequence[Sheet],
    home: str,
    how: Dialect,
    step: Callable[[], None],
) -> None:
    taken: set[str] = set()
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for sheet in sheets:
            columns = columns_of(catalogue, sheet.kind, sheet.fields, home)
            one = scratch / "sheet.csv"
            write_csv(one, columns, sheet.rows, how, step)
            archive.write(one, f"{_name_among(taken, file_title(_(sheet.kind.plural)))}.csv")
            one.unlink()


def _name_among(taken: set[str], title: str) -> str:
    """Return a name that no other file has: two kinds may be called alike in a language."""
    name, number = title, 1
    while name.lower() in taken:
        number += 1
        name = f"{title} {number}"
    taken.add(name.lower())
    return name


def file_title(title: str) -> str:
    """Return a title as the name of a file that every disk takes, without an ending."""
    bare = re.sub(r'[<>:"/\\|?*\x00-\x1f]', " ", title)
    return " ".join(bare.split())[:120].strip(" .") or "export"
