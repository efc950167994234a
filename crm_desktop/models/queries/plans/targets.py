"""Targets of a plan against what was reached: actual values, forecast and gap, in SQL.

Money is in minor units of the plan's currency by today's rates. Revenue is what was sold (lines of
sales by their day); the forecast adds opportunities won that no sale follows yet, and the weighted
ones that are to close in the quarter. What may not be seen, or has no rate, is None or named.
"""

import datetime as dt
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import Gone
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.fields.custom import minor_digits
from crm_desktop.models.language import _
from crm_desktop.models.queries.plans.rows import PlanFigures
from crm_desktop.models.queries.plans.whitespace.cells import in_months
from crm_desktop.models.queries.plans.whitespace.earned import CONTRACTS, OPPORTUNITIES, SALES
from crm_desktop.models.queries.plans.whitespace.reading import PLAN

MONEY = ("revenue", "margin")
MEASURES = ("revenue", "margin", "share", "divisions", "satisfaction", "inner_circle_meetings")
NEEDS = {
    "revenue": ("sale", "opportunity"),
    "margin": ("sale", "product_cost"),
    "share": ("sale", "service", "opportunity", "plan_cell"),
    "divisions": ("sale", "service"),
    "satisfaction": ("satisfaction",),
    "inner_circle_meetings": ("activity", "stakeholder"),
}

TARGETS = """
WITH RECURSIVE wanted AS (
    SELECT t.id, t.version, t.measure, t.product_line_id AS line_id, l.name AS line,
        t.account_division_id AS division_id, d.name AS division, t.quarter,
        (t.quarter + interval '3 months' - interval '1 day')::date AS last,
        t.baseline, t.target, t.stretch
    FROM crm.plan_target t LEFT JOIN crm.product_line l ON l.id = t.product_line_id
    LEFT JOIN crm.account_division d ON d.id = t.account_division_id
    WHERE t.account_plan_id = :plan AND t.deleted_at IS NULL
), chosen AS (
    SELECT account_division_id AS id FROM crm.plan_division
    WHERE account_plan_id = :plan AND deleted_at IS NULL
), field(target_id, division_id) AS (
    SELECT w.id, w.division_id FROM wanted w WHERE w.division_id IS NOT NULL
    UNION
    SELECT w.id, c.id FROM wanted w CROSS JOIN chosen c WHERE w.division_id IS NULL
    UNION
    SELECT f.target_id, d.id FROM field f JOIN crm.account_division d ON d.parent_id = f.division_id
), scope AS (
    SELECT w.*, array(SELECT f.division_id FROM field f WHERE f.target_id = w.id) AS divisions
    FROM wanted w
){sources}
SELECT w.*{columns} FROM scope w{joins} ORDER BY w.line NULLS FIRST,
    w.division NULLS FIRST, w.quarter, w.id
"""
# Whether a piece belongs to a target: its product line, and one of its divisions.
INSIDE = (
    "(w.line_id IS NULL OR x.line_id = w.line_id)"
    " AND (w.divisions = '{}' OR x.division_id = ANY (w.divisions))"
)
# Sums by currency, each converted once; `lacking` names those without a rate.
SUM = """
LEFT JOIN LATERAL (
    SELECT coalesce(sum(k.converted), 0)::bigint AS amount,
        array_agg(k.currency) FILTER (WHERE k.converted IS NULL) AS lacking
    FROM (SELECT x.currency, crm.convert(sum({amount})::bigint, x.currency,
              {currency}, current_date) AS converted
          FROM {source} x WHERE {inside} AND {when} GROUP BY x.currency) AS k
) AS {name} ON {asked}"""
IN_QUARTER = "x.day BETWEEN w.quarter AND w.last"
A_YEAR = "x.day > w.last - interval '1 year' AND x.day <= w.last"
OPEN_NOW = "x.outcome = 'open' AND x.expected_close BETWEEN w.quarter AND w.last"
# Of a quarter that is over nothing is expected any more.
TO_COME = f"{OPEN_NOW} AND w.last >= current_date"
# A sale is of the account of its opportunity (a key holds them together): by that it is found.
UNSOLD = (
    "x.outcome = 'won' AND x.closed_on BETWEEN w.quarter AND w.last AND NOT EXISTS (SELECT"
    " FROM crm.sale s WHERE s.account_id = x.account_id AND s.opportunity_id = x.id"
    " AND s.deleted_at IS NULL)"
)

DIVISIONS = """
LEFT JOIN LATERAL (
    SELECT count(DISTINCT x.division_id) AS number FROM (
        SELECT division_id, line_id, day FROM sales UNION ALL
        SELECT division_id, line_id, day FROM contracts) AS x
    WHERE x.division_id IS NOT NULL AND {inside} AND {when}
) AS served ON w.measure = 'divisions'"""
COSTED = """, costed AS (
    SELECT x.*, p.currency AS cost_currency, round(c.cost * x.quantity)::bigint AS cost
    FROM sales x LEFT JOIN crm.product p ON p.id = x.product_id
    LEFT JOIN crm.product_cost c ON c.product_id = p.id
), margins AS (
    SELECT division_id, line_id, day, currency, amount FROM costed WHERE cost IS NOT NULL
    UNION ALL
    SELECT division_id, line_id, day, cost_currency, -cost FROM costed WHERE cost IS NOT NULL
)"""
COSTLESS = """
LEFT JOIN LATERAL (
    SELECT count(*) AS number FROM costed x WHERE x.cost IS NULL AND {inside} AND {when}
) AS costless ON w.measure = 'margin'"""
POTENTIAL = """
LEFT JOIN LATERAL (
    SELECT sum(x.potential) AS amount FROM (
        SELECT account_division_id AS division_id, product_line_id AS line_id, potential
        FROM crm.plan_cell WHERE account_plan_id = :plan AND deleted_at IS NULL) AS x
    WHERE {inside}
) AS potential ON w.measure = 'share'"""
SCORES = """
LEFT JOIN LATERAL (
    SELECT avg(x.score) AS average FROM (
        SELECT s.score, s.scored_on AS day, p.product_line_id AS line_id
        FROM crm.satisfaction s LEFT JOIN crm.product p ON p.id = s.product_id
        WHERE s.account_id = :account AND s.deleted_at IS NULL) AS x
    WHERE (w.line_id IS NULL OR x.line_id = w.line_id) AND {when} AND x.day <= current_date
) AS scores ON w.measure = 'satisfaction'"""
MEETINGS = """
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.status = 'held') AS held, count(*) AS known
    FROM crm.activity a WHERE a.account_id = :account AND a.deleted_at IS NULL
      AND a.kind = 'meeting' AND a.status IN ('held', 'planned')
      AND (a.starts_at AT TIME ZONE (SELECT time_zone FROM crm.firm))::date
          BETWEEN w.quarter AND w.last
      AND EXISTS (
        SELECT FROM crm.activity_participant p
        JOIN crm.stakeholder s ON s.contact_id = p.contact_id AND s.deleted_at IS NULL
            AND s.account_plan_id = :plan AND s.standing = 'inner_circle'
        WHERE p.activity_id = a.id AND p.deleted_at IS NULL
          AND (w.divisions = '{{}}' OR s.account_division_id = ANY (w.divisions)))
) AS meetings ON w.measure = 'inner_circle_meetings'"""


@dataclass(frozen=True, slots=True)
class Target:
    """A target of a quarter with what was reached; numbers in the unit of their measure.

    `lacking`: currencies without a rate that the sums leave out. `costless`: lines of sales
    without a purchase price, which the margin leaves out.
    """

    id: int
    measure: str
    quarter: dt.date
    last: dt.date
    target: Decimal
    line_id: int | None = None
    line: str = ""
    division_id: int | None = None
    division: str = ""
    divisions: tuple[int, ...] = ()
    baseline: Decimal | None = None
    stretch: Decimal | None = None
    actual: Decimal | None = None
    forecast: Decimal | None = None
    version: int = 0
    lacking: tuple[str, ...] = ()
    costless: int = 0

    @property
    def gap(self) -> Decimal | None:
        """What is missing to the target: against the forecast, else against what was reached."""
        reached = self.forecast if self.forecast is not None else self.actual
        return None if reached is None else max(Decimal(0), self.target - reached)

    @property
    def scope(self) -> tuple[str, int | None, int | None]:
        """What the target measures: those of one scope stand in one row of quarters."""
        return self.measure, self.line_id, self.division_id


@dataclass(frozen=True, slots=True)
class PlanTargets:
    """The targets of a plan, by quarter; money in `currency`."""

    plan_id: int
    account_id: int
    account: str
    plan: str
    currency: str
    today: dt.date
    targets: tuple[Target, ...]

    def lacking(self) -> list[str]:
        """Return the currencies without a rate today."""
        return sorted({currency for one in self.targets for currency in one.lacking})


def read_targets(session: Session, catalogue: Catalogue, plan_id: int) -> PlanTargets:
    """Return the targets of a plan; Gone where there is no such plan for this person."""
    plan = session.execute(text(PLAN), {"plan": plan_id}).one_or_none()
    if plan is None:
        raise Gone(_("This record was deleted in the meantime."))
    seen = {m for m, needed in NEEDS.items() if plan.whole and _may(catalogue, needed)}
    given = {
        "plan": plan_id,
        "account": plan.account_id,
        "currency": plan.currency,
        "since": in_months(plan.starts_on.replace(day=1), -15),
        "until": in_months(plan.ends_on, 3),
    }
    rows = session.execute(text(statement(seen)), given)
    digits = minor_digits(plan.currency)
    targets = [_target(row, seen, plan.today, digits) for row in rows]
    targets.sort(key=lambda one: MEASURES.index(one.measure))
    return PlanTargets(
        plan_id, plan.account_id, plan.account, plan.name, plan.currency, plan.today,
        tuple(targets),
    )  # fmt: skip


def _may(catalogue: Catalogue, needed: Sequence[str]) -> bool:
    """Whether a person reads all that a measure is worked out from."""
    return all(
        catalogue.kind("product").has("cost") if kind == "product_cost" else kind in catalogue.kinds
        for kind in needed
    )


def statement(seen: AbstractSet[str]) -> str:
    """Return the question for the targets of a plan, without what the person may not read."""
    sources: list[str] = []
    joins: list[str] = []
    columns: list[str] = []

    def source(name: str, sql: str) -> None:
        sources.append(f", {name} AS MATERIALIZED ({sql})")

    def add_sum(name: str, of: str, when: str, measures: Sequence[str], amount: str = "x.amount"
    ) -> None:  # fmt: skip
        asked = " OR ".join(f"w.measure = '{one}'" for one in measures if one in seen)
        joins.append(
            SUM.format(
                amount=amount,
                source=of,
                inside=INSIDE,
                when=when,
                name=name,
                asked=asked,
                currency="CAST(:currency AS text)",
            )
        )
        columns.append(f"{name}.amount AS {name}, {name}.lacking AS {name}_lacking")

    def add(name: str, sql: str, column: str, when: str = IN_QUARTER) -> None:
        joins.append(sql.format(inside=INSIDE, when=when))
        columns.append(f"{column} AS {name}")

    if seen & {"revenue", "margin", "share", "divisions"}:
        source("sales", SALES)
    if seen & {"share", "divisions"}:
        source("contracts", CONTRACTS)
    if seen & {"revenue", "share"}:
        source("offered", OPPORTUNITIES)
        both = ("revenue", "share")
        add_sum("unsold", "offered", UNSOLD, both)
        add_sum("weighted", "offered", TO_COME, both, "x.weighted")
    if "revenue" in seen:
        add_sum("revenue", "sales", IN_QUARTER, ("revenue",))
    if "share" in seen:
        bought = "(SELECT division_id, line_id, day, currency, amount FROM sales UNION ALL"
        bought += " SELECT division_id, line_id, day, currency, amount FROM contracts)"
        add_sum("a_year", bought, A_YEAR, ("share",))
        add("potential", POTENTIAL, "potential.amount")
    if "margin" in seen:
        sources.append(COSTED)
        add_sum("margin", "margins", IN_QUARTER, ("margin",))
        add("costless", COSTLESS, "costless.number")
    if "divisions" in seen:
        add("served", DIVISIONS, "served.number")
    if "satisfaction" in seen:
        add("score", SCORES, "scores.average")
    if "inner_circle_meetings" in seen:
        add("held", MEETINGS, "meetings.held")
        columns.append("meetings.known AS known")
    return TARGETS.format(
        sources="".join(sources),
        columns="".join(f", {column}" for column in columns),
        joins="".join(joins),
    )


def _target(row: Any, seen: AbstractSet[str], today: dt.date, digits: int) -> Target:
    actual, forecast = _reached(row, digits) if row.measure in seen else (None, None)
    names = ("revenue", "margin", "a_year", "unsold", "weighted")
    lacking = {
        currency for name in names for currency in getattr(row, f"{name}_lacking", None) or ()
    }
    return Target(
        row.id, row.measure, row.quarter, row.last, row.target, row.line_id, row.line or "",
        row.division_id, row.division or "", tuple(row.divisions), row.baseline, row.stretch,
        actual if row.quarter <= today else None, forecast, row.version,
        tuple(sorted(lacking)), getattr(row, "costless", None) or 0,
    )  # fmt: skip


def _reached(row: Any, digits: int) -> tuple[Decimal | None, Decimal | None]:
    """Return what was reached of a target, and what is expected of it where that is known."""
    match row.measure:
        case "revenue":
            actual = Decimal(row.revenue).scaleb(-digits)
            more = Decimal(row.unsold + row.weighted).scaleb(-digits)
            return actual, actual + more
        case "margin":
            return Decimal(row.margin).scaleb(-digits), None
        case "share":
            if not row.potential:
                return None, None
            expected = row.a_year + row.unsold + row.weighted
            return _percent(row.a_year, row.potential), _percent(expected, row.potential)
        case "divisions":
            return Decimal(row.served), None
        case "satisfaction":
            return (None if row.score is None else round(Decimal(row.score), 1)), None
    return Decimal(row.held), Decimal(row.known)


def _percent(part: int, whole: Any) -> Decimal:
    return round(Decimal(part) * 100 / Decimal(whole), 1)


def plan_figures(targets: PlanTargets) -> PlanFigures:
    """Return the figures of the whole plan: its revenue, in minor units.

    Where a quarter has a target for all lines and divisions that one counts, else the sum of those
    for some of them.
    """
    quarters: dict[dt.date, list[Target]] = {}
    for one in targets.targets:
        if one.measure == "revenue":
            quarters.setdefault(one.quarter, []).append(one)
    counted: list[Target] = []
    for quarter in sorted(quarters):
        whole = [t for t in quarters[quarter] if t.line_id is None and t.division_id is None]
        counted += whole or quarters[quarter]
    if not counted:
        return PlanFigures(targets.currency)
    digits = minor_digits(targets.currency)

    def total(values: Sequence[Decimal | None]) -> int | None:
        known = [value for value in values if value is not None]
        return int(sum(known, Decimal(0)).scaleb(digits)) if known else None

    course: list[int] = []
    for quarter in sorted(quarters):
        part = total([t.forecast for t in counted if t.quarter == quarter])
        if part is not None:
            course.append(part + (course[-1] if course else 0))
    return PlanFigures(
        targets.currency,
        total([t.target for t in counted]),
        total([t.baseline for t in counted]),
        total([t.actual for t in counted]),
        total([t.forecast for t in counted]),
        tuple(course),
    )
