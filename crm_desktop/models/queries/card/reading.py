"""The account card: header with facts, counts of the tabs, timeline.

Each is one or a few statements whatever the account holds.
"""

import datetime as dt
from functools import partial
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import CARD_TABS, Catalogue
from crm_desktop.models.queries.access import asking
from crm_desktop.models.queries.access.rows import IN_CHARGE
from crm_desktop.models.queries.card.rows import (
    AccountHeader,
    Facts,
    TimelineEntry,
    TimelinePage,
    TimelineQuery,
    YearRevenue,
)
from crm_desktop.models.queries.columns.columns import ALWAYS
from crm_desktop.models.queries.data_rules.measuring import Measure, measure
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Count, Row
from crm_desktop.models.queries.together import together

FACTS = """
WITH sales AS (
    SELECT currency, total, sold_on FROM crm.sale
    WHERE account_id = :id AND deleted_at IS NULL
      AND sold_on > current_date - interval '2 years' AND sold_on <= current_date
), open AS (
    SELECT o.amount, o.probability, o.currency FROM crm.opportunity o
    JOIN crm.stage s ON s.id = o.stage_id AND s.outcome = 'open'
    WHERE o.account_id = :id AND o.deleted_at IS NULL
), main AS (
    SELECT coalesce(
        (SELECT currency FROM sales GROUP BY currency ORDER BY sum(total) DESC LIMIT 1),
        (SELECT currency FROM open GROUP BY currency ORDER BY sum(amount) DESC NULLS LAST LIMIT 1),
        (SELECT currency FROM crm.account_detail WHERE account_id = :id),
        (SELECT currency FROM crm.firm)) AS currency
), contacts AS (
    (SELECT starts_at AS at, kind, employee_id FROM crm.activity
     WHERE account_id = :id AND status = 'held' AND deleted_at IS NULL
     ORDER BY starts_at DESC LIMIT 1)
    UNION ALL
    (SELECT happened_at, kind, employee_id FROM crm.communication
     WHERE account_id = :id AND deleted_at IS NULL ORDER BY happened_at DESC LIMIT 1)
), scores AS (
    SELECT score, scored_on, id FROM crm.satisfaction
    WHERE account_id = :id AND deleted_at IS NULL AND scored_on <= current_date
    ORDER BY scored_on DESC, id DESC LIMIT 12
), latest AS (
    SELECT c.at, c.kind, e.display_name FROM contacts c
    LEFT JOIN crm.employee e ON e.id = c.employee_id ORDER BY c.at DESC LIMIT 1
)
SELECT main.currency,
    coalesce((SELECT sum(total) FROM sales WHERE currency = main.currency
              AND sold_on > current_date - interval '1 year'), 0) AS revenue_12_months,
    coalesce((SELECT sum(total) FROM sales WHERE currency = main.currency
              AND sold_on <= current_date - interval '1 year'), 0) AS revenue_before,
    (SELECT array_agg(coalesce(m.total, 0) ORDER BY n) FROM generate_series(0, 11) AS n
     LEFT JOIN LATERAL (SELECT sum(total) AS total FROM sales WHERE currency = main.currency
        AND sold_on > current_date - make_interval(months => 12 - n)
        AND sold_on <= current_date - make_interval(months => 11 - n)) AS m ON true) AS by_month,
    (SELECT count(*) FROM open) AS open_opportunities,
    coalesce((SELECT sum(amount) FROM open WHERE currency = main.currency), 0) AS open_amount,
    coalesce((SELECT sum(round(amount * coalesce(probability, 0) / 100.0)) FROM open
              WHERE currency = main.currency), 0) AS weighted_amount,
    latest.at, latest.kind, latest.display_name,
    (SELECT array_agg(score ORDER BY scored_on, id) FROM scores) AS scores,
    (SELECT max(scored_on) FROM scores) AS scored_on,
    (SELECT count(*) FROM crm.service WHERE account_id = :id AND status = 'running'
     AND deleted_at IS NULL) AS running_services
FROM main LEFT JOIN latest ON true
"""

REVENUE_BY_YEAR = """
SELECT extract(year FROM sold_on)::integer AS year, currency, sum(total) FROM crm.sale
WHERE account_id = :id AND deleted_at IS NULL
GROUP BY year, currency ORDER BY year DESC, sum(total) DESC, currency
"""


def account_header(session: Session, catalogue: Catalogue, account_id: int) -> AccountHeader:
    """Return the top of the card; Gone or NotAllowed where there is no such account."""
    # Asked for wherever details can be: to wait for the row first costs another round trip.
    inside = ALWAYS in catalogue.kind("account").tables
    row, around, *more = together(
        session,
        partial(read_row, session, catalogue, "account", account_id),
        partial(_around, session, catalogue, account_id),
        *([partial(_facts, session, catalogue, account_id)] if inside else []),
        *([partial(asking.my_emergencies, session, account_id)] if inside else []),
    )
    only_directory = ALWAYS not in row.versions
    names = ("display_name", "job_title", "phone", "email")
    owner = None
    if around[0] is not None:
        owner = Row("employee", around[0], dict(zip(names, around[1:5], strict=True)))
    parts: tuple[str, ...] = ()
    if only_directory:
        counts = tab_counts(session, catalogue, account_id)
        parts = tuple(key for key in CARD_TABS if key in counts and counts[key].number)
    return AccountHeader(
        row=row,
        only_directory=only_directory,
        owner=owner,
        superior_name=around[5] or "",
        team_size=around[6],
        facts=None if only_directory else _with(row, *more[0]),
        parts=parts,
        in_charge=around[7] and not only_directory,
        may_hand_over=around[7] and around[8] and not only_directory,
        door=asking.door(session, account_id, around[0] or 0) if only_directory else None,
        emergency=next(iter(more[1]), None) if not only_directory and not row.may_change else None,
    )


def _around(session: Session, catalogue: Catalogue, account_id: int) -> Any:
    """Who is responsible, the superior, the size of the team, and what one may do there."""
    team = "0"
    if "account_team" in catalogue.kinds:  # naming it would refuse the whole to others
        team = (
            "(SELECT count(*) FROM crm.account_team t WHERE t.account_id = a.id"
            " AND t.deleted_at IS NULL AND coalesce(t.valid_to, 'infinity') >= current_date)"
        )
    return session.execute(
        text(
            "SELECT e.id, e.display_name, e.job_title, e.phone, e.email, s.display_name,"
            f" {team}, EXISTS ({IN_CHARGE}), crm.may('hand_over')"
            " FROM crm.account a LEFT JOIN crm.employee e ON e.id = a.owner_id"
            " LEFT JOIN crm.employee s ON s.id = e.superior_id WHERE a.id = :id"
        ),
        {"id": account_id},
    ).one_or_none()


def _facts(session: Session, catalogue: Catalogue, account_id: int) -> tuple[Any, Measure]:
    """Return what is added up of an account, and what the rules on data say of it."""
    found, measured = together(
        session,
        lambda: session.execute(text(FACTS), {"id": account_id}).one(),
        partial(measure, session, catalogue, catalogue.kind("account"), (account_id,)),
    )
    return found, measured.get(account_id, Measure((), 0))


def _with(row: Row, found: Any, rules: Measure) -> Facts:
    return Facts(
        currency=found.currency,
        cooperation_since=row["cooperation_since"],
        revenue_12_months=int(found.revenue_12_months),
        revenue_before=int(found.revenue_before),
        revenue_by_month=tuple(int(month) for month in found.by_month),
        open_opportunities=found.open_opportunities,
        open_amount=int(found.open_amount),
        weighted_amount=int(found.weighted_amount),
        last_contact=found.at,
        last_contact_kind=found.kind or "",
        last_contact_by=found.display_name or "",
        completeness=rules.completeness,
        missing=rules.missing,
        verify_by=rules.verify_by,
        running_services=found.running_services,
        scores=tuple(found.scores or ()),
        scored_on=found.scored_on,
    )


def revenue_by_year(session: Session, account_id: int) -> tuple[YearRevenue, ...]:
    """Return what was sold in each year with sales, the newest first, currencies apart."""
    rows = session.execute(text(REVENUE_BY_YEAR), {"id": account_id})
    return tuple(YearRevenue(year, currency, int(total)) for year, currency, total in rows)


def tab_counts(session: Session, catalogue: Catalogue, account_id: int) -> dict[str, Count]:
    """Return how many records each tab has, in one statement."""
    kinds = [kind for kind in CARD_TABS if kind in catalogue.kinds]
    counts = [
        f"(SELECT count(*) FROM crm.{kind} WHERE account_id = :id AND deleted_at IS NULL)"
        for kind in kinds
    ]
    counts.append(
        "(SELECT count(*) FROM crm.account WHERE deleted_at IS NULL AND id <> :id AND (parent_id"
        " = :id OR id = (SELECT parent_id FROM crm.account WHERE id = :id)))"
    )
    row = session.execute(text(f"SELECT {', '.join(counts)}"), {"id": account_id}).one()
    return {kind: Count(number) for kind, number in zip((*kinds, "related"), row, strict=True)}


PARTS = {
    "activity": """
        SELECT 'activity' AS kind, t.id, t.kind AS code, t.starts_at AS at, t.subject AS title,
            concat_ws(', ', (SELECT string_agg(c.full_name, ', ') FROM crm.activity_participant p
                JOIN crm.contact c ON c.id = p.contact_id
                WHERE p.activity_id = t.id AND p.deleted_at IS NULL), e.display_name) AS people,
            t.result AS body, t.status AS chip, NULL::bigint AS amount, '' AS currency,
            false AS all_day
        FROM crm.activity t LEFT JOIN crm.employee e ON e.id = t.employee_id
        WHERE {mine} {person} AND (CAST(:contact AS bigint) IS NULL OR EXISTS (
            SELECT FROM crm.activity_participant p WHERE p.activity_id = t.id
            AND p.contact_id = :contact AND p.deleted_at IS NULL)) {window}""",
    "communication": """
        SELECT 'communication', t.id, t.kind, t.happened_at, t.subject,
            concat_ws(' · ', c.full_name, e.display_name), left(t.body, 400), t.direction,
            NULL::bigint, '', false
        FROM crm.communication t LEFT JOIN crm.contact c ON c.id = t.contact_id
        LEFT JOIN crm.employee e ON e.id = t.employee_id
        WHERE {mine} {person} {contact} {window}""",
    "task": """
        SELECT 'task', t.id, t.priority, t.done_at, t.subject, e.display_name, t.note, t.status,
            NULL::bigint, '', false
        FROM crm.task t LEFT JOIN crm.employee e ON e.id = t.employee_id
        WHERE t.status = 'done' AND {mine} {person} {contact} {window}""",
    "document": """
        SELECT 'document', t.id, coalesce(k.code, ''), {day}, t.name,
            concat_ws(' · ', k.name, e.display_name), t.note, '', NULL::bigint, '', true
        FROM crm.document t LEFT JOIN crm.document_kind k ON k.id = t.kind_id
        LEFT JOIN crm.employee e ON e.id = t.employee_id
        WHERE t.dated_on IS NOT NULL AND {mine} {person} {contact} {window}""",
    "opportunity": """
        SELECT 'opportunity', t.id, s.outcome, {day}, t.name, e.display_name, t.note, s.outcome,
            t.amount, t.currency, true
        FROM crm.opportunity t JOIN crm.stage s ON s.id = t.stage_id
        LEFT JOIN crm.employee e ON e.id = t.employee_id
        WHERE coalesce(t.closed_on, t.opened_on) IS NOT NULL
          AND {mine} {person} {contact} {window}""",
    "sale": """
        SELECT 'sale', t.id, t.kind, {day}, concat_ws(' · ', t.number, t.subject), e.display_name,
            NULL, '', t.total, t.currency, true
        FROM crm.sale t LEFT JOIN crm.employee e ON e.id = t.employee_id
        WHERE CAST(:contact AS bigint) IS NULL AND {mine} {person} {window}""",
    "service": """
        SELECT 'service', t.id, t.status, {day}, t.name, e.display_name, NULL, t.status,
            t.price, t.currency, true
        FROM crm.service t LEFT JOIN crm.employee e ON e.id = t.employee_id
        WHERE t.starts_on IS NOT NULL AND CAST(:contact AS bigint) IS NULL
          AND {mine} {person} {window}""",
    "satisfaction": """
        SELECT 'satisfaction', t.id, t.source, {day},
            concat_ws(' · ', t.score || '/10', p.name), c.full_name, t.words, '',
            NULL::bigint, '', true
        FROM crm.satisfaction t LEFT JOIN crm.contact c ON c.id = t.contact_id
        LEFT JOIN crm.product p ON p.id = t.product_id
        WHERE CAST(:employee AS bigint) IS NULL AND {mine} {contact} {window}""",
    "product_feedback": """
        SELECT 'product_feedback', t.id, t.kind, {day}, t.subject,
            concat_ws(' · ', p.name, c.full_name, e.display_name), t.words, t.kind,
            NULL::bigint, '', true
        FROM crm.product_feedback t LEFT JOIN crm.contact c ON c.id = t.contact_id
        LEFT JOIN crm.product p ON p.id = t.product_id
        LEFT JOIN crm.employee e ON e.id = t.employee_id
        WHERE {mine} {person} {contact} {window}""",
    "project": """
        SELECT 'project', t.id, t.status, {day}, t.name, e.display_name, NULL, t.status,
            t.budget, t.currency, true
        FROM crm.project t LEFT JOIN crm.employee e ON e.id = t.employee_id
        WHERE t.starts_on IS NOT NULL AND {mine} {person} {contact} {window}""",
}
WHEN = {
    "activity": "t.starts_at",
    "communication": "t.happened_at",
    "task": "t.done_at",
    "document": "t.dated_on",
    "opportunity": "coalesce(t.closed_on, t.opened_on)",
    "sale": "t.sold_on",
    "service": "t.starts_on",
    "satisfaction": "t.scored_on",
    "product_feedback": "t.said_on",
    "project": "t.starts_on",
}
TIMED = ("activity", "communication", "task")


def timeline(session: Session, catalogue: Catalogue, query: TimelineQuery) -> TimelinePage:
    """Return one page of everything that happened, newest first, across all kinds.

    What lies ahead is left out but for planned meetings; each kind gives at most one page.
    """
    kinds = [k for k in (query.kinds or tuple(PARTS)) if k in catalogue.kinds]
    parts = []
    for kind in kinds:
        day = WHEN[kind]
        if kind not in TIMED:
            day = f"({day})::timestamp AT TIME ZONE 'UTC'"
        window = (
            f"AND (CAST(:before AS timestamptz) IS NULL OR ({day}, '{kind}', t.id) <"
            " (CAST(:before AS timestamptz), CAST(:before_kind AS text),"
            " CAST(:before_id AS bigint)))"
            f" AND (CAST(:since AS timestamptz) IS NULL OR {day} >= :since)"
            f" AND (CAST(:until AS timestamptz) IS NULL OR {day} < :until)"
            f" ORDER BY {day} DESC, t.id DESC LIMIT :most"
        )
        parts.append(
            "("
            + PARTS[kind].format(
                mine="t.account_id = :account AND t.deleted_at IS NULL",
                person="AND (CAST(:employee AS bigint) IS NULL OR t.employee_id = :employee)",
                contact="AND (CAST(:contact AS bigint) IS NULL OR t.contact_id = :contact)",
                day=day,
                window=window,
            )
            + ")"
        )
    if not parts:
        return TimelinePage((), False)
    before = query.before or (None, None, None)
    rows = session.execute(
        text(
            "SELECT * FROM ("
            + " UNION ALL ".join(parts)
            + ") AS line(kind, id, code, at, title, people, body, chip, amount, currency, all_day)"
            ' ORDER BY at DESC, kind COLLATE "C" DESC, id DESC LIMIT :most'
        ),
        {
            "account": query.account_id,
            "employee": query.employee_id,
            "contact": query.contact_id,
            "since": query.since,
            "until": query.until,
            "before": before[0],
            "before_kind": before[1],
            "before_id": before[2],
            "most": query.limit + 1,
        },
    ).all()
    entries = tuple(
        TimelineEntry(
            kind=row.kind,
            id=row.id,
            code=row.code,
            happened_at=row.at.astimezone(dt.UTC),
            title=row.title,
            people=row.people or "",
            body=row.body or "",
            chip=row.chip or "",
            amount=row.amount,
            currency=row.currency or "",
            all_day=row.all_day,
        )
        for row in rows[: query.limit]
    )
    return TimelinePage(entries, len(rows) > query.limit)
