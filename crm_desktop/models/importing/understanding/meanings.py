"""Words of a file that no field understands, and what they may mean instead."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.models.importing.asking.request import EMPTY, OF_ACCOUNT, Request, as_file
from crm_desktop.models.importing.understanding.finding import find
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


def unknown_words(session: Session, catalogue: Catalogue, wanted: Request) -> tuple[Word, ...]:
    """Return the words of a file that would be refused in fields with few values, by field.

    Of a word that has a meaning already it is this that is looked at.
    """
    fields = {name: field for name, field in _fields(catalogue, wanted) if _few(catalogue, field)}
    found: dict[str, Counter[str]] = {name: Counter() for name in fields}
    for line in islice(wanted.file.lines(), LOOKED_AT) if fields else ():
        for name in fields:
            if text := line.cells.get(wanted.mapping[name], ""):
                found[name][text] += 1
    words: list[Word] = []
    for name, field in fields.items():
        texts = [one for one in found[name] if one not in EMPTY and (name, one) not in wanted.empty]
        said = {text: wanted.values.get((name, text), text) for text in texts}
        known = _understood(session, catalogue, field, said.values())
        words += [
            Word(name, field, text, count)
            for text, count in found[name].most_common()
            if text in said and said[text] not in known
        ]
    return tuple(words[:MOST])


def _fields(catalogue: Catalogue, wanted: Request) -> Iterator[tuple[str, Field]]:
    for name in wanted.mapping:
        kind = as_file(catalogue.kind(wanted.kind))
        plain = name
        if name.startswith(OF_ACCOUNT):
            kind, plain = as_file(catalogue.kind("account")), name.removeprefix(OF_ACCOUNT)
        if kind.has(plain) and not kind.field(plain).worked_out:
            yield name, kind.field(plain)


def _few(catalogue: Catalogue, field: Field) -> bool:
    listed = field.type in (Type.REFERENCE, Type.LINKS) and catalogue.kinds[field.refers_to]
    return field.type in WORDS or bool(listed and listed.firm_list)


def _understood(
    session: Session, catalogue: Catalogue, field: Field, texts: Iterable[str]
) -> set[str]:
    """Return those of the texts that a field understands."""
    if field.type in WORDS:
        return {text for text in texts if _says_something(field, text)}
    parts = {text: text.split(";") if field.type is Type.LINKS else [text] for text in texts}
    known = find(
        session, catalogue, field.refers_to, (one for some in parts.values() for one in some)
    )
    return {
        text
        for text, some in parts.items()
        if all(len(known.get(norm(one), ())) == 1 for one in some if one.strip())
    }


def _says_something(field: Field, text: str) -> bool:
    try:
        understand(field, text)
    except InvalidInput:
        return False
    return True
