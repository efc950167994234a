"""The worklist of incomplete and unverified accounts, and the page of the rules behind it."""

import datetime as dt
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from crm_desktop.models.fields.rules import DataRule
from crm_desktop.models.queries.data_rules.keeping import data_rules, keep_rule
from crm_desktop.views.account_card.card import AccountCard
from crm_desktop.views.account_card.menu import missing_menu
from crm_desktop.views.context import GO_TO
from crm_desktop.views.forms.page import FormPage
from crm_desktop.views.working.hearing.renewal import Renewal
from crm_desktop.views.worklists.page import WorklistPage
from crm_desktop.views.worklists.rules import DataRulesPage
from tests.factories import make

TODAY = dt.date.today()


@pytest.fixture
def firm(committed, signed_in, on_server):
    """One rule, one complete and one incomplete account of the seller, one of a colleague."""
    with committed.connect() as pg:
        found = {}
        for name, owner, detail in (
            ("Whole", "seller", {"phone": "1", "verified_on": TODAY}),
            ("Bare", "seller", {"verified_on": TODAY - dt.timedelta(days=40)}),
            ("Old", "seller", {"phone": "1", "verified_on": TODAY - dt.timedelta(days=40)}),
            ("Theirs", "colleague", {}),
        ):
            found[name] = make(pg, "account", name=name, owner_id=committed.ids[owner])
            make(pg, "account_detail", account_id=found[name], **detail)
        pg.execute(
            "INSERT INTO crm.data_rule (name, required, verify_days) VALUES ('One', '{phone}', 30)"
        )
    return found


@pytest.fixture
def worklist(qtbot, enter, firm):
    def shown(person):
        page = WorklistPage(enter(person))
        qtbot.addWidget(page)
        page.resize(1200, 700)
        with qtbot.waitSignal(page.panel.model.loaded):
            page.show()
        return page

    return shown


def names(page):
    model = page.panel.model
    return {model.row_at(row)["name"]: model.row_at(row)["missing"]
            for row in range(model.rowCount())}  # fmt: skip


def choose(qtbot, page, name, code):
    with qtbot.waitSignal(page.panel.model.loaded):
        getattr(page, name)[code].click()


def test_what_is_missing_what_is_due_and_whose(qtbot, worklist):
    page = worklist("lead")
    assert names(page) == {}  # a superior is responsible for none of them
    choose(qtbot, page, "whose", "all")
    assert names(page) == {"Bare": "Phone", "Old": "", "Theirs": "Phone"}
    choose(qtbot, page, "which", "due")
    assert set(names(page)) == {"Bare", "Old", "Theirs"}
    choose(qtbot, page, "which", "missing")
    assert set(names(page)) == {"Bare", "Theirs"}
    state = page.state()
    again = worklist("lead")
    with qtbot.waitSignal(again.panel.model.loaded):
        again.restore(state)
    assert set(names(again)) == {"Bare", "Theirs"}


def test_verified_today_by_keyboard(qtbot, worklist, committed):
    page = worklist("seller")
    choose(qtbot, page, "which", "due")
    assert not page.verified.isEnabled()
    assert page.verified.toolTip() == "Select accounts first."
    page.panel.table.setFocus()
    page.panel.table.selectAll()
    with qtbot.waitSignal(page.panel.model.loaded):  # the list reads itself again
        page.verified.click()
    qtbot.waitUntil(lambda: page.panel.model.rowCount() == 0)
    assert page._context.seen[-1] == "2 account(s) noted as verified today"
    with committed.connect() as pg:
        found = pg.execute(
            "SELECT count(*) FROM crm.account_detail WHERE verified_on = current_date"
            " AND verified_by = %s", (committed.ids["seller"],)
        ).fetchone()  # fmt: skip
    assert found == (2,)


def test_a_missing_field_is_one_step_away(qtbot, worklist, firm):
    page = worklist("seller")
    choose(qtbot, page, "which", "missing")
    page.panel.table.go_to(0)
    page.edit_record()
    assert page._context.seen[-1] == ("account", firm["Bare"], None, {GO_TO: "phone"})
    form = FormPage(page._context, "account", firm["Bare"], None, {GO_TO: "phone"})
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    qtbot.waitUntil(lambda: form.body is not None and form.body.cells["phone"].isAncestorOf(
        form.focusWidget()))  # fmt: skip


def test_the_card_names_what_is_missing(qtbot, enter, firm):
    card = AccountCard(enter("seller"), firm["Bare"])
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: card.header is not None)
    assert card.header.facts.missing == ("phone",)
    texts = [each.text().replace("&", "") for each in missing_menu(card).actions()]
    assert texts == ["Phone", "", "The data were verified today"]


@pytest.fixture
def rules(qtbot, enter, firm):
    def shown(person):
        page = DataRulesPage(enter(person))
        qtbot.addWidget(page)
        with qtbot.waitSignal(page.loaded):
            page.show()
        return page

    return shown


def stored(signed_in, on_server):
    def read():
        with signed_in("head").session() as session:
            return {rule.name: rule for rule in data_rules(session)}

    return on_server(read)


def test_an_admin_writes_a_rule(qtbot, rules, signed_in, on_server, committed):
    page = rules("admin")
    page.new_record()
    form = page.rule
    with qtbot.waitSignal(page.context.background.idle):
        form.save.click()
    assert form.notes["name"].text() == "Give it a name of 1 to 100 letters."
    qtbot.keyClicks(form.name, "Key accounts")
    form.tier.setCurrentText("A")
    form.status.setCurrentText("Active")
    form.ticks["email"].click()
    form.ticks["segment_ids"].click()
    form.days.setValue(90)
    assert page.modified()
    with qtbot.waitSignal(page.loaded):
        form.save.click()
    assert page.list.current == f"rule:{page.rules[-1].id}"
    assert not page.modified()
    found = stored(signed_in, on_server)["Key accounts"]
    assert (found.required, found.tier_id, found.status, found.verify_days) == (
        ("segment_ids", "email"), committed.lists["tier"]["A"], "active", 90,
    )  # fmt: skip
    # Somebody else was faster: it is said, and what stands now is shown.
    with qtbot.waitSignal(page.context.background.idle):
        on_server(lambda: change(signed_in, found))
        form.days.setValue(91)
        form.save.click()
    assert "changed this in the meantime" in form.told.text()
    with qtbot.waitSignal(page.loaded):
        page.reload()
    with qtbot.waitSignal(page.loaded):
        page.rule.drop.click()
    assert "Key accounts" not in stored(signed_in, on_server)


def change(signed_in, rule):
    from dataclasses import replace

    with signed_in("admin").session() as session:
        keep_rule(session, replace(rule, verify_days=60), uuid4())


def test_a_segment_is_given_by_a_filter(qtbot, rules, committed):
    definition = '{"version": 1, "filter": {"field": "phone", "op": "empty", "value": null}}'
    with committed.connect() as pg:
        pg.execute(
            "INSERT INTO crm.saved_filter (employee_id, kind, name, definition, shared)"
            " VALUES (%s, 'account', 'Silent', %s, true)", (committed.ids["head"], definition)
        )  # fmt: skip
    page = rules("admin")
    page.list.select(f"segment:{committed.lists['segment']['trade']}")
    form = page.segment
    assert form.chosen() is None
    qtbot.keyClick(form.by, Qt.Key.Key_Down)
    assert form.words.text() == "Phone is empty"  # though an admin reads no phone
    with qtbot.waitSignal(page.loaded):
        page.save()
    assert form.by.currentText() == "The filter as it was taken over"
    with qtbot.waitSignal(page.loaded):
        form.by.setCurrentIndex(0)
        form.save.click()
    assert form.chosen() is None


def test_a_rule_holds_in_other_programs_with_their_next_question(
    qtbot, enter, firm, signed_in, on_server
):
    seller = enter("seller")
    renewal = Renewal(seller.background, seller.catalogue, seller.me, seller.background)
    before = len(seller.catalogue.rules.data)

    def add():
        with signed_in("admin").session() as session:
            keep_rule(session, DataRule(None, "Two", required=("email",)), uuid4())

    on_server(add)
    with qtbot.waitSignal(renewal.renewed):
        seller.background.read(ask, lambda _answer: None)
    assert len(seller.catalogue.rules.data) == before + 1


def ask(session):
    """Return an answer of the server; what it has to tell comes along."""
    return session.connection().exec_driver_sql("SELECT 1").scalar()


def test_others_only_read_the_rules(rules):
    page = rules("head")
    assert page.new.isHidden()
    assert not page.rule.save.isEnabled()
    assert not any(tick.isEnabled() for tick in page.rule.ticks.values())
    assert DataRule(None, "") != page.rule.typed()
