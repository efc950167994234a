"""What a server of ours on this computer uses while something runs: processor, memory, log."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

EVERY = 5.0  # seconds between two looks
KILOBYTE, MEGABYTE = 2**10, 2**20


@dataclass
class Usage:
    """Filled when what was measured has ended."""

    seconds: float = 0.0
    cpu_seconds: float = 0.0
    memory_mb: float = 0.0
    per_connection_mb: float = 0.0  # private memory of those that only wait
    connections: int = 0
    transactions: int = 0
    log_mb: float = 0.0


@contextmanager
def usage(pg: "psycopg.Connection", database: str) -> Iterator[Usage]:
    """Measure what the server of a superuser's connection uses (Linux, as root or its user)."""
    found, ended = Usage(), threading.Event()
    postmaster = _parent(pg.info.backend_pid)
    before, began, cpu = _counts(pg, database), time.monotonic(), _cpu(postmaster)
    watching = threading.Thread(target=_watch, args=(postmaster, found, ended))
    watching.start()
    try:
        yield found
    finally:
        ended.set()
        watching.join()
        after = _counts(pg, database)
        found.seconds = time.monotonic() - began
        found.cpu_seconds = _cpu(postmaster) - cpu
        found.transactions = after[0] - before[0]
        found.log_mb = (after[1] - before[1]) / MEGABYTE


def _counts(pg: "psycopg.Connection", database: str) -> tuple[int, int]:
    row = pg.execute(
        "SELECT coalesce(sum(xact_commit + xact_rollback), 0)::bigint,"
        " (pg_current_wal_lsn() - '0/0')::bigint FROM pg_stat_database WHERE datname = %s",
        (database,),
    ).fetchone()
    assert row is not None
    return row


def _watch(postmaster: int, found: Usage, ended: threading.Event) -> None:
    while not ended.wait(EVERY):
        clients, total, private = 0, 0, 0
        for pid in _children(postmaster):
            try:
                command = Path(f"/proc/{pid}/cmdline").read_text()
                rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            except OSError:  # it has just ended
                continue
            sizes = {
                line.split(":")[0]: int(line.split()[1])
                for line in rollup.splitlines()[1:]
                if line.endswith("kB")
            }
            total += sizes["Pss"]
            if "idle" in command:
                clients += 1
                private += sizes["Private_Dirty"]
            elif "SELECT" in command or "COMMIT" in command or "UPDATE" in command:
                clients += 1
        found.connections = max(found.connections, clients)
        found.memory_mb = max(found.memory_mb, total / KILOBYTE)
        if clients == found.connections:
            found.per_connection_mb = private / max(1, clients) / KILOBYTE


def _stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def _parent(pid: int) -> int:
    return int(_stat(pid)[1])


def _children(postmaster: int) -> list[int]:
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                if _parent(int(place.name)) == postmaster:
                    found.append(int(place.name))
            except OSError:
                continue
    return found


def _cpu(postmaster: int) -> float:
    """Return the seconds of the server's processes, those that have ended as well."""
    ticks = sum(int(number) for number in _stat(postmaster)[11:15])
    for pid in _children(postmaster):
        try:
            ticks += sum(int(number) for number in _stat(pid)[11:13])
        except OSError:
            continue
    return ticks / os.sysconf("SC_CLK_TCK")
