"""The connection is cut at every message (full run: at every byte) of a save, both ways."""

from collections.abc import Iterator

import pytest

from tests.full import full, rounds
from tests.reliability.history import faults, figure
from tests.reliability.line import Line, ends_of_messages
from tests.reliability.programs import (
    make_tasks,
    save_believing,
    save_without_memory,
    standing,
)

pytestmark = pytest.mark.timeout(1800)  # the full run takes its time


@pytest.fixture
def line(firm) -> Iterator[Line]:
    one = Line(firm.server.host, firm.server.port)
    yield one
    one.close()


def exchange(one, line, act):
    """Return what goes over the line, each way, when `act` saves."""
    with one.database.session() as session:
        session.connection()
    line.listen()
    act()
    return {way: bytes(heard) for way, heard in line.heard.items()}


def cut_everywhere(one, line, act, points):
    """Save once for each place, with a cut there; count those that came to a cut."""
    cuts = 0
    for way, count in points:
        with one.database.session() as session:  # the new connection stands before the save begins
            session.connection()
        line.cut_after(way, count)
        act()
        cuts += line.was_cut.is_set()
        line.mend()
    return cuts


def places(heard, step):
    """Return where to cut: at the end of each message, or after each byte.

    In the quick run `step` thins out the answers: those of one statement come in one packet.
    """
    for way, stream in heard.items():
        ends = ends_of_messages(stream)[: -1 : 1 if way == "out" else step]
        yield from ((way, end) for end in (range(len(stream)) if full() else ends))


@pytest.mark.parametrize("kind", ["new", "changed"])
def test_cut_connection_loses_nothing_and_writes_nothing_twice(firm, program, line, kind):
    account, tasks = make_tasks(firm, rounds(150, 6000) if kind == "changed" else 1)
    one = program("seller", port=line.port)

    def act():
        if kind == "new":
            one.add(account)
        else:  # each one a task of its own: an exchange that grew would be cut elsewhere
            assert one.change(tasks[one.count])

    heard = exchange(one, line, act)
    assert b"COMMIT" in heard["out"]
    assert b"COMMIT" in heard["in"]
    points = list(places(heard, 1 if kind == "new" else 8))
    cuts = cut_everywhere(one, line, act, points)
    assert cuts >= len(points) * 0.99  # ids grow, so that lengths differ by some bytes
    assert faults(one.history, *standing(firm, tasks)) == []
    assert one.history.told("saved") == len(points) + 1
    figure(f"cut at {cuts} places of a save ({kind}): 0 lost, 0 twice")


@pytest.mark.parametrize(
    ("saving", "way", "word"),
    [(save_without_memory, "in", "doubled"), (save_believing, "out", "lost")],
)
def test_cut_connection_shows_a_broken_protocol(firm, program, line, saving, way, word):
    """Without the operation's id a save is doubled, without waiting for COMMIT one is lost."""
    account, (task,) = make_tasks(firm, 1)
    one = program("seller", port=line.port)
    heard = exchange(one, line, lambda: one.add(account))[way]
    commit = max(end for end in ends_of_messages(heard) if end <= heard.rindex(b"COMMIT"))
    cut_everywhere(one, line, lambda: one.add(account, saving), [(way, commit)])
    found = faults(one.history, *standing(firm, [task]))
    assert [fault.split()[1] for fault in found] == [word]
