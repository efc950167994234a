"""What plans lack to their targets of revenue: many plans in one statement, for the portfolio.

The same sums as `targets` has for one plan, from the same pieces, in minor units of its currency.
"""

from crm_desktop.models.queries.plans.targets import IN_QUARTER, INSIDE, SUM, TO_COME, UNSOLD
from crm_desktop.models.queries.plans.whitespace.earned import opportunities, sales

_INSIDE = INSIDE.replace("{}", "{{}}")  # the statement is formatted once more


def _sum(name: str, source: str, when: str, amount: str = "x.amount") -> str:
    return SUM.format(
        name=name, source=f"({source})", when=when, amount=amount, inside=_INSIDE, asked="true",
        currency="w.currency",
    )  # fmt: skip


_OFFERED = opportunities("w.account_id")
# A quarter with a target for all lines and divisions counts by that one, else by those for some.
MISSING = f"""
WITH RECURSIVE plans AS (
    SELECT p.id, p.account_id, coalesce(p.currency, f.currency) AS currency
    FROM crm.account_plan p CROSS JOIN crm.firm f
    WHERE {{of}} AND p.deleted_at IS NULL
      AND EXISTS (SELECT FROM crm.account_detail d WHERE d.account_id = p.account_id)
), wanted AS (
    SELECT t.id, t.account_plan_id, p.account_id, p.currency, t.product_line_id AS line_id,
        t.account_division_id AS division_id, t.quarter, t.target,
        (t.quarter + interval '3 months' - interval '1 day')::date AS last,
        bool_or(t.product_line_id IS NULL AND t.account_division_id IS NULL)
            OVER (PARTITION BY t.account_plan_id, t.quarter) AS whole
    FROM plans p JOIN crm.plan_target t ON t.account_plan_id = p.id
    WHERE t.measure = 'revenue' AND t.deleted_at IS NULL
), counted AS (
    SELECT w.* FROM wanted w WHERE NOT w.whole OR w.line_id IS NULL AND w.division_id IS NULL
), field(target_id, division_id) AS (
    SELECT w.id, w.division_id FROM counted w WHERE w.division_id IS NOT NULL
    UNION
    SELECT w.id, d.account_division_id FROM counted w JOIN crm.plan_division d
        ON d.account_plan_id = w.account_plan_id AND d.deleted_at IS NULL
    WHERE w.division_id IS NULL
    UNION
    SELECT f.target_id, d.id FROM field f JOIN crm.account_division d ON d.parent_id = f.division_id
), scope AS (
    SELECT w.*, array(SELECT f.division_id FROM field f WHERE f.target_id = w.id) AS divisions
    FROM counted w
)
SELECT w.account_plan_id AS id, w.currency, greatest(0, sum(
    round(w.target * 10 ^ crm.minor_digits(w.currency)) - revenue.amount - unsold.amount
    - weighted.amount))::bigint AS gap
FROM scope w{_sum("revenue", sales("w.account_id", "w.quarter", "w.last"), IN_QUARTER)}
{_sum("unsold", _OFFERED, UNSOLD)}{_sum("weighted", _OFFERED, TO_COME, "x.weighted")}
GROUP BY w.account_plan_id, w.currency
"""
