"""What goes wrong on the server becomes a sentence; what is our bug stays an error."""

import re
import socket
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from crm_desktop.models.database import Database, connect
from crm_desktop.models.errors import (
    Cancelled,
    InvalidInput,
    NotAllowed,
    NotReady,
    ServerUnreachable,
    SignInRefused,
    UserError,
    WrongServer,
)
from crm_desktop.models.queries.signing_in import sign_in
from crm_desktop.models.translate import CONSTRAINTS, explain_connecting, translate
from tests.factories import PASSWORD, Crm

MADE_BY_MACHINES = re.compile(
    r"traceback|psycopg|sqlalchemy|select |insert |update |relation|violates|%\(|\{|\}|\berror\b",
    re.IGNORECASE,
)


def is_a_sentence(error: BaseException) -> bool:
    """Tell whether this may be shown: whole sentences, nothing that only a programmer reads."""
    words = str(error)
    return words[:1].isupper() and words.endswith(".") and not MADE_BY_MACHINES.search(words)


@pytest.fixture
def failing(database: Database) -> Callable[..., BaseException]:
    """Run a statement through the program's session and return what it raises."""

    def run(statement: str, **values: Any) -> BaseException:
        with pytest.raises(Exception) as raised, database.session() as session:  # noqa: PT011
            session.execute(text(statement), values)
        return raised.value

    return run


@pytest.mark.parametrize(
    ("state", "kind", "words"),
    [
        ("08000", ServerUnreachable, "does not answer"),
        ("08006", ServerUnreachable, "does not answer"),
        ("57P01", ServerUnreachable, "does not answer"),
        ("57P02", ServerUnreachable, "does not answer"),
        ("57P03", ServerUnreachable, "does not answer"),
        ("57P05", ServerUnreachable, "does not answer"),
        ("25P03", ServerUnreachable, "does not answer"),
        ("57014", ServerUnreachable, "too busy"),
        ("55P03", ServerUnreachable, "too busy"),
        ("40001", ServerUnreachable, "too busy"),
        ("40P01", ServerUnreachable, "too busy"),
        ("42501", NotAllowed, "no right"),
        ("53100", ServerUnreachable, "no space"),
        ("53200", ServerUnreachable, "no space"),
        ("54000", InvalidInput, "too long"),
        ("22001", InvalidInput, "too long"),
        ("22003", InvalidInput, "too large"),
        ("22021", InvalidInput, "cannot be stored"),
        ("22P05", InvalidInput, "cannot be stored"),
        ("22008", InvalidInput, "breaks the rule"),
        ("23502", InvalidInput, "filled in"),
        ("23503", InvalidInput, "is gone"),
        ("23505", InvalidInput, "already taken"),
        ("23514", InvalidInput, "breaks the rule"),
        ("23P01", InvalidInput, "breaks the rule"),
    ],
)
def test_each_state_has_its_sentence(failing, state, kind, words):
    error = failing(f"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{state}'; END $$")
    assert type(error) is kind
    assert words in str(error)
    assert is_a_sentence(error)


@pytest.mark.parametrize("state", ["42P01", "42703", "42601", "42883", "XX000", "0A000", "P0001"])
def test_our_bugs_stay_errors(failing, state):
    error = failing(f"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{state}'; END $$")
    assert isinstance(error, SQLAlchemyError)


@pytest.mark.parametrize(
    ("statement", "field", "words"),
    [
        ("INSERT INTO crm.account (owner_id, name) VALUES (1, NULL)", "name", "filled in"),
        ("INSERT INTO crm.account (owner_id, name) VALUES (1, '')", "name", "breaks the rule"),
        (
            "INSERT INTO crm.account (owner_id, name) VALUES (1, repeat('x', 201))",
            "name",
            "too long",
        ),
        ("INSERT INTO crm.account (owner_id, name) VALUES (-1, 'x')", "owner_id", "is gone"),
        ("INSERT INTO crm.tier (name) VALUES ('A')", "name", "already taken"),
        (
            "INSERT INTO crm.product (name, currency, price) VALUES ('x', 'CZK', -1)",
            "price",
            "breaks the rule",
        ),
        (
            "INSERT INTO crm.product (name, currency, price) VALUES ('x', 'CZK', 9e30)",
            "",
            "too large",
        ),
        ("UPDATE crm.employee SET superior_id = id", "superior_id", "their own superior"),
    ],
)
def test_constraints_name_the_field(failing, statement, field, words):
    error = failing(statement)
    assert isinstance(error, InvalidInput)
    assert (error.field, words in str(error)) == (field, True), error
    assert is_a_sentence(error) or "rule" in words


def test_named_constraints_exist(pg):
    """A sentence for a rule that no longer is would never be said."""
    named = (
        "SELECT conname FROM pg_constraint"
        " UNION ALL SELECT relname FROM pg_class JOIN pg_index ON indexrelid = oid"
        " WHERE indisunique AND relnamespace = 'crm'::regnamespace"
    )
    known = {name for (name,) in pg.execute(named).fetchall()} | {
        name
        for (source,) in pg.execute(
            "SELECT prosrc FROM pg_proc WHERE pronamespace IN"
            " ('crm'::regnamespace, 'crm_private'::regnamespace, 'crm_people'::regnamespace)"
        ).fetchall()
        for name in re.findall(r"(?:CONSTRAINT = |crm_people.refuse\()'(\w+)'", source)
    }
    assert set(CONSTRAINTS) <= known


def test_character_that_cannot_be_stored(failing):
    error = failing("SELECT CAST(:value AS text)", value="a\x00b")
    assert isinstance(error, InvalidInput)
    assert "NUL" in str(error)


def test_statement_that_takes_too_long(failing, pg):
    pg.execute("SET LOCAL statement_timeout = '20ms'")
    error = failing("SELECT pg_sleep(30)")
    assert isinstance(error, ServerUnreachable)
    assert not isinstance(error, Cancelled)


def test_pool_that_is_used_up():
    assert isinstance(translate(PoolTimeout("QueuePool limit")), ServerUnreachable)


def test_other_errors_are_left_alone():
    assert translate(error := SQLAlchemyError("ours")) is error


# ---- signing in, against the real server ----


@pytest.fixture
def refused(crm: Crm) -> Callable[..., UserError]:
    """Try to sign in and return the sentence."""

    def enter(person: str = "seller", password: str = PASSWORD, **changes: Any) -> UserError:
        with pytest.raises(UserError) as raised:
            connect(crm.profile(person, **changes), password)
        assert is_a_sentence(raised.value), raised.value
        assert raised.value.__cause__ is not None or isinstance(raised.value, WrongServer)
        return raised.value

    return enter


def test_signing_in(crm: Crm):
    database = connect(crm.profile("seller"), PASSWORD)
    with database.session() as session:
        me = sign_in(session)
    database.close()
    assert (me.login, me.employee_id) == ("test-seller", crm.ids["seller"])
    assert me.roles == ("crm_sales",)
    assert (me.home_language, me.firm_name, me.superior) == ("cs", "Naše firma a.s.", False)
    assert me.database == crm.database


def test_superior_is_known_as_one(database, act_as):
    for person, superior in (("lead", True), ("seller", False)):
        act_as(person)
        with database.session() as session:
            assert sign_in(session).superior == superior


@pytest.mark.parametrize(
    ("given", "kind", "words"),
    [
        ({"password": "wrong"}, SignInRefused, "login or the password is wrong"),
        ({"password": ""}, SignInRefused, "login or the password is wrong"),
        ({"login": "nobody"}, SignInRefused, "login or the password is wrong"),
        ({"login": "crm_owner"}, SignInRefused, "login or the password is wrong"),
        ({"database": "nothing"}, NotReady, "no database “nothing”"),
        ({"sslmode": "verify-full"}, WrongServer, "offers no encryption"),
        ({"sslmode": "require"}, WrongServer, "offers no encryption"),
        ({"host": "no-such-computer.invalid"}, ServerUnreachable, "no computer named"),
        ({"database": "postgres"}, NotReady, "has no CRM yet"),
    ],
)
def test_sign_in_that_is_refused(refused, given, kind, words):
    error = refused(**given)
    assert type(error) is kind
    assert words in str(error)


def test_nothing_listens(refused):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    error = refused(port=port)
    assert isinstance(error, ServerUnreachable)
    assert f"127.0.0.1:{port}" in str(error)


def test_something_else_listens(refused):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert isinstance(refused(port=silent.getsockname()[1]), ServerUnreachable)


@pytest.fixture
def altered(crm: Crm) -> Iterator[Callable[[str, str], None]]:
    """Change a role of the server for one test."""
    undo: list[str] = []
    with psycopg.connect(crm.server.dsn(), autocommit=True) as pg:

        def alter(change: str, back: str) -> None:
            undo.append(back)
            pg.execute(change.encode())

        yield alter
        for back in reversed(undo):
            pg.execute(back.encode())


def test_role_without_login(refused, altered):
    altered('ALTER ROLE "test-service" NOLOGIN', 'ALTER ROLE "test-service" LOGIN')
    error = refused("service")
    assert isinstance(error, SignInRefused)
    assert "was ended by the administrator" in str(error)


def test_login_without_access_to_this_database(crm, refused, altered):
    altered(
        f"CREATE ROLE \"test-stranger\" LOGIN PASSWORD '{PASSWORD}'", 'DROP ROLE "test-stranger"'
    )
    error = refused("stranger")
    assert isinstance(error, SignInRefused)
    assert "no access" in str(error)


def test_too_many_sessions(refused, altered):
    altered('ALTER ROLE "test-service" CONNECTION LIMIT 0',
            'ALTER ROLE "test-service" CONNECTION LIMIT 10')  # fmt: skip
    error = refused("service")
    assert isinstance(error, SignInRefused)
    assert "too many times" in str(error)


def test_password_is_not_sent_where_it_is_not_safe(crm, refused, altered, monkeypatch):
    """The profile asks for SCRAM; a server that wants the plain password does not get it."""
    parameters = crm.profile("seller").parameters()
    assert parameters["require_auth"] == "scram-sha-256"
    assert PASSWORD not in str(parameters)
    said = 'authentication method requirement "scram-sha-256" failed: server requested a cleartext'
    error = explain_connecting(psycopg.OperationalError(said), crm.profile("seller"))
    assert isinstance(error, WrongServer)
    assert "not sent" in str(error)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("SSL error: certificate verify failed", "not one that this computer trusts"),
        ('server certificate for "a" does not match host name "b"', "trusts"),
        ('root certificate file "x" does not exist', "trusts"),
        ("connection timeout expired", "does not answer"),
        ("FATAL:  the database system is starting up", "does not answer"),
    ],
)
def test_what_libpq_says(crm, said, words):
    error = explain_connecting(psycopg.OperationalError(said), crm.profile("seller"))
    assert words in str(error)
    assert is_a_sentence(error)


def test_session_that_was_ended(crm):
    database = connect(crm.profile("marketing"), PASSWORD)

    def work() -> None:
        with database.session() as session, psycopg.connect(crm.dsn(), autocommit=True) as pg:
            session.execute(text("SELECT 1"))
            pg.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                       " WHERE usename = 'test-marketing'")  # fmt: skip
            session.execute(text("SELECT 1"))

    with pytest.raises(ServerUnreachable, match="kept"):
        work()
    database.close()


def test_bug_in_a_statement_is_raised(failing):
    assert isinstance(failing("SELECT * FROM crm.nothing"), ProgrammingError)
