"""The page of people: everybody in a list, one of them beside it, questions of admins above."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Option
from crm_desktop.models.fields.kinds.people import PERSON
from crm_desktop.models.queries.people import AdminQuestion, PersonRow
from crm_desktop.models.text import norm
from crm_desktop.views.context import Context
from crm_desktop.views.forms.confirm import ask_unsaved
from crm_desktop.views.lists.filtering.filters import FilterRow
from crm_desktop.views.look import parts
from crm_desktop.views.people.columns import people_columns
from crm_desktop.views.people.doing import Doing
from crm_desktop.views.people.new_person import NewPerson
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.person import PersonPanel
from crm_desktop.views.people.questions import Questions
from crm_desktop.views.people.rows import RowsModel, RowsTable
from crm_desktop.views.people.words import found_by, state_of
from crm_desktop.views.values import number_text
from crm_desktop.views.working.later import later

Answer = tuple[tuple[PersonRow, ...], tuple[AdminQuestion, ...], dict[int, int]]


class PeoplePage(AdminPage):
    """For admins to change, for superiors to read about the people below them."""

    name = "people"
    icon = "users"
    changes = ("employee",)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("People"), parent)
        self._accounts: dict[int, int] = {}
        self._shown: int | None = None
        self.doing = Doing(self)
        self.new = parts.button(
            self.tr("New person"), kind="primary", icon="plus", shortcut="Ctrl+N"
        )
        self.new.clicked.connect(self.new_record)
        self.new.setVisible(self.may_change)
        self.header.add_action(self.new)
        self.questions = Questions(context.me.employee_id)
        self.filters = FilterRow(context.catalogue, PERSON)
        self.filters.columns.hide()
        self.model = RowsModel(people_columns(self._accounts), lambda person: person.id, self)
        self.table = RowsTable(self.model, self.tr("People"))
        self.empty = parts.EmptyState("", "", self.tr("Clear the filter"), icon="search")
        self.middle = QStackedWidget()
        self.middle.addWidget(self.table)
        self.middle.addWidget(self.empty)
        self.panel = PersonPanel()
        self.entry = NewPerson()
        self.nobody = QWidget()
        self.side = QStackedWidget()
        for widget in (self.nobody, self.panel, self.entry):
            self.side.addWidget(widget)
        self.side.setFixedWidth(self.panel.width())
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.draft = self.keep_drafts(self._typed, self._put_back)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.filters)
        left.addWidget(self.middle, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(parts.vline())
        row.addWidget(self.side)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.questions)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.filters.left_down.connect(self.table.setFocus)
        self.empty.acted.connect(self._on_empty)
        self.table.typed.connect(self._type_on)
        self.table.opened.connect(self.edit_record)
        self.table.chosen.connect(self._on_chosen)
        self.questions.answered.connect(self.doing.answer)
        self.questions.wanted.connect(self.table.go_to)
        panel = self.panel
        panel.details_wanted.connect(self.edit_record)
        panel.history_wanted.connect(self.show_history)
        panel.roles_wanted.connect(self._set_roles)
        panel.login_wanted.connect(self._give_login)
        panel.act_wanted.connect(self._act)
        panel.changed.connect(self.title_changed)
        self.entry.wanted.connect(self.doing.create)
        self.entry.cancelled.connect(self._leave_entry)
        self.entry.changed.connect(self.title_changed)
        self.doing.created.connect(self._on_created)
        self.doing.refused.connect(self._on_refused)
        self.doing.left.connect(self._on_left)

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read everybody, the open questions and how many accounts each looks after."""
        self.read(partial(_read, self.context.me, self.may_change), self._show)

    def _show(self, answer: Answer) -> None:
        people, questions, accounts = answer
        self._accounts.clear()
        self._accounts |= accounts
        if self.may_change:
            self._renew_colleagues(people)
        self.questions.show_questions(questions)
        self.model.set_rows(people)
        self._filter()
        if self.table.current() is None and people:
            self.table.go_to(people[0].id)

    def _renew_colleagues(self, people: tuple[PersonRow, ...]) -> None:
        """Let choices of a superior know who came since the sign-in."""
        options: Any = self.context.catalogue.options
        options["employee"] = tuple(
            Option(each.id, each.name, each.state in ("active", "no_login"), each.job_title)
            for each in people
        )

    def _filter(self) -> None:
        words = norm(self.filters.search.text()).split()
        chosen = self.filters.values()
        states, roles = chosen.get("state", ()), chosen.get("role", ())
        superiors = chosen.get("superior_id", ())

        def fits(person: PersonRow) -> bool:
            if states and state_of(person) not in states:
                return False
            if roles and not set(roles) & set(person.roles):
                return False
            if superiors and person.superior_id not in superiors:
                return False
            text = found_by(person)
            return all(word in text for word in words)

        self.model.set_filter(fits)
        self._say_what_is_shown()
        self.status_changed.emit()

    def _say_what_is_shown(self) -> None:
        self.middle.setCurrentWidget(self.table if self.model.rowCount() else self.empty)
        if self.model.rowCount():
            return
        if self.filters.is_filtered():
            self.empty.set(self.tr("No match"), self.tr("Nobody fits the search and the filters."))
        elif not self.may_change:
            self.empty.set(
                self.tr("Nobody below you"),
                self.tr("Here stand the people who report to you. Nobody does yet."),
            )
        if self.empty.action is not None:
            self.empty.action.setVisible(self.filters.is_filtered())

    # --- one person ------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        person = self.table.current()
        if self.side.currentWidget() is self.entry and self.entry.modified():
            return  # what is typed stays beside the list
        if person is None:
            if not self.panel.modified():
                self.side.setCurrentWidget(self.nobody)
                self._shown = None
            return
        if self._shown not in (None, person.id) and self.panel.modified():
            # Asked when the table has finished moving, else it moves on below the question.
            later(self, partial(self._leave_ticks, person))
            return
        self._show_person(person)

    def _leave_ticks(self, person: PersonRow) -> None:
        if not self.panel.modified() or self.panel.person is None:
            return
        answer = ask_unsaved(self, self.panel.person.name)
        if answer == "save":
            self.panel.save_roles()
        elif answer == "stay":
            self.table.go_to(self._shown)
            return
        else:
            self.panel.discard_roles()
        self._show_person(person)

    def _show_person(self, person: PersonRow) -> None:
        self._shown = person.id
        self.panel.show_person(
            person,
            self._accounts.get(person.id, 0),
            self.may_change,
            person.id == self.context.me.employee_id,
            self._taken,
        )
        self.side.setCurrentWidget(self.panel)
        self.status_changed.emit()

    def _taken(self) -> frozenset[str]:
        return frozenset(each.login for each in self.model.rows() if each.login)

    def _set_roles(self, roles: tuple[str, ...]) -> None:
        if self.panel.person is not None:
            self.doing.set_roles(self.panel.person, roles)

    def _give_login(self, login: str, roles: tuple[str, ...]) -> None:
        if self.panel.person is not None:
            self.doing.give_login(self.panel.person, login, roles)

    def _act(self, act: str) -> None:
        person = self.panel.person
        if person is None:
            return
        if act == "end":
            self.doing.end(person, self._accounts.get(person.id, 0))
        elif act == "hand_over":
            self.hand_over(person)
        else:
            getattr(self.doing, act)(person)

    def _on_left(self, person: PersonRow) -> None:
        if self._accounts.get(person.id):
            self.hand_over(person)

    def hand_over(self, person: PersonRow) -> None:
        """Let somebody else become responsible for all accounts of a person."""
        from crm_desktop.views.people.handing import open_hand_over_of

        open_hand_over_of(self, self.context, person)

    # --- somebody new ----------------------------------------------------------------------

    def new_record(self) -> None:
        """Open the form of somebody new beside the list."""
        if not self.may_change or self.side.currentWidget() is self.entry:
            return
        if self.panel.modified():
            self._leave_ticks(self.panel.person) if self.panel.person else None
            if self.panel.modified():
                return
        colleagues = self.context.catalogue.options.get("employee", ())
        current = self.table.current()
        self.side.setCurrentWidget(self.entry)
        self.new.hide()
        superior = current.superior_id if current is not None else None
        self.entry.begin(colleagues, self._taken(), superior)

    def _leave_entry(self) -> None:
        self.entry.begin((), frozenset(), None)
        self.side.setCurrentWidget(self.nobody)
        self.new.show()
        self._on_chosen()
        self.table.setFocus()
        self.title_changed.emit()

    def _on_created(self, number: int) -> None:
        self._leave_entry()
        self.filters.set_state("", "all", {})
        self.table.go_to(number)

    def _on_refused(self, error: InvalidInput) -> None:
        form: Any = self.entry if self.side.currentWidget() is self.entry else self.panel
        form.show_refusal(error.field, str(error))

    # --- a page of the main window ---------------------------------------------------------

    def may_add(self) -> bool:
        """Return whether Ctrl+N makes sense here."""
        return self.may_change

    def modified(self) -> bool:
        """Somebody new is typed, or ticks are not saved."""
        if self.side.currentWidget() is self.entry:
            return self.entry.modified()
        return self.panel.modified()

    def try_close(self) -> bool:
        """Ask about what is not saved; Save keeps the page open until it is done."""
        if not self.modified():
            return True
        answer = self.draft.ask(ask_unsaved)
        if answer == "save":
            self.save()
        return answer in ("discard", "later")

    def _typed(self) -> dict[str, Any]:
        if self.side.currentWidget() is self.entry:
            return self.entry.typed()
        person = self.panel.person
        return {"person": person.id if person else None, "roles": self.panel.roles.roles()}

    def _put_back(self, typed: dict[str, Any]) -> None:
        if "lines" in typed:
            self.new_record()
            if self.side.currentWidget() is self.entry:
                self.entry.put_back(typed)
        elif typed["person"] is not None:
            self.table.go_to(typed["person"])
            self.panel.roles.set_roles(typed["roles"])

    def save(self) -> None:
        """Save what is typed."""
        if self.side.currentWidget() is self.entry:
            self.entry.submit()
        else:
            self.panel.save_roles()

    def edit_record(self) -> None:
        """Open the details of the person in the form that all records have."""
        person = self.table.current()
        if person is not None and self.may_change:
            self.context.open_form("employee", person.id)

    def show_history(self) -> None:
        """Show what happened to the person: roles, locking, superior (Ctrl+Shift+H)."""
        person = self.table.current()
        if person is not None and self.may_change:
            self.context.open_history("employee", person.id, None)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _type_on(self, letters: str) -> None:
        self.filters.search.setFocus()
        self.filters.search.setText(letters)

    def _on_empty(self) -> None:
        self.filters.clear()

    def state(self) -> dict[str, Any]:
        """Return filter and chosen person."""
        values = {name: list(each) for name, each in self.filters.values().items()}
        return {"search": self.filters.search.text(), "filters": values, "row": self._shown}

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to such a state."""
        self.filters.set_state(str(state.get("search", "")), "all", state.get("filters") or {})
        self._filter()
        if state.get("row") is not None:
            self.table.go_to(state["row"])

    def status_text(self) -> tuple[str, ...]:
        """Return how many people there are, and how many are shown."""
        whole = number_text(len(self.model.rows()))
        if not self.filters.is_filtered():
            return (self.tr("People: %1").replace("%1", whole),)
        shown = number_text(self.model.rowCount())
        return (self.tr("Filtered: %1 of %2").replace("%1", shown).replace("%2", whole),)


def _read(me: Any, admin: bool, session: Any) -> Answer:
    from crm_desktop.models.queries.administration import accounts_by_person, people_seen
    from crm_desktop.models.queries.people import admin_questions

    questions = admin_questions(session) if admin else ()
    people = people_seen(session, me)
    return people, questions, accounts_by_person(session, [each.id for each in people])
