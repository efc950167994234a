"""A one-time password opens nothing but the choice of one's own; giving up leads back."""

from argparse import Namespace

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.models.database import connect
from crm_desktop.settings import Settings
from crm_desktop.views.sign_in import signing_in
from crm_desktop.views.sign_in.own_password import OwnPassword
from crm_desktop.views.sign_in.signing_in import Keyring
from crm_desktop.views.starting.start import Program
from tests import factories

NEW = "modrá lampa v tramvaji"


@pytest.fixture
def kept(monkeypatch):
    """A keyring of this test."""
    passwords = {}

    def keep(_profile, login, password):
        passwords[login] = password
        return True

    monkeypatch.setattr(
        signing_in, "look_into_keyring", lambda _p, login: Keyring(True, passwords.get(login, ""))
    )
    monkeypatch.setattr(signing_in, "keep_in_keyring", keep)
    return passwords


@pytest.fixture
def program(committed, qtbot, qapp, kept):
    """The program with the sign-in window of somebody who has a one-time password."""
    with committed.connect() as pg:
        pg.execute("ALTER ROLE \"test-writer\" VALID UNTIL '2999-01-01'")
    profile = committed.profile("writer")
    settings = Settings(profiles=(profile,), last_profile="test", remember_password=True)
    program = Program(settings, Namespace(demo=False, profile=None, login=None, link=None))
    program.start()
    program.sign_in.password.setText(factories.PASSWORD)
    program.sign_in.start()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), OwnPassword))
    yield program
    if program.window is not None:
        program.window._leaving = True
        program.window.close()
    program.close()
    with committed.connect() as pg:
        made = pg.pgconn.encrypt_password(
            factories.PASSWORD.encode(), b"test-writer", b"scram-sha-256"
        ).decode()
        pg.execute(f"ALTER ROLE \"test-writer\" PASSWORD '{made}' VALID UNTIL 'infinity'")


def test_the_window_opens_after_a_password_of_ones_own(program, committed, qtbot, on_server, kept):
    dialog = QApplication.activeModalWidget()
    assert program.window is None
    dialog.lines["new"].setText(NEW)
    dialog.lines["again"].setText(NEW)
    dialog.submit()
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window.me.login == "test-writer"
    on_server(connect, committed.profile("writer"), NEW).close()
    assert kept == {"test-writer": NEW}
    qtbot.waitUntil(lambda: program.background.pending() == 0)


def test_giving_up_leads_back_to_the_sign_in(program):
    QApplication.activeModalWidget().reject()
    assert program.window is None
    assert program.sign_in.isVisible()
    assert program.sign_in.button.isEnabled()
