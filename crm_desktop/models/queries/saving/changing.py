"""A record that is there: locked, compared with what was read, and written where it changed."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_skip
from sqlalchemy.orm import Session

from crm_desktop.models.errors import Gone, NotAllowed
from crm_desktop.models.fields import Catalogue, Kind, Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import ALWAYS, key_column, stored, table_of
from crm_desktop.models.queries.records import CHANGES, read_row
from crm_desktop.models.queries.rows import Conflict, Edit
from crm_desktop.models.queries.saving.comparing import (
    changed_by_others,
    linked_by_others,
    set_by_others,
)
from crm_desktop.models.queries.saving.entering import closing, of_table


def change(
    session: Session, catalogue: Catalogue, kind: Kind, edit: Edit, changes: Mapping[str, Any]
) -> tuple[str, ...]:
    """Write what I changed of a record; return the fields that others changed beside mine.

    Raises Conflict where they are the same fields, Gone, and NotAllowed.
    """
    assert edit.id is not None
    merged: list[str] = []
    overlapping: list[str] = []
    writes: list[tuple[str, int, dict[str, Any]]] = []
    for name in (kind.name, *kind.tables):
        mine = of_table(kind, changes, name)
        own = name == kind.name
        if own and (edit.deleted or (not mine and _touches(kind, changes))):
            mine = mine or {kind.title: None}
        if not mine:
            merged += _meanwhile(session, kind, name, edit, changes)
            continue
        if not own and name != ALWAYS and name not in edit.versions:
            _begin_beside(session, catalogue, kind, name, edit.id, mine)
            continue
        now = _locked(session, catalogue, kind, name, edit.id)
        if now["version"] != edit.versions.get(name):
            theirs = changed_by_others(kind, name, edit, changes, now)
            if own:
                theirs += linked_by_others(session, kind, edit, changes)
                theirs += set_by_others(session, kind, edit, changes)
            overlapping += [field for field in theirs if field in changes]
            merged += [field for field in theirs if field not in changes]
        values = {key: value for key, value in mine.items() if key in changes}
        if own and edit.deleted:
            if now["version"] != edit.versions.get(name):
                overlapping.append("")
            values = {"deleted_at": func.now()}
        elif own and not values:
            # Counts the version of a change of links, or of the firm's own fields.
            values = {kind.title: now[kind.title]}
        if kind.name == "opportunity" and "stage_id" in values:
            values = closing(session, values, now) | values
        writes.append((name, now["version"], values))
    if overlapping:
        raise Conflict(
            read_row(session, catalogue, kind.name, edit.id), tuple(filter(None, overlapping))
        )
    for name, version, values in writes:
        table = table_of(name)
        done = session.execute(
            update(table)
            .where(key_column(table) == edit.id, table.c.version == version)
            .values(values)
        )
        if getattr(done, "rowcount", 0) != 1:
            raise NotAllowed(_("You may see this record but not change it."))
    _stamp(session, kind, edit.id, {name for name, _version, _values in writes})
    return tuple(merged)


def _begin_beside(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    name: str,
    id: int,
    values: Mapping[str, Any],
) -> None:
    """Enter the first values of a table beside the record; somebody else's are a conflict."""
    if all(value is None for value in values.values()):
        return
    table = table_of(name)
    note = insert_or_skip(table).values({f"{kind.name}_id": id} | dict(values))
    done = session.execute(
        note.on_conflict_do_nothing(), execution_options={"preserve_rowcount": True}
    )
    if getattr(done, "rowcount", 0) != 1:
        raise Conflict(read_row(session, catalogue, kind.name, id), tuple(values))


def _meanwhile(
    session: Session, kind: Kind, name: str, edit: Edit, changes: Mapping[str, Any]
) -> list[str]:
    """Return what others changed in a table to which I write nothing, where I may see it."""
    if name not in edit.versions:
        return []
    query = _as_it_stands(name, tuple(field.name for field in stored(kind, name)))
    row = session.execute(query, {"key": edit.id}).mappings().one_or_none()
    if row is None or row["version"] == edit.versions[name]:
        return []
    return changed_by_others(kind, name, edit, changes, dict(row))


def _stamp(session: Session, kind: Kind, id: int, written: set[str]) -> None:
    """Note who changed a record, and when, in the table where that is read."""
    name = CHANGES.get(kind.name, kind.name)
    if written and name not in written:
        table = table_of(name)
        same = stored(kind, name)[0].name  # any column: the trigger notes name, time and version
        session.execute(update(table).where(key_column(table) == id).values({same: table.c[same]}))


def _touches(kind: Kind, changes: Mapping[str, Any]) -> bool:
    return any(kind.field(name).type is Type.LINKS or kind.field(name).custom for name in changes)


def _locked(
    session: Session, catalogue: Catalogue, kind: Kind, name: str, id: int
) -> Mapping[str, Any]:
    """Lock the row as it stands; FOR UPDATE obeys the UPDATE policies, a plain SELECT does not."""
    extra = ("deleted_at",) if name == kind.name else ()
    columns = (*(field.name for field in stored(kind, name)), *extra)
    query = _as_it_stands(name, columns, locked=True)
    row = session.execute(query, {"key": id}).mappings().one_or_none()
    if row is None:
        read_row(session, catalogue, kind.name, id)
        raise NotAllowed(_("You may see this record but not change it."))
    if row.get("deleted_at") is not None:
        raise Gone(_("This record was deleted in the meantime."))
    return dict(row)


@lru_cache(maxsize=500)
def _as_it_stands(name: str, columns: tuple[str, ...], locked: bool = False) -> Select[Any]:
    """Return what asks for a row with its version; to make it takes longer than to send it."""
    table = table_of(name)
    found = select(table.c.version, *(table.c[column] for column in columns))
    found = found.where(key_column(table) == bindparam("key"))
    return found.with_for_update() if locked else found
