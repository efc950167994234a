"""What the server refuses of targets and commissions; with the mutants it must see."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import make
from tests.schema.asking import Statement, rule_of
from tests.schema.seeing.oracle import Rights, Truth

Connection = psycopg.Connection[Any]
DAY = dt.date(2031, 1, 1)


def _rule(pg: Connection, login: str | None, *statements: Statement) -> str:
    return rule_of(pg, login, *statements, at_end="SET CONSTRAINTS crm.b_bands IMMEDIATE")


def targets(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Of people who work here; one rule for a target; bands without gap; no more than the whole."""
    crm = truth.crm
    target = (
        "INSERT INTO crm.target (employee_id, scope, measure, period, starts_on, amount, currency)"
        " VALUES (%s, 'own', 'sales', 'month', %s, 100, 'CZK')"
    )
    locked = make(pg, "employee", display_name="Zamčený", superior_id=crm.ids["lead"], active=False)
    for who, expected in ((crm.ids["seller"], "done"), (locked, "ck_target_employee_active")):
        if (state := _rule(pg, crm.login("lead"), (target, (who, DAY)))) != expected:
            yield f"a target: {state}, not {expected}"
    machines = crm.lists["product_line"]["machines"]
    kept = make(pg, "commission_rule", valid_from=DAY, valid_to=DAY.replace(month=6))
    rule = (
        "INSERT INTO crm.commission_rule (name, scope, measure, period, product_line_id,"
        " valid_from, valid_to) VALUES ('x', %s, 'sales', %s, %s, %s, %s)"
    )
    day, end = dt.timedelta(days=1), DAY.replace(month=6)
    for scope, period, line, first, last, expected in (
        ("own", "month", None, end, None, "ck_commission_rule_overlap"),
        ("own", "month", None, DAY - day, None, "ck_commission_rule_overlap"),
        ("own", "month", None, DAY - day, DAY, "ck_commission_rule_overlap"),
        ("own", "month", None, DAY - 9 * day, DAY - day, "done"),
        ("own", "month", None, end + day, None, "done"),
        ("team", "month", None, DAY, None, "done"),
        ("own", "quarter", None, DAY, None, "done"),
        ("own", "month", machines, DAY, None, "done"),
    ):
        values = (scope, period, line, first, last)
        if (state := _rule(pg, crm.login("admin"), (rule, values))) != expected:
            yield f"rule {values}: {state}, not {expected}"
    gone = "UPDATE crm.commission_rule SET deleted_at = now() WHERE id = %s"
    again = (rule, ("own", "month", None, DAY, None))
    if (state := _rule(pg, crm.login("admin"), (gone, (kept,)), again)) != "done":
        yield f"a rule in the place of a deleted one: {state}"
    band = (
        "INSERT INTO crm.commission_band (commission_rule_id, from_percent, to_percent, rate)"
        " VALUES (%s, %s, %s, 1)"
    )
    for bands, expected in (
        ([(0, None)], "done"),
        ([(0, 80), (80, None)], "done"),
        ([(80, None), (0, 80)], "done"),
        ([(0, 80), (81, None)], "ck_commission_band_gap"),
        ([(10, None)], "ck_commission_band_gap"),
        ([(0, 80)], "ck_commission_band_gap"),
        ([(0, 80), (79, None)], "ck_commission_band_overlap"),
        ([(0, None), (80, None)], "ck_commission_band_overlap"),
        ([(0, 80), (0, None)], "ck_commission_band_overlap"),
    ):
        written = [(band, (kept, *one)) for one in bands]
        if (state := _rule(pg, crm.login("finance"), *written)) != expected:
            yield f"bands {bands}: {state}, not {expected}"
    hide = "UPDATE crm.commission_band SET deleted_at = now() WHERE to_percent IS NULL"
    two = [(band, (kept, 0, 80)), (band, (kept, 80, None)), (hide, ())]
    if (state := _rule(pg, crm.login("finance"), *two)) != "ck_commission_band_gap":
        yield f"the last band deleted: {state}"
    yield from _splits(pg, truth)


def _splits(pg: Connection, truth: Truth) -> Iterator[str]:
    ids, login = truth.crm.ids, truth.crm.login
    account = make(pg, "account", owner_id=ids["seller"])
    sale = make(pg, "sale", account_id=account, employee_id=ids["seller"])
    first = make(pg, "commission_share", sale_id=sale, employee_id=ids["lead"], percent=60)
    split = "INSERT INTO crm.commission_share (sale_id, employee_id, percent) VALUES (%s, %s, %s)"
    change = "UPDATE crm.commission_share SET percent = %s, deleted_at = %s WHERE id = %s"
    more = (split, (sale, ids["head"], 40))
    for statements, expected in (
        ([more], "done"),
        ([(split, (sale, ids["head"], "40.01"))], "ck_commission_share_whole"),
        ([more, (change, (61, None, first))], "ck_commission_share_whole"),
        ([(change, (60, DAY, first)), (split, (sale, ids["head"], 100))], "done"),
        ([(change, (60, DAY, first)), (split, (sale, ids["head"], 100)),
          (change, (60, None, first))], "ck_commission_share_whole"),
        ([(split, (sale, ids["rival"], 1))], "ck_employee_may_see_account"),
    ):  # fmt: skip
        if (state := _rule(pg, login("seller"), *statements)) != expected:
            yield f"splits {statements}: {state}, not {expected}"


TARGET = "crm_private.check_target()"
RULE = "crm_private.check_commission_rule()"
BANDS = "crm_private.check_bands()"
SHARES = "crm_private.check_shares()"
MUTANTS = (
    (TARGET, "AND e.active", ""),
    (RULE, "r.id <> NEW.id AND r.deleted_at IS NULL", "r.id <> NEW.id"),
    (RULE, "IS NOT DISTINCT FROM NEW.product_line_id", "= NEW.product_line_id"),
    (RULE, "AND NEW.valid_from <= coalesce(r.valid_to, 'infinity')", ""),
    (RULE, "r.valid_from <= coalesce(NEW.valid_to, 'infinity')", "true"),
    (RULE, "(r.scope, r.measure, r.period) = (NEW.scope, NEW.measure, NEW.period)", "true"),
    (BANDS, "AND deleted_at IS NULL", ""),
    (BANDS, "OR (b.last AND b.to_percent IS NOT NULL) ORDER", "ORDER"),
    (BANDS, "b.from_percent < b.before", "false"),
    (SHARES, "AND c.deleted_at IS NULL", ""),
    (SHARES, "> 100", "> 1000"),
)  # fmt: skip
