"""How the rows of a report are painted: names of groups go on over the empty cells behind them."""

from PySide6.QtCore import QRectF

from crm_desktop.reports.sheets.build import build
from crm_desktop.views.reporting.model import HEAD, LINE, ReportModel
from crm_desktop.views.reporting.table import ReportTable
from tests.reporting.test_output import found


def inked(image, table, row, column):
    """Whether anything but the ground of the row is painted in the middle of a cell."""
    place = table.visualRect(table.model().index(row, column))
    middle = place.center().y()
    shades = {
        image.pixelColor(x, y).rgb()
        for x in range(place.left() + 2, place.right() - 2)
        for y in range(middle - 4, middle + 5)
    }
    return len(shades) > 1


def test_the_name_of_a_group_is_whole_where_the_first_column_is_narrow(qtbot):
    model = ReportModel()
    table = ReportTable(model, "Obrat")
    qtbot.addWidget(table)
    model.set_result(build(found(40), "cs"))
    table.resize(900, 500)
    table.show()
    heads = [at for at in range(model.rowCount()) if model.row(at).what == HEAD]
    head = next(at for at in heads if not model.index(at, 1).data())
    line = next(at for at in range(model.rowCount()) if model.row(at).what == LINE)
    table.setColumnWidth(0, 60)
    table.setColumnWidth(1, 90)
    image = table.viewport().grab().toImage()
    assert inked(image, table, head, 1)
    name = model.index(head, 0)
    delegate = table.itemDelegate()
    assert delegate.hint(name, QRectF(table.visualRect(name)).width(), True) == ""
    # A closed group has totals behind its name: the name ends where they begin.
    model.fold(head, False)
    closed = table.viewport().grab().toImage()
    full = [at for at in range(1, model.columnCount()) if model.index(head, at).data()]
    assert all(inked(closed, table, head, at) for at in full)
    assert model.row(line) is not None
    table.setColumnWidth(0, 400)
    wide = table.viewport().grab().toImage()
    assert not inked(wide, table, head, 1) or 1 in full
