"""Figures of an account's head in words, and initials of people."""

import datetime as dt

import pytest

from crm_desktop.views.account_card.facts import FactWords
from crm_desktop.views.account_card.tabs.side import initials
from tests.views.card_fakes import (
    facts,
)
from tests.views.list_fakes import catalogue


@pytest.mark.parametrize(
    ("since", "figure", "unit"),
    [
        (dt.date(2015, 7, 1), "11 year(s)", "4 mo."),
        (dt.date(2026, 11, 22), "0 month(s)", ""),
        (dt.date(2026, 1, 23), "9 month(s)", ""),
        (dt.date(2025, 11, 22), "1 year(s)", ""),
        (None, "–", ""),
    ],
)
def test_length_of_cooperation(qapp, since, figure, unit):
    words = FactWords(catalogue(), facts(cooperation_since=since), dt.date(2026, 11, 22))
    fact = words.cooperation()
    assert (fact.figure, fact.unit) == (figure, unit)


@pytest.mark.parametrize(
    ("now", "before", "note", "tone"),
    [
        (110, 100, "+10% on the year before", "good"),
        (50, 100, "−50% on the year before", "warn"),
        (100, 100, "as in the year before", ""),
        (100, 0, "nothing in the year before", ""),
        (0, 0, "nor in the year before", ""),
    ],
)
def test_revenue(qapp, now, before, note, tone):
    fact = FactWords(catalogue(), facts(revenue_12_months=now, revenue_before=before)).revenue()
    assert (fact.note, fact.tone) == (note, tone)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ing. Zdeněk Příhoda", "ZP"),
        ("Mgr. Alena Kuběnová, Ph.D.", "AK"),
        ("Šárka", "Š"),
        ("", ""),
        ("Ing.", ""),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters
