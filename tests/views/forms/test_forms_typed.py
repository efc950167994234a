"""Numbers, amounts and times as they are typed, and what a form would save."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from crm_desktop.models.fields import KINDS
from crm_desktop.models.queries.rows import Edit, Me, Row
from crm_desktop.views.forms.draft import changed_fields, edit_of, new_row, same, same_content
from crm_desktop.views.forms.editing.typed import (
    parse_money,
    parse_number,
    parse_time,
    show_decimal,
    show_money,
    show_time,
)

ME = Me(7, "anna", "Anna", (), "cs", "CZ", "CZK", "Firma", "crm", "host", "16")


@pytest.fixture(params=["cs_CZ", "en_US", "pl_PL", "bg_BG", "de_DE"])
def locale(request):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", None),
        ("12", "12"),
        ("1 234,5", "1234.5"),
        ("1\u202f234\u00a0567", "1234567"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("-3,5", "-3.5"),
        ("−3,5", "-3.5"),
        ("1.234.567", "1234567"),
        (".5", "0.5"),
    ],
)
def test_numbers_of_any_locale(locale, text, number):
    assert parse_number(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize("text", ["abc", "1-2", "12x", "--1", "1e5", "٣x"])
def test_what_is_no_number(text):
    with pytest.raises(ValueError, match=r".*"):
        parse_number(text)


def test_a_lone_comma_groups_only_where_the_locale_groups_by_it():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    assert parse_number("1,234") == 1234
    QLocale.setDefault(QLocale("cs_CZ"))
    assert parse_number("1,234") == Decimal("1.234")
    QLocale.setDefault(before)


@pytest.mark.parametrize(("minor", "currency"), [(0, "CZK"), (123456789, "CZK"), (5, "JPY"),
                                                 (-1050, "EUR"), (2**62, "CZK")])  # fmt: skip
def test_money_comes_back(locale, minor, currency):
    assert parse_money(show_money(minor, currency), currency) == minor


def test_money_with_its_sign_and_too_many_decimals(locale):
    assert parse_money("1 200 Kč", "CZK") == 120000
    assert parse_money("12 zł", "PLN") == 1200
    with pytest.raises(ValueError, match=r"1\.0055"):
        parse_money("1.0055", "CZK")
    with pytest.raises(ValueError, match="5,5"):
        parse_money("5,5", "JPY")


@pytest.mark.parametrize("value", ["0", "1", "1.5", "1000.125", "-2.25"])
def test_quantities_come_back(locale, value):
    assert parse_number(show_decimal(Decimal(value))) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [("9", 9, 0), ("930", 9, 30), ("9:30", 9, 30), ("9.30", 9, 30), ("0:05", 0, 5)],
)
def test_times(text, hour, minute):
    assert parse_time(text) == dt.time(hour, minute)
    assert parse_time(show_time(dt.time(hour, minute))) == dt.time(hour, minute)


@pytest.mark.parametrize("text", ["25", "9:61", "noon", "9:3"])
def test_what_is_no_time(text):
    with pytest.raises(ValueError, match=r".*"):
        parse_time(text)


def test_only_what_differs_is_sent():
    kind = KINDS["account"]
    row = Row("account", 5, {"name": "A", "town": "Brno", "segment_ids": (2, 1)},
              versions={"account": 3})  # fmt: skip
    typed = {"name": " A ", "town": "Praha", "segment_ids": (1, 2), "region": "", "revenue": None}
    assert changed_fields(kind, row, typed) == ("town",)
    edit = edit_of(kind, row, typed, 5)
    assert dict(edit.changes) == {"town": "Praha"}
    assert dict(edit.original) == dict(row.values)  # the save names what others changed beside
    assert (edit.id, dict(edit.versions)) == (5, {"account": 3})


def test_what_is_not_edited_here_is_never_sent():
    kind = KINDS["account"]
    row = Row("account", 5, {"name": "A", "owner_id": 1})
    assert dict(edit_of(kind, row, {"owner_id": 2, "next_step": "x"}, 5).changes) == {}


def test_a_new_record_sends_what_is_filled_and_begins_with_defaults():
    kind = KINDS["task"]
    row = new_row(kind, ME, {"subject": "Zavolat", "unknown": 1})
    assert row["due_on"] == dt.date.today()
    assert (row["employee_id"], row["status"], row["subject"]) == (7, "open", "Zavolat")
    edit = edit_of(kind, row, dict(row.values) | {"note": "  "}, 9)
    assert edit.id is None
    assert set(edit.changes) == {"due_on", "status", "priority", "employee_id", "subject"}
    assert edit.account_id == 9


def test_home_defaults_follow_the_type_of_the_field():
    row = new_row(KINDS["account"], ME, {})
    assert (row["country"], row["currency"], row["language"]) == ("CZ", "CZK", "cs")


def test_same():
    assert same(None, "")
    assert same((), None)
    assert not same(None, 0)
    assert not same(False, None)
    assert same(Decimal("1.0"), 1)
    assert same((1, 2), (2, 1))


def test_same_content_ignores_the_operation():
    one = Edit("task", 1, {"a": 1}, parts=(Edit("x", None, {"b": Decimal("1.0")}),))
    other = Edit("task", 1, {"a": 1}, parts=(Edit("x", None, {"b": 1}),))
    assert same_content(one, other)
    assert not same_content(one, Edit("task", 1, {"a": 1}))
    assert not same_content(one, Edit("task", 1, {"a": 2}, parts=one.parts))
