"""What row security costs: a person's question against the best WHERE a superuser could write.

Sellers, leads and heads see by owner and team; service desk and finance by a slice of their own.
"""

from dataclasses import dataclass
from typing import Any

import psycopg

from crm_desktop.sample import people
from tests.benchmarks.data import PEOPLE, Data, Person, data
from tests.benchmarks.lists.list import on_one_core
from tests.benchmarks.measuring import Line, Table, medians


@dataclass(frozen=True)
class Question:
    """A statement with {rule} where the superuser says whose rows; {a} is the account's key.

    `closed` is added where a restrictive policy hides what belongs to plans of others.
    """

    what: str
    text: str
    goal: float
    slack: float = 1.0
    closed: str = ""


DIRECTORY = (
    Question(
        "directory, first 200 by name",
        "SELECT id, name, town, country, status, owner_id FROM crm.account"
        " WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT 200",
        1.0,
        0.15,  # two runs of the very same statement differ by that
    ),
    Question(
        "directory, type-ahead",
        "SELECT id, name FROM crm.account WHERE name_norm >= 'no' AND name_norm < 'np'"
        " AND deleted_at IS NULL ORDER BY sort_key, id LIMIT 20",
        1.0,
        0.15,
    ),
)
RESTRICTED = (
    Question(
        "list with a filter: high open opportunities by close",
        "SELECT o.id, o.name, o.amount, o.expected_close FROM crm.opportunity o"
        " WHERE o.deleted_at IS NULL AND o.probability >= 60 AND o.closed_on IS NULL {rule:o}"
        " ORDER BY o.expected_close, o.id LIMIT 200",
        1.5,
    ),
    Question(
        "last 30 days: meetings and calls",
        "SELECT a.id, a.subject, a.starts_at FROM crm.activity a WHERE a.deleted_at IS NULL"
        " AND a.starts_at BETWEEN now() - interval '30 days' AND now() {rule:a}"
        " ORDER BY a.starts_at DESC, a.id DESC LIMIT 200",
        1.5,
    ),
    Question(
        "report: sales of a year by month",
        "SELECT date_trunc('month', s.sold_on), s.currency, sum(s.total), count(*) FROM crm.sale s"
        " WHERE s.deleted_at IS NULL AND s.sold_on > current_date - 365 {rule:s} GROUP BY 1, 2",
        1.5,
    ),
    Question(
        "open tasks by the day they are due",
        "SELECT t.id, t.subject, t.due_on FROM crm.task t WHERE t.deleted_at IS NULL"
        " AND t.status = 'open' {rule:t} ORDER BY t.due_on, t.id LIMIT 200",
        1.5,
        closed=" AND (t.account_plan_id IS NULL OR t.account_plan_id <> ALL ({}))",
    ),
    Question(
        "by name, filtered by tier: ids first",
        "SELECT a.id, a.name FROM crm.account a WHERE a.deleted_at IS NULL AND a.id = ANY (ARRAY("
        " SELECT d.account_id FROM crm.account_detail d WHERE d.tier_id = 1 {rule:d}))"
        " ORDER BY a.sort_key, a.id LIMIT 200",
        3.0,
    ),
    Question(
        "count of contacts",
        "SELECT count(*) FROM crm.contact c WHERE c.deleted_at IS NULL {rule:c}",
        2.0,
    ),
    Question(
        "count of open opportunities",
        "SELECT count(*) FROM crm.opportunity o WHERE o.deleted_at IS NULL AND o.closed_on IS NULL"
        " {rule:o}",
        2.0,
    ),
)
BROAD = (
    Question(
        "last services",
        "SELECT s.id, s.name, s.starts_on FROM crm.service s WHERE s.deleted_at IS NULL {rule:s}"
        " ORDER BY s.starts_on DESC NULLS LAST, s.id DESC LIMIT 200",
        1.5,
    ),
    RESTRICTED[2],
    Question(
        "count of sales",
        "SELECT count(*) FROM crm.sale s WHERE s.deleted_at IS NULL {rule:s}",
        2.0,
    ),
)


def run(accounts: int) -> list[Table]:
    """Measure what each person asks on a trial of this size."""
    with data(accounts) as found:
        tables = [_table(found, called, login) for called, login in PEOPLE.items()]
        broad = {
            role: person.login
            for role in ("crm_service", "crm_finance")
            for person in people.PEOPLE
            if person.roles == (role,)
        }
        return tables + [
            _compare(found, called, login, (*DIRECTORY, *BROAD), "")
            for called, login in broad.items()
        ]


def _table(found: Data, called: str, login: str) -> Table:
    owners, teams = _standing(found.superuser, login)
    arrays = [f"'{{{','.join(map(str, ids))}}}'::bigint[]" for ids in (owners, teams)]
    rule = f"AND (@.owner_id = ANY ({arrays[0]}) OR @.account_id = ANY ({arrays[1]}))"
    return _compare(found, called, login, (*DIRECTORY, *RESTRICTED), rule, len(owners), len(teams))


def _standing(connection: "psycopg.Connection[Any]", login: str) -> tuple[list[int], list[int]]:
    """Return the owners and the team accounts of a person, as the policies ask for them."""
    row = connection.execute(
        "SELECT crm_private.owners_for(id, false), crm_private.teams_for(id, false)"
        " FROM crm.employee WHERE login = %s",
        (login,),
    ).fetchone()
    assert row is not None
    return row[0], row[1]


def _compare(
    found: Data,
    called: str,
    login: str,
    questions: tuple[Question, ...],
    rule: str,
    owners: int = 0,
    teams: int = 0,
) -> Table:
    person = found.person(login)
    on_one_core(person.driver, found.superuser)
    lines = []
    closed = _closed(found, person)
    for question in questions:
        own, best = _texts(question.text, rule + question.closed.format(closed))
        if question not in DIRECTORY:  # they are the very same statement
            one, other = _rows(person.driver, own), _rows(found.superuser, best)
            assert one == other, f"{called}, {question.what}: other rows"
        taken = medians(
            {
                "person": lambda q=own: _fetch(person.driver, q),  # type: ignore[misc]
                "superuser": lambda q=best: _fetch(found.superuser, q),  # type: ignore[misc]
            },
            # The directory asks both ways alike, and half a millisecond differs by chance.
            rounds=300 if question in DIRECTORY else 24,
        )
        lines.append(
            Line(question.what, taken["person"], taken["superuser"], question.goal, question.slack)
        )
    about = (
        f"{owners} owners and {teams:,} further accounts by team."
        if owners
        else "A slice of a role: the superuser writes no WHERE at all."
    )
    return Table(f"rights: {called}", about, lines, ("person", "superuser"))


def _texts(text: str, rule: str) -> tuple[str, str]:
    """Return the statement without a rule, and with the superuser's."""
    before, mark, after = text.partition("{rule:")
    if not mark:
        return text, text
    alias, _, rest = after.partition("}")
    return before + rest, before + rule.replace("@", alias) + rest


def _closed(found: Data, person: Person) -> str:
    """Return the keys of confidential plans that somebody does not see, as a literal."""
    ids = "SELECT id FROM crm.account_plan WHERE confidential"
    seen = _rows(person.driver, ids)
    hidden = [str(id) for (id,) in _rows(found.superuser, ids) if (id,) not in seen]
    return f"'{{{','.join(hidden)}}}'::bigint[]"


def _rows(connection: "psycopg.Connection[Any]", statement: str) -> list[Any]:
    with connection.transaction():
        return sorted(connection.execute(statement.encode()).fetchall(), key=str)


def _fetch(connection: "psycopg.Connection[Any]", statement: str) -> None:
    with connection.transaction():
        connection.execute(statement.encode()).fetchall()
