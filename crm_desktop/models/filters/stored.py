"""A filter as JSON and back; what has gone stale is left out with a sentence, never an error."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters.checking import Complaint, stale
from crm_desktop.models.filters.parts import ME, Amount, Condition, Filter, Group, Myself, Related
from crm_desktop.models.filters.periods import UNITS, Period
from crm_desktop.models.language import _

VERSION = 1
DEEPEST = 30

__all__ = ["VERSION", "Complaint", "from_json", "stale", "to_json"]


@dataclass
class _Unreadable(Exception):
    """Something in the JSON that no version of this program wrote."""

    what: Any


def to_json(part: Filter) -> dict[str, Any]:
    """Return a filter as plain JSON values, with the version of the form."""
    return {"version": VERSION, "filter": _node(part)}


def _node(part: Filter) -> dict[str, Any]:
    match part:
        case Condition():
            return {"field": part.field, "op": part.op, "value": _value(part.value)}
        case Group():
            found: dict[str, Any] = {part.join: [_node(each) for each in part.parts]}
            return found | ({"not": True} if part.negated else {})
        case Related():
            found = {"relation": part.relation, "has": part.has}
            if part.where is not None:
                found["where"] = _node(part.where)
            return found | ({"least": part.least} if part.least != 1 else {})


def _value(value: Any) -> Any:
    match value:
        case Period():
            return {"period": [value.unit, value.first, value.last]}
        case Myself():
            return {"me": True}
        case Amount():
            return {"amount": [value.minor, value.currency]}
        case dt.datetime():
            return {"time": value.isoformat()}
        case dt.date():
            return {"date": value.isoformat()}
        case Decimal():
            return {"number": str(value)}
        case tuple() | list():
            return [_value(each) for each in value]
    return value


def from_json(
    data: Any, catalogue: Catalogue, kind: str
) -> tuple[Filter | None, tuple[Complaint, ...]]:
    """Return the filter that JSON values hold, without what this person's catalogue lacks.

    The complaints say what was left out, and why; None where nothing could be read.
    """
    try:
        if not isinstance(data, dict) or not 1 <= int(data.get("version", 0)) <= VERSION:
            return None, (Complaint(_("This filter was made by a newer version of the program.")),)
        part = _part(data.get("filter"), DEEPEST)
    except (_Unreadable, ValueError, TypeError, OverflowError, InvalidOperation):
        return None, (Complaint(_("This filter cannot be read; make it anew.")),)
    return stale(part, catalogue, kind)


def _part(data: Any, depth: int) -> Filter:
    if not isinstance(data, dict) or depth == 0:
        raise _Unreadable(data)
    if "field" in data:
        return Condition(str(data["field"]), str(data.get("op")), _read(data.get("value")))
    if "relation" in data:
        where = data.get("where")
        return Related(
            str(data["relation"]),
            bool(data.get("has", True)),
            None if where is None else _part(where, depth - 1),
            max(1, int(data.get("least", 1))),
        )
    for join in ("and", "or"):
        if join in data:
            parts = tuple(_part(each, depth - 1) for each in data[join])
            return Group("and" if join == "and" else "or", parts, bool(data.get("not", False)))
    raise _Unreadable(data)


def _read(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_read(each) for each in value)
    if not isinstance(value, dict):
        return value
    match value:
        case {"period": [unit, int(first), int(last)]} if unit in UNITS:
            return Period(unit, first, last)
        case {"me": True}:
            return ME
        case {"amount": [int(minor), str(currency)]}:
            return Amount(minor, currency)
        case {"time": str(text)}:
            return dt.datetime.fromisoformat(text)
        case {"date": str(text)}:
            return dt.date.fromisoformat(text)
        case {"number": str(text)}:
            return Decimal(text)
    raise _Unreadable(value)
