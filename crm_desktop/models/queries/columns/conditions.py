"""Filters and search of a list as bound SQL; under row security only what can use an index."""

from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, or_, select, true

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import TEXT_TYPES, Catalogue, Field, Kind, Type
from crm_desktop.models.filters import Condition, Filter
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import ALWAYS, key_column, table_of
from crm_desktop.models.text import norm

MOST_FOUND = 10_001


def condition(catalogue: Catalogue, kind: Kind, given: Filter) -> ColumnElement[bool]:
    """Return one line of a filter as SQL; InvalidInput for a field that cannot be filtered."""
    assert isinstance(given, Condition), "groups and relations follow"
    if not kind.has(given.field) or kind.field(given.field).worked_out:
        raise InvalidInput(
            _("The filter names a field that does not exist here: “{field}”.").format(
                field=given.field
            )
        )
    field = kind.field(given.field)
    table = table_of(kind.name)
    if field.type is Type.LINKS:
        return _linked(kind, field, given)
    if field.table:
        # Ids first: the detail is protected, the directory is not (permissions.md, "Shapes").
        return _beside(table.c.id, field, given)
    found: ColumnElement[bool] = compare(table.c[field.name], field, given)
    return found


def _beside(key: ColumnElement[int], field: Field, given: Condition) -> ColumnElement[bool]:
    """Where a table has rows only for what is noted, no row is an empty value."""
    beside = table_of(field.table)
    opposite = {"ne": "eq", "empty": "filled"}.get(given.op) if field.table != ALWAYS else None
    asked = Condition(field.name, opposite or given.op, given.value)
    holders = select(key_column(beside)).where(compare(beside.c[field.name], field, asked))
    array = func.array(holders.scalar_subquery())
    return key != func.all(array) if opposite else key == func.any(array)


def _linked(kind: Kind, field: Field, given: Condition) -> ColumnElement[bool]:
    """One of several links meets it; `ne` and `empty` mean that none does."""
    opposite = {"ne": "eq", "empty": "filled"}.get(given.op)
    link = table_of(field.link[0])
    column = link.c[field.link[1]]
    holders = select(link.c[f"{kind.name}_id"]).where(
        link.c.deleted_at.is_(None),
        column.is_not(None),
        compare(column, field, Condition(field.name, opposite or given.op, given.value)),
    )
    key = table_of(kind.name).c.id
    array = func.array(holders.scalar_subquery())
    return key != func.all(array) if opposite else key == func.any(array)


def compare(column: ColumnElement[Any], field: Field, given: Condition) -> Any:
    """Return the comparison that an operator means."""
    value = given.value
    match given.op:
        case "eq":
            return column == value
        case "ne":
            return or_(column != value, column.is_(None))
        case "in":
            return column.in_(list(value))
        case "lt":
            return column < value
        case "le":
            return column <= value
        case "gt":
            return column > value
        case "ge":
            return column >= value
        case "empty":
            return (
                or_(column.is_(None), column == "")
                if field.type in TEXT_TYPES
                else column.is_(None)
            )
        case "filled":
            return (
                and_(column.is_not(None), column != "")
                if field.type in TEXT_TYPES
                else column.is_not(None)
            )
        case "contains":
            return func.position(literal(str(value)).op("IN")(column)) > 0
        case _:
            raise InvalidInput(
                _("The filter has an operator that does not exist: “{op}”.").format(op=given.op)
            )


def search_condition(catalogue: Catalogue, kind: Kind, typed: str) -> ColumnElement[bool]:
    """Return the search of a list: every word somewhere in the searched text of the record."""
    words = norm(typed).split()
    if not words:
        return true()
    table = table_of(kind.name)
    title = kind.field(kind.title)
    if kind.name == "account" or title.refers_to == "account":
        found = select(func.crm.search_accounts(words, MOST_FOUND).column_valued("found"))
        key = table.c.id if kind.name == "account" else table.c[title.name]
        return key == func.any(func.array(found.scalar_subquery()))
    if "search_text" in table.c:
        return and_(*(table.c.search_text.contains(word, autoescape=True) for word in words))
    named = title.refers_to or kind.name
    offered = catalogue.options_of(title) or catalogue.options.get(named, ())
    if offered:
        # A short list is in the catalogue with its names: compared here, accents and all.
        values = [
            option.value for option in offered if all(word in norm(option.label) for word in words)
        ]
        own = named == kind.name and not title.choices
        return table.c["id" if own else title.name].in_(values)
    column = table.c[kind.title]
    return and_(*(func.lower(column).contains(word, autoescape=True) for word in words))
