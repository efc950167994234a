"""Filters under a name in a list: saved, shared, overtaken by a colleague, stale; and chosen."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QMenu

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.filters import Condition, Related, all_of, to_json
from crm_desktop.models.queries.filtering.using import fitting, saved_filter, whole_filter
from crm_desktop.models.queries.kept.keeping import Kept, keep, kept
from crm_desktop.models.queries.rows import Count
from crm_desktop.views.filters.choosing import FilterChoice
from crm_desktop.views.kept import keeping as keeping_module
from crm_desktop.views.kept.manage import ManageDialog
from crm_desktop.views.kept.name_dialog import NameDialog
from tests.factories import make

ZIMA = Condition("name", "contains", "zima")
MEETING = Related("activity", True, None)


@pytest.fixture
def accounts(committed):
    """Two accounts of the seller, one with a meeting, and one of the rival."""
    with committed.connect() as connection:
        found = {}
        for name, owner in (("Zima", "seller"), ("Hala", "seller"), ("Rival Zima", "rival")):
            found[name] = make(connection, "account", name=name, owner_id=committed.ids[owner])
            make(connection, "account_detail", account_id=found[name])
        make(connection, "activity", account_id=found["Hala"])
    return found


def titles(page):
    model = page.panel.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def save_as(qtbot, page, name, shared=False):
    filtering = page.panel.filtering
    filtering.save_new()
    dialog = page.panel.findChildren(NameDialog)[-1]
    dialog.name.setText(name)
    dialog.shared.setChecked(shared)
    with qtbot.waitSignal(dialog.saved):
        dialog.acted.emit()
    return filtering.saved


def loaded(qtbot, keeping):
    done = []
    keeping.load(lambda: done.append(1))
    qtbot.waitUntil(lambda: bool(done))
    return keeping.all()


def test_what_is_in_force_is_saved_and_used_again(qtbot, open_list, enter):
    page = open_list()
    with qtbot.waitSignal(page.panel.model.loaded):
        page.panel.filters.search.setText("has: Meetings and calls")
    assert titles(page) == ["Hala"]
    saved = save_as(qtbot, page, "Met", shared=True)
    filters = page.panel.filters
    assert filters.search.text() == ""  # what was typed is a chip now
    assert [chip.text() for chip in filters.chips.chips] == ["Met", "Meetings and calls: some"]
    with qtbot.waitSignal(page.panel.model.loaded):
        filters.set_filter("status", ("active",))
    assert filters.chips.chips[0].text() == "Met*"
    with qtbot.waitSignal(page.panel.model.loaded):
        filters.clear()
    assert page.panel.filtering.saved is None
    colleague = open_list("rival")
    (theirs,) = loaded(qtbot, colleague.panel.filtering.keeping)
    assert (theirs.name, theirs.mine, bool(theirs.author)) == ("Met", False, True)
    menu = QMenu(colleague)
    colleague.panel.filtering.fill(menu)
    assert menu.actions()[0].text().endswith(theirs.author)
    with qtbot.waitSignal(colleague.panel.model.loaded):
        colleague.panel.filtering.use(theirs)
    assert titles(colleague) == []  # the rows are those of one's own rights
    assert not colleague.panel.filtering.keeping.may_change(theirs)
    assert saved.id == theirs.id


def test_a_colleague_who_was_faster_is_not_overwritten_unasked(
    qtbot, open_list, on_server, enter, monkeypatch
):
    page = open_list()
    with qtbot.waitSignal(page.panel.model.loaded):
        page.panel.filters.set_filter("status", ("active",))
    saved = save_as(qtbot, page, "Active")
    other = enter("seller")

    def elsewhere():
        with other.background.database.session() as session:
            return keep(session, replace(saved, name="Active ones"), uuid4())

    on_server(elsewhere)
    asked = []
    answers = ["theirs", "mine"]
    monkeypatch.setattr(
        keeping_module, "ask", lambda *values: asked.append(values[2]) or answers.pop(0)
    )
    page.panel.filtering.save_over()
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert "Active ones" in asked[0]
    page.panel.filtering.saved = saved  # the version that was read first
    with qtbot.waitSignal(page.panel.filtering.keeping.changed):
        page.panel.filtering.save_over()
    assert [each.name for each in page.panel.filtering.keeping.all()] == ["Active"]


def test_a_taken_name_is_said_below_the_name(qtbot, open_list):
    page = open_list()
    with qtbot.waitSignal(page.panel.model.loaded):
        page.panel.filters.set_filter("status", ("active",))
    save_as(qtbot, page, "Twice")
    page.panel.filtering.save_new()
    dialog = page.panel.findChildren(NameDialog)[-1]
    dialog.name.setText("")
    dialog.acted.emit()
    assert "name" in dialog.note.text()
    dialog.name.setText("Twice")
    dialog.acted.emit()
    qtbot.waitUntil(lambda: "exists already" in dialog.note.text())
    dialog.done(0)


def test_what_is_gone_is_said_and_the_list_goes_on(qtbot, open_list):
    page = open_list()
    old = Kept("saved_filter", "account", "Old", to_json(all_of([ZIMA, Condition("hue", "empty")])))
    with qtbot.waitSignal(page.panel.model.loaded):
        page.panel.filtering.use(old)
    assert titles(page) == ["Zima"]
    assert "Old" in page.panel.filters.fault.text()
    assert "“hue”" in page.panel.filters.fault.text()
    page.panel.filtering.use(replace(old, definition=to_json(Condition("hue", "empty"))))
    assert titles(page) == ["Zima"]  # nothing of it can be used: what was shown stays
    assert "“hue”" in page.panel.filtering.describe(old)


def test_all_are_managed_by_keys(qtbot, open_list, monkeypatch):
    page = open_list()
    with qtbot.waitSignal(page.panel.model.loaded):
        page.panel.filters.set_filter("status", ("active",))
    save_as(qtbot, page, "One")
    save_as(qtbot, page, "Two", shared=True)
    page.panel.filtering.manage()
    dialog = page.panel.findChildren(ManageDialog)[-1]
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 2)
    assert dialog._model.item(0).accessibleText() == "One, private, Status: Active"
    monkeypatch.setattr("crm_desktop.views.kept.manage.ask", lambda *_values: "delete")
    with qtbot.waitSignal(page.panel.filtering.keeping.changed):
        dialog._ask_delete()
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 1)
    used = []
    dialog.used.connect(used.append)
    dialog._use()
    assert [each.name for each in used] == ["Two"]


def test_records_are_chosen_by_a_filter(qtbot, enter, accounts, on_server):
    context = enter("seller")

    def stored(definition, name):
        with context.background.database.session() as session:
            return keep(session, Kept("saved_filter", "account", name, definition), uuid4())

    good = on_server(stored, to_json(ZIMA), "Winter")
    bad = on_server(stored, to_json(all_of([ZIMA, Condition("hue", "empty")])), "Old")
    choice = FilterChoice(context, "account", may_be_all=False)
    qtbot.addWidget(choice)
    qtbot.waitUntil(lambda: choice.which.count() == 3)
    assert choice.problem()
    choice.set_chosen(saved_id=good.id)
    qtbot.waitUntil(lambda: choice.chosen().count == Count(2))  # both are in the directory
    assert choice.chosen().data == to_json(ZIMA)
    assert (choice.chosen().saved_id, choice.problem()) == (good.id, "")
    choice.set_chosen(saved_id=bad.id)
    assert "“hue”" in choice.problem()  # nothing may be done with half a filter
    choice._on_built(MEETING, {})
    qtbot.waitUntil(lambda: choice.chosen().count == Count(1))
    assert choice.chosen().saved_id is None
    choice.set_chosen(saved_id=999_999)
    assert "deleted" in choice.problem()

    def use():
        with context.background.database.session() as session:
            kind, part, name = saved_filter(session, context.catalogue, good.id)
            ids = list(fitting(session, context.catalogue, kind, part))
            return name, ids, [each.name for each in kept(session, "saved_filter", "account")]

    name, ids, all_names = on_server(use)
    assert (name, ids) == ("Winter", [accounts["Rival Zima"], accounts["Zima"]])
    assert all_names == ["Old", "Winter"]
    with pytest.raises(InvalidInput, match="hue"):
        whole_filter(bad.definition, context.catalogue, "account")
