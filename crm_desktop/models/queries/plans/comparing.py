"""Two states of a plan beside one another: frozen versions, or a version and the plan of now.

A version holds the rows of each table as they were; what is compared are the fields that people
type, as the catalogue has them for the person asking.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import Gone
from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import labels, stored, table_of
from crm_desktop.models.queries.rows import Row

# In the order in which one goes through a plan.
COMPARED = (
    "account_plan",
    "plan_context",
    "plan_swot",
    "stakeholder",
    "stakeholder_link",
    "plan_cell",
    "plan_target",
    "plan_objective",
    "task",
    "plan_investment",
)
NOW = 0  # stands for the plan as it is
# What is copied, placed by hand or counted along says nothing of the plan.
LEFT_OUT = frozenset({"account_id", "account_plan_id", "x", "y", "currency", "checked_by"})


@dataclass(frozen=True, slots=True)
class Version:
    """A frozen state of a plan."""

    number: int
    kind: str  # approval or review
    taken_at: dt.datetime
    taken_by: str
    review_id: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A review that was held, with its participants in words."""

    id: int
    reviewed_on: dt.date
    kind: str
    decisions: str
    participants: str
    next_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Changed:
    """A row of a plan that came, went or has other values; `fields` names those that differ."""

    kind: str
    id: int
    what: str  # added, removed or changed
    old: Row | None
    new: Row | None
    fields: tuple[str, ...] = ()

    @property
    def row(self) -> Row:
        """The row as it is, or was."""
        found = self.new or self.old
        assert found is not None
        return found


_VERSIONS = """
SELECT v.number, v.kind, v.taken_at, coalesce(e.display_name, ''), v.plan_review_id
FROM crm.plan_version v LEFT JOIN crm.employee e ON e.id = v.taken_by
WHERE v.account_plan_id = :id ORDER BY v.number DESC
"""
_REVIEWS = """
SELECT r.id, r.reviewed_on, r.kind, coalesce(r.decisions, ''),
    coalesce((SELECT string_agg(coalesce(c.full_name, e.display_name), ', ' ORDER BY p.id)
     FROM crm.plan_review_participant p
     LEFT JOIN crm.contact c ON c.id = p.contact_id
     LEFT JOIN crm.employee e ON e.id = p.employee_id
     WHERE p.plan_review_id = r.id AND p.deleted_at IS NULL), ''), r.next_on
FROM crm.plan_review r WHERE r.account_plan_id = :id AND r.deleted_at IS NULL
ORDER BY r.reviewed_on DESC, r.id DESC
"""


def read_versions(session: Session, plan_id: int) -> tuple[Version, ...]:
    """Return the versions of a plan, the newest first."""
    return tuple(Version(*row) for row in session.execute(text(_VERSIONS), {"id": plan_id}))


def read_reviews(session: Session, plan_id: int) -> tuple[Review, ...]:
    """Return the reviews of a plan, the newest first."""
    return tuple(Review(*row) for row in session.execute(text(_REVIEWS), {"id": plan_id}))


def compare(
    session: Session, catalogue: Catalogue, plan_id: int, before: int, after: int = NOW
) -> tuple[Changed, ...]:
    """Return what differs between two versions by number; NOW is the plan as it is.

    Gone where there is no version of that number.
    """
    old, new = (
        {} if number == NOW else _frozen(session, plan_id, number) for number in (before, after)
    )
    found: list[Changed] = []
    for name in COMPARED:
        if name not in catalogue.kinds:
            continue
        kind = catalogue.kind(name)
        fields = compared(kind)
        sides = [
            _now(session, kind, fields, plan_id)
            if number == NOW
            else [thawed(fields, row) for row in rows.get(name) or ()]
            for number, rows in ((before, old), (after, new))
        ]
        found += differences(session, catalogue, kind, fields, *sides)
    return tuple(found)


def compared(kind: Kind) -> tuple[Field, ...]:
    """Return the fields of a kind that are compared: typed ones, and how far a plan is."""
    return tuple(
        field
        for field in stored(kind, kind.name)
        if field.name not in LEFT_OUT and (field.formed or field.name in ("status", "name"))
    )


def differences(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    fields: Sequence[Field],
    old: Sequence[dict[str, Any]],
    new: Sequence[dict[str, Any]],
) -> list[Changed]:
    """Return what differs between the rows of one table; a row without an id is the plan's own."""
    before = {row["id"]: row for row in old}
    after = {row["id"]: row for row in new}
    texts = labels(session, catalogue, kind, [*before.values(), *after.values()])
    named = dict(zip([("old", id) for id in before] + [("new", id) for id in after], texts,
                     strict=True))  # fmt: skip

    def row(side: str, rows: Mapping[int, dict[str, Any]], id: int) -> Row | None:
        return Row(kind.name, id, rows[id], named[side, id]) if id in rows else None

    found = []
    for id in {**before, **after}:
        was, now = row("old", before, id), row("new", after, id)
        if was is None or now is None:
            found.append(Changed(kind.name, id, "removed" if now is None else "added", was, now))
            continue
        differ = tuple(f.name for f in fields if was[f.name] != now[f.name])
        if differ:
            found.append(Changed(kind.name, id, "changed", was, now, differ))
    return found


def _frozen(session: Session, plan_id: int, number: int) -> Mapping[str, Any]:
    found = session.scalar(
        text("SELECT snapshot FROM crm.plan_version WHERE account_plan_id = :id AND number = :n"),
        {"id": plan_id, "n": number},
    )
    if found is None:
        raise Gone(_("There is no such version of this plan, or you may not see it."))
    return found  # type: ignore[no-any-return]


def thawed(fields: Sequence[Field], row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a frozen row with its values as they were before they became JSON."""
    found: dict[str, Any] = {"id": row["id"]}
    for field in fields:
        value = row.get(field.name)
        if value is None:
            found[field.name] = None
        elif field.type is Type.DATE:
            found[field.name] = dt.date.fromisoformat(str(value)[:10])
        elif field.type is Type.DATETIME:
            found[field.name] = dt.datetime.fromisoformat(str(value))
        elif field.type is Type.DECIMAL:
            found[field.name] = Decimal(str(value))
        else:
            found[field.name] = value
    return found


def _now(
    session: Session, kind: Kind, fields: Sequence[Field], plan_id: int
) -> list[dict[str, Any]]:
    table = table_of(kind.name)
    key = table.c.id if kind.name == "account_plan" else table.c.account_plan_id
    query = select(table.c.id, *(table.c[field.name] for field in fields)).where(
        key == plan_id, table.c.deleted_at.is_(None)
    )
    rows = [dict(row) for row in session.execute(query.order_by(table.c.id)).mappings()]
    # A decimal of the table may come as a whole number: both sides are compared as one kind.
    for field in fields:
        if field.type is Type.DECIMAL:
            for row in rows:
                value = row[field.name]
                row[field.name] = None if value is None else Decimal(str(value))
    return rows
