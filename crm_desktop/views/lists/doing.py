"""What is done with the rows of a list: open one, copy or delete those that are selected."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.queries.rows import Row
from crm_desktop.views.lists.deleting import ask_delete
from crm_desktop.views.lists.rows.clipboard import copy_rows
from crm_desktop.views.lists.walk import note_walk
from crm_desktop.views.values import number_text

if TYPE_CHECKING:
    from crm_desktop.views.lists.panel import ListPanel

COPY_MOST = 10_000
DELETE_MOST = 200


def open_row(panel: "ListPanel", row: int, apart: bool) -> None:
    """Open a record: an account as its card, `apart` in a window of its own, a plan as its page."""
    number = panel.model.id_at(row)
    if not number:
        return
    kind, context = panel.kind.name, panel.context
    note_walk(kind, panel.model)
    if kind == "account":
        (context.open_apart if apart else context.open)(kind, number)
    elif kind == "account_plan":
        context.open(kind, number)
    else:
        context.open_form(kind, number, panel.account_of(row))


def delete(panel: "ListPanel") -> None:
    """Ask, then delete the selected records."""
    n = panel.table.selected_count()
    if n == 0:
        return
    if n > DELETE_MOST:
        text = QCoreApplication.translate(
            "ListPanel", "At most %1 records can be deleted at once. Select fewer."
        )
        panel.context.message(text.replace("%1", number_text(DELETE_MOST)))
        return
    panel.model.with_rows(panel.table.selected_rows(), partial(_ask, panel))


def _ask(panel: "ListPanel", rows: Sequence[Row]) -> None:
    if rows:
        ask_delete(panel, panel.context, panel.kind.name, rows, panel.table.setFocus)


def copy(panel: "ListPanel") -> None:
    """Copy the selected rows with their titles as tab-separated text."""
    n = panel.table.selected_count()
    if n == 0:
        return
    if n > COPY_MOST:
        text = QCoreApplication.translate(
            "ListPanel", "At most %1 rows can be copied. Select fewer."
        )
        panel.context.message(text.replace("%1", number_text(COPY_MOST)))
        return
    to_clipboard = partial(copy_rows, panel.context, panel.table, panel.model.columns())
    panel.model.with_rows(panel.table.selected_rows(), to_clipboard)
