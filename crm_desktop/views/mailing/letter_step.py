"""The letter of one recipient alone, changed in the editor of templates; the others keep theirs."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from crm_desktop.models.queries.kept.templates import TemplateText
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.views.context import Context
from crm_desktop.views.forms import confirm
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.mailing import work
from crm_desktop.views.mailing.sample import SamplePane
from crm_desktop.views.templates.building import panes
from crm_desktop.views.templates.text.nodes import Json
from crm_desktop.views.templates.work import Made
from crm_desktop.views.templates.writing import NOTHING, Writing


class LetterStep(Writing):
    """A step of the wizard; what is typed is kept by the wizard and goes with its draft."""

    own_pictures = False  # an archived letter finds its pictures at its template

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.one: Any = None
        self._wish: work.Wish | None = None
        self._template = NOTHING
        self._plain: Json | None = None  # the template as the editor writes it; None: not read yet
        self.editor.setAccessibleName(self.tr("Text of this letter"))
        self.sample = SamplePane(self.preview)
        self.state = parts.Label("", "body", "second")
        self.undo_button = parts.button(self.tr("Back to the template…"), icon="undo-2")
        self.undo_button.clicked.connect(self.ask_take_back)
        above = QHBoxLayout()
        above.setContentsMargins(spacing.EDGE, 6, spacing.EDGE, 6)
        above.setSpacing(spacing.GAP_8)
        above.addWidget(self.state)
        above.addStretch(1)
        above.addWidget(self.undo_button)
        told = QVBoxLayout()
        told.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        told.addWidget(self.message)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(told)
        whole.addWidget(panes(self, above, self.sample), 1)
        self.setFocusProxy(self.editor)
        self.edited.connect(self._fit)

    def letter_language(self) -> str:
        """Return the language of the recipient's letter."""
        return "en" if self.one is None else str(self.one.language)

    # ---- whose letter -------------------------------------------------------------------------

    def open(self, wish: work.Wish, one: Any) -> None:
        """Show the letter of one of those checked."""
        self._wish, self.one, self._plain = wish, one, None
        self.message.clear()
        self.sample.show_channel(wish.channel)
        self.editor.setEnabled(False)
        self.context.background.read(
            partial(work.read_letter, self.context.catalogue, wish, one),
            self._on_read, failed=self.complain, token=("mailing letter", id(self)),
        )  # fmt: skip

    def _on_read(self, found: tuple[TemplateText, MergeRows]) -> None:
        self._template, rows = found
        self.show_text(self._template)
        self._plain = self.document()
        self.editor.setEnabled(True)
        if self.one.letter is not None:
            self.show_text(replace(self._template, document=self.one.letter), modified=True)
        self.editor.setFocus()
        self._fit()
        self.show_rows(rows)

    def letter(self) -> Mapping[str, Any] | None:
        """Return the letter as it stands there; None where it is as the template."""
        if self._plain is None:
            return None if self.one is None else self.one.letter
        if not self.changed():
            return None
        document = self.document()
        return None if document == self._plain else document

    def problem(self) -> str:
        """Return why no letter can be made of what stands there, "" where one can."""
        made = self.made()
        return "\n".join(made.faults) if made is not None and made.broken else ""

    def _fit(self) -> None:
        changed = self.changed()
        self.state.setText(self.tr("Changed for this one alone") if changed
                           else self.tr("As the template"))  # fmt: skip
        self.undo_button.setEnabled(changed)

    # ---- back to the template -----------------------------------------------------------------

    def ask_take_back(self) -> None:
        """Ask whether what was changed in this letter may go."""
        answer = confirm.ask(
            self,
            self.tr("Back to the template"),
            self.tr("Give up what you changed in this letter?"),
            self.tr("The recipient gets the letter of the template, as the others do."),
            (
                confirm.Choice("back", self.tr("Back to the template"), "danger"),
                confirm.Choice("stay", self.tr("Cancel"), "plain", confirm.Role.RejectRole,
                               escape=True),
            ),
        )  # fmt: skip
        if answer == "back":
            self.take_back()

    def take_back(self) -> None:
        """Show the letter of the template again."""
        self.show_text(self._template)
        self.edited.emit()

    # ---- its page -----------------------------------------------------------------------------

    def making(self, document: Json) -> Any:
        """Return what makes this recipient's letter or e-mail, on a worker."""
        text = TemplateText(self._text.name, document, self.used_images(document))
        assert self._wish is not None
        return partial(work.written, self.context.catalogue, self._wish, self.letter_language(),
                       text, self._rows)  # fmt: skip

    def show_made(self, made: Made) -> None:
        """Show the letter or the e-mail."""
        self.preview.busy.stop()
        self.sample.show_made(made)
