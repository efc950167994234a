"""The firm itself: its people and the short lists it names."""

from crm_desktop.models.fields.base import CURRENCY, Field, Kind, Type
from crm_desktop.models.fields.kinds.people import ROLE_NAMES
from crm_desktop.models.fields.kinds.selling import OPPORTUNITY
from crm_desktop.models.language import N_

T = Type
# Whose contacts with customers the firm may want to be written down.
CONTACT_ROLES = ("crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance")

EMPLOYEE_KIND = Kind(
    "employee",
    N_("Colleague"),
    N_("Colleagues"),
    N_("New colleague"),
    title="display_name",
    parent="",
    own_list=False,
    order=("display_name", False),
    columns=("display_name", "job_title", "superior_id", "phone", "email", "active"),
    fields=(
        Field("display_name", N_("Full name"), required=True, width="long", sortable=True),
        Field("login", N_("Login"), max_length=63, editable=False),
        Field("superior_id", N_("Superior"), T.REFERENCE, refers_to="employee"),
        Field("job_title", N_("Job title"), max_length=150),
        Field("office", N_("Office"), max_length=100),
        Field("phone", N_("Phone"), T.PHONE, max_length=40),
        Field("email", N_("E-mail"), T.EMAIL),
        Field("active", N_("Active"), T.BOOLEAN, default=True, editable=False),
    ),
)


def _list(name: str, label: str, plural: str, new: str, *more: Field) -> Kind:
    return Kind(
        name,
        label,
        plural,
        new,
        title="name",
        parent="",
        own_list=False,
        firm_list=True,
        order=("position", False),
        columns=("name", "position", "active"),
        fields=(
            Field("name", N_("Name"), required=True, max_length=100),
            Field("position", N_("Position"), T.INTEGER, default=0),
            Field("active", N_("Active"), T.BOOLEAN, default=True),
            *more,
        ),
    )


FIRM_LISTS = (
    _list(
        "tier",
        N_("Tier"),
        N_("Tiers"),
        N_("New tier"),
        Field(
            "contact_days",
            N_("Contact every (days)"),
            T.INTEGER,
            minimum=1,
            maximum=3650,
            width="short",
            hint=N_("Accounts of this tier not contacted for longer stand on “My day”."),
        ),
    ),
    _list("account_kind", N_("Kind of account"), N_("Kinds of account"), N_("New kind of account")),
    _list("segment", N_("Segment"), N_("Segments"), N_("New segment")),
    _list(
        "contact_function",
        N_("Function"),
        N_("Functions"),
        N_("New function"),
        Field("decides", N_("Decision maker"), T.BOOLEAN, default=False),
    ),
    _list(
        "document_kind", N_("Kind of document"), N_("Kinds of document"), N_("New kind of document")
    ),
    _list(
        "product_line",
        N_("Product line"),
        N_("Product lines"),
        N_("New product line"),
        Field("manager_id", N_("Product manager"), T.REFERENCE, refers_to="employee"),
        Field(
            "parent_id",
            N_("Group"),
            T.REFERENCE,
            refers_to="product_line",
            hint=N_("The whitespace of account plans folds the lines of a group."),
        ),
    ),
    _list(
        "consent_purpose",
        N_("Purpose of consent"),
        N_("Purposes of consent"),
        N_("New purpose of consent"),
        Field(
            "marketing",
            N_("Opens to marketing"),
            T.BOOLEAN,
            default=False,
            hint=N_("Marketing sees the contacts that gave this consent."),
        ),
    ),
    _list(
        "contact_policy",
        N_("Contact to be written down"),
        N_("Contacts to log"),
        N_("New rule on contacts"),
        Field(
            "tier_id",
            N_("Tier"),
            T.REFERENCE,
            refers_to="tier",
            hint=N_("Empty: with accounts of any tier."),
        ),
        Field(
            "role",
            N_("Role"),
            T.CHOICE,
            choices=tuple(choice for choice in ROLE_NAMES if choice[0] in CONTACT_ROLES),
            hint=N_("By people of this role; empty: by everybody."),
        ),
    ),
    _list(
        "register",
        N_("Register of companies"),
        N_("Registers of companies"),
        N_("New register of companies"),
        Field(
            "plugin",
            N_("Kind"),
            required=True,
            max_length=60,
            default="file",
            hint=N_("file, or the name of a plug-in that is installed."),
        ),
        Field(
            "country",
            N_("Country"),
            max_length=2,
            hint=N_("Two letters; empty: companies of all countries."),
        ),
        Field(
            "place",
            N_("Place"),
            max_length=500,
            hint=N_("Path of the file, as everybody's computer sees it."),
        ),
    ),
    _list(
        "reason",
        N_("Reason"),
        N_("Reasons"),
        N_("New reason"),
        Field(
            "outcome",
            N_("Explains"),
            T.CHOICE,
            choices=(("won", N_("A win")), ("lost", N_("A loss"))),
            hint=N_("Empty: a reason for either."),
        ),
    ),
    _list(
        "competitor",
        N_("Competitor"),
        N_("Competitors"),
        N_("New competitor"),
    ),
    _list(
        "stage",
        N_("Stage"),
        N_("Stages"),
        N_("New stage"),
        Field("probability", N_("Probability"), T.PERCENT, default=0),
        Field(
            "outcome",
            N_("Outcome"),
            T.CHOICE,
            default="open",
            choices=(("open", N_("Open")), ("won", N_("Won")), ("lost", N_("Lost"))),
        ),
    ),
    _list(
        "stage_rule",
        N_("Rule of a stage"),
        N_("Rules of stages"),
        N_("New rule of a stage"),
        Field("stage_id", N_("To enter"), T.REFERENCE, refers_to="stage", required=True),
        Field(
            "asks",
            N_("Asks for"),
            T.CHOICE,
            required=True,
            default="filled",
            choices=(
                ("filled", N_("A field filled in")),
                ("activity", N_("A meeting or call held")),
                ("line", N_("A product")),
                ("amount", N_("An amount")),
                ("decider", N_("A contact who decides")),
            ),
        ),
        Field(
            "field",
            N_("Field"),
            T.CHOICE,
            choices=tuple(
                (field.name, field.label)
                for field in OPPORTUNITY.fields
                if field.formed and field.editable and not field.required
            ),
            hint=N_("Which field, where the rule asks for a field."),
        ),
        Field(
            "activity_kind",
            N_("Which activity"),
            T.CHOICE,
            choices=(("meeting", N_("Meeting")), ("call", N_("Call"))),
            hint=N_("Held since the opportunity was opened; empty: either."),
        ),
        Field(
            "least",
            N_("At least"),
            T.INTEGER,
            minimum=0,
            hint=N_("Whole units of the firm's currency, where the rule asks for an amount."),
        ),
    ),
    _list(
        "currency",
        N_("Currency"),
        N_("Currencies"),
        N_("New currency"),
        Field(
            "code",
            N_("Code"),
            required=True,
            max_length=3,
            width="short",
            hint=N_("Three letters, as in ISO 4217: EUR."),
        ),
        Field(
            "rate_days",
            N_("Rate holds (days)"),
            T.INTEGER,
            default=7,
            minimum=1,
            maximum=400,
            hint=N_("For how many days a rate holds, its own day included."),
        ),
    ),
    _list(
        "price_list",
        N_("Price list"),
        N_("Price lists"),
        N_("New price list"),
        CURRENCY,
        Field("valid_from", N_("First day"), T.DATE),
        Field("valid_to", N_("Last day"), T.DATE),
    ),
)
