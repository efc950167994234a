"""One act, one operation: whoever tries again after a lost answer does not do it twice."""

from uuid import UUID, uuid4


class Retry:
    """The operation of what a dialog does: the same for the same, as often as it is tried."""

    def __init__(self) -> None:
        self._operation = uuid4()
        self._content: tuple[object, ...] = ()

    def operation(self, *content: object) -> UUID:
        """Return the operation for what is asked now."""
        if content != self._content:
            self._operation, self._content = uuid4(), content
        return self._operation
