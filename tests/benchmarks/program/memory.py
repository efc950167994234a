"""Memory of the program over thousands of rounds of a person's work, through its own windows.

Each round finds a customer by typing, opens the card, changes a field in the form and saves, makes
a page for the printer (letter and data sheet by turns), and closes everything. The list stays.
"""

import argparse
import gc
import math
import os
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

from crm_desktop.models.errors import UserError
from tests.benchmarks.data import SELLER, Data, data
from tests.benchmarks.measuring import Line, Table

ROUNDS = 10_000
LOOKS = 50  # how often memory is looked at
FEWEST = 5  # looks that are needed for a table
CUSTOMERS = 40  # those opened in turn: what is read is soon the same again
MEGABYTE = 2**20
GOAL, SLACK_MB = 1.02, 2.0  # the allocator's own noise
PATIENCE = 60.0  # seconds until a step must have come to rest


@dataclass(frozen=True, slots=True)
class Look:
    """What the process holds after so many rounds."""

    rounds: int
    megabytes: float
    objects: int
    connections: int


def run(options: argparse.Namespace) -> list[Table]:
    """Work so many rounds or minutes; memory in the last fifth is held to that in the second."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with data(options.accounts) as found, tempfile.TemporaryDirectory() as folder:
        os.environ["CRM_CONFIG_DIR"] = folder
        minutes = options.minutes or math.inf
        looks = _work(found, Path(folder), options.rounds or ROUNDS, minutes * 60)
    return [_table(looks)]


def _table(looks: list[Look]) -> Table:
    fifth = max(1, len(looks) // 5)
    early, late = looks[fifth : 2 * fifth], looks[-fifth:]
    after = f"{early[0].rounds:,}–{early[-1].rounds:,}"
    last = f"{late[0].rounds:,}–{late[-1].rounds:,}"
    lines = [
        Line(
            "memory of the process",
            fmean(look.megabytes for look in late),
            fmean(look.megabytes for look in early),
            GOAL,
            SLACK_MB,
            unit="MB",
        ),
        Line(
            "Python objects",
            fmean(look.objects for look in late),
            fmean(look.objects for look in early),
            1.01,
            unit="objects",
        ),
        Line(
            "connections of one program, at most",
            max(look.connections for look in looks),
            unit="connections",
        ),
    ]
    about = (
        "Each round: find a customer, open the card, change a field and save, a letter or a data"
        f" sheet as PDF, close. Means of the rounds {last}, against the rounds {after}."
    )
    return Table(f"memory: {looks[-1].rounds:,} rounds", about, lines, ("late", "early"))


def _work(found: Data, folder: Path, rounds: int, seconds: float) -> list[Look]:
    from crm_desktop.__main__ import arguments
    from crm_desktop.views.headless.driver import Driver
    from crm_desktop.views.working.garbage import keep_on_window_thread

    options = arguments().parse_args([])
    hook = sys.excepthook  # the driver keeps it for what goes wrong while it waits
    driver = Driver(folder, options)
    clock = keep_on_window_thread(driver.application)
    try:
        driver.show_sign_in(found.trial, SELLER)
        driver.sign_in()
        driver.window.open_list("account")
        driver.settle()
        customers = _customers(found)
        looks: list[Look] = []
        names: Counter[str] = Counter()
        until = time.monotonic() + seconds
        for number in range(1, rounds + 1):
            _round(driver, number, *customers[number % len(customers)])
            if number % max(1, rounds // LOOKS) == 0:
                looks.append(_look(found, number))
                names = _say(looks, names)
            if time.monotonic() > until and len(looks) >= FEWEST:
                break
        return looks
    finally:
        if clock is not None:
            clock.stop()
        driver.close()
        sys.excepthook = hook


def _round(driver: Any, number: int, account: int, name: str) -> None:
    window = driver.window
    palette = window.palette_of_commands
    window.open_palette()
    palette.field.setText(name)
    _rest(driver, lambda: palette.answered_for() == name)
    palette.close_palette()
    window.open_record("account", account)
    card = window.documents.page()
    _rest(driver, lambda: card.header is not None)
    window.open_form("account", account)
    form = window.documents.page()
    _rest(driver, lambda: form.body is not None)
    form.body.put({"note": f"Round {number}."}, {})
    form.save()
    _rest(driver, lambda: not form.path.running and not form.modified())
    if number % 2:
        window.open_letter(account)
    else:
        window.open_sheet(account)
    paper = window.documents.page()
    _rest(driver, lambda: bool(paper.pdf()))
    for at in reversed(range(len(window.documents.documents()))):
        window.documents.close_tab(at)
        _rest(driver)
    if len(window.documents.documents()) > 1:
        raise UserError("A page did not close.")


def _rest(driver: Any, done: Any = lambda: True) -> None:
    """Let the program work until all is answered and `done()`; raises what went wrong."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + PATIENCE
    loop, timer = _waiting()
    while True:
        timer.start()
        loop.exec()
        if driver._bugs:
            raise driver._bugs[0]
        if driver.background.pending() == 0 and done():
            break
        if time.monotonic() > until:
            raise UserError(f"It did not come to rest: {type(driver.window.documents.page())}.")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@cache
def _waiting() -> Any:
    """Return a loop and the timer that ends it after 1 ms; one of each, for PySide keeps

    64 bytes of every connection to a function of Qt's own, hundreds of them in a round.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    loop, timer = QEventLoop(), QTimer()
    timer.setSingleShot(True)
    timer.setInterval(1)
    timer.timeout.connect(loop.quit)
    return loop, timer


def _customers(found: Data) -> list[tuple[int, str]]:
    """Customers the seller may change, for she is responsible for them."""
    rows = found.superuser.execute(
        "SELECT a.id, a.name FROM crm.account a JOIN crm.employee e ON e.id = a.owner_id"
        " WHERE e.login = %s AND a.deleted_at IS NULL ORDER BY a.id LIMIT %s",
        (SELLER, CUSTOMERS),
    ).fetchall()
    found.superuser.rollback()
    return rows


def _look(found: Data, rounds: int) -> Look:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    size = pages * os.sysconf("SC_PAGE_SIZE")
    row = found.superuser.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE usename = %s", (SELLER,)
    ).fetchone()
    found.superuser.rollback()
    connections = row[0] if row else 0
    return Look(rounds, size / MEGABYTE, len(gc.get_objects()), connections)


def _say(looks: list[Look], before: Counter[str]) -> Counter[str]:
    """Say how far it is; CRM_BENCH_TYPES names what there is more of, to find a leak."""
    look = looks[-1]
    sys.stderr.write(f"{look.rounds:6,} {look.megabytes:8.1f} MB {look.objects:,} objects\n")
    if "CRM_BENCH_TYPES" not in os.environ:
        return before
    now = Counter(type(thing).__qualname__ for thing in gc.get_objects())
    more = {name: number - before[name] for name, number in now.items()}
    for name, number in sorted(more.items(), key=lambda pair: -pair[1])[:12]:
        sys.stderr.write(f"{number:+8} {name}\n")
    return now
