"""Rules for values before they are saved: pure functions that windows and importers share.

A rule gives a finding: one sentence that says what is wrong and proposes the fix. What the server
would refuse is "bad"; what only looks doubtful is "warn" and may be saved.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import get_close_matches
from importlib import import_module
from typing import Any

from crm_desktop.models.fields import NUMBER_TYPES, TEXT_TYPES, Field, Kind, Type
from crm_desktop.models.language import _, ngettext

LARGEST = 2**63 - 1  # bigint
# (begin, end): the end must not be before the beginning; the server holds the same pairs.
PERIODS = (
    ("valid_from", "valid_to"),
    ("starts_on", "ends_on"),
    ("starts_at", "ends_at"),
    ("dated_on", "valid_to"),
)
MAIL_DOMAINS = (
    "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "seznam.cz", "email.cz",
    "centrum.cz", "atlas.cz", "volny.cz", "post.cz", "wp.pl", "o2.pl", "onet.pl", "interia.pl",
    "gazeta.pl", "abv.bg", "mail.bg", "dir.bg",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say about a value.

    tone: "bad" must be put right before saving, "warn" may be saved. `fix` is the proposed value
    as text to click, `value` the proposed value itself.
    """

    sentence: str
    field: str = ""
    tone: str = "bad"
    fix: str = ""
    value: Any = None


Rule = Callable[[str, Mapping[str, Any], str], Finding | None]


def tidy(field: Field, value: Any) -> Any:
    """Return a value as it is stored: no blanks around it, identifiers in standard form.

    An empty text is None. Long texts keep every character but empty ends.
    """
    if isinstance(value, str):
        if field.type is Type.LONG_TEXT:
            return value if value.strip() else None
        value = re.sub(r"[\r\n\t\v\f\u2028\u2029]+", " ", value).strip()
        if field.check in ("company_id", "vat_id"):
            value = re.sub(r"[\s.\-/\u00a0\u202f]", "", value).upper()
        return value or None
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(sorted(set(value)))
    return value


def check_field(field: Field, values: Mapping[str, Any], home_country: str = "") -> Finding | None:
    """Return what is wrong with one field of a record, or None.

    `values` holds the whole record: numbers and postcodes depend on the country, for example.
    """
    value = values.get(field.name)
    if value is None or value == ():
        return Finding(_("Fill this in."), field.name) if field.required else None
    found = None
    if isinstance(value, str):
        found = _check_text(field, value)
        rule = RULES.get(field.check) or RULES.get(field.name) or RULES.get(field.type.value)
        if found is None and rule is not None:
            found = rule(value, values, home_country)
    elif field.type in NUMBER_TYPES and isinstance(value, int | Decimal):
        found = _check_number(field, value)
    elif isinstance(value, dt.date) and not 1000 <= value.year <= 9000:
        found = Finding(_("The year must have four digits."))
    return replace(found, field=field.name) if found else None


def check_record(
    kind: Kind, values: Mapping[str, Any], home_country: str = ""
) -> tuple[Finding, ...]:
    """Return what is wrong with a record: every field of its form, then its periods."""
    found = [
        finding
        for field in kind.fields
        if field.formed and field.editable
        if (finding := check_field(field, values, home_country))
    ]
    found += check_periods(kind, values)
    return tuple(found)


def check_periods(kind: Kind, values: Mapping[str, Any]) -> list[Finding]:
    """Return a finding for each end that lies before its beginning."""
    found = []
    for begin, end in PERIODS:
        if not (kind.has(begin) and kind.has(end)):
            continue
        first, last = values.get(begin), values.get(end)
        if first is not None and last is not None and last < first:
            found.append(
                Finding(
                    _("The end must not be before the beginning (“{beginning}”).").format(
                        beginning=_(kind.field(begin).label)
                    ),
                    end,
                )
            )
    return found


def _check_text(field: Field, value: str) -> Finding | None:
    if field.type not in TEXT_TYPES:
        return None
    if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        return Finding(
            _("This text has a character that cannot be stored. Delete it, or type the text anew.")
        )
    if len(value) > field.max_length:
        more = len(value) - field.max_length
        return Finding(
            ngettext(
                "This text is {n} character too long ({most} at most). Shorten it.",
                "This text is {n} characters too long ({most} at most). Shorten it.",
                more,
            ).format(n=more, most=field.max_length)
        )
    return None


def _check_number(field: Field, number: int | Decimal) -> Finding | None:
    value = Decimal(number)
    scale = 100 if field.type is Type.MONEY else 1
    if field.minimum is not None and value < field.minimum * scale:
        return Finding(_("This must not be less than {least}.").format(least=field.minimum))
    if field.maximum is not None and value > field.maximum * scale:
        return Finding(_("This must not be more than {most}.").format(most=field.maximum))
    if abs(value) > LARGEST:
        return Finding(_("This number is too large to be stored."))
    return None


# ---- rules of particular fields ---------------------------------------------------------------


def _country(values: Mapping[str, Any], home: str) -> str:
    return str(values.get("country") or home or "").upper()


def check_email(value: str, _values: Mapping[str, Any], _home: str) -> Finding | None:
    """Refuse what cannot be an address; doubt a domain that is nearly a well-known one."""
    name, at, domain = value.rpartition("@")
    plain = at and name and not re.search(r"[\s,;<>()]", value) and "@" not in name
    if not plain or not re.fullmatch(r"[^.@]+(\.[^.@]+)+", domain):
        return Finding(_("This is no e-mail address: it needs the form name@domain.com."))
    near = get_close_matches(domain.lower(), MAIL_DOMAINS, 1, 0.85)
    if near and near[0] != domain.lower():
        fixed = f"{name}@{near[0]}"
        return Finding(
            _("The domain “{domain}” is unusual. Did you mean").format(domain=domain),
            tone="warn",
            fix=f"{near[0]}?",
            value=fixed,
        )
    return None


def check_phone(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Refuse what has no digits; doubt a number that nobody can have in that country."""
    if len(re.findall(r"\d", value)) < 3 or re.search(r"[^\d\s+()/.,;#*\-\w]", value):
        return Finding(_("A phone number has at least three digits."))
    import phonenumbers  # its tables cost time at start

    country = _country(values, home) or None
    try:
        number = phonenumbers.parse(value, country)
    except phonenumbers.NumberParseException:
        return Finding(
            _("The country of this number is not known. Begin it with + and the country's code."),
            tone="warn",
        )
    if phonenumbers.is_valid_number(number):
        return None
    return Finding(
        _("There is no such number in this country. Check the digits, or begin with + and code."),
        tone="warn",
    )


def check_url(value: str, _values: Mapping[str, Any], _home: str) -> Finding | None:
    """Refuse what is no web address; only http and https are ever opened."""
    scheme, colon, _rest = value.partition("://")
    if colon and scheme.lower() not in ("http", "https"):
        return Finding(_("Only addresses that begin with http or https can be opened."))
    host = re.split(r"[/?#]", _rest if colon else value)[0]
    if not re.fullmatch(r"[^\s.:@]+(\.[^\s.:@]+)+(:\d+)?", host) or re.search(r"\s", value):
        return Finding(_("This is no web address: it needs the form www.domain.com."))
    return None


COMPANY_IDS = {
    "CZ": ("IČO", r"\d{8}", "stdnum.cz.dic"),
    "SK": ("IČO", r"\d{8}", "stdnum.cz.dic"),  # the rule is older than the border
    "PL": ("REGON", r"\d{9}|\d{14}", "stdnum.pl.regon"),
    "BG": ("EIK", r"\d{9}|\d{13}", "stdnum.bg.vat"),
}


def check_company_id(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Check digits and length of IČO, REGON and EIK; of other countries nothing is known."""
    known = COMPANY_IDS.get(_country(values, home))
    if known is None:
        return None
    name, shape, module = known
    number = re.sub(r"\D", "", value)
    if number != value or not re.fullmatch(shape, number):
        return Finding(
            _("{name} has {digits} digits. Check what was typed.").format(
                name=name, digits={"REGON": _("9 or 14"), "EIK": _("9 or 13")}.get(name, "8")
            )
        )
    # A Bulgarian branch has four digits more; its first nine are the firm's.
    tested = number[:9] if name == "EIK" else number
    if not _is_valid(module, tested):
        return Finding(
            _("The check digit of this {name} does not fit. Are two digits exchanged?").format(
                name=name
            )
        )
    return None


def check_vat_id(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Check a VAT number of the European Union; a missing country code is proposed."""
    country = _country(values, home)
    prefix = {"GR": "EL"}.get(country, country)
    if not re.match(r"[A-Z]{2}", value):
        if _is_valid("stdnum.eu.vat", prefix + value):
            return Finding(
                _("A VAT number begins with the code of its country:"),
                tone="warn",
                fix=prefix + value,
                value=prefix + value,
            )
        return Finding(
            _("A VAT number begins with the code of its country, as in CZ12345678."), tone="warn"
        )
    if value[:2] in _eu_prefixes() and not _is_valid("stdnum.eu.vat", value):
        return Finding(
            _("This cannot be a VAT number of {country}: length or check digit do not fit.").format(
                country=value[:2]
            )
        )
    return None


POSTCODES = {
    "CZ": (r"(\d{3})\s?(\d{2})", r"\1 \2", "591 01"),
    "SK": (r"(\d{3})\s?(\d{2})", r"\1 \2", "811 01"),
    "PL": (r"(\d{2})-?(\d{3})", r"\1-\2", "00-950"),
    "BG": (r"(\d{4})", r"\1", "1000"),
    "DE": (r"(\d{5})", r"\1", "10115"),
    "AT": (r"(\d{4})", r"\1", "1010"),
}


def check_postcode(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Doubt a postcode that its country does not write so, and propose the usual spelling."""
    known = POSTCODES.get(_country(values, home))
    if known is None:
        return None
    shape, form, example = known
    match = re.fullmatch(shape, value)
    if match is None:
        return Finding(
            _("Postcodes of this country look like {example}.").format(example=example), tone="warn"
        )
    usual = match.expand(form)
    if usual == value:
        return None
    return Finding(_("The post writes it"), tone="warn", fix=usual, value=usual)


def check_contact_point(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Check a contact detail by its type: phone, e-mail, web."""
    rules: dict[str, Rule] = {
        "phone": check_phone,
        "mobile": check_phone,
        "fax": check_phone,
        "email": check_email,
        "web": check_url,
    }
    rule = rules.get(str(values.get("kind")))
    return rule(value, values, home) if rule else None


def _is_valid(module: str, number: str) -> bool:
    return bool(import_module(module).is_valid(number))


def _eu_prefixes() -> frozenset[str]:
    from stdnum.eu.vat import MEMBER_STATES

    return frozenset("EL" if code == "gr" else code.upper() for code in MEMBER_STATES)


RULES: dict[str, Rule] = {
    "email": check_email,
    "phone": check_phone,
    "url": check_url,
    "company_id": check_company_id,
    "vat_id": check_vat_id,
    "postcode": check_postcode,
    "contact_point": check_contact_point,
}
