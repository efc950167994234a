"""Readings that wait for the server at the same time answer what they answer alone."""

import datetime as dt
import threading

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from crm_desktop.models.errors import NotAllowed, ServerUnreachable, UserError
from crm_desktop.models.queries import together as module
from crm_desktop.models.queries.activities.my_day import read_my_day
from crm_desktop.models.queries.card.reading import account_header
from crm_desktop.models.queries.together import together
from tests.factories import make


def _ask(session, value):
    return session.scalar(text("SELECT CAST(:value AS integer)"), {"value": value})


def _divide(session):
    return session.scalar(text("SELECT 1 / CAST(:none AS integer)"), {"none": 0})


@pytest.fixture(autouse=True)
def far(monkeypatch):
    """The server is far away."""
    monkeypatch.setattr(module, "FAR", 0.0)


@pytest.fixture
def trips(monkeypatch):
    """Every round trip to the server made for several readings."""
    counted = []
    whole = module._round_trip
    monkeypatch.setattr(module, "_round_trip", lambda *more: counted.append(1) or whole(*more))
    return counted


@pytest.fixture(autouse=True)
def no_thread_is_left():
    """Readings that failed end with their threads."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
        assert not thread.is_alive()


def test_answers_come_in_order_and_readings_may_ask_together_again(database, trips, monkeypatch):
    with database.session() as session:

        def two(first):
            again = together(session, *(lambda n=n: _ask(session, n) for n in (first, first + 1)))
            return [*again, _ask(session, first + 2)]

        def all_three():
            return together(session, lambda: two(1), lambda: _ask(session, 4), lambda: two(5))

        assert all_three() == [[1, 2, 3], 4, [5, 6, 7]]
        assert len(trips) == 2, "each reading asks two times at most, one after the other"
        assert _ask(session, 8) == 8, "the session goes on as before"
        monkeypatch.setattr(module, "FAR", 60.0)
        assert all_three() == [[1, 2, 3], 4, [5, 6, 7]]
        assert len(trips) == 2, "near the server one reading is done after another"


def test_an_error_is_that_of_the_reading_that_caused_it(database):
    with database.session() as session:

        def late():  # waits for its second answer when the other one fails
            return _ask(session, 3), _ask(session, 4)

        def then_divide():
            return _ask(session, 5), _divide(session)

        begun = []
        for others in (
            (lambda: _ask(session, 1), lambda: _divide(session), lambda: begun.append(1)),
            (lambda: _divide(session), late),
            (late, then_divide),
            (lambda: together(session, lambda: _ask(session, 1), lambda: _divide(session)), late),
        ):
            told = pytest.raises(DBAPIError, match="division by zero")
            with told as error, session.begin_nested():
                together(session, *others)
            assert "SELECT 1 /" in error.value.statement
        assert begun == [1]
        with pytest.raises(UserError, match="not a bug"):
            together(session, lambda: _ask(session, 1), _refuse, lambda: _ask(session, 2))
        assert together(session, lambda: _ask(session, 2), lambda: 3) == [2, 3]


def _refuse():
    raise UserError("not a bug")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("SELECT pg_sleep(60)", "too busy"),
        ("SELECT pg_terminate_backend(pg_backend_pid())", "does not answer"),
    ],
)
def test_what_takes_too_long_or_is_cut_is_said_as_of_one_reading(signed_in, statement, words):
    database = signed_in("seller")

    def work():
        with database.session() as session:
            session.execute(text("SET LOCAL statement_timeout = 10"))
            together(
                session,
                lambda: _ask(session, 1),
                lambda: session.execute(text(statement)).all(),
                lambda: together(session, lambda: _ask(session, 2), lambda: _ask(session, 3)),
            )

    with pytest.raises(ServerUnreachable, match=words):
        work()
    with database.session() as session:
        assert together(session, lambda: _ask(session, 1), lambda: _ask(session, 2)) == [1, 2]


def test_a_card_and_a_day_take_few_round_trips(crm, pg, database, act_as, catalogue_of, trips):
    account = make(pg, "account", owner_id=crm.ids["seller"])
    make(pg, "account_detail", account_id=account)
    catalogue = catalogue_of("seller")
    act_as("seller")
    with database.session() as session:
        header = account_header(session, catalogue, account)
        assert header.row.id == account
        assert header.facts is not None
        assert len(trips) <= 3
        trips.clear()
        read_my_day(session, catalogue, crm.ids["seller"], dt.datetime.now(dt.UTC), "UTC")
        assert len(trips) <= 5
        with pytest.raises(NotAllowed):
            account_header(session, catalogue, 0)
