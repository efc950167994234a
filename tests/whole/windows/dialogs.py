"""The palette, small dialogs, a lost connection, signing in."""

from PySide6.QtWidgets import QApplication

from crm_desktop.models.database import Profile
from crm_desktop.passwords import Keyring
from crm_desktop.settings import Settings
from crm_desktop.views.sign_in.profile_dialog import ProfileDialog
from crm_desktop.views.sign_in.window import SignInWindow
from crm_desktop.views.starting.crash import CrashDialog
from crm_desktop.views.working.background import Background

TYPED = "a"  # into the palette


def palette(desk, visit):
    palette = desk.window.palette_of_commands
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()  # after the windows before; else the palette closes itself
    desk.window.open_palette()
    visit("palette", desk.window)
    palette.field.setText(TYPED)
    desk.settle(lambda: palette.answered_for() == TYPED)
    assert palette.isVisible()
    visit("palette with hits", desk.window)
    palette.close_palette()


def dialogs(desk, visit):
    window = desk.window
    for show in (window.show_settings, window.show_shortcuts, window.show_about):
        show()
        dialog = QApplication.activeModalWidget()
        visit(show.__name__, dialog)
        dialog.reject()
    crash = CrashDialog("Report", "What the error says", window)
    crash.show()
    visit("fault", crash)
    crash.close()


def offline(desk, visit):
    desk.background.connection.note_lost("")
    visit("no connection", desk.window)
    window = desk.window
    window._show_offline_details("The server does not answer.")
    box = QApplication.activeModalWidget()
    visit("details of the connection", box)
    box.close()
    desk.background.connection.try_now()
    desk.settle(lambda: desk.background.connection.connected)


def sign_in(desk, visit):
    background = Background()
    profile = Profile("Praha", "db.example.com", sslmode="verify-full", login="eva")
    try:
        window = SignInWindow(background, Settings(profiles=(profile,)))
        desk.qtbot.addWidget(window)
        window.show()
        desk.qtbot.waitUntil(lambda: background.pending() == 0)  # the keyring has answered
        visit("sign in", window)
        window.message.say(window.tr("Enter your password."))
        window._on_keyring(profile.login, Keyring(usable=False))
        visit("sign in with a message", window)
        window.servers.ask_remove(profile)
        box = QApplication.activeModalWidget()
        visit("question before removing a server", box)
        box.close()
        dialog = ProfileDialog(profile, frozenset(), window)
        dialog.show()
        visit("server", dialog)
        dialog.close()
        window.close()
    finally:
        background.close()
