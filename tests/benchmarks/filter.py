"""Filters under row security, against the best explicit condition as superuser."""

from typing import Any

from crm_desktop.models.filters import Condition, Filter, Period, Related, last_days
from crm_desktop.models.queries.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from tests.benchmarks.data import PEOPLE, Data, data
from tests.benchmarks.list import heard, in_session
from tests.benchmarks.measuring import Line, Table, medians

# The people below somebody, as whoever wrote the condition by hand would list them.
BELOW = (
    "WITH RECURSIVE below AS (SELECT id FROM crm.employee WHERE login = %s UNION"
    " SELECT e.id FROM crm.employee e JOIN below ON e.superior_id = below.id)"
    " SELECT array_agg(id) FROM below"
)
PAGE = " ORDER BY a.sort_key, a.id LIMIT 200"
ACCOUNTS = "SELECT a.id FROM crm.account a WHERE a.deleted_at IS NULL AND "
DETAIL = (
    "a.id = ANY (ARRAY(SELECT d.account_id FROM crm.account_detail d"
    " WHERE d.owner_id = ANY (%(owners)s) AND {}))"
)
MEETING = (
    "EXISTS (SELECT FROM crm.activity t WHERE t.account_id = a.id AND t.deleted_at IS NULL"
    " AND t.owner_id = ANY (%(owners)s) AND t.starts_at >= {})"
)
CASES: tuple[tuple[str, Filter, str], ...] = (
    (
        "tier is A",
        Condition("tier_id", "eq", 1),
        DETAIL.format("d.tier_id = 1"),
    ),
    (
        "revenue between two sums",
        Condition("revenue", "between", (10_000_000_00, 20_000_000_00)),
        DETAIL.format("d.revenue BETWEEN 1000000000 AND 2000000000"),
    ),
    (
        "has a meeting within 30 days",
        Related("activity", True, Condition("starts_at", "ge", last_days(30))),
        MEETING.format("current_date - 30"),
    ),
    (
        "has no meeting this quarter",
        Related("activity", False, Condition("starts_at", "ge", Period("quarter"))),
        "NOT " + MEETING.format("date_trunc('quarter', current_date)"),
    ),
)


def run(accounts: int) -> list[Table]:
    """Measure the first page of filtered lists on a trial of this size."""
    with data(accounts) as found:
        return [_protected(found)]


def _protected(found: Data) -> Table:
    lines = []
    for called, login in PEOPLE.items():
        person = found.person(login)
        row = found.superuser.execute(BELOW, [login]).fetchone()
        assert row is not None
        for what, part, by_hand in CASES:
            query = ListQuery("account", ("name", "town"), "name", filters=(part,))
            way = in_session(person, lambda s, p=person, q=query: first_page(s, p.catalogue, q))  # type: ignore[misc]
            first = next(each for each in heard(person, way) if "ORDER BY" in each[0])
            known: dict[str, Any] = {"owners": row[0]}
            taken = medians(
                {
                    "ours": lambda d=person.driver, s=first: d.execute(  # type: ignore[misc]
                        s[0].encode(), s[1] or None
                    ).fetchall(),
                    "by hand": lambda b=by_hand, k=known: found.superuser.execute(  # type: ignore[misc]
                        (ACCOUNTS + b + PAGE).encode(), k
                    ).fetchall(),
                },
                rounds=15,
            )
            lines.append(Line(f"{what}, {called}", taken["ours"], taken["by hand"], 3.0, 1.0))
    return Table(
        "filter: protected fields of a directory list",
        "The keys of the first 200 accounts by name, against the condition written by hand.",
        lines,
        ("ours", "superuser"),
    )
