"""What taking an operation back must do and refuse, asked beside the rows of the oracle."""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from uuid import UUID, uuid4

import psycopg

from tests.factories import become, make
from tests.schema.seeing.oracle import Rights, Truth

Connection = psycopg.Connection[Any]
Lines = list[tuple[Any, ...]]


@contextmanager
def operation(pg: Connection, login: str) -> Iterator[UUID]:
    """Do something as a person as one operation, then lay it into a transaction long past."""
    found = uuid4()
    become(pg, None)
    pg.execute("UPDATE crm.op_log SET xid = '1' WHERE xid = pg_current_xact_id()::text")
    become(pg, login)
    pg.execute("INSERT INTO crm.op_log (id) VALUES (%s)", (found,))
    yield found
    become(pg, None)
    moment = dt.datetime(2025, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=found.int % 10**8)
    pg.execute("SET LOCAL session_replication_role = replica")
    pg.execute(
        "UPDATE crm_private.change SET xid = %s, happened_at = %s WHERE operation = %s",
        (number := found.int % 10**6, moment, found),
    )
    pg.execute(
        "UPDATE crm.op_log SET xid = %s, saved_at = %s WHERE id = %s", (str(number), moment, found)
    )
    pg.execute("SET LOCAL session_replication_role = origin")


def taken_back(pg: Connection, login: str, of: UUID, preview: bool = False) -> Lines | str:
    """Take an operation back as a person, as an operation; return the answer or the SQLSTATE."""
    try:
        with pg.transaction():
            if preview:
                become(pg, login)
                return answer(pg, of, preview=True)
            with operation(pg, login):
                return answer(pg, of)
    except psycopg.Error as error:
        return error.sqlstate or "?"
    finally:
        become(pg, None)


def answer(pg: Connection, of: UUID, *, preview: bool = False) -> Lines:
    rows = pg.execute("SELECT * FROM crm.undo(%s, %s)", (of, preview)).fetchall()
    return [tuple(value for value in row if value is not None) for row in rows]


def value(pg: Connection, table: str, column: str, id: int, key: str = "id") -> Any:
    row = pg.execute(
        f"SELECT {column} FROM crm.{table} WHERE {key} = %s".encode(), (id,)
    ).fetchone()
    assert row is not None
    return row[0]


def undoing(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """An operation goes back whole for whoever did it or stands above, as far as they may write;
    what others changed since stays."""
    crm = truth.crm
    login = crm.login
    theirs = make(pg, "account", owner_id=crm.ids["rival"], name="Cizí")
    made: dict[str, int] = {}
    old = make(pg, "account", owner_id=crm.ids["seller"], name="Stará", town="Brno")
    make(pg, "account_detail", account_id=old, note="a", revenue=5)
    with operation(pg, login("seller")) as done:
        for name in ("one", "two", "three", "four"):
            made[name] = make(pg, "account", name=name)
            make(pg, "account_detail", account_id=made[name], note=name)
        made["contact"] = make(pg, "contact", account_id=made["one"])
        make(pg, "contact", account_id=made["three"])  # stays with its account, unsaid
        made["task"] = make(pg, "task", account_id=made["two"], subject="z")
        pg.execute("UPDATE crm.account SET name = 'Nová', town = NULL WHERE id = %s", (old,))
        pg.execute("UPDATE crm.account SET name = 'Novější' WHERE id = %s", (old,))
        pg.execute(
            "UPDATE crm.account_detail SET note = 'b', revenue = 6 WHERE account_id = %s", (old,)
        )
    # Entered and deleted again, changed and changed back: the first is as it was.
    visit = make(pg, "activity", account_id=made["one"])
    pg.execute("UPDATE crm.activity SET deleted_at = now() WHERE id = %s", (visit,))
    for name in ("x", "one"):
        pg.execute("UPDATE crm.account SET name = %s WHERE id = %s", (name, made["one"]))
    pg.execute("UPDATE crm.account SET town = 'Zlín' WHERE id = %s", (made["four"],))
    # Since then: a colleague works on the second account, the third is handed over, a note changed.
    make(pg, "activity", account_id=made["two"])
    pg.execute(
        "UPDATE crm.account SET owner_id = %s WHERE id = %s", (crm.ids["rival"], made["three"])
    )
    pg.execute("UPDATE crm.account_detail SET note = 'c' WHERE account_id = %s", (old,))

    for who in ("rival", "colleague", "inactive", "partner", "admin", "auditor", "finance"):
        for preview in (True, False):
            if (found := taken_back(pg, login(who), done, preview)) != "42501":
                yield f"{who} takes somebody else's operation back: {found}"
    if (found := taken_back(pg, login("seller"), uuid4())) != "42501":
        yield f"an operation that nobody did: {found}"

    expected = {
        ("account_detail", "changed", 1, old, "note"),
        ("account_detail", "restored", 1),
        ("contact", "deleted", 1),
        ("account", "right", 1),
        ("account", "right", 1, made["three"]),
        ("account", "used", 2),
        ("account", "used", 1, made["two"]),
        ("account", "used", 1, made["four"]),
        ("account", "deleted", 1),
        ("account", "restored", 1),
    }
    for who, preview in (("head", True), ("seller", True), ("seller", False)):
        right = {line for line in expected if line[1] != "right"} if who == "head" else expected
        if who == "head":  # may write the account that was handed over, too: it was used since
            right |= {("account", "used", 3), ("account", "used", 1, made["three"])}
            right -= {("account", "used", 2)}
        if (got := taken_back(pg, login(who), done, preview)) == right or set(got) != right:
            yield f"{who}, preview {preview}: {got}"
    for name, gone in (("one", True), ("two", False), ("three", False), ("four", False)):
        if (value(pg, "account", "deleted_at", made[name]) is not None) != gone:
            yield f"account {name} is deleted: {not gone}"
    for table, gone in (("contact", True), ("task", False)):
        if (value(pg, table, "deleted_at", made[table]) is not None) != gone:
            yield f"{table} is deleted: {not gone}"
    pairs = [("account", "name", "Stará"), ("account", "town", "Brno"),
             ("account_detail", "note", "c"), ("account_detail", "revenue", 5)]  # fmt: skip
    for table, column, before in pairs:
        key = "id" if table == "account" else "account_id"
        if (now := value(pg, table, column, old, key)) != before:
            yield f"{column} is {now}"
    again = taken_back(pg, login("seller"), done)
    if isinstance(again, str) or any(line[1] in ("deleted", "restored") for line in again):
        yield f"taken back twice: {again}"
    yield from _moved(pg, login("seller"), theirs, made["two"], made["task"])
    yield from _taken_back_and_forth(pg, login("seller"), old)
    with operation(pg, login("lead")) as handed:
        pg.execute(
            "SELECT crm.hand_over_account(id, %s, version, 0) FROM crm.account WHERE id = %s",
            (crm.ids["colleague"], old),
        )
    if (got := taken_back(pg, login("lead"), handed)) != [("account", "right", 1, old, "owner_id")]:
        yield f"a hand-over: {got}"


def _moved(pg: Connection, seller: str, theirs: int, here: int, task: int) -> Iterator[str]:
    """What a merge moved goes back, but not to an account that one may not write."""
    for account, state in ((theirs, "42501"), (here, "restored")):
        with operation(pg, seller) as moving:
            become(pg, None)
            there = make(pg, "account", owner_id=value(pg, "account", "owner_id", here))
            pg.execute(
                "UPDATE crm.task SET account_id = %s, owner_id = (SELECT owner_id FROM crm.account"
                " WHERE id = %s) WHERE id = %s", (there, there, task),
            )  # fmt: skip
            pg.execute(
                "INSERT INTO crm_private.change (operation, table_name, record_id, account_id,"
                " action, old, new) VALUES (%s, 'task', %s, %s, 'change',"
                " jsonb_build_object('account_id', %s::bigint),"
                " jsonb_build_object('account_id', %s::bigint))",
                (moving, task, there, account, there),
            )
        found = taken_back(pg, seller, moving)
        if state not in (found if isinstance(found, str) else found[0]):
            yield f"moved back to {'here' if account == here else 'theirs'}: {found}"
        if account == here and value(pg, "task", "account_id", task) != here:
            yield "not moved back"


def _taken_back_and_forth(pg: Connection, seller: str, account: int) -> Iterator[str]:
    """Taking back is an operation: taken back itself, all is as it was, and can go back again."""
    with operation(pg, seller) as done:
        contact = make(pg, "contact", account_id=account)
        make(pg, "contact_point", contact_id=contact, account_id=account)
    back = done
    for turn, what in enumerate(("deleted", "restored", "deleted")):
        with operation(pg, seller) as found:
            lines = {line[:3] for line in answer(pg, back if turn == 1 else done)}
        if lines != {("contact", what, 1), ("contact_point", what, 1)}:
            yield f"turn {turn}: {lines}"
        noted = pg.execute(
            "SELECT count(*) FROM crm_private.change WHERE operation = %s", (found,)
        ).fetchone()
        if noted != (2,):
            yield f"turn {turn} is recorded {noted} times"
        back = found
