"""Rows of tables and of the timeline: painted whole, with what is cut as a tooltip."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyleOptionViewItem,
    QTableView,
)
from pytestqt.qtbot import QtBot

from crm_desktop.views import look
from crm_desktop.views.look import Role
from tests.views.look.conftest import LONG, inks

pytestmark = pytest.mark.usefixtures("theme")


def rich_model() -> QStandardItemModel:
    """Rows with every role, long and empty texts."""
    model = QStandardItemModel()
    for text in ("Short", LONG, "", None):
        row = []
        for column in range(4):
            item = QStandardItem() if text is None else QStandardItem(text)
            if column == 0:
                item.setData("building", Role.ICON)
                item.setData(LONG if text else None, Role.SUB)
            if column == 1:
                item.setData("CZ", Role.TAIL)
                item.setData("clock", Role.TRAILING_ICON)
                item.setData("warn", Role.TONE)
            if column == 2:
                item.setData(("Active", "good"), Role.CHIP)
                item.setData(0.4, Role.BAR)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight)
            if column == 3:
                item.setCheckable(True)
                item.setData(True, Role.BOLD)
            item.setData(("20. 11.", "10:00"), Role.WHEN)
            item.setData(text, Role.BODY)
            row.append(item)
        model.appendRow(row)
    model.setHorizontalHeaderLabels(["Name", LONG, "Turnover", "Done"])
    return model


def test_table_paints_everything(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    delegate = look.setup_table(view)
    model = rich_model()
    view.setModel(model)
    view.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    view.resize(500, 300)
    view.selectRow(1)
    delegate.hovered = 0
    assert inks(view) > 20
    view.resizeColumnsToContents()
    assert view.columnWidth(0) > 100
    for width in (1, 8, 30):
        for column in range(4):
            view.setColumnWidth(column, width)
        assert inks(view) > 1


def test_cut_text_has_a_tooltip_and_whole_text_none(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    delegate = look.setup_table(view)
    model = rich_model()
    view.setModel(model)
    assert LONG.strip()[:40] in delegate.hint(model.index(1, 1), 150, False)
    assert delegate.hint(model.index(0, 1), 400, False) == ""
    model.item(0, 1).setToolTip("own words")
    assert delegate.hint(model.index(0, 1), 400, False) == "own words"


def test_missing_value_is_a_dash_and_chip_stands_alone(qtbot: QtBot) -> None:
    delegate = look.RowDelegate()
    model = QStandardItemModel(1, 3)
    model.item(0, 0)
    model.setItem(0, 1, QStandardItem("–"))
    chip = QStandardItem("")
    chip.setData(("A", "accent"), Role.CHIP)
    model.setItem(0, 2, chip)

    def drawn(index: QModelIndex) -> QImage:
        image = QImage(80, 28, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        option = QStyleOptionViewItem()
        option.rect = image.rect()
        delegate.paint(painter, option, index)
        painter.end()
        return image

    first = model.index(0, 1)
    assert drawn(model.index(0, 2)) != drawn(first)
    model.setItem(0, 1, QStandardItem(""))
    empty = drawn(model.index(0, 1))
    model.setItem(0, 1, QStandardItem("–"))
    model.item(0, 1).setData("second", Role.TONE)
    assert drawn(model.index(0, 1)) == empty


def test_pointer_marks_the_whole_row(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    delegate = look.setup_table(view)
    view.setModel(rich_model())
    view.resize(400, 200)
    view.show()
    place = view.visualRect(view.model().index(1, 0)).center()
    global_place = QPointF(view.viewport().mapToGlobal(place))
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), global_place, none, none, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(view.viewport(), moved)
    assert delegate.hovered == 1
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert delegate.hovered == -1


def test_timeline_paints_headings_and_entries(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    look.setup_timeline(view)
    model = rich_model()
    head = QStandardItem("November 2026")
    head.setData(True, Role.HEADING)
    head.setData("14 entries", Role.COUNT)
    model.insertRow(0, head)
    view.setModel(model)
    view.resize(600, 400)
    view.setCurrentIndex(model.index(2, 0))
    assert inks(view) > 10
    tall = view.visualRect(model.index(2, 0)).height()
    short = view.visualRect(model.index(3, 0)).height()
    assert tall > short
