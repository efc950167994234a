"""Words of a file that no field understands, and what they may mean instead."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.importing.asking.request import EMPTY, OF_ACCOUNT, Request, as_file
from crm_desktop.models.importing.understanding.values import understand
from crm_desktop.models.text import norm

LOOKED_AT = 20_000  # rows
MOST = 200  # words
WORDS = (Type.CHOICE, Type.CHOICES, Type.BOOLEAN, Type.COUNTRY, Type.LANGUAGE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that rows have in a field and that says nothing there; `name` is as in a request."""

    name: str
    field: Field
    word: str
    rows: int


def unknown_words(catalogue: Catalogue, wanted: Request) -> tuple[Word, ...]:
    """Return the words of a file that would be refused in fields with few values, by field."""
    fields = {name: field for name, field in _fields(catalogue, wanted) if _few(catalogue, field)}
    found: dict[str, Counter[str]] = {name: Counter() for name in fields}
    for line in islice(wanted.file.lines(), LOOKED_AT) if fields else ():
        for name in fields:
            if text := line.cells.get(wanted.mapping[name], ""):
                found[name][text] += 1
    words = [
        Word(name, field, text, count)
        for name, field in fields.items()
        for text, count in found[name].most_common()
        if text not in EMPTY
        and (name, text) not in wanted.empty
        and not _says_something(catalogue, field, wanted.values.get((name, text), text))
    ]
    return tuple(words[:MOST])


def _fields(catalogue: Catalogue, wanted: Request) -> Iterator[tuple[str, Field]]:
    for name in wanted.mapping:
        kind: Kind = as_file(catalogue.kind(wanted.kind))
        plain = name
        if name.startswith(OF_ACCOUNT):
            kind, plain = as_file(catalogue.kind("account")), name.removeprefix(OF_ACCOUNT)
        if kind.has(plain) and not kind.field(plain).worked_out:
            yield name, kind.field(plain)


def _few(catalogue: Catalogue, field: Field) -> bool:
    listed = field.type in (Type.REFERENCE, Type.LINKS) and catalogue.options_of(field)
    return field.type in WORDS or bool(listed)


def _says_something(catalogue: Catalogue, field: Field, text: str) -> bool:
    if field.type in WORDS:
        try:
            understand(field, text)
        except InvalidInput:
            return False
        return True
    parts: Sequence[str] = text.split(";") if field.type is Type.LINKS else [text]
    known = {norm(option.label) for option in catalogue.options_of(field)}
    return all(norm(part) in known for part in parts if part.strip())
