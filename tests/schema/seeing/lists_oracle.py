"""What a list has to show, written a second time in Python over rows read as the superuser."""

import datetime as dt
from collections.abc import Iterator
from functools import cmp_to_key
from random import Random
from typing import Any

from crm_desktop.models.fields import KINDS, Catalogue, Field, Kind, Type
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.lists.listing import sortable
from crm_desktop.models.queries.rows import GroupKey, ListQuery
from crm_desktop.models.text import norm
from tests.schema.seeing import custom_oracle, filters_oracle
from tests.schema.seeing.oracle import Rights, Truth, may_see
from tests.schema.seeing.tables import SHARED, has_read_grant

Row = dict[str, Any]


def random_query(rng: Random, truth: Truth, catalogue: Catalogue, kind: Kind) -> ListQuery:
    """Return some list of a kind: order, filters, search, scope, account."""
    filters = tuple(
        filters_oracle.random_filter(rng, truth, catalogue, kind, deep=2)
        for _ in range(rng.choice((0, 1, 2)))
    )
    sort, descending = rng.choice(((kind.order[0], kind.order[1]), (None, rng.random() < 0.5)))
    return ListQuery(
        kind=kind.name,
        columns=tuple(field.name for field in kind.fields),
        sort=sort or rng.choice(sortable(kind) or (kind.order[0],)),
        descending=descending,
        search=random_search(rng, truth, kind.name) if rng.random() < 0.4 else "",
        scope=rng.choice(("all", "mine")),
        account_id=rng.choice(truth.rows["account"])["id"]
        if kind.parent == "account" and rng.random() < 0.2
        else None,
        filters=filters,
    )


def random_search(rng: Random, truth: Truth, kind: str) -> str:
    """Return a few letters of some record, as somebody would type them."""
    row = rng.choice(truth.rows[kind])
    text = str(row.get("search_text") or row.get("name") or row.get("display_name") or "x")
    start = rng.randrange(len(text))
    return rng.choice((str.upper, str.title, str))(text[start : start + rng.randint(1, 6)])


def expected_ids(
    truth: Truth, rights: Rights, catalogue: Catalogue, kind: Kind, query: ListQuery
) -> list[int]:
    """Return the ids that the list must show, in its order."""
    deleted = {row["id"] for row in truth.rows["account"] if row["deleted_at"] is not None}
    view = filters_oracle.View(truth, rights, catalogue)
    found = []
    for row in truth.rows[kind.name]:
        if row["deleted_at"] is not None or not may_see(rights, kind.name, row, truth):
            continue
        if kind.parent == "account":
            if query.account_id is None and (
                row["account_id"] in deleted
                or not may_see(rights, "account", {"id": row["account_id"]}, truth)
            ):
                continue
            if query.account_id is not None and row["account_id"] != query.account_id:
                continue
        if (
            kind.name == "account"
            and query.scope == "mine"
            and row["id"] not in view.beside("account_detail", "account")
        ):
            continue
        if not all(view.holds(kind, row, one) for one in query.filters):
            continue
        words = norm(query.search).split()
        if words and not (
            searched(truth, kind, row, words)
            or custom_oracle.begins(view, kind, row, norm(query.search))
        ):
            continue
        found.append(row)
    own = kind.field(query.sort)
    if own.custom:
        keys = {row["id"]: custom_oracle.order_key(view, own, row["id"]) for row in found}
        return [row["id"] for row in in_order(kind, query, found, keys)]
    if own.type is Type.REFERENCE and "sort_key" in table_of(own.refers_to).c:
        keys = {row["id"]: named_key(truth, rights, own, row[own.name]) for row in found}
        return [row["id"] for row in in_order(kind, query, found, keys)]
    return [row["id"] for row in in_order(kind, query, found)]


def named_key(truth: Truth, rights: Rights, field: Field, id: int | None) -> bytes | None:
    """Return by what a record is ordered that names another; one that is not seen has no name."""
    row = None if id is None else truth.row(field.refers_to, id)
    if row is None or not may_see(rights, field.refers_to, row, truth):
        return None
    return bytes(row["sort_key"].encode())


def begun(truth: Truth, rights: Rights, catalogue: Catalogue, typed: str) -> set[tuple[str, int]]:
    """Return kind and id of the records of which an own field that is searched begins so."""
    view = filters_oracle.View(truth, rights, catalogue)
    return {
        (kind.name, row["id"])
        for kind in catalogue.kinds.values()
        if any(field.searched for field in kind.fields)
        for id in expected_ids(
            truth, rights, catalogue, kind, ListQuery(kind.name, (), kind.order[0])
        )
        for row in [truth.row(kind.name, id)]
        if row is not None and custom_oracle.begins(view, kind, row, norm(typed))
    }


def in_texts(truth: Truth, rights: Rights, words: list[str], address: str) -> set[tuple[str, int]]:
    """Return kind and id of what documents' names, notes, numbers and addresses lead to."""

    def standing(kind: str, id: int | None) -> bool:
        row = None if id is None else truth.row(kind, id)
        return row is not None and row["deleted_at"] is None and may_see(rights, kind, row, truth)

    def seen(table: str) -> Iterator[Row]:
        for row in truth.rows[table]:
            account = truth.row("account", row["account_id"])
            gone = row.get("deleted_at") or account is None or account["deleted_at"]
            if not gone and may_see(rights, table, row, truth):
                yield row

    long = any(len(word) > 2 for word in words)  # one or two letters lead to no text

    def has(text: str | None) -> bool:
        return long and all(word in norm(text or "") for word in words)

    found = {("document", row["id"]) for row in seen("document") if has(row["name"])}
    found |= {("account", row["account_id"]) for row in seen("account_detail") if has(row["note"])}
    found |= {
        ("contact", row["contact_id"])
        for row in seen("contact_note")
        if has(row["note"]) and standing("contact", row["contact_id"])
    }
    for row in seen("contact_point") if address else ():
        if address in row["value_norm"]:
            person = standing("contact", row["contact_id"])
            found.add(("contact", row["contact_id"]) if person else ("account", row["account_id"]))
    return found


def group_of(view: filters_oracle.View, kind: Kind, field: Field, row: Row) -> GroupKey:
    """Return the group in which a row must stand."""
    if field.table:
        beside = view.beside(field.table, kind.name).get(row["id"])
        if beside is None and field.table == "account_detail":
            return GroupKey(None, hidden=True)
        value = None if beside is None else beside[field.name]
    else:
        value = row[field.name]
    if isinstance(value, dt.date):  # a moment, too
        day = value.astimezone(view.zone).date() if isinstance(value, dt.datetime) else value
        value = day.replace(day=1)
    return GroupKey(value)


def searched(truth: Truth, kind: Kind, row: Row, words: list[str]) -> bool:
    """Tell whether the search of a list finds a row."""
    if kind.name == "account":
        if words and all(len(word) < 3 for word in words):
            return row["name_norm"].startswith(words[0]) and _all_in(words, row["search_text"])
        return _all_in(words, row["search_text"])
    if "search_text" in row:
        return _all_in(words, row["search_text"])
    title: Any = row[kind.title]
    field = kind.field(kind.title)
    if field.choices:
        title = dict(field.choices)[title]
    elif field.refers_to == "account":
        account = truth.row("account", title)
        assert account is not None
        return searched(truth, KINDS["account"], account, words)
    elif field.refers_to:
        named = truth.row(field.refers_to, title)
        assert named is not None
        if named["deleted_at"] is not None:
            return not words
        if "search_text" in named:
            return _all_in(words, named["search_text"])
        title = named.get("display_name") or named["name"]
    return _all_in(words, "" if title is None else norm(str(title)))


def _all_in(words: list[str], text: str) -> bool:
    return all(word in text for word in words)


def in_order(
    kind: Kind, query: ListQuery, rows: list[Row], keys: dict[int, Any] | None = None
) -> list[Row]:
    """Sort by the stored key where the field has one; nothing stands last, descending first."""

    def key(row: Row) -> Any:
        if keys is not None:
            return keys[row["id"]]
        if query.sort == kind.title and "sort_key" in row:
            return row["sort_key"].encode()
        value = row.get(f"{query.sort}_key", row[query.sort])
        return value.encode() if isinstance(value, str) else value

    def order(a: Row, b: Row) -> int:
        first, second = (key(a), a["id"]), (key(b), b["id"])
        if (first[0] is None) != (second[0] is None):
            return 1 if first[0] is None else -1
        if first[0] is None:
            return int(a["id"] - b["id"])
        return -1 if first < second else 1 if first > second else 0

    return sorted(rows, key=cmp_to_key(order), reverse=query.descending)


def sees_kind(rights: Rights, kind: str) -> bool:
    """Tell whether a kind is in the person's catalogue at all: of a partner what is shared."""
    if rights.roles == {"crm_partner"} and kind in SHARED:
        return SHARED[kind] in {shared for shared, _account in rights.shared}
    return has_read_grant(rights, kind)


def day_of(value: dt.datetime | dt.date) -> dt.date:
    """Return the day of a date or a time in UTC."""
    return value.astimezone(dt.UTC).date() if isinstance(value, dt.datetime) else value
