"""Making a server ready and upgrading it: told first, all or nothing, also when killed half-way."""

import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from crm_desktop import setting_up
from crm_desktop.admin import main
from crm_desktop.embedded import Server
from crm_desktop.models.database import Database, connect
from crm_desktop.models.errors import InvalidInput, SignInRefused, WrongServer
from crm_desktop.models.queries import signing_in
from crm_desktop.schema.install import head
from crm_desktop.setting_up import FirmSettings, FirstAdmin, look, make_ready, owner_dsn
from tests import factories
from tests.factories import Crm
from tests.full import rounds
from tests.reliability.conftest import start_again
from tests.reliability.programs import kill
from tests.server import temporary_server

FIRM = FirmSettings("Firma a.s.", "cs")
ADMIN = FirstAdmin("eva.adminova", "Eva Adminová", "čtyři modré kočky zpívají")


@pytest.fixture(scope="module")
def empty() -> Iterator[Server]:
    with temporary_server() as server:
        yield server


@pytest.fixture
def office(empty: Server) -> Crm:
    """A server that was made ready, with its first administrator."""
    crm = Crm(empty, "office", {})
    if look(empty.dsn("office")).new:
        make_ready(empty.dsn("office"), FIRM, ADMIN)
    return crm


def states(dsn: str) -> list[object]:
    """What an upgrade changes: version, tables, policies, functions, rights."""
    with psycopg.connect(dsn) as pg:
        return [
            pg.execute(query.encode()).fetchall()
            for query in (
                "SELECT version_num FROM crm.alembic_version",
                "SELECT relname, relacl::text FROM pg_class WHERE relnamespace ="
                " 'crm'::regnamespace ORDER BY 1",
                "SELECT * FROM pg_policies ORDER BY tablename, policyname",
                "SELECT oid::regprocedure::text, md5(prosrc), proacl::text FROM pg_proc"
                " WHERE pronamespace = 'crm'::regnamespace ORDER BY 1",
            )
        ]


def test_an_empty_server_is_made_ready_and_its_first_admin_signs_in(empty, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    crm = Crm(empty, "office", {})
    dsn = owner_dsn(crm.profile("seller", login="postgres"), "postgres", empty.password)
    plan = look(dsn)
    assert plan.makes_database
    assert plan.new
    assert plan.needs_admin
    assert plan.steps[0] == "Make the database “office” in UTF-8."
    assert main(["install", "--dsn", dsn, "--plan"]) == 0
    said = capsys.readouterr().out
    assert all(step in said for step in plan.steps)
    with psycopg.connect(empty.dsn()) as pg:  # nothing was done yet
        assert pg.execute("SELECT FROM pg_roles WHERE rolname ~ '^crm'").fetchall() == []
        assert pg.execute("SELECT FROM pg_database WHERE datname = 'office'").fetchall() == []
    percents: list[int] = []
    with pytest.raises(InvalidInput):
        make_ready(dsn, FIRM, FirstAdmin("Not a Login", "X", "x"))
    assert look(dsn).needs_admin  # the server is ready; nobody is in it yet
    make_ready(dsn, FIRM, ADMIN, percents.append)
    assert percents == sorted(percents)
    assert percents[-1] == 100
    database = connect(crm.profile("seller", login=ADMIN.login), ADMIN.password)
    with database.session() as session:
        me = signing_in.sign_in(session)
    assert me.roles == ("crm_admin",)
    assert me.password_until is not None  # a one-time password, which only opens the choice of one
    database.close()
    again = look(dsn)
    assert (again.new, again.needs_admin, again.version) == (False, False, head())
    with pytest.raises(SignInRefused):
        look(make_conninfo(dsn, password="wrong"))
    with pytest.raises(WrongServer, match="needs a superuser"):
        look(make_conninfo(dsn, user=ADMIN.login, password=ADMIN.password))


HALF_WAY = """
import os, sys
from crm_desktop.schema import install
from alembic import command
dsn, file, what = sys.argv[1:]
real = install._run
def run(connection, path):
    real(connection, path)
    if path.name == file:
        print("half-way", flush=True)
        if what == "program":
            os.kill(os.getpid(), 9)
        sys.stdin.read()  # the server is killed while we wait
install._run = run
upgrade = install._upgrade
def upgrade_more(wrapped):
    upgrade(wrapped)
    wrapped.exec_driver_sql("ALTER TABLE crm.account ADD COLUMN newer text")
    wrapped.exec_driver_sql("UPDATE crm.alembic_version SET version_num = '9999'")
install._upgrade = upgrade_more
install.check_version = lambda connection: None
install.install(dsn, install.FirmSettings("x"))
"""


@pytest.mark.parametrize("what", ["program", "server"])
def test_an_upgrade_that_is_killed_is_all_or_nothing(office, what):
    """The older schema stays whole and people work on; the next attempt does all of it."""
    places = ["reset.sql", "30_contact.sql", "00_text.sql", "adopt.sql"]
    before = states(office.dsn())
    first = 0 if what == "program" else 1
    for place in places[first : first + rounds(1, 3)]:
        words = [sys.executable, "-c", HALF_WAY, office.dsn(), place, what]
        with subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as installer:
            assert installer.stdout is not None
            assert installer.stdout.readline() == b"half-way\n"
            if what == "server":
                kill(office.server)
            installer.communicate()
            assert installer.returncode != 0
        if what == "server":
            start_again(office)
        assert states(office.dsn()) == before
        with office.connect() as pg:
            assert pg.execute("SELECT FROM pg_attribute WHERE attname = 'newer'").fetchall() == []
        database = connect(office.profile("", login=ADMIN.login), ADMIN.password)
        database.close()


def test_an_upgrade_tells_first_and_running_programs_connect_anew(office, monkeypatch):
    running = connect(office.profile("", login=ADMIN.login), ADMIN.password)
    with running.session() as session:
        pid = session.connection().exec_driver_sql("SELECT pg_backend_pid()").scalar()
    with office.connect() as pg:
        factories.age(pg, "0024")
    monkeypatch.setattr(setting_up, "install", _only_the_number)
    plan = look(office.dsn())
    assert (plan.version, plan.new) == ("0024", False)
    assert any("from version 0024 to" in step for step in plan.steps)
    assert any("1 connection is open" in step for step in plan.steps)
    make_ready(office.dsn(), FIRM)
    with office.connect() as pg:
        while pg.execute("SELECT FROM pg_stat_activity WHERE pid = %s", (pid,)).fetchall():
            continue  # it was told to end, and ends
    running.close()


def _only_the_number(dsn: str, *_more: object) -> None:
    with psycopg.connect(dsn) as pg:
        pg.execute("UPDATE crm.alembic_version SET version_num = %s", (head(),))


def test_a_newer_schema_names_the_oldest_program_that_it_serves(committed, signed_in):
    """A migration that only adds leaves programs at work; one that takes away raises the number."""
    database: Database = signed_in("seller")
    with committed.connect() as pg:
        pg.execute("UPDATE crm.alembic_version SET version_num = '9999'")
        with database.session() as session:
            signing_in.check_schema(session)
        factories.age(pg, "9999")
    with database.session() as session, pytest.raises(WrongServer, match="newer than this program"):
        signing_in.check_schema(session)
