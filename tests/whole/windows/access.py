"""One's own day, and what people do with access."""

from PySide6.QtWidgets import QApplication

from crm_desktop.views.access.emergency import EmergencyDialog
from crm_desktop.views.access.hand_over_all import open_hand_over
from crm_desktop.views.account_card import doing
from crm_desktop.views.main_window.places.pages import Place
from tests.whole import access


def own_day_and_access(desk, visit, account):
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
