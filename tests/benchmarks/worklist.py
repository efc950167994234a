"""Worklists of incomplete and unverified accounts, against the best explicit WHERE as superuser."""

from dataclasses import replace
from typing import Any

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.fields.rules import VERIFY_BY_FIELD, DataRule, Rules
from crm_desktop.models.filters import Condition, Filter, days_ago
from crm_desktop.models.queries.lists.listing import exact_count, first_page
from crm_desktop.models.queries.rows import ListQuery
from tests.benchmarks.data import PEOPLE, Data, data
from tests.benchmarks.filter import ACCOUNTS, BELOW, PAGE
from tests.benchmarks.list import heard, in_session, replay
from tests.benchmarks.measuring import Line, Table, medians

RULES = Rules(
    (
        DataRule(1, "All", required=("company_id", "street", "town", "phone", "email")),
        DataRule(2, "A", required=("website", "revenue"), tier_id=1, verify_days=180),
        DataRule(3, "Active", required=("cooperation_since",), status="active", verify_days=730),
    )
)
RARE = Rules((DataRule(1, "A", required=("founded_on",), tier_id=1, verify_days=720),))
DETAIL = (
    "EXISTS (SELECT FROM crm.account_detail d WHERE d.account_id = a.id"
    " AND d.owner_id = ANY (%(owners)s) AND ({}))"
)


def _empty(*columns: str) -> str:
    plain = ("d.revenue", "d.cooperation_since")
    tests = [f"{name} IS NULL" + ("" if name in plain else f" OR {name} = ''") for name in columns]
    return f"({' OR '.join(tests)})"


def _old(days: int) -> str:
    return f"(d.verified_on IS NULL OR d.verified_on <= current_date - {days})"


CASES: tuple[tuple[str, Rules, Filter, str], ...] = (
    (
        "incomplete, most of them",
        RULES,
        Condition("completeness", "lt", 100),
        _empty("a.company_id", "d.street", "a.town", "d.phone", "d.email")
        + f" OR d.tier_id = 1 AND {_empty('d.website', 'd.revenue')}"
        + f" OR a.status = 'active' AND {_empty('d.cooperation_since')}",
    ),
    (
        "to be verified",
        RULES,
        Condition("verify_by", "le", days_ago(0)),
        f"d.tier_id = 1 AND {_old(180)} OR a.status = 'active' AND {_old(730)}",
    ),
    (
        "incomplete, few",
        RARE,
        Condition("completeness", "lt", 100),
        "d.tier_id = 1 AND d.founded_on IS NULL",
    ),
)


def ruled(catalogue: Catalogue, rules: Rules) -> Catalogue:
    """Return the catalogue of somebody in a firm with these rules."""
    account = catalogue.kind("account")
    if not account.has(VERIFY_BY_FIELD.name):
        account = replace(account, fields=(*account.fields, VERIFY_BY_FIELD))
    return replace(catalogue, kinds={**catalogue.kinds, "account": account}, rules=rules)


def run(accounts: int) -> list[Table]:
    """Measure both worklists on a trial of this size."""
    with data(accounts) as found:
        return [_worklists(found)]


def _worklists(found: Data) -> Table:
    lines = []
    for called, login in PEOPLE.items():
        person = found.person(login)
        row = found.superuser.execute(BELOW, [login]).fetchone()
        assert row is not None
        known: dict[str, Any] = {"owners": row[0]}
        for what, rules, part, by_hand in CASES:
            catalogue = ruled(person.catalogue, rules)
            columns = ("name", "missing", "completeness", "verify_by")
            query = ListQuery("account", columns, "name", filters=(part,))
            page = in_session(person, lambda s, c=catalogue, q=query: first_page(s, c, q))  # type: ignore[misc]
            number = in_session(person, lambda s, c=catalogue, q=query: exact_count(s, c, q))  # type: ignore[misc]
            asked = heard(person, page)
            last = next(n for n, each in enumerate(asked) if "ORDER BY" in each[0])
            first, counted = asked[: last + 1], heard(person, number)
            where = ACCOUNTS + DETAIL.format(by_hand)
            taken = medians(
                {
                    "keys": lambda d=person.driver, s=first: replay(d, s),  # type: ignore[misc]
                    "keys by hand": lambda w=where, k=known: found.superuser.execute(  # type: ignore[misc]
                        (w + PAGE).encode(), k
                    ).fetchall(),
                    "count": lambda d=person.driver, s=counted: replay(d, s),  # type: ignore[misc]
                    "count by hand": lambda w=where, k=known: found.superuser.execute(  # type: ignore[misc]
                        w.replace("a.id FROM", "count(*) FROM", 1).encode(), k
                    ).fetchall(),
                    "page": page,
                },
                rounds=9,
            )
            lines += [
                Line(f"{what}, {called}", taken["keys"], taken["keys by hand"], 3.0, 1.0),
                Line(f"– counted, {called}", taken["count"], taken["count by hand"], 2.0, 1.0),
                Line(f"– whole page, {called}", taken["page"], taken["keys by hand"]),
            ]
    return Table(
        "worklist: incomplete accounts, accounts to be verified",
        "The keys of the first 200 accounts by name, all of them counted, and the page with what is"
        " missing of each, against the condition written by hand.",
        lines,
        ("ours", "superuser"),
    )
