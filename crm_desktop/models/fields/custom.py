"""The firm's own fields: what one is made of, what it may be, and the Field that comes of it."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from crm_desktop.models.fields.base import Field, Kind, Type
from crm_desktop.models.language import N_, _
from crm_desktop.models.text import latin, norm

# Kinds with a form of their own. Parts, rights and the firm's short lists have none.
CUSTOM_KINDS = (
    "account", "contact", "opportunity", "product", "activity", "task", "communication",
    "document", "project", "service", "sale", "employee",
)  # fmt: skip
# Kinds that belong to no account: whoever may read the record reads its fields.
FREE_KINDS = ("product", "employee")
TARGETS = ("account", "contact", "opportunity", "document", "product", "employee")

CUSTOM_TYPES: dict[str, tuple[str, Type]] = {
    "text": (N_("Text"), Type.TEXT),
    "long_text": (N_("Long text"), Type.LONG_TEXT),
    "number": (N_("Number"), Type.DECIMAL),
    "money": (N_("Money"), Type.MONEY),
    "date": (N_("Date"), Type.DATE),
    "boolean": (N_("Yes or no"), Type.BOOLEAN),
    "choice": (N_("Choice"), Type.CHOICE),
    "choices": (N_("Several choices"), Type.CHOICES),
    "link": (N_("Link to a record"), Type.REFERENCE),
}
ROLES = (
    "crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance", "crm_admin",
    "crm_auditor",
)  # fmt: skip
BUSINESS = ROLES[:5]
MOST_FIELDS = 200  # of one kind
MOST_CHOICES = 500
LONGEST_TEXT = 500  # an index holds no longer ones
LONGEST_LONG_TEXT = 20_000
LONGEST_CODE = 40
OWN = N_("Own fields")  # heading of those without a section
PREFIX = "c_"  # before the code: such a field is never taken for one of the program's
MILLION = 1_000_000  # numbers are stored in millionths
LARGEST = Decimal(10) ** 12
MINOR = {"JPY": 0, "KRW": 0, "ISK": 0, "CLP": 0, "VND": 0, "BHD": 3, "KWD": 3, "TND": 3}


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a choice; `code` "" for one that is not stored yet."""

    label: str
    code: str = ""
    active: bool = True
    id: int | None = None


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field of the firm as an admin describes it; bounds in plain units, as people read them."""

    kind: str
    label: str
    type: str
    code: str = ""
    section: str = ""
    position: int = 0
    hint: str = ""
    required: bool = False
    max_length: int | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    pattern: str | None = None
    default_value: str | None = None
    decimals: int = 0
    currency: str | None = None
    refers_to: str | None = None
    readers: tuple[str, ...] = BUSINESS
    writers: tuple[str, ...] = BUSINESS
    searched: bool = False
    retired: bool = False
    choices: tuple[Choice, ...] = ()
    id: int | None = None
    version: int = 0

    @property
    def name(self) -> str:
        """What the field is called in catalogue, filters and files."""
        return PREFIX + self.code


def minor_digits(currency: str) -> int:
    """Return the decimals of a currency (ISO 4217)."""
    return MINOR.get(currency, 2)


def roles_for(kind: str) -> tuple[str, ...]:
    """Return the roles that a field of a kind can be opened to."""
    return ROLES if kind in FREE_KINDS else BUSINESS


def field_of(custom: CustomField, may_write: bool = True) -> Field:
    """Return the field of the catalogue; labels are the firm's own words."""
    kind_of = CUSTOM_TYPES[custom.type][1]
    if custom.type == "number" and not custom.decimals:
        kind_of = Type.INTEGER
    longest = LONGEST_LONG_TEXT if kind_of is Type.LONG_TEXT else LONGEST_TEXT
    return Field(
        custom.name,
        custom.label,
        kind_of,
        section=custom.section,
        required=custom.required,
        max_length=min(custom.max_length or longest, longest),
        choices=tuple((choice.code, choice.label) for choice in custom.choices),
        closed=frozenset(choice.code for choice in custom.choices if not choice.active),
        refers_to=custom.refers_to or "",
        unit=custom.currency or "",
        minimum=custom.minimum,
        maximum=custom.maximum,
        decimals=custom.decimals,
        pattern=custom.pattern or "",
        default=default_of(custom),
        editable=may_write,
        sortable=kind_of not in (Type.LONG_TEXT, Type.CHOICES, Type.REFERENCE),
        width="full" if kind_of is Type.LONG_TEXT else "medium",
        hint=custom.hint,
        custom=custom.id or 0,
        searched=custom.searched and kind_of is Type.TEXT,
    )


def default_of(custom: CustomField) -> Any:
    """Return what a new record begins with, as `Field.default` has it; None where unreadable."""
    text = (custom.default_value or "").strip()
    if not text:
        return None
    try:
        match custom.type:
            case "number":
                number = Decimal(text)
                return number if custom.decimals else int(number)
            case "money":
                return int(Decimal(text).scaleb(minor_digits(custom.currency or "")))
            case "date":
                return text if text == "today" else dt.date.fromisoformat(text)
            case "boolean":
                return text == "true"
            case "choices":
                return tuple(code for code in text.split(",") if code)
            case "link":
                return text if text == "me" else None
    except (ValueError, InvalidOperation, ArithmeticError):
        return None
    return text


def with_custom(kind: Kind, fields: Sequence[Field]) -> Kind:
    """Return a kind with the firm's own fields, each in its section.

    One that names a section of the form stands at its end; a new section comes before the note.
    Those without one have a section of their own.
    """
    placed = list(kind.fields)
    for field in fields:
        section = field.section or OWN
        at = _end_of_section(placed, section)
        if at is None:
            at = _before_note(placed)
            placed.insert(at, replace(field, section=section))
            if at + 1 < len(placed) and placed[at + 1].formed and not placed[at + 1].section:
                # What follows belonged to the heading before: it keeps its own.
                placed[at + 1] = replace(placed[at + 1], section=_heading(placed, at - 1))
        else:
            placed.insert(at, replace(field, section=""))
    return replace(kind, fields=tuple(placed))


def _heading(fields: Sequence[Field], at: int) -> str:
    return next((one.section for one in reversed(fields[: at + 1]) if one.section), "")


def _end_of_section(fields: Sequence[Field], section: str) -> int | None:
    """Return the place behind the last field under a heading; None where there is no such one."""
    current, found = "", None
    for place, one in enumerate(fields):
        if not one.formed or one.worked_out:
            continue
        current = one.section or current
        if current == section:
            found = place + 1
    return found


def _before_note(fields: Sequence[Field]) -> int:
    for place, one in enumerate(fields):
        if one.formed and one.section == "Note":
            return place
    formed = [place for place, one in enumerate(fields) if one.formed and not one.worked_out]
    return formed[-1] + 1 if formed else len(fields)


# ---- what an admin may not do ------------------------------------------------------------------


def code_from(label: str, taken: Iterable[str]) -> str:
    """Return a code made of a label, Latin letters and digits; another number where it is taken."""
    plain = re.sub(r"[^a-z0-9]+", "_", latin(norm(label))).strip("_")
    plain = plain[: LONGEST_CODE - 4].strip("_")
    code = plain if re.match(r"[a-z]", plain) else f"f_{plain}".strip("_")
    known, number, found = set(taken), 2, code
    while found in known:
        found, number = f"{code}_{number}", number + 1
    return found


def complaint(custom: CustomField, kind: Kind, others: Sequence[CustomField]) -> tuple[str, str]:
    """Return why a field cannot be kept: the sentence, and the attribute it is about; ("", "")."""
    label = custom.label.strip()
    if not label or len(label) > 100 or "\x00" in label:
        return _("Give the field a name of 1 to 100 letters."), "label"
    own = {norm(_(one.label)) for one in kind.fields if not one.custom}
    same = {norm(one.label) for one in others if one.id != custom.id}
    if norm(label) in own | same:
        return _("A field called so is there already. Choose another name."), "label"
    if custom.code and not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", custom.code):
        sentence = _("A short name has small Latin letters, digits and _, 40 at most.")
        return sentence, "code"
    if custom.id is None:
        if kind.has(custom.code):
            return _("This short name is reserved by the program. Choose another."), "code"
        if custom.code in {one.code for one in others}:
            return _("This short name is taken. Choose another."), "code"
        if len(others) >= MOST_FIELDS:
            sentence = _("A kind of record has at most {most} fields of its own.")
            return sentence.format(most=MOST_FIELDS), "label"
    return _of_type(custom) or ("", "")


def _of_type(custom: CustomField) -> tuple[str, str] | None:
    if custom.type in ("choice", "choices"):
        labels = [norm(choice.label) for choice in custom.choices]
        if not labels or "" in labels:
            return _("A choice needs at least one entry, and each entry a name."), "choices"
        if len(set(labels)) < len(labels):
            return _("Two entries are called the same."), "choices"
        if len(labels) > MOST_CHOICES:
            return _("A choice has at most {most} entries.").format(most=MOST_CHOICES), "choices"
    if custom.type == "money" and not re.fullmatch("[A-Z]{3}", custom.currency or ""):
        return _("Name the currency of the amounts by its three letters."), "currency"
    if custom.type == "link" and custom.refers_to not in TARGETS:
        return _("Say which kind of record the link names."), "refers_to"
    if custom.type in ("number", "money"):
        low, high = custom.minimum, custom.maximum
        if low is not None and high is not None and high < low:
            return _("The largest value is smaller than the smallest."), "maximum"
        if any(bound is not None and abs(bound) >= LARGEST for bound in (low, high)):
            return _("This number is too large to be stored."), "maximum"
    if custom.default_value and default_of(custom) is None and custom.type != "text":
        return _("A new record cannot begin with this value: it does not fit the type."), (
            "default_value"
        )
    return None


# ---- patterns ----------------------------------------------------------------------------------


def fits_pattern(pattern: str, value: str) -> bool:
    """Tell whether a text has the form of a pattern.

    9 is a digit, A a Latin letter, * either; | parts alternatives; all else stands for itself. The
    function crm_private.pattern_expression is the same for the server.
    """

    def meets(way: str) -> bool:
        return len(way) == len(value) and all(map(_meets, way, value))

    return not pattern.strip() or any(meets(way.strip()) for way in pattern.split("|"))


def _meets(sign: str, letter: str) -> bool:
    digit, latin_letter = letter in "0123456789", letter.isascii() and letter.isalpha()
    kinds = {"9": digit, "A": latin_letter, "*": digit or latin_letter}
    return kinds.get(sign, sign == letter)
