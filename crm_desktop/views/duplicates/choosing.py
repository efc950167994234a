"""Two records side by side: what differs is chosen by field, what is the same stands quietly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from crm_desktop.views.forms.saving.conflict import LABELS, RadioCell
from crm_desktop.views.look import parts, spacing

LEFT, RIGHT = "left", "right"


@dataclass(frozen=True)
class SideLine:
    """One field with its two values as people read them. `differs`: something is to be chosen."""

    name: str
    label: str
    left: str
    right: str
    differs: bool


class SideTable(QWidget):
    """Fields of two records in two columns; `chosen` follows every choice."""

    chosen = Signal()

    def __init__(
        self,
        heads: tuple[str, str],
        lines: Sequence[SideLine],
        chosen: Mapping[str, str],
        *,
        may_choose: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.groups: dict[str, tuple[QButtonGroup, RadioCell, RadioCell]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing.GAP_8)
        self._grid.setVerticalSpacing(spacing.GAP_4)
        self._grid.setColumnMinimumWidth(0, LABELS)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        self._grid.addWidget(parts.hairline(), 1, 0, 1, 3)
        for number, line in enumerate(lines):
            self._add(2 + 2 * number, line, chosen.get(line.name, LEFT), heads, may_choose)
        self._grid.setRowStretch(2 + 2 * len(lines), 1)

    def choices(self) -> dict[str, str]:
        """Return "left" or "right" for each field about which one chooses."""
        return {
            name: LEFT if left.isChecked() else RIGHT
            for name, (_group, left, _right) in self.groups.items()
        }

    def choose(self, name: str, side: str) -> None:
        """Choose one side for a field."""
        _group, left, right = self.groups[name]
        (left if side == LEFT else right).setChecked(True)

    def step_aside(self, cell: RadioCell) -> None:
        """Go to the other side of the same field with the arrow keys, and choose it."""
        for _group, left, right in self.groups.values():
            if cell in (left, right):
                other = right if cell is left else left
                other.setChecked(True)
                other.setFocus()

    def _add(
        self, row: int, line: SideLine, side: str, heads: tuple[str, str], may_choose: bool
    ) -> None:
        quiet = "" if line.differs else "second"
        label = parts.Label(line.label, "body" if quiet else "medium", quiet)
        label.setWordWrap(True)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(parts.hairline(), row + 1, 0, 1, 3)
        if not (line.differs and may_choose):
            for column, text in ((1, line.left), (2, line.right)):
                shown = parts.Label(text or "–", "body", quiet)
                shown.setContentsMargins(12, 6, 12, 6)
                shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                self._grid.addWidget(shown, row, column)
            return
        cells = [
            RadioCell(text or "–", which, f"{line.label}, {head}: {text or '–'}", self)
            for which, head, text in ((LEFT, heads[0], line.left), (RIGHT, heads[1], line.right))
        ]
        group = QButtonGroup(self)
        for column, cell in enumerate(cells, 1):
            group.addButton(cell)
            self._grid.addWidget(cell, row, column)
        (cells[0] if side == LEFT else cells[1]).setChecked(True)
        group.buttonToggled.connect(self.chosen)
        self.groups[line.name] = (group, cells[0], cells[1])
