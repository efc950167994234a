"""Cards in windows of their own, favourites, and offering only what a person may do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton

from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.models.queries.rows import Hit
from crm_desktop.settings import state_file
from crm_desktop.views import favourites as favourites_module
from crm_desktop.views import language
from crm_desktop.views.account_card.card import AccountCard
from crm_desktop.views.account_card.menu import more_menu
from crm_desktop.views.favourites import Favourites
from crm_desktop.views.lists import ListPanel
from crm_desktop.views.look.form.date_field import DateEdit
from crm_desktop.views.main_window.frame.menu_bar import new_menu
from crm_desktop.views.main_window.frame.menus import further_shortcuts
from crm_desktop.views.main_window.palette.commands import commands
from crm_desktop.views.main_window.places.pages import Place
from tests.views.card_fakes import CannedBackground
from tests.views.list_fakes import OPTIONS, FakeFetch, account, context
from tests.views.shell_fakes import HITS, FakeDatabase, make_window

CTRL = Qt.KeyboardModifier.ControlModifier
READER = frozenset()
SELLER = frozenset({"task", "activity"})


@pytest.fixture
def make(background_of, qtbot, monkeypatch):
    def window_of(enterable=None):
        catalogue = Catalogue(KINDS, enterable=enterable, changeable=enterable)
        background = background_of(FakeDatabase())
        window = make_window(background, monkeypatch, catalogue=catalogue)
        qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "_leaving", True))
        window.show_all()
        return window

    return window_of


@pytest.fixture
def window(make):
    return make()


def words(menu):
    """Return what a menu and its submenus offer."""
    below = [word for a in menu.actions() if a.menu() is not None for word in words(a.menu())]
    return [a.text().replace("&", "").split("\t")[0] for a in menu.actions() if a.text()] + below


def words_and_lines(menu):
    return [action.text().replace("&", "") for action in menu.actions()]


# --- what one may do ---------------------------------------------------------------------


def test_menus_offer_new_records_of_kinds_one_may_enter(make):
    window = make(SELLER)
    assert words(new_menu(window)) == ["New meeting or call", "New task"]
    titles = [command.title for command in commands(window)]
    assert "New task" in titles
    assert "New account" not in titles
    assert "Go to: Accounts" in titles
    assert window.menuWidget().findChild(QToolButton, "new").isVisible()


def test_a_reader_is_offered_nothing_new(make, qtbot):
    window = make(READER)
    assert words(new_menu(window)) == []
    assert not [c for c in commands(window) if c.title.startswith("New")]
    assert not window.menuWidget().findChild(QToolButton, "new").isVisible()
    assert not window.actions_of_menus.by_name["new"].isEnabled()
    window.new_record()
    assert len(window.documents.documents()) == 1


def test_the_palette_offers_for_an_account_what_one_may_enter(make):
    palette = make(frozenset({"task"})).palette_of_commands
    palette._show_hits("x", HITS)
    palette.field.setText("x")
    palette._typing.stop()  # the hits are given; there is no server to ask
    assert [c.title for c in palette._account_commands()] == [
        "New task: Kovovýroba Žďár, a. s.",
        "Who sees Kovovýroba Žďár, a. s.",
    ]


@pytest.fixture
def open_card(qtbot, qapp):
    made = []

    def show(enterable=None, kept=None):
        background = CannedBackground()
        made.append(background)
        catalogue = Catalogue(KINDS, OPTIONS, enterable, enterable)
        given = context(background, catalogue=catalogue)
        seen = given.seen
        given = replace(given, favourites=kept, open_apart=lambda *v: seen.opened.append(v))
        object.__setattr__(given, "seen", seen)
        card = AccountCard(given, 7)
        qtbot.addWidget(card)
        card.resize(1216, 800)
        card.show()
        return card

    yield show
    for background in made:
        background.close()


def test_a_card_offers_what_one_may_enter(open_card):
    card = open_card(SELLER)
    assert card.log.isVisible()
    assert not card.letter.isVisible()
    menu = words(more_menu(card))
    assert "New task" in menu
    assert "New opportunity" not in menu
    assert card.may_add()


def test_a_card_offers_a_reader_nothing_to_enter(open_card):
    card = open_card(READER)
    assert not card.log.isVisible()
    assert not [entry for entry in words(more_menu(card)) if entry.startswith(("New", "Delete"))]
    assert not card.may_add()
    card.log_contact()
    card.write_letter()
    card.new_record()
    assert card.context.seen.forms == []
    assert card.context.seen.letters == []


# --- a window of its own -----------------------------------------------------------------


def test_a_card_opens_in_a_window_of_its_own_once(window, qtbot):
    window.open_apart("account", 5)
    window.open_apart("account", 5)
    (own,) = window.apart
    assert own.isVisible()
    assert own.windowTitle() == "account account 5 & Sons[*] – CRM"
    assert [d.place.what for d in window.documents.documents()] == ["list"]
    own.activateWindow()
    qtbot.waitUntil(own.isActiveWindow)
    qtbot.keyClick(own.page, Qt.Key.Key_F5)
    assert own.page.calls == ["reload"]
    with qtbot.waitSignal(own.closed):
        qtbot.keyClick(own.page, Qt.Key.Key_W, CTRL)
    assert window.apart == []


def test_a_changed_page_asks_before_its_window_closes(window):
    window.open_apart("account", 5)
    (own,) = window.apart
    own.page.set_modified(True)
    assert own.isWindowModified()
    own.page.may_close = False
    own.close()
    assert own.isVisible()
    window.close()
    assert window.isVisible()
    assert own.page.calls == ["try_close", "try_close"]
    own.page.may_close = True
    own.close()
    assert window.apart == []


def test_its_size_is_kept_and_it_goes_with_the_main_window(window, qtbot):
    window.open_apart("account", 5)
    window.apart[0].resize(700, 500)
    window.apart[0].close()
    window.open_apart("account", 6)
    own = window.apart[0]
    assert (own.width(), own.height()) == (700, 500)
    with qtbot.waitSignals([own.closed, window.closed]):
        window.close()
    assert window.apart == []


def test_what_is_opened_from_it_comes_into_the_main_window(window):
    window.open_apart("account", 5)
    own = window.apart[0]
    own._context.open_form("task", None, 5)
    assert window.documents.document().place == Place("form", "task", None, 5, number=1)
    own.show_record(6)
    assert own.shows("account", 6)
    assert own.page.place.id == 6
    assert own.windowTitle().startswith("account account 6")


def test_ctrl_enter_in_the_palette_opens_it_apart(window, qtbot):
    window.actions_of_menus.by_name["save_and_close"].setEnabled(True)  # its keys elsewhere
    palette = window.palette_of_commands
    window.open_palette()
    palette._show_hits("", HITS)
    palette.field.setText("zdar")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, CTRL)
    assert [own.place.id for own in window.apart] == [1]
    assert not palette.isVisible()


def test_the_card_opens_itself_apart(open_card):
    card = open_card()
    action = next(
        a
        for a in more_menu(card).actions()
        if a.text().replace("&", "") == "Open in a window of its own"
    )
    action.trigger()
    assert card.context.seen.opened == [("account", 7)]


# --- favourites --------------------------------------------------------------------------


@pytest.fixture
def kept(monkeypatch):
    """What the server keeps at hand."""
    records: dict[tuple[str, int], str] = {}
    read = lambda _catalogue, _session: tuple(Hit(*key, name) for key, name in records.items())  # noqa: E731

    def write(kind, number, wanted, _session):
        if wanted:
            records[kind, number] = f"{kind} {number}"
        else:
            del records[kind, number]

    monkeypatch.setattr(favourites_module, "_read", read)
    monkeypatch.setattr(favourites_module, "_set", write)
    return records


def headings(window):
    lines = window.navigation.top.lines
    return [lines.index(row).data() for row in range(lines.rowCount())]


def test_favourites_stand_above_what_was_opened(window, kept, qtbot):
    window.open_record("contact", 6)
    assert "Favourites" not in headings(window)
    with qtbot.waitSignal(window.favourites.changed):
        window.favourites.toggle("account", 5)
    window.open_record("account", 5)
    shown = headings(window)
    at = shown.index("Favourites")
    assert shown[at + 1] == "account 5"
    assert shown.index("Recently opened") > at
    assert len([s for s in shown if s.startswith("account")]) == 1  # not among the recent ones too
    with qtbot.waitSignal(window.favourites.changed):
        window.favourites.toggle("account", 5)
    assert "Favourites" not in headings(window)


def test_the_star_says_what_it_does(open_card, background_of, kept, qtbot):
    favourites = Favourites(background_of(FakeDatabase()), Catalogue(KINDS), None)
    card = open_card(kept=favourites)
    assert card.star.isVisible()
    assert card.star.accessibleName() == "Keep at hand"
    assert "Keep at hand" in words(more_menu(card))
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    with qtbot.waitSignal(favourites.changed):
        qtbot.keyClick(card, Qt.Key.Key_D, CTRL)
    assert kept == {("account", 7): "account 7"}
    assert card.star.accessibleName() == "No longer keep at hand"
    with qtbot.waitSignal(favourites.changed):
        card.star.click()
    assert kept == {}


# --- what is kept, what is said ----------------------------------------------------------


def test_no_names_are_written_into_the_file_of_windows(window, background_of, monkeypatch, qtbot):
    window.open_record("account", 5)
    monkeypatch.setattr(window.documents.page(), "state", lambda: {"list": {"search": "Novák"}})
    window.keep_state()
    written = state_file().read_text("utf-8")
    assert "Sons" not in written
    assert "Nov" not in written
    window.open_list("contact")
    window.keep_state()
    again = make_window(background_of(FakeDatabase()), monkeypatch)
    qtbot.addWidget(again, before_close_func=lambda w: setattr(w, "_leaving", True))
    again.show_all()
    assert again.documents.tabs.title(1) == "Account"
    again.documents.tabs.setCurrentIndex(1)
    assert again.documents.tabs.title(1) == "account account 5 & Sons"


def test_the_help_names_the_letters_of_the_date_field(qapp):
    language.install("cs")
    try:
        field = DateEdit()
        keys = [keys for _what, keys in further_shortcuts()]
        assert " ".join(field.letters()) in keys
        assert " ".join(field.letters()).upper() in keys
        for portable in ("Alt+PgUp", "Alt+PgDown", "Ctrl+Shift+K", "Alt+Up", "Alt+Down"):
            named = QKeySequence(portable).toString(QKeySequence.SequenceFormat.NativeText)
            assert named in keys
    finally:
        language.remove()


def test_ctrl_enter_in_a_list_opens_it_apart(background_of, qtbot):
    given = context(background_of(), catalogue=Catalogue(KINDS, OPTIONS))
    apart = []
    panel = ListPanel(
        replace(given, open_apart=lambda *record: apart.append(record)),
        "account",
        fetch=FakeFetch([account(4)]),
    )
    qtbot.addWidget(panel)
    panel.show()
    panel.table.go_to(0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return, CTRL)
    assert apart == [("account", 4)]
    assert given.seen.opened == []
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert given.seen.opened == [("account", 4)]
