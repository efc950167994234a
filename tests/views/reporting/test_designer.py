"""The designer: everything chosen becomes the report; faults at their place; saved, taken back."""

from dataclasses import replace

import pytest

from crm_desktop.models.filters import Condition
from crm_desktop.models.reporting import Chart, Grouping, Parameter, Sort, report_from_json
from crm_desktop.reports.sheets.ready import ready
from crm_desktop.views.forms import confirm
from crm_desktop.views.kept.name_dialog import NameDialog
from crm_desktop.views.reporting.designer.columns import offered
from crm_desktop.views.reporting.designer.page import DesignPage


@pytest.fixture
def design(qtbot, enter):
    def shown(person="seller", report=None, kept=None):
        page = DesignPage(enter(person), report, kept)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        with qtbot.waitSignal(page.drawn):
            page.show()
        return page

    return shown


def choose(box, value):
    box.setCurrentIndex(next(n for n in range(box.count()) if box.itemData(n) == value))


def save_as(qtbot, page, name):
    page.save_as()
    dialog = page.findChild(NameDialog)
    dialog.name.setText(name)
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.acted.emit()
    return saved.args[0]


def test_a_whole_report_is_designed_saved_and_comes_back(qtbot, design):
    page = design()
    parts = page.sections
    columns, arranging, asking = parts["columns"], parts["arranging"], parts["asking"]
    assert page.report().kind == "opportunity"
    found = {option.value: option for option in offered(page.context, "opportunity", "town")}
    assert found["account_id.town"].detail == "Account"
    for path in ("account_id.town", "expected_close", "amount", "probability"):
        columns._add(path)
    columns.add_computed()
    columns.formula.setPlainText("amount * probability / 100")
    choose(columns.type, "money")
    columns.title.setText("Weighted")
    columns.title.textEdited.emit("Weighted")
    columns.totals["sum"].setChecked(True)
    weighted = page.report().columns[-1]
    assert (weighted.formula, weighted.type, weighted.totals) == (
        "amount * probability / 100", "money", ("sum",)
    )  # fmt: skip
    columns.list.move_current(-1)
    assert page.report().columns[-2].title == "Weighted"
    choose(arranging.groups[0][0], "expected_close")
    choose(arranging.groups[0][1], "month")
    choose(arranging.groups[1][0], "town")
    choose(arranging.sorts[0][0], "amount")
    arranging.sorts[0][1].setChecked(True)
    choose(arranging.form, "bar")
    choose(arranging.of, weighted.name)
    choose(arranging.beside, "amount")
    asking.filter.set_chosen({"version": 1, "filter": None})
    asking._add("account_id.country")
    asking.required.setChecked(True)
    parts["page"].heading.setText("Our firm")
    parts["page"].heading.textEdited.emit("Our firm")
    choose(parts["page"].turned, True)
    report = page.report()
    assert report.groups == (Grouping("expected_close", "month"), Grouping("town"))
    assert report.sort == (Sort("amount", True),)
    assert report.chart == Chart("bar", weighted.name, "sum", "amount")
    assert report.parameters == (Parameter("country", "account_id.country", "eq", required=True),)
    assert (report.page.landscape, report.page.heading) == (True, "Our firm")
    with qtbot.waitSignal(page.drawn):
        page.draw()
    assert not page.wrong()
    assert page.preview.paper.page_count() == 1
    kept = save_as(qtbot, page, "Mine")
    assert not page.modified()
    again = design("seller", report_from_json(kept.definition, page.context.catalogue), kept)
    assert again.report() == report_from_json(kept.definition, page.context.catalogue)
    assert not again.modified()


def test_faults_are_said_where_they_are_and_steps_are_taken_back(qtbot, design):
    page = design()
    columns = page.sections["columns"]
    before = page.report()
    columns._add("amount")
    columns.add_computed()
    columns.formula.setPlainText("amount / 0 + nothing")
    with qtbot.waitSignal(page.drawn):
        page.draw()
    assert "Division by zero" in columns.formula_note.text()
    assert [each.place for each in page.wrong()] == [
        f"columns {len(before.columns) + 2}, formula"
    ] * 2
    assert columns.list.currentItem().text() == "Value"
    columns.formula.setPlainText("value")
    page.check()
    assert "needs its own result" in columns.formula_note.text()
    page.save()
    assert page.message.isVisible()
    assert page.kept is None
    while page.report() != before:
        page.undo()
    assert not page.redo_button.isHidden()
    columns.list.setCurrentRow(0)
    gone = columns._at
    columns.remove()
    assert page.report().column(gone) is None
    page.undo()
    assert page.report() == before


def test_another_was_faster_and_a_colleagues_report_becomes_a_copy(qtbot, design, monkeypatch):
    page = design()
    kept = save_as(qtbot, page, "Mine")
    other = design("seller", page.report(), kept)
    other.sections["columns"]._add("amount")
    with qtbot.waitSignal(other.context.background.changed):
        other.save()
    asked = []
    monkeypatch.setattr(
        "crm_desktop.views.kept.keeping.ask", lambda *given: asked.append(given) or "theirs"
    )
    page.sections["columns"]._add("probability")
    page.save()
    qtbot.waitUntil(lambda: bool(asked))
    theirs = design("lead", page.report(), replace(kept, mine=False))
    assert theirs.kept is None
    monkeypatch.setattr(confirm, "ask_unsaved", lambda *_: "discard")
    theirs.sections["columns"]._add("probability")
    assert theirs.modified()
    assert theirs.try_close()


def test_looking_at_a_report_is_no_change_of_it(qtbot, design):
    """Its filter may be written otherwise than the builder writes it."""
    report = ready("accounts-without-contact")
    page = design("seller", report)
    asking = page.sections["asking"]
    with qtbot.waitSignal(asking.filter.changed):
        pass  # the count arrives
    asking.edit()
    assert page.report() == report
    assert not page.modified()


def test_a_condition_of_the_builder_goes_into_the_report(design):
    page = design()
    asking = page.sections["asking"]
    asking.filter._on_built(Condition("probability", "gt", 50), {})
    assert page.report().filter == Condition("probability", "gt", 50)
