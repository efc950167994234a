"""The timeline of a card: its headings, entries, filters, and what is loaded by and by."""

import datetime as dt

from PySide6.QtCore import Qt

from crm_desktop.models.queries.card.rows import TimelinePage
from crm_desktop.views.account_card.timeline.model import TimelineModel
from crm_desktop.views.look import Role
from tests.views.card_fakes import (
    ENTRIES,
    ago,
    entry,
)
from tests.views.list_fakes import catalogue


def test_timeline_model(qtmodeltester, qtbot):
    asked = []
    model = TimelineModel(catalogue(), asked.append)
    qtmodeltester.check(model)
    model.set_page(TimelinePage(ENTRIES[:5], True))
    qtmodeltester.check(model)
    asked.clear()
    model.stop_asking()
    model.fetchMore(model.index(-1, 0))
    assert asked == [ENTRIES[4]]
    assert not model.canFetchMore(model.index(-1, 0))
    model.add_page(TimelinePage(ENTRIES[5:], False))
    assert model.entries() == list(ENTRIES)
    assert not model.canFetchMore(model.index(-1, 0))


def test_timeline_headings_count_whole_months(qapp):
    model = TimelineModel(catalogue(), print)
    first, second = (
        dt.datetime(2026, 5, 9, 9, tzinfo=dt.UTC),
        dt.datetime(2026, 4, 9, 9, tzinfo=dt.UTC),
    )
    rows = [entry(1, 0, happened_at=first), entry(2, 0, happened_at=second)]
    model.set_page(TimelinePage(tuple(rows), True))
    shown = [
        (model.index(row, 0).data(), model.index(row, 0).data(Role.COUNT))
        for row in range(model.rowCount())
        if model.index(row, 0).data(Role.HEADING)
    ]
    assert shown == [("May 2026", "1 record(s)"), ("April 2026", None)]  # April may go on
    model.add_page(TimelinePage((entry(3, 0, happened_at=second),), False))
    assert model.rowCount() == 5
    assert model.index(2, 0).data(Role.COUNT) == "2 record(s)"


def test_timeline_entries_say_what_they_are(qapp):
    model = TimelineModel(catalogue(), print)
    model.set_page(TimelinePage(ENTRIES, False))
    rows = {model.entry(row).id: row for row in range(model.rowCount()) if model.entry(row)}

    def say(number, role):
        return model.index(rows[number], 0).data(role)

    assert say(1, Qt.ItemDataRole.DisplayRole) == "Meeting: servisní smlouva 2027"
    assert say(1, Role.CHIP) is None
    assert say(2, Role.CHIP) == ("Received", "")
    assert say(4, Role.CHIP) == ("Won", "good")
    assert say(4, Role.WHEN)[1] == ""
    assert "2 400 000" in say(4, Role.SUB).replace("\u202f", " ")
    assert say(3, Role.ICON) == "phone"
    spoken = say(2, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("E-mail: Podklady")
    assert "Received" in spoken


def test_an_all_day_entry_keeps_its_day_everywhere(qapp):
    from crm_desktop.views.account_card.timeline.model import entry_day

    midnight = dt.datetime(2026, 5, 9, 0, tzinfo=dt.UTC)
    assert entry_day(entry(1, 0, happened_at=midnight, all_day=True)) == dt.date(2026, 5, 9)


def test_timeline_filters(open_card, background):
    card = open_card()
    timeline = card.insight.overview().timeline
    timeline.toggle_kind("document")
    timeline.toggle_kind("sale")
    assert timeline.query().kinds == ("document", "sale")
    assert not timeline.chips[""].isChecked()
    assert timeline.chips["sale"].isVisible()  # a chosen filter is always in sight
    timeline.toggle_kind("")
    assert timeline.query().kinds == ()
    timeline.person.setCurrentIndex(timeline.person.findData("contact:2"))
    assert timeline.query().contact_id == 2
    timeline.person.setCurrentIndex(timeline.person.findData("employee:1"))
    assert (timeline.query().contact_id, timeline.query().employee_id) == (None, 1)
    timeline.show_everything()
    assert timeline.query().since is None
    assert timeline.query().employee_id is None


def test_timeline_loads_older_entries(qtbot, open_card, background):
    newest = tuple(entry(n, n) for n in range(1, 51))
    older = tuple(entry(n, n) for n in range(51, 60))
    background.pages = [TimelinePage(newest, True), TimelinePage(older, False)]
    card = open_card()
    timeline = card.insight.overview().timeline
    bar = timeline.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(timeline.model.entries()) == 59)
    queries = [args[1] for name, args in background.asked if name == "read_timeline"]
    assert queries[-1].before == (ago(50), "activity", 50)


def test_timeline_opens_by_key(qtbot, open_card):
    card = open_card()
    timeline = card.insight.overview().timeline
    timeline.view.setCurrentIndex(timeline.model.index(1, 0))
    qtbot.keyClick(timeline.view, Qt.Key.Key_Return)
    assert card.context.seen.forms == [("activity", 1, 7, None)]


def test_empty_timeline(open_card, background):
    background.pages = [TimelinePage((), False)]
    card = open_card()
    timeline = card.insight.overview().timeline
    assert timeline._empty.title.text() == "No match"
    timeline.show_everything()
    assert timeline._empty.title.text() == "Nothing here yet"
