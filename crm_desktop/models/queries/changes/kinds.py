"""Which table of the record of changes belongs to which kind, and what the others are called."""

from crm_desktop.models.fields import KINDS, Field, Kind, Type
from crm_desktop.models.fields.kinds.cash_flow import CASH_FLOW
from crm_desktop.models.fields.kinds.people import ROLE_NAMES
from crm_desktop.models.language import N_

T = Type


def _kind(name: str, label: str, title: str, *fields: Field) -> Kind:
    return Kind(name, label, label, label, title=title, fields=fields, order=(title, False),
                columns=(), own_list=False)  # fmt: skip


_PERSON = Field("employee_id", N_("Person"), T.REFERENCE, refers_to="employee")
_REASON = Field("reason", N_("Reason"), T.LONG_TEXT)

# Tables that are no kind of record of their own on any other screen.
FURTHER: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        _kind(
            "break_glass",
            N_("Emergency access"),
            "employee_id",
            _PERSON,
            _REASON,
            Field("valid_until", N_("Until"), T.DATETIME),
        ),
        _kind(
            "recurrence",
            N_("Series of meetings"),
            "rule",
            Field("rule", N_("Rule of the series")),
            Field("zone", N_("Time zone")),
            Field("starts_at", N_("Starts"), T.DATETIME),
        ),
        _kind(
            "access_request",
            N_("Request for access"),
            "employee_id",
            _PERSON,
            _REASON,
            Field(
                "state",
                N_("State"),
                T.CHOICE,
                choices=(
                    ("open", N_("Open")),
                    ("granted", N_("Granted")),
                    ("refused", N_("Refused")),
                ),
            ),
            Field("decided_by", N_("Decided by"), T.REFERENCE, refers_to="employee"),
        ),
        _kind(
            "hand_over",
            N_("Hand-over of all accounts"),
            "from_id",
            Field("from_id", N_("From"), T.REFERENCE, refers_to="employee"),
            Field("to_id", N_("To"), T.REFERENCE, refers_to="employee"),
            Field("total", N_("Accounts"), T.INTEGER),
            Field("done", N_("Done"), T.INTEGER),
        ),
        _kind(
            "admin_grant",
            N_("Right of an administrator"),
            "employee_id",
            _PERSON,
            Field("asked_by", N_("Asked for by"), T.REFERENCE, refers_to="employee"),
            Field("answered_by", N_("Decided by"), T.REFERENCE, refers_to="employee"),
        ),
        _kind(
            "firm",
            N_("The firm"),
            "name",
            Field("name", N_("Name")),
            Field("stand_in_days", N_("Longest stand-in, days"), T.INTEGER),
        ),
        _kind("document_chunk", N_("Content of a file"), "document_id"),
        _kind(
            "due_seen", N_("Notice that was seen"), "due_on", Field("due_on", N_("Ends"), T.DATE)
        ),
        _kind(
            "custom_field",
            N_("Own field"),
            "label",
            Field("label", N_("Name")),
            Field("kind", N_("Kind of record")),
            Field("type", N_("Type")),
            Field("section", N_("Section")),
            Field("required", N_("Required"), T.BOOLEAN),
            Field("retired", N_("Retired"), T.BOOLEAN),
            Field("readers", N_("Read by"), choices=ROLE_NAMES),
            Field("writers", N_("Written by"), choices=ROLE_NAMES),
        ),
        _kind(
            "custom_choice",
            N_("Entry of a choice"),
            "label",
            Field("label", N_("Name")),
            Field("active", N_("Active"), T.BOOLEAN),
        ),
        _kind("custom_value", N_("Value of an own field"), "record_id"),
        _kind(
            "form_layout",
            N_("Layout of a form"),
            "kind",
            Field("kind", N_("Kind of record")),
            Field("role_name", N_("Role"), choices=ROLE_NAMES),
        ),
        _kind(
            "card_tab",
            N_("Tabs of the card"),
            "role_name",
            Field("role_name", N_("Role"), choices=ROLE_NAMES),
            _PERSON,
        ),
    )
}

# What administration notes of a person beside their row.
PERSON_FIELDS: tuple[Field, ...] = (
    Field("roles", N_("Roles"), choices=ROLE_NAMES),
    Field(
        "password",
        N_("Password"),
        T.CHOICE,
        choices=(("one-time", N_("New one-time password")), ("own", N_("Own, new"))),
    ),
    Field("connections_ended", N_("Connections ended"), T.INTEGER),
    Field("ended_at", N_("Locked or left"), T.DATETIME),
)

# table → kind whose record it describes: side tables, and links between two records.
SIDE = {table: kind.name for kind in KINDS.values() for table in kind.tables}
LINKS = {
    field.link[0]: kind.name for kind in KINDS.values() for field in kind.fields if field.link[0]
}
PART_OF = {part: kind.name for kind in KINDS.values() for part in kind.parts}
# A kind stands for these tables in a filter.
TABLES = {
    name: (
        name,
        *kind.tables,
        *kind.parts,
        *(table for table, owner in LINKS.items() if owner == name),
    )
    for name, kind in KINDS.items()
}


def kind_of(table: str) -> Kind | None:
    """Return what a table's entries are about; None for a table nobody named yet."""
    name = SIDE.get(table) or LINKS.get(table) or table
    # What leaves as a report about payments is recorded under their name.
    return KINDS.get(name) or FURTHER.get(name) or {CASH_FLOW.name: CASH_FLOW}.get(name)
