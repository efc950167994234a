"""The record of changes on the screen: on the card, of a record, as it was, for auditors."""

import datetime as dt

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.models.queries.card.history import note_act
from crm_desktop.models.queries.changes.rows import Wanted
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.views.account_card.card import AccountCard
from crm_desktop.views.forms.page import FormPage
from crm_desktop.views.forms.record_page import has_history
from crm_desktop.views.history import panel as panels
from crm_desktop.views.history.page import HistoryPage
from crm_desktop.views.look import Role
from crm_desktop.views.main_window.places.pages import Place, admin_pages, make_page
from crm_desktop.views.values import NBSP, THIN
from tests import factories
from tests.views.people_world import Desk, choose


class Firm:
    """An account of the seller's, and what is written there through the program."""

    def __init__(self, crm, signed_in, on_server):
        self.crm, self._signed_in, self._on_server = crm, signed_in, on_server
        self.account = self.save(
            "seller", "account", name="Kovovýroba Žďár", kind="company", status="active",
            revenue=2_400_000_00, currency="CZK", note="první",
        )  # fmt: skip

    def save(self, person, table, id=None, account_id=None, **changes):
        """Enter or change a record as a person; return its id."""

        def work():
            with self._signed_in(person).session() as session:
                catalogue = load_catalogue(session, sign_in(session))
                edit = Edit(table, None, changes, account_id=account_id)
                if id is not None:
                    row = read_row(session, catalogue, table, id)
                    edit = Edit(table, id, changes, dict(row.values), dict(row.versions))
                return save(session, catalogue, edit).id or id

        return self._on_server(work)

    def act(self, person, act, kind, count, **details):
        """Note what changes nothing."""

        def work():
            with self._signed_in(person).session() as session:
                note_act(session, act, kind, count, details)

        self._on_server(work)

    def older(self, days):
        """Let what was recorded so far be so many days older."""
        with psycopg.connect(self.crm.dsn()) as pg:
            pg.execute("SET LOCAL session_replication_role = replica")
            pg.execute(
                "UPDATE crm_private.change SET happened_at = happened_at - %s",
                (dt.timedelta(days),),
            )


@pytest.fixture
def firm(committed, signed_in, on_server):
    return Firm(committed, signed_in, on_server)


@pytest.fixture
def desk(committed, enter, qtbot):
    def of(person):
        desk = Desk(committed, enter, qtbot, person)
        asked = []
        object.__setattr__(desk.context, "open_history", lambda *what: asked.append(what))
        object.__setattr__(desk.context, "asked", asked)
        return desk

    return of


def shown(desk, page):
    desk.qtbot.addWidget(page)
    page.resize(1100, 760)
    with desk.qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    desk.settle()
    return page


def of_account(desk, firm):
    return shown(desk, panels.HistoryPanel(desk.context, Wanted("account", id=firm.account)))


def texts(panel):
    return [panel.model.text(line) for line in panel.model.lines()]


def test_the_card_says_who_changed_what(desk, firm):
    contact = firm.save("seller", "contact", account_id=firm.account, last_name="Nová")
    firm.save("lead", "account", firm.account, name="Kovovýroba Žďár, a. s.", note="druhá",
              revenue=3_000_000_00)  # fmt: skip
    firm.act("seller", "print", "letter", 1, account_id=firm.account)
    mine = desk("seller")
    panel = of_account(mine, firm)
    letter, change, entered, account = texts(panel)
    assert letter.startswith("Letter, Printed, ")
    assert letter.endswith(", Seller")
    assert change.startswith("Account: Kovovýroba Žďár, a. s., Changed, ")
    assert ", Lead, Name: Kovovýroba Žďár → Kovovýroba Žďár, a. s." in change
    money = [f"{number}{THIN}{'000'}{THIN}000{NBSP}Kč" for number in (2, 3)]
    assert f"Annual revenue: 2{THIN}400{THIN}000{NBSP}Kč → {money[1]}" in change
    assert "Note: první → druhá" in change
    assert entered.startswith("Contact: Nová, Entered")
    assert "Last name: Nová" in entered
    assert account.startswith("Account: ")
    assert "Entered" in account
    line = panel.model.lines()[2]
    panel.view.setCurrentIndex(panel.model.index(panel.model.row_of(line.id), 0))
    mine.qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert mine.context.seen[-1] == ("contact", contact)


def test_what_may_not_be_read_is_absent(desk, firm):
    firm.save("seller", "opportunity", account_id=firm.account, name="Lis",
              stage_id=firm.crm.lists["stage"]["open"], amount=5, currency="CZK")  # fmt: skip
    firm.save("seller", "account", firm.account, note="jen pro nás")
    everything = texts(of_account(desk("seller"), firm))
    assert any("Lis" in text for text in everything)
    for person in ("rival", "service", "marketing", "product"):
        seen = " ".join(texts(of_account(desk(person), firm)))
        assert "Lis" not in seen, person
        assert "jen pro nás" not in seen, person


def test_filters_narrow_and_are_taken_away(desk, firm):
    firm.save("seller", "contact", account_id=firm.account, last_name="Nová")
    firm.older(60)
    firm.save("lead", "task", account_id=firm.account, subject="Zavolat", status="open",
              priority="normal")  # fmt: skip
    mine = desk("seller")
    panel = of_account(mine, firm)
    assert len(texts(panel)) == 3

    def choose_in(choice, value):
        choice.setCurrentIndex(choice.findData(value))
        choice.activated.emit(choice.currentIndex())
        mine.settle()
        return len(panel.model.lines())

    filters = panel.filters
    assert choose_in(filters.period, "30d") == 1
    assert choose_in(filters.period, None) == 3
    assert choose_in(filters.person, firm.crm.ids["lead"]) == 1
    assert choose_in(filters.kind, "contact") == 0
    assert panel.empty.isVisible()
    panel.empty.acted.emit()
    mine.settle()
    assert len(panel.model.lines()) == 3
    assert choose_in(filters.kind, "contact") == 1
    assert choose_in(filters.done, "delete") == 0


def test_an_account_without_record_says_so(desk, firm):
    with psycopg.connect(firm.crm.dsn()) as pg:
        pg.execute("SET LOCAL session_replication_role = replica")
        pg.execute("DELETE FROM crm_private.change")
    panel = of_account(desk("seller"), firm)
    assert panel.empty is not None
    assert panel.empty.isVisible()


def test_much_is_read_in_pages(desk, firm):
    with firm.crm.connect() as pg:
        for number in range(150):
            factories.make(pg, "task", account_id=firm.account, subject=f"úkol {number}")
    mine = desk("seller")
    panel = of_account(mine, firm)
    first = len(panel.model.lines())
    assert first < 100
    while panel.model.canFetchMore(panel.model.index(-1, 0)):
        panel.model.fetchMore(panel.model.index(-1, 0))
        mine.settle()
    ids = [line.id for line in panel.model.lines()]
    assert len(ids) == len(set(ids)) == 151


def test_space_shows_all_fields_and_copy_a_sentence(desk, firm):
    mine = desk("seller")
    panel = of_account(mine, firm)
    (line,) = panel.model.lines()
    index = panel.model.index(panel.model.row_of(line.id), 0)
    panel.view.setCurrentIndex(index)
    few = index.data(Role.BODY)
    assert len(few) == 4
    assert "more field" in few[-1][0]
    mine.qtbot.keyClick(panel.view, Qt.Key.Key_Space)
    assert len(index.data(Role.BODY)) == len(line.fields) > 4
    mine.qtbot.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == panel.model.text(line)


def test_a_record_as_it_was(desk, firm):
    firm.older(10)
    firm.save("seller", "account", firm.account, name="Beta", revenue=5_00)
    mine = desk("seller")
    page = shown(mine, HistoryPage(mine.context, "account", firm.account))
    assert page.title() == "History: Beta"
    first = page.panel.model.lines()[-1]
    page.panel.view.setCurrentIndex(page.panel.model.index(page.panel.model.row_of(first.id), 0))
    mine.qtbot.keyClick(page.panel.view, Qt.Key.Key_Return)
    mine.settle()
    body = page.was.body
    assert page.stack.currentWidget() is page.was
    assert body.cells["name"].value() == "Kovovýroba Žďár"
    assert body.cells["revenue"].value() == 2_400_000_00
    assert body.read_only
    assert not body.grids
    assert "changed since: Name, " in page.was.bar.accessibleName()
    assert page.was.bar.accessibleName().startswith("As it was on ")
    mine.qtbot.keyClick(page.was, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.panel
    page.day.set_value(dt.datetime.now(dt.UTC) - dt.timedelta(5))
    page.look_back.click()
    mine.settle()
    assert page.was.body.cells["name"].value() == "Kovovýroba Žďár"
    page.day.set_value(dt.datetime.now(dt.UTC) - dt.timedelta(50))
    page.look_back.click()
    mine.settle()
    assert page.was.body is None
    assert page.was.was.row is None
    page.was.bar.detailed.emit()
    assert mine.context.seen[-1] == ("account", firm.account)


def test_a_form_and_a_card_lead_to_the_history(desk, firm):
    contact = firm.save("seller", "contact", account_id=firm.account, last_name="Nová")
    mine = desk("seller")
    form = shown(mine, FormPage(mine.context, "contact", contact))
    form.history_button.click()
    assert mine.context.asked == [("contact", contact, None)]
    new = shown(mine, FormPage(mine.context, "contact", None, firm.account))
    assert new.history_button.isHidden()
    card = shown(mine, AccountCard(mine.context, firm.account))
    card.show_history()
    mine.settle()
    panel = card.insight.stack.currentWidget()
    assert isinstance(panel, panels.HistoryPanel)
    assert list(card.insight.tabs.keys())[-1] == "history"
    assert len(panel.model.lines()) == 2
    entered = panel.model.lines()[0]
    menu = panel.menu_of(entered)
    was = next(each for each in menu.actions() if "was then" in each.text().replace("&", ""))
    was.trigger()
    assert mine.context.asked[-1] == ("contact", contact, entered.happened_at)
    menu.close()


def test_an_auditor_reads_everything_and_how_far_it_is_sealed(desk, firm):
    firm.save("seller", "contact", account_id=firm.account, last_name="Nová")
    mine = desk("auditor")
    assert admin_pages(mine.context.me) == ("changes",)
    page = mine.page("changes")
    assert "Nothing is sealed yet" in page.state_of_seals.text()
    with firm.crm.connect() as pg:
        pg.execute("SELECT crm.seal_changes()")
    page.reload()
    mine.settle()
    assert page.state_of_seals.text().startswith("Sealed up to block 1, on ")
    page.copy_anchor()
    assert QApplication.clipboard().text().startswith("1:")
    assert any("Last name: Nová" in text for text in texts(page.panel))
    kinds = page.panel.filters.kind
    kinds.setCurrentIndex(kinds.findData("contact"))
    kinds.activated.emit(0)
    mine.settle()
    assert {line.kind for line in page.panel.model.lines()} == {"contact"}


def test_an_admin_sees_people_and_no_customers(desk, firm):
    mine = desk("admin")
    page = mine.page("people")
    choose(page, firm.crm.ids["seller"])
    page.panel.history.click()
    assert mine.context.asked == [("employee", firm.crm.ids["seller"], None)]
    firm.act("seller", "print", "letter", 1)
    changes = mine.page("changes")
    kinds = {line.kind for line in changes.panel.model.lines()}
    assert "letter" in kinds
    assert not {"account", "contact"} & kinds
    assert not any("Kovovýroba" in text for text in texts(changes.panel))


def test_others_are_told_that_it_is_not_for_them(desk, firm):
    mine = desk("seller")
    assert "changes" not in admin_pages(mine.context.me)
    page = make_page(mine.context, Place("admin", "changes"))
    shown(mine, page)
    assert page.stack.currentWidget() is not page.body


def test_a_person_of_a_partner_firm_has_no_history(desk, firm):
    mine = desk("partner")
    assert not has_history(mine.context, "contact")
    card = AccountCard(mine.context, firm.account)
    mine.qtbot.addWidget(card)
    mine.settle()
    assert "history" not in set(card.insight.tabs.keys())


def test_a_stand_in_and_links_are_named(desk, firm):
    ids, segments = firm.crm.ids, firm.crm.lists["segment"]
    today = dt.date.today()
    with firm.crm.connect() as pg:
        factories.make(
            pg, "stand_in", employee_id=ids["seller"], stand_in_id=ids["rival"], scope="own",
            access="write", valid_from=today, valid_to=today + dt.timedelta(2),
        )  # fmt: skip
    both = (segments["trade"], segments["health"])
    firm.save("rival", "account", firm.account, town="Brno", segment_ids=both)
    firm.save("seller", "account", firm.account, segment_ids=both[1:])
    removed, added, _entered = texts(of_account(desk("seller"), firm))
    assert "Rival, standing in for Seller" in added
    assert "Town: – → Brno" in added
    assert "Segments: – → " in added
    assert {"Trade", "Health"} <= {word.strip(",") for word in added.title().split()}
    assert removed.title().endswith("Segments: Trade → –")


def test_a_person_and_emergency_access(desk, firm):
    number = firm.crm.ids["seller"]
    with firm.crm.connect() as pg:
        pg.execute("UPDATE crm.employee SET active = false WHERE id = %s", (number,))
    with firm.crm.connect("rival") as pg:
        pg.execute("SELECT crm.break_glass(%s, 'Porucha linky')", (firm.account,))
    mine = desk("admin")
    page = shown(mine, HistoryPage(mine.context, "employee", number))
    found = texts(page.panel)
    assert "Active: Yes → No" in found[0]
    assert any("Roles: – → Salesperson" in text for text in found)
    page = mine.page("changes")
    done = page.panel.filters.done
    done.setCurrentIndex(done.findData("break_glass"))
    done.activated.emit(0)
    mine.settle()
    (emergency,) = texts(page.panel)
    assert emergency.startswith("Emergency access: Rival, Emergency access, ")
    assert "Reason: Porucha linky" in emergency
