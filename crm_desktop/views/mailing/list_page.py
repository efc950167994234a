"""The list of mailings: one's own and those of people below, each with what came of it."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.views.context import Context
from crm_desktop.views.lists.empty import RowsOrWords
from crm_desktop.views.look import Role, parts
from crm_desktop.views.mailing import work
from crm_desktop.views.mailing.words import MailingWords
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.rows import Column, RowsModel, RowsTable
from crm_desktop.views.values import number_text, when_text


class MailingsPage(AdminPage):
    """Opened with Enter, begun with Ctrl+N."""

    name = "mailings"
    icon = "send"
    changes = ("mailing",)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Mailings"), parent)
        self._words = MailingWords(self)
        self.open_button = parts.button(self.tr("Open"))
        self.new_button = parts.button(
            self.tr("New mailing"), kind="primary", icon="plus", shortcut="Ctrl+N"
        )
        self.open_button.clicked.connect(self.open_current)
        self.new_button.clicked.connect(self.new_record)
        self.header.add_action(self.open_button)
        self.header.add_action(self.new_button)
        self.new_button.setVisible(self.may_add())
        self.model = RowsModel(self._columns(), lambda one: one.id, self)
        self.table = RowsTable(self.model, self.tr("Mailings"))
        self.table.chosen.connect(
            lambda: self.open_button.setEnabled(self.table.current() is not None)
        )
        self.table.opened.connect(self.open_current)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        self.rows = RowsOrWords(self.table)
        column.addWidget(self.rows)
        self.setFocusProxy(self.table)
        self.open_button.setEnabled(False)

    def _columns(self) -> tuple[Column, ...]:
        def number(state: str) -> Any:
            return lambda one: number_text(one.counts.get(state, 0))

        states = self._words.states()
        return (
            Column("when", self.tr("When"), lambda one: when_text(one.begun_at), 150,
                   sort=lambda one: one.begun_at),
            Column("subject", self.tr("Subject"), lambda one: one.subject, 240, stretch=True,
                   roles=((Role.ICON, lambda one: "mail" if one.channel == "email"
                           else "printer"),)),
            Column("who", self.tr("Who"), lambda one: one.sender, 150),
            Column("template", self.tr("Template"), lambda one: one.template_name, 160),
            Column("words", self.tr("To whom"), lambda one: one.chosen_words, 220),
            Column("done", self.tr("Done"), number("done"), 80, right=True,
                   sort=lambda one: one.counts.get("done", 0)),
            Column("left", self.tr("Left out"), number("left"), 90, right=True,
                   sort=lambda one: one.counts.get("left", 0)),
            Column("waiting", self.tr("Waiting"), number("waiting"), 90, right=True,
                   sort=lambda one: one.counts.get("waiting", 0)),
            Column("state", self.tr("State"), lambda one: states[one.state][0], 120),
        )  # fmt: skip

    def load(self) -> None:
        """Read the runs."""
        self.read(work.read_runs, self._show)

    def _show(self, found: tuple[Any, ...]) -> None:
        self.model.set_rows(found)
        self.header.set_phrase(
            self.tr("%n mailing(s)", None, len(found)) if found else self.tr("None yet")
        )
        if found:
            self.rows.setCurrentWidget(self.table)
            return
        self.rows.say(
            parts.EmptyState(
                self.tr("No mailings yet"),
                self.tr("One letter to many, on paper or by e-mail: choose by a filter to whom,"
                        " look at each letter, then print or send. Each is filed on its card."),
                self.tr("New mailing") if self.may_add() else "", icon=self.icon,
            ),
            self.new_record,
        )  # fmt: skip

    def open_current(self) -> None:
        """Open the run chosen (Enter)."""
        one = self.table.current()
        if one is not None:
            self.context.open_mailing(one.id, False)

    def new_record(self) -> None:
        """Begin a mailing (Ctrl+N)."""
        if self.may_add():
            self.context.open_mailing(None, False)

    def may_add(self) -> bool:
        """Return whether this person may send to many."""
        return bool({"print_bulk", "mass_mail"} & self.context.me.acts)

    def key(self) -> tuple[Any, ...]:
        """There is one list of mailings."""
        return ("mailings",)
