"""The list of reports, a report, and its designer."""

from PySide6.QtWidgets import QApplication

from crm_desktop.views.main_window.places.pages import Place


def reports(desk, visit):
    """The list, a report with its menus and its page, and every part of the designer."""
    window = desk.window
    window.documents.open(Place("reports"))
    desk.settle()
    visit("reports", window)
    window.documents.open(Place("report", "pipeline"))
    page = desk.page()
    desk.settle(lambda: page.result() is not None)
    visit("report", window)
    visit("menu of a report's row", page.menu())
    visit("menu of a report's files", page.export_menu())
    page.paper_button.click()
    desk.settle(lambda: page.preview.paper.page_count() > 0)
    visit("report as paper", window)
    page.edit_record()
    design = desk.page()
    desk.settle(lambda: design.preview.paper.page_count() > 0)
    for key in design.sections:
        design.tabs.select(key)
        visit(f"design of a report, {key}", window)
    design.sections["columns"].add_computed()
    design.check()
    visit("design of a report, formula", window)
    design.save()
    dialog = QApplication.activeModalWidget()
    visit("name of a report", dialog)
    dialog.reject()
    while design.undo_button.isEnabled():
        design.undo()
    for _document in range(3):
        window.documents.close_current()
