"""A report on the screen: run, folded, drilled to its records, let out, two people on one."""

import dataclasses
import json
import zipfile
from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.models.filters import from_json
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.reporting import Chart, Column, Grouping, Report
from crm_desktop.models.reporting.stored import report_to_json
from crm_desktop.reports.sheets.build import build
from crm_desktop.views.kept.name_dialog import NameDialog
from crm_desktop.views.reporting import work
from crm_desktop.views.reporting.designer.page import DesignPage
from crm_desktop.views.reporting.list_page import ReportsPage
from crm_desktop.views.reporting.model import (
    HEAD,
    LETTERS,
    LINE,
    TOTAL,
    ReportModel,
    as_text,
)
from crm_desktop.views.reporting.page import ReportPage
from tests.factories import make
from tests.full import rounds
from tests.reporting.test_output import found


@pytest.fixture
def firm(committed):
    """Opportunities of the seller and of a colleague in two countries and two currencies."""
    found = {}
    with committed.connect() as pg:
        for owner, country in (("seller", "CZ"), ("seller", "PL"), ("colleague", "CZ")):
            account = make(pg, "account", name=f"{owner} {country}", country=country,
                           owner_id=committed.ids[owner])  # fmt: skip
            found[owner, country] = account
            for minor, code in ((1001, "CZK"), (2002, "CZK"), (3003, "EUR")):
                make(pg, "opportunity", account_id=account, name=f"{country} {minor}",
                     amount=minor, currency=code,
                     stage_id=committed.lists["stage"]["open"])  # fmt: skip
    return found


@pytest.fixture
def opened(qtbot, enter, firm):
    """Open the report of a name as a person; `places` are those it asks for."""

    def shown(person, name="pipeline", kept_id=None):
        context = enter(person)
        places = []
        context = dataclasses.replace(context, show_place=lambda *given: places.append(given))
        page = ReportPage(context, name, kept_id)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        with qtbot.waitSignal(page.ran):
            page.show()
        page.places = places
        return page

    return shown


def rows(page, what):
    return [at for at in range(page.model.rowCount()) if page.model.row(at).what == what]


def test_a_total_leads_to_just_its_records(qtbot, opened, on_server):
    page = opened("lead")
    QAbstractItemModelTester(page.model)
    assert len(page.result().lines) == 9
    page.form.lines()[1].editor.set_value("CZ")
    page.form.lines()[1].editor.edited.emit()
    with qtbot.waitSignal(page.ran):
        page.reload()
    assert len(rows(page, LINE)) == 6
    page.table.setCurrentIndex(page.model.index(rows(page, TOTAL)[0], 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    place, state = page.places[-1]
    assert (place.what, place.kind) == ("list", "opportunity")
    context = page.context
    part, complaints = from_json(state["filter"], context.catalogue, "opportunity")
    assert not complaints

    def read():
        with context.background.database.session() as session:
            query = ListQuery("opportunity", ("name",), "name", filters=(part,))
            return {row.id for row in first_page(session, context.catalogue, query).rows}

    assert on_server(read) == {line.id for line in page.result().lines}


def test_groups_fold_by_keys_and_a_row_opens_its_record(qtbot, opened):
    page = opened("seller")
    everything = page.model.rowCount()
    head = rows(page, HEAD)[0]
    page.table.setCurrentIndex(page.model.index(head + 1, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Left)
    assert page.table.currentIndex().row() == head
    QTest.keyClick(page.table, Qt.Key.Key_Left)
    assert page.model.rowCount() < everything
    amounts = [page.model.index(head, at).data() for at in range(page.model.columnCount())]
    assert any(amounts[1:]), "a closed group shows its totals"
    QTest.keyClick(page.table, Qt.Key.Key_Right)
    assert page.model.rowCount() == everything


@pytest.fixture
def shared(qtbot, enter, firm):
    """A report over accounts that the lead designed and shared: two columns of the details."""
    page = DesignPage(enter("lead"), DETAILS)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.drawn):
        page.show()
    page.save_as()
    dialog = page.findChild(NameDialog)
    dialog.shared.setChecked(True)
    with qtbot.waitSignal(dialog.saved):
        dialog.acted.emit()
    return page.kept


DETAILS = Report(
    "Credit by country", "account",
    (Column("country", "country"), Column("name", "name"),
     Column("limit", "credit_limit", title="Credit", totals=("sum",)),
     Column("half", formula="limit / 2", title="Half of it", type="money", totals=("sum",))),
    groups=(Grouping("country"),), chart=Chart("bar", "limit"),
)  # fmt: skip


def test_one_report_run_by_two_people_shows_each_what_they_may_see(opened, shared, committed, firm):
    with committed.connect() as pg:
        for number, account in enumerate(firm.values(), 1):
            pg.execute(
                "INSERT INTO crm.account_credit (account_id, credit_limit, credit_currency)"
                " VALUES (%s, %s, 'CZK')", (account, number * 100)
            )  # fmt: skip
    theirs = opened("seller", "", shared.id)
    titles = [head.title for head in theirs.result().heads]
    assert titles == ["Name", "Credit", "Half of it"]
    (total, *_more) = theirs.result().whole.totals
    assert total.cells[1].minor == 300  # not the 300 of the colleague's account
    everything = opened("lead", "", shared.id)
    assert everything.result().whole.totals[0].cells[1].minor == 600
    outside = opened("service", "", shared.id)
    assert [head.title for head in outside.result().heads] == ["Name"]
    assert "Credit, Half of it" in outside.note.text()
    assert outside.chart.figures() is None


MADE = Report(
    "By size of the name", "account",
    (Column("name", "name"), Column("size", formula="if(length(name) > 5, \"long\", \"short\")",
                                    type="text")),
    groups=(Grouping("size"),),
)  # fmt: skip


def test_the_records_of_a_group_that_a_formula_makes_stand_below_it(opened, committed, firm):
    with committed.connect() as pg:
        number = make(
            pg, "report", name="M", kind="account", definition=json.dumps(report_to_json(MADE)),
            employee_id=committed.ids["seller"],
        )  # fmt: skip
    page = opened("seller", "", number)
    page.model.fold_everything(True)
    result = page.result()
    part = result.whole.parts[-1]
    page._on_bar(len(result.whole.parts) - 1)
    row = page.table.current()
    assert row.line is result.lines[part.start]
    assert "These are its records" in page.note.text()
    assert not page.paper_button.isChecked()


def test_files_need_the_right_and_stacks_of_paper_too(qtbot, opened, tmp_path, monkeypatch):
    """The menu says so; the server refuses whoever gets past it, and nothing is written."""
    page = opened("seller")
    with qtbot.waitSignal(page.file.done):
        page.file.write_to(page.result(), tmp_path / "r.xlsx")
    assert zipfile.is_zipfile(tmp_path / "r.xlsx")
    outside = opened("service", "services-ending")
    actions = {action.text().replace("&", ""): action for action in outside.export_menu().actions()}
    assert not actions["Workbook (XLSX)"].isEnabled()
    assert "export" in actions["Workbook (XLSX)"].toolTip()
    with qtbot.waitSignal(outside.file.told):
        outside.file.write_to(page.result(), tmp_path / "s.xlsx")
    many = dataclasses.replace(page.result().found, ids=array("q", range(501)))
    stack = work.Run(dataclasses.replace(page.result(), found=many), None, ())
    product = opened("product", "services-ending")
    product._run = stack
    with qtbot.waitSignal(product.printing.told) as told:
        product.printing.save_to(tmp_path / "t.pdf", b"%PDF")
    assert "in bulk" in told.args[0]
    assert [path.name for path in tmp_path.glob("*.*")] == ["r.xlsx"]


def test_what_is_wrong_is_said_at_its_place(qtbot, opened):
    page = opened("seller")
    line = page.form.lines()[1]
    line.on.setChecked(True)
    page.reload()
    assert line.note.text() == "Give a value, or take the tick away for all."
    asked = dataclasses.replace(page.report().parameters[2], required=True)
    page._report = dataclasses.replace(page.report(), parameters=(asked,) * 3)
    page._run = None
    page.form.set_report(page._report)
    page.form.lines()[0].editor.count.setText("")
    page.reload()
    assert page.empty.title.text() == "This report asks first"
    page.form.complain("close", "This is not a date.")
    assert page.form.lines()[0].note.text() == "This is not a date."


def test_reports_are_listed_deleted_and_taken_back(qtbot, enter, shared, monkeypatch):
    page = ReportsPage(enter("lead"))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.loaded):
        page.show()
    page.search.setText("countr credit")
    assert page.model.rowCount() == 1
    assert page.table.current().kept.id == shared.id
    monkeypatch.setattr("crm_desktop.views.reporting.list_page.ask_delete", lambda *_: True)
    with qtbot.waitSignal(page.loaded):
        page.delete_record()
    assert page.model.rowCount() == 0
    with qtbot.waitSignal(page.loaded):
        page.take_back()
    assert page.model.rowCount() == 1
    page.search.setText("pipeline")
    page.edit_record()
    assert not page.delete_button.isEnabled()


def test_many_rows_and_long_texts_cost_nothing_until_they_are_seen(qapp):
    """The guard of the window thread watches: nothing here may take a quarter of a second."""
    count = rounds(20_000, 100_000)
    model = ReportModel()
    model.set_result(build(found(count, groups=1, name="=cmd|x" + "ž" * 30_000), "cs"))
    assert model.rowCount() > count
    last = next(at for at in reversed(range(model.rowCount())) if model.row(at).what == LINE)
    assert len(model.index(last, 2).data()) <= LETTERS
    assert "\t'=cmd" in as_text(model, [last])
    model.fold_everything(True)
    assert model.rowCount() < 50
    by_name = dataclasses.replace(found(count, name=""), report=BY_NOTE)
    groups = build(by_name, "cs")
    QApplication.processEvents()
    model.set_result(groups)
    assert len(groups.whole.parts) == count
    assert model.row(model.rowCount() - 1).part is groups.whole


BY_NOTE = dataclasses.replace(found(1).report, groups=(Grouping("note"),), chart=None)
