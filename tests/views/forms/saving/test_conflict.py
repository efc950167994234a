"""Two people change the same field: the dialog, its keys, and what is stored in the end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.views.forms.saving.conflict import ConflictDialog, ConflictLine, MergingLine, Times

LINES = (
    ConflictLine("phone", "Phone", "101", "100", "190"),
    ConflictLine("tier_id", "Tier", "B", "A", "C"),
    ConflictLine("note", "Note", "a " * 400, "b " * 400, "c"),
)


@pytest.fixture
def dialog(qtbot):
    merging = (MergingLine("E-mail", "faktury@firma.example", "mine"),)
    made = ConflictDialog("Firma", "Petr Novotný", Times("9:12", "9:38"), LINES, merging)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_whole_columns_by_keys(dialog):
    QTest.keyClick(dialog, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert dialog.choices() == {"phone": "mine", "tier_id": "mine", "note": "mine"}
    QTest.keyClick(dialog, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert dialog.choices() == {"phone": "theirs", "tier_id": "theirs", "note": "theirs"}


def test_arrows_change_sides_and_space_chooses(dialog):
    mine = dialog._groups["phone"][1]
    mine.setFocus()
    QTest.keyClick(mine, Qt.Key.Key_Space)
    assert dialog.choices() == {"phone": "mine"}
    QTest.keyClick(mine, Qt.Key.Key_Right)
    assert dialog.choices() == {"phone": "theirs"}
    assert QApplication.focusWidget() is dialog._groups["phone"][2]


def test_a_result_needs_every_field(dialog, qtbot):
    dialog.choose("phone", "mine")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert "Tier" in dialog._count.text()
    assert QApplication.focusWidget() is dialog._groups["tier_id"][1]
    dialog.choose_all("theirs")
    assert dialog._count.text() == "3 of 3 chosen"
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_escape_goes_back_to_editing(dialog, qtbot):
    dialog.choose_all("mine")
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_every_cell_says_field_side_and_value(dialog):
    _group, mine, theirs = dialog._groups["phone"]
    assert mine.accessibleName() == "Phone, Mine: 100"
    assert theirs.accessibleName() == "Phone, Petr Novotný: 190"


def test_long_values_take_four_lines_at_most(dialog):
    _group, mine, theirs = dialog._groups["note"]
    assert theirs.height() < mine.height() <= 4 * 20 + 20


# ---- through the form -----------------------------------------------------------------------


def text(page, name):
    return page.body.cells[name].editor.focusProxy().text()


def test_the_result_is_saved_by_the_same_path(world):
    page = world.form("account", world.ids.account)
    page.body.cells["phone"].put("+420 566 000 111")
    page.body.cells["street"].put("Moje 1")
    page.body.cells["email"].put("info@firma.cz")
    world.change(
        "lead",
        "UPDATE crm.account_detail SET phone = '+420 566 000 999', street = 'Jeho 2',"
        " employee_count = 265",
    )
    world.save(page)
    dialog = page.conflict
    assert {line.name for line in dialog._lines} == {"phone", "street"}
    assert dialog._who == "Lead"
    dialog.choose("phone", "mine")
    dialog.choose("street", "theirs")
    dialog.finish()
    world.settle()
    assert world.sql("SELECT phone, street, email, employee_count FROM crm.account_detail") == [
        ("+420566000111", "Jeho 2", "info@firma.cz", 265)
    ]
    assert not page.modified()
    assert text(page, "street") == "Jeho 2"
    assert text(page, "employee_count") == "265"


def test_going_back_keeps_what_was_typed_and_asks_again(world):
    page = world.form("account", world.ids.account)
    page.body.cells["phone"].put("+420 566 000 111")
    world.change("lead", "UPDATE crm.account_detail SET phone = '+420 566 000 999'")
    world.save(page)
    page.conflict.reject()
    assert text(page, "phone") == "+420 566 000 111"
    assert page.modified()
    world.save(page)
    page.conflict.choose_all("mine")
    page.conflict.finish()
    world.settle()
    assert world.sql("SELECT phone FROM crm.account_detail") == [("+420566000111",)]


def test_theirs_alone_leaves_nothing_to_save(world):
    page = world.form("account", world.ids.account)
    page.body.cells["phone"].put("+420 566 000 111")
    world.change("lead", "UPDATE crm.account_detail SET phone = '+420 566 000 999'")
    world.save(page)
    page.conflict.choose_all("theirs")
    page.conflict.finish()
    world.settle()
    assert not page.modified()
    assert text(page, "phone") == "+420 566 000 999"


def test_a_conflict_in_a_line_asks_about_the_line(world):
    page = world.form("contact", world.ids.contact)
    line = page.body.grids["contact_point"].lines[0]
    line.editors["value"].line.setText("+420 603 000 111")
    page.body.cells["job_title"].put("ředitel")
    world.change(
        "lead", "UPDATE crm.contact_point SET value = '+420 603 000 999' WHERE id = %s",
        world.ids.points[0],
    )  # fmt: skip
    world.save(page)
    assert [(one.label, one.mine) for one in page.conflict._lines] == [
        ("Value", "+420 603 000 111")
    ]
    page.conflict.choose_all("mine")
    page.conflict.finish()
    world.settle()
    assert world.sql(
        "SELECT p.value, c.job_title FROM crm.contact_point p JOIN crm.contact c"
        " ON c.id = p.contact_id WHERE p.id = %s", world.ids.points[0],
    ) == [("+420603000111", "ředitel")]  # fmt: skip
    assert not page.modified()


def test_closing_after_the_conflict_closes(world, qtbot):
    page = world.form("account", world.ids.account)
    page.body.cells["phone"].put("+420 566 000 111")
    world.change("lead", "UPDATE crm.account_detail SET phone = '+420 566 000 999'")
    page.save_and_close()
    world.settle()
    page.conflict.choose_all("mine")
    with qtbot.waitSignal(page.close_requested):
        page.conflict.finish()
