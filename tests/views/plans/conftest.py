"""A plan with cells in the database, for the tabs of a plan."""

import datetime as dt

import psycopg
import pytest

from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.models.queries.rows import Row
from tests.factories import make, make_all

TODAY = dt.date.today()


@pytest.fixture
def world(committed):
    """Divisions and lines as many as wanted, a few cells typed, a sale and an opportunity."""

    def build(divisions=3, lines=3):
        with psycopg.connect(committed.dsn()) as pg:
            pg.execute("UPDATE crm.firm SET currency = 'CZK'")
            pg.execute("UPDATE crm.product_line SET active = false")
            seller = committed.ids["seller"]
            account = make(pg, "account", owner_id=seller, name="Alfa")
            make(pg, "account_detail", account_id=account)
            plan = make(pg, "account_plan", account_id=account, employee_id=seller,
                        starts_on=dt.date(TODAY.year, 1, 1), ends_on=dt.date(TODAY.year, 12, 31),
                        currency="CZK")  # fmt: skip
            rows = make_all(pg, "account_division", [
                {"account_id": account, "name": f"Division {n:02d}", "position": n}
                for n in range(divisions)
            ])  # fmt: skip
            columns = make_all(pg, "product_line", [
                {"name": f"Line {n:02d}", "position": n} for n in range(lines)
            ])  # fmt: skip
            products = make_all(pg, "product", [
                {"name": f"Product {n:02d}", "product_line_id": line}
                for n, line in enumerate(columns)
            ])  # fmt: skip
            make_all(pg, "plan_cell", [
                {"account_plan_id": plan, "account_division_id": row, "product_line_id": line,
                 "potential": 900_000_00, "fit": 4, "checked_on": TODAY,
                 "blocked": (at + to) % 7 == 6, "blocked_reason": "own solution"}
                for at, row in enumerate(rows) for to, line in enumerate(columns) if at + to
            ])  # fmt: skip
            sale = make(pg, "sale", account_id=account, sold_on=TODAY, account_division_id=rows[1])
            make(pg, "sale_line", sale_id=sale, unit_price=300_000_00, quantity="1",
                 product_id=products[0])  # fmt: skip
            make(pg, "opportunity", account_id=account, name="Deal", amount=200_000_00,
                 stage_id=committed.lists["stage"]["open"], product_id=products[min(1, lines - 1)],
                 account_division_id=rows[1], expected_close=TODAY, probability=50)  # fmt: skip
        head = PlanHead(
            Row("account_plan", plan, {"account_id": account, "name": "Plan"}, may_change=True)
        )
        return head, rows, columns, products

    return build


@pytest.fixture
def tab(enter, qtbot):
    """Show a tab of the plan to a person; returns it and what waits until it has read."""

    def show(made, head, person="seller"):
        context = enter(person)
        page = made(context, head)
        qtbot.addWidget(page)
        page.resize(1180, 700)
        with qtbot.waitExposed(page):
            page.show()

        def settle():
            qtbot.waitUntil(
                lambda: context.background.pending() == 0 and not page._again.isActive()
            )

        settle()
        return page, settle

    return show
