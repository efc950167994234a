"""The map of people against a server: moved, arranged, edited, taken back; tasks of gaps; paper."""

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from crm_desktop.models.queries.plans.workspace import read_head
from crm_desktop.views.context import NAMES
from crm_desktop.views.paper.preview import PdfWindow
from crm_desktop.views.plans.people.menu import person_menu
from crm_desktop.views.plans.people.page import StakeholderMap
from tests.factories import make

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def world(committed):
    """A plan of the seller: boss, two below, somebody unknown; ids by name."""
    with psycopg.connect(committed.dsn()) as pg:
        ids = {"account": make(pg, "account", owner_id=committed.ids["seller"], name="Alfa")}
        ids["plan"] = make(pg, "account_plan", account_id=ids["account"],
                           employee_id=committed.ids["seller"])  # fmt: skip
        boss = None
        for name in ("Boss", "First", "Second"):
            contact = make(pg, "contact", account_id=ids["account"], last_name=name)
            ids[name] = make(pg, "stakeholder", account_plan_id=ids["plan"], contact_id=contact,
                             account_id=ids["account"], placeholder=None, influence=5, support=0,
                             reports_to_id=boss)  # fmt: skip
            boss = ids["Boss"]
        ids["CFO"] = make(
            pg,
            "stakeholder",
            account_plan_id=ids["plan"],
            account_id=ids["account"],
            placeholder="CFO",
            reports_to_id=boss,
        )
        ids["link"] = make(pg, "stakeholder_link", account_plan_id=ids["plan"],
                           account_id=ids["account"], from_id=ids["First"], to_id=boss,
                           kind="influences")  # fmt: skip
    return ids


@pytest.fixture
def shown(enter, world, on_server, qtbot):
    def show(person="seller"):
        context = enter(person)

        def ask():
            with context.background.database.session() as session:
                return read_head(session, context.catalogue, world["plan"], context.me.employee_id)

        page = StakeholderMap(context, on_server(ask))
        qtbot.addWidget(page)
        page.resize(1180, 640)
        with qtbot.waitExposed(page):
            page.show()

        def settle():
            qtbot.waitUntil(
                lambda: (
                    context.background.pending() == 0
                    and not page._again.isActive()
                    and not page.canvas._rest.isActive()
                )
            )

        settle()
        return page, settle

    return show


def value(committed, id, column):
    with committed.connect() as pg:
        asked = psycopg.sql.SQL("SELECT {} FROM crm.stakeholder WHERE id = %s").format(
            psycopg.sql.Identifier(column)
        )
        return pg.execute(asked, (id,)).fetchone()[0]


def test_moved_by_keys_kept_arranged_and_taken_back(committed, world, shown, on_server):
    page, settle = shown()
    assert len(page.canvas.map.cards) == 4
    page.canvas.choose(world["First"])
    at = page.canvas.map.place(world["First"])
    for _press in range(2):
        QTest.keyClick(page.canvas, Key.Key_Down, Control)
    settle()
    assert on_server(value, committed, world["First"], "y") == round(at.y) + 10
    assert "Moved" in page.undo.accessibleName()
    # Moved again while the first is on its way: both are kept, none is a conflict with oneself.
    page._change(world["First"], {"x": 300, "y": 60})
    page._change(world["First"], {"x": 310, "y": 60})
    settle()
    settle()
    assert on_server(value, committed, world["First"], "x") == 310
    page.bar.arrange.click()
    settle()
    assert on_server(value, committed, world["First"], "x") is None
    assert page.canvas.map.place(world["First"]).x == pytest.approx(at.x, abs=0.1)
    page.undo.undo()
    settle()
    assert on_server(value, committed, world["First"], "x") == 310
    page.canvas.choose(world["Second"])
    QTest.keyClick(page.canvas, Key.Key_Delete)
    settle()
    assert world["Second"] not in page.canvas.map.cards
    page.undo.undo()
    settle()
    assert world["Second"] in page.canvas.map.cards


def test_table_saves_and_says_what_is_refused(committed, world, shown, on_server):
    page, settle = shown()
    page.show_as("table")
    page.table.people.edited.emit(world["First"], "support", 2)
    settle()
    assert on_server(value, committed, world["First"], "support") == 2
    assert page.canvas.map.cards[world["First"]].words.support == "+2"
    # A ring is refused with a sentence; the table shows what stands there.
    page.table.people.edited.emit(world["Boss"], "reports_to_id", world["First"])
    settle()
    assert on_server(value, committed, world["Boss"], "reports_to_id") is None
    assert page.undo.isVisibleTo(page)
    assert not page.undo.back.isVisibleTo(page)

    # A colleague was faster with the same value: nothing is overwritten unless one says so.
    def faster():
        with committed.connect() as pg:
            pg.execute("UPDATE crm.stakeholder SET support = -2 WHERE id = %s", (world["First"],))

    on_server(faster)
    page.table.people.edited.emit(world["First"], "support", 1)
    settle()
    assert on_server(value, committed, world["First"], "support") == -2
    (line,) = page.undo.conflict._lines
    assert line.name == "support"
    page.undo.conflict.choose_all("mine")
    page.undo.conflict.finish()
    settle()
    assert on_server(value, committed, world["First"], "support") == 1


def test_gaps_become_tasks_forms_open_and_links_go(committed, world, shown, on_server):
    page, settle = shown()
    kinds = [gap.kind for gap in page.gaps]
    assert kinds.count("contact") == 3
    assert "unknown" in kinds
    page.side.heading.link.click()
    settle()

    def tasks():
        with committed.connect() as pg:
            return pg.execute("SELECT count(*) FROM crm.task WHERE deleted_at IS NULL").fetchone()[
                0
            ]

    assert on_server(tasks) == len(kinds)
    page.side.heading.link.click()
    settle()
    assert on_server(tasks) == len(kinds)  # they stand open already
    page.side.list.gone_to.emit(world["CFO"])
    assert page.canvas.current() == world["CFO"]
    page.new_record()
    kind, _id, account, defaults = page.context.seen[-1]
    assert (kind, account) == ("stakeholder", world["account"])
    assert defaults["account_plan_id"] == world["plan"]
    assert defaults["reports_to_id"] == world["CFO"]
    assert defaults[NAMES]["reports_to_id"] == "CFO"
    page.canvas.choose(world["First"])
    menu = person_menu(page, world["First"])
    names = [action.text().replace("&", "") for action in menu.actions()]
    assert {"Edit", "Open the contact", "Add link", "Take off the map"} <= set(names)
    links = next(action for action in menu.actions() if "inks" in action.text()).menu()
    page.add_role(world["First"])
    kind, _id, _account, defaults = page.context.seen[-1]
    assert (kind, defaults["stakeholder_id"]) == ("stakeholder_role", world["First"])
    links.actions()[0].menu().actions()[1].trigger()
    settle()
    assert page.map.links == ()
    menu.close()


def test_who_may_only_read_sees_the_map_and_changes_nothing(committed, world, shown, on_server):
    def share():
        with committed.connect() as pg:
            make(pg, "account_team", account_id=world["account"], access="read",
                 employee_id=committed.ids["reader"])  # fmt: skip

    on_server(share)
    page, _settle = shown("reader")
    assert len(page.canvas.map.cards) == 4
    assert not page.canvas.may_move
    assert page.bar.add.isHidden()
    assert page.bar.arrange.isHidden()
    model = page.table.people
    assert not any(
        model.flags(model.index(0, column)) & Qt.ItemFlag.ItemIsEditable
        for column in range(model.columnCount())
    )


def test_full_screen_and_paper(world, shown, qtbot):
    page, _settle = shown()
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Key.Key_F11)
    window = page.findChild(QDialog)
    twin = window.findChild(StakeholderMap)
    qtbot.waitUntil(lambda: len(twin.canvas.map.cards) == 4)
    window.close()
    page.print_page()
    qtbot.waitUntil(lambda: page.findChild(PdfWindow) is not None)
    paper = page.findChild(PdfWindow)
    assert paper.data.startswith(b"%PDF")
    assert "Alfa" in paper.windowTitle()
    paper.close()
