"""The list of imports: noted when one is done, taken back as a whole."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from crm_desktop.models.importing.asking.request import Request
from crm_desktop.models.importing.outcome import Imported
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.undoing import Undone, undo

LONGEST_NAME = 300
LONGEST_KINDS = 300
NEWEST = 500


@dataclass(frozen=True, slots=True)
class Run:
    """An import that was done: `kinds` of record it took, `state` is done or undone, since
    `changed_at`."""

    id: int
    who: str
    happened_at: dt.datetime
    kinds: tuple[str, ...]
    file_name: str
    rows: int
    entered: int
    changed: int
    known: int
    refused: int
    state: str
    changed_at: dt.datetime
    operation: UUID


def note_run(
    session: Session, found: Sequence[Imported], digest: UUID, parts: Sequence[Request]
) -> None:
    """Note an import that wrote something, in its own transaction: one row for all its parts."""
    if not any(one.operation and (one.entered or one.changed or one.made) for one in found):
        return
    files = ", ".join(dict.fromkeys(one.file.path.name for one in parts))
    session.execute(
        insert(table_of("import_run")).values(
            operation=found[0].operation,
            digest=digest,
            kind=",".join(dict.fromkeys(one.kind for one in parts))[:LONGEST_KINDS],
            file_name=files[-LONGEST_NAME:],
            rows=sum(one.rows for one in found),
            entered=sum(one.entered for one in found),
            changed=sum(one.changed for one in found),
            known=sum(one.known for one in found),
            refused=sum(len(one.refused) for one in found),
        )
    )


def taken_back(session: Session, digest: UUID) -> int:
    """Return how often just these rows were imported and taken back again."""
    table = table_of("import_run")
    query = select(func.count()).where(table.c.digest == digest, table.c.state == "undone")
    return int(session.scalar(query) or 0)


def list_runs(session: Session) -> tuple[Run, ...]:
    """Return one's own imports and those of people below, newest first."""
    table, employee = table_of("import_run"), table_of("employee")
    query = (
        select(
            table.c.id, employee.c.display_name, table.c.created_at, table.c.kind,
            table.c.file_name, table.c.rows, table.c.entered, table.c.changed, table.c.known,
            table.c.refused, table.c.state, table.c.changed_at, table.c.operation,
        )
        .join(employee, employee.c.id == table.c.employee_id)
        .where(table.c.deleted_at.is_(None))
        .order_by(table.c.id.desc())
        .limit(NEWEST)
    )  # fmt: skip
    return tuple(
        replace(Run(*tuple(row)), kinds=tuple(row.kind.split(",")))
        for row in session.execute(query)
    )


def undo_run(session: Session, run: Run, own: UUID | None = None) -> Undone:
    """Take an import back and note it; raises as `undo`."""
    found = undo(session, run.operation, own)
    table = table_of("import_run")
    session.execute(update(table).where(table.c.id == run.id).values(state="undone"))
    return found
