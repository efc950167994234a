"""Writing many rows at once: by `unnest`, since COPY is refused where rows are protected."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session

from crm_desktop.models.queries.columns.columns import key_column

DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]


def insert_rows(
    session: Session,
    table: Table,
    columns: Sequence[str],
    values: Sequence[Sequence[Any]],
    conflict: str = "",
    keys: bool = False,
) -> Sequence[int]:
    """Insert rows given by column; return their `keys` in the same order where they are wanted.

    What all rows share is sent once, the rest as one array for each column. `conflict` is SQL that
    says what becomes of a row that is there, after ON CONFLICT.
    """
    shared: dict[str, Any] = {}
    each: dict[str, list[Any]] = {}
    for name, given in zip(columns, values, strict=True):
        if given.count(given[0]) == len(given) and (each or name != columns[-1]):
            shared[name] = given[0]
        else:
            each[name] = list(given)
    quoted = {name: f'"{name}"' for name in columns}
    kinds = {name: sql_type(table.c[name]) for name in columns}
    names = ", ".join(quoted[name] for name in each)
    parts = [f"%s::{kinds[name]} AS {quoted[name]}" for name in shared]
    statement = (
        f'INSERT INTO crm."{table.name}" ({", ".join(quoted[name] for name in (*shared, *each))})'
        f" SELECT {', '.join([*parts, names])}"
        f" FROM unnest({', '.join(f'%s::{kinds[name]}[]' for name in each)})"
        f" WITH ORDINALITY AS given({names}, place) ORDER BY place"
        f"{' ON CONFLICT ' + conflict if conflict else ''}"
        f"{f' RETURNING {key_column(table).name}' if keys else ''}"
    )
    found = session.connection().exec_driver_sql(statement, (*shared.values(), *each.values()))
    return found.scalars().all() if keys else ()


def sql_type(column: Column[Any]) -> str:
    """Return the type of a column as SQL writes it."""
    return str(column.type.compile(dialect=DIALECT))
