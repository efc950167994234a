"""Northwind's orders, taken from its own database as CSV files, as sales: to the cent."""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import psycopg
import pytest

from crm_desktop.models.queries.card.reading import revenue_by_year
from tests.factories import Crm
from tests.full import full
from tests.importing.test_real_data import DATA, Enter, enter  # noqa: F401

NORTHWIND = DATA / "crm-northwind" / "northwind.sql"
SCRATCH = "crm_test_northwind"
FILES = {
    "employees": "SELECT e.first_name || ' ' || e.last_name AS name,"
    " s.first_name || ' ' || s.last_name AS superior FROM employees e"
    " LEFT JOIN employees s ON s.employee_id = e.reports_to",
    "products": "SELECT product_id AS code, product_name AS name,"
    " round(unit_price::numeric, 2) AS price FROM products",
    "customers": "SELECT company_name AS name, city, customer_id FROM customers",
    "teams": "SELECT DISTINCT c.company_name AS account, e.first_name || ' ' || e.last_name AS"
    " employee FROM orders o JOIN customers c USING (customer_id) JOIN employees e USING"
    " (employee_id)",
    "orders": "SELECT o.order_id, c.company_name AS account, o.order_date,"
    " e.first_name || ' ' || e.last_name AS seller FROM orders o JOIN customers c USING"
    " (customer_id) JOIN employees e USING (employee_id) ORDER BY 1",
    "lines": "SELECT d.order_id, c.company_name AS account, d.product_id, p.product_name,"
    " d.quantity, round(d.unit_price::numeric, 2) AS price,"
    " round(d.discount::numeric * 100, 2) AS discount FROM order_details d"
    " JOIN orders o USING (order_id) JOIN customers c USING (customer_id)"
    " JOIN products p USING (product_id) ORDER BY 1, 3",
}
pytestmark = [
    pytest.mark.skipif(not NORTHWIND.is_file(), reason="the shared data are not here"),
    pytest.mark.skipif(not full(), reason="takes part in the full run only"),
]


@pytest.fixture
def files(crm: Crm, tmp_path: Path) -> Iterator[dict[str, Path]]:
    """CSV files out of a scratch database that holds Northwind."""
    with psycopg.connect(crm.server.dsn(), autocommit=True) as pg:
        pg.execute(f"DROP DATABASE IF EXISTS {SCRATCH} WITH (FORCE)".encode())
        pg.execute(f"CREATE DATABASE {SCRATCH} TEMPLATE template0 ENCODING 'UTF8'".encode())
    found = {}
    with psycopg.connect(crm.server.dsn(SCRATCH), autocommit=True) as pg:
        pg.execute(NORTHWIND.read_text("utf-8").encode())
        pg.execute("SET search_path = public")
        for name, query in FILES.items():
            found[name] = tmp_path / f"{name}.csv"
            with pg.cursor().copy(f"COPY ({query}) TO STDOUT (FORMAT csv, HEADER)".encode()) as out:
                found[name].write_bytes(b"".join(bytes(part) for part in out))
    yield found
    with psycopg.connect(crm.server.dsn(), autocommit=True) as pg:
        pg.execute(f"DROP DATABASE {SCRATCH} WITH (FORCE)".encode())


def expected(files: dict[str, Path]) -> dict[str, dict[int, int]]:
    """Add the orders up straight from the files: cents per customer and year."""
    with files["orders"].open(encoding="utf-8", newline="") as rows:
        years = {row["order_id"]: int(row["order_date"][:4]) for row in csv.DictReader(rows)}
    sums: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    with files["lines"].open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            exact = Decimal(row["quantity"]) * Decimal(row["price"])
            exact *= 100 - Decimal(row["discount"])  # in cents
            cents = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
            sums[row["account"]][years[row["order_id"]]] += cents
    return {name: dict(years) for name, years in sums.items()}


def test_orders_come_in_as_sales_to_the_cent(
    enter: Enter,  # noqa: F811
    files: dict[str, Path],
    pg: "psycopg.Connection[Any]",
    database: Any,
    act_as: Callable[[str | None], None],
) -> None:
    def load(name: str, kind: str, pairs: str, *defaults: str) -> int:
        result = enter(files[name], kind, pairs, *defaults)
        assert [fault for row in result.refused for fault in row.faults] == []
        return result.entered + result.known

    assert load("employees", "employee", "display_name=name superior=superior") == 9
    assert load("products", "product", "name=name code=code price=price", "currency=USD") == 77
    assert load("customers", "account", "name=name town=city") == 91
    assert load("teams", "account_team", "account=account employee=employee", "access=write")
    orders = "number=order_id account=account sold_on=order_date employee=seller"
    assert load("orders", "sale", orders, "currency=USD") == 830
    lines = (
        "sale=order_id account=account product=product_id description=product_name"
        " quantity=quantity unit_price=price discount=discount"
    )
    assert load("lines", "sale_line", lines) == 2155
    wanted = expected(files)
    act_as("head")
    names = dict(pg.execute("SELECT id, name FROM crm.account").fetchall())
    with database.session() as session:
        found = {
            name: {one.year: one.total for one in revenue_by_year(session, id)}
            for id, name in names.items()
        }
    assert {name: years for name, years in found.items() if years} == wanted
    assert sum(sum(years.values()) for years in wanted.values()) == 126_579_329
    sellers = pg.execute(
        "SELECT count(*) FROM crm.sale_line l JOIN crm.sale s ON s.id = l.sale_id"
        " WHERE l.employee_id IS DISTINCT FROM s.employee_id OR l.employee_id IS NULL"
    ).fetchone()
    assert sellers == (0,)
