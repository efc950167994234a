"""Work by the clock while somebody is signed in: no process of ours runs on the server."""

import datetime as dt
from random import randrange
from typing import Any

from PySide6.QtCore import QObject, QTimer

from crm_desktop.views.working.background import Background

EVERY_MS = 10 * 60_000
PAUSE = dt.timedelta(minutes=8)  # what a colleague's program did less long ago is not done again


class Clock(QObject):
    """Does what is due every ten minutes, in the long lane; nobody waits for it."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        # Not all programs of an office in the same second, and not while this one is starting.
        self._first = QTimer(self, singleShot=True, interval=60_000 + randrange(60_000))
        self._first.timeout.connect(self.tick)
        self._first.start()

    def tick(self) -> None:
        """Do what is due now, if the server answers."""
        if self._background.connection.connected:
            self._background.read(
                _tick, _nothing, failed=_nothing, lane="long", token="clock", deadline=float("inf")
            )


def _tick(session: Any) -> None:
    from crm_desktop.models.queries.clock import tick

    tick(session, PAUSE)


def _nothing(_answer: object) -> None:
    """Whoever comes next does it; `crm-admin audit verify` says what is not sealed."""
