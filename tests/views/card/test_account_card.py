from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from crm_desktop.models.errors import Gone, NotAllowed, ServerUnreachable
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.card.rows import TimelinePage
from crm_desktop.models.queries.rows import Count
from crm_desktop.views.account_card.stub import StubPanel
from crm_desktop.views.account_card.tabs.side_row import SideRow
from crm_desktop.views.forms.confirm import Question
from crm_desktop.views.forms.wording import when_words
from crm_desktop.views.lists import ListPage, ListPanel
from crm_desktop.views.look.parts import EmptyState, Link
from tests.views.card_fakes import (
    card_account,
    entry,
    header,
)
from tests.views.list_fakes import FakeFetch, account, context


def texts(widget: QWidget) -> str:
    return " | ".join(
        child.text() for child in widget.findChildren(QWidget) if hasattr(child, "text")
    )


def test_head_and_facts(open_card):
    card = open_card()
    assert card.title() == "Kovovýroba Žďár, a. s."
    assert card.icon_name() == "building-2" or card.icon_name() == "building"
    shown = texts(card.top)
    for word in ("Tier A", "Active", "IČO", "Žďár nad Sázavou", "Šárka Žáčková"):
        assert word in shown
    figures = [(fact.figure, fact.note) for fact in card.facts.facts()]
    assert figures[1][0] == "18.43"
    assert figures[1][1] == "+12% on the year before"
    assert figures[4] == ("82%", "3 field(s) missing")
    assert len(card.facts.facts()) == 6


def test_the_head_is_usable_before_anything_else_has_come(open_card, background):
    background.hold = True
    card = open_card()
    number = [name for name, _give in background.held].index("read_header")
    background.held.pop(number)[1]()
    assert card.title() == "Kovovýroba Žďár, a. s."
    card.log.click()
    assert card.context.seen.forms == [("activity", None, 7, None)]
    assert [name for name, _give in background.held] == [
        "read_counts",
        "read_timeline",
        "read_side",
        "_edited_by",
    ]
    while background.held:
        background.held.pop(0)[1]()
    assert card.insight.overview().timeline.model.rowCount() > 0


def test_tabs_are_read_when_they_are_opened(open_card, background):
    card = open_card()
    asked = [args[1].kind for name, args in background.asked if name == "_first_page"]
    assert asked == []
    card.insight.select("contact")
    asked = [args[1] for name, args in background.asked if name == "_first_page"]
    assert [(query.kind, query.account_id) for query in asked] == [("contact", 7)]
    card.insight.select("overview")
    card.insight.select("contact")
    assert len([name for name in background.names() if name == "_first_page"]) == 1


def test_counts_come_with_one_question(open_card, background):
    card = open_card()
    assert background.names().count("read_counts") == 1
    tabs = {tab.key: tab.count for tab in card.insight.tabs._tabs}
    assert tabs["contact"] == 14
    assert tabs["activity"] == 23
    assert tabs["address"] == 1


def test_every_tab_can_be_shown(open_card):
    card = open_card()
    for key in card.insight.tabs.keys():  # noqa: SIM118 - no dict
        card.insight.select(key)
        assert card.insight.tabs.current == key
        assert card.insight.stack.currentWidget() is card.insight.pages[key]


def test_related_accounts(qtbot, open_card):
    card = open_card()
    card.insight.select("related")
    page = card.insight.pages["related"]
    assert page.panel.query().filters == (Condition("parent_id", "eq", 7),)
    page.findChild(Link).click()
    assert card.context.seen.opened == [("account", 3)]
    card.new_record()
    assert card.context.seen.forms == [("account", None, None, {"parent_id": 7})]


def test_order_of_tabs_is_kept(open_card):
    card = open_card()
    card.insight.move_tab("opportunity", 1)
    assert card.context.catalogue.card_tabs.shown[:2] == ("overview", "opportunity")
    assert card.insight.tabs.keys()[:3] == ["overview", "opportunity", "contact"]


def test_a_narrow_window_makes_the_column_a_tab(open_card):
    card = open_card(width=1040)
    assert card.insight.tabs.keys()[1] == "side"
    assert not card.insight.overview().has_side()
    card.insight.select("side")
    assert card.insight.overview().side.isVisible()
    card.resize(1300, 800)
    assert "side" not in card.insight.tabs.keys()  # noqa: SIM118 - no dict
    assert card.insight.overview().has_side()
    assert card.insight.overview().side.isVisible()


def test_links_of_head_and_facts(open_card):
    card = open_card()
    card.top.link_activated.emit("account:3")
    assert card.context.seen.opened == [("account", 3)]
    card.facts.link_activated.emit("service")
    assert card.insight.tabs.current == "service"


def test_actions(qtbot, open_card):
    card = open_card()
    seen = card.context.seen
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    qtbot.keyClick(
        card, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    card.letter.click()
    card.edit.click()
    card.print_page()
    card.copy_link()
    assert [form[:3] for form in seen.forms] == [("activity", None, 7), ("account", 7, None)]
    assert seen.letters == [(7, None)]
    assert seen.sheets == [7]
    assert QGuiApplication.clipboard().text() == "crm:account/7"


def test_who_may_only_read_cannot_edit(open_card, background):
    background.header = header(row=replace(card_account(), may_change=False))
    card = open_card()
    assert not card.edit.isEnabled()
    assert card.edit.toolTip() == "You may read this account but not change it."
    card.edit_record()
    assert card.context.seen.forms == []


def test_a_stub_says_why_and_whom_to_ask(qtbot, open_card, background, monkeypatch):
    background.header = header(only_directory=True, facts=None)
    card = open_card()
    stub = card.findChild(StubPanel)
    shown = texts(stub)
    for word in ("994", "CZ99412039", "Lenka Říhová", "Šárka Žáčková, vedoucí obchodu"):
        assert word in shown
    assert card.icon_name() == "lock"
    assert not card.log.isVisible()
    assert not card.insight.isVisible()
    assert "read_timeline" not in background.names()
    called = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: called.append(url.toString()) or 0)
    for link in stub.findChildren(Link):
        link.click()
    assert called == ["tel:+420541000018", "mailto:zackova@firma.example"]
    assert len(card.context.seen.said) == 2
    card.new_record()
    card.edit_record()
    assert card.context.seen.forms == []


@pytest.mark.parametrize(
    ("error", "title"),
    [
        (Gone("It was deleted."), "This account is gone"),
        (NotAllowed("Ask."), "You have no right to see this"),
        (ServerUnreachable("No server."), "This could not be read"),
    ],
)
def test_what_cannot_be_read_says_so(open_card, background, error, title):
    background.failures["read_header"] = error
    card = open_card()
    state = card.stack.currentWidget()
    assert isinstance(state, EmptyState)
    assert state.title.text() == title
    background.failures.clear()
    card.load()
    assert card.stack.currentWidget() is card.insight


def test_a_change_of_a_child_is_read_at_once(open_card, background):
    card = open_card()
    background.counts = {"contact": Count(15)}
    background.asked.clear()
    background.changed.emit("contact", 99)
    assert sorted(set(background.names())) == [
        "read_counts",
        "read_header",
        "read_side",
        "read_timeline",
    ]
    assert {tab.key: tab.count for tab in card.insight.tabs._tabs}["contact"] == 15
    background.asked.clear()
    background.changed.emit("account", 8)  # another account
    assert background.names() == []


def test_a_hidden_card_reads_when_it_is_seen(open_card, background):
    card = open_card()
    card.hide()
    background.asked.clear()
    background.changed.emit("task", 1)
    assert background.names() == []
    card.show()
    assert "read_header" in background.names()


def test_the_number_of_questions_does_not_grow_with_the_rows(open_card, background):
    open_card()
    few = len(background.asked)
    background.asked.clear()
    background.pages = [TimelinePage(tuple(entry(n, n) for n in range(1, 51)), True)] * 2
    open_card()
    assert len(background.asked) == few


def test_state_comes_back(open_card):
    card = open_card()
    card.insight.overview().timeline.toggle_kind("document")
    card.insight.select("contact")
    card.insight.panel().table.go_to(1)
    left = card.state()
    again = open_card()
    again.restore(left)
    assert again.state() == left
    assert again.insight.panel().model.id_at(again.insight.panel().table.current_row()) == 2
    again.restore({"tab": "gone", "timeline": {"kinds": ["gone"], "period": "x"}, "list": 7})


def test_state_before_the_head_has_come(open_card, background):
    background.hold = True
    card = open_card()
    card.restore({"tab": "task"})
    background.hold = False
    for _name, give in background.held:
        give()
    assert card.insight.tabs.current == "task"


def test_keys_go_to_the_list_one_is_in(qtbot, open_card):
    card = open_card()
    card.activateWindow()
    card.insight.select("contact")
    panel = card.insight.panel()
    panel.table.go_to(0)
    panel.table.setFocus()
    card.edit_record()
    assert card.context.seen.forms == [("contact", 1, 7, None)]
    card.delete_record()
    question = panel.findChild(Question)
    (default,) = [each for each in question.buttons.buttons() if each.isDefault()]
    assert default.text() == "Keep"
    default.click()
    card.new_record()
    assert card.context.seen.forms[-1] == ("contact", None, 7, None)


def test_delete_account_closes_the_card(qtbot, open_card, background):
    card = open_card()
    card.delete_account()
    question = card.findChild(Question)
    assert "Kovovýroba" in question.accessibleDescription()
    question.choose("delete")
    work, answer, changes, _failed = background.written[0]
    edit = work.args[1][0]
    assert (edit.kind, edit.id, edit.deleted, changes) == ("account", 7, True, ("account",))
    with qtbot.waitSignal(card.close_requested):
        answer(None)


def test_the_status_bar_names_nobody_where_no_person_changed_the_account(open_card):
    card = open_card()
    assert card.status_text()[-1].startswith("Last change: Šárka Žáčková, ")
    row = replace(card.header.row, changed_by="")  # as the trial's rows, and those of an upgrade
    card.header = replace(card.header, row=row)
    assert card.status_text()[-1] == f"Last change: {when_words(row.changed_at)}"
    card.header = replace(card.header, row=replace(row, changed_at=None))
    assert not any("Last change" in words for words in card.status_text())


def test_walking_the_list(qtbot, open_card, background):
    page = ListPage(
        context(background), "account", fetch=FakeFetch([account(n) for n in (6, 7, 8)])
    )
    qtbot.addWidget(page)
    page.show()
    page.panel._open(1)
    card = open_card()
    assert "Record 2 of 3" in card.status_text()
    with qtbot.waitSignal(card.close_requested):
        card.walk_to(1)
    card.walk_to(0)
    assert card.context.seen.opened == [("account", 8), ("account", 6)]


def test_right_column_opens_records(open_card):
    card = open_card()
    rows = card.insight.overview().side.findChildren(SideRow)
    names = [row.accessibleName().split(",")[0] for row in rows]
    assert names[:2] == ["Ing. Zdeněk Příhoda", "Mgr. Alena Kuběnová"]
    rows[0].click()
    next(row for row in rows if "Repase" in row.accessibleName()).click()
    assert [form[:3] for form in card.context.seen.forms] == [
        ("contact", 1, 7),
        ("opportunity", 2, 7),
    ]


def test_a_tick_saves_the_task_as_done(open_card, background):
    card = open_card()
    ticks = card.insight.overview().side.findChildren(QCheckBox)
    assert ticks[0].accessibleName() == "Done: Poslat dvě varianty servisní smlouvy"
    ticks[0].click()
    work, answer, changes, failed = background.written[0]
    edit = work.args[1]
    assert (edit.kind, edit.id, dict(edit.changes)) == ("task", 1, {"status": "done"})
    assert edit.original == {"status": "open"}
    assert edit.versions == {"task": 1}
    assert changes == ("task",)
    answer(None)
    assert card.context.seen.said == ["Done: Poslat dvě varianty servisní smlouvy"]
    background.asked.clear()
    failed(NotAllowed("No."))
    assert background.names() == ["read_side"]


def test_panels_of_a_card_show_no_account_column(open_card):
    card = open_card()
    card.insight.select("opportunity")
    panel = card.insight.panel()
    assert isinstance(panel, ListPanel)
    assert "account_id" not in panel.table.shown_columns()
    assert panel.empty_title() != "Nothing here yet"
