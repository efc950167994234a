"""Reminders in the window: shown, put off, seen; the bar takes no focus."""

import datetime as dt

import psycopg
import pytest

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
