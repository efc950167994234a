"""The record of changes: what happened to a record, and how the record was at a moment.

Nobody reads the record itself; the server's functions return what this person may see.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import KINDS, Catalogue, Field, Kind, Type
from crm_desktop.models.queries.columns.columns import labels
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Row

AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One row changed, or one act. `old` and `new` are values by column, as JSON has them.

    `who` is a name, or the login of somebody who is no employee; `for_whom` the colleague whose
    stand-in wrote it. `action`: enter, change, delete, restore, hand_over, act.
    """

    id: int
    happened_at: dt.datetime
    who_id: int | None
    who: str
    for_id: int | None
    for_whom: str
    operation: UUID | None
    kind: str
    record_id: int | None
    account_id: int | None
    action: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an auditor or an admin asks for; empty is everything."""

    employee_id: int | None = None
    account_id: int | None = None
    kind: str | None = None
    action: str | None = None  # of Entry, or the name of an act
    since: dt.datetime | None = None
    until: dt.datetime | None = None


def history(
    session: Session, kind: str, id: int, before: int | None = None, most: int = AT_ONCE
) -> tuple[Entry, ...]:
    """Return what happened to one record, newest first; nothing where it may not be read.

    `before` is the id of the last entry of the page before. Parts (lines of a sale) have
    histories of their own.
    """
    return _entries(
        session,
        "(SELECT t, CAST(:id AS bigint) AS r FROM unnest(CAST(:tables AS text[])) AS t"
        " UNION ALL SELECT 'custom_value', v.id FROM crm.custom_value AS v"
        " WHERE v.kind = :kind AND v.record_id = :id) AS s,"
        " LATERAL crm.record_history(s.t, s.r, :before, :most)",
        {"tables": list(_tables(kind)), "kind": kind, "id": id, "before": before, "most": most},
    )


def account_history(
    session: Session, account_id: int, before: int | None = None, most: int = AT_ONCE
) -> tuple[Entry, ...]:
    """Return what happened at an account, in all records there that this person may read."""
    return _entries(
        session,
        "crm.account_history(:account, :before, :most)",
        {"account": account_id, "before": before, "most": most},
    )


def audit_entries(
    session: Session, wanted: Wanted, before: int | None = None, most: int = AT_ONCE
) -> tuple[Entry, ...]:
    """Return the record: all of it for an auditor, people, rights and acts for an admin.

    Raises NotAllowed for anybody else.
    """
    return _entries(
        session,
        "crm.audit_entries(:employee, :account, :kind, :action, :since, :until, :before, :most)",
        {
            "employee": wanted.employee_id,
            "account": wanted.account_id,
            "kind": wanted.kind,
            "action": wanted.action,
            "since": wanted.since,
            "until": wanted.until,
            "before": before,
            "most": most,
        },
    )


def _tables(kind: str) -> tuple[str, ...]:
    return (kind, *(KINDS[kind].tables if kind in KINDS else ()))


def _entries(session: Session, source: str, values: Mapping[str, Any]) -> tuple[Entry, ...]:
    rows = session.execute(
        text(
            "SELECT h.id, h.happened_at, h.employee_id, coalesce(e.display_name, h.login, ''),"
            " h.for_id, coalesce(f.display_name, ''), h.operation, h.table_name, h.record_id,"
            " h.account_id, h.action, coalesce(h.old, '{}'), coalesce(h.new, '{}')"
            f" FROM {source} AS h LEFT JOIN crm.employee AS e ON e.id = h.employee_id"
            " LEFT JOIN crm.employee AS f ON f.id = h.for_id ORDER BY h.id DESC LIMIT :most"
        ),
        values,
    )
    return tuple(Entry(*row) for row in rows)


def as_it_was(
    row: Row, entries: Sequence[Entry], moment: dt.datetime, kind: Kind | None = None
) -> Row | None:
    """Work a record back to a moment by its entries, newest first, that reach back to it.

    None where it had not been entered yet or was deleted then. Links and parts, which are records
    of their own, are left out; so are the texts of what changed (see `read_as_it_was`).
    """
    shown = KINDS[row.kind].fields if kind is None else kind.fields
    fields = {field.name: field for field in shown}
    kept = {name for name, field in fields.items() if _is_kept(field)}
    values = {name: value for name, value in row.values.items() if name in kept}
    texts = dict(row.labels)
    deleted = False
    for entry in entries:
        if entry.happened_at <= moment:
            break
        if entry.action == "enter":
            if entry.kind == row.kind:
                return None
            before: Mapping[str, Any] = dict.fromkeys(entry.new)
        else:
            before = entry.old
        if entry.kind == row.kind:
            deleted = entry.action == "restore" or (deleted and entry.action != "delete")
        for name, value in before.items():
            if name in values and fields[name].type is Type.CHOICES:
                values[name] = tuple(sorted({*values[name]} - {*entry.new[name]} | {*value}))
            elif name in values:
                values[name] = value_of(fields[name], value)
                texts.pop(name, None)
    if deleted:
        return None
    return replace(row, values=values, labels=texts, parts={}, link_names={}, may_change=False)


def read_as_it_was(
    session: Session, catalogue: Catalogue, kind: str, id: int, moment: dt.datetime
) -> Row | None:
    """Return a record as it was at a moment, with its texts; None where there was none.

    Raises Gone and NotAllowed as reading the record does.
    """
    from crm_desktop.models.queries.custom.history import as_changes_of_records

    row = read_row(session, catalogue, kind, id)
    entries: list[Entry] = []
    while page := history(session, kind, id, entries[-1].id if entries else None):
        entries += page
        if page[-1].happened_at <= moment:
            break
    told = as_changes_of_records(session, catalogue, entries)
    was = as_it_was(row, told, moment, catalogue.kind(kind))
    if was is None:
        return None
    shown = catalogue.kind(kind)
    present = replace(shown, fields=tuple(f for f in shown.fields if f.name in was.values))
    return replace(was, labels=labels(session, catalogue, present, [dict(was.values)])[0])


def _is_kept(field: Field) -> bool:
    return not field.worked_out and field.type is not Type.LINKS


def value_of(field: Field, value: Any) -> Any:
    """Return a value of the record of changes as a row has it."""
    if value is None:
        return None
    if field.type is Type.DATE:
        return dt.date.fromisoformat(value)
    if field.type is Type.DATETIME:
        return dt.datetime.fromisoformat(value)
    if field.type is Type.DECIMAL:
        return Decimal(str(value))
    return value


def note_act(
    session: Session, act: str, kind: str, count: int, details: Mapping[str, Any] | None = None
) -> None:
    """Record what changes no row: `export`, `print` and the like, of `count` records of a kind.

    `account_id` among the details puts it into that account's history. Raises NotAllowed where this
    person has no right to the act.
    """
    from psycopg.types.json import Jsonb

    session.execute(
        text("SELECT crm.note_act(:act, :kind, :count, :details)"),
        {"act": act, "kind": kind, "count": count, "details": Jsonb(dict(details or {}))},
    )
