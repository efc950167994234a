"""Filters as data: to JSON and back, what is stale, periods, relations, words."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from crm_desktop.models.fields import KINDS, Catalogue, Option
from crm_desktop.models.filters import (
    ME,
    OPERATORS,
    PERIODS,
    Amount,
    Condition,
    Filter,
    Group,
    Period,
    Related,
    all_of,
    days_ago,
    describe,
    from_json,
    last_days,
    next_days,
    operators,
    relation,
    relations,
    to_json,
)

CATALOGUE = Catalogue(KINDS, {"tier": (Option(1, "A"), Option(2, "B", active=False))})

FILTERS: tuple[Filter, ...] = (
    Condition("town", "eq", "Brno"),
    Condition("tier_id", "in", (1, 2)),
    Condition("revenue", "between", (Amount(100, "CZK"), None)),
    Condition("owner_id", "ne", ME),
    Condition("founded_on", "gt", dt.date(2001, 2, 3)),
    Condition("last_contact", "lt", days_ago(30)),
    Condition("note", "empty"),
    Related("activity", False, Condition("starts_at", "ge", Period("quarter", -1, -1))),
    Related("contact", True, None, 3),
    Group("or", (Condition("town", "empty"), Group("and", (), negated=True)), negated=True),
)


@pytest.mark.parametrize("part", FILTERS, ids=str)
def test_a_filter_comes_back_from_json_as_it_was(part: Filter) -> None:
    import json

    data = json.loads(json.dumps(to_json(part)))
    assert from_json(data, CATALOGUE, "account") == (part, ())


def test_numbers_and_times_come_back_with_their_types() -> None:
    part = Condition("quantity", "eq", Decimal("1.50"))
    assert from_json(to_json(part), CATALOGUE, "sale_line") == (part, ())
    moment = dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)
    part = Condition("starts_at", "between", (moment, dt.date(2026, 3, 1)))
    assert from_json(to_json(part), CATALOGUE, "activity") == (part, ())


def test_what_is_stale_is_left_out_with_a_sentence() -> None:
    good = Condition("town", "eq", "Brno")
    for bad, said in (
        (Condition("colour", "eq", "red"), "“colour”"),
        (Condition("town", "like", "x"), "“Town”"),
        (Condition("town", "eq", 7), "“Town”"),
        (Condition("revenue", "eq", True), "“Annual revenue”"),
        (Condition("revenue", "eq", 2**63), "“Annual revenue”"),
        (Condition("founded_on", "eq", dt.datetime(2026, 1, 1, tzinfo=dt.UTC)), "“Founded”"),
        (Condition("tier_id", "eq", 9), "“Tier”"),
        (Condition("tier_id", "eq", ME), "“Tier”"),
        (Condition("status", "eq", "gone"), "“Status”"),
        (Related("ship"), "“ship”"),
        (Related("contact", True, Condition("colour", "eq", 1)), "“colour”"),
    ):
        part, complaints = from_json(to_json(all_of([good, bad])), CATALOGUE, "account")
        assert part == all_of([good])
        assert len(complaints) == 1
        assert said in complaints[0].text
    part, complaints = from_json(to_json(Condition("tier_id", "in", (1, 9))), CATALOGUE, "account")
    assert part == Condition("tier_id", "in", (1,))
    assert len(complaints) == 1


def test_a_field_one_may_not_read_is_a_field_that_does_not_exist() -> None:
    kinds = dict(KINDS) | {"account": KINDS["account"].without(frozenset({"revenue"}))}
    part, complaints = from_json(
        to_json(Condition("revenue", "ge", 1)), replace(CATALOGUE, kinds=kinds), "account"
    )
    assert part is None
    assert len(complaints) == 1


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"version": 2, "filter": {}},
        {"version": "x"},
        {"version": 1, "filter": {"field": "town", "op": "eq", "value": {"date": "no"}}},
        {"version": 1, "filter": {"field": "town", "op": "eq", "value": {"period": [1]}}},
        {"version": 1, "filter": {"and": 3}},
        {"version": 1, "filter": {"relation": "contact", "least": "many"}},
    ],
    ids=str,
)
def test_what_no_program_wrote_is_a_complaint_and_no_error(data: object) -> None:
    part, complaints = from_json(data, CATALOGUE, "account")
    assert part is None
    assert complaints[0].text


def test_endless_nesting_is_refused() -> None:
    node: dict[str, object] = {"field": "town", "op": "empty"}
    for _round in range(5000):
        node = {"and": [node]}
    assert from_json({"version": 1, "filter": node}, CATALOGUE, "account")[0] is None


def test_periods_follow_the_calendar() -> None:
    today = dt.date(2026, 3, 4)  # a Wednesday
    day = dt.date

    def days(period: Period) -> tuple[dt.date, dt.date]:
        return period.days(today)

    assert days(Period("day")) == (today, today)
    assert days(Period("week")) == (day(2026, 3, 2), day(2026, 3, 8))
    assert days(Period("week", 1, 1)) == (day(2026, 3, 9), day(2026, 3, 15))
    assert days(Period("month", -1, -1)) == (day(2026, 2, 1), day(2026, 2, 28))
    assert days(Period("quarter")) == (day(2026, 1, 1), day(2026, 3, 31))
    assert days(Period("quarter", -1, -1)) == (day(2025, 10, 1), day(2025, 12, 31))
    assert days(Period("year", 1, 1)) == (day(2027, 1, 1), day(2027, 12, 31))
    assert days(last_days(30)) == (day(2026, 2, 2), today)
    assert days(next_days(7)) == (today, day(2026, 3, 11))
    assert days(days_ago(4)) == (day(2026, 2, 28), day(2026, 2, 28))
    assert days(Period("day", 0, 10**9))[1] == dt.date.max
    assert days(Period("year", -(10**9), 0))[0] == dt.date.min


def test_every_kind_has_operators_relations_and_words() -> None:
    for name, kind in KINDS.items():
        for field in kind.fields:
            for operator in operators(field):
                assert operator.label
                assert operator.code in OPERATORS
            if not field.worked_out:
                assert operators(field), (name, field.name)
        names = [each.name for each in relations(CATALOGUE, name)]
        assert len(names) == len(set(names))
    found = {each.name: each for each in relations(CATALOGUE, "account")}
    assert {"parent_id", "owner_id", "contact", "activity", "opportunity", "account.parent_id"} <= (
        found.keys()
    )
    assert not found["parent_id"].many
    assert found["account.parent_id"].many
    assert found["contact_point"].part
    attended = relation(CATALOGUE, "contact", "activity.contact_ids")
    assert attended is not None
    assert attended.link == ("activity_participant", "contact_id", "activity_id")


def test_words_of_filters() -> None:
    def words(part: Filter) -> str:
        return describe(part, CATALOGUE, "account")

    a, b = Condition("town", "eq", "Brno"), Condition("tier_id", "in", (1, 2))
    assert words(a) == "Town: “Brno”"
    assert words(b) == "Tier: A, B"
    assert words(all_of([a, Group("or", (b, Condition("note", "empty")))])) == (
        "Town: “Brno” and (Tier: A, B or Note is empty)"
    )
    assert words(Group("and", (a,), negated=True)) == "not (Town: “Brno”)"
    assert words(Condition("last_contact", "lt", days_ago(30))) == (
        "Last contact before 30 days ago"
    )
    assert words(Condition("revenue", "between", (None, 100))) == "Annual revenue at most 1.00"
    held = Related("activity", False, Condition("starts_at", "ge", Period("month")))
    assert words(held) == "Meetings and calls: none with (Starts since this month)"
    assert words(all_of(())) == ""
    assert words(Condition("colour", "eq", 1)) == "unknown field “colour”"
    for period, _label in PERIODS:
        assert words(Condition("founded_on", "eq", period))
