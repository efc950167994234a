"""Why somebody sees an account: the answer agrees with the policies, for everybody."""

import datetime as dt
from collections import defaultdict
from random import Random

import psycopg
import pytest

from tests.factories import PEOPLE, become, make
from tests.full import rounds
from tests.schema.seeing.firm import world

# Rows that tell of oneself and not of the account: what one asked for or took, one's own notices;
# and the directory, which everybody who works here reads.
NO_REASON = {"access_request", "break_glass", "notice", "account"}


@pytest.fixture
def firm(crm, pg):
    """The random firm with a stand-in of each kind, shares, emergency access and consents."""
    world.build(pg, crm, 7, accounts=30)
    rng, ids, today = Random(8), crm.ids, dt.date.today()
    accounts = [row[0] for row in pg.execute("SELECT id FROM crm.account ORDER BY id").fetchall()]
    pg.execute(
        "INSERT INTO crm.account_detail (account_id) SELECT id FROM crm.account"
        " ON CONFLICT DO NOTHING"
    )
    days = {"now": (-3, 3), "over": (-9, -1), "later": (2, 9), "last day": (-3, 0)}
    for away, covers, scope, access, when in (
        ("rival", "seller", "own", "write", "now"),
        ("other-lead", "colleague", "all", "read", "last day"),
        ("lead", "reader", "all", "write", "now"),
        ("seller", "marketing", "all", "read", "over"),
        ("seller", "finance", "all", "read", "later"),
        ("rival", "admin", "all", "read", "now"),
    ):
        first, last = (today + dt.timedelta(day) for day in days[when])
        make(
            pg, "stand_in", employee_id=ids[away], stand_in_id=ids[covers], scope=scope,
            access=access, valid_from=first, valid_to=last,
        )  # fmt: skip
    # A stand-in for the own accounts of somebody does not see what that one's teams see.
    shared = make(pg, "account", owner_id=ids["finance"])
    make(pg, "account_detail", account_id=shared)
    for member, first, last in (("rival", 0, None), ("reader", -9, -1), ("colleague", 1, 9)):
        make(
            pg, "account_team", account_id=shared, employee_id=ids[member],
            valid_from=today + dt.timedelta(first),
            valid_to=None if last is None else today + dt.timedelta(last),
        )  # fmt: skip
    make(
        pg, "share", account_id=shared, partner_id=ids["partner"], kind="contact",
        valid_from=today - dt.timedelta(9), valid_to=today - dt.timedelta(1),
    )  # fmt: skip
    for person in ("seller", "admin"):
        over = dt.datetime.now(dt.UTC) - dt.timedelta(hours=2)
        make(pg, "break_glass", account_id=shared, employee_id=ids[person], reason="Havárie",
             valid_until=over)  # fmt: skip
    other = make(pg, "product", product_line_id=crm.lists["product_line"]["services"])
    make(pg, "service", account_id=shared, product_id=other)
    left = make(
        pg, "account_team", account_id=shared, employee_id=ids["marketing"], valid_from=today
    )
    pg.execute("UPDATE crm.account_team SET deleted_at = now() WHERE id = %s", (left,))
    gone = make(
        pg, "stand_in", employee_id=ids["seller"], stand_in_id=ids["service"], scope="all",
        access="write", valid_from=today, valid_to=today,
    )  # fmt: skip
    pg.execute("UPDATE crm.stand_in SET deleted_at = now() WHERE id = %s", (gone,))
    for number, kind in enumerate(("contact", "sale", "document", "task")):
        for account in rng.sample(accounts, 3):
            pg.execute(
                "INSERT INTO crm.share (account_id, partner_id, kind, valid_from, valid_to)"
                " VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
                (account, ids["partner"], kind, today - dt.timedelta(9),
                 today + dt.timedelta((-1, 0, 5, 9)[number])),
            )  # fmt: skip
    pg.execute(
        "UPDATE crm.share SET deleted_at = now()"
        " WHERE account_id = (SELECT min(account_id) FROM crm.share WHERE valid_to >= %s)",
        (today,),
    )
    for person, hours in (("service", 3), ("seller", 1), ("auditor", 2), ("writer", -1)):
        for account in rng.sample(accounts, 2):
            pg.execute(
                "INSERT INTO crm.break_glass (account_id, employee_id, reason, valid_until)"
                " VALUES (%s, %s, 'Kontrola', now() + %s)",
                (account, ids[person], dt.timedelta(hours=hours)),
            )
    purpose = make(pg, "consent_purpose", name="Novinky", marketing=True)
    for contact, account in pg.execute("SELECT id, account_id FROM crm.contact").fetchall():
        if account % 3 == 0:
            make(
                pg, "consent", contact_id=contact, purpose_id=purpose,
                state=rng.choice(("given", "given", "withdrawn")), source="form",
                decided_on=today - dt.timedelta(rng.randrange(9)),
            )  # fmt: skip
    pg.execute("UPDATE crm.product_line SET manager_id = %s WHERE code = 'machines'",
               (ids["product"],))  # fmt: skip
    for account in rng.sample(accounts, 20):
        pg.execute(
            "INSERT INTO crm.account_credit (account_id, credit_limit, credit_currency)"
            " VALUES (%s, 100, 'CZK') ON CONFLICT DO NOTHING",
            (account,),
        )
    return pg, crm


def read_by(pg, crm, person):
    """Return {table: accounts of which this person reads a row}, by the policies."""
    tables = pg.execute(
        "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        " WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind = 'r'"
        " AND a.attname = 'account_id' AND NOT a.attisdropped ORDER BY 1"
    ).fetchall()
    become(pg, crm.login(person))
    found = {}
    for (table,) in tables:
        try:
            with pg.transaction():
                rows = pg.execute(f"SELECT DISTINCT account_id FROM crm.{table}").fetchall()
        except psycopg.errors.InsufficientPrivilege:
            rows = []
        found[table] = {row[0] for row in rows} - {None}
    become(pg, None)
    return found


def told(pg, function, me):
    """Return the accounts for which a function has a reason."""
    rows = pg.execute(
        f"SELECT a.id FROM crm.account a WHERE EXISTS"
        f" (SELECT FROM crm_private.{function}(%s, a.id))",
        (me,),
    )
    return {row[0] for row in rows.fetchall()}


def differences(pg, crm, people):
    """Return a line for each person whose reasons are not what the policies let them read."""
    for person in people:
        me, read = crm.ids[person], read_by(pg, crm, person)
        whole = told(pg, "reasons", me)
        if whole != read["account_detail"]:
            yield f"{person}, whole: {sorted(whole ^ read['account_detail'])}"
        some = set().union(*(rows for table, rows in read.items() if table not in NO_REASON))
        if person == "partner":  # the own shares stay when they have ended; the directory does not
            become(pg, crm.login(person))
            some = {row[0] for row in pg.execute("SELECT id FROM crm.account").fetchall()}
            become(pg, None)
        elif person == "auditor":
            some = read["break_glass"]
        if (seen := whole | told(pg, "slices", me)) != some:
            yield f"{person}, parts: {sorted(seen ^ some)}"
        if (writes := written(pg, me)) != (may := changeable(pg, crm, person)):
            yield f"{person}, writing: {sorted(writes ^ may)}"


def written(pg, me):
    """Return the accounts on which somebody may write, by the reasons."""
    rows = pg.execute(
        "SELECT a.id FROM crm.account a WHERE EXISTS"
        " (SELECT FROM crm_private.reasons(%s, a.id) AS r WHERE r.access = 'write')",
        (me,),
    )
    return {row[0] for row in rows.fetchall()}


def changeable(pg, crm, person):
    """Return the accounts on which somebody may write, by the policies."""
    become(pg, crm.login(person))
    try:
        with pg.transaction():
            rows = pg.execute("UPDATE crm.account_detail SET note = note RETURNING account_id")
            return {row[0] for row in rows.fetchall()}
    except psycopg.errors.InsufficientPrivilege:
        return set()
    finally:
        become(pg, None)


def test_reasons_agree_with_the_policies(firm):
    pg, crm = firm
    assert list(differences(pg, crm, PEOPLE)) == []
    assert len(told(pg, "reasons", crm.ids["head"])) > 10
    assert len(told(pg, "slices", crm.ids["marketing"])) > 3


# Who is asked about for a mutant, and parts of the functions with what stands there instead.
FEW = ("reader", "colleague", "marketing", "partner", "seller", "service", "product", "admin")
REASONS, SLICES = "crm_private.reasons(bigint,bigint)", "crm_private.slices(bigint,bigint)"
MUTANTS = (
    (REASONS, "WHERE a.owner_id = employee", ""),
    (REASONS, "t.account_id = account AND", ""),
    (REASONS, "AND t.deleted_at IS NULL", ""),
    (REASONS, "AND t.valid_from <= today", ""),
    (REASONS, "OR t.valid_to >= today", "OR true"),
    (REASONS, "AND s.deleted_at IS NULL", ""),
    (REASONS, "AND s.valid_from <= today AND s.valid_to >= today", ""),
    (REASONS, "s.valid_to >= today", "s.valid_to > today"),
    (REASONS, "c.scope = 'all' AND a.owner_id", "a.owner_id"),
    (REASONS, "c.access, c.valid_to FROM covers c, a", "'write', c.valid_to FROM covers c, a"),
    (REASONS, "JOIN team ON c.scope = 'all' AND", "JOIN team ON"),
    (REASONS, "WHERE team.employee_id = employee", ""),
    (REASONS, "SELECT 'team', NULL, team.access", "SELECT 'team', NULL, 'write'"),
    (REASONS, "WHERE roles.names && crm_private.business_roles() UNION", "UNION"),
    (REASONS, "b.employee_id = employee AND", ""),
    (REASONS, "AND b.valid_until > now()", ""),
    (REASONS, "'break_glass', NULL, 'read'", "'break_glass', NULL, 'write'"),
    (SLICES, "s.account_id = account AND s.role = ANY", "s.role = ANY"),
    (SLICES, "AND s.role = ANY (crm_private.roles_of(employee))", ""),
    (SLICES, "OR s.employee_id = employee", "OR true"),
    (SLICES, "AND s.deleted_at IS NULL", ""),
    (SLICES, "AND s.valid_from <= today", ""),
    (SLICES, "AND s.valid_to >= today", ""),
    (SLICES, "AND s.partner_id = employee", ""),
)


def test_what_is_left_out_is_seen(firm):
    pg, crm = firm
    unseen = []
    for name, old, new in MUTANTS[:: rounds(4, 1)]:
        with pg.transaction(force_rollback=True):
            (text,) = pg.execute("SELECT pg_get_functiondef(%s::regprocedure)", (name,)).fetchone()
            flat = " ".join(text.split())
            assert old in flat, (name, old)
            pg.execute(flat.replace(old, new, 1))
            if next(differences(pg, crm, FEW), None) is None:
                unseen.append((name, old))
    assert unseen == []


def test_the_three_questions_agree(firm):
    pg, crm = firm
    accounts = [row[0] for row in pg.execute("SELECT id FROM crm.account ORDER BY id").fetchall()]
    become(pg, crm.login("admin"))
    by_person = {
        (employee, account): set(
            pg.execute("SELECT * FROM crm.why_visible(%s, %s)", (employee, account)).fetchall()
        )
        for employee in crm.ids.values()
        for account in accounts[:15]
    }
    by_account = defaultdict(set)
    for account in accounts[:15]:
        for employee, *reason in pg.execute(
            "SELECT * FROM crm.who_can_see(%s)", (account,)
        ).fetchall():
            by_account[employee, account].add(tuple(reason))
    assert {pair: found for pair, found in by_person.items() if found} == dict(by_account)
    kinds = {reason[0].partition(":")[0] for found in by_person.values() for reason in found}
    assert {"responsible", "team", "superior", "superior_team", "stand_in", "role"} <= kinds


def test_numbers_are_those_of_the_reasons(firm):
    pg, crm = firm
    for person, me in crm.ids.items():
        counted = defaultdict(int)
        for (reason,) in pg.execute(
            "SELECT r.reason FROM crm.account a, LATERAL (SELECT DISTINCT reason, via, access,"
            " until FROM (SELECT * FROM crm_private.reasons(%(me)s, a.id)"
            " UNION ALL SELECT * FROM crm_private.slices(%(me)s, a.id)) AS r) AS r"
            " WHERE a.deleted_at IS NULL",
            {"me": me},
        ).fetchall():
            counted[reason] += 1
        (whole,) = pg.execute(
            "SELECT count(*) FROM crm.account a WHERE deleted_at IS NULL"
            " AND EXISTS (SELECT FROM crm_private.reasons(%s, a.id))",
            (me,),
        ).fetchone()
        become(pg, crm.login("auditor"))
        summed = defaultdict(int)
        for reason, _via, _access, _until, accounts in pg.execute(
            "SELECT * FROM crm.what_visible(%s)", (me,)
        ).fetchall():
            summed[reason] += accounts
        become(pg, None)
        assert summed.pop("whole", 0) == whole, person
        # Through a stand-in one account can be seen twice: as an own one and by the team.
        assert summed.pop("stand_in", 0) <= counted.pop("stand_in", 0), person
        assert {r: n for r, n in summed.items() if n} == counted, person


@pytest.mark.parametrize(
    ("asker", "about", "of_whom", "expected"),
    [
        ("seller", "seller", "rival", "done"),
        ("lead", "seller", "rival", "done"),
        ("seller", "rival", "seller", "done"),  # who sees the account asks about everybody
        ("seller", "rival", "rival", "42501"),
        ("seller", "lead", "rival", "42501"),
        ("admin", "rival", "rival", "done"),
        ("auditor", "rival", "rival", "done"),
        ("finance", "rival", "rival", "42501"),
        ("inactive", "inactive", "inactive", "42501"),
        ("partner", "partner", "rival", "42501"),
        ("seller", None, "rival", "42501"),
    ],
)
def test_who_may_ask(crm, pg, asker, about, of_whom, expected):
    account = make(pg, "account", owner_id=crm.ids[of_whom])

    def ask(question, *values):
        become(pg, crm.login(asker))
        try:
            with pg.transaction():
                pg.execute(question, values)
        except psycopg.Error as error:
            return error.sqlstate
        finally:
            become(pg, None)
        return "done"

    employee = crm.ids[about] if about else None
    assert ask("SELECT * FROM crm.why_visible(%s, %s)", employee, account) == expected
    sees = asker in ("admin", "auditor") or asker == of_whom != "inactive"
    assert ask("SELECT * FROM crm.who_can_see(%s)", account) == ("done" if sees else "42501")
    may = expected == "done" and not (asker == "seller" and about == "rival")
    assert ask("SELECT * FROM crm.what_visible(%s)", employee) == ("done" if may else "42501")
