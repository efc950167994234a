"""The frozen rows of the account card: header, facts, timeline."""

import datetime as dt
from dataclasses import dataclass

from crm_desktop.models.queries.access.rows import Door, Emergency
from crm_desktop.models.queries.rows import Row


@dataclass(frozen=True, slots=True)
class Facts:
    """Worked out from the data, never typed. Money in minor units of `currency`."""

    currency: str
    cooperation_since: dt.date | None
    revenue_12_months: int
    revenue_before: int  # the 12 months before those
    revenue_by_month: tuple[int, ...]  # 12 values, oldest first
    open_opportunities: int
    open_amount: int
    weighted_amount: int
    last_contact: dt.datetime | None
    last_contact_kind: str  # activity or communication kind code, "" if none
    last_contact_by: str
    completeness: int  # percent of the fields that the rules on data ask for
    missing: tuple[str, ...]  # names of the account's fields that are not
    running_services: int
    verify_by: dt.date | None = None  # until when the data are to be verified again
    scores: tuple[int, ...] = ()  # of satisfaction, 0 to 10: the last ones, oldest first
    scored_on: dt.date | None = None  # day of the last one


@dataclass(frozen=True, slots=True)
class YearRevenue:
    """What was sold to an account in a year, in minor units of one currency."""

    year: int
    currency: str
    total: int


@dataclass(frozen=True, slots=True)
class AccountHeader:
    """The top of the card. Without the right to the details only `row` (directory) is filled.

    `parts` are the tabs of which somebody sees records all the same: a slice of their role, or
    what was shared. `door` says what else can be done about a closed account.
    """

    row: Row
    only_directory: bool
    owner: Row | None  # the responsible employee with phone and e-mail
    superior_name: str
    team_size: int
    facts: Facts | None
    parts: tuple[str, ...] = ()
    door: Door | None = None
    in_charge: bool = False  # I am responsible, or above who is: I choose who sees the account
    may_hand_over: bool = False
    emergency: Emergency | None = None  # the account is open by it until then


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of the timeline; kind and id open the record."""

    kind: str  # activity, task, communication, document, opportunity, service, sale, project
    id: int
    code: str  # the record's own kind or status code, for icon and word (meeting, call, email …)
    happened_at: dt.datetime
    title: str
    people: str
    body: str
    chip: str  # status code, "" if none
    amount: int | None
    currency: str
    all_day: bool  # the record has a date, no time


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """One page of the timeline, newest first, and whether older entries follow."""

    entries: tuple[TimelineEntry, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """Filter of the timeline: kinds (codes of `TimelineEntry.kind`; empty: all), person, period."""

    account_id: int
    kinds: tuple[str, ...] = ()
    employee_id: int | None = None
    contact_id: int | None = None
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    before: tuple[dt.datetime, str, int] | None = None  # key of the last entry shown
    limit: int = 50
