"""What people agreed to, and who sees an account beside the tree of superiors."""

from crm_desktop.models.fields.base import ACCOUNT, Field, Kind, Type
from crm_desktop.models.language import N_

T = Type

# Kinds of record that are shown to a partner firm's person, each on its own.
SHARED = (
    ("contact", N_("Contacts")),
    ("activity", N_("Meetings and calls")),
    ("task", N_("Tasks")),
    ("communication", N_("Communication")),
    ("document", N_("Documents")),
    ("project", N_("Projects")),
    ("opportunity", N_("Opportunities")),
    ("service", N_("Services")),
    ("sale", N_("Sales")),
)

# What an admin allows to roles and to single people.
ACTS = (
    ("export", N_("Export lists")),
    ("print_bulk", N_("Print in bulk")),
    ("mass_mail", N_("Send mass mail")),
    ("merge", N_("Merge duplicates")),
    ("hand_over", N_("Hand accounts over")),
    ("design_template", N_("Design templates")),
    ("break_glass", N_("Open an account in an emergency")),
)

CONSENT = Kind(
    "consent",
    N_("Consent"),
    N_("Consents"),
    N_("New consent"),
    title="purpose_id",
    own_list=False,
    order=("decided_on", True),
    columns=("purpose_id", "state", "decided_on", "source", "valid_to", "note"),
    fields=(
        # A decision is never changed: a withdrawal is a further line, and so is a renewal.
        Field(
            "purpose_id",
            N_("Purpose"),
            T.REFERENCE,
            refers_to="consent_purpose",
            required=True,
            fixed=True,
            width="long",
        ),
        Field(
            "state",
            N_("Decision"),
            T.CHOICE,
            required=True,
            fixed=True,
            default="given",
            choices=(("given", N_("Given")), ("withdrawn", N_("Withdrawn"))),
        ),
        Field(
            "decided_on",
            N_("Date"),
            T.DATE,
            required=True,
            fixed=True,
            default="today",
            width="short",
        ),
        Field(
            "source",
            N_("Source"),
            T.CHOICE,
            required=True,
            fixed=True,
            default="form",
            choices=(
                ("form", N_("Form")),
                ("email", N_("E-mail")),
                ("phone", N_("Phone")),
                ("meeting", N_("Meeting")),
                ("web", N_("Web")),
                ("letter", N_("Letter")),
                ("other", N_("Other")),
            ),
        ),
        Field("valid_to", N_("Until"), T.DATE, width="short", fixed=True),
        Field("note", N_("Note"), max_length=2000),
    ),
)

STAND_IN = Kind(
    "stand_in",
    N_("Stand-in"),
    N_("Stand-ins"),
    N_("New stand-in"),
    title="stand_in_id",
    parent="",
    order=("valid_from", True),
    columns=("employee_id", "stand_in_id", "valid_from", "valid_to", "scope", "access"),
    fields=(
        Field(
            "employee_id",
            N_("Who is away"),
            T.REFERENCE,
            refers_to="employee",
            required=True,
            fixed=True,
            default="me",
        ),
        Field(
            "stand_in_id",
            N_("Who covers"),
            T.REFERENCE,
            refers_to="employee",
            required=True,
            fixed=True,
        ),
        Field("valid_from", N_("From"), T.DATE, required=True, default="today", sortable=True),
        Field("valid_to", N_("Until"), T.DATE, required=True),
        Field(
            "scope",
            N_("For"),
            T.CHOICE,
            required=True,
            default="own",
            choices=(
                ("own", N_("Their own accounts")),
                ("all", N_("Everything they see")),
            ),
        ),
        Field(
            "access",
            N_("Access"),
            T.CHOICE,
            required=True,
            default="write",
            choices=(("read", N_("Reads")), ("write", N_("Reads and writes"))),
        ),
    ),
)

SHARE = Kind(
    "share",
    N_("Share with a partner"),
    N_("Shared with partners"),
    N_("New share"),
    title="partner_id",
    tab=N_("Shared"),
    own_list=False,
    order=("valid_to", False),
    columns=("partner_id", "kind", "valid_from", "valid_to"),
    fields=(
        ACCOUNT,
        Field(
            "partner_id",
            N_("Partner's person"),
            T.REFERENCE,
            refers_to="employee",
            required=True,
            fixed=True,
        ),
        Field("kind", N_("What"), T.CHOICE, required=True, fixed=True, choices=SHARED),
        Field("valid_from", N_("From"), T.DATE, required=True, default="today"),
        Field("valid_to", N_("Until"), T.DATE, required=True),
    ),
)

ACT_RIGHT = Kind(
    "act_right",
    N_("Right to act"),
    N_("Rights to act"),
    N_("New exception"),
    title="act",
    parent="",
    own_list=False,
    order=("act", False),
    columns=("employee_id", "act", "allowed"),
    fields=(
        Field("act", N_("What"), T.CHOICE, required=True, fixed=True, choices=ACTS),
        Field("role_name", N_("Role"), fixed=True, formed=False, listed=False, max_length=63),
        Field(
            "employee_id",
            N_("Person"),
            T.REFERENCE,
            refers_to="employee",
            required=True,  # on the form: rights of roles are ticked in a table
            fixed=True,
        ),
        Field("allowed", N_("Allowed"), T.BOOLEAN, default=True),
    ),
)
