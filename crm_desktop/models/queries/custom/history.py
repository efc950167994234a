"""Entries of the record of changes about the firm's own fields, told as changes of their record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.models.queries.card.history import Entry
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.custom.values import COLUMN, value_from

TABLE = "custom_value"


def as_changes_of_records(
    session: Session, catalogue: Catalogue, entries: Sequence[Entry]
) -> list[Entry]:
    """Return entries in which a value written is a change of its record.

    Values of fields that this person may not read are left out.
    """
    ids = [one.record_id for one in entries if one.kind == TABLE]
    if not ids:
        return list(entries)
    table = table_of(TABLE)
    rows = {
        row["id"]: dict(row)
        for row in session.execute(select(table).where(table.c.id.in_(ids))).mappings()
    }
    told: list[Entry] = []
    for entry in entries:
        if entry.kind != TABLE:
            told.append(entry)
            continue
        row = rows.get(entry.record_id or 0)
        field = _field(catalogue, row) if row is not None else None
        if row is not None and field is not None:
            told.append(_told(entry, row, field))
    return told


def _field(catalogue: Catalogue, row: Mapping[str, Any]) -> Field | None:
    kind = catalogue.kinds.get(row["kind"])
    fields = kind.fields if kind is not None else ()
    return next((field for field in fields if field.custom == row["field_id"]), None)


def _told(entry: Entry, row: Mapping[str, Any], field: Field) -> Entry:
    column = COLUMN[field.type]
    before, after = entry.old.get(column), entry.new.get(column)
    if entry.action == "delete":  # its value stays in the row
        before, after = row[column], None
    elif entry.action in ("enter", "restore"):
        before, after = None, entry.new.get(column, row[column])
    values = [_as_json(field, value) for value in (before, after)]
    if field.type is Type.CHOICES:
        values = [[] if value is None else [value] for value in values]
    return replace(
        entry,
        kind=row["kind"],
        record_id=row["record_id"],
        action="change",
        old={field.name: values[0]},
        new={field.name: values[1]},
    )


def _as_json(field: Field, value: Any) -> Any:
    plain = value_from(field, value)
    if isinstance(plain, Decimal):
        return str(plain)
    return plain.isoformat() if hasattr(plain, "isoformat") else plain
