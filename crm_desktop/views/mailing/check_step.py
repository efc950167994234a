"""The second step of the wizard: everybody chosen, ticked or not and why, beside a sample."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views.lists.empty import RowsOrWords
from crm_desktop.views.look import Role, parts, spacing
from crm_desktop.views.look.buttons import FilterChip
from crm_desktop.views.look.parts import EmptyState
from crm_desktop.views.mailing.sample import SamplePane
from crm_desktop.views.mailing.words import MailingWords
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.people.rows import CHECK, Column, RowsModel, RowsTable

# A letter changed for one alone, by template, account and contact: with another template chosen it
# waits until this one is chosen again.
Letters = dict[tuple[int, int, int | None], Mapping[str, Any]]


class CheckStep(QWidget):
    """`looked_at` follows the current recipient, `ticked` each change of who gets it."""

    looked_at = Signal()
    ticked = Signal()
    opened = Signal(str, int)  # the card of somebody, to mend it
    changing = Signal(object)  # the letter of somebody, to change it for this one alone

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = MailingWords(self)
        self.found: Any = None
        self.letters: Letters = {}
        self._template_id = 0
        self._channel = "paper"
        self.shown = {
            "all": FilterChip(self.tr("All"), checkable=True),
            "sent": FilterChip(self.tr("Get it"), checkable=True),
            "look": FilterChip(self.tr("To look at"), checkable=True),
            "left": FilterChip(self.tr("Left out"), checkable=True),
            "own": FilterChip(self.tr("Changed"), checkable=True),
        }
        self.counts = parts.Label("", "medium")
        self.unseen = parts.Paragraph("", "second")
        self.again = parts.button(self.tr("Check again"), icon="refresh-cw", shortcut="F5")
        self.model = RowsModel(self._columns(), self._key, self)
        self.table = RowsTable(self.model, self.tr("Recipients"))
        self.rows = RowsOrWords(self.table)
        self.sample = SamplePane(Preview(self.tr("Sample")))
        self.change = parts.button(self.tr("Change this letter…"), icon="pencil", shortcut="F2")
        self.change.clicked.connect(self.change_current)
        self._lay_out()
        for name, chip in self.shown.items():
            chip.clicked.connect(lambda _checked=False, name=name: self.show_only(name))
        self.table.chosen.connect(self._fit)
        self.table.chosen.connect(self.looked_at)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(lambda at: self.toggle() if at.column() == 0 else None)
        key = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table, self.toggle)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.show_only("all")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.GAP_12, spacing.GAP_8)
        row.setSpacing(spacing.GAP_8 - 2)
        for chip in self.shown.values():
            row.addWidget(chip)
        row.addStretch(1)
        told = QVBoxLayout()
        told.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, spacing.GAP_8)
        told.setSpacing(0)
        told.addWidget(self.counts)
        told.addWidget(self.unseen)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(told)
        column.addWidget(parts.hairline())
        column.addWidget(self.rows, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(left)
        self.beside = self._beside()
        split.addWidget(self.beside)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([780, 440])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _beside(self) -> QWidget:
        above = QHBoxLayout()
        above.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        above.setSpacing(spacing.GAP_8)
        above.addStretch(1)
        above.addWidget(self.change)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(parts.hairline())
        column.addWidget(self.sample, 1)
        return right

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Recipient"), lambda one: one.candidate.to.name, 160,
                   roles=((CHECK, self._tick), (Role.ICON, self._mark))),
            Column("to", self.tr("Goes to"), self._goes_to, 180),
            Column("greeting", self.tr("Salutation"), lambda one: one.salutation, 150),
            Column("note", self.tr("To look at"), self._note, 220, stretch=True),
        )  # fmt: skip

    def _key(self, one: Any) -> tuple[int, int | None]:
        return one.candidate.to.account_id, one.candidate.contact_id

    def _tick(self, one: Any) -> Any:
        if one.fixed:
            return None
        return Qt.CheckState.Unchecked if one.reason else Qt.CheckState.Checked

    def _mark(self, one: Any) -> str:
        if one.fixed:
            return "ban"
        return "pencil" if one.letter is not None else ""

    def _goes_to(self, one: Any) -> str:
        if self._channel == "email":
            return str(one.candidate.email)
        return ", ".join(one.lines[-2:])

    def _note(self, one: Any) -> str:
        said = [self._words.changed()] if one.letter is not None else []
        return "  ·  ".join([*said, *filter(None, (str(one.why or one.warning),))])

    # ---- content ------------------------------------------------------------------------------

    def show_check(self, found: Any, channel: str, template_id: int) -> None:
        """Show who was checked; those left out by hand stay so, and letters changed for one."""
        by_hand = {self._key(one) for one in self.found.checked if one.reason == "hand"} \
            if self.found is not None else set()  # fmt: skip
        checked = []
        for one in found.checked:
            if not one.reason and self._key(one) in by_hand:
                one = replace(one, reason="hand")
            letter = self.letters.get((template_id, *self._key(one)))
            checked.append(one if letter is None else replace(one, letter=letter))
        self.found, self._channel = replace(found, checked=tuple(checked)), channel
        self._template_id = template_id
        self.sample.show_channel(channel)
        self._refresh()

    def _refresh(self) -> None:
        self.model.set_rows(self.found.checked)
        left = sum(bool(one.reason) for one in self.found.checked)
        look = sum(bool(one.warning) and not one.reason for one in self.found.checked)
        said = [self._words.get_it(self._channel, self.found.to_send)]
        said += [self._words.left_out(left)] if left else []
        said += [self._words.looked_at(look)] if look else []
        own = sum(one.letter is not None for one in self.found.checked)
        said += [self._words.own(own)] if own else []
        self.counts.setText("  ·  ".join(said))
        self.unseen.setText(self._words.unseen(self.found.unseen) if self.found.unseen else "")
        self.unseen.setVisible(bool(self.found.unseen))
        self._say_none()
        self._fit()
        self.ticked.emit()

    def _say_none(self) -> None:
        """Say why there is no row, where there is none."""
        if self.model.rowCount() or self.found is None:
            self.rows.setCurrentWidget(self.table)
        elif self.found.checked:
            words = self.tr("Show all")
            state = EmptyState(self.tr("Nobody here"), self.tr("This holds for nobody chosen."),
                               words, icon="users")  # fmt: skip
            self.rows.say(state, lambda: self.show_only("all"))
        else:
            sentence = self.tr("Nobody whom you may write to fits what was chosen. Go back, and"
                               " choose others.")  # fmt: skip
            self.rows.say(EmptyState(self.tr("Nobody chosen"), sentence, icon="users"))

    def _fit(self) -> None:
        one = self.table.current()
        self.change.setEnabled(one is not None and not one.fixed)
        self.change.setToolTip(one.why if one is not None and one.fixed else "")
        self.beside.setVisible(one is not None)

    def show_only(self, name: str) -> None:
        """Show all, those who get it, those to look at, or those left out."""
        for each, chip in self.shown.items():
            chip.setChecked(each == name)
        fits = {
            "all": lambda _one: True,
            "sent": lambda one: not one.reason,
            "look": lambda one: bool(one.warning) and not one.reason,
            "left": lambda one: bool(one.reason),
            "own": lambda one: one.letter is not None,
        }
        self.model.set_filter(fits[name])
        self._say_none()
        self._fit()

    def toggle(self) -> None:
        """Leave the current recipient out, or take it in again (Space)."""
        one = self.table.current()
        if one is None or one.fixed:
            return
        changed = replace(one, reason="" if one.reason else "hand")
        rows = tuple(changed if each is one else each for each in self.found.checked)
        self.found = replace(self.found, checked=rows)
        self._refresh()

    def _open(self) -> None:
        one = self.table.current()
        if one is not None:
            contact = one.candidate.contact_id
            account = one.candidate.to.account_id
            kind, id = ("account", account) if contact is None else ("contact", contact)
            self.opened.emit(kind, id)

    # ---- the letter of one alone --------------------------------------------------------------

    def change_current(self) -> None:
        """Change the letter of the current recipient, where one can get it (F2)."""
        one = self.table.current()
        if one is not None and not one.fixed:
            self.changing.emit(one)

    def set_letter(self, key: tuple[int, int | None], letter: Mapping[str, Any] | None) -> None:
        """Keep a letter that was changed for one alone; None takes it back to the template."""
        place = (self._template_id, *key)
        self.letters.pop(place, None)
        if letter is not None:
            self.letters[place] = letter
        rows = tuple(replace(one, letter=letter) if self._key(one) == key else one
                     for one in self.found.checked)  # fmt: skip
        self.found = replace(self.found, checked=rows)
        self._refresh()
