"""Goes through every window of the program as a person would, and shows each to a visitor."""

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from crm_desktop.models.database import Profile
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.changes.rows import Was
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import Conflict, ListQuery
from crm_desktop.settings import Settings
from crm_desktop.views.access.emergency import EmergencyDialog
from crm_desktop.views.access.hand_over_all import open_hand_over
from crm_desktop.views.account_card import doing
from crm_desktop.views.account_card.menu import missing_menu, more_menu
from crm_desktop.views.forms import confirm
from crm_desktop.views.forms.saving.conflicting import conflict_dialog
from crm_desktop.views.headless.import_pictures import import_steps
from crm_desktop.views.headless.screenshots import made_up_history
from crm_desktop.views.lists.columns.chooser import choose_columns
from crm_desktop.views.lists.deleting import ask_delete
from crm_desktop.views.lists.filtering.filters import FilterRow
from crm_desktop.views.lists.row_menu import row_menu
from crm_desktop.views.mailing.mail_server import MailServerDialog
from crm_desktop.views.mailing.wizard import MailingPage
from crm_desktop.views.mailing.words import ask_not_begun
from crm_desktop.views.main_window import dialogs
from crm_desktop.views.main_window.places.pages import LISTS, Place, admin_pages
from crm_desktop.views.paper.preview import PdfWindow
from crm_desktop.views.sign_in.profile_dialog import ProfileDialog
from crm_desktop.views.sign_in.window import SignInWindow
from crm_desktop.views.starting.crash import CrashDialog
from crm_desktop.views.templates.page import TemplatePage
from crm_desktop.views.working.background import Background
from tests.whole import access

# Those that everybody has who sells; figures alone are for finance and product managers.
KINDS = tuple(kind for group in LISTS for kind in group if kind != "forecast")
TYPED = "a"  # into the palette


def fullest_account(desk):
    """Return the id of a customer of the first tier, which the sample gives the most records."""
    tier = desk.catalogue.options["tier"][0].value
    query = ListQuery(
        "account", ("name",), "name", scope="mine", filters=(Condition("tier_id", "eq", tier),)
    )
    return desk.ask(lambda session: first_page(session, desk.catalogue, query).rows[0].id)


def first_record(desk, kind, account_id=None):
    """Return (id, account) of one record of a kind, None where there is none."""
    known = desk.catalogue.kind(kind)
    columns = (known.title, *(("account_id",) if known.has("account_id") else ()))
    query = ListQuery(kind, columns, known.order[0], account_id=account_id)
    rows = desk.ask(lambda session: first_page(session, desk.catalogue, query, limit=1).rows)
    return (rows[0].id, rows[0]["account_id"]) if rows else None


def every_window(desk, visit, monkeypatch):
    """Call `visit(name, window)` for every page and dialog; menus are shown as `visit(name, menu)`.

    The window thread's guard and that against questions stay in force.
    """
    window = desk.window
    window.setUpdatesEnabled(False)  # places and words are looked at, not colours: half the time
    for kind in KINDS:
        window.open_list(kind)
        desk.settle()
        visit(f"list of {kind}", window)
    _list_menus(desk, visit)
    _imports(desk, visit)
    administration(desk, visit)
    account = fullest_account(desk)
    _card(desk, visit, account)
    _forms(desk, visit, account)
    _access(desk, visit, account)
    _history(desk, visit, account)
    _paper(desk, visit, account)
    _palette(desk, visit)
    _reports(desk, visit)
    _questions(desk, visit, monkeypatch, account)
    _dialogs(desk, visit)
    _offline(desk, visit)
    _sign_in(desk, visit)


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


def _reports(desk, visit):
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


def _imports(desk, visit):
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


def _list_menus(desk, visit):
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


def _card(desk, visit, account):
    window = desk.window
    window.open_record("account", account)
    card = desk.page()
    desk.settle(lambda: card.header is not None)
    for key in card.insight.tabs.keys():  # noqa: SIM118 - no dict
        card.insight.select(key)
        desk.settle()
        visit(f"card, {key}", window)
    card.insight.select("overview")
    more = more_menu(card)
    visit("menu … of the card", more)
    for action in more.actions():
        if action.menu() is not None:
            visit(f"menu {action.text()} of the card", action.menu())
    visit("menu of what is missing", missing_menu(card))
    visit("menu of the tabs", card.insight.order_menu())
    for page in card.insight.pages.values():
        filters = getattr(page, "filters", None)
        if isinstance(filters, FilterRow):  # the history has filters of its own
            visit("menu of a list's filter", filters._value_menu(filters._fields[0], page))
            break
    window.open_apart("account", account)
    apart = window.apart[-1]
    desk.settle(lambda: apart.page.header is not None)
    visit("card in a window of its own", apart)
    apart.close()
    card.print_timeline()
    desk.settle(lambda: card.findChild(PdfWindow) is not None)
    printed = card.findChild(PdfWindow)
    visit("timeline on paper", printed)
    printed.close()


def _forms(desk, visit, account):
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


def _access(desk, visit, account):
    """What people do with access, and with their time; nothing of it is done."""
    window = desk.window
    window.documents.open(Place("my_day"))
    desk.settle(lambda: desk.page().day is not None)
    visit("my day", window)
    visit("menu of a task", desk.page().doing.menu(desk.page().day.tasks[0], desk.page()))
    window.documents.open(Place("calendar"))
    for view in ("week", "month", "list"):
        desk.page().show_span(view, desk.page().day)
        desk.settle()
        visit(f"calendar by {view}", window)
    window.documents.close_current()
    window.documents.open(Place("notices"))
    page = desk.page()
    desk.settle(lambda: page.board is not None)
    visit("no notices", window)
    page._show(access.board(account))
    visit("notices", window)
    request = page.board.requests[0]
    visit("menu of a request", page.rows.menu(request, page))
    window.documents.close_current()
    desk.settle()
    window.open_record("account", account)
    card = desk.page()
    desk.settle(lambda: card.header is not None)
    owner = card.header.owner.id
    for name, show in (
        ("hand over", lambda: doing.hand_over(card)),
        ("hand over all", lambda: open_hand_over(desk.context, owner, card)),
        ("share", lambda: doing.share(card)),
        ("emergency", lambda: EmergencyDialog(desk.context, 1, "Firma", "Petr", card).open()),
    ):
        show()
        dialog = QApplication.activeModalWidget()
        desk.settle()
        visit(name, dialog)
        dialog.run()
        visit(f"{name}, nothing chosen", dialog)
        dialog.reject()
    header = card.header
    for state in ("", "open", "refused"):
        card._show_header(access.closed(header, state))
        visit(f"closed card, {state or 'not asked'}", window)
    card._show_header(access.open_in_part(header))
    visit("card open in part", window)
    card._show_header(access.opened(header))
    visit("card in an emergency", window)
    window.documents.close_current()
    desk.settle()


def _history(desk, visit, account):
    window = desk.window
    window.open_record("account", account)
    card = desk.page()
    desk.settle(lambda: card.header is not None)
    card.show_history()
    desk.settle()
    row = card.header.row
    panel = card.insight.pages["history"]
    panel.show_page(made_up_history(row, "Jana Nováková"))
    visit("history of an account", window)
    visit("menu of an entry", panel.menu_of(panel.model.lines()[1]))
    window.context.open_history("account", account, None)
    page = desk.page()
    desk.settle()
    visit("history of a record", window)
    was = replace(row, may_change=False)
    page.show_was(Was(dt.datetime.now(dt.UTC), was, row, ("name", "town")))
    visit("a record as it was", window)
    page.show_was(Was(dt.datetime.now(dt.UTC), None, row))
    visit("no such record then", window)
    window.documents.close_current()
    desk.settle()


def _paper(desk, visit, account):
    window = desk.window
    window.open_letter(account)
    page = desk.page()
    desk.settle(lambda: bool(page.pdf()))
    visit("letter", window)
    window.documents.close_current()
    window.open_sheet(account)
    page = desk.page()
    desk.settle(lambda: bool(page.pdf()))
    visit("data sheet", window)
    window.documents.close_current()


def _palette(desk, visit):
    palette = desk.window.palette_of_commands
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()  # after the windows before; else the palette closes itself
    desk.window.open_palette()
    visit("palette", desk.window)
    palette.field.setText(TYPED)
    desk.settle(lambda: palette.answered_for() == TYPED)
    assert palette.isVisible()
    visit("palette with hits", desk.window)
    palette.close_palette()


def _questions(desk, visit, monkeypatch, account):
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


def _dialogs(desk, visit):
    window = desk.window
    for show in (window.show_settings, window.show_shortcuts, window.show_about):
        show()
        dialog = QApplication.activeModalWidget()
        visit(show.__name__, dialog)
        dialog.reject()
    crash = CrashDialog("Report", "What the error says", window)
    crash.show()
    visit("fault", crash)
    crash.close()


def _offline(desk, visit):
    desk.background.connection.note_lost("")
    visit("no connection", desk.window)
    window = desk.window
    window._show_offline_details("The server does not answer.")
    box = QApplication.activeModalWidget()
    visit("details of the connection", box)
    box.close()
    desk.background.connection.try_now()
    desk.settle(lambda: desk.background.connection.connected)


def _sign_in(desk, visit):
    background = Background()
    profile = Profile("Praha", "db.example.com", sslmode="verify-full", login="eva")
    try:
        window = SignInWindow(background, Settings(profiles=(profile,)))
        desk.qtbot.addWidget(window)
        window.show()
        visit("sign in", window)
        window.message.say(window.tr("Enter your password."))
        window.keyring_note.setVisible(True)
        visit("sign in with a message", window)
        window.servers.ask_remove(profile)
        box = QApplication.activeModalWidget()
        visit("question before removing a server", box)
        box.close()
        dialog = ProfileDialog(profile, frozenset(), window)
        dialog.show()
        visit("server", dialog)
        dialog.close()
        window.close()
    finally:
        background.close()
