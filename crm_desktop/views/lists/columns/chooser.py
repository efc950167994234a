"""Choosing the columns of a list: a small window with ticks, and keys that move them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views.lists.columns.cells import Column
from crm_desktop.views.lists.rows.table import ListTable
from crm_desktop.views.look import Role, spacing
from crm_desktop.views.look.parts import button, caption, icon_button


class ColumnChooser(QDialog):
    """Ticks show and hide, dragging or Alt+Up/Down moves; everything acts and is kept at once."""

    def __init__(
        self, table: ListTable, columns: Sequence[Column], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent or table)
        self.setWindowTitle(self.tr("Columns"))
        self._table = table
        titles = {column.field.name: column.title for column in columns}
        self.items = QListWidget()
        self.items.setFrameShape(QFrame.Shape.NoFrame)
        self.items.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.items.setAccessibleName(self.tr("Columns"))
        shown = set(table.shown_columns())
        for position, name in enumerate(table.offered_columns()):
            item = QListWidgetItem(titles[name])
            item.setData(Role.KEY, name)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
            if name != columns[0].field.name:  # the name of the record always stays
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags | Qt.ItemFlag.ItemIsEnabled)
            on = name in shown or (position == 0 and name == columns[0].field.name)
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.items.addItem(item)
        self.items.setCurrentRow(0)
        self.items.itemChanged.connect(self._apply)
        self.items.model().rowsMoved.connect(self._apply)
        self.up = icon_button("arrow-up", self.tr("Move up (Alt+Up)"))
        self.up.clicked.connect(lambda: self.move_current(-1))
        self.down = icon_button("arrow-down", self.tr("Move down (Alt+Down)"))
        self.down.clicked.connect(lambda: self.move_current(1))
        self.standard = button(self.tr("As delivered"), kind="flat")
        self.standard.clicked.connect(self._standard)
        close = button(self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        QShortcut(QKeySequence("Alt+Up"), self, lambda: self.move_current(-1))
        QShortcut(QKeySequence("Alt+Down"), self, lambda: self.move_current(1))
        foot = QHBoxLayout()
        foot.setSpacing(spacing.GAP_4)
        foot.addWidget(self.up)
        foot.addWidget(self.down)
        foot.addWidget(self.standard)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.GAP_12, spacing.GAP_12, spacing.GAP_12, spacing.GAP_12)
        column.setSpacing(spacing.GAP_8)
        column.addWidget(caption(self.tr("Ticked columns are shown, in this order.")))
        column.addWidget(self.items, 1)
        column.addLayout(foot)
        self.resize(360, 480)

    def move_current(self, step: int) -> None:
        """Move the current column up (−1) or down (1)."""
        row = self.items.currentRow()
        goal = row + step
        if row < 0 or not 0 <= goal < self.items.count():
            return
        self.items.blockSignals(True)
        item = self.items.takeItem(row)
        self.items.insertItem(goal, item)
        self.items.blockSignals(False)
        self.items.setCurrentRow(goal)
        self._apply()

    def _apply(self, *_what: object) -> None:
        items = [self.items.item(row) for row in range(self.items.count())]
        order = [str(item.data(Role.KEY)) for item in items]
        hidden = [
            str(item.data(Role.KEY))
            for item in items
            if item.checkState() == Qt.CheckState.Unchecked
        ]
        self._table.set_columns(order, hidden)

    def _standard(self) -> None:
        self._table.standard_columns()
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)


def choose_columns(table: ListTable, columns: Sequence[Column], place: QPoint) -> ColumnChooser:
    """Open the small window beside a point of the screen, inside the screen."""
    chooser = ColumnChooser(table, columns)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    screen = table.screen().availableGeometry()
    corner = QPoint(
        min(place.x(), screen.right() - chooser.width()),
        min(place.y(), screen.bottom() - chooser.height()),
    )
    chooser.move(corner)
    chooser.open()
    return chooser
