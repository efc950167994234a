"""Editing in a cell: text, number or a choice; Enter commits, Esc reverts, leaving commits."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QSpinBox,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from crm_desktop.models.fields import Type
from crm_desktop.views import look
from crm_desktop.views.look import RowDelegate
from crm_desktop.views.look.form.fields import ComboBox
from crm_desktop.views.people.rights.entries import CHECK, EDIT, Entries

Index = QModelIndex | QPersistentModelIndex


class CellEditing(RowDelegate):
    """Makes the editor that fits a field of the catalogue."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, Entries)
        field = model.fields[index.column()]
        options = model.options(index.column())
        made: QWidget
        if options:
            combo = ComboBox(parent)
            for value, label in options:
                combo.addItem(label, value)
            made = combo
        elif field.type is Type.PERCENT:
            number = QSpinBox(parent)
            number.setRange(0, 100)
            made = number
        else:
            line = QLineEdit(parent)
            line.setMaxLength(field.max_length)
            made = line
        made.setAutoFillBackground(True)
        made.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(EDIT)
        if isinstance(editor, ComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QSpinBox):
            editor.setValue(int(value or 0))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        value: Any = None
        if isinstance(editor, ComboBox):
            value = editor.currentData()
        elif isinstance(editor, QSpinBox):
            value = editor.value()
        elif isinstance(editor, QLineEdit):
            value = editor.text()
        model.setData(index, value, EDIT)


class EntriesTable(QTableView):
    """F2, Enter or typing begins to edit; Space ticks; a double click does both."""

    def __init__(self, model: Entries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        look.setup_table(self, CellEditing(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        head = self.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setSortIndicatorShown(False)
        model.modelReset.connect(self._arrange)

    def _arrange(self) -> None:
        for section in range(self.model().columnCount()):
            self.setColumnWidth(section, 320 if section == 0 else 160)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def _tick(self, index: Index) -> bool:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return bool(self.model().setData(index, None, CHECK))
        return False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._tick(index):
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and self._tick(index):
            return
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            model = self.model()
            if isinstance(model, Entries) and model.formed:
                self.activated.emit(index)
            elif not self._tick(index):
                self.edit(index)
            return
        super().keyPressEvent(event)
