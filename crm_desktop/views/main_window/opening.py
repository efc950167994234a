"""What the main window gives its pages: the ways to other pages, and an undo at its foot."""

import datetime as dt
from dataclasses import replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from crm_desktop.models.filters import Filter, to_json
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.page import PAGE
from crm_desktop.views.main_window.places.pages import DAY_PAGES, Place

if TYPE_CHECKING:
    from uuid import UUID

    from crm_desktop.drafts import Draft
    from crm_desktop.views.main_window.window import MainWindow

_begun = count(1)
# Of these several new ones may be open beside one another.
NUMBERED = frozenset(("design", "import", "mailing", "template"))


def context_of(window: "MainWindow", catalogue: Any) -> Context:
    """Return what every page of the window is given."""
    return Context(
        background=window.background,
        catalogue=catalogue,
        me=window.me,
        open=window.open_record,
        open_form=window.open_form,
        message=window.show_message,
        open_list=window.open_list,
        open_letter=window.open_letter,
        open_sheet=window.open_sheet,
        open_apart=window.open_apart,
        open_template=partial(open_template, window),
        open_why=window.open_why,
        open_import=partial(open_import, window),
        open_place=partial(open_place, window),
        open_rows=partial(open_rows, window),
        show_place=partial(show_place, window),
        open_mailing=partial(open_mailing, window),
        open_history=partial(open_history, window),
        favourites=window.favourites,
        news=window.news,
        drafts=window.drafts,
        editing=window.editing,
        offer_undo=partial(offer_undo, window),
        row_height=window.settings.row_height,
    )


def follow(window: "MainWindow", key: Any) -> None:
    """Show what was chosen in the navigation."""
    if key[0] == "list":
        window.open_list(key[1])
    elif key[0] == "record":
        window.open_record(key[1], key[2])
    elif key[0] == "admin":
        open_admin(window, key[1])
    elif key[0] in ("worklist", *DAY_PAGES):
        open_place(window, key[0])
    elif key[0] == "reports":
        show_place(window, Place("reports"))
    elif key[0] == "settings":
        window.show_settings()
    elif key[0] == "fold":
        window.fold_navigation()


def open_place(window: "MainWindow", what: str) -> None:
    """Show a page that is no record's: my_day, calendar, notices, worklist."""
    window.documents.open(Place(what))


def open_draft(window: "MainWindow", draft: "Draft") -> None:
    """Show what was typed and not saved, in the form or on the page it was typed in."""
    held = draft.content
    if draft.what == PAGE:
        place = Place(**held["place"])
        numbered = place.what in NUMBERED and place.id is None
        window.documents.open(replace(place, number=next(_begun)) if numbered else place)
        page: Any = window.documents.page()
        # In a list it is a filter that was being built.
        page = page.panel.filtering.build() if place.what == "list" else page
        take = getattr(page, "take_draft", None) or page.draft.take
        take(draft)
        return
    if held["kind"] not in window.context.catalogue.kinds:
        words = QCoreApplication.translate(
            "Drafts", "“%1” cannot be opened with your rights. It is kept on this computer."
        )
        window.context.message(words.replace("%1", held["title"]))
        return
    window.open_form(held["kind"], held["id"], held["account"])
    take = getattr(window.documents.page(), "take_draft", None)
    if take is not None:
        take(draft)


def open_rows(window: "MainWindow", kind: str, chosen: Filter) -> None:
    """Show the list of a kind with a filter, in the first tab."""
    state = {"filter": to_json(chosen), "scope": "all", "search": "", "view": None}
    window.documents.open(Place("list", kind), state)


def show_place(window: "MainWindow", place: Place, state: dict[str, Any] | None = None) -> None:
    """Show a place as a state says; each new design of a report has a tab of its own."""
    if place.what in NUMBERED and place.id is None:
        place = replace(place, number=next(_begun))
    window.documents.open(place, state)


def open_admin(window: "MainWindow", page: str) -> None:
    """Show a page of administration, by its name in ADMIN_PAGES."""
    window.documents.open(Place("admin", page))


def enter_quickly(window: "MainWindow", kind: str) -> None:
    """Begin a meeting or task from anywhere; of the customer whose page is shown."""
    document = window.documents.document()
    place = document.place if document is not None else Place("list")
    account = place.id if place.what == "account" else place.account_id
    window.open_form(kind, None, account)


def open_template(window: "MainWindow", template_id: int | None, text: object = None) -> None:
    """Edit a template of letters, or a new one that begins with a text."""
    number = next(_begun) if template_id is None else 0
    place = Place("template", "", template_id, defaults={"text": text}, number=number)
    window.documents.open(place)


def open_history(
    window: "MainWindow", kind: str, number: int, moment: dt.datetime | None = None
) -> None:
    """Show what happened to a record, or the record as it was at a moment."""
    state = {"moment": moment.isoformat() if moment is not None else None}
    window.documents.open(Place("history", kind, number), state)


def open_import(window: "MainWindow") -> None:
    """Begin an import in a tab of its own."""
    window.documents.open(Place("import", number=next(_begun)))


def open_mailing(window: "MainWindow", run_id: int | None, more: object = None) -> None:
    """Show a run of mass correspondence (more: begin it at once), or begin another one."""
    if run_id is not None:
        window.documents.open(Place("mailing", "", run_id, defaults={"begin": more}))
        return
    given = {"given": more or None}
    window.documents.open(Place("mailing", defaults=given, number=next(_begun)))


def come_forward(window: QWidget) -> None:
    """Show a window before all others, out of the task bar if it is there."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def offer_undo(window: "MainWindow", words: str, operation: "UUID", kinds: tuple[str, ...]) -> None:
    """Say at the foot of the window what was done, with the way back beside it."""
    window.undo_bar.offer(words, operation, kinds)
    share_undo_keys(window)


def share_undo_keys(window: "MainWindow") -> None:
    """Let Ctrl+Z be the bar's while it is shown, unless the page has an undo of its own."""
    bar, page = window.undo_bar, window.documents.page()
    undo = QKeySequence(QKeySequence.StandardKey.Undo)
    own = not bar.isHidden() and page is not None and (
        any(each.key() == undo for each in page.findChildren(QShortcut))
        or any(each.shortcut() == undo for each in page.findChildren(QAction))
    )  # fmt: skip
    bar.keys.setKey(QKeySequence() if bar.isHidden() or own else undo)
