"""A card with canned answers, opened as one likes."""

import pytest

from crm_desktop.views.account_card.card import AccountCard
from tests.views.card_fakes import (
    CannedBackground,
)
from tests.views.list_fakes import context


@pytest.fixture
def background(qapp):
    made = CannedBackground()
    yield made
    made.close()


@pytest.fixture
def open_card(qtbot, background):
    def show(width=1216, **options):
        card = AccountCard(context(background), 7)
        qtbot.addWidget(card)
        card.resize(width, 800)
        if options.get("shown", True):
            card.show()
        return card

    return show
