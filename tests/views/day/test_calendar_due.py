"""Tasks in the calendar: actions of a plan stand on the day they are due, for who sees the plan."""

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop.views.calendar.page import ALL, CalendarPage
from tests.factories import make
from tests.plan_world import TODAY, plan_world


@pytest.fixture
def shown(enter, qtbot):
    def show(person):
        context = enter(person)
        page = CalendarPage(context)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        with qtbot.waitExposed(page):
            page.show()

        def settle():
            qtbot.waitUntil(
                lambda: context.background.pending() == 0 and not page._again.isActive()
            )

        settle()
        return page, context, settle

    return show


def test_actions_of_plans_stand_on_their_day(committed, shown):
    with psycopg.connect(committed.dsn()) as pg:
        world = plan_world(committed, pg)
        pg.execute("UPDATE crm.account_plan SET confidential = true")
        for number in range(4):
            make(pg, "task", account_id=world.ids["account"], subject=f"Call {number}",
                 due_on=TODAY, status="done", employee_id=committed.ids["seller"])  # fmt: skip
    page, context, settle = shown("seller")
    band = page.timed.due
    tasks, more = band.lines(TODAY)
    assert [(task.subject, task.done) for task in tasks] == [
        ("Write the offer", False), ("Call 0", True), ("Call 1", True)
    ]  # fmt: skip
    assert more == 2
    band.setFocus()
    while band.current().subject != "Write the offer":
        QTest.keyClick(band, Qt.Key.Key_Down)
    assert "Alfa & Beta" in band.accessibleDescription()
    QTest.keyClick(band, Qt.Key.Key_Return)
    assert context.seen[-1] == ("task", world.ids["action-1"])
    last = next(area for task, day, area in band._places() if task is None and day == TODAY)
    QTest.mouseClick(band, Qt.MouseButton.LeftButton, pos=last.center().toPoint())
    settle()
    assert (page.view, page.day) == ("day", TODAY)
    assert len(band.lines(TODAY)[0]) == 5
    page.show_span("month", TODAY)
    settle()
    assert page.month.due[TODAY] == 5
    page.month.choose(None)
    assert "5 task(s) due" in page.month.accessibleDescription()
    # Whoever does not see the account, or the plan, sees nothing of it.
    other, _context, settle_other = shown("rival")
    other.whose = ALL
    other.show_span("day", TODAY)
    settle_other()
    assert not other.timed.due.isVisible()
