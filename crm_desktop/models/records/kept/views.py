"""What people keep under a name: filters, views of lists with columns and sort, and reports."""

from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Identity, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, declared_attr

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


class Kept(Versioned):
    """Columns that all kept things have, besides their kind and definition."""

    @declared_attr
    def id(cls) -> Mapped[int]:
        return column("Key", BigInteger, Identity(always=True), primary_key=True)

    @declared_attr
    def employee_id(cls) -> Mapped[int]:
        return reference(
            "Who made it", "employee", nullable=False, server_default=text("crm_private.me()")
        )

    @declared_attr
    def name(cls) -> Mapped[str]:
        return string("Name", 100, nullable=False)

    @declared_attr
    def shared(cls) -> Mapped[bool]:
        return column("Readable by all colleagues", nullable=False, server_default=text("false"))


def kept() -> tuple[Any, ...]:
    """Return the rules and indexes of a table of kept things."""
    return (
        not_empty("name"),
        CheckConstraint(f"length(definition::text) <= {LONGEST}", name="definition_length"),
        Index(None, "employee_id", "kind", "name", unique=True, postgresql_where=LIVE),
        Index(None, "kind", postgresql_where=text("shared AND deleted_at IS NULL")),
    )


class SavedFilter(Kept, Record):
    """A filter under a name, private or shared."""

    __tablename__ = "saved_filter"
    __table_args__ = (*kept(), {"comment": "Filters under a name: one's own and shared ones"})

    kind: Mapped[str] = string("Kind of record it chooses", 60, nullable=False)
    definition: Mapped[Any] = column("As models/filters writes it", JSONB, nullable=False)


class ListView(Kept, Record):
    """How a list looks under a name, private or shared."""

    __tablename__ = "list_view"
    __table_args__ = (
        *kept(),
        Index(
            "ix_list_view_standard",
            "employee_id",
            "kind",
            unique=True,
            postgresql_where=text("standard AND deleted_at IS NULL"),
        ),
        {"comment": "Views of lists under a name: one's own and shared ones"},
    )

    kind: Mapped[str] = string("Kind of record it lists", 60, nullable=False)
    definition: Mapped[Any] = column("Columns, filter, sort, grouping", JSONB, nullable=False)
    standard: Mapped[bool] = column(
        "The list opens with it for whoever made it", nullable=False, server_default=text("false")
    )


class Report(Kept, Record):
    """A report under a name, private or shared."""

    __tablename__ = "report"
    __table_args__ = (*kept(), {"comment": "Reports under a name: one's own and shared ones"})

    kind: Mapped[str] = string("Kind of record it reads", 60, nullable=False)
    definition: Mapped[Any] = column("As models/reporting writes it", JSONB, nullable=False)
