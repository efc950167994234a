"""The menus of a report: of a row, and of the files it can become."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.models.language import _
from crm_desktop.models.refusals import ACTS
from crm_desktop.views.look.letters import give_letters

if TYPE_CHECKING:
    from crm_desktop.views.reporting.page import ReportPage


def row_menu(page: "ReportPage") -> QMenu:
    """Return what can be done with the row where the cursor is."""
    translate = QCoreApplication.translate
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    row = page.table.current()
    if row is not None and row.line is not None:
        menu.addAction(
            translate("ReportPage", "Open the record"), partial(page.open_record, row.line.id)
        )
    elif row is not None:
        menu.addAction(
            translate("ReportPage", "Show the records behind it"), partial(page.show_behind, row)
        )
    report = page.report()
    if report is not None and report.groups:
        menu.addAction(
            translate("ReportPage", "Open all groups"), partial(page.model.fold_everything, False)
        )
        menu.addAction(
            translate("ReportPage", "Close all groups"), partial(page.model.fold_everything, True)
        )
    menu.addAction(translate("ReportPage", "Copy"), page.copy)
    give_letters(menu)
    return menu


def file_menu(page: "ReportPage") -> QMenu:
    """Return the kinds of file there are; those without the right say why."""
    translate = QCoreApplication.translate
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    menu.addAction(translate("ReportPage", "PDF document"), page.paper.save_pdf)
    may = "export" in page.context.me.acts
    for ending, words in (
        ("xlsx", translate("ReportPage", "Workbook (XLSX)")),
        ("csv", translate("ReportPage", "Table (CSV)")),
    ):
        action = menu.addAction(words, partial(page.export_as, ending))
        action.setEnabled(may)
        action.setToolTip("" if may else _(ACTS["may_export"]))
    give_letters(menu)
    return menu
