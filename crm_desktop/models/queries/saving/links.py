"""Rows of link tables, as the segments of an account."""

from typing import Any

from sqlalchemy import ColumnElement, func, insert, select, update
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Field, Kind
from crm_desktop.models.queries.columns.columns import table_of


def linked(session: Session, kind: Kind, field: Field, id: int) -> set[int]:
    """Return the ids to which a record is linked by a field."""
    return set(session.scalars(select(_link_column(field)).where(*_links_of(kind, field, id))))


def link(session: Session, kind: Kind, field: Field, id: int, wanted: Any) -> None:
    """Make the rows of a link table those that are wanted; a removed one is marked deleted."""
    table, column = table_of(field.link[0]), _link_column(field)
    present = linked(session, kind, field, id)
    gone = present - set(wanted or ())
    if gone:
        session.execute(
            update(table)
            .where(*_links_of(kind, field, id), column.in_(gone))
            .values(deleted_at=func.now())
        )
    for one in wanted or ():
        if one not in present:
            session.execute(insert(table).values({f"{kind.name}_id": id, field.link[1]: one}))


def _link_column(field: Field) -> ColumnElement[int]:
    return table_of(field.link[0]).c[field.link[1]]


def _links_of(kind: Kind, field: Field, id: int) -> tuple[ColumnElement[bool], ...]:
    table = table_of(field.link[0])
    return (
        table.c[f"{kind.name}_id"] == id,
        _link_column(field).is_not(None),
        table.c.deleted_at.is_(None),
    )
