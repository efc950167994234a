"""What people keep under a name: filters, views of lists with columns and sort, and reports."""

from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Identity, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Record,
    Versioned,
    column,
    not_empty,
    reference,
    string,
)

LONGEST = 100_000


def _kept() -> tuple[Any, ...]:
    return (
        not_empty("name"),
        CheckConstraint(f"length(definition::text) <= {LONGEST}", name="definition_length"),
        Index(None, "employee_id", "kind", "name", unique=True, postgresql_where=LIVE),
        Index(None, "kind", postgresql_where=text("shared AND deleted_at IS NULL")),
    )


class SavedFilter(Versioned, Record):
    """A filter under a name, private or shared."""

    __tablename__ = "saved_filter"
    __table_args__ = (*_kept(), {"comment": "Filters under a name: one's own and shared ones"})

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference(
        "Who made it", "employee", nullable=False, server_default=text("crm_private.me()")
    )
    kind: Mapped[str] = string("Kind of record it chooses", 60, nullable=False)
    name: Mapped[str] = string("Name", 100, nullable=False)
    definition: Mapped[Any] = column("As models/filters writes it", JSONB, nullable=False)
    shared: Mapped[bool] = column(
        "Readable by all colleagues", nullable=False, server_default=text("false")
    )


class ListView(Versioned, Record):
    """How a list looks under a name, private or shared."""

    __tablename__ = "list_view"
    __table_args__ = (
        *_kept(),
        Index(
            "ix_list_view_standard",
            "employee_id",
            "kind",
            unique=True,
            postgresql_where=text("standard AND deleted_at IS NULL"),
        ),
        {"comment": "Views of lists under a name: one's own and shared ones"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference(
        "Who made it", "employee", nullable=False, server_default=text("crm_private.me()")
    )
    kind: Mapped[str] = string("Kind of record it lists", 60, nullable=False)
    name: Mapped[str] = string("Name", 100, nullable=False)
    definition: Mapped[Any] = column("Columns, filter, sort, grouping", JSONB, nullable=False)
    shared: Mapped[bool] = column(
        "Readable by all colleagues", nullable=False, server_default=text("false")
    )
    standard: Mapped[bool] = column(
        "The list opens with it for whoever made it", nullable=False, server_default=text("false")
    )


class Report(Versioned, Record):
    """A report under a name, private or shared."""

    __tablename__ = "report"
    __table_args__ = (*_kept(), {"comment": "Reports under a name: one's own and shared ones"})

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference(
        "Who made it", "employee", nullable=False, server_default=text("crm_private.me()")
    )
    kind: Mapped[str] = string("Kind of record it reads", 60, nullable=False)
    name: Mapped[str] = string("Name", 100, nullable=False)
    definition: Mapped[Any] = column("As models/reporting writes it", JSONB, nullable=False)
    shared: Mapped[bool] = column(
        "Readable by all colleagues", nullable=False, server_default=text("false")
    )
