"""What hangs on opportunities: products, stages passed, figures for those who see no more."""

from dataclasses import replace

from crm_desktop.models.fields.base import ACCOUNT, PRODUCT_ID, Field, Kind, Type
from crm_desktop.models.language import N_

T = Type

OPPORTUNITY_LINE = Kind(
    "opportunity_line",
    N_("Line"),
    N_("Products offered"),
    N_("New line"),
    title="description",
    order=("expected_close", False),
    columns=(
        "description",
        "account_id",
        "product_id",
        "stage_id",
        "expected_close",
        "quantity",
        "amount",
        "weighted",
    ),
    fields=(
        replace(ACCOUNT, formed=False, editable=False, required=False),
        PRODUCT_ID,
        Field(
            "description",
            N_("Description"),
            width="long",
            hint=N_("Empty: the name of the product."),
        ),
        Field("quantity", N_("Quantity"), T.DECIMAL, required=True, default=1, width="short"),
        Field(
            "unit_price",
            N_("Unit price"),
            T.MONEY,
            currency="currency",
            width="short",
            hint=N_("Empty: what the price lists say today."),
        ),
        Field("amount", N_("Amount"), T.MONEY, currency="currency", formed=False, editable=False),
        Field("currency", N_("Currency"), T.CURRENCY, formed=False, editable=False, listed=False),
        Field(
            "stage_id",
            N_("Stage"),
            T.REFERENCE,
            refers_to="stage",
            formed=False,
            editable=False,
        ),
        Field("probability", N_("Probability"), T.PERCENT, formed=False, editable=False),
        Field(
            "expected_close",
            N_("Expected close"),
            T.DATE,
            formed=False,
            editable=False,
            sortable=True,
        ),
        Field("closed_on", N_("Closed on"), T.DATE, formed=False, editable=False),
        Field(
            "weighted", N_("Weighted"), T.MONEY, currency="currency", formed=False, editable=False
        ),
    ),
)

OPPORTUNITY_STAGE = Kind(
    "opportunity_stage",
    N_("Stage passed"),
    N_("Stages passed"),
    N_("New stage"),
    title="stage_id",
    own_list=False,
    order=("entered_at", True),
    columns=("opportunity_id", "stage_id", "entered_at", "left_at", "days", "entered_by"),
    fields=(
        replace(ACCOUNT, formed=False, editable=False, required=False),
        Field(
            "opportunity_id",
            N_("Opportunity"),
            T.REFERENCE,
            refers_to="opportunity",
            editable=False,
        ),
        Field("stage_id", N_("Stage"), T.REFERENCE, refers_to="stage", editable=False),
        Field("entered_at", N_("Entered"), T.DATETIME, editable=False, sortable=True),
        Field("left_at", N_("Left"), T.DATETIME, editable=False),
        Field("days", N_("Days"), T.INTEGER, editable=False, width="short"),
        Field("entered_by", N_("Moved by"), T.REFERENCE, refers_to="employee", editable=False),
        Field("left_by", N_("Moved on by"), T.REFERENCE, refers_to="employee", editable=False),
    ),
)

# What both show of an opportunity, for those who see no more of it.
OF_ACCOUNT = replace(ACCOUNT, editable=False, required=False, section=N_("Basics"))
MAIN_PRODUCT = Field("product_id", N_("Product"), T.REFERENCE, refers_to="product", editable=False)
AMOUNT = (
    Field("amount", N_("Amount"), T.MONEY, currency="currency", editable=False),
    Field("currency", N_("Currency"), T.CURRENCY, editable=False, listed=False, width="short"),
)
CLOSED = Field("closed_on", N_("Closed on"), T.DATE, editable=False)
SELLER = Field("employee_id", N_("Seller"), T.REFERENCE, refers_to="employee", editable=False)

FORECAST = Kind(
    "forecast",
    N_("Forecast"),
    N_("Forecast"),
    N_("New forecast"),
    title="account_id",
    order=("expected_close", False),
    columns=(
        "account_id",
        "product_id",
        "stage_id",
        "probability",
        "amount",
        "expected_close",
        "employee_id",
    ),
    fields=(
        OF_ACCOUNT,
        MAIN_PRODUCT,
        Field("stage_id", N_("Stage"), T.REFERENCE, refers_to="stage", editable=False),
        Field("probability", N_("Probability"), T.PERCENT, editable=False, width="short"),
        *AMOUNT,
        Field("expected_close", N_("Expected close"), T.DATE, editable=False, sortable=True),
        CLOSED,
        SELLER,
    ),
)

LOST_BID = Kind(
    "lost_bid",
    N_("Lost bid"),
    N_("Lost bids"),
    N_("New lost bid"),
    title="account_id",
    order=("closed_on", True),
    columns=(
        "account_id",
        "product_id",
        "competitor_id",
        "reason_id",
        "amount",
        "closed_on",
        "employee_id",
    ),
    fields=(
        OF_ACCOUNT,
        MAIN_PRODUCT,
        Field(
            "competitor_id", N_("Competitor"), T.REFERENCE, refers_to="competitor", editable=False
        ),
        Field(
            "reason_id",
            N_("Reason for win or loss"),
            T.REFERENCE,
            refers_to="reason",
            editable=False,
        ),
        *AMOUNT,
        replace(CLOSED, sortable=True),
        SELLER,
    ),
)
