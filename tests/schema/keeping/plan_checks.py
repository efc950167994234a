"""What the server refuses and keeps of account plans."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import acting, make
from tests.schema.asking import rule_of
from tests.schema.history.undo_checks import operation, taken_back
from tests.schema.merging import merge_checks
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.plan_oracle import OF_PARENT

Connection = psycopg.Connection[Any]


def _plan(pg: Connection, truth: Truth, **values: Any) -> tuple[int, int]:
    """An account of the seller with a plan; the writer and the reader are in its team."""
    ids = truth.crm.ids
    pg.execute("UPDATE crm.stand_in SET deleted_at = now()")  # chance has some cover others
    account = make(pg, "account", owner_id=ids["seller"], name="Plánovaná")
    for person, access in (("writer", "write"), ("reader", "read"), ("rival", "write")):
        make(pg, "account_team", account_id=account, employee_id=ids[person], access=access)
    plan = make(pg, "account_plan", account_id=account, employee_id=ids["seller"], **values)
    return account, plan


def refused(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Rings, who left, what ended, what lies outside: each has a name."""
    ids, login = truth.crm.ids, truth.crm.login("seller")
    account, plan = _plan(pg, truth)
    upper = make(pg, "account_division", account_id=account)
    lower = make(pg, "account_division", account_id=account, parent_id=upper)
    lowest = make(pg, "account_division", account_id=account, parent_id=lower)
    chief = make(pg, "stakeholder", account_plan_id=plan)
    middle = make(pg, "stakeholder", account_plan_id=plan, reports_to_id=chief)
    low = make(pg, "stakeholder", account_plan_id=plan, reports_to_id=middle)
    here = make(pg, "contact", account_id=account)
    today, day = truth.today, dt.timedelta(days=1)
    until = make(pg, "contact", account_id=account, valid_to=today)
    left = make(pg, "contact", account_id=account, valid_to=today - day)
    known = make(pg, "stakeholder", account_plan_id=plan, contact_id=here)
    machines = truth.crm.lists["product_line"]["machines"]
    ended = make(pg, "product_line", name="Dříve", active=False)
    deleted = make(pg, "product_line", name="Smazaná")
    pg.execute("UPDATE crm.product_line SET deleted_at = now() WHERE id = %s", (deleted,))
    divide = "UPDATE crm.account_division SET parent_id = %s WHERE id = %s"
    report = "UPDATE crm.stakeholder SET reports_to_id = %s WHERE id = %s"
    person = "INSERT INTO crm.stakeholder (account_plan_id, contact_id) VALUES (%s, %s)"
    cell = "INSERT INTO crm.plan_cell (account_plan_id, product_line_id) VALUES (%s, %s)"
    target = (
        "INSERT INTO crm.plan_target (account_plan_id, measure, quarter, target, product_line_id)"
        " VALUES (%s, 'revenue', %s, 5, %s)"
    )
    first, last = dt.date(2025, 1, 1), dt.date(2025, 10, 1)
    keeper = "UPDATE crm.stakeholder SET employee_id = %s WHERE id = %s"
    for statement, values, expected in (
        (divide, (lowest, upper), "ck_account_division_ring"),
        (divide, (upper, upper), "ck_account_division_ring"),
        (divide, (upper, lowest), "done"),
        (report, (low, chief), "ck_stakeholder_ring"),
        (report, (chief, chief), "ck_stakeholder_ring"),
        (report, (chief, low), "done"),
        (person, (plan, until), "done"),
        (person, (plan, left), "ck_stakeholder_contact_left"),
        (person, (plan, here), "ck_stakeholder_twice"),
        ("UPDATE crm.stakeholder SET note = 'x' WHERE id = %s", (known,), "done"),
        (cell, (plan, machines), "done"),
        (cell, (plan, ended), "ck_plan_product_line_ended"),
        (cell, (plan, deleted), "ck_plan_product_line_ended"),
        (target, (plan, first, machines), "done"),
        (target, (plan, last, None), "done"),
        (target, (plan, last, ended), "ck_plan_product_line_ended"),
        (target, (plan, dt.date(2024, 10, 1), None), "ck_plan_target_outside"),
        (target, (plan, dt.date(2026, 1, 1), None), "ck_plan_target_outside"),
        (target, (plan, dt.date(2025, 2, 1), None), "ck_plan_target_quarter_first"),
        (keeper, (ids["writer"], known), "done"),
        (keeper, (ids["service"], known), "ck_employee_may_see_account"),
    ):
        if (state := rule_of(pg, login, (statement, values))) != expected:
            yield f"{statement} {values}: {state}, not {expected}"
    pg.execute("UPDATE crm.contact SET last_name = 'Nová' WHERE id = %s", (here,))
    for id, expected in ((known, "Nová"), (chief, "Ředitel nákupu")):
        if (name := _one(pg, "SELECT name FROM crm.stakeholder WHERE id = %s", id)) != expected:
            yield f"a stakeholder is called {name}, not {expected}"
    for table, more in (("plan_cell", {"product_line_id": machines}), ("plan_investment", {})):
        made = make(pg, table, account_plan_id=plan, **more)
        if _one(pg, f"SELECT currency FROM crm.{table} WHERE id = %s", made) != "CZK":
            yield f"currency of {table}"
    yield from _closed(pg, truth)


def _closed(pg: Connection, truth: Truth) -> Iterator[str]:
    """Nothing of a closed plan changes; work on a plan goes to who may see the account."""
    ids, login = truth.crm.ids, truth.crm.login("seller")
    full = merge_checks.full(pg, truth, ids["seller"], name="Celá")
    plan = full["account_plan"]
    for table, text in (
        ("account_plan", "UPDATE crm.account_plan SET employee_id = %s WHERE id = %s"),
        ("plan_objective", "UPDATE crm.plan_objective SET employee_id = %s WHERE id = %s"),
        ("account_plan", "INSERT INTO crm.plan_member (employee_id, account_plan_id)"
         " VALUES (%s, %s)"),
    ):  # fmt: skip
        state = rule_of(pg, login, (text, (ids["service"], full[table])))
        if state != "ck_employee_may_see_account":
            yield f"{text}: {state}"
    pg.execute("UPDATE crm.account_plan SET status = 'closed' WHERE id = %s", (plan,))
    for table in ("account_plan", *OF_PARENT):
        text = f"UPDATE crm.{table} SET deleted_at = now() WHERE id = %s"
        if (state := rule_of(pg, login, (text, (full[table],)))) != "ck_account_plan_closed":
            yield f"{text} of a closed plan: {state}"


def _one(pg: Connection, query: str, *values: Any) -> Any:
    row = pg.execute(query.encode(), values).fetchone()
    return row[0] if row is not None else None


STEP = "SELECT crm.{}_plan(%s, %s)"


def steps(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Approved by a superior of the owner only, each step from its state, with the version read."""
    ids, login = truth.crm.ids, truth.crm.login
    account, plan = _plan(pg, truth)
    objective = make(pg, "plan_objective", account_plan_id=plan)
    task = make(pg, "task", account_id=account, plan_objective_id=objective)

    def tried(who: str, step: str, expected: str, status: str, version: int = 1) -> Iterator[str]:
        with pg.transaction(force_rollback=True):
            pg.execute("ALTER TABLE crm.account_plan DISABLE TRIGGER z_version")
            pg.execute("UPDATE crm.account_plan SET status = %s WHERE id = %s", (status, plan))
            pg.execute("ALTER TABLE crm.account_plan ENABLE TRIGGER z_version")
            text, values = STEP.format(step), (plan, version)
            if step == "return":
                text, values = "SELECT crm.return_plan(%s, %s, 'x')", values
            if (state := rule_of(pg, login(who), (text, values))) != expected:
                yield f"{who} {step}s a plan that is {status}: {state}, not {expected}"

    for who, step, expected, status in (
        ("seller", "submit", "done", "draft"), ("writer", "submit", "done", "draft"),
        ("reader", "submit", "42501", "draft"), ("service", "submit", "42501", "draft"),
        ("seller", "submit", "ck_account_plan_step", "submitted"),
        ("lead", "approve", "done", "submitted"), ("head", "approve", "done", "submitted"),
        ("seller", "approve", "may_approve_plan", "submitted"),
        ("writer", "approve", "may_approve_plan", "submitted"),
        ("rival", "approve", "may_approve_plan", "submitted"),
        ("service", "approve", "42501", "submitted"), ("admin", "approve", "42501", "submitted"),
        ("inactive", "approve", "42501", "submitted"),
        ("lead", "approve", "done", "active"),
        ("lead", "approve", "ck_account_plan_step", "closed"),
        ("lead", "return", "done", "submitted"),
        ("seller", "return", "may_approve_plan", "submitted"),
        ("lead", "return", "ck_account_plan_step", "active"),
        ("seller", "activate", "done", "approved"),
        ("seller", "activate", "ck_account_plan_step", "submitted"),
        ("reader", "activate", "42501", "approved"),
        ("seller", "close", "done", "active"), ("reader", "close", "42501", "active"),
        ("seller", "close", "ck_account_plan_step", "closed"),
    ):  # fmt: skip
        yield from tried(who, step, expected, status)
    for step in ("submit", "approve", "activate", "close"):
        yield from tried("lead", step, "V0001", "draft", 7)
    copied = ("SELECT crm.copy_plan(%s, 'x', '2026-01-01', '2026-12-31')", (plan,))
    for who, expected in (("seller", "done"), ("reader", "42501"), ("service", "42501")):
        if (state := rule_of(pg, login(who), copied)) != expected:
            yield f"{who} copies: {state}"
    # One who has nobody above approves alone.
    pg.execute("UPDATE crm.account_plan SET employee_id = %s WHERE id = %s", (ids["head"], plan))
    pg.execute("UPDATE crm.account_plan SET version = 1 WHERE id = %s", (plan,))
    yield from tried("head", "approve", "done", "submitted")
    yield from tried("lead", "approve", "may_approve_plan", "submitted")
    yield from _carried(pg, truth, plan, objective, task)


def _carried(pg: Connection, truth: Truth, plan: int, objective: int, task: int) -> Iterator[str]:
    """Open actions go on in the plan that was copied, whichever of the two came first."""
    where = "SELECT account_plan_id FROM crm.task WHERE id = %s"
    done = make(pg, "task", account_id=_one(pg, "SELECT account_id FROM crm.account_plan"
                " WHERE id = %s", plan), plan_objective_id=objective, status="done")  # fmt: skip
    copied = "SELECT crm.copy_plan(%s, 'x', '2026-01-01', '2026-12-31')"
    close = "SELECT crm.close_plan(%s, (SELECT version FROM crm.account_plan WHERE id = %s))"
    for order in ("copied first", "closed first"):
        with pg.transaction(force_rollback=True), acting(pg, truth.crm.login("head")):
            if order == "closed first":
                pg.execute(close, (plan, plan))
                if _one(pg, where, task) != plan:
                    yield "an action is lost with the plan that closed"
            new = _one(pg, copied, plan)
            if order == "copied first":
                if _one(pg, where, task) != plan:
                    yield "an action left a plan that is still open"
                pg.execute(close, (plan, plan))
            if _one(pg, where, task) != new or _one(pg, where, done) != plan:
                yield f"{order}: open actions are not carried on, or done ones are"


def frozen(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """A review and an approval freeze the plan; nobody changes what was frozen."""
    _account, plan = _plan(pg, truth, rhythm="quarter")
    swot = make(pg, "plan_swot", account_plan_id=plan, text="Před revizí")
    make(pg, "plan_review", account_plan_id=plan, reviewed_on=dt.date(2025, 1, 15))
    if (next_on := _one(pg, "SELECT next_review_on FROM crm.account_plan WHERE id = %s", plan)) \
            != dt.date(2025, 4, 15):  # fmt: skip
        yield f"next review: {next_on}"
    make(pg, "plan_review", account_plan_id=plan, next_on=dt.date(2025, 9, 9))
    if _one(pg, "SELECT next_review_on FROM crm.account_plan WHERE id = %s", plan) != dt.date(
        2025, 9, 9
    ):
        yield "the day that a review names is not the next one"
    pg.execute("UPDATE crm.plan_swot SET text = 'Potom' WHERE id = %s", (swot,))
    rows = pg.execute(
        "SELECT id, number, kind, snapshot #>> '{plan_swot,0,text}' FROM crm.plan_version"
        " WHERE account_plan_id = %s ORDER BY number", (plan,),
    ).fetchall()  # fmt: skip
    if [row[1:] for row in rows] != [(n, "review", "Před revizí") for n in (1, 2)]:
        yield f"versions: {rows}"
    version = rows[0][0] if rows else 0
    for statement in (
        "UPDATE crm.plan_version SET snapshot = '{}' WHERE id = %s",
        "UPDATE crm.plan_version SET number = 9 WHERE id = %s",
        "UPDATE crm.plan_version SET taken_by = 1 WHERE id = %s",
        "UPDATE crm.plan_version SET taken_at = '2020-01-01' WHERE id = %s",
        "UPDATE crm.plan_version SET deleted_at = now() WHERE id = %s",
        "DELETE FROM crm.plan_version WHERE id = %s",
        "TRUNCATE crm.plan_version",
    ):
        values = (version,) if "%s" in statement else ()
        for who in ("seller", "lead", "head", "admin"):
            if (state := rule_of(pg, truth.crm.login(who), (statement, values))) != "42501":
                yield f"{who}: {statement}: {state}"
        if (state := rule_of(pg, None, ("SET LOCAL ROLE crm_owner", ()), (statement, values))) \
                != "42501":  # fmt: skip
            yield f"crm_owner: {statement}: {state}"
    # The copied owner follows a hand-over all the same.
    new = truth.crm.ids["rival"]
    pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s", (new, _account))
    if _one(pg, "SELECT owner_id FROM crm.plan_version WHERE id = %s", version) != new:
        yield "a version stays with the former owner"


def confidential(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Who works at the account but not on the plan gets no action of it, and cannot join."""
    ids, login = truth.crm.ids, truth.crm.login
    account, plan = _plan(pg, truth, confidential=True)
    make(pg, "plan_member", account_plan_id=plan, employee_id=ids["rival"])
    objective = make(pg, "plan_objective", account_plan_id=plan)
    action = (
        "INSERT INTO crm.task (account_id, subject, plan_objective_id, employee_id)"
        " VALUES (%s, 'x', %s, %s)"
    )
    join = "INSERT INTO crm.plan_member (account_plan_id, employee_id) VALUES (%s, %s)"
    closed = "ck_task_employee_may_see_plan"
    for who, statement, values, expected in (
        ("seller", action, (account, objective, ids["rival"]), "done"),
        ("seller", action, (account, objective, ids["lead"]), "done"),
        ("seller", action, (account, objective, ids["writer"]), closed),
        ("writer", action, (account, objective, ids["writer"]), "ck_task_objective_with_plan"),
        ("writer", action, (account, 10**12, ids["writer"]), "ck_task_objective_with_plan"),
        ("writer", join, (plan, ids["writer"]), "42501"),
        ("rival", join, (plan, ids["writer"]), "42501"),
        ("seller", join, (plan, ids["writer"]), "done"),
        ("lead", join, (plan, ids["writer"]), "done"),
        ("rival", "SELECT crm.close_plan(%s, 1)", (plan,), "42501"),
        ("writer", "SELECT crm.copy_plan(%s, 'x', '2026-01-01', '2026-12-31')", (plan,), "42501"),
    ):
        if (state := rule_of(pg, login(who), (statement, values))) != expected:
            yield f"{who} {statement} {values}: {state}, not {expected}"
    task = make(pg, "task", account_id=account, plan_objective_id=objective,
                employee_id=ids["seller"])  # fmt: skip
    for given, plan_owner in (("writer", "writer"), ("rival", "rival")):
        with pg.transaction(force_rollback=True):
            with acting(pg, login("lead")):
                pg.execute(
                    "SELECT crm.hand_over_account(%s, %s, (SELECT version FROM crm.account"
                    " WHERE id = %s), 0)", (account, ids[given], account),
                )  # fmt: skip
            row = pg.execute(
                "SELECT p.employee_id, t.employee_id FROM crm.task t JOIN crm.account_plan p"
                " ON p.id = t.account_plan_id WHERE t.id = %s", (task,),
            ).fetchone()  # fmt: skip
            if row != (ids[plan_owner], ids[given]):
                yield f"handed to {given}: plan and action of {row}"


def merged(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Rows of a confidential plan of others move with a merge, and no number tells of them."""
    ids = truth.crm.ids
    keep = merge_checks.full(pg, truth, ids["seller"], name="Kept")
    gone = merge_checks.full(pg, truth, ids["seller"], name="Gone")
    plan, twin = gone["account_plan"], make(pg, "contact", account_id=gone["account"])
    pg.execute("UPDATE crm.plan_member SET deleted_at = now() WHERE account_plan_id = %s", (plan,))
    pg.execute(
        "UPDATE crm.account_plan SET confidential = true, employee_id = %s WHERE id = %s",
        (ids["head"], plan),
    )
    accounts, contacts = (keep["account"], gone["account"]), (twin, gone["contact"])
    for text, values, expected in (
        ("SELECT * FROM crm.merge_preview(%s, %s)", accounts, "account_plan"),
        (merge_checks.MERGE.replace("SELECT ", "SELECT * FROM ", 1), accounts * 2, "account_plan"),
        ("SELECT * FROM crm.merge_contacts(%s, %s, 1, 1, '{}')", contacts, "stakeholder"),
    ):
        for person, told in (("seller", False), ("head", True)):
            with pg.transaction(force_rollback=True):
                with acting(pg, truth.crm.login(person)):
                    rows = pg.execute(text.encode(), values).fetchall()
                numbers = dict(rows)
                closed = {name for name in numbers if name == "account_plan" or name in OF_PARENT}
                if (expected in closed) != told or bool(closed) != told:
                    yield f"{person}, {text}: {numbers}"
                at = _one(pg, "SELECT account_id FROM crm.account_plan WHERE id = %s", plan)
                if "merge_accounts" in text and at != keep["account"]:
                    yield f"{person}: the plan did not move"
    yield from _moved_back(pg, truth, keep["account"], gone)


def _moved_back(pg: Connection, truth: Truth, keep: int, gone: Mapping[str, int]) -> Iterator[str]:
    """What a merge moved of a closed plan goes back with the rest; no answer tells of it."""
    login = truth.crm.login("seller")
    with operation(pg, login) as done:
        pg.execute(merge_checks.MERGE.encode(), (keep, gone["account"]) * 2)
    tables = ("account_plan", *OF_PARENT)
    for preview in (True, False):
        said = taken_back(pg, login, done, preview)
        if isinstance(said, str) or any(line[0] in (*tables, "plan_version") for line in said):
            yield f"undoing a merge tells: {said}"
    for table in (*tables, "plan_version"):
        at = pg.execute(
            f"SELECT DISTINCT account_id FROM crm.{table} WHERE {{}} = %s".format(
                "id" if table == "account_plan" else "account_plan_id").encode(),
            (gone["account_plan"],),
        ).fetchall()  # fmt: skip
        if at != [(gone["account"],)]:
            yield f"{table} of a closed plan is back at {at}"
    # What somebody wrote into a plan that was closed to them since stays.
    pg.execute("UPDATE crm.account_plan SET confidential = false")
    with operation(pg, login) as written:
        pg.execute("UPDATE crm.stakeholder SET job = 'New' WHERE id = %s", (gone["stakeholder"],))
    pg.execute("UPDATE crm.account_plan SET confidential = true WHERE id = %s",
               (gone["account_plan"],))  # fmt: skip
    said = taken_back(pg, login, written)
    if (
        said
        or _one(pg, "SELECT job FROM crm.stakeholder WHERE id = %s", gone["stakeholder"]) != "New"
    ):
        yield f"a closed plan is written to: {said}"


QUESTIONS = (refused, steps, frozen, confidential, merged)
