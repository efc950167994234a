"""Asks the functions of `crm_people`: each refusal, and what each one must do.

Each question runs in a savepoint that is rolled back and answers with a line where something is not
as it should be; the mutants leave out one check after the other and must be seen here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from tests.factories import Crm, become
from tests.schema.people.asking_people import Asking
from tests.schema.people.people_refusals import REFUSALS, VERIFIER, Refusal

GONE = ("23514", "ck_employee_connection")
Pg = psycopg.Connection[Any]
NEW = "create_person('test-nova', 'Nová', '{crm_sales,crm_finance}', {lead}, '" + VERIFIER + "')"


def differences_of_people(pg: Pg, crm: Crm) -> Iterator[str]:
    """Yield what is not refused, or not done, as it should be."""
    asking = Asking(pg, crm)
    for refusal in REFUSALS:
        if (found := asking.answer(refusal)) != (refusal.state, refusal.rule):
            yield f"{refusal.by}: {refusal.call}: {found}"
    for question in QUESTIONS:
        try:
            with pg.transaction(force_rollback=True):
                yield from question(asking)
        except psycopg.Error as error:
            yield f"{question.__name__}: {error}"


def created(ask: Asking) -> Iterator[str]:
    """The row, the role, the groups; good for a week."""
    person = ask.by("admin", NEW)
    row = ask.one(f"SELECT login, display_name, superior_id, active, created_by FROM crm.employee"
                  f" WHERE id = {person}")  # fmt: skip
    ids = ask.crm.ids
    if row != ("test-nova", "Nová", ids["lead"], True, ids["admin"]):
        yield f"row {row}"
    if ask.roles("nova") != {"crm_sales", "crm_finance"}:
        yield f"groups {ask.roles('nova')}"
    columns = "rolcanlogin, rolconnlimit, rolpassword, rolvaliduntil = now() + interval '7 days'"
    if ask.role("nova", columns) != (True, 10, VERIFIER, True):
        yield f"role {ask.role('nova', columns)}"
    powers = "rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls"
    if ask.role("nova", powers) != (False,):
        yield "powers"


def created_for_good(ask: Asking) -> Iterator[str]:
    """A setting of the caller's session does not let crm_roleadmin become the person (from 16)."""
    if ask.pg.info.server_version < 160000:
        return
    ask.pg.execute("SET LOCAL createrole_self_grant = 'set, inherit'")
    ask.by("admin", NEW)
    found = ask.one(
        "SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid"
        " WHERE r.rolname = 'test-nova' AND (m.set_option OR m.inherit_option)"
    )
    if found != (0,):
        yield "crm_roleadmin becomes the person"
    member = ask.one(
        "SELECT bool_or(m.set_option), bool_and(m.inherit_option) FROM pg_auth_members m"
        " JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = 'test-nova'"
    )
    if member != (False, True):
        yield "the person becomes the group"


def known_before(ask: Asking) -> Iterator[str]:
    """Somebody entered without a login gets one, and is active with it."""
    ask.pg.execute("INSERT INTO crm.employee (display_name, active) VALUES ('Bez', false)")
    id, version = ask.one("SELECT id, version FROM crm.employee WHERE display_name = 'Bez'")
    new = ask.by(
        "admin", f"give_login({id}, 'test-nova', '{{crm_sales}}', '{VERIFIER}', {version})"
    )
    row = ask.one(f"SELECT login, active, version FROM crm.employee WHERE id = {id}")
    if row != ("test-nova", True, new) or new <= version:
        yield f"row {row}"
    if ask.roles("nova") != {"crm_sales"} or ask.role("nova", "rolpassword") != (VERIFIER,):
        yield "role"


def given_and_taken(ask: Asking) -> Iterator[str]:
    """Exactly the groups named, in the next version; a plan of before is made anew."""
    before = ask.version("seller")
    ask.pg.execute("INSERT INTO crm.product (name, currency) VALUES ('Stroj', 'CZK')")
    become(ask.pg, "test-seller")
    ask.pg.execute("PREPARE keep AS UPDATE crm.product SET note = note RETURNING id")
    kept = [len(ask.pg.execute("EXECUTE keep").fetchall()) for _time in range(7)]
    version = ask.by("admin", "set_roles({seller}, '{crm_sales,crm_product}', {v_seller})")
    become(ask.pg, "test-seller")
    kept.append(len(ask.pg.execute("EXECUTE keep").fetchall()))
    become(ask.pg, None)
    ask.pg.execute("DEALLOCATE keep")
    if set(kept[:7]) != {0} or kept[7] == 0:
        yield f"plans: {kept}"
    if ask.roles("seller") != {"crm_sales", "crm_product"} or version != before + 1:
        yield "given"
    ask.by("admin", "set_roles({seller}, '{crm_finance}', {v_seller})")
    if ask.roles("seller") != {"crm_finance"}:
        yield f"taken: {ask.roles('seller')}"
    # A superuser gives at once what an admin only asks for.
    ask.by(None, "set_roles({seller}, '{crm_finance,crm_admin}', {v_seller})")
    if ask.roles("seller") != {"crm_finance", "crm_admin"}:
        yield "by a superuser"
    ask.by("admin", "set_roles({seller}, '{crm_finance}', {v_seller})")
    if ask.roles("seller") != {"crm_finance"}:
        yield "an admin takes crm_admin"


def given_by_hand(ask: Asking) -> Iterator[str]:
    """What a superuser gave stays given from 16 on; the admin is told, and nothing is changed."""
    ask.pg.execute('GRANT crm_service TO "test-rival"')
    wanted = Refusal("admin", "set_roles({rival}, '{crm_sales}', {v_rival})", "", "")
    expected = ("done", "")
    if ask.pg.info.server_version >= 160000:
        expected = ("23514", "ck_employee_roles_foreign")
    if (found := ask.answer(wanted)) != expected:
        yield f"taken by hand: {found}"


QUESTION = "SELECT employee_id, asked_by, answered_by, state FROM crm.admin_grant ORDER BY id"


def asked_for(ask: Asking) -> Iterator[str]:
    """crm_admin is asked for once, withdrawn, refused, given."""
    ids = ask.crm.ids
    more = "set_roles({lead}, '{crm_sales,crm_admin}', {v_lead})"
    ask.by("admin", more)
    ask.by("both", more)
    rows = ask.pg.execute(QUESTION).fetchall()
    if rows != [(ids["lead"], ids["admin"], None, "asked")] or "crm_admin" in ask.roles("lead"):
        yield f"asked: {rows}"
    ask.by("admin", "set_roles({lead}, '{crm_sales}', {v_lead})")
    if ask.pg.execute(QUESTION).fetchall() != [
        (ids["lead"], ids["admin"], ids["admin"], "refused")
    ]:
        yield "withdrawn"
    version = ask.version("lead")
    for answer, state in (("false", "refused"), ("NULL", "refused"), ("true", "given")):
        ask.by("admin", more)
        (id,) = ask.one("SELECT max(id) FROM crm.admin_grant")
        ask.by("both", f"confirm_admin({id}, {answer})")
        row = ask.pg.execute(QUESTION).fetchall()[-1]
        if row != (ids["lead"], ids["admin"], ids["both"], state):
            yield f"answered {answer}: {row}"
        if ("crm_admin" in ask.roles("lead")) != (answer == "true"):
            yield f"given with {answer}"
    if ask.version("lead") != version + 6:
        yield "versions of answers"
    states = [row[3] for row in ask.pg.execute(QUESTION).fetchall()]
    if states != ["refused", "refused", "refused", "given"]:
        yield f"earlier answers: {states}"
    new = NEW.replace("crm_finance", "crm_admin")
    ask.by("admin", new)
    if ask.roles("nova") != {"crm_sales"}:
        yield "a new person is an admin at once"


def asked_superuser(ask: Asking) -> Iterator[str]:
    """A superuser who gives crm_admin closes the open question."""
    ask.by("admin", "set_roles({lead}, '{crm_sales,crm_admin}', {v_lead})")
    ask.by(None, "set_roles({lead}, '{crm_sales,crm_admin}', {v_lead})")
    if ask.pg.execute(QUESTION).fetchall()[-1][2:] != (None, "given"):
        yield "left open"


def locked(ask: Asking) -> Iterator[str]:
    """The data, the role, the session; and back."""
    with session_of(ask, "seller") as alive:
        version = ask.by("admin", "lock_person({seller}, {v_seller})")
        if alive():
            yield "the session goes on"
    if ask.one("SELECT active, version FROM crm.employee WHERE id = {seller}") != (False, version):
        yield "data"
    if ask.role("seller", "rolcanlogin") != (False,):
        yield "role"
    become(ask.pg, "test-seller")
    if ask.pg.execute("SELECT FROM crm.tier").fetchall():
        yield "reads"
    become(ask.pg, None)
    version = ask.by("both", "unlock_person({seller}, {v_seller})")
    if ask.one("SELECT active, version FROM crm.employee WHERE id = {seller}") != (True, version):
        yield "data of unlocking"
    if ask.role("seller", "rolcanlogin") != (True,):
        yield "role of unlocking"


def ended(ask: Asking) -> Iterator[str]:
    """Nothing is left but the rows; let in again, groups and password are still gone."""
    ask.by("both", "set_roles({rival}, '{crm_sales,crm_admin}', {v_rival})")
    with session_of(ask, "rival") as alive:
        version = ask.by("admin", "end_person({rival}, {v_rival})")
        if alive():
            yield "the session goes on"
    row = ask.one("SELECT active, ended_at = now(), deleted_at, version FROM crm.employee"
                  " WHERE id = {rival}")  # fmt: skip
    if row != (False, True, None, version):
        yield f"data: {row}"
    if ask.role("rival", "rolcanlogin, rolpassword") != (False, None) or ask.roles("rival"):
        yield "role"
    if ask.pg.execute(QUESTION).fetchall()[-1][3] != "refused":
        yield "the question is open"
    ask.by("admin", "unlock_person({rival}, {v_rival})")
    if ask.one("SELECT active, ended_at FROM crm.employee WHERE id = {rival}") != (True, None):
        yield "let in again"


def passwords(ask: Asking) -> Iterator[str]:
    """A one-time password for a week; one's own for good."""
    version = ask.version("seller")
    ask.by("admin", f"reset_password({{seller}}, '{VERIFIER}')")
    if ask.role("seller", "rolpassword, rolvaliduntil = now() + interval '7 days'") != (
        VERIFIER, True,
    ):  # fmt: skip
        yield "reset"
    if ask.version("seller") != version + 1:
        yield "version of a reset"
    for person in ("seller", "partner"):
        ask.pg.execute(f"ALTER ROLE \"test-{person}\" VALID UNTIL '2999-01-01'".encode())
        become(ask.pg, f"test-{person}")
        row = ask.pg.execute("SELECT * FROM crm_people.my_password()").fetchone()
        if row is None or not row[0] or row[0].year not in (2998, 2999) or row[1] is not True:
            yield f"one-time: {row}"
        own = VERIFIER.replace("BB", "DD")
        ask.by(person, f"change_own_password('{own}')")
        if ask.role(person, "rolpassword, rolvaliduntil = 'infinity'") != (own, True):
            yield f"own of {person}"
        become(ask.pg, f"test-{person}")
        if ask.pg.execute("SELECT * FROM crm_people.my_password()").fetchone() != (None, False):
            yield "for good"
        become(ask.pg, None)


def seen(ask: Asking) -> Iterator[str]:
    """Connections of people only; a chosen one ends, the others stay."""
    with session_of(ask, "seller") as alive, session_of(ask, "head") as other:
        become(ask.pg, "test-admin")
        rows = ask.pg.execute("SELECT * FROM crm_people.connections()").fetchall()
        become(ask.pg, None)
        logins = {row[1] for row in rows}
        if not {"test-seller", "test-head"} <= logins or "postgres" in logins:
            yield f"connections: {logins}"
        # By its number: another test may have left one open under the same name.
        row = next((row for row in rows if row[2] == alive.pid), None)
        if row is None:
            yield f"connections: {rows}"
            return
        if row[0] != ask.crm.ids["seller"] or row[3] is None or row[6] != "idle":
            yield f"connection: {row}"
        wrong = f"end_connection({row[2]}, '{row[5]}'::timestamptz + interval '1 microsecond')"
        if ask.answer(Refusal("admin", wrong, "", "")) != GONE or not alive():
            yield "another connection with that number"
        ask.by("admin", f"end_connection({row[2]}, '{row[5]}')")
        if alive() or not other():
            yield "ended"
    with session_of(ask, "seller") as alive, session_of(ask, "head") as other:
        ask.by("admin", "end_sessions({seller})")
        if alive() or not other():
            yield "sessions of one person"
    with session_of(ask, "seller") as alive:
        ask.by("admin", "set_roles({seller}, '{crm_sales,crm_product}', {v_seller})")
        if not alive():
            yield "a group given ends sessions"
        ask.by("admin", "set_roles({seller}, '{crm_product}', {v_seller})")
        if alive():
            yield "a group taken leaves sessions"


def of_the_superuser(ask: Asking) -> Iterator[str]:
    """A superuser's connection is nobody's to end, even if an employee were written so."""
    ask.pg.execute("UPDATE crm.employee SET login = 'postgres' WHERE id = %s",
                   (ask.crm.ids["rival"],))  # fmt: skip
    with ask.crm.connect() as other:
        row = other.execute(
            "SELECT pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()"
        ).fetchone()
        assert row is not None
        call = f"end_connection({row[0]}, '{row[1]}')"
        if ask.answer(Refusal("admin", call, "", "")) != GONE:
            yield "the superuser's connection"


def confirmed(ask: Asking) -> Iterator[str]:
    """A new admin's plans are made anew."""
    ask.pg.execute("INSERT INTO crm.product (name, currency) VALUES ('Stroj', 'CZK')")
    become(ask.pg, "test-colleague")
    ask.pg.execute("PREPARE keep AS UPDATE crm.product SET note = note RETURNING id")
    become(ask.pg, None)
    ask.by("admin", "set_roles({colleague}, '{crm_sales,crm_admin}', {v_colleague})")
    become(ask.pg, "test-colleague")
    kept = [len(ask.pg.execute("EXECUTE keep").fetchall()) for _time in range(7)]
    become(ask.pg, None)
    ask.by("both", "confirm_admin((SELECT max(id) FROM crm.admin_grant), true)")
    become(ask.pg, "test-colleague")
    kept.append(len(ask.pg.execute("EXECUTE keep").fetchall()))
    become(ask.pg, None)
    ask.pg.execute("DEALLOCATE keep")
    if set(kept[:7]) != {0} or kept[7] == 0:
        yield f"plans: {kept}"


def recorded(ask: Asking) -> Iterator[str]:
    """What was done to a role stands in the record of changes, with who did it."""
    (last,) = ask.one("SELECT coalesce(max(id), 0) FROM crm_private.change")
    ask.by("admin", "set_roles({colleague}, '{crm_sales,crm_finance}', {v_colleague})")
    ask.by("admin", "set_roles({colleague}, '{crm_sales,crm_finance,crm_admin}', {v_colleague})")
    ask.by("both", "confirm_admin((SELECT max(id) FROM crm.admin_grant), true)")
    ask.by("admin", f"reset_password({{colleague}}, '{VERIFIER}')")
    ask.by("colleague", f"change_own_password('{VERIFIER}')")
    ask.by(None, "set_roles({colleague}, '{crm_sales}', {v_colleague})")
    with ask.crm.connect("colleague") as ended_one:
        ask.by("admin", "end_sessions({colleague})")
        # Only one that has gone is not counted again: a second signal with a limit waits for that.
        ask.pg.execute("SELECT pg_terminate_backend(%s, 60000)", (ended_one.info.backend_pid,))
        ask.by("admin", "end_sessions({colleague})")
    with ask.crm.connect("colleague") as other:
        row = other.execute(
            "SELECT pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()"
        ).fetchone()
        assert row is not None
        ask.by("admin", f"end_connection({row[0]}, '{row[1]}')")
    rows = ask.pg.execute(
        "SELECT coalesce(e.display_name, c.login), c.record_id, c.action, c.old, c.new"
        " FROM crm_private.change c LEFT JOIN crm.employee e ON e.id = c.employee_id"
        " WHERE c.id > %s AND c.table_name = 'employee' ORDER BY c.id",
        (last,),
    ).fetchall()
    first, second, third = ["crm_sales"], ["crm_finance", "crm_sales"], [
        "crm_admin", "crm_finance", "crm_sales"]  # fmt: skip
    expected = [
        ("Admin", {"roles": first}, {"roles": second}),
        ("Both", {"roles": second}, {"roles": third}),
        ("Admin", None, {"password": "one-time"}),
        ("Colleague", None, {"password": "own"}),
        ("postgres", {"roles": third}, {"roles": first}),
        ("Admin", None, {"connections_ended": 1}),
        ("Admin", None, {"connections_ended": 1}),
    ]
    id = ask.crm.ids["colleague"]
    if rows != [(who, id, "change", old, new) for who, old, new in expected]:
        yield f"record: {rows}"


def in_turn(ask: Asking) -> Iterator[str]:
    """One act waits for another; an older snapshot may not act."""
    first = ask.crm.connect()
    try:
        first.autocommit = False
        first.execute("SELECT * FROM crm_people.connections()")
        ask.pg.execute("SET LOCAL lock_timeout = '20ms'")
        found = ask.answer(Refusal("admin", "connections()", "", ""))
        if found[0] != "55P03":
            yield f"beside another: {found}"
    finally:
        first.rollback()
        first.close()


class Signed:
    """A person signed in for real; called, it tells whether the session is still there."""

    def __init__(self, connection: Pg) -> None:
        self._connection = connection
        self.pid = connection.info.backend_pid

    def __call__(self) -> bool:
        try:
            self._connection.execute("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def session_of(ask: Asking, person: str) -> Iterator[Signed]:
    """Sign a person in for real."""
    with ask.crm.connect(person) as connection:
        yield Signed(connection)


QUESTIONS = (
    created, created_for_good, known_before, given_and_taken, given_by_hand, asked_for,
    asked_superuser, locked, ended, passwords, seen, in_turn,
    of_the_superuser, confirmed, recorded,
)  # fmt: skip
