"""The day of the last contact as a question about meetings, calls and messages.

Working it out for everything a director sees took 1.2 s for 20,000 accounts; whether there is one
since a day is answered by the index.
"""

from crm_desktop.models.filters import Condition, Filter, Group, Related, all_of

HELD = Condition("status", "eq", "held")


def of_last_contact(given: Condition) -> Filter:
    """Return the same as a filter over what happened: the last one is since, or none is after."""
    match given.op:
        case "empty" | "filled":
            return Group("and", (_any(),), negated=given.op == "empty")
        case "ge" | "gt":
            return _event(given)
        case "lt" | "le":
            later = Condition(given.field, "ge" if given.op == "lt" else "gt", given.value)
            return all_of((_any(), Group("and", (_event(later),), negated=True)))
        case "between":
            low, high = given.value
            parts = [] if low is None else [of_last_contact(Condition(given.field, "ge", low))]
            parts += [] if high is None else [of_last_contact(Condition(given.field, "le", high))]
            return all_of(parts)
    within = tuple(of_last_contact(Condition(given.field, op, given.value)) for op in ("ge", "le"))
    return Group("and", within, negated=given.op == "ne")


def _any() -> Filter:
    return Group("or", (Related("activity", True, HELD), Related("communication")))


def _event(given: Condition) -> Filter:
    held = all_of((Condition("starts_at", given.op, given.value), HELD))
    message = Condition("happened_at", given.op, given.value)
    return Group("or", (Related("activity", True, held), Related("communication", True, message)))
