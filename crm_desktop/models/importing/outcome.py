"""What comes of an import: rows on their way, what is wrong with a row, the result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the file as understood: typed values and the texts they came from, by field."""

    line: int
    values: Mapping[str, Any]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one value: the field by its short name, the text, why (a sentence)."""

    field: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not imported: its line in the file and all that is wrong with it."""

    line: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a row does: to which record (None: a new one), and per field the old and new text.

    `does`: create, fill, overwrite, skip, same. `kind` is that of the row, or its account's.
    """

    line: int
    does: str
    kind: str
    record_id: int | None
    title: str
    fields: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import. `made`: superiors that were named but missing, and accounts of
    contacts; `known`: rows whose record is there already and stays as it is; `changed`: rows whose
    record was filled or overwritten; `repeated`: all was imported before."""

    entered: int
    known: int
    made: int
    refused: tuple[Refused, ...]
    repeated: bool = False
    changed: int = 0
    rows: int = 0
    differences: tuple[Difference, ...] = ()
    operation: UUID | None = None


def summed(parts: Sequence[Imported]) -> Imported:
    """Return what came of several sheets as that of one."""
    return Imported(
        sum(one.entered for one in parts),
        sum(one.known for one in parts),
        sum(one.made for one in parts),
        tuple(row for one in parts for row in one.refused),
        all(one.repeated for one in parts),
        sum(one.changed for one in parts),
        sum(one.rows for one in parts),
        tuple(each for one in parts for each in one.differences),
        parts[-1].operation,
    )
