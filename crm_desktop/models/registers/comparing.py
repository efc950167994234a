"""What a register says of an account, beside what stands there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crm_desktop.models.checks import standardized
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Kind, Type
from crm_desktop.models.importing.understanding.values import understand

# What a register may know; the rest of an account is the firm's own business.
KNOWN = (Type.TEXT, Type.LONG_TEXT, Type.PHONE, Type.EMAIL, Type.URL, Type.COUNTRY, Type.DATE,
         Type.INTEGER)  # fmt: skip
OURS = ("note", "credit_note")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field: its name, what stands there (None: nothing) and what the register says."""

    field: str
    own: Any
    theirs: Any


def differences(
    kind: Kind, values: Mapping[str, Any], texts: Mapping[str, str]
) -> tuple[Difference, ...]:
    """Return the fields in which a register says something else, in the order of the form.

    What the register leaves empty, or writes so that the field does not understand it, is none.
    """
    found: dict[str, Any] = {}
    for field in kind.fields:
        text = " ".join(texts.get(field.name, "").split())
        if not text or field.type not in KNOWN or field.name in OURS or not field.formed:
            continue
        if not field.editable or field.custom:
            continue
        try:
            found[field.name] = understand(field, text)
        except InvalidInput:
            continue
    country = {"country": found.get("country") or values.get("country")}
    theirs = standardized(kind, country | found)
    return tuple(
        Difference(name, values.get(name) or None, theirs[name])
        for name in found
        if theirs[name] != (values.get(name) or None)
    )
