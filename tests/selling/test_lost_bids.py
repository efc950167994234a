"""Lost bids through the program: product managers read them, finance by no path."""

import datetime as dt

import pytest

from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.exporting.everything import begin_everything, whole_catalogue
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.reporting.reading import run
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.reporting import Column, Report, problems
from crm_desktop.reports.sheets.build import build
from crm_desktop.reports.sheets.ready import READY
from tests.factories import make

TODAY = dt.date.today()
NAMED = ("competitor_id", "reason_id")


@pytest.fixture
def lost(crm, pg):
    """A bid lost to somebody, on a product of the product manager's line, at a hidden account."""
    pg.execute(
        "UPDATE crm.product_line SET manager_id = %s WHERE id = %s",
        (crm.ids["product"], crm.lists["product_line"]["machines"]),
    )
    pg.execute(
        "INSERT INTO crm.act_right (act, role_name) VALUES ('export', 'crm_finance')"
        " ON CONFLICT DO NOTHING"
    )
    account = make(pg, "account", name="Firma", owner_id=crm.ids["rival"])
    product = make(pg, "product", name="Lis", product_line_id=crm.lists["product_line"]["machines"])
    common = {"account_id": account, "product_id": product, "closed_on": TODAY, "amount": 700,
              "currency": "EUR", "competitor_id": crm.lists["competitor"]["rival-one"],
              "reason_id": crm.lists["reason"]["price"]}  # fmt: skip
    deal = make(pg, "opportunity", stage_id=crm.lists["stage"]["lost"], **common)
    make(pg, "opportunity", stage_id=crm.lists["stage"]["open"], **common)
    return {"account": account, "deal": deal}


def test_a_product_manager_reads_to_whom_and_why(lost, database, catalogue_of):
    catalogue = catalogue_of("product")
    report = READY["lost-by-product"]()
    assert problems(report, whole_catalogue(catalogue)) == ()
    with database.session() as session:
        result = build(run(session, catalogue, report), "en")
        query = ListQuery("lost_bid", catalogue.kind("lost_bid").columns, "closed_on", True)
        (row,) = first_page(session, catalogue, query).rows
        whole = begin_everything(session, whole_catalogue(catalogue), lost["account"], "xlsx")
    assert [[cell.text for cell in line.cells[:3]] for line in result.lines] == [
        ["Lis", "Price", "Rival-One"]
    ]
    assert (row.id, row.label("competitor_id"), row.label("reason_id")) == (
        lost["deal"], "Rival-One", "Price",
    )  # fmt: skip
    assert "lost_bid" in [begun.query.kind for begun in whole]
    assert not catalogue.may_begin("lost_bid")


@pytest.mark.parametrize("person", ["finance", "service", "marketing", "seller", "admin"])
def test_nobody_else_does(lost, database, catalogue_of, person):
    catalogue = whole_catalogue(catalogue_of(person))
    assert "lost_bid" not in catalogue.kinds
    assert problems(READY["lost-by-product"](), catalogue)
    with database.session() as session, pytest.raises(KeyError):
        first_page(session, catalogue, ListQuery("lost_bid", NAMED, "closed_on"))


def test_the_forecast_of_finance_names_neither(lost, database, catalogue_of):
    """Not as a field, a condition or a report's column, and not among everything exported."""
    catalogue = whole_catalogue(catalogue_of("finance"))
    forecast = catalogue.kind("forecast")
    lists = {field.refers_to for field in forecast.fields}
    assert not lists & {"competitor", "reason"}
    for name in NAMED:
        asked = Report(
            "R", "forecast", (Column("a", "account_id"),), filter=Condition(name, "filled")
        )
        shown = Report("R", "forecast", (Column("a", name),))
        assert problems(asked, catalogue)
        assert problems(shown, catalogue)
    with database.session() as session:
        whole = begin_everything(session, catalogue, lost["account"], "xlsx")
        rows = first_page(session, catalogue, ListQuery("forecast", NAMED, "expected_close")).rows
    kinds = {begun.query.kind: set(begun.query.columns) for begun in whole}
    assert "forecast" in kinds
    assert "lost_bid" not in kinds
    assert not [kind for kind, columns in kinds.items() if columns & set(NAMED)]
    assert len(rows) == 2
    assert not [row for row in rows if set(NAMED) & set(row.values)]
