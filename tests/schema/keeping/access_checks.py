"""What the functions of access must refuse or do: rights to act, requests, emergency, hand-over.

Asked beside `helper_checks`; the mutants leave out one check after the other.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import acting, make
from tests.schema.asking import states
from tests.schema.seeing import reason_checks
from tests.schema.seeing.oracle import Rights, Truth

Connection = psycopg.Connection[Any]
SEES = "SELECT count(*) FROM crm.account_detail WHERE account_id = %s"


def _account(pg: Connection, owner: int) -> int:
    account = make(pg, "account", owner_id=owner)
    make(pg, "account_detail", account_id=account)
    return account


def rights_to_act(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """A person's own entry goes before roles; deleted ones do not count; otherwise forbidden."""
    ids = truth.crm.ids
    pg.execute("UPDATE crm.act_right SET deleted_at = now() WHERE act IN ('merge', 'mass_mail')")
    make(pg, "act_right", act="merge", role_name="crm_service")
    make(pg, "act_right", act="merge", employee_id=ids["finance"], allowed=True)
    make(pg, "act_right", act="merge", employee_id=ids["both"], allowed=False)
    make(pg, "act_right", act="mass_mail", role_name="crm_sales", allowed=False)
    for person, act, expected in (
        ("service", "merge", True), ("seller", "merge", False), ("finance", "merge", True),
        ("both", "merge", False), ("finance", "mass_mail", False), ("seller", "mass_mail", False),
        ("seller", "export", False), ("lead", "export", True), ("service", "nonsense", False),
        ("inactive", "export", False),
    ):  # fmt: skip
        with acting(pg, truth.crm.login(person)):
            (found,) = pg.execute("SELECT crm.may(%s)", (act,)).fetchone() or (None,)
        if found is not expected:
            yield f"{person} may {act}: {found}"


def requests(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Whoever finds an account asks; the responsible person or somebody above answers once."""
    ids = truth.crm.ids
    account = _account(pg, ids["seller"])
    gone = _account(pg, ids["seller"])
    pg.execute("UPDATE crm.account SET deleted_at = now() WHERE id = %s", (gone,))
    ask = "SELECT crm.ask_for_access(%s, 'Volal mi')"
    yield from states(
        pg,
        {
            ("rival", ask, (account,)): "done",
            ("service", ask, (account,)): "done",
            ("lead", ask, (account,)): "23514",
            ("admin", ask, (account,)): "42501",
            ("inactive", ask, (account,)): "42501",
            ("rival", ask, (gone,)): "42501",
            ("rival", ask, (10**12,)): "42501",
        },
        "asks",
    )
    with acting(pg, truth.crm.login("rival")):
        (request,) = pg.execute(ask, (account,)).fetchone() or (None,)
        (again,) = pg.execute(ask, (account,)).fetchone() or (None,)
    if request != again:
        yield "an open request is entered twice"
    told = pg.execute(
        "SELECT employee_id, by_id FROM crm.notice WHERE kind = 'access_request' AND about_id = %s",
        (request,),
    ).fetchall()
    if told != [(ids["seller"], ids["rival"])]:
        yield f"told of the request: {told}"
    answer = "SELECT crm.answer_request(%s, true, 'read', NULL)"
    yield from states(
        pg,
        {
            ("seller", answer, (request,)): "done",
            ("head", answer, (request,)): "done",
            ("rival", answer, (request,)): "42501",
            ("colleague", answer, (request,)): "42501",
            ("admin", answer, (request,)): "42501",
            ("seller", answer, (10**12,)): "42501",
        },
        "answers",
    )
    for granted, seen in ((True, 1), (False, 0)):
        with pg.transaction(force_rollback=True):
            with acting(pg, truth.crm.login("lead")):
                pg.execute("SELECT crm.answer_request(%s, %s, 'read', NULL)", (request, granted))
            with acting(pg, truth.crm.login("rival")):
                if pg.execute(SEES, (account,)).fetchone() != (seen,):
                    yield f"after the answer {granted}"
            state = pg.execute(
                "SELECT state, decided_by FROM crm.access_request WHERE id = %s", (request,)
            ).fetchone()
            if state != ("granted" if granted else "refused", ids["lead"]):
                yield f"state of the request: {state}"
            yield from states(pg, {("seller", answer, (request,)): "23514"}, "a second answer")


def emergency(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """With a reason, by whom it is allowed, for four hours, reading, and people are told."""
    ids = truth.crm.ids
    account = _account(pg, ids["seller"])
    take = "SELECT crm.break_glass(%s, %s)"
    reason = "Havárie čerpadla v noci"
    yield from states(
        pg,
        {
            ("rival", take, (account, reason)): "done",
            ("service", take, (account, reason)): "done",
            ("finance", take, (account, reason)): "42501",
            ("admin", take, (account, reason)): "42501",
            ("inactive", take, (account, reason)): "42501",
            ("rival", take, (account, "  krátce ")): "23514",
            ("rival", take, (account, None)): "23514",
            ("rival", take, (10**12, reason)): "42501",
        },
        "breaks the glass",
    )
    with acting(pg, truth.crm.login("rival")):
        (until,) = pg.execute(take, (account, reason)).fetchone() or (None,)
        if until is None or abs(until - truth.now - dt.timedelta(hours=4)) > dt.timedelta(
            minutes=9
        ):
            yield f"until {until}"
        if pg.execute(SEES, (account,)).fetchone() != (1,):
            yield "is not opened"
        change = "UPDATE crm.account_detail SET note = 'x' WHERE account_id = %s"
        if pg.execute(change, (account,)).rowcount:
            yield "writes"
    for other in ("other-lead", "service"):
        with acting(pg, truth.crm.login(other)):
            if pg.execute(SEES, (account,)).fetchone() != (0,):
                yield f"{other} sees it too"
    told = pg.execute(
        "SELECT employee_id FROM crm.notice WHERE kind = 'break_glass' AND account_id = %s"
        " ORDER BY 1",
        (account,),
    ).fetchall()
    if {id for (id,) in told} != {ids["seller"], ids["lead"]}:
        yield f"told: {told}"
    pg.execute("UPDATE crm.break_glass SET valid_until = now() WHERE account_id = %s", (account,))
    with acting(pg, truth.crm.login("rival")):
        if pg.execute(SEES, (account,)).fetchone() != (0,):
            yield "does not end"


def handing_over(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """By the responsible person or somebody above, with the version, to somebody able."""
    ids = truth.crm.ids
    account = _account(pg, ids["seller"])
    covered = _account(pg, ids["rival"])  # colleague stands in for rival
    left = _account(pg, ids["inactive"])
    of_service = _account(pg, ids["service"])  # whose role may not hand over
    give = "SELECT crm.hand_over_account(%s, %s, %s, 0)"
    rival, admin = ids["rival"], ids["admin"]
    yield from states(
        pg,
        {
            ("seller", give, (account, rival, 1)): "done",
            ("head", give, (account, rival, 1)): "done",
            ("seller", give, (account, rival, 2)): "V0001",
            ("seller", give, (account, admin, 1)): "23514",
            ("seller", give, (account, ids["inactive"], 1)): "23514",
            ("seller", give, (account, 10**12, 1)): "23514",
            ("rival", give, (account, rival, 1)): "42501",
            ("colleague", give, (covered, ids["colleague"], 1)): "42501",
            ("admin", give, (account, rival, 1)): "42501",
            ("admin", give, (left, rival, 1)): "done",
            ("service", give, (left, rival, 1)): "42501",
            ("seller", give, (10**12, rival, 1)): "42501",
            ("service", give, (of_service, rival, 1)): "42501",
        },
        "hands over",
    )
    stage = truth.crm.lists["stage"]
    work = {
        make(pg, "task", account_id=account, employee_id=ids["seller"], status=status): status
        for status in ("open", "done")
    }
    deals = {
        make(pg, "opportunity", account_id=account, employee_id=ids["seller"], stage_id=stage[s]): s
        for s in ("open", "won")
    }
    with acting(pg, truth.crm.login("seller")):
        (version,) = pg.execute(
            "SELECT crm.hand_over_account(%s, %s, 1, 3)", (account, rival)
        ).fetchone() or (None,)
        if version != 2:
            yield f"version {version}"
        if pg.execute(SEES, (account,)).fetchone() != (1,):
            yield "does not keep reading for the days"
    for table, rows in (("task", work), ("opportunity", deals)):
        for id, status in rows.items():
            who = pg.execute(f"SELECT employee_id FROM crm.{table} WHERE id = %s".encode(), (id,))
            if who.fetchone() != (rival if status == "open" else ids["seller"],):
                yield f"{table} {status} stays or goes wrongly"
    if pg.execute(
        "SELECT count(*) FROM crm.notice WHERE kind = 'handed_over' AND account_id = %s"
        " AND employee_id = %s",
        (account, rival),
    ).fetchone() != (1,):
        yield "the new person is not told"


def handing_over_all(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """In batches, by who may; broken off, it goes on where it was."""
    ids = truth.crm.ids
    pg.execute("UPDATE crm.hand_over SET state = 'done'")
    former, new = ids["expired"], ids["rival"]
    for _ in range(3):
        _account(pg, former)
    of = "SELECT count(*) FROM crm.account WHERE owner_id = %s AND deleted_at IS NULL"
    (total,) = pg.execute(of, (former,)).fetchone() or (0,)
    start = "SELECT crm.start_hand_over(%s, %s)"
    yield from states(
        pg,
        {
            ("other-lead", start, (former, new)): "done",
            ("rival", start, (former, new)): "42501",
            ("lead", start, (former, new)): "42501",
            ("admin", start, (former, new)): "42501",
            ("admin", start, (ids["inactive"], new)): "done",
            ("other-lead", start, (former, former)): "23514",
            ("other-lead", start, (former, ids["admin"])): "23514",
        },
        "starts",
    )
    batch = "SELECT * FROM crm.hand_over_batch(%s, 2)"
    with acting(pg, truth.crm.login("other-lead")):
        (job,) = pg.execute(start, (former, new)).fetchone() or (None,)
        first = pg.execute(batch, (job,)).fetchone()
        (again,) = pg.execute(start, (former, new)).fetchone() or (None,)
    if first != (2, total - 2):
        yield f"first batch: {first} of {total}"
    if again != job:
        yield "a second start does not go on"
    yield from states(
        pg, {("rival", batch, (job,)): "42501", ("seller", batch, (job,)): "42501"}, "goes on"
    )
    with acting(pg, truth.crm.login("head")):
        last = first
        for _ in range(total):  # a mutant may never come to the end
            if last and last[1]:
                last = pg.execute(batch, (job,)).fetchone()
    state = pg.execute("SELECT state, done, total FROM crm.hand_over WHERE id = %s", (job,))
    if (found := state.fetchone()) != ("done", total, total):
        yield f"at the end: {found} of {total}"
    if pg.execute(of, (former,)).fetchone() != (0,):
        yield "some stay"


def giving(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Rights given with dates in the past, too long, to oneself or to the wrong people."""
    ids = truth.crm.ids
    account = _account(pg, ids["seller"])
    today, day = truth.today, dt.timedelta(days=1)
    join = (
        "INSERT INTO crm.account_team (account_id, employee_id, valid_from, valid_to)"
        " VALUES (%s, %s, %s, %s)"
    )
    cover = (
        "INSERT INTO crm.stand_in (employee_id, stand_in_id, valid_from, valid_to)"
        " VALUES (%s, %s, %s, %s)"
    )
    share = (
        "INSERT INTO crm.share (account_id, partner_id, kind, valid_to) VALUES (%s, %s, 'task', %s)"
    )
    me, rival, partner = ids["seller"], ids["rival"], ids["partner"]
    covered = make(
        pg, "stand_in", employee_id=me, stand_in_id=rival, valid_from=today, valid_to=today
    )
    shown = make(pg, "share", account_id=account, partner_id=partner, kind="sale", valid_to=today)
    hide = "UPDATE crm.{} SET deleted_at = now(), valid_to = %s WHERE id = %s"
    yield from states(
        pg,
        {
            ("seller", join, (account, rival, today - 9 * day, today)): "done",
            ("seller", join, (account, rival, today - 9 * day, today - day)): "23514",
            ("seller", cover, (me, rival, today, today + 59 * day)): "done",
            ("seller", cover, (me, rival, today, today + 60 * day)): "23514",
            ("seller", cover, (me, me, today, today)): "23514",
            ("seller", cover, (me, rival, today - 9 * day, today - day)): "23514",
            ("seller", cover, (me, ids["admin"], today, today)): "23514",
            ("seller", cover, (me, ids["inactive"], today, today)): "23514",
            ("seller", share, (account, partner, today)): "done",
            ("seller", share, (account, partner, today + 366 * day)): "done",
            ("seller", share, (account, partner, today + 367 * day)): "23514",
            ("seller", share, (account, rival, today)): "23514",
            # Longer while deleted, to be taken back afterwards.
            ("seller", hide.format("stand_in"), (today + 60 * day, covered)): "23514",
            ("seller", hide.format("share"), (today + 367 * day, shown)): "23514",
        },
        "gives",
    )


def copies(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Forecast and lines follow their records."""
    ids = truth.crm.ids
    account = _account(pg, ids["seller"])
    deal = make(
        pg, "opportunity", account_id=account, stage_id=truth.crm.lists["stage"]["open"], amount=5
    )
    sale = make(pg, "sale", account_id=account)
    line = make(pg, "sale_line", sale_id=sale)
    pg.execute("UPDATE crm.opportunity SET amount = 7, deleted_at = now() WHERE id = %s", (deal,))
    pg.execute(
        "UPDATE crm.sale SET sold_on = '2024-02-03', currency = 'PLN' WHERE id = %s", (sale,)
    )
    pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s", (ids["rival"], account))
    forecast = pg.execute(
        "SELECT amount, deleted_at IS NULL, owner_id FROM crm.forecast WHERE id = %s", (deal,)
    ).fetchone()
    if forecast != (7, False, ids["rival"]):
        yield f"forecast: {forecast}"
    copied = pg.execute("SELECT sold_on, currency FROM crm.sale_line WHERE id = %s", (line,))
    if (found := copied.fetchone()) != (dt.date(2024, 2, 3), "PLN"):
        yield f"line: {found}"


QUESTIONS = (
    rights_to_act, requests, emergency, handing_over, handing_over_all, reason_checks.reasons,
    giving, copies,
)  # fmt: skip
