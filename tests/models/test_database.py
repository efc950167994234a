"""Sessions: never on the window thread, committed or rolled back whole, stopped when asked."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from crm_desktop.models.database import (
    Database,
    Profile,
    WindowThreadUsedDatabase,
    allow_thread,
    connect,
    forbid_thread,
)
from crm_desktop.models.errors import Cancelled, InvalidInput, ServerUnreachable
from tests.factories import PASSWORD


def test_window_thread_opens_no_session(database):
    forbid_thread()
    try:
        with pytest.raises(WindowThreadUsedDatabase), database.session():
            pytest.fail("a session was opened")
    finally:
        allow_thread()
    with database.session() as session:
        assert session.scalar(text("SELECT 1")) == 1


def test_other_threads_do(crm):
    forbid_thread()
    database = None
    try:
        with ThreadPoolExecutor(1) as pool:
            database = pool.submit(connect, crm.profile("seller"), PASSWORD).result()
            assert isinstance(database, Database)
            assert pool.submit(ask, database).result() == "test-seller"
        with pytest.raises(WindowThreadUsedDatabase):
            ask(database)
        with pytest.raises(WindowThreadUsedDatabase):
            connect(crm.profile("seller"), PASSWORD)
    finally:
        allow_thread()
        if database:
            database.close()


def ask(database: Database) -> str:
    with database.session() as session:
        return str(session.scalar(text("SELECT session_user")))


def test_a_thread_is_forbidden_by_its_number(database):
    ident = threading.get_ident()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(forbid_thread, ident).result()
        with pytest.raises(WindowThreadUsedDatabase), database.session():
            pytest.fail("a session was opened")
        pool.submit(allow_thread, ident).result()
    assert ask(database)


ENTER = text("INSERT INTO crm.tier (name) VALUES ('Zvláštní')")
COUNT = "SELECT count(*) FROM crm.tier WHERE name = 'Zvláštní'"


def test_session_commits_at_its_end(database, pg):
    with database.session() as session:
        session.execute(ENTER)
    assert pg.execute(COUNT).fetchone() == (1,)


@pytest.mark.parametrize("error", [RuntimeError("bug"), InvalidInput("Fill this in.", "name")])
def test_session_rolls_back_on_any_error(database, pg, error):
    def work() -> None:
        with database.session() as session:
            session.execute(ENTER)
            raise error

    with pytest.raises(type(error)) as raised:
        work()
    assert raised.value is error  # neither wrapped nor hidden
    assert pg.execute(COUNT).fetchone() == (0,)


def test_running_statement_is_stopped(crm):
    database = connect(crm.profile("seller"), PASSWORD)

    def sleep() -> None:
        with database.session() as session:
            session.execute(text("SELECT pg_sleep(60)"))

    running = "SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'"
    with ThreadPoolExecutor(1) as pool, crm.connect() as watcher:
        sleeping = pool.submit(sleep)
        while watcher.execute(running + " AND state = 'active'").fetchone() == (0,):
            assert not sleeping.done()
        database.cancel_all()
        with pytest.raises(Cancelled, match="Nothing was changed"):
            sleeping.result()
    assert ask(database) == "test-seller"  # the connection is good for more
    database.close()


def test_nothing_runs_nothing_is_stopped(database):
    database.cancel_all()
    assert ask(database)


def test_connections_of_a_program_fit_the_limit(crm):
    """Four at most: a role may have ten."""
    database = connect(crm.profile("seller"), PASSWORD)
    pool = database._bind.pool
    assert pool.size() + pool._max_overflow == 4
    database.close()


def test_line_settings_reach_the_server(crm):
    database = connect(crm.profile("seller"), PASSWORD)
    with database.session() as session:
        for setting, value in (
            ("statement_timeout", "1min"),
            ("lock_timeout", "5s"),
            ("tcp_keepalives_idle", "20"),
            ("client_connection_check_interval", "5s"),
            ("application_name", "crm-desktop"),
        ):
            assert session.scalar(text(f"SHOW {setting}")) == value
    database.close()


def test_profile_parameters():
    far = Profile("office", "crm.example.com", login="jana").parameters()
    assert (far["sslmode"], far["sslrootcert"]) == ("verify-full", "system")
    assert (far["require_auth"], far["channel_binding"]) == ("scram-sha-256", "require")
    kerberos = Profile("office", "crm.example.com", login="jana", auth="gss").parameters()
    assert kerberos["require_auth"] == "gss"
    assert "channel_binding" not in kerberos
    assert "target_session_attrs" not in far
    pair = Profile("office", "a", hosts=("b",), sslrootcert="/ca.pem").parameters()
    assert (pair["host"], pair["port"]) == ("a,b", "5432,5432")
    assert (pair["target_session_attrs"], pair["sslrootcert"]) == ("read-write", "/ca.pem")
    assert pair["connect_timeout"] == 2  # each in its turn
    assert far["connect_timeout"] == 3


def test_server_that_stops_answering_is_a_sentence(server):
    profile = Profile("x", "127.0.0.1", 1, "x", "x", sslmode="prefer")
    with pytest.raises(ServerUnreachable, match=r"127\.0\.0\.1:1"):
        connect(profile, "x")
