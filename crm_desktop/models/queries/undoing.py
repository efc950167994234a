"""Taking an operation back: an import, a merge, any save; what changed since is kept and named."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin

LONGEST = "15min"  # an import of 100,000 rows is one statement


@dataclass(frozen=True, slots=True)
class Kept:
    """What is not taken back: a record, or one field of it, or without an id the number of all.

    `why`: `used` (somebody works with it since), `changed` (so is the field), `right` (this
    person may not write it today).
    """

    table: str
    why: str
    number: int
    record_id: int | None
    field: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking an operation back did, or would do: rows per table, and what is kept."""

    deleted: Mapping[str, int] = field(default_factory=dict)
    restored: Mapping[str, int] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()

    @property
    def number(self) -> int:
        """How many rows were deleted or got their former values."""
        return sum(self.deleted.values()) + sum(self.restored.values())


def undo(session: Session, operation: UUID, own: UUID | None = None) -> Undone:
    """Take an operation back, under the rights that this person has today.

    `own` is the id of the taking back, itself an operation that can be taken back; repeated,
    it does nothing. Raises NotAllowed where the operation is neither one's own nor of people below.
    """
    if not begin(session, Edit("", None, {}, operation=own or uuid4())):
        return Undone()
    return _asked(session, operation, preview=False)


def undo_preview(session: Session, operation: UUID) -> Undone:
    """Return what `undo` would do now; nothing is written."""
    return _asked(session, operation, preview=True)


def _asked(session: Session, operation: UUID, *, preview: bool) -> Undone:
    session.execute(text("SELECT set_config('statement_timeout', :most, true)"), {"most": LONGEST})
    rows = session.execute(
        text("SELECT table_name, outcome, number, record_id, field FROM crm.undo(:id, :preview)"),
        {"id": operation, "preview": preview},
    ).all()
    counted: dict[str, dict[str, int]] = {"deleted": {}, "restored": {}}
    kept = []
    for table, outcome, number, record_id, name in rows:
        if outcome in counted:
            counted[outcome][table] = number
        else:
            kept.append(Kept(table, outcome, number, record_id, name or ""))
    return Undone(counted["deleted"], counted["restored"], tuple(kept))
