"""The underlined letters of menus whose words are not fixed, or are the same in several menus."""

import re

from PySide6.QtWidgets import QMenu


def give_letters(menu: QMenu) -> None:
    """Underline a letter in every entry that has none, each letter once in the menu.

    First letters of words go before letters inside them; an entry whose letters are all taken
    stays without, and so do entries with a tick, whose number nobody knows.
    """
    entries = [action for action in menu.actions() if action.text() and not action.isCheckable()]
    taken = {letter for action in entries if (letter := letter_of(action.text()))}
    for action in entries:
        text = action.text()
        if letter_of(text):
            continue
        words = text.split("\t")[0]
        starts = [found.start() for found in re.finditer(r"\b\w", words)]
        for place in (*starts, *range(len(words))):
            letter = words[place].casefold()
            if letter.isalnum() and letter not in taken:
                action.setText(f"{text[:place]}&{text[place:]}")
                taken.add(letter)
                break


def letter_of(text: str) -> str:
    """Return the underlined letter of a text, "" if there is none; `&&` stands for a plain &."""
    found = re.search(r"&(.)", text.replace("&&", ""))
    return found[1].casefold() if found else ""
