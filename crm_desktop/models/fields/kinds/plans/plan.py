"""The plan of an account, and the divisions of a customer."""

from dataclasses import replace

from crm_desktop.models.fields.base import ACCOUNT, CURRENCY, Field, Kind, Type
from crm_desktop.models.fields.kinds.selling import DIVISION
from crm_desktop.models.language import N_

T = Type

__all__ = ["ACCOUNT_DIVISION", "ACCOUNT_PLAN", "COPIED_CURRENCY", "DIVISION", "OF_PLAN"]

# What parts of a plan have in common: the plan, and the account that comes with it.
OF_PLAN = (
    replace(ACCOUNT, formed=False, editable=False, required=False, listed=False),
    Field(
        "account_plan_id",
        N_("Account plan"),
        T.REFERENCE,
        refers_to="account_plan",
        section=N_("Basics"),
        required=True,
        fixed=True,
        width="full",
    ),
)
COPIED_CURRENCY = replace(CURRENCY, editable=False, formed=False, required=False, default=None)

_RHYTHMS = (
    ("month", N_("Monthly")),
    ("quarter", N_("Quarterly")),
    ("half_year", N_("Every half-year")),
    ("year", N_("Yearly")),
)
PLAN_STATES = (
    ("draft", N_("Draft")),
    ("submitted", N_("Submitted")),
    ("approved", N_("Approved")),
    ("active", N_("Active")),
    ("closed", N_("Closed")),
)

ACCOUNT_PLAN = Kind(
    "account_plan",
    N_("Account plan"),
    N_("Account plans"),
    N_("New account plan"),
    title="name",
    tab=N_("Account plan"),
    order=("starts_on", True),
    columns=(
        "name",
        "account_id",
        "kind",
        "status",
        "rag",
        "completeness",
        "gap",
        "employee_id",
        "starts_on",
        "next_review_on",
    ),
    fields=(
        ACCOUNT,
        Field("name", N_("Name"), section=N_("Basics"), required=True, width="full", sortable=True),
        Field(
            "kind",
            N_("Type"),
            T.CHOICE,
            required=True,
            default="grow",
            choices=(
                ("grow", N_("Grow")),
                ("defend", N_("Defend")),
                ("win_back", N_("Win back")),
                ("new", N_("New customer")),
            ),
        ),
        Field("status", N_("State"), T.CHOICE, formed=False, editable=False, choices=PLAN_STATES),
        Field("starts_on", N_("Starts"), T.DATE, required=True, sortable=True),
        Field("ends_on", N_("Ends"), T.DATE, required=True, sortable=True),
        replace(CURRENCY, fixed=True),
        Field(
            "employee_id",
            N_("Owner of the plan"),
            T.REFERENCE,
            refers_to="employee",
            required=True,
            default="me",
        ),
        Field("sponsor_id", N_("Executive sponsor"), T.REFERENCE, refers_to="employee"),
        Field(
            "member_ids",
            N_("Team of the plan"),
            T.LINKS,
            refers_to="employee",
            link=("plan_member", "employee_id"),
            width="full",
            listed=False,
        ),
        Field(
            "division_ids",
            N_("Field of play"),
            T.LINKS,
            refers_to="account_division",
            link=("plan_division", "account_division_id"),
            width="full",
            listed=False,
            hint=N_("Empty: the whole account."),
        ),
        Field(
            "confidential",
            N_("Confidential"),
            T.BOOLEAN,
            default=False,
            hint=N_("Only the owner of the plan, its team and their superiors see it."),
        ),
        Field("lean", N_("On one page"), T.BOOLEAN, default=False, listed=False),
        Field(
            "summary",
            N_("Summary"),
            T.LONG_TEXT,
            section=N_("Aim"),
            max_length=2000,
            width="full",
            listed=False,
        ),
        Field(
            "ambition",
            N_("What we want to be"),
            T.LONG_TEXT,
            max_length=2000,
            width="full",
            listed=False,
        ),
        Field(
            "rag",
            N_("How it stands"),
            T.CHOICE,
            section=N_("Reviews"),
            choices=(("green", N_("Green")), ("amber", N_("Amber")), ("red", N_("Red"))),
        ),
        Field("rag_reason", N_("Why"), max_length=1000, width="full", listed=False),
        Field(
            "completeness",
            N_("Completeness"),
            T.PERCENT,
            worked_out=True,
            filtered=True,
            formed=False,
            editable=False,
            width="short",
        ),
        Field(
            "gap",
            N_("Missing to the target"),
            T.MONEY,
            currency="currency",
            worked_out=True,
            filtered=True,
            formed=False,
            editable=False,
        ),
        Field("next_review_on", N_("Next review"), T.DATE, sortable=True),
        Field("rhythm", N_("Inside"), T.CHOICE, choices=_RHYTHMS, listed=False),
        Field("customer_rhythm", N_("With the customer"), T.CHOICE, choices=_RHYTHMS, listed=False),
        Field(
            "approved_by",
            N_("Approved by"),
            T.REFERENCE,
            refers_to="employee",
            formed=False,
            editable=False,
        ),
        Field("approved_at", N_("Approved at"), T.DATETIME, formed=False, editable=False),
        Field(
            "previous_id",
            N_("Copied from"),
            T.REFERENCE,
            refers_to="account_plan",
            formed=False,
            editable=False,
            listed=False,
        ),
    ),
)

ACCOUNT_DIVISION = Kind(
    "account_division",
    N_("Division"),
    N_("Divisions"),
    N_("New division"),
    title="name",
    tab=N_("Divisions"),
    order=("position", False),
    own_list=False,
    columns=("name", "parent_id", "kind", "subsidiary_id", "active"),
    fields=(
        ACCOUNT,
        Field("name", N_("Name"), section=N_("Basics"), required=True, width="full", sortable=True),
        Field(
            "kind",
            N_("Type"),
            T.CHOICE,
            required=True,
            default="unit",
            choices=(
                ("unit", N_("Unit")),
                ("site", N_("Site")),
                ("subsidiary", N_("Subsidiary")),
            ),
        ),
        Field(
            "parent_id",
            N_("Above it"),
            T.REFERENCE,
            refers_to="account_division",
        ),
        Field(
            "subsidiary_id",
            N_("Account of the subsidiary"),
            T.REFERENCE,
            refers_to="account",
            width="long",
        ),
        Field(
            "position",
            N_("Order"),
            T.INTEGER,
            minimum=0,
            maximum=9999,
            required=True,
            default=0,
            width="short",
            sortable=True,
        ),
        Field("active", N_("Active"), T.BOOLEAN, required=True, default=True),
    ),
)
