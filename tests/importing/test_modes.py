"""Records that are there: found by a key, filled, overwritten, left; all of it taken back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import psycopg
import pytest

from crm_desktop.models.database import Database
from crm_desktop.models.importing.asking.mapping import definition, matched, of_definition
from crm_desktop.models.importing.asking.request import request
from crm_desktop.models.importing.load import load
from crm_desktop.models.importing.outcome import Imported
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.importing.runs import list_runs, undo_run
from crm_desktop.models.matching.find import find_pairs
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.factories import Crm

Pg = psycopg.Connection[Any]
Import = Callable[..., Imported]


@pytest.fixture
def program(signed_in: Callable[[str], Database]) -> Database:
    return signed_in("seller")


@pytest.fixture
def enter(tmp_path: Path, program: Database) -> Import:
    """Import a CSV text as the seller, signed in for real; each is a transaction of its own."""

    def enter(
        content: str,
        kind: str,
        match: str = "",
        mode: str = "",
        pairs: Sequence[str] = (),
        **more: Any,
    ) -> Imported:
        file = tmp_path / "file.csv"
        file.write_text(content, "utf-8")
        with program.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            wanted = request(catalogue, open_file(file), kind, pairs)
            wanted = matched(catalogue, wanted, match, mode, more.pop("date_order", ""))
            return load(session, catalogue, me, wanted, **more)

    return enter


@pytest.fixture
def rows(committed: Crm) -> Callable[[str], list[tuple[Any, ...]]]:
    def rows(query: str) -> list[tuple[Any, ...]]:
        with committed.connect() as pg:
            return pg.execute(query.encode()).fetchall()

    return rows


ACCOUNTS = (
    "SELECT a.name, a.town, d.website, d.employee_count FROM crm.account a"
    " JOIN crm.account_detail d ON d.account_id = a.id WHERE a.deleted_at IS NULL ORDER BY a.id"
)
FIRST = "company id,name,town,website,employees\n27074358,Kolo,Brno,,5\n45274649,Vůz,,vuz.cz,\n"
SECOND = "company id,name,town,website,employees\n45274649,Vůz a. s.,Zlín,,7\n27074358,,,kolo.cz,\n"


def test_modes(enter: Import, rows: Any, program: Database) -> None:
    enter(FIRST, "account")
    before = rows(ACCOUNTS)
    second = SECOND.replace("27074358,,", "27074358,Kolo,")
    for mode in ("create", "skip"):
        result = enter(second, "account", "company_id", mode)
        assert (result.entered, result.changed, result.known) == (0, 0, 2)
    assert rows(ACCOUNTS) == before
    result = enter(second, "account", "company_id", "fill")
    assert (result.entered, result.changed, result.known, result.refused) == (0, 2, 0, ())
    (kolo, vuz) = rows(ACCOUNTS)
    assert (kolo[0], kolo[1], kolo[3]) == ("Kolo", "Brno", 5)
    assert "kolo.cz" in kolo[2]
    assert (vuz[0], vuz[1], vuz[3]) == ("Vůz", "Zlín", 7)
    result = enter(second, "account", "company_id", "overwrite")
    assert (result.changed, result.known) == (1, 1)
    assert [(one.does, one.fields) for one in result.differences] == [
        ("overwrite", (("name", "Vůz", "Vůz a. s."),)),
        ("same", ()),
    ]
    assert rows(ACCOUNTS)[1][0] == "Vůz a. s."
    with program.session() as session:
        runs = list_runs(session)
        assert [(one.entered, one.changed) for one in runs] == [(0, 1), (0, 2), (2, 0)]
        for run in runs[:2]:
            assert undo_run(session, run).kept == ()
    assert rows(ACCOUNTS) == before


def test_an_import_is_repeated_only_after_it_was_taken_back(
    enter: Import, rows: Any, program: Database
) -> None:
    assert enter(FIRST, "account").entered == 2
    assert enter(FIRST, "account").repeated
    with program.session() as session:
        undone = undo_run(session, list_runs(session)[0])
    assert (undone.deleted["account"], undone.kept) == (2, ())
    assert rows(ACCOUNTS) == []
    assert enter(FIRST, "account").entered == 2
    with program.session() as session:
        assert [one.state for one in list_runs(session)] == ["done", "undone"]


PEOPLE = (
    "First Name,Middle Name,Last Name,Company,Business City,E-mail Address,E-mail 2 Address,"
    "Mobile Phone\n"
    "Jana,Marie,Nováková,Kolo,Brno,jana@kolo.cz,nova@kolo.cz,+420 602 000 001\n"
    "Petr,,Nový,Kolo,Brno,petr@kolo.cz,,\n"
    ",,,Vůz,Zlín,,,\n"
    "Eva,,Malá,,,eva@mala.cz,,\n"
)
CONTACTS = (
    "SELECT a.name, a.kind, c.first_name, c.last_name,"
    " array(SELECT p.value FROM crm.contact_point p"
    " WHERE p.contact_id = c.id AND p.deleted_at IS NULL ORDER BY p.id)"
    " FROM crm.account a LEFT JOIN crm.contact c ON c.account_id = a.id AND c.deleted_at IS NULL"
    " WHERE a.deleted_at IS NULL ORDER BY a.id, c.id"
)


def test_people_come_with_their_firms(enter: Import, rows: Any, program: Database) -> None:
    result = enter(PEOPLE, "contact")
    assert (result.entered, result.made, result.refused) == (3, 3, ())
    found = rows(CONTACTS)
    assert [row[:4] for row in found] == [
        ("Kolo", "company", "Jana Marie", "Nováková"),
        ("Kolo", "company", "Petr", "Nový"),
        ("Vůz", "company", None, None),
        ("Eva Malá", "person", "Eva", "Malá"),
    ]
    assert found[0][4] == ["jana@kolo.cz", "nova@kolo.cz", "+420602000001"] or set(found[0][4]) == {
        "jana@kolo.cz", "nova@kolo.cz", "+420602000001"
    }  # fmt: skip
    more = PEOPLE.replace(",petr@kolo.cz,,", ",petr@kolo.cz,,+420 603 000 002")
    again = enter(more, "contact", "email", "fill")
    assert (again.entered, again.made, again.changed, again.known) == (0, 0, 1, 2)
    assert [row[:4] for row in rows(CONTACTS)] == [row[:4] for row in found]
    with program.session() as session:
        for run in list_runs(session):
            assert undo_run(session, run).kept == ()
    assert rows(CONTACTS) == []


def test_rows_of_one_record_in_a_file_make_one(enter: Import, rows: Any) -> None:
    content = "name,town,vat id\nKolo,Brno,\nKOLO,,CZ27074358\n"
    result = enter(content, "account", "name", "fill")
    assert (result.entered, result.changed) == (1, 1)
    assert rows("SELECT name, town, vat_id FROM crm.account") == [("Kolo", "Brno", "CZ27074358")]


def test_two_records_with_a_key_refuse_the_row(enter: Import) -> None:
    enter("name,town\nKolo,Brno\nKolo,Zlín\n", "account")
    result = enter("name,town\nkolo,Praha\n", "account", "name", "overwrite")
    assert [fault.reason for fault in result.refused[0].faults] == [
        "2 records have this key. Merge them first, or match by another one."
    ]


def test_likely_duplicates_are_met(enter: Import) -> None:
    enter("name,town,street\nŠkoda Auto a.s.,Mladá Boleslav,tř. V. Klementa 869\n", "account")
    content = "name,town,street\nSKODA AUTO,Mladá Boleslav,tř. Václava Klementa 869\nKolo,Brno,x\n"
    result = enter(content, "account", "likely", "skip")
    assert (result.entered, result.known) == (1, 1)


def test_likely_duplicates_are_looked_for_among_a_few(
    enter: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = (f"{a}{b}{c}" for a in ("Prvn", "Druh", "Sest") for b in "kmptz" for c in "aeiouy")
    enter("name,town\n" + "".join(f"{n},Brno\n" for n in names), "account")
    enter("name,town\nStrojírny Žďár,Žďár\n", "account")
    compared: list[int] = []

    def spy(kind: str, rows: Any, others: Any) -> Any:
        compared.append(len(others))
        return find_pairs(kind, rows, others)

    monkeypatch.setattr("crm_desktop.models.matching.find.find_pairs", spy)
    result = enter("name,town\nZdar strojirny,Zdar\n", "account", "likely", "skip")
    assert result.known == 1
    assert 0 < compared[0] < 60


def test_nobody_overwrites_what_they_may_not_change(enter: Import, committed: Crm) -> None:
    with committed.connect("rival") as rival:
        rival.execute("INSERT INTO crm.account (name, company_id) VALUES ('Kolo', '27074358')")
    result = enter(FIRST, "account", "company_id", "overwrite")
    assert (result.entered, result.changed) == (1, 0)
    assert [row.line for row in result.refused] == [2]


def test_days_are_read_in_the_order_that_was_said(enter: Import, rows: Any) -> None:
    content = "name,founded\nA,03/04/2017\nB,25/12/99\n"
    assert len(enter(content, "account").refused) == 2
    assert enter(content, "account", date_order="dmy").entered == 2
    found = rows("SELECT founded_on::text FROM crm.account_detail ORDER BY account_id")
    assert found == [("2017-04-03",), ("1999-12-25",)]


def test_a_kept_mapping_serves_another_file(tmp_path: Path, program: Database) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Firm,Grade\nKolo,gold\n", "utf-8")
    with program.session() as session:
        catalogue = load_catalogue(session, sign_in(session))
        wanted = request(catalogue, open_file(file), "account", ["name=Firm", "tier=Grade"])
        kept = definition(matched(catalogue, wanted, "name", "fill", "mdy"))
        kept["values"] = [["tier", "gold", "A"]]
        file.write_text("Other,Firm,Grade\nx,Vůz,gold\n", "utf-8")
        again = of_definition(catalogue, open_file(file), "account", kept)
        assert (again.match, again.mode, again.date_order) == (("name",), "fill", "mdy")
        assert load(session, catalogue, sign_in(session), again).entered == 1
