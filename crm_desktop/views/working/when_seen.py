"""A widget that reads when it is first seen, and again when what it shows has changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Beside
else:
    Beside = object  # stands before whichever widget it is mixed with


class ReadWhenSeen(Beside):
    """Calls `load()` when it comes into sight and what it shows is not read, or is stale."""

    load: Callable[[], None]  # a method of the widget: reads, and sets `_dirty` to False as it asks
    _dirty = True

    def reload(self) -> None:
        """Read again, now or when it is next seen."""
        self._dirty = True
        if self.isVisible():
            self.load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._dirty:
            self.load()
