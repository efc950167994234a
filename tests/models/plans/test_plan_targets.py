"""Targets against what was reached: each measure against sums made otherwise; what closes a gap."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from crm_desktop.models.errors import Gone
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.plans.closing import read_target_page, what_closes
from crm_desktop.models.queries.plans.completeness import read_completeness
from crm_desktop.models.queries.plans.rows import mean
from crm_desktop.models.queries.plans.targets import plan_figures, read_targets
from crm_desktop.models.queries.rows import ListQuery
from tests.factories import make
from tests.models.plans.conftest import TODAY

QUARTER = dt.date(TODAY.year, (TODAY.month - 1) // 3 * 3 + 1, 1)
NEXT = (QUARTER + dt.timedelta(days=100)).replace(day=1)
LAST = NEXT - dt.timedelta(days=1)
BEFORE = QUARTER - dt.timedelta(days=1)


def read(asked, customer, person="seller", **more):
    return asked(person, read_targets, customer.plan, **more)


@pytest.fixture
def plan(customer):
    """The plan runs from a year ago to the next year, so that every quarter is inside."""
    customer.pg.execute(
        "UPDATE crm.account_plan SET starts_on = %s, ends_on = %s WHERE id = %s",
        (dt.date(TODAY.year - 1, 1, 1), dt.date(TODAY.year + 1, 12, 31), customer.plan),
    )
    return customer


def test_revenue_and_forecast_equal_sums_made_otherwise(plan, asked):
    c = plan
    whole = c.target(QUARTER, 10_000)
    machines = c.target(QUARTER, 10_000, product_line_id=c.line["machines"])
    works = c.target(QUARTER, 10_000, account_division_id=c.works)
    empty = c.target((QUARTER - dt.timedelta(days=1)).replace(day=1).replace(
        month=(BEFORE.month - 1) // 3 * 3 + 1), 50)  # fmt: skip
    for division in (None, c.works, c.press, c.site):
        for line, price in (("machines", 10_000), ("services", 7_000), ("none", 500)):
            c.sell(QUARTER, price, line, division)
            c.sell(QUARTER, 100, line, division, currency="EUR")
            c.sell(TODAY + dt.timedelta(days=1), 999_999, line, division)
            c.offer(3_000, "open", line, division, expected_close=LAST)
            c.offer(5_000, "open", line, division, expected_close=NEXT)
            sold = c.offer(40_000, "won", line, division, closed_on=QUARTER)
            c.sell(QUARTER, 40_000, line, division, opportunity_id=sold)
            c.offer(2_000, "won", line, division, closed_on=QUARTER)
    found = {one.id: one for one in read(asked, c).targets}

    def sums(where, *values):
        """What was sold, won without a sale, and weighted, in whole crowns."""
        sold = c.pg.execute(
            "SELECT sum(l.amount * CASE l.currency WHEN 'EUR' THEN 25 ELSE 1 END)"
            " FROM crm.sale_line l JOIN crm.sale s ON s.id = l.sale_id"
            " LEFT JOIN crm.product p ON p.id = l.product_id"
            " WHERE s.account_id = %s AND s.sold_on >= %s AND s.sold_on <= current_date"
            f" AND {where}",
            (c.account, QUARTER, *values),
        ).fetchone()[0]  # fmt: skip
        more = c.pg.execute(
            "SELECT sum(CASE WHEN g.outcome = 'won' THEN s.amount"
            "   ELSE round(s.amount * s.probability / 100.0) END)"
            " FROM crm.opportunity s JOIN crm.stage g ON g.id = s.stage_id"
            " LEFT JOIN crm.product p ON p.id = s.product_id WHERE s.account_id = %s"
            " AND coalesce(s.closed_on, s.expected_close) BETWEEN %s AND %s AND g.outcome <> 'lost'"
            " AND s.id NOT IN (SELECT opportunity_id FROM crm.sale WHERE opportunity_id > 0)"
            f" AND {where}",
            (c.account, QUARTER, LAST, *values),
        ).fetchone()[0]
        return Decimal(sold) / 100, Decimal(sold + more) / 100

    for number, where, values in (
        (whole, "true", ()),
        (machines, "p.product_line_id = %s", (c.line["machines"],)),
        (works, "s.account_division_id IN (%s, %s)", (c.works, c.press)),
    ):
        target = found[number]
        assert (target.actual, target.forecast) == sums(where, *values)
        assert target.gap == max(0, target.target - target.forecast)
    # A quarter without a sale brought nothing: not unknown, and nothing more is expected of it.
    past = found[empty]
    assert (past.actual, past.forecast, past.gap) == (0, 0, 50)


def test_the_other_measures(plan, asked):
    c = plan
    for measure, target in (("margin", 100), ("share", 50), ("divisions", 3), ("satisfaction", 9),
                            ("inner_circle_meetings", 4)):  # fmt: skip
        c.target(QUARTER, target, measure=measure)
    c.target(NEXT, 5, measure="divisions")
    c.cell(c.works, c.line["machines"], potential=400_00)
    c.sell(QUARTER, 100_00, "machines", c.works, "2")
    c.sell(QUARTER, 50_00, "services", c.press)  # has no purchase price
    make(c.pg, "product_cost", product_id=c.product["machines"], cost=70_00)
    c.contract(30_00, "services", c.site, starts_on=QUARTER, period="year")
    for score, day in ((7, QUARTER), (8, QUARTER), (1, BEFORE)):
        c.make("satisfaction", score=score, scored_on=day, source="survey")
    person = c.make("contact", last_name="Key")
    other = c.make("contact", last_name="Other")
    make(c.pg, "stakeholder", account_plan_id=c.plan, contact_id=person,
                              standing="inner_circle")  # fmt: skip
    noon = dt.datetime.combine(QUARTER, dt.time(12), dt.UTC)
    for status, kind, who in (("held", "meeting", person), ("held", "meeting", person),
                              ("planned", "meeting", person), ("held", "call", person),
                              ("held", "meeting", other)):  # fmt: skip
        meeting = c.make("activity", status=status, kind=kind, starts_at=noon)
        make(c.pg, "activity_participant", activity_id=meeting, contact_id=who)
    make(c.pg, "account_team", account_id=c.account, employee_id=c.crm.ids["finance"])
    told = {(t.measure, t.quarter): t for t in read(asked, c).targets}
    assert told["margin", QUARTER].actual is None  # who sells does not see purchase prices
    assert told["share", QUARTER].actual == Decimal("70.0")  # (200 + 50 + 30) of 400
    assert told["divisions", QUARTER].actual == 3
    assert told["divisions", NEXT].actual is None  # lies ahead
    assert told["satisfaction", QUARTER].actual == Decimal("7.5")
    meetings = told["inner_circle_meetings", QUARTER]
    assert (meetings.actual, meetings.forecast) == (2, 3)
    finance = {t.measure: t for t in read(asked, c, "finance").targets if t.quarter == QUARTER}
    assert (finance["margin"].actual, finance["margin"].costless) == (60, 1)
    with pytest.raises(Gone):
        read(asked, c, "rival")
    part = read(asked, c, without=("sale",))
    hidden = {t.measure for t in part.targets if t.quarter == QUARTER and t.actual is None}
    assert hidden == {"margin", "share", "divisions"}


def test_what_would_close_a_gap_and_the_figures_of_the_plan(plan, asked):
    c = plan
    line = c.line["machines"]
    first = c.target(QUARTER, 1_000, product_line_id=line, baseline=600)
    c.target(NEXT, 2_000)
    c.sell(TODAY, 100_00, "machines", c.works)
    late = max(TODAY, QUARTER)
    big = c.offer(500_00, division=c.works, expected_close=late, name="Big")
    small = c.offer(100_00, division=c.works, expected_close=late, name="Small", probability=90)
    ahead = c.offer(200_00, division=c.works, expected_close=NEXT, name="Ahead")
    c.offer(900_00, line="services", division=c.works, expected_close=late)
    c.cell(c.site, line, potential=700_00, fit=5)
    c.cell(c.site, c.line["services"], potential=700_00, fit=5)
    page = asked("seller", read_target_page, c.plan)
    target = next(one for one in page.targets.targets if one.id == first)
    assert (target.actual, target.forecast, target.gap) == (100, 390, 610)
    found = what_closes(page, target)
    assert [(one.how, one.id, one.adds) for one in found] == [
        ("win", big, 300_00), ("win", small, 10_00), ("early", ahead, 200_00), ("cell", 0, 700_00),
    ]  # fmt: skip
    assert found[-1].key == (c.site, line)
    figures = plan_figures(page.targets)
    assert (figures.target, figures.baseline, figures.actual) == (3_000_00, 600_00, 100_00)
    assert figures.course == (390_00, figures.forecast)


def test_the_portfolio_tells_what_plans_lack_and_is_filtered_by_it(plan, asked):
    c = plan
    make(c.pg, "plan_division", account_plan_id=c.plan, account_division_id=c.works)
    other = c.make("account_plan", employee_id=c.seller, currency="EUR", starts_on=QUARTER,
                   ends_on=LAST)  # fmt: skip
    bare = c.make("account_plan", employee_id=c.seller)
    for line in (None, c.line["machines"]):  # that for all lines counts
        c.target(QUARTER, 10_000, product_line_id=line)
    c.target(NEXT, 700, account_division_id=c.press)
    c.target(NEXT, 300, product_line_id=c.line["services"])
    make(c.pg, "plan_target", account_plan_id=other, quarter=QUARTER, target=1)
    for division in (None, c.press, c.site):
        for currency in ("CZK", "EUR", "USD"):
            c.sell(QUARTER, 100_00, "machines", division, currency=currency)
            c.offer(77_77, "open", "services", division, expected_close=NEXT, currency=currency)
            c.offer(55_55, "won", "machines", division, closed_on=QUARTER, currency=currency)
    query = ListQuery("account_plan", ("name", "gap", "completeness"), "name")
    rows = {row.id: row for row in asked("seller", first_page, query, 9).rows}
    for number in (c.plan, other):
        figures = plan_figures(asked("seller", read_targets, number))
        assert rows[number]["gap"] == max(0, figures.target - figures.forecast)
        parts = asked("seller", lambda session, _c, n: read_completeness(session, [n]), number)
        assert rows[number]["completeness"] == mean(parts[number])
    assert rows[c.plan]["gap"] > 0 == rows[other]["gap"]
    assert rows[bare]["gap"] is None

    def chosen(field, operator, value):
        asks = replace(query, filters=(Condition(field, operator, value),))
        return {row.id for row in asked("seller", first_page, asks, 9).rows}

    assert chosen("gap", "gt", 0) == {c.plan}
    half = rows[c.plan]["completeness"]
    assert chosen("completeness", "ge", half) == {
        n for n in rows if rows[n]["completeness"] >= half
    }
    assert chosen("completeness", "gt", half) == {n for n in rows if rows[n]["completeness"] > half}
