"""My day on a server: ticked off and put off in place, taken back, each number opens its list."""

import datetime as dt

import psycopg
import pytest
from PySide6.QtCore import Qt

from crm_desktop.models.errors import UserError
from crm_desktop.models.filters import Condition
from crm_desktop.views.my_day import page as day_page
from crm_desktop.views.my_day.page import MyDayPage
from crm_desktop.views.my_day.waiting import WaitingRow
from tests.factories import make

TODAY = dt.date.today()


@pytest.fixture
def account(committed):
    ids = committed.ids
    with psycopg.connect(committed.dsn()) as pg:
        account = make(pg, "account", owner_id=ids["seller"], name="Alfa")
        make(pg, "account_detail", account_id=account)
        for subject, due in (("Zavolat", TODAY - dt.timedelta(days=2)), ("Poslat", TODAY)):
            make(pg, "task", account_id=account, subject=subject, due_on=due,
                 employee_id=ids["seller"])  # fmt: skip
        make(pg, "task", account_id=account, subject="Někdy", due_on=None,
             employee_id=ids["seller"])  # fmt: skip
        start = dt.datetime.combine(TODAY, dt.time(13)).astimezone()
        make(pg, "activity", account_id=account, employee_id=ids["seller"], subject="Porada",
             starts_at=start, ends_at=start + dt.timedelta(hours=1), status="planned")  # fmt: skip
    return account


@pytest.fixture
def page(account, enter, qtbot):
    context = enter("seller")
    rows = []
    object.__setattr__(context, "open_rows", lambda kind, given: rows.append((kind, given)))
    page = MyDayPage(context)
    page.rows_opened = rows
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.day is not None)
    return page


def test_a_day_that_was_not_read_says_so_and_is_read_again(account, enter, qtbot, monkeypatch):
    def given_up(*_asked):
        raise UserError("The server took too long.")

    read = day_page._read
    monkeypatch.setattr(day_page, "_read", given_up)
    page = MyDayPage(enter("seller"))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(page.unread.isVisible)
    assert page.unread.sentence.text() == "The server took too long."
    assert not page.grid.isVisible()
    assert not page.tasks.isVisible()
    monkeypatch.setattr(day_page, "_read", read)
    qtbot.mouseClick(page.unread.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.day is not None)
    assert page.tasks.isVisible()
    assert not page.unread.isVisible()


def lines(page):
    model = page.tasks.tasks
    return [model.index(row).data() for row in range(model.rowCount())]


def state(committed, subject):
    with committed.connect() as pg:
        return pg.execute(
            "SELECT status, due_on FROM crm.task WHERE subject = %s", (subject,)
        ).fetchone()


def settled(page, qtbot):
    background = page._context.background
    qtbot.waitUntil(lambda: background.pending() == 0 and not page._again.isActive())


def test_tasks_are_done_and_put_off_in_place_and_taken_back(page, committed, qtbot, on_server):
    assert lines(page) == ["Overdue 1", "Zavolat", "Today 1", "Poslat", "Later 0"]
    assert page.grid.days == (TODAY,)
    assert page.day.meetings.events[0].subject == "Porada"
    assert page.tasks.current().subject == "Zavolat"  # the keys are there at once
    page.tasks.setFocus()
    qtbot.keyClick(page.tasks, Qt.Key.Key_Space)
    settled(page, qtbot)
    assert on_server(state, committed, "Zavolat")[0] == "done"
    assert lines(page) == ["Today 1", "Poslat", "Zavolat", "Later 0"]
    assert "Zavolat" in page.undo.accessibleName()
    qtbot.keyClick(page.tasks, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    assert on_server(state, committed, "Zavolat")[0] == "open"
    page.tasks.choose(page.tasks.current().id)
    qtbot.keyClicks(page.tasks, "+")
    settled(page, qtbot)
    assert on_server(state, committed, "Zavolat")[1] == TODAY + dt.timedelta(days=1)
    menu = page.doing.menu(page.tasks.current(), page)
    assert [a.text().replace("&", "") for a in menu.actions()][-1] == "Put off for a week"


def test_whoever_was_faster_is_not_overwritten(page, committed, qtbot, on_server):
    def change():
        with committed.connect() as pg:
            pg.execute(
                "UPDATE crm.task SET status = 'dropped', version = 7 WHERE subject = 'Poslat'"
            )

    on_server(change)
    task = next(t for t in page.day.tasks if t.subject == "Poslat")
    page.doing.tick(task)
    settled(page, qtbot)
    assert on_server(state, committed, "Poslat")[0] == "dropped"
    (line,) = page.undo.conflict._lines
    assert line.name == "status"
    assert len({line.original, line.mine, line.theirs}) == 3
    page.undo.conflict.choose_all("theirs")
    page.undo.conflict.finish()
    settled(page, qtbot)
    assert on_server(state, committed, "Poslat")[0] == "dropped"
    assert not page.undo.back.isVisible()


def test_each_number_opens_its_list(page, qtbot):
    rows = {row.waiting.name: row for row in page.right.findChildren(WaitingRow)}
    assert rows["undated"].waiting.number.number == 1
    qtbot.keyClick(rows["undated"], Qt.Key.Key_Space)
    kind, given = page.rows_opened[0]
    assert kind == "task"
    assert Condition("due_on", "empty") in given.parts
    assert "contact" in rows
    assert "record" in rows
