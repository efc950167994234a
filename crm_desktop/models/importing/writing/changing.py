"""Changing many records at once, through the same rules as one: by version, only what differs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import Kind, Type
from crm_desktop.models.importing.writing.batch import (
    POINTS_OF,
    SIZE,
    Refusal,
    enter_points,
)
from crm_desktop.models.importing.writing.comparing import Present
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import key_column, table_of
from crm_desktop.models.queries.columns.many import insert_rows, sql_type
from crm_desktop.models.queries.custom.values import add_values
from crm_desktop.models.translate import translate


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be written of a record: field → new value, beside how it stands."""

    present: Present
    values: Mapping[str, Any]


def change_many(
    session: Session,
    kind: Kind,
    changes: Sequence[Change],
    progress: Callable[[int], object] = lambda done: None,
) -> list[Refusal | None]:
    """Change records within an operation that has begun; per record why it is refused, if it is.

    A batch is one savepoint; where it fails it is halved until the faulty record is alone.
    """
    done: list[Refusal | None] = []
    for start in range(0, len(changes), SIZE):
        done += _try(session, kind, changes[start : start + SIZE])
        progress(len(done))
    return done


def _try(session: Session, kind: Kind, changes: Sequence[Change]) -> list[Refusal | None]:
    try:
        with session.begin_nested():
            missed = _write(session, kind, changes)
            if not missed:
                return [None] * len(changes)
            if len(changes) == 1:
                return [NotAllowed(_("You may see this record but not change it."))]
            raise _Missed
    except _Missed:
        pass
    except SQLAlchemyError as error:
        meaning = translate(error)
        if not isinstance(meaning, InvalidInput | NotAllowed):
            raise
        if len(changes) == 1:
            return [meaning]
    middle = len(changes) // 2
    return _try(session, kind, changes[:middle]) + _try(session, kind, changes[middle:])


class _Missed(Exception):
    """A row was hidden, or changed meanwhile: the batch is halved until it is alone."""


def _write(session: Session, kind: Kind, changes: Sequence[Change]) -> bool:
    """Write one batch; return whether a row was not met."""
    missed = False
    for name in (kind.name, *kind.tables):
        fields = {
            one.name
            for one in kind.fields
            if (one.table or kind.name) == name
            and not (one.worked_out or one.custom or one.type is Type.LINKS)
        }
        mine = [(one, {n: v for n, v in one.values.items() if n in fields}) for one in changes]
        there = [(one, v) for one, v in mine if v and name in one.present.versions]
        missed |= _update(session, name, there)
        new = [(one, v) for one, v in mine if v and name not in one.present.versions]
        columns = sorted({column for _one, values in new for column in values})
        if new:
            insert_rows(
                session,
                table_of(name),
                [f"{kind.name}_id", *columns],
                [
                    [one.present.id for one, _v in new],
                    *([v.get(c) for _o, v in new] for c in columns),
                ],
            )
    for field in kind.fields:
        if field.type is Type.LINKS:
            links = [
                (one.present.id, value)
                for one in changes
                for value in one.values.get(field.name, ())
                if value not in one.present.values.get(field.name, ())
            ]
            if links:
                names = [f"{kind.name}_id", field.link[1]]
                insert_rows(session, table_of(field.link[0]), names, list(zip(*links, strict=True)))
    add_values(session, kind, [(one.present.id, one.values) for one in changes])
    enter_points(
        session,
        [
            (
                one.present.account_id,
                one.present.id if kind.name == "contact" else None,
                one.values.get(POINTS_OF, ()),
            )
            for one in changes
        ],
    )
    return missed


def _update(
    session: Session, name: str, changes: Sequence[tuple[Change, Mapping[str, Any]]]
) -> bool:
    """Update rows of one table by their version; return whether one of them was not met."""
    if not changes:
        return False
    table = table_of(name)
    key = key_column(table).name
    columns = sorted({column for _change, values in changes for column in values})
    given: list[list[Any]] = [
        [change.present.id for change, _values in changes],
        [change.present.versions[name] for change, _values in changes],
    ]
    arrays = ["%s::bigint[]", "%s::bigint[]"]
    for column in columns:
        given += [
            [column in values for _change, values in changes],
            [values.get(column) for _change, values in changes],
        ]
        arrays += ["%s::boolean[]", f"%s::{sql_type(table.c[column])}[]"]
    sets = ", ".join(
        f'"{c}" = CASE WHEN given."has {c}" THEN given."{c}" ELSE t."{c}" END' for c in columns
    )
    names = ", ".join(f'"has {c}", "{c}"' for c in columns)
    done = session.connection().exec_driver_sql(
        f'UPDATE crm."{name}" AS t SET {sets}'
        f" FROM unnest({', '.join(arrays)}) AS given(key, of_version, {names})"
        f' WHERE t."{key}" = given.key AND t.version = given.of_version',
        tuple(given),
    )
    return done.rowcount != len(changes)
