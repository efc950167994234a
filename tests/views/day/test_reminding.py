"""Reminders in the window: shown, put off, seen; the bar takes no focus."""

import datetime as dt

import psycopg
import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from crm_desktop.views.my_day.desktop import DesktopNotices
from crm_desktop.views.my_day.reminding import ReminderBar
from tests.factories import make


@pytest.fixture
def bar(committed, enter, qtbot):
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=9)
    with psycopg.connect(committed.dsn()) as pg:
        account = make(pg, "account", owner_id=committed.ids["seller"], name="Alfa")
        for subject, at in (("Porada", soon), ("Hovor", soon + dt.timedelta(minutes=2))):
            make(pg, "activity", account_id=account, employee_id=committed.ids["seller"],
                 subject=subject, starts_at=at, status="planned")  # fmt: skip
    context = enter("seller")
    bar = ReminderBar(context)
    qtbot.addWidget(bar)
    bar.ask()
    qtbot.waitUntil(lambda: bool(bar.reminders))
    return bar


class Tray(QSystemTrayIcon):
    """The icon by the clock of a desktop that shows what it is told."""

    def __init__(self):
        super().__init__()
        self.said = []
        self.seen = True

    def setVisible(self, visible):  # noqa: N802 - offscreen has no place for it
        self.seen = visible

    def showMessage(self, title, message, _icon, _msecs):  # noqa: N802
        self.said.append((title, message))


def subjects(bar, qtbot):
    qtbot.waitUntil(lambda: bar._context.background.pending() == 0)
    return [one.subject for one in bar.reminders]


def test_put_off_and_seen(bar, committed, enter, qtbot):
    assert subjects(bar, qtbot) == ["Porada", "Hovor"]
    said = bar.accessibleName()
    assert "minute" in said
    assert "Porada · Alfa" in said
    assert "1 more" in said
    names = [action.text().replace("&", "") for action in bar.menu().actions()]
    assert "When it begins" in names
    assert "Tomorrow morning" in names
    bar.snooze(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=5))
    qtbot.waitUntil(lambda: len(bar.reminders) == 1)
    bar.open_record()
    assert bar._context.seen[-1][0] == "activity"
    qtbot.waitUntil(lambda: bar.reminders == ())
    assert bar.isHidden()
    again = ReminderBar(enter("seller"))  # the next start: what was put off is still put off
    qtbot.addWidget(again)
    again.ask()
    assert subjects(again, qtbot) == []


def test_on_the_desktop_once_and_only_where_wanted(bar, qtbot):
    window, tray = QWidget(), Tray()
    qtbot.addWidget(window)
    wanted, forward = [True], []
    notices = DesktopNotices(bar, window, lambda: wanted[0], lambda: forward.append(1), tray)
    due = bar.reminders
    bar.show_due(())
    bar.show_due(due)
    bar.show_due(due)  # what was told is not told again
    ((title, message),) = tray.said
    assert "minute" in title
    assert message.splitlines() == ["Porada · Alfa", "and 1 more"]
    assert not window.isActiveWindow()
    tray.messageClicked.emit()
    assert forward == [1]
    assert bar._context.seen[-1] == ("activity", due[0].id)
    wanted[0] = False
    bar.show_due(())
    bar.show_due(due)
    assert len(tray.said) == 1
    assert not tray.seen
    assert notices.parent() is window
