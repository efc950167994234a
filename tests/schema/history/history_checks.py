"""What the record of changes must hold, and who reads it, asked beside the rows of the oracle."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import psycopg

from tests.factories import acting, make
from tests.schema.seeing.oracle import Rights, Truth, may_see
from tests.schema.seeing.oracle_questions import as_person
from tests.schema.seeing.tables import APART, CHILDREN, KEYS, USER

Connection = psycopg.Connection[Any]
NOT_RECORDED = (
    "op_log", "person", "recent", "reminder", "editing", "notice", "forecast", "lost_bid",
    "opportunity_stage", "duplicate", "forwarding", "plan_version",
    "alembic_version",
)  # fmt: skip


def recorded_of_records(
    pg: Connection, truth: Truth, right: Rights, tables: Sequence[str], most: int
) -> Iterator[str]:
    """Who may read a row whole reads its history; an admin that of people, an auditor all."""
    for table in tables:
        key = KEYS.get(table, "id") if table in (*CHILDREN, *APART) else "id"
        rows = truth.rows[table][:most]
        if table == "account":  # when it was changed is not in the directory but in the detail
            rows = truth.rows["account_detail"][:most]
            key = "account_id"
        with as_person(pg, right.person):
            try:
                found = {
                    id
                    for (id,) in pg.execute(
                        "SELECT h.record_id FROM unnest(%s::bigint[]) AS r,"
                        " LATERAL crm.record_history(%s, r, NULL, 1) AS h",
                        ([row[key] for row in rows], table),
                    ).fetchall()
                }
            except psycopg.errors.InsufficientPrivilege:
                found = set()
        expected = {
            row[key]
            for row in rows
            if table not in NOT_RECORDED and reads_history(right, table, row, truth)
        }
        if found != expected:
            yield f"{right.person}, {table}: {len(found)} of {len(expected)} rows have a history"


def recorded_of_an_account(pg: Connection, truth: Truth, right: Rights, most: int) -> Iterator[str]:
    """The history of an account is that of its records which the person may read."""
    accounts = [row["id"] for row in truth.rows["account"]][:most]
    about = {"account": "account_detail"}
    written = pg.execute(
        "SELECT DISTINCT table_name, record_id FROM crm_private.change"
        " WHERE account_id = ANY (%s) AND action <> 'act'",
        (accounts,),
    ).fetchall()
    with as_person(pg, right.person):
        try:
            found = set(
                pg.execute(
                    "SELECT DISTINCT h.table_name, h.record_id FROM unnest(%s) AS a,"
                    " LATERAL crm.account_history(a, NULL, 1000) AS h WHERE h.action <> 'act'",
                    (accounts,),
                ).fetchall()
            )
        except psycopg.errors.InsufficientPrivilege:
            found = set()
    rows = {
        table: {row[KEYS.get(table, "id")]: row for row in truth.rows[table]}
        for table in ("account_detail", *CHILDREN, *APART, "custom_value")
    }
    auditor = right.me is not None and "crm_auditor" in right.roles
    expected = {
        (table, id)
        for table, id in written
        if right.roles & USER
        if auditor
        or (
            (row := rows[about.get(table, table)].get(id)) is not None
            and may_see(right, about.get(table, table), row, truth)
        )
    }
    if found != expected:
        yield (
            f"{right.person}: {sorted(found - expected)[:3]} too many,"
            f" {sorted(expected - found)[:3]} missing"
        )


# What an admin reads of the record of changes.
ABOUT_PEOPLE = (
    "employee", "account_team", "share", "access_request", "break_glass", "stand_in", "act_right",
    "hand_over", "admin_grant",
)  # fmt: skip


def reads_history(right: Rights, table: str, row: Mapping[str, Any], truth: Truth) -> bool:
    """Tell whether a person reads the history of a row."""
    if right.me is None or not right.roles & USER:
        return False
    if "crm_auditor" in right.roles:
        return True
    if table in ABOUT_PEOPLE and "crm_admin" in right.roles:
        return True
    if table == "employee":
        return False
    return may_see(right, "account_detail" if table == "account" else table, dict(row), truth)


def history(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """The record of changes is read as the rows are."""
    tables = (
        "account",
        "account_detail",
        "contact",
        "sale_line",
        "account_team",
        "employee",
        "tier",
    )
    for person in ("seller", "reader", "expired", "inactive", "partner", "admin", "auditor"):
        yield from recorded_of_records(pg, truth, rights[person], tables, 4)
    for person in ("seller", "reader", "admin", "auditor"):
        yield from recorded_of_an_account(pg, truth, rights[person], 12)


def changes(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Each change is recorded once, with who, what it was and what it is."""
    ids = truth.crm.ids
    with acting(pg, truth.crm.login("seller")):
        account = make(pg, "account")
        task = make(pg, "task", account_id=account, subject="a")
        for change in ("subject = 'b'", "deleted_at = now()", "deleted_at = NULL"):
            pg.execute(f"UPDATE crm.task SET {change} WHERE id = %s".encode(), (task,))
        pg.execute("UPDATE crm.task SET subject = subject WHERE id = %s", (task,))
    pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s", (ids["rival"], account))
    pg.execute("DELETE FROM crm.task WHERE id = %s", (task,))
    found = pg.execute(
        "SELECT table_name, action, old ->> 'subject', new ->> 'subject', employee_id,"
        " login IS NULL, record_id FROM crm_private.change WHERE account_id = %s ORDER BY id",
        (account,),
    ).fetchall()
    me = (ids["seller"], True, task)
    if found != [
        ("account", "enter", None, None, ids["seller"], True, account),
        ("task", "enter", None, "a", *me),
        ("task", "change", "a", "b", *me),
        ("task", "delete", None, None, *me),
        ("task", "restore", None, None, *me),
        ("account", "hand_over", None, None, None, False, account),
        ("task", "delete", "b", None, None, False, task),
    ]:
        yield str(found)
    document = make(pg, "document", account_id=account)
    piece = make(pg, "document_chunk", document_id=document)
    pg.execute("DELETE FROM crm.document_chunk WHERE id = %s", (piece,))
    sizes = pg.execute(
        "SELECT new ->> 'size', old ->> 'size' FROM crm_private.change"
        " WHERE table_name = 'document_chunk' AND record_id = %s ORDER BY id",
        (piece,),
    ).fetchall()
    if sizes != [("4", None), (None, "4")]:
        yield f"sizes: {sizes}"
