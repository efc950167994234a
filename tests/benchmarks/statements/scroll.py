"""A list scrolled from end to end, by a key held down and by dragging its bar, without a screen.

What one sees of a row that has not come is a grey bar. The longest time in which the first row of
the window was one stands beside what the server took for that window.
"""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine, event

from crm_desktop.views.headless.driver import Driver
from tests.benchmarks.data import PEOPLE, data
from tests.benchmarks.measuring import MS, Line, Table

REPEAT_MS = 33  # thirty times a second, as a keyboard does
PRESSES = 400  # screens by a key held down
STEPS = 150  # places that a dragged bar passes
LISTS = ("account", "contact")


def run(accounts: int) -> list[Table]:
    """Scroll as somebody who sees little and as somebody who sees all."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    lines: list[Line] = []
    with data(accounts) as found, tempfile.TemporaryDirectory() as folder:
        os.environ["CRM_CONFIG_DIR"] = folder
        from crm_desktop.__main__ import arguments

        driver = Driver(Path(folder), arguments().parse_args([]))
        try:
            for called in ("seller", "head of sales"):
                if driver.program.window is not None:
                    driver.sign_out()
                driver.show_sign_in(found.trial, PEOPLE[called])
                driver.sign_in()
                for kind in LISTS:
                    lines += _lines(driver, called, kind)
        finally:
            driver.close()
    return [
        Table(
            "scroll: from end to end",
            f"{PRESSES} times page down at {1000 // REPEAT_MS} a second, and the bar dragged over"
            f" the whole list in {STEPS} steps: the longest gap on screen, against what the server"
            " took for the windows that were read in it.",
            lines,
            ("gap", "server"),
        )
    ]


def _lines(driver: Driver, called: str, kind: str) -> Iterator[Line]:
    driver.window.open_list(kind)
    page: Any = driver.window.documents.page()
    model, table = page.panel.model, page.panel.table
    driver.settle(model.is_complete)
    rows = model.rowCount()
    bar = table.verticalScrollBar()
    table.go_to(0)
    table.setFocus()
    for how, moves in (
        ("key held down", [lambda: _press(table)] * PRESSES),
        ("bar dragged", [lambda n=n: bar.setValue(bar.maximum() * n // STEPS)
                         for n in range(STEPS + 1)]),
    ):  # fmt: skip
        watch = _Watch(table, model)
        with watch:
            for move in moves:
                move()
                watch.until(perf_counter() + REPEAT_MS / MS)
            watch.until(perf_counter() + 0.2)
            while watch.began is not None:
                watch.until(perf_counter() + 0.01)
        gap, server = watch.longest
        yield Line(f"{rows:,} rows of {kind}, {how}, {called}", gap * MS, server * MS or None)
        yield Line(f"– longest time in which the window was busy, {called}", watch.busy * MS)


def _press(table: Any) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(table, key)


@dataclass
class _Watch:
    """Looks every few milliseconds whether the first row on screen has come."""

    table: Any
    model: Any
    began: float | None = None  # since when it has not
    longest: tuple[float, float] = (0.0, 0.0)  # seconds, and those of the server in them
    busy: float = 0.0
    _asked: list[tuple[float, float]] = field(default_factory=list)

    def __enter__(self) -> None:
        event.listen(Engine, "before_cursor_execute", self._before)
        event.listen(Engine, "after_cursor_execute", self._after)

    def __exit__(self, *_error: object) -> None:
        event.remove(Engine, "before_cursor_execute", self._before)
        event.remove(Engine, "after_cursor_execute", self._after)

    def _before(self, *words: Any) -> None:
        words[4].began = perf_counter()

    def _after(self, *words: Any) -> None:
        self._asked.append((words[4].began, perf_counter()))

    def until(self, end: float) -> None:
        """Let the program work until then."""
        while (now := perf_counter()) < end:
            loop = QEventLoop()
            QTimer.singleShot(2, loop.quit)
            loop.exec()
            self.busy = max(self.busy, perf_counter() - now - 0.002)
            self._look()

    def _look(self) -> None:
        now = perf_counter()
        row = self.table.rowAt(0)
        empty = row >= 0 and self.model.row_at(row) is None
        if empty and self.began is None:
            self.began = now
        elif not empty and self.began is not None:
            gap = now - self.began
            if gap > self.longest[0]:
                spent = sum(b - a for a, b in self._asked if b > self.began)
                self.longest = (gap, spent)
            self.began = None
