"""What an admin says of one of the firm's own fields: the cells of that form, as data."""

from crm_desktop.models.fields.base import Field, Type
from crm_desktop.models.fields.custom import CUSTOM_TYPES
from crm_desktop.models.language import N_

T = Type
ALL = frozenset(CUSTOM_TYPES)
NUMBERS = frozenset({"number", "money"})
CHOICES = frozenset({"choice", "choices"})
# Which types of field a cell is for.
FOR: dict[str, frozenset[str]] = {
    "choices": CHOICES,
    "refers_to": frozenset({"link"}),
    "currency": frozenset({"money"}),
    "decimals": frozenset({"number"}),
    "max_length": frozenset({"text", "long_text"}),
    "pattern": frozenset({"text"}),
    "minimum": NUMBERS,
    "maximum": NUMBERS,
    "searched": frozenset({"text"}),
    "default_value": ALL - {"link", "long_text"},
}
TYPE_CHOICES = tuple((code, label) for code, (label, _type) in CUSTOM_TYPES.items())
CELLS: tuple[tuple[str, tuple[Field, ...]], ...] = (
    (
        N_("What it is"),
        (
            Field("label", N_("Name"), required=True, max_length=100, width="long"),
            Field("type", N_("Type"), T.CHOICE, required=True, choices=TYPE_CHOICES),
            Field("choices", N_("Entries"), T.CHOICES, width="long"),
            Field("refers_to", N_("Links to"), T.CHOICE),
            Field("currency", N_("Currency"), T.CURRENCY),
            Field(
                "code",
                N_("Short name"),
                max_length=40,
                width="long",
                hint=N_("For files and filters; made from the name where it is left empty."),
            ),
        ),
    ),
    (
        N_("Place on the form"),
        (
            Field(
                "section",
                N_("Section"),
                max_length=100,
                width="long",
                hint=N_("One of the form, or a new one. The order is that of the list."),
            ),
            Field("hint", N_("Hint"), max_length=200, width="full"),
        ),
    ),
    (
        N_("Rule"),
        (
            Field("required", N_("Required"), T.BOOLEAN, hint=N_("New records need a value.")),
            Field("max_length", N_("Longest text"), T.INTEGER, minimum=1, maximum=20_000),
            Field(
                "pattern",
                N_("Form of the text"),
                max_length=100,
                hint=N_("9 is a digit, A a letter, * either; | parts alternatives."),
            ),
            Field("decimals", N_("Decimals"), T.INTEGER, minimum=0, maximum=4),
            Field("minimum", N_("At least"), T.DECIMAL),
            Field("maximum", N_("At most"), T.DECIMAL),
            Field(
                "default_value",
                N_("Begins with"),
                max_length=500,
                width="long",
                hint=N_("What a new record has. A date may be “today”, a truth value “true”."),
            ),
            Field("searched", N_("Found by search"), T.BOOLEAN),
        ),
    ),
    (
        N_("Who sees it"),
        (
            Field("rights", N_("Roles")),
            Field(
                "retired",
                N_("Retired"),
                T.BOOLEAN,
                hint=N_("Hidden from everybody; its values stay."),
            ),
        ),
    ),
)
