import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports import formats

DAY = dt.date(2026, 1, 5)


@pytest.mark.parametrize(
    ("language", "date", "money", "long"),
    [
        ("cs", "5. 1. 2026", "–153 700,40 Kč", "5. ledna 2026"),
        ("pl", "05.01.2026", "–153 700,40 CZK", "5 stycznia 2026"),
        ("bg", "05.01.2026 г.", "–153 700,40 CZK", "5 януари 2026 г."),
        ("en", "5 Jan 2026", "–153,700.40 CZK", "5 January 2026"),
    ],
)
def test_forms(language: str, date: str, money: str, long: str) -> None:
    assert formats.date(DAY, language).replace("\u00a0", " ") == date
    assert formats.money(Money(-15370040, "CZK"), language).replace("\u00a0", " ") == money
    assert formats.date_long(DAY, language).replace("\u00a0", " ") == long


@pytest.mark.parametrize("language", ["cs", "pl", "bg", "en", "de"])
def test_no_narrow_space_and_no_breaking_one(language: str) -> None:
    texts = (
        formats.date(DAY, language),
        formats.number(1234567, language),
        formats.money(Money(123456789, "EUR"), language),
        formats.percent(40, language),
        formats.moment(dt.datetime(2026, 1, 5, 9, 4, tzinfo=dt.UTC), language),
    )
    assert not any("\u202f" in text or " " in text for text in texts)


def test_currencies_have_their_decimals() -> None:
    assert formats.amount(Money(1500, "JPY"), "en") == "1,500"
    assert formats.amount(Money(1500, "EUR"), "en") == "15.00"
    assert formats.money(Money(120000, "EUR"), "en", whole=True) == "€1,200"
    assert formats.money(Money(-120000, "EUR"), "en") == "–€1,200.00"
    assert formats.change(6.23, "cs") == "+6,2\u00a0%"
    assert formats.number(Decimal("1.5"), "cs") == "1,5"


@pytest.mark.parametrize(
    ("language", "loose", "held"),
    [
        ("cs", "jdu k domu a i v noci", "jdu k~domu a~i~v~noci"),
        ("cs", "do 15. prosince 2026, 22. 11. 2026", "do 15.~prosince 2026, 22.~11.~2026"),
        ("cs", "za 104 233 Kč, 5 kg a Ing. Novák", "za 104~233~Kč, 5~kg a~Ing.~Novák"),
        ("pl", "z Panem i w Łodzi za 12 zł", "z~Panem i~w~Łodzi za 12~zł"),
        ("bg", "с г-н Иванов в София", "с~г-н~Иванов в~София"),
        ("cs", "Firma, s. r. o. – Brno", "Firma, s.~r.~o.~– Brno"),
        ("cs", "typ A dnes", "typ A~dnes"),
    ],
)
def test_glue(language: str, loose: str, held: str) -> None:
    assert formats.glue(loose, language).replace("\u00a0", "~") == held


@given(
    st.decimals(min_value=-(10**13), max_value=10**13, places=2),
    st.sampled_from(["cs", "pl", "bg", "en", "de"]),
    st.integers(0, 3),
)
def test_a_number_is_grouped_as_babel_groups_it(value: Decimal, language: str, places: int) -> None:
    pattern = f"#,##0.{'0' * places}".rstrip(".")
    # Ours rounds half a unit away from zero, as offices do; babel would round it to the even one.
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    theirs = format_decimal(rounded, pattern, locale=formats.locale(language))
    assert formats.number(value, language, places) == formats.tidy(theirs).replace("-", "\u2013")
