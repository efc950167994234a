"""What is to be sold and by whom, and what is paid for it."""

from crm_desktop.models.fields.base import CURRENCY, NOTE, Field, Kind, Type
from crm_desktop.models.language import N_

T = Type

SCOPE = Field(
    "scope",
    N_("Counts"),
    T.CHOICE,
    required=True,
    fixed=True,
    default="own",
    choices=(("own", N_("The person alone")), ("team", N_("With everybody below"))),
    width="long",
)
MEASURE = Field(
    "measure",
    N_("Measured by"),
    T.CHOICE,
    required=True,
    fixed=True,
    default="sales",
    choices=(("sales", N_("Sales")), ("won", N_("Won opportunities"))),
)
PERIOD = Field(
    "period",
    N_("Period"),
    T.CHOICE,
    required=True,
    default="month",
    choices=(("month", N_("Month")), ("quarter", N_("Quarter")), ("year", N_("Year"))),
)
LINE = Field(
    "product_line_id",
    N_("Product line"),
    T.REFERENCE,
    refers_to="product_line",
    hint=N_("Empty: all of them together."),
)


def _worked_out(name: str, label: str, type_: Type, **more: str) -> Field:
    return Field(
        name,
        label,
        type_,
        worked_out=True,
        filtered=True,
        formed=False,
        editable=False,
        width="short" if type_ is T.PERCENT else "medium",
        **more,  # type: ignore[arg-type]
    )


TARGET = Kind(
    "target",
    N_("Target"),
    N_("Targets"),
    N_("New target"),
    title="employee_id",
    parent="",
    order=("starts_on", True),
    columns=(
        "employee_id",
        "scope",
        "product_line_id",
        "starts_on",
        "ends_on",
        "amount",
        "actual",
        "fulfilled",
        "commission",
        "unrated",
    ),
    fields=(
        Field(
            "employee_id",
            N_("Person"),
            T.REFERENCE,
            refers_to="employee",
            section=N_("Basics"),
            required=True,
            fixed=True,
        ),
        SCOPE,
        MEASURE,
        LINE,
        PERIOD,
        Field(
            "starts_on",
            N_("Starts"),
            T.DATE,
            required=True,
            sortable=True,
            hint=N_("The first day of a month."),
        ),
        Field("ends_on", N_("Ends"), T.DATE, formed=False, editable=False),
        Field("amount", N_("Target"), T.MONEY, currency="currency", required=True, minimum=1),
        CURRENCY,
        _worked_out("actual", N_("Achieved"), T.MONEY, currency="currency"),
        _worked_out("fulfilled", N_("Fulfilment"), T.PERCENT),
        _worked_out("rate", N_("Rate of commission, %"), T.DECIMAL),
        _worked_out("commission", N_("Commission"), T.MONEY, currency="currency"),
        # Left out of what was achieved, since nothing is known of their currency on their day.
        _worked_out("unrated", N_("Left out, no rate"), T.INTEGER),
        _worked_out("below", N_("Part of a target for all products"), T.BOOLEAN),
        NOTE,
    ),
)

COMMISSION_RULE = Kind(
    "commission_rule",
    N_("Commission rule"),
    N_("Commission rules"),
    N_("New commission rule"),
    title="name",
    parent="",
    parts=("commission_band",),
    order=("name", False),
    columns=("name", "scope", "measure", "period", "product_line_id", "valid_from", "valid_to"),
    fields=(
        Field(
            "name",
            N_("Name"),
            section=N_("Basics"),
            required=True,
            max_length=100,
            width="full",
            sortable=True,
        ),
        SCOPE,
        MEASURE,
        PERIOD,
        LINE,
        Field("valid_from", N_("For periods from"), T.DATE, required=True, default="today"),
        Field("valid_to", N_("For periods until"), T.DATE),
    ),
)

COMMISSION_BAND = Kind(
    "commission_band",
    N_("Band"),
    N_("Bands by fulfilment"),
    N_("New band"),
    title="from_percent",
    parent="",
    own_list=False,
    order=("from_percent", False),
    columns=("from_percent", "to_percent", "rate"),
    fields=(
        Field("from_percent", N_("From, %"), T.DECIMAL, required=True, minimum=0),
        Field("to_percent", N_("Below, %"), T.DECIMAL, minimum=0),
        Field("rate", N_("Rate, %"), T.DECIMAL, required=True, minimum=0, maximum=100),
    ),
)

COMMISSION_SHARE = Kind(
    "commission_share",
    N_("Split of the sale"),
    N_("Splits of the sale"),
    N_("New split"),
    title="employee_id",
    own_list=False,
    order=("employee_id", False),
    columns=("employee_id", "percent"),
    fields=(
        Field(
            "employee_id",
            N_("Colleague"),
            T.REFERENCE,
            refers_to="employee",
            required=True,
            fixed=True,
        ),
        Field(
            "percent",
            N_("Part, %"),
            T.DECIMAL,
            required=True,
            minimum=0,
            maximum=100,
            width="short",
        ),
    ),
)
