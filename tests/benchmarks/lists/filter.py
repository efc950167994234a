"""Filters under row security, against the best explicit condition as superuser.

The condition by hand finds the same rows, which is checked; where it can be written in two ways the
quicker one counts. Both sides work in a transaction of their own.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.filters import Condition, Filter, Period, Related, days_ago, last_days
from crm_desktop.models.queries.lists.grouping import list_groups
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.sample import people
from tests.benchmarks.data import PEOPLE, Data, Person, data
from tests.benchmarks.lists.list import Statement, heard, in_session, on_one_core, replay
from tests.benchmarks.measuring import Line, Table, medians

PAGE = " ORDER BY a.sort_key, a.id LIMIT 200"
ACCOUNTS = "SELECT a.id FROM crm.account a WHERE a.deleted_at IS NULL AND "
# The same rows: those of the owners, and of the accounts in whose team somebody is.
SEEN = "({0}.owner_id = ANY (%(owners)s) OR {0}.account_id = ANY (%(team)s))"
DETAIL = (
    "a.id = ANY (ARRAY(SELECT d.account_id FROM crm.account_detail d"
    f" WHERE {SEEN.format('d')} AND {{}}))"
)
MEETINGS = (
    "a.id = ANY (ARRAY(SELECT t.account_id FROM crm.activity t WHERE t.deleted_at IS NULL"
    f" AND {SEEN.format('t')} AND t.starts_at >= {{}}))"
)
MEETING = (
    "EXISTS (SELECT FROM crm.activity t WHERE t.account_id = a.id AND t.deleted_at IS NULL"
    f" AND {SEEN.format('t')} AND t.starts_at >= {{}})"
)
NEWEST = (
    "greatest((SELECT max(t.starts_at) FROM crm.activity t WHERE t.account_id = a.id"
    f" AND t.deleted_at IS NULL AND t.status = 'held' AND {SEEN.format('t')}),"
    " (SELECT max(m.happened_at) FROM crm.communication m WHERE m.account_id = a.id"
    f" AND m.deleted_at IS NULL AND {SEEN.format('m')}))"
    " {} AND (a.owner_id = ANY (%(owners)s) OR a.id = ANY (%(team)s))"
)
CASES: tuple[tuple[str, Filter, Sequence[str]], ...] = (
    (
        "tier is A",
        Condition("tier_id", "eq", 1),
        [DETAIL.format("d.tier_id = 1")],
    ),
    (
        "revenue between two sums",
        Condition("revenue", "between", (10_000_000_00, 20_000_000_00)),
        [DETAIL.format("d.revenue BETWEEN 1000000000 AND 2000000000")],
    ),
    (
        "has a meeting within 30 days",
        Related("activity", True, Condition("starts_at", "ge", last_days(30))),
        [MEETING.format("current_date - 30"), MEETINGS.format("current_date - 30")],
    ),
    (
        "has no meeting this quarter",
        Related("activity", False, Condition("starts_at", "ge", Period("quarter"))),
        ["NOT " + MEETING.format("date_trunc('quarter', current_date)")],
    ),
    (
        "last contact more than 90 days ago",
        Condition("last_contact", "lt", days_ago(90)),
        [NEWEST.format("< current_date - 90")],
    ),
    (
        "last contact within 30 days",
        Condition("last_contact", "ge", days_ago(30)),
        [NEWEST.format(">= current_date - 30")],
    ),
)
# Finance sees all sales and none of the rest.
SALES: tuple[tuple[str, Filter, Sequence[str]], ...] = (
    (
        "has a sale this year, finance",
        Related("sale", True, Condition("sold_on", "eq", Period("year"))),
        [
            "EXISTS (SELECT FROM crm.sale t WHERE t.account_id = a.id AND t.deleted_at IS NULL"
            " AND t.sold_on BETWEEN date_trunc('year', current_date)"
            " AND date_trunc('year', current_date) + interval '1 year - 1 day')"
        ],
    ),
    (
        "has no sale this quarter, finance",
        Related("sale", False, Condition("sold_on", "ge", Period("quarter"))),
        [
            "NOT EXISTS (SELECT FROM crm.sale t WHERE t.account_id = a.id AND t.deleted_at IS NULL"
            " AND t.sold_on >= date_trunc('quarter', current_date))"
        ],
    ),
)
GROUPS = (
    "SELECT d.tier_id, false, count(*) FROM crm.account a"
    " JOIN crm.account_detail d ON d.account_id = a.id"
    f" WHERE a.deleted_at IS NULL AND {SEEN.format('d')} GROUP BY 1",
    # Of few, each account is looked up; the planner would read all of them into a hash.
    "SELECT d.tier_id, false, count(*) FROM crm.account_detail d"
    f" WHERE {SEEN.format('d')} AND (SELECT a.deleted_at IS NULL FROM crm.account a"
    " WHERE a.id = d.account_id) GROUP BY 1",
)


def run(accounts: int) -> list[Table]:
    """Measure the first page of filtered lists on a trial of this size, and groups."""
    with data(accounts) as found:
        return [_protected(found), _groups(found)]


def standing(found: Data, login: str) -> dict[str, Any]:
    """Return whose accounts, and which others, somebody sees: what is known by hand."""
    row = found.superuser.execute(
        "SELECT crm_private.owners_for(id, false), crm_private.teams_for(id, false)"
        " FROM crm.employee WHERE login = %s",
        [login],
    ).fetchone()
    assert row is not None
    found.superuser.commit()
    return {"owners": row[0], "team": row[1]}


def against(
    found: Data,
    login: str,
    sent: list[Statement],
    by_hand: Sequence[str],
    known: dict[str, Any],
) -> tuple[float, float]:
    """Return the milliseconds of our statements, and of the quickest of those written by hand.

    Raises AssertionError where their rows differ: then nothing would be compared.
    """
    driver, hand = found.person(login).driver, found.superuser
    on_one_core(driver, hand)
    ours = sorted(replay(driver, sent), key=str)
    for each in by_hand:
        assert ours == sorted(replay(hand, [(each, known)]), key=str), f"{login}: {each}"
    ways: dict[str, Callable[[], object]] = {"ours": lambda: replay(driver, sent)}
    for each in by_hand:
        ways[each] = lambda e=each: replay(hand, [(e, known)])  # type: ignore[misc]
    taken = medians(ways, rounds=15)
    return taken.pop("ours"), min(taken.values())


def needed(sent: list[Statement], mark: str) -> list[Statement]:
    """Return what is asked up to the statement with a mark, once a connection is known."""
    last = next(at for at, each in enumerate(sent) if mark in each[0])
    return [each for each in sent[: last + 1] if "time_zone" not in each[0]]


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


def _line(found: Data, login: str, what: str, part: Filter, by_hand: Sequence[str]) -> Line:
    person, known = found.person(login), standing(found, login)
    query = ListQuery("account", ("name", "town"), "name", filters=(part,))
    sent = heard_twice(person, lambda s: first_page(s, person.catalogue, query))
    asked = needed(sent, "ORDER BY crm.account")
    best = [ACCOUNTS + each + PAGE for each in by_hand]
    return Line(what, *against(found, login, asked, best, known), 3.0, 1.0)


def heard_twice(person: Person, work: Callable[[Session], Any]) -> list[Statement]:
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
    person, known = found.person(login), standing(found, login)
    query = ListQuery("account", ("name",), "name", scope="mine", group="tier_id")
    sent = heard_twice(person, lambda s: list_groups(s, person.catalogue, query))
    asked = needed(sent, "count(*)")
    return Line(f"by tier, {called}", *against(found, login, asked, GROUPS, known), 2.0, 1.0)
