"""Periods that a menu of a list offers: each ends where its name says."""

import datetime as dt

import pytest

from crm_desktop.models.fields import KINDS
from crm_desktop.models.filters import Condition, Period
from crm_desktop.views.lists.filtering import quick
from crm_desktop.views.lists.filtering.periods import AHEAD, PERIODS, period_name
from crm_desktop.views.lists.page import first_filters

TODAY = dt.date(2026, 3, 4)


@pytest.mark.parametrize("kind", ["activity", "communication", "sale"])
@pytest.mark.parametrize("code", PERIODS)
def test_a_period_ends_today_or_with_its_year(qapp, kind, code):
    kind = KINDS[kind]
    field = kind.field(quick.FILTER_DATES[kind.name])
    condition = quick.condition_of(kind, field, [code])
    assert condition.op == "eq"
    _first, last = condition.value.days(TODAY)
    assert last == (dt.date(2026, 12, 31) if code == "this_year" else TODAY)
    assert quick.values_in(kind, condition) == (field.name, (code,))


def test_meetings_to_come_are_offered_under_their_own_name_and_shown_at_first(qapp):
    class Nothing:
        options = {}

    kind = KINDS["activity"]
    field = kind.field("starts_at")
    assert first_filters(Nothing(), "activity") == {"starts_at": [AHEAD]}
    condition = quick.condition_of(kind, field, [AHEAD])
    assert condition == Condition("starts_at", "ge", Period("day", -365, -365))
    assert quick.values_in(kind, condition) == ("starts_at", (AHEAD,))
    assert "to come" in period_name(AHEAD)
    sale = KINDS["sale"]
    offered = [each.value for each in quick.entries(None, sale, sale.field("sold_on"))]
    assert offered == list(PERIODS)
    assert quick.values_in(sale, Condition("sold_on", "ge", Period("day", -365, -365))) is None
