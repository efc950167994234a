"""Making a meeting a series, and what is done with an occurrence and all later ones."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.queries.activities.calendar import Event
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.calendar.clock import zone_name
from crm_desktop.views.context import Context
from crm_desktop.views.look.form import fields
from crm_desktop.views.undo_bar import Further, UndoBar
from crm_desktop.views.values import when_text

KINDS = ("activity",)


class RepeatDialog(ActDialog):
    """Asks how often and until when; `repeated` carries the operation and how many were made."""

    repeated = Signal(object, int)

    def __init__(self, context: Context, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._event = context, event
        self._operation = uuid4()
        self.often = fields.ComboBox()
        for rule, words in self.rules().items():
            self.often.addItem(words, rule)
        self.often.setCurrentIndex(2)
        self.until = fields.DateEdit()
        self.add_field(self.tr("Repeats"), self.often)
        day = QWidget()
        day.setFocusProxy(self.until)
        row = QHBoxLayout(day)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.until)
        row.addStretch(1)
        self._note = self.add_field(self.tr("Until"), day, note=self.tr("Empty: without an end."))
        self.set_words(
            self.tr("Repeat"),
            event.subject,
            self.tr(
                "The first one is on %1. Each of the others can be changed or deleted by itself."
            ).replace("%1", when_text(event.starts_at, year=True)),
            self.tr("Repeat"),
        )
        self.acted.connect(self.save)

    def rules(self) -> dict[str, str]:
        """Return the rules that are offered, with their names."""
        return {
            "FREQ=DAILY": self.tr("Every day"),
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR": self.tr("Every working day"),
            "FREQ=WEEKLY": self.tr("Every week"),
            "FREQ=WEEKLY;INTERVAL=2": self.tr("Every two weeks"),
            "FREQ=MONTHLY": self.tr("Every month"),
            "FREQ=MONTHLY;INTERVAL=3": self.tr("Every quarter"),
            "FREQ=YEARLY": self.tr("Every year"),
        }

    def rule(self) -> str:
        """Return the rule as it was chosen; InvalidInput for a day that is none."""
        rule = str(self.often.currentData())
        if not self.until.text().strip():
            return rule
        self.until.commit()
        day = self.until.value()
        if day is None or not self.until.is_readable():
            raise InvalidInput(self.tr("This is not a date."), "until")
        if day <= self._event.starts_at.astimezone().date():
            raise InvalidInput(self.tr("The series would end before it repeats."), "until")
        return f"{rule};UNTIL={day:%Y%m%d}"

    def save(self) -> None:
        """Make the series."""
        try:
            rule = self.rule()
        except InvalidInput as error:
            self.complain(self._note, str(error), self.until)
            return
        self.set_busy(True)
        event = self._event
        self._context.background.write(
            partial(_repeat, event.id, event.version, rule, zone_name(), self._operation),
            self._on_saved,
            changes=KINDS,
            failed=self.say,
        )

    def _on_saved(self, number: int) -> None:
        self.repeated.emit(self._operation, number)
        self.accept()


class Series(QObject):
    """What the menu of an event does with series and reminders; each change has a way back."""

    def __init__(self, context: Context, bar: UndoBar, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._bar, self._page = context, bar, page

    def repeat(self, event: Event) -> RepeatDialog:
        """Ask how often a meeting repeats, and make the series."""
        dialog = RepeatDialog(self._context, event, self._page)
        dialog.repeated.connect(self._on_repeated)
        dialog.open()
        return dialog

    def _on_repeated(self, operation: UUID, number: int) -> None:
        self._bar.offer(self.tr("%n more entered", None, number), operation, KINDS)

    def delete_later(self, event: Event, whole: bool = False) -> None:
        """Delete an occurrence and all later ones that are planned, or all planned ones."""
        operation = uuid4()
        self._write(
            partial(_delete_later, event.id, event.version, operation, whole),
            lambda n: self._bar.offer(self.tr("%n deleted", None, n), operation, KINDS),
        )

    def follow(self, event: Event, whole: bool = False, moved: bool = False) -> None:
        """Let all later ones, or all planned ones, be as this one is.

        `moved`: it was changed a moment ago, from here, and is taken as it stands.
        """
        operation = uuid4()
        version = None if moved else event.version
        self._write(
            partial(_follow, event.id, version, operation, whole), partial(self._said, operation)
        )

    def _said(self, operation: UUID, followed: Any) -> None:
        words = self.tr("%n meeting(s) of the series follow", None, followed.number)
        if followed.kept:
            own = self.tr("%n keep(s) what was changed on it alone", None, followed.kept)
            words = f"{words} · {own}"
        self._bar.offer(words, operation, KINDS)

    def after_move(self, event: Event) -> Further | None:
        """Return what the foot offers when one occurrence of a series was moved."""
        if event.recurrence_id is None:
            return None
        return self.tr("All later ones too"), partial(self.follow, event, moved=True)

    def remind(self, event: Event, minutes: int | None) -> None:
        """Choose how long before an event one is reminded; None: not at all."""
        self._context.background.write(
            partial(_remind, event.id, minutes),
            lambda _answer: self._context.message(self.tr("The reminder is noted.")),
            operation=uuid4(),
            changes=("reminder",),
            failed=self._bar.say,
        )

    def _write(self, work: Callable[[Any], Any], said: Callable[[Any], None]) -> None:
        self._context.background.write(work, said, changes=KINDS, failed=self._bar.say)


def _repeat(id: int, version: int, rule: str, zone: str, operation: UUID, session: Any) -> int:
    from crm_desktop.models.queries.activities.recurring import repeat

    return repeat(session, id, version, rule, zone, operation)


def _delete_later(id: int, version: int, operation: UUID, whole: bool, session: Any) -> int:
    from crm_desktop.models.queries.activities.recurring import delete_later

    return delete_later(session, id, version, operation, whole)


def _follow(id: int, version: int | None, operation: UUID, whole: bool, session: Any) -> Any:
    from crm_desktop.models.queries.activities.following import follow

    return follow(session, id, version, operation, whole)


def _remind(id: int, minutes: int | None, session: Any) -> None:
    from crm_desktop.models.queries.activities.reminders import dismiss, remind_before

    if minutes is None:
        dismiss(session, "activity", id, dt.datetime.now(dt.UTC))
    else:
        remind_before(session, "activity", id, minutes)
