"""What an export is asked for, and the rows that come of it."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from crm_desktop.models.fields import Field, Kind
from crm_desktop.models.queries.rows import ListQuery, Row


@dataclass(frozen=True, slots=True)
class Wish:
    """What is exported: a list as `query` asks for it, or the records `ids` of it.

    `words` say for the record of changes which rows they are; `layout` is xlsx, csv or vcf.
    """

    query: ListQuery
    layout: str
    words: str = ""
    ids: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """One kind of an export that is recorded: the keys of its rows, in their order."""

    query: ListQuery
    ids: "array[int]"


@dataclass(frozen=True)
class Sheet:
    """The rows of one kind with the fields that are written; `rows` can be gone through once."""

    kind: Kind
    fields: tuple[Field, ...]
    count: int
    rows: Iterator[Row] = field(compare=False)
