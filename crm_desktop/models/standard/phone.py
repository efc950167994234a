"""Phone numbers: stored as E.164 ("+420566000100"), shown as people write them abroad.

An extension stands behind it as in RFC 3966 ("+420566000100;ext=12"). What cannot be read as a
number of its country is only doubted and stays as it was typed: short numbers, internal ones,
numbers that the library does not know yet.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from crm_desktop.models.language import _
from crm_desktop.models.standard.finding import Finding, country_of

STORED = re.compile(r"\+[1-9]\d{4,14}(;ext=\d{1,7})?")
KINDS = frozenset({"phone", "mobile", "fax"})  # of a contact detail


def check_phone(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Refuse what has no digits; doubt a number that nobody can have in that country."""
    if STORED.fullmatch(value) is None and (
        len(re.findall(r"\d", value)) < 3 or re.search(r"[^\d\s+()/.,;#*=\-\w]", value)
    ):
        return Finding(_("A phone number has at least three digits."))
    import phonenumbers  # its tables cost time at start

    try:
        number = phonenumbers.parse(value, country_of(values, home) or None)
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


@lru_cache(maxsize=50_000)
def standard_phone(text: str, country: str = "") -> str:
    """Return a phone number as it is stored; as it is where it is none of that country."""
    typed = text.strip()
    if STORED.fullmatch(typed):
        return typed
    import phonenumbers

    # Abroad is dialled 00 from nearly everywhere, 011 from America: the library knows by country.
    begun = f"+{typed[2:]}" if typed.startswith("00") and not country else typed
    try:
        number = phonenumbers.parse(begun, country or None)
    except phonenumbers.NumberParseException:
        return text
    if not phonenumbers.is_valid_number(number):
        return text
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{written};ext={number.extension}" if number.extension else written


@lru_cache(maxsize=50_000)
def phone_text(stored: str) -> str:
    """Return a stored number as people read it; anything else as it is.

    >>> phone_text("+420566000100")
    '+420 566 000 100'
    """
    if STORED.fullmatch(stored) is None:
        return stored
    import phonenumbers

    plain, _sign, extension = stored.partition(";ext=")
    number = phonenumbers.parse(plain, None)
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    # Not "ext." in one language or another: the number is read on every screen and paper.
    return f"{written} #{extension}" if extension else written
