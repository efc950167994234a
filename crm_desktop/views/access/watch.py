"""What is new for a person, read in the background: how many notices, for whom one stands in."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from crm_desktop.models.queries.access.rows import Cover
from crm_desktop.views.working.background import Background

PAUSE_MS = 120_000
KINDS = frozenset({"access_request", "notice", "stand_in", "service", "commitment"})


@dataclass(frozen=True, slots=True)
class News:
    """How many notices were not seen, and whom one covers today; `has` False: gets no notices.

    `unseen` counts the ends that are announced too.
    """

    unseen: int = 0
    covers: tuple[Cover, ...] = ()
    has: bool = False


class Watch(QObject):
    """Asks at the start, every two minutes and when the server hints; `changed`: something is new.

    The hint comes with the answer to any question (LISTEN).
    """

    changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.news = News()
        self._clock = QTimer(self)
        self._clock.setInterval(PAUSE_MS)
        self._clock.timeout.connect(self.ask)
        background.connection.back.connect(self.ask)
        background.changed.connect(self._on_changed)
        background.hinted.connect(self._on_hinted)

    def start(self) -> None:
        """Ask now, and go on asking."""
        self.ask()
        self._clock.start()

    @Slot()
    def ask(self) -> None:
        """Ask now; a server that does not answer is somebody else's to report."""
        self._background.read(
            read_news, self._show, failed=self._not_read, token=("news", id(self))
        )

    def _show(self, news: News) -> None:
        if news != self.news:
            self.news = news
            self.changed.emit()

    def _not_read(self, _error: object) -> None:
        """What was read before stays."""

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in KINDS:
            self.ask()

    @Slot(str)
    def _on_hinted(self, what: str) -> None:
        if what in KINDS and self._clock.isActive():
            self.ask()


def read_news(session: Any) -> News:
    """Return what is new; runs on a worker's thread."""
    from crm_desktop.models.queries.access.asking import i_cover
    from crm_desktop.models.queries.access.due import due_unseen
    from crm_desktop.models.queries.access.notices import has_notices, unseen

    new = unseen(session) + due_unseen(session)
    return News(new, i_cover(session), has_notices(session))
