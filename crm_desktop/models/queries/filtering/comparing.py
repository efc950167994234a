"""One column compared with the value of a condition."""

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from sqlalchemy import Column, ColumnElement, FromClause, and_, false, func, literal, or_

from crm_desktop.models.fields import TEXT_TYPES, Field, Type
from crm_desktop.models.filters import Condition, Myself
from crm_desktop.models.queries.filtering.asking import Asking
from crm_desktop.models.text import norm

# What nothing meets, and the operator whose opposite it is.
OPPOSITE = {
    "ne": "eq",
    "not_in": "in",
    "not_contains": "contains",
    "empty": "filled",
}
LAST_LETTER = "\U0010ffff"
EMPTY_KEY = "\x01"  # by what nothing is ordered: see `sort_key`

# What the searched text of a record is made of: looking there first is a hundred times cheaper.
SEARCHED = frozenset({
    "town", "company_id", "vat_id", "last_name", "first_name", "job_title", "name", "subject",
})  # fmt: skip

Test = ColumnElement[bool]


def compare(asking: Asking, source: FromClause, name: str, field: Field, given: Condition) -> Test:
    """Return the comparison that a condition means for a column; an empty one may yield NULL."""
    column: ColumnElement[Any] = source.c[name]
    if given.op == "empty":
        return _empty(source, name, field)
    if given.op == "filled":
        filled = column.is_not(None)
        return and_(filled, column != "") if field.type in TEXT_TYPES else filled
    if given.op in OPPOSITE:
        return compare(
            asking, source, name, field, Condition(field.name, OPPOSITE[given.op], given.value)
        ).is_not(True)
    if field.type is Type.PHONE:
        return _phone(source, name, given)
    if field.type in TEXT_TYPES:
        return _text(source, name, given)
    if field.type in (Type.DATE, Type.DATETIME):
        return _day(asking, column, field, given)
    return _plain(asking, column, given)


def _empty(source: FromClause, name: str, field: Field) -> Test:
    """What the server never leaves empty is not looked for in all rows."""
    column = source.c[name]
    text = field.type in TEXT_TYPES
    if isinstance(column, Column) and not column.nullable and not (text and _may_be_empty(column)):
        return false()
    if text and f"{name}_key" in source.c:
        return source.c[f"{name}_key"] == EMPTY_KEY  # by the index of the order
    return or_(column.is_(None), column == "") if text else column.is_(None)


def _may_be_empty(column: Column[Any]) -> bool:
    table = next(iter(column.base_columns)).table
    rules = getattr(table, "constraints", ())
    return not any(str(rule.name).endswith(f"_{column.name}_not_empty") for rule in rules)


def compare_column(
    asking: Asking, column: ColumnElement[Any], field: Field, given: Condition
) -> Test:
    """Return the comparison for what is no column of a table, but no text either."""
    if given.op in OPPOSITE:
        opposite = Condition(field.name, OPPOSITE[given.op], given.value)
        return compare_column(asking, column, field, opposite).is_not(True)
    if given.op == "filled":
        return column.is_not(None)
    if field.type in (Type.DATE, Type.DATETIME):
        return _day(asking, column, field, given)
    return _plain(asking, column, given)


def _plain(asking: Asking, column: ColumnElement[Any], given: Condition) -> Test:
    value = given.value
    test: Test
    match given.op:
        case "in":
            values = [_known(asking, each) for each in value]
            return column.in_(values) if values else false()
        case "between":
            return _within(column, value[0], value[1])
        case "eq":
            test = column == _known(asking, value)
        case "lt":
            test = column < value
        case "le":
            test = column <= value
        case "gt":
            test = column > value
        case _:
            test = column >= value
    return test


def _known(asking: Asking, value: Any) -> Any:
    # Nobody has the key 0: whoever has left the firm owns nothing.
    return (asking.me or 0) if isinstance(value, Myself) else value


def _within(column: ColumnElement[Any], low: Any, high: Any) -> Test:
    """The bounds are both included; one of them may be missing."""
    bounds = [] if low is None else [column >= low]
    return and_(*bounds, *([] if high is None else [column <= high]))


def _text(source: FromClause, name: str, given: Condition) -> Test:
    """Texts are compared as they are searched: without accents, case and punctuation."""
    if given.op == "in":
        each_one = [_text(source, name, replace(given, op="eq", value=v)) for v in given.value]
        return or_(false(), *each_one)
    stored = f"{name}_norm" in source.c
    column = source.c[f"{name}_norm"] if stored else func.crm.norm(source.c[name])
    match given.op:
        case _ if name in SEARCHED and "search_text" in source.c and not stored:
            near = func.position(literal(norm(given.value)).op("IN")(source.c.search_text)) > 0
            return and_(near, _meets(column, given))
        case "starts" if stored:
            # A range may use the index under row security, LIKE may not.
            wanted = norm(given.value)
            return and_(column >= wanted, column < wanted + LAST_LETTER)
    return _meets(column, given)


def _phone(source: FromClause, name: str, given: Condition) -> Test:
    """Numbers are compared by their digits, however they are written on either side.

    Typed without the country's code, a number is equal to the one that ends so.
    """
    if given.op == "in":
        each_one = [_phone(source, name, replace(given, op="eq", value=v)) for v in given.value]
        return or_(false(), *each_one)
    digits = re.sub(r"\D", "", given.value)
    if not digits:
        return _text(source, name, given)
    abroad = given.value.strip().startswith(("+", "00"))
    digits = digits.removeprefix("00") if abroad else digits.lstrip("0")
    normed = f"{name}_norm" in source.c
    column = source.c[f"{name}_norm"] if normed else func.crm.norm(source.c[name])
    stored = func.replace(column, " ", "")
    if given.op == "eq":
        return stored == digits if abroad else func.right(stored, len(digits)) == digits
    if given.op == "starts" and abroad:
        begun: Test = func.starts_with(stored, digits)
        return begun
    return func.position(literal(digits).op("IN")(stored)) > 0


def _meets(column: ColumnElement[Any], given: Condition) -> Test:
    wanted = norm(given.value)
    if given.op == "eq":
        return column == wanted
    if given.op == "starts":
        found: Test = func.starts_with(column, wanted)
        return found
    return func.position(literal(wanted).op("IN")(column)) > 0


def _day(asking: Asking, column: ColumnElement[Any], field: Field, given: Condition) -> Test:
    if given.op == "between":
        low, high = given.value
        ends = [] if low is None else [Condition(field.name, "ge", low)]
        ends += [] if high is None else [Condition(field.name, "le", high)]
        return and_(*(_day(asking, column, field, each) for each in ends))
    if isinstance(given.value, dt.datetime):
        return _plain(asking, column, given)
    first, last = asking.days(given.value)
    if field.type is Type.DATETIME:
        begin: Any = asking.begin(first)
        end: Any = asking.begin(last + dt.timedelta(days=1))
    else:
        begin, end = first, last + dt.timedelta(days=1)
    test: Test
    match given.op:
        case "eq":
            test = and_(column >= begin, column < end)
        case "lt":
            test = column < begin
        case "le":
            test = column < end
        case "gt":
            test = column >= end
        case _:
            test = column >= begin
    return test
