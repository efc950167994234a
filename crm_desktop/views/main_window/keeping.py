"""What the main window keeps for the next start: geometry, folding, open tabs."""

from PySide6.QtWidgets import QMainWindow

from crm_desktop.views import window_state
from crm_desktop.views.main_window.places.documents import DocumentArea
from crm_desktop.views.main_window.places.pages import Place, day_pages, place_from_json


def restore_geometry(window: QMainWindow) -> bool | None:
    """Give the window its last size and place; return whether the navigation was folded by hand."""
    window.resize(1440, 900)
    geometry = window_state.get_bytes("window/geometry")
    if not geometry.isEmpty():
        window.restoreGeometry(geometry)
    folded = window_state.get("window/navigation_folded")
    return folded if isinstance(folded, bool) else None


def restore_tabs(documents: DocumentArea, group: str) -> None:
    """Open My day beside the tabs of the last time; who has no day gets those as they were."""
    kept = window_state.get(f"tabs/{group}", {})
    tabs = kept.get("tabs", []) if isinstance(kept, dict) else []
    places: list[Place] = []
    day = "my_day" in day_pages(documents.catalogue)
    if day:
        documents.add_unseen(Place("my_day"), {})
    for saved in tabs if isinstance(tabs, list) else []:
        place = place_from_json(saved)
        if place is None or place in places or (place.what == "list" and _has_list(places)):
            continue
        state = saved.get("state")
        called = (str(saved.get(name, "")) for name in ("title", "icon"))
        documents.add_unseen(place, state if isinstance(state, dict) else {}, *called)
        places.append(place)
    current = kept.get("current", 0) if places else 0
    if day:
        documents.open(Place("my_day"))
    elif places and isinstance(current, int) and 0 <= current < len(places):
        documents.open(places[current])
    else:
        documents.open(Place("list", "account"))


def keep(
    window: QMainWindow, folded_by_hand: bool | None, documents: DocumentArea, group: str
) -> None:
    """Write everything down at once."""
    window_state.put("window/geometry", window.saveGeometry())
    if folded_by_hand is not None:
        window_state.put("window/navigation_folded", folded_by_hand)
    if documents.documents():
        window_state.put(f"tabs/{group}", documents.saved_tabs())


def _has_list(places: list[Place]) -> bool:
    return any(place.what == "list" for place in places)
