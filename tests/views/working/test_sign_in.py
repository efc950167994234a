"""The sign-in window, its settings and profiles, the keyring, and a wrong password for real."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop import settings as files
from crm_desktop.models.database import Profile
from crm_desktop.models.errors import ServerUnreachable, SignInRefused
from crm_desktop.settings import Settings
from crm_desktop.views.sign_in import signing_in
from crm_desktop.views.sign_in.profile_dialog import ProfileDialog
from crm_desktop.views.sign_in.signing_in import Keyring, SignedIn
from crm_desktop.views.sign_in.window import SignInWindow
from tests.views.shell_fakes import ME, FakeDatabase

FIRM = Profile("Firma", "db.firma.example", login="anna")
OTHER = Profile("Test", "localhost", 5433, "crm_test", sslmode="prefer")


@pytest.fixture
def keyring(monkeypatch):
    """What the keyring answers, and what was put into it."""
    state = {"answer": Keyring(True), "kept": [], "asked": 0}

    def look(*_values):
        state["asked"] += 1
        return state["answer"]

    monkeypatch.setattr(signing_in, "look_into_keyring", look)
    monkeypatch.setattr(
        signing_in,
        "keep_in_keyring",
        lambda _profile, login, password: state["kept"].append((login, password)) or True,
    )
    return state


@pytest.fixture
def server(monkeypatch):
    """What signing in answers: an error is raised, anything else makes it succeed."""
    state = {"error": None, "asked": [], "wait": None, "database": FakeDatabase()}

    def sign_in(profile, password):
        state["asked"].append((profile.name, profile.login, password))
        if state["wait"] is not None:
            state["wait"].wait(10)
        if state["error"] is not None:
            raise state["error"]
        return SignedIn(profile, state["database"], ME, None)

    monkeypatch.setattr(signing_in, "sign_in", sign_in)
    return state


@pytest.fixture
def open_window(background_of, qtbot, keyring, server):
    def make(settings=None):
        settings = settings or Settings(profiles=(FIRM, OTHER), last_profile="Firma")
        window = SignInWindow(background_of(), settings)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        with qtbot.waitSignal(window.background.idle, raising=False, timeout=200):
            pass
        return window

    return make


def test_enter_signs_in_and_remembers_server_and_login(open_window, server, keyring, qtbot):
    window = open_window()
    assert window.password.hasFocus()  # the login is known
    window.login.setText("ben")
    window.remember.setChecked(True)
    qtbot.keyClicks(window.password, "geheim")
    with qtbot.waitSignal(window.signed_in) as done:
        qtbot.keyClick(window.password, Qt.Key.Key_Return)
    assert server["asked"] == [("Firma", "ben", "geheim")]
    assert done.args[0].me is ME
    kept = files.load()
    assert kept.last_profile == "Firma"
    assert kept.profile("Firma").login == "ben"
    assert kept.remember_password
    qtbot.waitUntil(lambda: keyring["kept"] == [("ben", "geheim")])
    assert "geheim" not in files.settings_file().read_text(encoding="utf-8")


@pytest.mark.parametrize("error", [SignInRefused("Wrong password."), ServerUnreachable("No one.")])
def test_an_error_stands_in_the_window_and_what_was_typed_stays(open_window, server, qtbot, error):
    window = open_window()
    server["error"] = error
    qtbot.keyClicks(window.password, "typo")
    window.start()
    qtbot.waitUntil(lambda: window.message.text() == str(error))
    assert window.password.text() == "typo"
    assert window.login.text() == "anna"
    assert window.password.hasFocus()
    assert window.button.isEnabled()
    server["error"] = None
    with qtbot.waitSignal(window.signed_in):
        window.start()


def test_connecting_can_be_stopped_and_leaves_no_connection(open_window, server, qtbot):
    window = open_window()
    server["wait"] = threading.Event()
    qtbot.keyClicks(window.password, "geheim")
    window.start()
    assert window.cancel.isVisible()
    assert not window.button.isEnabled()
    qtbot.waitUntil(lambda: bool(server["asked"]))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.button.isEnabled()
    assert window.password.text() == "geheim"
    with qtbot.assertNotEmitted(window.signed_in):
        server["wait"].set()
        qtbot.waitUntil(lambda: server["database"].closed == 1)


def test_empty_fields_are_named(open_window, server):
    window = open_window()
    window.start()
    assert "password" in window.message.text()
    window.login.clear()
    window.start()
    assert "login" in window.message.text()
    assert server["asked"] == []


def test_without_a_keyring_the_box_says_why(open_window, keyring, qtbot):
    keyring["answer"] = Keyring(False)
    window = open_window()
    qtbot.waitUntil(lambda: not window.remember.isEnabled())
    assert "no keyring" in window.keyring_note.text()
    assert "no keyring" in window.remember.toolTip()


def test_a_kept_password_is_filled_in_but_never_over_typing(open_window, keyring, qtbot):
    keyring["answer"] = Keyring(True, "from the keyring")
    window = open_window()
    qtbot.waitUntil(lambda: window.password.text() == "from the keyring")
    window.password.setText("typed")
    qtbot.waitUntil(lambda: window.background.pending() == 0)
    before = keyring["asked"]
    window._ask_keyring()
    assert window.background.pending() == 0
    assert keyring["asked"] == before
    assert window.password.text() == "typed"


def test_the_password_can_be_shown(open_window, qtbot):
    window = open_window()
    assert window.password.echoMode() == QLineEdit.EchoMode.Password
    window.show_password.trigger()
    assert window.password.echoMode() == QLineEdit.EchoMode.Normal


def test_the_first_start_asks_for_a_server_and_keeps_it(open_window, qtbot):
    window = open_window(Settings())
    assert not window.button.isEnabled()
    assert "Add the server" in window.message.text()
    qtbot.mouseClick(window.servers.add, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ProfileDialog)
    dialog.name.setText("Firma")
    qtbot.keyClicks(dialog.host, "db.firma.example")
    assert dialog.mode.currentData() == "verify-full"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert window.profile() == Profile("Firma", "db.firma.example")
    assert window.button.isEnabled()
    assert files.load().profiles == (Profile("Firma", "db.firma.example"),)


def test_a_server_can_be_changed_and_removed(open_window, qtbot):
    window = open_window()
    window.servers.open_profile(FIRM)
    dialog = QApplication.activeModalWidget()
    dialog.port.setValue(6000)
    dialog.accept()
    assert window.profile().port == 6000
    window.servers.ask_remove(window.profile())
    box = QApplication.activeModalWidget()
    next(b for b in box.buttons.buttons() if "Remove" in b.text()).click()
    assert [profile.name for profile in files.load().profiles] == ["Test"]
    assert window.profile() == OTHER


def test_a_profile_of_this_run_is_not_written_down(open_window, qtbot):
    window = open_window()
    trial = Profile("Trial", "127.0.0.1", 5555, "crm", "jana", "prefer")
    window.servers.add_profile(trial)
    window.password.setText("x")
    with qtbot.waitSignal(window.signed_in):
        window.start()
    assert files.load().profiles == ()


@pytest.mark.parametrize(
    ("host", "mode"), [("localhost", "prefer"), ("127.0.0.1", "prefer"), ("db.x", "verify-full")]
)
def test_tls_is_proposed_by_the_host(qtbot, host, mode):
    dialog = ProfileDialog(Profile("", ""), frozenset())
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.host, host)
    assert dialog.mode.currentData() == mode


def test_a_chosen_tls_mode_is_not_changed_by_typing_on(qtbot):
    dialog = ProfileDialog(Profile("", ""), frozenset())
    qtbot.addWidget(dialog)
    dialog.mode.setCurrentIndex(dialog.mode.findData("require"))
    dialog.mode.activated.emit(dialog.mode.currentIndex())
    qtbot.keyClicks(dialog.host, "localhost")
    assert dialog.mode.currentData() == "require"
    assert not dialog.certificate.isEnabled()


def test_a_profile_says_what_is_missing(qtbot):
    dialog = ProfileDialog(Profile("", ""), frozenset({"Firma"}))
    qtbot.addWidget(dialog)
    dialog.show()
    for field, text, word in (
        (dialog.name, "Firma", "name"),
        (dialog.name, "Other", "Another server"),
        (dialog.host, "db", "host name"),
    ):
        dialog._on_accept()
        assert word in dialog.message.text()
        field.setText(text)
    dialog._on_accept()
    assert dialog.result() == ProfileDialog.DialogCode.Accepted


# --- settings ----------------------------------------------------------------------------


def test_settings_come_back_as_they_were_written():
    settings = Settings(
        profiles=(
            Profile('Firma "A" \\ č', "db", 5433, "crm", "anna", "verify-ca", "/a b/c.pem", ("h",)),
            OTHER,
        ),
        last_profile='Firma "A" \\ č',
        theme="dark",
        language="cs",
        row_height="comfortable",
        remember_password=True,
    )
    files.save(settings)
    assert files.load() == settings


@pytest.mark.parametrize(
    "text", ["[choices", "choices = 3", "[[profile]]\nport = 'x'", "profile = 3", "\ud800"]
)
def test_a_broken_file_is_kept_aside_and_said(open_window, text):
    place = files.settings_file()
    place.parent.mkdir(
        parents=True, exist_ok=True
    )  # a list of the test before may have kept its columns
    place.write_bytes(text.encode("utf-8", "surrogatepass"))
    settings = files.load()
    assert settings.broken_file == place.with_name("settings.broken.toml")
    assert settings.broken_file.read_bytes() == text.encode("utf-8", "surrogatepass")
    assert not place.exists()
    place.write_text("[again", encoding="utf-8")
    assert files.load().broken_file.name == "settings.broken-2.toml"
    window = open_window(Settings(profiles=(FIRM,), broken_file=settings.broken_file))
    assert "settings.broken.toml" in window.message.text()


def test_unknown_values_fall_back_and_unknown_keys_are_ignored():
    place = files.settings_file()
    place.parent.mkdir(parents=True)
    place.write_text(
        '[choices]\ntheme = "pink"\nnew = 1\n[[profile]]\nname = "A"\nhost = "h"\n'
        'sslmode = "maybe"\nfuture = true\n',
        encoding="utf-8",
    )
    settings = files.load()
    assert settings.theme == "system"
    assert settings.profiles == (Profile("A", "h"),)


def test_a_save_that_fails_leaves_the_old_file(monkeypatch):
    files.save(Settings(theme="dark"))

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.save(Settings(theme="light"))
    assert files.load().theme == "dark"
    assert [each.name for each in files.config_folder().iterdir()] == ["settings.toml"]


# --- the start ---------------------------------------------------------------------------


def test_the_sign_in_window_comes_before_the_database_code():
    program = (
        "import sys\n"
        "from crm_desktop.settings import Settings\n"
        "from crm_desktop.views.starting.start import make_application\n"
        "from crm_desktop.views.sign_in.window import SignInWindow\n"
        "from crm_desktop.views.working.background import Background\n"
        "make_application(Settings())\n"
        "SignInWindow(Background(), Settings()).show()\n"
        "heavy = {'sqlalchemy', 'psycopg', 'alembic', 'reportlab', 'keyring', 'babel'}\n"
        "sys.exit(' '.join(heavy & set(sys.modules)) or 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
