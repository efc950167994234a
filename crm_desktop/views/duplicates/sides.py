"""Both records of a pair: what differs, what is to stand, what would move, and the decision."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.fields import Field
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.matching.reasons import SENTENCES, sentence
from crm_desktop.models.queries.duplicates.merging import proposed
from crm_desktop.models.queries.duplicates.pairs import PairRow, Sides
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.context import Context
from crm_desktop.views.duplicates.choosing import LEFT, RIGHT, SideLine, SideTable
from crm_desktop.views.forms.saving.conflict import LABELS
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.values import value_text


class SidesView(QWidget):
    """Shows one pair; `merge` carries the id that is kept and the fields taken from the other."""

    merge = Signal(int, tuple)
    different = Signal()
    later = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.sides: Sides | None = None
        self._pair: PairRow | None = None
        self._moving: Mapping[int, Mapping[str, int]] = {}
        self.table: SideTable | None = None
        self.keep = (QRadioButton(), QRadioButton())
        self._keeping = QButtonGroup(self)
        self.heading = parts.Label("", "heading")
        self.reasons = parts.Paragraph("", "second")
        self.message = InlineMessage()
        self.links = (parts.link(""), parts.link(""))
        heads = QGridLayout()  # the columns of the table below
        heads.setHorizontalSpacing(spacing.GAP_8)
        heads.setColumnMinimumWidth(0, LABELS)
        heads.setColumnStretch(1, 1)
        heads.setColumnStretch(2, 1)
        for number, (radio, link) in enumerate(zip(self.keep, self.links, strict=True)):
            self._keeping.addButton(radio, number)
            radio.toggled.connect(self._on_keep)
            link.clicked.connect(lambda _checked=False, number=number: self._open(number))
            head = QHBoxLayout()
            head.setContentsMargins(12, 0, 0, 0)
            head.setSpacing(spacing.GAP_12)
            head.addWidget(radio)
            head.addWidget(link)
            head.addStretch(1)
            heads.addLayout(head, 0, number + 1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.moving = parts.Paragraph("", "second")
        self.merge_button = parts.button("", kind="primary", shortcut="Ctrl+Return")
        self.different_button = parts.button(self.tr("Not the same"), shortcut="Del")
        self.later_button = parts.button(self.tr("Later"), shortcut="Space")
        self.merge_button.clicked.connect(self.press_merge)
        self.different_button.clicked.connect(self.different)
        self.later_button.clicked.connect(self.later)
        self.foot = QWidget()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(self.moving, 1)
        for button in (self.later_button, self.different_button, self.merge_button):
            row.addWidget(button)
        top = QVBoxLayout()
        top.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_8)
        top.setSpacing(spacing.GAP_8)
        top.addWidget(self.heading)
        top.addWidget(self.reasons)
        top.addLayout(heads)
        top.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.area, 1)
        column.addWidget(parts.hairline())
        column.addWidget(self.foot)
        self.show_nothing()

    def show_nothing(self, why: str = "") -> None:
        """Show no pair, or why one cannot be shown."""
        self.sides = self._pair = self.table = None
        self.heading.setText(why)
        self.reasons.setText("")
        self.moving.setText("")
        self.message.clear()
        self.area.takeWidget()
        for widget in (*self.keep, *self.links, self.foot):
            widget.setVisible(False)

    def show_pair(
        self, pair: PairRow, sides: Sides, moving: Mapping[int, Mapping[str, int]]
    ) -> None:
        """Show both records of a pair; the fuller one is proposed to be kept."""
        self._pair, self.sides, self._moving = pair, sides, moving
        self.message.clear()
        tied = pair.kind == "contact" and not sides.one_account
        # Whoever may not merge two accounts is not told what would move.
        may = pair.mine and (pair.kind == "contact" or bool(moving))
        self.heading.setText(
            self.tr("Are these the same person?")
            if pair.kind == "contact"
            else self.tr("Are these the same account?")
        )
        known = [code for code in pair.reasons if code in SENTENCES]
        self.reasons.setText(" ".join(map(sentence, known)))
        rows = (sides.left, sides.right)
        for radio, link, row in zip(self.keep, self.links, rows, strict=True):
            name = row.label(self._kind().title)
            radio.setText(self.tr("Keep"))
            radio.setAccessibleName(self.tr("Keep %1").replace("%1", name))
            radio.setVisible(may and not tied)
            link.setText(name)
            link.setAccessibleName(name)
            link.updateGeometry()
            link.setVisible(True)
        fuller = sum(moving.get(pair.right_id, {}).values()) > sum(
            moving.get(pair.left_id, {}).values()
        )
        self.keep[1 if fuller else 0].setChecked(True)
        self.merge_button.setText(
            self.tr("Same person: tie together") if tied else self.tr("Same: merge")
        )
        self.merge_button.setEnabled(may)
        self.merge_button.setToolTip(
            "" if may else self.tr("You may merge what you may change on both sides.")
        )
        self.foot.setVisible(True)
        self._fill()

    def kept(self) -> Row:
        """Return the record that is to be kept."""
        assert self.sides is not None
        return self.sides.right if self.keep[1].isChecked() else self.sides.left

    def press_merge(self) -> None:
        """Decide that both are the same."""
        if self.sides is None or not self.merge_button.isEnabled():
            return
        keep = self.kept()
        side = LEFT if keep is self.sides.left else RIGHT
        chosen = self.table.choices() if self.table is not None else {}
        taken = tuple(name for name, which in chosen.items() if which != side)
        self.merge.emit(keep.id, taken)

    def say(self, words: str) -> None:
        """Show why the server refused."""
        self.message.say(words)

    def _kind(self) -> Any:
        assert self._pair is not None
        return self._context.catalogue.kind(self._pair.kind)

    def _on_keep(self) -> None:
        if self.sides is not None:
            self._fill()

    def _fill(self) -> None:
        assert self.sides is not None
        assert self._pair is not None
        kind, keep = self._kind(), self.kept()
        gone = self.sides.right if keep is self.sides.left else self.sides.left
        proposal = proposed(kind, keep, gone)
        side = LEFT if keep is self.sides.left else RIGHT
        other = RIGHT if side == LEFT else LEFT
        chosen = {name: side if which == "keep" else other for name, which in proposal.items()}
        lines = []
        for field in kind.fields:
            if not field.formed or field.worked_out:
                continue
            left, right = (self._text(field, row) for row in (self.sides.left, self.sides.right))
            if left or right:
                lines.append(
                    SideLine(
                        field.name, of_models(field.label), left, right,
                        field.name in proposal,
                    )
                )  # fmt: skip
        lines += self._parts()
        names = tuple(row.label(kind.title) for row in (self.sides.left, self.sides.right))
        tied = self._pair.kind == "contact" and not self.sides.one_account
        self.table = SideTable(
            (names[0], names[1]), lines, chosen,
            may_choose=self.merge_button.isEnabled() and not tied,
        )  # fmt: skip
        self.table.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, spacing.GAP_16)
        self.table.setBackgroundRole(QPalette.ColorRole.Base)
        self.table.setAutoFillBackground(True)
        self.area.setWidget(self.table)
        self._tell_moving(gone.id, keep)

    def _text(self, field: Field, row: Row) -> str:
        value = row[field.name]
        if value is None or value == "" or value == ():
            return ""
        return value_text(
            self._context.catalogue, field, value, row, self._context.me.home_currency
        )

    def _parts(self) -> list[SideLine]:
        assert self.sides is not None
        lines = []
        for name in self._kind().parts:
            texts = []
            for row in (self.sides.left, self.sides.right):
                made = [
                    self._text(self._context.catalogue.kind(name).field(key), part)
                    for part in row.parts.get(name, ())
                    for key in ("value", "town")
                    if self._context.catalogue.kind(name).has(key)
                ]
                texts.append(", ".join(filter(None, made)))
            if any(texts):
                label = of_models(self._context.catalogue.kind(name).plural)
                lines.append(SideLine(name, label, texts[0], texts[1], False))
        return lines

    def _tell_moving(self, gone: int, keep: Row) -> None:
        kinds = self._context.catalogue.kinds
        counted = [
            self.tr("%1: %2", "kind of record: number")
            .replace("%1", of_models(kinds[name].plural))
            .replace("%2", str(number))
            for name, number in self._moving.get(gone, {}).items()
            if name in kinds
        ]
        if counted:
            words = self.tr("Moves to “%1”: %2").replace("%1", keep.label(self._kind().title))
            self.moving.setText(words.replace("%2", ", ".join(counted)))
        else:
            self.moving.setText("")

    def _open(self, number: int) -> None:
        if self.sides is not None and self._pair is not None:
            row = (self.sides.left, self.sides.right)[number]
            self._context.open(self._pair.kind, row.id)
