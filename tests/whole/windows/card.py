"""The card of an account, and its history."""

import datetime as dt
from dataclasses import replace

from crm_desktop.models.queries.changes.rows import Was
from crm_desktop.views.account_card.menu import missing_menu, more_menu
from crm_desktop.views.headless.screenshots import made_up_history
from crm_desktop.views.lists.filtering.filters import FilterRow
from crm_desktop.views.paper.preview import PdfWindow


def card(desk, visit, account):
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


def history(desk, visit, account):
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
