"""What every page is given, and what a page has to offer to the window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from crm_desktop.views.working.background import Background

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from crm_desktop.models.fields import Catalogue
    from crm_desktop.models.filters import Filter
    from crm_desktop.models.queries.rows import Me
    from crm_desktop.views.access.watch import Watch
    from crm_desktop.views.drafts.keeping import DraftKeeping
    from crm_desktop.views.favourites import Favourites
    from crm_desktop.views.forms.saving.being_edited import EditingTold


# Among the values given to the form of a record that exists: the field to go to.
GO_TO = "go to"
# Among the values given to the form of a new record: the names of those that are references.
NAMES = "names"


class OpenForm(Protocol):
    """Opens the form of a record, or of a new one, under an account, with values given."""

    def __call__(
        self,
        kind: str,
        record_id: int | None = None,
        account_id: int | None = None,
        defaults: Mapping[str, Any] | None = None,
    ) -> None: ...


def _nothing(*_values: object) -> None:
    """Stand in for what a test's context leaves out."""


@dataclass(frozen=True)
class Context:
    """The way from a page to the database, to other pages and to the status bar.

    `open(kind, id)` shows a record: an account as its card, anything else as its form.
    `open_list(kind)` shows the list of a kind. `open_letter(account_id, contact_id)` and
    `open_sheet(account_id)` show paper. `message(sentence)` puts a line into the status bar.
    `open_why(employee_id, account_id)` shows who sees what, and why. `open_history(kind, id,
    moment)` shows what happened to a record, or how it was at a moment.
    `open_template(id, text)` edits a template of letters, or a new one that begins with a text.
    `open_import()` begins an import. `open_place(what)` shows a page that is no record's: my_day,
    calendar, notices, worklist. `open_rows(kind, filter)` shows a list with this filter.
    `show_place(place, state)` shows any place of the window as a state says: a report, a list with
    just the records of a total. `open_mailing(id, more)` shows a run of mass correspondence
    (`more`: begin at once), without an id a new one (`more`: a list's query and selected rows).
    `open_apart(kind, id)` shows a record in a window of its own; `favourites` are those at hand.
    `news` knows how many notices are new; `drafts` keeps what is typed until it is saved,
    `editing` lets others know of it.
    `offer_undo(sentence, operation, kinds)` says what was done, with the way back beside it.
    """

    background: Background
    catalogue: "Catalogue"
    me: "Me"
    open: Callable[[str, int], None]
    open_form: OpenForm
    message: Callable[[str], None]
    open_list: Callable[[str], None] = _nothing
    open_letter: Callable[[int, int | None], None] = _nothing
    open_sheet: Callable[[int], None] = _nothing
    open_apart: Callable[[str, int], None] = _nothing
    open_template: Callable[[int | None, Any], None] = _nothing
    open_why: Callable[[int | None, int | None], None] = _nothing
    open_import: Callable[[], None] = _nothing
    open_place: Callable[[str], None] = _nothing
    open_rows: Callable[[str, "Filter"], None] = _nothing
    show_place: Callable[[Any, dict[str, Any] | None], None] = _nothing
    open_mailing: Callable[[int | None, Any], None] = _nothing
    open_history: Callable[[str, int, "dt.datetime | None"], None] = _nothing
    favourites: "Favourites | None" = None
    news: "Watch | None" = None
    drafts: "DraftKeeping | None" = None
    editing: "EditingTold | None" = None
    offer_undo: Callable[[str, "UUID", tuple[str, ...]], None] = _nothing
    row_height: str = "dense"

    def away(self) -> bool:
        """Return whether the server is away, so that what is typed can only be kept as a draft."""
        return self.drafts is not None and not self.background.connection.connected


class Page(Protocol):
    """A QWidget in a tab of the main window; the methods below are required.

    Optional, looked for by name: `status_text() -> str` (right part of the status bar),
    `reload()` (F5, and when a lost connection is back), `new_record()` (Ctrl+N),
    `may_add() -> bool` (whether that is offered), `focus_search()` (Ctrl+F),
    `print_page()` (Ctrl+P), `export_page()` (Ctrl+Shift+E), `save()` (Ctrl+S),
    `save_and_close()` (Ctrl+Return), `edit_record()` (F2), `delete_record()` (Del),
    `show_history()` (Ctrl+Shift+H),
    `record() -> tuple[kind, id]` (recent records), and the signals `title_changed()` (title or
    modified changed), `status_changed()` and `close_requested()` (close without asking).
    """

    def title(self) -> str:
        """Return the text of the tab, without `*`."""
        ...

    def icon_name(self) -> str:
        """Return the icon's name in resources/icons."""
        ...

    def modified(self) -> bool:
        """Return whether something typed is not saved."""
        ...

    def try_close(self) -> bool:
        """Return whether the page may go; a changed one asks: Save, Discard, Stay.

        Save returns False and asks for `close_requested` once the server has acknowledged.
        """
        ...

    def key(self) -> tuple[Any, ...]:
        """Return what identifies the page: opening the same key again shows the same tab."""
        ...

    def state(self) -> dict[str, Any]:
        """Return filter, sort, selected row and scroll position, as plain values (JSON)."""
        ...

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a state that `state` returned; unknown or stale parts are ignored."""
        ...


class PlainPage:
    """What most pages answer: they hold nothing unsaved, and keep nothing beyond themselves."""

    def modified(self) -> bool:
        """Nothing is typed here that is not saved at once."""
        return False

    def try_close(self) -> bool:
        """The page may always go."""
        return True

    def state(self) -> dict[str, Any]:
        """Nothing is kept of the page."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Nothing was kept of it."""
