"""The thread that hears what other programs write; with `background.py` and `lanes.py` all of them.

It has a connection of its own, which does nothing else; so it is also the first to notice that the
server has gone, or that this person's access was ended.
"""

import threading
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from crm_desktop.models.errors import UserError

PAUSE = 5.0  # seconds; a server that has no connection left is asked less and less often
LONGEST_PAUSE = 300.0


class Listener(QObject):
    """Listens until it is stopped. `told` carries a notice, as `table:id:version`."""

    told = Signal(str)
    again = Signal()  # it listens again: what was told meanwhile is missed
    broke = Signal(object)  # UserError
    _heard = Signal(str)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database: Any = None
        self._thread: threading.Thread | None = None
        self._end = threading.Event()
        self._missed = False
        self._pause = PAUSE
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self.restart)
        self._heard.connect(self._on_heard)
        self._ended.connect(self._on_ended)

    def start(self, database: Any) -> None:
        """Listen on a database from now on."""
        self._database = database
        self.restart()

    @Slot()
    def restart(self) -> None:
        """Listen on a new connection, if it listened at all."""
        if not hasattr(self._database, "listen"):
            return
        self._retry.stop()
        self._end.set()
        self._end = threading.Event()
        self._thread = threading.Thread(
            target=self._listen, args=(self._database, self._end), name="crm-listening", daemon=True
        )
        self._thread.start()

    def stop(self, wait: float) -> None:
        """Stop, and wait some seconds at most until that has happened."""
        self._database = None
        self._retry.stop()
        self._end.set()
        if self._thread is not None:
            self._thread.join(wait)

    def _listen(self, database: Any, end: threading.Event) -> None:
        """The thread."""
        try:
            database.listen(self._pass_on, end)
        except UserError as error:
            if isValid(self):
                self._ended.emit(end, error)

    def _pass_on(self, told: str) -> None:
        if isValid(self):
            self._heard.emit(told)

    @Slot(str)
    def _on_heard(self, told: str) -> None:
        if told:
            self.told.emit(told)
            return
        self._pause = PAUSE
        missed, self._missed = self._missed, False
        if missed:
            self.again.emit()

    @Slot(object, object)
    def _on_ended(self, end: threading.Event, error: UserError) -> None:
        if end is not self._end or end.is_set():
            return
        self._missed = True
        self._retry.start(int(self._pause * 1000))
        self._pause = min(LONGEST_PAUSE, self._pause * 2)
        self.broke.emit(error)
