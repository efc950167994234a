"""How likely two records mean the same, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log, log2

from rapidfuzz.distance import OSA

from crm_desktop.models.matching.likeness import Rarity, as_one, likeness, part_alike
from crm_desktop.models.matching.record import Prepared

Curve = tuple[tuple[float, float], ...]
THRESHOLD = {"account": 0.5, "contact": 0.5}

# Likeness of a name and the points for it; a typing error in a firm's only word is common.
NAME = {
    "account": ((0.0, -12.0), (0.2, -5.0), (0.31, 0.0), (0.6, 0.2), (1.0, 5.5)),
    "contact": ((0.0, -8.7), (0.15, -2.5), (0.47, 0.0), (1.0, 4.5)),
}
OTHER_HOUSE = {"account": -2.5, "contact": -1.0}  # neighbours in a street are other firms
STREET = {
    "account": ((0.0, -3.0), (0.4, -0.5), (1.0, 2.5)),
    "contact": ((0.0, -3.0), (0.4, 0.0), (1.0, 4.0)),
}
TOWN = {"account": ((0.0, -1.5), (1.0, 0.5)), "contact": ((0.0, -1.5), (1.0, 1.5))}
WRITTEN = 0.3  # the share of the name as it is written, blanks aside
CONFLICT = {"account": 0.3, "contact": 0.45}

# Mail boxes that many people share.
SHARED = frozenset(
    ("info", "office", "mail", "kontakt", "contact", "sales", "obchod", "sekretariat", "biuro")
)
ENOUGH = log(200)  # a town of one record in so many says as much as a town can
CROWD = 8  # so many records of one address are more than one firm or person is there twice


@dataclass(frozen=True, slots=True)
class Evidence:
    """One field's say: its code, points for (+) or against (−), and how alike it is (0 to 1)."""

    code: str
    points: float
    alike: float


@dataclass(frozen=True, slots=True)
class Rarities:
    """How rare words of names, streets and towns are in the data that are searched.

    `places`, `towns` and `postcodes` count the records of each, `count` all of them.
    """

    name: Rarity
    street: Rarity
    town: Rarity
    places: Mapping[object, int]
    towns: Mapping[object, int]
    postcodes: Mapping[object, int]
    count: int


def rarities(records: Iterable[Prepared]) -> Rarities:
    """Return how rare the words of these records are."""
    records = tuple(records)
    return Rarities(
        Rarity(record.words for record in records),
        Rarity(record.street for record in records),
        Rarity(record.town for record in records),
        Counter(place for record in records if (place := _place(record))),
        Counter(record.town for record in records),
        Counter(record.postcode for record in records),
        len(records),
    )


def _place(record: Prepared) -> object:
    """Return what all records of one address share; None where house or street is not known."""
    return (record.street, record.house) if record.street and record.house else None


UNKNOWN = rarities(())


def score(points: float) -> float:
    """Return points as a number between 0 and 1; no points either way are 0.5."""
    return 1 / (1 + exp(-points / 2))


def on_curve(curve: Curve, alike: float) -> float:
    """Return the points at a likeness on straight lines between the corners of a curve."""
    for (x0, y0), (x1, y1) in pairwise(curve):
        if alike <= x1:
            return y0 + (y1 - y0) * (alike - x0) / (x1 - x0)
    return curve[-1][1]


def compare(kind: str, one: Prepared, other: Prepared, rare: Rarities = UNKNOWN) -> float:
    """Return how likely two records of a kind mean the same, 0 to 1."""
    return score(sum(part.points for part in evidence(kind, one, other, rare)))


def evidence(kind: str, one: Prepared, other: Prepared, rare: Rarities = UNKNOWN) -> list[Evidence]:
    """Return what each field says that both records have."""
    found = []

    def say(code: str, alike: float, points: float) -> None:
        found.append(Evidence(code, points, alike))

    if one.words and other.words:
        alike = likeness(one.words, other.words, rare.name, CONFLICT[kind])
        if kind == "account":
            written = as_one(one.whole, other.whole)  # legal forms included
            alike = (1 - WRITTEN) * max(alike, written) + WRITTEN * written
        say("name", alike, on_curve(NAME[kind], alike))
    else:
        say("no_name", 0, -4)
    if one.form and other.form and one.form != other.form:
        say("legal_form", 0, -0.5)
    if one.street and other.street:
        alike = max(
            likeness(one.street, other.street, rare.street),
            part_alike("".join(one.street), "".join(other.street)),
        )
        say("street", alike, on_curve(STREET[kind], alike))
    if one.house and other.house:
        alike = 1.0 if one.house & other.house else 0.0
        say("house_no", alike, 1.0 if alike else OTHER_HOUSE[kind])
    many = rare.places.get(_place(one), 0) if _place(one) == _place(other) else 0
    if many >= CROWD:
        say("crowd", 0, -min(4.0, 2 * log2(many / CROWD) + 1))
    if one.town and other.town:
        alike = likeness(one.town, other.town, rare.town)
        points = on_curve(TOWN[kind], alike)
        if points > 0:
            points *= min(
                _rarely(rare.towns, one.town, rare.count),
                _rarely(rare.towns, other.town, rare.count),
            )
        say("town", alike, points)
    if one.postcode and other.postcode:
        alike = OSA.normalized_similarity(one.postcode, other.postcode)
        points = max(-1.0, 6 * (alike - 0.6))
        if points > 0:
            points *= min(
                _rarely(rare.postcodes, one.postcode, rare.count),
                _rarely(rare.postcodes, other.postcode, rare.count),
            )
        say("postal_code", alike, points)
    if one.country and other.country and one.country != other.country:
        say("country", 0, -1)
    if one.phones and other.phones:
        same = any(_same_phone(a, b) for a in one.phones for b in other.phones)
        say("phone", float(same), 4 if same else -1.5)
    if one.emails and other.emails:
        alike = max(_mail(a, b) for a in one.emails for b in other.emails)
        say("email", alike, 6 * alike - 1.5)
    if one.numbers and other.numbers:
        if one.numbers & other.numbers:
            say("number", 1, 14)  # says more than any name against it
        elif {n[0] for n in one.numbers} & {n[0] for n in other.numbers}:
            say("number", 0, -4)
    return found


def _rarely(counts: Mapping[object, int], value: object, total: int) -> float:
    """Return the share of the points that agreeing on a value is worth: little for a large town."""
    found = counts.get(value, 0)
    return min(1.0, log(total / found) / ENOUGH) if found > 1 else 1.0


def _same_phone(one: str, other: str) -> bool:
    return len(one) >= 5 and len(other) >= 5 and (one.endswith(other) or other.endswith(one))


def _mail(one: str, other: str) -> float:
    (name, _, domain), (other_name, _, other_domain) = one.partition("@"), other.partition("@")
    if one == other:
        return 0.4 if name in SHARED else 1.0
    if OSA.distance(domain, other_domain) > 1:
        return 0.25 if name == other_name and len(name) > 4 and name not in SHARED else 0.0
    return max(0.0, 0.9 - 0.25 * OSA.distance(name, other_name))
