"""Notices that the computer slept: a notebook that wakes has dead connections and old lists."""

import datetime as dt
import time

from PySide6.QtCore import QObject, QTimer, Slot

from crm_desktop.views.working.background import Background

EVERY_MS = 5000
MISSING_SECONDS = 20.0
CLOCK_MAY_BE_OFF = dt.timedelta(minutes=5)


class Waking(QObject):
    """Looks at the clock every five seconds; where much more went by, the computer slept.

    A clock that was set does no harm: the server is asked once whether it is there.
    """

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._looked_at = time.time()
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()

    @Slot()
    def look(self) -> None:
        """Compare the time of day with that of the last look."""
        before, self._looked_at = self._looked_at, time.time()
        if abs(self._looked_at - before) > EVERY_MS / 1000 + MISSING_SECONDS:
            self._background.connection.on_waking()

    def clock_note(self, ahead: dt.timedelta) -> str:
        """Return what to say of a clock that is not the server's; empty where it is right enough.

        What is due is decided on the server; only proposals for “today” come from this computer.
        """
        if abs(ahead) <= CLOCK_MAY_BE_OFF:
            return ""
        hours = round(abs(ahead).total_seconds() / 3600)
        minutes = round(abs(ahead).total_seconds() / 60)
        if hours:
            off = self.tr("The clock of this computer is off by %n hour(s).", None, hours)
        else:
            off = self.tr("The clock of this computer is off by %n minute(s).", None, minutes)
        advice = self.tr("Days that the program proposes as today may be wrong. Set the clock.")
        return f"{off} {advice}"
