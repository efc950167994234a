"""Menus and questions of a list; deleted records; imports."""

import tempfile
from pathlib import Path

from crm_desktop.views.headless.import_pictures import import_steps
from crm_desktop.views.lists.columns.chooser import choose_columns
from crm_desktop.views.lists.deleting import ask_delete
from crm_desktop.views.lists.row_menu import row_menu
from crm_desktop.views.main_window.places.pages import Place


def imports(desk, visit):
    """The list of imports and the steps of one, up to what its rows would do."""
    for what in ("deleted", "imports", "import"):
        desk.window.documents.open(Place(what))
        desk.settle()
        visit(what, desk.window)
        if what == "import":
            with tempfile.TemporaryDirectory() as folder:
                for name in import_steps(desk.page(), Path(folder) / "lidé.csv", desk.settle):
                    visit(f"import, {name}", desk.window)
            desk.page().draft.drop()
            desk.page().opened = None  # nothing chosen: it closes without a question
        desk.window.documents.close_current()


def menus(desk, visit):
    window = desk.window
    window.open_list("account")
    desk.settle()
    panel = desk.page().panel
    panel.table.go_to(0)
    visit("menu of a row", row_menu(panel))
    chooser = choose_columns(panel.table, panel.model.columns(), panel.mapToGlobal(panel.pos()))
    visit("columns", chooser)
    chooser.reject()
    question = ask_delete(panel, desk.context, "account", [panel.model.row_at(0)], lambda: None)
    visit("question before deleting rows", question)
    question.reject()
    panel.filters.search.setText("no such name")
    desk.settle(lambda: panel.model.rowCount() == 0)
    visit("list without a match", window)
    panel.filters.clear()
    desk.settle(lambda: panel.model.rowCount() > 0)
