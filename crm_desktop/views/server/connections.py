"""The page of open connections: who is signed in from where, read again every ten seconds."""

import datetime as dt
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.queries.people import OpenConnection
from crm_desktop.views.context import Context
from crm_desktop.views.look import Role, parts
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.rows import Column, RowsModel, RowsTable
from crm_desktop.views.values import number_text, time_text, when_text

EVERY_MS = 10_000


class ConnectionsPage(AdminPage):
    """Ends a connection on request; the person's program says so and can sign in again."""

    name = "connections"
    icon = "plug"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Open connections"), parent)
        self._names: dict[int, str] = {}
        self.end_button = parts.button(self.tr("End connection"), kind="danger", icon="unplug")
        self.end_button.clicked.connect(self.delete_record)
        self.header.add_action(self.end_button)
        self.model = RowsModel(self._columns(), lambda one: (one.pid, one.since), self)
        self.table = RowsTable(self.model, self.tr("Open connections"))
        self.table.chosen.connect(self._allow)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)
        self._again = QTimer(self)
        self._again.setInterval(EVERY_MS)
        self._again.timeout.connect(self._read_again)
        self._allow()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "name",
                self.tr("Person"),
                lambda one: self._names.get(one.employee_id, one.login),
                220,
                roles=((Role.ICON, lambda _one: "user"),),
                stretch=True,
            ),
            Column("login", self.tr("Login"), lambda one: one.login, 150),
            Column("since", self.tr("Since"), self._since, 140, sort=lambda one: one.since),
            Column("address", self.tr("From"), self._address, 150),
            Column("program", self.tr("Program"), lambda one: one.application, 150),
            Column("state", self.tr("State"), self._state, 130),
            Column(
                "last",
                self.tr("Last activity"),
                self._last,
                130,
                sort=lambda one: one.last_activity or one.since,
                right=True,
            ),
        )

    def _since(self, one: OpenConnection) -> str:
        return when_text(one.since)

    def _address(self, one: OpenConnection) -> str:
        return one.address or self.tr("this server")

    def _state(self, one: OpenConnection) -> str:
        if one.state == "active":
            return self.tr("working")
        if one.state.startswith("idle in transaction"):
            return self.tr("in the middle of a save")
        return self.tr("waiting") if one.state == "idle" else one.state

    def _last(self, one: OpenConnection) -> str:
        if one.last_activity is None:
            return ""
        seconds = (dt.datetime.now(dt.UTC) - one.last_activity).total_seconds()
        if seconds < 60:
            return self.tr("just now")
        if seconds < 3600:
            return self.tr("%n min ago", None, int(seconds // 60))
        same_day = one.last_activity.astimezone().date() == dt.date.today()
        return time_text(one.last_activity) if same_day else when_text(one.last_activity)

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read who is connected."""
        self.read(_read, self.show_answer)

    def _read_again(self) -> None:
        if self.isVisible() and self.context.background.connection.connected:
            self.load()

    def show_answer(self, answer: tuple[tuple[OpenConnection, ...], dict[int, str]]) -> None:
        """Show connections and the names of their people."""
        connections, self._names = answer
        self.model.set_rows(connections)
        people = len({one.employee_id for one in connections})
        self.header.set_phrase(self.tr("%n person(s) signed in", None, people))
        self._allow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again.stop()

    # --- ending ----------------------------------------------------------------------------

    def _allow(self) -> None:
        self.end_button.setEnabled(self.table.current() is not None)

    def delete_record(self) -> None:
        """End the connection chosen (Del); what was typed there stays in that program."""
        one = self.table.current()
        if one is None:
            return
        name = self._names.get(one.employee_id, one.login)
        said = self.tr("A connection of %1 was ended.").replace("%1", name)

        def done(_none: Any) -> None:
            self.context.message(said)
            self.load()

        self.write(partial(_end, one), done, changes=(), operation=uuid4())

    def status_text(self) -> tuple[str, ...]:
        """Return how many connections there are."""
        number = number_text(len(self.model.rows()))
        return (self.tr("Connections: %1").replace("%1", number),)


def _read(session: Any) -> tuple[tuple[OpenConnection, ...], dict[int, str]]:
    from crm_desktop.models.queries.people import connections, list_people

    return connections(session), {person.id: person.name for person in list_people(session)}


def _end(one: OpenConnection, session: Any) -> None:
    from crm_desktop.models.queries.people import end_connection

    end_connection(session, one)
