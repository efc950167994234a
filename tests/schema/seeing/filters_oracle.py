"""What a filter lets through, written a second time in Python over rows read as the superuser."""

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from crm_desktop.models.fields import KINDS, TEXT_TYPES, Catalogue, Field, Kind, Type
from crm_desktop.models.filters import (
    ME,
    PERIODS,
    Amount,
    Condition,
    Filter,
    Group,
    Myself,
    Period,
    Related,
    Relation,
    last_days,
    operators,
    relations,
)
from crm_desktop.models.text import norm
from tests.schema.seeing import custom_oracle
from tests.schema.seeing.oracle import Rights, Truth, may_see

Row = dict[str, Any]
DATES = {Type.DATE, Type.DATETIME}
NEGATIVE = {"ne": "eq", "not_in": "in", "not_contains": "contains", "empty": "filled"}


def random_filter(rng: Random, truth: Truth, catalogue: Catalogue, kind: Kind, deep: int) -> Filter:
    """Return some filter: a condition, a group of them, or what related records are like."""
    dice = rng.random()
    if deep and dice < 0.25:
        parts = [
            random_filter(rng, truth, catalogue, kind, deep - 1) for _ in range(rng.randint(0, 3))
        ]
        return Group(rng.choice(("and", "or")), tuple(parts), rng.random() < 0.4)
    ways = relations(catalogue, kind.name)
    if deep and ways and dice < 0.6:
        way = rng.choice(ways)
        where = None
        if rng.random() < 0.7:
            where = random_filter(rng, truth, catalogue, catalogue.kind(way.kind), deep - 1)
        return Related(way.name, rng.random() < 0.5, where, rng.choice((1, 1, 1, 2)))
    fields = [field for field in kind.fields if not field.worked_out and operators(field)]
    return random_condition(rng, truth, kind, rng.choice(fields))


def random_condition(rng: Random, truth: Truth, kind: Kind, field: Field) -> Condition:
    """Return a condition whose value some row has, more often than not."""
    if field.custom:
        return random_value_of(rng, kind, field, custom_oracle.known_values(truth, field))
    table, column = field.link if field.type is Type.LINKS else (field.table or kind.name, "")
    known = [v for row in truth.rows[table] if (v := row[column or field.name]) is not None]
    return random_value_of(rng, kind, field, known)


def random_value_of(rng: Random, kind: Kind, field: Field, known: list[Any]) -> Condition:
    """Return a condition on a field that has these values."""
    operator = rng.choice(operators(field))
    if operator.takes == "none" or not known:
        return Condition(field.name, operator.code if operator.takes == "none" else "filled")
    values = [random_value(rng, kind, field, rng.choice(known)) for _ in range(3)]
    if operator.takes == "several":
        return Condition(field.name, operator.code, tuple(values))
    if operator.takes == "pair":
        same = [v for v in values if _currency(v) == _currency(values[0])]
        pair = rng.choice(((same[0], None), (None, same[0]), (same[0], same[-1])))
        return Condition(field.name, operator.code, pair)
    value = values[0]
    if operator.code in ("contains", "not_contains", "starts"):
        value = str(value)[rng.choice((0, 0, 2)) :][:3]
    return Condition(field.name, operator.code, value)


def _currency(value: Any) -> str | None:
    return value.currency if isinstance(value, Amount) else None


def random_value(rng: Random, kind: Kind, field: Field, value: Any) -> Any:
    """Return a value of a row as somebody would give it: other case, a day, oneself, a sum."""
    if field.type in TEXT_TYPES:
        return rng.choice((str, str.upper, str.lower))(value)
    if field.type in DATES and rng.random() < 0.5:
        return rng.choice((*(period for period, _label in PERIODS), last_days(400)))
    if isinstance(value, dt.datetime) and rng.random() < 0.5:
        return value.date()
    if field.refers_to == "employee" and rng.random() < 0.5:
        return ME
    # Of what is worked out nobody is asked for a currency: `fits` refuses it.
    named = kind.has(field.currency) and not field.worked_out
    if field.type is Type.MONEY and named and rng.random() < 0.3:
        return Amount(value, rng.choice(("CZK", "EUR")))
    return value


class View:
    """What one person sees, as the questions of filters need it."""

    def __init__(self, truth: Truth, rights: Rights, catalogue: Catalogue) -> None:
        self.truth, self.rights, self.catalogue = truth, rights, catalogue
        self.zone = ZoneInfo(truth.rows["firm"][0]["time_zone"])
        self._seen: dict[str, list[Row]] = {}
        self._beside: dict[tuple[str, str], dict[int, Row]] = {}

    def seen(self, table: str) -> list[Row]:
        """Return the rows of a table that the person sees."""
        if table not in self._seen:
            self._seen[table] = [
                row
                for row in self.truth.rows[table]
                if may_see(self.rights, table, row, self.truth)
            ]
        return self._seen[table]

    def live(self, table: str, seen_from: Kind) -> list[Row]:
        """Return those not deleted, nor their accounts unless that is the list's own account."""
        accounts = {r["id"] for r in self.seen("account") if r["deleted_at"] is None}
        return [
            row
            for row in self.seen(table)
            if row["deleted_at"] is None
            and ("account" in (seen_from.parent, seen_from.name)
                 or KINDS[table].parent != "account" or row["account_id"] in accounts)
        ]  # fmt: skip

    def beside(self, table: str, kind: str) -> dict[int, Row]:
        """Return the rows that stand beside records, by the key of those."""
        if (table, kind) not in self._beside:
            self._beside[table, kind] = {row[f"{kind}_id"]: row for row in self.seen(table)}
        return self._beside[table, kind]

    def holds(self, kind: Kind, row: Row, part: Filter) -> bool:
        """Tell whether a row meets a filter."""
        match part:
            case Group():
                tests = [self.holds(kind, row, each) for each in part.parts]
                result = not tests or (all(tests) if part.join == "and" else any(tests))
                return result != part.negated
            case Related():
                return self._has(kind, row, part) == part.has
            case Condition():
                return self._meets(kind, row, part)

    def _has(self, kind: Kind, row: Row, part: Related) -> bool:
        way = next(w for w in relations(self.catalogue, kind.name) if w.name == part.relation)
        other = self.catalogue.kind(way.kind)
        found = {
            each["id"]
            for each in self._along(kind, row, way)
            if part.where is None or self.holds(other, each, part.where)
        }
        return len(found) >= part.least

    def _along(self, kind: Kind, row: Row, way: Relation) -> list[Row]:
        others = self.live(way.kind, kind)
        if way.link is not None:
            table, mine, theirs = way.link
            linked = {
                link[theirs]
                for link in self.seen(table)
                if link["deleted_at"] is None and link[mine] == row["id"]
            }
            return [each for each in others if each["id"] in linked]
        if not way.many:
            return [each for each in others if each["id"] == row[way.column]]
        own = way.part and kind.name == "account" and way.kind in ("contact_point", "address")
        return [
            each
            for each in others
            if each[way.column] == row["id"] and not (own and each["contact_id"] is not None)
        ]

    def _meets(self, kind: Kind, row: Row, given: Condition) -> bool:
        field = kind.field(given.field)
        if field.custom:
            return custom_oracle.meets(self, row, field, given)
        if field.type is Type.LINKS:
            table, column = field.link
            linked = [
                link[column]
                for link in self.seen(table)
                if link[f"{kind.name}_id"] == row["id"]
                and link["deleted_at"] is None
                and link[column] is not None
            ]
            positive = NEGATIVE.get(given.op, given.op)
            asked = Condition(given.field, positive, given.value)
            found = any(self.compare(value, None, field, asked) for value in linked)
            return found == (positive == given.op)
        if not field.table:
            return self.compare(row[field.name], row.get(field.currency), field, given)
        beside = self.beside(field.table, kind.name).get(row["id"], {})
        if field.table == "account_detail":
            # Of hidden details nothing holds, but that no sum of one currency stands there does.
            values = given.value if isinstance(given.value, tuple) else (given.value,)
            sums = any(isinstance(value, Amount) for value in values)
            if not beside and not (sums and given.op in NEGATIVE):
                return False
        currency = beside.get(field.currency, row.get(field.currency))
        return self.compare(beside.get(field.name), currency, field, given)

    def compare(self, value: Any, currency: Any, field: Field, given: Condition) -> bool:
        """Tell whether a value meets an operator; nothing is neither more nor less."""
        if given.op in NEGATIVE:
            asked = Condition(given.field, NEGATIVE[given.op], given.value)
            return not self.compare(value, currency, field, asked)
        if value is None:
            return False
        text = field.type in TEXT_TYPES
        if field.type is Type.PHONE and given.op in ("eq", "in", "starts", "contains"):
            asked_for = given.value if given.op == "in" else (given.value,)
            return any(self._phone(value, given.op, each) for each in asked_for)
        match given.op:
            case "filled":
                return not (text and value == "")
            case "in":
                return any(self._equal(value, currency, field, each) for each in given.value)
            case "eq":
                return self._equal(value, currency, field, given.value)
            case "contains":
                return norm(given.value) in norm(value)
            case "starts":
                return norm(value).startswith(norm(given.value))
            case "between":
                low, high = given.value
                return (low is None or self._order(value, currency, field, "ge", low)) and (
                    high is None or self._order(value, currency, field, "le", high)
                )
        return self._order(value, currency, field, given.op, given.value)

    def _phone(self, value: str, op: str, typed: str) -> bool:
        digits = "".join(char for char in typed if char in "0123456789")
        if not digits:
            told, asked = norm(value), norm(typed)
            return {"starts": told.startswith(asked), "contains": asked in told}.get(
                op, told == asked
            )
        stored = norm(value).replace(" ", "")
        if typed.strip()[:1] == "+" or typed.strip()[:2] == "00":
            digits = digits.removeprefix("00")
            wanted = {"starts": stored.startswith(digits), "contains": digits in stored}
            return wanted.get(op, stored == digits)
        digits = digits.lstrip("0")
        return stored.endswith(digits) if op in ("eq", "in") else digits in stored

    def _equal(self, value: Any, currency: Any, field: Field, other: Any) -> bool:
        if isinstance(other, Myself):
            return bool(value == (self.rights.me or 0))
        if isinstance(other, Amount):
            return bool(value == other.minor and currency == other.currency)
        if field.type in TEXT_TYPES:
            return norm(value) == norm(other)
        if field.type in DATES and not isinstance(other, dt.datetime):
            first, last = self._days(other)
            return first <= self._day(value) <= last
        return bool(value == other)

    def _order(self, value: Any, currency: Any, field: Field, op: str, other: Any) -> bool:
        tests: dict[str, Callable[[Any, Any], bool]] = {
            "lt": lambda a, b: a < b,
            "le": lambda a, b: a <= b,
            "gt": lambda a, b: a > b,
            "ge": lambda a, b: a >= b,
        }
        if isinstance(other, Amount):
            return currency == other.currency and tests[op](value, other.minor)
        if field.type in DATES and not isinstance(other, dt.datetime):
            first, last = self._days(other)
            return tests[op](self._day(value), last if op in ("gt", "le") else first)
        return tests[op](value, other)

    def _day(self, value: dt.date) -> dt.date:
        return value.astimezone(self.zone).date() if isinstance(value, dt.datetime) else value

    def _days(self, value: dt.date | Period) -> tuple[dt.date, dt.date]:
        return value.days(self.truth.today) if isinstance(value, Period) else (value, value)
