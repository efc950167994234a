"""What money and products are worth on a day: exchange rates, prices of the price lists."""

from crm_desktop.models.fields.base import Field, Kind, Type
from crm_desktop.models.language import N_

T = Type

EXCHANGE_RATE = Kind(
    "exchange_rate",
    N_("Exchange rate"),
    N_("Exchange rates"),
    N_("New exchange rate"),
    title="currency_id",
    parent="",
    order=("day", True),
    columns=("currency_id", "day", "rate"),
    fields=(
        Field(
            "currency_id",
            N_("Currency"),
            T.REFERENCE,
            section=N_("Basics"),
            refers_to="currency",
            required=True,
        ),
        Field("day", N_("Day"), T.DATE, required=True, default="today", sortable=True),
        Field(
            "rate",
            N_("Rate"),
            T.DECIMAL,
            required=True,
            minimum=0,
            hint=N_("What one unit is worth in the firm's currency."),
        ),
    ),
)

PRICE = Kind(
    "price",
    N_("Price"),
    N_("Prices"),
    N_("New price"),
    title="product_id",
    parent="",
    order=("product_id", False),
    columns=("product_id", "price_list_id", "price"),
    fields=(
        Field(
            "product_id",
            N_("Product"),
            T.REFERENCE,
            section=N_("Basics"),
            refers_to="product",
            required=True,
        ),
        Field(
            "price_list_id",
            N_("Price list"),
            T.REFERENCE,
            refers_to="price_list",
            required=True,
            fixed=True,
        ),
        Field("price", N_("Price"), T.MONEY, currency="currency", required=True, minimum=0),
        Field(
            "currency",
            N_("Currency"),
            T.CURRENCY,
            editable=False,
            formed=False,
            listed=False,
            width="short",
        ),
    ),
)
