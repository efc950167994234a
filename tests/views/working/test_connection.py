"""Window and server for real: signing in, wrong answers, a server that goes, one that is silent."""

import socket

import pytest
from PySide6.QtCore import Qt

from crm_desktop import embedded
from crm_desktop.models.database import connect
from crm_desktop.models.errors import ServerUnreachable
from crm_desktop.settings import Settings
from crm_desktop.views.sign_in import signing_in
from crm_desktop.views.sign_in.signing_in import Keyring
from crm_desktop.views.sign_in.window import SignInWindow
from crm_desktop.views.working import connection as connecting
from crm_desktop.views.working.background import Background
from tests import factories
from tests.reliability.line import Line
from tests.server import temporary_server
from tests.views.shell_fakes import make_window

PATIENCE = 30_000  # ms; a busy computer may need them, a quick one does not


@pytest.fixture
def sign_in_window(background_of, qtbot, monkeypatch):
    monkeypatch.setattr(signing_in, "look_into_keyring", lambda *_values: Keyring(False))

    def make(profile, password):
        settings = Settings(profiles=(profile,), last_profile=profile.name)
        window = SignInWindow(background_of(), settings)
        qtbot.addWidget(window)
        window.show()
        window.password.setText(password)
        return window

    return make


def refused(window, qtbot):
    """Press the button and return the sentence that comes."""
    qtbot.keyClick(window.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.message.text()), timeout=PATIENCE)
    return window.message.text()


def test_the_right_password_brings_person_and_catalogue(committed, sign_in_window, qtbot):
    window = sign_in_window(committed.profile("seller"), factories.PASSWORD)
    with qtbot.waitSignal(window.signed_in, timeout=PATIENCE) as done:
        qtbot.keyClick(window.password, Qt.Key.Key_Return)
    result = done.args[0]
    assert result.me.login == committed.login("seller")
    assert "account" in result.catalogue.kinds
    result.database.close()


@pytest.mark.parametrize(
    ("person", "changes", "password", "words"),
    [
        ("seller", {}, "wrong", "password is wrong"),
        ("inactive", {}, factories.PASSWORD, "access"),
        ("seller", {"database": "nowhere"}, factories.PASSWORD, "no database"),
        ("seller", {"host": "no-such-host.invalid"}, factories.PASSWORD, "no computer named"),
        ("seller", {"sslmode": "require"}, factories.PASSWORD, "no encryption"),
    ],
)
def test_what_is_wrong_stands_in_the_window(
    committed, sign_in_window, qtbot, person, changes, password, words
):
    window = sign_in_window(committed.profile(person, **changes), password)
    assert words in refused(window, qtbot)
    assert window.password.text() == password


def test_nobody_listening(committed, sign_in_window, qtbot):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    window = sign_in_window(committed.profile("seller", port=port), factories.PASSWORD)
    assert "does not answer" in refused(window, qtbot)


@pytest.mark.parametrize(("version", "words"), [("0000", "older than"), ("9999", "newer than")])
def test_a_schema_of_another_age(committed, sign_in_window, qtbot, version, words):
    with committed.connect() as server:
        factories.age(server, version)
    window = sign_in_window(committed.profile("seller"), factories.PASSWORD)
    assert words in refused(window, qtbot)


def test_cut_connections_are_replaced_without_a_word(committed, background_of, on_server, qtbot):
    """An administrator ended the sessions, or a firewall did: the next read asks anew."""
    database = on_server(connect, committed.profile("seller"), factories.PASSWORD)
    background = background_of(database)
    background.connection.lost.connect(lambda sentence: pytest.fail(sentence))
    with committed.connect() as server:
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s",
            (committed.login("seller"),),
        )
    failures = []
    with qtbot.waitSignal(background.connection.back, timeout=PATIENCE):
        background.read(one, lambda _answer: None, failed=failures.append)
    assert isinstance(failures[0], ServerUnreachable)
    answers = []
    background.read(one, answers.append)
    qtbot.waitUntil(lambda: answers == [1], timeout=PATIENCE)


def one(session):
    """Ask the server for the number 1."""
    return session.connection().exec_driver_sql("SELECT 1").scalar()


def test_a_stopped_server_shows_the_bar_and_comes_back(qtbot, monkeypatch, on_server):
    monkeypatch.setattr(connecting, "FIRST_PAUSE", 3600.0)  # the test tries, not the clock
    with temporary_server() as server:
        crm = factories.installed(server)
        database = on_server(connect, crm.profile("seller"), factories.PASSWORD)
        background = Background(database)
        window = make_window(background, monkeypatch, check_schema=True)
        qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "_leaving", True))
        window.show_all()
        assert embedded.stop(server.data.parent)
        with qtbot.waitSignal(background.connection.lost, timeout=PATIENCE):
            background.read(one, lambda _answer: None)
        assert window.offline.isVisible()
        with qtbot.waitSignal(background.idle, timeout=PATIENCE):
            background.connection.try_now()
        assert window.offline.isVisible()
        embedded.start(server.data.parent, fsync=False)
        page = window.documents.page()
        with qtbot.waitSignal(background.connection.back, timeout=PATIENCE):
            qtbot.mouseClick(window.offline.try_now, Qt.MouseButton.LeftButton)
        assert not window.offline.isVisible()
        assert page.calls == ["reload"]
        background.close()


def test_a_silent_line_is_noticed_and_left(committed, background_of, on_server, qtbot, monkeypatch):
    monkeypatch.setattr(connecting, "RECONNECT_SECONDS", 5.0)
    monkeypatch.setattr(connecting, "FIRST_PAUSE", 3600.0)
    line = Line(committed.server.host, committed.server.port)
    try:
        profile = committed.profile("seller", port=line.port)
        database = on_server(connect, profile, factories.PASSWORD)
        background = background_of(database)
        line.silent.set()
        failures = []
        with qtbot.waitSignal(background.connection.lost, timeout=PATIENCE):
            background.read(one, lambda _answer: None, failed=failures.append, deadline=0.2)
        assert "not answered in time" in str(failures[0])
        assert not background.connection.connected
        line.silent.clear()  # old connections stay dead, new ones work
        with qtbot.waitSignal(background.connection.back, timeout=PATIENCE):
            background.connection.try_now()
        answers = []
        background.read(one, answers.append)
        qtbot.waitUntil(lambda: answers == [1], timeout=PATIENCE)
    finally:
        line.close()
