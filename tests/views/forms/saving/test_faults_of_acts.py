"""Acts that are no form: whatever call the line breaks at, they are done once or not at all."""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from crm_desktop.models.importing.asking.request import request
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.access import hand_over_all
from crm_desktop.views.access.hand_over import HandOverDialog
from crm_desktop.views.duplicates.page import DuplicatesPage
from crm_desktop.views.importing import work as importing
from crm_desktop.views.lists.deleting import ask_delete
from crm_desktop.views.mailing.wizard import MailingPage
from crm_desktop.views.plans.pages.steps import StepDialog
from tests.factories import make
from tests.full import full
from tests.mailing import world as mailing_world
from tests.views.forms.saving.cutting import COMMIT, TRIES, back, cut, places
from tests.views.forms_world import World

TODAY = dt.date.today()


@pytest.fixture
def world(committed, background_of, on_server, qtbot):
    made = World(committed, background_of, on_server, qtbot)
    made.failed = []
    made.background.failed.connect(lambda error: made.failed.append(str(error)))
    made.window = QWidget()
    qtbot.addWidget(made.window)
    return made


@dataclass
class Act:
    """`do` acts through the screen, `times` counts on the server, `said` is what it says."""

    do: object
    times: object
    said: object
    tries: int = TRIES


def delete_many(world):
    with world.crm.connect() as pg:
        ids = [make(pg, "task", account_id=world.ids.account) for _each in range(2)]
    values = {"account_id": world.ids.account, "subject": "Task"}
    rows = [Row("task", number, values, versions={"task": 1}) for number in ids]

    def do():
        ask_delete(world.window, world.context, "task", rows, lambda: None).choose("delete")

    def times():
        found = world.sql(
            "SELECT DISTINCT deleted_at IS NOT NULL, version FROM crm.task WHERE id = ANY(%s)", ids
        )
        return {((False, 1),): 0, ((True, 2),): 1}[tuple(found)]

    return Act(do, times, lambda: world.failed[-1])


def copy_plan(world):
    with world.crm.connect() as pg:
        plan = make(pg, "account_plan", account_id=world.ids.account, name="Plan",
                    employee_id=world.crm.ids["seller"], starts_on=TODAY,
                    ends_on=TODAY + dt.timedelta(days=364))  # fmt: skip
    values = {"account_id": world.ids.account, "name": "Plan", "status": "draft",
              "starts_on": TODAY, "ends_on": TODAY + dt.timedelta(days=364)}  # fmt: skip
    head = PlanHead(Row("account_plan", plan, values, versions={"account_plan": 1}))
    dialog = StepDialog("copy", world.context, head, world.window)
    count = "SELECT count(*) FROM crm.account_plan WHERE previous_id = %s"
    return Act(dialog._send, lambda: world.sql(count, plan)[0][0], dialog.message.text)


def close_plan(world):
    with world.crm.connect() as pg:
        plan = make(pg, "account_plan", account_id=world.ids.account, name="Closing",
                    employee_id=world.crm.ids["seller"], starts_on=TODAY,
                    ends_on=TODAY)  # fmt: skip
    values = {"account_id": world.ids.account, "name": "Closing", "status": "draft",
              "starts_on": TODAY, "ends_on": TODAY}  # fmt: skip
    head = PlanHead(Row("account_plan", plan, values, versions={"account_plan": 1}))
    dialog = StepDialog("close", world.context, head, world.window)
    count = "SELECT count(*) FROM crm.account_plan WHERE id = %s AND status = 'closed'"
    return Act(dialog._send, lambda: world.sql(count, plan)[0][0], dialog.message.text)


def hand_over(world):
    with world.crm.connect() as pg:
        account = make(pg, "account", owner_id=world.crm.ids["seller"], name="Předaná")
    row = Row("account", account, {"name": "Předaná"}, versions={"account": 1})
    dialog = HandOverDialog(
        world.context, lambda: SimpleNamespace(row=row, owner=None), world.window
    )
    heir = world.crm.ids["colleague"]
    dialog.to.prefer(heir)
    world.settle()

    def times():
        owner, version = world.sql(
            "SELECT owner_id, version FROM crm.account WHERE id = %s", account
        )[0]  # fmt: skip
        return {(world.crm.ids["seller"], 1): 0, (heir, 2): 1}[owner, version]

    return Act(dialog.run, times, dialog.message.text)


def merge(world):
    with world.crm.connect() as pg:
        seller = world.crm.ids["seller"]
        keep, gone = (make(pg, "account", owner_id=seller, name="Dvojče") for _each in range(2))
        for account in (keep, gone):
            make(pg, "account_detail", account_id=account)
        pg.execute("DELETE FROM crm.duplicate")
        pg.execute(
            "INSERT INTO crm.duplicate (kind, left_id, right_id, score, reasons)"
            " VALUES ('account', %s, %s, 900, 'similar_name')", (keep, gone),
        )  # fmt: skip
    page = DuplicatesPage(world.context)
    world.qtbot.addWidget(page)
    page.show()
    world.settle()
    merged = "SELECT deleted_at IS NOT NULL, version FROM crm.account WHERE id = %s"

    def times():
        return {(False, 1): 0, (True, 2): 1}[world.sql(merged, gone)[0]]

    def said():
        return page.sides.message.text() or page.note.accessibleName()

    return Act(lambda: page.merge(keep, ()), times, said)


def begin_mailing(world):
    with world.crm.connect() as pg:
        if not world.sql("SELECT FROM crm.template"):
            mailing_world.build(world.crm, pg, people=2)
        pg.execute("DELETE FROM crm.mailing_recipient")
        pg.execute("DELETE FROM crm.mailing")
    page = MailingPage(world.context)
    world.qtbot.addWidget(page)
    page.show()
    world.settle()
    from crm_desktop.models.filters import Condition

    page.choose.filters["contact"]._take(Condition("first_name", "eq", "Jan"))
    world.settle()
    with world.qtbot.waitSignal(page.checked):
        page.go_on()
    world.settle()

    def do():
        if page._wish is not None:  # begun: the page has closed itself
            page.go_on()

    count = "SELECT count(*) FROM crm.mailing"
    return Act(do, lambda: world.sql(count)[0][0], page.message.text)


def import_file(world, tmp_path):
    world.number = getattr(world, "number", 0) + 1
    name = f"Dovoz {world.number}"
    file = tmp_path / f"{world.number}.csv"
    file.write_text(f"name;town\n{name};Brno\n{name} II;Praha\n", "utf-8")
    said = []
    wanted = request(world.context.catalogue, open_file(file), "account", (), (), ())

    def do():
        job = partial(
            importing.run, world.background.session, world.context.catalogue, world.me, (wanted,),
            trial=False,
        )  # fmt: skip
        world.background.run_long(job, lambda _done: None, failed=lambda e: said.append(str(e)))

    def times():
        found = "SELECT count(*) FROM crm.account WHERE name LIKE %s"
        return world.sql(found, f"{name}%")[0][0] / 2

    return Act(do, times, lambda: said[-1], tries=1)


def hand_all_over(world):
    with world.crm.connect() as pg:
        pg.execute("UPDATE crm.account SET deleted_at = now()")
        leaver, heir = world.crm.ids["rival"], world.crm.ids["reader"]
        ids = [make(pg, "account", owner_id=leaver, name=f"{n}") for n in range(3)]
    said = []

    def do():
        job = partial(
            hand_over_all.hand_all, world.background.session, leaver, heir, "%1 of %2"
        )  # fmt: skip
        world.background.run_long(job, lambda _done: None, failed=lambda e: said.append(str(e)))

    def times():
        found = world.sql("SELECT owner_id, version FROM crm.account WHERE id = ANY(%s)", ids)
        assert set(found) <= {(leaver, 1), (heir, 2)}
        return int(set(found) == {(heir, 2)})

    return Act(do, times, lambda: said[-1], tries=1)


ONLY_FULL = pytest.mark.skipif(not full(), reason="the same as above: in the full run")
ACTS = (copy_plan, delete_many, close_plan, hand_over, merge, begin_mailing)


def shown_to_be_done_once(world, line, begin):
    act = begin()
    act.do()
    world.settle()
    assert act.times() == 1, act.said()
    for place in (*places(line.calls - 1), COMMIT) if full() else (COMMIT,):
        act = begin()
        with cut(line, place, act.tries):
            act.do()
            world.settle()
        assert act.times() == 0
        assert "server" in act.said()
        back(world)
        act.do()
        world.settle()
        assert act.times() == 1
    act = begin()
    world.answers.lose = act.tries  # it is written, and nobody hears of it
    act.do()
    world.settle()
    assert "line broke" in act.said()
    done = act.times()
    back(world)
    act.do()
    world.settle()
    assert act.times() == 1
    return done


@pytest.mark.parametrize("begin", ACTS if full() else ACTS[:1], ids=lambda begin: begin.__name__)
def test_lost_at_each_call_an_act_is_done_once_or_not_at_all(world, line, begin):
    assert shown_to_be_done_once(world, line, partial(begin, world)) == 1


@ONLY_FULL
def test_lost_at_each_call_an_import_is_done_once_or_not_at_all(world, line, tmp_path):
    assert shown_to_be_done_once(world, line, partial(import_file, world, tmp_path)) == 1


@ONLY_FULL
def test_lost_at_each_call_no_account_is_handed_over_twice(
    committed, background_of, on_server, qtbot, line, monkeypatch
):
    """A job in batches goes on where it stopped."""
    monkeypatch.setattr(hand_over_all, "BATCH", 1)
    world = World(committed, background_of, on_server, qtbot, "other-lead")
    with committed.connect() as pg:
        make(pg, "act_right", act="hand_over", employee_id=world.me.employee_id, allowed=True)
    shown_to_be_done_once(world, line, partial(hand_all_over, world))
