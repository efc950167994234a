"""The command on an account's form that asks a register, and what it offers."""

import pytest
from PySide6.QtCore import Qt

from crm_desktop.models.fields import Option
from tests.views.forms_world import World

ROWS = "IČO;Název;Ulice;Město;DIČ\n25596641;KOVO Žďár a.s.;Nová 5;Žďár;CZ25596641\n"


@pytest.fixture
def world(committed, background_of, on_server, qtbot, tmp_path):
    """A seller in a firm with one register of Czech companies in a file."""
    path = tmp_path / "firms.csv"
    path.write_text(ROWS, "utf-8")
    with committed.connect() as pg:
        pg.execute(
            "INSERT INTO crm.register (name, country, place) VALUES ('Firms', 'CZ', %s)",
            [str(path)],
        )
    made = World(committed, background_of, on_server, qtbot)
    made.path = path
    return made


def answered(qtbot, world, page):
    """Press the keys of the command and wait for its answer."""
    qtbot.keyClick(page, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier
                   | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    world.settle()
    return page.register.dialog


def test_what_differs_is_offered_field_by_field(qtbot, world):
    page = world.form("account", world.ids.account)
    dialog = answered(qtbot, world, page)
    assert set(dialog.ticks) == {"name", "street", "town", "vat_id"}
    assert dialog.chosen() == ("vat_id",)  # the only one that is empty
    dialog.tick_all()
    dialog.ticks["name"].setChecked(False)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert set(page.body.changed()) == {"vat_id", "street", "town"}
    assert (page.body.peek("town"), page.body.peek("vat_id")) == ("Žďár", "CZ25596641")
    world.save(page)
    assert world.sql("SELECT name, town FROM crm.account WHERE id = %s", world.ids.account) == [
        ("Kovovýroba Žďár, a. s.", "Žďár")
    ]


def test_a_new_account_is_filled_from_its_number(qtbot, world):
    page = world.form("account")
    page.register.ask()
    assert "Fill in the registration number" in page.message.text()
    page.body.put({"company_id": "25596641", "country": "CZ"}, {})
    dialog = answered(qtbot, world, page)
    assert {"name", "street", "town", "vat_id"} == set(dialog.chosen())
    dialog.accept()
    assert page.body.peek("name") == "KOVO Žďár a.s."
    page.register.ask()
    world.settle()
    assert page.register.dialog is dialog  # nothing differs any more: none is opened
    assert "says the same" in page.message.text()


def test_what_cannot_be_found_is_said(qtbot, world):
    page = world.form("account", world.ids.account)
    page.body.put({"company_id": "00006947"}, {})
    assert answered(qtbot, world, page) is None
    assert "The number 00006947 is not in Firms." in page.message.text()
    world.path.unlink()
    answered(qtbot, world, page)
    assert "cannot be read" in page.message.text()
    assert page.register.button.isEnabled()


def test_without_a_register_there_is_no_command(world):
    options = world.context.catalogue.options
    options["register"] = tuple(Option(one.value, one.label, False) for one in options["register"])
    assert world.form("account", world.ids.account).register.button.isHidden()
    assert world.form("contact", world.ids.contact).register.button.isHidden()
