"""Writing many new records at once; a row that the server refuses is found and named."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Table, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.queries.columns.columns import ALWAYS, PART_OF, stored, table_of
from crm_desktop.models.queries.columns.many import insert_rows
from crm_desktop.models.queries.custom.values import enter_values
from crm_desktop.models.translate import translate

SIZE = 2000  # each statement asks once who may write what
POINTS_OF = "contact points"  # key of a row's contact details: (kind, value) pairs
Values = dict[str, Any]
Refusal = InvalidInput | NotAllowed
Outcome = int | Refusal
Reason = tuple[int | None, int | None]  # account and colleague


def enter_many(
    session: Session,
    kind: Kind,
    rows: Sequence[Values],
    progress: Callable[[int], object] = lambda done: None,
) -> list[Outcome]:
    """Enter new records within an operation that has begun; per row its id or why it is refused.

    A batch is one savepoint; where it fails it is halved until the faulty row is alone. What is
    refused for its account, or for a colleague at an account, is not tried again for the same.
    """
    done: list[Outcome] = []
    refused: dict[Reason, Refusal] = {}
    for start in range(0, len(rows), SIZE):
        done += _enter(session, kind, rows[start : start + SIZE], refused)
        progress(len(done))
    return done


def _enter(
    session: Session, kind: Kind, rows: Sequence[Values], refused: dict[Reason, Refusal]
) -> list[Outcome]:
    known = [refused.get(_of_account(row)) or refused.get(_of_both(row)) for row in rows]
    new = [row for row, refusal in zip(rows, known, strict=True) if refusal is None]
    outcomes = iter(_try(session, kind, new, refused) if new else [])
    return [refusal or next(outcomes) for refusal in known]


def _try(
    session: Session, kind: Kind, rows: Sequence[Values], refused: dict[Reason, Refusal]
) -> list[Outcome]:
    try:
        with session.begin_nested():
            return list(_insert(session, kind, rows))
    except SQLAlchemyError as error:
        meaning = translate(error)
        if not isinstance(meaning, InvalidInput | NotAllowed):
            raise
    if len(rows) > 1:
        middle = len(rows) // 2
        first = _enter(session, kind, rows[:middle], refused)
        return first + _enter(session, kind, rows[middle:], refused)
    if "account_id" in rows[0]:
        if isinstance(meaning, NotAllowed):  # policies ask for the account only
            refused[_of_account(rows[0])] = meaning
        elif meaning.field == "employee_id" and not _links(kind, rows[0]):
            # This colleague may not see the account; with links it may be one of them.
            refused[_of_both(rows[0])] = meaning
    return [meaning]


def _links(kind: Kind, row: Values) -> list[Field]:
    return [field for field in kind.fields if field.type is Type.LINKS and row.get(field.name)]


def _of_account(row: Values) -> Reason:
    return row.get("account_id"), None


def _of_both(row: Values) -> Reason:
    return row.get("account_id"), row.get("employee_id")


def _insert(session: Session, kind: Kind, rows: Sequence[Values]) -> Sequence[int]:
    """Insert the rows of the kind's own table, of its further tables, links and details."""
    table = table_of(kind.name)
    own = [field.name for field in stored(kind, kind.name) if field.editable]
    if kind.name in PART_OF:  # the account comes from its parent
        own.remove("account_id")
    columns = [name for name in own if any(row.get(name) is not None for row in rows)]
    ids = insert_rows(
        session,
        table,
        columns,
        [[_value(kind, table, row, name) for row in rows] for name in columns],
        keys=True,
    )
    for name in kind.tables:
        further = [f.name for f in stored(kind, name) if any(f.name in row for row in rows)]
        beside = [
            (id, row)
            for id, row in zip(ids, rows, strict=True)
            if name == ALWAYS or any(row.get(one) is not None for one in further)
        ]
        if beside:
            insert_rows(
                session,
                table_of(name),
                [f"{kind.name}_id", *further],
                [
                    [id for id, _row in beside],
                    *([row.get(one) for _id, row in beside] for one in further),
                ],
            )
    _link(session, kind, ids, rows)
    enter_points(
        session,
        [
            (row.get("account_id"), id, row.get(POINTS_OF, ()))
            if kind.name == "contact"
            else (id, None, row.get(POINTS_OF, ()))
            for id, row in zip(ids, rows, strict=True)
        ],
    )
    enter_values(session, kind, ids, rows)
    if kind.name == "account":
        _pass_on(session, ids, rows)
    return ids


def _value(kind: Kind, table: Table, row: Values, name: str) -> Any:
    value = row.get(name)
    # Rows of a batch name the same columns: what the server would fill stands here.
    return kind.field(name).default if value is None and not table.c[name].nullable else value


def _link(session: Session, kind: Kind, ids: Sequence[int], rows: Sequence[Values]) -> None:
    several = [field for field in kind.fields if field.type is Type.LINKS]
    for field in (field for field in several if any(row.get(field.name) for row in rows)):
        links = [
            (id, one)
            for id, row in zip(ids, rows, strict=True)
            for one in row.get(field.name) or ()
        ]
        names = [f"{kind.name}_id", field.link[1]]
        insert_rows(session, table_of(field.link[0]), names, list(zip(*links, strict=True)))


def enter_points(
    session: Session, holders: Sequence[tuple[int | None, int | None, Sequence[tuple[str, str]]]]
) -> None:
    """Enter contact details of (account, contact) pairs: (kind, value) each."""
    points = [
        (account, contact, code, value)
        for account, contact, some in holders
        for code, value in some
    ]
    if points:
        names = ["account_id", "contact_id", "kind", "value"]
        insert_rows(session, table_of("contact_point"), names, list(zip(*points, strict=True)))


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
