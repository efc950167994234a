import os
from PySide6.QtCore import Qt, QObject, Slot
from PySide6.QtWidgets import *
from crm_desktop.views.profile_dialog import ProfileDialog
from crm_desktop.views.sign_in import SignInWindow
from crm_desktop.settings import Settings
from crm_desktop.models.database import Profile
from crm_desktop.views import signing_in
V=os.environ["V"].split(",")
def test_first(qtbot, background_of, monkeypatch):
    if "key" in V:
        monkeypatch.setattr(signing_in, "look_into_keyring", lambda *_values: signing_in.Keyring(True))
    w = SignInWindow(background_of(), Settings(profiles=(Profile("a","b"),)) if "prof" in V else Settings())
    qtbot.addWidget(w)
    if "show" in V: w.show()
    if "act" in V: w.activateWindow()
    if "wait" in V:
        with qtbot.waitActive(w): pass
    if "op" in V: w._open_profile(Profile("",""))
    else:
        d=(ProfileDialog(Profile("",""),frozenset(),w) if "P" in V else QDialog(w)); d.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if "lam" in V: d.accepted.connect(lambda: print(d))
        if "self" in V: d.accepted.connect(lambda: print(d, w))
        d.open(); del d
    dialog = QApplication.activeModalWidget()
    dialog.reject()
