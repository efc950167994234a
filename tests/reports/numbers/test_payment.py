import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.strips import Placed
from crm_desktop.reports.numbers.payment import NotPayable, Payment, modules, payment_text, square

CZ = "CZ65 0800 0000 1920 0014 5399"
DE = "DE89370400440532013000"
PL = "PL61109010140000071219812874"


def test_czech() -> None:
    text = payment_text(
        Payment(CZ, Money(45050, "CZK"), "Naše firma, a. s.", "Faktura č. 12 * žluťoučký kůň",
                "2026-00417", dt.date(2026, 12, 1))
    )  # fmt: skip
    assert text == (
        "SPD*1.0*ACC:CZ6508000000192000145399*AM:450.50*CC:CZK*DT:20261201"
        "*MSG:FAKTURA C. 12 ZLUTOUCKY KUN*RN:NASE FIRMA A. S.*X-VS:202600417"
    )


def test_european() -> None:
    text = payment_text(Payment(DE, Money(1230, "EUR"), "Фирма ООД", "Rechnung 7", "RF18"))
    assert text.split("\n") == [
        "BCD", "002", "1", "SCT", "", "Фирма ООД", DE, "EUR12.30", "", "", "RF18 Rechnung 7",
    ]  # fmt: skip


def test_polish() -> None:
    text = payment_text(
        Payment(PL, Money(1205, "PLN"), "Huta | Łódź sp. z o.o. i wspólnicy", "FV 1/2026",
                tax_number="525-000-58-34")
    )  # fmt: skip
    assert (
        text == "5250005834|PL|61109010140000071219812874|001205|Huta / Łódź sp. z o.|FV 1/2026|||"
    )


@pytest.mark.parametrize(
    ("account", "minor", "currency"),
    [("CZ00", 1, "CZK"), (CZ, 0, "CZK"), (CZ, -5, "CZK"), (CZ, 5, "USD"), (CZ, 5, "PLN"),
     (PL, 1_000_000, "PLN"), (DE, 10**11, "EUR"), ("", 5, "EUR")],
)  # fmt: skip
def test_what_cannot_be_paid_is_a_sentence(account: str, minor: int, currency: str) -> None:
    with pytest.raises(NotPayable):
        payment_text(Payment(account, Money(minor, currency), "Firma"))


@given(st.text(max_size=200), st.text(max_size=80), st.integers(1, 10**9))
def test_nothing_typed_breaks_the_form(message: str, name: str, minor: int) -> None:
    for account, currency in ((CZ, "CZK"), (DE, "EUR")):
        text = payment_text(Payment(account, Money(minor, currency), name, message))
        if currency == "CZK":
            assert text.isascii()
            assert {part.partition(":")[0] for part in text.split("*")[2:]} <= {
                "ACC", "AM", "CC", "MSG", "RN",
            }  # fmt: skip
        else:
            assert len(text.split("\n")) <= 11
            assert len(text.encode()) <= 12 + 4 * 210 + 60


def test_the_code_is_drawn_as_its_fields() -> None:
    text = payment_text(Payment(CZ, Money(45000, "CZK"), "Firma"))
    rows = modules(text)
    size = len(rows)
    assert (size - 17) % 4 == 0
    for top, left in ((0, 0), (0, size - 7), (size - 7, 0)):  # the three eyes
        assert all(rows[top][left : left + 7])
        assert rows[top + 3][left : left + 7] == [True, False, True, True, True, False, True]
    strip = square(text, 100.0)
    one = 100.0 / (size + 8)
    dark = sum(round(mark.width / one) for mark in strip.marks)  # type: ignore[union-attr]
    assert dark == sum(map(sum, rows))
    assert pdf([[Placed(50, 50, strip)]], About("x", "x", "cs")).startswith(b"%PDF")
