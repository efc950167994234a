"""A filter as somebody would type it, where the typed language has words for it."""

import datetime as dt
from typing import Any

from crm_desktop.models.fields import TEXT_TYPES, Catalogue, Field, Kind, Type
from crm_desktop.models.filters.normal import normal, parts_of
from crm_desktop.models.filters.operators import DATES
from crm_desktop.models.filters.parts import Amount, Condition, Filter, Group, Myself, Related
from crm_desktop.models.filters.periods import PERIODS, Period
from crm_desktop.models.filters.typed.parsing import parse
from crm_desktop.models.filters.typed.words import (
    EMPTY,
    FILLED,
    HAS,
    HAS_NO,
    ME_WORD,
    NO,
    YES,
    day_field,
    named_relations,
)
from crm_desktop.models.language import _

SIGNS = {
    "eq": "", "in": "", "ne": "!", "not_in": "!", "lt": "< ", "le": "<= ", "gt": "> ", "ge": ">= ",
}  # fmt: skip
LETTERS = {"day": "d", "week": "w", "month": "m", "quarter": "q", "year": "y"}
DEAR = 100  # money is typed in whole units of two decimals


def write(part: Filter, catalogue: Catalogue, kind: Kind, currency: str = "EUR") -> str | None:
    """Return the text that means a filter, None where there is none.

    What it returns was read again and found to mean the same.
    """
    found = [_part(each, catalogue, kind) for each in parts_of(part)]
    if not found or None in found:
        return None
    text = "; ".join(each for each in found if each)
    typed = parse(text, catalogue, kind, currency)
    again = normal(Group("and", typed.parts))
    return text if not typed.faults and not typed.search and again == normal(part) else None


def _part(part: Filter, catalogue: Catalogue, kind: Kind) -> str | None:
    match part:
        case Related():
            return _related(part, catalogue, kind)
        case Condition() if kind.has(part.field):
            field = kind.field(part.field)
            value = _value(part, catalogue, field)
            return None if value is None else f"{_(field.label)}: {value}"
    return None


def _value(part: Condition, catalogue: Catalogue, field: Field) -> str | None:
    if part.op in ("empty", "filled"):
        return _(EMPTY if part.op == "empty" else FILLED)
    if part.op == "between":
        low, high = (_one(each, catalogue, field) for each in part.value)
        return None if low is None or high is None else f"{low}..{high}"
    if field.type in TEXT_TYPES:
        return _text(part)
    if isinstance(part.value, Period) and part.value.first == part.value.last != 0:
        moved = _moved(part.op, part.value)
        if moved is not None:
            return moved
    sign = SIGNS.get(part.op)
    several = part.value if isinstance(part.value, tuple) else (part.value,)
    values = [_one(each, catalogue, field) for each in several]
    if sign is None or None in values:
        return None
    return ", ".join(f"{sign}{value}" for value in values)


def _text(part: Condition) -> str | None:
    values = part.value if isinstance(part.value, tuple) else (part.value,)
    if any(set(str(value)) & set('";,') for value in values):
        return None
    shapes = {
        "contains": "{}",
        "not_contains": "!{}",
        "starts": "{}*",
        "eq": '"{}"',
        "ne": '!"{}"',
        "in": '"{}"',
        "not_in": '!"{}"',
    }
    shape = shapes.get(part.op)
    return None if shape is None else ", ".join(shape.format(value) for value in values)


def _one(value: Any, catalogue: Catalogue, field: Field) -> str | None:
    match value:
        case None:
            return ""
        case bool():
            return _(YES if value else NO)
        case Myself():
            return _(ME_WORD)
        case Period():
            return _period(value)
        case Amount():
            return f"{_units(value.minor)} {value.currency}"
        case dt.datetime():
            return None
        case dt.date():
            return value.isoformat()
        case int() if field.type is Type.MONEY:
            return _units(value)
    label = next((o.label for o in catalogue.options_of(field) if o.value == value), None)
    if label is not None:
        return f'"{label}"' if set(label) & set(",;:") else label
    return str(value) if field.type not in (Type.REFERENCE, Type.LINKS) else None


def _units(minor: int) -> str:
    return str(minor // DEAR) if minor % DEAR == 0 else f"{minor / DEAR:.2f}"


def _period(period: Period) -> str | None:
    for known, words in PERIODS:
        if known == period:
            return _(words)
    if period.last == 0 and period.first < 0:
        return f"{-period.first}{LETTERS[period.unit]}"
    if period.first == 0 and period.last > 0:
        return f"+{period.last}{LETTERS[period.unit]}"
    return None


def _moved(op: str, period: Period) -> str | None:
    """More than 30 days ago is before that day: “> 30d”; within two weeks is “< +2w”."""
    n, letter = period.first, LETTERS[period.unit]
    if n < 0:
        back = {"lt": "> ", "le": ">= ", "ge": "< "}.get(op)
        return None if back is None else f"{back}{-n}{letter}"
    return f"{SIGNS[op]}+{n}{letter}" if op in ("lt", "le", "gt", "ge") else None


def _related(part: Related, catalogue: Catalogue, kind: Kind) -> str | None:
    if part.least != 1:
        return None
    wanted = parts_of(part.where)
    for words, way, choice in named_relations(catalogue, kind):
        if way.name != part.relation:
            continue
        rest = list(wanted)
        if choice is not None:
            fixed = Condition(choice[0].name, "eq", choice[1])
            if fixed not in rest:
                continue
            rest.remove(fixed)
        elif any(isinstance(each, Condition) and each.field == "kind" for each in rest):
            continue
        day = day_field(catalogue.kind(way.kind))
        found = ""
        if rest:
            if len(rest) > 1 or day is None or not isinstance(rest[0], Condition):
                return None
            if rest[0].field != day.name or day.type not in DATES:
                return None
            value = _value(rest[0], catalogue, day)
            if value is None:
                return None
            found = f" {value}"
        return f"{_(HAS if part.has else HAS_NO)}: {words}{found}"
    return None
