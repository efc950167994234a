import datetime as dt
from array import array

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from crm_desktop.models.errors import NotAllowed
from crm_desktop.models.fields import KINDS
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.rows import Count, Page, Row
from crm_desktop.views.forms.confirm import Question
from crm_desktop.views.lists import ListPage, ListPanel, walk
from crm_desktop.views.lists.columns.chooser import ColumnChooser
from crm_desktop.views.lists.columns.layout import load_layout
from tests.views.list_fakes import FakeFetch, account, context
from tests.views.lists.conftest import made_up, names


def test_filter_chips(qtbot, open_page):
    rows = made_up(6)
    rows[2] = account(3, tier_id=1)
    page, _fetch = open_page(rows)
    page.panel.filters.set_filter("tier_id", (1,))
    assert names(page) == ["Firma 000003"]
    assert page.panel.query().filters == (Condition("tier_id", "eq", 1),)
    chip = page.panel.filters.chips.chips[0]
    assert chip.text() == "Tier: A"
    chip.removed.emit()
    assert len(names(page)) == 6
    assert page.panel.query().filters == ()


def test_three_kinds_of_nothing(open_page):
    page, fetch = open_page([])
    assert page.panel.empty_title() == "No customers yet"
    page.panel.filters.set_scope("all")
    assert page.panel.empty_title() == "Nothing here yet"
    page.panel.filters.set_filter("tier_id", (1,))
    assert page.panel.empty_title() == "No match"
    page.panel._stack._words.acted.emit()
    assert page.panel.query().filters == ()
    page.panel.model.failed.emit(NotAllowed("Only sales may see this."))
    assert page.panel.empty_title() == "You have no right to see this"
    fetch.rows_ = made_up(3)
    page.reload()
    assert page.panel.empty_title() == ""


def test_sort_by_click_and_its_memory(qtbot, open_page):
    page, _fetch = open_page(made_up(9))
    head = page.panel.table.horizontalHeader()
    town = page.panel.table._names.index("town")

    def click():
        place = QPoint(head.sectionViewportPosition(town) + 20, 10)
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)

    click()
    assert (page.panel.query().sort, page.panel.query().descending) == ("town", False)
    click()
    assert page.panel.query().descending
    again, _fetch = open_page(made_up(3))
    assert (again.panel.query().sort, again.panel.query().descending) == ("town", True)


def test_a_column_that_cannot_be_sorted_does_nothing(open_page):
    page, _fetch = open_page(made_up(3))
    section = page.panel.table._names.index("next_step")
    assert not KINDS["account"].field("next_step").sortable
    page.panel.table._clicked(section)
    assert page.panel.query().sort == "name"


def test_columns_and_widths_are_on_disk_at_once(qtbot, open_page):
    page, fetch = open_page(made_up(3))
    table = page.panel.table
    chooser = ColumnChooser(table, page.panel.model.columns())
    qtbot.addWidget(chooser)
    labels = [chooser.items.item(n).text() for n in range(chooser.items.count())]
    chooser.items.item(labels.index("Town")).setCheckState(Qt.CheckState.Unchecked)
    chooser.items.item(labels.index("E-mail")).setCheckState(Qt.CheckState.Checked)
    assert "town" in load_layout("account").hidden
    assert "email" in table.shown_columns()
    assert "email" in fetch.asked[-1][1].columns
    chooser.items.setCurrentRow(labels.index("Responsible"))
    chooser.move_current(-1)
    assert load_layout("account").order.index("owner_id") == 1
    assert load_layout("account").widths == {}  # nobody has chosen any
    with qtbot.waitSignal(table._keep.timeout):
        table.horizontalHeader().resizeSection(0, 333)
    assert load_layout("account").widths["name"] == 333
    again, _fetch = open_page(made_up(3))
    assert again.panel.table.columnWidth(0) == 333
    assert again.panel.table.shown_columns()[1] == "owner_id"
    assert "town" not in again.panel.table.shown_columns()


def test_the_naming_column_stays(open_page):
    page, _fetch = open_page(made_up(3))
    page.panel.table.set_columns([], ["name", "town"])
    assert "name" in page.panel.table.shown_columns()


def test_reload_keeps_selection_and_scroll(qtbot, open_page):
    page, fetch = open_page(made_up(3000))
    table, model = page.panel.table, page.panel.model
    table.go_to(1500)
    table.verticalScrollBar().setValue(table.verticalHeader().sectionPosition(1490))
    fetch.rows_ = [row for row in fetch.rows_ if row.id not in (3, 4)]
    with qtbot.waitSignal(model.loaded):
        page.reload()
    assert model.id_at(table.current_row()) == 1501
    assert model.id_at(table.rowAt(0)) == 1491


def test_back_lands_on_the_same_row(qtbot, open_page):
    page, _fetch = open_page(made_up(3000))
    page.panel.filters.set_filter("tier_id", (2, 3))
    page.panel.sort("name", True)
    page.panel.table.go_to(2000)
    left = page.state()
    again, _fetch = open_page(made_up(3000))
    again.restore(left)
    assert again.panel.query().filters == (Condition("tier_id", "in", (2, 3)),)
    assert again.panel.model.id_at(again.panel.table.current_row()) == left["current"]
    assert again.state() == left


def test_a_stale_state_does_no_harm(open_page):
    page, _fetch = open_page(made_up(3))
    stale = {"sort": "gone", "filters": {"gone": [1], "tier_id": [99]}, "current": 77, "top": 8}
    page.restore(stale)
    assert page.panel.query().sort == "name"
    assert page.panel.query().filters == ()
    assert len(names(page)) == 3


def test_open_edit_and_new(qtbot, open_page):
    page, _fetch = open_page(made_up(5))
    seen = page.panel.context.seen
    page.panel.table.go_to(2)
    qtbot.keyClick(page.panel.table, Qt.Key.Key_Return)
    assert seen.opened == [("account", 3)]
    page.edit_record()
    page.new_record()
    assert [form[:2] for form in seen.forms] == [("account", 3), ("account", None)]
    assert walk.neighbours("account", 3) == (2, 4)
    assert walk.neighbours("account", 1) == (None, 2)
    assert walk.standing("account", 5) == (5, 5)


def test_other_kinds_open_in_a_form(qtbot, open_page):
    row = Row("contact", 9, {"full_name": "Jan Novák", "account_id": 4}, {"account_id": "Firma"})
    page, _fetch = open_page([row], "contact")
    place = page.panel.table.visualRect(page.panel.model.index(0, 0)).center()
    view = page.panel.table.viewport()
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert page.panel.context.seen.forms == [("contact", 9, 4, None)]


def test_copy_gives_text_that_a_spreadsheet_reads(qtbot, open_page):
    QLocale.setDefault(QLocale("cs_CZ"))
    rows = [
        account(1, "=2+3", revenue_12_months=1_234_567_89, last_contact=dt.date(2026, 3, 9)),
        account(2, "007 Bond", revenue_12_months=None, town="+420\tX", last_contact=None),
    ]
    page, _fetch = open_page(rows)
    shown = ["name", "town", "revenue_12_months", "last_contact"]
    hidden = [name for name in page.panel.table.offered_columns() if name not in shown]
    page.panel.table.set_columns(shown, hidden)
    page.panel.table.selectAll()
    qtbot.keyClick(page.panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    QLocale.setDefault(QLocale("C"))
    by_name = {line.split("\t")[0]: line.split("\t")[1:] for line in lines}
    assert by_name["'=2+3"] == ["Brno", "1234567,89", "9.3.2026"]
    assert by_name["007 Bond"] == ["'+420 X", "", ""]
    # The same as a table: only so do leading zeros stay in a spreadsheet.
    table = QGuiApplication.clipboard().mimeData().html()
    assert """<td sdnum="1033;0;@" style='mso-number-format:"\\@"'>007 Bond</td>""" in table
    assert "<td>1234567,89</td><td>9.3.2026</td>" in table
    assert page.panel.context.seen.said == ["2 row(s) copied."]


def test_delete_asks_with_the_count(qtbot, open_page, monkeypatch, background):
    written = []
    monkeypatch.setattr(
        background, "write", lambda work, answer, **more: written.append((work, answer, more))
    )
    page, _fetch = open_page(made_up(5))
    page.panel.table.select_rows([1, 2, 3], 1)
    page.delete_record()
    question = page.findChild(Question)
    keep = next(each for each in question.buttons.buttons() if each.isDefault())
    sure = [each for each in question.buttons.buttons() if each is not keep]
    assert [each.text() for each in sure] == ["Delete 3 account(s)"]
    keep.click()
    assert written == []
    page.delete_record()
    page.findChildren(Question)[-1].choose("delete")
    work, _answer, more = written[0]
    assert [(edit.id, edit.deleted) for edit in work.args[1]] == [(2, True), (3, True), (4, True)]
    assert more["changes"] == ("account",)


def test_a_change_elsewhere_is_read_in_place(qtbot, open_page, background):
    page, fetch = open_page(made_up(5))
    fetch.rows_ = [account(number, f"Nová {number}") for number in range(1, 6)]
    background.changed.emit("contact", 1)
    assert names(page)[0] == "Firma 000001"
    background.changed.emit("account", 1)
    assert names(page)[0] == "Nová 1"


def test_a_hidden_list_reads_when_it_is_seen(qtbot, open_page, background):
    page, fetch = open_page(made_up(5))
    page.hide()
    fetch.rows_ = made_up(7)
    asked = len(fetch.asked)
    background.changed.emit("account", 1)
    assert len(fetch.asked) == asked
    page.show()
    assert len(names(page)) == 7


def test_the_panel_of_a_card(qtbot, background):
    row = Row("task", 1, {"subject": "Zavolat", "account_id": 7, "due_on": None, "status": "open"})
    fetch = FakeFetch([row])
    panel = ListPanel(context(background), "task", 7, new_button=True, fetch=fetch)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.query().account_id == 7
    assert "account_id" not in panel.table.shown_columns()
    panel.new.click()
    assert panel.context.seen.forms == [("task", None, 7, None)]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_list(qtbot, background, kind, qtmodeltester):
    values = {field.name: None for field in KINDS[kind].fields}
    fetch = FakeFetch([Row(kind, 1, values)])
    panel = ListPanel(context(background), kind, fetch=fetch)
    qtbot.addWidget(panel)
    panel.show()
    qtmodeltester.check(panel.model)
    assert panel.model.rowCount() == 1


def test_many_filters_stand_in_lines_of_their_own(qtbot, open_page):
    page, _fetch = open_page(made_up(3))
    filters = page.panel.filters
    for width in (1300, 976):
        page.resize(width, 700)
        assert page.width() == width  # nothing pushes the window wider
    before = filters.height()
    filters.set_filter("tier_id", (1, 2, 3))
    filters.set_filter("owner_id", (1, 2))
    filters.set_filter("status", ("active", "prospect", "dormant"))
    filters.set_filter("kind", ("company",))
    page.resize(976, 700)
    assert page.minimumSizeHint().width() <= 976
    qtbot.waitUntil(lambda: filters.height() > before)
    right = max(chip.geometry().right() for chip in filters.chips.chips)
    assert right <= page.width() - 16
    filters.clear()
    qtbot.waitUntil(lambda: filters.height() == before)


class Huge(FakeFetch):
    """A million rows that exist only where one looks."""

    N = 1_000_000

    def first_page(self, query, answer, failed):
        rows = tuple(account(number) for number in range(1, 201))
        answer(Page(rows, Count(10_000, True)))

    def ids(self, query, answer, failed):
        answer(array("q", range(1, self.N + 1)))

    def rows(self, query, ids, answer, failed):
        answer(tuple(account(number) for number in ids))


def test_a_million_rows(qtbot, background, monkeypatch):
    """The watchdog of these tests fails where the window is held up for 250 ms of its own time."""
    page = ListPage(context(background), "account", fetch=Huge([]))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    table, model = page.panel.table, page.panel.model
    assert model.rowCount() == Huge.N
    bar = table.verticalScrollBar()
    for share in (0.1, 0.9, 0.5, 0.999):
        bar.setValue(int(bar.maximum() * share))
        row = table.rowAt(100)
        qtbot.waitUntil(lambda row=row: model.index(row, 0).data() == f"Firma {row + 1:06d}")
    asked = []
    monkeypatch.setattr(
        type(model), "columnCount", lambda *_of: asked.append(1) or len(model.columns())
    )
    table.selectAll()
    table.horizontalHeader().grab()  # Qt would ask every row whether it is chosen
    assert page.status_text()[0].endswith("1\u202f000\u202f000")
    assert len(asked) < 10_000
    page.panel.copy()
    assert "At most" in page.panel.context.seen.said[0]
    page.delete_record()
    assert "At most" in page.panel.context.seen.said[1]
    page.state()


def test_back_without_a_selection_keeps_the_scroll(qtbot, open_page):
    page, _fetch = open_page(made_up(3000))
    table = page.panel.table
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 50_000)
    table.verticalScrollBar().setValue(table.verticalHeader().sectionPosition(1490))
    left = page.state()
    assert left["top"] == 1491
    again, _fetch = open_page(made_up(3000))
    again.restore(left)
    assert again.panel.model.id_at(again.panel.table.rowAt(0)) == 1491
