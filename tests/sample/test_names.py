"""Names, places and numbers of the sample: right for gender, country and check digit."""

import datetime as dt
import random
import re
import string
from dataclasses import fields

import phonenumbers
import pytest
from stdnum.bg import vat as bg_vat
from stdnum.cz import dic
from stdnum.pl import nip, regon

from crm_desktop.sample import lists, people
from crm_desktop.sample.history.calendar import Calendar
from crm_desktop.sample.invented import firms, identifiers, names, places, trades
from crm_desktop.sample.sentences.phrases import Theme
from crm_desktop.sample.sentences.texts import LANGUAGES, Facts

CYRILLIC = re.compile(r"[\u0400-\u04ff -]+")


@pytest.mark.parametrize(
    ("country", "man", "woman"),
    [
        ("CZ", "Novák", "Nováková"),
        ("CZ", "Veselý", "Veselá"),
        ("CZ", "Svoboda", "Svobodová"),
        ("CZ", "Němec", "Němcová"),
        ("CZ", "Hájek", "Hájková"),
        ("CZ", "Vaněk", "Vaňková"),
        ("CZ", "Štěpánek", "Štěpánková"),
        ("CZ", "Kadlec", "Kadlecová"),
        ("CZ", "Havel", "Havlová"),
        ("CZ", "Krejčí", "Krejčí"),
        ("CZ", "Janů", "Janů"),
        ("PL", "Kowalski", "Kowalska"),
        ("PL", "Wysocki", "Wysocka"),
        ("PL", "Zawadzki", "Zawadzka"),
        ("PL", "Biały", "Biała"),
        ("PL", "Wójcik", "Wójcik"),
        ("PL", "Duda", "Duda"),
        ("BG", "Иванов", "Иванова"),
        ("BG", "Гешев", "Гешева"),
        ("BG", "Калинин", "Калинина"),
        ("BG", "Самоковски", "Самоковска"),
    ],
)
def test_the_feminine_form_of_a_surname(country: str, man: str, woman: str) -> None:
    assert man in names.SURNAMES[country]
    assert names.feminine(man, country) == woman


def test_a_woman_never_bears_the_form_of_a_man() -> None:
    men = {
        "CZ": r".*([^eě]k|[^e]c|ý|[aeou])$",
        "PL": r".*(ski|cki|dzki|y)$",
        "BG": r".*(ов|ев|ин|ски)$",
    }
    women = {"CZ": r".*(ová|[^aeiou]á)$", "PL": r".*(ska|cka|dzka)$", "BG": r".*(ова|ева|ска)$"}
    for country in ("CZ", "PL", "BG"):
        rng = random.Random(7)
        found = [names.invent(rng, country) for _ in range(3000)]
        assert {name.gender for name in found} == {"f", "m"}
        for name in found:
            first = names.WOMEN if name.gender == "f" else names.MEN
            assert name.first in first[country]
            wrong = men if name.gender == "f" else women
            for part in name.last.split("-"):
                # Duda and the like are the same for both in Poland.
                assert not re.fullmatch(wrong[country], part), name


def test_czech_titles_and_plain_names() -> None:
    name = names.Name("f", "Jana", "Nováková", "Ing.", "Ph.D.")
    assert name.plain == "Jana Nováková"


def test_identifiers_have_right_check_digits_and_do_not_repeat() -> None:
    for make, valid in (
        (identifiers.ico, dic.is_valid),
        (identifiers.nip, nip.is_valid),
        (identifiers.regon, regon.is_valid),
        (identifiers.eik, bg_vat.is_valid),
    ):
        numbers = [make(serial) for serial in range(5000)]
        assert all(map(valid, numbers))
        assert len(set(numbers)) == len(numbers)


def test_the_firm_and_its_people() -> None:
    assert dic.is_valid(people.FIRM.vat_id)
    assert people.FIRM.vat_id == f"CZ{people.FIRM.company_id}"
    sales = [person for person in people.PEOPLE if person.roles == ("crm_sales",)]
    assert people.PEOPLE[0].superior is None
    levels = [len(people.superiors(person.login)) for person in sales]
    assert [levels.count(level) for level in (0, 1, 2)] == [1, 3, 8]
    others = sorted(person.roles[0] for person in people.PEOPLE if person not in sales)
    assert others == [
        "crm_admin", "crm_auditor", "crm_finance", "crm_marketing", "crm_partner", "crm_product",
        "crm_service",
    ]  # fmt: skip
    for number, person in enumerate(people.PEOPLE):
        assert re.fullmatch(r"[a-z]+\.[a-z]+", person.login)
        assert person.email.startswith(person.login)
        assert person.email.endswith(".example")
        assert phonenumbers.is_valid_number(phonenumbers.parse(person.phone))
        above = [other.login for other in people.PEOPLE[:number]]
        assert person.superior is None or person.superior in above


def test_telephones_are_valid_and_belong_to_nobody() -> None:
    rng = random.Random(3)
    numbers = [
        number
        for country, code in (("CZ", 420), ("PL", 48), ("BG", 359))
        for town in places.TOWNS[country]
        for number in (places.telephone(rng, town), places.mobile(rng, country))
        if number.startswith(f"+{code}")
    ]
    assert len(numbers) == 2 * sum(map(len, places.TOWNS.values()))
    for number in numbers:
        parsed = phonenumbers.parse(number)
        assert phonenumbers.is_valid_number(parsed), number
        written = phonenumbers.PhoneNumberFormat.E164
        assert phonenumbers.format_number(parsed, written) == number
        assert "00" in number


def test_towns_have_postcodes_of_their_country() -> None:
    form = {"CZ": r"[1-7]\d\d \d\d", "PL": r"\d\d-\d\d\d", "BG": r"[1-9]\d{3}"}
    for country, towns in places.TOWNS.items():
        assert len({town.name for town in towns}) == len(towns)
        for town in towns:
            assert town.codes
            assert all(re.fullmatch(form[country], code) for code in town.codes), town


def test_bulgaria_is_cyrillic_and_poland_has_its_letters() -> None:
    for words in (names.MEN["BG"], names.WOMEN["BG"], names.SURNAMES["BG"]):
        assert all(CYRILLIC.fullmatch(word) for word in words)
    assert all(CYRILLIC.fullmatch(town.name) for town in places.TOWNS["BG"])
    assert all(CYRILLIC.fullmatch(place) for place in trades.PLACES_OF["BG"])
    for letters, country in (("ąćęłńóśźż", "PL"), ("áčďéěíňřšťúůýž", "CZ")):
        text = " ".join(names.SURNAMES[country] + names.MEN[country] + names.WOMEN[country])
        text += " ".join(town.name for town in places.TOWNS[country])
        assert set(letters) <= set(text.lower()), country


def test_slugs_are_ascii() -> None:
    assert firms.slug("Žďár nad Sázavou, s. r. o.") == "zdar-nad-sazavou-s-r-o"
    assert firms.slug("Розова долина") == "rozova-dolina"
    assert firms.slug("Łódź Księży Młyn") == "lodz-ksiezy-mlyn"


def test_a_large_sample_never_repeats_a_firm() -> None:
    rng = random.Random(5)
    taken: set[str] = set()
    found = [firms.invent(rng, "BG", serial, taken) for serial in range(6000)]
    assert len({firm.name for firm in found}) == len(found) == len(taken)


def test_every_language_says_as_much_and_knows_its_marks() -> None:
    marks = {"n", "hall", "year", "next", "date", "no", "q", "pct"}
    functions = {entry.code for entry in lists.LISTS["contact_function"]}
    lines = [[theme.line for theme in phrases.themes] for phrases in LANGUAGES.values()]
    assert lines[0] == lines[1] == lines[2]
    for language, phrases in LANGUAGES.items():
        assert set(phrases.jobs) == set(phrases.departments) == functions
        for theme in phrases.themes:
            for field in fields(Theme):
                for text in getattr(theme, field.name):
                    used = {mark for _, mark, _, _ in string.Formatter().parse(text) if mark}
                    assert used <= marks, (language, text)
                    assert field.name == "line" or len(text) > 7, text


def test_marks_are_filled_for_the_day() -> None:
    calendar = Calendar(dt.date(2026, 11, 22))
    facts = Facts(random.Random(1), calendar, "cs", -400, "Kompresor")
    assert facts.fill("{q} {year}/{next}") == "Kompresor 2025/2026"
    assert re.fullmatch(r"do \d+\. \d+\.", facts.fill("do {date}."))
    with pytest.raises(KeyError):
        facts.fill("{nobody}")


def test_prices_are_rounded_as_price_lists_do() -> None:
    assert lists.amount(124_000, "CZK") == 12_400_000
    assert lists.amount(124_000, "EUR") == 502_000
    assert lists.amount(290, "PLN") == 4_990


def test_days_and_moments() -> None:
    calendar = Calendar(dt.date(2026, 11, 22))  # a Sunday
    assert calendar.day(0) == "2026-11-22"
    assert calendar.day(calendar.workday(0)) == "2026-11-20"
    assert calendar.workday(1) == 1
    assert calendar.moment(-1, 605) == "2026-11-21 10:05:00+01"
    assert calendar.moment(-120, 605, eastern=True) == "2026-07-25 10:05:00+03"
    # The clocks are changed on the last Sunday of October.
    assert calendar.moment(-29, 0).endswith("+02")
    assert calendar.moment(-28, 0).endswith("+01")
