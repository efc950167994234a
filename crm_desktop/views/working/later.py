"""Doing something a moment later, as long as the widget it is for is there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(owner: QObject, call: Callable[[], object], ms: int = 0) -> None:
    """Call in `ms` milliseconds, 0 when what waits is done; never once `owner` has been deleted.

    `QTimer.singleShot(ms, owner, call)` keeps owner's Python half for ever if it is deleted first.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(call)
    timer.timeout.connect(timer.deleteLater)
    timer.start(ms)
