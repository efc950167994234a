"""The firm's own fields, their values, and how forms and cards are laid out."""

import datetime as dt
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKeyConstraint,
    Identity,
    Index,
    Numeric,
    SmallInteger,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped

from crm_desktop.models.fields.custom import CUSTOM_KINDS, CUSTOM_TYPES, LONGEST_TEXT, ROLES
from crm_desktop.models.records.base import (
    LIVE,
    Beside,
    Record,
    Versioned,
    column,
    follows,
    generated,
    not_empty,
    one_of,
    reference,
    string,
    within,
)

LONGEST = 100_000
# The column in which a type of field has its values; several choices are several rows.
VALUE_COLUMNS = (
    "text_value", "long_value", "number_value", "date_value", "boolean_value", "code_value",
    "link_id",
)  # fmt: skip


def _of_roles(column_name: str) -> CheckConstraint:
    listed = ", ".join(f"'{role}'::text" for role in ROLES)
    return CheckConstraint(f"{column_name} <@ ARRAY[{listed}]", name=f"{column_name}_known")


class CustomField(Versioned, Record):
    """A field that the firm added to a kind of record."""

    __tablename__ = "custom_field"
    __table_args__ = (
        one_of("kind", *CUSTOM_KINDS),
        one_of("type", *CUSTOM_TYPES),
        not_empty("label"),
        CheckConstraint("code ~ '^[a-z][a-z0-9_]{0,39}$'::text", name="code_form"),
        within("max_length", 1, 20_000),
        within("decimals", 0, 4),
        _of_roles("readers"),
        _of_roles("writers"),
        CheckConstraint("writers <@ readers", name="writers_read"),
        CheckConstraint(
            "(currency IS NOT NULL) = (type = 'money'::text)", name="currency_of_money"
        ),
        CheckConstraint("(refers_to IS NOT NULL) = (type = 'link'::text)", name="target_of_link"),
        UniqueConstraint("id", "kind"),
        Index(None, "kind", "code", unique=True, postgresql_where=LIVE),
        Index(None, "kind", "label", unique=True, postgresql_where=LIVE),
        {"comment": "Fields that the firm added to kinds of records"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    kind: Mapped[str] = string("Kind of record that has it", 60, nullable=False)
    code: Mapped[str] = string("Name in files and filters; never changes", 40, nullable=False)
    label: Mapped[str] = string("What people read", 100, nullable=False)
    type: Mapped[str] = string("How a value is typed and compared", 20, nullable=False)
    section: Mapped[str] = string(
        "Heading of the form under which it stands", 100, nullable=False, server_default=text("''")
    )
    position: Mapped[int] = column("Order on the form", nullable=False, server_default=text("0"))
    hint: Mapped[str] = string(
        "Sentence below the field", 200, nullable=False, server_default=text("''")
    )
    required: Mapped[bool] = column(
        "New records need a value", nullable=False, server_default=text("false")
    )
    max_length: Mapped[int | None] = column("Longest text, in characters")
    minimum: Mapped[Decimal | None] = column("Smallest number or amount", Numeric)
    maximum: Mapped[Decimal | None] = column("Largest number or amount", Numeric)
    pattern: Mapped[str | None] = string("Form of a text: 9 a digit, A a letter, * either", 100)
    default_value: Mapped[str | None] = string("What a new record begins with", 500)
    decimals: Mapped[int] = column(
        "Decimals of a number", SmallInteger, nullable=False, server_default=text("0")
    )
    currency: Mapped[str | None] = string("Currency of its amounts, ISO 4217", 3)
    refers_to: Mapped[str | None] = string("Kind of record that a link names", 60)
    readers: Mapped[list[str]] = column("Roles that read it", ARRAY(Text), nullable=False)
    writers: Mapped[list[str]] = column("Roles that write it", ARRAY(Text), nullable=False)
    searched: Mapped[bool] = column(
        "Records are found by it", nullable=False, server_default=text("false")
    )
    retired: Mapped[bool] = column(
        "Hidden from everybody, values kept", nullable=False, server_default=text("false")
    )


class CustomChoice(Versioned, Record):
    """One entry that a choice among the firm's own fields offers."""

    __tablename__ = "custom_choice"
    __table_args__ = (
        not_empty("label"),
        CheckConstraint("code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text", name="code_form"),
        UniqueConstraint("field_id", "code"),
        Index(None, "field_id", "label", unique=True, postgresql_where=LIVE),
        {"comment": "What the firm's own fields of choice offer"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    field_id: Mapped[int] = reference("Field it belongs to", "custom_field", nullable=False)
    code: Mapped[str] = string("What a value stores; never changes", 40, nullable=False)
    label: Mapped[str] = string("What people read", 100, nullable=False)
    position: Mapped[int] = column("Order", nullable=False, server_default=text("0"))
    active: Mapped[bool] = column("Can be chosen", nullable=False, server_default=text("true"))


def _typed(*columns: str) -> Index:
    """Return an index over the values of one type, which stand in the last column."""
    kept = text(f"{columns[-1]} IS NOT NULL AND deleted_at IS NULL")
    return Index(None, *columns, postgresql_where=kept)


class CustomValue(Beside, Record):
    """A value of one of the firm's own fields at one record, in the column of its type."""

    __tablename__ = "custom_value"
    __table_args__ = (
        *follows(),
        ForeignKeyConstraint(
            ["field_id", "kind"], ["crm.custom_field.id", "crm.custom_field.kind"]
        ),
        ForeignKeyConstraint(
            ["field_id", "code_value"], ["crm.custom_choice.field_id", "crm.custom_choice.code"]
        ),
        CheckConstraint(
            "(kind = ANY (ARRAY['product'::text, 'employee'::text])) = (account_id IS NULL)",
            name="account_of_kind",
        ),
        CheckConstraint("(account_id IS NULL) = (owner_id IS NULL)", name="account_with_owner"),
        UniqueConstraint("record_id", "field_id", "slot"),
        Index(None, "account_id", "field_id"),
        # Whoever sees much finds a value by the field, others by those who are responsible.
        *(
            _typed(*before, name)
            for before in (("field_id",), ("owner_id", "field_id"))
            for name in (
                "text_value_norm", "number_value", "date_value", "boolean_value", "code_value",
                "link_id",
            )
        ),
        {"comment": "Values of the firm's own fields"},
    )  # fmt: skip

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int | None] = column(  # type: ignore[assignment]
        "Account it belongs to; empty where the kind of record has none", BigInteger
    )
    owner_id: Mapped[int | None] = column(  # type: ignore[assignment]
        "Responsible person of the account, copied; kept by the key to the account", BigInteger
    )
    field_id: Mapped[int] = column("Field", BigInteger, nullable=False)
    kind: Mapped[str] = string("Kind of the record", 60, nullable=False)
    record_id: Mapped[int] = column("Record", BigInteger, nullable=False)
    slot: Mapped[str] = string(
        "The choice, where a field may have several; else empty",
        40,
        nullable=False,
        server_default=text("''"),
    )
    text_value: Mapped[str | None] = string("Text", LONGEST_TEXT)
    text_value_norm: Mapped[str | None] = generated(
        "Text as it is searched", "crm_private.norm(text_value)"
    )
    text_value_key: Mapped[str | None] = generated(
        "Text as it is ordered", "crm_private.sort_key(text_value)"
    )
    long_value: Mapped[str | None] = string("Long text", 20_000)
    number_value: Mapped[int | None] = column(
        "Number in millionths, or money in minor units", BigInteger
    )
    date_value: Mapped[dt.date | None] = column("Date")
    boolean_value: Mapped[bool | None] = column("Yes or no")
    code_value: Mapped[str | None] = string("Choice", 40)
    link_id: Mapped[int | None] = column("Record that is named", BigInteger)


class FormLayout(Versioned, Record):
    """How the form of a kind looks to a role."""

    __tablename__ = "form_layout"
    __table_args__ = (
        CheckConstraint(f"length(definition::text) <= {LONGEST}", name="definition_length"),
        one_of("role_name", "crm_user", *ROLES),
        Index(None, "kind", "role_name", unique=True, postgresql_where=LIVE),
        {"comment": "Order and state of the fields of a form, per role"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    kind: Mapped[str] = string("Kind of record", 60, nullable=False)
    role_name: Mapped[str] = string("Role; crm_user is everybody", 63, nullable=False)
    definition: Mapped[Any] = column("Sections with their fields", JSONB, nullable=False)


class CardTab(Versioned, Record):
    """Which tabs the card of an account shows to a role or to one person, in which order."""

    __tablename__ = "card_tab"
    __table_args__ = (
        one_of("role_name", "crm_user", *ROLES),
        CheckConstraint("(role_name IS NULL) <> (employee_id IS NULL)", name="role_or_employee"),
        CheckConstraint(
            "cardinality(shown) <= 100 AND cardinality(hidden) <= 100", name="shown_number"
        ),
        Index(None, "role_name", unique=True, postgresql_where=LIVE),
        Index(None, "employee_id", unique=True, postgresql_where=LIVE),
        {"comment": "Tabs of the card of an account, per role and per person"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    role_name: Mapped[str | None] = string("Role whose cards look so; crm_user is everybody", 63)
    employee_id: Mapped[int | None] = reference("Person whose cards look so", "employee")
    shown: Mapped[list[str]] = column("Tabs in their order", ARRAY(Text), nullable=False)
    hidden: Mapped[list[str]] = column("Tabs that are not shown", ARRAY(Text), nullable=False)
