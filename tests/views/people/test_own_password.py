"""Changing one's own password: judged as it is typed, kept in the keyring where it was."""

import pytest

from crm_desktop.models.database import connect
from crm_desktop.models.errors import SignInRefused
from crm_desktop.views.sign_in import own_password, signing_in
from tests import factories
from tests.views.people.test_people import restore_password
from tests.whole import aloud

NEW = "modrá lampa v tramvaji"


@pytest.fixture
def keyring(monkeypatch):
    kept = {}

    def look(profile, login):
        return signing_in.Keyring(True, kept.get(login, ""))

    def keep(profile, login, password):
        kept[login] = password
        return True

    monkeypatch.setattr(signing_in, "look_into_keyring", look)
    monkeypatch.setattr(signing_in, "keep_in_keyring", keep)
    return kept


@pytest.fixture
def dialog(desk_of, qtbot, keyring):
    desk = desk_of("writer")
    dialog = own_password.OwnPassword(desk.background, desk.background.database, desk.context.me)
    dialog.desk = desk
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    restore_password(desk, "writer")


def fill(dialog, old, new, again):
    for name, text in zip(own_password.NAMES, (old, new, again), strict=True):
        dialog.lines[name].setText(text)
    dialog.submit()
    dialog.desk.settle()


def test_the_old_password_is_asked_and_the_new_one_judged(dialog):
    fill(dialog, "", NEW, NEW)
    assert dialog.notes["old"].text()
    fill(dialog, factories.PASSWORD, "heslo123", "heslo123")
    assert "too short" in dialog.notes["new"].text()
    fill(dialog, factories.PASSWORD, NEW, NEW + "!")
    assert "not the same" in dialog.notes["again"].text()
    fill(dialog, "wrong password", NEW, NEW)
    assert "present password" in dialog.notes["old"].text()
    assert dialog.isVisible()
    assert aloud.faults(dialog) == []


def test_the_new_password_holds_and_so_does_the_keyring(dialog, keyring, on_server, qtbot):
    keyring["test-writer"] = factories.PASSWORD
    with qtbot.waitSignal(dialog.changed):
        fill(dialog, factories.PASSWORD, NEW, NEW)
    assert keyring["test-writer"] == NEW
    profile = dialog.desk.crm.profile("writer")
    on_server(connect, profile, NEW).close()
    with pytest.raises(SignInRefused):
        on_server(connect, profile, factories.PASSWORD)


def test_a_password_that_was_not_kept_is_not_kept_now(dialog, keyring):
    fill(dialog, factories.PASSWORD, NEW, NEW)
    assert keyring == {}


def test_at_a_first_sign_in_the_old_one_is_known(desk_of, qtbot, keyring):
    desk = desk_of("reader")
    with desk.crm.connect() as pg:
        pg.execute("ALTER ROLE \"test-reader\" VALID UNTIL '2999-01-01'")
    dialog = own_password.OwnPassword(
        desk.background, desk.background.database, desk.context.me, old=factories.PASSWORD
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.lines["old"].isVisible()
    dialog.lines["new"].setText(NEW)
    dialog.lines["again"].setText(NEW)
    with qtbot.waitSignal(dialog.changed):
        dialog.submit()
    rows = desk.sql("SELECT rolvaliduntil = 'infinity' FROM pg_roles WHERE rolname = 'test-reader'")
    restore_password(desk, "reader")
    assert rows == [(True,)]
