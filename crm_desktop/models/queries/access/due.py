"""Ends that ask for something: a service to be renewed, a contract of a competitor that runs out,
a plan to be reviewed.

Nothing is stored ahead: what is due is worked out when it is read, so none can be missed. It goes
to one person, whoever is responsible or the stand-in of the day, and is shown once.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from crm_desktop.models.queries.access.notices import has_notices

MOST = 200
GONE_DAYS = 30  # an end that passed longer ago is no news any more
REVIEW_DAYS = 7  # ahead a review is announced, and after it the superior is told

# Whose notices are mine today: my own, unless somebody stands in for me; those of whom I cover;
# those of people below who have left and have no other superior between.
MINE = """
WITH RECURSIVE today AS (
    SELECT (now() AT TIME ZONE f.time_zone)::date AS day FROM crm.firm f
), covers AS (
    SELECT s.employee_id, s.stand_in_id FROM today, crm.stand_in s
    JOIN crm.employee e ON e.id = s.stand_in_id AND e.active
    WHERE s.deleted_at IS NULL
      AND s.valid_from <= today.day AND s.valid_to >= today.day
), me AS (
    SELECT id FROM crm.employee WHERE login = session_user AND active AND deleted_at IS NULL
), gone AS (
    SELECT e.id FROM crm.employee e JOIN me ON e.superior_id = me.id WHERE NOT e.active
    UNION
    SELECT e.id FROM crm.employee e JOIN gone ON e.superior_id = gone.id WHERE NOT e.active
), mine AS (
    SELECT me.id FROM me WHERE NOT EXISTS (SELECT FROM covers c WHERE c.employee_id = me.id)
    UNION SELECT c.employee_id FROM covers c JOIN me ON c.stand_in_id = me.id
    UNION SELECT gone.id FROM gone
)
"""
ENDING = """
    SELECT '{kind}' AS kind, t.id, t.account_id, a.name AS account_name, t.name, t.ends_on,
        coalesce({beside}, '') AS beside, t.{amount} AS amount, t.currency, s.id IS NOT NULL AS seen
    FROM crm.{kind} t
    JOIN crm.account a ON a.id = t.account_id AND a.deleted_at IS NULL
    {join}
    LEFT JOIN crm.due_seen s ON s.account_id = t.account_id AND s.kind = '{kind}'
        AND s.record_id = t.id AND s.due_on = t.ends_on AND s.deleted_at IS NULL
    WHERE t.owner_id = ANY (ARRAY(SELECT id FROM mine)) AND t.deleted_at IS NULL {only}
      AND t.notify_on <= (SELECT day FROM today)
      AND t.ends_on >= (SELECT day FROM today) - {gone_days}
"""
# A review is the plan owner's; a week overdue also the superior's, for whom it counts as another
# end, since what one of them saw the other has not.
REVIEWS = """
    SELECT 'account_plan' AS kind, t.id, t.account_id, a.name AS account_name, t.name, d.ends_on,
        d.beside, NULL::bigint AS amount, t.currency, s.id IS NOT NULL AS seen
    FROM crm.account_plan t
    JOIN crm.account a ON a.id = t.account_id AND a.deleted_at IS NULL
    JOIN crm.employee e ON e.id = t.employee_id
    CROSS JOIN LATERAL (
        SELECT t.next_review_on AS ends_on, '' AS beside
        WHERE t.employee_id = ANY (ARRAY(SELECT id FROM mine))
          AND t.next_review_on <= (SELECT day FROM today) + {days}
        UNION ALL
        SELECT t.next_review_on + {days}, e.display_name
        WHERE e.superior_id = ANY (ARRAY(SELECT id FROM mine))
          AND t.next_review_on + {days} <= (SELECT day FROM today)
    ) AS d
    LEFT JOIN crm.due_seen s ON s.account_id = t.account_id AND s.kind = 'account_plan'
        AND s.record_id = t.id AND s.due_on = d.ends_on AND s.deleted_at IS NULL
    WHERE t.status IN ('approved', 'active') AND t.deleted_at IS NULL
"""
PARTS = {
    "service": ENDING.format(
        kind="service", beside="p.name", amount="price", gone_days=GONE_DAYS,
        join="LEFT JOIN crm.product p ON p.id = t.product_id",
        only="AND t.status = 'running'",
    ),
    "commitment": ENDING.format(
        kind="commitment", beside="c.name", amount="amount", gone_days=GONE_DAYS,
        join="LEFT JOIN crm.competitor c ON c.id = t.competitor_id", only="",
    ),
    "account_plan": REVIEWS.format(days=REVIEW_DAYS),
}  # fmt: skip
DUE = MINE + " UNION ALL ".join(PARTS.values())


@dataclass(frozen=True, slots=True)
class Due:
    """An end that is announced. Money in minor units.

    `beside`: the product or the competitor; of a plan, who owns it where that is somebody below.
    """

    kind: str  # service, commitment, account_plan
    id: int
    account_id: int
    account_name: str
    name: str
    ends_on: dt.date
    beside: str
    amount: int | None
    currency: str
    seen: bool


def notices_due(session: Session, most: int = MOST) -> tuple[Due, ...]:
    """Return what is announced to me, what ends first first; for people with a business role."""
    if not may_have(session):
        return ()
    rows = session.execute(
        text(f"{DUE} ORDER BY ends_on, account_name, id LIMIT :most"), {"most": most}
    )
    return tuple(Due(*row) for row in rows)


def due_unseen(session: Session) -> int:
    """Return how many of them nobody has seen yet."""
    if not may_have(session):
        return 0
    return int(session.scalar(text(f"SELECT count(*) FROM ({DUE}) AS due WHERE NOT seen")) or 0)


def may_have(session: Session) -> bool:
    """Return whether this person reads services and competitors' contracts at all."""
    readable = "SELECT has_table_privilege('crm.commitment', 'SELECT')"
    return has_notices(session) and bool(session.scalar(text(readable)))


def mark_due_seen(session: Session, seen: Sequence[Due]) -> None:
    """Note that these were shown; one that I may only read stays for who may write it."""
    for one in seen:
        if one.seen:
            continue
        try:
            with session.begin_nested():
                session.execute(
                    text(
                        "INSERT INTO crm.due_seen (account_id, kind, record_id, due_on)"
                        " VALUES (:account, :kind, :id, :day) ON CONFLICT DO NOTHING"
                    ),
                    {"account": one.account_id, "kind": one.kind, "id": one.id, "day": one.ends_on},
                )
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", "") != "42501":
                raise
