"""A signed-in program does what is due by the clock; nobody notices."""

import pytest

from crm_desktop.models.errors import NotAllowed
from crm_desktop.models.queries import clock as queries
from crm_desktop.views.working.clock import PAUSE, Clock
from tests.views.shell_fakes import FakeDatabase


@pytest.fixture
def background(background_of):
    return background_of(FakeDatabase())


def test_what_is_due_is_done_in_the_long_lane(background, qtbot, monkeypatch):
    done = []
    monkeypatch.setattr(queries, "tick", lambda _session, pause: done.append(pause))
    clock = Clock(background)
    with qtbot.waitSignal(background.idle):
        clock._timer.timeout.emit()
        assert [job.lane for job in background._jobs.values()] == ["long"]
    assert done == [PAUSE]
    assert clock._timer.interval() > PAUSE.total_seconds() * 1000  # one's own turn always counts


def test_a_refusal_is_kept_quiet(background, qtbot, monkeypatch):
    def refuse(_session, _pause):
        raise NotAllowed("no")

    monkeypatch.setattr(queries, "tick", refuse)
    background.failed.connect(pytest.fail)
    with qtbot.waitSignal(background.idle):
        Clock(background).tick()


def test_without_a_server_nothing_is_tried(background):
    background.connection.connected = False
    Clock(background).tick()
    assert background.pending() == 0
