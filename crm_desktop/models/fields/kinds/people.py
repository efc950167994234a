"""What an admin sees of people: roles and states in words, and what their list is filtered by."""

from crm_desktop.models.fields.base import Field, Kind, Type
from crm_desktop.models.language import N_

# The groups that an admin gives, in the order of the check boxes.
ROLE_NAMES = (
    ("crm_sales", N_("Salesperson")),
    ("crm_service", N_("Service desk")),
    ("crm_marketing", N_("Marketing")),
    ("crm_product", N_("Product management")),
    ("crm_finance", N_("Finance")),
    ("crm_partner", N_("Partner firm")),
    ("crm_auditor", N_("Auditor")),
    ("crm_admin", N_("Administrator")),
)

# waiting: has a one-time password that was not changed yet; expired: and its week is over.
PERSON_STATES = (
    ("active", N_("Active")),
    ("waiting", N_("Not signed in yet")),
    ("expired", N_("Password expired")),
    ("locked", N_("Locked")),
    ("left", N_("Left the firm")),
    ("no_login", N_("Without a login")),
)

# Not a kind of record: only what the filter row of the list of people offers.
PERSON = Kind(
    "person_administered",
    N_("Person"),
    N_("People"),
    N_("New person"),
    title="name",
    parent="",
    own_list=False,
    order=("name", False),
    columns=(),
    fields=(
        Field("state", N_("State"), Type.CHOICE, choices=PERSON_STATES),
        Field("role", N_("Role"), Type.CHOICE, choices=ROLE_NAMES),
        Field("superior_id", N_("Superior"), Type.REFERENCE, refers_to="employee"),
    ),
)
