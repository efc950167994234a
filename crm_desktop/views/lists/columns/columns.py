"""How single columns of the lists look beyond their text: declared per kind and field, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP

from crm_desktop.views.look import KIND_ICONS

STALE_DAYS = 60


@dataclass(frozen=True, slots=True)
class Hint:
    """What a column shows besides its text.

    icons: icon by the code in the field `by`, under "" the icon of all others. tail: field whose
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
    ("contact", "full_name"): Hint(icons={"": KIND_ICONS["contact"]}, width=220),
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
    ("document", "name"): Hint(icons={"": KIND_ICONS["document"]}, width=260),
    ("document", "size"): Hint(size=True, width=90),
    ("project", "name"): Hint(icons={"": KIND_ICONS["project"]}, width=260),
    ("project", "status"): _STATE,
    ("project", "ends_on"): Hint(due=True, by="status", done=_CLOSED, width=104),
    ("opportunity", "name"): Hint(icons={"": KIND_ICONS["opportunity"]}, width=260),
    ("opportunity", "stage_id"): Hint(chip=True, width=120),
    ("opportunity", "expected_close"): Hint(due=True, by="closed_on", width=124),
    ("opportunity", "next_step"): Hint(missing=_NO_STEP, width=200),
    ("opportunity", "probability"): Hint(width=100),
    ("service", "name"): Hint(icons={"": KIND_ICONS["service"]}, width=260),
    ("service", "status"): _STATE,
    ("service", "price"): Hint(cents=True),
    ("sale", "number"): Hint(icons={"": KIND_ICONS["sale"]}, width=150),
    ("sale", "subject"): Hint(width=220),
    ("sale_line", "description"): Hint(icons={"": KIND_ICONS["sale_line"]}, width=260),
    ("sale_line", "amount"): Hint(cents=True),
    ("commitment", "name"): Hint(icons={"": KIND_ICONS["commitment"]}, width=240),
    ("commitment", "ends_on"): Hint(due=True, width=104),
    ("satisfaction", "source"): Hint(icons={"": KIND_ICONS["satisfaction"]}, width=140),
    ("satisfaction", "words"): Hint(width=320),
    ("product_feedback", "subject"): Hint(icons={"": KIND_ICONS["product_feedback"]}, width=280),
    ("product_feedback", "kind"): Hint(
        chip=True, tones={"praise": "good", "problem": "warn"}, width=104
    ),
    ("target", "employee_id"): Hint(icons={"": KIND_ICONS["target"]}, width=200),
    ("target", "scope"): Hint(width=190),
    ("target", "actual"): Hint(cents=True, width=140),
    ("target", "commission"): Hint(cents=True, width=130),
    ("commission_rule", "name"): Hint(icons={"": KIND_ICONS["commission_rule"]}, width=240),
    ("product", "name"): Hint(icons={"": KIND_ICONS["product"]}, width=260),
    ("product", "price"): Hint(cents=True),
    ("account_team", "employee_id"): Hint(icons={"": KIND_ICONS["employee"]}, width=220),
    ("account_team", "access"): Hint(chip=True, tones={"write": "info"}, width=140),
    ("employee", "display_name"): Hint(icons={"": KIND_ICONS["employee"]}, width=200),
}

# Without a hint a column is as wide as its field says, in px.
WIDTHS: Mapping[str, int] = {"short": 96, "medium": 140, "long": 190, "full": 220}

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
