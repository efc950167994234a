"""The main server dies under many programs, the standby takes over; the old one is noticed."""

import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from crm_desktop import embedded
from crm_desktop.admin import main
from crm_desktop.models.database import Database, Opening, connect
from crm_desktop.models.errors import ServerUnreachable
from crm_desktop.models.hosts import from_text, place
from tests import factories
from tests.full import rounds
from tests.reliability.conftest import start_again
from tests.reliability.history import faults, figure
from tests.reliability.programs import kill, make_tasks, standing
from tests.reliability.standby import alone, follow, promote
from tests.server import postgresql_15, temporary_folder

pytestmark = pytest.mark.timeout(1800)  # the full run takes its time

CLIENTS, RECORDS = rounds(8, 24), rounds(4, 10)


@pytest.fixture
def standby(firm):
    """A standby of the server, which afterwards is alone again."""
    version = (firm.server.data / "PG_VERSION").read_text().strip()
    with temporary_folder() as folder:
        try:
            server = follow(
                firm.server, folder / "standby", postgresql_15() if version == "15" else None
            )
            yield server
        finally:
            start_again(firm)
            alone(firm.server)


def port_of(database: Database) -> int:
    with database.session() as session:
        return int(session.connection().connection.dbapi_connection.info.port)


def waiting(firm, but=()):
    """Return who waits for the standby with a COMMIT."""
    with firm.connect() as pg:
        rows = pg.execute(
            "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
        ).fetchall()
    return [pid for (pid,) in rows if pid not in but]


def check_repeating_waits_too(firm, standby, one, account):
    """A COMMIT that waits for the standby is cut short: its repetition must wait as well."""
    with psycopg.connect(standby.dsn()) as pg:
        (receiver,) = pg.execute("SELECT pid FROM pg_stat_wal_receiver").fetchone()
    os.kill(receiver, signal.SIGSTOP)
    try:
        with ThreadPoolExecutor(1) as pool:
            saving = pool.submit(one.add, account)
            while not (first := waiting(firm)):
                assert not saving.done()
            with firm.connect() as pg:
                pg.execute("SELECT pg_terminate_backend(%s)", (first[0],))
            while not waiting(firm, first):
                assert not saving.done(), "acknowledged, and the standby does not have it"
            os.kill(receiver, signal.SIGCONT)
            saving.result()
    finally:
        os.kill(receiver, signal.SIGCONT)


def test_nothing_acknowledged_is_lost_when_the_main_server_is_killed(
    firm, program, standby, capsys, monkeypatch
):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    account, tasks = make_tasks(firm, RECORDS)
    further = (f"127.0.0.1:{standby.port}",)
    only_standby = firm.profile("seller", port=standby.port, hosts=further)
    with pytest.raises(ServerUnreachable, match="only follows another one"):
        Opening(only_standby, factories.PASSWORD)()
    both = make_conninfo(
        firm.dsn("seller"), host="127.0.0.1,127.0.0.1", port=f"{firm.server.port},{standby.port}"
    )
    assert main(["servers", "--dsn", both]) == 0
    assert [line.split("  ")[1][:7] for line in capsys.readouterr().out.splitlines()] == [
        "main se", "follows",
    ]  # fmt: skip
    check_repeating_waits_too(firm, standby, program(hosts=further), account)
    programs = [program(hosts=further) for _ in range(CLIENTS)]
    history, up, end = programs[0].history, programs[0].up, threading.Event()
    saved = threading.Semaphore(0)

    def work(one):
        while not end.is_set():
            if one.count % 3 == 2:
                one.add(account)
                saved.release()
            elif one.change(tasks[(one.number * 7 + one.count) % RECORDS]):
                saved.release()

    def wait_for(count):
        for _ in range(count):
            assert saved.acquire(timeout=60), [r.exception() for r in running if r.done()]

    with ThreadPoolExecutor(CLIENTS) as pool:
        running = [pool.submit(work, one) for one in programs]
        try:
            wait_for(rounds(15, 400))
            up.clear()
            kill(firm.server)
            promote(standby)
            up.set()
            wait_for(rounds(15, 400))
        except BaseException:
            for one in programs:
                one.given_up.set()  # the server may never come back
            raise
        finally:
            end.set()
            up.set()
        for one in running:
            one.result()
    there = replace(firm, server=standby)
    assert faults(history, *standing(there, tasks)) == []
    with capsys.disabled():
        figure(f"failover under {CLIENTS} programs: {history.told('saved')} saved, 0 lost, 0 twice")

    start_again(firm)  # the old one comes back; it can be written to, and knows nothing of all this
    alone(firm.server)
    assert main(["servers", "--dsn", both]) == 1
    said = capsys.readouterr().out.splitlines()
    assert "was replaced and must not be used" in said[0]
    assert "main server (timeline 2)" in said[1]
    programs[0].database.close()  # a lost connection: the next one asks both
    assert port_of(programs[0].database) == standby.port
    profile = programs[0].database.profile
    fresh = connect(replace(profile, seen=""), factories.PASSWORD)
    assert port_of(fresh) == standby.port
    fresh.close()
    assert from_text(profile.seen).timeline > 1
    embedded.stop(standby.data.parent)
    for opening in (programs[0].database._opening, Opening(profile, factories.PASSWORD)):
        with pytest.raises(ServerUnreachable, match="It was replaced by another one"):
            opening()


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("db2.example.com", ("db2.example.com", 5432)),
        ("db2.example.com:5433", ("db2.example.com", 5433)),
        ("[::1]:5433", ("::1", 5433)),
        ("::1", ("::1", 5432)),
        ("10.0.0.2:6000", ("10.0.0.2", 6000)),
    ],
)
def test_further_hosts_have_ports(named, found):
    assert place(named, 5432) == found
