"""Superiors, rights to act, lists of the firm, open connections, one's own password."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit

from crm_desktop.views.main_window.places.pages import admin_pages
from crm_desktop.views.people.rights.matrix import ROLES
from crm_desktop.views.people.tree.model import MIME
from tests.whole import aloud

Control = Qt.KeyboardModifier.ControlModifier


def superior_of(desk, person):
    return desk.sql("SELECT superior_id FROM crm.employee WHERE id = %s", desk.crm.ids[person])[0][
        0
    ]


# --- superiors --------------------------------------------------------------------------------


@pytest.fixture
def tree(desk):
    page = desk.page("superiors")
    QAbstractItemModelTester(page.model)
    return page


def drop(page, person, target):
    """Drop somebody on somebody else, as the mouse does."""
    model = page.model
    carried = model.mimeData([model.place_of(person)])
    assert carried.hasFormat(MIME)
    place = model.place_of(target) if target else model.place_of(0)
    model.dropMimeData(carried, Qt.DropAction.MoveAction, -1, -1, place)


def test_the_tree_counts_who_is_below_and_who_has_no_superior(tree, desk):
    ids = desk.crm.ids
    assert tree.model.below(ids["head"]) == 10
    assert tree.model.below(ids["lead"]) == 3
    assert tree.model.below(ids["seller"]) == 0
    top = {person.name for person in tree.model.without_superior()}
    assert {"Head", "Admin"} <= top
    assert "Seller" not in top
    assert aloud.faults(tree) == []
    said = dict(aloud.cells(tree.tree))
    assert said


def test_dragging_moves_and_the_move_can_be_taken_back(tree, desk, qtbot):
    ids = desk.crm.ids
    drop(tree, ids["seller"], ids["other-lead"])
    desk.settle()
    assert superior_of(desk, "seller") == ids["other-lead"]
    assert tree.model.below(ids["other-lead"]) == 6
    assert tree.undo_button.isVisible()
    tree.tree.setFocus()
    qtbot.keyClick(tree.tree, Qt.Key.Key_Z, Control)
    desk.settle()
    assert superior_of(desk, "seller") == ids["lead"]
    assert not tree.undo_button.isVisible()
    drop(tree, ids["seller"], None)
    desk.settle()
    assert superior_of(desk, "seller") is None


def test_a_ring_is_refused_at_once(tree, desk):
    ids = desk.crm.ids
    drop(tree, ids["head"], ids["seller"])
    assert "own superior" in tree.told.text()
    assert superior_of(desk, "head") is None
    tree.go_to(ids["lead"])
    tree.edit_record()
    tree.dialog.superior.set_value(ids["seller"])
    tree.dialog.take.click()
    assert tree.dialog.isVisible()
    assert "reports to Lead" in tree.dialog.note.text()
    tree.dialog.superior.set_value(ids["other-lead"])
    tree.dialog.take.click()
    desk.settle()
    assert superior_of(desk, "lead") == ids["other-lead"]


def test_a_ring_by_two_admins_is_refused_by_the_server(tree, desk):
    ids = desk.crm.ids
    desk.sql("UPDATE crm.employee SET superior_id = %s WHERE id = %s", ids["seller"], ids["rival"])
    drop(tree, ids["seller"], ids["rival"])  # here it looks well
    desk.settle()
    assert "own superior" in tree.told.text()
    assert superior_of(desk, "seller") == ids["lead"]


def test_the_tree_by_keys_alone(tree, desk, qtbot):
    ids = desk.crm.ids
    tree.go_to(ids["rival"])
    tree.tree.setFocus()
    qtbot.keyClick(tree.tree, Qt.Key.Key_X, Control)
    tree.search.setText("colleague")
    assert tree.model.person_at(tree.tree.currentIndex()).id == ids["colleague"]
    tree.tree.setFocus()
    qtbot.keyClick(tree.tree, Qt.Key.Key_V, Control)
    desk.settle()
    assert superior_of(desk, "rival") == ids["colleague"]
    tree.search.setText("nobody of that name")
    assert "Nobody fits" in tree.told.text()


def test_a_colleague_who_changed_the_person_is_not_overwritten(tree, desk):
    ids = desk.crm.ids
    desk.sql("UPDATE crm.employee SET superior_id = %s WHERE id = %s", ids["head"], ids["seller"])
    drop(tree, ids["seller"], ids["other-lead"])
    desk.settle()
    assert "Somebody else" in tree.told.text()
    assert superior_of(desk, "seller") == ids["head"]
    assert tree.model.superior_of(ids["seller"]) == ids["head"]


def test_a_superior_looks_at_the_tree_below(desk_of):
    desk = desk_of("head")
    page = desk.page("superiors")
    assert len(page.model.people) == 10
    assert not page.change_button.isVisible()
    drop(page, desk.crm.ids["seller"], desk.crm.ids["other-lead"])
    assert superior_of(desk, "seller") == desk.crm.ids["lead"]


# --- rights to act ----------------------------------------------------------------------------


def test_a_tick_is_saved_at_once(desk, qtbot):
    page = desk.page("rights")
    QAbstractItemModelTester(page.matrix)
    assert aloud.faults(page) == []
    assert page.matrix.allowed("export", "crm_sales")
    place = page.matrix.index(0, ROLES.index("crm_sales") + 1)
    assert "allowed" in place.data(Qt.ItemDataRole.AccessibleTextRole)
    page.table.setFocus()
    page.table.setCurrentIndex(place)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    desk.settle()
    assert not page.matrix.allowed("export", "crm_sales")
    page.toggle("merge", "crm_service", True)
    desk.settle()
    assert page.matrix.allowed("merge", "crm_service")
    rows = desk.sql(
        "SELECT act, role_name, allowed FROM crm.act_right WHERE deleted_at IS NULL"
        " AND ((act, role_name) IN (('export', 'crm_sales'), ('merge', 'crm_service')))"
        " ORDER BY act"
    )
    assert rows == [("export", "crm_sales", False), ("merge", "crm_service", True)]


def test_two_admins_tick_the_same_cell(desk):
    page = desk.page("rights")
    desk.sql(
        "UPDATE crm.act_right SET allowed = false WHERE act = 'export' AND role_name = 'crm_sales'"
    )
    page.toggle("export", "crm_sales", False)  # what the other did is what was wanted
    desk.settle()
    assert not page.matrix.allowed("export", "crm_sales")


def test_exceptions_for_single_people_stand_below(desk):
    desk.sql(
        "INSERT INTO crm.act_right (act, employee_id, allowed) VALUES ('export', %s, false)",
        desk.crm.ids["seller"],
    )
    page = desk.page("rights")
    assert page.exceptions.model.rowCount() == 1
    assert page.exceptions.model.row_at(0).label("employee_id") == "Seller"
    page.new_record()
    assert desk.context.seen[-1][:2] == ("act_right", None)


# --- lists of the firm ------------------------------------------------------------------------


@pytest.fixture
def lists(desk):
    page = desk.page("lists")
    page.sections.select("segment")
    desk.settle()
    QAbstractItemModelTester(page.model)
    return page


def shown(page):
    return [row["name"] for row in page.model.rows]


def test_every_list_of_the_catalogue_is_there(lists, desk):
    assert {kind.name for kind in lists.kinds} >= {"tier", "stage", "consent_purpose", "reason"}
    assert shown(lists) == ["Industry", "Trade", "Health"]
    assert aloud.faults(lists) == []


def test_entries_are_renamed_ordered_and_switched_off_in_place(lists, desk, qtbot):
    model = lists.model
    assert model.setData(model.index(0, 0), "Heavy  industry ")
    desk.settle()
    assert shown(lists)[0] == "Heavy industry"
    lists.table.setFocus()
    lists.table.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(lists.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert shown(lists) == ["Trade", "Heavy industry", "Health"]
    assert lists.model.row_at(lists.table.currentIndex().row())["name"] == "Heavy industry"
    active = [field.name for field in model.fields].index("active")
    lists.table.setCurrentIndex(model.index(1, active))
    qtbot.keyClick(lists.table, Qt.Key.Key_Space)
    desk.settle()
    rows = desk.sql("SELECT name, active FROM crm.segment ORDER BY position")
    assert rows == [("Trade", True), ("Heavy industry", False), ("Health", True)]
    offered = desk.context.catalogue.options["segment"]
    assert [(option.label, option.active) for option in offered] == rows


def test_a_new_entry_is_typed_in_the_last_line(lists, desk, qtbot):
    lists.new_record()
    line = lists.table.findChild(QLineEdit)
    qtbot.keyClicks(line, "Education")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(lists)[-1] == "Education")
    lists.model.setData(lists.model.index(len(lists.model.rows), 0), "Trade")
    desk.settle()
    assert lists.told.text()  # there is one of that name
    assert shown(lists).count("Trade") == 1


def test_further_fields_of_a_list_are_edited_too(lists, desk):
    lists.sections.select("product_line")
    desk.settle()
    model = lists.model
    manager = [field.name for field in model.fields].index("manager_id")
    names = [label for _value, label in model.options(manager)]
    assert "Product" in names
    model.setData(model.index(0, manager), desk.crm.ids["product"])
    desk.settle()
    assert model.data(model.index(0, manager)) == "Product"
    lists.sections.select("stage")
    desk.settle()
    chance = [field.name for field in model.fields].index("probability")
    assert model.data(model.index(0, chance)) == "40 %"
    model.setData(model.index(0, chance), 55)
    desk.settle()
    assert desk.sql("SELECT probability FROM crm.stage ORDER BY position LIMIT 1") == [(55,)]


# --- open connections -------------------------------------------------------------------------


def test_connections_are_listed_and_ended(desk, signed_in, on_server):
    on_server(signed_in, "seller")
    page = desk.page("connections")
    QAbstractItemModelTester(page.model)
    assert aloud.faults(page) == []
    logins = {one.login for one in page.model.rows()}
    assert {"test-admin", "test-seller"} <= logins
    place = next(n for n, one in enumerate(page.model.rows()) if one.login == "test-seller")
    page.table.setCurrentIndex(page.model.index(place, 0))
    page.end_button.click()
    desk.settle()
    assert "test-seller" not in {one.login for one in page.model.rows()}
    assert page._again.isActive()
    page.hide()
    assert not page._again.isActive()


def test_who_is_no_admin_gets_a_sentence(desk_of):
    desk = desk_of("seller")
    assert admin_pages(desk.context.me) == ()
    page = desk.page("connections")
    assert page.stack.currentWidget() is not page.body
    assert "no right" in page.stack.currentWidget().title.text()


# --- backups ----------------------------------------------------------------------------------


def test_backups_are_shown_with_what_came_of_trying_them(desk):
    page = desk.page("backups")
    assert page.none.isVisible()
    desk.sql(
        "INSERT INTO crm.backup (taken_at, name, program, schema_version, row_count, size,"
        " rehearsed_at, faults, result) VALUES"
        " ('2024-03-01 02:00+00', 'monday', '1.0', '0023', 9000, 3000000, now(), 0, 'x'),"
        " ('2024-03-02 02:00+00', 'tuesday', '1.0', '0023', 9000, 3000000, now(), 2, 'Row lost.'),"
        " ('2024-03-03 02:00+00', 'wednesday', '1.0', '0023', 9000, 3000000, NULL, NULL, NULL)"
    )
    page.reload()
    desk.settle()
    QAbstractItemModelTester(page.model)
    assert aloud.faults(page) == []
    assert not page.none.isVisible()
    cells = [[page.model.index(r, c).data() for c in (1, 4, 5)] for r in range(3)]
    assert [cell[0] for cell in cells] == ["wednesday", "tuesday", "monday"]
    assert cells[0][1:] == ["not yet", ""]
    assert cells[1][2].startswith("2 fault")
    assert cells[1][2].endswith(": Row lost.")
    assert cells[2][2].startswith("It can be restored")


# --- one's own password -----------------------------------------------------------------------
