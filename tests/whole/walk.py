"""Goes through every window of the program as a person would, and shows each to a visitor."""

from tests.whole.windows.access import own_day_and_access
from tests.whole.windows.administration import administration
from tests.whole.windows.card import card, history
from tests.whole.windows.dialogs import dialogs, offline, palette, sign_in
from tests.whole.windows.finding import KINDS, fullest_account
from tests.whole.windows.forms import forms, questions
from tests.whole.windows.lists import imports, menus
from tests.whole.windows.paper import paper
from tests.whole.windows.reports import reports


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
    menus(desk, visit)
    imports(desk, visit)
    administration(desk, visit)
    account = fullest_account(desk)
    card(desk, visit, account)
    forms(desk, visit, account)
    own_day_and_access(desk, visit, account)
    history(desk, visit, account)
    paper(desk, visit, account)
    palette(desk, visit)
    reports(desk, visit)
    questions(desk, visit, monkeypatch, account)
    dialogs(desk, visit)
    offline(desk, visit)
    sign_in(desk, visit)
