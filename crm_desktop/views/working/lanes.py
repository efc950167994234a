"""Worker threads in lanes, and the handle on long work.

Only this file and `background.py` know threads.
"""

import queue
import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from crm_desktop.models.errors import Cancelled, UserError

Answer = Callable[[Any], object]
Failed = Callable[[UserError], object]


@dataclass
class Job:
    """One call: what to do, whom to answer, until when."""

    number: int
    lane: str
    work: Callable[[], Any]
    answer: Answer | None
    failed: Failed | None
    changes: tuple[str, ...]
    token: Hashable | None
    until: float
    local: bool = False  # no question to the server, or the one whether it is there
    started: bool = False
    asked_at: float = field(default_factory=time.monotonic)  # since when an answer is awaited
    ended: threading.Event = field(default_factory=threading.Event)


Finished = list[tuple[Job, Any, BaseException | None]]
"""One job that a worker is through with, its result and what went wrong, to be taken out once.

A job holds whoever asked, and their windows. The worker lets go of it before it hands this over, so
that the last hold on a window is never a worker's: it would destroy the window in its own thread.
"""


class Lane:
    """A queue with worker threads. They are daemons: a silent socket cannot hold up quitting."""

    def __init__(self, name: str, workers: int, finished: Callable[[Finished], None]) -> None:
        self._name = name
        self._finished = finished
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self.threads: list[threading.Thread] = []
        self._workers = workers

    def add_worker(self) -> None:
        thread = threading.Thread(target=self._run, name=f"crm-{self._name}", daemon=True)
        self.threads.append(thread)
        thread.start()

    def put(self, job: Job) -> None:
        if not self.threads:  # with the first job, so that the first window does not wait for them
            for _number in range(self._workers):
                self.add_worker()
        self._jobs.put(job)

    def stop(self) -> None:
        for _thread in self.threads:
            self._jobs.put(None)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            result: Any = None
            failure: BaseException | None = None
            if not job.ended.is_set():  # else superseded or given up while it waited in the queue
                job.asked_at = time.monotonic()
                job.started = True
                try:
                    result = job.work()
                except BaseException as error:  # noqa: BLE001 - raised again on the window thread
                    failure = error
            # Its deadline may have passed, and another worker taken this one's place.
            replaced = job.started and job.until < 0
            finished: Finished = [(job, result, failure)]
            del job, result, failure
            self._finished(finished)
            if replaced:
                return


class LongWork(QObject):
    """A handle on long work: shows how far it is and stops it."""

    progress = Signal(int, str)  # per cent done (−1: unknown), what is being done
    finished = Signal()  # answered, failed or stopped
    _reported = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        # By way of the window thread: what is reported before anybody listens is not lost.
        self._reported.connect(self.progress)

    def cancel(self) -> None:
        """Ask the work to stop; it looks at `cancelled()` at least once a second."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Return whether the user stopped it; the work then raises Cancelled or returns."""
        return self._stop.is_set()

    def report(self, percent: int, text: str) -> None:
        """Called by the work, on its thread."""
        if self._stop.is_set():
            raise Cancelled
        if isValid(self):
            self._reported.emit(percent, text)
