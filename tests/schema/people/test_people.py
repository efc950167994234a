"""Administering people by the functions of `crm_people`: what each does, what each refuses."""

from collections import Counter
from contextlib import ExitStack

import psycopg
import pytest

from crm_desktop.schema.people import NewPerson, add_person
from tests.factories import PASSWORD
from tests.schema.people.asking_people import Asking
from tests.schema.people.people_checks import QUESTIONS
from tests.schema.people.people_refusals import GROUPS


@pytest.fixture
def ask(crm, pg):
    return Asking(pg, crm)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_refused(ask, group):
    wrong = Counter()
    for refusal in group():
        if (found := ask.answer(refusal)) != (refusal.state, refusal.rule):
            wrong[f"{refusal}: {found}"] += 1
    assert list(wrong) == []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_done(ask, question):
    assert list(question(ask)) == []


def test_an_older_snapshot_may_not_act(crm):
    with crm.connect() as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        with pytest.raises(psycopg.Error) as refused, connection.transaction():
            connection.execute("SELECT * FROM crm_people.connections()")
    assert refused.value.sqlstate == "25001"


@pytest.fixture
def eva(committed):
    """Somebody of the copy whose role is gone afterwards; returns the employee."""
    with committed.connect() as pg:
        person = NewPerson("test-eva", "Eva", ("crm_sales",))
        yield add_person(pg, person, PASSWORD, lasting=True)
        pg.execute('DROP ROLE "test-eva"')


def test_a_group_given_counts_in_a_statement_prepared_before(committed, eva):
    """Two sessions for real: the next statement has the new right, a taken one ends the session."""
    change = "SELECT crm_people.set_roles(id, %s, version) FROM crm.employee WHERE id = %s"
    with committed.connect("eva") as session, committed.connect("admin") as admin:
        with committed.connect() as pg:
            pg.execute("INSERT INTO crm.product (name, currency) VALUES ('Stroj', 'CZK')")
        session.prepare_threshold = 0
        keep = "UPDATE crm.product SET note = note"
        assert {session.execute(keep).rowcount for _time in range(7)} == {0}
        admin.execute(change, (["crm_sales", "crm_product"], eva))
        assert session.execute(keep).rowcount == 1
        admin.execute(change, (["crm_sales"], eva))
        with pytest.raises(psycopg.OperationalError, match="administrator command"):
            session.execute(keep)
    with committed.connect("eva") as session:
        assert session.execute(keep).rowcount == 0


def test_a_session_begun_before_the_commit_of_a_locking_ends_after_it(committed, eva):
    with committed.connect("admin") as admin:
        admin.autocommit = False
        admin.execute("SELECT crm_people.lock_person(id, version) FROM crm.employee WHERE id = %s",
                      (eva,))  # fmt: skip
        with committed.connect("eva") as late:  # the locking is not committed yet
            admin.commit()
            assert late.execute("SELECT FROM crm.employee").fetchall() == []
            assert admin.execute("SELECT crm_people.end_sessions(%s)", (eva,)).fetchone() == (1,)
            admin.commit()
            with pytest.raises(psycopg.OperationalError):
                late.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        committed.connect("eva")


def test_ten_connections_and_no_more(committed, eva):
    with ExitStack() as opened:
        for _number in range(10):
            opened.enter_context(committed.connect("eva"))
        with pytest.raises(psycopg.OperationalError, match="too many connections"):
            committed.connect("eva")


def test_two_admins_who_lock_each_other_leave_one(committed):
    """The second waits for the first, and is no admin any more when it is its turn."""
    lock = "SELECT crm_people.lock_person(id, version) FROM crm.employee WHERE login = %s"
    try:
        with committed.connect("admin") as one, committed.connect("both") as two:
            one.autocommit = False
            one.execute(lock, ("test-both",))
            one.commit()
            with pytest.raises(psycopg.Error):  # 57P01: the session was ended
                two.execute(lock, ("test-admin",))
        with committed.connect() as pg:
            rows = pg.execute(
                "SELECT login FROM crm.employee WHERE NOT active AND login IN"
                " ('test-admin', 'test-both')"
            ).fetchall()
        assert rows == [("test-both",)]
    finally:
        with committed.connect() as pg:  # roles are common to the server
            pg.execute('ALTER ROLE "test-both" LOGIN')
