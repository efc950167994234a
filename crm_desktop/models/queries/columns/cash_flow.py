"""Money that comes, by its day, worked out from three kinds under the rights of who asks.

Open opportunities by their expected close, weighted; payments of services by their period, two
years back and ahead; sales on their day. When customers really pay is not known here.
"""

from sqlalchemy import BigInteger, Date, DateTime, Integer, String, column, text
from sqlalchemy.sql.selectable import TextualSelect

# A service without an end goes on; one that ended without a day is not paid any more. A payment of
# the 31st falls on the last day of a shorter month, counted from the first day each time. A row is
# `number` payments of one day: `expected` their sum, `least` and `most` the least and the most.
PAYMENTS = """
SELECT o.id * 1024 AS id, o.account_id, o.owner_id, o.name, 'opportunity' AS source,
    o.expected_close AS day, o.probability::integer AS probability, o.amount,
    round(o.amount::numeric * o.probability / 100)::bigint AS expected, o.currency,
    o.product_id, o.employee_id, o.deleted_at, 1 AS number,
    round(o.amount::numeric * o.probability / 100)::bigint AS least,
    round(o.amount::numeric * o.probability / 100)::bigint AS most
FROM {deals} AS o JOIN crm.stage t ON t.id = o.stage_id AND t.outcome = 'open'
WHERE o.expected_close IS NOT NULL AND o.deleted_at IS NULL
UNION ALL
SELECT s.id * 1024 + 2 + p.number % 1000, s.account_id, s.owner_id, s.name, 'service', p.day, 100,
    s.price, s.price, s.currency, s.product_id, s.employee_id, s.deleted_at, s.number, s.least,
    s.most
FROM {services} AS s
CROSS JOIN LATERAL (SELECT CASE s.period WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'year'
    THEN 12 END AS months, (extract(year FROM age(s.starts_on)) * 12
    + extract(month FROM age(s.starts_on)))::integer AS run) AS every
CROSS JOIN LATERAL (
    SELECT n AS number, (s.starts_on + make_interval(months => n * every.months))::date
        AS day
    FROM generate_series(greatest(0, (every.run - 25) / every.months),
                         greatest(0, (every.run + 25) / every.months)) AS n
    WHERE every.months IS NOT NULL
    UNION ALL SELECT 0, s.starts_on WHERE every.months IS NULL
) AS p
WHERE s.price IS NOT NULL AND s.deleted_at IS NULL
  AND (s.status IN ('planned', 'running') OR s.status = 'ended' AND s.ends_on IS NOT NULL)
  AND (s.ends_on IS NULL OR p.day <= s.ends_on)
  AND p.day BETWEEN current_date - interval '2 years' AND current_date + interval '2 years'
UNION ALL
SELECT v.id * 1024 + 1, v.account_id, v.owner_id, v.number, 'sale', v.sold_on, 100, v.total,
    v.total, v.currency, NULL, v.employee_id, v.deleted_at, 1, v.total, v.total
FROM crm.sale v WHERE v.deleted_at IS NULL
"""
# Finance and product managers read the figures of opportunities that they do not see, unnamed.
FIGURES = """(
    SELECT id, account_id, owner_id, name, stage_id, expected_close, probability, amount, currency,
        product_id, employee_id, deleted_at FROM crm.opportunity
    UNION ALL
    SELECT id, account_id, owner_id, NULL, stage_id, expected_close, probability, amount, currency,
        product_id, employee_id, deleted_at FROM crm.forecast f
    WHERE NOT EXISTS (SELECT FROM crm.opportunity seen WHERE seen.id = f.id))"""

SERVICES = """(
    SELECT id, account_id, owner_id, name, starts_on, ends_on, period, status, currency, price,
        product_id, employee_id, deleted_at, 1 AS number, price AS least, price AS most
    FROM crm.service)"""
# Services of the same days in one row, in the name of one of their accounts: of a million payments
# a year most fall on days of others, and each was worked out.
SERVICES_TOGETHER = """(
    SELECT min(e.id) AS id, min(e.account_id) AS account_id, NULL::bigint AS owner_id,
        NULL AS name, e.starts_on, e.ends_on, e.period, e.status, e.currency,
        sum(e.price)::bigint AS price, NULL::bigint AS product_id, NULL::bigint AS employee_id,
        NULL::timestamptz AS deleted_at, count(*) AS number, min(e.price) AS least,
        max(e.price) AS most
    FROM crm.service e JOIN crm.account a ON a.id = e.account_id AND a.deleted_at IS NULL
    WHERE e.price IS NOT NULL AND e.deleted_at IS NULL
    GROUP BY e.starts_on, e.ends_on, e.period, e.status, e.currency)"""


def record_behind(payment: int) -> tuple[str, int]:
    """Return the kind and key of the record that a payment comes from."""
    number, part = divmod(payment, 1024)
    return {0: "opportunity", 1: "sale"}.get(part, "service"), number


def _payments(deals: str, services: str = SERVICES) -> TextualSelect:
    columns = (
        column("id", BigInteger), column("account_id", BigInteger), column("owner_id", BigInteger),
        column("name", String), column("source", String), column("day", Date),
        column("probability", Integer), column("amount", BigInteger),
        column("expected", BigInteger), column("currency", String),
        column("product_id", BigInteger), column("employee_id", BigInteger),
        column("deleted_at", DateTime(timezone=True)), column("number", BigInteger),
        column("least", BigInteger), column("most", BigInteger),
    )  # fmt: skip
    return text(PAYMENTS.format(deals=deals, services=services)).columns(*columns)


# Each is used like a table of that name.
WORKED_OUT_KINDS = {
    "cash_flow": _payments("crm.opportunity").subquery("cash_flow"),
    "cash_flow_figures": _payments(FIGURES).subquery("cash_flow"),
    "cash_flow_together": _payments("crm.opportunity", SERVICES_TOGETHER).subquery("cash_flow"),
    "cash_flow_figures_together": _payments(FIGURES, SERVICES_TOGETHER).subquery("cash_flow"),
}
