"""What a report is made from: frozen rows as the server gave them, for `reports.sheets`."""

import datetime as dt
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from crm_desktop.models.fields import Type
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.reporting import Report


@dataclass(frozen=True, slots=True)
class Entry:
    """A value that has a name: a record, an entry of a list, a choice.

    `order` puts entries of the firm's lists in the firm's order; others go by their text.
    """

    value: int | str | bool | tuple[int | str, ...]
    text: str
    order: int = 0


Cell = str | int | Decimal | bool | dt.date | dt.datetime | Money | Entry | None


@dataclass(frozen=True, slots=True)
class Found:
    """The records of a report: their keys, and a tuple of cells for each, in no order.

    `types` and `headings` belong to the columns of the report, `decimals` to their numbers. The
    cells of computed columns are None: `reports.sheets` fills them. `capped`: there are more.
    `words` say which records were asked for. Moments are in the firm's zone, as `today` is.
    """

    report: Report
    types: tuple[Type, ...]
    headings: tuple[str, ...]
    decimals: tuple[int, ...]
    ids: "array[int]"
    rows: tuple[tuple[Cell, ...], ...]
    words: str
    home_currency: str
    today: dt.date
    made_at: dt.datetime
    firm: str
    person: str
    capped: bool = False
    subject: str = ""  # the kind in the plural
    asked: Mapping[str, object] | None = None
