"""The watchdog barks at work in the loop, not at the body of a test."""

import time

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from tests.views.watchdog import Watchdog


def burn(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def turn_the_loop():
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


@pytest.fixture
def dog(watchdog):
    watchdog.stop()  # this one is meant to bark
    dog = Watchdog(limit=0.05)
    dog.start()
    yield dog
    dog.stop()
    watchdog.start()


def test_long_work_in_a_handler_is_seen(dog):
    loop = QEventLoop()
    QTimer.singleShot(0, lambda: burn(0.1))
    QTimer.singleShot(1, loop.quit)
    loop.exec()
    assert dog.overruns
    assert dog.longest >= 0.1


def test_waiting_is_not_work(dog):
    loop = QEventLoop()
    QTimer.singleShot(100, loop.quit)
    loop.exec()
    assert not dog.overruns


def test_what_runs_between_two_loops_does_not_count(dog):
    turn_the_loop()
    burn(0.1)
    turn_the_loop()
    assert not dog.overruns
