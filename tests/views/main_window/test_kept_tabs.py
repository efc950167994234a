"""The tabs of last time: written down as they change, opened again, whatever is damaged."""

from crm_desktop.views.main_window.places.pages import LISTS, Place, place_from_json
from tests.views.shell_fakes import FakeDatabase, make_window


def test_tabs_come_back_at_the_next_start(window, background_of, monkeypatch, qtbot):
    window.open_list("contact")
    window.documents.page().setText("town Brno")
    window.open_record("account", 5)
    window.open_form("task")
    window.open_record("contact", 6)
    window.documents.tabs.moveTab(3, 1)
    window.documents.add_unseen(Place("board"), {}, "Board", "square-kanban")
    window.fold_navigation()
    window.resize(1300, 700)
    window.close()
    made = []
    again = make_window(background_of(FakeDatabase()), monkeypatch, made=made)
    qtbot.addWidget(again, before_close_func=lambda w: setattr(w, "_leaving", True))
    again.show_all()
    places = [document.place for document in again.documents.documents()]
    assert places == [
        Place("list", "contact"),
        Place("form", "contact", 6),
        Place("account", "account", 5),
        Place("board"),
    ]
    # None is without a name, though none but the chosen one has a page.
    assert [document.title for document in again.documents.documents()][2:] == ["Account", "Board"]
    assert again.documents.document().place.id == 6
    assert len(made) == 1  # the others are made when they are looked at
    again.documents.tabs.setCurrentIndex(0)
    assert again.documents.page().text() == "town Brno"
    assert again.navigation.folded
    assert again.height() == 700  # the width is held to the small screen of the test


def test_tabs_are_written_down_without_closing(window, qtbot):
    from crm_desktop.views import window_state

    window._keep.setInterval(0)
    window.open_record("account", 5)
    qtbot.waitUntil(lambda: bool(window_state.get(f"tabs/{window._state_group}")))
    kept = window_state.get(f"tabs/{window._state_group}")
    assert [tab["id"] for tab in kept["tabs"]] == [None, 5]


def test_what_was_kept_may_be_damaged():
    assert place_from_json({"what": "list", "kind": "dragons"}) is None
    assert place_from_json({"what": "account", "kind": "account", "id": "5"}) is None
    assert place_from_json("nonsense") is None
    assert place_from_json({"what": "letter", "id": 5}) is None
    for kind in (kind for group in LISTS for kind in group):
        place = Place("list", kind)
        assert place_from_json(place.as_json()) == place
