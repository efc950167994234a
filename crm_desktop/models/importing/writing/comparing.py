"""What a row would change of a record that is there: blanks filled, values overwritten."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Kind, Type
from crm_desktop.models.importing.writing.batch import POINTS_OF
from crm_desktop.models.queries.columns.columns import key_column, stored, table_of
from crm_desktop.models.queries.custom.values import custom_fields, read_values

Points = list[tuple[str, str]]


@dataclass(slots=True)
class Present:
    """A record as it stands: its values, the version of each table it has a row in, its details."""

    id: int
    values: dict[str, Any]
    versions: dict[str, int] = field(default_factory=dict)
    account_id: int | None = None
    points: Points = field(default_factory=list)


def read_present(session: Session, kind: Kind, ids: Iterable[int]) -> dict[int, Present]:
    """Return records by id with what an import may compare, one query per table."""
    wanted = sorted(set(ids))
    found: dict[int, Present] = {}
    for name in (kind.name, *kind.tables):
        table = table_of(name)
        key = key_column(table)
        account = [table.c.account_id.label("of")] if "account_id" in table.c else []
        columns = [table.c[one.name] for one in stored(kind, name)]
        query = select(key.label("key"), table.c.version, *account, *columns).where(key.in_(wanted))
        for row in session.execute(query).mappings():
            one = found.setdefault(row["key"], Present(row["key"], {}))
            one.values |= {column.name: row[column.name] for column in columns}
            one.versions[name] = row["version"]
            if name == kind.name:
                one.account_id = row["of"] if account else row["key"]
    for link in kind.fields:
        if link.type is Type.LINKS:
            table = table_of(link.link[0])
            holder, column = table.c[f"{kind.name}_id"], table.c[link.link[1]]
            query = select(holder, column).where(holder.in_(wanted), table.c.deleted_at.is_(None))
            for id, value in session.execute(query):
                if id in found and value is not None:
                    values = found[id].values
                    values[link.name] = (*values.get(link.name, ()), value)
    for id, values in read_values(session, custom_fields(kind), wanted).items():
        if id in found:
            found[id].values |= values
    if "contact_point" in kind.parts:
        _read_points(session, kind, wanted, found)
    return found


def _read_points(
    session: Session, kind: Kind, wanted: Sequence[int], found: Mapping[int, Present]
) -> None:
    table = table_of("contact_point")
    holder = table.c.contact_id if kind.name == "contact" else table.c.account_id
    query = select(holder, table.c.kind, table.c.value).where(
        holder.in_(wanted), table.c.deleted_at.is_(None)
    )
    if kind.name == "account":
        query = query.where(table.c.contact_id.is_(None))
    for id, code, value in session.execute(query):
        if id in found:
            found[id].points.append((code, value))


def changes_of(
    kind: Kind, present: Present, values: Mapping[str, Any], given: Iterable[str], mode: str
) -> dict[str, tuple[Any, Any]]:
    """Return field → (old, new) for what a row changes; a blank of the file never wipes a value.

    `given` are the fields that the file fills, or that were said for all rows: what a new record
    would get by itself does not touch one that is there.
    """
    found: dict[str, tuple[Any, Any]] = {}
    named = set(given)
    for name, new in values.items():
        if name == POINTS_OF:
            new_points = [one for one in new if _is_new(present, one, mode)]
            if new_points:
                found[name] = ((), tuple(new_points))
            continue
        one = kind.field(name)
        old = present.values.get(name)
        if (
            name not in named
            or new in (None, ())
            or one.fixed
            or not one.editable
            or one.name == "account_id"
        ):
            continue
        if one.type in (Type.LINKS, Type.CHOICES):
            together = tuple(sorted({*(old or ()), *new}))
            if together != tuple(sorted(old or ())) and (mode == "overwrite" or not old):
                found[name] = (old or (), together)
        elif (
            old is None
            or (isinstance(old, str) and not old.strip())
            or (mode == "overwrite" and name in named and old != new)
        ):
            found[name] = (old, new)
    return found


def _is_new(present: Present, one: tuple[str, str], mode: str) -> bool:
    code, value = one
    kinds = {kind for kind, _value in present.points}
    if mode == "fill" and (code in kinds or present.values.get(code) == value):
        return False
    return not any(old.casefold() == value.casefold() for _kind, old in present.points)
