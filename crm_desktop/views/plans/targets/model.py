"""Targets as rows of a table: those of one measure and scope stand together."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.models.queries.plans.targets import PlanTargets, Target
from crm_desktop.views.look import Role
from crm_desktop.views.plans.targets import words

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("scope", "quarter", "target", "actual", "forecast", "gap")
NUMBERS = ("target", "actual", "forecast", "gap")
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TargetRows(QAbstractTableModel):
    """The targets of a plan, ordered by what they measure and by quarter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: PlanTargets | None = None
        self.rows: list[Target] = []
        self.bars = True  # left out where there is little room

    def show_targets(self, found: PlanTargets) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.found = found
        scopes = list(dict.fromkeys(one.scope for one in found.targets))
        self.rows = sorted(found.targets, key=lambda one: (scopes.index(one.scope), one.quarter))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def same_scope(self, target: Target) -> list[Target]:
        """Return the targets that measure the same, by quarter."""
        return [one for one in self.rows if one.scope == target.scope]

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or self.found is None or index.row() >= len(self.rows):
            return None
        target, name = self.rows[index.row()], COLUMNS[index.column()]
        if role == int(Qt.ItemDataRole.DisplayRole):
            return self._text(target, name, index.row())
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            text = words.scope_name(target) if name == "scope" else self._text(target, name, 0)
            return f"{head}: {text}"
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            return RIGHT if name in NUMBERS else None
        if role == int(Role.KEY):
            return target.id
        if role == int(Role.TONE) and name == "gap":
            return words.tone_of(target, self.found.today)
        if role == int(Role.BAR) and name == "actual" and self.bars:
            share = words.reached(target)
            return None if share is None else min(1.0, max(0.0, share / 100))
        return None

    def _text(self, target: Target, name: str, row: int) -> str:
        assert self.found is not None
        currency = self.found.currency
        if name == "scope":
            first = row == 0 or self.rows[row - 1].scope != target.scope
            unit = words.unit_name(target.measure, currency)
            name = words.scope_name(target)
            return (f"{name}, {unit}" if unit else name) if first else " "
        if name == "quarter":
            return words.quarter_name(target.quarter)
        if name == "gap":
            return words.gap_text(target, currency, plain=True)
        value = {"target": target.target, "actual": target.actual, "forecast": target.forecast}
        return words.figure_text(target.measure, value[name], currency)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            return RIGHT if COLUMNS[section] in NUMBERS else None
        if role != int(Qt.ItemDataRole.DisplayRole):
            return None
        return {
            "scope": self.tr("Measured by"),
            "quarter": self.tr("Quarter"),
            "target": self.tr("Target"),
            "actual": self.tr("Reached"),
            "forecast": self.tr("Expected"),
            "gap": self.tr("Missing"),
        }[COLUMNS[section]]
