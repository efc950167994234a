"""Records opened last. The server keeps them, so they follow a person to another computer."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.views.context import Context
from crm_desktop.views.main_window.places.pages import Place

KEPT = 20


class RecentRecords(QObject):
    """(kind, id, name), the newest first. Only records that one may still see have a name."""

    SHOWN = 8
    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._records: list[tuple[str, int]] = []
        self._titles: dict[tuple[str, int], str] = {}

    def records(self) -> list[tuple[str, int, str]]:
        """Return (kind, id, name) of those whose name is known."""
        return [
            (kind, number, self._titles[kind, number])
            for kind, number in self._records
            if (kind, number) in self._titles
        ]

    def note(self, place: Place) -> None:
        """Put a record that was opened on top."""
        if place.what not in ("account", "plan", "form") or place.id is None:
            return
        record = (place.kind, place.id)
        if self._records[:1] == [record]:
            return
        self._records = [record, *(old for old in self._records if old != record)][:KEPT]
        self._context.background.read(partial(_remember, *record), _done, failed=_done)
        self.changed.emit()

    def name(self, place: Place, title: str) -> None:
        """Learn the name of a record from its page."""
        if place.what not in ("account", "plan", "form") or place.id is None or not title:
            return
        record = (place.kind, place.id)
        if self._titles.get(record) != title:
            self._titles[record] = title
            self.changed.emit()

    def load(self) -> None:
        """Read the records of earlier days."""
        read = partial(_recent, self._context.catalogue)
        self._context.background.read(read, self._learn, failed=_done)

    def _learn(self, hits: tuple[Any, ...]) -> None:
        for hit in hits:
            record = (hit.kind, hit.id)
            self._titles.setdefault(record, hit.title)
            if record not in self._records:
                self._records.append(record)
        self.changed.emit()


def _done(_result: object) -> None:
    """Recent records are a comfort: whether they were kept matters to nobody."""


def _remember(kind: str, number: int, session: Any) -> None:
    """Runs on a worker."""
    from crm_desktop.models.queries.lists.recent import remember

    remember(session, kind, number)


def _recent(catalogue: Any, session: Any) -> tuple[Any, ...]:
    """Runs on a worker."""
    from crm_desktop.models.queries.lists.recent import recent

    return recent(session, catalogue, KEPT)
