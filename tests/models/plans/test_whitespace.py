"""The whitespace matrix: cells against sums made otherwise, rights, currencies, statements."""

import datetime as dt
from dataclasses import replace
from decimal import ROUND_HALF_UP

import pytest

from crm_desktop.models.errors import Gone
from crm_desktop.models.queries.plans.whitespace.matrix import grid
from crm_desktop.models.queries.plans.whitespace.reading import Period, last_year, read_whitespace
from tests.factories import make, make_all
from tests.models.plans.conftest import TODAY

LAST_YEAR = last_year(TODAY)


def read(asked, customer, person="seller", period=LAST_YEAR, **more):
    return asked(person, read_whitespace, customer.plan, period, **more)


def test_every_cell_equals_sums_made_otherwise(customer, asked):
    c, day = customer, TODAY - dt.timedelta(days=40)
    for at, division in enumerate((None, c.works, c.press, c.site)):
        for line in ("machines", "services", "none"):
            c.sell(day, 1000 + at, line, division, "2.5", discount="10")
            c.sell(day, 300 + at, line, division, currency="EUR")
            c.sell(TODAY - dt.timedelta(days=400), 77_777, line, division)
            c.sell(TODAY + dt.timedelta(days=1), 88_888, line, division)
            c.offer(5000 + at, "open", line, division, expected_close=TODAY)
            c.offer(100, "open", line, division, currency="EUR", probability=None)
            c.offer(900 + at, "won", line, division, closed_on=day)
            c.offer(999, "lost", line, division, closed_on=day)
            c.offer(None, "open", line, division)
    gone = c.sell(day, 55_555, "machines", c.site)
    c.pg.execute("UPDATE crm.sale SET deleted_at = now() WHERE id = %s", (gone,))
    found = read(asked, c)
    for at, division in enumerate((None, c.works, c.press, c.site)):
        for line in (c.line["machines"], c.line["services"], None):
            cell = found.cells[division, line]
            lines = c.pg.execute(
                "SELECT l.quantity, l.unit_price, coalesce(l.discount, 0), l.currency"
                " FROM crm.sale s, crm.sale_line l, crm.product p WHERE l.sale_id = s.id"
                " AND p.id = l.product_id AND s.deleted_at IS NULL"
                " AND coalesce(s.account_division_id, 0) = %s AND p.product_line_id = %s"
                " AND s.sold_on BETWEEN %s AND %s"
                if line else
                "SELECT l.quantity, l.unit_price, coalesce(l.discount, 0), l.currency"
                " FROM crm.sale s, crm.sale_line l WHERE l.sale_id = s.id"
                " AND s.deleted_at IS NULL AND coalesce(s.account_division_id, 0) = %s"
                " AND coalesce(l.product_id, %s) IS NULL AND s.sold_on BETWEEN %s AND %s",
                (division or 0, line, LAST_YEAR.since, LAST_YEAR.until),
            ).fetchall()  # fmt: skip
            expected = sum(
                (q * price * (100 - off) / 100).quantize(1, ROUND_HALF_UP)
                * (25 if currency == "EUR" else 1)
                for q, price, off, currency in lines
            )
            assert cell.figures.sales == expected > 0, (division, line)
            assert cell.figures.pipeline == 5000 + at + 100 * 25
            assert cell.figures.weighted == round((5000 + at) * 0.4)
            assert cell.figures.won == 900 + at
            assert len(cell.opportunities) == 3
            assert cell.status == "ours"
    whole = c.pg.execute(
        "SELECT sum(s.total * CASE s.currency WHEN 'EUR' THEN 25 ELSE 1 END)::bigint"
        " FROM crm.sale s WHERE s.account_id = %s AND s.deleted_at IS NULL"
        " AND s.sold_on BETWEEN %s AND %s",
        (c.account, LAST_YEAR.since, LAST_YEAR.until),
    ).fetchone()[0]
    shown = grid(found.divisions, found.lines, found.cells, (c.works,), (), found.blank)
    assert shown.total.figures.revenue == whole
    assert found.lacking == ()


def test_contracts_count_what_fell_due(customer, asked):
    c = customer
    period = Period(dt.date(TODAY.year - 1, 1, 1), dt.date(TODAY.year - 1, 12, 31))
    year = TODAY.year - 1
    c.contract(100, division=c.works, starts_on=dt.date(year, 3, 31))  # month: 10 times
    c.contract(1000, division=c.press, period="quarter", starts_on=dt.date(year - 1, 2, 15))
    c.contract(5, division=c.site, starts_on=dt.date(year, 1, 1), ends_on=dt.date(year, 2, 28),
               status="ended")  # fmt: skip
    c.contract(7, "machines", c.site, period="once", starts_on=dt.date(year, 7, 1))
    c.contract(11, "machines", c.works, status="planned", starts_on=dt.date(year, 7, 1))
    c.contract(13, "machines", c.press, status="cancelled", starts_on=dt.date(year, 7, 1))
    c.contract(17, "machines", c.press, status="ended", starts_on=dt.date(year, 7, 1))  # unknown
    found = read(asked, c, period=period)
    lines = c.line
    got = {key: cell.figures.contracts for key, cell in found.cells.items()}
    assert got == {
        (c.works, lines["services"]): 1000,
        (c.press, lines["services"]): 4000,
        (c.site, lines["services"]): 10,
        (c.site, lines["machines"]): 7,
    }
    # A contract that runs is ours even where nothing fell due in the period.
    old = read(asked, c, period=Period(dt.date(2000, 1, 1), dt.date(2000, 12, 31)))
    assert old.cells[c.works, lines["services"]].status == "ours"
    assert old.cells[c.works, lines["services"]].figures.revenue == 0


def test_what_has_no_rate_is_named_and_never_guessed(customer, asked):
    c = customer
    line = c.line["machines"]
    c.cell(c.works, line, potential=1000)
    c.sell(TODAY, 500, division=c.works)
    c.sell(TODAY, 500, division=c.works, currency="USD")
    c.offer(70, division=c.site, currency="USD")
    found = read(asked, c)
    assert found.lacking == ("USD",)
    cell = found.cells[c.works, line]
    assert (cell.figures.sales, cell.unknown) == (500, (("sales", "USD", 500),))
    assert (cell.status, cell.share) == ("ours", None)
    assert found.cells[c.site, line].status == "open"


def test_lines_of_an_opportunity_count_where_they_belong(customer, asked):
    c = customer
    number = c.offer(None, division=c.works)
    for line, price in (("machines", 300), ("services", 200)):
        make(c.pg, "opportunity_line", opportunity_id=number, quantity="1", unit_price=price,
             product_id=c.product[line])  # fmt: skip
    found = read(asked, c)
    got = {key[1]: cell.figures.pipeline for key, cell in found.cells.items()}
    assert got == {c.line["machines"]: 300, c.line["services"]: 200}


def test_typed_cells_field_of_play_and_lines_that_ended(customer, asked):
    c = customer
    machines, services = c.line["machines"], c.line["services"]
    old = make(c.pg, "product_line", name="Old", active=False)
    unused = make(c.pg, "product_line", name="Unused", active=False)
    c.product["old"] = make(c.pg, "product", product_line_id=old, name="Old one")
    c.sell(TODAY, 10, "old", c.works)
    c.sell(TODAY, 10, "machines", c.site)
    c.cell(c.press, services, potential=900, competitor_id=c.rival, fit=5,
           competitor_ends_on=TODAY + dt.timedelta(days=60))  # fmt: skip
    c.cell(c.site, services, blocked=True, blocked_reason="own solution")
    found = read(asked, c)
    heads = {line.id: line.ended for line in found.lines}
    assert (heads[old], heads[machines], unused in heads) == (True, False, False)
    cell = found.cells[c.press, services]
    assert (cell.status, cell.typed.competitor, cell.room) == ("competitor", "Rival-One", 900)
    assert found.cells[c.site, services].status == "blocked"
    assert {one.key[1] for one in found.live()} == {machines, services}
    assert found.products[machines] == (c.product["machines"], "Machines")
    assert found.stage_id == c.stage["open"]
    c.pg.execute("UPDATE crm.product_line SET parent_id = %s WHERE id = %s", (machines, services))
    shut = grid(found.divisions, read(asked, c).lines, found.cells, (), (machines,))
    assert [lane.members for lane in shut.columns] == [(machines, services), (old,)]
    assert shut.total == replace(
        grid(found.divisions, found.lines, found.cells).total, key=shut.total.key
    )
    make(c.pg, "plan_division", account_plan_id=c.plan, account_division_id=c.works)
    field = read(asked, c)
    assert {head.id for head in field.divisions} == {c.works, c.press}  # with all below
    assert {key[0] for key in field.cells} == {c.works, c.press}


def test_who_may_not_see_it_sees_no_sums(customer, asked):
    c = customer
    c.sell(TODAY, 500, division=c.works)
    c.offer(70, division=c.works)
    assert read(asked, c, "lead").cells[c.works, c.line["machines"]].figures.sales == 500
    for person in ("rival", "finance", "service", "marketing"):
        with pytest.raises(Gone):
            read(asked, c, person)
    part = read(asked, c, without=("sale", "opportunity"))
    shown = grid(part.divisions, part.lines, part.cells, (), (), part.blank)
    assert (shown.total.figures.revenue, shown.total.figures.pipeline) == (None, None)
    assert all(one.figures.revenue is None for one in shown.row_sums + shown.column_sums)
    c.pg.execute("UPDATE crm.account_plan SET confidential = true WHERE id = %s", (c.plan,))
    with pytest.raises(Gone):
        read(asked, c, "colleague")
    read(asked, c, "lead")  # above the owner of the plan


def test_a_thousand_cells_take_as_many_statements_as_one(customer, asked):
    c = customer
    c.sell(TODAY, 500, division=c.works)
    c.offer(70, division=c.works)
    read(asked, c)
    few = len(asked.statements)
    divisions = make_all(c.pg, "account_division", [
        {"account_id": c.account, "name": f"D{n}", "parent_id": c.site} for n in range(30)
    ])  # fmt: skip
    lines = make_all(c.pg, "product_line", [{"name": f"L{n}"} for n in range(40)])
    make_all(c.pg, "plan_cell", [
        {"account_plan_id": c.plan, "account_division_id": d, "product_line_id": line, "fit": 3}
        for d in divisions for line in lines
    ])  # fmt: skip
    for division in divisions:
        c.offer(10, division=division)
    found = read(asked, c)
    assert len(asked.statements) == few <= 9
    assert len(found.cells) > 1200
