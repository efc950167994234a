"""Who may do what, written a second time in Python, and the questions that compare it with SQL.

Read from permissions.md, not from the policies. The truth is read as the superuser, who sees all.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from psycopg import sql
from psycopg.rows import dict_row

from tests.factories import LOGINS, PEOPLE, Crm
from tests.schema.seeing import custom_oracle as custom
from tests.schema.seeing import mailing_oracle as mailings
from tests.schema.seeing import plan_oracle as plans
from tests.schema.seeing import template_oracle as templates
from tests.schema.seeing.tables import (
    BUSINESS,
    CHILDREN,
    KEEPERS,
    LISTS,
    NEVER_WRITTEN,
    OF_SERVICE_DESK,
    SHARED,
    TABLES,
    USER,
    may_keep_products,
)


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
    fields_read: frozenset[tuple[str, int]] = frozenset()  # of the firm's own, with the role
    fields_written: frozenset[tuple[str, int]] = frozenset()
    designs: bool = False  # templates of letters
    closed: frozenset[int] = frozenset()  # confidential plans of others
    unled: frozenset[int] = frozenset()  # confidential plans that others lead


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
    fields = custom.of_person(truth, frozenset(PEOPLE[person][0]), me)
    return Rights(
        closed=plans.closed(truth.rows, below),
        unled=plans.unled(truth.rows, below),
        fields_read=fields[0],
        fields_written=fields[1],
        designs=templates.designs(truth.rows["act_right"], frozenset(PEOPLE[person][0]), me),
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
    if rights.me is None or table in ("op_log", "person", "duplicate"):
        return False
    partner = "crm_partner" in roles
    business = bool(roles & BUSINESS)
    if table == "account":
        return partner and any(account == row["id"] for _, account in rights.shared)
    if plans.plan_of(table, row) in rights.closed:
        return False
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
        case "forecast" | "lost_bid":
            return _slice(rights, table, row, truth)
        case "opportunity_stage" | "plan_version":
            return business and (
                row["owner_id"] in rights.owners or row["account_id"] in rights.reads
            )
        case "product_cost":
            return bool(roles & {"crm_product", "crm_finance"})
        case "access_request" | "break_glass":
            mine = row["employee_id"] == rights.me or row["owner_id"] in rights.below
            return (business and mine) or (table == "break_glass" and "crm_auditor" in roles)
        case "admin_grant" | "backup":
            return "crm_admin" in roles
        case "hand_over":
            concerned = {row["from_id"], row["to_id"]} & rights.below
            return bool(roles & USER) and (bool(concerned) or "crm_admin" in roles)
        case "import_run":
            return bool(roles & USER) and row["employee_id"] in rights.below
        case "target":
            return bool(roles & KEEPERS) or (business and row["employee_id"] in rights.below)
        case "commission_rule" | "commission_band":
            return bool(roles & (BUSINESS | KEEPERS))
        case "recent" | "reminder" | "editing" | "notice":
            return bool(roles & USER) and row["employee_id"] == rights.me
        case "saved_filter" | "list_view" | "import_mapping" | "report":
            return bool(roles & USER) and (row["employee_id"] == rights.me or row["shared"])
        case _ if table in custom.TABLES:
            return bool(roles & USER) and custom.sees(rights, table, row)
        case _ if table in templates.TABLES:
            return bool(roles & USER) and templates.sees(rights, table, row, truth)
        case _ if table in mailings.TABLES:
            return business and mailings.sees(rights, table, row, truth)
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
    if table in ("forecast", "opportunity_line", "commission_share") and "crm_finance" in roles:
        return True
    of_lines = (
        "service", "sale_line", "opportunity_line", "forecast", "lost_bid", "product_feedback",
    )  # fmt: skip
    if table in of_lines and "crm_product" in roles:
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
    if not plans.may_change(rights, table, row):
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
        case "target":
            strictly = row["employee_id"] in rights.below or bool(rights.roles & KEEPERS)
            return (
                bool(rights.roles & (BUSINESS | KEEPERS))
                and strictly
                and row["employee_id"] != rights.me
            )
        case "commission_rule" | "commission_band":
            return bool(rights.roles & KEEPERS)
        case "import_run":
            return bool(rights.roles & USER) and row["employee_id"] in rights.below
        case "recent" | "reminder" | "editing" | "notice":
            return bool(rights.roles & USER) and row["employee_id"] == rights.me
        case "saved_filter" | "list_view" | "import_mapping" | "report":
            own = bool(rights.roles & USER) and row["employee_id"] == rights.me
            return own or (admin and row["shared"])
        case "product" | "price":
            return may_keep_products(rights)
        case "exchange_rate":
            return admin or "crm_finance" in rights.roles
        case _ if table in custom.TABLES:
            return bool(rights.roles & USER) and custom.changes(rights, table, row)
        case "template":
            return bool(rights.roles & USER) and templates.changes(rights, row)
        case "mailing":
            return business and mailings.changes(rights, table, row)
        case _ if table in CHILDREN:
            return business and (
                row["owner_id"] in rights.owners_written or row["account_id"] in rights.writes
            )
        case _:
            return admin
