"""Worklists of incomplete and unverified accounts, against the best explicit WHERE as superuser."""

from dataclasses import replace
from functools import partial

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.fields.rules import VERIFY_BY_FIELD, DataRule, Rules
from crm_desktop.models.filters import Condition, Filter, days_ago
from crm_desktop.models.queries.lists.listing import MOST_COUNTED, count, first_page
from crm_desktop.models.queries.rows import ListQuery
from tests.benchmarks.data import PEOPLE, Data, data
from tests.benchmarks.lists.filter import (
    ACCOUNTS,
    PAGE,
    SEEN,
    against,
    heard_twice,
    needed,
    standing,
)
from tests.benchmarks.lists.list import in_session
from tests.benchmarks.measuring import Line, Table, medians

RULES = Rules(
    (
        DataRule(1, "All", required=("company_id", "street", "town", "phone", "email")),
        DataRule(2, "A", required=("website", "revenue"), tier_id=1, verify_days=180),
        DataRule(3, "Active", required=("cooperation_since",), status="active", verify_days=730),
    )
)
RARE = Rules((DataRule(1, "A", required=("founded_on",), tier_id=1, verify_days=720),))
# Who sees little takes the keys first; who sees much looks at accounts in the order of the list.
DETAILS = (
    "EXISTS (SELECT FROM crm.account_detail d WHERE d.account_id = a.id"
    f" AND {SEEN.format('d')} AND ({{}}))",
    "a.id = ANY (ARRAY(SELECT d.account_id FROM crm.account_detail d"
    f" JOIN crm.account a ON a.id = d.account_id WHERE {SEEN.format('d')} AND ({{}})))",
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
        person, known = found.person(login), standing(found, login)
        for what, rules, part, by_hand in CASES:
            catalogue = ruled(person.catalogue, rules)
            columns = ("name", "missing", "completeness", "verify_by")
            query = ListQuery("account", columns, "name", filters=(part,))
            page = partial(first_page, catalogue=catalogue, query=query)
            number = partial(count, catalogue=catalogue, query=query)
            ways = [ACCOUNTS + each.format(by_hand) for each in DETAILS]
            asked = needed(heard_twice(person, page), "ORDER BY crm.account")
            keys = against(found, login, asked, [each + PAGE for each in ways], known)
            counts = [
                f"SELECT count(*) FROM ({each} LIMIT {MOST_COUNTED + 1}) AS n" for each in ways
            ]
            counted = against(found, login, heard_twice(person, number), counts, known)
            whole = medians({"page": in_session(person, page)}, rounds=9)["page"]
            lines += [
                Line(f"{what}, {called}", *keys, 3.0, 1.0),
                Line(f"– counted, {called}", *counted, 2.0, 1.0),
                Line(f"– whole page, {called}", whole, keys[1]),
            ]
    return Table(
        "worklist: incomplete accounts, accounts to be verified",
        "The keys of the first 200 accounts by name, all counted to 10,000, the page with what is"
        " missing of each, against the condition written by hand.",
        lines,
        ("ours", "superuser"),
    )
