"""What a customer bought and what is offered to it, by day, division and product line: the pieces
that the whitespace matrix and the targets of a plan are summed from.

A line of a sale counts on the day of the sale, an opportunity by its products where it has lines.
Every piece is one row of the tables, read with the rights of who asks.
"""

_SALES = """
SELECT s.account_division_id AS division_id, p.product_line_id AS line_id, l.sold_on AS day,
    l.currency, l.amount, l.product_id, l.quantity
FROM crm.sale_line l JOIN crm.sale s ON s.id = l.sale_id AND s.deleted_at IS NULL
LEFT JOIN crm.product p ON p.id = l.product_id
WHERE l.account_id = {account} AND l.deleted_at IS NULL
  AND l.sold_on BETWEEN {since} AND least({until}, current_date)
"""

# What a running contract comes to: its price on the first day of each of its periods. One without
# a beginning ran before; one that was never begun or was called off came to nothing.
CONTRACTS = """
SELECT s.account_division_id AS division_id, p.product_line_id AS line_id, due::date AS day,
    s.currency, s.price AS amount
FROM crm.service s LEFT JOIN crm.product p ON p.id = s.product_id
CROSS JOIN LATERAL generate_series(
    coalesce(s.starts_on, CAST(:since AS date))::timestamp,
    least(s.ends_on, CAST(:until AS date), current_date)::timestamp,
    CASE s.period WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months'
        WHEN 'year' THEN interval '1 year' ELSE interval '1000 years' END) AS due
WHERE s.account_id = :account AND s.deleted_at IS NULL AND s.price IS NOT NULL
  AND (s.status = 'running' OR s.status = 'ended' AND s.ends_on IS NOT NULL)
  AND due >= CAST(:since AS date)
  AND (s.period <> 'once' OR s.starts_on IS NOT NULL)
"""

_OPPORTUNITIES = """
SELECT o.account_division_id AS division_id, p.product_line_id AS line_id, o.id, o.account_id,
    g.outcome, o.closed_on, o.expected_close, o.currency,
    CASE WHEN l.id IS NULL THEN o.amount ELSE l.amount END AS amount,
    CASE WHEN l.id IS NULL THEN o.weighted ELSE l.weighted END AS weighted
FROM crm.opportunity o JOIN crm.stage g ON g.id = o.stage_id AND g.outcome IN ('open', 'won')
LEFT JOIN crm.opportunity_line l ON l.opportunity_id = o.id AND l.deleted_at IS NULL
LEFT JOIN crm.product p ON p.id = coalesce(l.product_id, o.product_id)
WHERE o.account_id = {account} AND o.deleted_at IS NULL
"""


def sales(account: str, since: str, until: str) -> str:
    """Return what was sold to an account between two days, each named as in SQL."""
    return _SALES.format(account=account, since=since, until=until)


def opportunities(account: str) -> str:
    """Return what is offered to an account, or was won there."""
    return _OPPORTUNITIES.format(account=account)


SALES = sales(":account", ":since", "CAST(:until AS date)")
OPPORTUNITIES = opportunities(":account")
