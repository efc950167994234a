"""What a field and a kind of record are: the words every list, form, importer and sheet speaks."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from crm_desktop.models.language import N_

if TYPE_CHECKING:
    from crm_desktop.models.fields.layout import CardTabs, Layout
    from crm_desktop.models.fields.rules import Rules


class Type(StrEnum):
    """How a value is typed, shown, compared and checked."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    MONEY = "money"  # bigint minor units; the currency stands in another field
    PERCENT = "percent"
    DATE = "date"
    DATETIME = "datetime"  # aware, UTC
    BOOLEAN = "boolean"
    CHOICE = "choice"  # a code that the program knows
    CHOICES = "choices"  # several such codes
    LINKS = "links"  # several references, kept as rows of a link table
    REFERENCE = "reference"
    COUNTRY = "country"  # ISO 3166 alpha-2, capitals
    LANGUAGE = "language"  # ISO 639-1
    CURRENCY = "currency"  # ISO 4217
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"


TEXT_TYPES = frozenset({Type.TEXT, Type.LONG_TEXT, Type.EMAIL, Type.PHONE, Type.URL})
NUMBER_TYPES = frozenset({Type.INTEGER, Type.DECIMAL, Type.MONEY, Type.PERCENT})


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of record; labels and sections are English msgids."""

    name: str
    label: str
    type: Type = Type.TEXT
    table: str = ""  # empty: the kind's own table
    section: str = ""  # empty: goes on under the heading of the field before
    required: bool = False
    max_length: int = 200
    choices: tuple[tuple[str, str], ...] = ()  # (code, label)
    refers_to: str = ""  # kind of the record a REFERENCE or LINKS points to
    link: tuple[str, str] = ("", "")  # LINKS: link table and its column
    currency: str = ""  # MONEY: name of the field that holds the currency
    unit: str = ""  # MONEY: the currency itself where it is always the same
    minimum: int | Decimal | None = None
    maximum: int | Decimal | None = None
    default: Any = None  # a value, or "today", "now", "me"
    editable: bool = True
    fixed: bool = False  # given when the record is entered, not changed later
    formed: bool = True  # stands on the form
    listed: bool = True  # may be a column of a list
    sortable: bool = False
    worked_out: bool = False  # computed from other records, never stored
    filtered: bool = False  # worked out, and may be filtered nevertheless
    width: str = "medium"  # short, medium, long, full
    hint: str = ""
    check: str = ""  # name of a rule in models/checks.py
    # What the firm's own fields have beside: see fields/custom.py.
    custom: int = 0  # key of crm.custom_field; 0 for the program's own
    closed: frozenset[str] = frozenset()  # choices that are not offered any more
    pattern: str = ""  # form of a text
    decimals: int = 0  # of a DECIMAL
    searched: bool = False  # a record is found by how its value begins


@dataclass(frozen=True)
class Kind:
    """One kind of record and its fields."""

    name: str
    label: str
    plural: str
    new: str
    title: str  # the field that names a record
    fields: tuple[Field, ...]
    order: tuple[str, bool]  # default sort: field, descending
    columns: tuple[str, ...]  # columns a list shows when nobody chose others
    tables: tuple[str, ...] = ()  # further tables, one row each, keyed by account_id
    parts: tuple[str, ...] = ()  # kinds edited inside the form
    parent: str = "account"  # "" for what belongs to no account
    tab: str = ""  # label of the card's tab, if it is called otherwise there
    firm_list: bool = False  # a short list the firm names itself
    own_list: bool = True  # has a list of its own in the navigation

    @cached_property
    def by_name(self) -> dict[str, Field]:
        return {field.name: field for field in self.fields}

    def field(self, name: str) -> Field:
        """Return one field; KeyError if the kind has none of that name."""
        return self.by_name[name]

    def has(self, name: str) -> bool:
        return name in self.by_name

    def when_changing(self) -> "Kind":
        """Return the kind as the form of an existing record shows it: what is fixed stays."""
        return replace(
            self,
            fields=tuple(replace(f, editable=False) if f.fixed else f for f in self.fields),
        )

    def without(self, names: frozenset[str]) -> "Kind":
        """Return the kind as someone sees it who may not read these fields."""
        kept = tuple(f for f in self.fields if f.name not in names)
        left = {f.name for f in kept}
        return replace(
            self, fields=kept, columns=tuple(name for name in self.columns if name in left)
        )


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a choice: the stored value and what people read."""

    value: Any
    label: str
    active: bool = True
    detail: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Catalogue:
    """All kinds as this person may see them, with the entries of the firm's own lists."""

    kinds: Mapping[str, Kind]
    options: Mapping[str, tuple[Option, ...]] = field(default_factory=dict)
    # Kinds this person may enter or change at all, None for all; which rows, the server decides.
    enterable: frozenset[str] | None = None
    changeable: frozenset[str] | None = None
    rules: "Rules | None" = None  # on data; None: none were read
    # How forms look to this person by kind, and the card: see layout.py.
    layouts: Mapping[str, "Layout"] = field(default_factory=dict)
    card_tabs: "CardTabs | None" = None
    own_card_tabs: bool = False  # chosen by the person, not by an admin
    # Kinds that are worked out from others, which only reports show.
    worked_out: Mapping[str, Kind] = field(default_factory=dict)

    def renew(self, other: "Catalogue") -> bool:
        """Become another catalogue, for all who hold this one; tell whether it shows otherwise."""
        shown = ("kinds", "layouts", "card_tabs", "own_card_tabs", "rules")
        differs = any(getattr(self, name) != getattr(other, name) for name in shown)
        for name in (*shown, "options", "enterable", "changeable", "worked_out"):
            object.__setattr__(self, name, getattr(other, name))
        return differs

    def take_tabs(self, tabs: "CardTabs") -> None:
        """Show these tabs of the card at once, as the person chose them."""
        object.__setattr__(self, "card_tabs", tabs)
        object.__setattr__(self, "own_card_tabs", True)

    def form(self, name: str) -> Kind:
        """Return a kind as its form shows it to this person."""
        from crm_desktop.models.fields.layout import laid_out

        return laid_out(self.kinds[name], self.layouts.get(name))

    def may_enter(self, kind: str) -> bool:
        """Return whether a new record of a kind is worth offering."""
        return self.enterable is None or kind in self.enterable

    def may_begin(self, kind: str) -> bool:
        """Return whether a new record is worth offering by itself, not inside another's form."""
        part = any(kind in other.parts for other in self.kinds.values())
        return self.may_enter(kind) and not part

    def may_change(self, kind: str) -> bool:
        """Return whether changing or deleting records of a kind is worth offering."""
        return self.changeable is None or kind in self.changeable

    def kind(self, name: str) -> Kind:
        return self.kinds[name] if name in self.kinds else self.worked_out[name]

    def reports_on(self, name: str) -> bool:
        """Return whether a report may be about a kind: one of records, or one worked out."""
        return name in self.kinds or name in self.worked_out

    def options_of(self, field: Field) -> tuple[Option, ...]:
        """Return what a choice or a reference to one of the firm's lists offers; else nothing."""
        if field.choices:
            from crm_desktop.models.language import _

            return tuple(
                Option(code, label if field.custom else _(label), code not in field.closed)
                for code, label in field.choices
            )
        return self.options.get(field.refers_to, ())

    def option_label(self, field: Field, value: Any) -> str:
        """Return the text of a stored choice, or the value itself where it is unknown."""
        for option in self.options_of(field):
            if option.value == value:
                return option.label
        return "" if value is None else str(value)


NOTE = Field(
    "note", N_("Note"), Type.LONG_TEXT, section=N_("Note"), max_length=20_000, width="full"
)


def note_beside(table: str) -> Field:
    """Return the note that stands in a table of its own, for its own audience."""
    return replace(NOTE, table=table)


ACCOUNT = Field(
    "account_id", N_("Account"), Type.REFERENCE, refers_to="account", required=True, width="long"
)
NAME = Field("name", N_("Name"), section=N_("Basics"), required=True, width="full", sortable=True)
PRODUCT_ID = Field("product_id", N_("Product"), Type.REFERENCE, refers_to="product")
SELLER = Field("employee_id", N_("Seller"), Type.REFERENCE, refers_to="employee", default="me")
CURRENCY = Field(
    "currency",
    N_("Currency"),
    Type.CURRENCY,
    required=True,
    default="home",
    width="short",
    listed=False,
)
