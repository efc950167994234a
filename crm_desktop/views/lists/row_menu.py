"""The menu of a list's rows, by the right button or the menu key."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.models.language import _
from crm_desktop.models.refusals import ACTS
from crm_desktop.views.look.letters import give_letters

if TYPE_CHECKING:
    from crm_desktop.views.context import Context
    from crm_desktop.views.lists.panel import ListPanel


def export(panel: "ListPanel") -> None:
    """Offer the list, or what is selected in it, as a file."""
    from crm_desktop.views.exporting.open import export_list  # it knows lists

    export_list(panel)


def labels(panel: "ListPanel") -> None:
    """Offer labels and envelopes for the list, or for what is selected in it."""
    from crm_desktop.views.labels.open import make_labels  # it knows lists

    make_labels(panel)


def mailing(panel: "ListPanel") -> None:
    """Begin a mailing to the list, or to what is selected in it."""
    from crm_desktop.views.labels.open import selected_in

    query = replace(panel.query(), columns=())
    panel.context.open_mailing(None, (query, selected_in(panel)))


def show_behind(panel: "ListPanel") -> None:
    """Show the sales or opportunities that the current target counts, as a list."""
    number = panel.model.id_at(panel.table.current_row())
    if number:
        show_what_counts(panel.context, number)


def show_what_counts(context: "Context", target_id: int, *_clicked: bool) -> None:
    """Show the sales or opportunities that a target counts, as a list."""
    context.background.read(partial(_behind, target_id), lambda found: context.open_rows(*found))


def _behind(target_id: int, session: Any) -> Any:
    from crm_desktop.models.queries.targets.behind import behind

    return behind(session, target_id)


def row_menu(panel: "ListPanel") -> QMenu:
    """Return the menu for what is selected now."""
    translate = QCoreApplication.translate
    menu = QMenu(panel)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if panel.table.selected_count() and panel.table.current_row() >= 0:
        menu.addAction(translate("ListPanel", "Open"), panel.open_current)
        may_change = panel.context.catalogue.may_change(panel.kind.name)
        if may_change:
            menu.addAction(translate("ListPanel", "Edit"), panel.edit_record)
        menu.addAction(translate("ListPanel", "Copy"), panel.copy)
        if panel.kind.name == "target" and "sale" in panel.context.catalogue.kinds:
            menu.addAction(translate("ListPanel", "Show what counts"), partial(show_behind, panel))
        menu.addSeparator()
        if may_change:
            menu.addAction(translate("ListPanel", "Delete…"), panel.delete_record)
            menu.addSeparator()
    if panel.may_add():
        menu.addAction(_(panel.kind.new), panel.new_record)
    to_file = menu.addAction(translate("ListPanel", "Export…"), partial(export, panel))
    to_file.setEnabled("export" in panel.context.me.acts)
    if not to_file.isEnabled():
        menu.setToolTipsVisible(True)
        to_file.setToolTip(_(ACTS["may_export"]))
    if panel.kind.name in ("account", "contact"):
        to_paper = menu.addAction(
            translate("ListPanel", "Labels and envelopes…"), partial(labels, panel)
        )
        to_paper.setEnabled("print_bulk" in panel.context.me.acts)
        if not to_paper.isEnabled():
            menu.setToolTipsVisible(True)
            to_paper.setToolTip(_(ACTS["may_print_bulk"]))
        if {"print_bulk", "mass_mail"} & panel.context.me.acts:
            menu.addAction(translate("ListPanel", "Letters to many…"), partial(mailing, panel))
    menu.addAction(translate("ListPanel", "Read again"), panel.reload)
    give_letters(menu)
    return menu
