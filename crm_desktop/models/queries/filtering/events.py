"""The day of the last contact: the newest meeting or call held, or message that came or went.

Working it out for everything a director sees took 1.6 s for 100,000 accounts. Here each account
looks at the newest of its own, by index, and a page of 200 is full after a few hundred accounts.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, select, union_all

from crm_desktop.models.fields import Field, Type
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.filtering.asking import Asking
from crm_desktop.models.queries.filtering.comparing import Test, compare_column

EVENTS = (("activity", "starts_at"), ("communication", "happened_at"))
SINCE = ("ge", "gt", "eq", "between")


def last_contact(asking: Asking, table: FromClause, field: Field, given: Condition) -> Test:
    """Return a condition on the last contact of an account."""
    newest = []
    for event, at in EVENTS:
        own = table_of(event).alias()
        found = select(own.c[at]).where(*_happened(own, at), own.c.account_id == table.c.id)
        last = found.order_by(own.c[at].desc()).limit(1)
        newest.append(last.correlate(table).scalar_subquery())
    return compare_column(asking, func.greatest(*newest), replace(field, type=Type.DATETIME), given)


def _happened(own: FromClause, at: str) -> list[ColumnElement[bool]]:
    held = [own.c.status == "held"] if "starts_at" in own.c else []
    return [own.c.deleted_at.is_(None), own.c[at].is_not(None), *held]


def had_contact(asking: Asking, field: Field, given: Condition) -> Any:
    """Return the accounts with a contact since the day that a condition names, None for none."""
    low = given.value[0] if given.op == "between" else given.value
    if low is None or given.op not in SINCE:
        return None
    moment = replace(field, type=Type.DATETIME)
    begun = Condition(given.field, "gt" if given.op == "gt" else "ge", low)
    found = []
    for event, at in EVENTS:
        own = table_of(event).alias()
        holders = select(own.c.account_id).where(*_happened(own, at))
        found.append(holders.where(compare_column(asking, own.c[at], moment, begun)))
    return union_all(*found)
