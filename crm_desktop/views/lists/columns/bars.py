"""The scales of data bars: one per column for the whole list, so that bars compare."""

from collections.abc import Iterable, Sequence

from crm_desktop.models.queries.rows import Row
from crm_desktop.views.lists.columns.cells import Column


class Scales:
    """The largest number seen per column; it only grows until another query is shown."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._largest: dict[int, float] = {}

    def clear(self) -> None:
        """Begin anew for another query."""
        self._largest.clear()

    def widen(self, rows: Iterable[Row]) -> list[int]:
        """Take rows into account; return the columns whose scale has grown."""
        held = list(rows)
        grown = []
        for section, column in enumerate(self._columns):
            if column.bar is None:
                continue
            largest = max((column.bar(row) or 0 for row in held), default=0)
            if largest > self._largest.get(section, 0):
                self._largest[section] = float(largest)
                grown.append(section)
        return grown

    def share(self, section: int, row: Row) -> float | None:
        """Return the length of a bar (0–1); None where the cell has none."""
        bar = self._columns[section].bar
        value = bar(row) if bar is not None else None
        if value is None:
            return None
        largest = self._largest.get(section, 0.0)
        return max(0.0, min(1.0, value / largest)) if largest else 0.0
