"""Writing many new records at once; a row that the server refuses is found and named."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Table, insert, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import Kind, Type
from crm_desktop.models.queries.columns import stored, table_of
from crm_desktop.models.translate import translate

SIZE = 500
POINTS_OF = "contact points"  # key of a row's contact details: (kind, value) pairs
Values = dict[str, Any]
Outcome = int | InvalidInput | NotAllowed


def enter_many(
    session: Session,
    kind: Kind,
    rows: Sequence[Values],
    progress: Callable[[int], object] = lambda done: None,
) -> list[Outcome]:
    """Enter new records within an operation that has begun; per row its id or why it is refused.

    A batch is one savepoint; where it fails it is halved until the faulty row is alone.
    """
    done: list[Outcome] = []
    for start in range(0, len(rows), SIZE):
        done += _enter(session, kind, rows[start : start + SIZE])
        progress(len(done))
    return done


def _enter(session: Session, kind: Kind, rows: Sequence[Values]) -> Iterator[Outcome]:
    try:
        with session.begin_nested():
            ids = _insert(session, kind, rows)
        yield from ids
        return
    except SQLAlchemyError as error:
        meaning = translate(error)
        if not isinstance(meaning, InvalidInput | NotAllowed):
            raise
    if len(rows) == 1:
        yield meaning
        return
    middle = len(rows) // 2
    yield from _enter(session, kind, rows[:middle])
    yield from _enter(session, kind, rows[middle:])


def _insert(session: Session, kind: Kind, rows: Sequence[Values]) -> list[int]:
    """Insert the rows of the kind's own table, of its further tables, links and details."""
    table = table_of(kind.name)
    own = [field.name for field in stored(kind, kind.name) if field.editable]
    columns = [name for name in own if any(row.get(name) is not None for row in rows)]
    written = [{name: _value(kind, table, row, name) for name in columns} for row in rows]
    returning = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    ids = list(session.scalars(returning, written))
    for name in kind.tables:
        further = [f.name for f in stored(kind, name) if any(f.name in row for row in rows)]
        details = [
            {"account_id": id, **{name: row.get(name) for name in further}}
            for id, row in zip(ids, rows, strict=True)
        ]
        session.execute(insert(table_of(name)), details)
    _link(session, kind, ids, rows)
    _enter_points(session, kind, ids, rows)
    if kind.name == "account":
        _pass_on(session, ids, rows)
    return ids


def _value(kind: Kind, table: Table, row: Values, name: str) -> Any:
    value = row.get(name)
    # Rows of a batch name the same columns: what the server would fill stands here.
    return kind.field(name).default if value is None and not table.c[name].nullable else value


def _link(session: Session, kind: Kind, ids: Sequence[int], rows: Sequence[Values]) -> None:
    for field in kind.fields:
        links = [
            {f"{kind.name}_id": id, field.link[1]: one}
            for id, row in zip(ids, rows, strict=True)
            for one in (row.get(field.name) or () if field.type is Type.LINKS else ())
        ]
        if links:
            session.execute(insert(table_of(field.link[0])), links)


def _enter_points(session: Session, kind: Kind, ids: Sequence[int], rows: Sequence[Values]) -> None:
    of_account = kind.name == "account"
    points = [
        {
            "account_id": id if of_account else row["account_id"],
            "contact_id": None if of_account else id,
            "kind": code,
            "value": value,
        }
        for id, row in zip(ids, rows, strict=True)
        for code, value in row.get(POINTS_OF, ())
    ]
    if points:
        session.execute(insert(table_of("contact_point")), points)


def _pass_on(session: Session, ids: Sequence[int], rows: Sequence[Values]) -> None:
    """Give accounts to the person named for them; my own are mine by default."""
    passing = [
        {"account": id, "owner": row["owner_id"]}
        for id, row in zip(ids, rows, strict=True)
        if row.get("owner_id") is not None
    ]
    if passing:
        session.execute(
            text(
                "SELECT crm.pass_new_account(:account, :owner) WHERE :owner <>"
                " (SELECT a.owner_id FROM crm.account a WHERE a.id = :account)"
            ),
            passing,
        )
