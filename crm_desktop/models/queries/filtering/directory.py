"""What the directory tells of accounts: found by its index of parts of words, if these are few.

People may not name what that index holds, so a function of the server asks it. Where more fit than
a list counts, its first rows are found in its order as soon.
"""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select

from crm_desktop.models.fields import Kind
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.filtering.asking import Asking
from crm_desktop.models.text import norm

# Which questions of which fields; others have an index of their own, or fit nearly all.
ASKED = {
    "name": ("contains",),
    **dict.fromkeys(("town", "company_id", "vat_id"), ("contains", "starts", "eq", "in")),
}
SHORTEST = 3  # letters: less stand in no index
MOST = 10_000  # keys, as many as a list counts


def told_accounts(asking: Asking, kind: Kind, given: Condition) -> Sequence[int] | None:
    """Return the keys of the accounts that meet a condition on a text of the directory.

    None where these are many, and for any other condition.
    """
    if kind.name != "account" or given.op not in ASKED.get(given.field, ()) or not asking.look:
        return None
    if given.op != "in":
        return _of_one(asking, given)
    each_one = [_of_one(asking, replace(given, op="eq", value=value)) for value in given.value]
    found = {key for keys in each_one if keys is not None for key in keys}
    return None if None in each_one or len(found) > MOST else sorted(found)


def _of_one(asking: Asking, given: Condition) -> Sequence[int] | None:
    wanted = norm(given.value)
    if asking.look is None or len(wanted) < SHORTEST:
        return None
    asked = func.crm.accounts_by_text(given.field, given.op, wanted, MOST + 1)
    found = select(asked.column_valued("found"))
    return asking.look.found(("account", given), found, MOST)
