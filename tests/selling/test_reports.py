"""Ready reports of selling: money by month, who lacks a product, work against what it brought."""

import datetime as dt
from dataclasses import replace

import pytest

from crm_desktop.models.queries.columns.cash_flow import record_behind
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.answers import read_answers
from crm_desktop.models.queries.reporting.reading import run
from crm_desktop.models.reporting import report_from_json, report_to_json
from crm_desktop.reports.sheets.build import build
from crm_desktop.reports.sheets.fitting import fitted
from crm_desktop.reports.sheets.ready import ready
from tests.factories import make

TODAY = dt.date.today()


@pytest.fixture
def running(database, catalogue_of):
    """Run a ready report as a person, answers as text."""

    def result(person, name, **given):
        catalogue = catalogue_of(person)
        report = fitted(ready(name), catalogue).report
        assert report_from_json(report_to_json(report), catalogue) == report
        with database.session() as session:
            answers = read_answers(session, catalogue, report, given, "EUR")
            return build(run(session, catalogue, report, answers), "en")

    return result


def column(result, name):
    found = result.found
    place = [each.name for each in found.report.columns].index(name)
    return [row[place] for row in found.rows]


def test_money_comes_on_its_day_to_who_may_see_it(crm, pg, running, act_as):
    account = make(pg, "account", owner_id=crm.ids["seller"])
    hidden = make(pg, "account", owner_id=crm.ids["rival"])
    common = {"currency": "EUR", "account_id": account}
    open_, lost = crm.lists["stage"]["open"], crm.lists["stage"]["lost"]
    deal = make(pg, "opportunity", stage_id=open_, amount=1001, probability=50,
                expected_close=TODAY, **common)  # fmt: skip
    make(pg, "opportunity", stage_id=lost, amount=9900, expected_close=TODAY, **common)
    make(pg, "opportunity", stage_id=open_, amount=7700, probability=10, expected_close=TODAY,
         **common | {"account_id": hidden})  # fmt: skip
    # The 29th of a leap February, yearly: on the 28th where there is none.
    make(pg, "service", starts_on=dt.date(2024, 2, 29), price=120, period="year", **common)
    monthly = make(pg, "service", starts_on=dt.date(2025, 1, 31), ends_on=dt.date(2025, 4, 29),
                   price=50, period="month", status="ended", **common)  # fmt: skip
    once = make(pg, "service", starts_on=TODAY, price=33, period="once", **common)
    make(pg, "service", starts_on=TODAY, price=44, period="month", status="cancelled", **common)
    sale = make(pg, "sale", sold_on=TODAY, **common)
    make(pg, "sale_line", sale_id=sale, quantity=1, unit_price=500)
    result = running("seller", "cash-flow", period="2024-01-01..2028-12-31")
    rows = zip(column(result, "day"), column(result, "name"), column(result, "expected"),
               result.found.ids, strict=True)  # fmt: skip
    found = sorted(rows, key=lambda row: (row[0], row[3]))
    of_service = {id: [row[0] for row in found if record_behind(row[3]) == ("service", id)]
                  for id in (monthly, once)}  # fmt: skip
    if dt.date(2027, 1, 1) > TODAY:  # both lie within two years
        assert of_service[monthly] == [
            dt.date(2025, 1, 31), dt.date(2025, 2, 28), dt.date(2025, 3, 31)
        ]  # fmt: skip
    assert of_service[once] == [TODAY]
    yearly = [row[0] for row in found if row[2] == Money(120, "EUR")]
    assert dt.date(2027, 2, 28) in yearly or dt.date(2029, 1, 1) < TODAY
    assert len(set(result.found.ids)) == len(result.found.ids)
    today = {record_behind(row[3]): row[2].minor for row in found if row[0] == TODAY}
    # 1001 * 50 % = 500.5: half away from zero.
    assert today == {("opportunity", deal): 501, ("service", once): 33, ("sale", sale): 500}
    finance = running("finance", "cash-flow", period=f"{TODAY}..{TODAY}")
    names = dict(zip(finance.found.ids, column(finance, "name"), strict=True))
    assert len(names) == 4
    assert [names[id] for id in names if record_behind(id)[0] == "opportunity"] == [None, None]


def test_who_lacks_the_product_one_asks_for(crm, pg, running):
    product, other = (make(pg, "product", name=name) for name in ("Router", "Modem"))
    accounts = {}
    for name in ("lacks", "serves", "bought", "other"):
        id = accounts[name] = make(pg, "account", owner_id=crm.ids["seller"], name=name,
                                   status="active")  # fmt: skip
        make(pg, "account_detail", account_id=id, cooperation_since=dt.date(2020, 1, 1))
        make(pg, "satisfaction", account_id=id, score=9, scored_on=TODAY)
    make(pg, "service", account_id=accounts["serves"], product_id=product)
    make(pg, "service", account_id=accounts["other"], product_id=other)
    sale = make(pg, "sale", account_id=accounts["bought"])
    make(pg, "sale_line", sale_id=sale, product_id=product, quantity=1, unit_price=1)
    found = running("seller", "cross-sell", product="Router")
    assert sorted(column(found, "name")) == ["lacks", "other"]
    assert "Router" in found.found.words
    assert len(running("seller", "cross-sell").lines) == 4
    asked = replace(ready("cross-sell").parameters[0], without=False)
    assert asked.paths == ("service.product_id", "sale_line.product_id")


def test_work_stands_beside_what_it_won(crm, pg, running):
    account = make(pg, "account", owner_id=crm.ids["seller"])
    stages = crm.lists["stage"]
    seller = crm.ids["seller"]
    won = make(pg, "opportunity", account_id=account, stage_id=stages["won"], amount=5000,
               currency="EUR", closed_on=TODAY, employee_id=seller)  # fmt: skip
    make(pg, "opportunity", account_id=account, stage_id=stages["open"], amount=700,
         currency="EUR", employee_id=seller)  # fmt: skip
    for minutes in (60, 45):
        make(pg, "activity", account_id=account, opportunity_id=won, status="held",
             minutes=minutes)  # fmt: skip
    make(pg, "activity", account_id=account, opportunity_id=won, status="planned", minutes=30)
    make(pg, "task", account_id=account, opportunity_id=won, status="done", minutes=15)
    result = running("seller", "activity-results")
    assert result.left_out == 0
    assert sorted(m.minor for m in column(result, "won")) == [0, 5000]
    assert sorted(column(result, "held"), key=str) == [2, None]
    (total,) = [row for row in result.whole.totals if row.function == "sum"]
    heads = [head.name for head in result.heads]
    assert total.cells[heads.index("won")] == Money(5000, "EUR")
    assert total.cells[heads.index("hours")] == 2
