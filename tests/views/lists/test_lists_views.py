"""Named views of lists, and rows in groups: shown, changed, saved, gone stale, folded by keys."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from crm_desktop.models.filters import Condition, View, view_to_json
from crm_desktop.models.queries.kept.keeping import keep
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.views.kept.name_dialog import NameDialog
from crm_desktop.views.lists import ListPage
from crm_desktop.views.lists.columns.layout import load_layout
from crm_desktop.views.look.rows.roles import Role
from tests.factories import make
from tests.views.list_fakes import FakeFetch, account, context

ACTIVE = Condition("status", "eq", "active")


@pytest.fixture
def open_page(qtbot, background_of):
    def show(rows, **options):
        fetch = FakeFetch(rows, **options)
        page = ListPage(context(background_of()), "account", fetch=fetch)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        return page, fetch

    return show


@pytest.fixture
def accounts(committed):
    with committed.connect() as connection:
        for name, town in (("Zima", "Brno"), ("Hala", "Plzeň"), ("Chata", "Brno")):
            id = make(connection, "account", name=name, town=town, owner_id=committed.ids["seller"])
            make(connection, "account_detail", account_id=id)


def lines(page):
    model = page.panel.model
    heads = [model.index(row, 0).data(Role.GROUP) for row in range(model.rowCount())]
    return [head[0] if head else model.index(row, 0).data() for row, head in enumerate(heads)]


def rows_in(count):
    return [account(number, tier_id=1 + number % 3) for number in range(1, count + 1)]


def kept_view(page, **changes):
    return Kept(
        "list_view", "account", "Mine", view_to_json(replace(page.viewing.now(), **changes)), id=7
    )


def test_a_view_holds_columns_filter_sort_and_groups(qtbot, open_page):
    page, _fetch = open_page(rows_in(9))
    view = kept_view(
        page,
        columns=("name", "tier_id", "email"),
        sort="town",
        descending=True,
        filter=ACTIVE,
        scope="all",
        group="tier_id",
        widths={"name": 321},
    )
    page.viewing.show(view)
    table, query = page.panel.table, page.panel.query()
    assert table.shown_columns() == ("name", "tier_id", "email")
    assert table.columnWidth(0) == 321
    assert (query.sort, query.descending, query.group) == ("town", True, "tier_id")
    assert (query.filters, query.scope) == ((ACTIVE,), "all")
    assert page.viewing.button.text() == "View: Mine"
    assert not page.viewing.is_changed()
    page.panel.sort("name", False)
    qtbot.waitUntil(lambda: page.viewing.button.text() == "View: Mine*")
    page.viewing.reset()
    assert page.panel.query() == query
    assert not page.viewing.is_changed()
    page.viewing.show(None)
    assert page.panel.query().group == ""
    assert table.shown_columns() == page.panel.kind.columns


def test_what_is_changed_in_a_view_is_there_after_a_restart(open_page):
    page, _fetch = open_page(rows_in(3))
    view = kept_view(page, columns=("name", "town"))
    page.viewing.show(view)
    page.panel.table.set_columns(["name", "email"], ["town", *page.panel.kind.columns[2:]])
    assert load_layout("account").order == ()  # the standard is as it was
    again, _fetch = open_page(rows_in(3))
    again.viewing.show(view)
    assert "email" in again.panel.table.shown_columns()
    assert again.viewing.is_changed()


def test_back_lands_in_the_view_one_came_from(open_page):
    page, _fetch = open_page(rows_in(9))
    view = kept_view(page, columns=("name", "town"), group="tier_id")
    page.viewing.keeping._all = (view,)
    page.viewing.show(view)
    page.panel.model.fold(0, True)
    page.panel.sort("town", True)
    left = page.state()
    page.viewing.show(None)
    page.restore(left)
    assert page.viewing.current == view
    assert page.panel.query().group == "tier_id"
    assert page.state() == left


def test_heads_fold_by_keys_and_are_no_records(qtbot, open_page):
    page, fetch = open_page(rows_in(30))
    panel, table, model = page.panel, page.panel.table, page.panel.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.set_group("tier_id")
    for row in (2, 1, 0):
        if model.is_open(row):
            model.fold(row)
    model.fold_all()
    assert lines(page) == ["G1", "G2", "G3"]
    assert page.status_text()[-1] == "Rows: 30"
    table.setFocus()
    table.setCurrentIndex(model.index(1, 0))
    fetch.asked.clear()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [each for each in fetch.asked if each[0] == "group"] == [("group", 2)]
    assert len(lines(page)) == 13
    assert lines(page)[2] == "Firma 000001"
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert model.id_at(table.current_row()) == 4
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.current_row() == 1
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Group G2, 10 ")
    table.selectAll()
    assert table.selected_count() == 10
    assert all(model.id_at(row) for row in table.selected_rows())
    assert page.neighbours(1) == (None, 4)
    assert panel.model.standing(4) == (2, 10)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert lines(page) == ["G1", "G2", "G3"]


def test_groups_that_fit_the_screen_are_unfolded_at_once(open_page):
    def shown(count):
        page, _fetch = open_page([account(n, owner_id=n) for n in range(1, count + 1)])
        page.panel.set_group("owner_id")
        return lines(page)

    assert len(shown(8)) == 16
    assert len(shown(12)) == 12  # heads alone: with their rows they would not fit


def test_reading_again_keeps_what_is_unfolded_and_where_one_is(qtbot, open_page):
    page, fetch = open_page(rows_in(30))
    page.panel.set_group("tier_id")
    page.panel.model.fold_all()
    page.panel.model.fold(1, True)
    page.panel.table.go_to(5)
    here = page.panel.model.id_at(5)
    fetch.rows_ = [row for row in fetch.rows_ if row.id != 1]
    page.reload()
    assert page.panel.model.id_at(page.panel.table.current_row()) == here
    assert len(lines(page)) == 12
    page.panel.sort("name", True)
    assert len(lines(page)) == 12  # another order leaves the same groups unfolded
    page.panel.set_group("")
    assert len(lines(page)) == 29


def test_answers_of_an_older_question_are_dropped(open_page):
    page, fetch = open_page(rows_in(30))
    fetch.hold = True
    page.panel.set_group("tier_id")
    page.panel.set_group("owner_id")
    fetch.answer(0)
    assert "G2" not in lines(page)
    fetch.answer(0)
    fetch.answer(0)  # one group alone is unfolded at once
    assert (lines(page)[0], len(lines(page))) == ("G1", 31)


def test_views_are_saved_shared_and_one_opens_the_list(qtbot, open_list):
    page = open_list()
    with qtbot.waitSignal(page.panel.model.loaded):
        page.panel.set_group("town")
    page.viewing.save_new()
    dialog = page.panel.findChildren(NameDialog)[-1]
    dialog.name.setText("By town")
    dialog.shared.setChecked(True)
    dialog.standard.setChecked(True)
    with qtbot.waitSignal(dialog.saved):
        dialog.acted.emit()
    assert page.viewing.button.text() == "View: By town"
    again = open_list()
    assert again.viewing.current is not None
    qtbot.waitUntil(lambda: lines(again) == ["Brno", "Chata", "Zima", "Plzeň", "Hala"])
    with qtbot.waitSignal(again.panel.model.loaded):
        again.panel.sort("name", True)
    with qtbot.waitSignal(again.viewing.keeping.changed):
        again.viewing.save_over()
    assert not again.viewing.is_changed()
    colleague = open_list("rival")
    assert colleague.viewing.current is None  # it opens only whose standard it is
    (theirs,) = colleague.viewing.keeping.all()
    assert (theirs.name, theirs.mine, theirs.standard) == ("By town", False, False)
    with qtbot.waitSignal(colleague.panel.model.loaded):
        colleague.viewing.show(theirs)
    assert lines(colleague) == []  # in their own rights


def test_a_stale_view_says_so_and_shows_the_rest(qtbot, open_list, enter, on_server):
    other = enter("seller")
    data = view_to_json(View(("name", "hue", "town"), "hue", filter=Condition("hue", "eq", 1)))

    def save():
        with other.background.database.session() as session:
            keep(
                session,
                Kept("list_view", "account", "Old", data, standard=True, mine=True),
                uuid4(),
            )

    on_server(save)
    page = open_list()
    assert page.panel.table.shown_columns() == ("name", "town")
    assert len(lines(page)) == 3
    assert "“Old”" in page.panel.filters.fault.text()
    assert "“hue”" in page.panel.filters.fault.text()
