"""What a form holds between reading and saving: the frozen row, what was typed, the difference.

Pure: no widgets, no session.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from crm_desktop.models.checks import tidy
from crm_desktop.models.fields import TEXT_TYPES, Field, Kind, Type
from crm_desktop.models.queries.rows import Edit, Me, Row

DEFAULTS_HERE = ("today", "now", "me", "home")


def default_of(field: Field, me: Me) -> Any:
    """Return the value a new record begins with."""
    if not isinstance(field.default, str) or field.default not in DEFAULTS_HERE:
        return field.default
    if field.type in TEXT_TYPES:  # a text of the firm's may well be “now”
        return field.default
    if field.default == "today":
        return dt.date.today()
    if field.default == "now":
        return dt.datetime.now(dt.UTC).replace(second=0, microsecond=0)
    if field.default == "me":
        return me.employee_id
    home = {
        Type.COUNTRY: me.home_country,
        Type.LANGUAGE: me.home_language,
        Type.CURRENCY: me.home_currency,
    }
    return home.get(field.type) or None


def new_row(kind: Kind, me: Me, given: Mapping[str, Any]) -> Row:
    """Return the row a new record begins with: defaults, then what was given."""
    begun = [field for field in kind.fields if field.default is not None]
    values = {field.name: default_of(field, me) for field in begun}
    values |= {name: value for name, value in given.items() if kind.has(name)}
    return Row(kind.name, 0, values, may_change=True)


def same(one: Any, other: Any) -> bool:
    """Return whether two values of a field are the same when stored."""
    if one in (None, "", ()) or other in (None, "", ()):
        return one in (None, "", ()) and other in (None, "", ())
    if isinstance(one, list | tuple | set | frozenset):
        return set(one) == set(other)
    if isinstance(one, Decimal | float) or isinstance(other, Decimal | float):
        return Decimal(str(one)) == Decimal(str(other))
    return bool(one == other)


def written(field: Field) -> bool:
    """Return whether a form may send this field; the account goes with the Edit itself."""
    return field.formed and field.editable and not field.worked_out and field.name != "account_id"


def changed_fields(kind: Kind, row: Row, typed: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of the fields whose value differs from the row; typing back removes one."""
    return tuple(
        field.name
        for field in kind.fields
        if written(field)
        and field.name in typed
        and not same(tidy(field, typed[field.name]), tidy(field, row[field.name]))
    )


def edit_of(
    kind: Kind,
    row: Row,
    typed: Mapping[str, Any],
    account_id: int | None,
    parts: Iterable[Edit] = (),
) -> Edit:
    """Return what is to be saved: only what differs; of a new record (id 0) all that is filled."""
    new = row.id == 0
    changes: dict[str, Any] = {}
    for field in kind.fields:
        if not written(field) or field.name not in typed:
            continue
        value = tidy(field, typed[field.name])
        before = None if new else tidy(field, row[field.name])
        if not same(value, before):
            changes[field.name] = value
    return Edit(
        kind=kind.name,
        id=None if new else row.id,
        changes=changes,
        # All that was read, not only what changed: the save then names what others changed beside.
        original={} if new else dict(row.values),
        versions={} if new else row.versions,
        parts=tuple(parts),
        account_id=account_id,
    )


def same_content(one: Edit, other: Edit) -> bool:
    """Return whether two edits would write the same, whatever their operations are."""
    return (
        (one.kind, one.id, one.deleted, one.account_id)
        == (other.kind, other.id, other.deleted, other.account_id)
        and one.changes.keys() == other.changes.keys()
        and all(same(one.changes[name], other.changes[name]) for name in one.changes)
        and len(one.parts) == len(other.parts)
        and all(map(same_content, one.parts, other.parts))
    )
