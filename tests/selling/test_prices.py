"""Currencies and prices: rates of a day, rounding at its edges, price lists, lines of deals."""

import datetime as dt
from decimal import Decimal
from uuid import uuid4

import pytest

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.views.values import minor_digits
from tests.factories import make


@pytest.fixture
def rates(pg):
    """Rates of the firm, whose currency is the crown: euro, yen, dinar; each holds some days."""
    pg.execute("UPDATE crm.firm SET currency = 'CZK'")
    for code, days, noted in (
        ("EUR", 7, {"2024-02-28": 25, "2024-12-31": "24.5", "2025-01-07": "25.5"}),
        ("USD", 1, {"2025-01-07": 20}),
        ("JPY", 7, {"2025-01-07": "0.15"}),
        ("KWD", 7, {"2025-01-07": 80}),
        ("GBP", 31, {"2025-01-07": 0.5}),
    ):
        id = make(pg, "currency", name=code, code=code, rate_days=days)
        for day, rate in noted.items():
            make(pg, "exchange_rate", currency_id=id, day=day, rate=rate)


@pytest.mark.parametrize(
    ("amount", "source", "target", "day", "expected"),
    [
        (100, "EUR", "CZK", "2024-02-28", 2500),
        (100, "EUR", "CZK", "2024-02-29", 2500),  # leap day, by the rate of the day before
        (100, "EUR", "CZK", "2024-03-05", 2500),  # the seventh day
        (100, "EUR", "CZK", "2024-03-06", None),  # the eighth: no rate, none is guessed
        (100, "EUR", "CZK", "2024-02-27", None),  # the day before the first
        (100, "EUR", "CZK", "2025-01-01", 2450),  # over the change of the year
        (100, "EUR", "CZK", "2025-01-07", 2550),
        (1, "EUR", "CZK", "2025-01-07", 26),  # 25.5 hellers, half away from zero
        (-1, "EUR", "CZK", "2025-01-07", -26),
        (1, "GBP", "CZK", "2025-01-07", 1),  # half a heller
        (-1, "GBP", "CZK", "2025-01-07", -1),
        (3, "GBP", "CZK", "2025-01-07", 2),  # 1.5
        (1, "JPY", "CZK", "2025-01-07", 15),  # a yen has no hundredths
        (1000, "CZK", "JPY", "2025-01-07", 67),  # 10 crowns
        (1000, "KWD", "CZK", "2025-01-07", 8000),  # a dinar has thousandths
        (200, "USD", "EUR", "2025-01-07", 157),  # 1.568…
        (100, "USD", "CZK", "2025-01-08", None),
        (77, "CHF", "CHF", "2025-01-08", 77),  # nothing to convert
        (77, "CHF", "CZK", "2025-01-08", None),
        (9_000_000_000_000_001, "CZK", "CZK", "2025-01-08", 9_000_000_000_000_001),
    ],
)
def test_amounts_are_converted_by_the_rates_of_a_day(
    pg, rates, amount, source, target, day, expected
):
    asked = pg.execute("SELECT crm.convert(%s, %s, %s, %s::date)", (amount, source, target, day))
    assert asked.fetchone() == (expected,)


def test_program_and_server_agree_on_decimals(pg):
    codes = ["CZK", "EUR", "JPY", "KRW", "ISK", "CLP", "VND", "BHD", "KWD", "TND", "USD"]
    rows = pg.execute("SELECT c, crm.minor_digits(c) FROM unnest(%s::text[]) AS c", (codes,))
    assert dict(rows.fetchall()) == {code: minor_digits(code) for code in codes}


def test_the_price_list_of_the_day_in_order(pg):
    product = make(pg, "product", price=100, currency="CZK")
    for name, position, first, last, price in (
        ("general", 3, None, None, 90),
        ("2025", 2, "2025-01-01", "2025-12-31", 80),
        ("leap", 1, "2024-02-29", "2024-02-29", 70),
    ):
        listed = make(pg, "price_list", name=name, code=name, position=position,
                      valid_from=first, valid_to=last)  # fmt: skip
        make(pg, "price", price_list_id=listed, product_id=product, price=price)

    def price(day, currency="CZK"):
        asked = "SELECT crm.price_of(%s, %s, %s::date)"
        return pg.execute(asked, (product, currency, day)).fetchone()[0]

    days = ("2024-02-28", "2024-02-29", "2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01")
    assert [price(day) for day in days] == [90, 70, 90, 80, 80, 90]
    assert price("2025-06-06", "EUR") is None
    pg.execute("UPDATE crm.price_list SET active = false")
    assert price("2025-06-06") == 100


def test_a_deal_with_lines_is_saved_whole(database, catalogue_of, act_as, pg, crm):
    account = make(pg, "account", owner_id=crm.ids["seller"])
    product = make(pg, "product", name="Lis", price=1050, currency="CZK")
    catalogue = catalogue_of("seller")

    def line(**values):
        return Edit("opportunity_line", None, values)

    with database.session() as session:
        deal = {"name": "Linka", "currency": "CZK", "amount": 1, "probability": 33,
                "stage_id": crm.lists["stage"]["open"]}  # fmt: skip
        parts = (line(product_id=product, quantity=Decimal("2.5")),
                 line(description="Doprava", quantity=1, unit_price=-5))  # fmt: skip
        saved = save(
            session, catalogue, Edit("opportunity", None, deal, account_id=account, parts=parts)
        )
        row = read_row(session, catalogue, "opportunity", saved.id)
    first, second = row.parts["opportunity_line"]
    assert (first["description"], first["unit_price"], first["amount"]) == ("Lis", 1050, 2625)
    assert (second["amount"], row["amount"], row["weighted"]) == (-5, 2620, 865)  # 864.6

    other = Edit("opportunity", row.id, {"amount": 9}, {"amount": 2620}, row.versions)
    with pytest.raises(InvalidInput, match="sum") as refused, database.session() as session:
        save(session, catalogue, other)
    assert refused.value.field == "amount"


def test_a_missing_price_is_told(database, catalogue_of, pg, crm):
    account = make(pg, "account", owner_id=crm.ids["seller"])
    product = make(pg, "product", name="Lis", price=1050, currency="EUR")
    catalogue = catalogue_of("seller")
    deal = {"name": "Linka", "currency": "CZK", "stage_id": crm.lists["stage"]["open"]}
    parts = (Edit("opportunity_line", None, {"product_id": product, "quantity": 1}),)
    edit = Edit("opportunity", None, deal, account_id=account, parts=parts, operation=uuid4())
    with pytest.raises(InvalidInput, match="price list") as told, database.session() as session:
        save(session, catalogue, edit)
    assert told.value.field == "unit_price"


@pytest.mark.parametrize(
    ("amount", "percent", "weighted"),
    [(1, 50, 1), (1, 49, 0), (3, 50, 2), (5, 10, 1), (None, 50, None), (7, None, None),
     (8_000_000_000_000_000, 99, 7_920_000_000_000_000)],
)  # fmt: skip
def test_weighted_amounts_round_half_away_from_zero(pg, crm, amount, percent, weighted):
    account = make(pg, "account", owner_id=crm.ids["seller"])
    deal = make(pg, "opportunity", account_id=account, amount=amount, probability=percent,
                stage_id=crm.lists["stage"]["open"])  # fmt: skip
    found = pg.execute("SELECT weighted FROM crm.opportunity WHERE id = %s", (deal,)).fetchone()
    assert found == (weighted,)


def test_rates_come_by_a_file(database, catalogue_of, pg, tmp_path):
    from crm_desktop.models.importing.asking.request import request
    from crm_desktop.models.importing.load import load
    from crm_desktop.models.importing.reading.opening import open_file
    from crm_desktop.models.queries.signing_in import sign_in

    make(pg, "currency", name="Euro", code="EUR")
    catalogue = catalogue_of("admin")
    file = tmp_path / "rates.csv"
    file.write_text(
        "currency;day;rate\nEUR;2025-01-02;25.125\nEUR;2025-01-03;0\nXXX;2025-01-03;1\n"
    )
    with database.session() as session:
        me = sign_in(session)
        wanted = request(catalogue, open_file(file), "exchange_rate", [], [])
        result = load(session, catalogue, me, wanted)
        asked = pg.execute("SELECT day, rate FROM crm.exchange_rate").fetchall()
    assert asked == [(dt.date(2025, 1, 2), Decimal("25.125"))]
    assert [row.line for row in result.refused] == [3, 4]
