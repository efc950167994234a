"""A seller who saves and reads, an account of theirs, and somebody else who is faster."""

from collections.abc import Callable
from typing import Any

import pytest

from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit, Row, Saved
from crm_desktop.models.queries.saving.saving import save
from tests.factories import make


@pytest.fixture
def seller(database, catalogue_of, act_as) -> Callable[..., Saved]:
    """Save as the seller, as a transaction of its own."""
    catalogue = catalogue_of("seller")
    act_as(None)

    def run(*given: Any, **named: Any) -> Saved:
        act_as("seller")
        edit = given[0] if isinstance(given[0], Edit) else Edit(*given, **named)
        try:
            with database.session() as session:
                return save(session, catalogue, edit)
        finally:
            act_as(None)

    return run


@pytest.fixture
def read(database, catalogue_of, act_as) -> Callable[[str, int], Row]:
    """Read a record as the seller, as a form does."""
    catalogue = catalogue_of("seller")
    act_as(None)

    def run(kind: str, id: int) -> Row:
        act_as("seller")
        try:
            with database.session() as session:
                return read_row(session, catalogue, kind, id)
        finally:
            act_as(None)

    return run


@pytest.fixture
def account(pg, crm) -> int:
    """An account of the seller, with its details."""
    id = make(pg, "account", owner_id=crm.ids["seller"], name="Alfa", town="Brno")
    make(pg, "account_detail", account_id=id, street="Hlavní 1", note="Poznámka")
    return id


@pytest.fixture
def other(pg, act_as) -> Callable[..., None]:
    """Change a row as a colleague would, behind the seller's back."""

    def run(table: str, id: int, **values: Any) -> None:
        act_as("lead")
        columns = ", ".join(f"{name} = %({name})s" for name in values)
        key = "account_id" if table == "account_detail" else "id"
        pg.execute(f"UPDATE crm.{table} SET {columns} WHERE {key} = %(key)s".encode(),
                   {**values, "key": id})  # fmt: skip
        act_as(None)

    return run


def one(pg, query: str, *values: Any) -> Any:
    row = pg.execute(query.encode(), values).fetchone()
    return row[0] if row and len(row) == 1 else row


def edit(row: Row, changes: dict[str, Any], **named: Any) -> Edit:
    """What a form sends: the changes, with what stood in all its fields."""
    return Edit(row.kind, row.id, changes, dict(row.values), row.versions, **named)
