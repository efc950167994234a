"""Python's cycle collector, kept on the window thread.

It may start in any thread that makes objects, and would there destroy windows that were part of a
cycle: Qt then warns about timers stopped from another thread, or crashes.
"""

import gc

from PySide6.QtCore import QCoreApplication, QTimer

PAUSE = 1000  # milliseconds between two looks
_left: list[object] = []


def keep_on_window_thread(application: QCoreApplication) -> QTimer | None:
    """Let garbage be collected by a timer of the application, which is returned, and nowhere else.

    Where somebody keeps the collector already (the tests do), nothing is changed.
    """
    if not gc.isenabled():
        return None
    gc.disable()
    gc.freeze()  # what is there at start stays; later collections need not walk over it
    timer = QTimer(application)
    timer.timeout.connect(collect_due)
    timer.start(PAUSE)
    return timer


def leave(thing: object) -> None:
    """Leave to the window thread what a worker must not destroy."""
    _left.append(thing)


def collect_due() -> None:
    """Collect the oldest generation that has reached Python's own threshold, and what was left."""
    _left.clear()
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
