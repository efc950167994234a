"""Columns that are worked out for the rows of a page, one statement each.

`over_all` asks the same over everything that a person sees, for filters.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import FromClause, column, text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.card.consents import ConsentState, consent_states, in_short
from crm_desktop.models.queries.plans.completeness import PERCENTS
from crm_desktop.models.queries.plans.missing import MISSING
from crm_desktop.models.queries.targets.fulfilment import (
    BELOW,
    FULFILMENT,
    NAMES,
    below,
    fulfilment,
)

Values = dict[int, dict[str, Any]]

REVENUE = (
    "SELECT DISTINCT ON (account_id) account_id, currency, sum(total) AS revenue"
    " FROM crm.sale WHERE {of} AND deleted_at IS NULL"
    " AND sold_on > current_date - interval '1 year' AND sold_on <= current_date"
    " GROUP BY account_id, currency ORDER BY account_id, revenue DESC, currency"
)
LAST_CONTACT = (
    "SELECT account_id, max(at)::date FROM ("
    " SELECT account_id, max(starts_at) AS at FROM crm.activity"
    "  WHERE {of} AND status = 'held' AND deleted_at IS NULL"
    "  GROUP BY account_id"
    " UNION ALL SELECT account_id, max(happened_at) FROM crm.communication"
    "  WHERE {of} AND deleted_at IS NULL GROUP BY account_id"
    ") AS latest GROUP BY account_id"
)
# By when the rhythm of the tier wants the next contact; who was never contacted counts from the
# day of entry.
CONTACT_BY = (
    "SELECT d.account_id, coalesce(greatest("
    " (SELECT a.starts_at FROM crm.activity AS a WHERE a.account_id = d.account_id"
    "  AND a.status = 'held' AND a.deleted_at IS NULL ORDER BY a.starts_at DESC LIMIT 1),"
    " (SELECT c.happened_at FROM crm.communication AS c WHERE c.account_id = d.account_id"
    "  AND c.deleted_at IS NULL ORDER BY c.happened_at DESC LIMIT 1)"
    "), d.created_at)::date + t.contact_days AS day"
    " FROM (SELECT account_id, tier_id, created_at FROM crm.account_detail"
    "  WHERE {of} AND deleted_at IS NULL) AS d"
    " JOIN crm.tier AS t ON t.id = d.tier_id AND t.contact_days IS NOT NULL"
)
LAST_SCORE = (
    "SELECT DISTINCT ON (account_id) account_id, score::integer AS score FROM crm.satisfaction"
    " WHERE {of} AND deleted_at IS NULL AND scored_on <= current_date"
    " ORDER BY account_id, scored_on DESC, id DESC"
)
NEXT_STEP = (
    "SELECT DISTINCT ON (account_id) account_id, subject, due FROM ("
    " SELECT account_id, subject, due_on AS due FROM crm.task"
    "  WHERE {of} AND status = 'open' AND deleted_at IS NULL"
    " UNION ALL SELECT account_id, subject, starts_at::date FROM crm.activity"
    "  WHERE {of} AND status = 'planned' AND deleted_at IS NULL"
    ") AS open ORDER BY account_id, due NULLS LAST, subject"
)
CONTACT_POINTS = (
    "SELECT DISTINCT ON (contact_id, email) contact_id, kind = 'email' AS email, value,"
    " value_norm"
    " FROM crm.contact_point WHERE {of} AND deleted_at IS NULL"
    " AND kind IN ('phone', 'mobile', 'email')"
    " AND coalesce(valid_to, 'infinity') >= current_date"
    " ORDER BY contact_id, email, kind DESC, id"
)
MARGIN = (
    "SELECT p.id, round(100.0 * (p.price - c.cost) / p.price) FROM crm.product p"
    " JOIN crm.product_cost c ON c.product_id = p.id"
    " WHERE {of} AND p.price > 0 AND c.cost IS NOT NULL"
)
# What was done for an opportunity: meetings and calls held, and minutes, those of its tasks too.
EFFORT = (
    "SELECT opportunity_id, sum(one)::integer AS held, sum(minutes)::integer AS minutes FROM ("
    " SELECT opportunity_id, 1 AS one, minutes FROM crm.activity"
    "  WHERE {of} AND opportunity_id IS NOT NULL AND status = 'held' AND deleted_at IS NULL"
    " UNION ALL SELECT opportunity_id, 0, minutes FROM crm.task"
    "  WHERE {of} AND opportunity_id IS NOT NULL AND status = 'done' AND deleted_at IS NULL"
    ") AS done GROUP BY opportunity_id"
)


def _asked(session: Session, statement: str, key: str, ids: Sequence[int]) -> Sequence[Any]:
    """Send a statement as the driver has it: to make one of ours takes longer than its answer."""
    asked = statement.format(of=f"{key} = ANY(%(ids)s)")
    return session.connection().exec_driver_sql(asked, {"ids": list(ids)}).all()


def revenue_12_months(session: Session, ids: Sequence[int]) -> Values:
    """Return the sales of the last 12 months, in the currency most of them are in."""
    rows = _asked(session, REVENUE, "account_id", ids)
    return {
        id: {"revenue_12_months": int(revenue), "revenue_currency": currency}
        for id, currency, revenue in rows
    }


def last_contact(session: Session, ids: Sequence[int]) -> Values:
    """Return the day of the last meeting or call held, or message that came or went."""
    rows = _asked(session, LAST_CONTACT, "account_id", ids)
    return {id: {"last_contact": day} for id, day in rows}


def contact_by(session: Session, ids: Sequence[int]) -> Values:
    """Return the day by which the rhythm of the tier wants the next contact."""
    rows = _asked(session, CONTACT_BY, "account_id", ids)
    return {id: {"contact_by": day} for id, day in rows}


def last_score(session: Session, ids: Sequence[int]) -> Values:
    """Return the last score of satisfaction, from 0 to 10."""
    rows = _asked(session, LAST_SCORE, "account_id", ids)
    return {id: {"last_score": score} for id, score in rows}


def next_step(session: Session, ids: Sequence[int]) -> Values:
    """Return the open task or planned meeting that comes first."""
    rows = _asked(session, NEXT_STEP, "account_id", ids)
    return {id: {"next_step": subject, "next_due": due} for id, subject, due in rows}


def contact_points(session: Session, ids: Sequence[int]) -> Values:
    """Return the valid phone number and e-mail address of each contact."""
    found: Values = {}
    rows = _asked(session, CONTACT_POINTS, "contact_id", ids)
    for id, is_email, value, _norm in rows:
        found.setdefault(id, {})["email" if is_email else "phone"] = value
    return found


def consents(session: Session, ids: Sequence[int]) -> Values:
    """Return what the people behind contacts agreed to, in a line."""
    found: dict[int, list[ConsentState]] = {}
    for state in consent_states(session, ids):
        found.setdefault(state.contact_id, []).append(state)
    return {
        id: {
            "consents": in_short(states),
            "consents_given": sum(1 for state in states if state.state == "given"),
        }
        for id, states in found.items()
    }


def margin(session: Session, ids: Sequence[int]) -> Values:
    """Return the share of the sale price that the purchase price leaves, in percent."""
    rows = _asked(session, MARGIN, "p.id", ids)
    return {id: {"margin": int(percent)} for id, percent in rows}


def effort(session: Session, ids: Sequence[int]) -> Values:
    """Return how many meetings and calls an opportunity took, and how many minutes."""
    rows = _asked(session, EFFORT, "opportunity_id", ids)
    return {id: {"held": held, "minutes": minutes} for id, held, minutes in rows}


def plan_completeness(session: Session, ids: Sequence[int]) -> Values:
    """Return how far account plans are worked out, in percent."""
    rows = _asked(session, PERCENTS, "p.id", ids)
    return {row.id: {"completeness": row.done} for row in rows}


def plan_gap(session: Session, ids: Sequence[int]) -> Values:
    """Return what account plans lack to their targets of revenue, in their currency."""
    rows = _asked(session, MISSING, "p.id", ids)
    return {row.id: {"gap": row.gap} for row in rows}


WORKED_OUT: dict[tuple[str, str], Callable[[Session, Sequence[int]], Values]] = {
    ("account", "revenue_12_months"): revenue_12_months,
    ("account", "last_contact"): last_contact,
    ("account", "contact_by"): contact_by,
    ("account", "last_score"): last_score,
    ("account", "next_step"): next_step,
    ("account", "next_due"): next_step,
    ("contact", "phone"): contact_points,
    ("contact", "email"): contact_points,
    ("contact", "consents"): consents,
    ("product", "margin"): margin,
    ("opportunity", "held"): effort,
    ("opportunity", "minutes"): effort,
    ("account_plan", "completeness"): plan_completeness,
    ("account_plan", "gap"): plan_gap,
    ("target", "below"): below,
    **{("target", name): fulfilment for name in NAMES},
}

# The tables they are worked out from: a field falls out for somebody who may not read all of them.
NEEDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("account", "revenue_12_months"): ("sale",),
    ("account", "last_contact"): ("activity", "communication"),
    ("account", "contact_by"): ("account_detail", "activity", "communication"),
    ("account", "last_score"): ("satisfaction",),
    ("account", "next_step"): ("task", "activity"),
    ("account", "next_due"): ("task", "activity"),
    ("contact", "phone"): ("contact_point",),
    ("contact", "email"): ("contact_point",),
    ("contact", "consents"): ("consent",),
    ("product", "margin"): ("product_cost",),
    ("opportunity", "held"): ("activity", "task"),
    ("opportunity", "minutes"): ("activity", "task"),
    ("account_plan", "completeness"): (
        "plan_context",
        "plan_swot",
        "stakeholder",
        "plan_cell",
        "plan_target",
        "plan_objective",
        "plan_review",
        "task",
    ),
    ("account_plan", "gap"): ("plan_target", "account_detail", "sale", "opportunity"),
    ("target", "below"): ("target",),
    # An admin keeps targets, without seeing what was sold.
    **{("target", name): ("sale_line", "opportunity", "commission_share") for name in NAMES},
}

# The same over all that a person sees: statement, which rows of it, key and value.
OVER_ALL: dict[tuple[str, str], tuple[str, str, str]] = {
    ("account", "revenue_12_months"): (
        REVENUE,
        "true",
        "account_id AS id, revenue AS value, currency",
    ),
    ("account", "last_contact"): (LAST_CONTACT, "true", "account_id AS id, max AS value"),
    ("account", "contact_by"): (CONTACT_BY, "true", "account_id AS id, day AS value"),
    ("account", "last_score"): (LAST_SCORE, "true", "account_id AS id, score AS value"),
    ("account", "next_step"): (NEXT_STEP, "true", "account_id AS id, subject AS value"),
    ("account", "next_due"): (NEXT_STEP, "true", "account_id AS id, due AS value"),
    ("contact", "phone"): (CONTACT_POINTS, "NOT email", "contact_id AS id, value, value_norm"),
    ("contact", "email"): (CONTACT_POINTS, "email", "contact_id AS id, value, value_norm"),
    ("product", "margin"): (MARGIN, "true", "id, round AS value"),
    ("opportunity", "held"): (EFFORT, "true", "opportunity_id AS id, held AS value"),
    ("opportunity", "minutes"): (EFFORT, "true", "opportunity_id AS id, minutes AS value"),
    ("account_plan", "completeness"): (PERCENTS, "true", "id, done AS value"),
    ("account_plan", "gap"): (MISSING, "true", "id, gap AS value, currency"),
    ("target", "below"): (BELOW, "true", "id, below AS value"),
    **{
        ("target", name): (FULFILMENT, "true", f"id, {name} AS value{more}")
        for name, more in zip(NAMES, (", currency", "", "", ", currency", ""), strict=True)
    },
}


# What the statements call the key of their record.
KEYS = {
    "account": "account_id",
    "contact": "contact_id",
    "product": "p.id",
    "opportunity": "opportunity_id",
    "account_plan": "p.id",
    "target": "t.id",
}
AT_ONCE = 5_000  # keys that are asked for at once
MANY = 50_000  # keys from which it is sooner worked out over all


def of_keys(
    session: Session,
    kind: str,
    fields: Sequence[str],
    ids: Sequence[int],
    step: Callable[[], object] = lambda: None,
) -> dict[str, dict[int, tuple[Any, str | None]]]:
    """Return of each field the values by record, each with its currency if it is an amount.

    Fields of one statement are asked together; `step()` is called between two.
    """
    found: dict[str, dict[int, tuple[Any, str | None]]] = {name: {} for name in fields}
    sources: dict[tuple[str, str], list[str]] = {}
    for name in found:
        sources.setdefault(OVER_ALL[kind, name][:2], []).append(name)
    parts = [ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE)]
    among = f"{KEYS[kind]} = ANY (:ids)"
    if len(ids) > MANY:
        parts, among = [ids], _over_all(kind)
    for (statement, which), names in sources.items():
        wanted = [OVER_ALL[kind, name][2] for name in names]
        asked = text(
            f"SELECT {', '.join(wanted)} FROM ({statement.format(of=among)}) AS every WHERE {which}"
        )
        for part in parts:
            step()
            known = set(part)
            for row in session.execute(asked, {"ids": list(part)} if ":ids" in among else {}):
                at = 0
                for name, columns in zip(names, wanted, strict=True):
                    if row[at] in known:
                        currency = row[at + 2] if columns.endswith(", currency") else None
                        found[name][row[at]] = row[at + 1], currency
                    at += columns.count(",") + 1
    return found


def _over_all(kind: str) -> str:
    return "contact_id IS NOT NULL" if kind == "contact" else "true"


def over_all(kind: str, field: str) -> FromClause:
    """Return (id, value) of every record for which a person sees what it is worked out from."""
    statement, which, columns = OVER_ALL[kind, field]
    every = statement.format(of=_over_all(kind))
    asked = text(f"SELECT {columns} FROM ({every}) AS every WHERE {which}")
    more = [name for name in ("value_norm", "currency") if f", {name}" in columns]
    return asked.columns(*(column(name) for name in ("id", "value", *more))).alias()
