import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.numbers.speech import SPEECHES
from crm_desktop.reports.numbers.words import amount_in_words, in_words

# What each word is worth, written apart from the tables of the program.
EXAMPLES = {
    "cs": {
        0: "nula", 1: "jedna", 22: "dvacet dva", 101: "sto jedna", 200: "dvě stě",
        1000: "jeden tisíc", 2345: "dva tisíce tři sta čtyřicet pět", 5000: "pět tisíc",
        21000: "dvacet jedna tisíc", 1_000_000: "jeden milion", 2_000_000_000: "dvě miliardy",
        -7: "minus sedm",
    },
    "sk": {
        21: "dvadsaťjeden", 200: "dvesto", 1000: "tisíc", 2500: "dvetisíc päťsto",
        1_000_000: "jeden milión", 2_000_000: "dva milióny", 5_000_000: "päť miliónov",
    },
    "pl": {
        12: "dwanaście", 22: "dwadzieścia dwa", 1000: "jeden tysiąc", 2000: "dwa tysiące",
        5000: "pięć tysięcy", 12000: "dwanaście tysięcy", 22000: "dwadzieścia dwa tysiące",
        21000: "dwadzieścia jeden tysięcy", 3_000_000: "trzy miliony",
    },
    "bg": {
        1: "едно", 21: "двадесет и едно", 120: "сто и двадесет", 121: "сто двадесет и едно",
        1000: "хиляда", 1001: "хиляда и едно", 1120: "хиляда сто и двадесет",
        2000: "две хиляди", 1_005_300: "един милион пет хиляди и триста",
        125_321: "сто двадесет и пет хиляди триста двадесет и едно",
    },
    "de": {
        1: "eins", 16: "sechzehn", 21: "einundzwanzig", 101: "einhunderteins",
        1234: "eintausendzweihundertvierunddreißig", 1_000_000: "eine Million",
        2_001_000: "zwei Millionen eintausend",
    },
    "en": {
        21: "twenty-one", 101: "one hundred and one", 1001: "one thousand and one",
        1100: "one thousand one hundred", 1_000_021: "one million and twenty-one",
    },
}  # fmt: skip
LANGUAGES = list(SPEECHES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples(language: str) -> None:
    assert {n: in_words(n, language) for n in EXAMPLES[language]} == EXAMPLES[language]


@pytest.mark.parametrize(
    ("minor", "currency", "language", "text"),
    [
        (100, "CZK", "cs", "jedna koruna česká"),
        (200, "CZK", "cs", "dvě koruny české"),
        (2100, "CZK", "cs", "dvacet jedna korun českých"),
        (10250, "CZK", "cs", "sto dvě koruny české a padesát haléřů"),
        (100, "EUR", "cs", "jedno euro"),
        (200, "EUR", "sk", "dve eurá"),
        (500, "EUR", "sk", "päť eur"),
        (100, "PLN", "pl", "jeden złoty"),
        (2200, "PLN", "pl", "dwadzieścia dwa złote"),
        (1205, "PLN", "pl", "dwanaście złotych i pięć groszy"),
        (2200, "CZK", "pl", "dwadzieścia dwie korony czeskie"),
        (100, "EUR", "bg", "едно евро"),
        (2101, "EUR", "bg", "двадесет и едно евро и един цент"),
        (200, "BGN", "bg", "два лева"),
        (202, "BGN", "bg", "два лева и две стотинки"),
        (100, "EUR", "de", "ein Euro"),
        (100, "CZK", "de", "eine tschechische Krone"),
        (1250, "EUR", "en", "twelve euros and fifty cents"),
        (-300, "EUR", "en", "minus three euros"),
        (5, "EUR", "en", "five cents"),
        (1234, "JPY", "en", "one thousand two hundred and thirty-four JPY"),
        (150, "CHF", "fr", "one CHF 50/100"),
    ],
)
def test_amounts(minor: int, currency: str, language: str, text: str) -> None:
    assert amount_in_words(Money(minor, currency), language) == text


def value_of(words: str, language: str) -> int:
    """Read a number again: each word adds, a word of a scale multiplies what stands before."""
    speech = SPEECHES[language]
    worth = {word: n for n, word in enumerate(speech.ones)}
    worth |= {word: 10 * n for n, word in enumerate(speech.tens) if word}
    worth |= {word: 100 * n for n, word in enumerate(speech.hundreds) if word}
    worth |= {word: n for (_gender, n), word in speech.other.items()}
    scales = {
        form: 1000 ** (place + 1) for place, noun in enumerate(speech.scales) for form in noun.forms
    }
    known = sorted([*worth, *scales], key=len, reverse=True)
    total = group = 0
    left = words
    while left := re.sub(r"^(and|und|и)(?=[\s\w])", "", left.strip(" -")).strip(" -"):
        word = next(word for word in known if left.startswith(word))
        left = left[len(word) :]
        if word in scales:
            total += max(group, 1) * scales[word]
            group = 0
        else:
            group += worth[word]
    return total + group


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.one_of(st.integers(0, 10**15 - 1), st.integers(0, 10**6)), st.sampled_from("mfn"))
def test_every_number_can_be_read_again(language: str, number: int, gender: str) -> None:
    words = in_words(number, language, gender)
    assert value_of(words, language) == number
    assert words == words.strip()
    assert "  " not in words


def test_out_of_reach() -> None:
    with pytest.raises(ValueError, match="1000000000000000"):
        in_words(10**15, "cs")
