"""Which record that is there already a row of a file means: by any key, or by likely duplicates."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ARRAY, BigInteger, and_, any_, literal, select, text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Kind
from crm_desktop.models.importing.asking.request import POINTS
from crm_desktop.models.importing.writing.batch import POINTS_OF
from crm_desktop.models.queries.columns.columns import key_column, stored, table_of
from crm_desktop.models.queries.custom.values import live, source_of, value_from
from crm_desktop.models.standard.company import compact
from crm_desktop.models.text import norm

LIKELY = "likely"
ASKED = 2000  # rows whose likely duplicates are asked for at once
# What the matcher compares: its field → ours, of an account and of a contact.
COMPARED: Mapping[str, Mapping[str, str]] = {
    "account": {
        "name": "name", "street": "street", "town": "town", "postal_code": "postcode",
        "country": "country", "phone": "phone", "email": "email", "registration_no": "company_id",
        "vat_no": "vat_id",
    },
    "contact": {"first_name": "first_name", "last_name": "last_name"},
}  # fmt: skip
Key = tuple[str, ...]


@dataclass(slots=True)
class Existing:
    """The keys of the records that this person may see, each with the ids that have it.

    Within an account a contact is looked for among its people only.
    """

    fields: tuple[str, ...]
    ids: dict[Key, tuple[int, ...]] = field(default_factory=dict)
    of_account: bool = False

    def keys(self, values: Mapping[str, Any]) -> list[Key]:
        """Return the keys of a record: none without all its parts, several with several numbers."""
        keys: list[Key] = [(str(values.get("account_id")),)] if self.of_account else [()]
        for name in self.fields:
            texts = _texts(name, values)
            keys = [(*key, text) for key in keys for text in texts]
        return keys

    def find(self, values: Mapping[str, Any]) -> tuple[int, ...]:
        """Return the records that a row may mean; none where it has no key."""
        found: dict[int, None] = {}
        for key in self.keys(values):
            found |= dict.fromkeys(self.ids.get(key, ()))
        return tuple(found)

    def add(self, values: Mapping[str, Any], id: int) -> None:
        """Remember a record that was entered just now, for later rows of the file."""
        for key in self.keys(values):
            self.ids[key] = (*self.ids.get(key, ()), id)


def existing(session: Session, kind: Kind, fields: Sequence[str]) -> Existing:
    """Read the keys of a kind: one walk over what this person may see."""
    found = Existing(tuple(fields), of_account=kind.name == "contact")
    point = next((name for name in fields if name in POINTS and not _is_column(kind, name)), "")
    table = table_of(kind.name)
    columns, source = [], table
    plain = [name for name in fields if _is_column(kind, name)]
    beside = {kind.field(name).table for name in plain} - {""}
    for side in beside:
        source = source.outerjoin(table_of(side), key_column(table_of(side)) == table.c.id)  # type: ignore[assignment]
    for name in fields:
        if name in kind.by_name and kind.field(name).custom:
            one = kind.field(name)
            kept, record, column = source_of(one)
            on = (record == table.c.id) & and_(*live(kept, one))
            source = source.outerjoin(kept, on)  # type: ignore[assignment]
            columns.append(kept.c[column].label(name))
        elif name != point:
            columns.append(table_of(kind.field(name).table or kind.name).c[name].label(name))
    if point:
        detail = table_of("contact_point")
        holder = detail.c.contact_id if kind.name == "contact" else detail.c.account_id
        on = (holder == table.c.id) & (detail.c.kind == point) & detail.c.deleted_at.is_(None)
        source = source.join(detail, on)  # type: ignore[assignment]
        columns.append(detail.c.value.label(POINTS_OF))
    own = [kind.field(name) for name in fields if kind.has(name) and kind.field(name).custom]
    account = [table.c.account_id] if found.of_account else []
    query = select(table.c.id, *account, *columns).select_from(source)
    rows = session.execute(
        query.where(table.c.deleted_at.is_(None)), execution_options={"yield_per": 5000}
    )
    for row in rows.mappings():
        values = dict(row)
        for one in own:
            values[one.name] = value_from(one, values[one.name])
        if point:
            values[POINTS_OF] = [(point, values[POINTS_OF])]
        found.add(values, values["id"])
    return found


def _is_column(kind: Kind, name: str) -> bool:
    return any(one.name == name for one in stored(kind))


def _texts(name: str, values: Mapping[str, Any]) -> list[str]:
    if name in POINTS and name not in values:
        return [value.casefold() for code, value in values.get(POINTS_OF, ()) if code == name]
    value = values.get(name)
    plain = norm(value) if isinstance(value, str) else "" if value is None else str(value)
    return [plain] if plain else []


def likely(
    session: Session, kind: Kind, rows: Sequence[Mapping[str, Any]]
) -> list[tuple[int, ...]]:
    """Return for each row the records that it probably means, the likeliest first.

    Only records that an index of the server finds worth comparing are read.
    """
    from crm_desktop.models.matching.find import find_pairs

    names = COMPARED[kind.name]
    table = table_of(kind.name)
    columns, source = [], table
    for name in names.values():
        of = table_of(kind.field(name).table or kind.name)
        columns.append(of.c[name].label(name))
    query = select(table.c.id, *columns).where(table.c.deleted_at.is_(None))
    if kind.name == "account":
        detail = table_of("account_detail")
        source = table.outerjoin(detail, detail.c.account_id == table.c.id)  # type: ignore[assignment]
        wanted: Iterable[int] = _alike(session, rows)
        column = table.c.id
    else:
        wanted = {row["account_id"] for row in rows if isinstance(row.get("account_id"), int)}
        column = table.c.account_id
    query = query.select_from(source).where(
        column == any_(literal(sorted(wanted), ARRAY(BigInteger)))
    )
    present = [dict(row) for row in session.execute(query).mappings()]
    asked = [_compared(names, row) for row in rows]
    found: list[dict[int, None]] = [{} for _row in rows]
    for pair in find_pairs(kind.name, asked, [_compared(names, row) for row in present]):
        found[pair.left][present[pair.right]["id"]] = None
    return [tuple(one) for one in found]


def _alike(session: Session, rows: Sequence[Mapping[str, Any]]) -> set[int]:
    """Return the accounts that are worth comparing with these rows."""
    found: set[int] = set()
    for start in range(0, len(rows), ASKED):
        some = rows[start : start + ASKED]
        words = [
            [word for word in norm(_text(row, "name")).split() if len(word) > 2] for row in some
        ]
        numbers = [
            [compact(_text(row, name)) for name in ("company_id", "vat_id") if row.get(name)]
            for row in some
        ]
        found |= set(
            session.scalars(
                text("SELECT crm.likely_accounts(:names, :towns, :words, :numbers)"),
                {
                    "names": [_text(row, "name") for row in some],
                    "towns": [_text(row, "town") for row in some],
                    "words": [" ".join(of[:6]) for of in words],
                    "numbers": [" ".join(of) for of in numbers],
                },
            )
        )
    return found


def _text(row: Mapping[str, Any], name: str) -> str:
    return str(row.get(name) or "")


def _compared(names: Mapping[str, str], values: Mapping[str, Any]) -> dict[str, str]:
    return {theirs: str(values[ours]) for theirs, ours in names.items() if values.get(ours)}
