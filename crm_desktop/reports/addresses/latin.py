"""Cyrillic in Latin letters, as an address abroad and a name in a foreign letter are written."""

import re

# Bulgarian: Transliteration Act of 2009; -ия at the end of a word is -ia. The others as Unicode's
# tables for Ukrainian, Russian and Serbian have in common.
CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht",
    "ъ": "a", "ь": "y", "ю": "yu", "я": "ya", "ё": "yo", "ы": "y", "э": "e", "і": "i", "ї": "yi",
    "є": "ye", "ґ": "g", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dzh",
}  # fmt: skip
WORDS_ABROAD = {"българия": "Bulgaria"}


def latin(text: str) -> str:
    """Return Cyrillic text in Latin letters; the rest stays ("София" → "Sofia")."""
    if not re.search("[\u0400-\u04ff№]", text):
        return text
    text = re.sub(r"№\s*", "No. ", text)
    for word, written in WORDS_ABROAD.items():
        text = re.sub(word, written, text, flags=re.IGNORECASE)
    text = re.sub(r"(?i)ия\b", lambda found: "IA" if found[0].isupper() else "ia", text)
    letters: list[str] = []
    for place, sign in enumerate(text):
        small = CYRILLIC.get(sign.lower())
        if small is None:
            letters.append(sign)
        elif sign.lower() == sign:
            letters.append(small)
        else:
            # A word in capitals stays in capitals: Щ is "Sht" in a name, "SHT" in ЩЪРК.
            beside = text[place - 1 : place] + text[place + 1 : place + 2]
            capitals = any(other.isupper() for other in beside)
            letters.append(small.upper() if capitals else small.capitalize())
    return "".join(letters)
