"""From a list or a card to the dialog of an export."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.models.language import _
from crm_desktop.reports.tables.write import file_title
from crm_desktop.views.context import Context
from crm_desktop.views.exporting.dialog import ExportDialog, Source
from crm_desktop.views.values import count_words

if TYPE_CHECKING:
    from crm_desktop.views.lists.panel import ListPanel

MOST_SELECTED = 10_000


def export_list(panel: "ListPanel") -> ExportDialog:
    """Offer the list as it is filtered and sorted, or what is selected in it."""
    kind, model = panel.kind, panel.model
    selected: tuple[int, ...] = ()
    if 0 < panel.table.selected_count() <= MOST_SELECTED:
        ids = (model.id_at(row) for row in panel.table.selected_rows())
        selected = tuple(id for id in ids if id)
    shown = [name for name in panel.table.shown_columns() if kind.has(name)]
    pattern = QCoreApplication.translate("Export", "Export: %1", "%1 is the name of a list")
    dialog = ExportDialog(
        panel.context,
        Source(
            heading=pattern.replace("%1", _(kind.plural)),
            file_name=file_title(_(kind.plural)),
            query=replace(panel.query(), columns=tuple(shown)),
            every_column=tuple(field.name for field in kind.fields),
            selected=selected,
            count=count_words(model.count()),
            account_id=panel.account_id,
        ),
        panel.window(),
    )
    dialog.open()
    return dialog


def export_everything(
    context: Context, account_id: int, name: str, parent: QWidget | None
) -> ExportDialog:
    """Offer all that this person may see of an account."""
    pattern = QCoreApplication.translate("Export", "Export everything about %1")
    source = Source(pattern.replace("%1", name), file_title(name), account_id=account_id)
    dialog = ExportDialog(context, source, parent)
    dialog.open()
    return dialog
