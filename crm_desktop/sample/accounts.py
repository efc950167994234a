"""One account with its details, segments and team."""

import random
from dataclasses import dataclass

from crm_desktop.sample import people
from crm_desktop.sample.history.calendar import HISTORY, Calendar
from crm_desktop.sample.history.customer import Customer, Keys
from crm_desktop.sample.invented import firms, names, places
from crm_desktop.sample.invented.firms import CURRENCY, LANGUAGE, Firm
from crm_desktop.sample.invented.names import Name
from crm_desktop.sample.invented.places import Town
from crm_desktop.sample.lists import CZK_TO, LISTS
from crm_desktop.sample.sentences.texts import LANGUAGES
from crm_desktop.sample.tables import Batch, Value

COUNTRIES = names.spread((("CZ", 56), ("PL", 27), ("BG", 17)))
OWNERS = {country: names.spread(shares) for country, shares in people.OWNERS.items()}
PERSONS = 0.08  # part of the accounts that are natural persons
TEAMS = 0.15  # part of the accounts that have a team
IMPORTANT = 0.004  # part of the accounts with a very long history

VOLUMES = {"A": 4.1, "B": 1.75, "C": 0.72}
STAFF = {"A": (120, 1900), "B": (35, 380), "C": (2, 70)}
SHOWN_OWNERS = (people.HEAD, people.HEAD, people.LEAD_PL, people.LEAD_BG)
COMPANY_KINDS = names.spread((("customer", 88), ("reseller", 7), ("partner", 5)))
# Colleagues who may be asked to join a team: sellers of the country, some from elsewhere, service.
CANDIDATES = {
    country: (*[login for login, _ in shares if login != people.HEAD], *others)
    for (country, shares), others in zip(
        people.OWNERS.items(),
        (
            ("tomasz.kowalczyk", "zuzana.pokorna"),
            ("tereza.chalupova", "zuzana.pokorna"),
            ("petr.novotny", "jiri.dvorak", "zuzana.pokorna"),
        ),
        strict=True,
    )
}
PAYMENT_DAYS = (14, 14, 21, 30, 30, 30, 45, 60)


@dataclass(slots=True)
class Plan:
    """An account before it is written: who it is, who is responsible, whose group it belongs to.

    `place` is its number among all accounts, from 0; a natural person has `human` and no firm.
    """

    rng: random.Random
    place: int
    key: int
    country: str
    firm: Firm | None
    human: Name | None
    owner: str
    parent: int | None


def write(plan: Plan, batch: Batch, calendar: Calendar, keys: Keys) -> Customer:
    """Add the rows of an account itself; return what its history needs to know."""
    customer = _customer(plan, batch, calendar, keys)
    rng, firm = plan.rng, plan.firm
    seat = firm.town if firm else places.town(rng, plan.country)
    customer.town = seat.name
    street = firm.street if firm else places.street(rng, plan.country)
    postcode = firm.postcode if firm else rng.choice(seat.codes)
    company_id, vat_id = _identifiers(plan)
    stamp = customer.stamp(customer.since)
    batch.add(
        "account",
        plan.key,
        customer.owner,
        plan.parent,
        customer.name,
        "company" if firm else "person",
        customer.status,
        company_id,
        vat_id,
        seat.name,
        plan.country,
        *stamp,
    )
    batch.add(
        "account_detail",
        plan.key,
        customer.owner,
        keys.lists["account_kind"][_kind(customer)],
        keys.lists["tier"][customer.tier] if customer.known(0.97) else None,
        firm.legal_form if firm else None,
        street,
        postcode,
        seat.region,
        firm.trade.sector if firm and customer.known(0.9) else None,
        *_business(customer),
        *_reach(customer, firm, seat),
        *stamp,
    )
    _credit(customer)
    _segments(customer, firm)
    customer.helpers = _team(customer, plan.owner)
    return customer


def _credit(customer: Customer) -> None:
    """Finance keeps a limit for customers that buy regularly."""
    if customer.status != "active" or not customer.chance(0.5):
        return
    limit = {"A": 2_000_000, "B": 500_000, "C": 100_000}[customer.tier] * CZK_TO[customer.currency]
    customer.batch.add(
        "account_credit",
        customer.key,
        customer.owner,
        int(round(limit, -3)) * 100,
        customer.currency,
        customer.rng.choices(("good", "slow", "bad"), (80, 16, 4))[0],
        *customer.stamp(customer.since),
    )


def _customer(plan: Plan, batch: Batch, calendar: Calendar, keys: Keys) -> Customer:
    rng = plan.rng
    shown = plan.place in firms.SHOWN
    important = (shown or rng.random() < IMPORTANT) and plan.human is None
    tier = "A" if important else _tier(rng, plan.human is not None)
    status = "active" if important else _status(rng, tier)
    since, last, quiet = _times(rng, status, important)
    since = calendar.workday(since)
    volume = VOLUMES[tier] * (0.55 if status == "prospect" else 1.0)
    if plan.human:
        volume *= 0.5
    start = max(since, -HISTORY)
    volume *= max(0.08, (last - start) / HISTORY) ** 0.7
    language = LANGUAGE[plan.country]
    phrases = LANGUAGES[language]
    name = plan.firm.name if plan.firm else plan.human.plain if plan.human else ""
    owner = keys.employees[plan.owner]
    customer = Customer(
        rng, batch, calendar, keys, plan.key, owner, (), name, "", plan.country, language,
        CURRENCY[plan.country], tier, status, plan.human is not None, important, volume, since,
        start, last, quiet, rng.uniform(-0.3, 0.45), phrases,
    )  # fmt: skip
    customer.themes = tuple(rng.sample(phrases.themes, 3 if tier == "C" else 5))
    return customer


def _tier(rng: random.Random, person: bool) -> str:
    draw = rng.random()
    if person:
        return "C" if draw < 0.93 else "B"
    return "A" if draw < 0.055 else "B" if draw < 0.30 else "C"


def _status(rng: random.Random, tier: str) -> str:
    draw = rng.random()
    if tier == "A":
        return "active" if draw < 0.9 else "prospect" if draw < 0.96 else "dormant"
    if draw < 0.63:
        return "active"
    return "prospect" if draw < 0.84 else "dormant" if draw < 0.95 else "closed"


def _times(rng: random.Random, status: str, important: bool) -> tuple[int, int, bool]:
    """Return when it was entered, the last day something happened, and whether it is quiet."""
    if important:
        return -HISTORY - rng.randrange(60, 900), -1, False
    fresh = 0.55 if status == "prospect" else 0.28
    if rng.random() < fresh:
        since = -rng.randrange(15 if status in ("active", "prospect") else 500, HISTORY)
    else:
        since = -HISTORY - rng.randrange(0, 950)
    draw = rng.random()
    last, quiet = -1, draw < 0.3
    if status == "closed":
        last, quiet = -rng.randrange(250, 800), True
    elif status == "dormant":
        last, quiet = -rng.randrange(190, 600), True
    elif draw < 0.13:
        last = -rng.randrange(100, 400)  # forgotten: active, yet not contacted for long
    return since, max(last, min(since + 60, -1)), quiet


def _identifiers(plan: Plan) -> tuple[str | None, str | None]:
    if plan.firm:
        # A prospect found on the web is often entered without numbers.
        if plan.rng.random() < 0.04:
            return None, None
        return plan.firm.company_id, plan.firm.vat_id
    if plan.country == "CZ" and plan.rng.random() < 0.4:  # a tradesman, not registered for VAT
        return firms.identifiers_of("CZ", plan.key)[0], None
    return None, None


def _kind(customer: Customer) -> str:
    if customer.status == "prospect":
        return "prospect"
    return "customer" if customer.person else customer.pick(COMPANY_KINDS)


def _business(customer: Customer) -> tuple[Value, ...]:
    """Return columns from employee_count to verified_on."""
    rng, day = customer.rng, customer.calendar.day
    staff = revenue = founded = None
    if not customer.person:
        least, most = STAFF[customer.tier]
        staff = int(least * (most / least) ** rng.random())
        crowns = staff * rng.uniform(0.9, 3.4) * 1_000_000
        if customer.known(0.85):
            revenue = round(crowns * CZK_TO[customer.currency], -4) * 100
        founded = customer.since - rng.randrange(400, 12_000) if customer.known(0.9) else None
    since = None
    if customer.status != "prospect":
        # Many were customers long before this program.
        earlier = rng.randrange(100, 5_200) if customer.since < -HISTORY else 0
        since = customer.since - earlier
        if founded is not None:
            founded = min(founded, since - rng.randrange(20, 2_000))
    verified = customer.between(max(customer.since, -900), -1) if customer.known(0.8) else None
    return (
        staff,
        int(revenue) if revenue else None,
        customer.currency if revenue else None,
        day(founded) if founded is not None else None,
        day(since) if since is not None else None,
        customer.pick(PAYMENT_DAYS) if customer.status != "prospect" else None,
        day(verified) if verified is not None else None,
    )


def _reach(customer: Customer, firm: Firm | None, seat: Town) -> tuple[Value, ...]:
    """Return columns from phone to note."""
    rng = customer.rng
    note = customer.pick(customer.phrases.account_notes) if rng.random() < 0.3 else None
    if firm is None:
        return (None, None, None, customer.language, note)
    box = customer.pick(("info", "info", "office", "obchod"))
    if customer.country != "CZ":
        box = customer.pick(("info", "office", "biuro" if customer.country == "PL" else "sales"))
    return (
        places.telephone(rng, seat) if customer.known(0.9) else None,
        f"{box}@{firm.domain}" if customer.known(0.88) else None,
        f"https://www.{firm.domain}" if customer.known(0.75) else None,
        customer.language,
        note,
    )


def _segments(customer: Customer, firm: Firm | None) -> None:
    codes = [firm.trade.segment if firm else "household"]
    if customer.chance(0.07):
        codes.append(customer.pick(LISTS["segment"]).code)
    for code in dict.fromkeys(codes):
        key = customer.keys.lists["segment"][code]
        customer.add("account_segment", key, on=customer.since)


def _team(customer: Customer, owner: str) -> tuple[int, ...]:
    """Add the team; return who besides the responsible person may be given work, as weights."""
    rng, ids = customer.rng, customer.keys.employees
    above = [ids[login] for login in people.superiors(owner)]
    helpers = above[:1] * 3 + above[1:]
    if rng.random() >= (0.6 if customer.important else TEAMS):
        return tuple(helpers)
    taken = {owner, *people.superiors(owner)}
    free = [login for login in CANDIDATES[customer.country] if login not in taken]
    for login in rng.sample(free, 1 if rng.random() < 0.75 else 2):
        begin = customer.between(max(customer.since, -900), -1)
        end = begin + rng.randrange(30, 900) if rng.random() < 0.3 else None
        access = "write" if rng.random() < 0.55 else "read"
        day = customer.calendar.day
        until = None if end is None else day(end)
        customer.add("account_team", ids[login], access, day(begin), until, on=begin)
        if end is None or end > 30:
            helpers += [ids[login]] * 6
    return tuple(helpers)
