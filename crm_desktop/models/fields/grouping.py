"""By which fields the rows of a list may stand together."""

from crm_desktop.models.fields.base import Field, Kind, Type

GROUPED = frozenset(
    {Type.CHOICE, Type.BOOLEAN, Type.COUNTRY, Type.LANGUAGE, Type.CURRENCY, Type.REFERENCE}
)
MONTHS = frozenset({Type.DATE, Type.DATETIME})


def groupable(kind: Kind) -> tuple[Field, ...]:
    """Return the fields by which the rows of a list may stand together; dates do by month."""
    return tuple(
        field
        for field in kind.fields
        if field.listed
        and not field.worked_out
        and field.name != kind.title
        and (field.type in GROUPED | MONTHS or (field.type is Type.TEXT and field.sortable))
    )
