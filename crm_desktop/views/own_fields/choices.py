"""The entries of a choice: typed one below the other, in order, switched off by their tick."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout

from crm_desktop.models.fields.custom import Choice
from crm_desktop.views.forms.editing.editors import Editor
from crm_desktop.views.look import Role, parts, spacing

LEAST, MOST = 2, 10  # rows


class ChoicesEditor(Editor):
    """Enter adds an entry, F2 renames it, Del takes it away, Alt+Up and Alt+Down move it."""

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.itemChanged.connect(lambda _item: self.edited.emit())
        self.list.model().rowsMoved.connect(lambda *_what: self.edited.emit())
        self.add = parts.button(self.tr("Add entry"), icon="plus", shortcut="Ins")
        self.add.clicked.connect(self.add_entry)
        column = QVBoxLayout()
        column.setSpacing(spacing.GAP_4)
        column.addWidget(self.list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.row.addLayout(column, 1)
        self.setFocusProxy(self.list)
        for keys, slot in (
            ("Alt+Up", lambda: self._move(-1)),
            ("Alt+Down", lambda: self._move(1)),
            ("Ins", self.add_entry),
            ("Del", self._remove),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def value(self) -> Any:
        choices = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            before: Choice = item.data(Role.ROW)
            active = item.checkState() == Qt.CheckState.Checked
            choices.append(replace(before, label=item.text().strip(), active=active))
        return tuple(choice for choice in choices if choice.label or choice.code)

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        self.list.blockSignals(True)
        self.list.clear()
        for choice in value or ():
            self.list.addItem(self._item(choice))
        self.list.blockSignals(False)
        self._fit()

    def _fit(self) -> None:
        """As high as there are entries, within bounds."""
        rows = min(max(self.list.count(), LEAST), MOST)
        self.list.setFixedHeight(rows * spacing.row_height() + spacing.GAP_4)

    def add_entry(self) -> None:
        """Begin to type a new entry at the end."""
        item = self._item(Choice(""))
        self.list.addItem(item)
        self._fit()
        self.list.setCurrentItem(item)
        self.list.setFocus()
        self.list.editItem(item)

    def _item(self, choice: Choice) -> QListWidgetItem:
        item = QListWidgetItem(choice.label)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
        on = Qt.CheckState.Checked if choice.active else Qt.CheckState.Unchecked
        item.setCheckState(on)
        item.setData(Role.ROW, choice)
        return item

    def _move(self, step: int) -> None:
        at = self.list.currentRow()
        if at >= 0 and 0 <= at + step < self.list.count():
            item = self.list.takeItem(at)
            self.list.insertItem(at + step, item)
            self.list.setCurrentRow(at + step)
            self.edited.emit()

    def _remove(self) -> None:
        if self.list.currentRow() >= 0:
            self.list.takeItem(self.list.currentRow())
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_entry()
            return
        super().keyPressEvent(event)
