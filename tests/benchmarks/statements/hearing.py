"""What a program sends, heard in its process; what each statement costs the server, and its plan.

The run that is heard is measured, and EXPLAIN runs it once more: the lesser of both counts.
"""

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

from crm_desktop.models import database

# What is no question: settings of the session, and what the planner is asked.
OTHER = ("EXPLAIN", "SET ", "SHOW ", "LISTEN", "SAVEPOINT", "RELEASE", "ROLLBACK")
NUMBERS = re.compile(r"\b\d+\b")
PATIENCE = 20.0  # seconds; what takes longer is stopped, and listed with the plan it would have had


@contextmanager
def stopped_early(seconds: float) -> Iterator[None]:
    """Give the connections made meanwhile less patience than the program has."""
    usual = database.SERVER_SIDE
    early = f"-c statement_timeout={seconds * 1000:.0f}"
    database.SERVER_SIDE = f"{usual} {early}"  # the last one counts
    try:
        yield
    finally:
        database.SERVER_SIDE = usual


@dataclass
class Sent:
    """A statement with the parameters of its longest run, and where it was sent first."""

    where: str
    text: str
    parameters: Any
    cpu: float = 0.0  # milliseconds of the server's process
    stopped: bool = False
    by_cursor: bool = False  # read in parts: what was heard is its planning alone


@dataclass
class Ear:
    """Hears all statements of this process; `where` is what the program does now."""

    where: str = ""
    sent: dict[str, Sent] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear what is sent meanwhile."""
        heard = {
            "before_cursor_execute": self._before,
            "after_cursor_execute": self._after,
            "handle_error": self._failed,
        }
        for name, hears in heard.items():
            event.listen(Engine, name, hears)
        try:
            yield
        finally:
            for name, hears in heard.items():
                event.remove(Engine, name, hears)

    def _before(self, *words: Any) -> None:
        words[4].began = _computed(words[1].connection)

    def _after(self, *words: Any) -> None:
        cursor, text, parameters, context = words[1:5]
        spent = _computed(cursor.connection) - context.began
        by_cursor = context._is_server_side
        self._note(Sent(self.where, text, parameters, spent, by_cursor=by_cursor))

    def _failed(self, failed: Any) -> None:
        if isinstance(failed.original_exception, psycopg.errors.QueryCanceled):
            context = failed.execution_context
            spent = _computed(context.cursor.connection) - context.began
            # Stopped while rows are fetched, only the context knows what was asked.
            text = failed.statement or context.statement
            parameters = failed.parameters or context.parameters[0]
            by_cursor = context._is_server_side
            self._note(Sent(self.where, text, parameters, spent, True, by_cursor))

    def _note(self, sent: Sent) -> None:
        if sent.text.lstrip().upper().startswith(OTHER) or not isinstance(sent.parameters, dict):
            return
        key = NUMBERS.sub("0", sent.text)
        with self._lock:
            there = self.sent.get(key)
            if there is None or (sent.stopped, sent.cpu) > (there.stopped, there.cpu):
                sent.where = there.where if there else sent.where
                self.sent[key] = sent


@dataclass(frozen=True)
class Cost:
    """What a statement costs the server: milliseconds of its process, and its plan.

    `stopped`: it took longer than our patience; `refused` says why there is no plan.
    """

    cpu: float = 0.0
    plan: str = ""
    stopped: bool = False
    refused: str = ""

    def __str__(self) -> str:
        return self.refused or f"{'> ' if self.stopped else ''}{self.cpu:.1f}"


def cost(driver: "psycopg.Connection[Any]", sent: Sent, patience: float = PATIENCE) -> Cost:
    """Explain a statement as the person of the connection, and take everything back.

    What takes more than `patience` seconds is stopped.
    """
    spent, stopped = sent.cpu, sent.stopped
    try:
        if not stopped:
            began = _computed(driver)
            try:
                plan = explained(driver, "ANALYZE, BUFFERS", sent, patience)
                again = _computed(driver) - began
                return Cost(again if sent.by_cursor else min(spent, again), plan)
            except psycopg.errors.QueryCanceled:  # to look at the clock at each row takes time
                if sent.by_cursor:
                    spent, stopped = _computed(driver) - began, True
        return Cost(spent, explained(driver, "COSTS", sent), stopped)
    except psycopg.Error as error:
        return Cost(spent, refused=str(error).splitlines()[0])


def explained(
    driver: "psycopg.Connection[Any]", how: str, sent: Sent, patience: float = PATIENCE
) -> str:
    """Return the plan of a statement, as EXPLAIN writes it with these options."""
    with driver.transaction(force_rollback=True):
        driver.execute(f"SET LOCAL statement_timeout = {patience * 1000:.0f}".encode())
        # A cursor's plan is another one: of one process, and for its first rows.
        asked = f"DECLARE asked CURSOR FOR {sent.text}" if sent.by_cursor else sent.text
        text = f"EXPLAIN ({how}) {asked}".encode()
        return "\n".join(line for (line,) in driver.execute(text, sent.parameters or None))


def _computed(driver: "psycopg.Connection[Any]") -> float:
    """Return the milliseconds that the server's process has computed; by the clock elsewhere."""
    place = Path(f"/proc/{driver.info.backend_pid}/schedstat")
    if place.exists():
        return int(place.read_text().split()[0]) / 1e6
    return perf_counter() * 1000
