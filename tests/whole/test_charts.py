"""A chart that the server adds up is the one of the whole report, whoever looks at it."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from crm_desktop.models.database import connect
from crm_desktop.models.errors import UserError
from crm_desktop.models.filters import Period
from crm_desktop.models.queries.exporting.everything import whole_catalogue
from crm_desktop.models.queries.reporting import reading, summing
from crm_desktop.models.queries.reporting.reading import run
from crm_desktop.models.queries.reporting.summing import summed
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.models.reporting import Chart, Column, Grouping, Parameter, Report
from crm_desktop.reports.sheets.build import build
from crm_desktop.reports.sheets.chart import charted, figures_of, figures_of_sums
from crm_desktop.reports.sheets.fitting import fitted
from crm_desktop.reports.sheets.ready import READY, ready
from crm_desktop.sample import people
from tests import factories

DEALS = (
    Column("name", "name"),
    Column("seller", "employee_id"),
    Column("closed", "closed_on"),
    Column("amount", "amount"),
    Column("probability", "probability"),
    Column("town", "account_id.town"),
    Column("double", formula="amount * 2", type="money"),
    Column("weight", formula="round(probability / 10) * 2"),
    Column("again", formula="weight + 1"),
    Column("late", formula='if(closed > date(2020; 1; 1); "after"; "before")', type="text"),
)
WORK = (
    Column("at", "starts_at"),
    Column("kind", "kind"),
    Column("minutes", "minutes"),
    Column("day", formula="at", type="date"),
    Column("people", "employee_ids"),
)
CUSTOMERS = (
    Column("town", "town"),
    Column("size", "employee_count"),
    Column("revenue", "revenue_12_months"),
    Column("last", "last_contact"),
    Column("tier", "tier_id"),
)
OWN = [
    Report("R", kind, columns, groups=(Grouping(group, by, down),), chart=chart)
    for kind, columns, group, by, down, chart in (
        ("opportunity", DEALS, "seller", "", False, Chart("bar", "amount", "avg", "double")),
        ("opportunity", DEALS, "town", "", True, Chart("pie", "amount", "max")),
        ("opportunity", DEALS, "closed", "quarter", False, Chart("line", "amount", "min")),
        ("opportunity", DEALS, "closed", "week", True, Chart("bar", "again", "avg", "weight")),
        ("opportunity", DEALS, "late", "", False, Chart("bar", "amount", "sum")),
        ("opportunity", DEALS, "amount", "", False, Chart("bar", "amount", "sum")),
        ("opportunity", DEALS, "probability", "", False, Chart()),
        ("opportunity", DEALS, "seller", "", False, Chart("bar", "amount", "count")),
        ("opportunity", DEALS, "seller", "", False, Chart("bar", "again", "count")),
        ("activity", WORK, "at", "month", False, Chart("bar", "minutes", "sum")),
        ("activity", WORK, "at", "day", False, Chart()),
        ("activity", WORK, "day", "month", False, Chart("line", "minutes", "avg")),
        ("activity", WORK, "at", "year", False, Chart("bar", "minutes", "count")),
        ("activity", WORK, "people", "", False, Chart("bar", "minutes", "max")),
        ("account", CUSTOMERS, "tier", "", False, Chart("bar", "revenue", "sum")),
        ("account", CUSTOMERS, "last", "month", False, Chart("bar", "size", "avg")),
    )
]


@pytest.fixture
def asking(sample, on_server):
    """Ask as a person of the sample: `work(session, catalogue)` of a worker's thread."""
    databases = []

    def ask(login, work):
        def look():
            databases.append(connect(sample.profile(login), factories.PASSWORD))
            with databases[-1].session() as session:
                return work(session, load_catalogue(session, sign_in(session)))

        return on_server(look)

    yield ask
    for database in databases:
        database.close()


def both(session, catalogue, report):
    """Return the figures of the whole report, and those that the server adds up."""
    report = fitted(report, whole_catalogue(catalogue)).report
    chart = charted(report)
    if chart is None:
        return None, None
    whole = figures_of(build(run(session, catalogue, report), "cs"), "cs")
    found = summed(session, catalogue, chart.report, chart.add, chart.by_day)
    return whole, figures_of_sums(found, "cs")


def test_the_chart_is_that_of_the_whole_report(asking):
    with_charts = [name for name in READY if READY[name]().chart is not None]
    assert len(with_charts) > 8

    def compare(session, catalogue):
        drawn = 0
        for name in with_charts:
            if catalogue.reports_on(READY[name]().kind):
                for report in (ready(name), replace(ready(name), parameters=())):
                    whole, added = both(session, catalogue, report)
                    assert added == whole, name
                    drawn += whole is not None
        return drawn

    drawn = [asking(person.login, compare) for person in people.PEOPLE]
    assert sum(some > 4 for some in drawn) > len(drawn) / 2


def test_every_way_of_a_chart(asking):
    def compare(session, catalogue):
        for number, report in enumerate(OWN):
            whole, added = both(session, catalogue, report)
            assert whole is not None, number
            assert added == whole, (number, report.groups, report.chart)

    asking("sarka.zackova", compare)


def test_payments_of_services_with_the_same_days_are_added_up_together(asking):
    columns = (
        Column("day", "day"),
        Column("source", "source"),
        Column("expected", "expected"),
        Column("seller", "employee_id"),
    )
    parameters = (Parameter("period", "day", "eq", "", Period("month", -6, 6)),)

    def compare(session, catalogue):
        found = session.execute(
            text(
                "SELECT s.id, s.account_id FROM crm.service s JOIN crm.account a"
                " ON a.id = s.account_id AND a.deleted_at IS NULL WHERE s.currency = 'CZK'"
                " AND s.deleted_at IS NULL AND s.price IS NOT NULL ORDER BY s.id LIMIT 9"
            )
        ).all()
        for price, service in zip(range(8, -1, -1), found, strict=True):
            same = "starts_on = current_date - 90, ends_on = NULL, period = 'month'"
            session.execute(
                text(
                    f"UPDATE crm.service SET {same}, status = 'running', price = :p WHERE id = :id"
                ),
                {"p": price * 100_000_000_000 + 1, "id": service.id},
            )
        gone = text("UPDATE crm.account SET deleted_at = now() WHERE id = :id")
        assert session.execute(gone, {"id": found[0].account_id}).rowcount == 1
        assert found[-1].account_id != found[0].account_id
        for way in ("sum", "avg", "min", "max", "count"):
            for group, by in (("source", ""), ("day", "month"), ("seller", "")):
                chart = Chart("bar", "expected", way)
                report = Report(
                    "R", "cash_flow", columns, groups=(Grouping(group, by),), chart=chart,
                    parameters=parameters,
                )  # fmt: skip
                asked = charted(report)
                together = summing._together(catalogue, asked.report, asked.add)
                assert (together is None) == (group == "seller")
                whole, added = both(session, catalogue, report)
                assert added == whole, (way, group)
        dear = replace(asked.report, groups=(Grouping("expected"),))
        assert summing._together(catalogue, dear, ()) is None
        session.rollback()

    asking("sarka.zackova", compare)


def test_a_chart_takes_no_more_rows_than_it_has_places(asking, monkeypatch):
    """What a report refuses to read one by one its chart shows, unless its groups are too many."""
    monkeypatch.setattr(reading, "MOST_ROWS", 20)
    monkeypatch.setattr(summing, "MOST_ROWS", 20)

    def compare(session, catalogue):
        by_seller, by_name = (
            Report("R", "opportunity", DEALS, groups=(Grouping(by),), chart=Chart("bar", "amount"))
            for by in ("seller", "name")
        )
        with pytest.raises(UserError, match="more than"):
            run(session, catalogue, by_seller)
        chart = charted(by_seller)
        found = summed(session, catalogue, chart.report, chart.add, chart.by_day)
        assert len(found.counts) <= 20 < sum(found.counts)
        chart = charted(by_name)
        with pytest.raises(UserError, match="more than"):
            summed(session, catalogue, chart.report, chart.add, chart.by_day)

    asking("sarka.zackova", compare)
