"""What somebody else wrote meanwhile: the fields that stand differently from what I read."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.fields import Kind, Type
from crm_desktop.models.queries.columns.columns import stored
from crm_desktop.models.queries.custom.values import custom_fields, read_values
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.links import linked


def changed_by_others(
    kind: Kind, name: str, edit: Edit, changes: Mapping[str, Any], now: Mapping[str, Any]
) -> list[str]:
    """Return the fields that stand differently now from what I read, and from what I want.

    Of a field that I change without saying what I read, nobody knows; it counts as changed.
    """
    found = []
    for field in stored(kind, name):
        value = now[field.name]
        if field.name in changes and value == changes[field.name]:
            continue
        if field.name in edit.original:
            if value != edit.original[field.name]:
                found.append(field.name)
        elif field.name in changes:
            found.append(field.name)
    return found


def linked_by_others(
    session: Session, kind: Kind, edit: Edit, changes: Mapping[str, Any]
) -> list[str]:
    """The same for links: what somebody else added must not be taken away unseen."""
    assert edit.id is not None
    found = []
    for field in kind.fields:
        if field.type is not Type.LINKS or field.name not in {*changes, *edit.original}:
            continue
        present = linked(session, kind, field, edit.id)
        mine = set(changes.get(field.name) or ())
        if present != set(edit.original.get(field.name) or ()) and (
            field.name not in changes or present != mine
        ):
            found.append(field.name)
    return found


def set_by_others(
    session: Session, kind: Kind, edit: Edit, changes: Mapping[str, Any]
) -> list[str]:
    """The same for the firm's own fields."""
    assert edit.id is not None
    fields = [f for f in custom_fields(kind) if f.name in {*changes, *edit.original}]
    now = read_values(session, fields, [edit.id]).get(edit.id, {})
    found = []
    for field in fields:
        value = now[field.name]
        if field.name in changes and (value or None) == (changes[field.name] or None):
            continue
        if field.name not in edit.original or (value or None) != (
            edit.original[field.name] or None
        ):
            found.append(field.name)
    return found
