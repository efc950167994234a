"""The whole sample, batch by batch: the same seed and day give the same rows."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace

from crm_desktop.sample import accounts, contacts, regions
from crm_desktop.sample.accounts import Plan
from crm_desktop.sample.contacts import Mover
from crm_desktop.sample.history import history, selling
from crm_desktop.sample.history.calendar import Calendar
from crm_desktop.sample.history.customer import Keys
from crm_desktop.sample.invented import firms, names
from crm_desktop.sample.tables import ORDER, Batch

BLOCK = 40  # accounts generated together: one group of firms in each
BATCH = 10 * BLOCK


def batches(
    count: int,
    seed: int,
    today: dt.date,
    keys: Keys,
    first_ids: dict[str, int] | None = None,
) -> Iterator[Batch]:
    """Yield the rows of `count` accounts in batches that can be written one after another.

    A smaller sample is the beginning of a larger one with the same seed. `first_ids` says where
    the keys of a table begin, 1 where it says nothing. `count` must not exceed a million.
    """
    calendar = Calendar(today)
    next_ids = dict.fromkeys(ORDER, 1) | (first_ids or {})
    taken: set[str] = set()
    batch = Batch(next_ids)
    here = keys
    for start in range(0, count, BLOCK):
        if start % regions.SIZE == 0:
            there = regions.employees(keys.employees, start // regions.SIZE)
            here = replace(keys, employees=there)
        _block(start, min(BLOCK, count - start), seed, batch, calendar, here, taken)
        if len(batch.rows["account"]) >= BATCH:
            yield batch
            batch = Batch(next_ids)
    if batch.rows["account"]:
        yield batch


def _block(
    start: int,
    size: int,
    seed: int,
    batch: Batch,
    calendar: Calendar,
    keys: Keys,
    taken: set[str],
) -> None:
    rng = random.Random(f"{seed}/block/{start}")
    head = rng.randrange(BLOCK - 4)
    members = range(head + 1, head + 2 + rng.randrange(3))
    if start == 0:
        head, members = 0, range(1, 2)
    movers: list[Mover] = []
    above: Plan | None = None
    for number in range(size):
        place = start + number
        group = above if number in members else None
        plan = _plan(place, seed, batch.key("account"), taken, number == head, group)
        if number == head:
            above = plan
        customer = accounts.write(plan, batch, calendar, keys)
        contacts.write(customer, plan.firm, plan.human, movers)
        selling.write(customer)
        history.write(customer)


def _plan(place: int, seed: int, key: int, taken: set[str], head: bool, above: Plan | None) -> Plan:
    """Return an account's plan; each has a random source of its own."""
    rng = random.Random(f"{seed}/{place}")
    if place in firms.SHOWN:
        firm = firms.shown(rng, place, key, taken)
        owner = accounts.SHOWN_OWNERS[place]
        country = firm.town.country
    elif above is not None and above.firm is not None:
        firm = firms.subsidiary(rng, above.firm, key, taken)
        country = above.country
        owner = above.owner if rng.random() < 0.7 else rng.choice(accounts.OWNERS[country])
    else:
        country = rng.choice(accounts.COUNTRIES)
        owner = rng.choice(accounts.OWNERS[country])
        if not head and rng.random() < accounts.PERSONS:
            human = names.invent(rng, country)
            return Plan(rng, place, key, country, None, human, owner, None)
        firm = firms.invent(rng, country, key, taken, large=head)
    return Plan(rng, place, key, country, firm, None, owner, above.key if above else None)
