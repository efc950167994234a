"""What tests of lists share: a list of accounts as a person sees it."""

import pytest

from crm_desktop.views.lists.page import ListPage


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
