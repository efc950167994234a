"""The page of the calendar: day, week, month or list, of oneself, one's people or all one sees."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.filters import Condition, Filter, Group
from crm_desktop.models.queries.activities.calendar import CalendarPage as Events
from crm_desktop.models.queries.activities.calendar import CalendarQuery, Due, Event
from crm_desktop.views.calendar.clock import zone_name
from crm_desktop.views.calendar.doing import delete, move
from crm_desktop.views.calendar.exchange import Exchange
from crm_desktop.views.calendar.hours.hours import Hours
from crm_desktop.views.calendar.menu import event_menu, page_menu
from crm_desktop.views.calendar.month_grid import MonthGrid
from crm_desktop.views.calendar.repeating import Series
from crm_desktop.views.calendar.spans import MOST, VIEWS, days_of, name_of, span_of, step
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.lists.panel import ListPanel
from crm_desktop.views.lists.row_menu import export
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.buttons import FilterChip
from crm_desktop.views.look.form import fields
from crm_desktop.views.undo_bar import UndoBar
from crm_desktop.views.values import number_text

MOST_DUE = 8  # tasks of a day that are fetched
FIRST_FIRST = ("starts_at", False)
MINE, MY_PEOPLE, ALL = "mine", "people", "all"
KEYS = {"day": "Ctrl+1", "week": "Ctrl+2", "month": "Ctrl+3", "list": "Ctrl+4"}


class CalendarPage(PlainPage, QWidget):
    """Reads what is in sight, and no more; the statement is one however much there is."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar")
        self._context = context
        self.view, self.day, self.whose = "week", dt.date.today(), MINE
        self.people: tuple[tuple[int, str], ...] = ()
        self.events = Events(())
        self.header = parts.PageHeader("")
        self.loading = parts.LoadingBar()
        self.timed, self.month = Hours(), MonthGrid()
        self.hours = self.timed.grid
        self.undo = UndoBar(context, self)
        self.series = Series(context, self.undo, self)
        self.files = Exchange(context, self.undo, self)
        self.views = {
            "day": FilterChip(self.tr("Day"), checkable=True),
            "week": FilterChip(self.tr("Week"), checkable=True),
            "month": FilterChip(self.tr("Month"), checkable=True),
            "list": FilterChip(self.tr("List"), checkable=True),
        }
        self.before = parts.icon_button("chevron-left", self.tr("Earlier (Page Up)"))
        self.after = parts.icon_button("chevron-right", self.tr("Later (Page Down)"))
        self.today = parts.button(self.tr("Today"))
        self.who = fields.ComboBox()
        self.who.setAccessibleName(self.tr("Whose calendar"))
        self.list: ListPanel | None = None
        self._lay_out()
        self._connect()
        self._again = QTimer(self, singleShot=True, interval=250)
        self._again.timeout.connect(self.load)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._fill_whose()
        self.show_span(self.view, self.day)
        context.background.read(
            partial(_people, context.me.employee_id), self._know_people, failed=self._failed
        )

    def _lay_out(self) -> None:
        may = self.may_add()
        if may:
            new = parts.button(
                self.tr("New meeting"), kind="primary", icon="plus", shortcut="Ctrl+N"
            )
            new.clicked.connect(self.new_record)
        more = parts.icon_button("ellipsis", self.tr("More"))
        more.clicked.connect(
            lambda: page_menu(self, self._context).popup(more.mapToGlobal(more.rect().bottomLeft()))
        )
        for each in (self.before, self.today, self.after, more):
            self.header.add_action(each)
        if may:
            self.header.add_action(new)
        self.hours.may_change = self.month.may_change = may
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, 6, spacing.EDGE, 6)
        row.setSpacing(spacing.GAP_8 - 2)
        for chip in self.views.values():
            row.addWidget(chip)
        row.addStretch(1)
        self.who.setFixedWidth(spacing.wide(220))
        row.addWidget(self.who)
        self.stack = QStackedWidget()
        self._pages = {"hours": self.timed, "month": self.month}
        for page in self._pages.values():
            self.stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.loading)
        whole.addLayout(row)
        whole.addWidget(parts.hairline())
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.undo)

    def _connect(self) -> None:
        for name, chip in self.views.items():
            chip.clicked.connect(partial(self._choose_view, name))
            self._key(KEYS[name], partial(self._choose_view, name))
        self._key("PgUp", partial(self.go, -1))
        self._key("PgDown", partial(self.go, 1))
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        self.today.clicked.connect(lambda: self.show_span(self.view, dt.date.today()))
        self.who.activated.connect(self._choose_whose)
        for each in (self.timed.heads, self.timed.due, self.month):
            each.dived.connect(partial(self.show_span, "day"))
        self.timed.due.opened.connect(lambda task: self._context.open("task", task.id))
        for grid in (self.hours, self.month):
            grid.opened.connect(self._open)
            grid.wanted.connect(self._enter)
            grid.changed.connect(self._move)
            grid.asked.connect(self._show_menu)
            grid.turned.connect(self.go)
        self._context.background.changed.connect(self._on_changed)
        self.undo.undone.connect(self.load)

    def _key(self, keys: str, run: Any) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(keys), self, run, context=inside)

    # --- what is shown ---------------------------------------------------------------------

    def show_span(self, view: str, day: dt.date) -> None:
        """Show a day, or the week or month around it."""
        self.view, self.day = view, day
        for name, chip in self.views.items():
            chip.setChecked(name == view)
        self.header.set_title(name_of(view, day))
        if view == "list":
            self._show_list()
        else:
            self.stack.setCurrentWidget(self._pages["month" if view == "month" else "hours"])
            grid = self.month if view == "month" else self.hours
            self.setFocusProxy(grid)
            self.load()
        self.title_changed.emit()

    def go(self, by: int) -> None:
        """Show the span before (-1) or after (1) this one."""
        self.show_span(self.view, step(self.view, self.day, by))

    def _choose_view(self, view: str, *_clicked: bool) -> None:
        day = self.month.day if self.view == "month" and self.month.days else self.day
        self.show_span(view, day)
        (self.focusProxy() or self).setFocus()

    def _fill_whose(self) -> None:
        self.who.clear()
        self.who.addItem(self.tr("My meetings and calls"), MINE)
        if len(self.people) > 1:
            self.who.addItem(self.tr("My people and I"), MY_PEOPLE)
        self.who.addItem(self.tr("All that I see"), ALL)
        for number, name in self.people[1:]:
            self.who.addItem(name, number)
        self.who.setCurrentIndex(max(0, self.who.findData(self.whose)))

    def _know_people(self, people: tuple[tuple[int, str], ...]) -> None:
        self.people = people
        self._fill_whose()

    def _choose_whose(self, _place: int) -> None:
        self.whose = self.who.currentData()
        self.show_span(self.view, self.day)

    def chosen_people(self) -> tuple[int, ...] | None:
        """Return whose events are shown, None for all that one sees."""
        if self.whose == ALL:
            return None
        if self.whose == MY_PEOPLE:
            return tuple(number for number, _name in self.people)
        return (self._context.me.employee_id if self.whose == MINE else int(self.whose),)

    def _show_list(self) -> None:
        panel = self.list
        self.header.set_phrase("")
        if panel is None:
            panel = self.list = ListPanel(self._context, "activity", fixed=self.conditions(),
                                          called="calendar", order=FIRST_FIRST)  # fmt: skip
            panel.status_changed.connect(self.status_changed)
            self.stack.addWidget(panel)
        else:
            panel.fixed = self.conditions()
            panel.load()
        self.stack.setCurrentWidget(panel)
        self.setFocusProxy(panel)

    def conditions(self) -> tuple[Filter, ...]:
        """Return what the list is narrowed to now."""
        first, last = span_of(days_of("list", self.day))
        found: list[Filter] = [
            Condition("starts_at", "ge", first),
            Condition("starts_at", "lt", last),
        ]
        people = self.chosen_people()
        if people is not None:
            host = Condition("employee_id", "in", people)
            found.append(Group("or", (host, Condition("employee_ids", "in", people))))
        return tuple(found)

    def query(self) -> CalendarQuery:
        """Return what is asked of the server for what is in sight."""
        first, last = span_of(days_of(self.view, self.day))
        return CalendarQuery(first, last, self.chosen_people(), zone_name(), MOST[self.view])

    def load(self) -> None:
        """Read what is in sight."""
        if self.view == "list":
            if self.list is not None:
                self.list.reload()
            return
        self.loading.start()
        asked = (self.view, self.day)
        self._context.background.read(
            partial(_read, self.query(), days_of(self.view, self.day), self._with_tasks()),
            partial(self._show, asked),
            failed=self._failed,
            token=("calendar", id(self)),
        )

    reload = load

    def _with_tasks(self) -> bool:
        return "task" in self._context.catalogue.kinds

    def _show(self, asked: tuple[str, dt.date], found: tuple[Events, tuple[Due, ...]]) -> None:
        self.loading.stop()
        events, tasks = found
        self.events = events
        view, day = asked
        days = days_of(view, day)
        self.hours.others = self.month.others = self.whose != MINE
        if view == "month":
            self.month.due = {task.day: task.of_day for task in tasks}
            self.month.show_events(day.replace(day=1), days, events.events, events.counts)
        else:
            self.hours.show_events(days, events.events)
            self.timed.heads.update()
            self.timed.due.show_tasks(tasks)
        total = sum(events.counts.values())
        left_out = total - len(events.events) if view != "month" else 0
        words = self.tr("%n meeting(s) and call(s)", None, total)
        if left_out > 0:
            more = self.tr("%1 of them do not fit: choose a day or a person")
            words = f"{words}, {more.replace('%1', number_text(left_out))}"
        self.header.set_phrase(words.replace(str(total), number_text(total), 1))
        self.status_changed.emit()

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        self.header.set_phrase(str(error))

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in ("activity", "account", "task"):
            self._again.start()

    # --- doing -----------------------------------------------------------------------------

    def current(self) -> Event | None:
        """Return the event that is chosen."""
        if self.view == "list":
            return None
        return self.month.current() if self.view == "month" else self.hours.current()

    def _open(self, event: Event) -> None:
        self._context.open("activity", event.id)

    def _enter(self, first: dt.datetime, last: dt.datetime) -> None:
        values: dict[str, Any] = {"starts_at": first, "ends_at": last, "status": "planned"}
        if last <= dt.datetime.now(dt.UTC):
            values["status"] = "held"
        if isinstance(self.whose, int):
            values["employee_id"] = self.whose
        self._context.open_form("activity", None, None, values)

    def _move(self, event: Event, first: dt.datetime, last: dt.datetime) -> None:
        move(self._context, self.undo, event, first, last, self.load, self.series.after_move(event))

    def _show_menu(self, event: Event | None, place: QPoint) -> None:
        event_menu(self, self._context, event).popup(place)

    def export_page(self) -> None:
        """Offer what is shown as an iCalendar file; the list as any list."""
        if self.view == "list" and self.list is not None:
            export(self.list)
        else:
            self.files.export_span(self.query())

    def delete_record(self) -> None:
        """Delete the chosen event; the way back stands at the foot."""
        event = self.current()
        if event is not None:
            delete(self._context, self.undo, event, self.load)
        elif self.list is not None and self.view == "list":
            self.list.delete_record()

    def edit_record(self) -> None:
        """Open the form of the chosen event."""
        event = self.current()
        if event is not None:
            self._open(event)
        elif self.list is not None and self.view == "list":
            self.list.edit_record()

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Calendar")

    def icon_name(self) -> str:
        """Return the icon of the page."""
        return "calendar"

    def key(self) -> tuple[Any, ...]:
        """One tab."""
        return ("calendar",)

    def state(self) -> dict[str, Any]:
        """Return view, day and whose calendar it is."""
        return {"view": self.view, "day": self.day.isoformat(), "whose": self.whose}

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to such a state; what is stale is left out."""
        view = str(state.get("view", self.view))
        try:
            day = dt.date.fromisoformat(str(state.get("day", "")))
        except ValueError:
            day = self.day
        whose = state.get("whose", self.whose)
        self.whose = whose if whose in (MINE, MY_PEOPLE, ALL) else self.whose
        self.who.setCurrentIndex(max(0, self.who.findData(self.whose)))
        self.show_span(view if view in VIEWS else self.view, day)

    def status_text(self) -> tuple[str, ...] | str:
        """Return counts of the list, else the span that is shown."""
        if self.view == "list" and self.list is not None:
            return self.list.status_text()
        return name_of(self.view, self.day)

    def may_add(self) -> bool:
        """Return whether a new meeting is worth offering."""
        return bool(self._context.catalogue.may_begin("activity"))

    def new_record(self) -> None:
        """Open the form of a new meeting, beginning at the next full hour."""
        hour = dt.datetime.now().replace(minute=0, second=0, microsecond=0)
        first = (hour + dt.timedelta(hours=1)).astimezone(dt.UTC)
        if self.view != "month" and self.day != dt.date.today():
            first = span_of((self.day,))[0] + dt.timedelta(hours=9)
        self._enter(first, first + dt.timedelta(hours=1))


def _people(me: int, session: Any) -> Any:
    from crm_desktop.models.queries.activities.calendar import my_people

    return my_people(session, me)


def _read(query: CalendarQuery, days: Sequence[dt.date], tasks: bool, session: Any) -> Any:
    from crm_desktop.models.queries.activities.calendar import read_calendar, read_due

    due: tuple[Due, ...] = ()
    if tasks:
        due = read_due(session, days[0], days[-1], query.people, MOST_DUE)
    return read_calendar(session, query), due
