"""Many records: the window stays quick, holds little, and asks the server as often as for few."""

from collections import Counter

import pytest
from PySide6.QtCore import QTimer
from sqlalchemy import Engine, event

from crm_desktop.views.lists.rows.fetch import WINDOW
from crm_desktop.views.lists.rows.model import KEPT
from tests import factories
from tests.full import rounds
from tests.views.conftest import PATIENCE

ACCOUNTS = rounds(5_000, 100_000)
ACTIVITIES = rounds(500, 5_000)
SELLER = "petr.novotny"
HEAD = "sarka.zackova"


@pytest.fixture(scope="module")
def crowded(sample):
    """The sample with many more accounts, one of which has many activities, one only a few."""
    crowd = factories.copy_of(sample, f"{sample.database}_crowd")
    with crowd.connect() as pg:
        owner = pg.execute(
            "SELECT id FROM crm.employee WHERE login = %s", (crowd.login(SELLER),)
        ).fetchone()[0]
        with pg.transaction():
            # As the sample does it: the rows are right, and triggers would take most of the time.
            pg.execute("SET LOCAL session_replication_role = replica")
            pg.execute(
                "INSERT INTO crm.account (id, owner_id, name, town, country)"
                " OVERRIDING SYSTEM VALUE"
                " SELECT 1000 + n, %s, 'Firma ' || lpad(n::text, 6, '0'), 'Brno', 'CZ'"
                " FROM generate_series(1, %s) n",
                (owner, ACCOUNTS),
            )
            pg.execute(
                "INSERT INTO crm.account_detail (account_id, owner_id)"
                " SELECT id, owner_id FROM crm.account WHERE id > 1000"
            )
            pg.execute(
                "INSERT INTO crm.activity (account_id, owner_id, employee_id, kind, status,"
                "  subject, starts_at)"
                " SELECT a.id, a.owner_id, a.owner_id, 'call', 'held', 'Hovor ' || n,"
                "  now() - n * interval '1 hour'"
                " FROM crm.account a JOIN generate_series(1, %s) n ON a.id = 1001 OR n <= 60"
                " WHERE a.id IN (1001, 1002)",
                (ACTIVITIES,),
            )
        pg.execute("ANALYZE")
    yield crowd
    factories.drop(crowd)


MANY, FEW = 1001, 1002
PACE = 8  # ms between two moves of the hand; without any, the workers would not get their turn


@pytest.fixture
def statements():
    """Every statement that goes to a server meanwhile, but for those of connecting."""
    found = []

    def note(_connection, _cursor, statement, *_more):
        if "pg_catalog" not in statement:
            found.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)


class Asked:
    """Stands before the fetch of a list and counts the questions for rows."""

    def __init__(self, model):
        self.fetch = model._fetch
        self.rows_asked = 0
        model._fetch = self

    def __getattr__(self, name):
        return getattr(self.fetch, name)

    def rows(self, *values):
        self.rows_asked += 1
        self.fetch.rows(*values)


def drive(desk, step):
    """Call `step()` in turns of the event loop, as a hand would, until it answers False."""
    going = [True]

    def turn():
        going[0] = step()
        if not going[0]:
            timer.stop()

    timer = QTimer()
    timer.timeout.connect(turn)
    timer.start(PACE)
    try:
        desk.qtbot.waitUntil(lambda: not going[0], timeout=10 * PATIENCE)
        desk.settle()
    finally:
        timer.stop()


def in_sight(table):
    """Return the rows at the top and at the bottom of what is seen."""
    top = table.rowAt(0)
    bottom = table.rowAt(table.viewport().height() - 1)
    return top, bottom if bottom >= 0 else table.model().rowCount() - 1


def loaded(panel):
    """Return whether all that is seen has come."""
    top, bottom = in_sight(panel.table)
    return all(panel.model.row_at(row) is not None for row in range(top, bottom + 1))


def open_list(desk):
    """Show the list of all customers and wait until all their places are known."""
    desk.window.open_list("account")
    panel = desk.page().panel
    desk.settle(lambda: panel.model.is_complete() and panel.model.rowCount() > 0)
    return panel


def test_the_list_of_accounts_scrolls_and_is_dragged(sit_down, crowded, statements, watchdog):
    desk = sit_down(crowded, HEAD)
    panel = open_list(desk)
    assert panel.model.rowCount() > ACCOUNTS
    asked = Asked(panel.model)
    statements.clear()
    scroll(desk, panel)
    per_question = len(of_rows(statements)) / asked.rows_asked
    assert asked.rows_asked >= panel.model.rowCount() // WINDOW // 3
    drag(desk, panel)
    assert len(of_rows(statements)) == per_question * asked.rows_asked  # the same for every window
    assert per_question <= len(panel.table.shown_columns())
    assert len(panel.model._rows) <= KEPT * WINDOW
    assert len(panel.model._windows) <= KEPT
    assert watchdog.overruns == []


def of_rows(statements):
    """Return those that ask for rows by key; the clock asks for notices every minute."""
    return [said for said in statements if "= ANY" in said]


def scroll(desk, panel):
    """From the top to the bottom, a third of a window at a time, as soon as the rows have come."""
    table, bar = panel.table, panel.table.verticalScrollBar()
    seen = set()

    def step():
        if not loaded(panel):
            return True
        top, bottom = in_sight(table)
        seen.update(panel.model.index(row, 0).data() for row in (top, bottom))
        if bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + WINDOW * table.rowHeight(0) // 3)
        return True

    drive(desk, step)
    assert f"Firma {ACCOUNTS // 2:06}"[:8] in {name[:8] for name in seen}
    assert "…" not in seen


def drag(desk, panel):
    """The handle of the scroll bar goes over the whole list and back, never waiting for rows."""
    bar = panel.table.verticalScrollBar()
    places = [bar.maximum() * part // 60 for part in range(60)]
    way = iter([*reversed(places), *places, bar.maximum() // 2])
    bar.setSliderDown(True)

    def step():
        place = next(way, None)
        if place is None:
            return False
        bar.setSliderPosition(place)
        return True

    drive(desk, step)
    bar.setSliderDown(False)
    desk.settle(lambda: loaded(panel))


def test_opening_the_list_asks_as_often_for_many_as_for_few(sit_down, sample, crowded, statements):
    counts = []
    for crm in (sample, crowded):
        desk = sit_down(crm, HEAD)
        open_list(desk)
        statements.clear()
        desk.page().panel.load()
        desk.settle()
        counts.append(len(statements))
    all_ids, count_them = 1, 1
    assert counts[1] <= counts[0] + all_ids + count_them


BESIDE = 8  # statements that the clock asks while a short timeline is read


def test_a_card_of_many_activities(sit_down, crowded, statements, watchdog):
    """Opening it, its list of activities, and its timeline down to the oldest entry."""
    opened, listed, per_page = {}, {}, {}
    for account in (FEW, MANY):
        desk = sit_down(crowded, SELLER)
        statements.clear()
        desk.window.open_record("account", account)
        card = desk.page()
        desk.settle(lambda card=card: card.header is not None)
        opened[account] = len(statements)
        timeline = card.insight.overview().timeline
        desk.settle(lambda timeline=timeline: bool(timeline.model.entries()))
        statements.clear()
        pages = read_to_the_end(desk, timeline)
        ((_page, asked),) = Counter(statements).most_common(1)
        per_page[account] = asked / pages
        # What the clock asks beside it (notices, who covers whom) comes now and then, not per page.
        assert len(statements) <= pages * 1.2 + BESIDE
        statements.clear()
        card.insight.select("activity")
        panel = card.insight.panel()
        desk.settle(lambda panel=panel: panel.model.rowCount() > 0 and panel.model.is_complete())
        listed[account] = len(statements)
        expected = ACTIVITIES if account == MANY else 60
        assert len(timeline.model.entries()) == panel.model.rowCount() == expected
    assert opened[MANY] == opened[FEW]
    assert per_page[MANY] == per_page[FEW]
    all_ids, count_them, next_window = 1, 1, 1
    assert listed[MANY] <= listed[FEW] + all_ids + count_them + next_window
    assert watchdog.overruns == []


def read_to_the_end(desk, timeline):
    """Scroll the timeline down until nothing older comes; return how many pages came."""
    bar = timeline.view.verticalScrollBar()
    sizes = [timeline.model.rowCount()]

    def step():
        if desk.background.pending():
            return True
        if timeline.model.rowCount() != sizes[-1]:
            sizes.append(timeline.model.rowCount())
        bar.setValue(bar.maximum())
        return timeline.model._more

    drive(desk, step)
    return len(sizes) if timeline.model.rowCount() != sizes[-1] else len(sizes) - 1
