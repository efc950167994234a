"""The forms of every kind, and the questions that they ask."""

from dataclasses import replace

from crm_desktop.models.queries.rows import Conflict
from crm_desktop.views.forms import confirm
from crm_desktop.views.forms.saving.conflicting import conflict_dialog
from crm_desktop.views.mailing.words import ask_not_begun
from tests.whole.windows.finding import KINDS, first_record


def forms(desk, visit, account):
    window = desk.window
    for kind in desk.catalogue.kinds.values():
        if kind.firm_list or kind.name not in (*KINDS, "account_team", "share"):
            continue
        if desk.catalogue.may_begin(kind.name):
            _new_form(desk, visit, kind, account if kind.parent else None)
        found = first_record(desk, kind.name)
        if found is not None:
            window.open_form(kind.name, *found)
            page = desk.page()
            desk.settle(lambda page=page: page.body is not None)
            visit(f"form of {kind.name}", window)
            window.documents.close_current()
    desk.settle()


def _new_form(desk, visit, kind, account):
    window = desk.window
    window.open_form(kind.name, None, account)
    page = desk.page()
    desk.settle(lambda: page.body is not None)
    visit(f"new {kind.name}", window)
    page.save()  # what is missing is said at the fields
    if page.body is not None and page.body.errors():
        visit(f"new {kind.name}, nothing typed", window)
    page.body.take(page.body.row)
    window.documents.close_current()


def questions(desk, visit, monkeypatch, account):
    """Questions wait for an answer: here the visitor sees them, and the answer is Esc."""
    window = desk.window
    name = "question"

    def show(question):
        question.show()
        visit(name, question)
        question.reject()
        return 0

    monkeypatch.setattr(confirm.Question, "exec", show)
    window.open_form("account", account)
    page = desk.page()
    desk.settle(lambda: page.body is not None)
    name = "question about unsaved changes"
    confirm.ask_unsaved(page, page.title())
    name = "question before discarding"
    confirm.ask_discard(page)
    name = "question about a mailing"
    ask_not_begun(page, "", False)
    name = "question before deleting a record"
    page.delete_record()
    original = page.body.row
    theirs = replace(original, values={**original.values, "town": "Ostrava"})
    page.body.put({"town": "Praha", "name": "Zcela jiné jméno"}, {})
    visit("changed form", window)
    found = Conflict(theirs, ("town",))
    dialog = conflict_dialog(desk.context, page.body, found, original.changed_at, page)
    dialog.open()
    visit("conflict", dialog)
    dialog.finish()
    visit("conflict, nothing chosen", dialog)
    dialog.reject()
    page.body.take(original)
    window.documents.close_current()
    window.open_letter(account)
    page = desk.page()
    desk.settle(lambda: bool(page.pdf()))
    page.fields.subject.setText("x")
    name = "question about a letter"
    page.try_close()
    page.fields.subject.clear()
    desk.settle()
    window.documents.close_current()
