"""Reports and searches on a real standby: same rights, own saves; the main one where it fails."""

from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from crm_desktop import embedded, settings
from crm_desktop.admin import main
from crm_desktop.console import connection
from crm_desktop.models import replica as module
from crm_desktop.models.database import connect
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.queries.exporting.everything import whole_catalogue
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.lists.searching import search
from crm_desktop.models.queries.reporting.answers import read_answers
from crm_desktop.models.queries.reporting.reading import run
from crm_desktop.models.queries.rows import Edit, ListQuery
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.reports.sheets.fitting import fitted
from crm_desktop.reports.sheets.ready import READY, ready
from crm_desktop.reports.sheets.words import value_text
from tests import factories
from tests.full import full
from tests.reliability.line import Line
from tests.reliability.programs import make_tasks
from tests.reliability.standby import alone, follow, promote
from tests.server import postgresql_15, temporary_folder

pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.skipif(not full(), reason="a standby takes long to make: in the full run"),
]
PEOPLE = ("seller", "lead", "head", "service")


@pytest.fixture
def standby(firm):
    """A standby of the server, which afterwards is alone again."""
    version = (firm.server.data / "PG_VERSION").read_text().strip()
    programs = postgresql_15() if version == "15" else None
    with temporary_folder() as folder:
        home = folder / "standby"
        try:
            yield follow(firm.server, home, programs)
        finally:
            alone(firm.server)
            embedded.stop(home)


@pytest.fixture
def signed_in(firm, standby):
    """Sign people in with the standby as their replica, or with what stands before it."""
    opened = []

    def enter(person, port=0):
        place = f"127.0.0.1:{port or standby.port}"
        database = connect(firm.profile(person, replica=place), factories.PASSWORD)
        opened.append(database)
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
        notes = []
        database.replica.note = notes.append
        return database, catalogue, me, notes

    yield enter
    for database in opened:
        database.close()


def follows(session):
    return session.scalar(text("SELECT pg_is_in_recovery()"))


def who(session):
    return session.scalar(text("SELECT session_user"))


def replay(standby, what):
    """Let the standby repeat what the main server writes, or keep it waiting."""
    with standby_connection(standby) as pg:
        pg.execute(f"SELECT pg_wal_replay_{what}()")


def standby_connection(standby):
    return psycopg.connect(standby.dsn(), autocommit=True)


def catch_up(firm, standby):
    """Wait until the standby has all that the main server wrote."""
    with firm.connect() as pg, standby_connection(standby) as there:
        (wanted,) = pg.execute("SELECT pg_current_wal_lsn()").fetchone()
        while there.execute("SELECT pg_last_wal_replay_lsn() < %s", (wanted,)).fetchone()[0]:
            continue


def test_rights_are_the_same_and_every_report_runs(firm, standby, signed_in):
    make_tasks(firm, 10)
    catch_up(firm, standby)
    for person in PEOPLE:
        database, catalogue, me, notes = signed_in(person)
        assert database.read(follows)
        assert database.read(who) == firm.login(person)
        kinds = [kind for kind in ("account", "task", "sale") if kind in catalogue.kinds]
        for kind in kinds:
            query = ListQuery(kind, (catalogue.kind(kind).title,), catalogue.kind(kind).order[0])

            def page(session, catalogue=catalogue, query=query):
                return [row.id for row in first_page(session, catalogue, query).rows]

            with database.session() as session:
                assert database.read(page) == page(session)
        database.read(lambda s, c=catalogue: search(s, c, "test"))
        whole = whole_catalogue(catalogue)
        for name in READY:
            if not catalogue.reports_on(ready(name).kind):
                continue
            report = fitted(ready(name), whole).report
            try:
                with database.session() as session:
                    answers = read_answers(session, whole, report, {}, me.home_currency)
            except InvalidInput:  # asks for something
                continue
            database.read(
                lambda s, r=report, a=answers, c=catalogue: run(s, c, r, a, show=value_text("en"))
            )
        assert notes == [], person  # the standby answered all
        with pytest.raises(DBAPIError, match="read-only"), database.replica.database.session() as s:
            s.execute(text("UPDATE crm.task SET note = ''"))


def test_whoever_saved_finds_it_however_far_the_replica_is_behind(
    firm, standby, signed_in, monkeypatch
):
    account, _tasks = make_tasks(firm, 1)
    database, catalogue, _me, notes = signed_in("seller")
    catch_up(firm, standby)
    assert database.read(follows)
    replay(standby, "pause")
    edit = Edit(
        "task",
        None,
        {"subject": "Own", "status": "open", "priority": "low"},
        account_id=account,
    )
    with database.session() as session:
        save(session, catalogue, edit)
    database.replica.wrote()
    count = text("SELECT count(*) FROM crm.task WHERE subject = 'Own'")
    assert database.read(lambda s: s.scalar(count)) == 1
    assert notes == ["replica not used: it does not have yet what was saved here"]
    replay(standby, "resume")
    catch_up(firm, standby)
    assert database.read(follows)
    assert notes[1:] == ["replica used"]
    replay(standby, "pause")
    with firm.connect() as pg:
        pg.execute("UPDATE crm.task SET note = 'by another'")
    monkeypatch.setattr(module, "KNOWN_SECONDS", 0.0)
    assert database.read(follows)  # some seconds
    monkeypatch.setattr(module, "LAG", module.LAG * 0)
    assert not database.read(follows)
    assert notes[2:] == ["replica not used: it is too far behind"]
    replay(standby, "resume")


def test_one_that_dies_is_silent_or_is_promoted(
    firm, standby, signed_in, capsys, tmp_path, monkeypatch
):
    make_tasks(firm, 1)  # one that has repeated nothing yet does not know how far behind it is
    catch_up(firm, standby)
    line = Line("127.0.0.1", standby.port)
    try:
        database, _catalogue, _me, notes = signed_in("seller", line.port)
        assert database.read(follows)
        database.replica.doubt()  # it is there
        assert database.read(follows)
        line.silent.set()
        with ThreadPoolExecutor(1) as pool:
            asked = pool.submit(database.read, follows)
            while not database.replica.database._busy:
                assert not asked.done()
            database.replica.doubt()  # as the window does after some seconds
            assert asked.result() is False
        assert notes == ["replica not used: it answered with ServerUnreachable"]
    finally:
        line.close()
    database, _catalogue, _me, notes = signed_in("seller")
    assert database.read(follows)
    check_console(database.profile, tmp_path, capsys, monkeypatch)
    alone(firm.server)
    promote(standby)
    assert not database.read(follows)
    assert notes == ["replica not used: it follows no other server any more"]
    embedded.stop(standby.data.parent)
    assert database.read(who) == firm.login("seller")


def check_console(profile, folder, capsys, monkeypatch):
    """The replica of a profile is among its servers, with how far it has come."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("CRM_CONFIG_DIR", str(folder))
    no_keyring = SimpleNamespace(password="")
    monkeypatch.setattr(connection, "look_into_keyring", lambda *_values: no_keyring)
    monkeypatch.setattr(connection, "_ask", lambda _login: factories.PASSWORD)
    settings.save(settings.Settings(profiles=(profile,)))
    assert main(["servers", "--profile", profile.name]) == 0
    said = [line.split("  ")[1] for line in capsys.readouterr().out.splitlines()]
    assert [line[:7] for line in said] == ["main se", "follows"]
