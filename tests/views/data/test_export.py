"""The dialog of an export: what is offered, where it goes, what is said, how it is stopped."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from crm_desktop.reports.tables import write
from crm_desktop.views.exporting.open import export_everything, export_list
from crm_desktop.views.lists import ListPage
from crm_desktop.views.lists.row_menu import row_menu
from tests.factories import make, make_all

NAMES = ("Cihelna", "Dřevo", "Hala")


@pytest.fixture
def accounts(committed):
    with committed.connect() as connection:
        rows = [{"name": name, "owner_id": committed.ids["seller"]} for name in NAMES]
        ids = make_all(connection, "account", rows)
        make_all(connection, "account_detail", [{"account_id": id} for id in ids])
        make(connection, "contact", account_id=ids[0], last_name="Nová")
    return ids


@pytest.fixture
def page(qtbot, enter, accounts):
    def shown(person, kind="account"):
        page = ListPage(enter(person), kind)
        qtbot.addWidget(page)
        with qtbot.waitSignal(page.panel.model.loaded):
            page.show()
        return page

    return shown


def finished(qtbot, dialog, path):
    dialog.export_to(path)
    qtbot.waitUntil(lambda: dialog._work is None)
    return dialog


def test_a_list_as_it_is_filtered_by_keyboard(qtbot, page, tmp_path, monkeypatch):
    found = page("seller")
    with qtbot.waitSignal(found.panel.model.loaded):
        found.panel.filters.search.setText("drevo")
    path = tmp_path / "Účty.csv"
    asked = []

    def ask(_parent, _title, name, _filter):
        asked.append(name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(ask))
    dialog = export_list(found.panel)
    assert dialog.rows.currentText() == "The whole result (1)"
    qtbot.keyClick(dialog.layout_choice, Qt.Key.Key_Down)  # CSV
    assert [choice.isHidden() for choice in (dialog.separator, dialog.encoding)] == [False, False]
    with qtbot.waitSignal(found.panel.context.background.idle):
        qtbot.keyClick(dialog.layout_choice, Qt.Key.Key_Return)  # the button is the default one
    assert asked[0].endswith("Accounts.csv")
    assert dialog.heading.text() == "1 row(s) exported"
    lines = path.read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert lines[1].startswith('"Dřevo"')
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_selected_rows_with_all_fields(qtbot, page, tmp_path, accounts):
    panel = page("seller").panel
    panel.table.select_rows([0, 2])
    dialog = export_list(panel)
    assert dialog.rows.currentText() == "2 selected row(s)"
    dialog.columns.setCurrentIndex(1)
    dialog.layout_choice.setCurrentIndex(1)
    finished(qtbot, dialog, tmp_path / "out.csv")
    head, *lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert '"Note"' in head
    assert [line.partition(";")[0] for line in lines] == ['"Cihelna"', '"Hala"']
    dialog.reject()
    again = export_list(panel)  # what was chosen is chosen the next time
    assert again.layout_choice.currentData() == "csv"
    again.reject()


def test_without_the_right_it_is_disabled_and_says_why(qtbot, page):
    found = page("service")
    action = next(
        each
        for each in row_menu(found.panel).actions()
        if each.text().replace("&", "") == "Export…"
    )
    assert not action.isEnabled()
    assert "administrator" in action.toolTip()
    dialog = export_list(found.panel)
    assert not dialog.act.isEnabled()
    assert "administrator" in dialog.message.text()
    dialog.reject()


def test_stopped_it_says_so_and_can_begin_again(qtbot, page, tmp_path, monkeypatch):
    monkeypatch.setattr(write, "EVERY", 1)
    panel = page("seller").panel
    dialog = export_list(panel)
    dialog.layout_choice.setCurrentIndex(0)
    dialog.export_to(tmp_path / "out.xlsx")
    dialog.reject()  # the first Esc stops the work, the window stays
    qtbot.waitUntil(lambda: dialog._work is None)
    assert dialog.sentence.text() == "Stopped. No file was made."
    assert list(tmp_path.glob("*.xlsx")) == []
    assert dialog.act.isVisible()
    finished(qtbot, dialog, tmp_path / "out.xlsx")
    assert dialog.heading.text() == "3 row(s) exported"
    dialog.reject()


def test_what_cannot_be_written_is_said(qtbot, page, tmp_path):
    dialog = export_list(page("seller").panel)
    finished(qtbot, dialog, tmp_path / "nowhere" / "out.xlsx")
    assert "the folder does not exist" in dialog.message.text()
    dialog.reject()


def test_contacts_as_cards_and_everything_of_a_customer(qtbot, page, tmp_path, accounts):
    found = page("seller", "contact")
    dialog = export_list(found.panel)
    dialog.layout_choice.setCurrentIndex(2)
    finished(qtbot, dialog, tmp_path / "out.vcf")
    assert "N:Nová;" in (tmp_path / "out.vcf").read_text()
    dialog.reject()
    whole = export_everything(found.panel.context, accounts[0], "Cihelna", found)
    assert not whole.rows.isVisible()
    whole.layout_choice.setCurrentIndex(1)
    assert whole._ending() == ".zip"
    finished(qtbot, whole, tmp_path / "out.zip")
    assert whole.heading.text() == "2 row(s) exported"
    whole.reject()
