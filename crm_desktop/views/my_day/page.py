"""The page My day: meetings of today, tasks, notices and the lists on which something waits."""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.activities.calendar import Event
from crm_desktop.models.queries.activities.my_day import DayTarget, DayTask, MyDay, Waiting
from crm_desktop.views.access.notice_rows import ICONS, Rows
from crm_desktop.views.calendar.clock import zone_name
from crm_desktop.views.calendar.hours.time_grid import TimeGrid
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.lists.empty import not_read
from crm_desktop.views.lists.row_menu import show_what_counts
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.main_window.places.pages import Place
from crm_desktop.views.my_day.doing import Doing
from crm_desktop.views.my_day.tasks import TaskList
from crm_desktop.views.my_day.waiting import NoticeLine, TargetLine, WaitingRow
from crm_desktop.views.undo_bar import UndoBar
from crm_desktop.views.values import date_text, month_text, short_date, when_text
from crm_desktop.views.working.later import later

KINDS = frozenset(
    {"task", "activity", "account", "opportunity", "communication", "access_request", "target",
     "sale"}
)  # fmt: skip
MEETINGS = 352  # px of the column of hours
WAITING = 348
NARROW = 940  # px below which the right column stands under the tasks
EARLY = 7 * 60 + 30  # what is seen first of a day
MINUTE = 60_000


class MyDayPage(PlainPage, QWidget):
    """A page of the main window; each section opens its list."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("my-day")
        self._context = context
        self.day: MyDay | None = None
        self.header = parts.PageHeader(self._date_words())
        self.loading = parts.LoadingBar()
        self.unread = not_read("")
        self.unread.hide()
        self.grid = TimeGrid(hour=60)
        self.grid.setAccessibleName(self.tr("Meetings of today"))
        self.hours = QScrollArea()
        self.tasks = TaskList()
        self.notices = Rows(self)
        self.undo = UndoBar(context, self)
        self.doing = Doing(context, self.undo, self.load)
        self._meetings_head = parts.Heading(self.tr("Meetings"), None, self.tr("Calendar"))
        self.right = QWidget()
        self._right_column = QVBoxLayout(self.right)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.tasks)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._clock = QTimer(self, interval=MINUTE)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()
        self._again = QTimer(self, singleShot=True, interval=250)
        self._again.timeout.connect(self.load)
        self.load()

    def _lay_out(self) -> None:
        catalogue = self._context.catalogue
        if "activity" in catalogue.kinds and catalogue.may_begin("activity"):
            meeting = parts.button(self.tr("New meeting"), icon="calendar")
            meeting.clicked.connect(partial(self._context.open_form, "activity", None, None, None))
            self.header.add_action(meeting)
        if self.may_add():
            task = parts.button(self.tr("New task"), kind="primary", icon="plus", shortcut="Ctrl+N")
            task.clicked.connect(self.new_record)
            self.header.add_action(task)
        self.hours.setWidget(self.grid)
        self.hours.setWidgetResizable(True)
        self.hours.setFrameShape(QFrame.Shape.NoFrame)
        self.hours.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hours.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hours.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        head = QHBoxLayout()
        head.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, 0)
        head.addWidget(self._meetings_head, 1)
        meetings = QWidget()
        column = QVBoxLayout(meetings)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing.GAP_4)
        column.addLayout(head)
        column.addWidget(self.hours, 1)
        meetings.setFixedWidth(spacing.wide(MEETINGS))
        self._right_column.setContentsMargins(
            spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_16
        )
        self._right_column.setSpacing(0)
        self._side = QScrollArea()
        self._side.setWidget(self.right)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.tasks, 3)
        self._line = parts.vline()
        self._columns = QWidget()
        self._row = QHBoxLayout(self._columns)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(meetings)
        self._row.addWidget(parts.vline())
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(self._line)
        self._row.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget in (self.header, parts.hairline(), self.loading):
            whole.addWidget(widget)
        whole.addWidget(self.unread)
        whole.addWidget(self._columns, 1)
        whole.addStretch()  # what could not be read is said at the top
        whole.addWidget(self.undo)

    def _connect(self) -> None:
        self._meetings_head.link_clicked.connect(lambda: self._context.open_place("calendar"))
        self.grid.opened.connect(self._open_event)
        self.grid.wanted.connect(self._enter_meeting)
        self.grid.changed.connect(self._move_meeting)
        self.tasks.opened.connect(lambda task: self._context.open("task", task.id))
        self.tasks.ticked.connect(self.doing.tick)
        self.tasks.postponed.connect(self.doing.postpone)
        self.tasks.asked.connect(self._show_menu)
        self._context.background.changed.connect(self._on_changed)
        self.unread.acted.connect(self.load)

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read everything again, in one session."""
        self.loading.start()
        now = dt.datetime.now().astimezone()
        self._context.background.read(
            partial(_read, self._context.catalogue, self._context.me.employee_id, now, zone_name()),
            self._show,
            failed=self._failed,
            token=("my_day", id(self)),
        )

    reload = load

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in KINDS:
            self._again.start()

    def _on_minute(self) -> None:
        self.grid.update()
        if self._date_words() != self.header_title:
            self.load()

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        if self.day is None:  # a calendar without meetings would say that there are none
            self.unread.set(self.unread.title.text(), str(error))
            self._put(read=False)
        else:
            self._context.message(str(error))

    def _put(self, *, read: bool) -> None:
        self.unread.setVisible(not read)
        self._columns.setVisible(read)

    def _show(self, day: MyDay) -> None:
        self.loading.stop()
        first = self.day is None
        self.day = day
        self._put(read=True)
        self.header_title = self._date_words()
        self.header.set_title(self.header_title)
        meetings = sum(day.meetings.counts.values())
        self._meetings_head.set_count(meetings)
        self.grid.may_change = self._context.catalogue.may_change("activity")
        self.grid.show_events((dt.date.today(),), day.meetings.events)
        chosen = self.tasks.current()
        self.tasks.tasks.show_tasks(day.tasks, day.overdue, day.later, dt.date.today())
        self.tasks.choose(chosen.id if chosen is not None else 0)
        today = sum(1 for t in day.tasks if t.status == "open" and t.due_on == dt.date.today())
        said = (
            self.tr("%n meeting(s)", None, meetings),
            self.tr("%n task(s) today", None, today),
            self.tr("%n overdue", None, day.overdue) if day.overdue else "",
        )
        self.header.set_phrase(", ".join(part for part in said if part))
        self._fill_right(day)
        if first:
            later(self, self._scroll)
        self.status_changed.emit()

    def _scroll(self) -> None:
        begins = min((e.starts_at.astimezone() for e in self._today()), default=None)
        minute = EARLY if begins is None else min(EARLY, begins.hour * 60 + begins.minute - 15)
        self.hours.verticalScrollBar().setValue(round(self.grid.y_of(max(0, minute))))

    def _today(self) -> list[Event]:
        events = self.day.meetings.events if self.day is not None else ()
        return [e for e in events if e.starts_at.astimezone().date() == dt.date.today()]

    def _fill_right(self, day: MyDay) -> None:
        column = self._right_column
        empty(column)
        if self._context.news is not None:
            number = len(day.notices) + len(day.due)
            head = parts.Heading(self.tr("Notices"), number, self.tr("All notices"))
            head.link_clicked.connect(lambda: self._context.open_place("notices"))
            column.addWidget(head)
            for due in day.due:
                icon = "hourglass" if due.kind == "service" else "swords"
                tone = "bad" if due.ends_on < dt.date.today() else "warn"
                below = f"{due.name} · {date_text(due.ends_on)}"
                line = NoticeLine(icon, tone, due.account_name, below)
                line.clicked.connect(partial(self._open, due.kind, due.id))
                column.addWidget(line)
            for notice in day.notices:
                icon, tone = ICONS.get(notice.kind, ("info", ""))
                words, below = self.notices.words(notice), when_text(notice.created_at)
                line = NoticeLine(icon, tone, words, below)
                line.clicked.connect(lambda _on=False: self._context.open_place("notices"))
                column.addWidget(line)
            if not number:
                column.addSpacing(spacing.GAP_8)
                column.addWidget(parts.caption(self.tr("Nothing new")))
            column.addSpacing(spacing.GAP_16)
        if day.waiting:
            column.addWidget(parts.Heading(self.tr("Waiting for you")))
            for waiting in day.waiting:
                row = WaitingRow(self.waiting_words()[waiting.name], waiting)
                row.clicked.connect(partial(self.open_waiting, waiting))
                column.addWidget(row)
        if day.targets:
            column.addSpacing(spacing.GAP_16)
            head = parts.Heading(self.tr("Targets"), None, self.tr("Details"))
            head.link_clicked.connect(
                lambda: self._context.show_place(Place("list", "target"), None)
            )
            column.addWidget(head)
            for target in day.targets:
                each = TargetLine(self.target_words(target), target, self.tr("%1 of %2"))
                each.clicked.connect(partial(show_what_counts, self._context, target.id))
                column.addWidget(each)
        column.addStretch(1)

    def waiting_words(self) -> Mapping[str, str]:
        """Return what the lists are called on which something waits."""
        return {
            "contact": self.tr("Not contacted in time for their tier"),
            "record": self.tr("Meetings and calls to be written down"),
            "data": self.tr("Data missing or outdated"),
            "next_step": self.tr("Open opportunities without a next step"),
            "undated": self.tr("Tasks without a day"),
        }

    def target_words(self, target: DayTarget) -> str:
        """Return what a target is about: "Sales of my team, Q4 2026, Machines"."""
        measure = {
            ("own", "sales"): self.tr("Sales"),
            ("own", "won"): self.tr("Won opportunities"),
            ("team", "sales"): self.tr("Sales of my team"),
            ("team", "won"): self.tr("Won opportunities of my team"),
        }[target.scope, target.measure]
        begins = target.starts_on
        if target.period == "month":
            when = month_text(begins.year, begins.month)
        elif target.period == "quarter" and begins.month % 3 == 1:
            when = self.tr("Q%1 %2").replace("%1", str(begins.month // 3 + 1))
            when = when.replace("%2", str(begins.year))
        elif target.period == "year" and begins.month == 1:
            when = str(begins.year)
        else:
            when = self.tr("from %1").replace("%1", date_text(begins))
        return ", ".join(part for part in (measure, when, target.line) if part)

    # --- doing -----------------------------------------------------------------------------

    def _open(self, kind: str, number: int, *_clicked: bool) -> None:
        self._context.open(kind, number)

    def open_waiting(self, waiting: Waiting, *_clicked: bool) -> None:
        """Open the list behind a number; data to complete have a page of their own."""
        if waiting.name == "data":
            self._context.open_place("worklist")
        else:
            self._context.open_rows(waiting.kind, waiting.filter)

    def _show_menu(self, task: DayTask, place: QPoint) -> None:
        self.doing.menu(task, self).popup(place)

    def _open_event(self, event: Event) -> None:
        self._context.open("activity", event.id)

    def _enter_meeting(self, first: dt.datetime, last: dt.datetime) -> None:
        values = {"starts_at": first, "ends_at": last, "status": "planned"}
        self._context.open_form("activity", None, None, values)

    def _move_meeting(self, event: Event, first: dt.datetime, last: dt.datetime) -> None:
        from crm_desktop.views.calendar.doing import move

        move(self._context, self.undo, event, first, last, self.load)

    # --- a page of the main window ---------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < spacing.wide(NARROW)
        if narrow and self._middle.indexOf(self._side) < 0:
            self._row.removeWidget(self._side)
            self._middle.addWidget(self._side, 2)
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        elif not narrow and self._row.indexOf(self._side) < 0:
            self._middle.removeWidget(self._side)
            self._row.addWidget(self._side)
        if not narrow:
            self._side.setFixedWidth(spacing.wide(WAITING))
        self._line.setVisible(not narrow)

    def _date_words(self) -> str:
        today = dt.date.today()
        words = QLocale().dayName(today.isoweekday())
        return f"{words[:1].upper()}{words[1:]} {short_date(today)}"

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("My day")

    def icon_name(self) -> str:
        """Return the icon of the page."""
        return "sunrise"

    def key(self) -> tuple[Any, ...]:
        """One tab."""
        return ("my_day",)

    def status_text(self) -> str:
        """Return how much there is to do this week."""
        if self.day is None:
            return ""
        still = sum(1 for task in self.day.tasks if task.status == "open")
        return self.tr("%n task(s) until the end of the week", None, still)

    def may_add(self) -> bool:
        """Return whether a new task is worth offering."""
        catalogue = self._context.catalogue
        return "task" in catalogue.kinds and catalogue.may_begin("task")

    def new_record(self) -> None:
        """Open the form of a new task."""
        self._context.open_form("task")

    header_title = ""


def _read(catalogue: Any, me: int, now: dt.datetime, zone: str, session: Any) -> MyDay:
    from crm_desktop.models.queries.activities.my_day import read_my_day

    return read_my_day(session, catalogue, me, now, zone)
