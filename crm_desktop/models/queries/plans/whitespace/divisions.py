"""The divisions of an account as a tree, and what moving one of them changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.rows import Edit

DIVISIONS = """
SELECT d.id, d.parent_id, d.name, d.kind, d.position, d.active, d.version
FROM crm.account_division d WHERE d.account_id = :account AND d.deleted_at IS NULL
ORDER BY d.position, d.sort_key, d.id
"""


@dataclass(frozen=True, slots=True)
class Division:
    """A part of a customer."""

    id: int
    parent_id: int | None
    name: str
    kind: str
    position: int
    active: bool
    version: int


def read_divisions(session: Session, account_id: int) -> tuple[Division, ...]:
    """Return the divisions of an account in their order, the ended ones too."""
    rows = session.execute(text(DIVISIONS), {"account": account_id})
    return tuple(Division(*row) for row in rows)


def beside(divisions: Sequence[Division], number: int) -> list[Division]:
    """Return a division and those beside it, in order; empty where there is no such one."""
    here = next((one for one in divisions if one.id == number), None)
    if here is None:
        return []
    known = {one.id for one in divisions}
    up = here.parent_id if here.parent_id in known else None

    def above(one: Division) -> int | None:
        return one.parent_id if one.parent_id in known else None

    return [one for one in divisions if above(one) == up]


def moved(divisions: Sequence[Division], number: int, step: int) -> list[Edit]:
    """Return what moves a division up (-1) or down (1) among those beside it; only what changes."""
    order = beside(divisions, number)
    at = next((n for n, one in enumerate(order) if one.id == number), -1)
    to = at + step
    if at < 0 or not 0 <= to < len(order):
        return []
    order.insert(to, order.pop(at))
    return [
        _edit(one, "position", place, one.position)
        for place, one in enumerate(order)
        if one.position != place
    ]


def shifted(divisions: Sequence[Division], number: int, deeper: bool) -> list[Edit]:
    """Return what puts a division below the one before it, or beside the one it is below."""
    order = beside(divisions, number)
    at = next((n for n, one in enumerate(order) if one.id == number), -1)
    if at < 0:
        return []
    here = order[at]
    if deeper:
        return [_edit(here, "parent_id", order[at - 1].id, here.parent_id)] if at else []
    up = next((one for one in divisions if one.id == here.parent_id), None)
    return [] if up is None else [_edit(here, "parent_id", up.parent_id, here.parent_id)]


def _edit(one: Division, field: str, value: int | None, before: int | None) -> Edit:
    return Edit(
        "account_division", one.id, {field: value}, {field: before},
        {"account_division": one.version},
    )  # fmt: skip
