"""The page "Who sees what, and why": choose a person, an account or both, read, print."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import NotAllowed, UserError
from crm_desktop.models.language import current_language
from crm_desktop.models.queries.why.rows import WhyRow
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.forms.editing.reference import ReferenceEditor, reference_search
from crm_desktop.views.forms.wording import shortened
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.rights.answer import Answer

RENDER_SECONDS = 60.0


class WhyPage(PlainPage, QWidget):
    """Asks the server at each choice. `answered` follows each answer, a refusal too."""

    title_changed = Signal()
    status_changed = Signal()
    answered = Signal()

    def __init__(
        self, context: Context, employee_id: int | None = None, account_id: int | None = None
    ) -> None:
        super().__init__()
        self.context = context
        self.answer: WhyRow | None = None
        self._begun_with = (employee_id, account_id)
        self.person = self._choice("employee", self.tr("Person"))
        self.account = self._choice("account", self.tr("Account"))
        self.shown = Answer()
        self._make()
        if employee_id is not None:
            self.person.set_value(employee_id, self._name_of(employee_id))
        if account_id is not None:
            self.account.set_value(account_id)
        for choice in (self.person, self.account):
            choice.edited.connect(self._on_edited)
        self.reload()

    def _choice(self, kind: str, name: str) -> ReferenceEditor:
        made = ReferenceEditor(
            self.context, reference_search(self.context.catalogue, kind, lambda: None)
        )
        made.name_it(name)
        made.setMaximumWidth(spacing.wide(320))
        return made

    def _make(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.header = parts.PageHeader(self.tr("Who sees what, and why"))
        self.print_button = parts.button(self.tr("Print…"), icon="printer", shortcut="Ctrl+P")
        self.print_button.clicked.connect(self.print_page)
        self.header.add_action(self.print_button)
        choices = parts.Strip()
        row = QHBoxLayout(choices)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        row.setSpacing(spacing.GAP_8)
        for words, choice in (
            (self.tr("Person"), self.person),
            (self.tr("Account"), self.account),
        ):
            row.addWidget(parts.Label(words, "body", "second"))
            row.addWidget(choice, 1)
            row.addSpacing(spacing.GAP_16)
        row.addStretch(1)
        self.busy = parts.LoadingBar()
        self.empty = parts.EmptyState("", "", icon="eye")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(choices)
        column.addWidget(self.busy)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.person.line)

    # ---- a page of the main window ----------------------------------------------------------

    def title(self) -> str:
        """Return whom or what it is about."""
        asked = self.answer
        about = " · ".join(part for part in (asked.person, asked.account) if part) if asked else ""
        return shortened(about) or self.tr("Who sees what, and why")

    def icon_name(self) -> str:
        """Return the icon of looking."""
        return "eye"

    def key(self) -> tuple[Any, ...]:
        """One tab for each question that was opened."""
        return ("why", *self._begun_with)

    def state(self) -> dict[str, Any]:
        """Return what is chosen."""
        return {"person": self._chosen(self.person), "account": self._chosen(self.account)}

    def restore(self, state: dict[str, Any]) -> None:
        """Choose again what was chosen before."""
        for choice, name in ((self.person, "person"), (self.account, "account")):
            number = state.get(name)
            if isinstance(number, int) and number != self._chosen(choice):
                choice.set_value(number, self._name_of(number) if name == "person" else "")
        self.reload()

    def reload(self) -> None:
        """Ask the server again for what is chosen."""
        person, account = self._chosen(self.person), self._chosen(self.account)
        if person is None and account is None:
            self._say(
                self.tr("Choose a person, an account, or both"),
                self.tr(
                    "A person alone: how many accounts they see, and why. An account alone: who"
                    " sees it. Both: every reason."
                ),
            )
            return
        self.busy.start()
        self.context.background.read(
            partial(_ask, person, account, current_language()),
            self._on_answer,
            failed=self._on_failed,
            token=("why", id(self)),
        )

    def print_page(self) -> None:
        """Show the answer as a PDF, to look at, print or save (Ctrl+P)."""
        if self.answer is not None:
            self.context.background.call(
                partial(_make_pdf, self.answer, current_language()),
                self._on_rendered,
                failed=self._on_failed,
                lane="quick",
                deadline=RENDER_SECONDS,
                token=("why page", id(self)),
            )

    # ---- answers ----------------------------------------------------------------------------

    def _on_edited(self) -> None:
        if not (self.person.problem() or self.account.problem()):
            self.reload()

    def _on_answer(self, answer: WhyRow) -> None:
        self.busy.stop()
        self.answer = answer
        # Opened for an account, the page learns its name only now.
        for choice, number, name in (
            (self.person, answer.employee_id, answer.person),
            (self.account, answer.account_id, answer.account),
        ):
            if number is not None and choice.label() == f"#{number}":
                choice.blockSignals(True)
                choice.set_value(number, name)
                choice.blockSignals(False)
        self.shown.show_answer(answer)
        self.stack.setCurrentWidget(self.shown)
        self._allow()
        self.title_changed.emit()
        self.answered.emit()

    def _on_failed(self, error: UserError) -> None:
        if not isinstance(error, NotAllowed):
            self._say(self.tr("This could not be answered"), str(error))
            return
        if self._chosen(self.person) is None:
            sentence = self.tr(
                "Who sees an account is told to those who see it themselves, to admins and to"
                " auditors."
            )
        else:
            sentence = self.tr(
                "You may ask about yourself, about people below you, and about everybody on"
                " accounts that you see yourself. Admins and auditors may ask about everybody."
            )
        self._say(self.tr("This is not for you to ask"), sentence)

    def _say(self, title: str, sentence: str) -> None:
        self.busy.stop()
        self.answer = None
        self.empty.set(title, sentence)
        self.stack.setCurrentWidget(self.empty)
        self._allow()
        self.title_changed.emit()
        self.answered.emit()

    def _on_rendered(self, pdf: bytes) -> None:
        from crm_desktop.views.paper.preview import show_pdf
        from crm_desktop.views.paper.printing import Paper

        words = self.tr("%1 – who sees what").replace("%1", self.title())
        paper = Paper("who_sees_what", self._chosen(self.account))
        show_pdf(self, words, pdf, paper, self.context)

    def _allow(self) -> None:
        ready = self.answer is not None
        self.print_button.setEnabled(ready)
        self.print_button.setToolTip("" if ready else self.tr("There is no answer yet."))

    def _chosen(self, choice: ReferenceEditor) -> int | None:
        try:
            found = choice.value()
        except ValueError:
            return None
        return int(found) if found is not None else None

    def _name_of(self, employee_id: int) -> str:
        options = self.context.catalogue.options.get("employee", ())
        return next((one.label for one in options if one.value == employee_id), "")


def _ask(employee_id: int | None, account_id: int | None, language: str, session: Any) -> WhyRow:
    from crm_desktop.models.queries.why.asking import why

    return why(session, employee_id, account_id, language)


def _make_pdf(answer: WhyRow, language: str) -> bytes:
    """Runs on a worker, without a session."""
    from crm_desktop.reports.why import why_pdf

    return why_pdf(answer, language)
