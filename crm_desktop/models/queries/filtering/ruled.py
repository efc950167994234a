"""Rules on data as SQL: what is missing, how complete a record is, until when it is verified.

Worked out where it is asked, over the rows that the person sees; a field that the person may not
read is not asked for. Two shapes: all of it for the rows of a page, and one plain condition for the
worklists ("incomplete", "due"), of which the planner knows how many rows it leaves.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    FromClause,
    Integer,
    Select,
    String,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    true,
)

from crm_desktop.models.fields import Field, Kind
from crm_desktop.models.fields.rules import COMPLETENESS, VERIFY_BY, DataRule, Rules
from crm_desktop.models.filters import Condition, Filter, Group, from_json
from crm_desktop.models.queries.columns.columns import ALWAYS, table_of
from crm_desktop.models.queries.filtering.asking import Asking
from crm_desktop.models.queries.filtering.comparing import OPPOSITE, Test, compare

# Returns a filter as SQL over a table: (asking, kind, table, filter, alone).
Choose = Callable[[Asking, Kind, FromClause, Filter, bool], Test]
RULED = (COMPLETENESS, VERIFY_BY)
NOTHING = Group("and", (), negated=True)


class _Parts:
    """The tables that a rule speaks of, for one kind: the record, its account, the details."""

    def __init__(self, asking: Asking, kind: Kind, table: FromClause, choose: Choose) -> None:
        self.asking, self.kind, self.table, self._choose = asking, kind, table, choose
        own = kind.name == "account"
        self.account = table if own else table_of("account").alias("ruled_account")
        self.detail = table_of(ALWAYS).alias("ruled_detail")
        self.rules = (asking.catalogue.rules or Rules()).of(kind.name)

    def applies(self, rule: DataRule) -> Test:
        """Return whether a rule holds for a record."""
        tests: list[Test] = []
        if rule.tier_id is not None:
            tests.append(self.detail.c.tier_id == rule.tier_id)
        if rule.status:
            tests.append(self.account.c.status == rule.status)
        if rule.segment_id is not None:
            accounts = self.asking.catalogue.kinds.get("account")
            if accounts is None or not accounts.has("segment_ids"):
                return false()
            inside = Condition("segment_ids", "in", (rule.segment_id,))
            tests.append(self._choose(self.asking, accounts, self.account, inside, False))
        return and_(true(), *tests)

    def empty(self) -> dict[str, Test]:
        """Return for each field that a rule names whether it is empty where it must not be."""
        asked: dict[str, list[DataRule]] = {}
        for rule in self.rules:
            for name in rule.required:
                if self.kind.has(name):
                    asked.setdefault(name, []).append(rule)
        return {
            name: and_(self.needed(rules), self._is_empty(self.kind.field(name)))
            for name, rules in asked.items()
        }

    def needed(self, rules: Sequence[DataRule]) -> Test:
        """Return whether one of these rules holds."""
        tests = [self.applies(rule) for rule in rules]
        return or_(false(), *tests)

    def _is_empty(self, field: Field) -> Test:
        empty = Condition(field.name, "empty")
        if field.worked_out or field.link[0] or field.custom:
            return self._choose(self.asking, self.kind, self.table, empty, False)
        if field.table == ALWAYS:
            return compare(self.asking, self.detail, field.name, field, empty)
        if field.table:
            return self._choose(self.asking, self.kind, self.table, empty, False)
        return compare(self.asking, self.table, field.name, field, empty)

    def expected(self) -> ColumnElement[int]:
        """Return how many fields a record must have filled in."""
        names = {name for rule in self.rules for name in rule.required if self.kind.has(name)}
        numbers = [
            case((self.needed([rule for rule in self.rules if name in rule.required]), 1), else_=0)
            for name in sorted(names)
        ]
        total: ColumnElement[int] = literal(0)
        for number in numbers:
            total = total + number
        return total

    def verify_by(self) -> ColumnElement[Any]:
        """Return until when a record is to be verified: never verified, since it was entered."""
        entered = cast(func.timezone(self.asking.zone.key, self.detail.c.created_at), Date)
        terms = [
            case((
                self.applies(rule),
                func.coalesce(self.detail.c.verified_on + cast(rule.verify_days, Integer), entered),
            ))
            for rule in self.rules
            if rule.verify_days
        ]  # fmt: skip
        return func.least(*terms, type_=Date()) if terms else cast(None, Date)

    def due(self, until: dt.date) -> Test:
        """Return whether a record is to be verified by a day."""
        detail = self.detail
        entered = detail.c.created_at < self.asking.begin(until + dt.timedelta(days=1))
        tests = [
            and_(
                self.applies(rule),
                or_(
                    and_(detail.c.verified_on.is_(None), entered),
                    detail.c.verified_on <= until - dt.timedelta(days=rule.verify_days),
                ),
            )
            for rule in self.rules
            if rule.verify_days
        ]
        return or_(false(), *tests)

    def joined(self, chosen: Select[Any]) -> Select[Any]:
        """Return a select of the records with account and details beside them."""
        if self.kind.name == "account":
            return chosen.select_from(self.table).join(
                self.detail, self.detail.c.account_id == self.table.c.id
            )
        return (
            chosen.select_from(self.table)
            .join(self.account, self.account.c.id == self.table.c.account_id)
            .outerjoin(self.detail, self.detail.c.account_id == self.account.c.id)
        )


def measured(asking: Asking, kind: Kind, choose: Choose) -> Select[Any]:
    """Return (id, missing, expected, verify_by) of the records that a person sees."""
    table = table_of(kind.name).alias("ruled")
    parts = _Parts(asking, kind, table, choose)
    empty: list[ColumnElement[Any]] = [case((test, name)) for name, test in parts.empty().items()]
    none = cast(literal(None), String)
    missing = func.array_remove(_row(empty or [none]), none)
    return parts.joined(
        select(
            table.c.id.label("id"),
            missing.label("missing"),
            parts.expected().label("expected"),
            parts.verify_by().label("verify_by"),
        )
    )


def _row(items: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
    from sqlalchemy.dialects.postgresql import array

    return array([cast(item, String) for item in items])


def ruled_condition(
    asking: Asking, kind: Kind, table: FromClause, field: Field, given: Condition, choose: Choose
) -> Test:
    """Return a condition on what the rules say about a record."""
    parts = _Parts(asking, kind, table, choose)
    test = _plainly(parts, given)
    if test is not None:
        return _exists(parts, test)
    rows = measured(asking, kind, choose).subquery()
    number = func.cardinality(rows.c.missing)
    share = 100 * (rows.c.expected - number) / func.greatest(rows.c.expected, 1)
    complete = case((rows.c.expected == 0, 100), else_=func.round(share))
    value = complete if field.name == COMPLETENESS else rows.c.verify_by
    valued = select(rows.c.id, value.label("value")).subquery()
    # A record of which nothing can be worked out has no value, as where nothing is noted.
    noted = given.op in OPPOSITE
    asked = replace(given, op=OPPOSITE[given.op]) if noted else given
    found = table.c.id.in_(
        select(valued.c.id).where(compare(asking, valued, "value", field, asked))
    )
    return ~found if noted else found


def _plainly(parts: _Parts, given: Condition) -> Test | None:
    """Return what the worklists ask as one plain condition; None for any other question."""
    if given.field == COMPLETENESS and (given.op, given.value) == ("lt", 100):
        return or_(false(), *parts.empty().values())
    if given.field == VERIFY_BY and given.op in ("lt", "le"):
        first, last = parts.asking.days(given.value)
        return parts.due(last if given.op == "le" else first - dt.timedelta(days=1))
    return None


def ruled_keys(asking: Asking, kind: Kind, given: Condition, choose: Choose) -> Select[Any] | None:
    """Return the keys of the records that meet what a worklist asks; None for other questions."""
    table = table_of(kind.name)
    parts = _Parts(asking, kind, table, choose)
    test = _plainly(parts, given)
    if test is None:
        return None
    return parts.joined(select(table.c.id)).where(table.c.deleted_at.is_(None), test)


def _exists(parts: _Parts, test: Test) -> Test:
    """A semi-join with the details, so that the planner finds 200 of many at once."""
    table, detail = parts.table, parts.detail
    if parts.kind.name == "account":
        found = select(detail.c.account_id).where(detail.c.account_id == table.c.id, test)
        return exists(found.correlate(table))
    account = parts.account
    found = (
        select(account.c.id)
        .select_from(account)
        .outerjoin(detail, detail.c.account_id == account.c.id)
        .where(account.c.id == table.c.account_id, test)
    )
    return exists(found.correlate(table))


def given_segments(asking: Asking, kind: Kind, given: Condition) -> Filter | None:
    """Return what a condition on segments means where some are given by filters, else None.

    Inside such a filter segments are those put in by hand: two naming each other would never end.
    """
    rules = asking.catalogue.rules
    values = given.value if isinstance(given.value, tuple) else (given.value,)
    if rules is None or given.op not in ("in", "not_in", "eq", "ne"):
        return None
    filters = {id: rules.segments[id] for id in values if id in rules.segments}
    if not filters:
        return None
    by_hand = tuple(id for id in values if id not in filters)
    found: list[Filter] = [Condition(given.field, "in", by_hand)] if by_hand else []
    for definition in filters.values():
        part, complaints = from_json(definition, asking.catalogue, kind.name)
        # Whoever may not read what gives a segment sees it empty, not larger than it is.
        found.append(NOTHING if part is None or complaints else part)
    return Group("or", tuple(found), given.op in ("not_in", "ne"))


def without_segments(asking: Asking) -> Asking:
    """Return who asks, with all segments as they were put in by hand."""
    catalogue = asking.catalogue
    rules = replace(catalogue.rules or Rules(), segments={})
    return replace(asking, catalogue=replace(catalogue, rules=rules))
