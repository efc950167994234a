"""The pages of administration with templates, and mailings."""

from PySide6.QtWidgets import QApplication

from crm_desktop.models.database import Profile
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.mailing.mail_server import MailServerDialog
from crm_desktop.views.mailing.wizard import MailingPage
from crm_desktop.views.main_window import dialogs
from crm_desktop.views.main_window.places.pages import Place, admin_pages
from crm_desktop.views.templates.page import TemplatePage


def administration(desk, visit):
    """The pages that this person is offered: all of them to an admin, two to a superior."""
    for page in admin_pages(desk.window.me):
        desk.window.documents.open(Place("admin", page))
        desk.settle()
        visit(f"administration, {page}", desk.window)
        if page == "people" and desk.page().may_change:
            desk.page().new_record()
            visit("administration, new person", desk.window)
            desk.page().entry.cancelled.emit()
        desk.window.documents.close_current()
    if "design_template" in desk.window.me.acts:
        _templates(desk, visit)
    _mailings(desk, visit)
    dialogs.change_password(desk.window)
    own = QApplication.activeModalWidget()
    visit("own password", own)
    own.reject()


def _templates(desk, visit):
    """The list of templates and the editor with what it asks."""
    window = desk.window
    window.documents.open(Place("templates"))
    desk.settle()
    visit("templates", window)
    desk.page().new_record()
    desk.settle(lambda: isinstance(desk.page(), TemplatePage))
    page = desk.page()
    desk.settle(lambda: bool(page.made() and page.made().pdf))
    visit("template", window)
    asks = page.inserting
    for name, ask in (
        ("field", asks.ask_field), ("condition", asks.ask_condition), ("table", asks.ask_table),
        ("computed values", asks.ask_computed), ("page", asks.ask_page), ("name", page.save),
    ):  # fmt: skip
        ask()
        dialog = QApplication.activeModalWidget()
        visit(f"template, {name}", dialog)
        dialog.reject()
    window.documents.close_current()
    window.documents.close_current()


def _mailings(desk, visit):
    """The list of mailings, the first step of a new one, and its mail server."""
    if not {"print_bulk", "mass_mail"} & desk.window.context.me.acts:
        return
    window = desk.window
    window.documents.open(Place("mailings"))
    desk.settle()
    visit("mailings", window)
    desk.page().new_record()
    desk.settle(lambda: isinstance(desk.page(), MailingPage))
    visit("new mailing", window)
    desk.page().choose.channel.setCurrentIndex(1)
    visit("new mailing by e-mail", window)
    desk.page().choose.channel.setCurrentIndex(0)  # nothing chosen: it closes without a question
    order = desk.context.catalogue.kind("contact").order
    given = (ListQuery("contact", (), *order, search="Nov"), ())  # all of a list: nothing is typed
    window.context.open_mailing(None, given)
    desk.settle(lambda: desk.page().choose.template.count() > 0)
    desk.page().go_on()
    desk.settle(lambda: desk.page().check.found is not None)
    visit("new mailing, the check", window)
    desk.page().check.show_only("own")
    visit("new mailing, nobody", window)
    desk.page().check.show_only("all")
    desk.page().change_letter(desk.page().check.found.checked[0])
    desk.settle(lambda: desk.page().letter.made() is not None)
    visit("new mailing, the letter of one", window)
    window.documents.close_current()
    server = MailServerDialog(window.context, Profile("", ""), window)
    server.show()
    visit("mail server", server)
    server.reject()
    window.documents.close_current()
    window.documents.close_current()
