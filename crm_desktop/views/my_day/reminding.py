"""Reminders in the window: a bar under the menu; open it, put it off, or note it as seen."""

import datetime as dt
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from crm_desktop.models.queries.activities.reminders import Reminder
from crm_desktop.views.calendar.clock import zone_name
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.values import time_text, when_text

PAUSE_MS = 30_000
KINDS = frozenset({"activity", "task", "reminder"})
SNOOZES = (5, 15, 60)  # minutes


class ReminderBar(parts.Message):
    """Shows what comes next; hidden while there is nothing. It takes no focus."""

    fresh = Signal(object)  # the reminders that were not there at the last look

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "info", icon="bell", parent=parent)
        self._context = context
        self.reminders: tuple[Reminder, ...] = ()
        self._known: set[tuple[str, int]] = set()
        self.open_button = parts.button(self.tr("Open"), icon="external-link")
        self.later = parts.button(self.tr("Later"), icon="clock")
        self.seen = parts.button(self.tr("Seen"), icon="check")
        layout = self.layout()
        assert layout is not None
        for each in (self.open_button, self.later, self.seen):
            layout.addWidget(each)
        self.open_button.clicked.connect(self.open_record)
        self.later.clicked.connect(self._show_menu)
        self.seen.clicked.connect(self.dismiss)
        self._clock = QTimer(self, interval=PAUSE_MS)
        self._clock.timeout.connect(self.ask)
        context.background.connection.back.connect(self.ask)
        context.background.changed.connect(self._on_changed)
        self.hide()

    def start(self) -> None:
        """Ask now, and go on asking."""
        self.ask()
        self._clock.start()

    @Slot()
    def ask(self) -> None:
        """Ask what is due; a server that does not answer is somebody else's to report."""
        now = dt.datetime.now(dt.UTC)
        self._context.background.read(
            partial(_due, self._context.catalogue, self._context.me.employee_id, now, zone_name()),
            self.show_due,
            failed=self._not_read,
            token=("reminders", id(self)),
        )

    def show_due(self, reminders: tuple[Reminder, ...]) -> None:
        """Show the first of what is due, and how many more there are."""
        self.reminders = reminders
        known = {(one.kind, one.id) for one in reminders}
        new = tuple(one for one in reminders if (one.kind, one.id) not in self._known)
        self._known = known
        self.setVisible(bool(reminders))
        if reminders:
            first = reminders[0]
            more = self.tr("and %n more", None, len(reminders) - 1) if reminders[1:] else ""
            words = " · ".join(part for part in (first.subject, first.account) if part)
            self.set_text(words, title=self.when(first), note=more)
        if new:
            QApplication.alert(self.window())
            self.fresh.emit(new)

    def when(self, one: Reminder) -> str:
        """Return when something begins, as people say it."""
        now = dt.datetime.now(dt.UTC)
        minutes = round((one.starts_at - now).total_seconds() / 60)
        if one.kind == "task":
            return self.tr("Due:")
        if 0 < minutes < 60:
            return self.tr("In %n minute(s):", None, minutes)
        if -60 < minutes <= 0:
            return self.tr("Began at %1:").replace("%1", time_text(one.starts_at))
        return f"{when_text(one.starts_at)}:"

    def _not_read(self, _error: object) -> None:
        """What was shown before stays."""

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in KINDS:
            self.ask()

    # --- doing -----------------------------------------------------------------------------

    def open_record(self) -> None:
        """Open what is shown; it counts as seen."""
        if self.reminders:
            self.open_one(self.reminders[0])

    def open_one(self, one: Reminder) -> None:
        """Open what a reminder is about; it counts as seen."""
        self._write(partial(_dismiss, one.kind, one.id, dt.datetime.now(dt.UTC)))
        self._context.open(one.kind, one.id)

    def dismiss(self) -> None:
        """Note what is shown as seen."""
        if self.reminders:
            one = self.reminders[0]
            self._write(partial(_dismiss, one.kind, one.id, dt.datetime.now(dt.UTC)))

    def snooze(self, until: dt.datetime) -> None:
        """Put what is shown off."""
        if self.reminders:
            one = self.reminders[0]
            self._write(partial(_snooze, one.kind, one.id, until))

    def menu(self) -> QMenu:
        """Return until when it can be put off."""
        menu = QMenu(self)
        now = dt.datetime.now(dt.UTC)
        for minutes in SNOOZES:
            words = self.tr("In %n minute(s)", None, minutes)
            menu.addAction(words, partial(self.snooze, now + dt.timedelta(minutes=minutes)))
        if self.reminders and self.reminders[0].starts_at > now:
            words = self.tr("When it begins")
            menu.addAction(words, partial(self.snooze, self.reminders[0].starts_at))
        morning = dt.datetime.combine(dt.date.today() + dt.timedelta(days=1), dt.time(8))
        menu.addAction(self.tr("Tomorrow morning"), partial(self.snooze, morning.astimezone()))
        give_letters(menu)
        return menu

    def _show_menu(self) -> None:
        self.menu().popup(self.later.mapToGlobal(self.later.rect().bottomLeft()))

    def _write(self, work: Any) -> None:
        self._context.background.write(
            work,
            lambda _answer: None,
            operation=uuid4(),
            changes=("reminder",),
            failed=self._refused,
        )

    def _refused(self, error: object) -> None:
        self._context.message(str(error))


def _due(catalogue: Any, me: int, now: dt.datetime, zone: str, session: Any) -> Any:
    from crm_desktop.models.queries.activities.reminders import due_reminders

    return due_reminders(session, catalogue, me, now, zone)


def _dismiss(kind: str, number: int, now: dt.datetime, session: Any) -> None:
    from crm_desktop.models.queries.activities.reminders import dismiss

    dismiss(session, kind, number, now)


def _snooze(kind: str, number: int, until: dt.datetime, session: Any) -> None:
    from crm_desktop.models.queries.activities.reminders import snooze

    snooze(session, kind, number, until)
