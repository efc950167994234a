"""Which rows a view looks at, gathered until they are asked for together."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from crm_desktop.views.lists.rows.fetch import WINDOW

GATHER_MS = 15  # touches of one paint become one question
REST_MS = 100  # whoever stays so long after a jump gets the windows around as well


class LookedAt:
    """Calls `ask(first, last)` once for the rows that were touched."""

    def __init__(self, parent: QObject, ask: Callable[[int, int], object]) -> None:
        self._ask = ask
        self._rows: tuple[int, int, int] | None = None  # first, last, most recent
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._due)

    def touch(self, row: int, *, at_once: bool) -> None:
        """Note a row; `at_once` it is asked for after this paint: nothing is there to be shown."""
        first, last, recent = self._rows or (row, row, row)
        if abs(row - recent) > 2 * WINDOW:  # jumped, perhaps on the way to elsewhere
            first = last = row
        self._rows = (min(first, row), max(last, row), row)
        wait = 0 if at_once else GATHER_MS
        if not self._timer.isActive() or wait < self._timer.interval():
            self._timer.start(wait)

    def rest(self) -> None:
        """Ask for what is touched next after a while only, unless it is touched at once."""
        self._timer.start(REST_MS)

    def forget(self) -> None:
        """Forget what was touched."""
        self._rows = None

    def _due(self) -> None:
        if self._rows is None:
            return
        first, last, recent = self._rows
        self._rows = None
        if last - first > 2 * WINDOW:  # somebody walks over the whole list: only where they are
            first = last = recent
        self._ask(first, last)
