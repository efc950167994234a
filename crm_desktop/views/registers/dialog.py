"""What a register says otherwise, field by field, to be ticked before it is taken over."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views.look import parts, spacing

LABELS = 180
WIDTH = 760


@dataclass(frozen=True)
class DifferenceLine:
    """One field: its name and label, what the form has and what the register says, as text."""

    name: str
    label: str
    own: str
    theirs: str


class DifferencesDialog(QDialog):
    """Asks which values of a register are taken over. An empty field is ticked from the start."""

    def __init__(
        self, register: str, lines: Sequence[DifferenceLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("From the register"))
        self.setMinimumWidth(WIDTH)
        self.ticks: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, spacing.GAP_16, 0, spacing.GAP_12)
        column.setSpacing(spacing.GAP_12)
        column.addLayout(self._top(register, len(lines)))
        table = QWidget()
        table.setLayout(self._table(lines))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(table)
        scroll.setMinimumHeight(min(table.sizeHint().height(), 420))
        column.addWidget(scroll, 1)
        column.addWidget(parts.hairline())
        column.addLayout(self._foot())
        every = QShortcut(QKeySequence("Alt+A"), self)
        every.activated.connect(self.tick_all)
        self._show_count()

    def chosen(self) -> tuple[str, ...]:
        """Return the names of the fields that are ticked."""
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())

    def tick_all(self) -> None:
        """Tick every field; where all are ticked already, none (Alt+A)."""
        wanted = len(self.chosen()) < len(self.ticks)
        for tick in self.ticks.values():
            tick.setChecked(wanted)

    def _top(self, register: str, count: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        row.setSpacing(spacing.GAP_12)
        row.addWidget(parts.IconMark("building-2", "accent", 20), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(spacing.GAP_4)
        head = self.tr("“%1” says otherwise in %n field(s)", None, count).replace("%1", register)
        words.addWidget(parts.Label(head, "heading"))
        told = parts.Label(
            self.tr("Tick what is to be taken over. It is saved with the form, not before."),
            "body",
            "second",
        )
        told.setWordWrap(True)
        words.addWidget(told)
        row.addLayout(words, 1)
        return row

    def _table(self, lines: Sequence[DifferenceLine]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        grid.setHorizontalSpacing(spacing.GAP_16)
        grid.setVerticalSpacing(spacing.GAP_4)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        heads = (self.tr("Field"), self.tr("In the form"), self.tr("In the register"))
        for at, head in enumerate(heads):
            grid.addWidget(parts.caption(head), 0, at)
        grid.addWidget(parts.hairline(), 1, 0, 1, 3)
        for row, line in enumerate(lines, 2):
            tick = QCheckBox(line.label.replace("&", "&&"))
            tick.setChecked(not line.own)
            tick.setAccessibleName(f"{line.label}: {line.own or '–'} → {line.theirs}")
            tick.toggled.connect(self._show_count)
            self.ticks[line.name] = tick
            grid.addWidget(tick, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_text(line.own or "–", "second"), row, 1)
            grid.addWidget(_text(line.theirs, ""), row, 2)
        grid.setRowStretch(len(lines) + 2, 1)
        return grid

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        row.setSpacing(spacing.GAP_8)
        every = parts.button(self.tr("Tick all"), kind="flat", shortcut="Alt+A")
        every.clicked.connect(self.tick_all)
        back = parts.button(self.tr("Cancel"), shortcut="Esc")
        back.clicked.connect(self.reject)
        self.take = parts.button(self.tr("Take over"), kind="primary", shortcut="Ctrl+Return")
        self.take.clicked.connect(self.accept)
        self.take.setDefault(True)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self)
        keys.activated.connect(self.take.click)
        row.addWidget(every)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self.take)
        return row

    def _show_count(self) -> None:
        self.take.setEnabled(bool(self.chosen()))


def _text(words: str, tone: str) -> parts.Label:
    made = parts.Label(words, "body", tone) if tone else parts.Label(words)
    made.setWordWrap(True)
    made.setContentsMargins(0, spacing.GAP_4, 0, spacing.GAP_4)  # level with the tick
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made
