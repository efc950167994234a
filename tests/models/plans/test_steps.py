"""The way of a plan through the program: reviews due, completeness, two people at one plan."""

import datetime as dt

import pytest

from crm_desktop.models.errors import ChangedMeanwhile, NotAllowed
from crm_desktop.models.queries.access import due
from crm_desktop.models.queries.plans import steps
from crm_desktop.models.queries.plans.completeness import read_completeness
from crm_desktop.models.queries.plans.workspace import read_plan
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Conflict, Edit
from crm_desktop.models.queries.saving.saving import save
from tests.factories import make

TODAY = dt.date.today()
DAY = dt.timedelta(days=1)


@pytest.fixture
def plan(pg, crm):
    """A plan of the seller at work."""
    account = make(pg, "account", name="Kovovýroba", owner_id=crm.ids["seller"])
    plan = make(pg, "account_plan", account_id=account, employee_id=crm.ids["seller"],
                rhythm="quarter")  # fmt: skip
    pg.execute("UPDATE crm.account_plan SET status = 'active', version = 1 WHERE id = %s", (plan,))
    return plan


def test_a_review_is_due_to_the_owner_then_to_the_superior(pg, crm, plan, as_person):
    def due_to(person, on):
        pg.execute("UPDATE crm.account_plan SET next_review_on = %s WHERE id = %s", (on, plan))
        return [(one.kind, one.ends_on, one.beside) for one in as_person(person, due.notices_due)]

    assert due_to("seller", TODAY + 8 * DAY) == []
    assert due_to("seller", TODAY + 7 * DAY) == [("account_plan", TODAY + 7 * DAY, "")]
    assert due_to("lead", TODAY - 6 * DAY) == []
    (told,) = due_to("lead", TODAY - 7 * DAY)
    assert told[:2] == ("account_plan", TODAY)
    assert told[2]  # who did not review
    assert due_to("head", TODAY - 90 * DAY) == []
    # What the owner has seen the superior has not.
    late = TODAY - 9 * DAY
    due_to("seller", late)
    as_person("seller", due.mark_due_seen, as_person("seller", due.notices_due))
    assert as_person("seller", due.due_unseen) == 0
    assert as_person("lead", due.due_unseen) == 1
    # A review that is entered ends it.
    make(pg, "plan_review", account_plan_id=plan, reviewed_on=TODAY)
    assert as_person("seller", due.notices_due) == as_person("lead", due.notices_due) == ()


def test_completeness_says_what_is_missing(pg, crm, plan, as_person, catalogue_of):
    def parts():
        return {part.part: part for part in as_person("seller", read_completeness, [plan])[plan]}

    empty = parts()
    assert set(empty) == {"context", "people", "whitespace", "targets", "objectives", "reviews"}
    assert {part.percent for part in empty.values()} == {0}
    assert all(part.rule and part.label for part in empty.values())
    for kind in ("vision", "priority", "trend"):
        make(pg, "plan_context", account_plan_id=plan, kind=kind)
    make(pg, "plan_target", account_plan_id=plan, quarter="2025-01-01")
    objective = make(pg, "plan_objective", account_plan_id=plan)
    account = pg.execute("SELECT account_id FROM crm.account_plan WHERE id = %s", (plan,))
    action = {"account_id": account.fetchone()[0], "plan_objective_id": objective,
              "employee_id": crm.ids["seller"]}  # fmt: skip
    make(pg, "task", **action, due_on=TODAY)
    made = make(pg, "task", **action)
    found = parts()
    assert found["context"].percent == 75
    assert "indicator" in found["context"].rule
    assert (found["targets"].percent, found["objectives"].percent) == (25, 0)
    pg.execute("UPDATE crm.task SET due_on = %s WHERE id = %s", (TODAY, made))
    assert parts()["objectives"].percent == 100
    pg.execute("UPDATE crm.account_plan SET lean = true WHERE id = %s", (plan,))
    assert set(parts()) == {"people", "targets", "objectives", "reviews"}
    assert as_person("rival", read_completeness, [plan]) == {}
    # The people who count are those of the head: by role, standing or influence, and still there.
    for role, influence, left, keeper in (
        ("key_player", 1, None, "seller"), ("coach", 1, None, None), ("none", 4, None, "seller"),
        ("none", 3, None, "seller"), ("sponsor", 5, TODAY - DAY, "seller"),
    ):  # fmt: skip
        person = make(pg, "contact", account_id=action["account_id"])
        make(pg, "stakeholder", account_plan_id=plan, contact_id=person, role=role,
             influence=influence, employee_id=crm.ids.get(keeper))  # fmt: skip
        pg.execute("UPDATE crm.contact SET valid_to = %s WHERE id = %s", (left, person))
    make(pg, "stakeholder", account_plan_id=plan, placeholder="Unknown", role="sponsor",
         employee_id=crm.ids["seller"])  # fmt: skip
    head = as_person("seller", read_plan, catalogue_of("seller"), plan, crm.ids["seller"]).figures
    assert (head.key_held, head.key_people) == (2, 4)
    assert (parts()["people"].percent, parts()["people"].rule[:6]) == (50, "2 of 4")


def test_two_people_at_one_plan(pg, database, plan, catalogue_of, act_as):
    catalogue = catalogue_of("seller")
    with database.session() as session:
        row = read_row(session, catalogue, "account_plan", plan)

    def edit(**changes):
        original = dict(row.values)
        return Edit("account_plan", plan, changes, versions=row.versions, original=original)

    with database.session() as session:
        save(session, catalogue, edit(summary="Moje"))
    act_as("lead")
    with database.session() as session:  # another field: both are kept
        assert "summary" in save(session, catalogue, edit(ambition="Její")).merged
    with pytest.raises(Conflict) as conflict, database.session() as session:
        save(session, catalogue, edit(summary="Její"))
    assert conflict.value.row["summary"] == "Moje"
    with pytest.raises(ChangedMeanwhile), database.session() as session:
        steps.approve_plan(session, plan, row.versions["account_plan"])
    act_as("seller")
    with database.session() as session:
        now = read_row(session, catalogue, "account_plan", plan).versions["account_plan"]
    with pytest.raises(NotAllowed, match="superior"), database.session() as session:
        steps.approve_plan(session, plan, now)
