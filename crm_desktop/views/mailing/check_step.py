"""The second step of the wizard: everybody chosen, ticked or not and why, beside a sample."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views import look
from crm_desktop.views.look import Role, parts, spacing
from crm_desktop.views.look.buttons import FilterChip
from crm_desktop.views.mailing.words import MailingWords
from crm_desktop.views.mailing.work import Sample
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.people.rows import CHECK, Column, RowsModel, RowsTable


class CheckStep(QWidget):
    """`looked_at` follows the current recipient, `ticked` each change of who gets it."""

    looked_at = Signal()
    ticked = Signal()
    opened = Signal(str, int)  # the card of somebody, to mend it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = MailingWords(self)
        self.found: Any = None
        self._channel = "paper"
        self.shown = {
            "all": FilterChip(self.tr("All"), checkable=True),
            "sent": FilterChip(self.tr("Get it"), checkable=True),
            "look": FilterChip(self.tr("To look at"), checkable=True),
            "left": FilterChip(self.tr("Left out"), checkable=True),
        }
        self.counts = parts.Label("", "medium")
        self.unseen = parts.Paragraph("", "second")
        self.again = parts.button(self.tr("Check again"), icon="refresh-cw", shortcut="F5")
        self.model = RowsModel(self._columns(), self._key, self)
        self.table = RowsTable(self.model, self.tr("Recipients"))
        self.preview = Preview(self.tr("Sample"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Sample"))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(spacing.EDGE)
        self._tint()
        self.sample = QStackedWidget()
        self.sample.addWidget(self.preview)
        self.sample.addWidget(self.text)
        self._lay_out()
        for name, chip in self.shown.items():
            chip.clicked.connect(lambda _checked=False, name=name: self.show_only(name))
        self.table.chosen.connect(self.looked_at)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(lambda at: self.toggle() if at.column() == 0 else None)
        key = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table, self.toggle)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.show_only("all")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "text"):
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        """An e-mail is written on white, as a letter is."""
        shown = self.text.palette()
        shown.setColor(QPalette.ColorRole.Base, look.color("paper"))
        shown.setColor(QPalette.ColorRole.Text, look.color("on_paper"))
        self.text.setPalette(shown)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.GAP_12, spacing.GAP_8)
        row.setSpacing(spacing.GAP_8 - 2)
        for chip in self.shown.values():
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.again)
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
        column.addWidget(self.table, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(left)
        split.addWidget(self.sample)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([760, 460])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Recipient"), lambda one: one.candidate.to.name, 190,
                   roles=((CHECK, self._tick), (Role.ICON, self._mark))),
            Column("to", self.tr("Goes to"), self._goes_to, 230),
            Column("greeting", self.tr("Salutation"), lambda one: one.salutation, 180),
            Column("note", self.tr("To look at"), self._note, 220, stretch=True),
        )  # fmt: skip

    def _key(self, one: Any) -> tuple[int, int | None]:
        return one.candidate.to.account_id, one.candidate.contact_id

    def _tick(self, one: Any) -> Any:
        if one.fixed:
            return None
        return Qt.CheckState.Unchecked if one.reason else Qt.CheckState.Checked

    def _mark(self, one: Any) -> str:
        return "ban" if one.fixed else ""

    def _goes_to(self, one: Any) -> str:
        if self._channel == "email":
            return str(one.candidate.email)
        return ", ".join(one.lines[-2:])

    def _note(self, one: Any) -> str:
        return str(one.why or one.warning)

    # ---- content ------------------------------------------------------------------------------

    def show_check(self, found: Any, channel: str) -> None:
        """Show who was checked; those left out by hand stay so."""
        by_hand = {self._key(one) for one in self.found.checked if one.reason == "hand"} \
            if self.found is not None else set()  # fmt: skip
        checked = tuple(
            replace(one, reason="hand") if not one.reason and self._key(one) in by_hand else one
            for one in found.checked
        )
        self.found, self._channel = replace(found, checked=checked), channel
        self.sample.setCurrentWidget(self.text if channel == "email" else self.preview)
        self._refresh()

    def _refresh(self) -> None:
        self.model.set_rows(self.found.checked)
        left = sum(bool(one.reason) for one in self.found.checked)
        look = sum(bool(one.warning) and not one.reason for one in self.found.checked)
        said = [self._words.get_it(self._channel, self.found.to_send)]
        said += [self._words.left_out(left)] if left else []
        said += [self._words.looked_at(look)] if look else []
        self.counts.setText("  ·  ".join(said))
        self.unseen.setText(self._words.unseen(self.found.unseen) if self.found.unseen else "")
        self.unseen.setVisible(bool(self.found.unseen))
        self.ticked.emit()

    def show_only(self, name: str) -> None:
        """Show all, those who get it, those to look at, or those left out."""
        for each, chip in self.shown.items():
            chip.setChecked(each == name)
        fits = {
            "all": lambda _one: True,
            "sent": lambda one: not one.reason,
            "look": lambda one: bool(one.warning) and not one.reason,
            "left": lambda one: bool(one.reason),
        }
        self.model.set_filter(fits[name])

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

    # ---- the sample ---------------------------------------------------------------------------

    def show_sample(self, made: Sample) -> None:
        """Show one letter or e-mail."""
        if made.html:
            self.text.setHtml(made.html)
        else:
            self.preview.show_pdf(made.pdf)

    def say_sample(self, sentence: str) -> None:
        """Say why there is no letter."""
        self.preview.show_error(sentence)
        self.text.setPlainText(sentence)
