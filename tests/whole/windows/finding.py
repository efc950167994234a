"""Records of the sample that the walk opens."""

from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.main_window.places.pages import LISTS

# Those that everybody has who sells; figures alone are for finance and product managers.
KINDS = tuple(kind for group in LISTS for kind in group if kind not in ("forecast", "lost_bid"))


def fullest_account(desk):
    """Return the id of a customer of the first tier, which the sample gives the most records."""
    tier = desk.catalogue.options["tier"][0].value
    query = ListQuery(
        "account", ("name",), "name", scope="mine", filters=(Condition("tier_id", "eq", tier),)
    )
    return desk.ask(lambda session: first_page(session, desk.catalogue, query).rows[0].id)


def first_record(desk, kind, account_id=None):
    """Return (id, account) of one record of a kind, None where there is none."""
    known = desk.catalogue.kind(kind)
    columns = (known.title, *(("account_id",) if known.has("account_id") else ()))
    query = ListQuery(kind, columns, known.order[0], account_id=account_id)
    rows = desk.ask(lambda session: first_page(session, desk.catalogue, query, limit=1).rows)
    return (rows[0].id, rows[0]["account_id"]) if rows else None
