"""The firm's own fields, their values, and how forms and cards are laid out."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import (
    ADMIN,
    ALL,
    BUSINESS,
    FIELDS,
    FIELDS_FREE,
    FIELDS_FREE_WRITTEN,
    FIELDS_SLICE,
    FIELDS_WRITTEN,
    OF_ROLES,
    OWN,
    USER,
    Right,
)

_FIELD = (
    "label", "type", "section", "position", "hint", "required", "max_length", "minimum", "maximum",
    "pattern", "default_value", "decimals", "currency", "refers_to", "readers", "writers",
    "searched", "retired",
)  # fmt: skip
_CHOICE = ("label", "position", "active")
_VALUE = (
    "text_value", "long_value", "number_value", "date_value", "boolean_value", "code_value",
    "link_id",
)  # fmt: skip
_ENTERED = ("field_id", "kind", "record_id", "slot", *_VALUE)

CUSTOM: tuple[Right, ...] = (
    *(
        right
        for table, once, columns in (
            ("custom_field", ("kind", "code"), _FIELD),
            ("custom_choice", ("field_id", "code"), _CHOICE),
        )
        for right in (
            Right(
                table, "SELECT", USER, FIELDS,
                N_("Everybody knows of the firm's own fields that one of their roles reads."),
            ),
            Right(
                table, "SELECT", (*ADMIN, "crm_auditor"), ALL,
                N_("Admins and auditors know all of the firm's own fields."),
            ),
            Right(
                table, "INSERT", ADMIN, ALL, N_("An admin describes the firm's own fields."),
                (*once, *columns),
            ),
            Right(
                table, "UPDATE", ADMIN, ALL, N_("An admin describes the firm's own fields."),
                (*columns, "deleted_at"),
            ),
        )
    ),
    Right(
        "custom_value", "SELECT", BUSINESS, FIELDS,
        N_("Each role reads the fields opened to it, at the accounts that one sees."),
    ),
    Right(
        "custom_value", "INSERT", BUSINESS, FIELDS_WRITTEN,
        N_("Whoever may write on the account fills the fields that the role may write."), _ENTERED,
    ),
    Right(
        "custom_value", "UPDATE", BUSINESS, FIELDS_WRITTEN,
        N_("Whoever may write on the account fills the fields that the role may write."),
        (*_VALUE, "deleted_at"),
    ),
    Right(
        "custom_value", "SELECT", ("crm_service", "crm_finance"), FIELDS_SLICE,
        N_("The service desk and finance read what is opened to them of every service and sale."),
    ),
    Right(
        "custom_value", "SELECT", (*ADMIN, "crm_auditor"), FIELDS_FREE,
        N_("Admins and auditors read the fields opened to them of products and colleagues."),
    ),
    Right(
        "custom_value", "INSERT", ADMIN, FIELDS_FREE_WRITTEN,
        N_("An admin fills the fields of colleagues and products."), _ENTERED,
    ),
    Right(
        "custom_value", "UPDATE", ADMIN, FIELDS_FREE_WRITTEN,
        N_("An admin fills the fields of colleagues and products."), (*_VALUE, "deleted_at"),
    ),
    Right("form_layout", "SELECT", USER, ALL, N_("Everybody reads how forms are laid out.")),
    Right(
        "form_layout", "INSERT", ADMIN, ALL, N_("An admin lays out forms for roles."),
        ("kind", "role_name", "definition"),
    ),
    Right(
        "form_layout", "UPDATE", ADMIN, ALL, N_("An admin lays out forms for roles."),
        ("definition", "deleted_at"),
    ),
    Right("card_tab", "SELECT", USER, OWN, N_("Everybody keeps the own tabs of the card.")),
    Right("card_tab", "SELECT", USER, OF_ROLES, N_("Everybody reads the tabs that roles have.")),
    Right(
        "card_tab", "INSERT", USER, OWN, N_("Everybody keeps the own tabs of the card."),
        ("employee_id", "shown", "hidden"),
    ),
    Right(
        "card_tab", "UPDATE", USER, OWN, N_("Everybody keeps the own tabs of the card."),
        ("shown", "hidden", "deleted_at"),
    ),
    Right(
        "card_tab", "INSERT", ADMIN, OF_ROLES, N_("An admin decides on the tabs of roles."),
        ("role_name", "shown", "hidden"),
    ),
    Right(
        "card_tab", "UPDATE", ADMIN, OF_ROLES, N_("An admin decides on the tabs of roles."),
        ("shown", "hidden", "deleted_at"),
    ),
)  # fmt: skip
