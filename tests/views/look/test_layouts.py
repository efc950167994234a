"""What is taken out of a layout leaves nothing behind, not even what Python cannot see."""

import ctypes
import gc
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import crm_desktop
from crm_desktop.views.look.layouts import empty, exchange, taken_out

TIMES = 200


def test_nothing_is_left_of_what_is_taken_out_of_a_layout(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)

    def fill_and_empty() -> None:
        for _ in range(4):
            row.addWidget(QLabel("a", box))
        row.addStretch(1)
        empty(row)

    assert _more_of_the_heap(fill_and_empty) < TIMES * 40


def test_nothing_is_left_of_a_widget_whose_place_another_takes(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    row.addWidget(QLabel("before"))
    row.addWidget(QLabel("middle"), 3)
    row.addWidget(QLabel("behind"))

    def change() -> None:
        exchange(row, row.itemAt(1).widget(), QLabel("other"))

    assert _more_of_the_heap(change) < TIMES * 40
    texts = [row.itemAt(place).widget().text() for place in range(row.count())]
    assert texts == ["before", "other", "behind"]
    assert [row.stretch(place) for place in range(row.count())] == [0, 3, 0]


def test_widgets_that_are_taken_out_can_be_placed_again(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    lines = QVBoxLayout(box)
    labels = [QLabel(text, box) for text in "abc"]

    def place() -> list[QWidget]:
        out = list(taken_out(lines))
        line = QHBoxLayout()
        for label in labels:
            line.addWidget(label)
        line.addStretch(1)
        lines.addLayout(line)
        return out

    assert place() == []
    assert place() == labels
    gc.collect()
    assert [label.text() for label in labels] == ["a", "b", "c"]
    assert all(label.parentWidget() is box for label in labels)


def test_nothing_else_takes_items_out_of_layouts() -> None:
    views = Path(crm_desktop.__file__).parent / "views"
    taking = re.compile(r"\.takeAt\(|\.replaceWidget\(")
    found = [file.name for file in views.rglob("*.py") if taking.search(file.read_text("utf-8"))]
    assert found == ["layouts.py"]


class _Used(ctypes.Structure):
    """What glibc's `mallinfo2()` answers; the eighth number is what is in use."""

    _fields_ = [(f"number_{place}", ctypes.c_size_t) for place in range(10)]


def _more_of_the_heap(work: Callable[[], object]) -> int:
    """Return how many bytes more are in use outside Python's objects after doing it so often."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only glibc tells how much of its heap is in use")
    asked = ctypes.CDLL(None).mallinfo2
    asked.restype = _Used
    before = 0
    for _ in range(2):  # once for what is made once
        before = asked().number_7
        for _ in range(TIMES):
            work()
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    more: int = asked().number_7 - before
    return more
