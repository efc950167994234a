"""What the writers of the history have to know of one account, and how they draw from it."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from crm_desktop.sample.history.calendar import Calendar
from crm_desktop.sample.invented.names import Name
from crm_desktop.sample.sentences.phrases import Phrases, Theme
from crm_desktop.sample.sentences.texts import Facts
from crm_desktop.sample.tables import Batch, Value

T = TypeVar("T")


@dataclass(frozen=True)
class Keys:
    """Keys of what stands in the database before the accounts: people, lists, products."""

    employees: Mapping[str, int]  # by login
    names: Mapping[int, str]  # of employees, by key
    lists: Mapping[str, Mapping[str, int]]  # table, then code
    products: Mapping[str, int]  # by code


@dataclass(frozen=True, slots=True)
class Colleague:
    """A contact person at the account; `gone` if they do not work there any more."""

    key: int
    name: Name
    function: str
    gone: bool


@dataclass(slots=True)
class Customer:
    """One account while its history is written. Days are distances from today, past negative.

    `volume` scales how much happens (1 on average). `since` is the day it was entered, `start`
    and `last` are the first and the last day of its history; `quiet` leaves it without a next
    step; `growth` is the change of sales per year.
    """

    rng: random.Random
    batch: Batch
    calendar: Calendar
    keys: Keys
    key: int
    owner: int
    helpers: tuple[int, ...]  # others who may see it: team and superiors, with repeats as weights
    name: str
    town: str
    country: str
    language: str
    currency: str
    tier: str
    status: str
    person: bool
    important: bool
    volume: float
    since: int
    start: int
    last: int
    quiet: bool
    growth: float
    phrases: Phrases
    colleagues: list[Colleague] = field(default_factory=list)
    themes: tuple[Theme, ...] = ()
    product: str = ""

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items."""
        return items[int(self.rng.random() * len(items))]

    def chance(self, part: float) -> bool:
        return self.rng.random() < part

    def known(self, part: float) -> bool:
        """Tell whether a fact was entered; of important accounts everything is known."""
        return self.rng.random() < part or self.important

    def count(self, mean: float) -> int:
        """Return a number of rows around a mean that is scaled by the account's volume."""
        scaled = mean * self.volume
        return int(scaled * (0.45 + 1.1 * self.rng.random()) + self.rng.random())

    def between(self, first: int, last: int) -> int:
        """Return a day from `first` to `last`, both included."""
        return first + int(self.rng.random() * (last - first + 1))

    def past(self) -> int:
        """Return a working day of the history, not before the account was entered."""
        return max(self.calendar.workday(self.between(self.start, self.last)), self.start)

    def employee(self) -> int:
        """Return who of us does it: mostly the responsible person."""
        if self.helpers and self.rng.random() < 0.17:
            return self.pick(self.helpers)
        return self.owner

    def colleague(self) -> Colleague | None:
        """Return a contact person who still works there, if there is any."""
        here = [person for person in self.colleagues if not person.gone]
        return self.pick(here) if here else None

    def contact(self, part: float = 1.0) -> int | None:
        """Return the key of a contact with the given probability."""
        if part < 1.0 and self.rng.random() >= part:
            return None
        person = self.colleague()
        return person.key if person else None

    def facts(self, offset: int) -> Facts:
        """Return what fills the marks of a text written on that day."""
        return Facts(self.rng, self.calendar, self.language, offset, self.product)

    def moment(self, offset: int, minute: int) -> str:
        return self.calendar.moment(offset, minute, self.country == "BG")

    def office_minute(self) -> int:
        """Return a minute of the day between 7:45 and 16:25, in steps of five."""
        return 465 + 5 * int(self.rng.random() * 105)

    def stamp(self, offset: int, who: int | None = None) -> tuple[Value, ...]:
        """Return the stamps of a row entered on a day of the past, some changed later."""
        author = who or self.owner
        made = self.moment(offset, self.office_minute())
        if offset >= -8 or self.rng.random() < 0.75:
            return made, author, made, author
        later = offset + 1 + int(self.rng.random() * min(60, -offset - 2))
        return made, author, self.moment(later, self.office_minute()), self.owner

    def add(self, table: str, *values: Value, on: int, who: int | None = None) -> int:
        """Add a row of this account with stamps of the day `on`; return its key."""
        key = self.batch.key(table)
        self.batch.add(table, key, self.key, self.owner, *values, *self.stamp(on, who))
        return key
