"""Several servers in one profile: which of them holds the newest data.

libpq alone takes the first that can be written to. A primary that was replaced and comes back can
be written to as well, but has none of what was saved since: it is known by its older timeline.
"""

import datetime as dt
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeAlias

import psycopg

from crm_desktop.models.errors import ServerUnreachable
from crm_desktop.models.language import _

# Of one cluster (system) each promotion begins a higher timeline.
ASK = """
    SELECT (SELECT system_identifier::text FROM pg_control_system()),
        CASE WHEN pg_is_in_recovery() THEN (SELECT timeline_id FROM pg_control_checkpoint())
             ELSE ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int END,
        pg_is_in_recovery(),
        CASE WHEN pg_is_in_recovery() THEN now() - pg_last_xact_replay_timestamp() END,
        (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
              ELSE pg_current_wal_lsn() END - '0/0')::bigint
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a server says of itself: cluster, timeline, whether it only follows another one."""

    system: str
    timeline: int
    follows: bool = False
    behind: dt.timedelta | None = None  # since the last transaction that a standby has repeated
    at: int = 0  # bytes of the log that were written, or repeated

    def older_than(self, other: "Standing | None") -> bool:
        """Tell whether this is the same cluster before a failover that the other has seen."""
        same = other is not None and other.system == self.system
        return same and other is not None and self.timeline < other.timeline

    def as_text(self) -> str:
        """Return what is kept in the profile."""
        return f"{self.system}:{self.timeline}"


def from_text(kept: str) -> Standing | None:
    """Return what was kept in the profile; None for nothing, or what cannot be read."""
    system, _colon, timeline = kept.partition(":")
    return Standing(system, int(timeline)) if timeline.isdigit() else None


def place(named: str, port: int) -> tuple[str, int]:
    """Return host and port of “host”, “host:port” or “[address]:port”."""
    host, colon, after = named.rpartition(":")
    if colon and after.isdigit() and (":" not in host or host.startswith("[")):
        return host.strip("[]"), int(after)
    return named.strip("[]"), port


def standing(driver: "psycopg.Connection[Any]") -> Standing:
    """Ask a connection where its server stands."""
    row = driver.execute(ASK).fetchone()
    driver.rollback()
    assert row is not None
    return Standing(*row)


def connect_newest(
    parameters: dict[str, Any], password: str, seen: Standing | None, *, ask_all: bool
) -> tuple["psycopg.Connection[Any]", Standing]:
    """Return a connection to the server that is to be written to, and where that one stands.

    The first that answers is taken if it is as new as what was `seen`; `ask_all` (signing in,
    reconnecting) asks the others as well. Raises psycopg.OperationalError where none can be
    written to, ServerUnreachable where only one answers that was replaced meanwhile.
    """
    first: tuple[psycopg.Connection[Any], Standing] | None = None
    if not ask_all:
        driver = psycopg.connect(**parameters, password=password or None)
        first = driver, standing(driver)
        if not first[1].older_than(seen):
            return first
    answers = _ask_each(parameters, password)
    found = [answer for answer in answers if not isinstance(answer, psycopg.OperationalError)]
    if first is not None:
        first[0].close()
    if not found:
        raise next(answer for answer in answers if isinstance(answer, psycopg.OperationalError))
    known = [answer for answer in found if seen is not None and answer[1].system == seen.system]
    driver, best = max(known or found, key=lambda answer: answer[1].timeline)
    for other, _standing in found:
        if other is not driver:
            other.close()
    if best.older_than(seen):
        where = f"{driver.info.host}:{driver.info.port}"
        driver.close()
        raise ServerUnreachable(
            _(
                "Only the server {where} answers. It was replaced by another one and has nothing of"
                " what was saved since, so the program does not use it. Ask your administrator."
            ).format(where=where)
        )
    return driver, best


Answer: TypeAlias = "tuple[psycopg.Connection[Any], Standing] | psycopg.OperationalError"


def look_at_all(
    parameters: dict[str, Any], password: str
) -> list[tuple[str, "Standing | psycopg.OperationalError"]]:
    """Ask each server of a profile, standbys as well, where it stands; nothing stays open."""
    answers = _ask_each(parameters | {"target_session_attrs": "any"}, password)
    names = zip(parameters["host"].split(","), parameters["port"].split(","), strict=True)
    found: list[tuple[str, Standing | psycopg.OperationalError]] = []
    for (host, port), answer in zip(names, answers, strict=True):
        if not isinstance(answer, psycopg.OperationalError):
            answer[0].close()
        told = answer if isinstance(answer, psycopg.OperationalError) else answer[1]
        found.append((f"{host}:{port}", told))
    return found


def _ask_each(parameters: dict[str, Any], password: str) -> Sequence[Answer]:
    """Ask all servers at once, so that one that is silent costs its time limit only once."""
    hosts, ports = parameters["host"].split(","), parameters["port"].split(",")

    def ask(where: tuple[str, str]) -> Answer:
        alone = parameters | {"host": where[0], "port": where[1]}
        try:
            driver = psycopg.connect(**alone, password=password or None)
            return driver, standing(driver)
        except psycopg.OperationalError as error:
            return error

    with ThreadPoolExecutor(len(hosts)) as pool:
        return list(pool.map(ask, zip(hosts, ports, strict=True)))
