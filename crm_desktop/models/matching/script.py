"""Text of any script in plain Latin letters, and the sound that spellings have in common."""

import re
import unicodedata
from functools import lru_cache

from crm_desktop.models.text import latin, norm

GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "avgdeziθiklmnxoprsstyfhψo", strict=True))
GREEK |= {"θ": "th", "ψ": "ps"}
# The names of letters of these scripts begin with their sound, but for these.
LETTER_SOUNDS = {
    "ARABIC": {"HAH": "h", "KHAH": "kh", "THAL": "dh", "SHEEN": "sh", "DAD": "d", "GHAIN": "gh",
               "THEH": "th", "TEH MARBUTA": "a", "AIN": "a", "ALEF": "a", "YEH": "i", "WAW": "u",
               "ALEF MAKSURA": "a", "JEEM": "j", "TCHEH": "ch", "FARSI YEH": "i", "KEHEH": "k",
               "HAMZA": ""},
    "HEBREW": {"ALEF": "a", "SHIN": "sh", "TSADI": "ts", "FINAL TSADI": "ts", "AYIN": "a",
               "HET": "h", "FINAL MEM": "m", "FINAL NUN": "n", "FINAL KAF": "k", "FINAL PE": "f"},
    "GEORGIAN": {"AN": "a", "EN": "e", "IN": "i", "ON": "o", "UN": "u", "SHIN": "sh", "CHIN": "ch",
                 "CHAR": "ch", "CAN": "ts", "CIL": "ts", "KHAR": "k", "GHAN": "gh", "ZHAR": "zh",
                 "XAN": "kh", "PHAR": "p", "JHAN": "j", "JIL": "dz", "QAR": "q", "HAE": "h"},
    "ARMENIAN": {"AYB": "a", "ECH": "e", "EH": "e", "ET": "e", "INI": "i", "ZHE": "zh", "LIWN": "l",
                 "XEH": "kh", "CA": "ts", "GHAD": "gh", "CHEH": "ch", "SHA": "sh", "VO": "o",
                 "CHA": "ch", "JHEH": "j", "YIWN": "v", "CO": "ts", "PIWR": "p", "KEH": "k"},
}  # fmt: skip
SYLLABLES = ("DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "TAMIL", "TELUGU", "KANNADA",
             "MALAYALAM", "SINHALA", "KHMER", "THAI", "LAO", "MYANMAR")  # fmt: skip
NAMED = re.compile(r"(\w+)(?: SMALL| CAPITAL)? (LETTER|SYLLABLE|VOWEL SIGN|SIGN) (.+)")
MUTE = re.compile(r"VIRAMA|COENG|NUKTA|MUUSIKATOAN|TRIISAP")


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Return text in lower-case Latin letters without accents, one blank between its words."""
    plain = norm(unicodedata.normalize("NFKC", text))
    if plain.isascii():
        return plain
    plain = re.sub("ь(?!о)|ъ(?=[еюя])", "", plain)
    plain = latin(plain)
    if not plain.isascii():
        plain = "".join(_letters(plain))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())


def _letters(text: str) -> list[str]:
    """Return the sounds of the letters, by the names that Unicode gives to them."""
    found: list[str] = []
    text = "".join(GREEK.get(letter, letter) for letter in text)
    for letter in text:
        if letter.isascii():
            found.append(letter)
            continue
        named = NAMED.match(unicodedata.name(letter, ""))
        if named is None:
            if MUTE.search(unicodedata.name(letter, "")) and found:
                found[-1] = found[-1].removesuffix("a").removesuffix("o")
            elif unicodedata.category(letter) == "Lo":
                found.append(f"u{ord(letter):x}")  # a sign for a whole word: itself
            continue
        script, kind, name = named.groups()
        if script in SYLLABLES:
            if kind != "LETTER" and found:
                found[-1] = found[-1].removesuffix("a").removesuffix("o")
            if not MUTE.search(name):
                found.append(name.split()[-1].lower())
        elif kind == "SYLLABLE" or script in ("HIRAGANA", "KATAKANA"):
            found.append(name.split()[-1].lower())
        else:
            sounds = LETTER_SOUNDS.get(script, {})
            base = name.split(" WITH ")[0]
            found.append(sounds.get(name, sounds.get(base, base.split()[-1][0].lower())))
    return found


# Spellings of one sound in Czech, Polish, German, English and in transliterations.
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("tsch|tch|cz|tz|ts", "c"), ("shch|sht|sch|sh|sz", "s"), ("dzh|dj|dz", "j"),
        ("zh|rz", "z"), ("kh", "h"), ("ch", "c"), ("ph", "f"), ("th", "t"), ("gh", "g"),
        ("ck|cq|q|c(?=[aou]|k|$)", "k"), ("x", "ks"), ("w", "v"), ("ou|oo|ue", "u"), ("oe", "o"),
        ("ae", "a"), ("ee|ie|ei|ai|ia(?=r)", "i"), ("[jy]", "i"), ("z", "s"), ("(?<=[aeou])h", ""),
        (r"([a-z])\1+", r"\1"),
    )
)  # fmt: skip


LOOKS = str.maketrans("01345", "oieas")  # digits within a word stand for letters


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """Return the sound of a folded word: the same for Šéf, Szef and Shef."""
    word = word.translate(LOOKS) if not word.isdigit() else word
    for pattern, letters in SOUNDS:
        word = pattern.sub(letters, word)
    return word
