"""The server is killed (-9) while programs save: what was acknowledged stands, nothing twice."""

import threading
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from crm_desktop.models import database
from tests.full import rounds
from tests.reliability.conftest import start_again
from tests.reliability.history import faults, figure
from tests.reliability.programs import kill, make_tasks, standing

pytestmark = pytest.mark.timeout(1800)  # the full run takes its time

CLIENTS, RECORDS = rounds(8, 24), rounds(4, 10)
SAVES = rounds(15, 60)  # acknowledged ones between two kills


def work_under_kills(firm, programs, account, tasks, kills):
    """Let all programs save, and kill the server after some saves, again and again."""
    history, up, end = programs[0].history, programs[0].up, threading.Event()
    enough = threading.Semaphore(0)

    def work(one):
        while not end.is_set():
            if one.count % 3 == 2:
                one.add(account)
                enough.release()
            elif one.change(tasks[(one.number * 7 + one.count) % RECORDS]):
                enough.release()

    with ThreadPoolExecutor(len(programs)) as pool:
        running = [pool.submit(work, one) for one in programs]
        try:
            for _ in range(kills):
                for _saved in range(SAVES):
                    assert enough.acquire(timeout=60), [r.exception() for r in running if r.done()]
                up.clear()
                kill(firm.server)
                start_again(firm)
                up.set()
        except BaseException:
            for one in programs:
                one.given_up.set()  # the server may never come back
            raise
        finally:
            end.set()
            up.set()
        for one in running:
            one.result()
    return history


def test_server_killed_while_saving_loses_nothing_acknowledged(firm, program):
    account, tasks = make_tasks(firm, RECORDS)
    programs = [program() for _ in range(CLIENTS)]
    kills = rounds(3, 50)
    history = work_under_kills(firm, programs, account, tasks, kills)
    assert faults(history, *standing(firm, tasks)) == []
    assert history.told("saved") >= kills * SAVES
    figure(
        f"killed {kills} times under {CLIENTS} programs: {history.told('saved')} saved,"
        f" {history.told('refused')} conflicts shown, 0 lost, 0 twice"
    )


def test_server_killed_that_acknowledges_too_early_is_found_by_the_checker(
    firm, program, monkeypatch
):
    """A server set to `synchronous_commit = off` forgets what it said; our programs forbid it."""
    server = firm.server
    with psycopg.connect(server.dsn(), autocommit=True) as pg:
        pg.execute("ALTER SYSTEM SET synchronous_commit = off")
        pg.execute("ALTER SYSTEM SET wal_writer_delay = '10s'")
        pg.execute("SELECT pg_reload_conf()")
    try:
        account, tasks = make_tasks(firm, RECORDS)
        with psycopg.connect(firm.dsn()) as pg:
            pg.execute("SET synchronous_commit = on")
            pg.execute("UPDATE crm.task SET priority = 'low'")  # waits for all that was before
        ours = program()
        with ours.database.session() as session:
            shown = session.connection().exec_driver_sql("SHOW synchronous_commit").scalar()
        assert shown == "on"
        broken = database.SERVER_SIDE.replace(" -c synchronous_commit=on", "")
        monkeypatch.setattr(database, "SERVER_SIDE", broken)
        careless = program()
        for _ in range(5):
            careless.add(account)
        kill(server)
        start_again(firm)
        found = faults(careless.history, *standing(firm, tasks))
        assert found
        assert {fault.split()[1] for fault in found} == {"lost"}
    finally:
        with psycopg.connect(server.dsn(), autocommit=True) as pg:
            pg.execute("ALTER SYSTEM RESET synchronous_commit")
            pg.execute("ALTER SYSTEM RESET wal_writer_delay")
            pg.execute("SELECT pg_reload_conf()")
