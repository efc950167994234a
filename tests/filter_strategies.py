"""Random filters of every shape that a catalogue allows, for tests that turn them round."""

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from crm_desktop.models.fields import TEXT_TYPES, Catalogue, Field, Kind, Type
from crm_desktop.models.filters import (
    ME,
    PERIODS,
    Amount,
    Condition,
    Filter,
    Group,
    Related,
    last_days,
    next_days,
    operators,
    relations,
)

WORDS = st.text("abcčdeřž AB12", min_size=1, max_size=8).filter(lambda t: t == t.strip() != "")
CODES = {Type.COUNTRY: ("CZ", "PL"), Type.LANGUAGE: ("cs", "bg"), Type.CURRENCY: ("CZK", "EUR")}


def filters(catalogue: Catalogue, kind: Kind, deep: int = 2) -> st.SearchStrategy[Filter]:
    """Return filters on a kind; groups and relations inside each other `deep` times."""
    one = conditions(catalogue, kind)
    if not deep:
        return one
    inner = filters(catalogue, kind, deep - 1)
    groups = st.builds(
        Group,
        st.sampled_from(("and", "or")),
        st.lists(inner, min_size=1, max_size=3).map(tuple),
        st.booleans(),
    )
    return st.one_of(one, groups, related(catalogue, kind, deep))


def related(catalogue: Catalogue, kind: Kind, deep: int) -> st.SearchStrategy[Filter]:
    """Return filters on what is related to records of a kind."""

    def along(way):
        where = filters(catalogue, catalogue.kind(way.kind), 0)
        least = st.sampled_from((1, 1, 2, 7)) if way.many else st.just(1)
        return st.builds(Related, st.just(way.name), st.booleans(), st.none() | where, least)

    return st.sampled_from(relations(catalogue, kind.name)).flatmap(along)


def conditions(catalogue: Catalogue, kind: Kind) -> st.SearchStrategy[Filter]:
    """Return conditions on any field, with any operator it has."""
    fields = [field for field in kind.fields if operators(field)]

    def of(field):
        return st.sampled_from(operators(field)).flatmap(lambda op: on(catalogue, kind, field, op))

    return st.sampled_from(fields).flatmap(of)


def on(catalogue, kind, field, operator):
    """Return conditions with one operator on one field."""
    one = values(catalogue, kind, field)
    if operator.takes == "none":
        return st.just(Condition(field.name, operator.code))
    if operator.takes == "several":
        several = st.lists(one, min_size=1, max_size=3, unique=True).map(tuple)
        return several.map(lambda value: Condition(field.name, operator.code, value))
    if operator.takes == "one":
        return one.map(lambda value: Condition(field.name, operator.code, value))

    def pair(ends):
        low, high = ends
        same = {each.currency for each in ends if isinstance(each, Amount)}
        mixed = {isinstance(each, Amount) for each in ends if each is not None}
        if len(same) > 1 or len(mixed) > 1:
            high = None
        return Condition(field.name, "between", (low, high))

    return st.tuples(one, st.none() | one).map(pair)


def values(catalogue: Catalogue, kind: Kind, field: Field) -> st.SearchStrategy:
    """Return values of a field as a filter takes them."""
    if field.type in TEXT_TYPES:
        return WORDS
    if field.type in CODES:
        return st.sampled_from(CODES[field.type])
    if field.type is Type.BOOLEAN:
        return st.booleans()
    if field.type in (Type.DATE, Type.DATETIME):
        days = st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1))
        moving = st.sampled_from([period for period, _words in PERIODS])
        counted = st.integers(2, 400).map(last_days) | st.integers(2, 99).map(next_days)
        return days | moving | counted
    if field.type is Type.MONEY:
        minor = st.integers(0, 10**9)
        amounts = st.builds(Amount, minor, st.sampled_from(("CZK", "EUR")))
        in_one = kind.has(field.currency) and not field.worked_out
        return minor | amounts if in_one else minor
    if field.type is Type.DECIMAL:
        return st.integers(1, 10**6).map(lambda n: Decimal(n) / 100)
    options = [option.value for option in catalogue.options_of(field)]
    if options:
        return st.sampled_from([*options, ME] if field.refers_to == "employee" else options)
    return st.integers(1, 10**6)
