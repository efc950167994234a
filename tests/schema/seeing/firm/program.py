"""The program's own Database in a random world."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy import create_engine

from crm_desktop.models.database import Database
from tests.factories import Crm
from tests.schema.seeing import oracle
from tests.schema.seeing.firm import world
from tests.schema.seeing.oracle import Truth


@contextmanager
def program_in_world(crm: Crm, seed: int) -> Iterator[tuple[Any, Database, Truth]]:
    """Yield the superuser's connection, a Database in its transaction, and the truth about it."""
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(crm.dsn()))
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT 1")
        pg = connection.connection.driver_connection
        assert isinstance(pg, psycopg.Connection)
        world.build(pg, crm, seed=seed)
        yield pg, Database(connection), oracle.read_truth(pg, crm)
        connection.rollback()
    engine.dispose()
