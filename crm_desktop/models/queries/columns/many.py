"""Writing many rows at once: by `unnest`, since COPY is refused where rows are protected."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session

from crm_desktop.models.queries.columns.columns import key_column

DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]


def insert_rows(
    session: Session, table: Table, columns: Sequence[str], values: Sequence[Sequence[Any]]
) -> list[int]:
    """Insert rows given by column; return their keys in the same order.

    One statement and one plan serve every batch, whatever its size.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    arrays = ", ".join(f"%s::{sql_type(table.c[name])}[]" for name in columns)
    statement = (
        f'INSERT INTO crm."{table.name}" ({names}) SELECT {names}'
        f" FROM unnest({arrays}) WITH ORDINALITY AS given({names}, place) ORDER BY place"
        f" RETURNING {key_column(table).name}"
    )
    found = session.connection().exec_driver_sql(statement, tuple(map(list, values)))
    return list(found.scalars())


def sql_type(column: Column[Any]) -> str:
    """Return the type of a column as SQL writes it."""
    return str(column.type.compile(dialect=DIALECT))
