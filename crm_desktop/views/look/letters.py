"""The underlined letters of menus whose words are not fixed, or are the same in several menus."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QMenu


def give_letters(menu: QMenu) -> None:
    """Underline a letter in every entry that has none, each letter once in the menu.

    First letters of words go before letters inside them; where all letters of an entry are taken,
    an earlier one that has others gives way. Entries with a tick, whose number nobody knows, stay
    without.
    """
    entries = [action for action in menu.actions() if action.text() and not action.isCheckable()]
    fixed = {letter for action in entries if (letter := letter_of(action.text()))}
    texts = [action.text() for action in entries]
    places = [
        {} if letter_of(text) else {k: v for k, v in places_of(text).items() if k not in fixed}
        for text in texts
    ]
    owner: dict[str, int] = {}
    for number in range(len(entries)):
        _give(number, places, owner, set())
    for letter, number in owner.items():
        place = places[number][letter]
        entries[number].setText(f"{texts[number][:place]}&{texts[number][place:]}")


def _give(
    number: int, places: Sequence[Mapping[str, int]], owner: dict[str, int], tried: set[str]
) -> bool:
    """Give an entry the first letter that is free, or that its owner can change for another."""
    for letter in places[number]:
        if letter not in owner:
            owner[letter] = number
            return True
    for letter in places[number]:
        if letter not in tried:
            tried.add(letter)
            if _give(owner[letter], places, owner, tried):
                owner[letter] = number
                return True
    return False


def places_of(text: str) -> dict[str, int]:
    """Return each letter of a text with its best place: a word's beginning, else the first."""
    words = text.split("\t")[0]
    starts = [found.start() for found in re.finditer(r"\b\w", words)]
    found: dict[str, int] = {}
    for place in (*starts, *range(len(words))):
        if words[place].isalnum():
            found.setdefault(words[place].casefold(), place)
    return found


def letter_of(text: str) -> str:
    """Return the underlined letter of a text, "" if there is none; `&&` stands for a plain &."""
    found = re.search(r"&(.)", text.replace("&&", ""))
    return found[1].casefold() if found else ""
