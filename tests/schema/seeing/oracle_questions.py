"""The questions that compare the oracle's predicate with what SQL gives, for a person and table."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql

from tests.factories import DEFAULTS, LOGINS, PEOPLE, become, insertion
from tests.schema.seeing import custom_oracle as custom
from tests.schema.seeing import mailing_oracle as mailings
from tests.schema.seeing import plan_oracle as plans
from tests.schema.seeing import template_oracle as templates
from tests.schema.seeing.oracle import Rights, Truth, _consented, may_change, may_see
from tests.schema.seeing.tables import (
    BUSINESS,
    CHILDREN,
    KEYS,
    OF_PARENT,
    REFUSED,
    USER,
    WRITABLE,
    has_read_grant,
    has_write_grant,
    may_keep_products,
)


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
    if table in ("recent", "reminder", "editing"):
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
            if table in plans.TABLES:
                values |= plans.needed(truth, table, row, account)
                detail |= {"account_plan_id": plans.plan_of(parent, row)} | values
            yield what, values, may_change(rights, table, detail)
            if table == "account_plan":
                closed = {"confidential": True}
                yield f"{what}, closed", values | closed, may_change(rights, table, detail | closed)
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
        case "price":
            held = {(p["price_list_id"], p["product_id"]) for p in truth.rows[table]}
            one = next(
                {"price_list_id": row["id"], "product_id": product["id"]}
                for row in truth.rows["price_list"]
                for product in truth.rows["product"]
                if (row["id"], product["id"]) not in held
            )
            yield "any", plain | one, may_keep_products(rights)
        case "currency" | "price_list" | "stage_rule":
            admin = rights.me is not None and "crm_admin" in rights.roles
            stage = {"stage_id": truth.crm.lists["stage"]["open"]} if table == "stage_rule" else {}
            yield "any", plain | stage, admin
        case "exchange_rate":
            allowed = rights.me is not None and bool(rights.roles & {"crm_admin", "crm_finance"})
            currency = truth.rows["currency"][0]["id"]
            yield "any", plain | {"currency_id": currency, "day": "2001-01-01"}, allowed
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
        case "recent" | "reminder":
            allowed = rights.me is not None and bool(rights.roles & USER)
            yield "own", {"kind": "task", "record_id": 10**9}, allowed
        case "editing":
            for row in truth.rows["contact"][:6]:
                hint = {"kind": "contact", "record_id": row["id"]}
                seen = bool(rights.roles & USER) and may_see(rights, "contact", row, truth)
                yield "own", hint, rights.me is not None and seen
                other = next(id for id in truth.crm.ids.values() if id != rights.me)
                yield "a colleague's", hint | {"employee_id": other}, False
        case "import_run":
            allowed = rights.me is not None and bool(rights.roles & USER)
            yield "own", plain, allowed
            yield "a colleague's", plain | {"employee_id": truth.crm.ids["head"]}, False
        case "saved_filter" | "list_view" | "import_mapping" | "report":
            allowed = rights.me is not None and bool(rights.roles & USER)
            yield "own", plain | {"kind": "contact", "name": "new"}, allowed
            colleague = plain | {"kind": "task", "employee_id": truth.crm.ids["head"]}
            yield "a colleague's", colleague, False
        case _ if table in custom.TABLES:
            yield from custom.attempts(truth, rights, table)
        case _ if table in templates.TABLES:
            yield from templates.attempts(truth, rights, table)
        case _ if table in mailings.TABLES:
            yield from mailings.attempts(truth, rights, table)
        case "op_log":
            values = {"id": "6d3ce0b2-9c4b-4b53-8a1f-0d3b4b1a0001"}
            yield "own", values, rights.me is not None
        case "person":
            yield "any", {}, False
        case "duplicate":
            pair = {"kind": "account", "left_id": 1, "right_id": 2, "score": 1}
            yield "any", pair, False
        case "forwarding":
            yield "any", {"kind": "account", "old_id": 9, "new_id": 1}, False
        case "admin_grant":
            ids = truth.crm.ids
            yield "any", {"employee_id": ids["seller"], "asked_by": ids["admin"]}, False
        case "backup":
            yield "any", DEFAULTS["backup"], False
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
        case "target":
            for person in ("seller", "rival", "lead", "service", rights.person):
                values = plain | {"employee_id": truth.crm.ids[person], "scope": "team"}
                if person != "inactive":
                    yield f"of {person}", values, may_change(rights, table, values)
        case "commission_rule" | "commission_band":
            rule = truth.rows["commission_rule"][0]["id"]
            values = {"commission_rule_id": rule} if table == "commission_band" else {}
            yield "any", plain | values, may_change(rights, table, values)
        case "stand_in":
            yield from _stand_ins(truth, rights, plain)
        case "act_right":
            for person in ("service", "admin", "both"):
                id = truth.crm.ids[person]
                allowed = may_change(rights, table, {"employee_id": id})
                yield person, {"act": "merge", "employee_id": id}, allowed
        case (
            "forecast"
            | "lost_bid"
            | "opportunity_stage"
            | "plan_version"
            | "notice"
            | "hand_over"
            | "access_request"
            | "break_glass"
        ):
            columns = {
                "forecast": "stage_id",
                "lost_bid": "reason_id",
                "opportunity_stage": "stage_id",
                "plan_version": "number",
                "notice": "kind",
                "hand_over": "total",
            }
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
        case "account_team" | "activity_participant" | "commission_share":
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
    if table == "commission_share":  # one for each colleague
        taken = {row["sale_id"] for row in truth.rows[table]}
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
            plans.plan_of(parent, row) in rights.unled,
        )
        if standing not in seen:
            seen.add(standing)
            words = (
                "own", "below", "covered", "writes covered", "team", "writes", "seen", "unled"
            )  # fmt: skip
            names = [word for word, true in zip(words, standing, strict=True) if true]
            yield " ".join(names) or "foreign", row
