"""Access on real data, by keys: asking, answering, emergencies, hand-over, shares, stand-ins."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from crm_desktop.models.queries.lists.listing import list_ids
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.access import hand_over_all
from crm_desktop.views.access.bell import Bell
from crm_desktop.views.access.hand_over_all import open_hand_over
from crm_desktop.views.account_card import doing
from crm_desktop.views.account_card.menu import more_menu
from crm_desktop.views.main_window.places.pages import shown_kinds
from tests import factories
from tests.full import rounds

SELLER, LEAD, OTHER = "petr.novotny", "lenka.rihova", "tomasz.kowalczyk"
REASON = "Havarie linky, nikdo neni k zastizeni"
TODAY = dt.date.today()


def sql(crm, statement, *values):
    with crm.connect() as pg:
        found = pg.execute(statement, values)
        return found.fetchall() if found.description else None


def employee(crm, login):
    ((number,),) = sql(
        crm, "SELECT id FROM crm.employee WHERE login = %s", factories.LOGINS + login
    )
    return number


def account_of(crm, login):
    """Return an account of somebody with nobody else in its team."""
    ((number,),) = sql(
        crm,
        "SELECT a.id FROM crm.account a WHERE a.owner_id = %s AND NOT EXISTS (SELECT FROM"
        " crm.account_team t WHERE t.account_id = a.id) ORDER BY a.id LIMIT 1",
        employee(crm, login),
    )
    return number


def open_card(desk, account):
    desk.window.open_record("account", account)
    card = desk.page()
    desk.settle(lambda: card.header is not None)
    return card


def modal(desk):
    desk.settle(lambda: QApplication.activeModalWidget() is not None)
    return QApplication.activeModalWidget()


def press(desk, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    desk.qtbot.keyClick(widget, key, modifier)
    desk.settle()


def tab_to(desk, window, wanted, most=60):
    """Go on with Tab until a widget has the focus."""
    seen = []
    for _step in range(most):
        if window.focusWidget() is wanted:
            return
        desk.qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        seen.append(type(window.focusWidget()).__name__)
    pytest.fail(f"Tab does not come to {wanted}: {seen}")


def come_forward(desk):
    """Keys go to the window of this person."""
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()


def notices_of(desk):
    """Open the notices by their key."""
    come_forward(desk)
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(desk, desk.window, Qt.Key.Key_N, shift)
    page = desk.page()
    desk.settle(lambda: page.board is not None)
    return page


def test_asking_and_granting_by_keys(writable, sit_down):
    account = account_of(writable, OTHER)
    asker = sit_down(writable, SELLER)
    card = open_card(asker, account)
    assert card.header.only_directory
    come_forward(asker)
    reason = card._closed.ask.reason
    tab_to(asker, asker.window, reason)
    press(asker, reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert card._closed.ask.note.text().startswith("Say what you need it for")
    asker.qtbot.keyClicks(reason, "Spolecna zakazka")
    press(asker, reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asker.settle(lambda: card.header.door.request is not None)
    assert card.header.door.request.state == "open"

    owner = sit_down(writable, OTHER)
    owner.settle(lambda: owner.window.news.news.unseen == 1)
    bell = owner.window.findChild(Bell)
    assert bell.isVisible()
    assert bell.number() == "1"
    assert not bell.hasFocus()
    page = notices_of(owner)
    assert [one.reason for one in page.board.requests] == ["Spolecna zakazka"]
    assert not owner.window.news.news.unseen
    grant = next(b for b in page.findChildren(QPushButton) if b.text() == "Grant")
    tab_to(owner, owner.window, grant)
    press(owner, grant, Qt.Key.Key_Space)
    owner.settle(lambda: not page.board.requests)

    come_forward(asker)
    press(asker, asker.window, Qt.Key.Key_F5)
    asker.settle(lambda: not card.header.only_directory)
    assert not card.edit.isEnabled()
    assert not card.log.isEnabled()
    told = notices_of(asker)
    assert [one.kind for one in told.board.notices] == ["access_granted"]


def test_a_refusal_is_said_and_one_may_ask_again(writable, sit_down):
    account = account_of(writable, OTHER)
    asker = sit_down(writable, SELLER)
    card = open_card(asker, account)
    card._closed.ask.reason.setPlainText("Zajem")
    card._closed.ask.send()
    asker.settle(lambda: card.header.door.request is not None)
    owner = sit_down(writable, OTHER)
    page = notices_of(owner)
    page.answer(page.board.requests[0], False)
    owner.settle(lambda: not page.board.requests)
    card.load()
    asker.settle(lambda: card.header.door.request.state == "refused")
    assert card._closed.ask.ask.isVisible()


def test_an_emergency_by_keys(writable, sit_down):
    account = account_of(writable, OTHER)
    desk = sit_down(writable, SELLER)
    card = open_card(desk, account)
    tab_to(desk, desk.window, card._closed.ask.emergency)
    desk.qtbot.keyClick(card._closed.ask.emergency, Qt.Key.Key_Space)
    dialog = modal(desk)
    assert "four hours" in dialog.sentence.text()
    desk.qtbot.keyClicks(dialog.reason, "kratce")
    press(desk, dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "ten letters" in dialog.note.text()
    dialog.reason.clear()
    desk.qtbot.keyClicks(dialog.reason, REASON)
    press(desk, dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle(lambda: not card.header.only_directory)
    assert card.emergency.isVisible()
    assert "Emergency access until" in card.emergency.accessibleName()
    assert REASON in card.emergency.accessibleName()
    assert not card.edit.isEnabled()
    assert not card.header.in_charge
    superior = sit_down(writable, "agnieszka.wojcik")
    page = notices_of(superior)
    assert [(one.kind, one.reason) for one in page.board.notices] == [("break_glass", REASON)]
    # The clock runs out: the card is closed again.
    sql(writable, "UPDATE crm.break_glass SET valid_until = now()")
    card.emergency.over.emit()
    desk.settle(lambda: card.header.only_directory)
    assert card.emergency.isHidden()


def test_handing_over_by_keys_and_a_conflict(writable, sit_down):
    account, heir = account_of(writable, SELLER), employee(writable, "tereza.chalupova")
    desk = sit_down(writable, LEAD)
    card = open_card(desk, account)
    assert any("Hand over" in action.text() for action in more_menu(card).actions())
    doing.hand_over(card)
    dialog = modal(desk)
    desk.settle(lambda: dialog.to.combo.count() > 3)
    press(desk, dialog.act, Qt.Key.Key_Space)
    assert dialog.to_note.text() == "Choose who is to be responsible."
    desk.qtbot.keyClicks(dialog.to.combo.lineEdit(), "Tereza")
    desk.qtbot.keyClick(dialog.to.combo.lineEdit(), Qt.Key.Key_Tab)
    dialog.days.setText("14")
    sql(writable, "UPDATE crm.account SET town = 'Jinde' WHERE id = %s", account)
    press(desk, dialog.act, Qt.Key.Key_Space)
    desk.settle(lambda: dialog.act.isEnabled())
    assert "in the meantime" in dialog.message.text()
    desk.settle(lambda: card.header.row["town"] == "Jinde")
    press(desk, dialog.act, Qt.Key.Key_Space)
    desk.settle(lambda: card.header.owner.id == heir)
    ((employee_id, access, days),) = sql(
        writable,
        "SELECT employee_id, access, valid_to - current_date FROM crm.account_team"
        " WHERE account_id = %s",
        account,
    )
    assert (employee_id, access) == (employee(writable, SELLER), "read")
    assert days in (13, 14, 15)


def test_all_accounts_stop_and_go_on(writable, sit_down, monkeypatch):
    """Stopped after a batch, or with the program closed, it goes on where it was."""
    seller, heir = employee(writable, SELLER), employee(writable, "tereza.chalupova")
    counted = "SELECT count(*) FROM crm.account WHERE owner_id = %s"
    ((total,),) = sql(writable, counted, seller)
    monkeypatch.setattr(hand_over_all, "BATCH", 1)
    desk = sit_down(writable, LEAD)
    dialog = open_hand_over(desk.context, seller)
    desk.settle(lambda: dialog._found is not None and dialog.to.combo.count() > 3)
    assert dialog.heading.text() == f"Petr Novotný is responsible for {total} account(s)"
    dialog.to.set_value(heir)
    dialog.run()
    dialog._work.progress.connect(lambda *_values: dialog.reject())
    desk.settle(lambda: dialog._work is None and dialog._found.running is not None)
    ((left,),) = sql(writable, counted, seller)
    assert 0 < left < total
    assert "before it was stopped" in dialog.sentence.text()
    dialog.reject()

    page = notices_of(desk)
    (running,) = page.board.running
    assert (running.done, running.total) == (total - left, total)
    go_on = next(b for b in page.findChildren(QPushButton) if b.text() == "Go on…")
    go_on.click()
    dialog = modal(desk)
    desk.settle(lambda: dialog._found is not None and dialog.to.value() == heir)
    dialog.run()
    desk.settle(lambda: dialog._work is None)
    assert dialog.heading.text() == f"{total} account(s) handed over"
    assert sql(writable, counted, seller) == [(0,)]
    dialog.reject()
    desk.settle(lambda: not page.board.running)


def test_sharing_several_kinds_at_once(writable, sit_down):
    account = account_of(writable, SELLER)
    partner = employee(writable, "partner")
    desk = sit_down(writable, SELLER)
    card = open_card(desk, account)
    card.insight.select("share")
    desk.settle()
    card.insight.panel().new_record()
    dialog = modal(desk)
    desk.settle(lambda: dialog.partner.combo.count() > 0)
    dialog.partner.set_value(partner)
    for kind in ("contact", "service"):
        desk.qtbot.keyClick(dialog.boxes[kind], Qt.Key.Key_Space)
    dialog.until.set_value(TODAY + dt.timedelta(800))
    press(desk, dialog.act, Qt.Key.Key_Space)
    assert "year ahead" in dialog.until_note.text()
    dialog.until.set_value(TODAY + dt.timedelta(30))
    press(desk, dialog.act, Qt.Key.Key_Space)
    desk.settle(lambda: card.insight.panel().model.rowCount() == 2)
    guest = sit_down(writable, "partner")
    assert set(open_card(guest, account).header.parts) == {"contact", "service", "share"}

    doing.share(card)  # again: what is seen already is checked; one ends, one is longer
    dialog = modal(desk)
    desk.settle(lambda: bool(dialog._shares))
    dialog.partner.set_value(partner)
    dialog._on_partner()
    assert {kind for kind, box in dialog.boxes.items() if box.isChecked()} == {"contact", "service"}
    dialog.boxes["service"].setChecked(False)
    dialog.until.set_value(TODAY + dt.timedelta(60))
    dialog.run()
    desk.settle(lambda: card.insight.panel().model.rowCount() == 1)
    ((kind, until),) = sql(
        writable,
        "SELECT kind, valid_to FROM crm.share WHERE account_id = %s AND deleted_at IS NULL",
        account,
    )
    assert (kind, until) == ("contact", TODAY + dt.timedelta(60))


def test_being_away(writable, sit_down):
    desk = sit_down(writable, OTHER)
    desk.window.actions_of_menus.by_name["away"].trigger()
    form = desk.page()
    desk.settle(lambda: form.body is not None)
    assert form.body.cells["employee_id"].value() == desk.context.me.employee_id
    covers = employee(writable, "malgorzata.zielinska")
    form.body.cells["stand_in_id"].put(covers)
    form.body.cells["valid_to"].put(TODAY + dt.timedelta(800))
    form.save()
    desk.settle(lambda: not form.saving())
    assert "days at most" in form.body.cells["valid_to"].finding.sentence
    form.body.cells["valid_to"].put(TODAY + dt.timedelta(7))
    form.save_and_close()
    desk.settle(lambda: desk.page() is not form)
    other = sit_down(writable, "malgorzata.zielinska")
    other.settle(lambda: other.window.covers.isVisible())
    assert "Tomasz Kowalczyk" in other.window.covers.accessibleName()
    other.window.covers.detailed.emit()
    assert other.window.covers.isHidden()
    assert open_card(other, account_of(writable, OTHER)).header.row.may_change


ROLES = (
    ("marketing", {"account", "contact", "stand_in"}),
    ("finance", {"account", "forecast", "sale", "sale_line", "service"}),
    ("partner", {"account", "contact", "activity", "service"}),
    ("service", {"account", "service", "sale", "stand_in"}),
    ("product", {"account", "forecast", "lost_bid", "sale_line", "service"}),
    ("auditor", {"account", "product", "stand_in"}),
    ("admin", {"account", "product", "stand_in"}),
)


@pytest.mark.parametrize(("person", "kinds"), ROLES[: rounds(3, len(ROLES))])
def test_every_list_and_a_card_of_every_role(person, kinds, sample, sit_down):
    desk = sit_down(sample, person)
    filled = set()
    for kind in (kind.name for group in shown_kinds(desk.catalogue) for kind in group):
        desk.window.open_list(kind)
        desk.settle()
        panel = desk.page().panel
        if panel.model.rowCount():
            filled.add(kind)
        if person in ("partner", "auditor"):
            assert not panel.may_add() or kind == "stand_in"
    assert kinds <= filled
    query = ListQuery("account", ("name",), "name")
    accounts = desk.ask(lambda session: list_ids(session, desk.catalogue, query))
    card = open_card(desk, accounts[0])
    assert card.title()
    assert not card.log.isVisible()
    for key in list(card.insight.tabs.keys()) if card.header.parts else []:
        card.insight.select(key)
        desk.settle()
    assert not desk.window.notice.isVisible()
