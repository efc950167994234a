"""The account list: first page, a page in the middle, our code against psycopg, rights."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy import event
from sqlalchemy.orm import Session

from crm_desktop.models.queries.lists.listing import first_page, list_ids, rows_by_ids
from crm_desktop.models.queries.rows import ListQuery
from tests.benchmarks.data import HEAD, WIDTHS, Data, Person, data
from tests.benchmarks.measuring import Line, Table, medians

LIMIT = 200
Statement = tuple[str, Any]
# What everybody may read, as a list without our code would ask for it.
DIRECTORY = (
    "SELECT id, name, town, country, status, owner_id, version FROM crm.account"
    " WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT 200"
)


def run(accounts: int) -> list[Table]:
    """Measure the account list on a trial of this size."""
    with data(accounts) as found:
        return [_pages(found), _our_code(found), _rights(found)]


def _pages(found: Data) -> Table:
    person = found.person(HEAD)
    # Columns that everybody may read: what is worked out for a row costs the same anywhere.
    query = ListQuery("account", ("name", "town", "country", "status", "owner_id"), "name")
    with person.database.session() as session:
        ids = list_ids(session, person.catalogue, query)
    start, middle = ids[:LIMIT], ids[len(ids) // 2 :][:LIMIT]
    taken = medians(
        {
            "first": in_session(person, lambda s: rows_by_ids(s, person.catalogue, query, start)),
            "middle": in_session(person, lambda s: rows_by_ids(s, person.catalogue, query, middle)),
            "whole": in_session(person, lambda s: first_page(s, person.catalogue, query)),
            "keys": in_session(person, lambda s: list_ids(s, person.catalogue, query)),
            "offset": lambda: _fetch(
                person.driver, DIRECTORY.replace("LIMIT", f"OFFSET {len(ids) // 2} LIMIT")
            ),
        }
    )
    return Table(
        "list: pages",
        f"{len(ids):,} accounts by name, {LIMIT} rows with directory columns, head of sales.",
        [
            Line("window in the middle, by its keys", taken["middle"], taken["first"], 3.0, 1.0),
            Line("first page with its count", taken["whole"], taken["first"]),
            Line("all keys, for free dragging", taken["keys"], taken["first"]),
            Line("the same page by OFFSET, by psycopg", taken["offset"], taken["first"]),
        ],
        ("ours", "first window"),
    )


def _our_code(found: Data) -> Table:
    lines = []
    for called, login in WIDTHS.items():
        person = found.person(login)
        query = _query(person)
        ours = in_session(person, lambda s, p=person, q=query: first_page(s, p.catalogue, q))  # type: ignore[misc]
        statements = heard(person, ours)
        taken = medians(
            {"ours": ours, "psycopg": lambda p=person, s=statements: replay(p.driver, s)}  # type: ignore[misc]
        )
        what = f"first page, {called}, {len(statements)} statements"
        lines.append(Line(what, taken["ours"], taken["psycopg"], 1.5))
    return Table(
        "list: our code",
        "The first page through our code, against the same statements by psycopg.",
        lines,
        ("ours", "psycopg"),
    )


def _rights(found: Data) -> Table:
    lines, plain = [], [(DIRECTORY, None)]
    for called, login in WIDTHS.items():
        person = found.person(login)
        assert replay(person.driver, plain) == replay(found.superuser, plain)
        on_one_core(person.driver, found.superuser)
        taken = medians(
            {
                "person": lambda p=person: _fetch(p.driver, DIRECTORY),  # type: ignore[misc]
                "superuser": lambda: _fetch(found.superuser, DIRECTORY),
            },
            rounds=200,
        )
        lines.append(Line(f"directory, {called}", taken["person"], taken["superuser"], 1.0, NOISE))
    return Table(
        "list: rights",
        f"The directory list under row security, against a superuser ({NOISE} ms are noise).",
        lines,
        ("person", "superuser"),
    )


NOISE = 0.1  # milliseconds by which two runs of the very same statement differ


def _query(person: Person) -> ListQuery:
    return ListQuery("account", person.catalogue.kind("account").columns, "name")


def in_session(person: Person, work: Callable[[Session], Any]) -> Callable[[], object]:
    """Return a way that does work of ours in a session of its own, as a page reads it."""

    def way() -> object:
        with person.database.reading() as session:
            return work(session)

    return way


def heard(person: Person, way: Callable[[], object]) -> list[Statement]:
    """Return the statements that our code sends, with their parameters."""
    statements: list[Statement] = []

    def hear(*words: Any) -> None:
        statements.append((words[2], words[3]))

    with _listening(person, hear):
        way()
    return statements


@contextmanager
def _listening(person: Person, hear: Callable[..., None]) -> Iterator[None]:
    engine = person.database._bind
    event.listen(engine, "before_cursor_execute", hear)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", hear)


def replay(connection: "psycopg.Connection[Any]", statements: list[Statement]) -> list[Any]:
    """Send statements one after another by psycopg, in one transaction; return the last rows."""
    rows: list[Any] = []
    with connection.transaction():
        for statement, parameters in statements:
            rows = connection.execute(statement.encode(), parameters or None).fetchall()
    return rows


def _fetch(connection: "psycopg.Connection[Any]", statement: str) -> None:
    with connection.transaction():
        connection.execute(statement.encode()).fetchall()


def on_one_core(*connections: "psycopg.Connection[Any]") -> None:
    """Keep us and both servers on one core: woken on another one, half a millisecond is lost."""
    if sys.platform == "linux":
        core = {min(os.sched_getaffinity(0))}
        for process in (0, *(connection.info.backend_pid for connection in connections)):
            os.sched_setaffinity(process, core)
