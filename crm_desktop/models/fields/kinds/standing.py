"""How a customer stands with us: contracts with competitors, satisfaction, what they say."""

from dataclasses import replace

from crm_desktop.models.fields.base import (
    ACCOUNT,
    CURRENCY,
    NAME,
    NOTE,
    PRODUCT_ID,
    Field,
    Kind,
    Type,
)
from crm_desktop.models.fields.kinds.selling import LEAD_DAYS
from crm_desktop.models.language import N_

T = Type
_WORDS = replace(NOTE, name="words", label=N_("In their words"), section="", max_length=2000)
_CONTACT = Field("contact_id", N_("Contact"), T.REFERENCE, refers_to="contact")

COMMITMENT = Kind(
    "commitment",
    N_("Competitor's contract"),
    N_("Competitors' contracts"),
    N_("New competitor's contract"),
    title="name",
    tab=N_("Competitors"),
    order=("ends_on", False),
    columns=("name", "account_id", "competitor_id", "product_line_id", "ends_on", "amount"),
    fields=(
        ACCOUNT,
        NAME,
        Field("competitor_id", N_("Competitor"), T.REFERENCE, refers_to="competitor"),
        Field("product_line_id", N_("Product line"), T.REFERENCE, refers_to="product_line"),
        Field("starts_on", N_("Starts"), T.DATE),
        Field("ends_on", N_("Ends"), T.DATE, required=True, sortable=True),
        LEAD_DAYS,
        Field("amount", N_("Worth a year"), T.MONEY, currency="currency", minimum=0),
        CURRENCY,
        NOTE,
    ),
)

SATISFACTION = Kind(
    "satisfaction",
    N_("Satisfaction score"),
    N_("Satisfaction"),
    N_("New satisfaction score"),
    title="source",
    tab=N_("Satisfaction"),
    order=("scored_on", True),
    columns=("source", "account_id", "score", "scored_on", "product_id", "words"),
    fields=(
        ACCOUNT,
        Field(
            "source",
            N_("Source"),
            T.CHOICE,
            section=N_("Basics"),
            required=True,
            default="survey",
            choices=(
                ("survey", N_("Survey")),
                ("meeting", N_("Meeting")),
                ("call", N_("Call")),
                ("message", N_("Message")),
                ("other", N_("Other")),
            ),
        ),
        Field(
            "score",
            N_("Score"),
            T.INTEGER,
            required=True,
            minimum=0,
            maximum=10,
            width="short",
            hint=N_("From 0, not content at all, to 10."),
        ),
        Field("scored_on", N_("Date"), T.DATE, required=True, default="today", sortable=True),
        PRODUCT_ID,
        _CONTACT,
        _WORDS,
    ),
)

PRODUCT_FEEDBACK = Kind(
    "product_feedback",
    N_("Product feedback"),
    N_("Product feedback"),
    N_("New product feedback"),
    title="subject",
    tab=N_("Feedback"),
    order=("said_on", True),
    columns=("subject", "account_id", "kind", "product_id", "said_on", "employee_id"),
    fields=(
        ACCOUNT,
        Field("subject", N_("Subject"), section=N_("Basics"), required=True, width="full"),
        Field(
            "kind",
            N_("Type"),
            T.CHOICE,
            required=True,
            default="wish",
            choices=(("praise", N_("Praise")), ("wish", N_("Wish")), ("problem", N_("Problem"))),
        ),
        Field(
            "product_id",
            N_("Product"),
            T.REFERENCE,
            refers_to="product",
            hint=N_("The manager of its product line reads what was said."),
        ),
        Field("said_on", N_("Date"), T.DATE, required=True, default="today", sortable=True),
        _CONTACT,
        Field("employee_id", N_("Heard by"), T.REFERENCE, refers_to="employee", default="me"),
        _WORDS,
    ),
)
