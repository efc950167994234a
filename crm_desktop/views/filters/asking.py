"""What a builder asks the server for: how many records fit, and what named records are called."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters import Filter, named_records
from crm_desktop.models.queries.rows import Count, ListQuery
from crm_desktop.views.context import Context
from crm_desktop.views.filters.words import Names

PAUSE_MS = 250  # a pause in building that asks the server


class Counting(QObject):
    """Counts off the window thread; a newer question drops the older one."""

    counted = Signal(object)  # Count, None while it is not known
    failed = Signal(str)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._query: ListQuery | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def ask(self, query: ListQuery) -> None:
        """Count the rows of a list after a short pause, unless it was just counted."""
        if query == self._query:
            return
        self._query = query
        self._context.background.drop(("count", id(self)))
        self.counted.emit(None)
        self._pause.start()

    def _ask(self) -> None:
        if self._query is None:
            return
        self._context.background.read(
            partial(_count, self._context.catalogue, self._query),
            self._on_counted,  # a signal alone does not say whether its sender is still there
            failed=self._on_failed,
            token=("count", id(self)),
        )

    def _on_counted(self, count: Count) -> None:
        self.counted.emit(count)

    def _on_failed(self, error: UserError) -> None:
        self._query = None
        self.failed.emit(str(error))


def read_names(
    context: Context, kind: str, part: Filter | None, answer: Callable[[Names], object]
) -> None:
    """Call `answer` with the names of the records in a filter; not at all if there are none."""
    keys = named_records(context.catalogue, kind, part)
    if keys:
        context.background.read(
            partial(_names, context.catalogue, keys), answer, failed=_do_without
        )


def _do_without(_error: UserError) -> None:
    """Keys stand instead of names."""


def _count(catalogue: Catalogue, query: ListQuery, session: Any) -> Count:
    """Runs on a worker."""
    from crm_desktop.models.queries.lists.listing import count

    return count(session, catalogue, query)


def _names(catalogue: Catalogue, keys: set[tuple[str, int]], session: Any) -> Names:
    """Runs on a worker."""
    from crm_desktop.models.queries.filtering.naming import names_of

    return names_of(session, catalogue, keys)
