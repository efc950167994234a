"""Files of rows: what stands in the cells, what is harmless, what is refused, what stays behind."""

import csv
import datetime as dt
import errno
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.models.fields import KINDS, Catalogue, Option
from crm_desktop.models.queries.exporting.rows import Sheet
from crm_desktop.models.queries.rows import Row
from crm_desktop.reports.output import NotWritten
from crm_desktop.reports.tables import xlsx
from crm_desktop.reports.tables.csv_file import Dialect, dialect
from crm_desktop.reports.tables.vcard import FIELDS, card, fold
from crm_desktop.reports.tables.write import Layout, write_export
from tests.exporting.reading import sheets

CATALOGUE = Catalogue(KINDS, {"tier": (Option(1, "A"),), "employee": (Option(7, "Ota Malý"),)})
NAMES = ("name", "company_id", "tier_id", "revenue", "founded_on", "note", "revenue_12_months")
EVIL = ("=1+1", "+420 541", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1")


def row(id: int = 1, **values: Any) -> Row:
    plain = {"name": "Kovo", "company_id": "00012345", "tier_id": 1, "currency": "CZK",
             "revenue": 123_456, "founded_on": dt.date(1992, 3, 1), "note": None,
             "revenue_12_months": None} | values  # fmt: skip
    return Row("account", id, plain, {"tier_id": "A"})


def sheet(*rows: Row, names: tuple[str, ...] = NAMES) -> Sheet:
    kind = KINDS["account"]
    return Sheet(kind, tuple(kind.field(name) for name in names), len(rows), iter(rows))


def write(path: Path, layout: Layout, *rows: Row, **more: Any) -> int:
    return write_export(path, layout, CATALOGUE, [sheet(*rows)], "EUR", **more)


def test_a_workbook_has_numbers_dates_currencies_and_texts_that_stay_texts(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    old = dt.date(1899, 1, 2)  # spreadsheets know no day before 1900
    rows = [row(), row(2, revenue=None, founded_on=old, revenue_12_months=500)]
    rows += [row(number + 3, name=text) for number, text in enumerate(EVIL)]
    assert write(path, Layout("xlsx"), *rows) == len(rows)
    (name, (head, first, second, *others)), *rest = sheets(path).items()
    assert (name, rest) == ("Accounts", [])
    assert [text for _type, text in head] == [
        "Name", "Company ID", "Tier", "Annual revenue", "Currency", "Founded", "Note",
        "Revenue 12 m", "Revenue 12 m (currency)",
    ]  # fmt: skip
    assert first[:6] == [("inlineStr", "Kovo"), ("inlineStr", "00012345"), ("inlineStr", "A"),
                         ("n", "1234.56"), ("inlineStr", "CZK"), ("n", "33664")]  # fmt: skip
    assert second[3:6] == [("", ""), ("", ""), ("inlineStr", "1899-01-02")]
    assert second[7:] == [("n", "5.00"), ("inlineStr", "EUR")]
    assert [line[0][0] for line in others] == ["inlineStr"] * len(EVIL)
    assert [path.name for path in tmp_path.iterdir()] == ["out.xlsx"]


def test_a_full_sheet_goes_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 4)
    write(tmp_path / "out.xlsx", Layout("xlsx"), *(row(n, name=str(n)) for n in range(7)))
    found = sheets(tmp_path / "out.xlsx")
    assert [len(lines) - 1 for lines in found.values()] == [3, 3, 1]
    assert [line[0][1] for lines in found.values() for line in lines[1:]] == list("0123456")


def test_csv_keeps_zeros_and_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    rows = [row(note='two\r\nlines; "quoted"'), *(row(name=text) for text in EVIL)]
    write(path, Layout("csv", dialect(";", "utf-8-sig", "cs")), *rows)
    raw = path.read_bytes().decode()
    assert raw.startswith('\ufeff"Name";')
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, first, *others = csv.reader(file, delimiter=";")
    assert first[:7] == ["Kovo", "00012345", "A", "1234,56", "CZK", "1992-03-01",
                         'two\r\nlines; "quoted"']  # fmt: skip
    assert [line[0] for line in others] == [f"'{text}" for text in EVIL]
    assert len(head) == len(first)
    assert dialect(",", "utf-8", "cs").point == "."
    assert dialect("\t", "utf-8", "en").point == "."


def test_an_encoding_without_the_letter_is_refused_and_leaves_what_was(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")
    with pytest.raises(UserError, match=r"Windows-1250 has no sign for “Ж” \(row 2\)"):
        write(path, Layout("csv", Dialect(encoding="cp1250")), row(name="Žďár"), row(name="Ж"))
    assert path.read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv", "out.zip"])
def test_stopped_half_way_nothing_stays(tmp_path: Path, name: str) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    layout = Layout("xlsx" if name.endswith("xlsx") else "csv")
    with pytest.raises(Cancelled):
        write(tmp_path / name, layout, *(row(n) for n in range(150)), report=stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_a_full_disk_is_a_sentence(tmp_path: Path, name: str) -> None:
    def rows() -> Iterator[Row]:
        yield row()
        raise OSError(errno.ENOSPC, "No space left on device")

    layout = Layout(name.partition(".")[2])
    full = replace(sheet(), rows=rows(), count=2)
    with pytest.raises(NotWritten, match="the disk is full"):
        write_export(tmp_path / name, layout, CATALOGUE, [full], "EUR")
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_for_which_the_disk_is_too_small(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from xlsxwriter.packager import Packager

    def full(*_values: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Packager, "_create_package", full)
    with pytest.raises(NotWritten, match="the disk is full"):
        write(tmp_path / "out.xlsx", Layout("xlsx"), row())
    assert list(tmp_path.iterdir()) == []


def contact() -> Row:
    points = (
        Row("contact_point", 1, {"kind": "mobile", "value": "+420 602 111 222"}),
        Row("contact_point", 2, {"kind": "email", "value": "jan@kovo.example"}),
    )
    address = Row("address", 3, {"kind": "postal", "street": "Dlouhá 1; dvůr", "town": "Brno",
                                 "postcode": "60200", "country": "CZ"})  # fmt: skip
    values: dict[str, Any] = dict.fromkeys(FIELDS)
    values |= {"full_name": "Ing. Jan Žák, CSc.", "title_before": "Ing.", "first_name": "Jan",
               "last_name": "Žák", "title_after": "CSc.", "gender": "m", "account_id": 5,
               "note": "two\nlines \\ back", "department": "Nákup"}  # fmt: skip
    parts = {"contact_point": points, "address": (address,)}
    return Row("contact", 1, values, {"account_id": "Kovo, a. s."}, parts=parts)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_vcard_escapes_and_folds(version: str) -> None:
    lines = list(card(contact(), version))
    assert lines[:4] == ["BEGIN:VCARD", f"VERSION:{version}", "FN:Ing. Jan Žák\\, CSc.",
                         "N:Žák;Jan;;Ing.;CSc."]  # fmt: skip
    assert "ORG:Kovo\\, a. s.;Nákup" in lines
    assert "NOTE:two\\nlines \\\\ back" in lines
    place = {"3.0": "WORK", "4.0": "work"}[version]
    assert f"ADR;TYPE={place}:;;Dlouhá 1\\; dvůr;Brno;;60200;Czechia" in lines
    assert any(line.startswith("TEL") and line.endswith(":+420 602 111 222") for line in lines)
    assert ("GENDER:M" in lines) == (version == "4.0")
    folded = fold("NOTE:" + "ž" * 100)
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == "NOTE:" + "ž" * 100
