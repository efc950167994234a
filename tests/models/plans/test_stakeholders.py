"""The people of a plan: what is worked out, what is refused, how many statements it takes."""

import datetime as dt
from uuid import uuid4

import pytest
from sqlalchemy import event

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.plans.people.map_rows import PlanMap
from crm_desktop.models.queries.plans.people.stakeholders import make_tasks, read_map
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save, save_all
from crm_desktop.models.queries.undoing import undo
from tests.factories import make, make_all

TODAY = dt.date.today()
DAY = dt.timedelta(days=1)
NOON = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)


@pytest.fixture
def plan(pg, crm):
    """A plan of the seller, with a boss and who reports to them; returns ids by name."""
    ids = {"account": make(pg, "account", owner_id=crm.ids["seller"], name="Kovovýroba")}
    ids["plan"] = make(pg, "account_plan", account_id=ids["account"],
                       employee_id=crm.ids["seller"])  # fmt: skip
    for name, job in (("Hrubý", "director"), ("Vlček", "head of repairs")):
        contact = make(pg, "contact", account_id=ids["account"], last_name=name, job_title=job)
        ids[f"contact {name}"] = contact
        ids[name] = make(pg, "stakeholder", account_plan_id=ids["plan"], contact_id=contact,
                         account_id=ids["account"], placeholder=None)  # fmt: skip
    pg.execute("UPDATE crm.stakeholder SET reports_to_id = %s WHERE id = %s",
               (ids["Hrubý"], ids["Vlček"]))  # fmt: skip
    return ids


@pytest.fixture
def ask(database, act_as, catalogue_of):
    """Run a query as a person; with the catalogue where it is wanted."""

    def run(person, work, *values, catalogue=False):
        known = catalogue_of(person)
        act_as(person)
        try:
            with database.session() as session:
                return work(session, *((known,) if catalogue else ()), *values)
        finally:
            act_as(None)

    return run


def people(found):
    return {each.name: each for each in found.people}


def test_names_jobs_last_contact_and_who_left_are_worked_out(pg, crm, plan, ask):
    boss, below = plan["contact Hrubý"], plan["contact Vlček"]
    held = make(pg, "activity", account_id=plan["account"], status="held", starts_at=NOON - 9 * DAY)
    make(pg, "activity_participant", account_id=plan["account"], activity_id=held, contact_id=boss)
    planned = make(pg, "activity", account_id=plan["account"], status="planned", starts_at=NOON)
    make(pg, "activity_participant", account_id=plan["account"], activity_id=planned,
         contact_id=boss)  # fmt: skip
    make(pg, "communication", account_id=plan["account"], contact_id=boss,
         happened_at=NOON - 30 * DAY)  # fmt: skip
    make(pg, "communication", account_id=plan["account"], contact_id=below,
         happened_at=NOON - 4 * DAY, deleted_at=NOON)  # fmt: skip
    pg.execute("UPDATE crm.contact SET valid_to = %s WHERE id = %s", (TODAY - DAY, below))
    make(pg, "stakeholder", account_plan_id=plan["plan"], account_id=plan["account"],
         placeholder="Unknown CFO", influence=4)  # fmt: skip
    make(
        pg,
        "stakeholder_link",
        account_plan_id=plan["plan"],
        account_id=plan["account"],
        from_id=plan["Vlček"],
        to_id=plan["Hrubý"],
        kind="informal",
        label="old friends",
    )
    found = ask("seller", read_map, plan["plan"])
    assert (found.account, len(found.people)) == ("Kovovýroba", 3)
    by_name = people(found)
    hruby = next(each for name, each in by_name.items() if "Hrubý" in name)
    vlcek = next(each for name, each in by_name.items() if "Vlček" in name)
    assert (hruby.job, hruby.own_job, hruby.last_contact) == ("director", None, TODAY - 9 * DAY)
    assert (vlcek.reports_to_id, vlcek.last_contact) == (hruby.id, None)
    assert (vlcek.left_on, hruby.left_on) == (TODAY - DAY, None)
    cfo = by_name["Unknown CFO"]
    assert (cfo.known, cfo.influence, cfo.support) == (False, 4, None)
    (link,) = found.links
    assert (link.from_id, link.to_id, link.kind, link.label) == (
        vlcek.id, hruby.id, "informal", "old friends",
    )  # fmt: skip
    # Who does not see the account sees no map; a superior does.
    assert ask("rival", read_map, plan["plan"]).people == ()
    assert ask("rival", read_map, plan["plan"]) == PlanMap(plan["plan"], 0, "", "")
    assert len(ask("lead", read_map, plan["plan"]).people) == 3


def test_statements_do_not_grow_with_people(pg, connection, crm, plan, ask):
    def counted():
        seen = []

        def note(_connection, _cursor, statement, *_more):
            seen.append(statement)

        event.listen(connection, "before_cursor_execute", note)
        found = ask("seller", lambda session: (seen.clear(), read_map(session, plan["plan"]))[1])
        event.remove(connection, "before_cursor_execute", note)
        return len([each for each in seen if "crm." in each]), len(found.people)

    few = counted()
    make_all(pg, "stakeholder", [
        {"account_plan_id": plan["plan"], "account_id": plan["account"],
         "placeholder": f"Person {n}", "reports_to_id": plan["Hrubý"]}
        for n in range(198)
    ])  # fmt: skip
    many = counted()
    assert (few[1], many[1]) == (2, 200)
    assert few[0] == many[0]


def test_ring_is_refused_with_a_sentence_and_nothing_changes(pg, crm, plan, ask):
    edit = Edit("stakeholder", plan["Hrubý"], {"reports_to_id": plan["Vlček"]},
                {"reports_to_id": None}, {"stakeholder": 1})  # fmt: skip
    version = pg.execute("SELECT version FROM crm.stakeholder WHERE id = %s",
                         (plan["Hrubý"],)).fetchone()[0]  # fmt: skip
    edit = Edit(edit.kind, edit.id, edit.changes, edit.original, {"stakeholder": version})
    with pytest.raises(UserError) as refused:
        ask("seller", save, edit, catalogue=True)
    assert "stakeholder" not in str(refused.value)  # no name of a table
    assert len(str(refused.value)) > 20
    found = people(ask("seller", read_map, plan["plan"]))
    assert all(each.reports_to_id != plan["Vlček"] for each in found.values())


def test_places_are_kept_together_and_taken_back_together(pg, crm, plan, ask):
    def places():
        found = ask("seller", read_map, plan["plan"])
        return sorted((each.x, each.y) for each in found.people)

    now = ask("seller", read_map, plan["plan"])
    operation = uuid4()
    edits = [
        Edit("stakeholder", each.id, {"x": 10 * n, "y": 5}, {"x": None, "y": None},
             {"stakeholder": each.version})
        for n, each in enumerate(now.people)
    ]  # fmt: skip
    ask("seller", save_all, edits, operation, catalogue=True)
    assert places() == [(0, 5), (10, 5)]
    ask("seller", save_all, edits, operation, catalogue=True)  # once is enough
    ask("seller", undo, operation)
    assert places() == [(None, None), (None, None)]


def test_tasks_of_gaps_are_made_once(pg, crm, plan, ask):
    wanted = [("Get in touch: Hrubý", plan["contact Hrubý"], crm.ids["seller"]),
              ("Find out who it is: CFO", None, crm.ids["seller"])]  # fmt: skip
    made = ask("seller", make_tasks, plan["account"], wanted, uuid4(), catalogue=True)
    again = ask("seller", make_tasks, plan["account"], wanted, uuid4(), catalogue=True)
    assert (made, again) == (2, 0)
    rows = pg.execute(
        "SELECT subject, due_on > current_date, contact_id, employee_id FROM crm.task"
        " WHERE account_id = %s ORDER BY subject", (plan["account"],)
    ).fetchall()  # fmt: skip
    assert rows == [
        ("Find out who it is: CFO", True, None, crm.ids["seller"]),
        ("Get in touch: Hrubý", True, plan["contact Hrubý"], crm.ids["seller"]),
    ]


def test_people_links_and_roles_are_entered_as_their_forms_do(pg, crm, plan, ask):
    here = {"account_id": plan["account"]}
    opportunity = make(pg, "opportunity", account_id=plan["account"],
                       stage_id=crm.lists["stage"]["open"])  # fmt: skip

    def enter(of, **values):
        if of != "stakeholder_role":
            values["account_plan_id"] = plan["plan"]
        return ask("seller", save, Edit(of, None, values, **here), catalogue=True).id

    new = {"role": "none", "standing": "structure", "coverage": "none"}
    cfo = enter("stakeholder", placeholder="Unknown CFO", reports_to_id=plan["Hrubý"], **new)
    enter("stakeholder_link", from_id=cfo, to_id=plan["Vlček"], kind="conflicts", strength=3)
    enter("stakeholder_role", stakeholder_id=cfo, opportunity_id=opportunity, role="user")
    enter("stakeholder_role", stakeholder_id=cfo, opportunity_id=opportunity, role="approver")
    found = ask("seller", read_map, plan["plan"])
    entered = people(found)["Unknown CFO"]
    assert (entered.reports_to_id, entered.part) == (plan["Hrubý"], "approver")
    assert [(link.kind, link.strength) for link in found.links] == [("conflicts", 3)]
    # Nobody twice, nobody who has left, no link to oneself: each is a sentence.
    left = make(pg, "contact", account_id=plan["account"], last_name="Gone", valid_to=TODAY - DAY)
    for kind, values in (
        ("stakeholder", {"contact_id": plan["contact Hrubý"], **new}),
        ("stakeholder", {"contact_id": left, **new}),
        ("stakeholder", new),
        ("stakeholder_link", {"from_id": cfo, "to_id": cfo, "kind": "formal", "strength": 1}),
    ):
        with pytest.raises(UserError) as refused:
            enter(kind, **values)
        assert len(str(refused.value)) > 20
        assert "ck_" not in str(refused.value)
    assert len(ask("seller", read_map, plan["plan"]).people) == 3
