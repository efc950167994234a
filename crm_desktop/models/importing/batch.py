"""Writing many new records at once; a row that the server refuses is found and named."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import Catalogue, Kind, Type
from crm_desktop.models.queries.columns import PART_OF, stored, table_of
from crm_desktop.models.translate import translate

SIZE = 500
Values = dict[str, Any]


def enter_many(
    session: Session, catalogue: Catalogue, kind: Kind, rows: Sequence[Values]
) -> list[int | InvalidInput | NotAllowed]:
    """Enter new records within an operation that has begun; per row its id or why it is refused.

    A batch is one savepoint; where it fails it is halved until the faulty row is alone.
    """
    done: list[int | InvalidInput | NotAllowed] = []
    for start in range(0, len(rows), SIZE):
        done += _enter(session, kind, rows[start : start + SIZE])
    return done


def _enter(
    session: Session, kind: Kind, rows: Sequence[Values]
) -> list[int | InvalidInput | NotAllowed]:
    try:
        with session.begin_nested():
            return list(_insert(session, kind, rows))
    except SQLAlchemyError as error:
        meaning = translate(error)
        if not isinstance(meaning, InvalidInput | NotAllowed):
            raise
        if len(rows) == 1:
            return [meaning]
    middle = len(rows) // 2
    return _enter(session, kind, rows[:middle]) + _enter(session, kind, rows[middle:])


def _insert(session: Session, kind: Kind, rows: Sequence[Values]) -> list[int]:
    """Insert own table, further tables and links; rows of one batch have the same columns."""
    table = table_of(kind.name)
    own = [f.name for f in stored(kind, kind.name) if f.name != "owner_id" and f.editable]
    if kind.name in PART_OF:
        own = [name for name in own if name != "account_id"]
    elif "account_id" in table.c and "account_id" not in own:
        own.append("account_id")
    columns = [name for name in own if any(name in row for row in rows)]
    ids = list(
        session.scalars(
            insert(table).returning(table.c.id, sort_by_parameter_order=True),
            [{name: _value(kind, row, name) for name in columns} for row in rows],
        )
    )
    for name in kind.tables:
        further = [f.name for f in stored(kind, name) if any(f.name in row for row in rows)]
        session.execute(
            insert(table_of(name)),
            [
                {"account_id": id, **{n: row.get(n) for n in further}}
                for id, row in zip(ids, rows, strict=True)
            ],
        )
    for field in kind.fields:
        if field.type is Type.LINKS and any(row.get(field.name) for row in rows):
            session.execute(
                insert(table_of(field.link[0])),
                [
                    {f"{kind.name}_id": id, field.link[1]: one}
                    for id, row in zip(ids, rows, strict=True)
                    for one in row.get(field.name) or ()
                ],
            )
    if kind.name == "account":
        _pass_on(session, ids, rows)
    return ids


def _value(kind: Kind, row: Values, name: str) -> Any:
    if name in row and row[name] is not None:
        return row[name]
    if kind.has(name) and kind.field(name).required:
        default = kind.field(name).default
        return default if default not in ("today", "now", "me", "home") else None
    return None


def _pass_on(session: Session, ids: Sequence[int], rows: Sequence[Values]) -> None:
    for id, row in zip(ids, rows, strict=True):
        if row.get("owner_id") is not None:
            session.execute(
                text(
                    "SELECT crm.pass_new_account(:account, :owner) WHERE :owner <>"
                    " (SELECT a.owner_id FROM crm.account a WHERE a.id = :account)"
                ),
                {"account": id, "owner": row["owner_id"]},
            )
