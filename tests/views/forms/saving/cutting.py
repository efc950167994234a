"""A line to the server that is cut at any call of a save."""

from contextlib import contextmanager

import psycopg

from tests.full import full

TRIES = 2  # a save is repeated once by itself; only then the person is told
# With these a try begins: by the note of its operation, or by what needs none.
BEGINS = ("crm.op_log", "crm.start_hand_over(", "crm.hand_over_batch(")


class Line:
    """Counts what goes to the server and ends the connection before, or at, one of the calls."""

    def __init__(self, crm):
        self._crm = crm
        self.cut_at = None  # counted in each try; COMMIT for that one, however many came before
        self.calls = 0  # of the last try that came to its COMMIT
        self.left = 0
        self._tries = {}  # the connection of a try that has begun → its calls until now

    def statement(self, connection, _cursor, statement, *_more):
        if any(each in statement for each in BEGINS):
            self._tries[id(connection)] = 0
        if id(connection) in self._tries:
            self._count(connection, self._tries[id(connection)])

    def commit(self, connection):
        if id(connection) in self._tries:
            self._count(connection, COMMIT)
            self.calls = self._tries.pop(id(connection), 0)

    def _count(self, connection, place):
        if self.left and self.cut_at in (place, self._tries[id(connection)]):
            self.left -= 1
            del self._tries[id(connection)]
            pid = connection.connection.driver_connection.info.backend_pid
            with psycopg.connect(self._crm.dsn(), autocommit=True) as pg:
                pg.execute("SELECT pg_terminate_backend(%s, 5000)", (pid,))
        else:
            self._tries[id(connection)] += 1


COMMIT = "commit"


def places(calls):
    """Return at which calls it is cut: each in the full run; first, middle, COMMIT in the quick."""
    return range(calls) if full() else sorted({0, calls // 2, calls - 1})


@contextmanager
def cut(line, place, tries=TRIES):
    """Within it the line is cut at one call of each try."""
    line.cut_at, line.left = place, tries
    yield
    assert line.left == 0, "the call was never made"


def back(world):
    """Wait until the program has found that the server answers."""
    world.settle()
    connection = world.background.connection
    world.qtbot.waitUntil(lambda: connection.connected and not connection._probing)
    world.settle()
