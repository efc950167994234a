"""Lists in groups: one statement counts and sums all groups, another gives the rows of one."""

import datetime as dt
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    and_,
    cast,
    false,
    func,
    literal_column,
    select,
)
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.fields.grouping import MONTHS
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import (
    ALWAYS,
    BIG,
    key_column,
    table_of,
    titles,
)
from crm_desktop.models.queries.custom.values import live, source_of
from crm_desktop.models.queries.lists.listing import base, ordered
from crm_desktop.models.queries.rows import GroupKey, ListGroup, ListQuery
from crm_desktop.models.text import sort_key

MOST = 1000


def list_groups(
    session: Session, catalogue: Catalogue, query: ListQuery, summed: Sequence[str] = ()
) -> tuple[ListGroup, ...]:
    """Return the groups of a list in their order, with the sums of these fields of money.

    Raises InvalidInput where there are more than 1,000 groups.
    """
    kind = catalogue.kind(query.kind)
    field = kind.field(query.group)
    amounts = [kind.field(name) for name in summed if _can_be_summed(kind, name)]
    # Mine are those whose details I may read: grouped by a detail, one join is both.
    both = query.scope == "mine" and kind.name == "account" and field.table == ALWAYS
    asked = replace(query, scope="all") if both else query
    rows = base(session, catalogue, asked, literal_column("1"))
    value, hidden, found = _grouped(kind, field, rows, both)
    columns: list[ColumnElement[Any]] = [value, hidden]
    table = table_of(kind.name)
    codes = list(dict.fromkeys(each.currency for each in amounts if kind.has(each.currency)))
    columns += [table.c[code] for code in codes]
    selected = found.with_only_columns(
        *columns, func.count(), *(func.sum(table.c[each.name]) for each in amounts)
    ).group_by(*(literal_column(str(at)) for at, _one in enumerate(columns, 1)))
    merged: dict[GroupKey, tuple[int, dict[str, dict[str, int]]]] = {}
    for row in session.execute(selected.limit(MOST * 20)):
        key = GroupKey(row[0], bool(row[1]))
        number, sums = merged.get(key, (0, {}))
        named = dict(zip(codes, row[2 : 2 + len(codes)], strict=True))
        at = 2 + len(codes)
        for each, amount in zip(amounts, row[at + 1 :], strict=True):
            if amount is not None:
                currency = named.get(each.currency) or each.unit or ""
                mine = sums.setdefault(each.name, {})
                mine[currency] = mine.get(currency, 0) + int(amount)
        merged[key] = (number + row[at], sums)
    if len(merged) > MOST:
        text = _("There would be more than {n} groups. Choose another field, or filter the list.")
        raise InvalidInput(text.format(n=MOST))
    labels = _labels(session, catalogue, field, [key.value for key in merged])
    groups = [
        ListGroup(key, _label(key, labels), number, sums) for key, (number, sums) in merged.items()
    ]
    return tuple(sorted(groups, key=_place(catalogue, field)))


def group_ids(
    session: Session, catalogue: Catalogue, query: ListQuery, key: GroupKey
) -> "array[int]":
    """Return the keys of the rows of one group, in the order of the list."""
    kind = catalogue.kind(query.kind)
    ids = base(session, catalogue, query, table_of(kind.name).c.id)
    value, hidden, found = _grouped(kind, kind.field(query.group), ids)
    found = found.where(hidden if key.hidden else ~hidden)
    if not key.hidden:
        found = found.where(value.is_(None) if key.value is None else value == key.value)
    return array("q", session.scalars(ordered(kind, query, found)))


def _can_be_summed(kind: Kind, name: str) -> bool:
    """Only what stands in the record itself: a second table would be read for every row."""
    field = kind.by_name.get(name)
    return (
        field is not None
        and field.type is Type.MONEY
        and not (field.table or field.worked_out or field.custom)
    )


def _grouped(
    kind: Kind, field: Field, found: Select[Any], only_seen: bool = False
) -> tuple[ColumnElement[Any], ColumnElement[bool], Select[Any]]:
    """Return the value of a row's group, whether it is hidden, and the rows with both at hand."""
    table = table_of(kind.name)
    hidden: ColumnElement[bool] = false()
    if field.custom:
        values, key, name = source_of(field)
        found = found.outerjoin(values, and_(key == table.c.id, *live(values, field)))
        column: ColumnElement[Any] = values.c[name]
    elif field.table:
        beside = table_of(field.table).alias()
        key = beside.c[str(key_column(table_of(field.table)).key)]
        found = found.join(beside, key == table.c.id, isouter=not only_seen)
        column = beside.c[field.name]
        if field.table == ALWAYS:
            hidden = key.is_(None)
    else:
        column = table.c[field.name]
    if field.type is Type.DATETIME:
        zone = select(table_of("firm").c.time_zone).scalar_subquery()
        column = func.timezone(zone, column)
    if field.type in MONTHS:
        column = cast(func.date_trunc(literal_column("'month'"), column), Date)
    return column, hidden, found


def _labels(
    session: Session, catalogue: Catalogue, field: Field, values: Sequence[Any]
) -> Mapping[Any, str]:
    known = {option.value: option.label for option in catalogue.options_of(field)}
    if known or not field.refers_to:
        return known
    if field.refers_to in BIG or field.refers_to in catalogue.kinds:
        return titles(session, catalogue, field.refers_to, values)
    return {}


def _label(key: GroupKey, labels: Mapping[Any, str]) -> str:
    """Return the name of a group where it has one; the screen writes days, codes and "none"."""
    return labels.get(key.value, key.value if isinstance(key.value, str) else "")


def _place(catalogue: Catalogue, field: Field) -> Any:
    """Return what groups are ordered by: entries as the firm lists them, months newest first."""
    order = {option.value: at for at, option in enumerate(catalogue.options_of(field))}
    by_name = field.refers_to == "employee"

    def place(group: ListGroup) -> tuple[Any, ...]:
        value = group.key.value
        last = (group.key.hidden, value is None)
        if isinstance(value, dt.date):
            return (*last, -value.toordinal(), "")
        if value in order and not by_name:
            return (*last, order[value], "")
        return (*last, len(order), sort_key(group.label or str(value)))

    return place
