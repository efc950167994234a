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
    "share",
)  # fmt: skip
OF_PARENT = {
    "activity_participant": "activity",
    "document_chunk": "document",
    "sale_line": "sale",
    "contact_note": "contact",
    "service_note": "service",
    "sale_note": "sale",
    "consent": "contact",
}
# Tables of account under the rule: who sees an account, sees them.
CHILDREN = (*OF_ACCOUNT, *OF_PARENT)
# With an account, but under rules of their own.
APART = ("account_credit", "forecast", "access_request", "break_glass")
LISTS = (
    "tier", "account_kind", "segment", "contact_function", "document_kind", "product_line",
    "consent_purpose", "reason", "stage",
)  # fmt: skip
TABLES = (
    "account", *CHILDREN, *APART, *LISTS, "firm", "employee", "admin_grant",
    "product", "product_cost",
    "stand_in", "act_right", "hand_over", "notice", "recent", "saved_filter", "list_view", "op_log",
    "person",
    "alembic_version",
)  # fmt: skip
KEYS = {
    "account_detail": "account_id",
    "account_credit": "account_id",
    "contact_note": "contact_id",
    "service_note": "service_id",
    "sale_note": "sale_id",
    "product_cost": "product_id",
    "alembic_version": "version_num",
    "recent": "employee_id || kind || record_id",
}
# A column that whoever may change the row may write.
WRITABLE = {
    "account_detail": "note",
    "account_credit": "credit_note",
    "contact_note": "note",
    "service_note": "note",
    "sale_note": "note",
    "product_cost": "cost",
    "firm": "phone",
    "employee": "phone",
    "recent": "opened_at",
    "notice": "seen_at",
    "forecast": "amount",
}
NEVER_WRITTEN = (
    "op_log", "person", "alembic_version", "forecast", "access_request", "break_glass",
    "hand_over",
    "admin_grant",
)  # fmt: skip
# The kind of record under which a partner firm's person sees a table.
SHARED = {
    "contact": "contact", "contact_point": "contact", "activity": "activity",
    "activity_participant": "activity", "task": "task", "communication": "communication",
    "document": "document", "document_chunk": "document", "project": "project",
    "opportunity": "opportunity", "service": "service", "sale": "sale", "sale_line": "sale",
}  # fmt: skip
OF_SERVICE_DESK = ("service", "sale", "sale_line")
REFUSED = "42501"


@dataclass
class Truth:
    """All rows as the superuser reads them, and the day it is at the firm."""

    crm: Crm
    rows: dict[str, list[dict[str, Any]]]
    today: dt.date
    now: dt.datetime
    by_id: dict[str, dict[int, dict[str, Any]]] = field(default_factory=dict)
    consents: dict[int, bool] = field(default_factory=dict)  # contact → open to marketing

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
    owners: frozenset[int]  # whose accounts the person reads: below, and who is covered
    owners_written: frozenset[int]
    reads: frozenset[int]  # further accounts: of teams, and opened in an emergency
    writes: frozenset[int]
    superior: bool
    shared: frozenset[tuple[str, int]]  # kind of record and account
    products: frozenset[int]  # of the product lines that the person manages


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
    return Truth(crm, rows, now["now"].astimezone(zone).date(), now["now"])


def rights_of(truth: Truth, person: str) -> Rights:
    """Work out what a person may do."""
    employees = truth.rows["employee"]
    today = truth.today

    def valid(row: dict[str, Any]) -> bool:
        return (
            row["deleted_at"] is None
            and row["valid_from"] <= today
            and (row["valid_to"] is None or today <= row["valid_to"])
        )

    def tree(top: int | None) -> set[int]:
        found = {top} if top else set()
        while more := {e["id"] for e in employees if e["superior_id"] in found} - found:
            found |= more
        return found

    def of_teams(people: set[int], access: tuple[str, ...]) -> set[int]:
        return {
            row["account_id"]
            for row in truth.rows["account_team"]
            if row["employee_id"] in people and valid(row) and row["access"] in access
        }

    me = next(
        (
            e["id"]
            for e in employees
            if e["login"] == LOGINS + person and e["active"] and e["deleted_at"] is None
        ),
        None,
    )
    below = tree(me)
    owners, written = set(below), set(below)
    reads, writes = of_teams(below, ("read", "write")), of_teams(below, ("write",))
    for row in truth.rows["stand_in"]:
        if me is None or row["stand_in_id"] != me or not valid(row):
            continue
        people = tree(row["employee_id"]) if row["scope"] == "all" else {row["employee_id"]}
        owners |= people
        if row["access"] == "write":
            written |= people
        if row["scope"] == "all":
            reads |= of_teams(people, ("read", "write"))
            if row["access"] == "write":
                writes |= of_teams(people, ("write",))
    reads |= {
        row["account_id"]
        for row in truth.rows["break_glass"]
        if row["employee_id"] == me and row["valid_until"] > truth.now
    }
    managed = {row["id"] for row in truth.rows["product_line"]
               if me and row["manager_id"] == me and row["deleted_at"] is None}  # fmt: skip
    return Rights(
        person=person,
        roles=frozenset(PEOPLE[person][0]),
        me=me,
        below=frozenset(below),
        owners=frozenset(owners),
        owners_written=frozenset(written),
        reads=frozenset(reads),
        writes=frozenset(writes),
        superior=any(e["superior_id"] == me for e in employees if me),
        shared=frozenset(
            (row["kind"], row["account_id"])
            for row in truth.rows["share"]
            if me and row["partner_id"] == me and valid(row)
        ),
        products=frozenset(
            row["id"] for row in truth.rows["product"] if row["product_line_id"] in managed
        ),
    )


def may_see(rights: Rights, table: str, row: dict[str, Any], truth: Truth) -> bool:
    """Tell whether the person may read this row: by the rule, by a slice or by a share."""
    roles = rights.roles
    if table == "alembic_version":
        return True
    if table == "account" and roles & USER:
        return True  # the directory; somebody inactive loses it with the session
    if rights.me is None or table in ("op_log", "person"):
        return False
    partner = "crm_partner" in roles
    business = bool(roles & BUSINESS)
    if table == "account":
        return partner and any(account == row["id"] for _, account in rights.shared)
    if table in CHILDREN:
        ruled = business and (row["owner_id"] in rights.owners or row["account_id"] in rights.reads)
        shared = partner and (SHARED.get(table), row["account_id"]) in rights.shared
        own_share = table == "share" and partner and row["partner_id"] == rights.me
        admin = table == "account_team" and "crm_admin" in roles
        return ruled or shared or own_share or admin or _slice(rights, table, row, truth)
    match table:
        case "account_credit":
            return "crm_finance" in roles or (
                "crm_sales" in roles and row["owner_id"] in rights.owners
            )
        case "forecast":
            return _slice(rights, table, row, truth)
        case "product_cost":
            return bool(roles & {"crm_product", "crm_finance"})
        case "access_request" | "break_glass":
            mine = row["employee_id"] == rights.me or row["owner_id"] in rights.below
            return (business and mine) or (table == "break_glass" and "crm_auditor" in roles)
        case "admin_grant":
            return "crm_admin" in roles
        case "hand_over":
            concerned = {row["from_id"], row["to_id"]} & rights.below
            return bool(roles & USER) and (bool(concerned) or "crm_admin" in roles)
        case "recent" | "notice":
            return bool(roles & USER) and row["employee_id"] == rights.me
        case "saved_filter" | "list_view":
            return bool(roles & USER) and (row["employee_id"] == rights.me or row["shared"])
        case "employee" if partner:
            owners = {a["owner_id"] for a in truth.rows["account"]
                      if any(account == a["id"] for _, account in rights.shared)}  # fmt: skip
            return row["id"] == rights.me or row["id"] in owners
        case _ if table in LISTS or table == "firm":
            return True
        case _:
            return bool(roles & USER)


def _slice(rights: Rights, table: str, row: dict[str, Any], truth: Truth) -> bool:
    """Tell whether a role sees this row of a foreign account."""
    roles = rights.roles
    if table in ("contact", "contact_point", "consent") and "crm_marketing" in roles:
        contact = row["id"] if table == "contact" else row["contact_id"]
        return contact is not None and _consented(truth, contact)
    if table in OF_SERVICE_DESK and roles & {"crm_service", "crm_finance"}:
        return True
    if table == "forecast" and "crm_finance" in roles:
        return True
    if table in ("service", "sale_line", "forecast") and "crm_product" in roles:
        return row["product_id"] in rights.products
    return False


def _consented(truth: Truth, contact: int) -> bool:
    """Tell whether the human being behind a contact agrees to marketing today."""
    if contact not in truth.consents:
        truth.consents[contact] = _agrees(truth, contact)
    return truth.consents[contact]


def _agrees(truth: Truth, contact: int) -> bool:
    known = truth.row("contact", contact)
    assert known is not None
    purposes = {p["id"] for p in truth.rows["consent_purpose"]
                if p["marketing"] and p["deleted_at"] is None}  # fmt: skip
    people = {c["id"]: c["person_id"] for c in truth.rows["contact"]}
    for purpose in purposes:
        decisions = [
            c for c in truth.rows["consent"]
            if people[c["contact_id"]] == known["person_id"] and c["purpose_id"] == purpose
            and c["deleted_at"] is None
        ]  # fmt: skip
        if not decisions:
            continue
        day = max(c["decided_on"] for c in decisions)
        newest = [c for c in decisions if c["decided_on"] == day]
        if any(c["state"] == "withdrawn" for c in newest):
            continue
        last = max(newest, key=lambda c: int(c["id"]))
        if last["valid_to"] is None or last["valid_to"] >= truth.today:
            return True
    return False


def may_change(rights: Rights, table: str, row: dict[str, Any]) -> bool:
    """Tell whether the person may change this row."""
    if rights.me is None or table in NEVER_WRITTEN:
        return False
    business = bool(rights.roles & BUSINESS)
    admin = "crm_admin" in rights.roles
    match table:
        case "account":
            return business and (row["owner_id"] in rights.owners_written
                                 or row["id"] in rights.writes)  # fmt: skip
        case "account_team":
            return (business and row["owner_id"] in rights.below) or (
                admin and row["employee_id"] != rights.me
            )
        case "share":
            return business and row["owner_id"] in rights.below
        case "stand_in":
            return bool(rights.roles & USER) and (
                row["employee_id"] in rights.below or (admin and row["stand_in_id"] != rights.me)
            )
        case "act_right":
            return admin and row["employee_id"] != rights.me
        case "account_credit":
            return "crm_finance" in rights.roles
        case "product_cost":
            return bool(rights.roles & {"crm_product", "crm_finance"})
        case "recent" | "notice":
            return bool(rights.roles & USER) and row["employee_id"] == rights.me
        case "saved_filter" | "list_view":
            own = bool(rights.roles & USER) and row["employee_id"] == rights.me
            return own or (admin and row["shared"])
        case "product":
            return may_keep_products(rights)
        case _ if table in CHILDREN:
            return business and (
                row["owner_id"] in rights.owners_written or row["account_id"] in rights.writes
            )
        case _:
            return admin


def may_keep_products(rights: Rights) -> bool:
    """Tell whether the person keeps the list of products."""
    if rights.me is None:
        return False
    kept = bool(rights.roles & {"crm_product", "crm_admin"})
    return kept or ("crm_sales" in rights.roles and rights.superior)


def has_read_grant(rights: Rights, table: str) -> bool:
    """Tell whether a SELECT that meets no row is let through at all."""
    roles, partner = rights.roles, "crm_partner" in rights.roles
    match table:
        case "op_log" | "person":
            return False
        case "account_credit":
            return bool(roles & {"crm_sales", "crm_finance"})
        case "forecast" | "product_cost":
            return bool(roles & {"crm_product", "crm_finance"})
        case "access_request":
            return bool(roles & BUSINESS)
        case "admin_grant":
            return "crm_admin" in roles
        case "break_glass":
            return bool(roles & (BUSINESS | {"crm_auditor"}))
        case "account_team":
            return bool(roles & (BUSINESS | {"crm_admin"}))
        case _ if table in CHILDREN:
            return bool(roles & BUSINESS) or (partner and (table in SHARED or table == "share"))
        case _ if table in LISTS:
            return True
        case "account" | "firm" | "employee" | "alembic_version":
            return True
        case _:
            return bool(roles & USER)


def has_write_grant(rights: Rights, table: str) -> bool:
    """Tell whether an UPDATE that meets no row is let through at all."""
    match table:
        case "recent" | "notice" | "stand_in" | "saved_filter" | "list_view":
            return bool(rights.roles & USER)
        case "product":
            return bool(rights.roles & {"crm_product", "crm_admin", "crm_sales"})
        case "product_cost":
            return bool(rights.roles & {"crm_product", "crm_finance"})
        case "account_credit":
            return "crm_finance" in rights.roles
        case "account_team":
            return bool(rights.roles & (BUSINESS | {"crm_admin"}))
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
    rows = [row for row in truth.rows[table] if may_see(rights, table, row, truth)]
    query = sql.SQL("SELECT {} FROM crm.{}").format(
        sql.SQL(KEYS.get(table, "id")), sql.Identifier(table)
    )
    found = _ask(pg, rights.person, query)
    expected = _keys(rows, table) if has_read_grant(rights, table) else REFUSED
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
            detail = {"owner_id": row["owner_id"], "account_id": account} | values
            yield what, values, may_change(rights, table, detail)
            if table == "consent":
                slice = "crm_marketing" in rights.roles and _consented(truth, row["id"])
                allowed = may_change(rights, table, detail) or (slice and rights.me is not None)
                yield f"{what}, withdrawn", values | {"state": "withdrawn"}, allowed
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
        case "saved_filter" | "list_view":
            allowed = rights.me is not None and bool(rights.roles & USER)
            yield "own", plain | {"kind": "contact", "name": "new"}, allowed
            colleague = plain | {"kind": "task", "employee_id": truth.crm.ids["head"]}
            yield "a colleague's", colleague, False
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
        case "account_credit":
            taken = {row["account_id"] for row in truth.rows[table]}
            account = next(a["id"] for a in truth.rows["account"] if a["id"] not in taken)
            allowed = rights.me is not None and "crm_finance" in rights.roles
            yield "any", plain | {"account_id": account}, allowed
            yield "of nothing", plain | {"account_id": 10**12}, False
        case "product_cost":
            taken = {row["product_id"] for row in truth.rows[table]}
            product = next(p["id"] for p in truth.rows["product"] if p["id"] not in taken)
            allowed = bool(rights.roles & {"crm_product", "crm_finance"}) and rights.me is not None
            yield "any", {"product_id": product, "cost": 5}, allowed
        case "stand_in":
            yield from _stand_ins(truth, rights, plain)
        case "act_right":
            for person in ("service", "admin", "both"):
                id = truth.crm.ids[person]
                allowed = may_change(rights, table, {"employee_id": id})
                yield person, {"act": "merge", "employee_id": id}, allowed
        case "forecast" | "notice" | "hand_over" | "access_request" | "break_glass":
            columns = {"forecast": "stage_id", "notice": "kind", "hand_over": "total"}
            yield "any", {columns.get(table, "reason"): 1}, False
        case _:
            admin = rights.me is not None and "crm_admin" in rights.roles
            yield "any", {"name": "new", "code": "new"}, admin


def _stand_ins(
    truth: Truth, rights: Rights, plain: dict[str, Any]
) -> Iterator[tuple[str, dict[str, Any], bool]]:
    ids = truth.crm.ids
    days = {"valid_from": truth.today, "valid_to": truth.today + dt.timedelta(days=5)}
    for away, covers in (("seller", "head"), ("rival", "head"), ("head", "both"), ("admin", "head"),
                         (rights.person, "colleague"), ("service", rights.person)):  # fmt: skip
        able = PEOPLE[covers][0] and set(PEOPLE[covers][0]) & BUSINESS and covers != "inactive"
        if away == covers or not able:
            continue
        values = plain | {"employee_id": ids[away], "stand_in_id": ids[covers]} | days
        yield f"{covers} for {away}", values, may_change(rights, "stand_in", values)


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
        case "consent":
            return {"purpose_id": lists["consent_purpose"]["newsletter"]}
        case "share":
            return {
                "partner_id": truth.crm.ids["partner"],
                "valid_to": truth.today + dt.timedelta(days=30),
            }
        case _:
            return {}


def _parents(
    truth: Truth, rights: Rights, table: str, parent: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield one parent of each kind of standing that the person has to accounts."""
    rows = truth.rows[parent]
    if table in KEYS:  # one each
        taken = {row[KEYS[table]] for row in truth.rows[table]}
        rows = [row for row in rows if row["id"] not in taken]
    seen = set()
    for row in rows:
        account = row["id"] if parent == "account" else row["account_id"]
        standing = (
            row["owner_id"] == rights.me,
            row["owner_id"] in rights.below,
            row["owner_id"] in rights.owners,
            row["owner_id"] in rights.owners_written,
            account in rights.reads,
            account in rights.writes,
            may_see(rights, parent, row, truth),
        )
        if standing not in seen:
            seen.add(standing)
            words = ("own", "below", "covered", "writes covered", "team", "writes", "seen")
            names = [word for word, true in zip(words, standing, strict=True) if true]
            yield " ".join(names) or "foreign", row
