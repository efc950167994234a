"""What a chart shows: a few named places, and one or two series of numbers over them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crm_desktop.models.language import translator

Form = Literal["bar", "line", "pie"]
MOST: dict[str, int] = {"bar": 24, "line": 60, "pie": 5}  # places; what is less becomes one more


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers in whole units, one for each place; the name stands in the legend of two."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """A chart before it has a size: its title, the unit of its numbers, what they belong to.

    One or two series: more of them nobody reads. A pie shows the first one. `in_time`: the names
    are months or quarters, which stand from left to right however many they are.
    """

    title: str
    names: tuple[str, ...]
    series: tuple[Series, ...]
    form: Form = "bar"
    unit: str = ""
    in_time: bool = False

    @property
    def heading(self) -> str:
        """The title with the unit."""
        return f"{self.title}, {self.unit}" if self.unit else self.title


def fewer(figures: Figures, language: str, room: int = 0) -> tuple[Figures, tuple[int, ...]]:
    """Return figures that a chart has room for, and which of the given places each stands for.

    Of too many places the largest stay, in their order; the rest is one more, numbered -1. `room`:
    how many places there are, where it is not the usual number of this form.
    """
    most, count = room or MOST[figures.form], len(figures.names)
    if count <= most:
        return figures, tuple(range(count))
    first = figures.series[0].values
    kept = sorted(sorted(range(count), key=lambda at: -abs(first[at]))[: most - 1])
    left = sorted(set(range(count)) - set(kept))
    words = translator(language).ngettext("{count} other", "{count} others", len(left))
    return replace(
        figures,
        names=(*(figures.names[at] for at in kept), words.format(count=len(left))),
        series=tuple(
            Series(each.name, (*_at(each.values, kept), sum(_at(each.values, left))))
            for each in figures.series
        ),
    ), (*kept, -1)


def _at(values: Sequence[float], places: Sequence[int]) -> list[float]:
    return [values[at] for at in places]
