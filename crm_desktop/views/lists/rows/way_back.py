"""Keeping the place in a list: the same rows selected, the same row at the top."""

from collections.abc import Mapping
from typing import Any

from crm_desktop.views.lists.rows.model import ListModel
from crm_desktop.views.lists.rows.table import ListTable

MOST_SELECTED = 500


class WayBack:
    """Remembers rows by id before a model is reset and finds them again as they come."""

    def __init__(self, model: ListModel, table: ListTable) -> None:
        self._model = model
        self._table = table
        self._goal: dict[str, Any] = {}
        self._top = False  # the next reset starts at the top: another search, filter or sort

    def place(self) -> dict[str, Any]:
        """Return the selected rows and the row at the top by id, or where one is going to."""
        if self._goal:
            return dict(self._goal)
        top = self._table.rowAt(0)
        while 0 < top < self._model.rowCount() and not self._model.id_at(top):
            top += 1  # the head of a group is no record
        return {
            "current": self._model.id_at(self._table.current_row()),
            "selected": [
                self._model.id_at(row) for row in self._table.selected_rows(MOST_SELECTED)
            ],
            "top": self._model.id_at(top) if top > 0 else 0,
        }

    def go(self, place: Mapping[str, Any]) -> None:
        """Go to a place as soon as its rows are known; stale parts are left out."""
        self._goal = {
            "current": _number(place.get("current")),
            "selected": [_number(each) for each in place.get("selected") or ()],
            "top": _number(place.get("top")),
        }

    def leave(self) -> None:
        """Start at the top at the next reset, with the current row selected if it is there."""
        self._top = not self._goal

    def remember(self) -> None:
        """Note where one is, before the rows change."""
        if not self._goal:
            self._goal = self.place()
            if self._top:
                self._goal["top"] = 0
        self._top = False

    def follow(self) -> None:
        """Go to where one was, if those rows are known by now."""
        goal = self._goal
        if not goal:
            return
        self._table.doItemsLayout()  # else the scroll bar still ends where it ended before
        found = self._model.positions(number for number in goal["selected"] if number)
        current = self._model.position(goal["current"]) if goal["current"] else -1
        if found:
            self._table.select_rows(found, current)
        top = self._model.position(goal["top"]) if goal["top"] else -1
        if top >= 0:
            place = self._table.verticalHeader().sectionPosition(top)
            self._table.verticalScrollBar().setValue(place)
        elif found and not goal["top"]:
            self._table.scrollTo(self._model.index(current if current >= 0 else found[0], 0))
        arrived = (found or not goal["selected"]) and (top >= 0 or not goal["top"])
        if arrived or self._model.is_complete():
            self._goal = {}


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
