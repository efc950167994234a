"""The lines of an address, per country of destination, and the recipient in the window.

The order of the lines and the form of the town line follow the post of each country. Abroad the
whole address is in Latin letters and the country stands last in capitals, in the language of the
country it is posted in, or in English where that is not written in Latin letters.
"""

import re
from functools import cache

from crm_desktop.models.queries.paper.rows import PersonName, PostalAddress
from crm_desktop.models.standard.postcode import standard_postcode
from crm_desktop.reports.addresses.countries import (
    HOME_LANGUAGE,
    POSTS,
    STANDARD,
    state_code,
)
from crm_desktop.reports.addresses.latin import latin
from crm_desktop.reports.names.salutation import courtesy, full_name

MOST_LINES = 6
# A name on the address that begins so is somebody by whom it arrives, not the addressee.
CARE_OF = re.compile(
    r"(?i)^(c/o|z\. ?hd\.|zu händen|k rukám|do rąk|na ręce|na vědomí|при|на вниманието)\b"
)


def _place_lines(address: PostalAddress) -> list[str]:
    """Return street, postcode, town and region as the post of that country writes them."""
    country = address.country.upper()
    post = POSTS.get(country, STANDARD)
    town, region = address.town.strip(), address.region.strip()
    if country == "US":
        region = state_code(region)
    if post.capitals:
        town, region = town.upper(), region.upper()
    code = standard_postcode(address.postcode.strip(), country)
    lines = []
    for pattern in post.lines:
        line = pattern.format(street=address.street.strip(), code=code, town=town, region=region)
        # What is not there takes its comma along.
        line = " ".join(line.split()).strip(", ").replace(" ,", ",")
        lines.append(re.sub(r", (?=[\d-]+$)", " ", line))
    return lines


def address_lines(address: PostalAddress, from_country: str = "") -> tuple[str, ...]:
    """Return street to country of an address that is posted in `from_country` (ISO code).

    An address without a country, or in the same one, is at home: no line for the country.
    """
    lines = [address.extra.strip(), *_place_lines(address)]
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
    """Return the lines of the window: courtesy, name, firm, department, street, town, country.

    At most six: then the courtesy goes first (its words fit before no name), the department joins
    the firm, and an extra line the street. A natural person's own name is not repeated as the
    firm; another name on the address stands for the firm's, or below it as "c/o …".
    """
    firm, care_of = account_name.strip(), ""
    if CARE_OF.match(address.name.strip()):
        care_of = address.name.strip()
    elif address.name.strip():
        firm = address.name.strip()
    people: list[str] = []
    department = ""
    if person is not None:
        polite, name = courtesy(person, language), full_name(person)
        people = [polite + name] if polite.endswith(" ") else [polite, name]
        people = [line for line in people if line]
        department = person.department.strip()
        if firm in (name, f"{person.first_name} {person.last_name}".strip()):
            firm = ""
    names = [line for line in (firm, department, care_of) if line]
    place = list(address_lines(address, from_country))
    if is_abroad(address, from_country):
        people, names = [latin(line) for line in people], [latin(line) for line in names]
    if _too_many(people, names, place) and len(people) == 2:
        people = people[1:]
    if _too_many(people, names, place) and len(names) > 1:
        names = [", ".join(names[:2]), *names[2:]]
    if _too_many(people, names, place) and address.extra.strip():
        place[0:2] = [", ".join(place[0:2])]
    lines = [" ".join(line.split()) for line in (*people, *names, *place)]
    while len(lines) > MOST_LINES:
        lines[-3:-1] = [", ".join(lines[-3:-1])]
    return tuple(lines)


def _too_many(*parts: list[str]) -> bool:
    return sum(map(len, parts)) > MOST_LINES


def one_line(address: PostalAddress, from_country: str = "") -> str:
    """Return the address in one line, as a letterhead or a list writes it; code and town hold."""
    held = (
        re.sub(r"^\d[\d -]* (?=\D)", lambda code: code[0].replace(" ", "\u00a0"), line)
        for line in address_lines(address, from_country)
    )
    return ", ".join(held)
