"""The day of the last contact, since a day, as a question about meetings, calls and messages.

Working it out for everything a director sees took 1.2 s for 20,000 accounts; whether something
happened since a day is answered by an index.
"""

from crm_desktop.models.filters import Condition, Filter, Group, Related, all_of

SINCE = ("ge", "gt")
HELD = Condition("status", "eq", "held")


def since_last_contact(given: Condition) -> Filter:
    """Return a lower bound of the last contact as: something was held, or came or went, since."""
    held = all_of((Condition("starts_at", given.op, given.value), HELD))
    message = Condition("happened_at", given.op, given.value)
    return Group("or", (Related("activity", True, held), Related("communication", True, message)))
