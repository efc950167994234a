"""Opening a file to be imported: what it is tells its beginning, not its name."""

from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.reading.csv_file import open_csv
from crm_desktop.models.importing.reading.table import Table, unreadable
from crm_desktop.models.importing.reading.vcard_file import open_vcard
from crm_desktop.models.importing.reading.xlsx_file import open_xlsx
from crm_desktop.models.language import _

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Beginnings of files that are no tables.
OTHERS = (b"%PDF", b"{\\rtf", b"<!DOCTYPE", b"<html", b"<?xml", b"\x89PNG", b"\xff\xd8\xff",
          b"GIF8", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"MZ", b"\x7fELF")  # fmt: skip
VCARD = "begin:vcard"


def open_file(
    path: Path,
    encoding: str = "",
    separator: str = "",
    sheet: str = "",
    headings: bool | None = None,
) -> Table:
    """Return what a CSV, XLSX or vCard file has.

    Encoding, separator and whether there are headings are recognised unless named; of a workbook
    the first sheet with rows is read unless one is named. Raises UserError with a sentence.
    """
    try:
        with path.open("rb") as file:
            head = file.read(65536)
    except OSError as error:
        raise unreadable(path, error) from error
    if head.startswith(b"PK\x03\x04"):
        return open_xlsx(path, sheet, headings)
    if head.startswith(OLD_OFFICE):
        raise _old_office(path)
    if head.lstrip().startswith(OTHERS):
        raise UserError(
            _(
                "The file {file} is neither CSV, nor XLSX, nor vCard. Save it as one of these;"
                " nothing was imported."
            ).format(file=path.name)
        )
    beginning = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if beginning.startswith(VCARD.encode()) or path.suffix.lower() in (".vcf", ".vcard"):
        return open_vcard(path, encoding)
    return open_csv(path, encoding, separator, headings)


def _old_office(path: Path) -> UserError:
    """Return the refusal of a protected workbook, or of one as Excel 2003 wrote it."""
    with path.open("rb") as file:
        protected = "EncryptedPackage".encode("utf-16-le") in file.read(1 << 24)
    if protected:
        return UserError(
            _(
                "The workbook {file} is protected by a password. Open it, save it without one and"
                " import that; nothing was imported."
            ).format(file=path.name)
        )
    return UserError(
        _(
            "The file {file} is an old Office file. Open it, save it as XLSX or CSV and import"
            " that; nothing was imported."
        ).format(file=path.name)
    )
