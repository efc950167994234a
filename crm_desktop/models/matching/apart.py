"""The search for pairs in a process of its own: it takes the processor for minutes."""

import multiprocessing
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from crm_desktop.models.errors import Cancelled
from crm_desktop.models.matching.find import Pair, find_pairs
from crm_desktop.models.matching.record import Values


class Connection(Protocol):
    """One end of a pipe; Windows has another class for it."""

    def send(self, obj: Any, /) -> None: ...
    def recv(self) -> Any: ...


PAUSE = 0.2  # seconds between two looks whether somebody cancelled


def find_apart(
    kind: str,
    records: Sequence[Values],
    progress: Callable[[float], object] = lambda _share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Pair]:
    """Return the likely duplicates of a kind as find_pairs does, the likeliest first.

    `progress` is told the share that is done, 0 to 1. Raises Cancelled within a moment once
    `cancelled()` says so.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    worker = context.Process(target=_work, args=(there, kind, list(records)), daemon=True)
    worker.start()
    there.close()
    try:
        while True:
            if cancelled():
                raise Cancelled
            if not here.poll(PAUSE):
                continue
            what, value = _next(here)
            if what == "found":
                return list(value)
            progress(value)
    finally:
        worker.terminate()
        worker.join()
        here.close()


def _next(connection: Connection) -> tuple[str, Any]:
    try:
        what, value = connection.recv()
    except EOFError:
        raise RuntimeError("the search for duplicates ended without an answer") from None
    return str(what), value


def _work(connection: Connection, kind: str, records: list[Values]) -> None:
    found = find_pairs(
        kind,
        records,
        progress=lambda doing, count: (
            connection.send(("share", 0.15 * count / max(len(records), 1)))
            if doing == "prepared"
            else None
        ),
        share=lambda done: connection.send(("share", 0.15 + 0.85 * done)),
    )
    connection.send(("found", found))
