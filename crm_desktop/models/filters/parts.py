"""What a filter is made of: conditions, groups of them, and what related records must be like."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Condition:
    """One field compared with a value; `operators` lists the operators of each type.

    The value is that of the field's type, a tuple of them (`in`, `not_in`), a pair whose ends may
    be None (`between`), a `Period` where the field is a date or a time, `ME` where it is a
    colleague, an `Amount` where only sums of one currency are meant (else minor units of any).
    """

    field: str
    op: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Group:
    """Parts of which all ("and") or one ("or") must hold; `negated` turns the whole round.

    An empty group holds for everything.
    """

    join: Literal["and", "or"] = "and"
    parts: tuple["Filter", ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Has, or has no, record along a relation that meets `where`; at least `least` of them.

    `relation` is the name of a `Relation`. Records that a person may not see do not exist here.
    """

    relation: str
    has: bool = True
    where: "Filter | None" = None
    least: int = 1


Filter = Condition | Group | Related


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in one currency: minor units and the ISO 4217 code."""

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Myself:
    """Whoever asks: a filter that is shared means each reader's own records."""


ME = Myself()
# Records that are one's own work, and those of the accounts that one answers for.
MINE = Condition("employee_id", "in", (ME,))
RESPONSIBLE = Condition("owner_id", "in", (ME,))


def all_of(parts: Iterable[Filter]) -> Group:
    """Return the group in which all parts must hold."""
    return Group("and", tuple(parts))
