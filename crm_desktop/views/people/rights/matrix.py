"""What roles may do, as a table: an act in each row, a role in each column, ticks in the cells."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from crm_desktop.models.fields.kinds.people import ROLE_NAMES
from crm_desktop.models.fields.kinds.rights import ACTS
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Row
from crm_desktop.views import look
from crm_desktop.views.look.paint import LEFT, text_width
from crm_desktop.views.people.words import role_name

Index = QModelIndex | QPersistentModelIndex
ROLES = tuple(role for role, _name in ROLE_NAMES)
CHECK = int(Qt.ItemDataRole.CheckStateRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
FIRST = 240  # px of the column of acts


class Matrix(QAbstractTableModel):
    """`toggled(act, role, allowed)` asks for a change; new rows show it."""

    toggled = Signal(str, str, bool)

    def __init__(self, may_change: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._may_change = may_change
        self.rights: dict[tuple[str, str], Row] = {}

    def set_rights(self, rows: Sequence[Row]) -> None:
        """Show these rights; those of single people are not for this table."""
        self.rights = {
            (row["act"], row["role_name"]): row for row in rows if row["role_name"] is not None
        }
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def allowed(self, act: str, role: str) -> bool:
        """Return whether a role may do something."""
        row = self.rights.get((act, role))
        return row is not None and bool(row["allowed"])

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(ACTS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(ROLES) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Right to act") if section == 0 else role_name(ROLES[section - 1])
        return LEFT if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        act, words = ACTS[index.row()]
        if index.column() == 0:
            if role in (Qt.ItemDataRole.DisplayRole, SPOKEN):
                return _(words)
            return None
        name = ROLES[index.column() - 1]
        allowed = self.allowed(act, name)
        if role == CHECK:
            return Qt.CheckState.Checked if allowed else Qt.CheckState.Unchecked
        if role == SPOKEN:
            said = self.tr("allowed") if allowed else self.tr("not allowed")
            return f"{role_name(name)}: {_(words)}, {said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{role_name(name)} – {_(words)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        ticked = index.column() > 0 and self._may_change
        return flags | Qt.ItemFlag.ItemIsUserCheckable if ticked else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != CHECK or index.column() == 0 or not self._may_change:
            return False
        act, name = ACTS[index.row()][0], ROLES[index.column() - 1]
        self.toggled.emit(act, name, not self.allowed(act, name))
        return True


class MatrixTable(QTableView):
    """A click or Space ticks the cell that is current."""

    def __init__(self, model: Matrix, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        look.setup_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)
        head = self.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setSortIndicatorShown(False)
        self.setColumnWidth(0, FIRST)
        for section in range(1, model.columnCount()):
            words = str(model.headerData(section, Qt.Orientation.Horizontal))
            self.setColumnWidth(section, max(84, round(text_width("caption_medium", words)) + 24))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setCurrentIndex(model.index(0, 1))
        rows = model.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows + head.sizeHint().height() + 4)

    def toggle(self, index: Index) -> None:
        """Tick or untick a cell."""
        self.model().setData(index, None, CHECK)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.toggle(index)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle(self.currentIndex())
            return
        super().keyPressEvent(event)
