"""What a table asks of a list about groups, answered where there are none."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel

from crm_desktop.models.queries.rows import ListGroup


class Ungrouped(QAbstractTableModel):
    """Rows without heads; `GroupedModel` has them."""

    # Methods of the model: the id of a row, 0 where there is none; the row of an id, −1 likewise.
    id_at: Callable[[int], int]
    position: Callable[[int], int]

    def is_grouped(self) -> bool:
        """Return whether the rows stand in groups."""
        return False

    def group_at(self, _row: int) -> ListGroup | None:
        """Return the group whose head stands in a row."""
        return None

    def head_of(self, _row: int) -> int:
        """Return the row of the head above a row, −1 where there is none."""
        return -1

    def heads_between(self, _top: int, _bottom: int) -> int:
        """Return how many heads stand in these rows."""
        return 0

    def fold(self, row: int, on: bool | None = None) -> None:
        """Show or hide the rows below a head; on None turns it round."""

    def neighbours(self, number: int) -> tuple[int | None, int | None]:
        """Return the ids before and after a record, as the list stands."""
        row = self.position(number)
        if row < 0:
            return None, None
        return self.neighbour(row, -1) or None, self.neighbour(row, 1) or None

    def standing(self, number: int) -> tuple[int, int] | None:
        """Return (place from 1, number of rows) of a record, None where it is not in the list."""
        row, last = self.position(number), self.rowCount() - 1
        if row < 0:
            return None
        return row + 1 - self.heads_between(0, row), last + 1 - self.heads_between(0, last)

    def neighbour(self, row: int, step: int) -> int:
        """Return the id of the next record, 0 for none."""
        return self.id_at(row + step)
