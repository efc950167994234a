"""Several readings in common round trips: over a slow line their number is what one waits for.

Each reading stays as it is, a function that asks one statement after another. They take turns on
one session: what each of them asks next is sent together (libpq's pipeline), then all go on. On a
short line, where that would gain nothing, they are simply done one after another. A session of
reading (`Database.reading`) waits for nothing else: neither for a BEGIN nor for a COMMIT.
"""

import threading
from collections.abc import Callable, Sequence
from contextvars import copy_context
from functools import partial
from time import perf_counter
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import psycopg
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

Failure = psycopg.Error | None  # what a round trip was answered with, if it went wrong
FAR = 0.002  # seconds there and back from which on it pays
_lines: WeakKeyDictionary[Any, float] = WeakKeyDictionary()  # what connections take for that
_here = threading.local()  # `reading`: the one that this thread does


class _Asked(NamedTuple):
    """A statement that waits for the next round trip."""

    cursor: Any
    statement: str
    parameters: Any


Asked = Sequence[_Asked]


class _Left(Exception):
    """Ends a reading that nobody waits for any more, since another one failed."""


class _Reading:
    """One reading on a thread of its own, which works only while another one waits for it."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self.answer: Any = None
        self.error: BaseException | None = None
        self.ended = False
        self._work = work
        self._thread: threading.Thread | None = None
        self._turn, self._paused = threading.Lock(), threading.Lock()  # held while one waits
        self._turn.acquire()
        self._paused.acquire()
        self._told: Failure | _Left = None
        self._asked: Asked = ()

    def go_on(self, told: Failure | _Left = None) -> Asked:
        """Let it work until it waits for the server or has ended; return what it asks.

        `told`: what went wrong with the round trip that it waited for.
        """
        self._told, self._asked = told, ()
        if self._thread is None:
            context = copy_context()  # the language, for one
            self._thread = threading.Thread(target=context.run, args=(self._run,), daemon=True)
            self._thread.start()
        else:
            self._turn.release()
        self._paused.acquire()
        return self._asked

    def wait(self, asked: Asked) -> Failure:
        """Wait for the round trip that asks this, on its own thread; return what went wrong."""
        self._asked = asked
        self._paused.release()
        self._turn.acquire()
        if isinstance(self._told, _Left):
            raise self._told
        return self._told

    def leave(self) -> None:
        """End it, if it has begun, wherever it is."""
        while self._thread is not None and not self.ended:
            self.go_on(_Left())

    def _run(self) -> None:
        _here.reading = self
        try:
            self.answer = self._work()
        except BaseException as error:  # noqa: BLE001 - raised again by whoever waits for it
            self.error = error
        self.ended = True
        self._paused.release()


def together(session: Session, *works: Callable[[], Any]) -> list[Any]:
    """Return what each of these readings answers; they wait for the server at the same time.

    A reading may itself ask for several together. Where one fails its error is raised and the
    others end. They only read: a savepoint of one would hold what another one asks meanwhile.
    """
    if len(works) < 2:
        return [work() for work in works]
    within: _Reading | None = getattr(_here, "reading", None)
    if within is not None:
        return _in_turns(works, within.wait)
    driver: Any = session.connection().connection.driver_connection
    if _there_and_back(driver) < FAR:
        return [work() for work in works]
    return _in_turns(works, partial(_round_trip, driver))


def _there_and_back(driver: Any) -> float:
    """Return how many seconds a round trip takes; asked once of each connection."""
    if driver not in _lines:
        taken = []
        try:
            for _time in range(2):  # the first also begins the transaction, perhaps
                began = perf_counter()
                driver.execute("SELECT")
                taken.append(perf_counter() - began)
        except psycopg.Error:  # the first reading meets the same, and says it
            return 0.0
        _lines[driver] = min(taken)
    return _lines[driver]


def _in_turns(works: Sequence[Callable[[], Any]], wait: Callable[[Asked], Failure]) -> list[Any]:
    readings = [_Reading(work) for work in works]
    going, failure = readings, None
    try:
        while going:
            asked: list[_Asked] = []
            for reading in going:
                asked += reading.go_on(failure)
                if reading.error is not None:
                    raise reading.error
            going = [reading for reading in going if not reading.ended]
            failure = wait(asked) if going else None
    finally:
        for reading in readings:
            reading.leave()
    return [reading.answer for reading in readings]


def _round_trip(driver: Any, asked: Asked) -> Failure:
    try:
        # One pipeline for each trip: to end it is to wait for the answers, once.
        with driver.pipeline():
            for cursor, statement, parameters in asked:
                cursor.execute(statement, parameters)
    except psycopg.Error as error:
        return error
    return None


@event.listens_for(Engine, "do_execute")
def _send(cursor: Any, statement: str, parameters: Any, _context: Any) -> bool | None:
    """Let a statement of a reading go with the next round trip; others go as always."""
    reading: _Reading | None = getattr(_here, "reading", None)
    if reading is None:
        return None
    failure = reading.wait([_Asked(cursor, statement, parameters)])
    if failure is not None and cursor.pgresult is None:  # the first without an answer caused it
        raise failure
    return True
