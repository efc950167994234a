"""Amounts that are only read name their currency: of who may not change, and of the history."""

import datetime as dt
from dataclasses import replace

import pytest

from crm_desktop.models.queries.changes.rows import Was
from crm_desktop.views.forms.body import FormBody
from crm_desktop.views.history.was import AsItWas
from crm_desktop.views.values import currency_sign
from tests.views.list_fakes import account, catalogue, context


@pytest.fixture
def row():
    kind = catalogue().kind("account")
    values = dict.fromkeys(field.name for field in kind.fields) | {
        "name": "Alfa", "revenue": 1_250_000, "currency": "EUR", "segment_ids": (),
    }  # fmt: skip
    return replace(account(7), values=values, may_change=False)


@pytest.mark.parametrize(("currency", "shown"), [("EUR", "EUR"), ("PLN", "PLN"), (None, "CZK")])
def test_an_amount_that_is_only_read(qtbot, background_of, row, currency, shown):
    given = replace(row, values={**row.values, "currency": currency})
    kind = catalogue().kind("account")
    body = FormBody(context(background_of()), replace(kind, parts=()), given)
    qtbot.addWidget(body)
    text = body.cells["revenue"].editor._line.text()
    assert "12" in text
    assert currency_sign(shown) in text


def test_an_account_as_it_was(qtbot, background_of, row):
    page = AsItWas(context(background_of()), "account", 7)
    qtbot.addWidget(page)
    page.show_was(Was(dt.datetime.now(dt.UTC), row, row, ("revenue",)))
    assert "€" in page.body.cells["revenue"].editor._line.text()
