"""The entries of one short list as a model that is edited in its cells."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.look import Role
from crm_desktop.views.look.paint import LEFT, RIGHT
from crm_desktop.views.values import date_text, yes_no

Index = QModelIndex | QPersistentModelIndex
CHECK = int(Qt.ItemDataRole.CheckStateRole)
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
EDIT = int(Qt.ItemDataRole.EditRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


def needs_form(kind: Kind) -> bool:
    """Return whether an entry of a list is more than a name and what a cell can hold."""
    cells = (Type.TEXT, Type.URL, Type.BOOLEAN, Type.PERCENT, Type.CHOICE, Type.REFERENCE)
    return any(
        field.name not in ("name", "position", "active")
        and (field.type not in cells or (field.required and field.default is None))
        for field in kind.fields
    )


class Entries(QAbstractTableModel):
    """`changed(row, field, value)` and `added(name)` ask; new rows show what was saved.

    The last line is empty: a name typed there makes a new entry.
    """

    changed = Signal(object, str, object)
    added = Signal(str)

    def __init__(self, catalogue: Catalogue, may_change: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._may_change = may_change
        self.kind: Kind | None = None
        self.fields: tuple[Field, ...] = ()
        self.rows: tuple[Row, ...] = ()
        self.formed = False  # entries are made and changed in the form of a record

    def show_rows(self, kind: Kind, rows: Sequence[Row]) -> None:
        """Show the entries of a list in their order; the order itself is no column."""
        self.beginResetModel()
        self.kind = kind
        self.fields = tuple(field for field in kind.fields if field.name != "position")
        self.formed = needs_form(kind)
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if parent.isValid() or self.kind is None:
            return 0
        return len(self.rows) + int(self._may_change)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def row_at(self, at: int) -> Row | None:
        """Return the entry of a line, None for the empty one."""
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.fields):
            return None
        if role == DISPLAY:
            return _(self.fields[section].label)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self.fields[section].type is Type.PERCENT else LEFT
        return _(self.fields[section].hint) or None if role == int(
            Qt.ItemDataRole.ToolTipRole
        ) else None  # fmt: skip

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid() or index.column() >= len(self.fields):
            return None
        field, row = self.fields[index.column()], self.row_at(index.row())
        if row is None:
            return self._new_line(index.column(), role)
        value = row[field.name]
        if field.type is Type.BOOLEAN:
            if role == CHECK:
                return Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
            return f"{_(field.label)}: {yes_no(bool(value))}" if role == SPOKEN else None
        if role == EDIT:
            return value
        if role in (DISPLAY, SPOKEN):
            text = self._text(field, row)
            return text if role == DISPLAY else f"{_(field.label)}: {text or '–'}"
        if role == Role.TONE:
            return "" if row["active"] else "second"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if field.type is Type.PERCENT else LEFT
        return None

    def _text(self, field: Field, row: Row) -> str:
        value = row[field.name]
        if value is None:
            return ""
        if field.type is Type.PERCENT:
            return f"{value} %"
        if field.choices or field.refers_to:
            return self._catalogue.option_label(field, value)
        return date_text(value) if isinstance(value, date) else str(value)

    def _new_line(self, column: int, role: int) -> Any:
        if column or self.kind is None:
            return " " if role == DISPLAY else None
        if role in (DISPLAY, SPOKEN):
            return f"{_(self.kind.new)}…"
        if role == Role.ICON:
            return "plus"
        return "second" if role == Role.TONE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not self._may_change or not index.isValid() or self.formed:
            return flags
        boolean = self.fields[index.column()].type is Type.BOOLEAN
        if self.row_at(index.row()) is None:
            return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if boolean else Qt.ItemFlag.ItemIsEditable)

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:
        row, field = self.row_at(index.row()), self.fields[index.column()]
        if role == CHECK and row is not None:
            self.changed.emit(row, field.name, not row[field.name])
            return True
        if isinstance(value, str):
            value = " ".join(value.split())
        if row is None:
            if value:
                self.added.emit(value)
            return bool(value)
        if value == row[field.name] or (field.required and not value):
            return False
        self.changed.emit(row, field.name, value)
        return True

    def options(self, column: int) -> tuple[tuple[Any, str], ...]:
        """Return what a cell of a column may be chosen from, nothing where it is typed."""
        field = self.fields[column]
        found = [
            (option.value, option.label)
            for option in self._catalogue.options_of(field)
            if option.active
        ]
        if found and not field.required and not field.choices:
            found.insert(0, (None, ""))
        return tuple(found)
