"""The page "Who sees what, and why": choices, answers, refusals, paper."""

import datetime as dt
import io

import pytest
from PySide6.QtCore import Qt

from crm_desktop.views.paper.preview import PdfWindow
from crm_desktop.views.rights.page import WhyPage
from tests import factories

TODAY = dt.date.today()


@pytest.fixture
def account(committed):
    """An account of the seller with the reader in its team until tomorrow week."""
    with committed.connect() as pg:
        ids = committed.ids
        number = factories.make(
            pg, "account", name="Kovovýroba Žďár, a. s.", owner_id=ids["seller"], town="Brno"
        )
        factories.make(
            pg, "account_team", account_id=number, employee_id=ids["reader"], access="read",
            valid_from=TODAY, valid_to=TODAY + dt.timedelta(8),
        )  # fmt: skip
        factories.make(
            pg, "stand_in", employee_id=ids["seller"], stand_in_id=ids["colleague"], scope="own",
            access="write", valid_from=TODAY, valid_to=TODAY + dt.timedelta(2),
        )  # fmt: skip
        factories.make(pg, "sale", account_id=number)
    return number


@pytest.fixture
def open_page(enter, qtbot):
    def opened(person, employee=None, account=None):
        page = WhyPage(enter(person), employee, account)
        qtbot.addWidget(page)
        page.resize(1000, 700)
        page.show()
        if employee is not None or account is not None:
            qtbot.waitSignal(page.answered).wait()
        return page

    return opened


def cells(page):
    return [line.split("\t") for line in page.shown.reasons.text().split("\n")]


def test_a_person_and_an_account(open_page, committed, account):
    page = open_page("seller", committed.ids["reader"], account)
    assert page.answer.verdict == (
        "Reader sees everything on Kovovýroba Žďár, a. s., without changing it."
    )
    ((reason, extent, until),) = cells(page)
    assert reason == "In the team of the account"
    assert extent == "Everything, reads"
    assert str((TODAY + dt.timedelta(8)).day) in until
    assert page.account.label() == "Kovovýroba Žďár, a. s."
    assert [role.name for role in page.answer.roles] == ["Salesperson", "Everybody"]


def test_an_account_alone(open_page, committed, account):
    page = open_page("seller", None, account)
    found = {(person, reason) for person, reason, *_rest in cells(page)}
    assert {
        ("Seller", "Responsible for the account"),
        ("Lead", "Superior of Seller, who is responsible"),
        ("Reader", "In the team of the account"),
        ("Other-Lead", "Superior of Reader, who is in the team"),
        ("Colleague", "Stands in for Seller"),
        ("Finance", "Role Finance"),
    } <= found
    assert page.answer.verdict.startswith("6 people see everything on")
    assert page.title().startswith("Kovovýroba")


def test_a_person_alone_in_numbers(open_page, committed, account):
    page = open_page("lead", committed.ids["colleague"])
    assert page.answer.verdict == "Colleague sees 1 account whole."
    assert cells(page) == [
        ["Stands in for Seller", "Everything, reads and writes", "1", cells(page)[0][3]]
    ]


def test_only_the_directory(open_page, committed, account):
    page = open_page("seller", committed.ids["rival"], account)
    assert page.answer.verdict == (
        "Rival sees only the entry of Kovovýroba Žďár, a. s. in the directory."
    )
    assert not page.shown.reasons.isVisible()
    page = open_page("admin", committed.ids["inactive"], account)
    assert page.answer.verdict == "Inactive has no access to the CRM and sees nothing."
    page = open_page("admin", committed.ids["partner"], account)
    assert page.answer.verdict == "Partner sees nothing of Kovovýroba Žďár, a. s."


def test_what_is_not_for_the_asker(open_page, committed, account):
    page = open_page("rival", committed.ids["seller"], account)
    assert page.answer is None
    assert "people below you" in page.empty.sentence.text()
    assert not page.print_button.isEnabled()
    page = open_page("rival", None, account)
    assert "those who see it themselves" in page.empty.sentence.text()


def test_choosing_by_keyboard(open_page, committed, account, qtbot):
    page = open_page("admin")
    assert page.answer is None
    line = page.person.line
    line.setFocus()
    qtbot.keyClicks(line, "sell")
    qtbot.waitUntil(lambda: len(line.options()) == 1)
    with qtbot.waitSignal(page.answered):
        line.pick(line.options()[0])
    assert page.answer.person == "Seller"
    page.shown.reasons.setFocus()
    qtbot.keyClick(page.shown.reasons, Qt.Key.Key_Down)
    assert page.shown.reasons.currentIndex().isValid()
    with qtbot.waitSignal(page.answered):
        line.clear()
        line.textEdited.emit("")
    assert page.answer is None


def test_it_is_printed(open_page, committed, account, qtbot):
    from pypdf import PdfReader

    page = open_page("admin", None, account)
    page.print_page()
    qtbot.waitUntil(lambda: page.findChildren(PdfWindow) != [])
    (window,) = page.findChildren(PdfWindow)
    words = " ".join(one.extract_text() for one in PdfReader(io.BytesIO(window.data)).pages)
    words = words.replace("\u00a0", " ")
    for part in ("Kovovýroba", "Superior of Seller", "Stands in for Seller", "Role Finance"):
        assert part in words
    window.close()


def test_it_comes_back_as_it_was(open_page, committed, account, qtbot):
    page = open_page("admin", committed.ids["reader"], account)
    state = page.state()
    again = open_page("admin")
    again.restore(state)
    qtbot.waitUntil(lambda: again.answer is not None)
    assert again.answer.verdict == page.answer.verdict
