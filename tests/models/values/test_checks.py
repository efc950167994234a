"""The rules for values: what is refused, what is only doubted, what passes."""

import datetime as dt
from decimal import Decimal

import pytest

from crm_desktop.models.checks import check_field, check_record, tidy
from crm_desktop.models.fields import KINDS, Field, Type

ACCOUNT = KINDS["account"]
TEXT = Field("name", "Name")


def tone(field, value, country="CZ", **more):
    found = check_field(field, {field.name: value, "country": country, **more})
    return found.tone if found else ""


@pytest.mark.parametrize(
    ("country", "value", "expected"),
    [
        ("CZ", "25596641", ""),
        ("CZ", "25596642", "bad"),
        ("CZ", "2559664", "bad"),
        ("SK", "31322832", ""),
        ("PL", "192598184", ""),
        ("PL", "192598183", "bad"),
        ("PL", "12345678512347", ""),
        ("BG", "175074752", ""),
        ("BG", "175074751", "bad"),
        ("US", "whatever 12", ""),
    ],
)
def test_company_number(country, value, expected):
    assert tone(ACCOUNT.field("company_id"), value, country) == expected


@pytest.mark.parametrize(
    ("country", "value", "expected"),
    [
        ("CZ", "CZ25596641", ""),
        ("CZ", "CZ25596642", "bad"),
        ("PL", "PL8567346215", ""),
        ("PL", "PL8567346216", "bad"),
        ("BG", "BG175074752", ""),
        ("CZ", "US123", ""),
        ("CZ", "25596641", "warn"),
    ],
)
def test_vat_number(country, value, expected):
    assert tone(ACCOUNT.field("vat_id"), value, country) == expected


def test_a_missing_country_code_is_proposed():
    field = ACCOUNT.field("vat_id")
    found = check_field(field, {"vat_id": "25596641", "country": "CZ"})
    assert found.value == "CZ25596641"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("novak@firma.cz", ""),
        ("jan.novak+trh@mail.firma.cz", ""),
        ("novák@žďár.cz", ""),
        ("novak", "bad"),
        ("novak@firma", "bad"),
        ("novak@@firma.cz", "bad"),
        ("novak @firma.cz", "bad"),
        ("a@b.cz, c@d.cz", "bad"),
        ("novak@gmial.com", "warn"),
        ("novak@seznma.cz", "warn"),
    ],
)
def test_e_mail(value, expected):
    assert tone(ACCOUNT.field("email"), value) == expected


def test_a_likely_domain_is_proposed():
    found = check_field(ACCOUNT.field("email"), {"email": "novak@gmial.com"})
    assert found.value == "novak@gmail.com"


@pytest.mark.parametrize(
    ("country", "value", "expected"),
    [
        ("CZ", "+420 566 000 100", ""),
        ("CZ", "566 000 100", ""),
        ("BG", "02 123 4567", ""),
        ("CZ", "12", "bad"),
        ("CZ", "zavolat", "bad"),
        ("CZ", "999", "warn"),
        ("", "566 000 100", "warn"),
    ],
)
def test_phone(country, value, expected):
    assert tone(ACCOUNT.field("phone"), value, country) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("www.firma.cz", ""),
        ("https://firma.cz/o-nas?x=1#y", ""),
        ("http://firma.cz:8080", ""),
        ("firma", "bad"),
        ("www firma cz", "bad"),
        ("javascript://alert.cz", "bad"),
        ("file:///etc/passwd", "bad"),
    ],
)
def test_web_address(value, expected):
    assert tone(ACCOUNT.field("website"), value) == expected


@pytest.mark.parametrize(
    ("country", "value", "expected", "usual"),
    [
        ("CZ", "591 01", "", None),
        ("CZ", "59101", "", None),
        ("PL", "00950", "", None),
        ("PL", "00-950", "", None),
        ("BG", "1000", "", None),
        ("BG", "100", "warn", None),
        ("GB", "SW1A 1AA", "", None),
    ],
)
def test_postcode(country, value, expected, usual):
    field = ACCOUNT.field("postcode")
    found = check_field(field, {"postcode": value, "country": country})
    assert (found.tone if found else "") == expected
    assert (found.value if found else None) == usual


def test_the_countrys_rule_is_the_firms_where_the_record_has_no_country():
    found = check_field(ACCOUNT.field("company_id"), {"company_id": "1"}, "CZ")
    assert found.tone == "bad"


@pytest.mark.parametrize("value", ["a\0b", "a\ud800b", "\udfff"])
def test_what_cannot_be_stored_is_refused(value):
    assert tone(TEXT, value) == "bad"


@pytest.mark.parametrize("value", ["😀 emoji", "שלום\u200f", "e\u0301", "a\u00a0b"])
def test_unusual_text_passes(value):
    assert tone(TEXT, value) == ""


def test_length():
    assert tone(TEXT, "x" * 200) == ""
    found = check_field(TEXT, {"name": "x" * 10_000})
    assert found.tone == "bad"
    assert "9800" in found.sentence


def test_required_and_empty():
    assert tone(ACCOUNT.field("name"), None) == "bad"
    assert tone(ACCOUNT.field("town"), None) == ""


def test_numbers():
    days = ACCOUNT.field("payment_days")
    assert [tone(days, value) for value in (-1, 0, 365, 366)] == ["bad", "", "", "bad"]
    money = ACCOUNT.field("revenue")
    assert [tone(money, value) for value in (-1, 0, 2**63)] == ["bad", "", "bad"]
    assert tone(Field("q", "Q", Type.DECIMAL, minimum=1), Decimal("0.5")) == "bad"


def test_periods():
    service = KINDS["service"]
    good = {"name": "x", "status": "running", "period": "month", "currency": "CZK", "account_id": 1}
    good |= {"lead_days": 90}
    day = dt.date(2026, 1, 2)
    wrong = good | {"starts_on": day, "ends_on": dt.date(2026, 1, 1)}
    assert [f.field for f in check_record(service, wrong)] == ["ends_on"]
    assert check_record(service, good | {"starts_on": day, "ends_on": day}) == ()


def test_a_year_that_was_mistyped():
    assert tone(ACCOUNT.field("founded_on"), dt.date(202, 1, 1)) == "bad"


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("email", "novak", "bad"),
        ("phone", "+420 566 000 100", ""),
        ("web", "file:///x", "bad"),
        ("other", "anything at all", ""),
    ],
)
def test_a_contact_detail_is_checked_by_its_type(kind, value, expected):
    assert tone(KINDS["contact_point"].field("value"), value, kind=kind) == expected


def test_tidy():
    assert tidy(TEXT, "  a\nb c ") == "a b c"
    assert tidy(TEXT, "   ") is None
    assert tidy(ACCOUNT.field("company_id"), " 255 966-41 ") == "25596641"
    assert tidy(ACCOUNT.field("vat_id"), "cz 25596641") == "CZ25596641"
    assert tidy(ACCOUNT.field("note"), " a\n b ") == " a\n b "
    assert tidy(ACCOUNT.field("segment_ids"), [3, 1, 3]) == (1, 3)
