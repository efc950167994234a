"""Pairs that a scan took for the same, and where merged records went."""

import datetime as dt

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    Index,
    func,
    text,
)
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    Record,
    Small,
    column,
    one_of,
    reference,
    string,
    within,
)


class Duplicate(Record):
    """Two records that a scan took for the same firm or person; read through functions only."""

    __tablename__ = "duplicate"
    __table_args__ = (
        one_of("kind", "account", "contact"),
        CheckConstraint("left_id < right_id", name="order"),
        within("score", 0, 1000),
        Index(None, "kind", "score", postgresql_where=text("NOT different")),
        {"comment": "Pairs of records that a scan took for the same firm or person"},
    )

    kind: Mapped[str] = column("account or contact", primary_key=True)
    left_id: Mapped[int] = column(
        "The record with the lower key", BigInteger, primary_key=True, autoincrement=False
    )
    right_id: Mapped[int] = column(
        "The other record", BigInteger, primary_key=True, autoincrement=False
    )
    score: Mapped[int] = column("How likely they are the same, 0 to 1000", Small, nullable=False)
    reasons: Mapped[str] = string(
        "Codes of models/matching/reasons, blanks between",
        400,
        nullable=False,
        server_default=text("''::text"),
    )
    found_at: Mapped[dt.datetime] = column(
        "When a scan found the pair last",
        DateTime(timezone=True),
        nullable=False,
        server_default=func.now(),
    )
    found_by: Mapped[int | None] = reference("Whose scan it was", "employee")
    different: Mapped[bool] = column(
        "Somebody said that they are not the same", nullable=False, server_default=text("false")
    )
    decided_at: Mapped[dt.datetime | None] = column("When that was said", DateTime(timezone=True))
    decided_by: Mapped[int | None] = reference("Who said it", "employee")


class Forwarding(Record):
    """Where a record went that was merged with another one."""

    __tablename__ = "forwarding"
    __table_args__ = (
        one_of("kind", "account", "contact"),
        CheckConstraint("old_id <> new_id", name="elsewhere"),
        Index(None, "kind", "new_id"),
        {"comment": "Where a record went that was merged with another one"},
    )

    kind: Mapped[str] = column("account or contact", primary_key=True)
    old_id: Mapped[int] = column(
        "Key of the record that was merged away", BigInteger, primary_key=True, autoincrement=False
    )
    new_id: Mapped[int] = column(
        "Key of the record that has everything now", BigInteger, nullable=False
    )
    merged_at: Mapped[dt.datetime] = column(
        "When they were merged",
        DateTime(timezone=True),
        nullable=False,
        server_default=func.now(),
    )
    merged_by: Mapped[int | None] = reference("Who merged them", "employee")
