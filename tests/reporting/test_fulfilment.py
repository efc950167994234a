"""Plan fulfilment: a target for all products is the whole, those of its lines are parts of it."""

import csv
import datetime as dt

import pytest

from crm_desktop.models.queries.exporting.everything import whole_catalogue
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.reading import run
from crm_desktop.models.reporting import Column, Report
from crm_desktop.reports.sheets.build import build
from crm_desktop.reports.sheets.chart import figures_of
from crm_desktop.reports.sheets.files.write import write_report
from crm_desktop.reports.sheets.fitting import fitted
from crm_desktop.reports.sheets.ready import ready
from tests.factories import make

THIS_YEAR = dt.date.today().replace(month=1, day=1)


@pytest.fixture
def ran(pg, crm, database, catalogue_of):
    """The report as the head of sales sees it; `line` narrows it to the machines."""
    machines = crm.lists["product_line"]["machines"]
    product = make(pg, "product", product_line_id=machines)
    account = make(pg, "account", owner_id=crm.ids["seller"])
    for person, amount in (("seller", 600), ("lead", 50)):
        sale = make(pg, "sale", account_id=account, employee_id=crm.ids[person],
                    sold_on=THIS_YEAR)  # fmt: skip
        make(pg, "sale_line", sale_id=sale, unit_price=amount, product_id=product)

    def target(person, amount, **more):
        given = {"period": "year", "starts_on": THIS_YEAR} | more
        make(pg, "target", employee_id=crm.ids[person], amount=amount, **given)

    target("seller", 1000)
    target("seller", 400, product_line_id=machines)
    target("seller", 90, product_line_id=machines, period="quarter")  # of a time without a whole
    target("lead", 70, product_line_id=machines)  # nothing for all products: it counts itself
    target("lead", 30, scope="team")  # nor is this the whole of it

    def report(**answers):
        catalogue = whole_catalogue(catalogue_of("head"))
        with database.session() as session:
            fit = fitted(ready("fulfilment"), catalogue)
            return build(run(session, catalogue, fit.report, answers), "en")

    return report, machines


def by_name(result, part):
    (sums,) = [row.cells for row in part.totals if row.function == "sum"]
    names = [head.name for head in result.heads]
    return {
        name: cell.minor for name, cell in zip(names, sums, strict=True) if isinstance(cell, Money)
    }


def test_what_is_sold_counts_once(ran, tmp_path):
    report, _machines = ran
    result = report()
    parts = {part.key: by_name(result, part) for part in result.whole.parts}
    years = next(found for found in parts.values() if found["target"] > 100)
    assert years == {"target": 1070, "reached": 650, "of_target": 400, "of_reached": 600}
    quarters = next(found for found in parts.values() if found["target"] < 100)
    assert quarters == {"target": 90, "reached": 600}
    # The chart shows the same, and a spreadsheet that adds up the file comes to it too.
    figures = figures_of(result, "en")
    assert [sorted(series.values) for series in figures.series] == [[6.0, 6.5], [0.9, 10.7]]
    write_report(tmp_path / "r.csv", result, "en")
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        text = file.read()
    rows = list(csv.DictReader(text.splitlines(), delimiter=";" if ";" in text else ","))
    added = {
        title: sum(float(row[title]) for row in rows if row[title])
        for title in ("Target", "Achieved", "Target of the line", "Achieved of the line")
    }
    whole = by_name(result, result.whole)
    assert added == {
        "Target": whole["target"] / 100,
        "Achieved": whole["reached"] / 100,
        "Target of the line": whole["of_target"] / 100,
        "Achieved of the line": whole["of_reached"] / 100,
    }


def test_a_line_that_is_asked_for_shows_its_targets(ran):
    report, machines = ran
    found = by_name(*(lambda result: (result, result.whole))(report(line=machines)))
    assert found == {"target": 160, "reached": 650, "of_target": 400, "of_reached": 600}


def test_a_formula_asks_yes_or_no_whatever_the_language(pg, crm, database, catalogue_of):
    for name, active in (("A", True), ("B", False)):
        make(pg, "product", name=name, active=active)
    columns = (
        Column("name", "name"),
        Column("active", "active"),
        Column("on", formula="if(active; 1; 0)"),
        Column("text", formula='active & "!"', type="text"),
    )
    catalogue = catalogue_of("head")
    with database.session() as session:
        found = run(session, catalogue, Report("P", "product", columns))
    cells = {line.cells[0]: line.cells[2:] for line in build(found, "en").lines}
    assert (cells["A"], cells["B"]) == ((1, "yes!"), (0, "no!"))
