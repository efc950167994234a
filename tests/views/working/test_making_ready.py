"""Setting up from the program: the owner's login once, what will be done first, then it is done."""

import datetime as dt

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from crm_desktop import setting_up
from crm_desktop.models.errors import UserError
from crm_desktop.settings import Settings
from crm_desktop.views.sign_in import signing_in
from crm_desktop.views.sign_in.making_ready import MakingReady
from crm_desktop.views.sign_in.signing_in import Keyring
from crm_desktop.views.sign_in.window import SignInWindow
from crm_desktop.views.working.waking import Waking
from tests import factories

PATIENCE = 60_000


@pytest.fixture
def window(committed, background_of, qtbot, monkeypatch):
    monkeypatch.setattr(signing_in, "look_into_keyring", lambda *_values: Keyring(False))
    profile = committed.profile("seller")
    window = SignInWindow(background_of(), Settings((profile,), last_profile=profile.name))
    qtbot.addWidget(window)
    window.show()
    return window


def opened(window):
    return next(each for each in window.children() if isinstance(each, MakingReady))


def words_of(dialog):
    return " ".join(label.text() for label in dialog.steps.findChildren(QLabel))


def test_an_older_database_is_upgraded_from_the_sign_in_window(
    committed, window, qtbot, monkeypatch
):
    # The copy stands beside the database of which it is one: elsewhere a server has one CRM.
    monkeypatch.setattr(setting_up, "check_server", lambda _connection: None)
    with committed.connect() as pg:
        factories.age(pg, "0024")
    window.password.setText(factories.PASSWORD)
    window.start()
    qtbot.waitUntil(window.make_ready.isVisible, timeout=PATIENCE)
    assert "older than this program" in window.message.text()
    qtbot.mouseClick(window.make_ready, Qt.MouseButton.LeftButton)
    dialog = opened(window)
    dialog.password.setText("wrong")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "password is wrong" in dialog.message.text(), timeout=PATIENCE)
    dialog.owner.setText(committed.server.superuser)
    dialog.password.setText(committed.server.password)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.steps.isVisible, timeout=PATIENCE)
    assert "from version 0024 to" in words_of(dialog)
    assert dialog.go.text() == "Upgrade"
    assert not dialog.firm.isVisible()  # the firm keeps its settings
    assert not dialog.admin.isVisible()
    asked = []

    def install(dsn, firm, *_more):
        asked.append(firm)
        with psycopg.connect(dsn) as pg:
            pg.execute("UPDATE crm.alembic_version SET version_num = %s", (setting_up.head(),))

    monkeypatch.setattr(setting_up, "install", install)
    with qtbot.waitSignal(dialog.ready, timeout=PATIENCE) as done:
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert done.args == [""]
    assert len(asked) == 1
    assert "ready. Sign in" in window.message.text()
    window.password.setText(factories.PASSWORD)
    with qtbot.waitSignal(window.signed_in, timeout=PATIENCE) as signed:
        window.start()
    signed.args[0].database.close()


def test_a_new_server_asks_for_the_firm_and_its_first_admin(
    committed, window, qtbot, background_of, monkeypatch
):
    """What is missing or wrong is said before anything is sent; a failure leaves what was typed."""
    plan = setting_up.Plan("PostgreSQL 16.4", None, "0025", ("Make it.",), needs_admin=True)
    window.open_making_ready(committed.profile("seller"))
    dialog = opened(window)
    dialog._show_plan(plan)
    dialog.zone.setText("Europe/Prague")
    dialog.country.clear()
    dialog.currency.clear()
    for field, value, words in (
        (dialog.firm, "Kolo", "name of your firm"),
        (dialog.country, "CZ", "two letters"),
        (dialog.currency, "CZK", "three letters"),
        (dialog.admin, "eva", "administrator's login"),
        (dialog.admin_name, "Eva Nová", "administrator's name"),
        (dialog.one_time, "čtyři modré kočky zpívají", "too short"),
    ):
        dialog.go.click()
        assert words in dialog.message.text()
        field.setText(value)
    given = []

    def make_ready(*values):
        given.append(values)
        raise UserError("The disk is full.")

    monkeypatch.setattr(setting_up, "make_ready", make_ready)
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.message.text() == "The disk is full.", timeout=PATIENCE)
    _dsn, firm, admin, _progress = given[0]
    assert (firm.name, firm.country, firm.currency) == ("Kolo", "CZ", "CZK")
    assert (admin.login, admin.name) == ("eva", "Eva Nová")
    assert dialog.one_time.text()
    assert dialog.go.isEnabled()
    dialog.reject()


def test_a_wrong_clock_is_said(background_of):
    clock_note = Waking(background_of()).clock_note
    assert clock_note(dt.timedelta(minutes=4)) == ""
    assert "24 hour(s)" in clock_note(dt.timedelta(days=-1))
    assert "9 minute(s)" in clock_note(dt.timedelta(minutes=9))
