"""The canvas and the table of the map, on frozen rows: keys, pointer, sizes, many people."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.models.queries.plans.people.map_rows import LINK_KINDS, Link, PlanMap, Stakeholder
from crm_desktop.views.plans.people.canvas import Canvas
from crm_desktop.views.plans.people.legend import Legend
from crm_desktop.views.plans.people.scene import picture_of
from crm_desktop.views.plans.people.table import PeopleTable, columns

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
BOSSES = {1: None, 2: 1, 3: 1, 4: 1, 5: 2, 6: 2, 7: 4}


def person(id, boss=None, **more):
    given = {"contact_id": id, "influence": 3, "support": 1} | more
    return Stakeholder(id, 1, f"Person {id}", "buyer", reports_to_id=boss, **given)


def plan_map(people, links=()):
    return PlanMap(1, 1, "Plan", "Alfa", tuple(people), tuple(links), dt.date(2026, 11, 22))


SMALL = plan_map(
    [person(id, boss) for id, boss in BOSSES.items()],
    [Link(1, 1, 6, 1, "informal", 2, "old friends")],
)
LARGE = plan_map(
    [person(n, max(1, n // 5) if n > 1 else None) for n in range(1, 201)],
    [Link(n, 1, n + 1, 199 - n, LINK_KINDS[n % 4]) for n in range(60)],
)


@pytest.fixture
def canvas(qtbot):
    def make(what=SMALL):
        made = Canvas()
        made.may_move = True
        qtbot.addWidget(made)
        made.resize(900, 560)
        made.show_picture(picture_of(what))
        with qtbot.waitExposed(made):
            made.show()
        made.setFocus()
        return made

    return make


def test_arrows_go_along_the_structure_and_say_who_it_is(canvas, qtbot):
    shown = canvas()
    assert shown.current() == 1
    for key, wanted in (
        (Key.Key_Down, 3),
        (Key.Key_Left, 2),
        (Key.Key_Down, 5),
        (Key.Key_Right, 6),
        (Key.Key_Up, 2),
        (Key.Key_Up, 1),
        (Key.Key_End, 7),
        (Key.Key_Home, 1),
    ):
        with qtbot.waitSignal(shown.chosen):
            QTest.keyClick(shown, key)
        assert shown.current() == wanted
    shown.choose(6)
    said = shown.accessibleDescription()
    for words in ("Person 6", "Support +1", "Influence 3/5", "Reports to: Person 2", "old friends"):
        assert words in said
    with qtbot.waitSignal(shown.opened) as opened:
        QTest.keyClick(shown, Key.Key_Return)
    assert opened.args == [6]


def test_keys_move_a_card_once_they_rest_with_its_lines(canvas, qtbot):
    shown = canvas()
    shown.choose(6)
    before = shown.map.place(6)
    way = shown.map.picture.links[1].path
    with qtbot.waitSignal(shown.moved) as moved:
        for _press in range(3):
            QTest.keyClick(shown, Key.Key_Right, Control)
        QTest.keyClick(shown, Key.Key_Down, Control | Qt.KeyboardModifier.ShiftModifier)
    assert moved.args == [6, round(before.x) + 15, round(before.y) + 1]
    assert shown.map.picture.links[1].path != way
    shown.may_move = False
    QTest.keyClick(shown, Key.Key_Right, Control)
    assert shown.map.place(6).x == pytest.approx(round(before.x) + 15)


def test_pointer_moves_a_card_and_pans_the_ground(canvas, qtbot):
    shown = canvas()
    card = shown.map.cards[7]
    at = shown.mapFromScene(card.sceneBoundingRect().center())
    port = shown.viewport()
    with qtbot.waitSignal(shown.moved) as moved:
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseMove(port, at + QPoint(4, 2))  # less than a drag
        QTest.mouseMove(port, at + QPoint(40, 30))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 30))
    assert moved.args[0] == 7
    assert moved.args[1] > picture_of(SMALL).layout.places[7].x
    with qtbot.assertNotEmitted(shown.moved):
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 30))
    shown.zoom(3)
    bar = shown.horizontalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    ground = QPoint(3, 3)
    assert shown.card_at(ground) is None
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=ground)
    QTest.mouseMove(port, ground + QPoint(60, 0))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=ground + QPoint(60, 0))
    assert bar.value() < before


def test_size_changes_by_keys_and_wheel_and_fits(canvas):
    shown = canvas()
    whole = shown.size_now()
    QTest.keyClick(shown, Key.Key_Plus)
    assert shown.size_now() > whole
    QTest.keyClick(shown, Key.Key_Minus)
    QTest.keyClick(shown, Key.Key_Minus)
    assert shown.size_now() < whole
    turned = QWheelEvent(
        QPointF(200, 200), QPointF(200, 200), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Control, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    small = shown.size_now()
    QApplication.sendEvent(shown.viewport(), turned)
    assert shown.size_now() > small
    QTest.keyClick(shown, Key.Key_1)
    assert shown.size_now() == pytest.approx(1)
    QTest.keyClick(shown, Key.Key_0)
    assert shown.size_now() == pytest.approx(whole)


def test_two_hundred_people_are_shown_moved_over_and_painted(canvas):
    """The watchdog of all tests of windows fails where the window thread works for long."""
    shown = canvas(LARGE)
    assert len(shown.map.cards) == 200
    for size in (0.2, 1.0):
        shown._set_size(size)
        shown.grab()
    QApplication.processEvents()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_End):
        QTest.keyClick(shown, key)
    QTest.keyClick(shown, Key.Key_Left, Control)
    QApplication.processEvents()
    shown.keep_moves()
    # Reading anew changes only what is another.
    shown.show_picture(picture_of(replace(LARGE, people=LARGE.people[:-1])))
    assert len(shown.map.cards) == 199
    QApplication.processEvents()


def test_table_is_edited_by_keys(qtbot):
    table = PeopleTable()
    qtbot.addWidget(table)
    model = table.people
    model.may_change = True
    QAbstractItemModelTester(model)
    shown = columns(SMALL.people, [(9, "Jana")], [(4, "Plant")], str)
    model.show_people(SMALL.people, shown)
    table.resize(1200, 400)
    with qtbot.waitExposed(table):
        table.show()
    names = [column.field for column in shown]
    row = [each.id for each in model.people].index(5)
    table.setCurrentIndex(model.index(row, names.index("support")))
    with qtbot.waitSignal(model.edited) as edited:
        QTest.keyClick(table, Key.Key_Return)
        editor = QApplication.focusWidget()
        assert editor.accessibleName() == "support"
        QTest.keyClick(editor, Key.Key_Up)
        QTest.keyClick(editor, Key.Key_Return)
    assert edited.args == [5, "support", 0]
    table.setCurrentIndex(model.index(row, names.index("reports_to_id")))
    QTest.keyClick(table, Key.Key_Return)
    editor = QApplication.focusWidget()
    assert editor.findData(5) == -1  # nobody reports to themselves
    assert editor.findData(1) > 0
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(editor, Key.Key_Escape)
        table.setCurrentIndex(model.index(row, 0))
        QTest.keyClick(table, Key.Key_Return)
    assert opened.args == [5]
    model.sort(names.index("influence"), Qt.SortOrder.DescendingOrder)
    assert model.rowCount() == len(SMALL.people)


def test_legend_wraps_where_there_is_little_room(qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    assert legend.heightForWidth(400) > legend.heightForWidth(1400)
    assert "Unknown person" in legend.accessibleName()
