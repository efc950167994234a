"""People of the customer in a plan."""

from crm_desktop.models.fields.base import ACCOUNT, NOTE, Field, Kind, Type
from crm_desktop.models.fields.kinds.plans.plan import DIVISION, OF_PLAN
from crm_desktop.models.language import N_

T = Type

_RELATIONS = (
    ("vendor", N_("Vendor")),
    ("credible_source", N_("Credible source")),
    ("problem_solver", N_("Problem solver")),
    ("trusted_adviser", N_("Trusted adviser")),
)

STAKEHOLDER = Kind(
    "stakeholder",
    N_("Stakeholder"),
    N_("Stakeholders"),
    N_("New stakeholder"),
    title="name",
    order=("name", False),
    own_list=False,
    columns=(
        "name",
        "account_plan_id",
        "job",
        "role",
        "influence",
        "support",
        "coverage",
        "employee_id",
    ),
    fields=(
        *OF_PLAN,
        Field("name", N_("Name"), formed=False, editable=False, sortable=True, width="long"),
        Field("contact_id", N_("Contact"), T.REFERENCE, refers_to="contact", width="long"),
        Field(
            "placeholder",
            N_("Not known yet"),
            width="long",
            hint=N_("Whom we look for, such as “unknown head of purchasing”."),
            listed=False,
        ),
        DIVISION,
        Field("job", N_("Function"), width="long", hint=N_("Empty: the function of the contact.")),
        Field("reports_to_id", N_("Reports to"), T.REFERENCE, refers_to="stakeholder"),
        Field(
            "role",
            N_("Role"),
            T.CHOICE,
            section=N_("Standing"),
            required=True,
            default="none",
            choices=(
                ("sponsor", N_("Sponsor")),
                ("anti_sponsor", N_("Opponent")),
                ("coach", N_("Coach")),
                ("key_player", N_("Key player")),
                ("none", N_("None")),
            ),
        ),
        Field(
            "standing",
            N_("Political standing"),
            T.CHOICE,
            required=True,
            default="structure",
            choices=(
                ("inner_circle", N_("Inner circle")),
                ("structure", N_("Political structure")),
                ("outside", N_("Outside")),
            ),
        ),
        Field(
            "influence",
            N_("Influence"),
            T.INTEGER,
            minimum=1,
            maximum=5,
            width="short",
            hint=N_("From 1, little, to 5, decisive."),
        ),
        Field(
            "support",
            N_("Support"),
            T.INTEGER,
            minimum=-2,
            maximum=2,
            width="short",
            hint=N_("From −2, against us, to 2, for us."),
        ),
        Field(
            "coverage",
            N_("Coverage"),
            T.CHOICE,
            section=N_("Our relation"),
            required=True,
            default="none",
            choices=(
                ("none", N_("No contact")),
                ("brief", N_("Brief contact")),
                ("several", N_("Several contacts")),
                ("in_depth", N_("In depth")),
            ),
        ),
        Field("relation", N_("We are to them"), T.CHOICE, choices=_RELATIONS),
        Field("wanted_relation", N_("We want to be"), T.CHOICE, choices=_RELATIONS),
        Field("employee_id", N_("Kept by"), T.REFERENCE, refers_to="employee"),
        Field("x", N_("Place from the left, mm"), T.INTEGER, formed=False, listed=False),
        Field("y", N_("Place from above, mm"), T.INTEGER, formed=False, listed=False),
        NOTE,
    ),
)

STAKEHOLDER_ROLE = Kind(
    "stakeholder_role",
    N_("Role in a decision"),
    N_("Roles in decisions"),
    N_("New role in a decision"),
    title="role",
    order=("role", False),
    own_list=False,
    columns=("role", "stakeholder_id", "opportunity_id"),
    fields=(
        Field(
            "account_id", ACCOUNT.label, T.REFERENCE, refers_to="account", formed=False,
            editable=False, listed=False,
        ),
        Field(
            "account_plan_id", N_("Account plan"), T.REFERENCE, refers_to="account_plan",
            formed=False, editable=False,
        ),
        Field(
            "stakeholder_id", N_("Stakeholder"), T.REFERENCE, refers_to="stakeholder",
            section=N_("Basics"), required=True, fixed=True, width="long",
        ),
        Field(
            "opportunity_id", N_("Opportunity"), T.REFERENCE, refers_to="opportunity",
            required=True, fixed=True, width="long",
        ),
        Field(
            "role", N_("Role"), T.CHOICE, required=True, default="decision_maker", sortable=True,
            choices=(
                ("approver", N_("Approver")),
                ("decision_maker", N_("Decision maker")),
                ("evaluator", N_("Evaluator")),
                ("user", N_("User")),
            ),
        ),
    ),
)  # fmt: skip

STAKEHOLDER_LINK = Kind(
    "stakeholder_link",
    N_("Link between stakeholders"),
    N_("Links between stakeholders"),
    N_("New link"),
    title="kind",
    order=("kind", False),
    own_list=False,
    columns=("kind", "from_id", "to_id", "strength", "label"),
    fields=(
        *OF_PLAN,
        Field(
            "from_id", N_("From"), T.REFERENCE, refers_to="stakeholder", required=True, fixed=True
        ),
        Field("to_id", N_("To"), T.REFERENCE, refers_to="stakeholder", required=True, fixed=True),
        Field(
            "kind", N_("Type"), T.CHOICE, required=True, default="influences", sortable=True,
            choices=(
                ("formal", N_("Formal")),
                ("informal", N_("Informal")),
                ("influences", N_("Influences")),
                ("conflicts", N_("In conflict")),
            ),
        ),
        Field(
            "strength", N_("How strong"), T.INTEGER, required=True, default=2, minimum=1, maximum=3,
            width="short",
        ),
        Field("label", N_("Label"), max_length=100, width="long"),
    ),
)  # fmt: skip
