"""Watches the window thread: how much of its own CPU time goes by between two turns of the loop.

CPU time, not the clock: on a busy computer the clock would fail by chance.
"""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QObject, QThread, Slot

LIMIT_SECONDS = 0.25


class Watchdog(QObject):
    """Collects the turns of the event loop that took more CPU time than the limit (seconds)."""

    def __init__(self, limit: float = LIMIT_SECONDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.limit = limit
        self.overruns: list[float] = []
        self.longest = 0.0
        self._since: float | None = None
        self._exec: Callable[..., Any] | None = None

    def start(self) -> None:
        """Begin to watch the calling thread, which must be the window thread."""
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._on_turn)
        # What runs between two loops (the body of a test) is no turn of a loop.
        original = QEventLoop.exec
        self._exec = original

        def exec_and_forget(loop: QEventLoop, *flags: Any) -> Any:
            self._note()
            self._since = time.thread_time()
            try:
                return original(loop, *flags)
            finally:
                self._note()
                self._since = None

        QEventLoop.exec = exec_and_forget  # type: ignore[method-assign, assignment]

    def stop(self) -> None:
        """End watching."""
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.awake.disconnect(self._on_turn)
        if self._exec is not None:
            QEventLoop.exec = self._exec  # type: ignore[method-assign]
            self._exec = None

    def pause(self) -> None:
        """Leave out what runs until the next turn."""
        self._since = None

    @Slot()
    def _on_turn(self) -> None:
        # Loops that are not run by exec (processEvents in a test) have no level of their own.
        if QThread.currentThread().loopLevel() == 0:
            self._since = None
            return
        self._note()
        self._since = time.thread_time()

    def _note(self) -> None:
        if self._since is None:
            return
        spent = time.thread_time() - self._since
        self.longest = max(self.longest, spent)
        if spent > self.limit:
            self.overruns.append(spent)
