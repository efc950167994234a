"""Widgets in reference cycles are destroyed on the window thread only."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject, QThread

from crm_desktop.views.working.garbage import collect_due, keep_on_window_thread


@pytest.fixture
def kept(qapp):
    """The collector as the program keeps it."""
    gc.enable()
    timer = keep_on_window_thread(qapp)
    yield
    timer.stop()
    timer.deleteLater()


def make_cycle(destroyed_in):
    """Leave an object behind that only the collector can find."""
    thing = QObject()
    thing.destroyed.connect(lambda: destroyed_in.append(QThread.currentThread()))
    thing.itself = thing


def test_a_worker_never_destroys_what_the_window_left(kept):
    destroyed_in = []
    make_cycle(destroyed_in)
    worker = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    worker.start()
    worker.join()
    assert destroyed_in == []
    assert not gc.isenabled()


def test_what_is_due_is_collected(kept):
    made = [[] for _ in range(gc.get_threshold()[0] + 10)]
    collect_due()
    assert gc.get_count()[0] < len(made)
