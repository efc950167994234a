"""The people at one account with their contact points, and the account's further addresses."""

from dataclasses import dataclass

from crm_desktop.sample.history.customer import Colleague, Customer
from crm_desktop.sample.invented import names, places
from crm_desktop.sample.invented.firms import Firm, slug
from crm_desktop.sample.invented.names import Name

FUNCTIONS = names.spread(
    (
        ("purchasing", 20),
        ("production", 16),
        ("maintenance", 20),
        ("finance", 11),
        ("quality", 7),
        ("logistics", 9),
        ("it", 4),
        ("office", 9),
        ("director", 4),
    )
)
CONSENT_SOURCES = ("form", "form", "web", "meeting", "email")
ADDRESS_KINDS = names.spread(
    (("billing", 25), ("delivery", 35), ("branch", 25), ("postal", 10), ("former", 5))
)
INVOICES = {"CZ": "faktury", "PL": "faktury", "BG": "fakturi"}


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody who left an account and will turn up at another of the same country."""

    person: int
    name: Name
    account: int
    country: str
    left: int


def write(customer: Customer, firm: Firm | None, human: Name | None, movers: list[Mover]) -> None:
    """Add the contacts; leavers are added to `movers`, a mover may be taken from it."""
    if firm is None:
        assert human is not None
        _contact(customer, None, human, "owner", None, None)
        return
    for number in range(max(1, customer.count(3.4))):
        function = "purchasing"
        if number == 0:
            small = customer.tier == "C" and customer.chance(0.45)
            function = "owner" if small else "director"
        elif number > 1:
            function = _free_function(customer)
        mover = _arrival(customer, movers) if number else None
        name = mover.name if mover else names.invent(customer.rng, customer.country)
        left = None
        if number > 1 and not mover and customer.start < -400 and customer.chance(0.15):
            left = customer.between(customer.start, min(customer.last, -60))
        person = _contact(customer, firm, name, function, mover, left)
        if left is not None and left < -150 and len(movers) < 8:
            movers.append(Mover(person, name, customer.key, customer.country, left))
    _addresses(customer, firm)


def _free_function(customer: Customer) -> str:
    """Return a function, rather one that nobody at the account has yet."""
    for _ in range(4):
        function = customer.pick(FUNCTIONS)
        if all(person.function != function for person in customer.colleagues):
            break
    return function


def _arrival(customer: Customer, movers: list[Mover]) -> Mover | None:
    for mover in movers:
        elsewhere = mover.account != customer.key and mover.country == customer.country
        if elsewhere and customer.start < mover.left + 100:
            movers.remove(mover)
            return mover
    return None


def _contact(
    customer: Customer,
    firm: Firm | None,
    name: Name,
    function: str,
    mover: Mover | None,
    left: int | None,
) -> int:
    """Add one contact with contact points; return the key of the human being."""
    phrases, rng = customer.phrases, customer.rng
    person = mover.person if mover else customer.batch.key("person")
    if not mover:
        customer.batch.add("person", person)
    job = department = reports_to = None
    if firm:
        # The first of a function leads it, the others hold the lower posts.
        jobs = phrases.jobs[function]
        same = sum(person.function == function for person in customer.colleagues)
        job = jobs[min(same, len(jobs) - 1)][name.gender == "m"]
        department = phrases.departments[function] if customer.tier != "C" else None
        if customer.colleagues and customer.chance(0.5):
            reports_to = customer.colleagues[0].key
    begin = customer.since
    since = None
    if mover:
        begin = max(mover.left + rng.randrange(20, 90), customer.start)
        since = customer.calendar.day(begin)
    elif customer.chance(0.3):
        since = customer.calendar.day(customer.since - rng.randrange(0, 2500))
    begin = min(begin, -1)
    key = customer.add(
        "contact",
        person,
        name.title_before,
        name.first,
        name.last,
        name.title_after,
        name.gender if customer.chance(0.98) else None,
        customer.language if customer.chance(0.97) else "en",
        job,
        department,
        customer.keys.lists["contact_function"][function] if customer.chance(0.93) else None,
        reports_to,
        since,
        None if left is None else customer.calendar.day(left),
        None,  # consents are worked out when all contacts of a person are written
        on=begin,
    )
    stamp = customer.stamp(begin)
    if customer.chance(0.15):
        note = customer.pick(phrases.contact_notes)
        customer.batch.add("contact_note", key, customer.key, customer.owner, note, *stamp)
    _points(customer, firm, name, key, begin, left)
    _consents(customer, key, person, begin)
    customer.colleagues.append(Colleague(key, name, function, left is not None))
    return person


def _consents(customer: Customer, contact: int, person: int, begin: int) -> None:
    """Some people agreed to hear from us; a few of them withdrew it later."""
    for purpose, share in (("newsletter", 0.3), ("events", 0.12), ("photos", 0.04)):
        if not customer.chance(share):
            continue
        given = customer.between(begin, -1)
        decisions = [("given", customer.pick(CONSENT_SOURCES), given)]
        if customer.chance(0.12):
            decisions.append(("withdrawn", "email", customer.between(given, -1)))
        for state, source, on in decisions:
            customer.add(
                "consent",
                contact,
                person,
                customer.keys.lists["consent_purpose"][purpose],
                state,
                source,
                customer.calendar.day(on),
                None,
                None,
                on=on,
            )


def _points(
    customer: Customer, firm: Firm | None, name: Name, contact: int, begin: int, left: int | None
) -> None:
    rng, country = customer.rng, customer.country
    until = None if left is None else customer.calendar.day(left)
    first, last = slug(name.first), slug(name.last)
    if customer.chance(0.95):
        mailbox = f"{first}.{last}@{firm.domain}" if firm else f"{last}.{first}@posta.example"
        _point(customer, contact, "email", mailbox, begin, until=until)
    if customer.chance(0.72):
        _point(customer, contact, "mobile", places.mobile(rng, country), begin, until=until)
    if firm and customer.chance(0.55):
        _point(customer, contact, "phone", places.telephone(rng, firm.town), begin, until=until)
    if left is None and customer.chance(0.05):
        # A number that was replaced stays, with its last day.
        last_day = customer.calendar.day(customer.between(begin, -1))
        _point(customer, contact, "mobile", places.mobile(rng, country), begin, until=last_day)


def _point(
    customer: Customer,
    contact: int | None,
    kind: str,
    value: str,
    on: int,
    label: str | None = None,
    until: str | None = None,
) -> None:
    customer.add("contact_point", contact, kind, value, label, None, until, None, on=on)


def _addresses(customer: Customer, firm: Firm) -> None:
    rng, on = customer.rng, customer.since
    reception, billing, emergency = customer.phrases.labels
    if customer.chance(0.25):
        _point(customer, None, "email", f"{INVOICES[customer.country]}@{firm.domain}", on, billing)
    if customer.chance(0.12):
        _point(customer, None, "phone", places.telephone(rng, firm.town), on, reception)
    if customer.chance(0.08):
        _point(customer, None, "mobile", places.mobile(rng, customer.country), on, emergency)
    if not customer.chance(0.22 + 0.5 * (customer.tier == "A")):
        return
    for _ in range(1 if customer.tier == "C" else rng.randrange(1, 4)):
        kind = customer.pick(ADDRESS_KINDS)
        town = firm.town if customer.chance(0.5) else places.town(rng, customer.country)
        former = kind == "former"
        customer.add(
            "address",
            None,
            kind,
            None,
            places.street(rng, customer.country),
            rng.choice(town.codes),
            town.name,
            customer.country,
            None,
            customer.calendar.day(customer.between(customer.start, -1)) if former else None,
            on=on,
        )
