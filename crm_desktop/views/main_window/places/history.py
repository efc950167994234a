"""Back and forward through places, each with the state in which it was left."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.views.main_window.places.pages import Place

LENGTH = 100


@dataclass
class Visit:
    """A place and how it looked when it was left."""

    place: Place
    state: Mapping[str, Any] = field(default_factory=dict)


class History:
    """Like a browser's: a new visit forgets what lay ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    def current(self) -> Visit | None:
        """Return where one is, or None at the start."""
        return self._visits[self._at] if self._visits else None

    def visit(self, place: Place) -> None:
        """Go to a new place; going to where one is already changes nothing."""
        here = self.current()
        if here is not None and here.place == place:
            return
        del self._visits[self._at + 1 :]
        self._visits.append(Visit(place))
        del self._visits[:-LENGTH]
        self._at = len(self._visits) - 1

    def remember(self, state: Mapping[str, Any]) -> None:
        """Keep the state of the current place before it is left."""
        here = self.current()
        if here is not None:
            here.state = dict(state)

    def can_go(self, step: int) -> bool:
        """Return whether there is a place one step back (−1) or forward (1)."""
        return 0 <= self._at + step < len(self._visits)

    def go(self, step: int) -> Visit | None:
        """Move one step back (−1) or forward (1) and return the visit, or None at the end."""
        if not self.can_go(step):
            return None
        self._at += step
        return self._visits[self._at]

    def forget(self, unwanted: Callable[[Place], bool]) -> None:
        """Take places out that exist no more (a deleted record, a closed new form)."""
        here = self.current()
        kept = [visit for visit in self._visits if visit is here or not unwanted(visit.place)]
        self._visits = kept
        self._at = kept.index(here) if here in kept else len(kept) - 1
