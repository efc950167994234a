"""A new record: its own table, and the tables beside it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Kind
from crm_desktop.models.queries.columns.columns import ALWAYS, PART_OF, stored, table_of
from crm_desktop.models.queries.rows import Edit


def enter(
    session: Session,
    kind: Kind,
    edit: Edit,
    changes: Mapping[str, Any],
    parent: tuple[str, int] | None,
) -> int:
    """Enter a record and return its id; `parent` is (kind, id) of what it is a part of."""
    table = table_of(kind.name)
    values = of_table(kind, changes, kind.name)
    values.pop("owner_id", None)
    if parent is not None:
        values[f"{parent[0]}_id"] = parent[1]
    if kind.name in PART_OF:
        values.pop("account_id", None)
    elif "account_id" in table.c and "account_id" not in values:
        values["account_id"] = edit.account_id
    if kind.name == "opportunity":
        typed = {name: value for name, value in values.items() if value is not None}
        values = closing(session, values, {}) | typed
    id = session.scalar(insert(table).values(values).returning(table.c.id))
    assert id is not None
    for name in kind.tables:
        further = of_table(kind, changes, name)
        if name == ALWAYS or any(value is not None for value in further.values()):
            session.execute(insert(table_of(name)).values({f"{kind.name}_id": id} | further))
    return int(id)


def closing(
    session: Session, values: Mapping[str, Any], before: Mapping[str, Any]
) -> dict[str, Any]:
    """What a stage brings along where it is not typed: probability and day of closing.

    A won or lost opportunity has a day of closing, an open one has none.
    """
    stage = table_of("stage")
    row = session.execute(
        select(stage.c.outcome, stage.c.probability).where(stage.c.id == values.get("stage_id"))
    ).one_or_none()
    if row is None:
        return {}
    closed = before.get("closed_on") or func.current_date()  # not by the clock of this computer
    found = {"closed_on": None if row.outcome == "open" else closed}
    return found | {"probability": row.probability}


def of_table(kind: Kind, changes: Mapping[str, Any], table: str) -> dict[str, Any]:
    """Return those of the changes that are columns of this table."""
    return {f.name: changes[f.name] for f in stored(kind, table) if f.name in changes}
