"""What no server would take is refused before it is sent."""

from typing import Any

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import TEXT_TYPES, Field, Kind
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Edit


def checked(kind: Kind, edit: Edit) -> dict[str, Any]:
    """Refuse what no server would take, before sending; an empty text is no value."""
    changes: dict[str, Any] = {}
    for name, given in edit.changes.items():
        if not kind.has(name):
            raise InvalidInput(
                _("The form has changed: a field is not there any more. Open the record again.")
            )
        field = kind.field(name)
        value = given
        fixed = field.fixed and edit.id is not None
        if fixed or (not field.editable and not (name == "owner_id" and edit.id is None)):
            raise NotAllowed(_("The field “{field}” is not changed here.").format(field=name))
        if isinstance(value, str):
            _check_text(field, value)
            if field.type in TEXT_TYPES:
                value = value.strip() or None
        if value is None and field.required:
            raise InvalidInput(
                _("“{field}” must be filled in.").format(field=_(field.label)), field.name
            )
        changes[name] = value
    if edit.id is None and not edit.deleted:
        for field in kind.fields:
            # Of the firm's own fields forms and imports ask: a filed letter must not wait for one.
            needed = field.required and field.formed and field.editable and not field.custom
            if needed and changes.get(field.name) is None:
                if field.name == "account_id" and edit.account_id is not None:
                    continue
                raise InvalidInput(
                    _("“{field}” must be filled in.").format(field=_(field.label)), field.name
                )
    return changes


def _check_text(field: Field, value: str) -> None:
    """Raise InvalidInput for a text that is too long or holds what cannot be stored."""
    if len(value) > field.max_length:
        raise InvalidInput(
            _(
                "“{field}” has {length} characters; at most {most} fit. Shorten it and save again."
            ).format(field=_(field.label), length=len(value), most=field.max_length),
            field.name,
        )
    if "\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        raise InvalidInput(
            _("“{field}” has a character that cannot be stored. Remove it and save again.").format(
                field=_(field.label)
            ),
            field.name,
        )
