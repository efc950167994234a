"""Forms against a real server: what is shown, sent, kept, refused, and never lost."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.views.forms import confirm
from tests import factories
from tests.views.forms_world import line


def test_nothing_is_modified_by_showing(world):
    for kind, number in (
        ("account", world.ids.account),
        ("contact", world.ids.contact),
        ("sale", world.ids.sale),
        ("activity", world.ids.meeting),
    ):
        page = world.form(kind, number)
        assert page.body.changed() == ()
        assert not page.modified()
        assert page.body.edit().changes == {}
        page.save()
        assert world.said[-1] == "Nothing has changed."


def test_typing_marks_and_typing_back_unmarks(world):
    page = world.form("account", world.ids.account)
    town = line(page, "town")
    town.setFocus()
    QTest.keyClicks(town, "x")
    assert page.modified()
    assert page.body.cells["town"].label.is_changed()
    QTest.keyClick(town, Qt.Key.Key_Backspace)
    assert town.text() == "Brno"
    assert not page.modified()
    assert not page.body.cells["town"].label.is_changed()


def test_only_the_changed_field_is_sent(world):
    page = world.form("account", world.ids.account)
    line(page, "town").setText("Praha")
    edit = page.body.edit()
    assert dict(edit.changes) == {"town": "Praha"}
    world.save(page)
    assert not page.modified()
    assert world.sql("SELECT town, version FROM crm.account") == [("Praha", 2)]
    # Who changed the account is noted in the detail, which only some may read.
    assert world.sql("SELECT version FROM crm.account_detail") == [(2,)]
    assert world.said[-1].startswith("Saved ")
    line(page, "town").setText("Ostrava")  # the new version is known: no conflict with oneself
    world.save(page)
    assert world.sql("SELECT town FROM crm.account") == [("Ostrava",)]


def test_text_comes_back_unharmed(world):
    page = world.form("account", world.ids.account)
    page.body.cells["note"].editor.box.appendPlainText("třetí 😀 \u200fשלום")
    world.save(page)
    assert world.sql("SELECT note FROM crm.account_detail") == [
        ("první řádek\n\nsoused\u00a0nedělitelný\ntřetí 😀 \u200fשלום",)
    ]


def test_what_others_changed_beside_mine_is_kept_and_named(world):
    page = world.form("account", world.ids.account)
    line(page, "phone").setText("+420 566 000 111")
    world.change("lead", "UPDATE crm.account_detail SET street = 'Krátká 2'")
    world.save(page)
    assert world.sql("SELECT phone, street FROM crm.account_detail") == [
        ("+420566000111", "Krátká 2")
    ]
    assert "Street and number" in world.said[-1]
    assert line(page, "street").text() == "Krátká 2"


def test_a_new_contact_with_its_details_is_one_save(world):
    page = world.form("contact", None, world.ids.account)
    assert page.title() == "New contact"
    assert line(page, "account_id").text() == "Kovovýroba Žďár, a. s."
    line(page, "first_name").setText("Petr")
    line(page, "last_name").setText("Vlček")
    grid = page.body.grids["contact_point"]
    added = grid.add()
    added.editors["value"].line.setText("+420 566 000 103")
    grid.add()  # left empty: counts for nothing
    assert page.modified()
    world.save(page)
    assert world.sql(
        "SELECT c.full_name, p.value, p.kind FROM crm.contact c JOIN crm.contact_point p"
        " ON p.contact_id = c.id WHERE c.last_name = 'Vlček'"
    ) == [("Petr Vlček", "+420566000103", "phone")]
    assert page.title() == "Petr Vlček"
    assert page.record()[0] == "contact"
    assert not page.modified()
    line(page, "job_title").setText("mistr")  # the saved record is edited on, not made twice
    world.save(page)
    assert world.sql("SELECT count(*) FROM crm.contact WHERE last_name = 'Vlček'") == [(1,)]


def test_parts_are_changed_removed_and_put_back(world):
    page = world.form("contact", world.ids.contact)
    grid = page.body.grids["contact_point"]
    first, second = grid.lines
    first.editors["label"].line.setText("ředitel")
    grid.remove(second)
    assert page.body.change_count() == 2
    grid.put_back.click()
    assert page.body.change_count() == 1
    grid.remove(second)
    world.save(page)
    assert world.sql(
        "SELECT value, label, deleted_at IS NOT NULL FROM crm.contact_point ORDER BY id"
    ) == [("+420 603 000 100", "ředitel", False), ("+420 566 000 102", None, True)]
    assert len(page.body.grids["contact_point"].lines) == 1
    assert not page.modified()


def test_the_total_of_a_sale_is_the_servers(world):
    page = world.form("sale", world.ids.sale)
    grid = page.body.grids["sale_line"]
    assert grid.total() == 300
    added = grid.add()
    added.editors["description"].line.setText("Olej")
    added.editors["quantity"].line.setText("1,5")
    added.editors["unit_price"].line.setText("0,33")  # 1.5 × 33 hellers = 49.5, rounded up
    assert added.amount() == 50
    assert grid.total() == 350
    world.save(page)
    assert world.sql("SELECT total FROM crm.sale") == [(350,)]
    assert world.sql("SELECT amount FROM crm.sale_line ORDER BY id") == [(300,), (50,)]


def test_a_line_offered_shows_its_price_before_it_is_saved(world):
    with world.crm.connect() as pg:
        product = factories.make(pg, "product", name="Olej", price=250, currency="CZK")
        deal = factories.make(pg, "opportunity", account_id=world.ids.account,
                              currency="CZK",
                              stage_id=world.crm.lists["stage"]["open"])  # fmt: skip
    page = world.form("opportunity", deal)
    grid = page.body.grids["opportunity_line"]
    line = grid.add()
    line.editors["product_id"].set_value(product, "Olej")
    line.editors["product_id"].edited.emit()
    line.editors["quantity"].line.setText("1,5")
    price = line.editors["unit_price"]
    world.settle()
    assert price.line.placeholderText() == price.write(250)
    assert (price.value(), line.amount(), grid.total()) == (None, 375, 375)
    price.line.setText("2")
    assert grid.total() == 300
    price.line.setText("")
    world.settle()
    assert grid.total() == 375
    world.save(page)
    lines = world.sql("SELECT description, unit_price, amount FROM crm.opportunity_line")
    assert lines == [("Olej", 250, 375)]
    assert world.sql("SELECT amount FROM crm.opportunity") == [(375,)]


def test_a_sale_of_a_hundred_lines(world):
    with world.crm.connect() as pg:
        factories.make_all(
            pg,
            "sale_line",
            [
                {"account_id": world.ids.account, "sale_id": world.ids.sale, "position": 2 + n}
                for n in range(99)
            ],
        )
    page = world.form("sale", world.ids.sale)
    grid = page.body.grids["sale_line"]
    assert grid.count() == 100
    assert grid.total() == 300 + 99 * 100  # also of the lines that are not made yet
    world.qtbot.waitUntil(lambda: len(grid.lines) == 100)
    assert grid.total() == 300 + 99 * 100
    grid.lines[99].editors["quantity"].line.setText("2")
    assert page.body.change_count() == 1
    world.save(page)
    assert world.sql("SELECT total FROM crm.sale") == [(300 + 100 * 100,)]


def test_meetings_with_people_and_a_time_with_seconds(world):
    page = world.form("activity", world.ids.meeting)
    people = page.body.cells["contact_ids"].editor
    assert set(people.value()) == {world.ids.contact, world.ids.other}
    moment = page.body.cells["starts_at"].editor
    assert moment.value().second == 15  # shown without, kept with
    people._remove(world.ids.contact)
    page.body.cells["employee_ids"].editor._adder.set_value(world.crm.ids["lead"])
    world.settle()
    world.save(page)
    assert world.sql(
        "SELECT contact_id, employee_id FROM crm.activity_participant WHERE deleted_at IS NULL"
        " ORDER BY id"
    ) == [(world.ids.other, None), (None, world.crm.ids["lead"])]
    assert world.sql("SELECT starts_at FROM crm.activity") == [
        (dt.datetime(2026, 5, 6, 9, 30, 15, tzinfo=dt.UTC),)
    ]


def test_a_reference_is_found_by_typing(world):
    page = world.form("task", None, world.ids.account)
    editor = page.body.cells["contact_id"].editor
    editor.line.setFocus()
    QTest.keyClicks(editor.line, "prihod")
    world.qtbot.waitUntil(lambda: len(editor.line.options()) == 1)
    assert editor.problem()  # typed, not chosen
    popup = editor.line._list
    world.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    world.qtbot.waitUntil(lambda: not editor.problem())
    assert editor.value() == world.ids.contact
    assert editor.line.text() == "Ing. Zdeněk Příhoda"
    line(page, "subject").setText("Zavolat")
    world.save(page)
    assert world.sql("SELECT contact_id FROM crm.task") == [(world.ids.contact,)]


def test_another_account_forgets_the_contacts_of_the_first(world):
    page = world.form("task", None, world.ids.account)
    page.body.cells["contact_id"].put(world.ids.contact, "Ing. Zdeněk Příhoda")
    page.body.cells["account_id"].put(None)
    assert page.body.cells["contact_id"].value() is None


# ---- what is wrong --------------------------------------------------------------------------


def test_a_sentence_comes_when_the_field_is_left_not_while_typing(world):
    page = world.form("account", world.ids.account)
    email = line(page, "email")
    email.setFocus()
    QTest.keyClicks(email, "novak")
    cell = page.body.cells["email"]
    assert cell.finding is None
    line(page, "website").setFocus()
    assert cell.finding.tone == "bad"
    assert cell.note.isVisible()
    assert email.text() == "novak"
    email.setFocus()
    QTest.keyClicks(email, "@firma.cz")
    assert cell.finding is None  # what was put right is not complained of any more


def test_saving_goes_to_the_first_mistake_and_f8_to_the_next(world):
    page = world.form("contact", None, world.ids.account)
    grid = page.body.grids["contact_point"]
    added = grid.add()
    added.editors["kind"].set_value("email")
    added.editors["value"].line.setText("nobody")
    page.save()
    assert world.background.pending() == 0  # nothing was sent
    name = line(page, "last_name")
    assert QApplication.focusWidget() is name
    assert page.foot.errors.text() == "2 field(s) to put right"
    QTest.keyClick(name, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is added.editors["value"].line
    QTest.keyClick(added.editors["value"].line, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is name


@pytest.mark.parametrize("text", ["x" * 10_000, "a\0b"])
def test_what_cannot_be_stored_never_leaves(world, text):
    page = world.form("account", world.ids.account)
    page.body.cells["town"].editor.line.setText(text)
    kept = page.body.cells["town"].editor.line.text()
    world.save(page)
    assert page.body.cells["town"].finding.tone == "bad"
    assert page.body.cells["town"].editor.line.text() == kept
    assert world.sql("SELECT town FROM crm.account") == [("Brno",)]


def test_an_old_mistake_does_not_stand_in_the_way(world):
    world.change("seller", "UPDATE crm.account SET company_id = '25596642'")
    page = world.form("account", world.ids.account)
    line(page, "town").setText("Praha")
    world.save(page)
    assert world.sql("SELECT town FROM crm.account") == [("Praha",)]


def test_the_proposed_value_is_taken_by_a_click(world):
    page = world.form("account", world.ids.account)
    line(page, "email").setText("novak@gmial.com")
    page.body.check_all()
    page.body.cells["email"].note.fixed.emit()
    assert line(page, "email").text() == "novak@gmail.com"
    assert page.body.cells["email"].finding is None


def test_a_rule_of_the_server_stands_at_its_field(world, monkeypatch):
    monkeypatch.setattr(confirm.Question, "exec", lambda question: question.reject())
    page = world.form("task", None, world.ids.account)
    line(page, "subject").setText("Zavolat")
    page.body.cells["employee_id"].put(world.crm.ids["rival"])
    page.body.cells["note"].put("psáno dlouho")
    world.save(page)
    cell = page.body.cells["employee_id"]
    assert "may not see the account" in cell.finding.sentence
    assert page.modified()
    assert page.body.cells["note"].value() == "psáno dlouho"
    assert world.sql("SELECT count(*) FROM crm.task") == [(0,)]


def test_a_colleague_is_added_to_the_team_and_the_task_is_saved(world, monkeypatch):
    asked = []

    def add(question):
        asked.append(question.accessibleDescription())
        question.choose("add")

    monkeypatch.setattr(confirm.Question, "exec", add)
    page = world.form("task", None, world.ids.account)
    line(page, "subject").setText("Zavolat")
    page.body.cells["employee_id"].put(world.crm.ids["rival"])
    world.save(page)
    world.settle()
    assert asked[0].startswith("Rival does not see this account")
    assert world.sql("SELECT subject FROM crm.task") == [("Zavolat",)]
    team = "SELECT employee_id, access, valid_to FROM crm.account_team WHERE account_id = %s"
    with world.crm.connect() as pg:
        rows = pg.execute(team, (world.ids.account,)).fetchall()
    assert (world.crm.ids["rival"], "read", None) in rows
    assert len(asked) == 1


# ---- the line -------------------------------------------------------------------------------


# ---- rights, deleting, closing --------------------------------------------------------------


# ---- others ---------------------------------------------------------------------------------
