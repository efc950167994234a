"""What merging duplicates must do and refuse, asked beside the rows of the oracle."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import become, make
from tests.schema.asking import state_of
from tests.schema.history.undo_checks import answer, operation, value
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.tables import OF_ACCOUNT, OF_PARENT

Connection = psycopg.Connection[Any]
ONE_BESIDE = ("account_detail", "contact_note", "service_note", "sale_note")


def outcome(pg: Connection, login: str, statement: str, *values: Any) -> str:
    """Return "done" or the SQLSTATE of what a person asks for; it is rolled back."""
    return state_of(pg, login, lambda: pg.execute(statement.encode(), values))


def _merge(pg: Connection, keep: int, gone: int, *taken: str) -> dict[str, int]:
    rows = pg.execute(
        "SELECT * FROM crm.merge_accounts(%s, %s, (SELECT version FROM crm.account WHERE id = %s),"
        " (SELECT version FROM crm.account WHERE id = %s), %s)",
        (keep, gone, keep, gone, list(taken)),
    ).fetchall()
    return {str(name): int(number) for name, number in rows}


MERGE = (
    "SELECT crm.merge_accounts(%s, %s, (SELECT version FROM crm.account WHERE id = %s),"
    " (SELECT version FROM crm.account WHERE id = %s), '{}')"
)


def full(pg: Connection, truth: Truth, owner: int, **values: Any) -> dict[str, int]:
    """Return an account with a row of every kind, whose rows name each other."""
    lists = truth.crm.lists
    account = make(pg, "account", owner_id=owner, **values)
    made = {"account": account}
    make(pg, "account_detail", account_id=account, note=values["name"], sector="x")
    made["contact"] = make(pg, "contact", account_id=account)
    chief = {"account_id": account, "contact_id": made["contact"]}
    made["boss"] = make(pg, "contact", account_id=account, reports_to_id=made["contact"])
    made["contact_point"] = make(pg, "contact_point", **chief)
    made["address"] = make(pg, "address", **chief)
    made["consent"] = make(
        pg, "consent", contact_id=made["contact"],
        purpose_id=next(iter(lists["consent_purpose"].values())),
    )  # fmt: skip
    make(pg, "contact_note", contact_id=made["contact"])
    made["opportunity"] = make(pg, "opportunity", stage_id=lists["stage"]["open"], **chief)
    deal = {"account_id": account, "opportunity_id": made["opportunity"]}
    made["document"] = make(pg, "document", **chief)
    made["document_chunk"] = make(pg, "document_chunk", document_id=made["document"])
    made["recurrence"] = make(pg, "recurrence", account_id=account)
    day = dt.datetime(2025, 5, 6, 9, tzinfo=dt.UTC) + dt.timedelta(days=account)
    made["activity"] = make(
        pg, "activity", account_id=account, opportunity_id=made["opportunity"], starts_at=day,
        recurrence_id=made["recurrence"], occurs_at=day,
    )  # fmt: skip
    made["activity_participant"] = make(
        pg, "activity_participant", activity_id=made["activity"], contact_id=made["contact"]
    )
    made["task"] = make(
        pg, "task", **deal, contact_id=made["contact"], activity_id=made["activity"]
    )
    made["communication"] = make(pg, "communication", **chief, document_id=made["document"])
    made["project"] = make(pg, "project", **chief)
    made["service"] = make(pg, "service", account_id=account)
    made["sale"] = make(pg, "sale", **deal)
    made["sale_line"] = make(pg, "sale_line", sale_id=made["sale"])
    made["commitment"] = make(pg, "commitment", account_id=account)
    made["satisfaction"] = make(pg, "satisfaction", **chief)
    made["product_feedback"] = make(pg, "product_feedback", **chief)
    made["due_seen"] = make(pg, "due_seen", account_id=account, record_id=made["service"])
    made |= _plan(pg, account, made, lists)
    made["commission_share"] = make(
        pg, "commission_share", sale_id=made["sale"],
        employee_id=value(pg, "account", "owner_id", account),
    )  # fmt: skip
    made["account_segment"] = make(
        pg, "account_segment", account_id=account, segment_id=next(iter(lists["segment"].values()))
    )
    return made


def _plan(
    pg: Connection, account: int, made: Mapping[str, int], lists: Mapping[str, Mapping[str, int]]
) -> dict[str, int]:
    """A plan with a row of each kind, some of which name rows beside it."""
    owner = value(pg, "account", "owner_id", account)
    plan = make(pg, "account_plan", account_id=account, employee_id=owner)
    found = {"account_plan": plan}
    found["account_division"] = division = make(pg, "account_division", account_id=account)
    found["stakeholder"] = chief = make(
        pg, "stakeholder", account_plan_id=plan, contact_id=made["contact"],
        account_division_id=division,
    )  # fmt: skip
    other = make(pg, "stakeholder", account_plan_id=plan, reports_to_id=chief)
    found["plan_cell"] = cell = make(
        pg, "plan_cell", account_plan_id=plan, account_division_id=division,
        product_line_id=lists["product_line"]["machines"],
    )  # fmt: skip
    found["plan_objective"] = objective = make(
        pg, "plan_objective", account_plan_id=plan, stakeholder_id=chief
    )
    found["plan_review"] = review = make(pg, "plan_review", account_plan_id=plan)
    for table, values in (
        ("plan_member", {"account_plan_id": plan, "employee_id": owner}),
        ("plan_division", {"account_plan_id": plan, "account_division_id": division}),
        ("plan_context", {"account_plan_id": plan}),
        ("plan_swot", {"account_plan_id": plan, "document_id": made["document"],
                       "task_id": made["task"]}),
        ("plan_investment", {"account_plan_id": plan}),
        ("stakeholder_role", {"stakeholder_id": chief, "opportunity_id": made["opportunity"]}),
        ("stakeholder_link", {"account_plan_id": plan, "from_id": chief, "to_id": other}),
        ("plan_target", {"account_plan_id": plan, "account_division_id": division}),
        ("plan_objective_cell", {"plan_objective_id": objective, "plan_cell_id": cell}),
        ("plan_objective_opportunity", {"plan_objective_id": objective,
                                        "opportunity_id": made["opportunity"]}),
        ("plan_review_participant", {"plan_review_id": review, "contact_id": made["contact"]}),
    ):  # fmt: skip
        found[table] = make(pg, table, **values)
    pg.execute(
        "UPDATE crm.task SET plan_objective_id = %s WHERE id = %s", (objective, made["task"])
    )
    pg.execute(
        "UPDATE crm.sale SET account_division_id = %s WHERE id = %s", (division, made["sale"])
    )
    return found


def merging(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Everything moves to the kept account and comes back; nobody merges what is not theirs."""
    ids, login = truth.crm.ids, truth.crm.login
    keep = full(pg, truth, ids["seller"], name="Kept", town="Brno")
    gone = full(pg, truth, ids["seller"], name="Gone", company_id="25596641")
    below = make(pg, "account", owner_id=ids["seller"], name="Below", parent_id=gone["account"])
    earlier = make(pg, "account", owner_id=ids["seller"], name="Earlier")
    pair = keep["account"], gone["account"]
    for person, expected in (
        ("seller", "done"), ("lead", "done"), ("rival", "42501"), ("admin", "42501"),
        ("partner", "42501"), ("inactive", "42501"), ("service", "42501"),
    ):  # fmt: skip
        state = outcome(pg, person, MERGE, *pair, *pair)
        if state != expected:
            yield f"{person} merges: {state}"
        state = outcome(pg, person, "SELECT crm.merge_preview(%s, %s)", *pair)
        if state != expected:
            yield f"{person} counts: {state}"
    for statement, values, expected in (
        ("SELECT crm.merge_accounts(%s, %s, 9, 9, '{}')", pair, "V0001"),
        (MERGE, (pair[0],) * 4, "42501"),
    ):
        if (state := outcome(pg, "seller", statement, *values)) != expected:
            yield f"{statement}: {state}"
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.act_right SET deleted_at = now() WHERE act = 'merge'")
        if (state := outcome(pg, "seller", MERGE, *pair, *pair)) != "42501":
            yield f"merges without the right to act: {state}"
    # A colleague who covers for both writes both; where merging changes who sees something, only
    # who decides about both.
    today = truth.today
    cover = {"stand_in_id": ids["colleague"], "access": "write", "scope": "own",
             "valid_from": today, "valid_to": today}  # fmt: skip
    with pg.transaction(force_rollback=True):
        for person in ("seller", "rival"):
            make(pg, "stand_in", employee_id=ids[person], **cover)
        cases = {
            "nothing changes": "SELECT %s",
            "another owner": f"UPDATE crm.account SET owner_id = {ids['rival']} WHERE id = %s",
            "a team": "INSERT INTO crm.account_team (account_id, employee_id) VALUES"
                      f" (%s, {ids['reader']})",
            "a share": "INSERT INTO crm.share (account_id, partner_id, kind, valid_from, valid_to)"
                       f" VALUES (%s, {ids['partner']}, 'task', current_date, current_date + 9)",
        }  # fmt: skip
        for case, statement in cases.items():
            with pg.transaction(force_rollback=True):
                pg.execute(statement.encode(), (pair[1],))
                for person in ("colleague", "head"):
                    allowed = person == "head" or case == "nothing changes"
                    state = outcome(pg, person, MERGE, *pair, *pair)
                    if state != ("done" if allowed else "42501"):
                        yield f"{person} merges, {case}: {state}"
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s", (ids["rival"], pair[1]))
        become(pg, login("head"))
        _merge(pg, *pair)
        become(pg, None)
        team = pg.execute(
            "SELECT employee_id, access FROM crm.account_team WHERE account_id = %s"
            " AND deleted_at IS NULL", (pair[0],),
        ).fetchall()  # fmt: skip
        if team != [(ids["rival"], "write")]:
            yield f"the former responsible person sees it: {team}"
    with operation(pg, login("seller")):
        _merge(pg, pair[1], earlier)
    with operation(pg, login("seller")) as done:
        moved = _merge(pg, *pair, "company_id", "sector", "owner_id", "deleted_at")
    expected_moved = {
        table for table in OF_ACCOUNT
        if table not in ("account_detail", "account_segment", "account_team", "share")
    }  # fmt: skip
    if set(moved) != expected_moved:
        yield f"moved: {sorted(set(moved) ^ expected_moved)}"
    tables = [table for table in (*OF_ACCOUNT, *OF_PARENT) if table not in ONE_BESIDE]
    for table in tables:
        if table in gone and table not in ("account_segment",):
            where = value(pg, table, "(account_id, owner_id)", gone[table])
            if where != (str(pair[0]), str(ids["seller"])) and where != (pair[0], ids["seller"]):
                yield f"{table} hangs on {where}"
    if value(pg, "account", "(company_id, deleted_at IS NULL)::text", pair[0]) != "(25596641,t)":
        yield "the chosen value was not taken"
    if value(pg, "account", "deleted_at IS NULL", pair[1]):
        yield "the merged account is still there"
    if value(pg, "account", "parent_id", below) != pair[0]:
        yield "the group stayed behind"
    forwarded = pg.execute("SELECT old_id, new_id FROM crm.forwarding ORDER BY 1").fetchall()
    if forwarded != sorted([(pair[1], pair[0]), (earlier, pair[0])]):
        yield f"forwarded: {forwarded}"
    with operation(pg, login("seller")):
        said = answer(pg, done)
    if any(line[1] not in ("restored", "deleted") for line in said):
        yield f"taken back: {said}"
    for table in tables:
        if table in gone:
            where = value(pg, table, "account_id", gone[table])
            if where != pair[1]:
                yield f"{table} is back at {where}"
    if value(pg, "contact", "reports_to_id", gone["boss"]) != gone["contact"]:
        yield "the superior is lost"
    if value(pg, "account", "(company_id IS NULL)", pair[0]) is not True:
        yield "the taken value stayed"
    if not value(pg, "account", "deleted_at IS NULL", pair[1]):
        yield "the merged account is not back"


def contacts(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Contacts of one account are merged, of two accounts tied together; both can be taken back."""
    ids, login = truth.crm.ids, truth.crm.login
    made = full(pg, truth, ids["seller"], name="Firm")
    twin = make(pg, "contact", account_id=made["account"], first_name="Twin")
    other = full(pg, truth, ids["seller"], name="Other")
    theirs = full(pg, truth, ids["rival"], name="Theirs")
    merge = "SELECT crm.merge_contacts(%s, %s, 1, 1, '{first_name}')"
    for person, statement, pair, expected in (
        ("seller", merge, (twin, made["contact"]), "done"),
        ("seller", merge, (twin, twin), "42501"),
        ("seller", merge, (twin, other["contact"]), "42501"),
        ("seller", merge, (twin, theirs["contact"]), "42501"),
        ("rival", merge, (twin, made["contact"]), "42501"),
        ("reader", merge, (twin, made["contact"]), "42501"),
        ("seller", merge.replace("1, 1", "1, 7"), (twin, made["contact"]), "V0001"),
        ("seller", "SELECT crm.tie_contacts(%s, %s)", (twin, theirs["contact"]), "42501"),
        ("rival", "SELECT crm.tie_contacts(%s, %s)", (theirs["contact"], twin), "42501"),
        ("head", "SELECT crm.tie_contacts(%s, %s)", (twin, theirs["contact"]), "done"),
    ):
        if (state := outcome(pg, person, statement, *pair)) != expected:
            yield f"{person} {statement} {pair}: {state}"
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.act_right SET deleted_at = now() WHERE act = 'merge'")
        for statement in (merge, "SELECT crm.tie_contacts(%s, %s)"):
            if (state := outcome(pg, "seller", statement, twin, made["contact"])) != "42501":
                yield f"{statement} without the right to act: {state}"
    # Who only reads merges nothing: in the team, or covering for the responsible person.
    with pg.transaction(force_rollback=True):
        make(pg, "account_team", account_id=made["account"], employee_id=ids["reader"])
        make(pg, "stand_in", employee_id=ids["seller"], stand_in_id=ids["colleague"],
             access="read", valid_from=truth.today, valid_to=truth.today)  # fmt: skip
        for person in ("reader", "colleague"):
            if (state := outcome(pg, person, merge, twin, made["contact"])) != "42501":
                yield f"{person} merges what they only read: {state}"
    with operation(pg, login("seller")) as done:
        pg.execute(merge.encode(), (twin, made["contact"]))
    named = ("contact_point", "address", "consent", "opportunity", "document", "project", "task",
             "communication", "activity_participant", "satisfaction",
             "product_feedback")  # fmt: skip
    for table in named:
        if value(pg, table, "contact_id", made[table]) != twin:
            yield f"{table} stays with the merged contact"
    if value(pg, "contact_note", "note", twin, "contact_id") is None:
        yield "the note is lost"
    people = {value(pg, "contact", "person_id", id) for id in (twin, made["contact"])}
    if len(people | {value(pg, "consent", "person_id", made["consent"])}) != 1:
        yield "the consent has another person"
    if value(pg, "contact", "marketing_until", twin) is None:
        yield "marketing does not see the merged contact"
    with operation(pg, login("seller")):
        said = answer(pg, done)
    for table in named:
        if value(pg, table, "contact_id", made[table]) != made["contact"]:
            yield f"{table} is not back: {said}"
    with operation(pg, login("seller")) as tied:
        pg.execute("SELECT crm.tie_contacts(%s, %s)", (twin, other["contact"]))
    if value(pg, "contact", "person_id", twin) != value(
        pg, "contact", "person_id", other["contact"]
    ):
        yield "not tied"
    with operation(pg, login("seller")):
        answer(pg, tied)
    if value(pg, "contact", "person_id", twin) == value(
        pg, "contact", "person_id", other["contact"]
    ):
        yield "still tied"


QUESTIONS: tuple[Callable[..., Iterator[str]], ...] = (merging, contacts)
