"""The firm's own fields under row security, against the best explicit condition as superuser."""

import datetime as dt
from typing import Any

import psycopg

from crm_desktop.models.filters import Condition, Filter
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.queries.signing_in import load_catalogue
from tests.benchmarks.data import PEOPLE, Data, data
from tests.benchmarks.filter import ACCOUNTS, BELOW, PAGE
from tests.benchmarks.list import heard, in_session
from tests.benchmarks.measuring import Line, Table, medians

# code, type, column, and how the value of an account follows from its key.
FIELDS = (
    ("bench_number", "text", "text_value", "'K-' || a.id"),
    ("bench_score", "number", "number_value", "(a.id * 7919 % 1000) * 1000000"),
    ("bench_audited", "date", "date_value", "date '2020-01-01' + (a.id * 31 % 2000)::integer"),
    ("bench_colour", "choice", "code_value", "(ARRAY['red', 'green', 'blue'])[1 + a.id % 3]"),
    ("bench_card", "boolean", "boolean_value", "a.id % 4 = 0"),
)
BY_HAND = (
    "a.id = ANY (ARRAY(SELECT v.record_id FROM crm.custom_value v WHERE v.field_id = {}"
    " AND (v.owner_id = ANY (%(owners)s) OR v.account_id = ANY (%(team)s))"
    " AND v.deleted_at IS NULL AND {}))"
)
TEAM = "SELECT crm_private.teams_for(e.id, false) FROM crm.employee e WHERE e.login = %s"
CASES: tuple[tuple[str, str, Filter, str], ...] = (
    (
        "number begins with",
        "bench_number",
        Condition("c_bench_number", "starts", "K-12"),
        "v.text_value_norm >= 'k 12' AND v.text_value_norm < 'k 13'",
    ),
    (
        "score in a range (1 %)",
        "bench_score",
        Condition("c_bench_score", "between", (500, 509)),
        "v.number_value BETWEEN 500000000 AND 509000000",
    ),
    (
        "audited before (5 %)",
        "bench_audited",
        Condition("c_bench_audited", "lt", dt.date(2020, 4, 10)),
        "v.date_value < '2020-04-10'",
    ),
    (
        "colour is red (33 %)",
        "bench_colour",
        Condition("c_bench_colour", "eq", "red"),
        "v.code_value = 'red'",
    ),
    (
        "pays by card (25 %)",
        "bench_card",
        Condition("c_bench_card", "eq", True),
        "v.boolean_value",
    ),
)


def run(accounts: int) -> list[Table]:
    """Measure lists that are filtered by the firm's own fields, or show them, on this size."""
    with data(accounts) as found:
        keys = prepare(found.superuser)
        return [_filtered(found, keys), _shown(found)]


def prepare(superuser: "psycopg.Connection[Any]") -> dict[str, int]:
    """Make fields and values where they are not there yet; return the keys of fields by code."""
    every = ["crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance"]
    keys = {}
    for code, kind, column, value in FIELDS:
        known = superuser.execute("SELECT id FROM crm.custom_field WHERE code = %s", [code])
        row = known.fetchone()
        if row is None:
            row = superuser.execute(
                "INSERT INTO crm.custom_field (kind, code, label, type, readers, writers)"
                " VALUES ('account', %s, %s, %s, %s, %s) RETURNING id",
                [code, code, kind, every, every],
            ).fetchone()
            assert row is not None
            for choice in ("red", "green", "blue") if kind == "choice" else ():
                superuser.execute(
                    "INSERT INTO crm.custom_choice (field_id, code, label) VALUES (%s, %s, %s)",
                    [row[0], choice, choice],
                )
            superuser.execute(
                f"INSERT INTO crm.custom_value (field_id, kind, record_id, {column})"
                f" SELECT {row[0]}, 'account', a.id, {value} FROM crm.account a ORDER BY a.id"
            )
        keys[code] = row[0]
    superuser.commit()
    superuser.autocommit = True
    superuser.execute("VACUUM ANALYZE crm.custom_value")
    superuser.autocommit = False
    return keys


def _filtered(found: Data, keys: dict[str, int]) -> Table:
    lines = []
    for called, login in PEOPLE.items():
        person = found.person(login)
        with person.database.session() as session:
            catalogue = load_catalogue(session, person.me)
        row = found.superuser.execute(BELOW, [login]).fetchone()
        assert row is not None
        # The same rows: also of accounts in whose team somebody is.
        team = found.superuser.execute(TEAM, [login]).fetchone()
        assert team is not None
        for what, code, part, by_hand in CASES:
            query = ListQuery("account", ("name", "town"), "name", filters=(part,))
            way = in_session(person, lambda s, c=catalogue, q=query: first_page(s, c, q))  # type: ignore[misc]
            first = next(each for each in heard(person, way) if "ORDER BY" in each[0])
            known: dict[str, Any] = {"owners": row[0], "team": team[0]}
            condition = BY_HAND.format(keys[code], by_hand)
            taken = medians(
                {
                    "ours": lambda d=person.driver, s=first: d.execute(  # type: ignore[misc]
                        s[0].encode(), s[1] or None
                    ).fetchall(),
                    "by hand": lambda b=condition, k=known: found.superuser.execute(  # type: ignore[misc]
                        (ACCOUNTS + b + PAGE).encode(), k
                    ).fetchall(),
                },
                rounds=15,
            )
            lines.append(Line(f"{what}, {called}", taken["ours"], taken["by hand"], 3.0, 1.0))
    return Table(
        "custom: a filter on the firm's own fields",
        "The keys of the first 200 accounts by name, against the condition written by hand.",
        lines,
        ("ours", "superuser"),
    )


def _shown(found: Data) -> Table:
    """Five columns of own fields on a page, against the same page without them."""
    lines = []
    for called, login in PEOPLE.items():
        person = found.person(login)
        with person.database.session() as session:
            catalogue = load_catalogue(session, person.me)
        own = tuple(f"c_{code}" for code, *_rest in FIELDS)
        with_own = ListQuery("account", ("name", "town", *own), "name", scope="mine")
        without = ListQuery("account", ("name", "town"), "name", scope="mine")
        taken = medians(
            {
                "own": in_session(
                    person,
                    lambda s, c=catalogue, q=with_own: first_page(s, c, q),  # type: ignore[misc]
                ),
                "plain": in_session(
                    person,
                    lambda s, c=catalogue, q=without: first_page(s, c, q),  # type: ignore[misc]
                ),
            },
            rounds=15,
        )
        lines.append(Line(f"page of 200, {called}", taken["own"], taken["plain"], 1.5, 8.0))
    return Table(
        "custom: a page with five own fields",
        "Our function with five columns of own fields, against the same page without them.",
        lines,
        ("with", "without"),
    )
