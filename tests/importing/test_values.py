"""What a file writes becomes what a field holds, or a sentence says why not."""

import datetime as dt
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import KINDS, Field, Type
from crm_desktop.models.importing.understanding.values import understand
from tests.full import rounds

PRAGUE = ZoneInfo("Europe/Prague")
FIELDS = [field for kind in KINDS.values() for field in kind.fields if not field.worked_out]
DAY, MOMENT = Field("day", "Day", Type.DATE), Field("at", "At", Type.DATETIME)
AMOUNT, SHARE = Field("amount", "Amount", Type.MONEY), Field("share", "Share", Type.PERCENT)
QUANTITY, COUNT = Field("quantity", "Quantity", Type.DECIMAL), Field("count", "C", Type.INTEGER)
FLAG, COUNTRY = Field("flag", "Flag", Type.BOOLEAN), Field("country", "Country", Type.COUNTRY)
LANGUAGE, CURRENCY = Field("l", "Language", Type.LANGUAGE), Field("c", "Currency", Type.CURRENCY)
STATUS = KINDS["account"].field("status")


@settings(max_examples=rounds(300, 5000), deadline=None)
@given(st.sampled_from(FIELDS), st.text(min_size=1, max_size=30))
def test_any_text_is_understood_or_refused_in_a_sentence(field: Field, text: str) -> None:
    refusal = InvalidInput(".", field.name)
    try:
        understand(field, text.strip() or "x", "CZK", PRAGUE)
    except InvalidInput as error:
        refusal = error
    assert str(refusal).endswith(".")
    assert refusal.field == field.name


@settings(max_examples=rounds(200, 3000), deadline=None)
@given(
    st.dates(min_value=dt.date(1000, 1, 1)), st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d. %m. %Y"])
)
def test_dates_are_read_back(day: dt.date, form: str) -> None:
    assert understand(DAY, day.strftime(form)) == day


@settings(max_examples=rounds(200, 3000), deadline=None)
@given(st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2100, 1, 1), timezones=st.just(dt.UTC)))
def test_moments_are_read_back(moment: dt.datetime) -> None:
    assert understand(MOMENT, moment.isoformat()) == moment
    assert understand(MOMENT, moment.isoformat().replace("+00:00", "Z")) == moment


@settings(max_examples=rounds(200, 3000), deadline=None)
@given(
    st.integers(-(10**14), 10**14),
    st.sampled_from(["{:,.2f}", "{:.2f}", "cs", "de", "{:.2f} "]),
)
def test_amounts_are_read_back_in_minor_units(minor: int, form: str) -> None:
    amount = Decimal(minor) / 100
    if form == "cs":
        text = f"{amount:,.2f}".replace(",", "\u00a0").replace(".", ",")
    elif form == "de":
        text = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    else:
        text = form.format(amount)
    assert understand(AMOUNT, text, "CZK") == minor


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (DAY, "2017-03-01", dt.date(2017, 3, 1)),
        (DAY, "1.3.2017", dt.date(2017, 3, 1)),
        (DAY, "1. 3. 2017", dt.date(2017, 3, 1)),
        (DAY, "20170301", dt.date(2017, 3, 1)),
        (DAY, "2006-04-15T03:23:15.000Z", dt.date(2006, 4, 15)),
        (DAY, "1996", dt.date(1996, 1, 1)),
        (MOMENT, "2006-04-15T03:23:15.000Z", dt.datetime(2006, 4, 15, 3, 23, 15, tzinfo=dt.UTC)),
        (MOMENT, "5. 6. 2025 9:30", dt.datetime(2025, 6, 5, 7, 30, tzinfo=dt.UTC)),
        (MOMENT, "2025-01-05 09:30:15", dt.datetime(2025, 1, 5, 8, 30, 15, tzinfo=dt.UTC)),
        (MOMENT, "2025-01-05 09:30+05:00", dt.datetime(2025, 1, 5, 4, 30, tzinfo=dt.UTC)),
        (MOMENT, "5.1.2025", dt.datetime(2025, 1, 5, 11, tzinfo=dt.UTC)),
        (AMOUNT, "4514", 451_400),
        (AMOUNT, "1 234,50", 123_450),
        (AMOUNT, "1'234.50", 123_450),
        (AMOUNT, "1.234.567", 123_456_700),
        (AMOUNT, "6.0E7", 6_000_000_000),
        (AMOUNT, "-1", -100),
        (SHARE, "40 %", 40),
        (QUANTITY, "2,5", Decimal("2.5")),
        (COUNT, "14 668", 14_668),
        (FLAG, "true", True),
        (FLAG, "FALSE", False),
        (FLAG, "Ano", True),
        (FLAG, "не", False),
        (COUNTRY, "us", "US"),
        (COUNTRY, "United States", "US"),
        (COUNTRY, "Česko", "CZ"),
        (COUNTRY, "Полша", "PL"),
        (COUNTRY, "Korea", "KR"),
        (LANGUAGE, "cs", "cs"),
        (LANGUAGE, "Polish", "pl"),
        (LANGUAGE, "български", "bg"),
        (CURRENCY, "usd", "USD"),
        (STATUS, "active", "active"),
        (STATUS, "Prospect", "prospect"),
    ],
)
def test_what_offices_write(field: Field, text: str, value: Any) -> None:
    assert understand(field, text, "CZK", PRAGUE) == value


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        (DAY, "31.2.2017", "This is not a date. Write 2026-11-22 or 22.11.2026."),
        (DAY, "03/04/2017", "This is not a date. Write 2026-11-22 or 22.11.2026."),
        (MOMENT, "2025-01-05 25:30", "This is not a time. Write 2026-11-22 14:30."),
        (MOMENT, "0001-01-01T00:00+05:00", "This is not a time. Write 2026-11-22 14:30."),
        (AMOUNT, "1.234", "This is not an amount: CZK has 2 decimal places. Write 1234.50."),
        (AMOUNT, "many", "This is not a number."),
        (AMOUNT, "NaN", "This number is too large to be stored."),
        (AMOUNT, "1e30", "This number is too large to be stored."),
        (COUNT, "2.5", "This is not a whole number."),
        (FLAG, "maybe", "This is neither yes nor no."),
        (COUNTRY, "Philipines", "No country is called so."),
        (COUNTRY, "EU", "No country is called so."),
        (LANGUAGE, "Klingon", "No language is called so."),
        (CURRENCY, "$", "This is not a currency: write its three letters."),
        (STATUS, "sleeping", "This is not one of: prospect, active, dormant, closed."),
    ],
)
def test_what_cannot_be_meant_is_refused(field: Field, text: str, sentence: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        understand(field, text, "CZK", PRAGUE)
    assert str(refusal.value) == sentence


def test_amounts_have_the_minor_units_of_their_currency() -> None:
    assert understand(AMOUNT, "1500", "JPY") == 1500
    assert understand(AMOUNT, "1.234", "KWD") == 1234
