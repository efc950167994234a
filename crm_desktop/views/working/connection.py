"""Whether the server answers: doubted, lost, and tried again with growing pauses."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from crm_desktop.models.errors import ServerUnreachable, SignInRefused, UserError
from crm_desktop.views.working.hearing.listening import Listener
from crm_desktop.views.working.lanes import Answer, Failed

# A doubtful server is asked something small over a new connection, which must be answered in time:
# with DOUBT_SECONDS of background.py a line that is silent is noticed within 8 s.
PROBE_SECONDS = 3.6
RECONNECT_SECONDS = 6.0
PROBE_PAUSE = 5.0
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
# With a standby in the profile somebody is about to make it the main server: asked more often.
LONGEST_PAUSE_OF_SEVERAL = 5.0

# Runs work on a worker, whatever is known of the connection: work, answer, failed, seconds.
Ask = Callable[[Callable[[], Any], Answer, Failed, float], None]


class Connection(QObject):
    """Says when the server is lost and when it is back, and reconnects by itself."""

    lost = Signal(str)  # the server does not answer, in a sentence
    back = Signal()  # it answers again: everything open is read again
    trying = Signal()  # an attempt to reconnect begins

    def __init__(self, ask: Ask, listener: Listener, parent: QObject) -> None:
        super().__init__(parent)
        self.database: Any = None
        self.connected = True
        self.refused = ""  # why the server lets this person in no more, in a sentence
        self.lost_since: float | None = None
        self._ask = ask
        self._stopped = False
        self._tries = 0
        self._held: int | None = None
        self._probing = False
        self._probed_at = -PROBE_PAUSE
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self.try_now)
        self._listener = listener
        listener.broke.connect(self._on_line_broke)
        listener.again.connect(self.back)

    def stop(self) -> None:
        """Neither try nor doubt any more."""
        self._stopped = True
        self._retry.stop()

    @Slot()
    def try_now(self) -> None:
        """Try to reconnect at once."""
        if self.connected or self._stopped or self.database is None:
            return
        self._retry.stop()
        self._held = None
        self.trying.emit()
        self._try(self._on_back, self._on_try_failed, RECONNECT_SECONDS)

    @Slot()
    def on_waking(self) -> None:
        """After the computer slept: old connections are dead, and what is open may be old."""
        if self.database is None or self._stopped:
            return
        if self.connected:
            self._probed_at = -PROBE_PAUSE
            self.doubt(silent(), again=True)
        else:
            self._tries = 0
            self.try_now()

    def seconds_to_next_try(self) -> int:
        """Return the seconds until the next attempt; 0 while one is running."""
        if self._held is not None:
            return self._held
        return max(0, (self._retry.remainingTime() + 999) // 1000)

    def hold(self, seconds: int) -> None:
        """Once it is lost, make no attempt until `try_now`: pictures want seconds that stand."""
        self._held = seconds

    def is_held(self) -> bool:
        """Tell whether it waits to be told, for a picture."""
        return self._held is not None

    def longest_pause(self) -> float:
        """Return how long (seconds) an attempt to reconnect may let wait for it."""
        profile = getattr(self.database, "profile", None)
        return LONGEST_PAUSE_OF_SEVERAL if profile and profile.hosts else LONGEST_PAUSE

    def refusal(self) -> ServerUnreachable:
        """Return what a call is answered while the server is lost."""
        return ServerUnreachable(
            self.refused
            or QCoreApplication.translate(
                "Background", "The server does not answer. Try again when it is back."
            )
        )

    def doubt(self, error: UserError, again: bool) -> None:
        """Find out whether the server is gone or one answer failed; `again`: then read again."""
        if not self.connected or self._stopped or self._probing or self.database is None:
            return
        self._probing = True
        self._try(
            partial(self._on_probe_answered, again),
            partial(self._on_probe_failed, error),
            PROBE_SECONDS,
        )

    def note_lost(self, sentence: str) -> None:
        """Take the connection for lost: say so, refuse calls, try again after a pause."""
        self.connected = False
        self.lost_since = time.time()
        self._tries = 0
        self._plan_retry()
        self.lost.emit(sentence)

    def _try(self, answer: Answer, failed: Failed, deadline: float) -> None:
        self._ask(partial(_reach, self.database), answer, failed, deadline)

    def _on_back(self, _result: object) -> None:
        self.connected = True
        self.refused = ""
        self.lost_since = None
        self._tries = 0
        self.back.emit()
        self._listener.restart()

    def _on_try_failed(self, error: UserError) -> None:
        if isinstance(error, SignInRefused):  # locked meanwhile: say it, and ask less often
            self.refused = str(error)
            self.lost.emit(str(error))
            self._tries = 10
        self._tries += 1
        self._plan_retry()

    def _plan_retry(self) -> None:
        if self._held is not None:
            return
        # Pauses grow and differ, so that an office does not come back all in the same second.
        from random import uniform  # here, since most starts need none

        pause = min(self.longest_pause(), FIRST_PAUSE * 2 ** min(self._tries, 10))
        self._retry.start(int(pause * uniform(0.75, 1.25) * 1000))

    def _on_probe_answered(self, again: bool, _result: object) -> None:
        self._probing = False
        now = time.monotonic()
        if again and now - self._probed_at > PROBE_PAUSE:
            self._probed_at = now
            self.back.emit()

    def _on_probe_failed(self, first: UserError, error: UserError) -> None:
        self._probing = False
        if not self._stopped:
            self.refused = str(error) if isinstance(error, SignInRefused) else ""
            self.note_lost(str(first if isinstance(error, ServerUnreachable) else error))
            # Whoever waits for this server waits in vain; what does without it goes on.
            self.database.break_off()

    @Slot(object)
    def _on_line_broke(self, error: UserError) -> None:
        """Nobody asked for anything, and yet the server is gone, or this person's access ended."""
        self.doubt(error, again=False)


def silent() -> ServerUnreachable:
    """Return what is said of a server that does not answer in time."""
    return ServerUnreachable(
        QCoreApplication.translate(
            "Background",
            "The server has not answered in time. The program tries to reach it again.",
        )
    )


def _reach(database: Any) -> bool:
    """Ask the server for something small, over a new connection: old ones may be dead."""
    from crm_desktop.models.queries.signing_in import check_schema

    database.close()
    with database.session() as session:
        check_schema(session)
    return True
