"""Consents: the newest decision of a person about a purpose counts, for all contacts of theirs."""

import datetime as dt
from threading import Thread
from typing import Any

import psycopg
import pytest

from tests.factories import become, make

TODAY = dt.date.today()
FOREVER = dt.date(9000, 12, 31)


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(number)


class People:
    """One human being with a contact of a seller's account and one of the rival's."""

    def __init__(self, pg: "psycopg.Connection[Any]", crm) -> None:
        self.pg, self.crm = pg, crm
        self.news = make(pg, "consent_purpose", name="Novinky", marketing=True)
        self.photos = make(pg, "consent_purpose", name="Fotky", marketing=False)
        self.mine = make(pg, "account", owner_id=crm.ids["seller"])
        self.foreign = make(pg, "account", owner_id=crm.ids["rival"])
        self.here = make(pg, "contact", account_id=self.mine)
        (self.person,) = pg.execute(
            "SELECT person_id FROM crm.contact WHERE id = %s", (self.here,)
        ).fetchone()
        self.there = make(pg, "contact", account_id=self.foreign, person_id=self.person)
        self.point = make(
            pg, "contact_point", account_id=self.foreign, contact_id=self.there, value="1"
        )

    def says(self, state: str, on: int = 0, at: int | None = None, **more: Any) -> int:
        """Note a decision and return its id."""
        given = {"purpose_id": self.news, "source": "email", "decided_on": day(on)} | more
        return make(self.pg, "consent", contact_id=at or self.here, state=state, **given)

    def ask(self, person: str, question: str, *values: Any) -> Any:
        become(self.pg, self.crm.login(person))
        try:
            return self.pg.execute(question, values).fetchall()
        finally:
            become(self.pg, None)

    def seen(self) -> tuple[bool, bool, bool]:
        """Return whether marketing sees both contacts and the detail of the foreign one."""
        rows = {
            table: {id for (id,) in self.ask("marketing", f"SELECT id FROM crm.{table}")}
            for table in ("contact", "contact_point")
        }
        return (
            self.here in rows["contact"],
            self.there in rows["contact"],
            self.point in rows["contact_point"],
        )

    def tries(self, person: str, statement: str, *values: Any) -> str:
        """Return "done" or the SQLSTATE."""
        become(self.pg, self.crm.login(person))
        try:
            with self.pg.transaction():
                self.pg.execute(statement, values)
        except psycopg.Error as error:
            return error.sqlstate or "?"
        finally:
            become(self.pg, None)
        return "done"


@pytest.fixture
def people(crm, pg):
    return People(pg, crm)


SEEN, HIDDEN = (True,) * 3, (False,) * 3


def test_nobody_is_open_to_marketing_without_consent(people):
    assert people.seen() == HIDDEN
    people.says("given", purpose_id=people.photos)
    assert people.seen() == HIDDEN


def test_a_consent_opens_all_contacts_of_the_person(people):
    people.says("given", -3)
    assert people.seen() == SEEN
    again = make(people.pg, "contact", account_id=people.foreign, person_id=people.person)
    detail = make(people.pg, "contact_point", account_id=people.foreign, contact_id=again)
    assert people.ask("marketing", "SELECT FROM crm.contact WHERE id = %s", again) == [()]
    assert people.ask("marketing", "SELECT FROM crm.contact_point WHERE id = %s", detail) == [()]
    stranger = make(people.pg, "contact", account_id=people.mine)
    assert people.ask("marketing", "SELECT FROM crm.contact WHERE id = %s", stranger) == []


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([("given", -9), ("withdrawn", -3)], HIDDEN),
        ([("withdrawn", -3), ("given", -9)], HIDDEN),  # noted later, decided earlier
        ([("withdrawn", -9), ("given", -3)], SEEN),
        ([("given", -3), ("withdrawn", -3)], HIDDEN),  # of one day the withdrawal goes before
        ([("withdrawn", -3), ("given", -3)], HIDDEN),
        ([("given", -9), ("withdrawn", -5), ("given", 0)], SEEN),
    ],
)
def test_the_newest_decision_counts(people, decisions, expected):
    for state, on in decisions:
        people.says(state, on)
    assert people.seen() == expected


def test_a_withdrawal_at_another_account_counts_here(people):
    people.says("given", -3)
    people.says("withdrawn", -1, at=people.there)
    assert people.seen() == HIDDEN
    state = "SELECT purpose_id, state, decided_on FROM crm.consent_state(ARRAY[%s])"
    assert people.ask("seller", state, people.here) == [(people.news, "withdrawn", day(-1))]
    assert people.ask("seller", "SELECT state FROM crm.consent") == [("given",)]
    assert people.ask("seller", state, people.there) == []


def test_another_purpose_goes_its_own_way(people):
    events = make(people.pg, "consent_purpose", name="Akce", marketing=True)
    people.says("given", -3)
    people.says("given", -2, purpose_id=events)
    people.says("withdrawn", -1)
    assert people.seen() == SEEN


@pytest.mark.parametrize(("until", "expected"), [(0, SEEN), (1, SEEN), (-1, HIDDEN)])
def test_a_consent_ends_with_its_last_day(people, until, expected):
    people.says("given", -9, valid_to=day(until))
    assert people.seen() == expected


def test_a_newer_shorter_consent_replaces_an_open_one(people):
    people.says("given", -9)
    people.says("given", -5, valid_to=day(-2))
    assert people.seen() == HIDDEN


def test_a_deleted_line_no_longer_counts(people):
    people.says("given", -5)
    withdrawn = people.says("withdrawn", -3)
    remove = "UPDATE crm.consent SET deleted_at = now() WHERE id = %s"
    assert people.tries("seller", remove, withdrawn) == "done"
    assert people.seen() == SEEN


def test_a_purpose_opens_or_closes_for_everybody_at_once(people):
    people.says("given", -5, purpose_id=people.photos)
    people.pg.execute("UPDATE crm.consent_purpose SET marketing = NOT marketing")
    assert people.seen() == SEEN
    people.pg.execute("UPDATE crm.consent_purpose SET marketing = NOT marketing")
    assert people.seen() == HIDDEN
    people.says("given", -5)
    people.pg.execute(
        "UPDATE crm.consent_purpose SET deleted_at = now() WHERE id = %s", (people.news,)
    )
    assert people.seen() == HIDDEN


def test_marketing_notes_a_withdrawal_and_no_more(people):
    people.says("given", -5)
    enter = (
        "INSERT INTO crm.consent (contact_id, purpose_id, state, source, decided_on)"
        " VALUES (%s, %s, %s, 'email', %s)"
    )
    at, news = people.there, people.news
    assert people.tries("marketing", enter, at, news, "given", TODAY) == "42501"
    assert people.tries("marketing", "UPDATE crm.consent SET note = 'x'") == "done"
    assert people.ask("marketing", "SELECT note FROM crm.consent") == [(None,)]
    assert people.tries("marketing", enter, at, news, "withdrawn", TODAY) == "done"
    assert people.seen() == HIDDEN
    # What is hidden is as if it were not there.
    assert people.tries("marketing", enter, at, news, "withdrawn", TODAY) == "42501"
    assert people.tries("marketing", enter, 10**12, news, "withdrawn", TODAY) == "42501"


def test_a_decision_is_not_changed_and_not_made_tomorrow(people):
    number = people.says("given", -5)
    for change in (
        "state = 'withdrawn'", "decided_on = decided_on", "valid_to = NULL",
        "purpose_id = purpose_id", "source = 'web'", "marketing_until = NULL",
    ):  # fmt: skip
        statement = f"UPDATE crm.consent SET {change} WHERE id = %s"
        assert people.tries("seller", statement, number) == "42501", change
    assert people.tries("seller", "UPDATE crm.consent SET note = 'x'") == "done"
    with pytest.raises(psycopg.errors.CheckViolation) as refused:
        people.says("withdrawn", 2)
    assert refused.value.diag.constraint_name == "ck_consent_in_the_future"


def test_the_copies_agree_with_the_rule(people):
    people.says("given", -5)
    people.says("given", -2, valid_to=day(30))
    copies = people.pg.execute(
        "SELECT marketing_until FROM crm.contact WHERE person_id = %(p)s"
        " UNION ALL SELECT marketing_until FROM crm.consent WHERE person_id = %(p)s"
        " UNION ALL SELECT marketing_until FROM crm.contact_point WHERE contact_id = %(c)s",
        {"p": people.person, "c": people.there},
    ).fetchall()
    assert {until for (until,) in copies} == {day(30)}
    assert len(copies) == 5


def test_two_decisions_at_once_miss_nothing(committed):
    """One connection withdraws and does not commit yet; another notes an older consent."""
    with committed.connect() as pg:
        people = People(pg, committed)
        with committed.connect() as first, committed.connect() as second:
            note = (
                "INSERT INTO crm.consent (contact_id, purpose_id, state, source, decided_on)"
                " VALUES (%s, %s, %s, 'form', %s)"
            )
            with first.transaction():
                first.execute(note, (people.here, people.news, "withdrawn", day(-1)))
                begun = second.info.backend_pid
                other = Thread(
                    target=second.execute,
                    args=(note, (people.there, people.news, "given", day(-5))),
                )
                other.start()
                waits = False
                while other.is_alive() and not waits:
                    (waits,) = pg.execute(
                        "SELECT pg_blocking_pids(%s) <> '{}'", (begun,)
                    ).fetchone()
            other.join()
            assert waits
        found = pg.execute(
            "SELECT marketing_until FROM crm.contact WHERE person_id = %s", (people.person,)
        ).fetchall()
        assert found == [(None,), (None,)]
