"""Large numbers: a card with thousands of activities, a list of 100,000 accounts.

The watchdog and the guard of the window thread (conftest) fail these tests too: no database call
and no long work on the window thread.
"""

from crm_desktop.views.account_card.card import AccountCard
from crm_desktop.views.lists import ListPage
from crm_desktop.views.lists.model import KEPT
from tests.factories import make
from tests.full import rounds

ACTIVITIES = rounds(500, 5_000)
ACCOUNTS = rounds(5_000, 100_000)
FEW = 3


def account_with(committed, activities):
    """Make an account of the seller with so many meetings; the server fills in the owner."""
    seller = committed.ids["seller"]
    with committed.connect() as connection:
        number = make(connection, "account", name=f"Firma {activities}", owner_id=seller)
        make(connection, "account_detail", account_id=number)
        connection.execute(
            "INSERT INTO crm.activity (account_id, kind, status, subject, starts_at, employee_id)"
            " SELECT %s, 'meeting', 'held', 'Jednání ' || n, now() - n * interval '1 hour', %s"
            " FROM generate_series(1, %s) AS n",
            (number, seller, activities),
        )
    return number


def opened(qtbot, context, number):
    """Open a card, its timeline and the tab of meetings, and wait until all is read."""
    card = AccountCard(context, number)
    qtbot.addWidget(card)
    card.resize(1300, 800)
    with qtbot.waitSignal(card.loaded):
        card.show()
    qtbot.waitUntil(lambda: len(card.insight.overview().timeline.model.entries()) > 0)
    card.insight.select("activity")
    panel = card.insight.panel()
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0)
    qtbot.waitUntil(lambda: context.background.pending() == 0)
    return card


def test_a_card_takes_as_many_statements_whatever_it_holds(qtbot, enter, committed, statements):
    few, many = account_with(committed, FEW), account_with(committed, ACTIVITIES)
    context = enter("seller")
    statements.clear()
    opened(qtbot, context, few)
    for_few = len(statements)
    statements.clear()
    card = opened(qtbot, context, many)
    # A list longer than its first page is counted, its ids are read once, and one window follows.
    assert for_few <= len(statements) <= for_few + 8
    panel = card.insight.panel()
    qtbot.waitUntil(lambda: panel.model.rowCount() == ACTIVITIES)


def test_scrolling_a_long_list_keeps_windows_and_statements_few(
    qtbot, enter, committed, statements
):
    seller = committed.ids["seller"]
    with committed.connect() as connection:
        connection.execute(
            "INSERT INTO crm.account (name, owner_id) SELECT 'Firma ' || lpad(n::text, 6, '0'), %s"
            " FROM generate_series(1, %s) AS n",
            (seller, ACCOUNTS),
        )
        connection.execute(
            "INSERT INTO crm.account_detail (account_id) SELECT id FROM crm.account"
            " WHERE name LIKE 'Firma %'"
        )
        connection.execute("ANALYZE crm.account, crm.account_detail")
    context = enter("seller")
    page = ListPage(context, "account")
    qtbot.addWidget(page)
    page.resize(1300, 800)
    model = page.panel.model
    with qtbot.waitSignal(model.loaded):
        page.show()
    qtbot.waitUntil(lambda: model.rowCount() >= ACCOUNTS)
    per_window = []
    for part in range(1, 31):
        row = model.rowCount() * part // 31
        statements.clear()
        page.panel.table.go_to(row)
        name = f"Firma {row + 1:06d}"
        qtbot.waitUntil(lambda row=row, name=name: model.index(row, 0).data() == name)
        qtbot.waitUntil(lambda: context.background.pending() == 0)
        per_window.append(len(statements))
    assert max(per_window) <= 20
    assert len(model._windows) <= KEPT
    held = sum(model.row_at(row) is not None for row in range(0, model.rowCount(), 50))
    assert held * 50 <= (KEPT + 2) * 200
