"""The grammar of conditions and computed values: what it works out, and how it refuses."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.expressions.evaluate import Found, evaluate, holds
from crm_desktop.reports.expressions.grammar import (
    FUNCTIONS,
    ExpressionFault,
    check,
    names,
    parse,
    ring,
)
from tests.full import rounds

TODAY = dt.date(2026, 11, 22)
VALUES: dict[str, Found] = {
    "a": Decimal(7),
    "b": 2,
    "nothing": None,
    "blank": "  ",
    "name": "Žďár {{x}}",
    "since": dt.date(2024, 2, 29),
    "moment": dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.UTC),
    "price": Money(123456, "CZK"),
    "other": Money(100, "EUR"),
    "yes": True,
    "rows.price": [Money(1000, "CZK"), None, Money(250, "CZK")],
    "rows.count": [1, 2, Decimal("4.5")],
    "rows.none": [],
}


def now(text: str) -> Found:
    return evaluate(text, VALUES.__getitem__, TODAY)


WORKED_OUT: list[tuple[str, Found]] = [
    ("1 + 2 * 3", Decimal(7)),
    ("(1 + 2) * -3", Decimal(-9)),
    ("a / b", Decimal("3.5")),
    ("a - nothing", None),
    ("round(2.345, 2)", Decimal("2.35")),
    ("round(-1234.5, -2)", Decimal(-1200)),
    ("price / 2", Money(61728, "CZK")),
    ("price * 0.21", Money(25926, "CZK")),
    ("round(price)", Money(123500, "CZK")),
    ("price > 1000 and price < 1300", True),
    ("price / price", Decimal(1)),
    ("amount(price)", Decimal("1234.56")),
    ("sum(rows.price)", Money(1250, "CZK")),
    ("count(rows.price)", Decimal(2)),
    ("avg(rows.count)", Decimal("2.5")),
    ("max(rows.count)", Decimal("4.5")),
    ("min(3, a, b)", Decimal(2)),
    ("sum(rows.none)", Decimal(0)),
    ("avg(rows.none)", None),
    ("today() - since", 997),
    ("add_months(since, 12)", dt.date(2025, 2, 28)),
    ("add_days(today(), 21)", dt.date(2026, 12, 13)),
    ("days(since, today()) > 90", True),
    ("year(since) * 100 + month(since)", Decimal(202402)),
    ('name & " " & a', "Žďár {{x}} 7"),
    ('join("a", nothing, blank, "b")', "a b"),
    ('contains(name, "zdar")', True),
    ('name = "žďár {{x}}"', True),
    ("nothing = empty and blank = empty", True),
    ("nothing < 5 or nothing > 5", False),
    ("a <> 7", False),
    ("if(is_empty(nothing), 1, 1 / 0)", Decimal(1)),
    ("not yes or yes", True),
    ("moment > since", True),
    ('upper("a\\"b")', 'A"B'),
    ("IF(a > 1; 2; 3)", Decimal(2)),
]


@pytest.mark.parametrize(("text", "value"), WORKED_OUT)
def test_worked_out(text: str, value: Found) -> None:
    found = now(text)
    assert found == value
    assert isinstance(found, bool) == isinstance(value, bool)


REFUSED = [
    ("", 0), ("1 +", 3), ("(1", 2), ("1)", 1), ("1 2", 2), ("a ? b", 2), ("1 < 2 < 3", 6),
    ("foo(1)", 0), ("if(1, 2)", 0), ("unknown + 1", 0), ("1 / (a - 7)", 2), ("a + name", 2),
    ("price + other", 6), ("price < other", 6), ("date(2026, 2, 30)", 0), ("and", 0),
    ("name.__class__", 0), ("a.bit_length()", 0), ("((((((", 6), ('"open', 0),
    ("add_days(today(), 9999999)", 0), ("round(1, 99)", 0), ("sum(name)", 0),
    ("999999999999999 * 999999999999999", 16), ("1" * 16, 0), ("date(1.5, 1, 1)", 0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at"), REFUSED)
def test_refused_with_its_place(text: str, at: int) -> None:
    with pytest.raises(ExpressionFault) as fault:
        now(text)
    assert fault.value.at == at
    assert f"{at + 1}" in str(fault.value)


def test_limits_hold() -> None:
    for text in ("(" * 500 + "1" + ")" * 500, "-" * 1000 + "1", "not " * 400 + "1",
                 "1" + "+1" * 900, "a" * 3000):  # fmt: skip
        with pytest.raises(ExpressionFault):
            now(text)
    assert now("1" + "+1" * 140) == 141
    values: dict[str, Found] = {"rows.x": [1] * 300_000, "long": "x" * 9000}
    for text in ("sum(rows.x)", "long & long"):
        with pytest.raises(ExpressionFault):
            evaluate(text, values.__getitem__, TODAY)


def test_checked_before_any_value_is_known() -> None:
    assert names(parse("a + b * a - sum(rows.price)")) == ("a", "b", "rows.price")
    assert not check("a + b", {"a", "b"})
    found = check("a / 0 + c", {"a"})
    assert [fault.at for fault in found] == [2, 8]
    assert ring({"x": "y + 1", "y": "z", "z": "x * a", "w": "x"}) == ("x", "y", "z", "x")
    assert ring({"x": "y", "y": "a", "bad": "((", "self_": "1"}) == ()
    assert ring({"x": "x"}) == ("x", "x")
    assert holds("a > b", VALUES.__getitem__, TODAY)


PIECES = st.sampled_from(
    [*VALUES, *FUNCTIONS, *"+-*/&=<>(),;", "and", "or", "not", "1", "0.5", '"x"', "empty", "true"]
)


@settings(max_examples=rounds(300, 3000), deadline=None)
@given(st.lists(PIECES, max_size=15).map(" ".join) | st.text(max_size=40))
def test_anything_typed_gives_a_value_or_a_place(text: str) -> None:
    places = [0]
    try:
        now(text)
    except ExpressionFault as fault:
        places.append(fault.at)
    assert all(0 <= place <= len(text) for place in places)
