"""Moving and deleting from a calendar: through the one save path, with a way back."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.queries.activities.calendar import Event
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.context import Context
from crm_desktop.views.undo_bar import Further, UndoBar, save_in_place
from crm_desktop.views.values import when_text


def move(
    context: Context,
    bar: UndoBar,
    event: Event,
    first: dt.datetime,
    last: dt.datetime,
    again: Callable[[], object],
    further: Further | None = None,
) -> None:
    """Give an event another time; whoever was faster with the same field is not overwritten.

    `further` is what the foot offers beside the way back.
    """
    edit = Edit(
        "activity",
        event.id,
        {"starts_at": first, "ends_at": last},
        {"starts_at": event.starts_at, "ends_at": event.ends_at},
        {"activity": event.version},
    )
    words = QCoreApplication.translate("Calendar", "Now on %2: %1")
    if event.recurrence_id is not None:
        words = QCoreApplication.translate("Calendar", "Only this one is now on %2: %1")
    words = words.replace("%2", when_text(first)).replace("%1", event.subject)
    save_in_place(context, bar, edit, words, again, further)


def delete(context: Context, bar: UndoBar, event: Event, again: Callable[[], object]) -> None:
    """Delete an event, with the way back at the foot."""
    edit = Edit("activity", event.id, {}, versions={"activity": event.version}, deleted=True)
    words = QCoreApplication.translate("Calendar", "Deleted: %1")
    save_in_place(context, bar, edit, words.replace("%1", event.subject), again)
