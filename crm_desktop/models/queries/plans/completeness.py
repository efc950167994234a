"""How far a plan is worked out, part by part, with the rule beside each figure.

Counted in one statement, however many plans are asked for, so that lists can be filtered by it; a
plan on one page is asked for less.
"""

from collections.abc import Sequence

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from crm_desktop.models.language import _, ngettext
from crm_desktop.models.queries.plans.people.map_rows import WEIGHTY
from crm_desktop.models.queries.plans.rows import PartDone

ACTIONS = 2  # dated ones with somebody who does them, for an objective that is thought through

COUNTS = f"""
SELECT p.id, p.lean,
    EXISTS (SELECT FROM crm.plan_context c WHERE c.account_plan_id = p.id AND c.kind = 'vision'
            AND c.deleted_at IS NULL)::int AS vision,
    EXISTS (SELECT FROM crm.plan_context c WHERE c.account_plan_id = p.id AND c.kind = 'priority'
            AND c.deleted_at IS NULL)::int AS priority,
    EXISTS (SELECT FROM crm.plan_context c WHERE c.account_plan_id = p.id
            AND c.kind IN ('challenge', 'trend') AND c.deleted_at IS NULL)::int AS challenge,
    EXISTS (SELECT FROM crm.plan_context c WHERE c.account_plan_id = p.id AND c.kind = 'indicator'
            AND c.noted_on > today.day - 365 AND c.deleted_at IS NULL)::int AS indicator,
    people.weighty, people.held, cells.all_cells, cells.checked,
    quarters.wanted AS quarters, quarters.set AS quarters_set,
    aims.open AS aims, aims.planned AS aims_planned, fresh.parts AS fresh
FROM crm.account_plan p
CROSS JOIN (SELECT (now() AT TIME ZONE f.time_zone)::date AS day FROM crm.firm f) AS today
CROSS JOIN LATERAL (
    -- The same people as in the head of the plan: `Stakeholder.weighty` and `.present`.
    SELECT count(*) AS weighty, count(*) FILTER (WHERE s.employee_id IS NOT NULL
           AND s.contact_id IS NOT NULL) AS held
    FROM crm.stakeholder s LEFT JOIN crm.contact c ON c.id = s.contact_id
    WHERE s.account_plan_id = p.id AND s.deleted_at IS NULL
      AND (s.role <> 'none' OR s.standing = 'inner_circle' OR s.influence >= {WEIGHTY})
      AND c.deleted_at IS NULL AND (c.valid_to IS NULL OR c.valid_to >= today.day)
) AS people
CROSS JOIN LATERAL (
    SELECT count(*) AS all_cells, count(*) FILTER (WHERE c.checked_on > today.day - 183) AS checked
    FROM crm.plan_cell c WHERE c.account_plan_id = p.id AND c.deleted_at IS NULL
) AS cells
CROSS JOIN LATERAL (
    SELECT count(*) AS wanted, count(*) FILTER (WHERE EXISTS (
        SELECT FROM crm.plan_target t WHERE t.account_plan_id = p.id AND t.measure = 'revenue'
          AND t.quarter = q AND t.deleted_at IS NULL)) AS set
    FROM generate_series(date_trunc('quarter', p.starts_on::timestamp), p.ends_on::timestamp,
                         interval '3 months') AS q
) AS quarters
CROSS JOIN LATERAL (
    SELECT count(*) AS open, count(*) FILTER (WHERE {ACTIONS} <= (
        SELECT count(*) FROM crm.task t WHERE t.plan_objective_id = o.id AND t.due_on IS NOT NULL
          AND t.employee_id IS NOT NULL AND t.status <> 'dropped'
          AND t.deleted_at IS NULL)) AS planned
    FROM crm.plan_objective o WHERE o.account_plan_id = p.id AND o.status = 'open'
      AND o.deleted_at IS NULL
) AS aims
CROSS JOIN LATERAL (
    SELECT (coalesce((SELECT max(changed_at) FROM crm.plan_context x WHERE x.account_plan_id = p.id)
                > now() - interval '3 months', false))::int
         + (coalesce((SELECT max(changed_at) FROM crm.plan_swot x WHERE x.account_plan_id = p.id)
                > now() - interval '3 months', false))::int
         + (coalesce((SELECT max(changed_at) FROM crm.stakeholder x WHERE x.account_plan_id = p.id)
                > now() - interval '3 months', false))::int
         + (coalesce((SELECT max(reviewed_on) FROM crm.plan_review x WHERE x.account_plan_id = p.id
                AND x.deleted_at IS NULL) > today.day - 100, false))::int AS parts
) AS fresh
WHERE {{of}} AND p.deleted_at IS NULL
"""
# Percent of each part, and of the whole plan: the mean of the parts that are asked for.
PERCENTS = f"""
SELECT d.*, CASE WHEN lean THEN (2 * (people_done + targets_done + aims_done + fresh_done) + 4) / 8
    ELSE (2 * (context_done + people_done + cells_done + targets_done + aims_done + fresh_done) + 6)
        / 12 END AS done
FROM (
    SELECT c.*, 25 * (vision + priority + challenge + indicator) AS context_done,
        coalesce(100 * held / nullif(weighty, 0), 0) AS people_done,
        coalesce(100 * checked / nullif(all_cells, 0), 0) AS cells_done,
        coalesce(100 * quarters_set / nullif(quarters, 0), 0) AS targets_done,
        coalesce(100 * aims_planned / nullif(aims, 0), 0) AS aims_done, 25 * fresh AS fresh_done
    FROM ({COUNTS}) AS c
) AS d
"""
GIVEN = "p.id = ANY(:ids)"


def read_completeness(session: Session, plan_ids: Sequence[int]) -> dict[int, tuple[PartDone, ...]]:
    """Return the parts of each plan by its key; a plan that one may not see is absent."""
    rows = session.execute(text(PERCENTS.format(of=GIVEN)), {"ids": list(plan_ids)})
    return {row.id: _parts(row) for row in rows}


def _parts(row: "Row[tuple[object, ...]]") -> tuple[PartDone, ...]:
    context = PartDone("context", _("Context"), row.context_done, _context_rule(row))
    people = PartDone(
        "people",
        _("People"),
        row.people_done,
        _("{held} of {all} key people are known and have one of us.").format(
            held=row.held, all=row.weighty
        )
        if row.weighty
        else _("No key person is entered yet."),
    )
    cells = PartDone(
        "whitespace",
        _("Whitespace matrix"),
        row.cells_done,
        _("{checked} of {all} cells were checked within six months.").format(
            checked=row.checked, all=row.all_cells
        )
        if row.all_cells
        else _("No cell is filled in yet."),
    )
    targets = PartDone(
        "targets",
        _("Targets"),
        row.targets_done,
        _("{set} of {all} quarters have a target for revenue.").format(
            set=row.quarters_set, all=row.quarters
        ),
    )
    aims = PartDone(
        "objectives",
        _("Objectives"),
        row.aims_done,
        _("{planned} of {all} open objectives have two actions with a day and a name.").format(
            planned=row.aims_planned, all=row.aims
        )
        if row.aims
        else _("No objective is open."),
    )
    fresh = PartDone("reviews", _("Freshness"), row.fresh_done, _fresh_rule(row.fresh))
    if row.lean:
        return (people, targets, aims, fresh)
    return (context, people, cells, targets, aims, fresh)


def _context_rule(row: "Row[tuple[object, ...]]") -> str:
    if not row.vision:
        return _("A vision of the customer is missing.")
    if not row.priority:
        return _("A priority of the customer is missing.")
    if not row.challenge:
        return _("A challenge or a trend is missing.")
    if not row.indicator:
        return _("An indicator of the last twelve months is missing.")
    return _("Vision, priorities, challenges and a fresh indicator are there.")


def _fresh_rule(parts: int) -> str:
    missing = 4 - parts
    if not missing:
        return _("Context, SWOT, people and a review are younger than three months.")
    return ngettext(
        "{n} of context, SWOT, people and reviews is older than three months.",
        "{n} of context, SWOT, people and reviews are older than three months.",
        missing,
    ).format(n=missing)
