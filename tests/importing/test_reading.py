"""Workbooks and contact files, sound and hostile; every file that other people made."""

import datetime as dt
import os
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.importing.reading.table import Table

DATA = Path(
    os.environ.get("CRM_SHARED_DATA") or Path(__file__).parents[2].parent / "shared" / "data"
)
FILES = [
    file
    for folder in ("csv", "xlsx", "vcard", "encodings")
    for file in sorted(DATA.glob(f"{folder}/*"))
    if file.is_file()
]


@pytest.mark.skipif(not FILES, reason="the shared data are not here")
def test_every_file_is_read_or_refused_with_a_sentence() -> None:
    read = 0
    for file in FILES:
        sentence = "."
        try:
            table = open_file(file)
            assert all(set(line.cells) == set(table.headings) for line in table.lines())
            read += 1
        except UserError as error:
            sentence = str(error)
        assert sentence.endswith("."), file
    assert read > 0.8 * len(FILES)


def cells(table: Table) -> list[list[str]]:
    return [list(line.cells.values()) for line in table.lines()]


def workbook(place: Path) -> Path:
    with xlsxwriter.Workbook(place, {"default_date_format": "d. m. yyyy"}) as book:
        hidden = book.add_worksheet("Hidden")
        hidden.write(0, 0, "secret")
        hidden.hide()
        sheet = book.add_worksheet("Firmy")
        sheet.activate()
        sheet.write_row(0, 0, ["name", "since", "count", "vat payer", "total"])
        sheet.write(1, 0, "Kolo <a> & syn")
        sheet.write_datetime(1, 1, dt.datetime(2017, 3, 4))
        sheet.write_number(1, 2, 1234567890123)
        sheet.write_boolean(1, 3, True)
        sheet.write_formula(1, 4, "=SUM(1.5, 2)", None, 3.5)
        sheet.write_rich_string(3, 0, "Vů", book.add_format({"bold": True}), "z")
        other = book.add_worksheet("Lidé")
        other.write_row(0, 0, ["last name", "account"])
        other.write_row(1, 0, ["Nováková", "Kolo"])
    return place


def test_a_workbook_is_read_by_sheets(tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx")
    table = open_file(file)
    assert (table.sheet, table.sheets) == ("Firmy", ("Firmy", "Lidé"))
    assert cells(table) == [
        ["Kolo <a> & syn", "2017-03-04", "1234567890123", "true", "3.5"],
        ["Vůz", "", "", "", ""],
    ]
    assert [line.number for line in table.lines()] == [2, 4]
    assert cells(open_file(file, sheet="Lidé")) == [["Nováková", "Kolo"]]
    with pytest.raises(UserError, match="no sheet “Nic”"):
        open_file(file, sheet="Nic")


def changed(place: Path, part: str, content: bytes, twice: bool = False) -> Path:
    """Put other content into one part of a workbook."""
    out = place.with_name("changed.xlsx")
    with zipfile.ZipFile(place) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            copy.writestr(name, content if name == part and not twice else source.read(name))
        if twice:
            with pytest.warns(UserWarning, match="Duplicate"):
                copy.writestr(part, content)
    return out


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>'
SHEET = "xl/worksheets/sheet2.xml"


@pytest.mark.parametrize(
    ("part", "content", "sentence"),
    [
        ("xl/sharedStrings.xml", BOMB, "has entities of its own"),
        ("xl/workbook.xml", BOMB, "has entities of its own"),
        (SHEET, b"<worksheet>" + b" " * 60_000_000, "unpacks to 57 MB"),
        (SHEET, b"<worksheet><sheetData><row r='1'><c><v>1", "is damaged"),
        (SHEET, b"<w><row r='1'><c t='s'><v>99</v></c></row></w>", "is damaged"),
        ("xl/workbook.xml", b"nothing", "is damaged"),
    ],
)
def test_a_hostile_workbook_is_refused(
    tmp_path: Path, part: str, content: bytes, sentence: str
) -> None:
    file = changed(workbook(tmp_path / "a.xlsx"), part, content)
    with pytest.raises(UserError, match=sentence):
        list(open_file(file).lines())


def test_other_files_are_refused_by_what_they_are(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    with pytest.raises(UserError, match="is damaged"):
        open_file(changed(workbook(file), SHEET, b"<w/>", twice=True))
    content = file.read_bytes()
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 512
    for given, sentence in (
        (content[: len(content) // 2], "is damaged"),
        (old + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (old, "old Office file"),
        (b"%PDF-1.7\n", "neither CSV, nor XLSX, nor vCard"),
    ):
        file.write_bytes(given)
        with pytest.raises(UserError, match=sentence):
            open_file(file)


def test_a_cell_at_the_far_corner_needs_no_memory(tmp_path: Path) -> None:
    sheet = (
        b"<worksheet><sheetData><row r='1'><c t='str' r='A1'><v>name</v></c></row>"
        b"<row r='2'><c t='str' r='A2'><v>Kolo</v></c></row>"
        b"<row r='1048576'><c t='str' r='XFD1048576'><v>far</v></c></row></sheetData></worksheet>"
    )
    table = open_file(changed(workbook(tmp_path / "a.xlsx"), SHEET, sheet))
    lines = list(table.lines())
    assert [(line.number, bool(line.fault)) for line in lines] == [(2, False), (1048576, True)]


CARDS = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=windows-1250;ENCODING=QUOTED-PRINTABLE:Nov=E1kov=E1;Jana;;Ing.;Ph.D.
ORG:Kolo\\; a.s.;Prodej
item1.TEL;WORK;VOICE:+420 222 333 444
TEL;CELL:+420 602 000 001
PHOTO;ENCODING=BASE64;TYPE=JPEG:
 /9j/4AAQSkZJRgABAQEAYABgAAD

ADR;HOME:;;Doma 1;Brno;;602 00;CZ
ADR;WORK:;;Dlouhá 7;Praha;;110 00;Česko
NOTE;ENCODING=QUOTED-PRINTABLE:two=0D=0A=
lines
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Petr Nový
EMAIL;TYPE=work:petr@kolo.cz
TEL;VALUE=uri:tel:+420603000002
AGENT:BEGIN:VCARD
NOTE:first\\nse
 cond
END:VCARD
"""


def test_contacts_of_all_versions_in_one_file(tmp_path: Path) -> None:
    file = tmp_path / "a.vcf"
    file.write_text(CARDS, "utf-8", newline="\r\n")
    first, second = (line.cells for line in open_file(file).lines())
    assert {name: text for name, text in first.items() if text} == {
        "Title before name": "Ing.", "First name": "Jana", "Last name": "Nováková",
        "Title after name": "Ph.D.", "Company": "Kolo; a.s.", "Department": "Prodej",
        "Phone": "+420 222 333 444", "Mobile": "+420 602 000 001", "Street and number": "Dlouhá 7",
        "Town": "Praha", "Postcode": "110 00", "Country": "Česko", "Note": "two\nlines",
    }  # fmt: skip
    assert (second["First name"], second["Last name"]) == ("Petr", "Nový")
    assert (second["Phone"], second["Note"]) == ("+420603000002", "first\nsecond")
    file.write_text(CARDS[:200], "utf-8")
    assert [bool(line.fault) for line in open_file(file).lines()] == [True]


def test_a_thousand_columns(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    names = [f"h{n}x" for n in range(1000)]
    file.write_text(f"{','.join(names)}\n{','.join(names)}\n", "utf-8")
    assert len(open_file(file).sample(1)[0].cells) == 1000
