"""Python's cycle collector, kept on the window thread.

It may start in any thread that makes objects, and would there destroy windows that were part of a
cycle: Qt then warns about timers stopped from another thread, or crashes.
"""

import gc

from PySide6.QtCore import QCoreApplication, QTimer

PAUSE = 1000  # milliseconds between two looks
_left: list[object] = []
_closed: list[bool] = []  # whether something was closed since everything was collected
LOOKS = 5  # at least, from collecting everything to the next time: it takes a twentieth of a second
_looks = 0


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


def something_closed() -> None:
    """Let a look soon collect everything, for a closed page is much at once.

    By Python's own thresholds, one look a second, it took two minutes until the oldest generation
    was looked at: what was closed meanwhile made the process grow, and it never shrank again.
    """
    _closed[:] = [True]


def keep_what_is_there() -> None:
    """Take what is there now for what stays: no later collection walks over it.

    Called before the main window is made, when modules and catalogue are there and no page is.
    """
    if _closed:
        gc.collect()  # somebody signed out: the window of before does not stay
    gc.freeze()


def collect_due() -> None:
    """Collect the oldest generation that has reached Python's own threshold, and what was left."""
    global _looks
    _left.clear()
    _looks += 1
    if _closed and _looks >= LOOKS:
        _closed.clear()
        _looks = 0
        gc.collect()
        return
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
