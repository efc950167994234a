"""The editor of a template: its text at the left, the page itself at the right."""

from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QSplitter

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.kept.templates import TemplateName, TemplateText
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.models.queries.rows import Hit
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.forms.wording import shortened
from crm_desktop.views.look.form import fields
from crm_desktop.views.look.parts import PageHeader
from crm_desktop.views.templates import work
from crm_desktop.views.templates.building import build, connect
from crm_desktop.views.templates.drafting import draft_of
from crm_desktop.views.templates.exporting import ask_export
from crm_desktop.views.templates.naming import TemplateNameDialog, phrase_of
from crm_desktop.views.templates.work import Made, Shown
from crm_desktop.views.templates.writing import NOTHING, SHOWN_FAULTS, Writing


class TemplatePage(PlainPage, Writing):
    """Edits one template. `saved` follows each revision that is stored."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()
    saved = Signal()
    header: PageHeader
    page_button: QAbstractButton
    more_button: QAbstractButton
    save_button: QAbstractButton
    name_action: QAction
    new_action: QAction
    file_action: QAction
    split: QSplitter

    def __init__(
        self, context: Context, template_id: int | None, start: TemplateText | None = None
    ) -> None:
        super().__init__(context, start or NOTHING)
        self._id = template_id
        self._ours: MergeRows | None = None
        self._saving = False
        self._then_close = False
        self.shown = fields.ComboBox()
        self.language = fields.ComboBox()
        self.draft = draft_of(self)
        build(self)
        connect(self)
        self.edited.connect(self.title_changed)
        self.loaded.connect(self._name)
        self.rendered.connect(self.status_changed)
        context.background.read(
            partial(work.shown_records, context.catalogue), self._on_records,
            failed=self.complain, token=("template records", id(self)),
        )  # fmt: skip
        if template_id is None:
            self.show_parts()
            self.draft.ready()
        else:
            self._read()

    # ---- reading ------------------------------------------------------------------------------

    def _read(self) -> None:
        assert self._id is not None
        self.context.background.read(
            partial(work.read_text, self._id), self._on_text, failed=self.complain,
            token=("template", id(self)),
        )  # fmt: skip

    def _on_text(self, text: TemplateText) -> None:
        self.show_text(text)
        self.draft.ready()

    def _name(self) -> None:
        name = self._text.name
        self.header.set_title(shortened(name.name) or self.tr("New template"))
        self.header.set_phrase(phrase_of(name))
        self.title_changed.emit()

    def _on_records(self, found: tuple[tuple[Hit, ...], MergeRows]) -> None:
        hits, self._ours = found
        for hit in hits:
            words = f"{hit.title} · {hit.detail}" if hit.detail else hit.title
            self.shown.addItem(words, Shown(words, "", hit.kind, hit.id))
        self.on_shown()

    def on_shown(self) -> None:
        """Read the record that the page is shown for."""
        shown = self.shown.currentData()
        if self._ours is None or not isinstance(shown, Shown):
            return
        if shown.which:
            currency = self.context.me.home_currency
            self.show_rows(work.made_up(self.context.catalogue, shown.which, self._ours,
                                       self.letter_language(), currency))  # fmt: skip
            return
        self.preview.busy.start()
        self.context.background.read(
            partial(work.record_rows, self.context.catalogue, shown), self.show_rows,
            failed=self.complain, token=("template rows", id(self)),
        )  # fmt: skip

    def letter_language(self) -> str:
        """Return the language in which the page is shown."""
        return str(self.language.currentData())

    # ---- saving -------------------------------------------------------------------------------

    def save(self) -> None:
        """Save a new revision (Ctrl+S); a template without a name asks for one."""
        if self._saving:
            return
        if not self._text.name.name.strip():
            self.ask_name(self._text.name)
            return
        self._save(self._text.name)

    def ask_name(self, name: TemplateName) -> None:
        """Ask for name and sharing, then save; a name without a key makes a new template."""
        dialog = TemplateNameDialog(name, self)
        dialog.accepted.connect(lambda: self._save(dialog.given()))
        dialog.rejected.connect(self._stay)
        dialog.open()

    def _stay(self) -> None:
        self._then_close = False

    def _save(self, name: TemplateName) -> None:
        document = {**self.document(), "name": name.name.strip()}
        images = self.used_images(document)
        text = TemplateText(name, document, images)
        self._saving = True
        self.save_button.setEnabled(False)
        self.draft.send(partial(self._check, text))
        self.set_changed(False)  # what is typed from now on is not in it

    def _check(self, text: TemplateText, operation: UUID) -> None:
        # It is read once more before it is stored: what cannot be read again is not kept.
        self.context.background.call(
            partial(work.make, self.context.catalogue, dict(text.document), dict(text.images),
                    None, "en"),
            partial(self._on_checked, text, operation),
            failed=self._on_not_saved, lane="quick",
        )  # fmt: skip

    def _on_checked(self, text: TemplateText, operation: UUID, made: Made) -> None:
        if made.broken:
            self._on_not_saved(UserError("\n".join(made.faults[:SHOWN_FAULTS])))
            return
        self.context.background.write(
            partial(work.keep, text, operation), partial(self._on_saved, text),
            changes=("template",), failed=self._on_not_saved,
        )  # fmt: skip

    def _on_saved(self, text: TemplateText, name: TemplateName) -> None:
        self._saving = False
        self.save_button.setEnabled(True)
        self.message.clear()
        self._id = name.id
        page, computed = self.page_data(), self.computed()
        document = {**self._text.document, "name": name.name, "page": page, "computed": computed}
        self._text = replace(self._text, name=name, document=document)
        self.draft.acknowledged()
        self._name()
        said = self.tr("The template was saved as revision %1.")
        self.context.message(said.replace("%1", str(name.revision)))
        self.saved.emit()
        if self._then_close and not self.modified():
            self.close_requested.emit()
        self._then_close = False

    def _on_not_saved(self, error: UserError) -> None:
        self._saving = False
        self._then_close = False
        self.set_changed(True)
        self.draft.refused()
        self.save_button.setEnabled(True)
        self.message.say(str(error), "bad")

    def save_and_close(self) -> None:
        """Save, and close when it is there (Ctrl+Enter)."""
        self._then_close = True
        self.save()

    def export_page(self) -> None:
        """Ask where, and save the template as one file (Ctrl+Shift+E)."""
        ask_export(self)

    # ---- what the main window asks ------------------------------------------------------------

    def title(self) -> str:
        """Return the name of the template."""
        return shortened(self._text.name.name.strip()) or self.tr("New template")

    def icon_name(self) -> str:
        """Return the icon of templates."""
        return "file-pen"

    def key(self) -> tuple[Any, ...]:
        """Return what identifies the page."""
        return ("template", self._id)

    def modified(self) -> bool:
        """Return whether something typed is not saved."""
        return self.changed()

    def saving(self) -> bool:
        """Return whether the template is on its way to the server."""
        return self._saving

    def try_close(self) -> bool:
        """Return whether the page may go; a changed one asks."""
        if self._saving:
            self._then_close = True
            return False
        if not self.modified():
            return True
        answer = self.draft.ask()
        if answer == "save":
            self.save_and_close()
        return answer in ("discard", "later")

    def reload(self) -> None:
        """Make the page anew (F5); what was typed stays."""
        self.render_now()
