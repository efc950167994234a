"""Servers that may be killed, and programs on them."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine

from crm_desktop.models.database import Database, Opening
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests import factories
from tests.factories import Crm
from tests.full import full, need
from tests.reliability.history import History
from tests.reliability.programs import Program
from tests.server import postgresql_15, temporary_server

WRITERS = ("seller", "lead", "head")  # who may write to the seller's account; 10 lines each at most


@pytest.fixture(scope="module", params=["embedded", "15"] if full() else ["embedded"])
def installed(request: pytest.FixtureRequest) -> Iterator[Crm]:
    """The CRM on a server that may be killed: the embedded one, in the full run Debian's too."""
    if request.param == "15":
        programs = postgresql_15()
        need("PostgreSQL 15", programs)
        with temporary_server(binaries=programs) as server:
            yield factories.installed(server)
        return
    crm = request.getfixturevalue("crm")
    need("a server of our own", crm.server.data)
    yield crm


@pytest.fixture
def firm(installed: Crm) -> Iterator[Crm]:
    """A copy of it for one test, which commits."""
    copy = factories.copy_of(installed, f"{installed.database}_safe")
    with psycopg.connect(copy.dsn(), autocommit=True) as pg:
        # PostgreSQL copies a counter as it stands, with the numbers that it may give out unlogged:
        # killed before a checkpoint, the copy would give them out again.
        pg.execute("CHECKPOINT")
    yield copy
    factories.drop(copy)


@pytest.fixture
def up() -> threading.Event:
    """Set while the server runs."""
    event = threading.Event()
    event.set()
    return event


@pytest.fixture
def program(firm: Crm, up: threading.Event) -> Iterator[Callable[..., Program]]:
    """Start a program of a person: over a line (its `port`), or with a standby in `hosts`."""
    started: list[Program] = []
    history = History()

    def start(person: str = "", port: int = 0, hosts: tuple[str, ...] = ()) -> Program:
        number = len(started)
        profile = firm.profile(person or WRITERS[number % len(WRITERS)], hosts=hosts)
        if port:
            profile = replace(profile, port=port, sslmode="disable")
        opening = Opening(profile, factories.PASSWORD)
        engine = create_engine("postgresql+psycopg://", creator=opening, pool_size=1)
        database = Database(engine, opening)
        with database.session() as session:
            catalogue = load_catalogue(session, sign_in(session))
        started.append(Program(number, database, catalogue, history, up))
        return started[-1]

    yield start
    for one in started:
        one.database.close()


def start_again(crm: Crm) -> None:
    """Start a server of ours that was killed, with the programs that made it."""
    from crm_desktop import embedded

    assert crm.server.data is not None
    version = (crm.server.data / "PG_VERSION").read_text().strip()
    binaries: Path | None = postgresql_15() if version == "15" else None
    again = embedded.start(crm.server.data.parent, fsync=False, binaries=binaries)
    assert again.port == crm.server.port
