"""The workspace of a plan: figures, tabs, actions that move objectives, forms that begin filled."""

from datetime import timedelta
from functools import partial

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop.views.plans.pages import steps
from crm_desktop.views.plans.pages.card_tab import PlanTab
from crm_desktop.views.plans.pages.page import PlanPage
from crm_desktop.views.plans.pages.steps import StepDialog
from tests.factories import make
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
            qtbot.waitUntil(lambda: context.background.pending() == 0)

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


def dialog_of(page, step):
    """The dialog of a step, as the menu "…" of the head opens it."""
    steps.take(step, page.workspace.context, page.workspace.head(), page.workspace)
    return page.workspace.findChildren(StepDialog)[-1]


def test_given_back_approved_compared_and_copied_forward(committed, world, shown, on_server):
    plan = world.ids["plan"]
    status = "SELECT status FROM crm.account_plan WHERE id = %s"
    state = partial(on_server, asked, committed, status, plan)
    mine, _context, settle = shown(lambda c: PlanPage(c, plan))
    acts = mine.workspace.acts
    assert acts.step.text() == "Submit for approval"
    assert acts.review.isHidden()
    acts.step.click()
    settle()
    assert state() == "submitted"
    # The owner waits; the superior gives it back with a reason, then approves it.
    assert acts.step.isHidden()
    theirs, context, settle_theirs = shown(lambda c: PlanPage(c, plan), "lead")
    back = dialog_of(theirs, "return")
    back.act.click()
    assert "mended" in back._note.accessibleName()
    back.reason.setPlainText("Say who decides")
    back.act.click()
    settle_theirs()
    assert state() == "draft"
    told = "SELECT text FROM crm.notice WHERE kind = 'plan_returned' AND employee_id = %s"
    assert on_server(asked, committed, told, committed.ids["seller"]) == "Say who decides"
    mine.reload()
    settle()
    acts.step.click()
    settle()
    theirs.reload()
    settle_theirs()
    assert theirs.workspace.acts.step.text() == "Approve"
    theirs.workspace.acts.step.click()
    settle_theirs()
    assert "frozen" in context.seen[-1]
    assert state() == "approved"

    # What PostgreSQL froze then against the plan of now: came, went, other values.
    def change():
        with committed.connect() as pg:
            make(pg, "plan_context", account_plan_id=plan, kind="vision", text="A third less")
            pg.execute("UPDATE crm.plan_investment SET deleted_at = now()"
                       " WHERE account_plan_id = %s", (plan,))  # fmt: skip
            pg.execute("UPDATE crm.plan_objective SET due_on = '2030-05-01', goal = '3'"
                       " WHERE id = %s", (world.ids["objective"],))  # fmt: skip

    on_server(change)
    theirs.workspace.select("reviews")
    settle_theirs()
    tab = theirs.workspace.page()
    assert [line.text for line in tab.versions.rows.lines] == ["Version 1"]
    tab.versions.setCurrentIndex(tab.versions.rows.index(0))
    QTest.keyClick(tab.versions, Key.Key_Return)
    settle_theirs()
    model = tab.compare.model
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Now"
    told = {(line.icon, line.what): (line.was, line.now) for line in model.lines if line.key}
    assert told.keys() >= {("plus", "A third less"), ("minus", "A technician on site")}
    name = "All service of the press"
    assert told["pencil", f"{name} · Goal"] == ("2", "3")
    assert told["pencil", f"{name} · Due"][1].endswith("2030")
    assert len(told) == 4

    copy = dialog_of(theirs, "copy")
    copy.name.clear()
    copy.act.click()
    assert "name" in copy._note.accessibleName()
    copy.name.setText("Plan of the next year")
    copy.ends.set_value(copy.starts.value() - timedelta(1))
    copy.act.click()
    assert "after the start" in copy._days.accessibleName()
    copy.ends.set_value(copy.starts.value() + timedelta(364))
    copy.act.click()
    settle_theirs()
    kind, made = context.seen[-1]
    assert kind == "account_plan"
    assert on_server(asked, committed, "SELECT previous_id FROM crm.account_plan WHERE id = %s",
                     made) == plan  # fmt: skip


def test_a_lean_plan_stands_on_one_page_and_unfolds(committed, world, shown, on_server):
    def lean():
        with committed.connect() as pg:
            pg.execute(
                "UPDATE crm.account_plan SET lean = true WHERE id = %s", (world.ids["plan"],)
            )

    on_server(lean)
    page, context, settle = shown(lambda c: PlanPage(c, world.ids["plan"]))
    settle()
    work, sheet = page.workspace, page.workspace.page()
    assert work.tabs.isHidden()
    assert [part.part.part for part in sheet.overview.parts] == [
        "people", "targets", "objectives", "reviews"
    ]  # fmt: skip
    assert sum(len(q.list.rows.lines) for q in sheet.swot.quadrants.values()) == 4
    assert any(line.text == "Write the offer" for line in sheet.objectives.list.rows.lines)
    page.new_record()
    assert context.seen[-1][0] == "plan_objective"
    sheet.overview.parts[0].click()  # leads to the map, so to all the tabs
    settle()
    assert (work.tabs.isHidden(), work.tabs.current) == (False, "people")
    work.unfold(False)
    assert work.page() is sheet
