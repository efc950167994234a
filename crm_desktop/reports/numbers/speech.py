"""Numerals as each language says them: the words, and how they are put together.

Up to the billion of Europe (10¹²). Written by hand from the grammars: the libraries looked at have
no Bulgarian and errors in Czech.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

Gender = str  # "m", "f", "n", and "" where nothing is counted


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted word: its gender and the forms for one, (a few and) many."""

    gender: Gender
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """Words of a language. other: 1 and 2 where the gender changes them: {("f", 2): "dvě"}.

    form: which form of a noun goes with a number; joined: all words of a number from the words
    of its groups.
    """

    ones: tuple[str, ...]
    tens: tuple[str, ...]
    hundreds: tuple[str, ...]
    scales: tuple[Noun, ...]
    form: Callable[[int], int]
    together: str
    minus: str
    other: dict[tuple[Gender, int], str] = field(default_factory=dict)


def split(number: int) -> list[int]:
    """Return the groups of three digits, the last one first: 1_002_003 → [3, 2, 1]."""
    groups = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    return groups or [0]


def word_of(speech: Speech, digit: int, gender: Gender) -> str:
    """Return the word of 0 to 19 in a gender."""
    return speech.other.get((gender, digit), speech.ones[digit])


def parts_of(speech: Speech, group: int, gender: Gender) -> list[str]:
    """Return the words of a group below 1000: hundreds, tens, ones; without what is zero."""
    hundreds, rest = divmod(group, 100)
    parts = [speech.hundreds[hundreds]] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        parts.append(speech.tens[tens])
        # A compound ends in the same one in Czech and Polish, whatever is counted.
        parts += [word_of(speech, ones, gender)] if ones else []
    elif rest:
        parts.append(word_of(speech, rest, gender))
    return parts


def _one(number: int) -> int:
    return 0 if number == 1 else 1


def _czech_form(number: int) -> int:
    """1; 2 to 4, also behind hundreds; all else, with 21 to 24 (dvacet dva korun)."""
    if number == 1:
        return 0
    return 1 if number % 100 in (2, 3, 4) else 2


def _polish_form(number: int) -> int:
    if number == 1:
        return 0
    return 1 if number % 10 in (2, 3, 4) and number % 100 // 10 != 1 else 2


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


CZECH = Speech(
    _words("""
        nula jeden dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct
        patnáct šestnáct sedmnáct osmnáct devatenáct
    """),
    ("", "", "dvacet", "třicet", "čtyřicet", "padesát", "šedesát", "sedmdesát", "osmdesát",
     "devadesát"),
    ("", "sto", "dvě stě", "tři sta", "čtyři sta", "pět set", "šest set", "sedm set", "osm set",
     "devět set"),
    (
        Noun("m", ("tisíc", "tisíce", "tisíc")),
        Noun("m", ("milion", "miliony", "milionů")),
        Noun("f", ("miliarda", "miliardy", "miliard")),
        Noun("m", ("bilion", "biliony", "bilionů")),
    ),
    _czech_form,
    "a",
    "minus",
    {("", 1): "jedna", ("f", 1): "jedna", ("n", 1): "jedno", ("f", 2): "dvě", ("n", 2): "dvě"},
)  # fmt: skip
SLOVAK = Speech(
    _words("""
        nula jeden dva tri štyri päť šesť sedem osem deväť desať jedenásť dvanásť trinásť štrnásť
        pätnásť šestnásť sedemnásť osemnásť devätnásť
    """),
    ("", "", "dvadsať", "tridsať", "štyridsať", "päťdesiat", "šesťdesiat", "sedemdesiat",
     "osemdesiat", "deväťdesiat"),
    ("", "sto", "dvesto", "tristo", "štyristo", "päťsto", "šesťsto", "sedemsto", "osemsto",
     "deväťsto"),
    (
        Noun("n", ("tisíc", "tisíc", "tisíc")),
        Noun("m", ("milión", "milióny", "miliónov")),
        Noun("f", ("miliarda", "miliardy", "miliárd")),
        Noun("m", ("bilión", "bilióny", "biliónov")),
    ),
    _czech_form,
    "a",
    "mínus",
    {("f", 1): "jedna", ("n", 1): "jedno", ("f", 2): "dve", ("n", 2): "dve"},
)  # fmt: skip
POLISH = Speech(
    _words("""
        zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście
        trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście
    """),
    ("", "", "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt", "sześćdziesiąt",
     "siedemdziesiąt", "osiemdziesiąt", "dziewięćdziesiąt"),
    ("", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset",
     "osiemset", "dziewięćset"),
    (
        Noun("m", ("tysiąc", "tysiące", "tysięcy")),
        Noun("m", ("milion", "miliony", "milionów")),
        Noun("m", ("miliard", "miliardy", "miliardów")),
        Noun("m", ("bilion", "biliony", "bilionów")),
    ),
    _polish_form,
    "i",
    "minus",
    {("f", 1): "jedna", ("n", 1): "jedno", ("f", 2): "dwie"},
)  # fmt: skip
BULGARIAN = Speech(
    _words("""
        нула един два три четири пет шест седем осем девет десет единадесет дванадесет тринадесет
        четиринадесет петнадесет шестнадесет седемнадесет осемнадесет деветнадесет
    """),
    ("", "", "двадесет", "тридесет", "четиридесет", "петдесет", "шестдесет", "седемдесет",
     "осемдесет", "деветдесет"),
    ("", "сто", "двеста", "триста", "четиристотин", "петстотин", "шестстотин", "седемстотин",
     "осемстотин", "деветстотин"),
    (
        Noun("f", ("хиляда", "хиляди")),
        Noun("m", ("милион", "милиона")),
        Noun("m", ("милиард", "милиарда")),
        Noun("m", ("трилион", "трилиона")),
    ),
    _one,
    "и",
    "минус",
    {("", 1): "едно", ("f", 1): "една", ("n", 1): "едно",
     ("", 2): "две", ("f", 2): "две", ("n", 2): "две"},
)  # fmt: skip
GERMAN = Speech(
    _words("""
        null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn
        fünfzehn sechzehn siebzehn achtzehn neunzehn
    """),
    ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig",
     "neunzig"),
    ("", "einhundert", "zweihundert", "dreihundert", "vierhundert", "fünfhundert",
     "sechshundert", "siebenhundert", "achthundert", "neunhundert"),
    (
        Noun("n", ("tausend", "tausend")),
        Noun("f", ("Million", "Millionen")),
        Noun("f", ("Milliarde", "Milliarden")),
        Noun("f", ("Billion", "Billionen")),
    ),
    _one,
    "und",
    "minus",
    {("m", 1): "ein", ("f", 1): "eine", ("n", 1): "ein"},
)  # fmt: skip
ENGLISH = Speech(
    _words("""
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen
    """),
    ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    ("", "one hundred", "two hundred", "three hundred", "four hundred", "five hundred",
     "six hundred", "seven hundred", "eight hundred", "nine hundred"),
    (
        Noun("n", ("thousand", "thousand")),
        Noun("n", ("million", "million")),
        Noun("n", ("billion", "billion")),
        Noun("n", ("trillion", "trillion")),
    ),
    _one,
    "and",
    "minus",
)  # fmt: skip
SPEECHES = {
    "cs": CZECH, "sk": SLOVAK, "pl": POLISH, "bg": BULGARIAN, "de": GERMAN, "en": ENGLISH,
}  # fmt: skip
