"""The dashboard: charts of one's role, each the chart of its report, opened from its heading."""

import datetime as dt

import pytest

from crm_desktop.models.database import connect
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.views.context import Context
from crm_desktop.views.dashboard.page import DashboardPage
from crm_desktop.views.main_window.places.pages import Place
from tests import factories


@pytest.fixture
def sit(committed, background_of, on_server, qtbot):
    """Show the dashboard of a person, with what they opened from it."""

    def sit(person):
        database = on_server(connect, committed.profile(person), factories.PASSWORD)

        def enter():
            with database.session() as session:
                me = sign_in(session)
                return me, load_catalogue(session, me)

        me, catalogue = on_server(enter)
        background = background_of(database)
        opened = []
        context = Context(
            background=background, catalogue=catalogue, me=me, open=lambda *_: None,
            open_form=lambda *_: None, message=opened.append,
            show_place=lambda place, state: opened.append(place),
        )  # fmt: skip
        page = DashboardPage(context)
        qtbot.addWidget(page)
        page.resize(1216, 840)
        page.show()
        qtbot.waitUntil(lambda: background.pending() == 0)
        return page, opened

    return sit


def test_charts_of_ones_role(sit, committed):
    with committed.connect() as pg:
        seller, rival = committed.ids["seller"], committed.ids["rival"]
        for owner, amount in ((seller, 100), (rival, 7000)):
            account = factories.make(pg, "account", owner_id=owner)
            factories.make(
                pg, "opportunity", account_id=account, amount=amount, employee_id=owner,
                probability=100,
                stage_id=committed.lists["stage"]["open"], expected_close=dt.date.today(),
            )  # fmt: skip
            year = dt.date.today().replace(month=1, day=1)
            factories.make(pg, "target", employee_id=owner, period="year", starts_on=year)
            sale = factories.make(
                pg, "sale", account_id=account, employee_id=owner, sold_on=dt.date.today()
            )
            factories.make(pg, "sale_line", sale_id=sale, unit_price=amount)
        line = committed.lists["product_line"]["machines"]
        pg.execute(
            "UPDATE crm.product_line SET manager_id = %s WHERE id = %s",
            (committed.ids["product"], line),
        )
        product = factories.make(pg, "product", name="Lis", product_line_id=line)
        factories.make(
            pg, "opportunity", account_id=account, amount=300, product_id=product,
            stage_id=committed.lists["stage"]["lost"], closed_on=dt.date.today(),
        )  # fmt: skip
    page, opened = sit("seller")
    assert list(page.charts) == ["success", "forecast", "fulfilment", "activity"]
    for name in ("fulfilment", "forecast"):
        figures = page.charts[name].figures()
        assert figures is not None
        assert [float(v) for v in figures.series[0].values] == [1], name
    assert page.charts["activity"].figures() is None
    assert page.notes["activity"].text() == "Nothing to show yet."
    page._open("forecast")
    assert opened == [Place("report", "forecast")]
    page, _opened = sit("head")
    figures = page.charts["fulfilment"].figures()
    assert [[float(v) for v in s.values] for s in figures.series] == [[71], [20]]  # of both targets
    page, _opened = sit("product")
    assert list(page.charts) == ["demand", "lost-by-product", "product-feedback"]
    figures = page.charts["lost-by-product"].figures()
    assert [float(v) for v in figures.series[0].values] == [3]
    page, _opened = sit("finance")
    assert list(page.charts) == ["cash-flow", "fulfilment", "commissions"]
