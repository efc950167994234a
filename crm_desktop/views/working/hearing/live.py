"""What other people write appears by itself: their notices are gathered, then pages read again."""

from PySide6.QtCore import QObject, QTimer, Slot

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.hints import gathered, kinds_of_tables
from crm_desktop.views.working.background import Background

GATHER_MS = 250
LONGEST_MS = 4000
MOST = 5000  # notices that wait; beyond them only the tables count


class Live(QObject):
    """Passes notices of other programs on as `Background.changed`, a few at a time.

    In a storm the pauses grow to four seconds, so that the window goes on answering; whatever was
    told meanwhile is read with the next turn, since a page reads what stands there, not what was
    told.
    """

    def __init__(
        self, background: Background, catalogue: Catalogue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._catalogue = background, catalogue
        self._waiting: dict[str, None] = {}
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self._tell)
        self._calm = QTimer(self, singleShot=True)
        self.turns = 0
        background.listener.told.connect(self._hear)

    @Slot(str)
    def _hear(self, hint: str) -> None:
        if len(self._waiting) >= MOST:
            hint = f"{hint.split(':')[0]}:*"
        self._waiting[hint] = None
        if not self._gather.isActive():
            self._gather.start()

    @Slot()
    def _tell(self) -> None:
        waiting, self._waiting = self._waiting, {}
        storm = self._calm.isActive()
        pause = min(LONGEST_MS, self._gather.interval() * 2) if storm else GATHER_MS
        self._gather.setInterval(pause)
        self._calm.start(2 * pause)
        self.turns += 1
        for kind, number in gathered(waiting, kinds_of_tables(self._catalogue)).items():
            self._background.changed.emit(kind, number)
