"""Medians of ways that take turns, and tables that say whether a ratio is held."""

import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

MS = 1000.0


def medians(ways: Mapping[str, Callable[[], object]], rounds: int = 40) -> dict[str, float]:
    """Return the median milliseconds of each way; they take turns, so that noise meets all.

    The first rounds do not count: they fill caches and let statements be prepared.
    """
    before = min(6, rounds)
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(-before, rounds):
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            if number >= 0:
                taken[name].append((time.perf_counter() - began) * MS)
    return {name: statistics.median(times) for name, times in taken.items()}


@dataclass(frozen=True)
class Line:
    """One comparison: ours against the other way; goal None where nothing is to be held.

    Held is `ours <= goal × other + slack`; all in milliseconds, or numbers of the unit named.
    """

    what: str
    ours: float
    other: float | None = None
    goal: float | None = None
    slack: float = 0.0
    unit: str = "ms"

    def held(self) -> bool:
        """Tell whether the ratio is held."""
        if self.goal is None or self.other is None:
            return True
        return self.ours <= self.goal * self.other + self.slack

    def cells(self) -> tuple[str, ...]:
        """Return the texts of a row of the table."""
        form = ".2f" if self.unit == "ms" else ".0f"
        ours = f"{self.ours:{form}} {self.unit}"
        if self.other is None:
            return self.what, ours, "", "", "", ""
        other, ratio = f"{self.other:{form}} {self.unit}", f"{self.ours / self.other:.2f} ×"
        if self.goal is None:
            return self.what, ours, other, ratio, "", ""
        goal = f"≤ {self.goal:.3g} ×" + (f" + {self.slack:g} {self.unit}" if self.slack else "")
        return self.what, ours, other, ratio, goal, "held" if self.held() else "NOT HELD"


@dataclass
class Table:
    """One table of a benchmark; as text it can stand in a Markdown page."""

    title: str
    about: str
    lines: list[Line] = field(default_factory=list)
    heads: tuple[str, str] = ("ours", "against")
    more: str = ""  # what is too long for the screen: plans, every single statement

    def not_held(self) -> list[Line]:
        """Return the lines whose ratio is not held."""
        return [line for line in self.lines if not line.held()]

    def __str__(self) -> str:
        rows = [("what", *self.heads, "ratio", "goal", ""), *(line.cells() for line in self.lines)]
        return "\n".join([f"## {self.title}", self.about, "", grid(rows)])


@dataclass
class Figures:
    """A table of figures that are held against nothing; the first row are the heads."""

    title: str
    about: str
    heads: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    lines: tuple[Line, ...] = ()
    more: str = ""

    def not_held(self) -> list[Line]:
        """Nothing is to be held."""
        return []

    def __str__(self) -> str:
        return "\n".join([f"## {self.title}", self.about, "", grid([self.heads, *self.rows])])


def grid(rows: Sequence[tuple[str, ...]]) -> str:
    """Return rows of texts, the heads first, as a table of Markdown."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    texts = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([texts[0], rule, *texts[1:]])


def say(text: str) -> None:
    """Write to standard output at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
