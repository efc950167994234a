"""What is typed of a letter: to whom, in which language, for which window, subject, text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.fields import Option
from crm_desktop.models.queries.kept.templates import TemplateName
from crm_desktop.models.queries.paper.rows import LetterRow
from crm_desktop.views.forms.editing.cells import growing
from crm_desktop.views.look import spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.look.form.fields import GUTTER
from crm_desktop.views.paper.window_choice import WindowChoice
from crm_desktop.views.values import language_name

LANGUAGES = ("cs", "pl", "bg", "en", "de")


@dataclass(frozen=True)
class LetterText:
    """What was typed; two equal ones give the same page."""

    contact_id: int | None
    language: str
    window: str
    subject: str
    salutation: str
    body: str
    closing: str
    reference: str
    template: TemplateName | None = None  # None: the usual letter


class LetterFields(QScrollArea):
    """The left side of a letter. `edited` follows every change of what was typed."""

    edited = Signal()
    recipient_chosen = Signal(object)  # id of the contact, None for the firm
    template_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._suggested = ""
        self.recipient = fields.ComboBox()
        self.template = fields.ComboBox()
        self.template.addItem(self.tr("The usual letter"), None)
        self.language = fields.ComboBox()
        self.windows = WindowChoice()
        self.window_choice = self.windows.combo
        self.subject = QLineEdit()
        self.salutation = QLineEdit()
        self.body = fields.TextBox(10)
        self.closing = QLineEdit()
        self.reference = QLineEdit()
        self.salutation_note = growing(fields.field_note(""))
        self.subject_note = growing(fields.field_note(""))
        self.body_note = growing(fields.field_note(""))
        self.recipient_note = growing(fields.field_note(""))
        for code in LANGUAGES:
            self.language.addItem(language_name(code), code)
        for combo in (self.recipient, self.template, self.language, self.window_choice):
            combo.setSizeAdjustPolicy(
                fields.ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.language.setMaximumWidth(spacing.FIELD_CHOICE)
        self.reference.setMaximumWidth(240)
        self._lay_out()
        self.recipient.currentIndexChanged.connect(
            lambda: self.recipient_chosen.emit(self.recipient.currentData())
        )
        self.template.currentIndexChanged.connect(self.template_chosen)
        self.language.currentIndexChanged.connect(self.edited)
        self.windows.changed.connect(self.edited)
        for line in (self.subject, self.salutation, self.closing, self.reference):
            line.textChanged.connect(self.edited)
        self.body.textChanged.connect(self.edited)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        grid = QGridLayout(inside)
        left = spacing.EDGE - GUTTER
        grid.setContentsMargins(left, spacing.GAP_16, spacing.GAP_24, spacing.GAP_16)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(spacing.GAP_8)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, fields.FieldNote | None, bool], ...] = (
            (self.tr("Recipient"), self.recipient, self.recipient_note, False),
            (self.tr("Template"), self.template, None, False),
            (self.tr("Language"), self.language, None, False),
            (self.tr("Address window"), self.windows, None, False),
            (self.tr("Our reference"), self.reference, None, False),
            (self.tr("Subject"), self.subject, self.subject_note, True),
            (self.tr("Salutation"), self.salutation, self.salutation_note, False),
            (self.tr("Text"), self.body, self.body_note, False),
            (self.tr("Closing"), self.closing, None, False),
        )
        for row, (words, widget, note, required) in enumerate(rows):
            label = fields.field_label(words.replace("&", "&&"), required)
            label.setBuddy(widget)
            (widget.focusProxy() or widget).setAccessibleName(words)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(widget)
            if note is not None:
                column.addWidget(note)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(column, row, 1)
            if widget is self.body:
                grid.setRowStretch(row, 1)
        self.body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(inside)

    # ---- content ----------------------------------------------------------------------------

    def set_recipients(self, contacts: Sequence[Option], chosen: int | None) -> None:
        """Offer the contacts of the account and the firm itself."""
        self.recipient.blockSignals(True)
        self.recipient.clear()
        self.recipient.addItem(self.tr("The firm, nobody by name"), None)
        for option in contacts:
            self.recipient.addItem(option.label, option.value)
        at = self.recipient.findData(chosen) if chosen is not None else 0
        self.recipient.setCurrentIndex(max(0, at))
        self.recipient.blockSignals(False)

    def set_templates(self, templates: Sequence[TemplateName], own_text: bool = True) -> None:
        """Offer the templates that one may use; the one chosen stays, in its newest revision.

        own_text: whether the one chosen has a place for text typed here.
        """
        chosen = self.template.currentData()
        self.template.blockSignals(True)
        while self.template.count() > 1:
            self.template.removeItem(1)
        for one in templates:
            self.template.addItem(one.name, one)
            if chosen is not None and one.id == chosen.id:
                self.template.setCurrentIndex(self.template.count() - 1)
        self.template.blockSignals(False)
        now = self.template.currentData()
        self.subject.setPlaceholderText(now.name if now is not None else "")
        self.body.setReadOnly(not own_text)
        said = self.tr("This template has no place for text of your own: it is not printed.")
        self.body_note.set("" if own_text else said, "warn")

    def set_language(self, language: str) -> None:
        """Choose the language of the letter; English for one that letters do not speak."""
        at = self.language.findData(language)
        self.language.setCurrentIndex(at if at >= 0 else self.language.findData("en"))

    def suggest(self, salutation: str, certain: bool, closing: str, rule: str = "") -> None:
        """Show the usual salutation, unless another was typed; a doubtful one is marked.

        rule: by which the name was declined, "" where it was not.
        """
        untouched = self.salutation.text() in ("", self._suggested)
        self._suggested = salutation
        if untouched:
            self.salutation.setText(salutation)
            self.salutation.setCursorPosition(0)
        self.closing.setPlaceholderText(closing)
        doubt = self.tr(
            "The gender is not known or the name is unusual. Look at the salutation before you "
            "print."
        )
        suggested = self.salutation.text() == salutation
        doubtful = suggested and not certain
        made_by = self.tr("Rule: %1").replace("%1", rule) if suggested and rule else ""
        self.salutation_note.set(doubt if doubtful else made_by, "warn" if doubtful else "")
        fields.set_state(self.salutation, "warn" if doubtful else "")

    def own_salutation(self) -> str:
        """Return the salutation where it is not the suggested one, else ""."""
        text = self.salutation.text().strip()
        return "" if text == self._suggested else text

    def text(self) -> LetterText:
        """Return what is typed now."""
        raw = self.body.document().toRawText()
        return LetterText(
            contact_id=self.recipient.currentData(),
            language=str(self.language.currentData()),
            window=self.windows.window_name(),
            # Filed under the name of the template, as one letter to many is.
            subject=self.subject.text().strip() or self.subject.placeholderText(),
            salutation=self.own_salutation(),
            body=raw.replace("\u2029", "\n").replace("\u2028", "\n").rstrip(),
            closing=self.closing.text().strip(),
            reference=self.reference.text().strip(),
            template=self.template.currentData(),
        )

    def typed(self) -> bool:
        """Return whether there is anything that could be lost."""
        now = self.text()
        return any(
            (self.subject.text().strip(), now.body, now.salutation, now.closing, now.reference)
        )

    def say_subject(self, sentence: str) -> None:
        """Show what is wrong with the subject, "" for nothing."""
        self.subject_note.set(sentence, "bad")
        fields.set_state(self.subject, "bad" if sentence else "")
        if sentence:
            self.subject.setFocus(Qt.FocusReason.ShortcutFocusReason)


def letter_of(row: LetterRow, text: LetterText) -> LetterRow:
    """Return the letter to print: the row as read, with what was typed."""
    return replace(
        row,
        subject=text.subject,
        body=text.body,
        salutation=text.salutation,
        closing=text.closing,
        reference=text.reference,
    )
