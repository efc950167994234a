"""What tests of lists share: lists as a person sees them, and lists of made-up rows."""

import pytest

from crm_desktop.views.lists.page import ListPage
from tests.views.list_fakes import FakeFetch, account, context


@pytest.fixture
def open_list(qtbot, enter, accounts):
    """Show the list of a kind to a person; `accounts` of the test are there already."""

    def show(person="seller", kind="account"):
        page = ListPage(enter(person), kind)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        with qtbot.waitSignal(page.panel.model.loaded):
            page.show()
        return page

    return show


@pytest.fixture
def background(background_of):
    return background_of()


@pytest.fixture
def open_page(qtbot, background):
    def show(rows, kind="account", **options):
        fetch = FakeFetch(rows, **options)
        page = ListPage(context(background), kind, fetch=fetch)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        return page, fetch

    return show


def made_up(n):
    """Return rows of so many accounts."""
    return [account(number) for number in range(1, n + 1)]


def names(page):
    model = page.panel.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]
