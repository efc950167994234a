"""The words of the typed language: how fields, entries, periods and relations are called."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.filters.operators import codes_of
from crm_desktop.models.filters.periods import PERIODS, Period, Unit
from crm_desktop.models.filters.relations import Relation, relations
from crm_desktop.models.language import N_, _
from crm_desktop.models.text import norm

HAS, HAS_NO = N_("has"), N_("has no")
ME_WORD, EMPTY, FILLED = N_("me"), N_("empty"), N_("filled in")
YES, NO = N_("yes"), N_("no")
# One letter for a unit of time, as our four languages begin it.
LETTERS: dict[str, Unit] = {
    "d": "day", "д": "day",
    "w": "week", "t": "week", "с": "week",
    "m": "month", "м": "month",
    "q": "quarter", "k": "quarter", "т": "quarter",
    "y": "year", "r": "year", "г": "year",
}  # fmt: skip
SPAN = re.compile(r"([+-]?)\s*(\d{1,5})\s*(\w)", re.UNICODE)


def means(word: str, text: str) -> bool:
    """Tell whether somebody typed a word, in their language or in English."""
    return norm(text) in (norm(word), norm(_(word)))


def names_of(field: Field) -> tuple[str, ...]:
    """Return what a field may be called: label, English label, name with and without _id."""
    bare = field.name.removesuffix("_id").removesuffix("_ids")
    return tuple(norm(each) for each in (_(field.label), field.label, field.name, bare))


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """Return the fields that can be filtered."""
    return tuple(field for field in kind.fields if codes_of(field))


def find_field(kind: Kind, called: str) -> Field | None:
    """Return the field of that name; else the only one whose name begins so."""
    wanted = norm(called)
    fields = fields_of(kind)
    exact = [field for field in fields if wanted in names_of(field)]
    if exact or not wanted:
        return exact[0] if exact else None
    begun = [f for f in fields if any(name.startswith(wanted) for name in names_of(f))]
    return begun[0] if len(begun) == 1 else None


def find_option(options: Iterable[tuple[object, str]], called: str) -> tuple[object, ...]:
    """Return the values whose label is, or else begins with, what was typed."""
    wanted = norm(called)
    labels = [(value, norm(label)) for value, label in options]
    exact = tuple(value for value, label in labels if label == wanted)
    if exact or not wanted:
        return exact
    return tuple(value for value, label in labels if label.startswith(wanted))


def period_of(text: str) -> Period | None:
    """Return a period from its words ("last month") or a span ("30d" back, "+2w" ahead)."""
    for period, words in PERIODS:
        if means(words, text):
            return period
    match = SPAN.fullmatch(text.strip())
    if match is None or match[3].lower() not in LETTERS:
        return None
    unit, count = LETTERS[match[3].lower()], int(match[2])
    return Period(unit, 0, count) if match[1] == "+" else Period(unit, -count, 0)


def span_of_calendar(text: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day of a typed year ("2025") or month ("3/2025")."""
    year = re.fullmatch(r"([12]\d{3})", text.strip())
    month = re.fullmatch(r"(\d{1,2})[./]\s?([12]\d{3})|([12]\d{3})-(\d{1,2})", text.strip())
    if year:
        return dt.date(int(year[1]), 1, 1), dt.date(int(year[1]), 12, 31)
    if month is None:
        return None
    number, in_year = int(month[1] or month[4]), int(month[2] or month[3])
    if not 1 <= number <= 12:
        return None
    after = dt.date(in_year + number // 12, number % 12 + 1, 1)
    return dt.date(in_year, number, 1), after - dt.timedelta(days=1)


def named_relations(
    catalogue: Catalogue, kind: Kind
) -> Iterator[tuple[str, Relation, tuple[Field, str] | None]]:
    """Yield (words, relation, choice): records of a kind, or one choice of their type.

    A meeting is an activity whose type is “Meeting”.
    """
    for way in relations(catalogue, kind.name):
        if not way.many:
            continue
        other = catalogue.kind(way.kind)
        for words in (way.label, _(other.label), other.label, other.plural, other.name):
            yield words, way, None
        if other.has("kind"):
            field = other.field("kind")
            for code, label in field.choices:
                yield _(label), way, (field, code)
                yield label, way, (field, code)


def day_field(kind: Kind) -> Field | None:
    """Return the date by which records of a kind are dated: that of their order, else the first."""
    dated = [f for f in kind.fields if f.type in (Type.DATE, Type.DATETIME) and codes_of(f)]
    ordered = [field for field in dated if field.name == kind.order[0]]
    found = ordered or dated
    return found[0] if found else None
