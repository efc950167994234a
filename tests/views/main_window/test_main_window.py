"""The window: tabs, back and forward, unsaved changes, what is kept, the connection."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QMenuBar,
    QWidget,
)

from crm_desktop.models.database import Profile
from crm_desktop.models.errors import NotAllowed, ServerUnreachable
from crm_desktop.settings import Settings
from crm_desktop.views import language
from crm_desktop.views.main_window.places.history import History
from crm_desktop.views.main_window.places.pages import Place
from crm_desktop.views.settings_dialog import SettingsDialog
from crm_desktop.views.sign_in.profile_dialog import ProfileDialog
from crm_desktop.views.sign_in.window import SignInWindow
from tests.views.shell_fakes import make_window


def titles(window):
    tabs = window.documents.tabs
    return [tabs.title(at) for at in range(tabs.count())]


def test_the_first_start_shows_the_accounts(window):
    assert window.documents.document().place == Place("list", "account")
    assert window.navigation.top.painter_of_lines.current_key == ("list", "account")
    assert len(titles(window)) == 1


def test_my_day_comes_first_with_the_tabs_of_last_time_beside(background, qtbot, monkeypatch):
    for last in (False, True):
        window = make_window(background, monkeypatch, day=True)
        qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "_leaving", True))
        with qtbot.waitExposed(window):
            window.show_all()
        assert window.documents.document().place == Place("my_day")
        assert window.navigation.top.painter_of_lines.current_key == ("my_day", "")
        if last:
            places = [document.place for document in window.documents.documents()]
            assert places == [
                Place("my_day"),
                Place("list", "task"),
                Place("account", "account", 5),
            ]
        window.open_list("task")
        window.open_record("account", 5)
        window.keep_state()
        window.documents.close_tab(0)
        assert [d.place.what for d in window.documents.documents()] == ["list", "account"]


def test_a_list_replaces_the_list_and_records_get_tabs(window):
    window.open_list("contact")
    window.open_record("account", 5)
    window.open_record("contact", 6)
    window.open_record("account", 5)
    places = [document.place for document in window.documents.documents()]
    assert [place.what for place in places] == ["list", "account", "form"]
    assert window.documents.document().place.id == 5
    assert titles(window)[1] == "account account 5 & Sons"  # & stays &


def test_back_and_forward_bring_the_state_back(window, qtbot):
    window.documents.page().setText("filter a")
    window.open_record("account", 5)
    window.open_record("contact", 6)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.documents.document().place.id == 5
    window.documents.go(-1)
    page = window.documents.page()
    assert window.documents.document().place == Place("list", "account")
    page.setText("something else")
    window.documents.go(1)
    window.documents.go(-1)
    assert window.documents.page().text() == "something else"
    window.documents.go(1)
    window.documents.go(1)
    assert window.documents.document().place.id == 6
    assert not window.documents.forward_button.isEnabled()


def test_going_back_to_a_closed_card_opens_it_again_as_it_was(window):
    window.open_record("account", 5)
    window.documents.page().setText("tab contacts")
    window.open_record("account", 6)
    window.documents.close_tab(1)
    assert len(titles(window)) == 2
    window.documents.go(-1)
    assert window.documents.document().place.id == 5
    assert window.documents.page().text() == "tab contacts"


def test_closing_returns_to_where_one_came_from(window, qtbot):
    window.open_list("task")
    window.open_record("account", 5)
    window.open_form("task")
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.documents.document().place.id == 5
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.documents.document().place == Place("list", "task")
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert len(titles(window)) == 1  # the list stays


def test_a_changed_page_marks_tab_and_title(window):
    window.open_form("task")
    assert window.documents.page().modified() is False
    window.documents.page().set_modified(True)
    assert window.documents.tabs.is_changed(1)
    assert window.isWindowModified()
    assert window.windowTitle().startswith("form task  & Sons[*]")
    window.open_list("account")
    assert not window.isWindowModified()


def test_a_page_that_wants_to_stay_keeps_window_and_tab(window):
    window.open_form("task")
    page = window.documents.page()
    page.set_modified(True)
    page.may_close = False
    window.documents.close_current()
    assert len(titles(window)) == 2
    window.open_list("account")
    window.close()
    assert window.isVisible()
    assert window.documents.page() is page  # the window shows what asks
    assert page.calls == ["try_close", "try_close"]


def test_stay_is_not_forgotten_when_the_page_is_saved_later(window, qtbot):
    window.open_form("task")
    page = window.documents.page()
    page.set_modified(True)
    page.may_close = False
    window.close()
    with qtbot.assertNotEmitted(window.closed):
        page.close_requested.emit()
    assert window.isVisible()


def test_save_while_quitting_quits_once_it_is_saved(window, qtbot):
    window.open_form("task")
    page = window.documents.page()
    page.set_modified(True)
    page.may_close = False
    page.is_saving = True
    window.close()
    assert window.isVisible()
    with qtbot.waitSignal(window.closed):
        page.close_requested.emit()
    assert not window.isVisible()


def test_nothing_is_asked_if_nothing_changed(window, qtbot):
    window.open_form("task")
    page = window.documents.page()
    with qtbot.waitSignal(window.closed):
        window.close()
    assert page.calls == []


def test_signing_out_asks_and_announces(window, qtbot):
    with qtbot.waitSignal(window.signed_out):
        window.sign_out()
    assert not window.isVisible()


def test_shortcuts_ask_the_page(window, qtbot):
    window.open_record("account", 5)
    page = window.documents.page()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.calls == ["reload", "save"]
    assert not window.actions_of_menus.by_name["edit_record"].isEnabled()


def test_ctrl_n_makes_a_record_of_the_kind_that_is_shown(window, qtbot):
    window.open_list("task")
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.documents.document().place.kind == "task"
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.documents.document().place.kind == "account"


def test_ctrl_tab_goes_round(window, qtbot):
    window.open_record("account", 5)
    window.open_record("account", 6)
    for expected in (None, 5, 6):
        qtbot.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        assert window.documents.document().place.id == expected


@pytest.fixture(params=["en", "cs", "pl", "bg"])
def spoken(request, qapp):
    """Windows made in this test speak one of our languages."""
    language.install(request.param)
    yield request.param
    language.remove()


def mnemonics(texts):
    """Return the letters after a single & in each text."""
    plain = [text.replace("&&", "") for text in texts]
    return [text[text.index("&") + 1].lower() for text in plain if "&" in text]


def test_no_two_actions_share_a_shortcut(spoken, window):
    seen = {}
    for action in window.findChildren(QAction):
        for keys in action.shortcuts():
            assert keys.toString() not in seen, f"{action.text()} and {seen[keys.toString()]}"
            seen[keys.toString()] = action.text()
    assert len(seen) > 15


def test_mnemonics_are_unique_in_each_menu(spoken, window):
    bar = window.menuWidget().findChild(QMenuBar)
    menus = [bar, *bar.findChildren(QMenu), *window.findChildren(QMenu)]
    for menu in menus:
        letters = mnemonics(action.text() for action in menu.actions())
        assert len(letters) == len(set(letters)), (spoken, [a.text() for a in menu.actions()])
    assert len(mnemonics(action.text() for action in bar.actions())) == 6


def test_mnemonics_are_unique_in_each_dialog(spoken, background, qtbot):
    for dialog in (
        SignInWindow(background, Settings()),
        ProfileDialog(Profile("", ""), frozenset()),
        SettingsDialog(Settings()),
    ):
        qtbot.addWidget(dialog)
        texts = [w.text() for kind in (QLabel, QAbstractButton) for w in dialog.findChildren(kind)]
        letters = mnemonics(texts)
        assert len(letters) == len(set(letters)), (spoken, texts)
        assert len(letters) >= 3


def test_the_navigation_folds_below_1200(window):
    window.resize(1400, 800)
    assert not window.navigation.folded
    window.resize(1100, 800)
    assert window.navigation.folded
    window.fold_navigation()
    assert not window.navigation.folded
    window.resize(1090, 800)
    assert not window.navigation.folded  # the user's choice holds
    window.resize(1400, 800)
    window.resize(1100, 800)
    assert window.navigation.folded


def test_recent_records_are_listed_newest_first(window):
    window.open_record("account", 5)
    window.open_record("contact", 6)
    window.open_record("account", 5)
    records = [(kind, number) for kind, number, _title in window.recent.records()]
    assert records == [("account", 5), ("contact", 6)]
    entry = window.navigation.top.lines.row_of(("record", "contact", 6))
    window.navigation.top.clicked.emit(window.navigation.top.lines.index(entry))
    assert window.documents.document().place.id == 6


def test_the_navigation_is_a_sound_model_and_works_by_keys(window, qtbot):
    lines = window.navigation.top.lines
    QAbstractItemModelTester(lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    window.open_record("account", 5)
    view = window.navigation.top
    view.setFocus()
    view.setCurrentIndex(lines.index(lines.row_of(("list", "contact"))))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.documents.document().place == Place("list", "contact")


def test_a_page_without_an_entry_of_its_own_marks_none(window):
    lines, view = window.navigation.top.painter_of_lines, window.navigation.top
    window.open_list("contact")
    assert lines.current_key == ("list", "contact")
    for place in (Place("notices"), Place("sheet", account_id=7), Place("templates")):
        window.documents.open(place)
        assert lines.current_key is None
        assert not view.selectedIndexes()
    window.open_record("account", 7)
    assert lines.current_key == ("list", "account")


def test_a_lost_connection_shows_the_bar_and_reads_again_when_back(window, background, qtbot):
    background.connection.connected = False
    background.connection.lost_since = time.time()
    background.connection.lost.emit("no answer")
    assert window.offline.isVisible()
    assert "not answered since" in window.offline.accessibleName()
    assert window.status.text().startswith("Disconnected since")
    page = window.documents.page()
    background.connection.connected = True
    background.connection.back.emit()
    assert not window.offline.isVisible()
    assert window.status.text().startswith("Connected")
    assert page.calls == ["reload"]
    with qtbot.waitSignal(window.renewal._soon.timeout):
        pass  # a moment later the fields of the firm are read again as well
    qtbot.waitUntil(lambda: background.pending() == 0)


def test_coming_back_never_reads_over_something_typed(window, background):
    page = window.documents.page()
    page.set_modified(True)
    background.connection.back.emit()
    assert page.calls == []


def test_a_failure_that_nobody_shows_is_shown_by_the_window(window, background):
    background.failed.emit(NotAllowed("You have no right to do this."))
    assert window.notice.isVisible()
    assert "no right" in window.notice.accessibleName()
    window.notice.acted.emit()
    assert not window.notice.isVisible()


def test_the_status_bar_says_who_where_and_when(window, background, qtbot):
    assert "Šárka Žáčková · crm@firma-db" in window.status.text()
    assert "page None" in window.status.text()
    with qtbot.waitSignal(background.idle):
        background.write(lambda _s: None, lambda _r: None, changes=("task",))
    assert "Saved" in window.status.text()


def test_theme_and_rows_change_at_once_and_are_kept(window, qtbot):
    from crm_desktop import settings as files
    from crm_desktop.views import look
    from crm_desktop.views.look import spacing

    try:
        window.choose_theme("dark")
        assert look.is_dark()
        window.apply_settings(Settings(theme="dark", row_height="comfortable"))
        assert spacing.row_height() >= 32
        assert files.load() == Settings(theme="dark", row_height="comfortable")
    finally:
        look.set_theme("light")
        spacing.set_dense(True)


@pytest.mark.parametrize("what", ["show_settings", "show_shortcuts", "show_about"])
def test_small_dialogs_open_and_close(window, qtbot, what):
    getattr(window, what)()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_every_control_has_an_accessible_name(window):
    for button in window.findChildren(QWidget):
        if button.focusPolicy() != Qt.FocusPolicy.NoFocus and button.isVisible():
            named = button.accessibleName() or getattr(button, "text", lambda: "")()
            proxy = button.focusProxy()
            assert named or proxy is not None or button.inherits("QMenuBar"), button


def test_history_is_a_browsers():
    history = History()
    for number in (1, 2, 3):
        history.visit(Place("account", "account", number))
        history.remember({"at": number})
    assert history.go(-1).state == {"at": 2}
    assert history.go(-1).place.id == 1
    assert history.go(-1) is None
    history.visit(Place("account", "account", 9))
    assert not history.can_go(1)
    history.visit(Place("account", "account", 9))
    assert history.go(-1).place.id == 1
    history.forget(lambda place: place.id == 9)
    assert not history.can_go(1)


def test_reads_are_refused_while_lost_but_the_window_answers(window, background, fake, qtbot):
    fake.error = ServerUnreachable("gone")
    with qtbot.waitSignal(background.connection.lost):
        background.read(lambda _s: 1, lambda _r: None)
    window.open_record("account", 77)
    assert window.documents.document().place.id == 77
    qtbot.keyClick(window, Qt.Key.Key_F5)  # tries to reconnect
    assert window.offline.countdown.text() == "Trying…"
    with qtbot.waitSignal(background.idle):
        pass
