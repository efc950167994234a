"""Which roles read a field, and which write it: two ticks for each role."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from crm_desktop.views.forms.editing.editors import Editor
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import CheckBox
from crm_desktop.views.people.words import role_name


class RoleRights(Editor):
    """The value is a pair: roles that read, roles that write. Whoever writes also reads."""

    def __init__(self, roles: tuple[str, ...]) -> None:
        super().__init__()
        self.reads: dict[str, CheckBox] = {}
        self.writes: dict[str, CheckBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing.GAP_24)
        grid.setVerticalSpacing(spacing.GAP_4)
        grid.addWidget(parts.caption(self.tr("Reads")), 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(parts.caption(self.tr("Writes")), 0, 2, Qt.AlignmentFlag.AlignLeft)
        for row, role in enumerate(roles, 1):
            reads, writes = CheckBox(""), CheckBox("")
            name = role_name(role)
            reads.setAccessibleName(self.tr("%1 reads").replace("%1", name))
            writes.setAccessibleName(self.tr("%1 writes").replace("%1", name))
            grid.addWidget(parts.Label(name), row, 0)
            grid.addWidget(reads, row, 1)
            if role != "crm_auditor":  # who looks after the others changes nothing
                grid.addWidget(writes, row, 2)
            self.reads[role], self.writes[role] = reads, writes
            reads.toggled.connect(lambda on, role=role: self._on_reads(role, on))
            writes.toggled.connect(lambda on, role=role: self._on_writes(role, on))
        self.row.addLayout(grid)
        self.row.addStretch(1)
        self.setFocusProxy(next(iter(self.reads.values())))

    def value(self) -> Any:
        return (
            tuple(role for role, box in self.reads.items() if box.isChecked()),
            tuple(role for role, box in self.writes.items() if box.isChecked()),
        )

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        reads, writes = value or ((), ())
        for role in self.reads:
            for box, on in ((self.reads[role], role in reads), (self.writes[role], role in writes)):
                box.blockSignals(True)
                box.setChecked(on)
                box.blockSignals(False)

    def name_it(self, name: str, description: str = "") -> None:
        """Every box says by itself what it is."""

    def _on_reads(self, role: str, on: bool) -> None:
        if not on:
            self.writes[role].setChecked(False)
        self.edited.emit()

    def _on_writes(self, role: str, on: bool) -> None:
        if on:
            self.reads[role].setChecked(True)
        self.edited.emit()
