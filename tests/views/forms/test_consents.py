"""Consents on the form of a contact, in lists and on the card; what marketing may note."""

import datetime as dt

import pytest

from crm_desktop.views.account_card.tabs.side import SideColumn
from crm_desktop.views.account_card.tabs.side_row import SideRow
from crm_desktop.views.forms.page import FormPage
from crm_desktop.views.lists.page import ListPage
from tests import factories

TODAY = dt.date.today()


def day(number):
    return TODAY + dt.timedelta(number)


@pytest.fixture
def contacts(committed):
    """One human being at the seller's and at the rival's account, with a consent at the rival's."""
    with committed.connect() as pg:
        news = committed.lists["consent_purpose"]["newsletter"]
        mine = factories.make(pg, "account", name="Alfa", owner_id=committed.ids["seller"])
        theirs = factories.make(pg, "account", name="Beta", owner_id=committed.ids["rival"])
        here = factories.make(pg, "contact", account_id=mine, first_name="Jana")
        (person,) = pg.execute(
            "SELECT person_id FROM crm.contact WHERE id = %s", (here,)
        ).fetchone()
        there = factories.make(pg, "contact", account_id=theirs, person_id=person)
        factories.make(pg, "consent", contact_id=there, purpose_id=news, decided_on=day(-9))
    return here, there, mine, news


@pytest.fixture
def open_form(enter, qtbot):
    def opened(person, number):
        page = FormPage(enter(person), "contact", number)
        qtbot.addWidget(page)
        page.resize(1200, 900)
        page.show()
        qtbot.waitUntil(
            lambda: (
                page.body is not None
                and page.body.consents is not None
                and page._context.background.pending() == 0
            )
        )
        return page

    return opened


def settle(page, qtbot):
    qtbot.waitUntil(lambda: page._context.background.pending() == 0)


def withdraw(page):
    line = page.body.grids["consent"].add()
    line.editors["purpose_id"].set_value(page.body.grids["consent"]._context.catalogue.options[
        "consent_purpose"][0].value)  # fmt: skip
    line.editors["state"].set_value("withdrawn")
    line.editors["state"].edited.emit()
    return line


def test_the_state_tells_that_it_was_noted_elsewhere(open_form, contacts):
    page = open_form("seller", contacts[0])
    (line,) = page.body.consents.lines()
    assert line.startswith("Newsletter: Given, decided on ")
    assert line.endswith("noted elsewhere")
    assert page.body.grids["consent"].count() == 0


def test_a_withdrawal_is_a_further_line(open_form, contacts, committed, qtbot):
    page = open_form("seller", contacts[0])
    line = withdraw(page)
    assert line.row["decided_on"] == TODAY
    page.save()
    qtbot.waitUntil(lambda: not page.modified())
    settle(page, qtbot)
    qtbot.waitUntil(lambda: "Withdrawn" in page.body.consents.lines()[0])
    (stored,) = page.body.grids["consent"].lines
    assert not any(field.editable for field in stored.kind.fields if field.name != "note")
    assert stored.remove_button.isVisible()
    with committed.connect() as pg:
        rows = pg.execute(
            "SELECT state, contact_id FROM crm.consent ORDER BY decided_on"
        ).fetchall()
    assert rows == [("given", contacts[1]), ("withdrawn", contacts[0])]


def test_tomorrow_is_refused_at_its_field(open_form, contacts, qtbot):
    page = open_form("seller", contacts[0])
    line = withdraw(page)
    line.editors["decided_on"].set_value(day(2))
    line.editors["decided_on"].edited.emit()
    page.save()
    settle(page, qtbot)
    assert page.modified()
    assert "cannot lie in the future" in page.message.text()


def test_marketing_notes_a_withdrawal_and_the_contact_goes(open_form, contacts, committed, qtbot):
    _here, there, _account, _news = contacts
    page = open_form("marketing", there)
    assert page.body.read_only
    grid = page.body.grids["consent"]
    assert grid.add_button.isVisible()
    assert not grid.lines[0].remove_button.isVisible()
    line = withdraw(page)
    assert [choice for choice, _words in line.kind.field("state").choices] == ["withdrawn"]
    assert line.is_empty() is False
    page.save()
    settle(page, qtbot)
    qtbot.waitUntil(lambda: page.body is None)
    assert not page.modified()
    assert any("withdrawal of" in str(one) for one in page._context.seen)
    with committed.connect("marketing") as pg:
        assert pg.execute("SELECT FROM crm.contact").fetchall() == []


def test_marketing_saves_and_closes(open_form, contacts, qtbot):
    page = open_form("marketing", contacts[1])
    withdraw(page)
    with qtbot.waitSignal(page.close_requested):
        page.save_and_close()
    assert any("withdrawal of" in str(one) for one in page._context.seen)


def test_finance_cannot_even_try(open_form, contacts, committed):
    with committed.connect() as pg:
        factories.make(
            pg, "account_team", account_id=contacts[2], employee_id=committed.ids["finance"],
            access="read", valid_from=day(-1),
        )  # fmt: skip
    page = open_form("finance", contacts[0])
    assert not page.body.grids["consent"].add_button.isVisible()


def test_lists_and_card_show_consents(enter, contacts, qtbot):
    context = enter("seller")
    page = ListPage(context, "contact")
    qtbot.addWidget(page)
    page.show()
    model = page.panel.table.model()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    qtbot.waitUntil(lambda: context.background.pending() == 0)
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "Newsletter" in shown
    side = SideColumn(context, contacts[2])
    qtbot.addWidget(side)
    side.load()
    qtbot.waitUntil(lambda: bool(side.findChildren(SideRow)))
    row = side.findChildren(SideRow)[0]
    assert "1 consent(s)" in row.accessibleName()
    assert row.toolTip().endswith("Newsletter")
