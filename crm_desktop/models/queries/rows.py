"""The frozen rows that cross the thread border: what screens and paper get, what a save takes."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID, uuid4

from crm_desktop.models.errors import UserError
from crm_desktop.models.filters import Filter
from crm_desktop.models.language import _


@dataclass(
    slots=True
)  # frozen by `Final`, which mypy holds: a page has 200, and the other way is slow
class Row:
    """One record as screens show it: values by field name, texts of its references beside them."""

    kind: Final[str]
    id: Final[int]
    values: Final[Mapping[str, Any]]
    labels: Final[Mapping[str, str]] = field(default_factory=dict)
    versions: Final[Mapping[str, int]] = field(default_factory=dict)  # by table
    parts: Final[Mapping[str, tuple["Row", ...]]] = field(default_factory=dict)  # by kind
    link_names: Final[Mapping[str, tuple[str, ...]]] = field(
        default_factory=dict
    )  # beside LINKS' ids
    may_change: Final[bool] = False
    changed_by: Final[str] = ""
    changed_at: Final[dt.datetime | None] = None

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)

    def label(self, name: str) -> str:
        """Return the text of a reference, or the value as text."""
        if name in self.labels:
            return self.labels[name]
        value = self.values.get(name)
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What a list shows. scope "mine": accounts whose details this person may see."""

    kind: str
    columns: tuple[str, ...]
    sort: str
    descending: bool = False
    search: str = ""
    scope: str = "all"  # "mine" or "all"
    account_id: int | None = None
    filters: tuple[Filter, ...] = ()  # all must hold
    group: str = ""  # the field by which rows stand together; what one list asks, not its rows


@dataclass(frozen=True, slots=True)
class GroupKey:
    """Which group of a list: the value all its rows have, None for none.

    `hidden`: the value stands where this person does not see it.
    """

    value: Any = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ListGroup:
    """One group of a list: how many rows, and the sums of its money by field and currency."""

    key: GroupKey
    label: str
    number: int
    sums: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # minor units


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows; `capped` means there are more than `number`."""

    number: int
    capped: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The first rows of a list with its count."""

    rows: tuple[Row, ...]
    count: Count


@dataclass(frozen=True, slots=True)
class Edit:
    """What was typed: only the changed fields, with what stood there when it was read.

    `id` None makes a new record, of `account_id` where the kind belongs to an account. `parts`
    are saved in the same transaction. `operation` is made by the client; saving the same
    operation twice writes once.
    """

    kind: str
    id: int | None
    changes: Mapping[str, Any]
    original: Mapping[str, Any] = field(default_factory=dict)
    versions: Mapping[str, int] = field(default_factory=dict)
    parts: tuple["Edit", ...] = ()
    deleted: bool = False
    account_id: int | None = None
    operation: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save made: the id, and fields of other people that were kept beside mine.

    `repeated`: this operation had already been saved; then `id` of a new record is None.
    """

    kind: str
    id: int | None
    merged: tuple[str, ...] = ()
    repeated: bool = False


class Conflict(UserError):
    """The same field was changed by two people. `row` is the record as it stands now."""

    def __init__(self, row: Row, fields: tuple[str, ...]) -> None:
        super().__init__(
            _("Somebody else changed this record in the meantime. Choose what is to stand.")
        )
        self.row = row
        self.fields = fields


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer of the search over everything. `only_directory`: found, but not to be opened."""

    kind: str
    id: int
    title: str
    detail: str = ""
    account_id: int | None = None
    only_directory: bool = False


@dataclass(frozen=True, slots=True)
class Me:
    """Who is signed in, and where."""

    employee_id: int
    login: str
    display_name: str
    roles: tuple[str, ...]
    home_language: str
    home_country: str
    home_currency: str
    firm_name: str
    database: str
    host: str
    server_version: str
    superior: bool = False  # somebody reports to this person
    acts: frozenset[str] = frozenset()  # rights to act: export, merge …
    password_until: dt.datetime | None = None  # end of a one-time password, to be changed now
    clock_ahead: dt.timedelta = dt.timedelta(0)  # of this computer, before the server's
