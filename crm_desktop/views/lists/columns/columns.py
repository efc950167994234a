"""How single columns of the lists look beyond their text: declared per kind and field, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP

from crm_desktop.models.fields import Type
from crm_desktop.views.look import KIND_ICONS

STALE_DAYS = 60


@dataclass(frozen=True, slots=True)
class Hint:
    """What a column shows besides its text.

    icons: icon by the code in the field `by`, under "" the icon of all others; without
    them a record's name has the icon of its kind. tail: field whose
    code follows in grey. chip: the value stands in a chip, `tones` by its code; where there is none
    the option's own tone holds, and a state without any is plain text. bar: data bar with one scale
    for the list. thousands: amounts in thousands of the firm's currency. due: the date asks for
    something until `by` says one of `done`. stale_days: an older date wants a look. missing: what
    is said where there is no value.
    """

    icons: Mapping[str, str] = field(default_factory=dict)
    by: str = ""
    tail: str = ""
    chip: bool = False
    tones: Mapping[str, str] = field(default_factory=dict)
    bar: bool = False
    thousands: bool = False
    due: bool = False
    done: frozenset[str] = frozenset()
    stale_days: int = 0
    missing: str = ""
    size: bool = False  # a number of bytes
    cents: bool = False  # decimals even where they are zero
    width: int = 0  # px, 0: by the field's own width


_STATES = {
    "active": "good",
    "prospect": "info",
    "dormant": "warn",
    "running": "good",
    "planned": "info",
    "paused": "warn",
    "cancelled": "",
}
_COMMUNICATION_ICONS = {
    "": "message-square",
    "email": "mail",
    "letter": "mail",
    "call": "phone",
    "fax": "printer",
    "web": "globe",
}
_STATE = Hint(chip=True, tones=_STATES, width=104)
_NO_STEP = str(QT_TRANSLATE_NOOP("columns", "No next step"))
_CLOSED = frozenset({"done", "dropped", "ended", "cancelled"})

HINTS: Mapping[tuple[str, str], Hint] = {
    ("account", "name"): Hint(
        icons={"": KIND_ICONS["account"], "person": "user"}, by="kind", width=250
    ),
    ("account", "town"): Hint(tail="country", width=190),
    ("account", "owner_id"): Hint(width=140),
    ("account", "tier_id"): Hint(chip=True, width=64),
    ("account", "status"): _STATE,
    ("account", "revenue_12_months"): Hint(bar=True, thousands=True, width=176),
    ("account", "last_contact"): Hint(stale_days=STALE_DAYS, width=124),
    ("account", "next_step"): Hint(missing=_NO_STEP, width=210),
    ("account", "next_due"): Hint(due=True, width=96),
    ("account", "missing"): Hint(width=260),
    ("account", "verify_by"): Hint(due=True, width=108),
    ("contact", "full_name"): Hint(width=220),
    ("contact", "email"): Hint(width=220),
    ("activity", "subject"): Hint(icons={"": "users", "call": "phone"}, by="kind", width=280),
    ("activity", "status"): Hint(
        chip=True, tones={"planned": "info", "held": "", "cancelled": ""}, width=96
    ),
    ("task", "subject"): Hint(
        icons={"": "circle", "done": "circle-check", "dropped": "ban"}, by="status", width=300
    ),
    ("task", "due_on"): Hint(due=True, by="status", done=_CLOSED, width=104),
    ("task", "status"): Hint(chip=True, tones={"done": "good"}, width=96),
    ("task", "priority"): Hint(chip=True, tones={"high": "warn"}, width=96),
    ("communication", "subject"): Hint(icons=_COMMUNICATION_ICONS, by="kind", width=300),
    ("document", "name"): Hint(width=260),
    ("document", "size"): Hint(size=True, width=90),
    ("project", "name"): Hint(width=260),
    ("project", "status"): _STATE,
    ("project", "ends_on"): Hint(due=True, by="status", done=_CLOSED, width=104),
    ("opportunity", "name"): Hint(width=260),
    ("opportunity", "stage_id"): Hint(chip=True, width=120),
    ("opportunity", "expected_close"): Hint(due=True, by="closed_on", width=124),
    ("opportunity", "next_step"): Hint(missing=_NO_STEP, width=200),
    ("opportunity", "probability"): Hint(width=100),
    ("service", "name"): Hint(width=260),
    ("service", "status"): _STATE,
    ("service", "price"): Hint(cents=True),
    ("sale", "number"): Hint(width=150),
    ("sale", "subject"): Hint(width=220),
    ("sale_line", "description"): Hint(width=260),
    ("sale_line", "amount"): Hint(cents=True),
    ("commitment", "name"): Hint(width=240),
    ("commitment", "ends_on"): Hint(due=True, width=104),
    ("satisfaction", "source"): Hint(width=140),
    ("satisfaction", "words"): Hint(width=320),
    ("product_feedback", "subject"): Hint(width=280),
    ("product_feedback", "kind"): Hint(
        chip=True, tones={"praise": "good", "problem": "warn"}, width=104
    ),
    ("account_plan", "name"): Hint(width=220),
    ("account_plan", "kind"): Hint(width=112),
    ("account_plan", "status"): _STATE,
    ("account_plan", "rag"): Hint(
        chip=True, tones={"green": "good", "amber": "warn", "red": "bad"}, width=116
    ),
    ("target", "employee_id"): Hint(width=200),
    ("target", "scope"): Hint(width=190),
    ("target", "actual"): Hint(cents=True, width=140),
    ("target", "commission"): Hint(cents=True, width=130),
    ("commission_rule", "name"): Hint(width=240),
    ("product", "name"): Hint(width=260),
    ("product", "price"): Hint(cents=True),
    ("account_team", "employee_id"): Hint(width=220),
    ("account_team", "access"): Hint(chip=True, tones={"write": "info"}, width=140),
    ("employee", "display_name"): Hint(width=200),
}

# Without a hint a column is as wide as its field says, in px.
WIDTHS: Mapping[str, int] = {"short": 96, "medium": 140, "long": 190, "full": 220}
# What values of a type need and no more, whatever the width of their field is called, in px.
FIXED: Mapping[Type, int] = {
    Type.DATE: 104,
    Type.DATETIME: 140,
    Type.PHONE: 144,
    Type.BOOLEAN: 80,
    Type.INTEGER: 88,
    Type.DECIMAL: 88,
    Type.PERCENT: 88,
}
# Columns of text give way down to this part of their width before the list scrolls sideways;
# amounts and data bars down to so many px.
TIGHTEST = 0.7
LEAST_AMOUNT, LEAST_BAR = 112, 128

# The fields that offer a filter although they are neither a choice nor a list of the firm.
FILTER_DATES: Mapping[str, str] = {
    "activity": "starts_at",
    "communication": "happened_at",
    "sale": "sold_on",
    "sale_line": "sold_on",
    "satisfaction": "scored_on",
    "product_feedback": "said_on",
    "commitment": "ends_on",
    "target": "starts_on",
    "document": "dated_on",
}
