"""The whole main job with the keyboard alone, and the order in which Tab goes through a page."""

from argparse import Namespace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
)

from crm_desktop.settings import Settings
from crm_desktop.views.account_card.tabs.side_row import SideRow
from crm_desktop.views.forms.editing.cells import FieldCell
from crm_desktop.views.forms.editing.reference import parent_of
from crm_desktop.views.forms.part_line import PartLine
from crm_desktop.views.main_window.palette.lines import LINE
from crm_desktop.views.sign_in import signing_in
from crm_desktop.views.starting.start import Program
from tests import factories
from tests.whole import walk
from tests.whole.conftest import LARGE, Desk

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
MOST_TABS = 120


def focus():
    """Return the widget that gets the keys now."""
    return QApplication.activePopupWidget() or QApplication.focusWidget()


def press(key, modifier=NONE):
    QTest.keyClick(focus(), key, modifier)


def type_in(text):
    """Type a text; QTest knows no keys for letters such as ř."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus(), QKeyEvent(kind, 0, NONE, letter))


def write(text):
    """Type a text in place of what stands in the field."""
    press(Key.Key_A, CTRL)
    type_in(text)


def tab_to(*names):
    """Press Tab until a widget with one of these names has the keyboard."""
    for _step in range(MOST_TABS):
        if focus().accessibleName() in names:
            return
        press(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {names}")


@pytest.fixture
def person(writable):
    """The login of a salesperson of the sample."""
    return "jiri.dvorak"


@pytest.fixture
def desk(writable, person, qtbot, monkeypatch):
    """The main window of somebody who signed in by typing login and password."""
    no_keyring = signing_in.Keyring(False)
    monkeypatch.setattr(signing_in, "look_into_keyring", lambda *_values: no_keyring)
    profile = writable.profile(person, name="Praha", login="")
    settings = Settings(profiles=(profile,), last_profile="Praha")
    program = Program(settings, Namespace(demo=False, profile=None, login=None, link=None))
    program.show_sign_in()
    window = program.sign_in
    with qtbot.waitActive(window):
        window.activateWindow()
    tab_to("Login")
    write(writable.login(person))
    press(Key.Key_Tab)
    type_in(factories.PASSWORD)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not None)
    qtbot.addWidget(program.window, before_close_func=lambda w: setattr(w, "_leaving", True))
    program.window.resize(*LARGE)
    found = Desk(program.window, program.background, qtbot)
    with qtbot.waitActive(program.window):  # offscreen nobody does it for us
        program.window.activateWindow()
    found.settle()
    program.window.open_list("account")
    found.settle()
    yield found
    program.close()


def row_of(crm, statement, *values):
    with crm.connect() as pg:
        return pg.execute(statement, values).fetchone()


def test_the_main_job_by_keys_alone(desk, writable, person):
    """Find a customer, log a meeting, mend a phone number, write a letter, and go back."""
    window = desk.window
    before = chosen_in_the_list(desk)
    account, name = row_of(
        writable,
        "SELECT a.id, a.name FROM crm.account a JOIN crm.employee e ON e.id = a.owner_id"
        " JOIN crm.contact c ON c.account_id = a.id JOIN crm.contact_point p ON p.contact_id = c.id"
        " WHERE e.login = %s GROUP BY a.id ORDER BY count(*) DESC, a.name LIMIT 1",
        writable.login(person),
    )
    find(desk, name, name)
    desk.settle(lambda: desk.page().header is not None)
    assert desk.page().account_id == account
    log_a_meeting(desk)
    mend_a_phone_number(desk)
    write_a_letter(desk, name)
    for _step in range(10):
        if window.documents.document().place.what == "list":
            break
        press(Key.Key_Left, ALT)
        desk.settle()
    panel = desk.page().panel
    assert panel.model.id_at(panel.table.current_row()) == before
    assert panel.table.hasFocus()
    check_the_server(writable, account, person)


def chosen_in_the_list(desk):
    """Walk down the list that is shown first; return the id of the row."""
    table = desk.page().panel.table
    assert table.hasFocus()
    for _step in range(3):
        press(Key.Key_Down)
    return desk.page().panel.model.id_at(table.current_row())


def find(desk, text, line):
    """Open the line of this title from the command palette."""
    palette = desk.window.palette_of_commands
    press(Key.Key_K, CTRL)
    type_in(text)
    desk.settle(lambda: palette.answered_for() == text)
    for _step in range(40):
        if palette.view.currentIndex().data(LINE).title == line:
            press(Key.Key_Return)
            desk.settle()
            return
        press(Key.Key_Down)
    raise AssertionError(f"no line “{line}” for “{text}”")


def log_a_meeting(desk):
    press(Key.Key_K, CTRL | SHIFT)
    page = desk.page()
    desk.settle(lambda: page.body is not None)
    tab_to("Subject")
    write("Předvedení stroje")
    press(Key.Key_Return, CTRL)
    desk.settle(lambda: desk.window.documents.document().place.what == "account")


def mend_a_phone_number(desk):
    tab_to("Overview", *(f"Overview {n}" for n in range(10)))
    press(Key.Key_Right)  # to the contacts
    desk.settle(lambda: desk.page().insight.panel() is not None)
    panel = desk.page().insight.panel()
    desk.settle(lambda: panel.model.rowCount() > 0)
    tab_to("Contacts")
    press(Key.Key_Down)
    press(Key.Key_F2)
    page = desk.page()
    desk.settle(lambda: getattr(page, "body", None) is not None)
    tab_to("Contact detail, Value")
    while not focus().text().startswith("+"):  # the e-mail address
        press(Key.Key_Tab)
        tab_to("Contact detail, Value")
    write("+420 777 123 456")
    press(Key.Key_S, CTRL)
    desk.settle(lambda: not page.modified())
    press(Key.Key_W, CTRL)
    desk.settle(lambda: desk.window.documents.document().place.what == "account")


def write_a_letter(desk, name):
    find(desk, name, f"Write letter: {name}")
    page = desk.page()
    desk.settle(lambda: bool(page.pdf()))
    tab_to("Subject")
    write("Nabídka & ceník")
    tab_to("Text")
    write("děkujeme za návštěvu.")
    press(Key.Key_S, CTRL)
    desk.settle(lambda: not page.modified() and not page.saving())


def check_the_server(crm, account, person):
    login = crm.login(person)
    assert row_of(
        crm,
        "SELECT count(*) FROM crm.activity a JOIN crm.employee e ON e.id = a.employee_id"
        " WHERE account_id = %s AND subject = 'Předvedení stroje' AND e.login = %s",
        account,
        login,
    ) == (1,)
    assert row_of(
        crm,
        "SELECT count(*) FROM crm.contact_point WHERE account_id = %s"
        " AND value = '+420777123456' AND deleted_at IS NULL",
        account,
    ) == (1,)
    letter, subject, body = row_of(
        crm,
        "SELECT c.id, c.subject, c.body FROM crm.communication c WHERE c.account_id = %s"
        " AND c.kind = 'letter' ORDER BY c.id DESC LIMIT 1",
        account,
    )
    assert (subject, body) == ("Nabídka & ceník", "děkujeme za návštěvu.")
    first = row_of(
        crm,
        "SELECT k.content FROM crm.communication c"
        " JOIN crm.document_chunk k ON k.document_id = c.document_id"
        " WHERE c.id = %s ORDER BY k.position LIMIT 1",
        letter,
    )[0]
    assert first.startswith(b"%PDF")


# ---- keys that work wherever the focus is ------------------------------------------------------


def test_the_palette_opens_from_every_field(sit_down, sample):
    """Lines of text have a meaning of their own for Ctrl+K on some systems."""
    desk = sit_down(sample, "sarka.zackova")
    window = desk.window
    palette = window.palette_of_commands
    window.open_form("task", None, walk.fullest_account(desk))
    page = desk.page()
    desk.settle(lambda: page.body is not None)
    tried = set()
    for _step in range(MOST_TABS):
        widget = focus()
        if widget in tried:
            break
        tried.add(widget)
        press(Key.Key_K, CTRL)
        assert palette.isVisible(), widget
        press(Key.Key_Escape)
        assert not palette.isVisible()
        assert focus() is widget  # the focus comes back
        press(Key.Key_Tab)
    kinds = {type(widget) for widget in tried}
    for kind in (QLineEdit, QPlainTextEdit, QTableView):
        assert kind is QTableView or any(issubclass(one, kind) for one in kinds)
    page.body.take(page.body.row)


# ---- the order of Tab --------------------------------------------------------------------------


def order_of(page):
    """Return the widgets of a page in the order of Tab, from its first to its last."""
    chain = []
    start = page.nextInFocusChain()
    while start is not page:
        policy = start.focusPolicy() & Qt.FocusPolicy.TabFocus
        there = start.isVisible() and start.isEnabled() and page.isAncestorOf(start)
        if policy and there and start.focusProxy() is None:
            chain.append(start)
        start = start.nextInFocusChain()
    return chain


def walked(page):
    """Return the widgets to which pressing Tab leads, once around the page."""
    first = order_of(page)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = []
    for _step in range(MOST_TABS):
        widget = focus()
        if widget in found or not page.isAncestorOf(widget):
            break
        found.append(widget)
        press(Key.Key_Tab)
    return found


def steps_back(page, widgets):
    """Return the steps of Tab that do not go on to the right or down.

    A field of several widgets is gone through before the field beside it.
    """
    found = []
    for a, b in pairwise(widgets):
        field_a, field_b = parent_of(a, FieldCell) or a, parent_of(b, FieldCell) or b
        if field_a is field_b:
            field_a, field_b = a, b
        before, after = (each.mapTo(page, QPoint(0, 0)) for each in (field_a, field_b))
        same_line = abs(before.y() - after.y()) <= 8
        if not (after.x() > before.x() if same_line else after.y() > before.y()):
            found.append(f"{named(a)} {before.toTuple()} → {named(b)} {after.toTuple()}")
    return found


def named(widget):
    return widget.accessibleName() or getattr(widget, "text", lambda: type(widget).__name__)()


def test_tab_goes_through_the_forms_in_the_order_of_reading(sit_down, sample):
    desk = sit_down(sample, "sarka.zackova")
    account = walk.fullest_account(desk)
    contact = walk.first_record(desk, "contact")
    for kind, number, below in (("account", account, None), ("contact", *contact)):
        desk.window.open_form(kind, number, below)
        page = desk.page()
        desk.settle(lambda page=page: page.body is not None)
        for width in (1440, 1024):
            desk.resize((width, 900))
            went = walked(page.body.sheet.widget())
            assert len(went) > 12
            removing = [one.remove_button for one in page.body.sheet.findChildren(PartLine)]
            fields = [one for one in went if one not in removing]
            assert steps_back(page.body.sheet.widget(), fields) == [], (kind, width)
            for button in removing:  # it takes the whole line away, so it comes after its fields
                if button in went:
                    line = button.parent()
                    before = went[went.index(button) - 1]
                    assert line.isAncestorOf(before)
                    after = went[went.index(button) + 1 :]
                    assert not any(line.isAncestorOf(one) for one in after)
            assert (
                page.body.sheet.viewport()
                .rect()
                .contains(went[-1].mapTo(page.body.sheet.viewport(), QPoint(0, 0)))
            )  # what has the keyboard is in sight


def test_tab_goes_through_lists_and_cards_in_the_order_of_reading(sit_down, sample):
    desk = sit_down(sample, "sarka.zackova")
    tabs = desk.window.documents.tabs
    assert "Search in the list" in places_after(tabs, desk.page().panel.table)
    desk.window.open_record("account", walk.fullest_account(desk))
    card = desk.page()
    desk.settle(lambda: card.header is not None and bool(card.insight.pages))
    side = card.insight.overview().side
    desk.settle(lambda: bool(side.findChildren(SideRow)))
    went = places_after(tabs, side.findChildren(SideRow)[0])
    assert [name for name in went if name in ("Overview", "Timeline")] == ["Overview", "Timeline"]


def places_after(start, end):
    """Return the names of the widgets to which Tab leads from one to another."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    names = []
    while focus() is not end:
        press(Key.Key_Tab)
        assert len(names) < MOST_TABS
        names.append(focus().accessibleName())
    return names


def test_tab_goes_through_the_letter_in_the_order_of_reading(sit_down, sample):
    desk = sit_down(sample, "sarka.zackova")
    desk.window.open_letter(walk.fullest_account(desk))
    page = desk.page()
    desk.settle(lambda: bool(page.pdf()))
    went = walked(page.fields.widget())
    assert [named(widget) for widget in went] == [
        "Recipient", "Template", "Language", "Address window", "Our reference", "Subject",
        "Salutation",
        "Text", "Closing",
    ]  # fmt: skip
    assert steps_back(page.fields.widget(), went) == []
    whole = order_of(page)
    assert steps_back(page, [each for each in whole if each not in preview_of(page, whole)]) == []


def preview_of(page, widgets):
    """The paper stands at the right of the fields and comes after them."""
    found = [each for each in widgets if page.preview.isAncestorOf(each)]
    places = [widgets.index(each) for each in found]
    fields = [widgets.index(each) for each in widgets if page.fields.isAncestorOf(each)]
    assert min(places) > max(fields)
    return found


def test_tab_goes_through_signing_in_in_the_order_of_reading(background_of, qtbot, sample):
    from crm_desktop.views.sign_in.window import SignInWindow

    profiles = (sample.profile("sarka.zackova", name="Praha"),)
    window = SignInWindow(background_of(), Settings(profiles=profiles, last_profile="Praha"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    went = walked(window)
    assert [named(widget) for widget in went][:5] == [
        "Server", "Edit server", "Add server", "Login", "Password",
    ]  # fmt: skip
    assert steps_back(window, went) == []
