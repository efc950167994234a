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
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from crm_desktop.models.errors import Cancelled, ServerUnreachable, SignInRefused, UserError
from crm_desktop.views.working.answering import alive, end_long
from crm_desktop.views.working.lanes import Answer, Failed, Job, Lane, LongWork
from crm_desktop.views.working.listening import Listener

READ_SECONDS = 15.0
SAVE_SECONDS = 8.0
REPEAT_WITHIN = 2.0  # seconds: a server that is silent for longer is not asked again at once
# After so long without an answer the server is asked something small over a new connection, which
# must be answered in time: a line that is silent is noticed within 8 s, and slow work may go on.
DOUBT_SECONDS = 4.0
DOUBT_SECONDS_OF_LONG = 30.0
PROBE_SECONDS = 3.6
RECONNECT_SECONDS = 6.0
PROBE_PAUSE = 5.0
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
# With a standby in the profile somebody is about to make it the main server: asked more often.
LONGEST_PAUSE_OF_SEVERAL = 5.0
WORKERS = {"quick": 2, "long": 1, "connection": 1, "disk": 1}


class Background(QObject):
    """Hands work to the lanes, answers on the window thread, and looks after the connection."""

    changed = Signal(str, object)  # a kind of record was written; its id, or None for several
    failed = Signal(object)  # a UserError that nobody else shows
    saved = Signal()  # a write was acknowledged
    lost = Signal(str)  # the server does not answer, in a sentence
    back = Signal()  # it answers again: everything open is read again
    trying = Signal()  # an attempt to reconnect begins
    idle = Signal()  # nothing is running and everything is answered
    busy = Signal()  # something began to run
    hinted = Signal(str)  # the server tells that the catalogue of fields is another
    _finished = Signal(object)

    def __init__(self, database: Any = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.database = database
        self.connected = True
        self.use(database)
        self.refused = ""  # why the server lets this person in no more, in a sentence
        self.lost_since: float | None = None
        self._jobs: dict[int, Job] = {}
        self._numbers = count(1)
        self._closed = False
        self._tries = 0
        self._probing = False
        self._probed_at = -PROBE_PAUSE
        self._finished.connect(self._on_finished)
        self.listener = Listener(self)
        self.listener.broke.connect(self._on_line_broke)
        self.listener.again.connect(self.back)
        self._lanes = {name: Lane(name, n, self._hand_over) for name, n in WORKERS.items()}
        self._clock = QTimer(self)
        self._clock.setInterval(200)
        self._clock.timeout.connect(self._check_deadlines)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self.try_now)

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
    ) -> None:
        """Run `work(session)` and call `answer(result)`, or `failed(error)` for a UserError.

        A newer read with the same `token` drops the older one: it is not answered any more.
        `deadline` is in seconds.
        """
        self._submit(lane, partial(self._in_session, work), answer, failed, (), token, deadline)

    def write(
        self,
        work: Callable[[Any], Any],
        answer: Answer,
        *,
        operation: UUID | None = None,
        changes: tuple[str, ...] = (),
        failed: Failed | None = None,
        deadline: float = SAVE_SECONDS,
    ) -> None:
        """Run `work(session)` in one transaction, answer, and announce the kinds it changed.

        The one way to write. `operation` is noted first; None says that the work does that by
        itself, with the operation of an Edit. Where the connection breaks, perhaps during COMMIT,
        the whole is repeated once under the same operation: it is never written twice.
        """
        work = partial(self._once, work, operation)
        self._submit("quick", work, answer, failed, changes, None, deadline)

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

    def use(self, database: Any) -> None:
        """Work with this database from now on, and pass on what its server tells."""
        self.database = database
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
        self._retry.stop()
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
            return
        for lane in self._lanes.values():
            lane.stop()

    def listen(self) -> None:
        """Hear from now on what other programs write; `listener.told` says it."""
        self.listener.start(self.database)

    @Slot(object)
    def _on_line_broke(self, error: UserError) -> None:
        """Nobody asked for anything, and yet the server is gone, or this person's access ended."""
        self._doubt(error, again=False)

    def _tell(self, told: str) -> None:
        if not self._closed and isValid(self):
            self.hinted.emit(told)

    # --- the connection ------------------------------------------------------------------

    @Slot()
    def try_now(self) -> None:
        """Try to reconnect at once."""
        if self.connected or self._closed or self.database is None:
            return
        self._retry.stop()
        self.trying.emit()
        self._try(self._on_back, self._on_try_failed, RECONNECT_SECONDS)

    def _try(self, answer: Answer, failed: Failed, deadline: float) -> None:
        work = partial(_reach, self.database)
        self._submit("connection", work, answer, failed, (), "reconnect", deadline, local=True)

    @Slot()
    def on_waking(self) -> None:
        """After the computer slept: old connections are dead, and what is open may be old."""
        if self.database is None or self._closed:
            return
        if self.connected:
            self._probed_at = -PROBE_PAUSE
            self._doubt(ServerUnreachable(_silent()), again=True)
        else:
            self._tries = 0
            self.try_now()

    def seconds_to_next_try(self) -> int:
        """Return the seconds until the next attempt; 0 while one is running."""
        return max(0, (self._retry.remainingTime() + 999) // 1000)

    def _on_back(self, _result: object) -> None:
        self.connected = True
        self.refused = ""
        self.lost_since = None
        self._tries = 0
        self.back.emit()
        self.listener.restart()

    def _on_try_failed(self, error: UserError) -> None:
        if isinstance(error, SignInRefused):  # locked meanwhile: say it, and ask less often
            self.refused = str(error)
            self.lost.emit(str(error))
            self._tries = 10
        self._tries += 1
        self._plan_retry()

    def _plan_retry(self) -> None:
        # Pauses grow and differ, so that an office does not come back all in the same second.
        from random import uniform  # here, since most starts need none

        pause = min(self.longest_pause(), FIRST_PAUSE * 2 ** min(self._tries, 10))
        self._retry.start(int(pause * uniform(0.75, 1.25) * 1000))

    def longest_pause(self) -> float:
        """Return how long (seconds) an attempt to reconnect may let wait for it."""
        profile = getattr(self.database, "profile", None)
        return LONGEST_PAUSE_OF_SEVERAL if profile and profile.hosts else LONGEST_PAUSE

    def _doubt(self, error: UserError, again: bool) -> None:
        """Find out whether the server is gone or one answer failed; `again`: then read again."""
        if not self.connected or self._closed or self._probing or self.database is None:
            return
        self._probing = True
        self._try(
            partial(self._on_probe_answered, again),
            partial(self._on_probe_failed, error),
            PROBE_SECONDS,
        )

    def _on_probe_answered(self, again: bool, _result: object) -> None:
        self._probing = False
        now = time.monotonic()
        if again and now - self._probed_at > PROBE_PAUSE:
            self._probed_at = now
            self.back.emit()

    def _on_probe_failed(self, first: UserError, error: UserError) -> None:
        self._probing = False
        if not self._closed:
            self.refused = str(error) if isinstance(error, SignInRefused) else ""
            self.note_lost(str(first if isinstance(error, ServerUnreachable) else error))
            # Whoever waits for this server waits in vain; what does without it goes on.
            self.database.break_off()

    def note_lost(self, sentence: str) -> None:
        """Take the connection for lost: say so, refuse calls, try again after a pause."""
        self.connected = False
        self.lost_since = time.time()
        self._tries = 0
        self._plan_retry()
        self.lost.emit(sentence)

    # --- inside --------------------------------------------------------------------------

    def _in_session(self, work: Callable[[Any], Any]) -> Any:
        with self.database.session() as session:
            return work(session)

    def _once(self, work: Callable[[Any], Any], operation: UUID | None) -> Any:
        done: list[Any] = []
        first: ServerUnreachable | None = None
        began = time.monotonic()
        while True:
            try:
                with self.database.session() as session:
                    if operation is not None and not _note(session, operation):
                        return done[-1] if done else None
                    done.append(work(session))
                # Written by the first try, whose answer was lost: that one knows what it made.
                repeated = len(done) > 1 and getattr(done[-1], "repeated", False)
                return done[0] if repeated else done[-1]
            except (ServerUnreachable, SignInRefused) as error:
                if first is not None:
                    raise first from error  # whoever was locked out meanwhile is told by the probe
                if isinstance(error, SignInRefused) or time.monotonic() - began > REPEAT_WITHIN:
                    raise
                first = error
                self.database.close()  # what else lies in the pool is as dead

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
        if not self.connected and not local:
            unreachable = ServerUnreachable(
                self.refused
                or QCoreApplication.translate(
                    "Background", "The server does not answer. Try again when it is back."
                )
            )
            QTimer.singleShot(0, self, partial(self._settle, job, None, unreachable))
            return
        self._lanes[lane].put(job)
        if not self._clock.isActive():
            self._clock.start()

    def _hand_over(self, number: int, result: Any, failure: BaseException | None) -> None:
        """Called on a worker's thread: the signal takes the result over to the window thread."""
        if isValid(self):
            self._finished.emit((number, result, failure))

    @Slot(object)
    def _on_finished(self, finished: tuple[int, Any, BaseException | None]) -> None:
        number, result, failure = finished
        job = self._jobs.get(number)
        if job is not None:
            self._settle(job, result, failure)

    def _settle(self, job: Job, result: Any, failure: BaseException | None) -> None:
        if self._jobs.pop(job.number, None) is None:
            return
        job.ended.set()
        try:
            if failure is None:
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
        if unreachable and self.database is not None and job.token != "reconnect":
            self._doubt(error, again=job.until > 0)
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
                self._doubt(ServerUnreachable(_silent()), again=False)

    def _give_up(self, job: Job) -> None:
        """Answer a call that the server leaves without; its worker may wait for ever."""
        job.until = -1.0  # tells the worker that its place was taken
        job.ended.set()
        if job.started:
            self._lanes[job.lane].add_worker()
        if self.database is not None:
            threading.Thread(target=self.database.cancel_all, daemon=True).start()
        self._settle(job, None, ServerUnreachable(_silent()))


def _silent() -> str:
    return QCoreApplication.translate(
        "Background", "The server has not answered in time. The program tries to reach it again."
    )


def guard_window_thread() -> None:
    """Make every session opened on the calling thread an error; the window thread calls this."""
    from crm_desktop.models import database  # here, since it imports SQLAlchemy

    database.forbid_thread(threading.get_ident())


def _note(session: Any, operation: UUID) -> bool:
    from crm_desktop.models.queries.saving import begin_operation

    return begin_operation(session, operation)


def _reach(database: Any) -> bool:
    """Ask the server for something small, over a new connection: old ones may be dead."""
    from crm_desktop.models.queries.signing_in import check_schema

    database.close()
    with database.session() as session:
        check_schema(session)
    return True
