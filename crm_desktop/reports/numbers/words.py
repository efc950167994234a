"""A number and an amount of money in words: "dvě stě korun českých a padesát haléřů"."""

from decimal import Decimal

from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.formats import minor_digits
from crm_desktop.reports.numbers.currencies import NOUNS
from crm_desktop.reports.numbers.speech import (
    SPEECHES,
    Gender,
    Noun,
    Speech,
    parts_of,
    split,
    word_of,
)

MOST = 10**15 - 1


def in_words(number: int, language: str, gender: Gender = "") -> str:
    """Return a whole number in words; of an unknown language in English.

    gender: of what is counted, "" where nothing is. ValueError beyond ± 10¹⁵.
    """
    if abs(number) > MOST:
        raise ValueError(number)
    speech = SPEECHES.get(language, SPEECHES["en"])
    words = _positive(abs(number), speech, language, gender)
    return f"{speech.minus} {words}" if number < 0 else words


def counted(number: int, noun: Noun, language: str) -> str:
    """Return a number with what it counts in the right form: "dvě koruny"."""
    speech = SPEECHES.get(language, SPEECHES["en"])
    return f"{in_words(number, language, noun.gender)} {noun.forms[speech.form(abs(number))]}"


def amount_in_words(value: Money, language: str) -> str:
    """Return an amount in words with its currency; cents only where there are some.

    Of a currency that has no words here the code stands behind, and cents as a fraction.
    """
    speech = SPEECHES.get(language, SPEECHES["en"])
    unit = 10 ** minor_digits(value.currency)
    whole, minor = divmod(abs(value.minor), unit)
    minus = f"{speech.minus} " if value.minor < 0 else ""
    nouns = NOUNS.get(language if language in SPEECHES else "en", {}).get(value.currency)
    if nouns is None:
        text = f"{in_words(whole, language)} {value.currency}"
        return f"{minus}{text} {minor}/{unit}" if minor else minus + text
    large, small = nouns
    if not minor:
        return minus + counted(whole, large, language)
    cents = counted(minor, small, language)
    if not whole:
        return minus + cents
    return f"{minus}{counted(whole, large, language)} {speech.together} {cents}"


def exact(value: Money) -> Decimal:
    """Return an amount in its currency's unit, as payment codes write it."""
    digits = minor_digits(value.currency)
    return Decimal(value.minor).scaleb(-digits).quantize(Decimal(1).scaleb(-digits))


def _positive(number: int, speech: Speech, language: str, gender: Gender) -> str:
    if number == 0:
        return speech.ones[0]
    groups = split(number)
    said = [
        _group(group, place, number, speech, language, gender)
        for place, group in enumerate(groups)
        if group
    ]
    said.reverse()
    if len(said) > 1 and _last_is_joined(groups, speech, language, gender):
        return f"{' '.join(said[:-1])} {speech.together} {said[-1]}"
    if language == "de" and groups[0] and len(groups) > 1 and groups[1]:
        said[-2:] = ["".join(said[-2:])]
    return " ".join(said)


def _last_is_joined(groups: list[int], speech: Speech, language: str, gender: Gender) -> bool:
    """British: "one thousand and one". Bulgarian: before a last group of one word."""
    if speech is SPEECHES["en"]:
        return 0 < groups[0] < 100
    return language == "bg" and " " not in _last_of(groups, speech, gender)


def _last_of(groups: list[int], speech: Speech, gender: Gender) -> str:
    """Return the words of the last group that is not zero, without its scale."""
    place = next(place for place, group in enumerate(groups) if group)
    if place == 1 and groups[1] == 1:
        return ""
    return " ".join(parts_of(speech, groups[place], gender))


def _group(
    group: int, place: int, number: int, speech: Speech, language: str, gender: Gender
) -> str:
    """Return the words of one group with its scale."""
    if place == 0:
        return _below_1000(group, speech, language, gender, alone=number == group)
    noun = speech.scales[place - 1]
    form = noun.forms[speech.form(group)]
    if language == "bg" and place == 1 and group == 1:
        return form
    words = _below_1000(group, speech, language, noun.gender, alone=group == 1)
    if place == 1 and language in ("de", "sk"):
        if language == "sk" and group == 1:
            return form
        return ("ein" if language == "de" and group == 1 else words) + form
    return f"{words} {form}"


def _below_1000(group: int, speech: Speech, language: str, gender: Gender, *, alone: bool) -> str:
    rest = group % 100
    if language == "de":
        return _german(group, speech, gender, alone)
    if language in ("cs", "sk", "pl") and rest > 20:
        # Dvacet jedna, dvadsaťjeden, dwadzieścia jeden stay so whatever is counted.
        if rest % 10 == 1:
            gender = "f" if language == "cs" else "m"
        elif language in ("cs", "sk"):
            gender = "m"
    if language in ("sk", "pl") and group > 1 and rest == 1:
        gender = "m"
    if language == "cs" and group > 1 and rest == 1:
        gender = "f"
    parts = parts_of(speech, group, gender)
    if language == "sk":
        return "".join(parts)
    if language == "bg" and len(parts) > 1:
        return f"{' '.join(parts[:-1])} и {parts[-1]}"
    if language in ("cs", "pl", "bg"):
        return " ".join(parts)
    tens = "-".join(parts[1:] if group >= 100 else parts)
    return " and ".join(part for part in (parts[0], tens) if part) if group >= 100 else tens


def _german(group: int, speech: Speech, gender: Gender, alone: bool) -> str:
    hundreds, rest = divmod(group, 100)
    words = speech.hundreds[hundreds]
    if rest > 20 and rest % 10:
        tens, ones = divmod(rest, 10)
        one = "ein" if ones == 1 else speech.ones[ones]
        return f"{words}{one}und{speech.tens[tens]}"
    if rest >= 20:
        return words + speech.tens[rest // 10]
    if rest == 1 and group == 1 and alone:
        return word_of(speech, 1, gender)
    return words + (speech.ones[rest] if rest else "")
