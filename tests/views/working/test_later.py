"""What is done a moment later, and that nothing stays of a widget that was deleted before."""

import gc
import sys
import weakref

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.views.working.later import later


def test_it_is_called_a_moment_later(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    called: list[int] = []
    later(owner, lambda: called.append(1))
    assert not called
    qtbot.waitUntil(lambda: called == [1])


def test_a_widget_deleted_before_is_neither_called_nor_kept(qtbot: QtBot) -> None:
    owner, called = QWidget(), list[int]()
    gone = weakref.ref(owner)
    later(owner, owner.hide)
    later(owner, lambda: called.append(1))
    owner.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del owner
    QApplication.processEvents()
    gc.collect()
    assert gone() is None
    assert not called


def test_nothing_stays_of_what_was_called(qtbot: QtBot) -> None:
    owner, called = QWidget(), list[int]()
    qtbot.addWidget(owner)

    def many() -> int:
        for _ in range(200):
            later(owner, lambda: called.append(1))
            later(owner, owner.update)
        called.clear()
        qtbot.waitUntil(lambda: len(called) == 200)
        called.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return sys.getallocatedblocks()

    many()
    before = many()
    assert many() - before < 100
