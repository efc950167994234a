"""What an admin does with one person: the question before, the call, the words after."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialogButtonBox

from crm_desktop.models.errors import InvalidInput, UserError
from crm_desktop.models.password_strength import one_time_password
from crm_desktop.models.queries.paper.first_password import FirstPassword
from crm_desktop.models.queries.people import PersonEntry, PersonRow
from crm_desktop.views.forms.confirm import Choice, Question
from crm_desktop.views.people.one_time import OneTimePassword
from crm_desktop.views.people.page import AdminPage

Reject = QDialogButtonBox.ButtonRole.RejectRole
DAYS = 7  # a one-time password is good for


class Doing(QObject):
    """The acts on people behind their page. `created` follows somebody new, `left` a leaver."""

    created = Signal(int)
    refused = Signal(object)  # InvalidInput of a form, to be shown at its field
    left = Signal(object)  # PersonRow

    def __init__(self, page: AdminPage) -> None:
        super().__init__(page)
        self._page = page
        self.question: Question | None = None
        self.shown: OneTimePassword | None = None

    # --- entering --------------------------------------------------------------------------

    def create(self, entry: PersonEntry) -> None:
        """Enter somebody with a one-time password."""
        password = one_time_password()

        def work(session: Any) -> int:
            from crm_desktop.models.queries.people import create_person

            return create_person(session, entry, password)

        def done(number: int) -> None:
            self.created.emit(number)
            self._show_password(entry.name, entry.login, password)

        self._page.write(work, done, self._entry_refused, operation=uuid4())

    def give_login(self, person: PersonRow, login: str, roles: tuple[str, ...]) -> None:
        """Give somebody known a login and a one-time password."""
        password = one_time_password()

        def work(session: Any) -> int:
            from crm_desktop.models.queries.people import give_login

            return give_login(session, person.id, login, roles, password, person.version)

        self._page.write(
            work,
            lambda _version: self._show_password(person.name, login, password),
            self._entry_refused,
            operation=uuid4(),
        )

    def _entry_refused(self, error: UserError) -> None:
        if isinstance(error, InvalidInput) and error.field:
            self.refused.emit(error)
        else:
            self._page.refused(error)

    # --- roles, lock, password --------------------------------------------------------------

    def set_roles(self, person: PersonRow, roles: tuple[str, ...]) -> None:
        """Give exactly these roles; where one is taken the person's sessions end."""

        def work(session: Any) -> int:
            from crm_desktop.models.queries.people import set_roles

            return set_roles(session, person.id, roles, person.version)

        taken = set(person.roles) - set(roles)
        new_admin = "crm_admin" in roles and "crm_admin" not in person.roles
        if new_admin:
            said = self.tr("%1 becomes an administrator as soon as a second one agrees.")
        elif taken:
            said = self.tr("The roles of %1 were changed; open windows of theirs were ended.")
        else:
            said = self.tr("The roles of %1 were changed.")
        self._page.write(work, partial(self._done, person, said, bool(taken)), operation=uuid4())

    def lock(self, person: PersonRow) -> None:
        """Ask, then lock somebody out at once."""
        self._ask(
            self.tr("Lock %1"),
            self.tr("Lock %1 out?"),
            self.tr(
                "Their windows end at once and they cannot sign in until somebody unlocks them."
                " Roles, accounts and password stay."
            ),
            self.tr("Lock"),
            person,
            lambda: self._call(person, "lock", self.tr("%1 was locked."), True),
        )

    def unlock(self, person: PersonRow) -> None:
        """Let somebody in again."""
        self._call(person, "unlock", self.tr("%1 may sign in again."), False)

    def end(self, person: PersonRow, accounts: int) -> None:
        """Ask, then take every right from somebody who leaves the firm."""
        sentence = self.tr(
            "Their windows end at once; roles and password are taken. What they did stays under"
            " their name."
        )
        if accounts:
            sentence += " " + self.tr(
                "They are responsible for %n account(s), which you can hand over next.",
                None,
                accounts,
            )

        def done() -> None:
            said = self.tr("%1 has left the firm.")
            self._call(person, "end", said, True, lambda: self.left.emit(person))

        self._ask(
            self.tr("%1 leaves the firm"),
            self.tr("Take every right from %1?"),
            sentence,
            self.tr("Take every right"),
            person,
            done,
        )

    def reset_password(self, person: PersonRow) -> None:
        """Ask, then give a new one-time password."""
        password = one_time_password()
        login = person.login or ""

        def work(session: Any) -> None:
            from crm_desktop.models.queries.people import reset_password

            reset_password(session, person.id, login, password)

        self._ask(
            self.tr("New password for %1"),
            self.tr("Give %1 a one-time password?"),
            self.tr("The old password stops working. The new one is good for 7 days."),
            self.tr("Give password"),
            person,
            lambda: self._page.write(
                work,
                lambda _none: self._show_password(person.name, login, password),
                operation=uuid4(),
            ),
            danger=False,
        )

    def answer(self, question: int, yes: bool) -> None:
        """Agree to an administrator, or refuse."""

        def work(session: Any) -> None:
            from crm_desktop.models.queries.people import answer_admin_question

            answer_admin_question(session, question, yes)

        said = self.tr("Agreed.") if yes else self.tr("Refused.")
        self._page.write(work, lambda _none: self._page.context.message(said), operation=uuid4())

    # --- inside ----------------------------------------------------------------------------

    def _call(
        self,
        person: PersonRow,
        name: str,
        said: str,
        ends: bool,
        then: Callable[[], None] | None = None,
    ) -> None:
        def work(session: Any) -> Any:
            from crm_desktop.models.queries import people

            return getattr(people, name)(session, person.id, person.version)

        def done(result: Any) -> None:
            self._done(person, said, ends, result)
            if then is not None:
                then()

        self._page.write(work, done, operation=uuid4())

    def _done(self, person: PersonRow, said: str, ends: bool, _version: Any) -> None:
        self._page.context.message(said.replace("%1", person.name))
        if ends:  # what began between the call and its commit
            self._page.context.background.write(
                partial(_end_sessions, person.id), _nothing, operation=uuid4(), failed=_nothing
            )

    def _show_password(self, name: str, login: str, password: str) -> None:
        me = self._page.context.me
        until = dt.date.today() + dt.timedelta(days=DAYS)
        server = f"{me.host} · {me.database}" if me.host else me.database
        given = FirstPassword(name, login, password, until, me.firm_name, server)
        self.shown = OneTimePassword(self._page.context, given, self._page)
        self.shown.finished.connect(self._forget)
        self.shown.open()

    def _forget(self) -> None:
        if self.shown is not None:
            self.shown.deleteLater()
        self.shown = None

    def _ask(
        self,
        title: str,
        heading: str,
        sentence: str,
        verb: str,
        person: PersonRow,
        act: Callable[[], None],
        danger: bool = True,
    ) -> None:
        stay = Choice("stay", self.tr("Cancel"), "plain", Reject, danger, True)
        go = Choice("go", verb, "danger" if danger else "primary", default=not danger)
        question = Question(
            title.replace("%1", person.name),
            heading.replace("%1", person.name),
            sentence,
            (go, stay),
            self._page,
        )

        def answered(_result: int) -> None:
            self.question = None
            question.deleteLater()
            if question.answer == "go":
                act()

        question.finished.connect(answered)
        self.question = question
        question.open()


def _end_sessions(person: int, session: Any) -> None:
    from crm_desktop.models.queries.people import end_sessions

    end_sessions(session, person)


def _nothing(_result: object) -> None:
    """What began meanwhile may have ended by itself."""
