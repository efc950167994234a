"""Which field has which rule, standard form and way to be read."""

from collections.abc import Callable, Mapping
from typing import Any

from crm_desktop.models.fields import Field, Type
from crm_desktop.models.standard.company import (
    check_company_id,
    check_iban,
    check_vat_id,
    compact,
    iban_text,
    standard_company_id,
)
from crm_desktop.models.standard.finding import Finding, Rule, country_of
from crm_desktop.models.standard.mail import check_email, check_url, standard_email
from crm_desktop.models.standard.phone import (
    KINDS,
    STORED,
    check_phone,
    phone_text,
    standard_phone,
)
from crm_desktop.models.standard.postcode import check_postcode, standard_postcode


def check_contact_point(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Check a contact detail by its type: phone, e-mail, web."""
    kind = str(values.get("kind"))
    rules: dict[str, Rule] = {"email": check_email, "web": check_url}
    rule = check_phone if kind in KINDS else rules.get(kind)
    return rule(value, values, home) if rule else None


RULES: dict[str, Rule] = {
    "email": check_email,
    "phone": check_phone,
    "url": check_url,
    "company_id": check_company_id,
    "vat_id": check_vat_id,
    "iban": check_iban,
    "postcode": check_postcode,
    "contact_point": check_contact_point,
}
# Rules that read the country of the record.
BY_COUNTRY = frozenset({"phone", "company_id", "vat_id", "postcode", "contact_point"})


def rule_name(field: Field) -> str:
    """Return the name of the rule that a field has, "" for none."""
    return next((name for name in (field.check, field.name, field.type.value) if name in RULES), "")


def standard(field: Field, value: str, values: Mapping[str, Any], home: str = "") -> str:
    """Return a text as it is stored, read by the country of its record or else of the firm.

    What the rule of the field does not understand stays as it was typed.
    """
    name = rule_name(field)
    if name == "contact_point":
        kind = str(values.get("kind"))
        name = "phone" if kind in KINDS else kind
    country = country_of(values, home) if name in BY_COUNTRY else ""
    forms: dict[str, Callable[[], str]] = {
        "phone": lambda: standard_phone(value, country),
        "email": lambda: standard_email(value),
        "company_id": lambda: standard_company_id(value, country),
        "vat_id": lambda: compact(value),
        "iban": lambda: compact(value),
        "postcode": lambda: standard_postcode(value, country),
    }
    return forms[name]() if name in forms else value


def shown(field: Field, value: str) -> str:
    """Return a stored text as people read it: phone numbers and IBAN in groups."""
    name = rule_name(field)
    if name in ("phone", "contact_point"):
        return phone_text(value)
    return iban_text(value) if name == "iban" else value


def typed_back(field: Field, text: str) -> str:
    """Return what `shown` wrote as it is stored, so that reading a field changes nothing."""
    if field.type is Type.PHONE or field.check in ("phone", "contact_point"):
        stored = standard_phone(text.replace(" #", ";ext="))
        return stored if STORED.fullmatch(stored) else text
    return text
