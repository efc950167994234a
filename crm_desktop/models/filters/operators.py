"""Which operators a field has, with what the screen calls them and what value they take."""

from dataclasses import dataclass

from crm_desktop.models.fields import NUMBER_TYPES, TEXT_TYPES, Field, Type
from crm_desktop.models.language import N_, _


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator: its code, its translated label, and the number of values it takes.

    takes: "none", "one", "several" (a tuple), "pair" (from, to; either may be None).
    """

    code: str
    label: str
    takes: str


# code: (label, values); the order in which a builder offers them.
OPERATORS: dict[str, tuple[str, str]] = {
    "contains": (N_("contains"), "one"),
    "not_contains": (N_("does not contain"), "one"),
    "starts": (N_("begins with"), "one"),
    "eq": (N_("is"), "one"),
    "ne": (N_("is not"), "one"),
    "in": (N_("is one of"), "several"),
    "not_in": (N_("is none of"), "several"),
    "between": (N_("lies between"), "pair"),
    "lt": (N_("is less than"), "one"),
    "le": (N_("is at most"), "one"),
    "gt": (N_("is more than"), "one"),
    "ge": (N_("is at least"), "one"),
    "empty": (N_("is empty"), "none"),
    "filled": (N_("is filled in"), "none"),
}
DATE_LABELS = {
    "lt": N_("is before"),
    "le": N_("is not after"),
    "gt": N_("is after"),
    "ge": N_("is not before"),
}
LINK_LABELS = {
    "eq": N_("includes"),
    "ne": N_("does not include"),
    "in": N_("includes one of"),
    "not_in": N_("includes none of"),
}
DATES = frozenset({Type.DATE, Type.DATETIME})
TEXTS = ("contains", "not_contains", "starts", "eq", "ne", "in", "not_in", "empty", "filled")
NUMBERS = ("eq", "ne", "between", "lt", "le", "gt", "ge", "in", "not_in", "empty", "filled")
DAYS = ("eq", "ne", "between", "lt", "le", "gt", "ge", "empty", "filled")
CODES = ("eq", "ne", "in", "not_in", "empty", "filled")


def codes_of(field: Field) -> tuple[str, ...]:
    """Return the codes of the operators of a field; none where it cannot be filtered."""
    if field.worked_out and not field.filtered:
        return ()
    if field.type in TEXT_TYPES:
        return TEXTS
    if field.type in DATES:
        return DAYS
    if field.type in NUMBER_TYPES:
        return NUMBERS
    if field.type is Type.BOOLEAN:
        return ("eq", "empty", "filled") if not field.required else ("eq",)
    return CODES


def operators(field: Field) -> tuple[Operator, ...]:
    """Return the operators that a field allows, labelled in the user's language."""
    several = field.type in (Type.LINKS, Type.CHOICES)
    named = DATE_LABELS if field.type in DATES else LINK_LABELS if several else {}
    return tuple(
        Operator(code, _(named.get(code, OPERATORS[code][0])), OPERATORS[code][1])
        for code in codes_of(field)
    )


def values_of(op: str) -> str:
    """Return how many values an operator takes; see `Operator.takes`."""
    return OPERATORS[op][1]
