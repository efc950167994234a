"""The workspace of a plan: figures, tabs, actions that move objectives, forms that begin filled."""

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop.views.plans.pages.card_tab import PlanTab
from crm_desktop.views.plans.pages.page import PlanPage
from tests.plan_world import plan_world

Key = Qt.Key


@pytest.fixture
def world(committed):
    with psycopg.connect(committed.dsn()) as pg:
        return plan_world(committed, pg)


@pytest.fixture
def shown(enter, qtbot):
    def show(make, person="seller"):
        context = enter(person)
        page = make(context)
        qtbot.addWidget(page)
        page.resize(1180, 760)
        with qtbot.waitExposed(page):
            page.show()

        def settle():
            qtbot.waitUntil(lambda: context.background.pending() == 0, timeout=20_000)

        settle()
        return page, context, settle

    return show


def asked(committed, statement, *values):
    with committed.connect() as pg:
        return pg.execute(statement, values).fetchone()[0]


def test_a_plan_is_gone_through_by_keys(committed, world, shown, on_server, statements):
    ids = world.ids
    page, context, settle = shown(lambda c: PlanPage(c, ids["plan"]))
    work = page.workspace
    assert page.title() == "Plan: Alfa & Beta"
    assert work.top.title() == "Plan of this year"
    facts = {fact.caption: fact for fact in work.facts.facts()}
    assert facts["Key people held"].figure == "1"
    assert facts["Next review"].note == "Quarterly"
    percents = {part.part.part: part.part.percent for part in work.pages["overview"].parts}
    assert percents == {
        "context": 25, "people": 50, "whitespace": 0, "targets": 0, "objectives": 50,
        "reviews": 75,
    }  # fmt: skip
    work.acts.start_review()
    assert context.seen[-1] == (
        "plan_review", None, ids["account"], {"account_plan_id": ids["plan"]},
    )  # fmt: skip
    page.edit_record()
    assert context.seen[-1] == ("account_plan", ids["plan"], ids["account"])

    work.select("swot")
    settle()
    swot = work.page()
    assert [len(q.list.rows.lines) for q in swot.quadrants.values()] == [1, 1, 0, 2]
    weak = next(e for e in swot.entries.values() if e.quadrant == "weakness")
    assert weak.task == "Train a second technician"
    swot.mark_critical(weak)
    settle()
    assert on_server(
        asked, committed, "SELECT critical FROM crm.plan_swot WHERE id = %s", ids["swot-0"]
    )
    assert swot.quadrants["weakness"].list.rows.lines[0].chip is not None
    page.new_record()
    assert context.seen[-1][3]["quadrant"] == "strength"

    work.select("objectives")
    settle()
    tab = work.page()
    first = tab.objectives[ids["objective"]]
    assert (first.done, first.counted) == (0, 3)
    row = next(r for r, line in enumerate(tab.list.rows.lines) if line.text == "Write the offer")
    tab.list.setCurrentIndex(tab.list.rows.index(row))
    QTest.keyClick(tab.list, Key.Key_Space)
    settle()
    assert on_server(
        asked, committed, "SELECT status FROM crm.task WHERE id = %s", ids["action-1"]
    ) == "done"  # fmt: skip
    assert tab.objectives[ids["objective"]].progress == pytest.approx(1 / 3)
    tab.new_action()
    assert context.seen[-1][3] == {"plan_objective_id": ids["objective"]}
    tab.set_status(tab.objectives[ids["second"]], "dropped")
    settle()
    assert tab.objectives[ids["second"]].status == "dropped"

    statements.clear()
    for key in ("context", "reviews"):
        work.select(key)
        settle()
    assert work.page().compare.stack.title() == "No version yet"
    assert len(statements) < 40


def test_the_tab_of_the_card_and_who_may_only_read(committed, world, shown, on_server):
    tab, context, settle = shown(lambda c: PlanTab(c, world.ids["account"]))
    settle()
    assert tab.workspace.plan_id == world.ids["plan"]
    assert [plan.label("name") for plan in tab.plans] == ["Plan of this year"]
    tab._open_apart()
    assert context.seen[-1] == ("account_plan", world.ids["plan"])

    page, _context, _settle = shown(lambda c: PlanPage(c, world.ids["plan"]), "rival")
    assert page.workspace.head() is None
    assert "right" in page.workspace.page().title.text()
