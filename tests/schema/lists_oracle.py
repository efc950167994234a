"""What a list has to show, written a second time in Python over rows read as the superuser."""

import datetime as dt
from collections.abc import Callable
from functools import cmp_to_key
from random import Random
from typing import Any

from crm_desktop.models.fields import KINDS, NUMBER_TYPES, TEXT_TYPES, Field, Kind, Type
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.listing import sortable
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.text import norm
from tests.schema.oracle import Rights, Truth, may_see

ORDERED = NUMBER_TYPES | {Type.DATE, Type.DATETIME}
OPERATORS = ("eq", "ne", "in", "lt", "le", "gt", "ge", "contains", "empty", "filled")

Row = dict[str, Any]


def random_query(rng: Random, truth: Truth, kind: Kind) -> ListQuery:
    """Return some list of a kind: order, filters, search, scope, account."""
    fields = [field for field in kind.fields if not field.worked_out]
    filters = tuple(
        random_condition(rng, truth, kind, rng.choice(fields)) for _ in range(rng.choice((0, 1, 2)))
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


def random_condition(rng: Random, truth: Truth, kind: Kind, field: Field) -> Condition:
    """Return a line of a filter whose value some row has, more often than not."""
    allowed = ["eq", "ne", "in", "empty", "filled"]
    if field.type in ORDERED:
        allowed += ["lt", "le", "gt", "ge"]
    if field.type in TEXT_TYPES:
        allowed.append("contains")
    op = rng.choice(allowed)
    table, column = field.link if field.type is Type.LINKS else (field.table or kind.name, "")
    values = [row[column or field.name] for row in truth.rows[table]]
    known = [value for value in values if value is not None]
    if not known:
        return Condition(field.name, rng.choice(("empty", "filled")))
    if op == "in":
        return Condition(field.name, op, tuple(rng.choices(known, k=3)))
    value = rng.choice(known)
    if op == "contains":
        value = str(value)[:3]
    return Condition(field.name, op, value)


def expected_ids(truth: Truth, rights: Rights, kind: Kind, query: ListQuery) -> list[int]:
    """Return the ids that the list must show, in its order."""
    deleted = {row["id"] for row in truth.rows["account"] if row["deleted_at"] is not None}
    details = {
        row["account_id"]: row
        for row in truth.rows["account_detail"]
        if may_see(rights, "account_detail", row, truth)
    }
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
        if kind.name == "account" and query.scope == "mine" and row["id"] not in details:
            continue
        if not all(holds(truth, rights, kind, row, details, one) for one in query.filters):
            continue
        if query.search.strip() and not searched(truth, kind, row, norm(query.search).split()):
            continue
        found.append(row)
    return [row["id"] for row in in_order(kind, query, found)]


def holds(
    truth: Truth,
    rights: Rights,
    kind: Kind,
    row: Row,
    details: dict[int, Row],
    given: Condition,
) -> bool:
    """Tell whether a row meets one line of a filter."""
    field = kind.field(given.field)
    if field.type is Type.LINKS:
        table, column = field.link
        linked = [
            link[column]
            for link in truth.rows[table]
            if link[f"{kind.name}_id"] == row["id"]
            and link["deleted_at"] is None
            and link[column] is not None
            and may_see(rights, table, link, truth)
        ]
        match given.op:
            case "empty":
                return not linked
            case "filled":
                return bool(linked)
            case "ne":
                return given.value not in linked
            case "eq":
                return given.value in linked
            case _:
                return any(value in given.value for value in linked)
    if field.table and field.table != "account_detail":
        beside = next(
            (
                one
                for one in truth.rows[field.table]
                if one[f"{kind.name}_id"] == row["id"] and may_see(rights, field.table, one, truth)
            ),
            None,
        )
        return compare(beside[field.name] if beside else None, field, given)
    if field.table:
        return row["id"] in details and compare(details[row["id"]][field.name], field, given)
    return compare(row[field.name], field, given)


def compare(value: Any, field: Field, given: Condition) -> bool:
    """Tell whether a value meets an operator; nothing is neither more nor less than something."""
    match given.op:
        case "empty":
            return value is None or (field.type in TEXT_TYPES and value == "")
        case "filled":
            return not (value is None or (field.type in TEXT_TYPES and value == ""))
        case "ne":
            return bool(value != given.value)
        case "eq":
            return value is not None and bool(value == given.value)
        case "in":
            return value in given.value
        case "contains":
            return value is not None and given.value in value
    tests: dict[str, Callable[[Any, Any], bool]] = {
        "lt": lambda a, b: a < b,
        "le": lambda a, b: a <= b,
        "gt": lambda a, b: a > b,
        "ge": lambda a, b: a >= b,
    }
    return value is not None and tests[given.op](value, given.value)


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
        title = named.get("display_name") or named["name"]
    return _all_in(words, norm(title or ""))


def _all_in(words: list[str], text: str) -> bool:
    return all(word in text for word in words)


def in_order(kind: Kind, query: ListQuery, rows: list[Row]) -> list[Row]:
    """Sort by the stored key where the field has one; nothing stands last, descending first."""

    def key(row: Row) -> Any:
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
    """Tell whether a kind is in the person's catalogue at all."""
    from tests.schema.oracle import has_read_grant

    return has_read_grant(rights, kind)


def day_of(value: dt.datetime | dt.date) -> dt.date:
    """Return the day of a date or a time in UTC."""
    return value.astimezone(dt.UTC).date() if isinstance(value, dt.datetime) else value
