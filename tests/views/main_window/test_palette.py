"""The command palette: finding, marking what was typed, commands, keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from crm_desktop.models.errors import ServerUnreachable
from crm_desktop.views.main_window.palette import palette as module
from crm_desktop.views.main_window.palette.lines import LINE
from crm_desktop.views.main_window.palette.matching import contains, matches
from tests.views.shell_fakes import HITS, FakeDatabase, make_window


@pytest.fixture
def asked(monkeypatch):
    """What the palette asked the server for; it answers with HITS."""
    texts = []

    def search(_catalogue, text, _session):
        texts.append(text)
        if text == "nobody":
            return ()
        if text == "offline":
            raise ServerUnreachable("gone")
        return HITS

    monkeypatch.setattr(module, "_search", search)
    return texts


@pytest.fixture
def window(background_of, qtbot, monkeypatch, asked):
    window = make_window(background_of(FakeDatabase()), monkeypatch)
    qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "_leaving", True))
    with qtbot.waitActive(window):
        window.show_all()
        window.activateWindow()
    window.palette_of_commands._typing.setInterval(0)
    return window


@pytest.fixture
def palette(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.palette_of_commands
    assert palette.isVisible()
    return palette


def shown(palette):
    return [line.title for line in palette.lines.lines()]


def type_and_wait(palette, qtbot, text):
    palette.field.clear()
    qtbot.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: palette._answered_for == text)


def test_hits_come_by_kind_with_the_mark_of_the_directory(palette, qtbot):
    QAbstractItemModelTester(palette.lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    type_and_wait(palette, qtbot, "zdar")
    lines = palette.lines.lines()
    assert shown(palette)[:6] == [
        "Accounts",
        "Kovovýroba Žďár, a. s.",
        "Pila Žďár, v. o. s.",
        "Contacts",
        "Ing. Zdeněk Příhoda, Kovovýroba Žďár",
        "Commands",
    ]
    assert [line.note for line in lines[1:3]] == ["", "directory only"]
    spoken = palette.lines.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Pila Žďár, v. o. s., directory only, Žďár nad Sázavou"


def test_enter_opens_what_is_chosen_and_closes(palette, window, qtbot):
    type_and_wait(palette, qtbot, "zdar")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.view.currentIndex().data(LINE).title.startswith("Ing. Zdeněk")
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.documents.document().place.id == 2


def test_commands_are_found_and_run(palette, window, qtbot):
    type_and_wait(palette, qtbot, "nobody")
    palette.field.setText("go to tas")
    titles = shown(palette)
    assert "Go to: Tasks" in titles
    row = titles.index("Go to: Tasks")
    palette.view.clicked.emit(palette.lines.index(row))
    assert window.documents.document().place.kind == "task"


def test_the_account_found_first_brings_its_own_commands(palette, window, qtbot):
    type_and_wait(palette, qtbot, "zdar")
    titles = shown(palette)
    assert "New task: Kovovýroba Žďár, a. s." in titles
    palette.view.clicked.emit(palette.lines.index(titles.index("New task: Kovovýroba Žďár, a. s.")))
    place = window.documents.document().place
    assert (place.kind, place.account_id) == ("task", 1)


def test_tab_narrows_to_a_kind(palette, qtbot):
    type_and_wait(palette, qtbot, "zdar")
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert shown(palette) == ["Accounts", "Kovovýroba Žďár, a. s.", "Pila Žďár, v. o. s."]
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert "Commands" in shown(palette)


def test_nothing_found_is_said(palette, qtbot):
    type_and_wait(palette, qtbot, "nobody")
    assert shown(palette)[0].startswith("Nothing found")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_without_a_server_commands_still_work(palette, qtbot):
    type_and_wait(palette, qtbot, "offline")
    assert palette.isVisible()
    palette.field.setText("settings")
    assert "Settings" in shown(palette)


def test_only_the_last_of_fast_typing_is_asked(palette, qtbot, asked):
    palette._typing.setInterval(20)
    qtbot.keyClicks(palette.field, "zdar")
    qtbot.waitUntil(lambda: palette._answered_for == "zdar")
    assert asked == ["zdar"]


def test_empty_shows_recent_records_and_commands(palette, window, qtbot):
    palette.close_palette()
    window.open_record("account", 5)
    window.open_palette()
    assert shown(palette)[:2] == ["Recently opened", "account account 5 & Sons"]


def test_esc_gives_the_focus_back(window, qtbot):
    page = window.documents.page()
    page.setFocus()
    window.open_palette()
    qtbot.keyClick(window.palette_of_commands.field, Qt.Key.Key_Escape)
    assert not window.palette_of_commands.isVisible()
    assert page.hasFocus()


def test_a_click_elsewhere_closes_it(palette, window, qtbot):
    window.documents.page().setFocus()
    qtbot.waitUntil(lambda: not palette.isVisible())


@pytest.mark.parametrize(
    ("title", "typed", "found"),
    [
        ("Kovovýroba Žďár, a. s.", "zdar", [(11, 4)]),
        ("Kovovýroba Žďár", "ŽĎÁR kov", [(0, 3), (11, 4)]),
        ("Łódź i Gwóźdź", "lodz", [(0, 4)]),
        ("Машиностроене Тракия", "траки", [(14, 5)]),
        ("Straße", "strasse", []),
        ("aaa", "aa", [(0, 2)]),
        ("", "x", []),
        ("name", "", []),
    ],
)
def test_what_was_typed_is_marked(title, typed, found):
    assert matches(title, typed) == found


def test_every_word_must_be_there():
    assert contains("Go to: Tasks", "tas go")
    assert not contains("Go to: Tasks", "tas gone")
