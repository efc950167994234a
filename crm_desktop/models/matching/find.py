"""The duplicates of a set of records, or those that two sets have in common."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crm_desktop.models.matching.blocking import pairs
from crm_desktop.models.matching.record import Values, prepare
from crm_desktop.models.matching.scoring import THRESHOLD, Evidence, compare, evidence, rarities

STEP = 20_000  # pairs between two reports of progress


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may mean the same: their places, the score (0 to 1) and what says so."""

    left: int
    right: int
    score: float
    evidence: tuple[Evidence, ...]


def find_pairs(
    kind: str,
    records: Sequence[Values],
    others: Sequence[Values] | None = None,
    progress: Callable[[str, int], None] = lambda _doing, _count: None,
    share: Callable[[float], object] = lambda _done: None,
) -> list[Pair]:
    """Return the likely duplicates of a kind, the likeliest first.

    With `others` only pairs across the two sets are found, and `right` counts in the second one.
    `progress` is told what is done ("prepared", "compared") and how many records or pairs were,
    `share` how much of the comparing is done, 0 to 1.
    """
    prepared = []
    for values in (*records, *(others or ())):
        prepared.append(prepare(kind, values))
        if len(prepared) % STEP == 0:
            progress("prepared", len(prepared))
    if others is not None and not (records and others):
        return []
    split = len(records) if others is not None else 0
    rare = rarities(prepared)
    found: dict[tuple[int, int], float] = {}
    count = 0
    for i, j in pairs(prepared, split, share):
        count += 1
        if count % STEP == 0:
            progress("compared", count)
        score = compare(kind, prepared[i], prepared[j], rare)
        if score >= THRESHOLD[kind]:
            found[i, j] = score
    progress("compared", count)
    ranked = sorted(found, key=lambda pair: (-found[pair], pair))
    return [
        Pair(i, j - split, found[i, j], tuple(evidence(kind, prepared[i], prepared[j], rare)))
        for i, j in ranked
    ]
