"""What programs wrote and were told, and a checker that compares it with what stands there.

Each write has a mark of its own. A change appends its mark to the note that was read, so a note is
the order of all that was written to it; a new record has the mark for its subject.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Answer = Literal["saved", "refused", "unknown"]
MARK = re.compile(r"\[\d+\.\d+\]")


@dataclass(frozen=True)
class Write:
    """One write as its author knows it; `record` is None for a new one, `read` what stood there."""

    mark: str
    answer: Answer
    record: int | None = None
    read: str = ""


@dataclass
class History:
    """All that programs did at once; a list takes what several threads append."""

    writes: list[Write] = field(default_factory=list)

    def note(self, *write: Write) -> None:
        self.writes.extend(write)

    def told(self, answer: Answer) -> int:
        return sum(write.answer == answer for write in self.writes)


def faults(history: History, notes: Mapping[int, str], new: Iterable[str]) -> list[str]:
    """Return what must not be: lost, doubled, written over, refused yet written, from nowhere.

    `notes` is what stands in the records that were changed, `new` the subjects of all new ones.
    """
    found: list[str] = []
    there = Counter(new)
    for write in history.writes:
        if write.record is None:
            count = there.pop(write.mark, 0)
        else:
            count = notes[write.record].count(write.mark)
        if count > 1:
            found.append(f"{write.mark} doubled")
        if count == 0 and write.answer == "saved":
            found.append(f"{write.mark} lost")
        if count and write.answer == "refused":
            found.append(f"{write.mark} refused, and written all the same")
        if write.record is None:
            continue
        note = notes[write.record]
        if count and note.split(write.mark)[0] != write.read:
            found.append(f"{write.mark} written over what others wrote")
        if write.answer == "refused" and note == write.read:
            found.append(f"{write.mark} refused without cause")
    sent = {write.mark for write in history.writes}
    found += [f"{mark} from nowhere" for mark in there]
    found += [
        f"{mark} from nowhere"
        for note in notes.values()
        for mark in MARK.findall(note)
        if mark not in sent
    ]
    return found


def figure(sentence: str) -> None:
    """Say what was measured; `pytest -s` shows it."""
    sys.stdout.write(f"\n{sentence}\n")
