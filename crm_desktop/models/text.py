"""Text as it is searched and ordered: the same in Python and in SQL.

`schema/functions/00_text.sql` holds the same tables for PostgreSQL; a test compares both over
all of Unicode's letters. The trial server has no ICU and sorts by code point, so the order by
name is a stored key.
"""

import unicodedata
from functools import cache

# Written without the accent but not taken apart by Unicode.
BARE = {
    "ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "ĸ": "k", "ŋ": "n", "ð": "d",
    "þ": "t", "ƒ": "f", "ſ": "s", "ɨ": "i", "ƀ": "b", "ƶ": "z", "ǥ": "g",
}  # fmt: skip
LONG = {"ß": "ss", "æ": "ae", "œ": "oe"}
RANGES = (
    range(0x41, 0x5B), range(0xC0, 0x250), range(0x370, 0x400), range(0x400, 0x482),
    range(0x48A, 0x530), range(0x1E00, 0x1F00),
)  # fmt: skip
BLANKS = (
    "".join(map(chr, range(1, 0x20)))
    + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    + ("\x7f\u00a0¡¦§¨«¬\u00ad¯°´¶·¸»¿×÷‐‑‒–—―‘’‚“”„†‡•…‹›\u202f\u2009")
)

# Letters that stand after the base letter of their own, per language; "ch" stands after "h".
LETTERS = {
    "en": {},
    "cs": {"č": "c|", "ř": "r|", "š": "s|", "ž": "z|"},
    "pl": {"ą": "a|", "ć": "c|", "ę": "e|", "ł": "l|", "ń": "n|", "ó": "o|", "ś": "s|",
           "ź": "z|", "ż": "z~"},
    "bg": {},
}  # fmt: skip
PLACE = 0xE000  # private use: stands for a letter of LETTERS while accents are dropped
LATIN_BEHIND = 0xFF41  # full-width a: behind Cyrillic, for a Bulgarian firm

CYRILLIC = dict(
    zip("абвгдезийклмнопрстуфхъьёэыіїєґ", "abvgdeziyklmnoprstufhayeeyiieg", strict=True)
)
CYRILLIC_LONG = {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ю": "yu", "я": "ya"}


def _bare(letter: str) -> str:
    lower = letter.lower()
    if len(lower) != 1:
        lower = unicodedata.normalize("NFD", letter)[0].lower()
    if lower in BARE:
        return BARE[lower]
    base = unicodedata.normalize("NFD", lower)[0]
    # Cyrillic keeps its signs: й and ё are letters of their own.
    return lower if "\u0400" <= lower <= "\u052f" else BARE.get(base, base)


@cache
def tables() -> tuple[str, str]:
    """Return the two strings that `translate` maps onto each other, blanks at the end."""
    source = [chr(code) for block in RANGES for code in block]
    pairs = [(letter, _bare(letter)) for letter in source if letter not in LONG]
    pairs = [(a, "æ" if a == "Æ" else "œ" if a == "Œ" else b) for a, b in pairs]
    pairs = [(a, " " if b in BLANKS else b) for a, b in pairs]
    pairs.append(("ẞ", "ß"))
    pairs = list({a: b for a, b in pairs if a != b}.items())
    return (
        "".join(a for a, _ in pairs) + BLANKS,
        "".join(b for _, b in pairs) + " " * len(BLANKS),
    )


@cache
def _map() -> dict[int, int]:
    return str.maketrans(*tables())


def norm(text: str) -> str:
    """Return text as it is searched: lower case, no accents, one blank for any punctuation.

    Cyrillic is kept; `latin` transliterates it.
    """
    bare = unicodedata.normalize("NFC", text).translate(_map())
    for letter, letters in LONG.items():
        bare = bare.replace(letter, letters)
    return " ".join(part for part in bare.split(" ") if part)


def latin(text: str) -> str:
    """Return normalised text with Cyrillic in Latin letters (Transliteration Act of 2009)."""
    for letter, letters in CYRILLIC_LONG.items():
        text = text.replace(letter, letters)
    return text.translate(str.maketrans("".join(CYRILLIC), "".join(CYRILLIC.values())))


def sort_key(text: str, language: str = "en") -> str:
    """Return the key that puts names in the order of a language when compared byte by byte."""
    composed = unicodedata.normalize("NFC", text)
    letters = LETTERS[language]
    for place, letter in enumerate(letters):
        composed = composed.replace(letter, chr(PLACE + place))
        composed = composed.replace(letter.upper(), chr(PLACE + place))
    key = norm(composed)
    for place, letter in enumerate(letters):
        key = key.replace(chr(PLACE + place), letters[letter])
    if language == "cs":
        key = key.replace("ch", "h|")
    if language == "bg":
        key = key.translate({0x61 + i: chr(LATIN_BEHIND + i) for i in range(26)})
    return f"{key}\x01{unicodedata.normalize('NFC', text)}"


def grams(text: str) -> list[str]:
    """Return the parts of three characters of each word, as the search index holds them."""
    return sorted({text[i : i + 3] for i in range(len(text) - 2)})
