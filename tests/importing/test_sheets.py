"""Several sheets of a workbook as one import: found by one another, noted and taken back as one."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import xlsxwriter

from crm_desktop.admin import main
from crm_desktop.models.database import Database
from crm_desktop.models.importing.asking.sheets import kind_of
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.importing.runs import list_runs, undo_run
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.factories import Crm

FIRMS = [("Název", "IČO", "Město"), ("Kolo a.s.", "27074358", "Brno"), ("Vůz", "123", "Zlín"),
         ("Most", "", "Plzeň")]  # fmt: skip
PEOPLE = [
    ("Jméno", "Příjmení", "Firma", "E-mail"),
    ("Jana", "Nová", "Kolo a.s.", "j@kolo.cz"),
    ("Petr", "Malý", "Most", "p@most.cz"),
    ("Eva", "Malá", "Nikde", "e@nikde.cz"),
]
MAPPING = {
    "sheets": [
        {"sheet": "Lidé", "as": "contact", "columns": {
            "first_name": "Jméno", "last_name": "Příjmení", "account": "Firma", "email": "E-mail"}},
        {"sheet": "Firmy", "as": "account", "columns": {
            "name": "Název", "company_id": "IČO", "town": "Město"}},
    ]
}  # fmt: skip


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture
def pg(committed: Crm) -> Iterator["psycopg.Connection[Any]"]:
    with committed.connect() as connection:
        yield connection


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with people before the firms that they name, and a sheet of something else."""
    place = tmp_path / "zákazníci.xlsx"
    with xlsxwriter.Workbook(str(place)) as file:
        for name, rows in (("Lidé", PEOPLE), ("Firmy", FIRMS), ("Jiné", [("a", "b"), ("1", "2")])):
            sheet = file.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return place


def names(pg: "psycopg.Connection[Any]", table: str) -> list[str]:
    column = "name" if table == "account" else "last_name"
    query = f"SELECT {column} FROM crm.{table} WHERE deleted_at IS NULL ORDER BY 1"
    return [str(row[0]) for row in pg.execute(query.encode())]


def test_sheets_find_one_another_and_are_taken_back_as_one(
    committed: Crm, book: Path, pg: "psycopg.Connection[Any]", tmp_path: Path,
    capsys: pytest.CaptureFixture[str], signed_in: Callable[[str], Database],
) -> None:  # fmt: skip
    mapping, report = tmp_path / "map.json", tmp_path / "report.json"
    mapping.write_text(json.dumps(MAPPING), "utf-8")
    words = ["import", str(book), "--dsn", committed.dsn("head"), "--mapping", str(mapping)]
    assert main([*words, "--dry-run"]) == 0
    assert names(pg, "account") == []
    refused = tmp_path / "refused.csv"
    assert main([*words, "--report", str(report), "--refused", str(refused)]) == 0
    said = capsys.readouterr().out.splitlines()[-6:]
    assert (
        said
        == [
            "Sheet “Firmy”:",
            "line 3: company_id “123”: The company ID has too few digits.",
            "2 entered, 0 changed, 0 known before, 1 refused.",
            "Sheet “Lidé”:",
            "line 4: account “Nikde”: Nothing you may see is called so.",
            "2 entered, 0 changed, 0 known before, 1 refused.",
        ]
        or said
    )
    assert (names(pg, "account"), names(pg, "contact")) == (["Kolo a.s.", "Most"], ["Malý", "Nová"])
    parts = json.loads(report.read_text("utf-8"))["sheets"]
    assert [(one["sheet"], one["kind"], one["entered"]) for one in parts] == [
        ("Firmy", "account", 2), ("Lidé", "contact", 2),
    ]  # fmt: skip
    assert len({one["operation"] for one in parts}) == 1
    written = sorted(one.name for one in tmp_path.glob("refused*"))
    assert written == ["refused – Firmy.csv", "refused – Lidé.csv"]
    assert "Nikde" in (tmp_path / written[1]).read_text("utf-8-sig")
    # A second time nothing is entered, and one undo takes back what both sheets brought.
    assert main(words) == 0
    assert "was imported before in just this way" in capsys.readouterr().out
    with signed_in("head").session() as session:
        sign_in(session)
        (one,) = list_runs(session)
        assert (one.kinds, one.rows, one.entered, one.refused) == (("account", "contact"), 6, 4, 2)
        undo_run(session, one)
    assert (names(pg, "account"), names(pg, "contact")) == ([], [])
    assert main(words) == 0
    assert len(names(pg, "contact")) == 2


def test_sheets_by_their_headings_in_any_order(
    committed: Crm, book: Path, pg: "psycopg.Connection[Any]", signed_in: Callable[[str], Database]
) -> None:
    words = ["import", str(book), "--dsn", committed.dsn("head"), "--sheet"]
    assert main([*words, "Lidé=contact", "Firmy=account"]) == 0
    # The third person's firm was missing and came with her.
    assert names(pg, "account") == ["Kolo a.s.", "Most", "Nikde"]
    with signed_in("head").session() as session:
        catalogue = load_catalogue(session, sign_in(session))
    found = {name: kind_of(catalogue, open_file(book, sheet=name)) for name in
             ("Lidé", "Firmy", "Jiné")}  # fmt: skip
    assert found == {"Lidé": "contact", "Firmy": "account", "Jiné": ""}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--sheet", "Firmy", "Lidé"], "Several sheets need a kind of record each"),
        (["--sheet", "Firmy=account", "Psi=contact"], "has no sheet “Psi”"),
        (["--sheet", "Firmy=account", "Lidé=dog"], "There is no kind of record “dog”"),
        (["--sheet", "Firmy=account", "Lidé=contact", "--map", "name=Název"], "With several"),
        (["--as", "account", "--sheet", "Firmy=account", "Lidé=contact"], "a kind of record each"),
        ([], "Say what the rows are"),
    ],
)
def test_what_does_not_go_together_is_said(
    committed: Crm, book: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert main(["import", str(book), "--dsn", committed.dsn("head"), *words]) == 1
    assert sentence in capsys.readouterr().err
