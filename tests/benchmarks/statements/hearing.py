"""What a program sends, heard in its process; and what each statement costs the server."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

import psycopg
from sqlalchemy import Engine, event

# What is no question: settings of the session, and what the planner is asked.
OTHER = ("EXPLAIN", "SET ", "SHOW ", "LISTEN", "SAVEPOINT", "RELEASE", "ROLLBACK")
NUMBERS = re.compile(r"\b\d+\b")
TURNS = 3


@dataclass
class Sent:
    """A statement with the parameters of its longest run, and where it was sent first."""

    where: str
    text: str
    parameters: Any
    seconds: float = 0.0


@dataclass
class Ear:
    """Hears all statements of this process; `where` is what the program does now."""

    where: str = ""
    sent: dict[str, Sent] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear what is sent meanwhile."""
        event.listen(Engine, "before_cursor_execute", self._before)
        event.listen(Engine, "after_cursor_execute", self._after)
        try:
            yield
        finally:
            event.remove(Engine, "before_cursor_execute", self._before)
            event.remove(Engine, "after_cursor_execute", self._after)

    def _before(self, *words: Any) -> None:
        words[4].began = perf_counter()

    def _after(self, *words: Any) -> None:
        text, parameters, context = words[2], words[3], words[4]
        if text.lstrip().upper().startswith(OTHER) or not isinstance(parameters, dict):
            return
        seconds = perf_counter() - context.began
        key = NUMBERS.sub("0", text)
        with self._lock:
            there = self.sent.get(key)
            if there is None:
                self.sent[key] = Sent(self.where, text, parameters, seconds)
            elif seconds > there.seconds:  # where it took longest
                there.text, there.parameters, there.seconds = text, parameters, seconds


@dataclass(frozen=True)
class Cost:
    """What a statement costs the server: milliseconds of its process, rows, and its plan.

    `plan` is as EXPLAIN (ANALYZE, BUFFERS) wrote it; `refused` says why there is none.
    """

    cpu: float = 0.0
    rows: int = 0
    plan: str = ""
    refused: str = ""


def cost(driver: "psycopg.Connection[Any]", sent: Sent) -> Cost:
    """Run a statement as the person of the connection, and take everything back."""
    taken = []
    rows = 0
    try:
        for _turn in range(TURNS):
            began = _computed(driver)
            with driver.transaction(force_rollback=True):
                found = driver.execute(sent.text.encode(), sent.parameters or None)
                rows = len(found.fetchall()) if found.description else found.rowcount
            taken.append(_computed(driver) - began)
            if taken[0] > 1000:
                break  # once is enough
        with driver.transaction(force_rollback=True):
            lines = driver.execute(
                b"EXPLAIN (ANALYZE, BUFFERS) " + sent.text.encode(), sent.parameters or None
            ).fetchall()
    except psycopg.Error as error:
        return Cost(refused=str(error).splitlines()[0])
    return Cost(min(taken), rows, "\n".join(line for (line,) in lines))


def _computed(driver: "psycopg.Connection[Any]") -> float:
    """Return the milliseconds that the server's process has computed; by the clock elsewhere."""
    place = Path(f"/proc/{driver.info.backend_pid}/schedstat")
    if place.exists():
        return int(place.read_text().split()[0]) / 1e6
    return perf_counter() * 1000
