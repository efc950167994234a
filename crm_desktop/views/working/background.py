"""Running queries off the window thread. Only this file and `lanes.py` know threads.

A page hands over a function and gets its result back on the window thread:

    background.read(lambda session: first_page(session, catalogue, query), self._show)

Four lanes: `quick` (reads and saves), `long` (letters, exports; with progress and cancel),
`connection` (signing in, reconnecting) and `disk` (drafts). The window thread itself never waits
for any of them.
"""

import sys
import threading
import time
from collections.abc import Callable, Hashable
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from crm_desktop.models.errors import Cancelled, ServerUnreachable, UserError
from crm_desktop.views.working.answering import alive, end_long
from crm_desktop.views.working.connection import Connection, silent
from crm_desktop.views.working.garbage import leave
from crm_desktop.views.working.hearing.listening import Listener
from crm_desktop.views.working.lanes import Answer, Failed, Finished, Job, Lane, LongWork
from crm_desktop.views.working.later import later
from crm_desktop.views.working.once import once

if TYPE_CHECKING:
    from uuid import UUID  # three milliseconds of the start

READ_SECONDS = 15.0
SAVE_SECONDS = 8.0
DOUBT_SECONDS = 4.0  # a call that waits longer makes the connection doubtful; slow work may go on
DOUBT_SECONDS_OF_LONG = 30.0
ASKED_ANEW = "reconnect"  # the token of what the connection asks
WORKERS = {"quick": 2, "long": 1, "connection": 1, "disk": 1}


class Background(QObject):
    """Hands work to the lanes and answers on the window thread; `connection` watches the server."""

    changed = Signal(str, object)  # a kind of record was written; its id, or None for several
    failed = Signal(object)  # a UserError that nobody else shows
    saved = Signal()  # a write was acknowledged
    idle = Signal()  # nothing is running and everything is answered
    busy = Signal()  # something began to run
    hinted = Signal(str)  # the server tells that the catalogue of fields is another
    _finished = Signal(object)

    def __init__(self, database: Any = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[int, Job] = {}
        self._numbers = count(1)
        self._closed = False
        self._finished.connect(self._on_finished)
        self.listener = Listener(self)
        self.connection = Connection(self._ask_anew, self.listener, self)
        self.use(database)
        self._lanes = {name: Lane(name, n, self._hand_over) for name, n in WORKERS.items()}
        self._clock = QTimer(self)
        self._clock.setInterval(200)
        self._clock.timeout.connect(self._check_deadlines)

    # --- what pages call -----------------------------------------------------------------

    def read(
        self,
        work: Callable[[Any], Any],
        answer: Answer,
        *,
        failed: Failed | None = None,
        lane: str = "quick",
        token: Hashable | None = None,
        deadline: float = READ_SECONDS,
        may_lag: bool = False,
    ) -> None:
        """Run `work(session)` and call `answer(result)`, or `failed(error)` for a UserError.

        A newer read with the same `token` drops the older one: it is not answered any more.
        `deadline` is in seconds. `may_lag`: a replica may answer, so nothing saved depends on it.
        """
        alone = self._in_session if lane == "long" else self._read  # long work is done as one
        ask = self.read_lagging if may_lag else alone
        self._submit(lane, partial(ask, work), answer, failed, (), token, deadline)

    def write(
        self,
        work: Callable[[Any], Any],
        answer: Answer,
        *,
        operation: "UUID | None" = None,
        changes: tuple[str, ...] = (),
        failed: Failed | None = None,
        deadline: float = SAVE_SECONDS,
    ) -> None:
        """Run `work(session)` in one transaction, answer, and announce the kinds it changed.

        The one way to write. `operation` is noted first; None says that the work does that by
        itself, with the operation of an Edit. Where the connection breaks, perhaps during COMMIT,
        the whole is repeated once under the same operation: it is never written twice.
        """
        self._submit(
            "quick",
            lambda: once(self.database, work, operation),
            answer,
            failed or self._say,
            changes,
            None,
            deadline,
        )

    def _say(self, error: UserError) -> None:
        """Say of a write that nobody else speaks of what became of it, a lost line too."""
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def call(
        self,
        work: Callable[[], Any],
        answer: Answer,
        *,
        failed: Failed | None = None,
        lane: str = "connection",
        deadline: float = READ_SECONDS,
        token: Hashable | None = None,
    ) -> None:
        """Run `work()` without a session: imports, signing in, the keyring, files."""
        self._submit(lane, work, answer, failed, (), token, deadline, local=True)

    def run_long(
        self,
        work: Callable[[Callable[[int, str], None], Callable[[], bool]], Any],
        answer: Answer,
        *,
        changes: tuple[str, ...] = (),
        failed: Failed | None = None,
    ) -> LongWork:
        """Run `work(progress, cancelled)` in the long lane; `self.session()` opens a session in it.

        The returned handle has the signal `progress(per cent, text)` and `cancel()`.
        """
        handle = LongWork(self)
        self._submit(
            "long",
            partial(work, handle.report, handle.cancelled),
            partial(end_long, handle, answer),
            partial(end_long, handle, failed or self.failed.emit),
            changes,
            None,
            float("inf"),
        )
        return handle

    def session(self) -> Any:
        """Return the context manager of a session, for long work (never on the window thread)."""
        return self.database.session()

    def read_lagging(self, work: Callable[[Any], Any]) -> Any:
        """Return what `work(session)` answers on the replica, if there is one; on a worker only."""
        return self._read(work) if self._replica is None else self.database.read(work)

    def use(self, database: Any) -> None:
        """Work with this database from now on, and pass on what its server tells."""
        self.database = database
        self.connection.database = database
        self._replica = getattr(database, "replica", None)
        if self._replica is not None:
            self._replica.note = _write_line
        if database is not None and hasattr(database, "tell"):
            database.tell(self._tell)

    def drop(self, token: Hashable) -> None:
        """Forget the running call with this token: its result no longer matters."""
        for job in [job for job in self._jobs.values() if job.token == token]:
            self._end(job)

    def pending(self) -> int:
        """Return how many calls are not answered yet."""
        return len(self._jobs)

    def close(self, wait: float = 2.0) -> None:
        """Stop answering, let the workers end (`wait`: seconds at most) and close the database."""
        self._closed = True
        self._clock.stop()
        self.connection.stop()
        for job in list(self._jobs.values()):
            job.ended.set()
        self._jobs.clear()
        if self.database is not None:
            closing = threading.Thread(target=self.database.close, daemon=True)
            for lane in self._lanes.values():
                lane.stop()
            until = time.monotonic() + wait
            self.listener.stop(wait)
            for lane in self._lanes.values():
                for thread in lane.threads:
                    thread.join(max(0.0, until - time.monotonic()))
            closing.start()
            closing.join(max(0.5, until - time.monotonic()))
            if any(thread.is_alive() for lane in self._lanes.values() for thread in lane.threads):
                _outlived.append(self)
            return
        for lane in self._lanes.values():
            lane.stop()

    def listen(self) -> None:
        """Hear from now on what other programs write; `listener.told` says it."""
        self.listener.start(self.database)

    def _tell(self, told: str) -> None:
        if not self._closed and isValid(self):
            self.hinted.emit(told)

    # --- inside --------------------------------------------------------------------------

    def _ask_anew(
        self, work: Callable[[], Any], answer: Answer, failed: Failed, deadline: float
    ) -> None:
        """Ask the server for something small, whatever is known of the connection."""
        self._submit("connection", work, answer, failed, (), ASKED_ANEW, deadline, local=True)

    def _read(self, work: Callable[[Any], Any]) -> Any:
        with self.database.reading() as session:
            return work(session)

    def _in_session(self, work: Callable[[Any], Any]) -> Any:
        with self.database.session() as session:
            return work(session)

    def _submit(
        self,
        lane: str,
        work: Callable[[], Any],
        answer: Answer | None,
        failed: Failed | None,
        changes: tuple[str, ...],
        token: Hashable | None,
        deadline: float,
        *,
        local: bool = False,
    ) -> None:
        if self._closed:
            return
        if token is not None:
            self.drop(token)
        until = time.monotonic() + deadline
        job = Job(next(self._numbers), lane, work, answer, failed, changes, token, until, local)
        if not self._jobs:
            self.busy.emit()
        self._jobs[job.number] = job
        if not self.connection.connected and not local:
            refusal = self.connection.refusal()
            later(self, partial(self._settle, job, None, refusal))
            return
        self._lanes[lane].put(job)
        if not self._clock.isActive():
            self._clock.start()

    def _hand_over(self, finished: Finished) -> None:
        """Called on a worker's thread: the signal takes the result over to the window thread."""
        if isValid(self):
            self._finished.emit(finished)
        else:
            leave(finished)

    @Slot(object)
    def _on_finished(self, finished: Finished) -> None:
        job, result, failure = finished.pop()
        self._settle(job, result, failure)  # which does nothing for one that was given up

    def _settle(self, job: Job, result: Any, failure: BaseException | None) -> None:
        if self._jobs.pop(job.number, None) is None:
            return
        job.ended.set()
        try:
            if failure is None:
                if job.changes and self._replica is not None:
                    self._replica.wrote()
                if job.answer is not None and alive(job.answer):
                    job.answer(result)
                self._announce(job.changes, result)
            elif isinstance(failure, UserError):
                self._on_user_error(job, failure)
            else:  # a bug: the crash dialog shows where it happened, on the worker's thread
                sys.excepthook(type(failure), failure, failure.__traceback__)
        finally:
            self._note_idle()

    def _announce(self, kinds: tuple[str, ...], result: Any) -> None:
        if kinds:
            self.saved.emit()
        for position, kind in enumerate(kinds):
            self.changed.emit(kind, getattr(result, "id", None) if position == 0 else None)

    def _on_user_error(self, job: Job, error: UserError) -> None:
        unreachable = isinstance(error, ServerUnreachable)
        if unreachable and job.token != ASKED_ANEW:
            self.connection.doubt(error, again=job.until > 0)
        if job.failed is not None:
            if alive(job.failed):
                job.failed(error)
        elif not unreachable and not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _end(self, job: Job) -> None:
        self._jobs.pop(job.number, None)
        job.ended.set()
        self._note_idle()

    def _note_idle(self) -> None:
        if not self._jobs:
            self._clock.stop()
            self.idle.emit()

    @Slot()
    def _check_deadlines(self) -> None:
        now = time.monotonic()
        for job in [job for job in self._jobs.values() if job.until < now]:
            self._give_up(job)
        for job in list(self._jobs.values()):
            patience = DOUBT_SECONDS if job.until < float("inf") else DOUBT_SECONDS_OF_LONG
            if job.started and not job.local and job.asked_at + patience < now:
                job.asked_at = now
                if self._replica is not None:
                    threading.Thread(target=self._replica.doubt, daemon=True).start()
                self.connection.doubt(silent(), again=False)

    def _give_up(self, job: Job) -> None:
        """Answer a call that the server leaves without; its worker may wait for ever."""
        job.until = -1.0  # tells the worker that its place was taken
        job.ended.set()
        if job.started:
            self._lanes[job.lane].add_worker()
        if self.database is not None:
            threading.Thread(target=self.database.cancel_all, daemon=True).start()
        self._settle(job, None, silent())


# Closed while a worker still waits for a silent server: the worker must not hold it last.
_outlived: list[Background] = []


def _write_line(line: str) -> None:
    from crm_desktop.views.starting.crash import write_line

    write_line(line)


def guard_window_thread() -> None:
    """Make every session opened on the calling thread an error; the window thread calls this."""
    from crm_desktop.models import database  # here, since it imports SQLAlchemy

    database.forbid_thread(threading.get_ident())
