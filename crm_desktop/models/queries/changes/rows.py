"""What lists of the record of changes are made of; plain rows, without a session."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from crm_desktop.models.fields import Field
from crm_desktop.models.queries.rows import Row

PAGE = 60

# What happened, as filters and lists name it; the last three change no row.
ACTIONS = ("enter", "change", "delete", "restore", "hand_over", "break_glass")
ACTS = ("print", "save_pdf", "export", "print_bulk", "mass_mail", "merge")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list asks for. `of` is account, record or all; empty filters leave nothing out.

    `kinds` are names of the catalogue; each stands for its parts, links and side tables too.
    `done` is one of ACTIONS or ACTS.
    """

    of: str
    kind: str = ""
    id: int | None = None
    kinds: tuple[str, ...] = ()
    employee_id: int | None = None
    account_id: int | None = None
    done: str = ""
    since: dt.datetime | None = None
    until: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """One field before and after; the texts are those of references, "" for plain values."""

    field: Field
    old: Any
    new: Any
    old_text: str = ""
    new_text: str = ""
    currency: str = ""  # ISO 4217, of an amount


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened to one record; what one save wrote beside it stands with it.

    `done` is one of ACTIONS, or the name of an act, of `count` records. `opens` is the record that
    shows it, None where nothing does. `label` is the msgid of what kind of thing it is.
    """

    id: int
    happened_at: dt.datetime
    who: str
    for_whom: str
    done: str
    kind: str
    label: str
    record_id: int | None
    name: str
    account: str
    opens: tuple[str, int] | None
    fields: tuple[Changed, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class LinePage:
    """Lines, newest first. `before` asks for what is older, None where there is nothing."""

    lines: tuple[Line, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class Was:
    """A record as it was at a moment, None where there was none, and what changed since."""

    moment: dt.datetime
    row: Row | None
    now: Row
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seals:
    """How far the record is sealed. `sealed_at` and `anchor` ("number:hash") of the last block."""

    blocks: int
    sealed_at: dt.datetime | None
    anchor: str
    unsealed: int
    unsealed_since: dt.datetime | None
