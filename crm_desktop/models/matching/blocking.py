"""Which pairs are worth comparing: those that share a key, never all of 100,000 × 100,000.

A record has keys of several kinds, so that a mistake in one field leaves others. Of a pair that
shares several keys only the first counts, so that nothing is compared twice and no list of pairs
is kept.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise
from zlib import crc32

from crm_desktop.models.matching.record import Prepared
from crm_desktop.models.matching.script import sound

ALL_PAIRS = 300_000  # so many are compared without keys
LARGEST = 40  # records of a key; of more only neighbours by name are compared
WINDOW = 6
SOMETIMES = 256  # blocks between two reports
GRAM = 3
RAREST = 6
MOST_WORDS = 6


def pairs(
    records: Sequence[Prepared],
    first_of_others: int = 0,
    share: Callable[[float], object] = lambda _done: None,
) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions, the lower first; some may come twice.

    With `first_of_others` the records from there on are another file: only pairs across are
    yielded. `share` is told from time to time how much of it is done, 0 to 1.
    """
    count = len(records)
    split = first_of_others
    across = split * (count - split) if split else count * (count - 1) // 2
    if across <= ALL_PAIRS:
        for i in range(split or count):
            if i % SOMETIMES == 0:
                share(i / (split or count))
            for j in range(split or i + 1, count):
                yield i, j
        return
    small, large = _blocks(records)
    shared: list[tuple[int, ...]] = [()] * count
    for number, block in enumerate(small):
        for i in block:
            shared[i] += (number,)
    for number, block in enumerate(small):
        if number % SOMETIMES == 0:
            share(number / (len(small) + 1))
        for i, j in combinations(block, 2):
            if split and not i < split <= j:
                continue
            of_j = shared[j]
            if next(key for key in shared[i] if key in of_j) == number:
                yield i, j
    for block in large:
        order = sorted(block, key=lambda i: (records[i].whole, records[i].street, i))
        for place, i in enumerate(order):
            for j in order[place + 1 : place + 1 + WINDOW]:
                low, high = (i, j) if i < j else (j, i)
                if split and not low < split <= high:
                    continue
                if not set(shared[i]) & set(shared[j]):
                    yield low, high


def _blocks(records: Sequence[Prepared]) -> "tuple[list[array[int]], list[array[int]]]":
    """Return the records that share a key, as small blocks and as those that are too large."""
    frequency: Counter[str] = Counter()
    for record in records:
        frequency.update(_grams(record.whole))
    entries = array("Q")
    for number, record in enumerate(records):
        grams = [gram for gram in _grams(record.whole) if 1 < frequency[gram] <= LARGEST]
        grams.sort(key=lambda gram: (frequency[gram], gram))
        for key in {*keys(record), *(f"g{gram}" for gram in grams[:RAREST])}:
            entries.append(crc32(key.encode()) << 32 | number)
    small: list[array[int]] = []
    large: list[array[int]] = []
    block: array[int] = array("L")
    last = -1
    for entry in (*sorted(entries), -1):
        if entry >> 32 != last:
            if len(block) > 1:
                (small if len(block) <= LARGEST else large).append(block)
            block, last = array("L"), entry >> 32
        if entry >= 0:
            block.append(entry & 0xFFFFFFFF)
    return small, large


def _grams(text: str) -> set[str]:
    return {text[i : i + GRAM] for i in range(len(text) - GRAM + 1)}


def keys(record: Prepared) -> set[str]:
    """Return the keys of a record; records without any common key are not compared."""
    found: set[str] = set()
    heard = sorted({sound(word) for word in record.words[:MOST_WORDS]})
    found.add(f"n{' '.join(heard)}")
    found.update(f"p{a} {b}" for a, b in combinations(heard, 2))
    found.update(f"w{word}" for word in heard if len(word) > 3)
    street = [word for word in record.street if len(word) > 3][:MOST_WORDS]
    begins = {word[:3] for word in heard}
    town = record.town[0][:4] if record.town else ""
    for begin in begins:
        found.update(f"s{begin} {word[:6]}" for word in street)
        if record.postcode:
            found.add(f"o{begin} {record.postcode}")
        if town:
            found.add(f"t{begin} {town}")
    for house in record.house:
        found.add(f"h{house} {record.postcode}" if record.postcode else f"h{house} {town}")
        found.update(f"d{house} {word[:6]}" for word in street)
        found.update(f"x{house} {word}" for word in begins)
    found.update(f"a{a} {b}" for a, b in pairwise(record.street))
    found.update(f"l{word[:6]} {record.postcode}" for word in street if record.postcode)
    found.update(f"y{word[:6]} {town}" for word in street if town)
    found.update(f"f{number[-7:]}" for number in record.phones)
    for address in record.emails:
        found.add(f"e{address}")
        found.add(f"m{address.partition('@')[0]}")
    found.update(f"i{number}" for number in record.numbers)
    found.discard("n")
    return found
