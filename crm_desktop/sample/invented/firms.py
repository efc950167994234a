"""Invented firms: name with legal form, seat, identifiers, web and e-mail domain."""

import random
from dataclasses import dataclass
from functools import cache

from crm_desktop.models.text import latin, norm
from crm_desktop.sample.invented import identifiers, names, places, trades
from crm_desktop.sample.invented.places import Town
from crm_desktop.sample.invented.trades import Trade

LANGUAGE = {"CZ": "cs", "PL": "pl", "BG": "bg"}
CURRENCY = {"CZ": "CZK", "PL": "PLN", "BG": "EUR"}
TOP_DOMAIN = "example"  # reserved by RFC 2606: no mail can ever arrive

_FORMS = {
    country: tuple(names.spread(weights) for weights in forms)
    for country, forms in trades.FORMS.items()
}


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm as the registers know it; `stem` is the name without legal form."""

    name: str
    stem: str
    legal_form: str
    trade: Trade
    town: Town
    street: str
    postcode: str
    company_id: str
    vat_id: str
    domain: str


# The first accounts, whatever the seed: pictures and instructions can count on them.
SHOWN = {
    0: ("Vysočina Metal Holding, a. s.", "CZ", "Jihlava", 0),
    1: ("Kovovýroba Žďár, a. s.", "CZ", "Žďár nad Sázavou", 1),
    2: ("Zakłady Mięsne Warta S.A.", "PL", "Śrem", 4),
    3: ("Розова долина Карлово ООД", "BG", "Карлово", 7),
}


@cache
def slug(text: str) -> str:
    """Return text in lower-case Latin letters with hyphens, as domains and addresses use it."""
    return "-".join("".join(c if c.isascii() else "" for c in latin(norm(text))).split())


def domain(stem: str) -> str:
    """Return the invented domain of a firm."""
    return f"{slug.__wrapped__(stem)[:60].strip('-')}.{TOP_DOMAIN}"


def identifiers_of(country: str, serial: int) -> tuple[str, str]:
    """Return company and VAT number of the firm with this serial number, below a million."""
    if country == "CZ":
        number = identifiers.ico(serial)
        return number, f"CZ{number}"
    if country == "PL":
        return identifiers.regon(serial), f"PL{identifiers.nip(serial)}"
    number = identifiers.eik(serial)
    return number, f"BG{number}"


def invent(
    rng: random.Random, country: str, serial: int, taken: set[str], large: bool = False
) -> Firm:
    """Return a new firm; its name is added to `taken` and is none of those in it."""
    trade = rng.choice(trades.TRADES[country])
    town = places.town(rng, country)
    form = rng.choice(_FORMS[country][large or (trade.large and rng.random() < 0.6)])
    stem = _stem(rng, country, trade, town)
    for attempt in range(12):
        if stem + form not in taken:
            break
        stem = _stem(rng, country, trade, town)
        if attempt > 2:
            stem = f"{stem} {town.name}"
    else:
        stem = f"{stem} {serial}"
    return _firm(rng, stem, form, trade, town, serial, taken)


def shown(rng: random.Random, place: int, serial: int, taken: set[str]) -> Firm:
    """Return one of the firms whose names do not depend on the seed."""
    name, country, town, trade = SHOWN[place]
    for form in _FORMS[country][0] + _FORMS[country][1]:
        if name.endswith(form):
            stem = name.removesuffix(form)
            break
    seat = places.find(town, country)
    return _firm(rng, stem, form, trades.TRADES[country][trade], seat, serial, taken)


def subsidiary(rng: random.Random, parent: Firm, serial: int, taken: set[str]) -> Firm:
    """Return a firm of the same group, named after the one above it."""
    country = parent.town.country
    stem = parent.stem.removesuffix(f" {trades.HOLDING[country]}")
    kinds = list(trades.SUBSIDIARY[country])
    rng.shuffle(kinds)
    town = parent.town if rng.random() < 0.4 else places.town(rng, country)
    form = rng.choice(_FORMS[country][0])
    for kind in kinds:
        if f"{stem} {kind}{form}" not in taken:
            break
    return _firm(rng, f"{stem} {kind}", form, parent.trade, town, serial, taken)


def _stem(rng: random.Random, country: str, trade: Trade, town: Town) -> str:
    head = rng.choice(trade.heads)
    way = rng.random()
    if way < 0.40:
        return f"{head} {rng.choice(trades.PLACES_OF[country])}"
    if way < 0.53:
        return f"{head} {town.name}"
    if way < 0.69:
        return f"{head} {rng.choice(names.SURNAMES[country])}"
    if way < 0.83:
        surname = rng.choice(names.SURNAMES[country])
        return rng.choice(trades.FAMILY[country]).format(surname, head)
    return rng.choice(trades.STARTS[country]) + rng.choice(trades.ENDS[country])


def _firm(
    rng: random.Random,
    stem: str,
    form: str,
    trade: Trade,
    town: Town,
    serial: int,
    taken: set[str],
) -> Firm:
    taken.add(stem + form)
    company_id, vat_id = identifiers_of(town.country, serial)
    return Firm(
        name=stem + form,
        stem=stem,
        legal_form=form.strip(" ,"),
        trade=trade,
        town=town,
        street=places.street(rng, town.country),
        postcode=rng.choice(town.codes),
        company_id=company_id,
        vat_id=vat_id,
        domain=domain(stem),
    )
