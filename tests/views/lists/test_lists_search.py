"""What is typed into the search field of a list: words, fields, and what is offered."""

from PySide6.QtCore import Qt

from crm_desktop.models.filters import Condition
from tests.views.lists.conftest import made_up, names


def test_search_asks_after_a_pause_and_keeps_the_row(qtbot, open_page):
    page, _fetch = open_page(made_up(30))
    page.panel.table.go_to(6)
    with qtbot.waitSignal(page.panel.model.loaded):
        page.panel.filters.search.setText("0007")
    assert names(page) == ["Firma 000007"]
    assert page.panel.table.selected_rows() == [0]
    assert page.status_text() == ("Selected: 1", "Filtered: 1")


def test_letters_typed_on_the_rows_search(qtbot, open_page):
    page, _fetch = open_page(made_up(30))
    with qtbot.waitSignal(page.panel.model.loaded):
        qtbot.keyClicks(page.panel.table, "9")
    assert page.panel.filters.search.text() == "9"


def test_typing_over_a_filtered_list_says_the_filter(qtbot, open_page):
    page, _fetch = open_page(made_up(30))
    page.panel.filters.set_filter("tier_id", (2,))
    assert page.status_text()[-1] == "Filtered: 30"
    page.panel.filters.clear()
    assert page.status_text()[-1] == "Rows: 30"


def test_fields_typed_into_the_search_filter(qtbot, open_page):
    page, fetch = open_page(made_up(6))
    row = page.panel.filters
    row.search.setText("firma; tier: A; town: Brno")
    row.search.returnPressed.emit()
    query = page.panel.query()
    assert query.search == "firma"
    assert query.filters == (Condition("tier_id", "eq", 1), Condition("town", "contains", "Brno"))
    assert ("page", query) in fetch.asked
    assert not row.fault.isVisible()


def test_what_is_not_understood_is_told_below(qtbot, open_page):
    page, _fetch = open_page(made_up(6))
    row = page.panel.filters
    row.search.setText("colour: red")
    row.search.returnPressed.emit()
    assert row.fault.isVisible()
    assert "“colour”" in row.fault.text()
    assert len(names(page)) == 6
    row.search.setText("firma")
    row.search.returnPressed.emit()
    assert not row.fault.isVisible()


def test_fields_and_values_are_offered_while_typing(qtbot, open_page):
    page, _fetch = open_page(made_up(6))
    search = page.panel.filters.search
    search.setFocus()
    popup = search._finder.popup()
    qtbot.keyClicks(search, "t")
    assert not popup.isVisible()
    qtbot.keyClicks(search, "ie")
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert search.text() == "Tier: "
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert search.text() == "Tier: A"
    assert page.panel.query().filters == (Condition("tier_id", "eq", 1),)
    popup.hide()
