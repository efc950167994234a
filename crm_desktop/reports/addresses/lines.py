"""Postal addresses: the lines per country of destination, and the recipient in the window.

The order of the lines and the form of the town line follow the post of each country, as in the
Universal Postal Union's addressing sheets. Abroad the whole address is in Latin letters and the
country stands last in capitals, in the language of the country it is posted in, or in English
where that is not written in Latin letters.
"""

import re
from functools import cache

from crm_desktop.models.queries.paper.rows import PersonName, PostalAddress
from crm_desktop.reports.addresses.latin import latin
from crm_desktop.reports.names.salutation import courtesy, full_name

MOST_LINES = 6
HOME_LANGUAGE = {
    "CZ": "cs", "SK": "sk", "PL": "pl", "DE": "de", "AT": "de", "GB": "en", "US": "en",
    "FR": "fr", "HU": "hu", "RO": "ro", "IT": "it", "ES": "es",
}  # fmt: skip


def _spaced(postcode: str, first: int, mark: str) -> str:
    """Put `mark` behind the first digits of a code written without it."""
    digits = re.sub(r"[\s\-–]", "", postcode)
    if digits.isdigit() and len(digits) == 5:
        return f"{digits[:first]}{mark}{digits[first:]}"
    return postcode


def _town_lines(address: PostalAddress) -> list[str]:
    """Return the line or lines of postcode and town as the post of that country writes them."""
    country = address.country.upper()
    code, town, region = address.postcode.strip(), address.town.strip(), address.region.strip()
    if country in ("CZ", "SK", "GR", "SE"):
        code = _spaced(code, 3, " ")
    elif country == "PL":
        code = _spaced(code, 2, "-")
    if country == "GB":
        return [line for line in (town.upper(), code.upper()) if line]
    if country in ("US", "CA", "AU"):
        place = ", ".join(part for part in (town, region) if part) if country == "US" else ""
        return [f"{place or ' '.join((town, region)).strip()} {code}".strip()]
    if country == "HU":
        return [line for line in (town, address.street.strip(), code) if line]
    if country in ("FR", "IT", "ES"):
        town = town.upper()
    return [f"{code} {town}".strip()] if code or town else []


def address_lines(address: PostalAddress, from_country: str = "") -> tuple[str, ...]:
    """Return street to country of an address that is posted in `from_country` (ISO code).

    An address without a country, or in the same one, is at home: no line for the country.
    """
    lines = [address.extra.strip(), address.street.strip(), *_town_lines(address)]
    if address.country.upper() == "HU":
        lines.pop(1)  # the town stands before the street
    lines = [" ".join(line.split()) for line in lines if line.strip()]
    if not is_abroad(address, from_country):
        return tuple(lines)
    return (*(latin(line) for line in lines), country_name(address.country, from_country))


def is_abroad(address: PostalAddress, from_country: str) -> bool:
    """Return whether the address lies in another country than the one it is posted in."""
    there, here = address.country.upper(), from_country.upper()
    return bool(there and here and there != here)


@cache
def country_name(country: str, from_country: str) -> str:
    """Return the name of a country in capitals for the post of another one."""
    from babel import Locale

    names = Locale(HOME_LANGUAGE.get(from_country.upper(), "en")).territories
    return str(names.get(country.upper(), country)).upper()


def recipient_lines(
    person: PersonName | None,
    account_name: str,
    address: PostalAddress,
    from_country: str = "",
    language: str = "en",
) -> tuple[str, ...]:
    """Return the lines of the window: courtesy, name, firm, street, town, country; at most six.

    Of more than six the courtesy goes first (its words then fit before no name), then the extra
    line joins the street; a natural person's own name is not repeated as the firm.
    """
    place = list(address_lines(address, from_country))
    people: list[str] = []
    if person is not None:
        polite, name = courtesy(person, language), full_name(person)
        people = [polite + name] if polite.endswith(" ") else [polite, name]
        bare = f"{person.first_name} {person.last_name}".strip()
        if account_name.strip() in (name, bare):
            account_name = ""
    people = [line for line in people if line]
    firm = [account_name.strip()] if account_name.strip() else []
    if is_abroad(address, from_country):
        people, firm = [latin(line) for line in people], [latin(line) for line in firm]
    if len(people) + len(firm) + len(place) > MOST_LINES and len(people) == 2:
        people = people[1:]
    if len(people) + len(firm) + len(place) > MOST_LINES and address.extra.strip():
        place[0:2] = [", ".join(place[0:2])]
    lines = [" ".join(line.split()) for line in (*people, *firm, *place)]
    while len(lines) > MOST_LINES:
        lines[-3:-1] = [", ".join(lines[-3:-1])]
    return tuple(lines)


def one_line(address: PostalAddress, from_country: str = "") -> str:
    """Return the address in one line, as a letterhead or a list writes it; code and town hold."""
    held = (
        re.sub(r"^\d[\d -]* (?=\D)", lambda code: code[0].replace(" ", "\u00a0"), line)
        for line in address_lines(address, from_country)
    )
    return ", ".join(held)
