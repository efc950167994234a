import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from crm_desktop.models.fields import KINDS, Field, Type
from crm_desktop.models.queries.rows import Row
from crm_desktop.views import values
from tests.views.list_fakes import catalogue

DAY = dt.date(2026, 3, 9)


@pytest.fixture(autouse=True)
def own_locale():
    before = QLocale()
    yield
    QLocale.setDefault(before)


def plain(text: str) -> str:
    return text.replace("\u202f", "_").replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("locale", "full", "short", "pasted"),
    [
        ("cs_CZ", "9.~3.~2026", "9.~3.", "9.3.2026"),
        ("pl_PL", "9.03.2026", "9.03", "9.03.2026"),
        ("bg_BG", "9.03.2026_г.", "9.03", "9.03.2026"),
        ("en_GB", "09/03/2026", "09/03", "09/03/2026"),
        ("en_US", "3/9/2026", "3/9", "3/9/2026"),
        ("sv_SE", "2026-03-09", "03-09", "2026-03-09"),
    ],
)
def test_dates(locale, full, short, pasted):
    QLocale.setDefault(QLocale(locale))
    assert plain(values.date_text(DAY)) == full
    assert plain(values.short_date(DAY, DAY)) == short
    assert plain(values.short_date(DAY, dt.date(2027, 1, 1))) == full
    field = Field("day", "Day", Type.DATE)
    row = Row("task", 1, {"day": DAY})
    assert values.clipboard_text(catalogue(), field, row) == pasted


def test_what_is_due_is_said_in_words():
    assert values.due_text(DAY, DAY) == "today"
    assert values.due_text(DAY, DAY - dt.timedelta(days=1)) == "tomorrow"
    assert values.due_text(DAY, DAY - dt.timedelta(days=2)) == values.short_date(DAY, DAY)


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (240_000_000, "CZK", "2_400_000~Kč"),
        (240_000_050, "CZK", "2_400_000,50~Kč"),
        (-150, "EUR", "−1,50~€"),
        (0, "PLN", "0~zł"),
        (5000, "JPY", "5_000~JPY"),
        (1, "XXX", "0,01~XXX"),
    ],
)
def test_money(minor, currency, text):
    QLocale.setDefault(QLocale("cs_CZ"))
    assert plain(values.money_text(minor, currency)) == text


@pytest.mark.parametrize(
    ("minor", "figure", "unit"),
    [
        (1_843_200_000, "18,43", "m Kč"),
        (1_234_567_890_100, "12,35", "bn Kč"),
        (2_345_600, "23", "thousand Kč"),
        (123_400, "1_234", "Kč"),
        (0, "0", "Kč"),
    ],
)
def test_short_money(minor, figure, unit):
    QLocale.setDefault(QLocale("cs_CZ"))
    assert tuple(map(plain, values.short_money(minor, "CZK"))) == (figure, unit)


def test_numbers():
    QLocale.setDefault(QLocale("cs_CZ"))
    assert plain(values.number_text(12345)) == "12_345"
    assert plain(values.number_text(-12345)) == "−12_345"
    assert values.number_text(-0.2) == "0"
    assert values.decimal_text(Decimal("2.5000")) == "2,5"
    assert values.decimal_text(100) == "100"
    assert values.percent_text(60) == "60%"


def test_countries_and_languages_in_the_language_of_the_window():
    QLocale.setDefault(QLocale("cs_CZ"))
    assert values.country_name("CZ") == "Česko"
    assert values.language_name("bg") == "Bulharština"
    assert values.country_name("XQ") == "XQ"


def test_identifiers():
    assert plain(values.identifier_text("99412039", "CZ")) == "994_12_039"
    assert values.identifier_text("012345678", "PL") == "012345678"
    assert values.identifier_name("BG") == "ЕИК"
    assert values.identifier_name("DE") == ""


def test_months():
    QLocale.setDefault(QLocale("cs_CZ"))
    assert values.month_text(2026, 11) == "Listopad 2026"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_can_be_written(kind):
    """What is missing is a dash; `writer` and `value_text` agree for values of every type."""
    samples = {
        Type.TEXT: "a",
        Type.LONG_TEXT: "a",
        Type.INTEGER: 1234,
        Type.DECIMAL: Decimal("1.5"),
        Type.MONEY: 12345,
        Type.PERCENT: 40,
        Type.DATE: DAY,
        Type.DATETIME: dt.datetime(2026, 3, 9, 9, tzinfo=dt.UTC),
        Type.BOOLEAN: False,
        Type.REFERENCE: 1,
        Type.LINKS: (1, 2),
        Type.COUNTRY: "CZ",
        Type.LANGUAGE: "cs",
        Type.CURRENCY: "CZK",
    }
    for field in KINDS[kind].fields:
        write = values.writer(catalogue(), field, "CZK")
        assert write(Row(kind, 1, {field.name: None})) == "–"
        value = field.choices[0][0] if field.choices else samples.get(field.type, "a")
        row = Row(kind, 1, {field.name: value}, {})
        assert write(row) == values.value_text(catalogue(), field, value, row, "CZK") != "–"
        assert values.clipboard_text(catalogue(), field, row, "CZK") != ""


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_pasted_text_is_not_run(text):
    row = Row("task", 1, {"subject": text})
    pasted = values.clipboard_text(catalogue(), KINDS["task"].field("subject"), row)
    assert pasted.strip()[0] == "'"
    assert "\t" not in pasted


def test_leading_zeros_stay():
    field = KINDS["account"].field("company_id")
    row = Row("account", 1, {"company_id": "00123456"})
    assert values.clipboard_text(catalogue(), field, row) == "00123456"


def test_a_quotation_mark_does_not_swallow_the_next_cells():
    row = Row("task", 1, {"subject": '"Hala" – oprava'})
    pasted = values.clipboard_text(catalogue(), KINDS["task"].field("subject"), row)
    assert pasted == '"""Hala"" – oprava"'
