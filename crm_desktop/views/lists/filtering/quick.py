"""The filters that a menu offers: one field and some of its entries, or a period up to today."""

from collections.abc import Sequence
from typing import Any

from crm_desktop.models.fields import Catalogue, Field, Kind, Option, Type
from crm_desktop.models.filters import Condition, Filter, Myself, Period
from crm_desktop.models.filters.periods import last_days
from crm_desktop.views.lists.columns.columns import FILTER_DATES
from crm_desktop.views.lists.filtering.periods import AHEAD, PERIODS, period_name
from crm_desktop.views.values import yes_no

# Up to today, as their names say; "this year" to its end.
WITHIN = {
    "30d": last_days(30),
    "90d": last_days(90),
    "12m": last_days(365),
    "this_year": Period("year"),
    "36m": last_days(3 * 365),
}
# Since that day; what lies ahead is shown as well.
SINCE = {AHEAD: Period("day", -365, -365)}
PLANNED = frozenset({"activity", "commitment", "target"})  # kinds with days to come


def is_period(kind: Kind, field: Field) -> bool:
    """Return whether a field offers periods instead of entries."""
    return FILTER_DATES.get(kind.name) == field.name


def entries(catalogue: Catalogue, kind: Kind, field: Field) -> tuple[Option, ...]:
    """Return what the menu of a field offers, nothing for most fields."""
    if is_period(kind, field):
        codes = (AHEAD, *PERIODS) if kind.name in PLANNED else PERIODS
        return tuple(Option(code, period_name(code)) for code in codes)
    if field.type is Type.BOOLEAN:
        return (Option(True, yes_no(True)), Option(False, yes_no(False)))
    if field.type in (Type.CHOICE, Type.REFERENCE):
        return catalogue.options_of(field)
    return ()


def condition_of(kind: Kind, field: Field, values: Sequence[Any]) -> Condition | None:
    """Return the condition that chosen entries mean, None for none."""
    if not values:
        return None
    if is_period(kind, field):
        code = str(values[0])
        if code in SINCE:
            return Condition(field.name, "ge", SINCE[code])
        return Condition(field.name, "eq", WITHIN[code]) if code in WITHIN else None
    if len(values) == 1:
        return Condition(field.name, "eq", values[0])
    return Condition(field.name, "in", tuple(values))


def values_in(kind: Kind, part: Filter) -> tuple[str, tuple[Any, ...]] | None:
    """Return field and chosen entries of a condition that a menu can change, else None."""
    if not isinstance(part, Condition) or not kind.has(part.field):
        return None
    field = kind.field(part.field)
    if is_period(kind, field):
        offered = {"ge": SINCE if kind.name in PLANNED else {}, "eq": WITHIN}.get(part.op, {})
        code = next((code for code, known in offered.items() if known == part.value), "")
        return (part.field, (code,)) if code else None
    if field.type not in (Type.CHOICE, Type.REFERENCE, Type.BOOLEAN) or part.op not in ("eq", "in"):
        return None
    values = part.value if isinstance(part.value, tuple) else (part.value,)
    return None if any(isinstance(each, Myself) for each in values) else (part.field, values)
