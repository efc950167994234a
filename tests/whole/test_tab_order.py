"""The order in which Tab goes through a page."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt

from crm_desktop.settings import Settings
from crm_desktop.views.account_card.tabs.side_row import SideRow
from crm_desktop.views.forms.editing.cells import FieldCell
from crm_desktop.views.forms.editing.reference import parent_of
from crm_desktop.views.forms.part_line import PartLine
from tests.whole.keyboard import MOST_TABS, Key, focus, press
from tests.whole.windows import finding


def order_of(page):
    """Return the widgets of a page in the order of Tab, from its first to its last."""
    chain = []
    start = page.nextInFocusChain()
    while start is not page:
        policy = start.focusPolicy() & Qt.FocusPolicy.TabFocus
        there = start.isVisible() and start.isEnabled() and page.isAncestorOf(start)
        if policy and there and start.focusProxy() is None:
            chain.append(start)
        start = start.nextInFocusChain()
    return chain


def walked(page):
    """Return the widgets to which pressing Tab leads, once around the page."""
    first = order_of(page)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = []
    for _step in range(MOST_TABS):
        widget = focus()
        if widget in found or not page.isAncestorOf(widget):
            break
        found.append(widget)
        press(Key.Key_Tab)
    return found


def steps_back(page, widgets):
    """Return the steps of Tab that do not go on to the right or down.

    A field of several widgets is gone through before the field beside it.
    """
    found = []
    for a, b in pairwise(widgets):
        field_a, field_b = parent_of(a, FieldCell) or a, parent_of(b, FieldCell) or b
        if field_a is field_b:
            field_a, field_b = a, b
        before, after = (each.mapTo(page, QPoint(0, 0)) for each in (field_a, field_b))
        same_line = abs(before.y() - after.y()) <= 8
        if not (after.x() > before.x() if same_line else after.y() > before.y()):
            found.append(f"{named(a)} {before.toTuple()} → {named(b)} {after.toTuple()}")
    return found


def named(widget):
    return widget.accessibleName() or getattr(widget, "text", lambda: type(widget).__name__)()


def test_tab_goes_through_the_forms_in_the_order_of_reading(sit_down, sample):
    desk = sit_down(sample, "sarka.zackova")
    account = finding.fullest_account(desk)
    contact = finding.first_record(desk, "contact")
    for kind, number, below in (("account", account, None), ("contact", *contact)):
        desk.window.open_form(kind, number, below)
        page = desk.page()
        desk.settle(lambda page=page: page.body is not None)
        for width in (1440, 1024):
            desk.resize((width, 900))
            went = walked(page.body.sheet.widget())
            assert len(went) > 12
            removing = [one.remove_button for one in page.body.sheet.findChildren(PartLine)]
            fields = [one for one in went if one not in removing]
            assert steps_back(page.body.sheet.widget(), fields) == [], (kind, width)
            for button in removing:  # it takes the whole line away, so it comes after its fields
                if button in went:
                    line = button.parent()
                    before = went[went.index(button) - 1]
                    assert line.isAncestorOf(before)
                    after = went[went.index(button) + 1 :]
                    assert not any(line.isAncestorOf(one) for one in after)
            assert (
                page.body.sheet.viewport()
                .rect()
                .contains(went[-1].mapTo(page.body.sheet.viewport(), QPoint(0, 0)))
            )  # what has the keyboard is in sight


def test_tab_goes_through_lists_and_cards_in_the_order_of_reading(sit_down, sample):
    desk = sit_down(sample, "sarka.zackova")
    tabs = desk.window.documents.tabs
    assert "Search in the list" in places_after(tabs, desk.page().panel.table)
    desk.window.open_record("account", finding.fullest_account(desk))
    card = desk.page()
    desk.settle(lambda: card.header is not None and bool(card.insight.pages))
    side = card.insight.overview().side
    desk.settle(lambda: bool(side.findChildren(SideRow)))
    went = places_after(tabs, side.findChildren(SideRow)[0])
    assert [name for name in went if name in ("Overview", "Timeline")] == ["Overview", "Timeline"]


def places_after(start, end):
    """Return the names of the widgets to which Tab leads from one to another."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    names = []
    while focus() is not end:
        press(Key.Key_Tab)
        assert len(names) < MOST_TABS
        names.append(focus().accessibleName())
    return names


def test_tab_goes_through_the_letter_in_the_order_of_reading(sit_down, sample):
    desk = sit_down(sample, "sarka.zackova")
    desk.window.open_letter(finding.fullest_account(desk))
    page = desk.page()
    desk.settle(lambda: bool(page.pdf()))
    went = walked(page.fields.widget())
    assert [named(widget) for widget in went] == [
        "Recipient", "Template", "Language", "Address window", "Our reference", "Subject",
        "Salutation",
        "Text", "Closing",
    ]  # fmt: skip
    assert steps_back(page.fields.widget(), went) == []
    whole = order_of(page)
    assert steps_back(page, [each for each in whole if each not in preview_of(page, whole)]) == []


def preview_of(page, widgets):
    """The paper stands at the right of the fields and comes after them."""
    found = [each for each in widgets if page.preview.isAncestorOf(each)]
    places = [widgets.index(each) for each in found]
    fields = [widgets.index(each) for each in widgets if page.fields.isAncestorOf(each)]
    assert min(places) > max(fields)
    return found


def test_tab_goes_through_signing_in_in_the_order_of_reading(background_of, qtbot, sample):
    from crm_desktop.views.sign_in.window import SignInWindow

    profiles = (sample.profile("sarka.zackova", name="Praha"),)
    window = SignInWindow(background_of(), Settings(profiles=profiles, last_profile="Praha"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    went = walked(window)
    assert [named(widget) for widget in went][:5] == [
        "Server", "Edit server", "Add server", "Login", "Password",
    ]  # fmt: skip
    assert steps_back(window, went) == []
