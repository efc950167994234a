"""What the typed language offers at the cursor: names of fields, then their values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.filters.operators import DATES
from crm_desktop.models.filters.periods import PERIODS
from crm_desktop.models.filters.typed.parsing import NAMED, split
from crm_desktop.models.filters.typed.words import (
    EMPTY,
    HAS,
    HAS_NO,
    ME_WORD,
    NO,
    YES,
    fields_of,
    find_field,
    means,
    named_relations,
)
from crm_desktop.models.language import _
from crm_desktop.models.text import norm

MOST = 12


@dataclass(frozen=True, slots=True)
class Completion:
    """What would stand from `start` to `end` instead of what was typed there."""

    start: int
    end: int
    text: str


def completions(text: str, cursor: int, catalogue: Catalogue, kind: Kind) -> tuple[Completion, ...]:
    """Return what may be meant at the cursor, in the order of the form; at most twelve."""
    start, item = list(split(text[:cursor], ";"))[-1]
    match = NAMED.fullmatch(item)
    if match is None:
        typed = item.lstrip()
        begin = start + len(item) - len(typed)
        # Nothing typed and no field before: somebody only wants to search.
        return _fitting(typed, begin, cursor, _names(kind)) if typed or start else ()
    at, value = list(split(match[2], ","))[-1]
    typed = value.lstrip(" =!<>")
    begin = start + match.start(2) + at + len(value) - len(typed)
    return _fitting(typed, begin, cursor, _values(catalogue, kind, match[1]))


def _fitting(typed: str, start: int, end: int, words: Iterable[str]) -> tuple[Completion, ...]:
    wanted = norm(typed)
    found = [word for word in dict.fromkeys(words) if norm(word).startswith(wanted)]
    found += [
        word
        for word in dict.fromkeys(words)
        if word not in found and any(part.startswith(wanted) for part in norm(word).split())
    ]
    return tuple(Completion(start, end, word) for word in found[:MOST])


def _names(kind: Kind) -> list[str]:
    return [*(f"{_(f.label)}: " for f in fields_of(kind)), f"{_(HAS)}: ", f"{_(HAS_NO)}: "]


def _values(catalogue: Catalogue, kind: Kind, called: str) -> list[str]:
    if means(HAS, called) or means(HAS_NO, called):
        return [words for words, _way, _choice in named_relations(catalogue, kind)]
    field = find_field(kind, called)
    return [] if field is None else [*_of_field(catalogue, field), _(EMPTY)]


def _of_field(catalogue: Catalogue, field: Field) -> Iterator[str]:
    if field.refers_to == "employee":
        yield _(ME_WORD)
    for option in catalogue.options_of(field):
        if option.active:
            plain = not set(',;:"') & set(option.label)
            yield option.label if plain else f'"{option.label}"'
    if field.type is Type.BOOLEAN:
        yield from (_(YES), _(NO))
    if field.type in DATES:
        yield from (_(words) for _period, words in PERIODS)
