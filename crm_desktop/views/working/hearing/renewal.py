"""What the program knows of the firm: fields, lists, rules; read again when the server tells."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import Me
from crm_desktop.views.working.background import Background

GATHER_MS = 250
OTHERS = frozenset({"notice"})  # told as well, but nothing of the catalogue
KINDS = frozenset({"custom_field", "form_layout", "card_tab", "data_rule", "segment"})


class Renewal(QObject):
    """Renews the one catalogue that all pages share. `renewed`: what it shows is another now.

    The hint comes with the answer to any question (LISTEN), so with the next list or card; a lost
    one is made up for when the connection is back.
    """

    renewed = Signal()

    def __init__(
        self, background: Background, catalogue: Catalogue, me: Me, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._catalogue, self._me = background, catalogue, me
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(GATHER_MS)
        self._soon.timeout.connect(self.read)
        background.hinted.connect(self._hear)
        background.connection.back.connect(self._soon.start)
        background.changed.connect(self._on_changed)

    @Slot(str)
    def _hear(self, what: str) -> None:
        if what not in OTHERS:
            self._soon.start()

    @Slot(str, object)
    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in KINDS:
            self.read()

    @Slot()
    def read(self) -> None:
        """Read the catalogue again now; one that cannot be read stays as it is."""
        self._background.read(
            partial(_load, self._me), self._take, failed=_stay, token=("catalogue", id(self))
        )

    def _take(self, found: Catalogue) -> None:
        if self._catalogue.renew(found):
            self.renewed.emit()


def _load(me: Me, session: Any) -> Catalogue:
    from crm_desktop.models.queries.signing_in import load_catalogue

    return load_catalogue(session, me)


def _stay(_error: object) -> None:
    """What was read before holds on."""
