"""Widgets in reference cycles are destroyed on the window thread only."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QThread
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.views.working.garbage import (
    LOOKS,
    collect_due,
    keep_on_window_thread,
    keep_what_is_there,
)
from crm_desktop.views.working.later import delete_later


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


@pytest.mark.parametrize("begun", [True, False])
def test_a_worker_never_destroys_whose_answer_nobody_awaits(background_of, qtbot, begun):
    """A page is closed while its question waits or runs: the worker held it last."""
    background, destroyed_in, gate, asked = background_of(None), [], threading.Event(), []
    asker = QObject()
    asker.destroyed.connect(
        lambda: destroyed_in.append(threading.current_thread()),
        Qt.ConnectionType.DirectConnection,
    )

    def ask():
        asked.append(True)
        gate.wait(10)

    if not begun:  # it waits behind another one
        background.call(ask, asked.append)
    background.call(
        ask if begun else int, lambda _answer, _page=asker: None, token="closed"
    )  # fmt: skip
    qtbot.waitUntil(lambda: bool(asked))
    background.drop("closed")
    del asker
    with qtbot.waitSignal(background.idle):
        background.call(int, asked.append)
        gate.set()
    qtbot.waitUntil(lambda: bool(destroyed_in))
    assert destroyed_in == [threading.main_thread()]


def test_what_is_due_is_collected(kept):
    made = [[] for _ in range(gc.get_threshold()[0] + 10)]
    collect_due()
    assert gc.get_count()[0] < len(made)


def closed_page():
    """Close a page that is part of a cycle, as pages are; what is returned tells of it."""
    page = QWidget()
    page.itself = page
    gc.collect()
    gc.collect()  # it is as old as a page becomes that somebody works with
    delete_later(page)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return weakref.ref(page)


def test_a_look_soon_frees_a_closed_page(kept):
    page = closed_page()
    assert page() is not None
    for _ in range(LOOKS):
        collect_due()
    assert page() is None


def test_a_page_closed_before_is_not_kept_for_ever(kept):
    page = closed_page()
    was = gc.get_freeze_count()
    try:
        keep_what_is_there()
        assert gc.get_freeze_count() > was
        gc.unfreeze()
        assert page() is None
    finally:
        gc.unfreeze()
