"""Targets of a plan on the screen: table, chart, what closes the gap, paper."""

import datetime as dt

import psycopg
from PySide6.QtTest import QAbstractItemModelTester

from crm_desktop.views.account_card.tabs.side_row import SideRow
from crm_desktop.views.context import NAMES
from crm_desktop.views.plans.targets.page import TargetsTab
from tests.factories import make

TODAY = dt.date.today()
QUARTER = dt.date(TODAY.year, (TODAY.month - 1) // 3 * 3 + 1, 1)


def test_targets_with_chart_gap_and_what_closes_it(committed, world, tab):
    head, rows, _columns, _products = world()
    page, settle = tab(TargetsTab, head)
    assert (page.nothing.isVisible(), page.table.isVisible()) == (True, False)
    with psycopg.connect(committed.dsn()) as pg:
        for measure, target in (("revenue", 1_000_000), ("divisions", 2)):
            make(pg, "plan_target", account_plan_id=head.id, measure=measure, quarter=QUARTER,
                 target=target)  # fmt: skip
    page.reload()
    settle()
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    texts = [page.model.index(0, at).data() for at in range(6)]
    plain = [text.replace("\u202f", "").replace("\u00a0", " ") for text in texts]
    assert plain[0] == "Revenue, Kč"
    assert plain[2:] == ["1000000", "300000", "400000", "600000"]
    assert page.chart.accessibleDescription()
    lines = [row.accessibleName() for row in page.panel.findChildren(SideRow)]
    assert "Deal" in lines[0]
    assert "Division" in lines[1]
    page.panel.findChildren(SideRow)[1].click()
    kind, _number, _account, values = page.context.seen.pop()
    assert (kind, values["account_division_id"] in rows) == ("opportunity", True)
    page.new_record()
    given = page.context.seen.pop()[3]
    assert given["account_plan_id"] == head.id
    assert given["measure"] == "revenue"
    assert given["quarter"] > QUARTER
    assert given[NAMES]["account_plan_id"] == "Plan"
    page.table.selectRow(1)
    assert "Divisions" in page.panel.title.text()
