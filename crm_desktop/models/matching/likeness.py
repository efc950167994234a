"""How alike two lists of words are: typing errors, order, initials, words left out or joined."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import log, sqrt

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from crm_desktop.models.matching.record import Words
from crm_desktop.models.matching.script import sound
from crm_desktop.models.matching.words import COMMON, PARTICLES, SHORT, STREET_KINDS

LIGHT = COMMON | PARTICLES | STREET_KINDS
ALIKE = 0.5  # words less alike than this are different words
INITIAL = 0.8
SHORT_NAME = 0.85
ABBREVIATED = 0.6
BY_SOUND = 0.93  # the same sound in another spelling
LEFT_OUT = 0.25  # how much a word counts that one side leaves out


class Rarity:
    """How much a word says: rare ones more than those that many records have.

    Without counts every word says the same, but for the words that all firms use.
    """

    def __init__(self, names: Iterable[Words] = ()) -> None:
        self.counts: Counter[str] = Counter()
        total = 0
        for words in names:
            self.counts.update(set(words))
            total += 1
        self.scale = log(max(total, 1000))
        self.weights: dict[str, float] = {}

    def __call__(self, word: str) -> float:
        """Return the weight of a word, its length included."""
        weight = self.weights.get(word)
        if weight is None:
            weight = self.weights[word] = self._weight(word)
        return weight

    def _weight(self, word: str) -> float:
        share = log(max(self.counts.get(word, 1), 1)) / self.scale
        weight = max(0.3, 1 - share) * sqrt(min(len(word), 10))
        return weight / 3 if word in LIGHT else weight


@lru_cache(maxsize=200_000)
def alike(one: str, other: str) -> float:
    """Return how alike two words are, 0 to 1; an initial is like every name it begins."""
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        return INITIAL if one[0] == other[0] else 0.0
    if one.isdigit() or other.isdigit():
        return 0.0
    if other in SHORT.get(one, ()):
        return SHORT_NAME
    if min(len(one), len(other)) > 3 and (one.startswith(other) or other.startswith(one)):
        return ABBREVIATED
    plain = OSA.normalized_similarity(one, other)
    heard, as_heard = sound(one), sound(other)
    heard_alike = BY_SOUND * OSA.normalized_similarity(heard, as_heard)
    return max(0.0, (max(plain, heard_alike) - ALIKE) / (1 - ALIKE))


def likeness(one: Words, other: Words, rarity: Rarity, conflict: float = 0.0) -> float:
    """Return how alike two names are, 0 to 1, whatever the order of their words.

    `conflict` is the share that is taken away where a word of one contradicts a word of the other:
    two persons' names may differ in a single word.
    """
    if one == other:
        return 1.0
    rest = list(one)
    others = []
    total = same = 0.0
    for word in other:
        if word in rest:
            rest.remove(word)
            weight = rarity(word)
            total += weight
            same += weight
        else:
            others.append(word)
    worst = 0.0
    if rest and others:
        pairs = sorted(
            ((alike(a, b), i, j) for i, a in enumerate(rest) for j, b in enumerate(others)),
            reverse=True,
        )
        left, right = set(range(len(rest))), set(range(len(others)))
        for value, i, j in pairs:
            if i not in left or j not in right:
                continue
            left.remove(i)
            right.remove(j)
            weight = (rarity(rest[i]) + rarity(others[j])) / 2
            total += weight
            same += weight * value
            worst = max(worst, 1 - value)
        rest, others = [rest[i] for i in left], [others[j] for j in right]
    total += LEFT_OUT * sum(map(rarity, rest + others))
    found = same / total * (1 - conflict * worst * worst) if total else 0.0
    if len(one) != len(other):
        found = max(found, as_one("".join(one), "".join(other)))
    return found


def as_one(one: str, other: str) -> float:
    """Return how alike two names without blanks are: Novakstavby is Novak stavby."""
    return max(0.0, (OSA.normalized_similarity(one, other) - ALIKE) / (1 - ALIKE))


def part_alike(one: str, other: str) -> float:
    """Return how alike the shorter text is to a part of the longer one."""
    return max(0.0, (fuzz.partial_ratio(one, other) / 100 - 0.6) / 0.4)
