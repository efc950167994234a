"""The firm's own fields under row security, against the best explicit condition as superuser."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import psycopg

from crm_desktop.models.filters import Condition, Filter
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.queries.signing_in import load_catalogue
from crm_desktop.sample import people
from tests.benchmarks.data import PEOPLE, Data, data
from tests.benchmarks.lists.filter import ACCOUNTS, PAGE, against, heard_twice, needed, standing
from tests.benchmarks.lists.list import in_session
from tests.benchmarks.measuring import Line, Table, medians

# kind, code, type, column, and how the value of a record follows from its key.
FIELDS = (
    ("account", "bench_number", "text", "text_value", "'K-' || t.id"),
    ("account", "bench_score", "number", "number_value", "(t.id * 7919 % 1000) * 1000000"),
    ("account", "bench_audited", "date", "date_value",
     "date '2020-01-01' + (t.id * 31 % 2000)::integer"),
    ("account", "bench_colour", "choice", "code_value",
     "(ARRAY['red', 'green', 'blue'])[1 + t.id % 3]"),
    ("account", "bench_card", "boolean", "boolean_value", "t.id % 4 = 0"),
    ("service", "bench_serial", "text", "text_value", "'S-' || t.id"),
    ("service", "bench_power", "number", "number_value", "(t.id * 7919 % 1000) * 1000000"),
    ("service", "bench_level", "choice", "code_value",
     "(ARRAY['red', 'green', 'blue'])[1 + t.id % 3]"),
)  # fmt: skip
VALUE = "SELECT v.record_id FROM crm.custom_value v WHERE v.field_id = {} AND v.deleted_at IS NULL"
SEEN = "(v.owner_id = ANY (%(owners)s) OR v.account_id = ANY (%(team)s))"
# Who sees little takes the keys first; who sees much looks at accounts in the order of the list.
BY_HAND = (
    f"a.id = ANY (ARRAY({VALUE} AND {SEEN} AND {{}}))",
    f"EXISTS ({VALUE} AND {SEEN} AND {{}} AND v.record_id = a.id)",
)
# The service desk and finance find every service; so does whoever writes it by hand.
SERVICES = (
    "SELECT s.id FROM crm.service s JOIN crm.account a ON a.id = s.account_id"
    " WHERE s.deleted_at IS NULL AND a.deleted_at IS NULL AND "
)
SERVICE_PAGE = " ORDER BY s.starts_on DESC, s.id DESC LIMIT 200"
BROADLY = (
    f"s.id = ANY (ARRAY({VALUE} AND {{}}))",
    f"EXISTS ({VALUE} AND {{}} AND v.record_id = s.id)",
)
# What is asked, of which field, as a filter, and by hand.
Case = tuple[str, str, Filter, str]
CASES: tuple[Case, ...] = (
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
OF_SERVICES: tuple[Case, ...] = (
    (
        "serial number begins with",
        "bench_serial",
        Condition("c_bench_serial", "starts", "S-12"),
        "v.text_value_norm >= 's 12' AND v.text_value_norm < 's 13'",
    ),
    (
        "power in a range (1 %)",
        "bench_power",
        Condition("c_bench_power", "between", (500, 509)),
        "v.number_value BETWEEN 500000000 AND 509000000",
    ),
    (
        "level is red (33 %)",
        "bench_level",
        Condition("c_bench_level", "eq", "red"),
        "v.code_value = 'red'",
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
    for kind, code, type_, column, value in FIELDS:
        known = superuser.execute("SELECT id FROM crm.custom_field WHERE code = %s", [code])
        row = known.fetchone()
        if row is None:
            row = superuser.execute(
                "INSERT INTO crm.custom_field (kind, code, label, type, readers, writers)"
                " VALUES (%s, %s, %s, %s, %s, %s) RETURNING id",
                [kind, code, code, type_, every, every],
            ).fetchone()
            assert row is not None
            for choice in ("red", "green", "blue") if type_ == "choice" else ():
                superuser.execute(
                    "INSERT INTO crm.custom_choice (field_id, code, label) VALUES (%s, %s, %s)",
                    [row[0], choice, choice],
                )
            superuser.execute(
                f"INSERT INTO crm.custom_value (field_id, kind, record_id, {column})"
                f" SELECT {row[0]}, '{kind}', t.id, {value} FROM crm.{kind} t ORDER BY t.id"
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
        for case in CASES:
            ways = [ACCOUNTS + way + PAGE for way in BY_HAND]
            lines.append(_line(found, called, login, "account", case, ways, keys))
    broad = {
        role.removeprefix("crm_"): person.login
        for role in ("crm_service", "crm_finance")
        for person in people.PEOPLE
        if person.roles == (role,)
    }
    for called, login in broad.items():
        for case in OF_SERVICES:
            ways = [SERVICES + way + SERVICE_PAGE for way in BROADLY]
            lines.append(_line(found, called, login, "service", case, ways, keys))
    return Table(
        "custom: a filter on the firm's own fields",
        "The keys of the first 200 accounts by name, against the condition written by hand for the"
        " same rows; service desk and finance: the first 200 of all services.",
        lines,
        ("ours", "superuser"),
    )


def _line(
    found: Data,
    called: str,
    login: str,
    kind: str,
    case: Case,
    ways: Sequence[str],
    keys: dict[str, int],
) -> Line:
    what, code, part, by_hand = case
    person = found.person(login)
    with person.database.session() as session:
        catalogue = load_catalogue(session, person.me)
    order = catalogue.kind(kind).order
    query = ListQuery(kind, ("name",), order[0], order[1], filters=(part,))
    sent = heard_twice(person, lambda s: first_page(s, catalogue, query))
    best = [each.format(keys[code], by_hand) for each in ways]
    known = standing(found, login)
    taken = against(found, login, needed(sent, f"ORDER BY crm.{kind}"), best, known)
    return Line(f"{what}, {called}", *taken, 3.0, 1.0)


def _shown(found: Data) -> Table:
    """Five columns of own fields on a page, against the same page without them."""
    lines = []
    for called, login in PEOPLE.items():
        person = found.person(login)
        with person.database.session() as session:
            catalogue = load_catalogue(session, person.me)
        own = tuple(f"c_{code}" for kind, code, *_rest in FIELDS if kind == "account")
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
