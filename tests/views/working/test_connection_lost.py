"""A line that drops packets, and one that is silent: the window says so, by which limit, and lives.

The figures (5 s and 8 s) are sums of limits, which are checked here; the tests shorten them.
"""

import pytest

from crm_desktop.models import database as databases
from crm_desktop.models.database import LINE, connect
from crm_desktop.models.errors import ServerUnreachable
from crm_desktop.views.working import background as module
from crm_desktop.views.working import connection as connecting
from crm_desktop.views.working.waking import MISSING_SECONDS, Waking
from tests import factories
from tests.full import full
from tests.reliability.line import Line

PATIENCE = 60_000
TICK = 0.2  # how often deadlines are looked at
NEVER = 3600.0


@pytest.fixture
def line(committed):
    one = Line(committed.server.host, committed.server.port)
    yield one
    one.close()


@pytest.fixture
def background(committed, line, background_of, on_server, monkeypatch):
    """A program signed in over the line; the test reconnects, not the clock."""
    monkeypatch.setattr(connecting, "FIRST_PAUSE", NEVER)
    profile = committed.profile("seller", port=line.port, sslmode="disable")
    return background_of(on_server(connect, profile, factories.PASSWORD))


def one(session):
    return session.connection().exec_driver_sql("SELECT 1").scalar()


def test_limits_of_a_lost_connection_add_up():
    assert LINE["tcp_user_timeout"] / 1000 + TICK <= 5  # dropped while something is sent
    silent = LINE["keepalives_idle"] + LINE["keepalives_interval"] * LINE["keepalives_count"]
    assert silent + TICK <= 5  # dropped while an answer is awaited
    assert module.SAVE_SECONDS <= 8
    assert module.DOUBT_SECONDS + connecting.PROBE_SECONDS + TICK <= 8


def test_lost_packets_are_an_error_in_the_window(line, background, qtbot, monkeypatch):
    """Ended by the socket's limit, long before those of the call and of the question whether."""
    if not full():
        monkeypatch.setitem(LINE, "tcp_user_timeout", 300)
        background.database.close()  # new connections take the shorter limit
    answers = []
    background.read(one, answers.append)
    qtbot.waitUntil(lambda: answers == [1], timeout=PATIENCE)
    monkeypatch.setattr(module, "DOUBT_SECONDS", NEVER)
    monkeypatch.setattr(module, "SAVE_SECONDS", NEVER)
    line.drop_packets()
    failures, alive = [], []
    module.QTimer.singleShot(0, background, lambda: alive.append("the window answers"))
    with qtbot.waitSignal(background.connection.lost, timeout=PATIENCE):
        background.write(one, answers.append, failed=failures.append, deadline=NEVER)
    assert alive
    assert "does not answer. What you typed is kept" in str(failures[0])
    assert not background.connection.connected


@pytest.mark.parametrize("limit", ["the call's", "doubt"])
def test_lost_in_silence_is_an_error_in_the_window(line, background, qtbot, monkeypatch, limit):
    """Connected, packets acknowledged, no answer: the call's own limit ends it, or a doubt."""
    by_doubt = limit == "doubt"
    monkeypatch.setattr(module, "DOUBT_SECONDS", 0.2 if by_doubt else NEVER)
    monkeypatch.setattr(connecting, "PROBE_SECONDS", 0.5)
    line.silent.set()
    failures = []
    with qtbot.waitSignal(background.connection.lost, timeout=PATIENCE):
        background.write(
            one, lambda _one: None, failed=failures.append, deadline=NEVER if by_doubt else 0.2
        )
    qtbot.waitUntil(lambda: bool(failures), timeout=PATIENCE)
    words = "What you typed is kept" if by_doubt else "not answered in time"
    assert words in str(failures[0])
    assert isinstance(failures[0], ServerUnreachable)
    qtbot.waitUntil(lambda: not background.database._busy, timeout=PATIENCE)  # nobody hangs
    line.silent.clear()
    with qtbot.waitSignal(background.connection.back, timeout=PATIENCE):
        background.connection.try_now()


def test_held_for_a_picture_it_waits_to_be_told(background, qtbot):
    background.connection.hold(12)
    background.connection.note_lost("")
    assert background.connection.seconds_to_next_try() == 12
    assert not background.connection._retry.isActive()
    with qtbot.waitSignal(background.connection.back, timeout=PATIENCE):
        background.connection.try_now()
    assert background.connection.seconds_to_next_try() == 0


def test_a_slow_answer_is_no_lost_connection(line, background, qtbot, monkeypatch):
    """What takes longer than the doubt is asked about, answered, and goes on."""
    monkeypatch.setattr(module, "DOUBT_SECONDS", 0.1)
    background.connection.lost.connect(lambda sentence: pytest.fail(sentence))
    answers = []

    def slow(session):
        return session.connection().exec_driver_sql("SELECT 1 FROM pg_sleep(0.5)").scalar()

    background.read(slow, answers.append)
    qtbot.waitUntil(lambda: answers == [1], timeout=PATIENCE)


@pytest.mark.parametrize("gap", [MISSING_SECONDS * 9, -86_400.0, 86_400.0])
def test_waking_asks_and_reads_again(background, qtbot, gap, committed):
    """A notebook slept, or its clock was set: dead connections are replaced without a word."""
    background.connection.lost.connect(lambda sentence: pytest.fail(sentence))
    waking = Waking(background)
    with committed.connect() as server:
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s",
            (committed.login("seller"),),
        )
    waking._looked_at -= gap
    with qtbot.waitSignal(background.connection.back, timeout=PATIENCE):
        waking.look()
    answers = []
    background.read(one, answers.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: answers == [1], timeout=PATIENCE)
    waking.look()
    assert background.pending() == 0  # nothing was slept away


def test_saved_means_on_the_disk_however_the_server_is_set():
    assert "synchronous_commit=on" in databases.SERVER_SIDE
