"""A replica answers only where it holds what the main server holds; else that one does, silently.

With a real standby: tests/reliability/test_replica.py, in the full run.
"""

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import text

from crm_desktop.models.database import connect
from crm_desktop.models.hosts import Standing
from crm_desktop.models.replica import LAG, why_not
from tests.factories import PASSWORD

MAIN = Standing("17", 2, at=1000)
GOOD = Standing("17", 2, follows=True, behind=dt.timedelta(hours=1), at=1000)


@pytest.mark.parametrize(
    ("here", "own", "reason"),
    [
        (GOOD, 1000, ""),  # nothing was written for an hour: it is not behind
        (replace(GOOD, at=999, behind=LAG), 998, ""),
        (replace(GOOD, at=999), 998, "too far behind"),
        (replace(GOOD, at=999, behind=None), 998, "too far behind"),
        (replace(GOOD, at=999, behind=LAG), 1000, "what was saved here"),
        (GOOD, 2000, ""),  # of a main server that was replaced: the log was longer there
        (replace(GOOD, system="18"), 0, "another server"),
        (replace(GOOD, timeline=1), 0, "another server"),
        (replace(GOOD, follows=False), 0, "follows no other"),
    ],
)
def test_what_a_replica_must_be(here, own, reason):
    found = why_not(here, MAIN, own)
    assert reason in found
    assert bool(found) == bool(reason)


@pytest.mark.parametrize("named", ["the server itself", "nobody there"])
def test_what_is_no_replica_is_left_alone_without_a_word(crm, named, free_port):
    port = crm.server.port if named == "the server itself" else free_port
    place = f"127.0.0.1:{port}"
    database = connect(crm.profile("seller", replica=place), PASSWORD)
    notes: list[str] = []
    database.replica.note = notes.append
    try:
        for _time in range(2):
            assert database.read(lambda s: s.scalar(text("SELECT session_user"))) == "test-seller"
        assert notes == ["replica not used: it answered with ServerUnreachable"]
    finally:
        database.close()


@pytest.fixture
def free_port():
    """A port of this computer at which nobody listens."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]
