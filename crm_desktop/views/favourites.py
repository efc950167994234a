"""Records a person keeps at hand. The server keeps them, so they follow to another computer."""

from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import Hit
from crm_desktop.views.working.background import Background


class Favourites(QObject):
    """Read in the background; `changed` says that they are others, or are called otherwise."""

    changed = Signal()

    def __init__(self, background: Background, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._catalogue = catalogue
        self._hits: tuple[Hit, ...] = ()
        background.changed.connect(self._on_changed)

    def records(self) -> list[tuple[str, int, str]]:
        """Return (kind, id, name), sorted by name."""
        return [(hit.kind, hit.id, hit.title) for hit in self._hits]

    def holds(self, kind: str, number: int) -> bool:
        """Return whether a record is one of them."""
        return any((hit.kind, hit.id) == (kind, number) for hit in self._hits)

    @Slot()
    def load(self) -> None:
        """Read them again."""
        self._background.read(
            partial(_read, self._catalogue), self._show, failed=_do_without, token="favourites"
        )

    def toggle(self, kind: str, number: int) -> None:
        """Keep a record at hand, or no longer; `changed` follows when the server has it."""
        self._background.write(
            partial(_set, kind, number, not self.holds(kind, number)),
            self._reload,
            operation=uuid4(),
        )

    def _reload(self, _saved: object) -> None:
        self.load()

    def _show(self, hits: tuple[Hit, ...]) -> None:
        if hits != self._hits:
            self._hits = hits
            self.changed.emit()

    @Slot(str, object)
    def _on_changed(self, kind: str, _number: object) -> None:
        if any(hit.kind == kind for hit in self._hits):
            self.load()  # one of them may be called otherwise, or be gone


def _do_without(_error: UserError) -> None:
    """The pane goes on showing what was read before."""


def _read(catalogue: Catalogue, session: Any) -> tuple[Hit, ...]:
    """Runs on a worker."""
    from crm_desktop.models.queries.lists.recent import favourites

    return favourites(session, catalogue)


def _set(kind: str, number: int, kept: bool, session: Any) -> None:
    """Runs on a worker."""
    from crm_desktop.models.queries.lists.recent import set_favourite

    set_favourite(session, kind, number, kept)
