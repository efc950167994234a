"""Sessions of reading: no transaction around questions, one around all that is more."""

import tempfile

import pytest
from sqlalchemy import text

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries import together as module
from crm_desktop.models.queries.card.reading import account_header, tab_counts
from crm_desktop.models.queries.lists.recent import remember
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.models.queries.together import together
from crm_desktop.models.questions import only_asks
from tests.factories import make


def _driver(session):
    return session.connection().connection.driver_connection


def _stands(session):
    return _driver(session).info.transaction_status.name


def _trips(driver, work):
    """Return what work answers, and how often the other side was waited for (libpq's trace)."""
    with tempfile.TemporaryFile() as trace:
        driver.pgconn.trace(trace.fileno())
        try:
            answer = work()
        finally:
            driver.pgconn.untrace()
        trace.seek(0)
        senders = [line.split(b"\t")[1] for line in trace if line.count(b"\t") > 1]
    turns = zip([b"B", *senders], senders, strict=False)
    return answer, sum(one == b"B" and other == b"F" for one, other in turns)


def test_questions_need_no_transaction_and_work_has_one(signed_in):
    database = signed_in("seller")
    with database.reading() as session:
        assert session.scalar(text("SELECT 1")) == 1
        assert session.scalar(text("WITH one AS (SELECT 1) SELECT * FROM one")) == 1
        assert _stands(session) == "IDLE"
    with database.session() as session:
        session.scalar(text("SELECT 1"))
        assert _stands(session) == "INTRANS", "the same connection, given back as it was"


def test_what_is_more_than_a_question_is_written_whole_or_not_at_all(signed_in):
    database = signed_in("seller")

    def opened():
        with database.reading() as session:
            return session.scalar(text("SELECT count(*) FROM crm.recent"))

    def work(fault):
        with database.reading() as session:
            session.scalar(text("SELECT 1"))
            remember(session, "account", 1)
            assert _stands(session) == "INTRANS"
            if fault:
                raise UserError("not a bug")

    with pytest.raises(UserError, match="not a bug"):
        work(fault=True)
    assert opened() == 0
    work(fault=False)
    assert opened() == 1
    with database.reading() as session, session.begin_nested():
        assert _stands(session) == "INTRANS", "a savepoint needs one"


@pytest.mark.parametrize(
    ("statement", "asks"),
    [
        ("\n SELECT 1", True),
        ("(SELECT 1) UNION ALL (SELECT 2)", True),
        ("SELECT has_table_privilege('crm.sale', 'UPDATE')", True),
        ("SELECT id FROM crm.account WHERE id = 1 FOR KEY SHARE", True),
        ("SELECT id FROM crm.account FOR UPDATE SKIP LOCKED", False),
        ("SELECT id FROM crm.account FOR NO KEY UPDATE", False),
        ("WITH one AS (UPDATE crm.account SET name = '') SELECT 1", False),
        ("insert into crm.recent VALUES (1)", False),
        ("SELECT set_config('statement_timeout', '10min', true)", False),
        ("SELECT pg_advisory_xact_lock(1)", False),
        ("SAVEPOINT one", False),
        ("SET LOCAL statement_timeout = 10", False),
    ],
)
def test_which_statements_only_ask(statement, asks):
    assert only_asks(statement) is asks


def test_what_is_set_for_a_transaction_lasts_while_it_is_read(committed, signed_in):
    with signed_in("seller").reading() as session:
        session.execute(text("SELECT set_config('statement_timeout', '777s', true)"))
        assert session.scalar(text("SELECT current_setting('statement_timeout')")) == "777s"


def test_a_card_is_read_in_two_round_trips_and_no_more(committed, signed_in, monkeypatch):
    monkeypatch.setattr(module, "FAR", 0.0)
    with committed.connect() as pg:
        mother = make(pg, "account", name="Matka", owner_id=committed.ids["seller"])
        account = make(pg, "account", owner_id=committed.ids["seller"], parent_id=mother)
        make(pg, "account_detail", account_id=account)
    database = signed_in("seller")
    with database.session() as session:
        catalogue = load_catalogue(session, sign_in(session))
        driver = _driver(session)

    def card():
        with database.reading() as session:
            return together(
                session,
                lambda: account_header(session, catalogue, account),
                lambda: tab_counts(session, catalogue, account),
            )

    card()  # each connection is asked once how far away the server is
    (header, _counts), trips = _trips(driver, card)
    assert header.row.labels["parent_id"] == "Matka"
    assert header.row.may_change
    assert trips <= 2, "what a row names is asked once the row is known"
