"""The wizard of imports from a file to its result; the list, from which it is taken back."""

import os
import threading
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtWidgets import QApplication, QFileDialog

from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.importing import work
from crm_desktop.views.importing.page import ImportsPage
from crm_desktop.views.importing.wizard import ImportPage
from crm_desktop.views.look import Role
from tests.factories import make

PEOPLE = (
    "Jméno;Příjmení;Firma;IČO;Město;E-mail;Telefon;Poznámka;Bota\n"
    "Jana;Nováková;Kolo a.s.;27074358;Brno;jana@kolo.cz;+420 222 333 444;Volat ráno;42\n"
    "Petr;Nový;Kolo a.s.;27074358;Brno;petr@kolo.cz;;;43\n"
    "Eva;Malá;;;;eva.mala;;;36\n"
    ";;Vůz s.r.o.;45274649;Zlín;;;;\n"
)


def picture(page, name):
    if folder := os.environ.get("IMPORT_SHOTS"):
        page.grab().save(str(Path(folder) / f"{name}.png"))


def step(qtbot, page, ready):
    qtbot.waitUntil(ready)


@pytest.fixture
def file(tmp_path):
    place = tmp_path / "lidé.csv"
    place.write_text(PEOPLE, "cp1250")
    return place


def wizard(qtbot, context, kind="contact"):
    page = ImportPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.file.kind.setCurrentIndex(page.file.kind.findData(kind))
    return page


def test_from_a_file_to_its_result_and_back(qtbot, enter, committed, file, monkeypatch):
    context = enter("seller")
    page = wizard(qtbot, context)
    picture(page, "1-empty")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    page.file.file.click()
    step(qtbot, page, lambda: page.opened is not None)
    assert page.file.encoding.currentData() == "cp1250"
    assert page.file.separator.currentData() == ";"
    assert page.file.table.rowCount() == 4
    picture(page, "1-file")
    page.next.click()
    goes = page.goes()
    assert goes == {
        "Jméno": "first_name", "Příjmení": "last_name", "Firma": "account.name",
        "IČO": "account.company_id", "Město": "account.town", "E-mail": "email",
        "Telefon": "phone", "Poznámka": "note",
    }  # fmt: skip
    picture(page, "2-columns")
    page.columns.name.setText("Lidé z webu")
    page.columns.keep.click()
    step(
        qtbot,
        page,
        lambda: page.message.isVisible() or any("was kept" in str(one) for one in context.seen),
    )
    assert not page.message.isVisible(), page.message.text()
    page.next.click()
    step(qtbot, page, lambda: page.match.table.rowCount() and page.next.isEnabled())
    assert "2 entered" in page.match.counts.text()
    assert [page.match.table.item(row, 1).text() for row in range(5)] == [
        "New", "New", "New", "Refused", "New",
    ]  # fmt: skip
    assert [page.match.table.item(row, 1).data(Role.TONE) for row in (0, 3)] == ["", "bad"]
    page.match.match.setCurrentIndex(page.match.match.findData("email"))
    step(qtbot, page, lambda: page.next.isEnabled())
    picture(page, "3-match")
    page.save_and_close()  # Ctrl+Enter in the window
    step(qtbot, page, lambda: page.found is not None)
    assert (page.found.entered, page.found.made, len(page.found.refused)) == (2, 2, 1)
    assert page.result.undo.isVisible()
    picture(page, "4-result")
    refused = file.with_name("refused.csv")
    page.save_refused(refused)
    step(qtbot, page, refused.exists)
    step(qtbot, page, lambda: any("refused rows are in" in str(one) for one in context.seen))
    assert "eva.mala" in refused.read_text("utf-8-sig")
    page.result.undo.click()
    step(qtbot, page, lambda: "taken back" in page.result.title.text())
    with committed.connect() as pg:
        found = pg.execute("SELECT count(*) FROM crm.account WHERE deleted_at IS NULL").fetchone()
    assert found == (0,)


def test_a_single_row_is_decided_otherwise(qtbot, enter, committed, tmp_path):
    with committed.connect() as pg:
        there = make(pg, "account", name="Kolo", owner_id=committed.ids["seller"])
        make(pg, "account_detail", account_id=there)
    place = tmp_path / "a.csv"
    place.write_text("name,town\nKolo,Brno\nVůz,Zlín\n", "utf-8")
    page = wizard(qtbot, enter("seller"), "account")
    page.open_path(place)
    step(qtbot, page, lambda: page.opened is not None)
    page.go_on()
    page.go_on()
    step(qtbot, page, lambda: page.match.table.rowCount() == 2 and page.next.isEnabled())
    page.match.match.setCurrentIndex(page.match.match.findData("name"))
    page.match.mode.setCurrentIndex(page.match.mode.findData("fill"))
    step(qtbot, page, lambda: page.match.table.item(0, 1).text() == "Fills")
    assert page.match.table.item(0, 4).text() == "Town: – → Brno"
    step(qtbot, page, lambda: page.next.isEnabled())
    page.match.table.chosen.emit(0, "skip")
    step(qtbot, page, lambda: page.match.table.item(0, 1).text() == "Skipped")
    step(qtbot, page, lambda: page.next.isEnabled())
    page.go_on()
    step(qtbot, page, lambda: page.found is not None)
    assert (page.found.entered, page.found.changed, page.found.known) == (1, 0, 1)


@pytest.fixture
def numbered(qtbot, enter, committed, tmp_path):
    """The wizard before its step “what is there already”; one of the two numbers is there."""
    with committed.connect() as pg:
        there = make(pg, "account", name="Kolo", owner_id=committed.ids["seller"],
                     company_id="27074358")  # fmt: skip
        make(pg, "account_detail", account_id=there)
    place = tmp_path / "a.csv"
    place.write_text("name,IČO\nKolo,270 74 358\nVůz,25596641\n", "utf-8")
    page = wizard(qtbot, enter("seller"), "account")
    page.open_path(place)
    step(qtbot, page, lambda: page.opened is not None)
    page.go_on()
    return page


def test_a_key_chosen_while_one_is_looked_for_stays(qtbot, numbered, monkeypatch):
    chosen, looked = threading.Event(), []

    def look(*_given, **_more):
        chosen.wait(30)
        looked.append(True)
        return "company_id"

    monkeypatch.setattr(work, "key_of", look)
    numbered.go_on()
    step(qtbot, numbered, lambda: numbered.match.match.findData("name") > 0)
    numbered.match.match.setCurrentIndex(numbered.match.match.findData("name"))
    chosen.set()
    step(qtbot, numbered, lambda: bool(looked) and numbered.match.table.rowCount() == 2)
    step(qtbot, numbered, lambda: numbered.context.background.pending() == 0)
    assert numbered.match.match.currentData() == "name"


def test_a_number_that_is_there_finds_the_record_until_it_is_turned_off(qtbot, numbered):
    page = numbered
    page.go_on()
    step(qtbot, page, lambda: page.match.table.rowCount() == 2 and page.next.isEnabled())
    assert page.match.match.currentData() == "company_id"
    assert [page.match.table.item(row, 1).text() for row in range(2)] == ["Skipped", "New"]
    page.match.match.setCurrentIndex(page.match.match.findData(""))
    step(qtbot, page, lambda: page.match.table.item(0, 1).text() == "New")
    page.go_back()
    page.go_on()
    step(qtbot, page, lambda: page.match.table.rowCount() == 2 and page.next.isEnabled())
    assert page.match.match.currentData() == ""


def test_words_that_are_not_understood_get_a_meaning(qtbot, enter, committed, tmp_path):
    place = tmp_path / "a.csv"
    place.write_text("name,status,country,tier\nKolo,Kunde,Česko,zlatá\nVůz,Kunde,Marťan,A\n",
                     "utf-8")  # fmt: skip
    context = enter("seller")
    page = wizard(qtbot, context, "account")
    page.open_path(place)
    step(qtbot, page, lambda: page.opened is not None)
    page.go_on()
    page.go_on()
    step(qtbot, page, lambda: page.steps.currentWidget() is page.meaning)
    table = page.meaning.table
    words = [table.item(row, 1).text() for row in range(table.rowCount())]
    assert words == ["Kunde", "Marťan", "zlatá"]
    picture(page, "2-words")
    for row, code in ((0, "active"), (1, "SK"), (2, "A")):
        index = table.model().index(row, 3)
        editor = table.itemDelegateForColumn(3).createEditor(table.viewport(), None, index)
        editor.setCurrentIndex(editor.findData(code))
        table.itemDelegateForColumn(3).setModelData(editor, table.model(), index)
        editor.deleteLater()
    page.go_on()
    step(qtbot, page, lambda: page.match.table.rowCount() == 2 and page.next.isEnabled())
    assert page.match.counts.text().startswith("2 entered")
    page.go_back()
    assert page.steps.currentWidget() is page.columns
    page.go_on()
    step(qtbot, page, lambda: page.steps.currentWidget() is page.meaning)
    assert page.meaning.table.codes(3) == ["active", "SK", "A"]
    page.go_on()
    step(qtbot, page, lambda: page.match.table.rowCount() == 2 and page.next.isEnabled())
    page.go_on()
    step(qtbot, page, lambda: page.found is not None)
    with committed.connect() as pg:
        found = pg.execute("SELECT name, status, country FROM crm.account ORDER BY id").fetchall()
    assert found == [("Kolo", "active", "CZ"), ("Vůz", "active", "SK")]


def test_what_cannot_be_read_is_said_and_the_step_stays(qtbot, enter, tmp_path):
    place = tmp_path / "a.xlsx"
    place.write_bytes(b"PK\x03\x04 no workbook")
    page = wizard(qtbot, enter("seller"))
    page.open_path(place)
    step(qtbot, page, lambda: page.message.isVisible())
    assert "is damaged" in page.message.text()
    assert page.steps.currentIndex() == 0


def test_the_list_of_imports_takes_one_back(qtbot, enter, file):
    context = enter("seller")
    page = wizard(qtbot, context)
    page.open_path(file)
    step(qtbot, page, lambda: page.opened is not None)
    page.go_on()
    page.go_on()
    step(qtbot, page, lambda: page.match.table.rowCount() == 5 and page.next.isEnabled())
    page.go_on()
    step(qtbot, page, lambda: page.found is not None)
    runs = ImportsPage(context)
    qtbot.addWidget(runs)
    runs.resize(1300, 500)
    runs.show()
    step(qtbot, runs, lambda: len(runs.runs) == 1)
    assert runs.table.item(0, 3).text() == "lidé.csv"
    picture(runs, "5-imports")
    runs.undo.click()
    step(qtbot, runs, lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ActDialog)
    picture(dialog, "6-undo")
    assert "taken back" in dialog.sentence.text()
    dialog.act.click()
    step(qtbot, runs, lambda: runs.runs and runs.runs[0].state == "undone")
    assert not runs.undo.isEnabled()


def test_two_sheets_are_one_import(qtbot, enter, committed, tmp_path):
    place = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(place)) as book:
        for name, rows in (
            ("Firms", [("Name", "Town"), ("Kolo", "Brno"), ("Vůz", "Zlín")]),
            ("People", [("Account", "First name", "Last name"), ("Kolo", "Jana", "Nová"),
                        ("Nobody", "Eva", "Malá")]),
        ):  # fmt: skip
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    context = enter("seller")
    page = wizard(qtbot, context, "account")
    page.open_path(place)
    step(qtbot, page, lambda: page.opened is not None)
    page.go_on()
    page.go_on()
    step(qtbot, page, lambda: page.match.table.rowCount() == 2 and page.next.isEnabled())
    page.match.table.chosen.emit(1, "skip")
    step(qtbot, page, lambda: page.next.isEnabled())
    picture(page, "7-first")
    page.further.click()
    step(qtbot, page, lambda: page.opened is not None and page.next.isEnabled())
    # The next sheet is read, as what it holds.
    assert page.file.sheet.currentData() == "People"
    assert page.file.kind.currentData() == "contact"
    assert "together with Firms" in page._phrase(0)
    picture(page, "7-second")
    page.back.click()  # back to the first sheet, as it was decided
    step(qtbot, page, lambda: page.next.isEnabled() and page.match.table.rowCount() == 2)
    assert page.file.kind.currentData() == "account"
    assert page.match.table.item(1, 1).text() == "Skipped"
    page.further.click()
    step(qtbot, page, lambda: page.opened is not None and page.next.isEnabled())
    assert page.goes()["Account"] == "account_id"
    page.go_on()
    page.go_on()
    step(qtbot, page, lambda: page.match.table.rowCount() == 2 and page.next.isEnabled())
    # The person's firm stands on the first sheet, and nowhere else yet.
    assert page.match.counts.text().startswith("1 entered")
    picture(page, "7-match")
    page.go_on()
    step(qtbot, page, lambda: page.found is not None)
    assert (page.found.entered, page.found.known, len(page.found.refused)) == (2, 1, 1)
    assert page.result.table.item(0, 0).text() == "People"
    picture(page, "7-result")
    page.result.undo.click()
    step(qtbot, page, lambda: "taken back" in page.result.title.text())
    with committed.connect() as pg:
        found = pg.execute(
            "SELECT (SELECT count(*) FROM crm.account WHERE deleted_at IS NULL)"
            " + (SELECT count(*) FROM crm.contact WHERE deleted_at IS NULL)"
        ).fetchone()
        assert found == (0,)
        assert pg.execute("SELECT kind, file_name FROM crm.import_run").fetchall() == [
            ("account,contact", "book.xlsx")
        ]
