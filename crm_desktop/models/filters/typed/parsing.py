"""What was typed into the search field of a list, as search words, filters and faults."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.filters.parts import Condition, Filter, Group, Related
from crm_desktop.models.filters.typed.values import Unclear, condition
from crm_desktop.models.filters.typed.words import (
    HAS,
    HAS_NO,
    day_field,
    find_field,
    means,
    named_relations,
)
from crm_desktop.models.language import _
from crm_desktop.models.text import norm

# Words, then a colon; what is in quotes is never a name.
NAMED = re.compile(r"\s*([^:\"“”]+?)\s*:(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """A sentence about a part that was not understood, and where it stands (end excluded)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What the list is to search and filter; parts with faults are left out."""

    search: str
    parts: tuple[Filter, ...]
    faults: tuple[Fault, ...]


def split(text: str, sign: str) -> Iterator[tuple[int, str]]:
    """Yield the parts between signs that stand outside of quotes, with where they begin."""
    start, quoted = 0, False
    for place, letter in enumerate(text):
        if letter in '"“”„':
            quoted = not quoted
        elif letter == sign and not quoted:
            yield start, text[start:place]
            start = place + 1
    yield start, text[start:]


def parse(text: str, catalogue: Catalogue, kind: Kind, currency: str = "EUR") -> Typed:
    """Return what was typed; money without a currency is in minor units of `currency`.

    Words without a field's name are searched as ever; a colon inside a word means nothing.
    """
    words: list[str] = []
    parts: list[Filter] = []
    faults: list[Fault] = []
    for start, item in split(text, ";"):
        match = NAMED.fullmatch(item)
        known = match is not None and _known(kind, match[1])
        if match is None or not (known or re.match(r"\s|$", match[2])):
            words.append(re.sub('["“”„]', " ", item).strip())
            continue
        begin = start + len(item) - len(item.lstrip())
        end = start + len(item.rstrip())
        try:
            if not match[2].strip():
                if not known:
                    raise Unclear(_no_field(match[1]))
                continue  # still being typed
            parts.append(_item(catalogue, kind, match[1], match[2].strip(), currency))
        except (Unclear, InvalidInput) as fault:
            faults.append(Fault(begin, end, str(fault)))
    return Typed(" ".join(word for word in words if word), tuple(parts), tuple(faults))


def _known(kind: Kind, called: str) -> bool:
    return means(HAS, called) or means(HAS_NO, called) or find_field(kind, called) is not None


def _no_field(called: str) -> str:
    return _("There is no field “{name}” to filter by.").format(name=called)


def _item(catalogue: Catalogue, kind: Kind, called: str, value: str, currency: str) -> Filter:
    for word, has in ((HAS_NO, False), (HAS, True)):
        if means(word, called):
            found = [_related(catalogue, kind, each, has) for _at, each in split(value, ",")]
            return found[0] if len(found) == 1 else Group("and", tuple(found))
    field = find_field(kind, called)
    if field is None:
        raise Unclear(_no_field(called))
    values = [each.strip() for _at, each in split(value, ",") if each.strip()]
    return condition(catalogue, kind, field, values, currency)


def _related(catalogue: Catalogue, kind: Kind, typed: str, has: bool) -> Related:
    """Return “meeting” or “meeting 90d”: the longest name that fits, then a time."""
    words = typed.split()
    ways = list(named_relations(catalogue, kind))
    for count in range(len(words), 0, -1):
        wanted, rest = norm(" ".join(words[:count])), " ".join(words[count:])
        exact = [each for each in ways if norm(each[0]) == wanted]
        begun = [each for each in ways if norm(each[0]).startswith(wanted)]
        for _words, way, choice in (exact or begun)[:1]:
            other = catalogue.kind(way.kind)
            where: list[Filter] = []
            if choice is not None:
                where.append(Condition(choice[0].name, "eq", choice[1]))
            if rest:
                field = day_field(other)
                if field is None:
                    raise Unclear(_("“{text}” is not understood here.").format(text=rest))
                where.append(condition(catalogue, other, field, [rest], "EUR"))
            if len(where) > 1:
                return Related(way.name, has, Group("and", tuple(where)))
            return Related(way.name, has, where[0] if where else None)
    raise Unclear(_("Records called “{name}” do not belong to these.").format(name=typed.strip()))
