"""Opening the card of an account with 5,000 activities, against one with 50."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import psycopg
from sqlalchemy.orm import Session

from crm_desktop.models.database import SERVER_SIDE, connect
from crm_desktop.models.fields import CARD_TABS, Catalogue
from crm_desktop.models.queries.card.reading import account_header, tab_counts, timeline
from crm_desktop.models.queries.card.rows import TimelineQuery
from crm_desktop.models.queries.together import together
from tests.benchmarks.card.delaying import slow_line
from tests.benchmarks.data import PEOPLE, WIDTHS, Data, Person, data
from tests.benchmarks.lists.list import heard, in_session, replay
from tests.benchmarks.measuring import Line, Table, medians

FEW, MANY = 50, 5000
Read = Callable[[Session, Catalogue, int], object]
READS: dict[str, Read] = {
    "header": account_header,
    "counts of the tabs": tab_counts,
    "timeline": lambda session, catalogue, id: timeline(session, catalogue, TimelineQuery(id)),
}


def run(accounts: int) -> list[Table]:
    """Measure cards on a trial of this size; it gets the activities that are missing."""
    with data(accounts) as found:
        small, large = _accounts(found)
        return [
            _statements(found, small, large),
            _times(found, small, large),
            _rights(found, large),
            _far(found, large),
        ]


def _accounts(found: Data) -> tuple[int, int]:
    """Return an account with 50 activities and one with 5,000, of the same seller."""
    owner = found.person(PEOPLE["seller"]).me.employee_id
    rows = found.superuser.execute(
        "SELECT a.id, a.activities FROM (SELECT a.id, (SELECT count(*) FROM crm.activity t WHERE"
        " t.account_id = a.id AND t.deleted_at IS NULL) AS activities FROM crm.account a WHERE"
        " a.owner_id = %s ORDER BY a.id LIMIT 200) AS a WHERE a.activities <= %s OR"
        " a.activities = %s ORDER BY a.activities DESC, a.id",
        (owner, FEW, MANY),
    ).fetchall()
    large = next((id for id, number in rows if number == MANY), rows[0][0])
    small = next(id for id, _number in rows if id != large)
    counted = dict(rows)
    for id, wanted in ((small, FEW), (large, MANY)):
        found.superuser.execute(
            "INSERT INTO crm.activity (account_id, kind, status, subject, starts_at, employee_id,"
            " result) SELECT %s, 'meeting', 'held', 'Visit ' || n, now() - n * interval '5 hours',"
            " %s, repeat('What was said. ', 20) FROM generate_series(1, %s) AS n",
            (id, owner, wanted - counted[id]),
        )
    found.superuser.commit()
    found.superuser.autocommit = True
    found.superuser.execute("VACUUM ANALYZE crm.activity")
    found.superuser.autocommit = False
    return small, large


def _statements(found: Data, small: int, large: int) -> Table:
    person = found.person(PEOPLE["head of sales"])
    lines = []
    for name, read in READS.items():
        few, many = (len(heard(person, _way(person, read, id))) for id in (small, large))
        lines.append(Line(name, many, few, 1.0, unit="statements"))
    return Table(
        "card: statements",
        f"What is sent for an account with {MANY:,} activities, against one with {FEW}.",
        lines,
        (f"{MANY:,}", f"{FEW}"),
    )


def _times(found: Data, small: int, large: int) -> Table:
    lines = []
    for called, login in WIDTHS.items():
        person = found.person(login)
        for name, read in READS.items():
            taken = medians({"many": _way(person, read, large), "few": _way(person, read, small)})
            lines.append(Line(f"{name}, {called}", taken["many"], taken["few"]))
    return Table(
        "card: times",
        f"The card through our code: {MANY:,} activities against {FEW}; nothing is to be held.",
        lines,
        (f"{MANY:,}", f"{FEW}"),
    )


def _rights(found: Data, large: int) -> Table:
    lines = []
    for called, login in WIDTHS.items():
        person = found.person(login)
        statements = heard(person, _way(person, tab_counts, large))
        taken = medians(
            {
                "person": lambda p=person, s=statements: replay(p.driver, s),  # type: ignore[misc]
                "superuser": lambda s=statements: replay(found.superuser, s),  # type: ignore[misc]
            }
        )
        slack = float(len(CARD_TABS))  # a millisecond for each count
        lines.append(
            Line(f"counts of the tabs, {called}", taken["person"], taken["superuser"], 2.0, slack)
        )
        ways = [
            statement
            for read in READS.values()
            for statement in heard(person, _way(person, read, large))
        ]
        taken = medians(
            {
                "one": lambda p=person, s=ways: _in_one_trip(p.driver, s),  # type: ignore[misc]
                "sequence": lambda p=person, s=ways: replay(p.driver, s),  # type: ignore[misc]
            }
        )
        lines.append(
            Line(
                f"{len(ways)} statements in one pipeline, {called}", taken["one"], taken["sequence"]
            )
        )
    return Table(
        "card: rights",
        f"The card of the account with {MANY:,} activities by psycopg.",
        lines,
        ("person", "superuser, or sequence"),
    )


def _far(found: Data, large: int) -> Table:
    """The same over a line that takes 0 and 20 ms there and back."""
    lines = []
    started, login = found.trial, PEOPLE["seller"]
    person, password = found.person(login), started.person(login).password
    ways = [
        statement
        for read in READS.values()
        for statement in heard(person, _way(person, read, large))
    ]
    for milliseconds, goal in ((0, None), (20, 0.12)):
        with slow_line(started.host, started.port, milliseconds / 1000) as port:
            profile = replace(started.profile(login), port=port)
            database = connect(profile, password)
            driver = psycopg.connect(
                started.superuser_dsn(), user=login, password=password, port=port,
                options=SERVER_SIDE,
            )  # fmt: skip
            far = replace(person, database=database, driver=driver)
            taken = medians(
                {
                    "sequence": lambda f=far: replay(f.driver, ways),  # type: ignore[misc]
                    "one": lambda f=far: _in_one_trip(f.driver, ways),  # type: ignore[misc]
                    "ours": _whole(far, large),
                },
                rounds=15,
            )
            driver.close()
            database.close()
        said = f"{milliseconds} ms there and back"
        lines += [
            Line(f"in one round trip, {said}", taken["one"], taken["sequence"], goal),
            Line(f"our code, {said}", taken["ours"], taken["sequence"], 0.35 if goal else None),
        ]
    return Table(
        "card: over a slow line",
        f"Head, counts and timeline, {len(ways)} statements, seller: by psycopg in one pipeline,"
        " and by our code with what it makes of the answers, against one after another.",
        lines,
        ("together", "one by one"),
    )


def _whole(person: Person, id: int) -> Callable[[], object]:
    def read(session: Session) -> object:
        return together(
            session, *(partial(r, session, person.catalogue, id) for r in READS.values())
        )

    return in_session(person, read)


def _way(person: Person, read: Read, id: int) -> Callable[[], object]:
    return in_session(person, lambda session: read(session, person.catalogue, id))


def _in_one_trip(connection: "psycopg.Connection[Any]", statements: list[Any]) -> None:
    """One transaction in one round trip: BEGIN and COMMIT go with the rest.

    By itself psycopg waits for the BEGIN, for the COMMIT and for the end of the pipeline.
    """
    connection.autocommit = True
    with connection.pipeline():
        connection.execute("BEGIN")
        answers = [
            connection.execute(statement.encode(), parameters or None)
            for statement, parameters in statements
        ]
        connection.execute("COMMIT")
    connection.autocommit = False
    for answer in answers:
        answer.fetchall()
