"""Rows, edits and what else is typed as bytes and back: for drafts, kept beside the server."""

import base64
import datetime as dt
import json
from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from crm_desktop.models.fields.custom import Choice, CustomField
from crm_desktop.models.fields.layout import Layout, Placed, Section
from crm_desktop.models.fields.rules import DataRule
from crm_desktop.models.filters import Amount, Condition, Group, Myself, Period, Related
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.models.queries.kept.templates import TemplateName
from crm_desktop.models.queries.rows import Edit, ListQuery, Row

KIND = "~"  # names what a list of two really is


def to_plain(value: Any) -> bytes:
    """Return a value made of WHOLE, plain values and collections of these as bytes."""
    return json.dumps(_plain(value), separators=(",", ":")).encode("ascii")


def from_plain(text: bytes) -> Any:
    """Return the value again. ValueError, KeyError or TypeError for what `to_plain` never made."""
    return _value(json.loads(text))


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Mapping):
        return {KIND: "map", "": [[_plain(key), _plain(each)] for key, each in value.items()]}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    for name, (type_, out, _back) in FORMS.items():
        if isinstance(value, type_):
            return {KIND: name, "": _plain(out(value))}
    raise TypeError(f"no draft holds a {type(value).__name__}")


def _value(plain: Any) -> Any:
    if isinstance(plain, list):
        return [_value(each) for each in plain]
    if not isinstance(plain, dict):
        return plain
    if plain[KIND] == "map":
        return {_value(key): _value(each) for key, each in plain[""]}
    return FORMS[plain[KIND]][2](_value(plain[""]))


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def _made(whole: Any, held: dict[str, Any]) -> Any:
    return whole(**held)


# The order counts: a moment is a date as well.
FORMS: dict[str, tuple[Any, Any, Any]] = {
    "moment": (dt.datetime, dt.datetime.isoformat, dt.datetime.fromisoformat),
    "date": (dt.date, dt.date.isoformat, dt.date.fromisoformat),
    "time": (dt.time, dt.time.isoformat, dt.time.fromisoformat),
    "decimal": (Decimal, str, Decimal),
    "uuid": (UUID, str, UUID),
    "bytes": (bytes, lambda held: base64.b64encode(held).decode("ascii"), base64.b64decode),
    "tuple": (tuple, list, tuple),
    "set": (frozenset | set, lambda held: sorted(held, key=repr), frozenset),
}
# What pages keep as a whole; each is a dataclass with slots.
WHOLE = (Row, Edit, ListQuery, Condition, Group, Related, Amount, Myself, Period, Kept,
         TemplateName, CustomField, Choice, DataRule, Layout, Section, Placed)  # fmt: skip
FORMS |= {each.__name__: (each, _fields, partial(_made, each)) for each in WHOLE}
