"""Base of all mapped classes: names, shared columns, how a child follows its account."""

import datetime as dt
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Computed,
    Date,
    DateTime,
    FetchedValue,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    MetaData,
    SmallInteger,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, declared_attr, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


Small = SmallInteger
LIVE = text("deleted_at IS NULL")
NOTE_GRAMS = text("crm_private.grams(crm_private.norm(note))")  # what a search in notes asks


class Record(DeclarativeBase):
    """One row of a table of the schema `crm`."""

    metadata = MetaData(schema="crm", naming_convention=NAMES)
    type_annotation_map = {
        str: Text,
        int: BigInteger,
        dt.date: Date,
        dt.datetime: DateTime(timezone=True),
    }


def column(comment: str, *arguments: Any, **options: Any) -> MappedColumn[Any]:
    """Return a column with its COMMENT; every column has one."""
    return mapped_column(*arguments, comment=comment, **options)


def string(comment: str, length: int = 200, **options: Any) -> MappedColumn[Any]:
    """Return a text column; its length is guarded by a CHECK that the package adds."""
    return mapped_column(Text, comment=comment, info={"length": length}, **options)


def one_of(column_name: str, *codes: str) -> CheckConstraint:
    """Return the CHECK that holds a state to the codes the program decides on."""
    listed = ", ".join(f"'{code}'::text" for code in codes)
    return CheckConstraint(f"{column_name} = ANY (ARRAY[{listed}])", name=column_name)


def not_empty(column_name: str) -> CheckConstraint:
    """Return the CHECK that a text is not empty."""
    return CheckConstraint(f"{column_name} <> ''::text", name=f"{column_name}_not_empty")


def within(column_name: str, least: int, most: int | None = None) -> CheckConstraint:
    """Return the CHECK that a number lies between two bounds."""
    rule = f"{column_name} >= {least}"
    if most is not None:
        rule += f" AND {column_name} <= {most}"
    return CheckConstraint(rule, name=f"{column_name}_range")


def in_order(first: str, last: str) -> CheckConstraint:
    """Return the CHECK that the second of two columns is not before the first."""
    return CheckConstraint(f"{last} >= {first}", name=f"{last}_after_{first}")


def shorter(column_name: str, length: int) -> CheckConstraint:
    """Return the CHECK that limits the length of a text."""
    return CheckConstraint(f"length({column_name}) <= {length}", name=f"{column_name}_length")


def readable_date(column_name: str, timed: bool) -> CheckConstraint:
    """Return the CHECK that a date has four digits for its year.

    PostgreSQL knows "infinity" and years that no program can read: one such row would end
    everybody's list.
    """
    first, last = "1000-01-01", "9001-01-01"
    if timed:
        first, last = (f"'{day} 00:00:00+00'::timestamp with time zone" for day in (first, last))
    else:
        first, last = (f"'{day}'::date" for day in (first, last))
    rule = f"{column_name} >= {first} AND {column_name} < {last}"
    return CheckConstraint(rule, name=f"{column_name}_range")


def generated(comment: str, expression: str) -> MappedColumn[Any]:
    """Return a stored column that PostgreSQL works out; it compares byte by byte."""
    return mapped_column(Text(collation="C"), Computed(expression, persisted=True), comment=comment)


def generated_number(comment: str, expression: str) -> MappedColumn[Any]:
    """Return a stored whole number that PostgreSQL works out."""
    return mapped_column(BigInteger, Computed(expression, persisted=True), comment=comment)


class Versioned:
    """Columns of every table that people write; triggers keep them, nobody may write them."""

    @declared_attr
    def version(cls) -> Mapped[int]:
        return mapped_column(
            BigInteger,
            server_default=text("1"),
            server_onupdate=FetchedValue(),
            nullable=False,
            sort_order=900,
            comment="Counts the saves; a save names the version it read",
        )

    @declared_attr
    def created_at(cls) -> Mapped[dt.datetime]:
        return mapped_column(
            DateTime(timezone=True),
            server_default=func.now(),
            nullable=False,
            sort_order=901,
            comment="When the row was entered",
        )

    @declared_attr
    def created_by(cls) -> Mapped[int | None]:
        return mapped_column(
            BigInteger,
            server_default=text("crm_private.author()"),
            sort_order=902,
            comment="Employee who entered the row; empty for the installer",
        )

    @declared_attr
    def changed_at(cls) -> Mapped[dt.datetime]:
        return mapped_column(
            DateTime(timezone=True),
            server_default=func.now(),
            server_onupdate=FetchedValue(),
            nullable=False,
            sort_order=903,
            comment="When the row was changed last",
        )

    @declared_attr
    def changed_by(cls) -> Mapped[int | None]:
        return mapped_column(
            BigInteger,
            server_default=text("crm_private.author()"),
            server_onupdate=FetchedValue(),
            sort_order=904,
            comment="Employee who changed the row last",
        )

    @declared_attr
    def deleted_at(cls) -> Mapped[dt.datetime | None]:
        return mapped_column(
            DateTime(timezone=True),
            server_default=FetchedValue(),
            sort_order=905,
            comment="When the row was deleted; reads leave it out, undo clears it",
        )

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version, "version_id_generator": False}


class Child(Versioned):
    """A row that belongs to an account and is seen by those who see the account's details."""

    @declared_attr
    def id(cls) -> Mapped[int]:
        return mapped_column(
            BigInteger, Identity(always=True), primary_key=True, sort_order=-3, comment="Key"
        )

    @declared_attr
    def account_id(cls) -> Mapped[int]:
        return mapped_column(
            BigInteger, nullable=False, sort_order=-2, comment="Account it belongs to"
        )

    @declared_attr
    def owner_id(cls) -> Mapped[int]:
        return mapped_column(
            BigInteger,
            server_default=FetchedValue(),
            nullable=False,
            sort_order=-1,
            comment="Responsible person of the account, copied; kept by the key to the account",
        )


class Beside(Versioned):
    """A row beside one record of an account, with the same key; kept by the key to the record."""

    @declared_attr
    def account_id(cls) -> Mapped[int]:
        return mapped_column(
            BigInteger,
            nullable=False,
            server_default=FetchedValue(),
            sort_order=-2,
            comment="Account it belongs to",
        )

    @declared_attr
    def owner_id(cls) -> Mapped[int]:
        return mapped_column(
            BigInteger,
            server_default=FetchedValue(),
            nullable=False,
            sort_order=-1,
            comment="Responsible person of the account, copied; kept by the key to the account",
        )


def follows(parent: str = "account") -> tuple[ForeignKeyConstraint, ...]:
    """Return the composite key that keeps `owner_id` of a child in step with its account."""
    if parent == "account":
        return (
            ForeignKeyConstraint(
                ["account_id", "owner_id"],
                ["crm.account.id", "crm.account.owner_id"],
                onupdate="CASCADE",
            ),
        )
    return (
        ForeignKeyConstraint(
            [f"{parent}_id", "account_id", "owner_id"],
            [f"crm.{parent}.id", f"crm.{parent}.account_id", f"crm.{parent}.owner_id"],
            onupdate="CASCADE",
        ),
    )


def same_account(column_name: str, table: str) -> ForeignKeyConstraint:
    """Return a reference to a record of the same account: a foreign one cannot be named."""
    return ForeignKeyConstraint(
        [column_name, "account_id"],
        [f"crm.{table}.id", f"crm.{table}.account_id"],
        deferrable=True,  # a contact and what names it move to another account one by one
        initially="IMMEDIATE",
    )


def has_parts() -> UniqueConstraint:
    """Return the key that rows of the next level point to."""
    return UniqueConstraint("id", "account_id", "owner_id")


def referable() -> UniqueConstraint:
    """Return the key that other records of the same account point to."""
    return UniqueConstraint("id", "account_id")


def reference(comment: str, target: str, **options: Any) -> MappedColumn[Any]:
    """Return a reference to a table that everybody may read."""
    return mapped_column(BigInteger, ForeignKey(f"crm.{target}.id"), comment=comment, **options)
