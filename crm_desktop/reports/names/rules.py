"""Declension by rules: the first rule whose ending fits makes the form, and is named beside it.

A rule is data, so each language keeps its grammar as a table that can be read and tested line
by line, and a screen can say why a name became what it became.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """What happens to words of an ending. name: as shown ("-ek → -ku").

    pattern: matched at the end of the word in small letters; form: as in re.sub. certain
    False: grammars allow another form or the name is foreign, so somebody should look at it.
    """

    name: str
    pattern: re.Pattern[str]
    form: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """A declined name, the rules that made it (one a word), and whether they leave no doubt."""

    text: str
    rule: str = ""
    certain: bool = True


def rule(name: str, pattern: str, form: str, certain: bool = True) -> Rule:
    """Return the rule of an ending; `pattern` needs no `$`."""
    return Rule(name, re.compile(f"(?:{pattern})$"), form, certain)


def decline(word: str, rules: Iterable[Rule]) -> Form:
    """Return the form of a word in small letters; without a rule it stays, uncertain."""
    for one in rules:
        if one.pattern.search(word):
            return Form(one.pattern.sub(one.form, word, count=1), one.name, one.certain)
    return Form(word, "", False)


def as_written(original: str, declined: str) -> str:
    """Give the declined word the capitals of the original (NOVÁK, Novák, novák)."""
    if original.isupper() and len(original) > 1:
        return declined.upper()
    if original[:1].isupper():
        return declined[:1].upper() + declined[1:]
    return declined


def each_word(name: str, one: Callable[[str], Form]) -> Form:
    """Return a name whose words are declined one by one; particles (z, von, de) stay.

    Initials and words with foreign signs stay as they are and are not certain.
    """
    parts = re.split(r"([\s\-–]+)", name)
    rules: list[str] = []
    certain = True
    for place in range(0, len(parts), 2):
        word = parts[place]
        if not word or (word[:1].islower() and not name.islower()):
            continue
        if not word.isalpha():
            certain = False
            continue
        made = one(word.lower())
        parts[place] = as_written(word, made.text)
        certain = certain and made.certain
        if made.rule and made.rule not in rules:
            rules.append(made.rule)
    return Form("".join(parts), ", ".join(rules), certain)
