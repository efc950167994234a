"""Work off the window thread: answers, failures, lanes, deadlines, a lost connection."""

import sys
import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from crm_desktop.models import database as databases
from crm_desktop.models.errors import Cancelled, NotAllowed, ServerUnreachable
from crm_desktop.views.working import background as module
from crm_desktop.views.working import connection as connecting
from tests.views.shell_fakes import FakeDatabase


@pytest.fixture
def database(monkeypatch):
    # Reaching a server asks for its schema; the fake one answers by letting a session open.
    from crm_desktop.models.queries import signing_in

    monkeypatch.setattr(signing_in, "check_schema", lambda _session: None)
    return FakeDatabase()


@pytest.fixture
def background(background_of, database):
    return background_of(database)


def test_work_runs_elsewhere_and_the_answer_comes_back_here(background, qtbot):
    threads = []
    with qtbot.waitSignal(background.idle):
        background.read(
            lambda _session: threads.append(threading.get_ident()),
            lambda _result: threads.append(threading.get_ident()),
        )
    assert threads[0] != threading.get_ident()
    assert threads[1] == threading.get_ident()


def test_a_user_error_goes_to_failed_or_else_to_everybody(background, qtbot):
    def refuse(_session):
        raise NotAllowed("no right")

    told = []
    with qtbot.waitSignal(background.idle):
        background.read(refuse, pytest.fail, failed=told.append)
    assert [str(error) for error in told] == ["no right"]
    with qtbot.waitSignal(background.failed) as general:
        background.read(refuse, pytest.fail)
    assert str(general.args[0]) == "no right"


def test_a_bug_reaches_the_crash_dialog(background, qtbot, monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda *values: caught.append(values[0]))
    with qtbot.waitSignal(background.idle):
        background.read(lambda _session: 1 // 0, pytest.fail)
    assert caught == [ZeroDivisionError]


def test_the_answer_of_a_closed_window_is_dropped(background, qtbot):
    class Page(QObject):
        def show(self, _result):
            pytest.fail("called after it was closed")

    page = Page()
    release = threading.Event()
    with qtbot.waitSignal(background.idle):
        background.read(lambda _session: release.wait(5), page.show)
        background.read(lambda _session: 1, lambda _result: page.show(1))
        delete(page)
        release.set()


def test_a_newer_read_with_the_same_token_drops_the_older(background, qtbot):
    release = threading.Event()
    shown = []
    with qtbot.waitSignal(background.idle, check_params_cb=lambda: bool(shown)):
        background.read(lambda _s: release.wait(5) and "old", shown.append, token="list")
        background.read(lambda _s: "new", shown.append, token="list")
        release.set()
    assert shown == ["new"]


def test_a_write_announces_what_changed(background, qtbot):
    class Saved:
        id = 7

    told = []
    background.changed.connect(lambda kind, number: told.append((kind, number)))
    with qtbot.waitSignals([background.saved, background.idle]):
        background.write(lambda _s: Saved(), lambda _r: None, changes=("contact", "account"))
    assert told == [("contact", 7), ("account", None)]


def test_long_work_shows_progress_and_stops(background, qtbot):
    begun = threading.Event()

    def work(progress, cancelled):
        progress(10, "one of ten")
        begun.set()
        while not cancelled():
            begun.wait(0.01)
        raise Cancelled

    failures = []
    handle = background.run_long(work, pytest.fail, failed=failures.append)
    with qtbot.waitSignal(handle.progress) as shown:
        pass
    assert shown.args == [10, "one of ten"]
    with qtbot.waitSignal(background.idle):
        handle.cancel()
    assert isinstance(failures[0], Cancelled)


def test_long_work_does_not_hold_up_reading(background, qtbot):
    release = threading.Event()
    background.run_long(lambda _progress, _cancelled: release.wait(10), lambda _r: None)
    shown = []
    background.read(lambda _s: 1, shown.append)
    qtbot.waitUntil(lambda: shown == [1])
    with qtbot.waitSignal(background.idle):
        release.set()


def test_a_call_past_its_deadline_is_answered_and_its_lane_goes_on(background, qtbot):
    release = threading.Event()
    failures = []
    for _worker in range(module.WORKERS["quick"]):
        background.read(
            lambda _s: release.wait(30), pytest.fail, failed=failures.append, deadline=0.0
        )
    qtbot.waitUntil(lambda: len(failures) == module.WORKERS["quick"])
    assert all(isinstance(error, ServerUnreachable) for error in failures)
    shown = []
    background.read(lambda _s: "still alive", shown.append)
    qtbot.waitUntil(lambda: shown == ["still alive"])
    release.set()


def test_a_lost_connection_is_told_and_comes_back(background, database, qtbot):
    database.error = ServerUnreachable("gone")
    failures = []
    with qtbot.waitSignal(background.connection.lost) as lost:
        background.read(lambda _s: 1, pytest.fail, failed=failures.append)
    assert lost.args == ["gone"]
    assert not background.connection.connected
    opened = database.opened
    with qtbot.waitSignal(background.idle):
        background.read(lambda _s: 1, pytest.fail, failed=failures.append)
    assert database.opened == opened  # answered at once, without asking the server
    assert str(failures[0]) == "gone"
    assert len(failures) == 2
    database.error = None
    with qtbot.waitSignal(background.connection.back):
        background.connection.try_now()
    assert background.connection.connected
    shown = []
    background.read(lambda _s: "again", shown.append)
    qtbot.waitUntil(lambda: shown == ["again"])


def test_the_program_reconnects_by_itself(background, database, qtbot, monkeypatch):
    monkeypatch.setattr(connecting, "FIRST_PAUSE", 0.01)
    database.error = ServerUnreachable("gone")
    with qtbot.waitSignal(background.connection.lost):
        background.read(lambda _s: 1, pytest.fail)
    with qtbot.waitSignals([background.connection.trying, background.connection.trying]):
        pass
    database.error = None
    with qtbot.waitSignal(background.connection.back):
        pass


def test_pauses_grow_and_stay_below_the_longest(background):
    pauses = []
    background.connection.connected = False
    for tries in range(12):
        background.connection._tries = tries
        background.connection._plan_retry()
        pauses.append(background.connection.seconds_to_next_try())
    assert pauses[0] <= 2
    assert pauses[5] > pauses[1]
    assert max(pauses) <= connecting.LONGEST_PAUSE * 1.25 + 1
    background.connection._retry.stop()


def test_one_failed_answer_of_a_living_server_is_no_lost_connection(background, qtbot):
    def fail_once(_session):
        raise ServerUnreachable("this connection was dead")

    background.connection.lost.connect(lambda _text: pytest.fail("the server is there"))
    with qtbot.waitSignal(background.connection.back):
        background.read(fail_once, pytest.fail)
    assert background.connection.connected


def test_nothing_is_answered_after_closing(background_of, qtbot):
    background = background_of(FakeDatabase())
    background.read(lambda _s: 1, pytest.fail)
    background.close()
    assert background.pending() == 0
    background.read(lambda _s: 1, pytest.fail)
    assert background.pending() == 0


def test_the_window_thread_must_not_open_a_session():
    from sqlalchemy import create_engine

    database = databases.Database(create_engine("postgresql+psycopg://"))
    with pytest.raises(databases.WindowThreadUsedDatabase), database.session():
        pass
