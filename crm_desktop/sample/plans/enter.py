"""Writes the account plans of the trial among the customers that are there."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg import sql

from crm_desktop.sample.plans.texts import PLANS, Sample
from crm_desktop.sample.plans.versions import freeze

CURRENCIES = {"CZ": "CZK", "PL": "PLN", "BG": "EUR"}


@dataclass
class Plan:
    """A plan in the making."""

    connection: psycopg.Connection
    sample: Sample
    today: dt.date
    account: int
    owner: int
    id: int = 0
    lists: dict[str, list[int]] = field(default_factory=dict)

    def add(self, table: str, **values: Any) -> int:
        """Enter a row; return its key."""
        row = self.connection.execute(
            sql.SQL("INSERT INTO crm.{} ({}) VALUES ({}) RETURNING id").format(
                sql.Identifier(table),
                sql.SQL(", ").join(map(sql.Identifier, values)),
                sql.SQL(", ").join(map(sql.Placeholder, values)),
            ),
            values,
        ).fetchone()
        assert row is not None
        return int(row[0])

    def part(self, table: str, **values: Any) -> int:
        """Enter a row of the plan."""
        return self.add(table, account_plan_id=self.id, **values)

    def day(self, offset: int) -> dt.date:
        """Return the day so many days from today."""
        return self.today + dt.timedelta(days=offset)

    def keys(self, query: str, *values: Any) -> list[int]:
        """Return the keys that a query gives."""
        return [row[0] for row in self.connection.execute(query.encode(), values).fetchall()]


def enter(connection: psycopg.Connection, today: dt.date) -> None:
    """Write them as a superuser, in the caller's transaction; again changes nothing."""
    if connection.execute("SELECT FROM crm.account_plan LIMIT 1").fetchone() is not None:
        return
    for sample in PLANS:
        found = _account(connection, sample)
        if found is not None:
            _write(Plan(connection, sample, today, *found))


def _account(connection: psycopg.Connection, sample: Sample) -> tuple[int, int] | None:
    """Return account and responsible person; a small sample may lack the customer."""
    row = connection.execute(
        "SELECT a.id, a.owner_id FROM crm.account a LEFT JOIN crm.account_detail d"
        " ON d.account_id = a.id LEFT JOIN crm.tier t ON t.id = d.tier_id"
        " WHERE a.kind = 'company' AND a.deleted_at IS NULL AND a.country = %(country)s AND CASE"
        " WHEN %(name)s::text IS NULL THEN t.code = 'B' AND a.status <> 'prospect'"
        " ELSE a.name = %(name)s END AND EXISTS (SELECT FROM crm.contact c"
        " WHERE c.account_id = a.id AND c.valid_to IS NULL) ORDER BY a.id LIMIT 1",
        {"country": sample.country, "name": sample.account},
    ).fetchone()
    return (int(row[0]), int(row[1])) if row is not None else None


def _months(day: dt.date, number: int) -> dt.date:
    month = day.year * 12 + day.month - 1 + number
    return dt.date(month // 12, month % 12 + 1, 1)


def _write(plan: Plan) -> None:
    sample, today = plan.sample, plan.today
    starts = _months(today, -sample.began)
    colleagues = plan.keys(
        "SELECT e.id FROM crm.employee e WHERE e.active AND e.id <> %s"
        " AND crm_private.employee_may_see(e.id, %s, %s) ORDER BY e.id",
        plan.owner, plan.account, plan.owner,
    )  # fmt: skip
    plan.id = plan.add(
        "account_plan", account_id=plan.account, name=f"{sample.name} {starts.year}",
        kind=sample.kind, starts_on=starts,
        ends_on=_months(starts, sample.months) - dt.timedelta(1),
        employee_id=plan.owner, sponsor_id=colleagues[0] if colleagues else None,
        confidential=sample.confidential, lean=sample.lean, summary=sample.summary,
        ambition=sample.ambition, currency=CURRENCIES[sample.country], rhythm="quarter",
        customer_rhythm="half_year", rag=sample.rag, rag_reason=sample.rag_reason,
    )  # fmt: skip
    for colleague in colleagues[:3]:
        plan.part("plan_member", employee_id=colleague)
    _insight(plan)
    divisions = _divisions(plan)
    _cells(plan, divisions)
    _people(plan, divisions)
    _targets(plan, starts)
    _aims(plan)
    freeze(plan, starts, colleagues)


def _insight(plan: Plan) -> None:
    for number, (kind, text, source, importance) in enumerate(plan.sample.context):
        plan.part("plan_context", kind=kind, text=text, source=source, importance=importance,
                  noted_on=plan.day(-20 - 13 * number), employee_id=plan.owner)  # fmt: skip
    for quadrant, text, weight, critical in plan.sample.swot:
        plan.part("plan_swot", quadrant=quadrant, text=text, weight=weight, critical=critical)
    for kind, name, cost, expected in plan.sample.investments:
        plan.part("plan_investment", kind=kind, name=name, cost=cost * 1000_00,
                  expected_return=expected * 1000_00)  # fmt: skip


def _divisions(plan: Plan) -> list[int]:
    made: list[int] = []
    for position, (name, kind, above) in enumerate(plan.sample.divisions):
        made.append(
            plan.add("account_division", account_id=plan.account, name=name, kind=kind,
                     position=position, parent_id=None if above is None else made[above])
        )  # fmt: skip
    # What was sold goes to the divisions in turn, so that their cells have something to show.
    for table in ("opportunity", "service", "sale") if made else ():
        plan.connection.execute(
            f"UPDATE crm.{table} SET account_division_id = (%s::bigint[])[1 + id %% %s]"
            " WHERE account_id = %s".encode(),
            (made, len(made), plan.account),
        )
    return made


def _cells(plan: Plan, divisions: list[int]) -> None:
    """Fill cells of the matrix; some stay empty, as nobody knows everything."""
    lines = plan.keys("SELECT id FROM crm.product_line WHERE active ORDER BY position")
    rivals = plan.keys("SELECT id FROM crm.competitor ORDER BY id")
    rows: list[int | None] = [*divisions] or [None]
    for row, division in enumerate(rows):
        for column, line in enumerate(lines):
            number = row * 7 + column * 3
            if number % 8 == 5:
                continue
            rival = rivals[number % len(rivals)] if rivals and number % 3 == 1 else None
            blocked = number % 13 == 12
            plan.part(
                "plan_cell", account_division_id=division, product_line_id=line,
                potential=plan.sample.potential * 1000_00 * (2 + number % 5) // 4,
                competitor_id=rival,
                competitor_ends_on=plan.day(60 + 45 * (number % 9)) if rival else None,
                competitor_amount=plan.sample.potential * 400_00 if rival else None,
                blocked=blocked, blocked_reason="Koncernová smlouva" if blocked else None,
                fit=None if number % 6 == 4 else 2 + number % 4,
                checked_on=plan.day(-15 * (1 + number % 16)), checked_by=plan.owner,
            )  # fmt: skip


def _people(plan: Plan, divisions: list[int]) -> None:
    contacts = plan.keys(
        "SELECT c.id FROM crm.contact c LEFT JOIN crm.contact_function f ON f.id = c.function_id"
        " WHERE c.account_id = %s AND c.deleted_at IS NULL AND c.valid_to IS NULL"
        " ORDER BY f.position NULLS LAST, c.id", plan.account,
    )  # fmt: skip
    made: dict[int, int] = {}
    for place, one in enumerate(plan.sample.people):
        if isinstance(one.who, int) and one.who >= len(contacts):
            continue
        known = isinstance(one.who, int)
        made[place] = plan.part(
            "stakeholder", contact_id=contacts[one.who] if isinstance(one.who, int) else None,
            placeholder=None if known else one.who, job=one.job,
            account_division_id=divisions[place % len(divisions)] if divisions and place else None,
            reports_to_id=made.get(one.above) if one.above is not None else None,
            role=one.role, standing=one.standing, influence=one.influence, support=one.support,
            coverage=one.coverage, relation=one.relation, wanted_relation=one.wanted,
            employee_id=plan.owner if one.kept else None,
        )  # fmt: skip
    for start, end, kind, strength, label in plan.sample.links:
        if start in made and end in made:
            plan.part("stakeholder_link", from_id=made[start], to_id=made[end], kind=kind,
                      strength=strength, label=label or None)  # fmt: skip
    deals = _open_deals(plan)
    for number, role in enumerate(("approver", "decision_maker", "evaluator", "user")):
        if deals and number in made:
            plan.add("stakeholder_role", stakeholder_id=made[number], opportunity_id=deals[0],
                     role=role)  # fmt: skip
    plan.lists["people"] = list(made.values())


def _open_deals(plan: Plan) -> list[int]:
    return plan.keys(
        "SELECT o.id FROM crm.opportunity o JOIN crm.stage s ON s.id = o.stage_id"
        " WHERE o.account_id = %s AND s.outcome = 'open' AND o.deleted_at IS NULL ORDER BY o.id",
        plan.account,
    )


def _targets(plan: Plan, starts: dt.date) -> None:
    """Revenue of each quarter, growing; of the first year also satisfaction."""
    first = dt.date(starts.year, (starts.month - 1) // 3 * 3 + 1, 1)
    for number in range(max(4, plan.sample.months // 3)):
        quarter = _months(first, 3 * number)
        aim = plan.sample.quarter * (100 + 4 * number) * 10
        plan.part("plan_target", measure="revenue", quarter=quarter, baseline=aim * 8 // 10,
                  target=aim, stretch=aim * 12 // 10)  # fmt: skip
        if number < 4 and not plan.sample.lean:
            plan.part("plan_target", measure="satisfaction", quarter=quarter, baseline=7, target=8)


def _aims(plan: Plan) -> None:
    deals, people = _open_deals(plan), plan.lists["people"]
    for place, aim in enumerate(plan.sample.aims):
        objective = plan.part(
            "plan_objective", name=aim.name, why=aim.why, measure=aim.measure, goal=aim.goal,
            due_on=plan.day(aim.due), employee_id=plan.owner,
            stakeholder_id=people[place % len(people)] if people else None,
        )  # fmt: skip
        if place < len(deals):
            plan.add("plan_objective_opportunity", plan_objective_id=objective,
                     opportunity_id=deals[place])  # fmt: skip
        for subject, due, done in aim.actions:
            plan.add("task", account_id=plan.account, subject=subject, due_on=plan.day(due),
                     employee_id=plan.owner, status="done" if done else "open",
                     plan_objective_id=objective)  # fmt: skip
