"""The whitespace matrix of a plan: read in as many statements for one cell as for a thousand."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import Gone
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.plans.whitespace.cells import (
    NOTHING,
    Cell,
    Figures,
    Head,
    Key,
    Open,
    Typed,
    finished,
    in_months,
)
from crm_desktop.models.queries.plans.whitespace.earned import CONTRACTS, OPPORTUNITIES, SALES

PLAN = """
SELECT p.account_id, a.name AS account, p.name, coalesce(p.currency, f.currency) AS currency,
    p.starts_on, p.ends_on, current_date AS today, EXISTS (
        SELECT FROM crm.account_detail d WHERE d.account_id = p.account_id) AS whole,
    (SELECT g.id FROM crm.stage g WHERE g.active AND g.outcome = 'open' AND g.deleted_at IS NULL
     ORDER BY g.position, g.id LIMIT 1) AS stage_id
FROM crm.account_plan p JOIN crm.account a ON a.id = p.account_id CROSS JOIN crm.firm f
WHERE p.id = :plan AND p.deleted_at IS NULL
"""

# Chosen divisions with all below them; without a choice the whole account.
DIVISIONS = """
WITH RECURSIVE chosen(id) AS (
    SELECT account_division_id FROM crm.plan_division
    WHERE account_plan_id = :plan AND deleted_at IS NULL
), field(id) AS (
    SELECT d.id FROM crm.account_division d WHERE d.account_id = :account
      AND (d.id IN (SELECT id FROM chosen) OR NOT EXISTS (SELECT FROM chosen))
    UNION
    SELECT d.id FROM crm.account_division d JOIN field f ON d.parent_id = f.id
)
SELECT d.id, d.name, d.parent_id, NOT d.active AS ended, EXISTS (SELECT FROM chosen) AS chosen
FROM crm.account_division d JOIN field f ON f.id = d.id
WHERE d.deleted_at IS NULL ORDER BY d.position, d.name, d.id
"""

LINES = """
SELECT id, name, parent_id, NOT active AS ended FROM crm.product_line
WHERE deleted_at IS NULL ORDER BY position, name, id
"""

TYPED = """
SELECT c.account_division_id AS division_id, c.product_line_id AS line_id, c.id, c.version,
    c.potential, c.competitor_id, r.name AS competitor, c.competitor_ends_on AS ends_on,
    c.blocked, c.blocked_reason AS reason, c.fit, c.next_step, c.checked_on,
    e.display_name AS checked_by
FROM crm.plan_cell c LEFT JOIN crm.competitor r ON r.id = c.competitor_id
LEFT JOIN crm.employee e ON e.id = c.checked_by
WHERE c.account_plan_id = :plan AND c.deleted_at IS NULL
"""

# One row for each cell, sort of amount and currency, in the currency of the plan by today's rate.
SUMS = """
WITH parts AS ({parts}), sums AS (
    SELECT division_id, line_id, what, currency, sum(amount)::bigint AS amount FROM parts
    WHERE amount IS NOT NULL GROUP BY division_id, line_id, what, currency
)
SELECT division_id, line_id, what, currency, amount,
    crm.convert(amount, currency, CAST(:currency AS text), current_date) AS converted FROM sums
"""
PARTS = {
    "sale": f"SELECT division_id, line_id, 'sales' AS what, currency, amount FROM ({SALES}) AS s",
    "service": "SELECT division_id, line_id, 'contracts' AS what, currency, amount"
    f" FROM ({CONTRACTS}) AS c",
    "opportunity": f"""SELECT o.division_id, o.line_id, k.what, o.currency, k.amount
        FROM ({OPPORTUNITIES}) AS o CROSS JOIN LATERAL (VALUES
            ('won', CASE WHEN o.outcome = 'won' AND o.closed_on BETWEEN :since AND :until
                         THEN o.amount END),
            ('pipeline', CASE WHEN o.outcome = 'open' THEN o.amount END),
            ('weighted', CASE WHEN o.outcome = 'open' THEN o.weighted END)
        ) AS k(what, amount)""",
}
OF_KIND = {
    "sale": ("sales",),
    "service": ("contracts",),
    "opportunity": ("won", "pipeline", "weighted"),
}

# Of each line the product that this customer bought last, else the first by name.
PRODUCTS = """
SELECT DISTINCT ON (p.product_line_id) p.product_line_id AS line_id, p.id, p.name
FROM crm.product p {sold}
WHERE p.active AND p.deleted_at IS NULL AND p.product_line_id IS NOT NULL
ORDER BY p.product_line_id, {last} p.sort_key, p.id
"""
SOLD = """LEFT JOIN (
    SELECT product_id, max(sold_on) AS sold_on FROM crm.sale_line
    WHERE account_id = :account AND deleted_at IS NULL GROUP BY product_id
) AS l ON l.product_id = p.id"""

OPEN = f"""
SELECT DISTINCT o.division_id, o.line_id, o.id, t.name, g.name AS stage, o.expected_close,
    coalesce(r.name, '') AS rival
FROM ({OPPORTUNITIES}) AS o JOIN crm.opportunity t ON t.id = o.id
JOIN crm.stage g ON g.id = t.stage_id LEFT JOIN crm.competitor r ON r.id = t.competitor_id
WHERE o.outcome = 'open' ORDER BY o.expected_close NULLS LAST, o.id
"""

SUPPLIED = """
SELECT DISTINCT s.account_division_id AS division_id, p.product_line_id AS line_id
FROM crm.service s LEFT JOIN crm.product p ON p.id = s.product_id
WHERE s.account_id = :account AND s.deleted_at IS NULL AND s.status = 'running'
  AND (s.ends_on IS NULL OR s.ends_on >= current_date)
"""


@dataclass(frozen=True, slots=True)
class Period:
    """Days of which revenue is counted, both included."""

    since: dt.date
    until: dt.date


@dataclass(frozen=True, slots=True)
class Whitespace:
    """What the matrix is made of.

    `lacking`: currencies without a rate today, whose amounts no sum holds. `blank`: figures of a
    cell in which nothing happened, unknown where the person may not see them. `products`: the
    product of each line with which an opportunity begins, `stage_id`: the stage.
    """

    plan_id: int
    account_id: int
    account: str
    plan: str
    currency: str
    today: dt.date
    period: Period
    divisions: tuple[Head, ...]
    lines: tuple[Head, ...]
    cells: Mapping[Key, Cell]
    products: Mapping[int, tuple[int, str]]
    stage_id: int | None = None
    blank: Figures = NOTHING
    lacking: tuple[str, ...] = ()

    def live(self) -> list[Cell]:
        """Return the cells in which something may begin, in the order of the matrix."""
        lines = [line for line in self.lines if not line.ended and line.id is not None]
        return [
            self.cells.get((division.id, line.id))
            or finished(Cell((division.id, line.id), self.blank))
            for division in self.divisions
            if not division.ended
            for line in lines
        ]


def year(number: int) -> Period:
    """Return a year of the calendar."""
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31))


def last_year(today: dt.date) -> Period:
    """Return the twelve months that end today."""
    return Period(in_months(today, -12) + dt.timedelta(days=1), today)


def read_whitespace(
    session: Session, catalogue: Catalogue, plan_id: int, period: Period
) -> Whitespace:
    """Return the matrix of a plan; Gone where there is no such plan for this person.

    Sums stand only where all that they add up may be seen.
    """
    plan = session.execute(text(PLAN), {"plan": plan_id}).one_or_none()
    if plan is None:
        raise Gone(_("This record was deleted in the meantime."))
    given: dict[str, Any] = {
        "plan": plan_id,
        "account": plan.account_id,
        "since": period.since,
        "until": period.until,
        "currency": plan.currency,
    }
    kinds = [kind for kind in PARTS if plan.whole and kind in catalogue.kinds]
    hidden = [name for kind, names in OF_KIND.items() if kind not in kinds for name in names]
    blank = Figures(**dict.fromkeys(hidden, None))
    found = session.execute(text(DIVISIONS), given).all()
    chosen = bool(found) and found[0].chosen
    divisions = [Head(row.id, row.name, row.parent_id, row.ended) for row in found]
    lines = [
        Head(row.id, row.name, row.parent_id, row.ended)
        for row in session.execute(text(LINES), given)
    ]
    field = {head.id for head in divisions} | (set() if chosen else {None})
    cells: dict[Key, Cell] = {
        (row.division_id, row.line_id): Cell((row.division_id, row.line_id), blank, _typed(row))
        for row in session.execute(text(TYPED), given)
        if row.division_id in field
    }
    lacking: set[str] = set()
    for key, name, amount, currency, converted in _sums(session, kinds, given):
        if key[0] not in field:
            continue
        cell = cells.get(key) or Cell(key, blank)
        if converted is None:
            cell = replace(cell, unknown=(*cell.unknown, (name, currency, amount)))
            lacking.add(currency)
        else:
            before = getattr(cell.figures, name) or 0
            figures = replace(cell.figures, **{name: before + converted})
            cell = replace(cell, figures=figures)
        cells[key] = cell
    for key, one in _open(session, kinds, given):
        if key[0] in field:
            cell = cells.get(key) or Cell(key, blank)
            cells[key] = replace(cell, opportunities=(*cell.opportunities, one))
    for key in _supplied(session, kinds, given):
        if key[0] in field:
            cells[key] = replace(cells.get(key) or Cell(key, blank), supplied=True)
    used = {key[0] for key in cells}, {key[1] for key in cells}
    return Whitespace(
        plan_id, plan.account_id, plan.account, plan.name, plan.currency, plan.today, period,
        _shown(divisions, used[0]), _shown(lines, used[1]),
        {key: finished(cell) for key, cell in cells.items()},
        _products(session, kinds, given), plan.stage_id, blank,
        tuple(sorted(lacking)),
    )  # fmt: skip


def _typed(row: Any) -> Typed:
    return Typed(
        row.id, row.version, row.potential, row.competitor_id, row.competitor or "", row.ends_on,
        row.blocked, row.reason or "", row.fit, row.next_step or "", row.checked_on,
        row.checked_by or "",
    )  # fmt: skip


def _sums(
    session: Session, kinds: list[str], given: Mapping[str, Any]
) -> list[tuple[Key, str, int, str, int | None]]:
    if not kinds:
        return []
    parts = " UNION ALL ".join(PARTS[kind] for kind in kinds)
    return [
        ((row.division_id, row.line_id), row.what, row.amount, row.currency, row.converted)
        for row in session.execute(text(SUMS.format(parts=parts)), given)
    ]


def _open(session: Session, kinds: list[str], given: Mapping[str, Any]) -> list[tuple[Key, Open]]:
    if "opportunity" not in kinds:
        return []
    return [
        (
            (row.division_id, row.line_id),
            Open(row.id, row.name, row.stage, row.expected_close, row.rival),
        )
        for row in session.execute(text(OPEN), given)
    ]


def _supplied(session: Session, kinds: list[str], given: Mapping[str, Any]) -> list[Key]:
    if "service" not in kinds:
        return []
    return [(row.division_id, row.line_id) for row in session.execute(text(SUPPLIED), given)]


def _products(
    session: Session, kinds: list[str], given: Mapping[str, Any]
) -> dict[int, tuple[int, str]]:
    sold = "sale" in kinds
    asked = PRODUCTS.format(
        sold=SOLD if sold else "", last="l.sold_on DESC NULLS LAST," if sold else ""
    )
    return {row.line_id: (row.id, row.name) for row in session.execute(text(asked), given)}


def _shown(heads: list[Head], used: set[int | None]) -> tuple[Head, ...]:
    """Return those that go on or hold something, and one for what belongs to none of them."""
    shown = [head for head in heads if not head.ended or head.id in used]
    if None in used or not heads:
        shown.append(Head(None, ""))
    return tuple(shown)
