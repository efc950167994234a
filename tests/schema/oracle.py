"""Who may do what, written a second time in Python, and the questions that compare it with SQL.

Read from permissions.md, not from the policies. The truth is read as the superuser, who sees all.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from psycopg import sql
from psycopg.rows import dict_row

from tests.factories import DEFAULTS, LOGINS, PEOPLE, Crm, become, insertion

BUSINESS = {"crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance"}
USER = BUSINESS | {"crm_auditor", "crm_admin"}

OF_ACCOUNT = (
    "account_detail", "account_segment", "account_team", "contact", "contact_point", "address",
    "activity", "task", "communication", "document", "project", "opportunity", "service", "sale",
)  # fmt: skip
OF_PARENT = {
    "activity_participant": "activity",
    "document_chunk": "document",
    "sale_line": "sale",
}
CHILDREN = (*OF_ACCOUNT, *OF_PARENT)
LISTS = (
    "tier", "account_kind", "segment", "contact_function", "document_kind", "product_line",
    "reason", "stage",
)  # fmt: skip
TABLES = (
    "account", *CHILDREN, *LISTS, "firm", "employee", "admin_grant", "product", "recent", "op_log",
    "person", "alembic_version",
)  # fmt: skip
KEYS = {
    "account_detail": "account_id",
    "alembic_version": "version_num",
    "recent": "employee_id || kind || record_id",
}
# A column that whoever may change the row may write.
WRITABLE = {
    "account_detail": "note",
    "firm": "phone",
    "employee": "phone",
    "recent": "opened_at",
}
NEVER_WRITTEN = ("op_log", "person", "alembic_version", "admin_grant")
REFUSED = "42501"


@dataclass
class Truth:
    """All rows as the superuser reads them, and the day it is at the firm."""

    crm: Crm
    rows: dict[str, list[dict[str, Any]]]
    today: dt.date
    by_id: dict[str, dict[int, dict[str, Any]]] = field(default_factory=dict)

    def row(self, table: str, id: int) -> dict[str, Any] | None:
        """Return one row by its id, or None."""
        if table not in self.by_id:
            self.by_id[table] = {row["id"]: row for row in self.rows[table]}
        return self.by_id[table].get(id)


@dataclass(frozen=True)
class Rights:
    """What one person may see and change, worked out from the rows."""

    person: str
    roles: frozenset[str]
    me: int | None  # nobody who is inactive
    below: frozenset[int]  # with the person
    reads: frozenset[int]  # accounts, as a member of the team
    writes: frozenset[int]
    superior: bool


def read_truth(pg: "psycopg.Connection[Any]", crm: Crm) -> Truth:
    """Read every table whole; as the superuser."""
    with pg.cursor(row_factory=dict_row) as cursor:
        rows = {
            table: cursor.execute(
                sql.SQL("SELECT * FROM crm.{}").format(sql.Identifier(table))
            ).fetchall()
            for table in TABLES
        }
        now = cursor.execute("SELECT now() AS now").fetchone()
    assert now is not None
    zone = ZoneInfo(rows["firm"][0]["time_zone"])
    return Truth(crm, rows, now["now"].astimezone(zone).date())


def rights_of(truth: Truth, person: str) -> Rights:
    """Work out what a person may do."""
    employees = truth.rows["employee"]
    me = next(
        (
            e["id"]
            for e in employees
            if e["login"] == LOGINS + person and e["active"] and e["deleted_at"] is None
        ),
        None,
    )
    below = {me} if me else set()
    while more := {e["id"] for e in employees if e["superior_id"] in below} - below:
        below |= more
    teams = [
        row
        for row in truth.rows["account_team"]
        if row["employee_id"] in below
        and row["deleted_at"] is None
        and row["valid_from"] <= truth.today
        and (row["valid_to"] is None or truth.today <= row["valid_to"])
    ]
    return Rights(
        person=person,
        roles=frozenset(PEOPLE[person][0]),
        me=me,
        below=frozenset(below),
        reads=frozenset(row["account_id"] for row in teams),
        writes=frozenset(row["account_id"] for row in teams if row["access"] == "write"),
        superior=any(e["superior_id"] == me for e in employees if me),
    )


def may_see(rights: Rights, table: str, row: dict[str, Any]) -> bool:
    """Tell whether the person may read this row."""
    user = bool(rights.roles & USER)
    match table:
        case "op_log" | "person":
            return False
        case "alembic_version":
            return True
        case "admin_grant":
            return rights.me is not None and "crm_admin" in rights.roles
        case "account":
            return user  # the directory; somebody inactive loses it with the session
        case "recent":
            return user and rights.me is not None and row["employee_id"] == rights.me
        case _ if table in CHILDREN:
            return (
                rights.me is not None
                and bool(rights.roles & BUSINESS)
                and (row["owner_id"] in rights.below or row["account_id"] in rights.reads)
            )
        case _:
            return user and rights.me is not None


def may_change(rights: Rights, table: str, row: dict[str, Any]) -> bool:
    """Tell whether the person may change this row."""
    if rights.me is None or table in NEVER_WRITTEN:
        return False
    business = bool(rights.roles & BUSINESS)
    match table:
        case "account":
            return business and (row["owner_id"] in rights.below or row["id"] in rights.writes)
        case "account_team":
            return business and row["owner_id"] in rights.below
        case "recent":
            return may_see(rights, table, row)
        case "product":
            return may_keep_products(rights)
        case _ if table in CHILDREN:
            return business and (
                row["owner_id"] in rights.below or row["account_id"] in rights.writes
            )
        case _:
            return "crm_admin" in rights.roles


def may_keep_products(rights: Rights) -> bool:
    """Tell whether the person keeps the list of products."""
    if rights.me is None:
        return False
    kept = bool(rights.roles & {"crm_product", "crm_admin"})
    return kept or ("crm_sales" in rights.roles and rights.superior)


def has_write_grant(rights: Rights, table: str) -> bool:
    """Tell whether an UPDATE that meets no row is let through at all."""
    match table:
        case "recent":
            return bool(rights.roles & USER)
        case "product":
            return bool(rights.roles & {"crm_product", "crm_admin", "crm_sales"})
        case _ if table in CHILDREN or table == "account":
            return bool(rights.roles & BUSINESS)
        case _:
            return "crm_admin" in rights.roles and table not in NEVER_WRITTEN


@contextmanager
def as_person(pg: "psycopg.Connection[Any]", person: str) -> Iterator[None]:
    """Act as a person inside a savepoint that is rolled back."""
    with pg.transaction(force_rollback=True):
        become(pg, LOGINS + person)
        yield


def differences(
    pg: "psycopg.Connection[Any]", truth: Truth, rights: Rights, table: str
) -> list[str]:
    """Return where SQL and the predicate disagree for one person and table."""
    questions: tuple[Callable[..., list[str]], ...] = (_reading, _changing, _entering)
    return [line for question in questions for line in question(pg, truth, rights, table)]


def _keys(rows: Sequence[dict[str, Any]], table: str) -> set[Any]:
    if table == "recent":
        return {f"{r['employee_id']}{r['kind']}{r['record_id']}" for r in rows}
    return {row[KEYS.get(table, "id")] for row in rows}


def _ask(pg: "psycopg.Connection[Any]", person: str, query: sql.Composable) -> set[Any] | str:
    try:
        with as_person(pg, person):
            return {row[0] for row in pg.execute(query).fetchall()}
    except psycopg.Error as error:
        return error.sqlstate or "?"


def _reading(pg: "psycopg.Connection[Any]", truth: Truth, rights: Rights, table: str) -> list[str]:
    rows = [row for row in truth.rows[table] if may_see(rights, table, row)]
    query = sql.SQL("SELECT {} FROM crm.{}").format(
        sql.SQL(KEYS.get(table, "id")), sql.Identifier(table)
    )
    found = _ask(pg, rights.person, query)
    granted = table not in ("op_log", "person") and bool(
        rights.roles
        & (
            BUSINESS
            if table in CHILDREN
            else USER | {"crm_partner"}
            if table == "alembic_version"
            else {"crm_admin"}
            if table == "admin_grant"
            else USER
        )
    )
    expected = _keys(rows, table) if granted else REFUSED
    return _compare("reads", rights, table, found, expected)


def _changing(pg: "psycopg.Connection[Any]", truth: Truth, rights: Rights, table: str) -> list[str]:
    rows = [row for row in truth.rows[table] if may_change(rights, table, row)]
    column = WRITABLE.get(table, "version_num" if table == "alembic_version" else "deleted_at")
    if table == "op_log":
        column = "id"
    if table == "admin_grant":
        column = "state"
    key = sql.SQL(KEYS.get(table, "id"))
    query = sql.SQL("UPDATE crm.{0} SET {1} = {1} RETURNING {2}").format(
        sql.Identifier(table), sql.Identifier(column), key
    )
    if table == "person":  # has nothing but its key, which nobody writes
        query = sql.SQL("SELECT id FROM crm.person FOR UPDATE")
    found = _ask(pg, rights.person, query)
    expected = _keys(rows, table) if has_write_grant(rights, table) else REFUSED
    return _compare("changes", rights, table, found, expected)


def _compare(
    what: str, rights: Rights, table: str, found: set[Any] | str, expected: set[Any] | str
) -> list[str]:
    if found == expected:
        return []
    if isinstance(found, str) or isinstance(expected, str):
        return [f"{rights.person} {what} {table}: {found} instead of {expected}"]
    return [
        f"{rights.person} {what} {table}: {sorted(found - expected)[:5]} too many,"
        f" {sorted(expected - found)[:5]} missing"
    ]


def _entering(pg: "psycopg.Connection[Any]", truth: Truth, rights: Rights, table: str) -> list[str]:
    found = []
    for what, values, allowed in attempts(truth, rights, table):
        state = "done"
        text = insertion(table, tuple(values)).as_string(pg)
        if not values:
            text = f"INSERT INTO crm.{table} DEFAULT VALUES"
        try:
            with as_person(pg, rights.person):
                # Not read back: entering and reading are two rights.
                pg.execute(text.split(" RETURNING ")[0].encode(), values)
        except psycopg.Error as error:
            state = error.sqlstate or "?"
        expected = "done" if allowed else REFUSED
        if state != expected:
            found.append(f"{rights.person} enters {table} ({what}): {state}, not {expected}")
    return found


def attempts(
    truth: Truth, rights: Rights, table: str
) -> Iterator[tuple[str, dict[str, Any], bool]]:
    """Yield rows to enter: what is tried, the columns, whether it must succeed."""
    plain = dict(DEFAULTS.get(table, {}))
    if table in CHILDREN:
        parent = OF_PARENT.get(table, "account")
        for what, row in _parents(truth, rights, table, parent):
            account = row["id"] if parent == "account" else row["account_id"]
            values = plain | {f"{parent}_id": row["id"]} | _needed(truth, table, account)
            detail = {"owner_id": row["owner_id"], "account_id": account}
            yield what, values, may_change(rights, table, detail)
        missing = plain | {f"{parent}_id": 10**12} | _needed(truth, table, None)
        yield "of nothing", missing, False
        return
    match table:
        case "account":
            yield "own", plain, rights.me is not None and bool(rights.roles & BUSINESS)
        case "product":
            yield "any", plain | {"code": "new"}, may_keep_products(rights)
        case "employee":
            admin = rights.me is not None and "crm_admin" in rights.roles
            sales = "crm_sales" in rights.roles and rights.superior
            ids = truth.crm.ids
            yield "alone", plain, admin
            for superior in ("seller", "rival", "head"):
                below = ids[superior] in rights.below
                yield (
                    f"below {superior}",
                    plain | {"superior_id": ids[superior]},
                    admin or (sales and below),
                )
        case "recent":
            allowed = rights.me is not None and bool(rights.roles & USER)
            yield "own", {"kind": "contact", "record_id": 1}, allowed
        case "op_log":
            values = {"id": "6d3ce0b2-9c4b-4b53-8a1f-0d3b4b1a0001"}
            yield "own", values, rights.me is not None
        case "person":
            yield "any", {}, False
        case "admin_grant":
            ids = truth.crm.ids
            yield "any", {"employee_id": ids["seller"], "asked_by": ids["admin"]}, False
        case "alembic_version" | "firm":
            pass
        case _:
            admin = rights.me is not None and "crm_admin" in rights.roles
            yield "any", {"name": "new", "code": "new"}, admin


def _needed(truth: Truth, table: str, account: int | None) -> dict[str, Any]:
    lists = truth.crm.lists
    match table:
        case "account_segment":
            taken = {
                row["segment_id"]
                for row in truth.rows[table]
                if row["account_id"] == account and row["deleted_at"] is None
            }
            return {"segment_id": next(s for s in lists["segment"].values() if s not in taken)}
        case "account_team" | "activity_participant":
            owner = truth.row("account", account)["owner_id"] if account else None
            return {"employee_id": owner or truth.crm.ids["head"]}
        case "opportunity":
            return {"stage_id": lists["stage"]["open"]}
        case "document_chunk":
            return {"position": 99}
        case _:
            return {}


def _parents(
    truth: Truth, rights: Rights, table: str, parent: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield one parent of each kind of standing that the person has to accounts."""
    rows = truth.rows[parent]
    if table == "account_detail":  # one each
        taken = {row["account_id"] for row in truth.rows[table]}
        rows = [row for row in rows if row["id"] not in taken]
    seen = set()
    for row in rows:
        account = row["id"] if parent == "account" else row["account_id"]
        standing = (
            row["owner_id"] == rights.me,
            row["owner_id"] in rights.below,
            account in rights.reads,
            account in rights.writes,
        )
        if standing not in seen:
            seen.add(standing)
            words = ("own", "below", "team", "writes")
            names = [word for word, true in zip(words, standing, strict=True) if true]
            yield " ".join(names) or "foreign", row
