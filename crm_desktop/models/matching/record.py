"""A record as it is compared: every field brought into one form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.models.matching.script import fold
from crm_desktop.models.matching.words import (
    FORMS,
    LINKS,
    LONGEST_FORM,
    NO_NUMBER,
    STREET_WORDS,
    TITLES,
)

KINDS = ("account", "contact")
FIELDS = (
    "name", "first_name", "last_name", "street", "house_no", "town", "postal_code", "country",
    "phone", "email", "registration_no", "vat_no",
)  # fmt: skip
PHONE_DIGITS = 9  # a national number in the countries of the firm
# There the VAT number is the registration number with the country before it.
SAME_NUMBER = ("CZ", "BG")

Values = Mapping[str, str | Sequence[str]]
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is compared of a record. An empty value means that nothing is known.

    `words` is the name without legal form and titles, `first` and `last` its parts where they are
    known apart, `whole` all of it without blanks.
    """

    words: Words = ()
    first: Words = ()
    last: Words = ()
    whole: str = ""
    form: str = ""
    street: Words = ()
    house: frozenset[str] = frozenset()
    town: Words = ()
    postcode: str = ""
    country: str = ""
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


def prepare(kind: str, values: Values) -> Prepared:
    """Return a record of a kind ("account", "contact") from its FIELDS.

    A field may have several values; those of names, streets and towns belong together, of phones,
    e-mail addresses and numbers each stands for itself.
    """
    country = "".join(fold(text) for text in _all(values, "country")).upper()
    first: Words = ()
    last: Words = ()
    form = ""
    whole = " ".join(_all(values, "name"))
    if kind == "account":
        words, form = firm_name(whole)
    else:
        first = person_name(" ".join(_all(values, "first_name")))
        last = person_name(" ".join(_all(values, "last_name")))
        words = first + last + person_name(whole)
    street, house = street_and_number(" ".join(_all(values, "street")))
    house |= frozenset(re.findall(r"\d+[a-z]?", fold(" ".join(_all(values, "house_no")))))
    return Prepared(
        words,
        first,
        last,
        fold(whole).replace(" ", "") if kind == "account" else "".join(words),
        form,
        street,
        house,
        tuple(fold(" ".join(_all(values, "town"))).split()),
        "".join(fold(text).replace(" ", "") for text in _all(values, "postal_code")),
        {"UK": "GB"}.get(country, country),
        frozenset(filter(None, (phone(text, country) for text in _all(values, "phone")))),
        frozenset(filter(None, map(email, _all(values, "email")))),
        frozenset(_numbers(values, country)),
    )


def _all(values: Values, name: str) -> list[str]:
    found = values.get(name) or ()
    return [text for text in ([found] if isinstance(found, str) else found) if text]


def firm_name(text: str) -> tuple[Words, str]:
    """Return the words of a firm's name and the code of its legal form ("" where it has none).

    A name that is nothing but a legal form keeps it as its words.
    """
    words = fold(text.replace("'", "").replace("’", "")).split()
    form = ""
    found = True
    while found:
        found = False
        for length in range(min(LONGEST_FORM, len(words) - 1), 0, -1):
            for part, rest in (
                (words[-length:], words[:-length]),
                (words[:length], words[length:]),
            ):
                code = FORMS.get(tuple(part))
                # At the beginning only where it cannot be an initial or a word: ООО "Вектор".
                if code and (part == words[-length:] or length > 2 or code in ("ooo", "oao", "et")):
                    words, form, found = rest, form or code, True
                    break
            if found:
                break
    words = _joined(words)
    # Once more, since a link between two letters has gone.
    return tuple(_joined([word for word in words if word not in LINKS] or words)), form


def _joined(words: list[str]) -> list[str]:
    """Join letters that stand alone, so that A. B. C. is ABC."""
    joined: list[str] = []
    alone = False
    for word in words:
        if len(word) == 1 and alone:
            joined[-1] += word
        else:
            joined.append(word)
        alone = len(word) == 1
    return joined


def person_name(text: str) -> Words:
    """Return the words of a person's name without titles."""
    words = fold(text.replace("'", "").replace("’", "")).split()
    return tuple([word for word in words if word not in TITLES] or words)


def street_and_number(text: str) -> tuple[Words, frozenset[str]]:
    """Return the words of a street, kinds of street in English, and its house numbers."""
    words, numbers = [], set()
    for word in fold(text).split():
        if re.fullmatch(r"\d+[a-z]?", word):
            numbers.add(word)
        elif word not in NO_NUMBER:
            words.append(STREET_WORDS.get(word, word))
    return tuple(words), frozenset(numbers)


def phone(text: str, country: str = "") -> str:
    """Return the national digits of a phone number, nine at most; "" where there are too few."""
    international = text.strip().startswith(("+", "00"))
    if international or len(country) == 2:
        import phonenumbers  # its tables cost time at start

        try:
            number = phonenumbers.parse(text.strip(), None if international else country)
            return str(number.national_number)[-PHONE_DIGITS:]
        except phonenumbers.NumberParseException:
            pass
    digits = re.sub(r"\D", "", text).lstrip("0")
    return digits[-PHONE_DIGITS:] if len(digits) >= 5 else ""


def email(text: str) -> str:
    """Return an e-mail address as it is compared; "" where it is none."""
    plain = text.strip().lower().removeprefix("mailto:")
    name, at, domain = plain.rpartition("@")
    return f"{name}@{domain}" if at and name and domain else ""


def _numbers(values: Values, country: str) -> set[str]:
    """Return identifiers as "r:12345678" (registration) and "v:CZ12345678" (VAT)."""
    found = set()
    for text in _all(values, "registration_no"):
        if number := re.sub(r"[^0-9a-z]", "", fold(text)).lstrip("0"):
            found.add(f"r:{number}")
    for text in _all(values, "vat_no"):
        number = re.sub(r"[^0-9a-z]", "", fold(text)).upper()
        if number.isdigit() and len(country) == 2:
            number = country + number
        if number:
            found.add(f"v:{number}")
        if number[:2] in SAME_NUMBER and len(number) < 12:
            found.add(f"r:{number[2:].lstrip('0')}")
    return found
