"""What finding and merging duplicates must do and refuse, asked beside the rows of the oracle."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import become, make
from tests.schema.history.undo_checks import answer, operation, value
from tests.schema.seeing.oracle import OF_ACCOUNT, OF_PARENT, Rights, Truth
from tests.schema.seeing.oracle_questions import as_person

Connection = psycopg.Connection[Any]
ONE_BESIDE = ("account_detail", "contact_note", "service_note", "sale_note")


def _state(pg: Connection, login: str, statement: str, *values: Any) -> str:
    """Return "done" or the SQLSTATE of what a person asks for; it is rolled back."""
    try:
        with as_person(pg, login):
            pg.execute(statement.encode(), values)
    except psycopg.Error as error:
        return error.sqlstate or "?"
    return "done"


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


def _full(pg: Connection, truth: Truth, owner: int, **values: Any) -> dict[str, int]:
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
    keep = _full(pg, truth, ids["seller"], name="Kept", town="Brno")
    gone = _full(pg, truth, ids["seller"], name="Gone", company_id="25596641")
    below = make(pg, "account", owner_id=ids["seller"], name="Below", parent_id=gone["account"])
    earlier = make(pg, "account", owner_id=ids["seller"], name="Earlier")
    pair = keep["account"], gone["account"]
    for person, expected in (
        ("seller", "done"), ("lead", "done"), ("rival", "42501"), ("admin", "42501"),
        ("partner", "42501"), ("inactive", "42501"), ("service", "42501"),
    ):  # fmt: skip
        state = _state(pg, person, MERGE, *pair, *pair)
        if state != expected:
            yield f"{person} merges: {state}"
        state = _state(pg, person, "SELECT crm.merge_preview(%s, %s)", *pair)
        if state != expected:
            yield f"{person} counts: {state}"
    for statement, values, expected in (
        ("SELECT crm.merge_accounts(%s, %s, 9, 9, '{}')", pair, "V0001"),
        (MERGE, (pair[0],) * 4, "42501"),
    ):
        if (state := _state(pg, "seller", statement, *values)) != expected:
            yield f"{statement}: {state}"
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.act_right SET deleted_at = now() WHERE act = 'merge'")
        if (state := _state(pg, "seller", MERGE, *pair, *pair)) != "42501":
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
                    state = _state(pg, person, MERGE, *pair, *pair)
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
    made = _full(pg, truth, ids["seller"], name="Firm")
    twin = make(pg, "contact", account_id=made["account"], first_name="Twin")
    other = _full(pg, truth, ids["seller"], name="Other")
    theirs = _full(pg, truth, ids["rival"], name="Theirs")
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
        if (state := _state(pg, person, statement, *pair)) != expected:
            yield f"{person} {statement} {pair}: {state}"
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.act_right SET deleted_at = now() WHERE act = 'merge'")
        for statement in (merge, "SELECT crm.tie_contacts(%s, %s)"):
            if (state := _state(pg, "seller", statement, twin, made["contact"])) != "42501":
                yield f"{statement} without the right to act: {state}"
    # Who only reads merges nothing: in the team, or covering for the responsible person.
    with pg.transaction(force_rollback=True):
        make(pg, "account_team", account_id=made["account"], employee_id=ids["reader"])
        make(pg, "stand_in", employee_id=ids["seller"], stand_in_id=ids["colleague"],
             access="read", valid_from=truth.today, valid_to=truth.today)  # fmt: skip
        for person in ("reader", "colleague"):
            if (state := _state(pg, person, merge, twin, made["contact"])) != "42501":
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


def pairs(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Account pairs are seen by all who work with customers, contact pairs by who sees both."""
    ids = truth.crm.ids
    accounts = sorted(make(pg, "account", owner_id=ids[who]) for who in ("seller", "rival"))
    people = sorted(
        make(pg, "contact", account_id=id, first_name="Žofie", last_name="Říhová")
        for id in accounts
    )
    mine = [make(pg, "contact", account_id=accounts[0]) for _ in range(2)]
    note = "SELECT crm.note_duplicates(%s, %s, %s, '{900}', '{same_name}')"

    def noted(person: str, kind: str, left: int, right: int) -> int | str:
        try:
            with as_person(pg, person):
                row = pg.execute(note.encode(), (kind, [right], [left])).fetchone()
                return int(row[0]) if row else -1
        except psycopg.Error as error:
            return error.sqlstate or "?"

    for person, kind, pair, expected in (
        ("seller", "account", accounts, 1), ("seller", "contact", people, 0),
        ("seller", "contact", mine, 1), ("head", "contact", people, 1),
        ("rival", "contact", mine, 0), ("service", "account", accounts, "42501"),
        ("admin", "account", accounts, "42501"), ("partner", "account", accounts, "42501"),
        ("inactive", "account", accounts, "42501"), ("seller", "account", [accounts[0]] * 2, 0),
    ):  # fmt: skip
        if (found := noted(person, kind, *pair)) != expected:
            yield f"{person} notes {kind}: {found}"
    for kind, pair in (("account", accounts), ("contact", people), ("contact", mine)):
        pg.execute(
            "INSERT INTO crm.duplicate (kind, left_id, right_id, score, found_at)"
            " VALUES (%s, %s, %s, 900, '2025-01-01')", (kind, *pair),
        )  # fmt: skip

    def listed(person: str, kind: str, own: bool = False) -> set[tuple[int, ...]] | str:
        try:
            with as_person(pg, person):
                rows = pg.execute(
                    "SELECT left_id, right_id FROM crm.list_duplicates(%s, %s, 1000)", (kind, own)
                ).fetchall()
                return set(rows)
        except psycopg.Error as error:
            return error.sqlstate or "?"

    of_accounts, of_people, own = {tuple(accounts)}, {tuple(people)}, {tuple(mine)}
    for person, seen, seen_people in (
        ("seller", of_accounts, own), ("rival", of_accounts, set()),
        ("head", of_accounts, of_people | own), ("service", of_accounts, set()),
        ("inactive", set(), set()), ("admin", "42501", "42501"), ("partner", "42501", "42501"),
    ):  # fmt: skip
        if (found := listed(person, "account")) != seen:
            yield f"{person} sees pairs of accounts: {found}"
        if (found := listed(person, "contact")) != seen_people:
            yield f"{person} sees pairs of contacts: {found}"
    if listed("seller", "account", True) or listed("head", "account", True) != of_accounts:
        yield "pairs that may be merged"
    different = "SELECT crm.set_different(%s, %s, %s, true)"
    for person, kind, pair, expected in (
        ("seller", "account", accounts, "done"), ("reader", "account", accounts, "42501"),
        ("seller", "contact", people, "42501"), ("head", "contact", people, "done"),
        ("seller", "contact", mine, "done"), ("service", "account", accounts, "42501"),
    ):  # fmt: skip
        state = _state(pg, person, different, kind, *pair)
        if state != expected:
            yield f"{person} calls {kind} different: {state}"
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.act_right SET deleted_at = now() WHERE act = 'merge'")
        for statement, values in (
            (different, ("contact", *mine)), ("SELECT crm.end_scan('contact', now())", ()),
            (note, ("contact", [mine[0]], [mine[1]])),
        ):  # fmt: skip
            if (state := _state(pg, "seller", statement, *values)) != "42501":
                yield f"{statement} without the right to act: {state}"
    with as_person(pg, "head"):
        pg.execute(different.encode(), ("contact", *people))
        pg.execute(note.encode(), ("contact", [people[0]], [people[1]]))
        again = pg.execute(
            "SELECT left_id, right_id FROM crm.list_duplicates('contact', false, 1000)"
        ).fetchall()
    if tuple(people) in again:
        yield "what was called different comes back"
    with as_person(pg, "seller"):
        dropped = pg.execute("SELECT crm.end_scan('contact', now())").fetchone()
    if dropped != (1,):
        yield f"the end of a scan drops what its owner does not see: {dropped}"


def likely(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """What is typed finds accounts and own contacts; of others only who is responsible."""
    ids = truth.crm.ids
    theirs = make(pg, "account", owner_id=ids["rival"], name="Žďárské strojírny a.s.", town="Žďár")
    own = make(pg, "account", owner_id=ids["seller"], name="Svoje", company_id="25596641")
    hidden = make(pg, "contact", account_id=theirs, first_name="Žofie", last_name="Říhová")
    make(pg, "contact_point", account_id=theirs, contact_id=hidden, value="+420777000001")
    mine = make(pg, "contact", account_id=own, first_name="Jan", last_name="Říha")
    make(pg, "contact_point", account_id=own, contact_id=mine, value="+420777000002")

    def asked(person: str, kind: str, names: list[str], numbers: list[str]) -> Any:
        try:
            with as_person(pg, person):
                rows = pg.execute(
                    "SELECT id, handled_by FROM crm.likely_duplicates(%s, %s, %s)",
                    (kind, names, numbers),
                ).fetchall()
            return {row[0] for row in rows} - {None}, {row[1] for row in rows} - {None}
        except psycopg.Error as error:
            return error.sqlstate

    for names, numbers, wanted in (
        (["Zdarske strojirny", ""], [], theirs), (["Ždarské strojyrny", "Brno"], [], theirs),
        (["Strojírny Žďárské", "", "strojirny", "zdarske"], [], theirs),
        (["Zcela jiná", ""], ["25596641"], own),
    ):  # fmt: skip
        found = asked("seller", "account", names, numbers)
        if isinstance(found, str) or wanted not in found[0] or found[1]:
            yield f"{names} finds {found}"
    for person, names, numbers, seen, handlers in (
        ("seller", ["Žofie", "Říhová"], [], False, {ids["rival"]}),
        ("seller", ["Zofie", "Rihova"], ["420777000009"], False, {ids["rival"]}),
        ("seller", ["Žofia", "Říhová"], ["420777000001"], False, set()),
        ("seller", ["Žofie", "Říhava"], ["420777000001"], False, set()),
        ("seller", ["", "Říhová"], ["420777000001"], False, set()),
        ("rival", ["Žofie", "Říhová"], [], True, set()),
        ("rival", ["Kdo", "Ví"], ["420777000001"], True, set()),
        ("head", ["Žofie", "Říhová"], [], True, set()),
        ("inactive", ["Žofie", "Říhová"], [], False, set()),
    ):
        found = asked(person, "contact", names, numbers)
        if isinstance(found, str) or (hidden in found[0]) != seen or found[1] != handlers:
            yield f"{person} types {names} {numbers}: {found}"
    if asked("inactive", "account", ["Zdarske strojirny", ""], []) != (set(), set()):
        yield "somebody inactive finds accounts"
    for person in ("admin", "auditor", "partner"):
        if asked(person, "contact", ["Žofie", "Říhová"], []) != "42501":
            yield f"{person} may ask"
    rows = [["Zdarske strojirny", "Zcela jiná"], ["", ""], ["", ""], ["", "25596641"]]
    for person, both in (("seller", True), ("inactive", False)):
        with as_person(pg, person):
            alike = {row[0] for row in pg.execute(
                "SELECT crm.likely_accounts(%s, %s, %s, %s)", rows).fetchall()}  # fmt: skip
        if ({theirs, own} <= alike) != both or bool(alike) != both:
            yield f"{person} finds accounts like those of a file: {alike}"
    if mine not in asked("seller", "contact", ["Kdo", "Ví"], ["420777000002"])[0]:
        yield "a phone number of one's own contact is not found"


QUESTIONS: tuple[Callable[..., Iterator[str]], ...] = (merging, contacts, pairs, likely)
