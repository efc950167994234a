"""The frozen rows of access: requests, emergencies, stand-ins, hand-overs, notices."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

BATCH = 20  # accounts handed over in one transaction: full ones take 44 ms, and Cancel waits 1 s

# The person signed in, among the responsible person of account a and everybody above.
IN_CHARGE = """
WITH RECURSIVE up(id) AS (
    SELECT a.owner_id
    UNION
    SELECT e.superior_id FROM crm.employee e JOIN up ON e.id = up.id
) SELECT FROM up JOIN crm.employee me ON me.id = up.id WHERE me.login = session_user
"""


def in_utc(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return the values of a row, its times in UTC."""
    return tuple(
        value.astimezone(dt.UTC) if isinstance(value, dt.datetime) else value for value in values
    )


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody asks to see an account. state: open, granted, refused."""

    id: int
    account_id: int
    account_name: str
    employee_id: int
    employee_name: str
    reason: str
    state: str
    asked_at: dt.datetime
    decided_by: str = ""
    decided_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Emergency:
    """An account that I opened in an emergency: until when, and why."""

    account_id: int
    account_name: str
    reason: str
    until: dt.datetime


@dataclass(frozen=True, slots=True)
class Cover:
    """Who covers for whom until when, with the phone and e-mail of who covers."""

    away_id: int
    away: str
    covers_id: int
    covers: str
    valid_to: dt.date
    phone: str = ""
    email: str = ""
    scope: str = "own"
    access: str = "write"


@dataclass(frozen=True, slots=True)
class Door:
    """What somebody can do who finds an account closed."""

    may_ask: bool = False
    may_break_glass: bool = False
    request: Request | None = None  # my newest one
    covers: tuple[Cover, ...] = ()  # who covers for the responsible person today


@dataclass(frozen=True, slots=True)
class Blind:
    """Colleagues (id, name) who do not see an account; whether I may add them to its team."""

    people: tuple[tuple[int, str], ...]
    may_add: bool


@dataclass(frozen=True, slots=True)
class HandOver:
    """All accounts of one person on their way to another. state: running, done, stopped."""

    id: int
    from_id: int
    from_name: str
    to_id: int
    to_name: str
    total: int
    done: int
    state: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """Whose accounts are to be handed over: name, how many, and a hand-over that runs already."""

    employee_id: int
    name: str
    accounts: int
    running: HandOver | None


@dataclass(frozen=True, slots=True)
class Notice:
    """What a person should know. `request` is the state of the request it is about, "" if none."""

    id: int
    kind: str
    account_id: int | None
    account_name: str
    about_id: int | None
    by: str
    reason: str
    created_at: dt.datetime
    seen: bool
    request: str = ""
    until: dt.datetime | None = None  # of an emergency access
    number: int = 0  # accounts of a hand-over
