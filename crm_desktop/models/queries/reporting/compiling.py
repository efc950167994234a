"""The columns of a report as one bound SELECT: outer joins along references, nothing else.

Row security works on every table that is joined: what a person may not see is empty here. It is in
no order: whoever sees millions is told early that these are too many, not after all are sorted.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    select,
)
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.fields.rules import COMPLETENESS
from crm_desktop.models.filters import Condition, Filter
from crm_desktop.models.queries.columns.columns import key_column, table_of
from crm_desktop.models.queries.columns.worked_out import OVER_ALL
from crm_desktop.models.queries.custom.values import COLUMN, live, source_of
from crm_desktop.models.queries.filtering.asking import Asking, asking
from crm_desktop.models.queries.filtering.choosing import among_all
from crm_desktop.models.queries.lists.listing import base
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.reporting import Place


@dataclass
class _Joins:
    """A select that grows by each table that a column needs; every table is joined once."""

    found: Select[Any]
    asking: Asking
    tables: dict[str, FromClause] = field(default_factory=dict)

    def join(self, name: str, table: FromClause, on: ColumnElement[bool]) -> FromClause:
        if name not in self.tables:
            self.tables[name] = table
            self.found = self.found.outerjoin(table, on)
        return self.tables[name]


def compiled(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    places: Iterable[Place],
    filters: tuple[Filter, ...],
    mine: bool = False,
) -> Select[Any]:
    """Return the select: the key, then value and currency of each place, in no order.

    Where a place `is_worked_out` the key of its record stands for the value.
    """
    own = table_of(kind.name)
    query = ListQuery(kind.name, (), *kind.order, filters=filters, scope="mine" if mine else "all")
    # What rules on data say depends on the day.
    who = asking(session, catalogue, (Condition(COMPLETENESS, "lt", 100),))
    joins = _Joins(base(session, catalogue, query, own.c.id, whole=True), who, {"": own})
    for each in places:
        table, prefix = _table(joins, each)
        value, currency = _value(joins, prefix, table, each.kind, each.field)
        joins.found = joins.found.add_columns(value, currency)
    return joins.found


def is_worked_out(place: Place) -> bool:
    """Tell whether a place is worked out from other tables: asked for the keys that were found."""
    return place.field.worked_out and (place.kind.name, place.field.name) in OVER_ALL


def _table(joins: _Joins, place: Place) -> tuple[FromClause, str]:
    prefix, table = "", joins.tables[""]
    for way in place.ways:
        longer = f"{prefix}{way.name}."
        if longer not in joins.tables:
            other = table_of(way.kind).alias()
            live_one = and_(other.c.id == table.c[way.column], other.c.deleted_at.is_(None))
            joins.join(longer, other, live_one)
        prefix, table = longer, joins.tables[longer]
    return table, prefix


def _value(
    joins: _Joins, prefix: str, table: FromClause, kind: Kind, field: Field
) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """Return a field's value and, of an amount, its currency."""
    if field.type in (Type.LINKS, Type.CHOICES):
        return _several(table, kind, field), null()
    if field.custom:
        values, key, column = source_of(field)
        on = and_(key == table.c.id, *live(values, field))
        held = joins.join(f"{prefix}{field.name}", values, on)
        return held.c[column], literal(field.unit) if field.type is Type.MONEY else null()
    if field.worked_out and (kind.name, field.name) in OVER_ALL:
        return table.c.id, null()
    if field.worked_out:
        return _ruled(joins, prefix, table, kind, field), null()
    if field.table and field.table != kind.name:
        beside = table_of(field.table)
        held = beside.alias()
        key = held.c[str(key_column(beside).key)]
        table_there = joins.join(f"{prefix}{field.table}=", held, key == table.c.id)
        return table_there.c[field.name], _currency(table_there, table, field)
    return table.c[field.name], _currency(table, table, field)


def _ruled(
    joins: _Joins, prefix: str, table: FromClause, kind: Kind, field: Field
) -> ColumnElement[Any]:
    """Return what the rules on data say of a record: how complete it is, until when to verify."""
    name = f"{prefix}rules="
    rules = joins.tables.get(name)
    if rules is None:
        rows = among_all(joins.asking, kind).subquery()
        rules = joins.join(name, rows, rows.c.id == table.c.id)
    if field.name != COMPLETENESS:
        found: ColumnElement[Any] = rules.c[field.name]
        return found
    missing = func.cardinality(rules.c.missing)
    expected = rules.c.expected
    whole = 100 * (expected - missing) / func.greatest(expected, 1)
    return case((expected.is_(None), None), (expected == 0, 100), else_=cast(whole, Integer))


def _currency(held: FromClause, table: FromClause, field: Field) -> ColumnElement[Any]:
    if field.type is not Type.MONEY:
        return null()
    if field.unit:
        return literal(field.unit)
    for source in (held, table):
        if field.currency in source.c:
            found: ColumnElement[Any] = source.c[field.currency]
            return found
    return null()


def _several(table: FromClause, kind: Kind, field: Field) -> ColumnElement[Any]:
    """Return the keys or codes of a field that holds several, in the order they were entered."""
    if field.custom:
        values, key, _column = source_of(field)
        code = values.c[COLUMN[field.type]]
        asked = select(func.array_agg(code)).where(key == table.c.id, *live(values, field))
        return asked.correlate(table).scalar_subquery()
    link = table_of(field.link[0]).alias()
    key, other = link.c[f"{kind.name}_id"], link.c[field.link[1]]
    linked = select(func.array_agg(other)).where(
        key == table.c.id, other.is_not(None), link.c.deleted_at.is_(None)
    )
    return linked.correlate(table).scalar_subquery()
