"""What was reached of targets, and the commission on it, worked out in one statement.

Amounts are whole minor units. A line in another currency than the target's is converted by the rate
of its day; without a rate it is left out, and counted as `unrated`. What a line counts for somebody
is rounded once, half away from zero, and so is its commission. Only rows that the person asking may
see are counted.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

# A line counts for its seller, less what the sale's splits give to others; an opportunity whole.
FULFILMENT = """
WITH RECURSIVE wanted AS (
    SELECT t.* FROM crm.target t WHERE {of} AND t.deleted_at IS NULL
), people(target_id, employee_id) AS (
    SELECT id, employee_id FROM wanted
    UNION
    SELECT p.target_id, e.id FROM people p
    JOIN wanted w ON w.id = p.target_id AND w.scope = 'team'
    JOIN crm.employee e ON e.superior_id = p.employee_id
), lines AS (
    SELECT w.id AS target_id, l.sale_id, l.product_id, w.product_line_id,
        CASE WHEN l.currency = w.currency THEN l.amount
             ELSE crm.convert(l.amount, l.currency, w.currency, l.sold_on) END AS amount,
        p.employee_id = l.employee_id AS sold, s.percent AS given
    FROM wanted w JOIN people p ON p.target_id = w.id
    CROSS JOIN LATERAL (
        SELECT l.sale_id, l.amount, l.currency, l.sold_on, l.product_id, l.employee_id
        FROM crm.sale_line l
        WHERE l.employee_id = p.employee_id AND l.sold_on BETWEEN w.starts_on AND w.ends_on
          AND l.deleted_at IS NULL
        UNION ALL
        SELECT l.sale_id, l.amount, l.currency, l.sold_on, l.product_id, l.employee_id
        FROM crm.commission_share c
        JOIN crm.sale_line l ON l.sale_id = c.sale_id AND l.deleted_at IS NULL
            AND l.sold_on BETWEEN w.starts_on AND w.ends_on
        WHERE c.employee_id = p.employee_id AND c.deleted_at IS NULL
          AND l.employee_id IS DISTINCT FROM p.employee_id
    ) AS l
    LEFT JOIN crm.commission_share s ON s.sale_id = l.sale_id AND s.deleted_at IS NULL
        AND s.employee_id = p.employee_id
    WHERE w.measure = 'sales'
), credited AS (
    SELECT l.target_id, l.amount, CASE WHEN NOT coalesce(l.sold, false) THEN l.given
        ELSE 100 - coalesce((SELECT sum(c.percent) FROM crm.commission_share c
                             WHERE c.sale_id = l.sale_id AND c.deleted_at IS NULL), 0)
             + coalesce(l.given, 0) END AS percent
    FROM lines l
    WHERE l.product_line_id IS NULL OR EXISTS (
        SELECT FROM crm.product p
        WHERE p.id = l.product_id AND p.product_line_id = l.product_line_id)
    UNION ALL
    SELECT w.id, CASE WHEN o.currency = w.currency THEN o.amount
            ELSE crm.convert(o.amount, o.currency, w.currency, o.closed_on) END, 100
    FROM wanted w JOIN people p ON p.target_id = w.id
    JOIN crm.opportunity o ON o.employee_id = p.employee_id AND o.deleted_at IS NULL
        AND o.closed_on BETWEEN w.starts_on AND w.ends_on
    JOIN crm.stage s ON s.id = o.stage_id AND s.outcome = 'won'
    WHERE w.measure = 'won' AND o.amount IS NOT NULL AND (w.product_line_id IS NULL OR EXISTS (
        SELECT FROM crm.product r
        WHERE r.id = o.product_id AND r.product_line_id = w.product_line_id))
), reached AS (
    -- Added up once: asked for each target, all lines were read again for each.
    SELECT w.id, w.currency, w.amount, w.scope, w.measure, w.period, w.product_line_id, w.starts_on,
        coalesce(c.actual, 0) AS actual, c.unrated
    FROM wanted w LEFT JOIN (
        SELECT target_id, sum(round(amount * percent / 100)) AS actual,
            nullif(count(*) FILTER (WHERE amount IS NULL), 0)::integer AS unrated
        FROM credited GROUP BY target_id) AS c ON c.target_id = w.id
), rated AS (
    SELECT r.*, b.rate FROM reached r LEFT JOIN LATERAL (
        SELECT b.rate FROM crm.commission_rule u
        JOIN crm.commission_band b ON b.commission_rule_id = u.id AND b.deleted_at IS NULL
        WHERE u.deleted_at IS NULL
          AND (u.scope, u.measure, u.period) = (r.scope, r.measure, r.period)
          AND u.product_line_id IS NOT DISTINCT FROM r.product_line_id
          AND u.valid_from <= r.starts_on AND (u.valid_to IS NULL OR r.starts_on <= u.valid_to)
          -- Compared without dividing: a border is met exactly or not at all.
          AND b.from_percent * r.amount <= greatest(r.actual, 0) * 100
          AND (b.to_percent IS NULL OR greatest(r.actual, 0) * 100 < b.to_percent * r.amount)
        LIMIT 1) AS b ON true
), paid AS (
    SELECT r.id, sum(round(c.amount * c.percent * r.rate / 10000)) AS commission
    FROM rated r JOIN credited c ON c.target_id = r.id WHERE r.rate IS NOT NULL GROUP BY r.id
)
SELECT r.id, r.currency, r.actual::bigint AS actual,
    floor(r.actual * 100 / r.amount)::integer AS fulfilled, r.rate,
    CASE WHEN r.rate IS NOT NULL THEN coalesce(p.commission, 0)::bigint END AS commission, r.unrated
FROM rated r LEFT JOIN paid p ON p.id = r.id
"""
GIVEN = "t.id = ANY(:ids)"
NAMES = ("actual", "fulfilled", "rate", "commission", "unrated")


def fulfilment(session: Session, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return of each target what was reached, in minor units and whole percent, and what is paid.

    Without a rule for it a target has neither rate nor commission. `unrated` counts what was left
    out since its currency has no rate on its day; None for nothing.
    """
    rows = session.execute(text(FULFILMENT.format(of=GIVEN)), {"ids": list(ids)}).mappings()
    return {row["id"]: {name: row[name] for name in NAMES} for row in rows}


# A target of one line stands below that for all products of the same person, time and measure:
# what is sold counts for both, and must not be added up twice.
BELOW = """
SELECT t.id, t.product_line_id IS NOT NULL AND EXISTS (
    SELECT FROM crm.target w
    WHERE w.product_line_id IS NULL AND w.deleted_at IS NULL
      AND (w.employee_id, w.scope, w.measure, w.period, w.starts_on)
        = (t.employee_id, t.scope, t.measure, t.period, t.starts_on)
) AS below FROM crm.target t WHERE {of} AND t.deleted_at IS NULL
"""


def below(session: Session, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return of each target whether it is a part of another one, for all products."""
    rows = session.execute(text(BELOW.format(of=GIVEN)), {"ids": list(ids)})
    return {id: {"below": part} for id, part in rows}
