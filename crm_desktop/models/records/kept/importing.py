"""Imports that were done, and how files are read: mappings kept under a name."""

from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Identity, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    Record,
    Versioned,
    column,
    reference,
    string,
)
from crm_desktop.models.records.kept.views import Kept, kept

NONE_YET = text("0")


class ImportRun(Versioned, Record):
    """One import: what came of it, and the operation that takes it back."""

    __tablename__ = "import_run"
    __table_args__ = (
        CheckConstraint("state = ANY (ARRAY['done'::text, 'undone'::text])", name="state"),
        Index(None, "employee_id"),
        Index(None, "digest"),
        {
            "comment": "Imports: who, when, which file, what came of it, and the operation that"
            " takes it back"
        },
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference(
        "Who imported", "employee", nullable=False, server_default=text("crm_private.me()")
    )
    operation: Mapped[UUID] = column(
        "Operation of all that was written; crm.undo takes it back", nullable=False
    )
    digest: Mapped[UUID] = column(
        "The same rows read in the same way have the same", nullable=False
    )
    kind: Mapped[str] = string(
        "Kinds of record of its sheets, parted by commas", 300, nullable=False
    )
    file_name: Mapped[str] = string("Name of the file, without its folder", 300, nullable=False)
    rows: Mapped[int] = column("Rows of the file", nullable=False, server_default=NONE_YET)
    entered: Mapped[int] = column("Records entered", nullable=False, server_default=NONE_YET)
    changed: Mapped[int] = column(
        "Records filled or overwritten", nullable=False, server_default=NONE_YET
    )
    known: Mapped[int] = column(
        "Rows whose record was there and stayed as it was", nullable=False, server_default=NONE_YET
    )
    refused: Mapped[int] = column("Rows refused", nullable=False, server_default=NONE_YET)
    state: Mapped[str] = column(
        "done, or undone at the last change", nullable=False, server_default=text("'done'")
    )


class ImportMapping(Kept, Record):
    """How a file is read, under a name, private or shared."""

    __tablename__ = "import_mapping"
    __table_args__ = (
        *kept(),
        {"comment": "Which columns of a file go where, under a name: one's own and shared ones"},
    )

    kind: Mapped[str] = string("Kind of record it imports", 60, nullable=False)
    definition: Mapped[Any] = column("As models/importing writes it", JSONB, nullable=False)
