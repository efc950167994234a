"""What others write appears by itself; what is typed stays; storms and forgeries do no harm."""

import threading

import psycopg
import pytest

from crm_desktop.models.hints import gathered, kinds_of_tables, read_hint
from crm_desktop.views.working.hearing.live import Live
from tests.factories import make
from tests.full import rounds


@pytest.fixture
def live(world):
    """The world's program listens."""
    made = Live(world.background, world.context.catalogue, world.background)
    heard = threading.Event()
    world.background.listener._heard.connect(lambda told: told == "" and heard.set())
    world.answers.listen = world.answers.database.listen
    world.background.listen()
    world.qtbot.waitUntil(heard.is_set)
    return made


FORGED = (
    "", "account", "account:", "account:x:1", "account:1", "account:1:1,", "account:1:1;DROP",
    "Account:1:1", "account:99999999999999999999:1", "account:9999999999999999999:1",
    "account:*,1:1", "a" * 9000, "account:" + ",".join(["1:1"] * 21), "účet:1:1", "account:1:1\n",
)  # fmt: skip


@pytest.mark.parametrize("forged", FORGED, ids=range(len(FORGED)))
def test_a_forged_notice_is_nothing(forged):
    assert read_hint(forged) is None


def test_notices_are_gathered_by_kind(world):
    tables = kinds_of_tables(world.context.catalogue)
    hints = ["account:5:2", "account_detail:5:0", "contact_point:9:1", "task:1:1", "task:2:1",
             "pg_authid:1:1", "activity_participant:3:0", "sale:*", "sale:4:1"]  # fmt: skip
    assert gathered(hints, tables) == {
        "account": 5, "contact_point": None, "task": None, "activity": None, "sale": None,
    }  # fmt: skip


def copies(pg, task, number):
    """Enter a task so many times more, in one statement; return the ids."""
    return [id for (id,) in pg.execute(
        "INSERT INTO crm.task (account_id, subject, status, priority) SELECT account_id, subject,"
        " status, priority FROM crm.task, generate_series(1, %s) WHERE id = %s RETURNING id",
        (number, task),
    )]  # fmt: skip


def test_one_notice_per_statement_and_none_for_nothing(committed):
    with committed.connect() as pg, committed.connect("lead") as stranger:
        account = make(pg, "account", owner_id=committed.ids["seller"])
        make(pg, "account_detail", account_id=account)
        stranger.execute("LISTEN crm_change")
        pg.execute("UPDATE crm.account SET town = 'Brno' WHERE id = %s", (account,))
        pg.execute("UPDATE crm.account_detail SET note = 'x' WHERE account_id = %s", (account,))
        pg.execute("UPDATE crm.account SET town = 'Brno' WHERE id < 0")
        first = make(pg, "task", account_id=account)
        few = copies(pg, first, 20)
        copies(pg, first, 21)
        pg.execute("UPDATE crm.task SET subject = 'y' WHERE id = ANY (%s)", (few[:2],))
        told = [each.payload for each in stranger.notifies(timeout=2, stop_after=6)]
        told += [each.payload for each in stranger.notifies(timeout=0)]
    assert (
        told
        == [
            f"account:{account}:2",
            f"account_detail:{account}:0",  # beside the account, whose version counts
            f"task:{first}:1",
            "task:" + ",".join(f"{id}:1" for id in few),
            "task:*",
            "task:" + ",".join(f"{id}:2" for id in few[:2]),
        ]
    )


def test_what_others_change_appears_and_a_changed_form_is_told(world, live):
    page = world.form("account", world.ids.account)
    other = world.form("contact", world.ids.contact)
    other.body.cells["job_title"].put("ředitel")
    world.change("lead", "UPDATE crm.account SET town = 'Praha' WHERE id = %s", world.ids.account)
    world.change("lead", "UPDATE crm.contact SET department = 'nákup' WHERE id = %s",
                 world.ids.contact)  # fmt: skip
    world.qtbot.waitUntil(lambda: page.body.peek("town") == "Praha")
    world.qtbot.waitUntil(lambda: "changed this record" in other.message.text())
    assert other.body.peek("job_title") == "ředitel"
    assert other.body.peek("department") is None


def test_what_this_program_writes_it_does_not_hear(world, live):
    heard = []
    world.background.listener.told.connect(heard.append)
    page = world.form("account", world.ids.account)
    page.body.cells["town"].put("Praha")
    world.save(page)
    world.change(None, "SELECT pg_notify('crm_change', 'task:1:1')")
    world.qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["task:1:1"]


def test_a_storm_of_notices_does_not_disturb(world, live):
    """An import by somebody else, and every notice forged that could be: the watchdog looks on."""
    page = world.form("account", world.ids.account)
    page.body.cells["note"].put("rozepsáno")
    read = []
    world.background.changed.connect(lambda *told: read.append(told))
    many = rounds(2000, 100_000)
    with psycopg.connect(world.crm.dsn(), autocommit=True) as pg:
        copies(pg, make(pg, "task", account_id=world.ids.account), many)
        for first in range(0, many, 1000):
            pg.execute(
                "SELECT pg_notify('crm_change', 'account:' || n || ':1')"
                " FROM generate_series(%s::int, %s::int) AS n", (first, first + 999),
            )  # fmt: skip
        pg.execute("SELECT pg_notify('crm_change', 'end:1:1')")
    with world.qtbot.waitSignal(
        world.background.listener.told,
        timeout=60_000,
        check_params_cb=lambda told: told[:3] == "end",
    ):
        pass
    world.qtbot.waitUntil(lambda: not live._waiting)
    world.settle()
    assert page.body.peek("note") == "rozepsáno"
    assert len(read) <= 4 * live.turns
    assert live.turns <= rounds(8, 60)


def test_a_listener_whose_connection_is_ended_is_noticed_and_listens_again(world, live):
    live._background.listener._pause = 0.01
    with world.qtbot.waitSignals(
        [world.background.listener.broke, world.background.listener.again]
    ):
        world.change(None, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                           " WHERE query LIKE 'LISTEN crm_change' AND usename = %s",
                     world.crm.login("seller"))  # fmt: skip
    page = world.form("account", world.ids.account)
    world.change("lead", "UPDATE crm.account SET town = 'Praha' WHERE id = %s", world.ids.account)
    world.qtbot.waitUntil(lambda: page.body.peek("town") == "Praha")
