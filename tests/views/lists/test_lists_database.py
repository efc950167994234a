"""Lists and cards over the program's own queries, signed in as people of the trial firm."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QCheckBox

from crm_desktop.views.account_card.ahead import ahead_of
from crm_desktop.views.account_card.card import AccountCard
from crm_desktop.views.account_card.stub import StubPanel
from crm_desktop.views.forms.confirm import Question
from crm_desktop.views.lists import ListPage, ListPanel
from crm_desktop.views.lists.filtering.quick import entries
from crm_desktop.views.lists.page import list_page
from crm_desktop.views.paper.preview import PdfWindow
from tests.factories import make, make_all

NAMES = ("Cihelna", "Čapek", "Chata", "Dřevo", "Hala", "Zima", "Žába")


@pytest.fixture
def accounts(committed):
    """One account of the seller per name, and one of the rival."""
    with committed.connect() as connection:
        own = {}
        for name in NAMES:
            own[name] = make(connection, "account", name=name, owner_id=committed.ids["seller"])
            make(connection, "account_detail", account_id=own[name])
        rival = make(connection, "account", name="Rival", owner_id=committed.ids["rival"])
        make(connection, "account_detail", account_id=rival)
    return own | {"Rival": rival}


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1300, 800)
    panel = page if isinstance(page, ListPanel) else page.panel
    with qtbot.waitSignal(panel.model.loaded):
        page.show()
    return page


def titles(panel):
    return [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]


def test_mine_and_the_whole_directory_in_czech_order(qtbot, enter, accounts):
    page = shown(qtbot, ListPage(enter("seller"), "account"))
    assert titles(page.panel) == ["Cihelna", "Čapek", "Dřevo", "Hala", "Chata", "Zima", "Žába"]
    with qtbot.waitSignal(page.panel.model.loaded):
        page.panel.filters.all.click()
    assert "Rival" in titles(page.panel)
    with qtbot.waitSignal(page.panel.model.loaded):
        page.panel.filters.search.setText("zaba")
    assert titles(page.panel) == ["Žába"]


def test_every_list_can_be_read_sorted_and_filtered(qtbot, enter, accounts):
    context = enter("seller")
    for kind in context.catalogue.kinds.values():
        if not kind.own_list:
            continue
        page = shown(qtbot, ListPage(context, kind.name))
        assert page.panel.empty_title() != "This could not be read", kind.name
        panel = page.panel
        panel.table.set_columns([], [])  # every column at once
        for field in kind.fields:
            if field.sortable:
                with qtbot.waitSignal(panel.model.loaded):
                    panel.sort(field.name, True)
        for field in panel.filters._fields:
            value = entries(context.catalogue, kind, field)[0].value
            with qtbot.waitSignal(panel.model.loaded):
                panel.filters.set_filter(field.name, (value,))
            with qtbot.waitSignal(panel.model.loaded):
                panel.filters.set_filter(field.name, ())


def test_a_long_list_scrolls_by_windows(qtbot, enter, committed):
    with committed.connect() as connection:
        owner = committed.ids["seller"]
        rows = [{"name": f"Firma {n:05d}", "owner_id": owner} for n in range(1, 1201)]
        make_all(connection, "account", rows)
    page = shown(qtbot, ListPage(enter("seller"), "account"))
    model = page.panel.model
    with qtbot.waitSignal(model.loaded):
        page.panel.filters.all.click()
    qtbot.waitUntil(lambda: model.rowCount() == 1200)
    page.panel.table.go_to(1000)
    qtbot.waitUntil(lambda: model.index(1000, 0).data() == "Firma 01001")


def test_delete_and_refusal(qtbot, enter, accounts, committed):
    context = enter("seller")
    with committed.connect() as connection:
        for name in ("Nováková", "Svoboda"):
            make(connection, "contact", last_name=name, account_id=accounts["Hala"])
    panel = shown(qtbot, ListPanel(context, "contact", accounts["Hala"]))
    panel.table.go_to(0)
    panel.delete_record()
    question = panel.findChild(Question)
    with qtbot.waitSignal(panel.model.loaded):
        question.choose("delete")
    assert len(titles(panel)) == 1
    assert any("deleted" in str(said) for said in context.seen)


def test_a_card_of_ones_own(qtbot, enter, accounts, committed):
    number = accounts["Hala"]
    today = dt.datetime.now(dt.UTC)
    with committed.connect() as connection:
        person = make(connection, "contact", last_name="Nováková", account_id=number)
        make(connection, "contact_point", account_id=number, contact_id=person)
        make(
            connection,
            "activity",
            account_id=number,
            starts_at=today - dt.timedelta(days=3),
            employee_id=committed.ids["seller"],
        )
        make(connection, "task", account_id=number, subject="Zavolat zítra")
        stage = committed.lists["stage"]["open"]
        firm = connection.execute("SELECT currency FROM crm.firm").fetchone()[0]
        make(
            connection,
            "opportunity",
            account_id=number,
            stage_id=stage,
            amount=5_000_000,
            currency=firm,
        )
    context = enter("seller")
    card = AccountCard(context, number)
    qtbot.addWidget(card)
    card.resize(1300, 800)
    with qtbot.waitSignal(card.loaded):
        card.show()
    assert card.title() == "Hala"
    assert [fact.figure for fact in card.facts.facts()][2] == "50"
    timeline = card.insight.overview().timeline
    qtbot.waitUntil(lambda: len(timeline.model.entries()) == 1)
    side = card.insight.overview().side
    qtbot.waitUntil(lambda: side._sections["task"][1].count() == 1)
    for key in card.insight.tabs.keys():  # noqa: SIM118 - no dict
        card.insight.select(key)
        panel = card.insight.panel()
        if panel is not None:
            qtbot.waitUntil(lambda panel=panel: panel.model.query() is not None)
            qtbot.waitUntil(lambda: context.background.pending() == 0)
            assert panel.empty_title() in ("", "Nothing here yet"), key
    card.print_timeline()
    qtbot.waitUntil(lambda: card.findChild(PdfWindow) is not None)
    card.findChild(PdfWindow).close()
    with qtbot.waitSignal(card.loaded):
        side.findChildren(QCheckBox)[0].click()
    qtbot.waitUntil(lambda: context.background.pending() == 0)


def test_a_card_of_somebody_else(qtbot, enter, accounts):
    context = enter("seller")
    card = AccountCard(context, accounts["Rival"])
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.loaded):
        card.show()
    assert card.findChild(StubPanel) is not None
    assert card.icon_name() == "lock"
    qtbot.waitUntil(lambda: context.background.pending() == 0)


def test_the_head_of_the_row_one_rests_on_is_there_at_once(qtbot, enter, accounts):
    context = enter("seller")
    page = shown(qtbot, list_page(context, "account"))
    ahead = ahead_of(context)

    def rested(number):
        """Whether it has come; it is read again if a late word of others threw it away."""
        if (
            not ahead.has(number)
            and not ahead._rest.isActive()
            and not context.background.pending()
        ):
            ahead.expect(ahead._wanted)
        return ahead.has(number)

    page.panel.table.go_to(2)
    qtbot.waitUntil(lambda: rested(accounts["Dřevo"]))
    card = AccountCard(context, accounts["Dřevo"])
    qtbot.addWidget(card)
    assert card.header is not None, "shown before anything is asked"
    assert card.title() == "Dřevo"
    with qtbot.waitSignal(card.loaded):  # and read again behind it
        card.show()
    page.panel.table.go_to(3)
    qtbot.waitUntil(lambda: rested(accounts["Hala"]))
    context.background.changed.emit("account", accounts["Hala"])
    assert not ahead.has(accounts["Hala"]), "somebody has written meanwhile"
    qtbot.waitUntil(lambda: context.background.pending() == 0)


def test_statements_do_not_grow_with_the_rows(qtbot, enter, accounts, committed, statements):
    """The card of an account with 5,000 activities asks as often as that of an empty one."""
    with committed.connect() as connection:
        many = [
            {
                "account_id": accounts["Žába"],
                "subject": f"Schůzka {n}",
                "starts_at": dt.datetime.now(dt.UTC) - dt.timedelta(hours=n),
                "employee_id": committed.ids["seller"],
            }
            for n in range(1, 5001)
        ]
        make_all(connection, "activity", many)
        make(
            connection,
            "activity",
            account_id=accounts["Hala"],
            employee_id=committed.ids["seller"],
        )
    context = enter("seller")
    counted = []
    for name in ("Hala", "Žába"):
        card = AccountCard(context, accounts[name])
        qtbot.addWidget(card)
        card.resize(1300, 800)
        statements.clear()
        with qtbot.waitSignal(card.loaded):
            card.show()
        card.insight.select("activity")
        qtbot.waitUntil(lambda: context.background.pending() == 0)
        counted.append([each for each in statements if "pg_" not in each])
    first_window_and_ids = 4  # a list of more than a page: its count, its ids, one more window
    assert len(counted[1]) <= len(counted[0]) + first_window_and_ids
