"""From a list to the dialog of labels and envelopes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from crm_desktop.views.exporting.words import Words
from crm_desktop.views.labels.dialog import LabelsDialog, Source
from crm_desktop.views.values import count_words

if TYPE_CHECKING:
    from crm_desktop.views.lists.panel import ListPanel

MOST_SELECTED = 10_000


def selected_in(panel: "ListPanel") -> tuple[int, ...]:
    """Return the rows that are selected in a list; none where it is nothing, or very much."""
    if not 0 < panel.table.selected_count() <= MOST_SELECTED:
        return ()
    ids = (panel.model.id_at(row) for row in panel.table.selected_rows())
    return tuple(id for id in ids if id)


def make_labels(panel: "ListPanel") -> LabelsDialog:
    """Offer labels for what is selected in a list of accounts or contacts, or for all of it."""
    selected = selected_in(panel)
    rows = Words().rows(count_words(panel.model.count()), len(selected))
    query = replace(panel.query(), columns=())
    dialog = LabelsDialog(panel.context, Source(query, selected, rows), panel.window())
    dialog.open()
    return dialog
