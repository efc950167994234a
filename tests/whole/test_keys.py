"""The whole main job with the keyboard alone, and keys that work wherever the focus is."""

from argparse import Namespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
)

from crm_desktop.settings import Settings
from crm_desktop.views.main_window.palette.lines import LINE
from crm_desktop.views.sign_in import signing_in
from crm_desktop.views.starting.start import Program
from tests import factories
from tests.whole.conftest import LARGE, Desk
from tests.whole.keyboard import MOST_TABS, NONE, Key, focus, press
from tests.whole.windows import finding

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


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
    window.open_form("task", None, finding.fullest_account(desk))
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
