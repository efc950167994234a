"""The head of the customer that is probably opened next: read while the cursor rests on its row."""

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QTimer

from crm_desktop.models.queries.card.rows import AccountHeader
from crm_desktop.views.account_card.reading import read_header
from crm_desktop.views.context import Context

if TYPE_CHECKING:
    from crm_desktop.views.lists.panel import ListPanel

REST_MS = 150  # a key held down rests on no row
FRESH = 20.0  # seconds in which it is shown; the card reads again behind it


class Ahead(QObject):
    """Keeps one head; whatever anybody writes throws it away."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.background)
        self._context = context
        self._wanted = 0
        self._kept: tuple[int, float, AccountHeader] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read)
        context.background.changed.connect(self._forget)

    def expect(self, account_id: int | None) -> None:
        """Read the head of this customer if nobody goes on to another one at once."""
        self._wanted = account_id or 0
        if self._wanted and not self.has(self._wanted):
            self._rest.start()
        else:
            self._rest.stop()

    def has(self, account_id: int) -> bool:
        """Return whether the head of this customer has come, and is new enough to be shown."""
        return (
            self._kept is not None
            and self._kept[0] == account_id
            and monotonic() - self._kept[1] < FRESH
        )

    def take(self, account_id: int) -> AccountHeader | None:
        """Return the head of a customer if it was read; it is not kept any longer."""
        found = self._kept[2] if self._kept is not None and self.has(account_id) else None
        self._forget()
        return found

    def _read(self) -> None:
        number = self._wanted
        self._context.background.read(
            partial(read_header, self._context.catalogue, number),
            partial(self._keep, number),
            failed=self._forget,  # the card says what is wrong, should it be opened
            token=("ahead", id(self)),
        )

    def _keep(self, number: int, found: AccountHeader) -> None:
        if number == self._wanted:
            self._kept = (number, monotonic(), found)

    def _forget(self, *_why: object) -> None:
        self._kept = None


def ahead_of(context: Context) -> Ahead:
    """Return what is read ahead for the person signed in; it ends with the background."""
    found: Ahead | None = context.background.findChild(Ahead)
    return found or Ahead(context)


def read_ahead(panel: "ListPanel") -> None:
    """Let a list of customers read the head of its current row ahead."""

    def rest(now: QModelIndex, _before: QModelIndex) -> None:
        ahead_of(panel.context).expect(panel.model.id_at(now.row()))

    panel.table.selectionModel().currentRowChanged.connect(rest)
