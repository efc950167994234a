"""Values of the firm's own fields: the column of each type, reading a page, writing a record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    any_,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as insert_or_change
from sqlalchemy.orm import Session

from crm_desktop.models.errors import NotAllowed
from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.fields.custom import MILLION
from crm_desktop.models.filters import Condition
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.columns.many import insert_rows
from crm_desktop.models.records.firm.custom import VALUE_COLUMNS

COLUMN = {
    Type.TEXT: "text_value",
    Type.LONG_TEXT: "long_value",
    Type.INTEGER: "number_value",
    Type.DECIMAL: "number_value",
    Type.MONEY: "number_value",
    Type.DATE: "date_value",
    Type.BOOLEAN: "boolean_value",
    Type.CHOICE: "code_value",
    Type.CHOICES: "code_value",
    Type.REFERENCE: "link_id",
}
NUMBERS = (Type.INTEGER, Type.DECIMAL)  # stored in millionths; money is in minor units already


def custom_fields(kind: Kind) -> tuple[Field, ...]:
    """Return the firm's own fields of a kind."""
    return tuple(field for field in kind.fields if field.custom)


def stored_value(field: Field, value: Any) -> Any:
    """Return a value as its column has it."""
    if field.type in NUMBERS and isinstance(value, int | Decimal) and not isinstance(value, bool):
        return int((Decimal(value) * MILLION).to_integral_value())
    return value


def value_from(field: Field, stored: Any) -> Any:
    """Return a stored value as rows have it; the opposite of `stored_value`."""
    if stored is None or field.type not in NUMBERS:
        return stored
    number = Decimal(stored) / MILLION
    return int(number) if field.type is Type.INTEGER else number


def stored_condition(field: Field, given: Condition) -> Condition:
    """Return a condition whose values are those of the column."""
    if isinstance(given.value, tuple):
        return replace(given, value=tuple(stored_value(field, each) for each in given.value))
    return replace(given, value=stored_value(field, given.value))


def source_of(field: Field) -> tuple[FromClause, ColumnElement[int], str]:
    """Return where the values of a field stand: the table under a name of its own, key, column."""
    values = table_of("custom_value").alias()
    return values, values.c.record_id, COLUMN[field.type]


def live(values: FromClause, field: Field) -> tuple[ColumnElement[bool], ...]:
    """Return what picks the values of one field."""
    return values.c.field_id == field.custom, values.c.deleted_at.is_(None)


def order_of(field: Field, values: FromClause) -> ColumnElement[Any]:
    """Return what a list is ordered by for a field."""
    column: ColumnElement[Any] = values.c[COLUMN[field.type]]
    if field.type is Type.TEXT:
        return values.c.text_value_key
    if field.type is Type.CHOICE:
        codes = [code for code, _label in field.choices]
        return func.array_position(literal(codes, ARRAY(column.type)), column)
    return column


def beginning(kind: Kind, typed: str) -> Any:
    """Return the keys of records in which one of the searched fields begins so; None for none."""
    begun = _begun(kind, typed)
    return None if begun is None else begun[0]


def found_by(session: Session, kind: Kind, typed: str, most: int) -> dict[int, tuple[Field, str]]:
    """Return for some records in which a searched field begins so that field and its value."""
    begun = _begun(kind, typed)
    if begun is None:
        return {}
    query, values = begun
    fields = {field.custom: field for field in kind.fields}
    rows = session.execute(query.add_columns(values.c.field_id, values.c.text_value).limit(most))
    return {row.record_id: (fields[row.field_id], row.text_value) for row in rows}


def _begun(kind: Kind, typed: str) -> tuple[Select[Any], FromClause] | None:
    """A range over the stored normalised text may use its index under row security."""
    from crm_desktop.models.queries.filtering.comparing import LAST_LETTER
    from crm_desktop.models.text import norm

    wanted = norm(typed)
    searched = [field.custom for field in kind.fields if field.custom and field.searched]
    if not searched or not wanted:
        return None
    values = table_of("custom_value").alias()
    text = values.c.text_value_norm
    return select(values.c.record_id).where(
        values.c.field_id.in_(searched),
        values.c.deleted_at.is_(None),
        text >= wanted,
        text < wanted + LAST_LETTER,
    ), values


def read_values(
    session: Session, fields: Sequence[Field], ids: Sequence[int]
) -> dict[int, dict[str, Any]]:
    """Return the values of fields by record, one query for a page; where there is none, None."""
    by_key = {field.custom: field for field in fields}
    if not by_key or not ids:
        return {}
    empty = {f.name: () if f.type is Type.CHOICES else None for f in fields}
    found: dict[int, dict[str, Any]] = {id: dict(empty) for id in ids}
    values = table_of("custom_value")
    columns = {COLUMN[field.type] for field in fields}
    query = select(
        values.c.record_id, values.c.field_id, *(values.c[name] for name in sorted(columns))
    ).where(
        values.c.field_id == any_(literal(list(by_key), ARRAY(BigInteger))),
        values.c.record_id == any_(literal(list(ids), ARRAY(BigInteger))),
        values.c.deleted_at.is_(None),
    )
    for row in session.execute(query).mappings():
        field = by_key[row["field_id"]]
        value = value_from(field, row[COLUMN[field.type]])
        held = found[row["record_id"]]
        if field.type is Type.CHOICES:
            held[field.name] = tuple(sorted({*held[field.name], value}))
        else:
            held[field.name] = value
    return found


def write_values(session: Session, kind: Kind, id: int, changes: Mapping[str, Any]) -> None:
    """Write the changed values of one record; what is empty now is marked deleted."""
    for field in custom_fields(kind):
        if field.name in changes:
            _write(session, kind, field, id, changes[field.name])


def _write(session: Session, kind: Kind, field: Field, id: int, value: Any) -> None:
    several = field.type is Type.CHOICES
    wanted = list(value or ()) if several else [] if value is None else [value]
    slots = wanted if several else [""] * len(wanted)
    table = table_of("custom_value")
    here = (table.c.field_id == field.custom, table.c.record_id == id, table.c.deleted_at.is_(None))
    gone = [*here, table.c.slot.not_in(slots)]
    if session.scalar(select(func.count()).select_from(table).where(*gone)):
        done = session.execute(update(table).where(*gone).values(deleted_at=func.now()))
        if getattr(done, "rowcount", 0) < 1:
            raise NotAllowed(_("You may see this record but not change it."))
    column = COLUMN[field.type]
    for slot, each in zip(slots, wanted, strict=True):
        row = {
            "field_id": field.custom, "kind": kind.name, "record_id": id, "slot": slot,
            column: stored_value(field, each),
        }  # fmt: skip
        new = insert_or_change(table).values(row)
        others = dict.fromkeys(name for name in VALUE_COLUMNS if name != column)
        session.execute(
            new.on_conflict_do_update(
                index_elements=[table.c.record_id, table.c.field_id, table.c.slot],
                set_={column: new.excluded[column], "deleted_at": None, **others},
                where=or_(table.c.deleted_at.is_not(None), table.c[column] != new.excluded[column]),
            )
        )


def enter_values(
    session: Session, kind: Kind, ids: Sequence[int], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Enter the values of many new records at once, a statement for each field."""
    for field in custom_fields(kind):
        _put(session, kind, field, zip(ids, rows, strict=True))


def add_values(
    session: Session, kind: Kind, changes: Sequence[tuple[int, Mapping[str, Any]]]
) -> None:
    """Write values of many records that are there; nothing is emptied, chosen values are added."""
    for field in custom_fields(kind):
        column = COLUMN[field.type]
        emptied = "".join(f", {name} = NULL" for name in VALUE_COLUMNS if name != column)
        conflict = (
            f"(record_id, field_id, slot) DO UPDATE SET {column} = excluded.{column},"
            f" deleted_at = NULL{emptied} WHERE custom_value.deleted_at IS NOT NULL"
            f" OR custom_value.{column} IS DISTINCT FROM excluded.{column}"
        )
        _put(session, kind, field, changes, conflict)


def _put(
    session: Session,
    kind: Kind,
    field: Field,
    records: Iterable[tuple[int, Mapping[str, Any]]],
    conflict: str = "",
) -> None:
    lines = [
        (id, each if field.type is Type.CHOICES else "", stored_value(field, each))
        for id, row in records
        for each in _several(field, row.get(field.name))
    ]
    if lines:
        ids, slots, stored = zip(*lines, strict=True)
        names = ["field_id", "kind", "slot", "record_id", COLUMN[field.type]]
        of_all = [(field.custom,) * len(lines), (kind.name,) * len(lines)]
        values = [*of_all, slots, ids, stored]
        insert_rows(session, table_of("custom_value"), names, values, conflict)


def _several(field: Field, value: Any) -> Iterable[Any]:
    if value is None:
        return ()
    return value if field.type is Type.CHOICES else (value,)
