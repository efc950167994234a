"""The 8,800 opportunities of crm-maven: imported whole; the program's sums are the files' own."""

import csv
import datetime as dt
import os
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.models.importing.asking.mapping import of_definition
from crm_desktop.models.importing.load import load
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.queries.reporting.reading import run
from crm_desktop.models.queries.selling.board import board_query, read_board
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.models.queries.targets.fulfilment import fulfilment
from crm_desktop.models.reporting import Column, Grouping, Report
from crm_desktop.reports.sheets.build import build
from crm_desktop.reports.sheets.result import every
from tests.factories import make
from tests.full import rounds

SHARED = os.environ.get("CRM_SHARED_DATA")
MAVEN = Path(SHARED or Path(__file__).parents[2].parent / "shared" / "data") / "crm-maven"
UNNAMED = "Without a firm"
PERCENT = {"Prospecting": 10, "Engaging": 30, "Won": 100, "Lost": 0}
MAPPINGS = {
    "sales_teams": ("employee", {
        "columns": {"display_name": "sales_agent", "superior_id": "manager",
                    "office": "regional_office"}}),
    "products": ("product", {
        "columns": {"name": "product", "price": "sales_price", "product_line_id": "series"},
        "defaults": {"currency": "USD"}}),
    "accounts": ("account", {
        "columns": {"name": "account", "sector": "sector", "employee_count": "employees",
                    "revenue": "revenue", "country": "office_location"},
        "defaults": {"currency": "USD"}, "values": [["country", "Philipines", "PH"]]}),
}  # fmt: skip
PIPELINE = {
    "columns": {"account_id": "account", "name": "opportunity_id", "employee_id": "sales_agent",
                "product_id": "product", "stage_id": "deal_stage", "opened_on": "engage_date",
                "closed_on": "close_date", "amount": "close_value"},
    "defaults": {"currency": "USD", "account_id": UNNAMED},
    "values": [["product_id", "GTXPro", "GTX Pro"]],
}  # fmt: skip
TEAM = {
    "columns": {"account_id": "account", "employee_id": "sales_agent"},
    "defaults": {"access": "write", "account_id": UNNAMED},
}


def lines(name):
    with (MAVEN / f"{name}.csv").open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


@pytest.fixture(scope="module")
def deals():
    """The lines of the file: all of them in the full run, each tenth in the quick one."""
    if not MAVEN.is_dir():
        pytest.skip("the shared data are not here")
    return lines("sales_pipeline")[:: rounds(10, 1)]


@pytest.fixture
def pipeline(tmp_path, deals):
    """The file with these lines."""
    file = tmp_path / "sales_pipeline.csv"
    with file.open("w", encoding="utf-8", newline="") as rows:
        writer = csv.DictWriter(rows, list(deals[0]))
        writer.writeheader()
        writer.writerows(deals)
    return file


def cents(rows, wanted=lambda _row: True):
    """The sum of the file in minor units."""
    return sum(max(0, int(row["close_value"] or 0)) for row in rows if wanted(row)) * 100


def by(rows, key):
    found = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def test_everything_is_there_and_agrees(database, act_as, pg, crm, deals, pipeline):
    for code in ("prospecting", "engaging"):
        make(pg, "stage", name=code.title(), code=code, probability=PERCENT[code.title()])
    for series in ("GTX", "MG", "GTK"):
        make(pg, "product_line", name=series, code=series.lower())
    make(pg, "account", name=UNNAMED, owner_id=crm.ids["head"])
    act_as("head")

    def enter(file, kind, definition, empty=()):
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            wanted = of_definition(catalogue, open_file(file), kind, definition, (), empty)
            result = load(session, catalogue, me, wanted)
        assert not result.refused, result.refused[:3]
        return result

    for name, (kind, definition) in MAPPINGS.items():
        enter(MAVEN / f"{name}.csv", kind, definition)
    team = enter(pipeline, "account_team", TEAM)
    assert team.entered == len({(row["account"], row["sales_agent"]) for row in deals})
    assert enter(pipeline, "opportunity", PIPELINE, ["amount=-1"]).entered == len(deals)

    agents = {row["sales_agent"]: row for row in lines("sales_teams")}
    product_of = {"GTXPro": "GTX Pro"}
    keys = {
        "employee_id": lambda row: row["sales_agent"],
        "employee_id.superior_id": lambda row: agents[row["sales_agent"]]["manager"],
        "employee_id.office": lambda row: agents[row["sales_agent"]]["regional_office"],
        "product_id": lambda row: product_of.get(row["product"], row["product"]),
        "closed_on": lambda row: _quarter(row["close_date"]),
        "stage_id": lambda row: row["deal_stage"],
    }
    with database.session() as session:
        catalogue = load_catalogue(session, sign_in(session))
        for path, key in keys.items():
            report = _report(path, "quarter" if path == "closed_on" else "")
            result = build(run(session, catalogue, report), "en")
            groups = {
                getattr(part.key, "text", part.key): part
                for part in every(result.whole)
                if part.level == 1
            }
            expected = by(deals, key)
            assert set(groups) == set(expected), path
            for name, rows in expected.items():
                count, amount, weighted, won = _totals(result, groups[name])
                closed = [row for row in rows if row["close_date"]]
                assert (count, amount) == (len(rows), cents(rows)), (path, name)
                # What is open has no value in the file, so that what is weighted is what was won.
                assert weighted == cents(rows, lambda row: row["deal_stage"] == "Won")
                rate = sum(row["deal_stage"] == "Won" for row in closed)
                whole = Decimal(100 * rate) / max(1, len(closed))
                # A report shows two decimals of an average.
                assert won is None if not closed else abs(won - whole) <= Decimal("0.005")
        board = read_board(session, catalogue, board_query(()))
    act_as(None)
    counts = {step.name: board.sums[step.id].count for step in board.steps if step.id in board.sums}
    open_ = by(deals, lambda row: row["deal_stage"])
    assert counts == {"Open": 0} | {n: len(open_[n]) for n in ("Prospecting", "Engaging")}
    unnamed = "SELECT count(*) FROM crm.opportunity o JOIN crm.account a ON a.id = o.account_id"
    found = pg.execute(f"{unnamed} WHERE a.name = %s".encode(), (UNNAMED,)).fetchone()
    assert found == (sum(not row["account"] for row in deals),)
    history = "SELECT count(*) FROM crm.opportunity_stage WHERE left_at IS NULL"
    assert pg.execute(history.encode()).fetchone() == (len(deals),)
    _targets_agree(database, act_as, pg, deals, agents)


def _targets_agree(database, act_as, pg, deals, agents):
    """Targets of each seller, manager and series of products, by quarter and year."""
    people = dict(pg.execute("SELECT display_name, id FROM crm.employee").fetchall())
    lines_ = dict(pg.execute("SELECT name, id FROM crm.product_line").fetchall())
    series = {row["product"]: row["series"] for row in lines("products")} | {"GTXPro": "GTX"}
    won = [row for row in deals if row["deal_stage"] == "Won"]
    expected = {}

    def target(name, starts, wanted, **more):
        aim = make(pg, "target", employee_id=people[name], measure="won", currency="USD",
                   starts_on=starts, amount=2_500_000, **more)  # fmt: skip
        expected[aim] = cents(won, wanted)

    for month in (1, 4, 7, 10):
        starts = dt.date(2017, month, 1)

        def closed(row, starts=starts):
            return _quarter(row["close_date"]) == starts

        for agent in agents:
            target(agent, starts, lambda row, agent=agent: closed(row) and
                   row["sales_agent"] == agent, period="quarter")  # fmt: skip
        for manager in {row["manager"] for row in agents.values()}:
            target(manager, starts, lambda row, manager=manager: closed(row) and
                   agents[row["sales_agent"]]["manager"] == manager,
                   period="quarter", scope="team")  # fmt: skip
    for manager in {row["manager"] for row in agents.values()}:
        for name in ("GTX", "MG", "GTK"):
            target(manager, dt.date(2017, 1, 1), lambda row, manager=manager, name=name:
                   agents[row["sales_agent"]]["manager"] == manager
                   and series[row["product"]] == name,
                   period="year", scope="team", product_line_id=lines_[name])  # fmt: skip
    act_as("head")
    with database.session() as session:
        found = fulfilment(session, list(expected))
    act_as(None)
    assert {aim: one["actual"] for aim, one in found.items()} == expected
    assert {aim: one["fulfilled"] for aim, one in found.items()} == {
        aim: cents_ // 25_000 for aim, cents_ in expected.items()
    }
    assert sum(expected.values()) == 3 * cents(won)


def _quarter(day):
    if not day:
        return None
    read = dt.date.fromisoformat(day)
    return read.replace(month=(read.month - 1) // 3 * 3 + 1, day=1)


def _report(path, span):
    columns = (
        Column("group", path),
        Column("name", "name", totals=("count",)),
        Column("amount", "amount", totals=("sum",)),
        Column("weighted", "weighted", totals=("sum",)),
        Column("closed", "closed_on"),
        Column("outcome", "stage_id.outcome"),
        Column("rate", formula='if(is_empty(closed); empty; if(outcome = "Won"; 100; 0))',
               totals=("avg",)),
    )  # fmt: skip
    return Report("Sums", "opportunity", columns, groups=(Grouping("group", span),))


def _totals(result, part):
    """Number of records, amount, weighted amount and success rate of a group."""
    at = {head.name: place for place, head in enumerate(result.heads)}
    found = {}
    for row in part.totals:
        for name, place in at.items():
            if row.cells[place] is not None:
                found[name, row.function] = row.cells[place]

    def money(name):
        value = found.get((name, "sum"))
        return 0 if value is None else value.minor

    return part.count, money("amount"), money("weighted"), found.get(("rate", "avg"))
