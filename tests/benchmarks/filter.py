"""Filters under row security, against the best explicit condition as superuser."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.filters import Condition, Filter, Period, Related, days_ago, last_days
from crm_desktop.models.queries.lists.grouping import list_groups
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.sample import people
from tests.benchmarks.data import PEOPLE, Data, Person, data
from tests.benchmarks.list import Statement, heard, in_session, replay
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
NEWEST = (
    "greatest((SELECT max(t.starts_at) FROM crm.activity t WHERE t.account_id = a.id"
    " AND t.deleted_at IS NULL AND t.status = 'held' AND t.owner_id = ANY (%(owners)s)),"
    " (SELECT max(m.happened_at) FROM crm.communication m WHERE m.account_id = a.id"
    " AND m.deleted_at IS NULL AND m.owner_id = ANY (%(owners)s)))"
    " {} AND a.owner_id = ANY (%(owners)s)"
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
    (
        "last contact more than 90 days ago",
        Condition("last_contact", "lt", days_ago(90)),
        NEWEST.format("< current_date - 90"),
    ),
    (
        "last contact within 30 days",
        Condition("last_contact", "ge", days_ago(30)),
        NEWEST.format(">= current_date - 30"),
    ),
)
# Finance sees all sales and none of the rest.
SALES: tuple[tuple[str, Filter, str], ...] = (
    (
        "has a sale this year, finance",
        Related("sale", True, Condition("sold_on", "eq", Period("year"))),
        "EXISTS (SELECT FROM crm.sale t WHERE t.account_id = a.id AND t.deleted_at IS NULL"
        " AND t.sold_on BETWEEN date_trunc('year', current_date)"
        " AND date_trunc('year', current_date) + interval '1 year - 1 day')",
    ),
    (
        "has no sale this quarter, finance",
        Related("sale", False, Condition("sold_on", "ge", Period("quarter"))),
        "NOT EXISTS (SELECT FROM crm.sale t WHERE t.account_id = a.id AND t.deleted_at IS NULL"
        " AND t.sold_on >= date_trunc('quarter', current_date))",
    ),
)
GROUPS = (
    "SELECT d.tier_id, count(*) FROM crm.account a JOIN crm.account_detail d ON d.account_id = a.id"
    " WHERE a.deleted_at IS NULL AND d.owner_id = ANY (%(owners)s) GROUP BY 1"
)


def run(accounts: int) -> list[Table]:
    """Measure the first page of filtered lists on a trial of this size, and groups."""
    with data(accounts) as found:
        return [_protected(found), _groups(found)]


def _owners(found: Data, login: str) -> dict[str, Any]:
    row = found.superuser.execute(BELOW, [login]).fetchone()
    assert row is not None
    return {"owners": row[0]}


def _protected(found: Data) -> Table:
    lines = []
    for called, login in PEOPLE.items():
        for what, part, by_hand in CASES:
            lines.append(_line(found, login, f"{what}, {called}", part, by_hand))
    finance = next(p.login for p in people.PEOPLE if p.roles == ("crm_finance",))
    for what, part, by_hand in SALES:
        lines.append(_line(found, finance, what, part, by_hand))
    return Table(
        "filter: protected fields of a directory list",
        "The keys of the first 200 accounts by name, looks for few included, against the condition"
        " written by hand.",
        lines,
        ("ours", "superuser"),
    )


def _line(found: Data, login: str, what: str, part: Filter, by_hand: str) -> Line:
    person, known = found.person(login), _owners(found, login)
    query = ListQuery("account", ("name", "town"), "name", filters=(part,))
    sent = _heard_twice(person, lambda s: first_page(s, person.catalogue, query))
    last = next(at for at, each in enumerate(sent) if "ORDER BY crm.account" in each[0])
    needed = [each for each in sent[: last + 1] if "time_zone" not in each[0]]
    statement = (ACCOUNTS + by_hand + PAGE).encode()
    taken = medians(
        {
            "ours": lambda: replay(person.driver, needed),
            "by hand": lambda: found.superuser.execute(statement, known).fetchall(),
        },
        rounds=9,
    )
    return Line(what, taken["ours"], taken["by hand"], 3.0, 1.0)


def _heard_twice(person: Person, work: Callable[[Session], Any]) -> list[Statement]:
    """Return what is sent the second time: what is asked once a connection is known by then."""
    heard(person, in_session(person, work))
    return heard(person, in_session(person, work))


def _groups(found: Data) -> Table:
    return Table(
        "filter: groups of a list",
        "How many of my customers there are of each tier, against the count by hand.",
        [_group_line(found, called, login) for called, login in PEOPLE.items()],
        ("ours", "superuser"),
    )


def _group_line(found: Data, called: str, login: str) -> Line:
    """My customers by tier: how many of each, in one statement."""
    person, known = found.person(login), _owners(found, login)
    query = ListQuery("account", ("name",), "name", scope="mine", group="tier_id")
    sent = _heard_twice(person, lambda s: list_groups(s, person.catalogue, query))
    needed = [each for each in sent if "count(*)" in each[0]]
    taken = medians(
        {
            "ours": lambda: replay(person.driver, needed),
            "by hand": lambda: found.superuser.execute(GROUPS.encode(), known).fetchall(),
        },
        rounds=9,
    )
    return Line(f"by tier, {called}", taken["ours"], taken["by hand"], 2.0, 1.0)
