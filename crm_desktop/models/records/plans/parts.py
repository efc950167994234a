"""What all parts of an account plan share: the plan they stand in, and the keys that keep it."""

from sqlalchemy import BigInteger, FetchedValue, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from crm_desktop.models.records.base import LIVE, Child, follows


class PlanPart(Child):
    """A row of a plan: seen by those who see the plan."""

    @declared_attr
    def account_plan_id(cls) -> Mapped[int]:
        return mapped_column(
            BigInteger, nullable=False, sort_order=-1, comment="Account plan it stands in"
        )


class PlanLink(Child):
    """A row that belongs to a part of a plan; a trigger copies the plan from there."""

    @declared_attr
    def account_plan_id(cls) -> Mapped[int]:
        return mapped_column(
            BigInteger,
            nullable=False,
            server_default=FetchedValue(),
            sort_order=-1,
            comment="Account plan it stands in, copied; kept by a trigger",
        )


def in_plan(key: str | None = None) -> tuple[ForeignKeyConstraint | Index, ...]:
    """Return the key to the plan, which also keeps account and owner, and what finds the rows.

    `key` names it where its name would be cut: a hand-over is recognised by how it ends.
    """
    keeping = follows("account_plan")
    keeping[0].name = key
    return (
        *keeping,
        Index(None, "account_plan_id", postgresql_where=LIVE),
        Index(None, "owner_id"),
        Index(None, "account_id"),
    )


def nameable() -> UniqueConstraint:
    """Return the key that other rows of the same plan point to."""
    return UniqueConstraint("id", "account_plan_id")


def same_plan(column_name: str, table: str) -> ForeignKeyConstraint:
    """Return a reference to a row of the same plan: one of another plan cannot be named."""
    return ForeignKeyConstraint(
        [column_name, "account_plan_id"],
        [f"crm.{table}.id", f"crm.{table}.account_plan_id"],
    )
