"""From entries of the record of changes to lines: names, references, what belongs together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.fields import KINDS, Catalogue, Field, Kind, Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.card.history import Entry, value_of
from crm_desktop.models.queries.changes.kinds import (
    FURTHER,
    LINKS,
    PART_OF,
    PERSON_FIELDS,
    SIDE,
    kind_of,
)
from crm_desktop.models.queries.changes.rows import Changed, Line
from crm_desktop.models.queries.columns.columns import BIG, key_column, table_of, titles
from crm_desktop.models.records import RECORDS

# Kinds that no page shows: lists of the firm and exceptions, which administration edits in place.
NOT_OPENED = frozenset({"act_right", *(kind.name for kind in KINDS.values() if kind.firm_list)})


@dataclass
class _Draft:
    """One line in the making: entries that one save wrote about one record."""

    first: Entry
    kind: Kind | None
    record_id: int | None
    done: str
    old: dict[str, Any] = field(default_factory=dict)
    new: dict[str, Any] = field(default_factory=dict)
    id: int = 0


def named(
    session: Session, catalogue: Catalogue, entries: Sequence[Entry], *, all_fields: bool = False
) -> tuple[Line, ...]:
    """Return entries (newest first) as lines; fields that the catalogue does not have are absent.

    `all_fields`: for those who read the record itself, with what they cannot read elsewhere.
    """
    drafts = _drafts(entries, _linked(session, catalogue, entries))
    names = _Names(session, catalogue)
    kinds = KINDS if all_fields else catalogue.kinds
    shown = [(draft, _fields(kinds, draft)) for draft in drafts]
    for draft, fields in shown:
        for one in fields:
            for values in (draft.old, draft.new):
                names.want_value(one, values.get(one.name))
        names.want("account", draft.first.account_id)
        if draft.kind is not None:
            names.want(draft.kind.name, draft.record_id)
    parents = _parents(session, catalogue, drafts)
    currencies = _currencies(session, catalogue, shown)
    names.read()
    return tuple(_line(draft, fields, names, parents, currencies) for draft, fields in shown)


def _drafts(entries: Sequence[Entry], linked: Mapping[tuple[str, int], Any]) -> list[_Draft]:
    """Put together what one save wrote about one record: the row, side rows, links."""
    found: list[_Draft] = []
    for entry in entries:
        made = _draft(entry, linked)
        last = found[-1] if found else None
        if last is not None and _belong_together(last, made):
            if entry.kind not in SIDE and entry.kind not in LINKS:
                last.first, last.done = entry, made.done  # the record's own row says what was done
            for mine, more in ((last.old, made.old), (last.new, made.new)):
                for name, value in more.items():
                    both = isinstance(value, list) and isinstance(mine.get(name), list)
                    mine[name] = [*mine[name], *value] if both else value
            last.id = min(last.id, made.id)
        else:
            found.append(made)
    return found


def _belong_together(one: _Draft, other: _Draft) -> bool:
    a, b = one.first, other.first
    return (
        a.operation is not None
        and a.operation == b.operation
        and one.kind is not None
        and one.kind is other.kind
        and one.record_id == other.record_id
        and "act" not in (a.action, b.action)
    )


def _draft(entry: Entry, linked: Mapping[tuple[str, int], Any]) -> _Draft:
    kind = kind_of(entry.kind)
    made = _Draft(
        entry, kind, entry.record_id, entry.action, dict(entry.old), dict(entry.new), entry.id
    )
    if entry.action == "act":
        made.done = str(entry.new.get("act", ""))
    elif entry.kind == "break_glass" and entry.action == "enter":
        made.done = "break_glass"
    elif entry.kind in SIDE:
        made.done = "change"
    elif entry.kind in LINKS and kind is not None:
        row = linked.get((entry.kind, entry.record_id or 0), {})
        made.record_id = row.get(f"{kind.name}_id") or entry.new.get(f"{kind.name}_id")
        if kind.name == "account":
            made.record_id = entry.account_id
        made.done, made.old, made.new = "change", {}, {}
        for one in kind.fields:
            if one.link[0] == entry.kind:
                value = entry.new.get(one.link[1]) or row.get(one.link[1])
                side = made.new if entry.action in ("enter", "restore") else made.old
                if value is not None:
                    side[one.name] = [value]
    return made


def _linked(
    session: Session, catalogue: Catalogue, entries: Sequence[Entry]
) -> dict[tuple[str, int], Any]:
    """Return the rows of link tables that entries are about, those this person may read."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        if entry.kind in LINKS and entry.record_id is not None:
            wanted[entry.kind].add(entry.record_id)
    found: dict[tuple[str, int], Any] = {}
    for name, ids in wanted.items():
        owner = catalogue.kinds.get(LINKS[name])
        if owner is None or not any(one.link[0] == name for one in owner.fields):
            continue
        table = table_of(name)
        columns = [column for column in table.c if column.key == "id" or column.key[-3:] == "_id"]
        for row in session.execute(select(*columns).where(table.c.id.in_(ids))):
            found[name, row.id] = dict(row._mapping)
    return found


def _fields(kinds: Mapping[str, Kind], draft: _Draft) -> tuple[Field, ...]:
    """Return the fields of a line that have a value in it and that this person may know of."""
    if draft.kind is None or draft.first.action == "act":
        return ()
    kind = kinds.get(draft.kind.name) or FURTHER.get(draft.kind.name)
    if kind is None:
        return ()
    fields = kind.fields + (PERSON_FIELDS if kind.name == "employee" else ())
    return tuple(
        one
        for one in fields
        if not one.worked_out
        and one.name != "account_id"
        and not (one.name == kind.title and kind.name in FURTHER)  # it stands in the heading
        and (_filled(draft.old.get(one.name)) or _filled(draft.new.get(one.name)))
    )


def _filled(value: Any) -> bool:
    return value not in (None, "", [])


class _Names:
    """Names of records by kind and id, read with one query per kind."""

    def __init__(self, session: Session, catalogue: Catalogue) -> None:
        self._session = session
        self._catalogue = catalogue
        self._wanted: dict[str, set[int]] = defaultdict(set)
        self._known: dict[str, dict[int, Any]] = {}

    def want(self, kind: str, id: int | None) -> None:
        if id is not None:
            self._wanted[kind].add(id)

    def want_value(self, one: Field, value: Any) -> None:
        if one.refers_to in BIG:
            for id in value if isinstance(value, list) else [value]:
                self.want(one.refers_to, id)

    def read(self) -> None:
        for kind, ids in list(self._wanted.items()):
            if kind in RECORDS and kind in self._catalogue.kinds:
                self._known[kind] = titles(self._session, self._catalogue, kind, ids)

    def record(self, kind: Kind, id: int | None, values: Mapping[str, Any]) -> str:
        """Return what a record is called now, else as the entry itself has it."""
        found = self._known.get(kind.name, {}).get(id) if id is not None else None
        value = values.get(kind.title) if found is None else found
        if value is None or not any(one.name == kind.title for one in kind.fields):
            return "" if value is None else str(value)
        return self.text(kind.field(kind.title), value) or str(value)

    def account(self, id: int | None) -> str:
        return str(self._known.get("account", {}).get(id, "")) if id is not None else ""

    def text(self, one: Field, value: Any) -> str:
        """Return the text of a reference or of several; "" for a plain value."""
        if not _filled(value):
            return ""
        if isinstance(value, list):
            return ", ".join(self.text(one, each) or str(each) for each in value)
        if one.refers_to in BIG:
            return str(self._known.get(one.refers_to, {}).get(value) or _("not visible to you"))
        if one.choices or one.refers_to:
            return self._catalogue.option_label(one, value)
        return ""


def _parents(
    session: Session, catalogue: Catalogue, drafts: Iterable[_Draft]
) -> dict[tuple[str, int], tuple[str, int]]:
    """Return for parts (a phone number, a line of a sale) the record on whose form they stand."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for draft in drafts:
        if draft.kind is not None and draft.kind.name in PART_OF and draft.record_id is not None:
            wanted[draft.kind.name].add(draft.record_id)
    found: dict[tuple[str, int], tuple[str, int]] = {}
    for part, ids in wanted.items():
        if part not in catalogue.kinds:
            continue
        owner, table = PART_OF[part], table_of(part)
        query = select(table.c.id, table.c[f"{owner}_id"], table.c.account_id)
        for id, parent, account in session.execute(query.where(table.c.id.in_(ids))):
            found[part, id] = (owner, parent) if parent is not None else ("account", account)
    return found


def _currencies(
    session: Session, catalogue: Catalogue, shown: Iterable[tuple[_Draft, tuple[Field, ...]]]
) -> dict[tuple[str, int, str], str]:
    """Return the currencies of amounts whose entry does not name it, as the records have them."""
    wanted: dict[tuple[str, str], set[int]] = defaultdict(set)
    for draft, fields in shown:
        kind = catalogue.kinds.get(draft.kind.name) if draft.kind is not None else None
        if kind is None or draft.record_id is None:
            continue
        for one in fields:
            if one.type is Type.MONEY and kind.has(one.currency):
                wanted[kind.name, one.currency].add(draft.record_id)
    found: dict[tuple[str, int, str], str] = {}
    for (name, column), ids in wanted.items():
        table = table_of(catalogue.kind(name).field(column).table or name)
        key = key_column(table)
        if column in table.c:
            for id, code in session.execute(select(key, table.c[column]).where(key.in_(ids))):
                found[name, id, column] = code or ""
    return found


def _line(
    draft: _Draft,
    fields: tuple[Field, ...],
    names: _Names,
    parents: Mapping[tuple[str, int], tuple[str, int]],
    currencies: dict[tuple[str, int, str], str],
) -> Line:
    entry, kind = draft.first, draft.kind
    changed = tuple(_changed(one, draft, names, currencies) for one in fields)
    if kind is not None:  # entries before this one had the currency of before
        for one in fields:
            if one.type is Type.CURRENCY and draft.record_id is not None and draft.old:
                currencies[kind.name, draft.record_id, one.name] = draft.old.get(one.name) or ""
    act = entry.action == "act"
    record = None if act else draft.record_id
    if act:
        name = str(entry.new.get("filter") or "")  # which rows of a list it was about
    else:
        name = "" if kind is None else names.record(kind, record, draft.new or draft.old)
    return Line(
        id=draft.id,
        happened_at=entry.happened_at,
        who=entry.who,
        for_whom=entry.for_whom,
        done=draft.done,
        kind=kind.name if kind is not None else entry.kind,
        label=kind.label if kind is not None else entry.kind,
        record_id=record,
        name=name,
        account=names.account(entry.account_id),
        opens=_opens(entry, kind, record, parents),
        fields=changed,
        count=int(entry.new.get("count") or 0) if act else 0,
    )


def _changed(
    one: Field, draft: _Draft, names: _Names, currencies: Mapping[tuple[str, int, str], str]
) -> Changed:
    old, new = draft.old.get(one.name), draft.new.get(one.name)
    currency = ""
    if one.unit:
        currency = one.unit
    elif one.type is Type.MONEY and draft.kind is not None:
        written = draft.new.get(one.currency) or draft.old.get(one.currency)
        known = currencies.get((draft.kind.name, draft.record_id or 0, one.currency), "")
        currency = str(written or known)
    return Changed(
        one,
        _plain(one, old),
        _plain(one, new),
        names.text(one, old),
        names.text(one, new),
        currency,
    )


def _plain(one: Field, value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value_of(one, value)


def _opens(
    entry: Entry,
    kind: Kind | None,
    record: int | None,
    parents: Mapping[tuple[str, int], tuple[str, int]],
) -> tuple[str, int] | None:
    if kind is not None and record is not None and kind.name not in FURTHER:
        if kind.name in PART_OF:
            return parents.get((kind.name, record))
        return None if kind.name in NOT_OPENED else (kind.name, record)
    return ("account", entry.account_id) if entry.account_id is not None else None


def name_of(session: Session, catalogue: Catalogue, kind: str, id: int) -> str:
    """Return what a record is called, "" where this person may not see it."""
    names = _Names(session, catalogue)
    names.want(kind, id)
    names.read()
    return names.record(catalogue.kind(kind), id, {})
