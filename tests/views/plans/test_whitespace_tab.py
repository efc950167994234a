"""The matrix by keyboard and pointer: opening, filling in, checking, folding, printing, many."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from sqlalchemy import Engine, event

from crm_desktop.views.context import NAMES
from crm_desktop.views.plans.whitespace.divisions import DivisionsDialog
from crm_desktop.views.plans.whitespace.page import WhitespaceTab
from crm_desktop.views.plans.whitespace.panel import RankRow

Key = Qt.Key


def press(page, *keys):
    for key in keys:
        QTest.keyClick(page.table, key)


def shown_status(page):
    grid = page.table.matrix.grid
    return [[grid.cells[row, column].status for column in range(len(grid.columns))]
            for row in range(len(grid.rows))]  # fmt: skip


def test_moved_in_and_acted_on_by_keys(committed, world, tab, on_server):
    head, rows, columns, products = world()
    page, settle = tab(WhitespaceTab, head)
    QAbstractItemModelTester(page.table.matrix,
                             QAbstractItemModelTester.FailureReportingMode.Fatal)  # fmt: skip
    assert shown_status(page) == [
        ["free", "free", "free"], ["ours", "open", "free"], ["free", "free", "free"]
    ]  # fmt: skip
    assert page.table.cell().key == (rows[0], columns[0])
    page.table.setFocus()
    press(page, Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Return)
    kind, number, account, values = page.context.seen.pop()
    assert (kind, number, account) == ("opportunity", None, head.account_id)
    assert values["account_division_id"] == rows[1]
    assert values["product_id"] == products[2]
    assert values["amount"] == 900_000_00
    assert values[NAMES]["account_division_id"] == "Division 01"
    press(page, Key.Key_F2)
    assert page.context.seen.pop()[0] == "plan_cell"
    page.panel.task.click()
    assert page.context.seen.pop()[3]["subject"] == "Division 01 × Line 02"
    # The first cell was never typed nor checked: it is the only one to check.
    assert page.checks == [(rows[0], columns[0])]
    page.check.click()
    assert page.table.cell().key == (rows[0], columns[0])
    page.panel.still.click()
    settle()
    assert page.checks == []

    def checked():
        with committed.connect() as pg:
            asked = ("SELECT checked_on = current_date, checked_by FROM crm.plan_cell"
                     " WHERE account_division_id = %s AND product_line_id = %s")  # fmt: skip
            return pg.execute(asked, (rows[0], columns[0])).fetchone()

    assert on_server(checked) == (True, committed.ids["seller"])
    # A best cell leads to its place; the sum row and column are no cells.
    page.panel.findChildren(RankRow)[0].click()
    assert page.table.cell().status == "free"
    page.table.setCurrentIndex(page.table.matrix.index(3, 3))
    assert page.table.cell() is None
    press(page, Key.Key_Return)
    assert page.context.seen == []


def test_closed_cells_and_those_who_only_read_begin_nothing(world, tab):
    head, rows, columns, _products = world(7, 3)
    page, _settle = tab(WhitespaceTab, head)
    page.table.go_to((rows[6], columns[0]))
    assert page.table.cell().status == "blocked"
    press(page, Key.Key_Return)
    assert "closed" in page.context.seen.pop()
    assert not page.panel.begin.isEnabled()
    assert page.panel.begin.toolTip()


def test_thirty_divisions_by_forty_lines_scroll_and_ask_no_more(world, tab, qtbot):
    """The watchdog of all tests looks on meanwhile."""
    head, rows, columns, _products = world(30, 40)
    asked = []

    def note(_connection, _cursor, statement, *_more):
        asked.append(statement)

    page, settle = tab(WhitespaceTab, head)
    event.listen(Engine, "before_cursor_execute", note)
    try:
        page.table.setFocus()
        for _step in range(29):
            press(page, Key.Key_Down)
        for _step in range(39):
            press(page, Key.Key_Right)
        assert page.table.cell().key == (rows[29], columns[39])
        # The sums stay in sight, and cover no cell that the cursor is on.
        page.table.go_to((rows[3], columns[39]))
        assert page.table.sums.isVisible()
        page.table.go_to((rows[20], columns[39]))
        cell = page.table.visualRect(page.table.currentIndex())
        assert cell.bottom() < page.table.viewport().height() - page.table.sums.room()
        page.table.setCurrentIndex(page.table.matrix.index(30, 39))
        assert page.table.sums.isHidden()
        for at in range(page.mode.count()):
            page.mode.setCurrentIndex(at)
            page.mode.activated.emit(at)
            page.table.viewport().repaint()
        assert asked == []
        page.reload()
        settle()
        assert 0 < len([one for one in asked if "FROM crm." in one]) < 12
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    words = page.status_text()
    assert "1200" in words[0]


def test_divisions_are_put_in_order_and_below_each_other(committed, world, tab, on_server, qtbot):
    head, rows, _columns, _products = world(13, 1)
    page, settle = tab(WhitespaceTab, head)
    dialog = DivisionsDialog(page.context, head.account_id, True)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert dialog.current() == rows[0]
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(1))
    dialog.moves[(0, True)].click()
    settle()
    dialog.tree.setFocus()
    assert dialog.current() == rows[1]

    def tree():
        with committed.connect() as pg:
            return pg.execute("SELECT parent_id, position FROM crm.account_division"
                              " WHERE id = %s", (rows[1],)).fetchone()  # fmt: skip

    assert on_server(tree) == (rows[0], 1)
    settle()
    # The matrix follows; with many divisions those below others begin folded.
    again, _settle = tab(WhitespaceTab, head)
    first = again.table.matrix.grid.rows[0]
    assert (first.folded, first.members) == (True, (rows[0], rows[1]))
    assert again.table.cell().figures.revenue == 300_000_00
    again.table.setFocus()
    press(again, Key.Key_Plus)
    assert len(again.table.matrix.grid.rows) == 13
    press(again, Key.Key_Minus)
    assert len(again.table.matrix.grid.rows) == 12
