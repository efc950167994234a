"""What a screen reader finds: names for all that the keys reach, cells with value and column."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QWidget

from crm_desktop.models.fields import KINDS
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.main_window.record_window import RecordWindow
from tests import factories
from tests.full import full
from tests.whole import aloud, walk, words
from tests.whole.windows import dialogs, finding, forms

AMPERSAND = "Růže & Kolář"


@pytest.fixture(autouse=True)
def reader():
    """Qt tells of changes only while something listens, such as a screen reader."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


class Flashes(QObject):
    """Notes what is shown as a window without being one: it would take the focus away."""

    def __init__(self):
        super().__init__()
        self.found = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        known = QDialog | QMainWindow | QMenu | RecordWindow
        if shown and watched.isWindow() and not isinstance(watched, known):
            self.found.append(f"{type(watched).__name__} flashes up")
        return False


@pytest.fixture
def flashes(qapp):
    watcher = Flashes()
    qapp.installEventFilter(watcher)
    yield watcher.found
    qapp.removeEventFilter(watcher)


def test_everything_that_the_keys_reach_has_a_name(sit_down, sample, monkeypatch, flashes):
    desk = sit_down(sample, "sarka.zackova")
    found = {}

    def visit(name, window):
        if not isinstance(window, QMenu):
            for fault in [*aloud.faults(window), *flashes]:
                found.setdefault(fault, name)

    walk.every_window(desk, visit, monkeypatch)
    assert [f"{name}: {fault}" for fault, name in found.items()] == []


@pytest.mark.parametrize("kind", finding.KINDS)
def test_cells_say_their_column_and_their_value(kind, sit_down, sample):
    desk = sit_down(sample, "sarka.zackova")
    desk.window.open_list(kind)
    desk.settle()
    panel = desk.page().panel
    assert panel.model.rowCount()
    said = list(aloud.cells(panel.table))
    assert len(said) >= len(panel.table.shown_columns())
    for index, text in said:
        column = panel.model.columns()[index.column()].title
        assert text.startswith(f"{column}: "), text
        # What is shown as a chip or an icon alone is said in words too.
        assert len(text) > len(f"{column}: "), text


def test_the_timeline_reads_its_entries_aloud(sit_down, sample):
    desk = sit_down(sample, "sarka.zackova")
    desk.window.open_record("account", finding.fullest_account(desk))
    desk.settle(lambda: bool(desk.page().insight.pages))
    timeline = desk.page().insight.overview().timeline
    desk.settle(lambda: timeline.model.rowCount() > 0)
    said = list(aloud.cells(timeline.view))
    assert said
    for index, text in said:
        entry = timeline.model.entry(index.row())
        assert text
        assert entry is None or entry.title in text


@pytest.mark.skipif(not full(), reason="walks through every window once more: in the full run")
def test_an_ampersand_in_a_name_stays_one(sit_down, writable, monkeypatch):
    """Qt takes & for the mark of a mnemonic: every name passes through places that would eat it."""
    number = enter_ampersands(writable)
    desk = sit_down(writable, "sarka.zackova")
    monkeypatch.setattr(walk, "fullest_account", lambda _desk: number)
    monkeypatch.setattr(forms, "first_record", ampersand_record)
    monkeypatch.setattr(dialogs, "TYPED", AMPERSAND)
    seen = {}
    letters = set()

    def visit(name, window):
        if isinstance(window, QMenu):
            texts = [words.plain(action.text()) for action in window.actions()]
        else:
            texts = [*aloud.names(window), window.windowTitle()]
            letters.update(words.window_faults(window))
        for text in texts:
            if "Růže" in text:
                seen.setdefault(text, name)

    walk.every_window(desk, visit, monkeypatch)
    assert {
        f"{name}{AMPERSAND}{rest}"
        for name, rest in (
            ("", ""), ("", " – CRM"), ("Subject: ", ""), ("New task: ", ""), ("Delete “", "”?"),
            ("Changed at the same time – ", ""),
        )
    } <= seen.keys()  # fmt: skip
    assert [f"{name}: {text}" for text, name in seen.items() if AMPERSAND not in text] == []
    assert letters == set()  # such as Alt and a blank, for a name on a button


def enter_ampersands(crm):
    """Enter an account with one record of each kind, all of that name; return its id."""
    with crm.connect() as pg:
        owner = pg.execute(
            "SELECT id FROM crm.employee WHERE login = %s", (crm.login("sarka.zackova"),)
        ).fetchone()[0]
        number = factories.make(pg, "account", name=AMPERSAND, owner_id=owner)
        factories.make(pg, "account_detail", account_id=number, note=AMPERSAND)
        person = factories.make(pg, "contact", account_id=number, last_name=AMPERSAND)
        factories.make(pg, "contact_point", account_id=number, contact_id=person)
        stage = pg.execute("SELECT id FROM crm.stage WHERE outcome = 'open' LIMIT 1").fetchone()[0]
        more = {
            "opportunity": {"stage_id": stage},
            "task": {"due_on": dt.date.today()},
            "account_plan": {"employee_id": owner},
        }
        for table in finding.KINDS[2:]:
            if table != "product" and not KINDS[table].has("account_id"):
                continue  # of no customer; the name of a stand-in is that of a colleague
            title = KINDS[table].title
            if table not in factories.DEFAULTS or table.endswith("_line"):
                continue  # has no name of its own, or a parent besides the account
            if KINDS[table].field(title).choices:
                continue  # is called by one of a few words
            below = {} if table == "product" else {"account_id": number}
            factories.make(pg, table, **below, **{title: AMPERSAND}, **more.get(table, {}))
    return number


def ampersand_record(desk, kind, account_id=None):
    """Return the record of a kind that has the name."""
    known = desk.catalogue.kind(kind)
    query = ListQuery(kind, (known.title,), known.order[0], search="Růže")
    rows = desk.ask(lambda session: first_page(session, desk.catalogue, query, limit=1).rows)
    return (rows[0].id, rows[0]["account_id"]) if rows else None
