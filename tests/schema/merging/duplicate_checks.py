"""What finding duplicates must answer and refuse, asked beside the rows of the oracle."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import make
from tests.schema.merging.merge_checks import Connection, outcome
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.oracle_questions import as_person


def pairs(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Account pairs are seen by all who work with customers, contact pairs by who sees both."""
    ids = truth.crm.ids
    accounts = sorted(make(pg, "account", owner_id=ids[who]) for who in ("seller", "rival"))
    people = sorted(
        make(pg, "contact", account_id=id, first_name="Žofie", last_name="Říhová")
        for id in accounts
    )
    mine = [make(pg, "contact", account_id=accounts[0]) for _ in range(2)]
    note = "SELECT crm.note_duplicates(%s, %s, %s, '{900}', '{same_name}')"

    def noted(person: str, kind: str, left: int, right: int) -> int | str:
        try:
            with as_person(pg, person):
                row = pg.execute(note.encode(), (kind, [right], [left])).fetchone()
                return int(row[0]) if row else -1
        except psycopg.Error as error:
            return error.sqlstate or "?"

    for person, kind, pair, expected in (
        ("seller", "account", accounts, 1), ("seller", "contact", people, 0),
        ("seller", "contact", mine, 1), ("head", "contact", people, 1),
        ("rival", "contact", mine, 0), ("service", "account", accounts, "42501"),
        ("admin", "account", accounts, "42501"), ("partner", "account", accounts, "42501"),
        ("inactive", "account", accounts, "42501"), ("seller", "account", [accounts[0]] * 2, 0),
    ):  # fmt: skip
        if (found := noted(person, kind, *pair)) != expected:
            yield f"{person} notes {kind}: {found}"
    for kind, pair in (("account", accounts), ("contact", people), ("contact", mine)):
        pg.execute(
            "INSERT INTO crm.duplicate (kind, left_id, right_id, score, found_at)"
            " VALUES (%s, %s, %s, 900, '2025-01-01')", (kind, *pair),
        )  # fmt: skip

    def listed(person: str, kind: str, own: bool = False) -> set[tuple[int, ...]] | str:
        try:
            with as_person(pg, person):
                rows = pg.execute(
                    "SELECT left_id, right_id FROM crm.list_duplicates(%s, %s, 1000)", (kind, own)
                ).fetchall()
                return set(rows)
        except psycopg.Error as error:
            return error.sqlstate or "?"

    of_accounts, of_people, own = {tuple(accounts)}, {tuple(people)}, {tuple(mine)}
    for person, seen, seen_people in (
        ("seller", of_accounts, own), ("rival", of_accounts, set()),
        ("head", of_accounts, of_people | own), ("service", of_accounts, set()),
        ("inactive", set(), set()), ("admin", "42501", "42501"), ("partner", "42501", "42501"),
    ):  # fmt: skip
        if (found := listed(person, "account")) != seen:
            yield f"{person} sees pairs of accounts: {found}"
        if (found := listed(person, "contact")) != seen_people:
            yield f"{person} sees pairs of contacts: {found}"
    if listed("seller", "account", True) or listed("head", "account", True) != of_accounts:
        yield "pairs that may be merged"
    different = "SELECT crm.set_different(%s, %s, %s, true)"
    for person, kind, pair, expected in (
        ("seller", "account", accounts, "done"), ("reader", "account", accounts, "42501"),
        ("seller", "contact", people, "42501"), ("head", "contact", people, "done"),
        ("seller", "contact", mine, "done"), ("service", "account", accounts, "42501"),
    ):  # fmt: skip
        state = outcome(pg, person, different, kind, *pair)
        if state != expected:
            yield f"{person} calls {kind} different: {state}"
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.act_right SET deleted_at = now() WHERE act = 'merge'")
        for statement, values in (
            (different, ("contact", *mine)), ("SELECT crm.end_scan('contact', now())", ()),
            (note, ("contact", [mine[0]], [mine[1]])),
        ):  # fmt: skip
            if (state := outcome(pg, "seller", statement, *values)) != "42501":
                yield f"{statement} without the right to act: {state}"
    with as_person(pg, "head"):
        pg.execute(different.encode(), ("contact", *people))
        pg.execute(note.encode(), ("contact", [people[0]], [people[1]]))
        again = pg.execute(
            "SELECT left_id, right_id FROM crm.list_duplicates('contact', false, 1000)"
        ).fetchall()
    if tuple(people) in again:
        yield "what was called different comes back"
    with as_person(pg, "seller"):
        dropped = pg.execute("SELECT crm.end_scan('contact', now())").fetchone()
    if dropped != (1,):
        yield f"the end of a scan drops what its owner does not see: {dropped}"


def likely(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """What is typed finds accounts and own contacts; of others only who is responsible."""
    ids = truth.crm.ids
    theirs = make(pg, "account", owner_id=ids["rival"], name="Žďárské strojírny a.s.", town="Žďár")
    own = make(pg, "account", owner_id=ids["seller"], name="Svoje", company_id="25596641")
    hidden = make(pg, "contact", account_id=theirs, first_name="Žofie", last_name="Říhová")
    make(pg, "contact_point", account_id=theirs, contact_id=hidden, value="+420777000001")
    mine = make(pg, "contact", account_id=own, first_name="Jan", last_name="Říha")
    make(pg, "contact_point", account_id=own, contact_id=mine, value="+420777000002")

    def asked(person: str, kind: str, names: list[str], numbers: list[str]) -> Any:
        try:
            with as_person(pg, person):
                rows = pg.execute(
                    "SELECT id, handled_by FROM crm.likely_duplicates(%s, %s, %s)",
                    (kind, names, numbers),
                ).fetchall()
            return {row[0] for row in rows} - {None}, {row[1] for row in rows} - {None}
        except psycopg.Error as error:
            return error.sqlstate

    for names, numbers, wanted in (
        (["Zdarske strojirny", ""], [], theirs), (["Ždarské strojyrny", "Brno"], [], theirs),
        (["Strojírny Žďárské", "", "strojirny", "zdarske"], [], theirs),
        (["Zcela jiná", ""], ["25596641"], own),
    ):  # fmt: skip
        found = asked("seller", "account", names, numbers)
        if isinstance(found, str) or wanted not in found[0] or found[1]:
            yield f"{names} finds {found}"
    for person, names, numbers, seen, handlers in (
        ("seller", ["Žofie", "Říhová"], [], False, {ids["rival"]}),
        ("seller", ["Zofie", "Rihova"], ["420777000009"], False, {ids["rival"]}),
        ("seller", ["Žofia", "Říhová"], ["420777000001"], False, set()),
        ("seller", ["Žofie", "Říhava"], ["420777000001"], False, set()),
        ("seller", ["", "Říhová"], ["420777000001"], False, set()),
        ("rival", ["Žofie", "Říhová"], [], True, set()),
        ("rival", ["Kdo", "Ví"], ["420777000001"], True, set()),
        ("head", ["Žofie", "Říhová"], [], True, set()),
        ("inactive", ["Žofie", "Říhová"], [], False, set()),
    ):
        found = asked(person, "contact", names, numbers)
        if isinstance(found, str) or (hidden in found[0]) != seen or found[1] != handlers:
            yield f"{person} types {names} {numbers}: {found}"
    if asked("inactive", "account", ["Zdarske strojirny", ""], []) != (set(), set()):
        yield "somebody inactive finds accounts"
    for person in ("admin", "auditor", "partner"):
        if asked(person, "contact", ["Žofie", "Říhová"], []) != "42501":
            yield f"{person} may ask"
    rows = [["Zdarske strojirny", "Zcela jiná"], ["", ""], ["", ""], ["", "25596641"]]
    for person, both in (("seller", True), ("inactive", False)):
        with as_person(pg, person):
            alike = {row[0] for row in pg.execute(
                "SELECT crm.likely_accounts(%s, %s, %s, %s)", rows).fetchall()}  # fmt: skip
        if ({theirs, own} <= alike) != both or bool(alike) != both:
            yield f"{person} finds accounts like those of a file: {alike}"
    if mine not in asked("seller", "contact", ["Kdo", "Ví"], ["420777000002"])[0]:
        yield "a phone number of one's own contact is not found"


QUESTIONS: tuple[Callable[..., Iterator[str]], ...] = (pairs, likely)
