"""Merging two records into one, and tying contacts of different accounts together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Kind, Type
from crm_desktop.models.queries.columns.columns import stored
from crm_desktop.models.queries.rows import Edit, Row
from crm_desktop.models.queries.saving.saving import begin


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging moved: live rows per table. `operation` is what crm.undo takes back."""

    kind: str
    id: int
    operation: UUID
    moved: Mapping[str, int] = field(default_factory=dict)


def choices(kind: Kind) -> tuple[str, ...]:
    """Return the fields of a kind about which one chooses when two records are merged."""
    return tuple(
        field.name
        for field in stored(kind)
        if field.formed
        and field.editable
        and not field.fixed
        and field.name != "account_id"
        and field.table in ("", "account_detail")
    )


def proposed(kind: Kind, keep: Row, gone: Row) -> dict[str, str]:
    """Return "keep" or "gone" for each field that differs: what is filled goes before what is not.

    Fields that say the same on both sides are left out.
    """
    found = {}
    for name in choices(kind):
        mine, theirs = keep[name], gone[name]
        if _same(kind, name, mine, theirs):
            continue
        found[name] = "gone" if mine in (None, "") else "keep"
    return found


def _same(kind: Kind, name: str, mine: Any, theirs: Any) -> bool:
    if kind.field(name).type is Type.LINKS:
        return True  # both are kept
    return (mine or None) == (theirs or None)


def preview(session: Session, keep: int, gone: int) -> dict[str, int]:
    """Return how many records of each kind merging two accounts would move.

    Raises NotAllowed where this person may not merge them.
    """
    rows = session.execute(
        text("SELECT table_name, number FROM crm.merge_preview(:keep, :gone)"),
        {"keep": keep, "gone": gone},
    )
    return {str(name): int(number) for name, number in rows}


def merge(session: Session, keep: Row, gone: Row, taken: Iterable[str], operation: UUID) -> Merged:
    """Merge `gone` into `keep`; `taken` names the fields whose value comes from `gone`.

    Repeated with the same operation it does nothing. Raises NotAllowed, and a conflict where
    somebody changed one of them since it was read.
    """
    kind = keep.kind
    if not begin(session, Edit(kind, keep.id, {}, operation=operation)):
        return Merged(kind, keep.id, operation)
    rows = session.execute(
        text(
            f"SELECT table_name, number FROM crm.merge_{kind}s(:keep, :gone, :keep_version,"
            " :gone_version, :taken)"
        ),
        {
            "keep": keep.id,
            "gone": gone.id,
            "keep_version": keep.versions[kind],
            "gone_version": gone.versions[kind],
            "taken": list(taken),
        },
    )
    return Merged(kind, keep.id, operation, {str(name): int(number) for name, number in rows})


def tie(session: Session, keep: int, other: int, operation: UUID) -> None:
    """Tie two contacts of different accounts together as one person."""
    if begin(session, Edit("contact", keep, {}, operation=operation)):
        session.execute(
            text("SELECT crm.tie_contacts(:keep, :other)"), {"keep": keep, "other": other}
        )
