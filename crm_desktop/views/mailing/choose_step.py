"""The first step of the wizard: to whom, which letter, on which way."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.context import Context
from crm_desktop.views.filters.choosing import FilterChoice
from crm_desktop.views.labels.choices import LabelWords
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.mailing.words import MailingWords
from crm_desktop.views.mailing.work import Offered, Wish
from crm_desktop.views.paper.window_choice import WindowChoice
from crm_desktop.views.values import language_name

LANGUAGES = ("cs", "pl", "bg", "en", "de")
SIZES = (100, 250, 500, 1000, 2500)
WIDE = 420
KINDS = ("contact", "account")


class ChooseStep(QScrollArea):
    """All choices of a run; `changed` follows each. `given`: a list's query and selected rows."""

    changed = Signal()

    def __init__(
        self, context: Context, given: tuple[ListQuery, tuple[int, ...]] | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._context, self._given = context, given
        self._words = MailingWords(self)
        self.kind = self._combo([(name, _(context.catalogue.kind(name).plural)) for name in KINDS
                                 if name in context.catalogue.kinds])  # fmt: skip
        self.filters = {name: FilterChoice(context, name, may_be_all=False) for name in KINDS}
        self.selection = parts.Label("", "medium")
        self.channel = self._combo(self._words.channels())
        self.template = self._combo([])
        self.subject = QLineEdit()
        self.subject.setMaxLength(200)
        self.language = self._combo(
            [
                ("", self.tr("Of each recipient")),
                *((code, language_name(code)) for code in LANGUAGES),
            ]
        )
        self.purpose = self._combo([(None, self.tr("No consent is needed"))])
        self.purpose_note = fields.field_note("")
        self.windows = WindowChoice()
        self.windows.combo.setMaximumWidth(spacing.wide(WIDE))
        self.per_file = self._combo([(n, self._words.letters(n)) for n in SIZES])
        self.per_file.setCurrentIndex(self.per_file.findData(500))
        stocks = LabelWords(self).stocks()
        self.labels = self._combo(
            [("", self.tr("None")), *((option.value, option.label) for option in stocks)]
        )
        self.attach = fields.CheckBox(self.tr("Attach the letter as a PDF"))
        self._lay_out()
        if given is not None:
            self.kind.setCurrentIndex(max(0, self.kind.findData(given[0].kind)))
            self.kind.setEnabled(False)
        self._typed_subject = False
        self.kind.currentIndexChanged.connect(self._show)
        self.channel.currentIndexChanged.connect(self._show)
        self.template.currentIndexChanged.connect(self._on_template)
        self.subject.textEdited.connect(self._on_subject)
        for combo in (self.language, self.purpose, self.per_file, self.labels):
            combo.currentIndexChanged.connect(self.changed)
        for choice in self.filters.values():
            choice.changed.connect(self.changed)
        self._show()

    def _combo(self, entries: list[tuple[Any, str]]) -> fields.ComboBox:
        combo = fields.ComboBox()
        combo.setMinimumWidth(spacing.wide(220))
        combo.setMaximumWidth(spacing.wide(WIDE))
        for value, text in entries:
            combo.addItem(text, value)
        return combo

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        grid = QGridLayout(inside)
        left = spacing.EDGE - fields.GUTTER
        grid.setContentsMargins(left, spacing.GAP_16, spacing.EDGE, spacing.GAP_16)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(spacing.GAP_12)
        grid.setColumnStretch(2, 1)
        whom = QVBoxLayout()
        whom.setSpacing(0)
        for choice in self.filters.values():
            whom.addWidget(choice)
        whom.addWidget(self.selection)
        consent = QVBoxLayout()
        consent.setSpacing(0)
        consent.addWidget(self.purpose)
        consent.addWidget(self.purpose_note)
        self._rows: dict[str, tuple[QWidget, QWidget]] = {}
        rows: tuple[tuple[str, str, Any, QWidget], ...] = (
            ("channel", self.tr("Send"), self.channel, self.channel),
            ("kind", self.tr("Recipients are"), self.kind, self.kind),
            ("whom", self.tr("To whom"), whom, self.filters["contact"]),
            ("template", self.tr("Template"), self.template, self.template),
            ("subject", self.tr("Subject"), self.subject, self.subject),
            ("language", self.tr("Language"), self.language, self.language),
            ("purpose", self.tr("Consent"), consent, self.purpose),
            ("window", self.tr("Address window"), self.windows, self.windows),
            ("size", self.tr("In one file"), self.per_file, self.per_file),
            ("labels", self.tr("Labels or envelopes"), self.labels, self.labels),
            ("attach", "", self.attach, self.attach),
        )
        self.subject.setMaximumWidth(spacing.wide(WIDE))
        for row, (name, words, what, widget) in enumerate(rows):
            label = fields.field_label(words, name in ("whom", "template", "subject"))
            label.setBuddy(widget)
            if words:
                (widget.focusProxy() or widget).setAccessibleName(words)
            self._rows[name] = (label, widget)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            if isinstance(what, QWidget):
                grid.addWidget(what, row, 1)
            else:
                grid.addLayout(what, row, 1)
        grid.setRowStretch(len(rows), 1)
        self.setWidget(inside)

    # ---- what is shown ------------------------------------------------------------------------

    def offer(self, offered: Offered) -> None:
        """Offer templates and purposes; what was chosen stays."""
        chosen = self.template.currentData()
        self.template.blockSignals(True)
        self.template.clear()
        for one in offered.templates:
            self.template.addItem(one.name, one)
            if chosen is not None and one.id == chosen.id:
                self.template.setCurrentIndex(self.template.count() - 1)
        self.template.blockSignals(False)
        if self.purpose.count() == 1:
            for option in offered.purposes:
                self.purpose.addItem(option.label, option.value)
        self._on_template()

    def _on_template(self) -> None:
        one = self.template.currentData()
        if one is not None and not self._typed_subject:
            self.subject.setText(one.name)
        self.changed.emit()

    def _on_subject(self, text: str) -> None:
        self._typed_subject = bool(text.strip())
        self.changed.emit()

    def _show(self) -> None:
        kind, paper = self.kind.currentData(), self.channel.currentData() == "paper"
        for name, choice in self.filters.items():
            choice.setVisible(self._given is None and name == kind)
        self.selection.setVisible(self._given is not None)
        if self._given is not None:
            count = len(self._given[1])
            words = self.tr("%n selected in the list", None, count)
            self.selection.setText(words if count else self.tr("All of the list"))
        for name in ("window", "size", "labels"):
            for widget in self._rows[name]:
                widget.setVisible(paper)
        for widget in self._rows["attach"]:
            widget.setVisible(not paper)
        words = self.tr("A consent is a person’s: only contacts can have given it.")
        self.purpose_note.set(words if kind == "account" else "")
        self.changed.emit()

    # ---- what is kept of it -------------------------------------------------------------------

    def _combos(self) -> dict[str, fields.ComboBox]:
        return {"kind": self.kind, "channel": self.channel, "language": self.language,
                "purpose": self.purpose, "window": self.windows.combo, "size": self.per_file,
                "labels": self.labels}  # fmt: skip

    def typed(self) -> dict[str, Any]:
        """Return all choices as a draft keeps them."""
        found = {name: choice.chosen() for name, choice in self.filters.items()}
        one = self.template.currentData()
        return {
            "combos": {name: combo.currentData() for name, combo in self._combos().items()},
            "template": None if one is None else one.id,
            "subject": self.subject.text() if self._typed_subject else None,
            "attach": self.attach.isChecked(),
            "filters": {name: (each.data, each.saved_id) for name, each in found.items()},
        }

    def put_back(self, typed: dict[str, Any]) -> None:
        """Show choices that a draft has kept; what is offered no more stays as it is."""
        for name, combo in self._combos().items():
            combo.setCurrentIndex(max(combo.findData(typed["combos"][name]), 0))
        for at in range(self.template.count()):
            if self.template.itemData(at).id == typed["template"]:
                self.template.setCurrentIndex(at)
        for name, (data, saved_id) in typed["filters"].items():
            if data is not None:
                self.filters[name].set_chosen(data, saved_id)
        self.attach.setChecked(typed["attach"])
        if typed["subject"] is not None:
            self.subject.setText(typed["subject"])
            self._on_subject(typed["subject"])
        self._show()

    # ---- what is chosen -----------------------------------------------------------------------

    def problem(self) -> str:
        """Return why the next step cannot come yet, "" where it can."""
        if self._given is None and (fault := self.filters[self.kind.currentData()].problem()):
            return fault
        if self.template.currentData() is None:
            return self.tr("There is no letter template yet. Somebody with the right makes one.")
        if not self.subject.text().strip():
            return self.tr("Type a subject: the letters are filed under it.")
        return ""

    def wish(self) -> Wish:
        """Return what is chosen now; ask `problem` first."""
        kind = str(self.kind.currentData())
        order = self._context.catalogue.kind(kind).order
        query, ids, chosen, words = ListQuery(kind, (), *order), None, None, ""
        if self._given is not None:
            query = replace(self._given[0], columns=())
            ids = self._given[1] or None
            words = self.selection.text()
        else:
            found = self.filters[kind].chosen()
            if found.part is not None:
                query = replace(query, filters=(found.part,))
            chosen, words = found.data, self.filters[kind].words.text()
        paper = self.channel.currentData() == "paper"
        settings = {
            "window": self.windows.window_name(), "per_file": self.per_file.currentData(),
            "labels": self.labels.currentData(),
        } if paper else {"attach": self.attach.isChecked()}  # fmt: skip
        return Wish(
            query, ids, str(self.channel.currentData()), self.template.currentData(),
            self.subject.text().strip(), str(self.language.currentData() or ""),
            self.purpose.currentData(), chosen, words, settings,
        )  # fmt: skip
