"""A plain table of texts: columns with a heading, rows, and one column that may be chosen in."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.form.fields import ComboBox
from crm_desktop.views.look.rows.delegate import RowDelegate, setup_table
from crm_desktop.views.look.rows.roles import Role

CODE = Qt.ItemDataRole.UserRole
INDENT = 8
CHOICE_WIDTH = 260
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex
Entries = Sequence[tuple[str, str]]  # code, text


class TextTable(QTableWidget):
    """Rows of texts. `chosen(row, code)`: another entry was chosen in the column of choices."""

    chosen = Signal(int, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows = setup_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSortIndicatorShown(False)

    def show_rows(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[int] = (),
        numbers: Collection[int] = (),
    ) -> None:
        """Show these rows; of the widths that are given the last column takes what is left.

        `numbers` are the columns that stand right.
        """
        self.clear()
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
                item.setToolTip(text if len(text) > 24 else "")
                if column in numbers:
                    item.setTextAlignment(RIGHT)
                self.setItem(number, column, item)
        for column in numbers:
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(RIGHT)
        header = self.horizontalHeader()
        header.setStretchLastSection(bool(widths))
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        if not widths:
            header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            for column in range(len(headings)):
                header.resizeSection(column, 150)
        if rows:
            self.setCurrentCell(0, 0)

    def offer(self, column: int, entries: Entries, codes: Sequence[str]) -> None:
        """Let a column be chosen in: (code, text) entries, and the code of each row."""
        self.offer_each(column, [entries] * len(codes), codes)

    def offer_each(self, column: int, entries: Sequence[Entries], codes: Sequence[str]) -> None:
        """Let a column be chosen in, where each row has entries of its own."""
        self.setItemDelegateForColumn(column, _Choosing(entries, self))
        for row, code in enumerate(codes):
            item = self.item(row, column)
            if item is None:
                continue
            item.setText(dict(entries[row]).get(code, ""))
            item.setData(CODE, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )

    def tint(self, column: int, tones: Sequence[str]) -> None:
        """Give the cell of each row a tone beside its word, "" for none."""
        for row, tone in enumerate(tones):
            item = self.item(row, column)
            if item is not None:
                item.setData(Role.TONE, tone)

    def codes(self, column: int) -> list[str]:
        """Return the code of each row."""
        items = (self.item(row, column) for row in range(self.rowCount()))
        return [str(item.data(CODE) or "") if item is not None else "" for item in items]


class _Choosing(RowDelegate):
    """Edits a cell by a list of entries."""

    def __init__(self, entries: Sequence[Entries], table: TextTable) -> None:
        super().__init__(table)
        self._entries = entries
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.hovered = self._table.rows.hovered
        super().paint(painter, option, index)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            area, size = option.rect, 16
            left = min(area.right(), area.left() + spacing.wide(CHOICE_WIDTH)) - size - INDENT
            top = area.top() + (area.height() - size) // 2
            icons.draw(painter, left, top, "chevron-down", size, tints.color("second"))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        area = option.rect
        editor.setGeometry(area)
        editor.setFixedWidth(min(area.width(), spacing.wide(CHOICE_WIDTH)))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = ComboBox(parent)
        for code, text in self._entries[index.row()]:
            box.addItem(text, code)
        box.setAccessibleName(self._table.accessibleName())
        box.activated.connect(lambda _place, box=box: self.commitData.emit(box))
        box.activated.connect(lambda _place, box=box: self.closeEditor.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, ComboBox)
        editor.setCurrentIndex(max(0, editor.findData(index.data(CODE))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, ComboBox)
        code: Any = editor.currentData()
        if code == index.data(CODE):
            return
        model.setData(index, editor.currentText(), Qt.ItemDataRole.EditRole)
        model.setData(index, code, CODE)
        self._table.chosen.emit(index.row(), str(code))
