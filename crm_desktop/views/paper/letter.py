"""A letter to a contact: typed at the left, the page itself at the right; printed and filed."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from crm_desktop.models.checks import check_field
from crm_desktop.models.errors import Cancelled, ServerUnreachable, UserError
from crm_desktop.models.queries.paper.rows import LetterRow
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.drafts.page import PageDraft, Typing
from crm_desktop.views.forms.wording import shortened
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.paper.letter_closing import ask_unfiled, content_of, put_back
from crm_desktop.views.paper.letter_fields import LetterFields, LetterText
from crm_desktop.views.paper.letter_work import (
    LetterRead,
    address_words,
    file_it,
    make_pdf,
    person_name,
    read_letter,
)
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.paper.printing import Paper, Printing, file_name

PAUSE = 300
"""Milliseconds after the last key before the page is made anew."""
RENDER_SECONDS = 60.0


@dataclass(frozen=True)
class Filing:
    """One attempt to file a letter: what is sent, and what its page was made from."""

    edit: Edit
    made_from: tuple[LetterRow, LetterText]


class LetterPage(PlainPage, QWidget):
    """Writes, shows, prints and files one letter. `rendered` follows each new preview."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()
    rendered = Signal()

    def __init__(self, context: Context, account_id: int, contact_id: int | None = None) -> None:
        super().__init__()
        self.context = context
        self.account_id = account_id
        self._first_contact = contact_id
        self._row: LetterRow | None = None
        self._letter: LetterRead | None = None
        self._pdf = b""
        self._shown: tuple[LetterRow, LetterText] | None = None  # what the preview was made from
        self._filed: tuple[LetterRow, LetterText] | None = None
        self._unsure: Filing | None = None  # sent, and not known to be written or refused
        self._filing = False
        self._then_close = False
        self._read_for: int | None = None
        self.fields = LetterFields()
        self.preview = Preview()
        self.message = InlineMessage()
        self.printing = Printing(context, self, Paper("letter", account_id))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._make()
        self._pause.timeout.connect(self.render_now)
        self.draft = PageDraft(
            self,
            context,
            Typing(
                self._place,
                lambda: content_of(self.fields),
                lambda typed: put_back(self.fields, typed),
                self.message.say,
            ),
        )
        self.fields.edited.connect(self._on_edited)
        self.fields.recipient_chosen.connect(self._on_recipient)
        self.fields.template_chosen.connect(self._on_template)
        self.printing.told.connect(self._say)
        self.printing.printed.connect(self.file)
        self._read(contact_id)

    def _make(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.header = parts.PageHeader(self.tr("Letter"))
        self.save_button = parts.button(self.tr("Save as PDF…"), icon="download")
        self.file_button = parts.button(self.tr("File on the card"), shortcut="Ctrl+S")
        self.print_button = parts.button(
            self.tr("Print and file…"), kind="primary", icon="printer", shortcut="Ctrl+P"
        )
        self.save_button.clicked.connect(self.save_pdf)
        self.file_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print_page)
        for button in (self.save_button, self.file_button, self.print_button):
            self.header.add_action(button)
        box = QVBoxLayout()
        box.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        box.addWidget(self.message)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.fields)
        self.split.addWidget(self.preview)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(parts.hairline())
        column.addLayout(box)
        column.addWidget(self.split, 1)
        self.setFocusProxy(self.fields.subject)

    # ---- what the main window asks ----------------------------------------------------------

    def title(self) -> str:
        """Return the subject, or "Letter"."""
        return shortened(self.fields.subject.text().strip()) or self.tr("Letter")

    def icon_name(self) -> str:
        """Return the icon of letters."""
        return "mail"

    def key(self) -> tuple[Any, ...]:
        """Return what identifies the page."""
        return ("letter", self.account_id, self._first_contact)

    def modified(self) -> bool:
        """Return whether something typed is not filed on the card."""
        if not self.fields.typed():
            return False
        return self._filed is None or self._filed[1] != self.fields.text()

    def saving(self) -> bool:
        """Return whether the letter is on its way to the card."""
        return self._filing

    def try_close(self) -> bool:
        """Return whether the page may go; asks where the letter is not filed."""
        if self._filing:
            self._then_close = True
            return False
        if not self.modified():
            return True
        answer = self.draft.ask(ask_unfiled)
        if answer == "save":
            self.save_and_close()
        return answer in ("discard", "later")

    def _place(self) -> dict[str, Any]:
        contact = self.fields.recipient.currentData()
        return {"what": "letter", "account_id": self.account_id, "contact_id": contact}

    def reload(self) -> None:
        """Read recipient and address again; what was typed stays."""
        self._read(self.fields.recipient.currentData() or self._first_contact)

    def save(self) -> None:
        """File the letter on the card (Ctrl+S)."""
        self.with_pdf(lambda _pdf: self.file())

    def save_and_close(self) -> None:
        """File the letter, and close when it is there (Ctrl+Enter)."""
        self._then_close = True
        self.save()

    def print_page(self) -> None:
        """Show the print dialog; when the pages are with the printer, the letter is filed."""
        self.with_pdf(lambda pdf: self.printing.ask(self.title(), pdf))

    def save_pdf(self) -> None:
        """Ask where, and save the letter as a PDF."""
        self.with_pdf(lambda pdf: self.printing.save_as(self._name(), pdf))

    def pdf(self) -> bytes:
        """Return the PDF that is shown; empty before the first one."""
        return self._pdf

    # ---- reading ----------------------------------------------------------------------------

    def _read(self, contact_id: int | None) -> None:
        self.preview.busy.start()
        self.context.background.read(
            partial(
                read_letter,
                self.context.catalogue,
                self.account_id,
                contact_id,
                self.fields.template.currentData(),
            ),
            partial(self._on_read, contact_id),
            failed=self._on_failed,
            token=("letter", id(self)),
        )

    def _on_recipient(self, contact_id: int | None) -> None:
        self._read(contact_id)

    def _on_template(self) -> None:
        self._letter = None  # no page is made with the other template meanwhile
        self.reload()

    def _on_read(self, contact_id: int | None, found: LetterRead) -> None:
        row, self._letter, first = found.row, found, self._row is None
        self._row = row
        self.message.clear()
        if first:
            self.draft.ready()
        self.header.set_phrase(shortened(row.account_name or person_name(row)))
        self.fields.blockSignals(True)
        self.fields.set_recipients(found.contacts, contact_id)
        self.fields.set_templates(found.templates, found.own_text)
        if first or contact_id != self._read_for:
            self.fields.set_language(found.language)
        self._read_for = contact_id
        self.fields.blockSignals(False)
        self._suggest()
        self.render_now()
        self.title_changed.emit()

    def _suggest(self) -> None:
        if self._row is None:
            return
        from crm_desktop.reports.names.salutation import closing, salutation

        language = str(self.fields.language.currentData())
        usual = salutation(self._row.recipient, language)
        self.fields.blockSignals(True)
        end = closing(language, self._row.recipient)
        self.fields.suggest(usual.text, usual.certain, end, usual.rule)
        self.fields.blockSignals(False)
        self.fields.recipient_note.set(address_words(self._row), "warn")

    # ---- the page ---------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self._suggest()
        if self.fields.subject_note.text() and not self._subject_fault():
            self.fields.say_subject("")
        self._pause.start()
        self.title_changed.emit()

    def _now(self) -> tuple[LetterRow, LetterText] | None:
        return None if self._row is None else (self._row, self.fields.text())

    def render_now(self) -> None:
        """Make the page of what is typed now."""
        self._render(lambda _pdf: None)

    def with_pdf(self, then: Callable[[bytes], object]) -> None:
        """Call `then` with the PDF of exactly what is typed now, once it is made."""
        if self._now() is not None and self._now() == self._shown:
            then(self._pdf)
        else:
            self._render(then)

    def _render(self, then: Callable[[bytes], object]) -> None:
        self._pause.stop()
        now = self._now()
        if now is None or self._letter is None:
            return
        self.preview.busy.start()
        self.context.background.call(
            partial(make_pdf, self.context.catalogue, self._letter, now[1]),
            partial(self._on_rendered, now, then),
            failed=self._on_not_rendered,
            lane="quick",
            deadline=RENDER_SECONDS,
            token=("letter page", id(self)),
        )

    def _on_rendered(
        self, made_from: tuple[LetterRow, LetterText], then: Callable[[bytes], object], pdf: bytes
    ) -> None:
        self._pdf, self._shown = pdf, made_from
        self.preview.show_pdf(pdf)
        self.status_changed.emit()
        self.rendered.emit()
        then(pdf)

    def _on_not_rendered(self, error: UserError) -> None:
        self._then_close = False
        self._shown = None
        self.preview.show_error(str(error))

    # ---- filing -----------------------------------------------------------------------------

    def _subject_fault(self) -> str:
        field = self.context.catalogue.kind("communication").field("subject")
        finding = check_field(field, {"subject": self.fields.text().subject or None})
        return finding.sentence if finding else ""

    def file(self) -> None:
        """File the letter as it is shown: a communication with its PDF as a document."""
        if self._filing or not self._pdf or self._shown is None:
            return
        if self._filed == self._shown:
            self.context.message(self.tr("This letter is on the card already."))
            self._close_if_asked()
            return
        fault = self._subject_fault()
        self.fields.say_subject(fault)
        if fault:
            self._then_close = False
            return
        self._filing = True
        self.file_button.setEnabled(False)
        self.draft.send(partial(self._send, self._shown))

    def _send(self, shown: tuple[LetterRow, LetterText], operation: UUID) -> None:
        # The operation whose answer was lost: if it was written after all, nothing is now.
        operation = self._unsure.edit.operation if self._unsure is not None else operation
        edit = replace(self._edit(shown[1]), operation=operation)
        filing = Filing(edit, shown)
        self._unsure = self._unsure or filing
        self.context.background.write(
            partial(
                file_it,
                self.context.catalogue,
                edit,
                self._pdf,
                file_name(self._name()),
                template.revision_id if (template := shown[1].template) else None,
            ),
            partial(self._on_filed, filing),
            changes=("communication", "document"),
            failed=self._on_not_filed,
        )

    def _edit(self, text: LetterText) -> Edit:
        return Edit(
            "communication",
            None,
            {
                "kind": "letter",
                "direction": "out",
                "happened_at": dt.datetime.now(dt.UTC),
                "subject": text.subject,
                "contact_id": text.contact_id,
                "employee_id": self.context.me.employee_id,
                "body": text.body or None,
            },
            account_id=self.account_id,
        )

    def _on_filed(self, sent: Filing, saved: Saved) -> None:
        first, self._unsure = self._unsure, None
        written = first if saved.repeated and first is not None else sent
        self._filed = written.made_from
        self._filing = False
        self.file_button.setEnabled(True)
        self.message.clear()
        if written.made_from != sent.made_from:  # the first attempt stands; this one is new
            self.file()
            return
        self.draft.acknowledged()
        self.context.message(self.tr("The letter has been filed on the card."))
        self.title_changed.emit()
        self._close_if_asked()

    def _close_if_asked(self) -> None:
        if self._then_close and not self.modified():
            self.close_requested.emit()
        self._then_close = False

    def _on_not_filed(self, error: UserError) -> None:
        self._filing = False
        self._then_close = False
        self.draft.refused()
        self.file_button.setEnabled(True)
        if not isinstance(error, ServerUnreachable | Cancelled):
            self._unsure = None  # refused: nothing was written, the next attempt is a new one
        self._say(str(error))

    def _on_failed(self, error: UserError) -> None:
        self.preview.busy.stop()
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self.message.say(sentence, "bad")

    def _name(self) -> str:
        account = self._row.account_name or person_name(self._row) if self._row else ""
        return " – ".join(part for part in (account, self.fields.text().subject) if part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() <= 0 or not self.split.sizes()[0]:
            self.split.setSizes([self.width() * 55 // 100, self.width() * 45 // 100])
