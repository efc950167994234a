"""The frozen rows of account plans that several parts of the workspace and of paper share."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crm_desktop.models.queries.rows import Row

QUADRANTS = ("strength", "weakness", "opportunity", "threat")


@dataclass(frozen=True, slots=True)
class PlanHead:
    """A plan as the head of its page shows it: `row` has all its fields with their labels.

    version: number of the last frozen version, 0 for none. counts: how many records stand behind
    each tab. leads: the person asking is above the plan's owner, and so may approve it.
    """

    row: Row
    version: int = 0
    taken_at: dt.datetime | None = None
    team: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    leads: bool = False

    @property
    def id(self) -> int:
        """The key of the plan."""
        return self.row.id

    @property
    def account_id(self) -> int:
        """The key of the account it is for."""
        return int(self.row["account_id"])

    @property
    def may_change(self) -> bool:
        """Whether the person asking may change the plan, and what stands in it."""
        return self.row.may_change


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """The worked-out figures of a plan; amounts in minor units of `currency`, None without any.

    course: what is reached and expected, added up quarter by quarter. key_people: stakeholders who
    count; key_held: those of them with one of us.
    """

    currency: str = ""
    target: int | None = None
    baseline: int | None = None
    actual: int | None = None
    forecast: int | None = None
    course: tuple[int, ...] = ()
    key_people: int = 0
    key_held: int = 0


@dataclass(frozen=True, slots=True)
class PartDone:
    """How far one part of a plan is worked out, in percent, with the rule beside it in words."""

    part: str  # the key of its tab
    label: str
    percent: int
    rule: str


@dataclass(frozen=True, slots=True)
class PlanGap:
    """Something the map of people lacks: `kind` unknown, support, contact or keeper."""

    kind: str
    title: str
    detail: str = ""
    stakeholder_id: int | None = None


@dataclass(frozen=True, slots=True)
class PlanOverview:
    """What the page of a plan reads first."""

    head: PlanHead
    figures: PlanFigures = PlanFigures()
    parts: tuple[PartDone, ...] = ()
    gaps: tuple[PlanGap, ...] = ()

    @property
    def done(self) -> int:
        """How far the whole plan is worked out, in percent: the mean of its parts."""
        return mean(self.parts)


def mean(parts: Sequence[PartDone]) -> int:
    """Return how far a plan is worked out by its parts, in percent, halves up; 0 without any."""
    number = len(parts)
    return (2 * sum(part.percent for part in parts) + number) // (2 * number) if parts else 0
