"""What a plan rests on: context, SWOT, investments."""

from crm_desktop.models.fields.base import Field, Kind, Type
from crm_desktop.models.fields.kinds.plans.plan import COPIED_CURRENCY, OF_PLAN
from crm_desktop.models.language import N_

T = Type

_TEXT = Field("text", N_("Text"), T.LONG_TEXT, required=True, max_length=2000, width="full")

PLAN_CONTEXT = Kind(
    "plan_context",
    N_("Entry of the context"),
    N_("Context"),
    N_("New entry of the context"),
    title="text",
    order=("noted_on", True),
    own_list=False,
    columns=("text", "account_plan_id", "kind", "importance", "source", "noted_on"),
    fields=(
        *OF_PLAN,
        Field(
            "kind",
            N_("Type"),
            T.CHOICE,
            required=True,
            default="priority",
            choices=(
                ("vision", N_("Vision")),
                ("priority", N_("Priority")),
                ("indicator", N_("Indicator")),
                ("challenge", N_("Challenge")),
                ("trend", N_("Trend")),
                ("competitor", N_("Competitor")),
                ("political", N_("Political")),
                ("economic", N_("Economic")),
                ("social", N_("Social")),
                ("technological", N_("Technological")),
                ("legal", N_("Legal")),
                ("environmental", N_("Environmental")),
            ),
        ),
        _TEXT,
        Field("source", N_("Source"), max_length=500, width="long"),
        Field("noted_on", N_("Date"), T.DATE, required=True, default="today", sortable=True),
        Field("importance", N_("Importance"), T.INTEGER, minimum=1, maximum=5, width="short"),
        Field("employee_id", N_("Noted by"), T.REFERENCE, refers_to="employee", default="me"),
    ),
)

PLAN_SWOT = Kind(
    "plan_swot",
    N_("Entry of the SWOT analysis"),
    N_("SWOT analysis"),
    N_("New entry of the SWOT analysis"),
    title="text",
    order=("weight", True),
    own_list=False,
    columns=("text", "account_plan_id", "quadrant", "weight", "critical"),
    fields=(
        *OF_PLAN,
        Field(
            "quadrant",
            N_("Part"),
            T.CHOICE,
            required=True,
            default="strength",
            choices=(
                ("strength", N_("Strength")),
                ("weakness", N_("Weakness")),
                ("opportunity", N_("External opportunity")),
                ("threat", N_("Threat")),
            ),
        ),
        _TEXT,
        Field(
            "weight",
            N_("Weight"),
            T.INTEGER,
            required=True,
            default=3,
            minimum=1,
            maximum=5,
            width="short",
            sortable=True,
        ),
        Field(
            "critical",
            N_("Critical vulnerability"),
            T.BOOLEAN,
            default=False,
            hint=N_("The one weakness at which the plan may fail."),
        ),
        Field(
            "activity_id",
            N_("Shown by meeting or call"),
            T.REFERENCE,
            section=N_("Evidence"),
            refers_to="activity",
            listed=False,
        ),
        Field(
            "document_id",
            N_("Shown by document"),
            T.REFERENCE,
            refers_to="document",
            listed=False,
        ),
        Field(
            "opportunity_id",
            N_("Shown by opportunity"),
            T.REFERENCE,
            refers_to="opportunity",
            listed=False,
        ),
        Field("task_id", N_("Action"), T.REFERENCE, refers_to="task", listed=False),
    ),
)

PLAN_INVESTMENT = Kind(
    "plan_investment",
    N_("Investment"),
    N_("Investments"),
    N_("New investment"),
    title="name",
    order=("kind", False),
    own_list=False,
    columns=("name", "account_plan_id", "kind", "cost", "expected_return"),
    fields=(
        *OF_PLAN,
        Field(
            "kind",
            N_("Type"),
            T.CHOICE,
            required=True,
            default="focus",
            choices=(("focus", N_("Focus")), ("stop", N_("Stop"))),
            sortable=True,
        ),
        Field("name", N_("Name"), required=True, width="full"),
        Field("cost", N_("Cost"), T.MONEY, currency="currency", minimum=0),
        Field("expected_return", N_("Expected return"), T.MONEY, currency="currency", minimum=0),
        COPIED_CURRENCY,
    ),
)
