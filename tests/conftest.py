"""What every test may ask for. Servers come from `tests/server.py`."""

import os
import time
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, create_engine

from crm_desktop.embedded import Server
from crm_desktop.models.database import Database, connect
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests import factories
from tests.factories import Crm
from tests.full import need
from tests.server import postgresql_15, server_for_tests, temporary_server

os.environ["TZ"] = factories.TIME_ZONE  # an hour of the day must not decide what is green
if hasattr(time, "tzset"):
    time.tzset()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server without our schema; how its superuser signs in."""
    with server_for_tests() as server:
        yield server


@pytest.fixture(scope="session")
def server_15() -> Iterator[Server]:
    """The oldest server that we support, without our schema."""
    programs = postgresql_15()
    need("PostgreSQL 15", programs)
    with temporary_server(binaries=programs) as server:
        yield server


# ---- fixtures with the schema: below this line ----


@pytest.fixture(scope="session")
def crm(server: Server) -> Iterator[Crm]:
    """A database with the schema, the people of `factories.PEOPLE` and the firm's lists."""
    crm = factories.installed(server)
    yield crm
    factories.remove(server)


@pytest.fixture
def connection(crm: Crm) -> Iterator[Connection]:
    """A superuser's SQLAlchemy connection inside a transaction that is rolled back."""
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(crm.dsn()))
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT 1")  # begins, so that what follows nests inside
        yield connection
        connection.rollback()
    engine.dispose()


@pytest.fixture
def pg(connection: Connection) -> "psycopg.Connection[Any]":
    """The same connection as the driver's: for plain SQL."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    return driver


@pytest.fixture
def act_as(crm: Crm, pg: "psycopg.Connection[Any]") -> Callable[[str | None], None]:
    """Become a person within the transaction; None is the superuser again."""

    def become(person: str | None) -> None:
        factories.become(pg, crm.login(person) if person else None)

    return become


@pytest.fixture
def database(connection: Connection) -> Database:
    """The program's Database inside the transaction; its sessions are savepoints."""
    return Database(connection)


@pytest.fixture
def catalogue_of(
    database: Database, act_as: Callable[[str | None], None]
) -> Callable[[str], Catalogue]:
    """Sign a person in and return the catalogue as they see it; they stay signed in."""

    def catalogue(person: str) -> Catalogue:
        act_as(person)
        with database.session() as session:
            return load_catalogue(session, sign_in(session))

    return catalogue


@pytest.fixture
def committed(crm: Crm) -> Iterator[Crm]:
    """A copy of the database for tests that sign in for real and commit."""
    copy = factories.copy_of(crm, f"{crm.database}_copy")
    yield copy
    factories.drop(copy)


@pytest.fixture
def signed_in(committed: Crm) -> Iterator[Callable[[str], Database]]:
    """Sign people in to the copy as the program does; each call is a program of its own."""
    opened: list[Database] = []

    def enter(person: str) -> Database:
        opened.append(connect(committed.profile(person), factories.PASSWORD))
        return opened[-1]

    yield enter
    for database in opened:
        database.close()
