"""The calendar: laid out in lanes, made, moved and stretched by pointer and keys."""

import datetime as dt

import psycopg
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from crm_desktop.models.queries.activities.calendar import Event
from crm_desktop.views.calendar.hours.time_grid import TimeGrid
from crm_desktop.views.calendar.laying import at, local, pieces
from crm_desktop.views.calendar.menu import event_menu, page_menu
from crm_desktop.views.calendar.month_grid import MonthGrid
from crm_desktop.views.calendar.page import CalendarPage
from crm_desktop.views.calendar.spans import days_of, name_of, step
from tests.factories import make

MONDAY = dt.date(2026, 3, 23)
Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def event(id, day, begins, ends, **more):
    known = {
        "account_id": 1, "account": "Alfa", "kind": "meeting", "status": "planned",
        "subject": f"Event {id}", "place": "", "employee_id": 1, "employee": "Jana",
        "people": "", "version": 1, "recurrence_id": None,
    } | more  # fmt: skip
    return Event(id=id, starts_at=at(day, begins), ends_at=at(day, ends), **known)


def test_lanes_beside_each_other_only_where_they_overlap():
    day = MONDAY
    events = [event(1, day, 540, 660), event(2, day, 570, 600), event(3, day, 600, 630),
              event(4, day, 700, 760)]  # fmt: skip
    found = {p.event.id: (p.lane, p.lanes) for p in pieces(events, [day])}
    assert found == {1: (0, 2), 2: (1, 2), 3: (1, 2), 4: (0, 1)}
    over = event(5, day, 1380, 1560)
    parts = [(p.day, p.begins, p.ends) for p in pieces([over], days_of("week", day))]
    assert parts == [(day, 1380, 1440), (day + dt.timedelta(days=1), 0, 120)]


def test_spans_and_their_names():
    assert len(days_of("month", dt.date(2027, 2, 10))) == 28  # begins on a Monday
    assert days_of("month", dt.date(2026, 3, 31))[0] == dt.date(2026, 2, 23)
    assert step("month", dt.date(2026, 1, 31), 1) == dt.date(2026, 2, 1)
    assert step("list", dt.date(2026, 1, 5), -1) == dt.date(2025, 12, 1)
    assert step("week", MONDAY, -1) == dt.date(2026, 3, 16)
    assert name_of("month", MONDAY) == "March 2026"


def test_wall_time_holds_over_the_change_of_clocks():
    before, after = at(dt.date(2026, 3, 28), 9 * 60), at(dt.date(2026, 3, 29), 9 * 60)
    assert after - before == dt.timedelta(hours=23)
    assert local(after).hour == 9


def test_moving_by_pointer_and_keys_keeps_length_and_wall_time(qtbot):
    grid = TimeGrid()
    qtbot.addWidget(grid)
    days = days_of("week", MONDAY)
    grid.resize(900, grid.sizeHint().height())
    grid.show_events(days, [event(1, days[0], 540, 600), event(2, days[5], 600, 660)])
    grid.show()
    seen = []
    grid.changed.connect(lambda e, first, last: seen.append((e.id, local(first), local(last))))
    grid.wanted.connect(lambda first, last: seen.append((None, local(first), local(last))))

    def place(day, minutes):
        column = grid.column(day)
        return QPointF(column.center().x(), grid.y_of(minutes)).toPoint()

    def drag(*stops):
        QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=stops[0])
        for stop in stops[1:]:
            QTest.mouseMove(grid, stop)
        QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=stops[-1])

    drag(place(0, 570), place(2, 690))  # two days on, two hours later
    begins = dt.datetime.combine(days[2], dt.time(11)).astimezone()
    assert seen.pop() == (1, begins, begins + dt.timedelta(hours=1))
    drag(place(0, 600) - QPoint(0, 3), place(0, 660))
    assert seen.pop()[2].time() == dt.time(11)  # longer, not later
    drag(place(1, 610), place(1, 700))
    made = seen.pop()
    assert (made[0], made[1].time(), made[2].time()) == (None, dt.time(10), dt.time(11, 45))
    drag(place(0, 570), place(0, 571))
    assert seen == []  # a click moves nothing
    grid.choose(None)
    for _ in range(2):
        QTest.keyClick(grid, Key.Key_Down)
    assert grid.current().id == 2
    assert "Event 2" in grid.accessibleDescription()
    QTest.keyClick(grid, Key.Key_Right, Control)  # Saturday to Sunday of the change of clocks
    first = seen.pop()[1]
    assert (first.date(), first.time()) == (days[6], dt.time(10))
    QTest.keyClick(grid, Key.Key_Down, Control | Shift)
    assert seen.pop()[2].time() == dt.time(11, 15)
    QTest.keyClick(grid, Key.Key_Insert)
    assert seen.pop()[0] is None


def test_a_month_with_ten_thousand(qtbot):
    """Only what fits is painted; the rest is a number. The watchdog of all tests looks on."""
    grid = MonthGrid()
    qtbot.addWidget(grid)
    grid.resize(1100, 760)
    days = days_of("month", MONDAY)
    events = [event(n * 100 + k, day, 480 + 10 * k, 500 + 10 * k)
              for n, day in enumerate(days) for k in range(12)]  # fmt: skip
    grid.show_events(MONDAY.replace(day=1), days, events, dict.fromkeys(days, 330))
    grid.day = MONDAY
    grid.show()
    placed, more = grid._lines(MONDAY)
    assert placed
    assert len(placed) + more == 330
    assert grid.grab().height() == 760
    dived, moved = [], []
    grid.dived.connect(dived.append)
    grid.changed.connect(lambda e, first, _last: moved.append((e.id, local(first).date())))
    cell = grid._cell(MONDAY)
    QTest.mouseClick(
        grid, Qt.MouseButton.LeftButton, pos=(cell.bottomLeft() + QPointF(20, -6)).toPoint()
    )
    QTest.keyClick(grid, Key.Key_Return)
    assert dived == [MONDAY, MONDAY]
    QTest.keyClick(grid, Key.Key_Space)
    QTest.keyClick(grid, Key.Key_Down, Control)
    assert moved == [(placed[0][0].id, MONDAY + dt.timedelta(days=7))]


def test_the_page_saves_moves_and_takes_them_back(committed, enter, qtbot, on_server, statements):
    today = dt.date.today()
    start = dt.datetime.combine(today, dt.time(10)).astimezone()
    ids = committed.ids
    with psycopg.connect(committed.dsn()) as pg:
        account = make(pg, "account", owner_id=ids["seller"], name="Alfa")
        make(pg, "activity", account_id=account, employee_id=ids["seller"], subject="Porada",
             starts_at=start, ends_at=start + dt.timedelta(hours=1), status="planned")  # fmt: skip
    context = enter("seller")
    page = CalendarPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitExposed(page):
        page.show()

    def settle():
        qtbot.waitUntil(lambda: context.background.pending() == 0 and not page._again.isActive())

    def begins():
        with committed.connect() as pg:
            return pg.execute("SELECT starts_at FROM crm.activity").fetchone()[0]

    settle()
    assert [e.subject for e in page.events.events] == ["Porada"]
    page.hours.setFocus()
    QTest.keyClick(page.hours, Key.Key_Down)
    QTest.keyClick(page.hours, Key.Key_Down, Control)
    settle()
    assert on_server(begins) == start + dt.timedelta(minutes=15)
    assert page.hours.current().starts_at == start + dt.timedelta(minutes=15)
    page.undo.undo()
    settle()
    assert on_server(begins) == start
    page.delete_record()
    settle()
    assert page.events.events == ()
    page.undo.undo()
    settle()
    statements.clear()
    for view in ("day", "month"):
        page.show_span(view, today)
        settle()
        assert [e.subject for e in page.events.events] == ["Porada"]
    assert len([s for s in statements if "crm.activity" in s]) == 2
    page.show_span("week", today)
    settle()
    menu = event_menu(page, context, page.events.events[0])
    named = {a.text().replace("&", ""): a for a in menu.actions()}
    assert "Repeat…" in named
    assert "Delete" in named
    dialog = page.series.repeat(page.events.events[0])
    dialog.until.set_value(today)
    dialog.save()
    assert "end before it repeats" in dialog._note.accessibleName() + dialog._note.text()
    dialog.until.set_value(today + dt.timedelta(days=21))
    dialog.save()
    settle()
    assert page.events.events[0].recurrence_id is not None
    assert "3 more" in page.undo.accessibleName()
    page.hours.setFocus()
    QTest.keyClick(page.hours, Key.Key_Down)
    QTest.keyClick(page.hours, Key.Key_Down, Control)
    settle()
    assert "Only this one" in page.undo.accessibleName()
    page.undo.further.click()
    settle()
    assert "3 meeting(s) of the series" in page.undo.accessibleName()
    page.undo.undo()
    settle()
    page.series.delete_later(page.events.events[0])
    settle()
    assert page.events.events == ()
    page.undo.undo()
    settle()
    assert len(page.events.events) == 1
    page.show_span("list", today)
    settle()
    assert page.list.model.rowCount() >= 1
    page._enter(start, start + dt.timedelta(hours=1))
    assert context.seen[-1][:2] == ("activity", None)


FILE = """BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Veletrh
DTSTART:{day}T090000Z
DURATION:PT1H
END:VEVENT
END:VCALENDAR
"""


def test_files_dropped_and_handed_out(committed, enter, qtbot, tmp_path):
    with psycopg.connect(committed.dsn()) as pg:
        alfa = make(pg, "account", owner_id=committed.ids["seller"], name="Alfa")
    context = enter("seller")
    page = CalendarPage(context)
    qtbot.addWidget(page)

    def settle():
        qtbot.waitUntil(lambda: context.background.pending() == 0 and not page._again.isActive())

    broken = tmp_path / "broken.ics"
    broken.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nX\nEND:VEVENT\nEND:VCALENDAR")
    page.files.read(broken)
    settle()
    assert "begins" in page.undo.accessibleName() or "broken" in page.undo.accessibleName()
    page.files.drop([tmp_path / "photo.png"])
    assert "end with .ics" in page.undo.accessibleName()
    page.files.read(tmp_path / "missing.ics")
    settle()
    assert "cannot be read" in page.undo.accessibleName()
    whole = tmp_path / "whole.ics"
    whole.write_text(FILE.format(day=f"{dt.date.today():%Y%m%d}"))
    with qtbot.waitSignal(page.files.opened) as opened:
        page.files.read(whole)
    dialog = opened.args[0]
    assert "1 meeting(s) in whole.ics" in dialog.heading.text()
    dialog.account.set_value(alfa, "Alfa")
    dialog.save()
    settle()
    assert [e.subject for e in page.events.events] == ["Veletrh"]
    assert "1 meeting(s) entered" in page.undo.accessibleName()
    made = tmp_path / "made"
    page.files.write(made, lambda _session: b"BEGIN:VCALENDAR")
    settle()
    assert made.with_suffix(".ics").read_bytes() == b"BEGIN:VCALENDAR"
    page.files.write(tmp_path / "no" / "where.ics", lambda _session: b"")
    settle()
    assert "cannot be written" in page.undo.accessibleName()
    page.undo.undo()
    names = [a.text().replace("&", "") for a in page_menu(page, context).actions()]
    assert names == ["Take in an iCalendar file…", "Export what is shown…"]
