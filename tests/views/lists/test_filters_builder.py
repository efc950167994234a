"""The builder of filters: what is shown is what is built, by keys alone, with undo and marks."""

import datetime as dt
import json

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from crm_desktop.models.fields import KINDS
from crm_desktop.models.filters import (
    ME,
    Amount,
    Condition,
    Group,
    Period,
    Related,
    all_of,
    days_ago,
    from_json,
    last_days,
    normal,
    to_json,
)
from crm_desktop.models.queries.rows import Count
from crm_desktop.views.filters.builder import FilterBuilder
from crm_desktop.views.filters.dialog import FilterDialog
from tests.filter_strategies import filters
from tests.full import rounds
from tests.views.list_fakes import catalogue, context

CATALOGUE = catalogue()
BRNO = Condition("town", "eq", "Brno")
MEETING = all_of([Condition("kind", "eq", "meeting"), Condition("starts_at", "eq", last_days(90))])


@pytest.fixture
def asked(monkeypatch):
    """Counts asked for, answered by the test."""
    found = []

    def read(_self, _work, answer, *, failed=None, lane="quick", token=None, deadline=0):
        found.append((token, answer))

    monkeypatch.setattr("crm_desktop.views.working.background.Background.read", read)
    return found


@pytest.fixture
def open_dialog(qtbot, background_of, asked):
    def show(part=None, kind="account", **more):
        dialog = FilterDialog(context(background_of()), kind, part, **more)
        qtbot.addWidget(dialog, before_close_func=lambda it: it.done(0))  # without asking
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.show()
        return dialog

    return show


@pytest.fixture
def builder(qtbot, background_of, asked):
    made = FilterBuilder(context(background_of()), "account")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("kind", ["account", "contact", "activity"])
def test_what_is_shown_is_what_is_built(builder, kind, qtbot, background_of):
    shown = FilterBuilder(context(background_of()), kind)
    qtbot.addWidget(shown)

    @settings(
        max_examples=rounds(12, 300),
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(filters(CATALOGUE, KINDS[kind]))
    def check(part):
        data = json.loads(json.dumps(to_json(part)))
        read, _complaints = from_json(data, CATALOGUE, kind)
        shown.set_filter(read, {})
        assert shown.part() == normal(part)
        assert shown.complaint() == ""
        assert shown.root.draft() is not None

    check()


def keys(qtbot, text="", key=None, modifier=Qt.KeyboardModifier.NoModifier):
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    if text:
        qtbot.keyClicks(widget, text)
    if key is not None:
        qtbot.keyClick(widget, key, modifier)


def choose(qtbot, name):
    """Choose a field by typing some of its name."""
    line = QApplication.focusWidget()
    keys(qtbot, name)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    keys(qtbot, key=Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(line) or QApplication.focusWidget() is not line)


def test_a_filter_is_built_by_keys_alone(qtbot, open_dialog):
    dialog = open_dialog()
    applied = []
    dialog.applied.connect(lambda part, _names: applied.append(part))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.builder.root.rows[0].field)
    choose(qtbot, "town")
    keys(qtbot, key=Qt.Key.Key_Tab)
    keys(qtbot, "Brno")
    keys(qtbot, key=Qt.Key.Key_Insert, modifier=Qt.KeyboardModifier.AltModifier)
    choose(qtbot, "meetings starts")  # a field of related records
    group = dialog.builder.root.rows[1].group
    qtbot.waitUntil(lambda: group.rows and group.rows[0].operator is QApplication.focusWidget())
    for _step in range(3):
        keys(qtbot, key=Qt.Key.Key_Down)
    assert QApplication.focusWidget().currentText() == "is before"
    qtbot.waitUntil(lambda: not dialog.builder._order.isActive())
    keys(qtbot, key=Qt.Key.Key_Tab)
    keys(qtbot, key=Qt.Key.Key_Home)
    assert QApplication.focusWidget().currentText() == "a date"
    keys(qtbot, key=Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert applied == []  # the date is missing
    assert "value" in group.rows[0].note.text()
    assert QApplication.focusWidget() is group.rows[0]._editor.how
    for _step in range(4):
        keys(qtbot, key=Qt.Key.Key_Down)
    assert QApplication.focusWidget().currentText() == "so long ago"
    keys(qtbot, key=Qt.Key.Key_Tab)
    keys(qtbot, "90")
    keys(qtbot, key=Qt.Key.Key_Return)  # the button "Apply filter" is the default one
    starts = Condition("starts_at", "lt", days_ago(90))
    held = Condition("town", "contains", "Brno")
    assert applied == [all_of([held, Related("activity", True, starts)])]


def test_tab_goes_through_the_rows_as_they_stand(qtbot, open_dialog):
    dialog = open_dialog(all_of([BRNO, Condition("note", "empty")]))
    root = dialog.builder.root
    qtbot.waitUntil(lambda: not dialog.builder._order.isActive())
    root.add(Condition("region", "eq", "x"), 1)
    qtbot.waitUntil(lambda: not dialog.builder._order.isActive())
    root.rows[0].field.setFocus()
    seen = []
    for _step in range(12):
        seen.append(QApplication.focusWidget())
        keys(qtbot, key=Qt.Key.Key_Tab)
    rows = [root.holding(widget)[1] for widget in seen if isinstance(widget, QWidget)]
    assert rows == sorted(rows, key=lambda at: 9 if at < 0 else at)
    assert set(rows) >= {0, 1, 2}


def test_every_step_can_be_taken_back(qtbot, open_dialog):
    dialog = open_dialog(BRNO)
    builder = dialog.builder
    assert not dialog.undo.isEnabled()
    line = builder.root.rows[0]._editor.line
    line.clear()
    qtbot.keyClicks(line, "Plzen")
    builder.root.add(Group("or"))
    builder.root.rows[1].rows[0].choose("tier_id")
    builder.root.take_away(builder.root.rows[0])
    assert builder.part() is None  # the tier is not chosen yet
    builder.undo()
    assert builder.part() == Condition("town", "eq", "Plzen")
    assert len(builder.root.rows) == 2  # and its unfinished neighbour
    builder.undo()
    assert len(builder.root.rows) == 1
    builder.undo()  # all letters are one step
    assert builder.part() == BRNO
    assert not dialog.undo.isEnabled()


def test_what_cannot_be_read_stays_and_is_marked(qtbot, open_dialog):
    dialog = open_dialog(Condition("employee_count", "ge", 5))
    builder = dialog.builder
    row = builder.root.rows[0]
    row._editor.line.setText("many")
    assert builder.part() is None
    dialog.apply()
    assert dialog.isVisible()
    assert "not a whole number" in row.note.text()
    assert dialog.fault.text()
    builder.root.add(BRNO)
    builder.root.take_away(builder.root.rows[1])
    builder.undo()
    assert builder.root.rows[0]._editor.line.text() == "many"
    row = builder.root.rows[0]
    row._editor.line.setText("12")
    assert row.note.text() == ""
    assert builder.part() == all_of([Condition("employee_count", "ge", 12), BRNO])


def test_another_operator_keeps_the_value_where_it_can(builder):
    builder.set_filter(BRNO, {})
    row = builder.root.rows[0]
    for code, part in (
        ("in", Condition("town", "in", ("Brno",))),
        ("empty", Condition("town", "empty")),
        ("eq", None),
    ):
        row.operator.setCurrentIndex(row.operator.findData(code))
        assert builder.part() == part
    row.choose("revenue")
    row._editor.lines[0].line.setText("1000")
    assert builder.part() == Condition("revenue", "eq", Amount(100_000, "CZK"))
    row.operator.setCurrentIndex(row.operator.findData("between"))
    assert builder.part() == Condition("revenue", "between", (Amount(100_000, "CZK"), None))
    row.choose("owner_id")
    row._editor.set_value(ME)
    assert builder.part() == Condition("owner_id", "eq", ME)


def test_the_sentence_and_the_count_follow(qtbot, open_dialog, asked):
    dialog = open_dialog()
    builder = dialog.builder
    assert "everything" in builder.words.text()
    token = ("count", id(builder._counting))

    def own():
        return [answer for whose, answer in asked if whose == token]

    qtbot.waitUntil(lambda: len(own()) == 1)
    builder.set_filter(all_of([BRNO, Related("activity", False, MEETING)]), {})
    town, _and, rest = builder.words.text().partition(" and ")
    assert town in ("Town: “Brno”", 'Town: "Brno"')
    assert rest.startswith("Meetings and calls: none with (Type: Meeting and Starts: last 90")
    assert builder.hits.text() == "Counting …"
    qtbot.waitUntil(lambda: len(own()) == 2)  # of the same token: the newer one drops the older
    own()[1](Count(10_000, True))
    assert builder.hits.text().endswith("000+ records fit")
    own()[1](Count(7))
    assert builder.count() == Count(7)


def test_related_records_offer_numbers_and_other_relations(builder):
    builder.set_filter(Related("contact", True, None, 3), {})
    box = builder.root.rows[0]
    assert builder.part() == Related("contact", True, None, 3)
    box.has.setCurrentIndex(0)
    assert builder.part() == Related("contact")
    box.way.setCurrentIndex(box.way.findData("parent_id"))
    assert [box.has.itemText(n) for n in range(box.has.count())] == ["has", "has no"]
    box.group.add(BRNO)
    assert builder.part() == Related("parent_id", True, BRNO)
    box.group.join.setCurrentIndex(2)
    assert builder.part() == Related("parent_id", True, Group("or", (BRNO,), True))


def test_periods_and_times_that_no_list_offers_stay_what_they_are(builder):
    odd = Condition("founded_on", "eq", Period("day", -10, -5))
    moment = Condition("starts_at", "gt", dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC))
    builder.set_filter(all_of([odd, Related("activity", True, moment)]), {})
    assert builder.part() == all_of([odd, Related("activity", True, moment)])
    assert builder.complaint() == ""


def test_leaving_asks_only_after_a_change(qtbot, open_dialog, monkeypatch):
    said = []
    answers = [False, True]
    monkeypatch.setattr(
        "crm_desktop.views.filters.dialog.ask_discard",
        lambda _owner: said.append(1) or answers.pop(0),
    )
    dialog = open_dialog(BRNO)
    dialog.builder.root.add(Condition("note", "empty"))
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()
    assert len(said) == 2
    plain = open_dialog(BRNO)
    plain.reject()
    assert len(said) == 2
