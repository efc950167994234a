"""What helper functions and triggers must refuse or keep, asked beside the rows of the oracle.

Each question answers with a line if something is not as it should be; the mutants leave out one
check after the other and must be seen here or by the oracle.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import psycopg

from tests.factories import TIME_ZONE, acting, insertion, make
from tests.schema.asking import state_of
from tests.schema.history import history_checks, undo_checks
from tests.schema.keeping import (
    access_checks,
    activity_checks,
    consent_checks,
    custom_checks,
    data_checks,
    directory_checks,
    editing_checks,
    mailing_checks,
    plan_checks,
    selling_checks,
    target_checks,
    template_checks,
)
from tests.schema.merging import duplicate_checks, merge_checks
from tests.schema.seeing import search_checks
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.oracle_questions import as_person
from tests.schema.seeing.tables import OF_ACCOUNT

Connection = psycopg.Connection[Any]
WITH_EMPLOYEE = (
    "activity", "task", "communication", "document", "project", "opportunity", "service", "sale",
    "product_feedback",
)  # fmt: skip


def differences_of_helpers(
    pg: Connection, truth: Truth, rights: Mapping[str, Rights], first: str | None = None
) -> Iterator[str]:
    """Yield a line for each thing that is not as it should be; `first` names a question."""
    for question in sorted(QUESTIONS, key=lambda q: q.__name__ != first):
        try:
            with pg.transaction(force_rollback=True):
                found = [f"{question.__name__}: {line}" for line in question(pg, truth, rights)]
        except psycopg.Error as error:
            found = [f"{question.__name__}: {error}"]
        yield from found


def colleague(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Work is given to everybody who may see the account, and to nobody else."""
    ids = truth.crm.ids
    account = make(pg, "account", owner_id=ids["seller"])
    for person, from_, to, deleted in (
        ("reader", "today - 1", "today + 1", "NULL"),
        ("expired", "today - 9", "today - 1", "NULL"),
        ("writer", "today - 1", "today + 1", "now()"),
    ):
        pg.execute(
            "INSERT INTO crm.account_team (account_id, employee_id, valid_from, valid_to,"
            f" deleted_at) SELECT %s, %s, {from_}, {to}, {deleted} FROM"
            f" (SELECT (now() AT TIME ZONE '{TIME_ZONE}')::date AS today) AS day",
            (account, ids[person]),
        )
    may = {"seller", "lead", "head", "reader", "other-lead"}
    for person in ("seller", "lead", "head", "reader", "other-lead", "expired", "writer", "rival"):
        values = {"account_id": account, "subject": "x", "employee_id": ids[person]}
        text = insertion("task", tuple(values)).as_string(pg)
        state = state_of(pg, "seller", lambda v=values, t=text: pg.execute(t.encode(), v))
        if state != ("done" if person in may else "23514"):
            yield f"{person} gets a task: {state}"
    parent = make(pg, "activity", account_id=account)
    for table in (*WITH_EMPLOYEE, "activity_participant"):
        given: dict[str, Any] = {"account_id": account, "employee_id": ids["rival"]}
        if table == "opportunity":
            given["stage_id"] = truth.crm.lists["stage"]["open"]
        if table == "activity_participant":
            given = {"activity_id": parent, "employee_id": ids["rival"]}
        state = state_of(pg, None, lambda t=table, g=given: make(pg, t, **g))
        if state != "23514":
            yield f"a stranger gets {table}: {state}"


def person(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Only who sees another contact of somebody ties a further one to that human being."""
    ids = truth.crm.ids
    mine = make(pg, "account", owner_id=ids["seller"])
    foreign = make(pg, "account", owner_id=ids["rival"])
    known = make(pg, "contact", account_id=mine)
    hidden = make(pg, "contact", account_id=foreign)
    tie = (
        "INSERT INTO crm.contact (account_id, last_name, person_id)"
        " SELECT %s, 'x', %s"
    )  # fmt: skip
    of: dict[int, int] = dict(
        pg.execute(
            "SELECT id, person_id FROM crm.contact WHERE id IN (%s, %s)", (known, hidden)
        ).fetchall()
    )
    for contact, expected in ((known, "done"), (hidden, "42501")):
        state = state_of(pg, "seller", lambda c=contact: pg.execute(tie.encode(), (mine, of[c])))
        if state != expected:
            yield f"tying: {state}, not {expected}"
    if state_of(pg, "seller", lambda: pg.execute(tie.encode(), (mine, 10**12))) != "42501":
        yield "a missing person is told from a hidden one"
    if None in of.values():
        yield "a contact without a person"


def ring(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Nobody is their own superior, not through others either."""
    ids = truth.crm.ids
    change = "UPDATE crm.employee SET superior_id = %s WHERE id = %s"
    for superior, below in (("seller", "head"), ("lead", "lead")):
        state = state_of(
            pg, "admin", lambda s=superior, b=below: pg.execute(change.encode(), (ids[s], ids[b]))
        )
        if state != "23514":
            yield f"{superior} above {below}: {state}"
    lines = truth.crm.lists["product_line"]
    group = "UPDATE crm.product_line SET parent_id = %s WHERE id = %s"
    state = state_of(pg, "admin", lambda: pg.execute(group.encode(), (lines["machines"],) * 2))
    if state != "23514":
        yield f"a product line in itself: {state}"


def passing(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Only an account entered just now by oneself is passed on, and to somebody active."""
    ids = truth.crm.ids
    old = make(pg, "account", owner_id=ids["seller"], created_by=ids["seller"])
    pg.execute("UPDATE crm.account SET created_at = now() - interval '1 s' WHERE id = %s", (old,))
    lent = make(pg, "account", owner_id=ids["rival"], created_by=ids["seller"])
    with acting(pg, truth.crm.login("seller")):
        new = make(pg, "account")
    ask = "SELECT crm.pass_new_account(%s, %s)"
    for what, account, to, expected in (
        ("new", new, ids["rival"], "done"),
        ("to nobody", new, 10**12, "23514"),
        ("to somebody inactive", new, ids["inactive"], "23514"),
        ("to a partner's person", new, ids["partner"], "23514"),
        ("to an admin", new, ids["admin"], "23514"),
        ("of yesterday", old, ids["rival"], "42501"),
        ("foreign", lent, ids["seller"], "42501"),
    ):
        state = state_of(pg, "seller", lambda a=account, t=to: pg.execute(ask.encode(), (a, t)))
        if state != expected:
            yield f"{what}: {state}, not {expected}"


def kept(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Versions, who changed it, sums and the time of doing are kept by the server."""
    ids = truth.crm.ids
    account = make(pg, "account", owner_id=ids["seller"])
    rows = {
        table: make(
            pg,
            table,
            account_id=account,
            **{"employee_id": ids["seller"]} if table in ("account_team", "account_plan") else {},
            **{"segment_id": truth.crm.lists["segment"]["trade"]}
            if table == "account_segment"
            else {},
            **{"stage_id": truth.crm.lists["stage"]["open"]} if table == "opportunity" else {},
            **{"partner_id": ids["partner"], "valid_to": truth.today} if table == "share" else {},
        )
        for table in OF_ACCOUNT
    }
    line = make(pg, "sale_line", sale_id=rows["sale"], quantity="1.5", unit_price=333)
    make(pg, "sale_line", sale_id=rows["sale"], quantity=-2, unit_price=100)
    with acting(pg, truth.crm.login("seller")):
        for table, id in rows.items():
            key = "account_id" if table == "account_detail" else "id"
            column = "note" if table == "account_detail" else "deleted_at"
            changed = pg.execute(
                f"UPDATE crm.{table} SET {column} = NULL WHERE {key} = %s"
                " RETURNING version, changed_by, owner_id".encode(),
                (id,),
            ).fetchone()
            if changed != (2, ids["seller"], ids["seller"]):
                yield f"{table}: {changed}"
        sums = pg.execute(
            "SELECT l.amount, s.total FROM crm.sale_line l JOIN crm.sale s ON s.id = l.sale_id"
            " WHERE l.id = %s",
            (line,),
        ).fetchone()
        if sums != (500, 300):
            yield f"sums: {sums}"
        pg.execute("UPDATE crm.sale_line SET quantity = 3 WHERE id = %s", (line,))
        if pg.execute("SELECT total FROM crm.sale WHERE id = %s", (rows["sale"],)).fetchone() != (
            799,
        ):
            yield "total after a change"
        done = "UPDATE crm.task SET status = %s WHERE id = %s RETURNING done_at IS NULL"
        for status, open in (("done", False), ("open", True)):
            if pg.execute(done.encode(), (status, rows["task"])).fetchone() != (open,):
                yield f"done at, {status}"
        left = pg.execute(
            "UPDATE crm.contact SET salutation = 'x', suggested_salutation = 'x' WHERE id = %s;"
            "UPDATE crm.contact SET last_name = 'Jiná' WHERE id = %s RETURNING salutation".replace(
                "%s", str(rows["contact"])
            ).encode()
        )
        if left.nextset() and left.fetchone() != (None,):
            yield "a suggested salutation outlives the name"
    pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s", (ids["rival"], account))
    for table, id in {**rows, "sale_line": line}.items():
        key = "account_id" if table == "account_detail" else "id"
        after = pg.execute(
            f"SELECT owner_id FROM crm.{table} WHERE {key} = %s".encode(), (id,)
        ).fetchone()
        if after != (ids["rival"],):
            yield f"{table} stays with the former owner"


def ended(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Who is made inactive, or deleted, sees nothing at once."""
    for change in ("active = false", "deleted_at = now()"):
        with pg.transaction(force_rollback=True):
            pg.execute(
                f"UPDATE crm.employee SET {change} WHERE id = %s".encode(),
                (truth.crm.ids["seller"],),
            )
            with as_person(pg, "seller"):
                if pg.execute("SELECT FROM crm.contact UNION ALL SELECT FROM crm.tier").fetchall():
                    yield change


def acts(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Acts are noted by whoever is signed in, and read by those whom they concern."""
    ids = truth.crm.ids
    account = make(pg, "account", owner_id=ids["seller"])
    make(pg, "account_detail", account_id=account)
    note = "SELECT crm.note_act('print', 'letter', 1, jsonb_build_object('account_id', %s::bigint))"
    for who, expected in (("inactive", "42501"), ("partner", "42501"), ("auditor", "done")):
        state = state_of(pg, who, lambda: pg.execute(note.encode(), (account,)))
        if state != expected:
            yield f"{who} notes an act: {state}"
    export = "SELECT crm.note_act('export', 'contact', 300)"
    for who, expected in (("service", "42501"), ("finance", "done")):
        state = state_of(pg, who, lambda: pg.execute(export.encode()))
        if state != expected:
            yield f"{who} notes an export: {state}"
    stack = "SELECT crm.note_act('save_pdf', 'contact', %s)"
    for who, count, expected in (("product", 500, "done"), ("product", 501, "42501"),
                                 ("finance", 501, "done")):  # fmt: skip
        state = state_of(pg, who, lambda count=count: pg.execute(stack.encode(), (count,)))
        if state != expected:
            yield f"{who} prints {count}: {state}"
    for who, counted in (("seller", 1), ("rival", 0)):
        with pg.transaction(force_rollback=True):
            with acting(pg, truth.crm.login(who)):
                pg.execute(note.encode(), (account,))
            with acting(pg, truth.crm.login("seller")):
                found = pg.execute(
                    "SELECT FROM crm.account_history(%s) WHERE action = 'act'", (account,)
                ).fetchall()
            if len(found) != counted:
                yield f"{len(found)} acts of {who} at an account"
    audit = "SELECT FROM crm.audit_entries(kind => 'contact')"
    for who, expected in (("seller", "42501"), ("inactive", "42501"), ("admin", "done")):
        state = state_of(pg, who, lambda: pg.execute(audit.encode()))
        if state != expected:
            yield f"{who} reads the record: {state}"
        state = state_of(pg, who, lambda: pg.execute(b"SELECT FROM crm.seal_state()"))
        if state != expected:
            yield f"{who} asks how far the record is sealed: {state}"
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.employee SET active = false WHERE id = %s", (ids["admin"],))
        if state_of(pg, "admin", lambda: pg.execute(audit.encode())) != "42501":
            yield "an inactive admin reads the record"
        if state_of(pg, "admin", lambda: pg.execute(b"SELECT FROM crm.seal_state()")) != "42501":
            yield "an inactive admin asks how far the record is sealed"
    for who, some in (("admin", False), ("auditor", True)):
        with as_person(pg, who):
            if bool(pg.execute(audit.encode()).fetchall()) != some:
                yield f"{who} reads entries of contacts: {not some}"


def covering(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """For whom a stand-in wrote stands in the record; nobody else writes for somebody."""
    ids = truth.crm.ids
    pg.execute("UPDATE crm.stand_in SET deleted_at = now()")
    day = f"(SELECT (now() AT TIME ZONE '{TIME_ZONE}')::date)"
    for away, stand_in, scope, since, until, deleted in (
        ("seller", "rival", "own", 0, 0, "NULL"),
        ("lead", "writer", "all", 1, 1, "NULL"),
        ("seller", "reader", "own", 9, -1, "NULL"),
        ("seller", "service", "own", -1, 9, "NULL"),
        ("seller", "colleague", "own", 1, 1, "now()"),
        ("head", "marketing", "own", 1, 1, "NULL"),
        ("seller", "lead", "own", 1, 1, "NULL"),
    ):
        pg.execute(
            "INSERT INTO crm.stand_in (employee_id, stand_in_id, scope, access, valid_from,"
            f" valid_to, deleted_at) VALUES (%s, %s, %s, 'write', {day} - %s, {day} + %s,"
            f" {deleted})".encode(),
            (ids[away], ids[stand_in], scope, since, until),
        )
    account = make(pg, "account", owner_id=ids["seller"])
    task = make(pg, "task", account_id=account)
    expected = {"rival": ids["seller"], "writer": ids["lead"]}
    for person in (
        "seller",
        "rival",
        "writer",
        "reader",
        "service",
        "colleague",
        "marketing",
        "lead",
        "head",
    ):
        found = pg.execute(
            "SELECT crm_private.for_whom(%s, %s)", (ids[person], ids["seller"])
        ).fetchone()
        if found != (expected.get(person),):
            yield f"{person} writes for {found}"
        if person in expected:
            with acting(pg, truth.crm.login(person)):
                pg.execute("UPDATE crm.task SET subject = %s WHERE id = %s", (person, task))
                made = uuid4()
                pg.execute("INSERT INTO crm.op_log (id) VALUES (%s)", (made,))
                make(pg, "task", account_id=account)
                pg.execute("SELECT crm.undo(%s)", (made,))
            noted = pg.execute(
                "SELECT DISTINCT for_id FROM crm_private.change"
                " WHERE employee_id = %s AND account_id = %s",
                (ids[person], account),
            ).fetchall()
            if noted != [(expected[person],)]:
                yield f"{person}: recorded for {noted}"


def slices(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """A policy of one role opens the history to that role, and one for writing to nobody."""
    account = make(pg, "account", owner_id=truth.crm.ids["rival"])
    contact = make(pg, "contact", account_id=account)
    ask = "SELECT FROM crm.record_history('contact', %s)"
    pg.execute("UPDATE crm.stand_in SET deleted_at = now()")  # chance has some cover the rival
    for policy, expected in (
        ("AS PERMISSIVE FOR SELECT TO crm_service USING (true)", {"service", "rival"}),
        ("AS PERMISSIVE FOR UPDATE TO crm_service USING (true)", {"rival"}),
        ("AS RESTRICTIVE FOR SELECT TO crm_sales USING (false)", set()),
    ):
        with pg.transaction(force_rollback=True):
            pg.execute(f"CREATE POLICY slice ON crm.contact {policy}".encode())
            found = set()
            for who in ("service", "rival", "seller", "marketing"):
                with as_person(pg, who):
                    if pg.execute(ask.encode(), (contact,)).fetchall():
                        found.add(who)
        if found != expected:
            yield f"{policy}: {sorted(found)}"


def only_added_to(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """What was recorded is never changed."""
    for table, column in (("change", "action"), ("seal", "hash"), ("era", "number")):
        for command in ("UPDATE {0} SET {1} = {1}", "DELETE FROM {0}", "TRUNCATE {0}"):
            text = command.format(f"crm_private.{table}", column)
            state = state_of(pg, None, lambda t=text: pg.execute(t.encode()))
            if state != "42501":
                yield f"{text}: {state}"


# The quick ones first: a mutant is seen as soon as one of them answers.
QUESTIONS = (
    ended, ring, only_added_to, history_checks.changes, person, covering, acts, passing, slices,
    search_checks.search, search_checks.frequent, *directory_checks.QUESTIONS, colleague, kept,
    *access_checks.QUESTIONS,
    *consent_checks.QUESTIONS, custom_checks.own_fields, data_checks.verifying,
    *activity_checks.QUESTIONS, *merge_checks.QUESTIONS, *duplicate_checks.QUESTIONS,
    template_checks.naming, editing_checks.edited,
    *mailing_checks.QUESTIONS,
    target_checks.targets,
    *plan_checks.QUESTIONS,
    undo_checks.undoing, history_checks.history,
    selling_checks.lines_of_deals, selling_checks.stages_of_deals, selling_checks.lost_bids,
)  # fmt: skip
