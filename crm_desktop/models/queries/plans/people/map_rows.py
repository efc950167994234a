"""The stakeholder map as frozen rows: people of the customer and the links between them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

LINK_KINDS = ("formal", "informal", "influences", "conflicts")
QUIET_DAYS = 60  # without contact, of those who matter
WEIGHTY = 4  # from this influence on somebody matters

GAPS = ("unknown", "left", "keeper", "support", "contact")  # the order of a person's gaps


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """One person of the map: a contact, or a placeholder ("unknown CFO") with `contact_id` None.

    `job`: what they do; `own_job`: where the plan names it otherwise than the contact does.
    `left_on`: since when a contact works there no more. `part`: what they do in an opportunity,
    the weightiest. `x`, `y`: where the middle of the card was put by hand, in mm, or None.
    """

    id: int
    version: int
    name: str
    job: str = ""
    contact_id: int | None = None
    left_on: dt.date | None = None
    account_division_id: int | None = None
    division: str = ""
    reports_to_id: int | None = None
    role: str = "none"
    part: str = ""
    standing: str = "structure"
    influence: int | None = None
    support: int | None = None
    coverage: str = "none"
    relation: str = ""
    wanted_relation: str = ""
    employee_id: int | None = None
    employee: str = ""
    x: int | None = None
    y: int | None = None
    own_job: str | None = None
    note: str = ""
    last_contact: dt.date | None = None

    @property
    def present(self) -> bool:
        """Return whether somebody works there still."""
        return self.left_on is None

    @property
    def known(self) -> bool:
        """Return whether we know who it is."""
        return self.contact_id is not None

    @property
    def weighty(self) -> bool:
        """Return whether somebody counts: by role, by standing or by influence."""
        return (
            self.role not in ("", "none")
            or self.standing == "inner_circle"
            or (self.influence or 0) >= WEIGHTY
        )


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two people beside that of reporting; strength 1–3."""

    id: int
    version: int
    from_id: int
    to_id: int
    kind: str
    strength: int = 1
    label: str = ""


@dataclass(frozen=True, slots=True)
class PlanMap:
    """All people of a plan with their links, as they stand on a day."""

    plan_id: int
    account_id: int
    plan: str
    account: str
    people: tuple[Stakeholder, ...] = ()
    links: tuple[Link, ...] = ()
    today: dt.date = field(default_factory=dt.date.today)


def rings(people: Sequence[Stakeholder]) -> frozenset[int]:
    """Return those whose line of reporting comes back to themselves; the server refuses it."""
    above = {person.id: person.reports_to_id for person in people}
    found: set[int] = set()
    done: set[int] = set()
    for start in above:
        path: list[int] = []
        here: int | None = start
        while here is not None and here in above and here not in done:
            if here in path:
                found.update(path[path.index(here) :])
                break
            path.append(here)
            here = above[here]
        done.update(path)
    return frozenset(found)
