"""The board: moved by pointer, keys and menu; conflicts, rules and undo; only what is in sight."""

import datetime as dt
import os
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu

from crm_desktop.models.queries.selling.board import FIRST
from crm_desktop.views.board.lane import MIME
from crm_desktop.views.board.page import BoardPage
from tests.factories import make, make_all

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
TODAY = dt.date.today()


@pytest.fixture
def world(committed):
    """Three open stages, one rate, and how many opportunities of the seller are wanted."""
    stages = []

    def build(number, account="Alfa"):
        with psycopg.connect(committed.dsn()) as pg:
            pg.execute("UPDATE crm.firm SET currency = 'CZK'")
            if not stages:
                stages.append(committed.lists["stage"]["open"])
                for name, percent in (("Offer", 60), ("Talks", 80)):
                    stages.append(make(pg, "stage", name=name, code=name, probability=percent,
                                       position=0))  # fmt: skip
                euro = make(pg, "currency", name="Euro", code="EUR")
                make(pg, "exchange_rate", currency_id=euro, day=TODAY, rate="25")
            owner = make(pg, "account", owner_id=committed.ids["seller"], name=account)
            make_all(pg, "opportunity", [
                {"account_id": owner, "name": f"Deal {n:04d}", "stage_id": stages[n % 3],
                 "amount": 100_00, "currency": ("CZK", "EUR")[n % 2], "probability": 50,
                 "employee_id": committed.ids["seller"], "next_step": "Call",
                 "expected_close": TODAY + dt.timedelta(days=n)}
                for n in range(number)
            ])  # fmt: skip
            pg.execute("ANALYZE crm.opportunity")
            return stages

    return build


@pytest.fixture
def shown(enter, qtbot):
    def show(person="seller"):
        context = enter(person)
        page = BoardPage(context)
        qtbot.addWidget(page)
        page.resize(1180, 760)
        with qtbot.waitExposed(page):
            page.show()

        def settle():
            qtbot.waitUntil(
                lambda: context.background.pending() == 0 and not page._again.isActive()
            )

        settle()
        return page, settle

    return show


def named(page):
    return [[card.name for card in lane.model.cards] for lane in page.lanes]


def stage_of(committed, name):
    with committed.connect() as pg:
        asked = "SELECT stage_id FROM crm.opportunity WHERE name = %s"
        return pg.execute(asked, (name,)).fetchone()[0]


def drop(page, lane, card):
    """What letting a card go over a lane sends."""
    data = QMimeData()
    data.setData(MIME, str(card.id).encode())
    at, none = QPointF(20, 90), Qt.KeyboardModifier.NoModifier
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    lane.dragEnterEvent(QDragEnterEvent(at.toPoint(), move, data, left, none))
    lane.dropEvent(QDropEvent(at, move, data, left, none))


def test_moved_by_pointer_keys_and_menu_and_back(committed, world, shown, on_server, qtbot):
    stages = world(6)
    page, settle = shown()
    assert [lane.step.name for lane in page.lanes] == ["Open", "Offer", "Talks"]
    assert named(page) == [["Deal 0000", "Deal 0003"], ["Deal 0001", "Deal 0004"],
                           ["Deal 0002", "Deal 0005"]]  # fmt: skip
    sums = page.board.sums[stages[0]]
    assert (sums.count, sums.amount, sums.weighted) == (2, 260_000, 130_000)  # 100 Kč and 100 €
    for lane in page.lanes:
        QAbstractItemModelTester(lane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first = page.lanes[0].model.cards[0]
    drop(page, page.lanes[2], first)
    assert named(page)[2] == ["Deal 0000", "Deal 0002", "Deal 0005"]  # at once, and by its day
    settle()
    assert on_server(stage_of, committed, "Deal 0000") == stages[2]
    assert "Talks" in page.undo.accessibleName()
    page.undo.undo()
    settle()
    assert on_server(stage_of, committed, "Deal 0000") == stages[0]
    assert named(page)[0] == ["Deal 0000", "Deal 0003"]
    page.lanes[0].list.setFocus()
    QTest.keyClick(page.lanes[0].list, Key.Key_Down)
    QTest.keyClick(page.lanes[0].list, Key.Key_Right, Control)
    settle()
    assert on_server(stage_of, committed, "Deal 0003") == stages[1]
    QTest.keyClick(page.lanes[1].list, Key.Key_Right, Control)
    settle()
    assert on_server(stage_of, committed, "Deal 0003") == stages[2]
    QTest.keyClick(page.lanes[2].list, Key.Key_Left)
    assert page.lanes[1].list.hasFocus()
    QTest.keyClick(page.lanes[1].list, Key.Key_Return)
    assert page._context.seen[-1][0] == "opportunity"
    page._menu(page.lanes[1], page.lanes[1].list.rect().center())
    menu = page.findChildren(QMenu)[-1]
    lost = next(a for a in menu.actions() if a.text() == "Move to Lost")
    lost.trigger()
    menu.close()
    settle()
    assert on_server(stage_of, committed, "Deal 0001") == committed.lists["stage"]["lost"]
    assert not any("Deal 0001" in lane for lane in named(page))


def test_who_was_slower_is_told_and_a_rule_puts_the_card_back(
    committed, world, shown, on_server, qtbot
):
    stages = world(6)
    page, settle = shown()
    card = page.lanes[0].model.cards[0]

    def others():
        with committed.connect("lead") as pg:
            pg.execute("UPDATE crm.opportunity SET stage_id = %s WHERE id = %s",
                       (stages[1], card.id))  # fmt: skip
        with committed.connect() as pg:
            make(pg, "stage_rule", name="Line", asks="line", stage_id=stages[2], field=None)

    on_server(others)
    page.move_card(card, stages[2])
    settle()
    dialog = page.undo.conflict
    (line,) = dialog._lines
    assert [line.original, line.mine, line.theirs] == [step.name for step in (
        page.lanes[0].step, page.lanes[2].step, page.lanes[1].step)]  # fmt: skip
    assert on_server(stage_of, committed, card.name) == stages[1]
    assert card.name in named(page)[1]
    dialog.choose_all("mine")
    dialog.finish()
    settle()
    page.move_card(page.card(card.id), stages[2])
    assert card.name in named(page)[2]
    settle()
    assert "still asks for: a product" in page.undo.accessibleName()
    assert card.name in named(page)[1]


def test_only_what_is_in_sight_is_read_however_many_there_are(
    world, shown, statements, on_server, qtbot
):
    world(30)
    page, settle = shown()
    qtbot.waitUntil(lambda: page.filter.chosen().count is not None)  # which follows a pause

    def asked():
        statements.clear()
        page.load()
        settle()
        return sum("crm." in statement for statement in statements)

    few = asked()
    on_server(world, 2970, "Beta")
    page.load()
    settle()
    assert [lane.model.rowCount() for lane in page.lanes[:3]] == [FIRST] * 3
    assert sum(sums.count for sums in page.board.sums.values()) == 3000
    assert asked() == few
    bar = page.lanes[0].list.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    assert page.lanes[0].model.rowCount() == 2 * FIRST
    assert page.lanes[1].model.rowCount() == FIRST
    days = [card.expected_close for card in page.lanes[0].model.cards]
    assert days == sorted(days)


def test_amounts_without_a_rate_are_told_not_guessed(committed, world, shown, on_server):
    world(6)
    with committed.connect() as pg:
        pg.execute("UPDATE crm.exchange_rate SET day = day - 30")
    page, _settle = shown()
    assert page.board.lacking == ("EUR",)
    assert not page.rates.isHidden()
    assert "EUR" in page.rates.accessibleName()
    assert sum(sums.amount for sums in page.board.sums.values()) == 300_00
    if folder := os.environ.get("CRM_PICTURES"):
        page.grab().save(str(Path(folder) / "board.png"))
