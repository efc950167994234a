"""Who is typing into a record: a hint that others see, never a lock (saving.md)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from crm_desktop.models.queries.columns.columns import table_of

KEY = ("kind", "record_id", "employee_id")


@dataclass(frozen=True, slots=True)
class EditedBy:
    """Somebody else who is typing; the hint ends `left` seconds from now unless it is renewed."""

    name: str
    since: dt.datetime
    left: float


def begin(session: Session, kind: str, id: int) -> None:
    """Let others know that the person signed in types into a record.

    Raises NotAllowed where that one may not read the record whole.
    """
    table = table_of("editing")
    note = insert(table).values(kind=kind, record_id=id)
    session.execute(note.on_conflict_do_update(index_elements=KEY, set_={"renewed_at": func.now()}))


def renew(session: Session, records: Iterable[tuple[str, int]]) -> None:
    """Say of all these records that the typing goes on."""
    table = table_of("editing")
    held = tuple_(table.c.kind, table.c.record_id).in_(tuple(records))
    session.execute(update(table).where(held).values(renewed_at=func.now()))


def end(session: Session, kind: str, id: int) -> None:
    """Take the hint away: it was saved, discarded or closed."""
    session.execute(select(func.crm.end_editing(kind, id)))


def edited_by(session: Session, kind: str, id: int) -> tuple[EditedBy, ...]:
    """Return who else is typing into a record, the first one first; nobody where it is hidden."""
    told = func.crm.edited_by(kind, id).table_valued("employee_id", "since", "until")
    employee = table_of("employee")
    rows = session.execute(
        select(
            employee.c.display_name,
            told.c.since,
            func.extract("epoch", told.c.until - func.now()),
        )
        .join_from(told, employee, employee.c.id == told.c.employee_id)
        .order_by(told.c.since)
    )
    return tuple(EditedBy(name, since, float(left)) for name, since, left in rows)
