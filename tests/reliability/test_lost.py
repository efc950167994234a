"""Many programs change few records at once: nothing is lost, and every conflict is shown."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.full import rounds
from tests.reliability.conftest import WRITERS
from tests.reliability.history import History, Write, faults, figure
from tests.reliability.programs import make_tasks, standing

pytestmark = pytest.mark.timeout(1800)  # the full run takes its time

CLIENTS, RECORDS = rounds(8, 24), rounds(4, 10)


def test_no_update_is_lost_and_every_conflict_is_shown(firm, program):
    """All read, then all write: of those with one record, one is saved and the others are told."""
    _account, tasks = make_tasks(firm, RECORDS)
    programs = [program() for _ in range(CLIENTS)]
    turns = rounds(2, 40)

    def work(one):
        return sum(one.change(tasks[(one.number * 7 + turn) % RECORDS]) for turn in range(turns))

    with ThreadPoolExecutor(CLIENTS) as pool:
        saved = sum(pool.map(work, programs))
    history = programs[0].history
    assert history.told("saved") == saved
    assert saved + history.told("refused") == CLIENTS * turns
    assert faults(history, *standing(firm, tasks)) == []
    figure(f"{saved} saved, {history.told('refused')} conflicts shown, 0 lost")


def test_the_checker_finds_what_naive_saving_has_lost(firm, program):
    """The same with “read, change, write back” in plain SQL: more than half is gone unseen."""
    _account, tasks = make_tasks(firm, RECORDS)
    history, together = History(), threading.Barrier(CLIENTS)

    def work(number):
        id = tasks[number % RECORDS]
        with firm.connect(WRITERS[number % 3]) as pg:
            read = pg.execute("SELECT note FROM crm.task WHERE id = %s", (id,)).fetchone()[0] or ""
            together.wait(timeout=60)
            mark = f"[{number}.1]"
            pg.execute("UPDATE crm.task SET note = %s WHERE id = %s", (read + mark, id))
            history.note(Write(mark, "saved", id, read))

    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(work, range(CLIENTS)))
    found = faults(history, *standing(firm, tasks))
    lost = sum(fault.endswith("lost") for fault in found)
    assert lost == CLIENTS - RECORDS
    figure(f"naive saving: {lost} of {CLIENTS} lost ({100 * lost // CLIENTS} %)")


def test_the_checker_knows_each_fault():
    """What it says of histories in which something is wrong, one at a time."""
    ok = [Write("[1.1]", "saved", 5, ""), Write("[2.1]", "refused", 5, "")]
    told = [*ok, Write("[1.2]", "saved")]
    assert faults(History(told), {5: "[1.1]"}, ["[1.2]"]) == []
    assert faults(History(told), {5: "[1.1]"}, []) == ["[1.2] lost"]
    assert faults(History(told), {5: "[1.1]"}, ["[1.2]", "[1.2]"]) == ["[1.2] doubled"]
    assert "[1.1] doubled" in faults(History(told), {5: "[1.1][1.1]"}, ["[1.2]"])
    assert "[2.1] refused, and written all the same" in faults(
        History(told), {5: "[1.1][2.1]"}, ["[1.2]"]
    )
    over = [Write("[1.1]", "saved", 5, ""), Write("[2.1]", "saved", 5, "")]
    assert faults(History(over), {5: "[2.1]"}, []) == ["[1.1] lost"]
    assert faults(History(over), {5: "[1.1][2.1]"}, []) == ["[2.1] written over what others wrote"]
    refused = [Write("[2.1]", "refused", 5, "")]
    assert faults(History(refused), {5: ""}, []) == ["[2.1] refused without cause"]
    assert faults(History([]), {5: "[9.9]"}, ["[8.8]"]) == [
        "[8.8] from nowhere",
        "[9.9] from nowhere",
    ]
