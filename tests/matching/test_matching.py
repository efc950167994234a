import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crm_desktop.models.language import set_language
from crm_desktop.models.matching.blocking import ALL_PAIRS, pairs
from crm_desktop.models.matching.find import find_pairs
from crm_desktop.models.matching.reasons import SENTENCES, code, sentence
from crm_desktop.models.matching.record import (
    email,
    firm_name,
    person_name,
    phone,
    prepare,
    street_and_number,
)
from crm_desktop.models.matching.scoring import THRESHOLD, compare, evidence
from crm_desktop.models.matching.script import fold, sound

TEXT = st.text(alphabet="abcčďéłóśžАБВгджЩьъюя 019.,-&ß'", max_size=25)
FIELDS = ("name", "street", "house_no", "town", "postal_code", "country", "phone", "email")
RECORDS = st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, TEXT))
SYLLABLES = "ba be do du fa ga ho ji ka la mo ne pi ro su ta va ze"


def same(kind: str, one: dict[str, str], other: dict[str, str]) -> bool:
    return compare(kind, prepare(kind, one), prepare(kind, other)) >= THRESHOLD[kind]


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
    assert fold(text).isascii()


@given(TEXT)
@example("0.ďé.0.ю")  # a link between two letters that stand alone
def test_names_are_brought_into_one_form_for_good(text):
    words = person_name(text)
    assert person_name(" ".join(words)) == words
    firm = firm_name(text)[0]
    assert set(firm_name(" ".join(firm))[0]) <= set(firm) | {"".join(firm)}


@settings(max_examples=60)
@given(RECORDS, RECORDS, st.sampled_from(("account", "contact")))
def test_both_directions_score_the_same(one, other, kind):
    a, b = prepare(kind, one), prepare(kind, other)
    assert compare(kind, a, b) == pytest.approx(compare(kind, b, a))
    assert 0 <= compare(kind, a, b) <= 1


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Novák s.r.o.", "sro"), ("Novák, spol. s r. o.", "sro"), ("NOVÁK a.s.", "as"),
        ("Novak Sp. z o.o.", "spzoo"), ("Novak spółka z ograniczoną odpowiedzialnością", "spzoo"),
        ("Новак ООД", "ood"), ("Новак ЕООД", "eood"), ("Novak GmbH & Co. KG", "gmbhkg"),
        ("Novak Aktiengesellschaft", "ag"), ("Novak Ltd.", "ltd"), ("Novak, Inc.", "inc"),
        ("ООО Новак", "ooo"),
    ],
)  # fmt: skip
def test_legal_forms_of_all_countries_are_known(text, form):
    assert firm_name(text) == (("novak",), form)


def test_a_legal_form_alone_stays_a_name():
    assert firm_name("Limited") == (("limited",), "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ing. Jan Novák, Ph.D.", "NOVAK Jan"), ("Георги Петров", "Georgi Petrov"),
        ("Żółkiewski Wojciech", "wojciech zolkiewski"), ("J. Novotný", "Jiří Novotný"),
        ("Николай Щербаков", "Nikolaj Shcherbakov"), ("Müller Jürgen", "Mueller Juergen"),
        ("Bob Miller", "Robert Miller"), ("Петър Иванов", "Petar Ivanov"),
        ("Αλέξανδρος Παπαδόπουλος", "Alexandros Papadopoulos"),
    ],
)  # fmt: skip
def test_one_person_in_two_spellings(one, other):
    assert same("contact", {"name": one}, {"name": other})


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jan Novák", "Petr Novák"), ("Maria Kowalska", "Ewa Kowalska"), ("Jan Novák", "Jan Dvořák")],
)
def test_two_persons_with_one_name_in_common(one, other):
    assert not same("contact", {"name": one}, {"name": other})


def test_another_registration_number_is_another_firm():
    one = {"name": "Stavby Novák", "registration_no": "25063677", "country": "CZ"}
    assert not same("account", one, one | {"name": "Stavba Novák", "registration_no": "27082440"})
    assert same("account", one, {"name": "Stavby Novák", "vat_no": "CZ25063677"})


def test_contact_data_in_any_spelling():
    assert phone("+420 602 123 456") == phone("602123456") == phone("00420602123456")
    assert phone("0602/123456", "CZ") == "602123456"
    assert phone("12") == ""
    assert email(" Info@Firm.CZ ") == "info@firm.cz"
    assert email("nobody") == ""
    assert street_and_number("ul. Długa 12a")[1] == {"12a"}
    assert street_and_number("Dlouhá tř.")[0] == ("dlouha", "weg")
    assert sound("szef") == sound("shef") == sound(fold("šéf"))


def test_a_crowd_at_one_address_is_not_one_person():
    address = {"street": "Dlouhá", "house_no": "5", "town": "Brno", "postal_code": "60200"}
    names = ("Adam Bílek", "Eva Kučerová", "Ivo Šťastný", "Olga Pokorná", "Petr Zeman",
             "Rudolf Hájek", "Simona Vlčková", "Tomáš Urban", "Karel Ježek")  # fmt: skip
    assert find_pairs("contact", [{"name": name, **address} for name in names]) == []


def test_every_reason_has_a_sentence():
    set_language("en")
    full = {
        "name": "Novák s.r.o.", "street": "Dlouhá 5", "town": "Brno", "postal_code": "60200",
        "country": "CZ", "phone": "602123456", "email": "a@b.cz", "registration_no": "1",
    }  # fmt: skip
    other = {
        "name": "Kowalski GmbH", "street": "Krótka 7", "town": "Łódź", "postal_code": "99999",
        "country": "PL", "phone": "777888999", "email": "xxxxxx@y.pl", "registration_no": "2",
    }  # fmt: skip
    for one in (full, other, {}, full | {"name": "Nowak", "email": "aa@b.cz", "town": "Brna"}):
        for part in evidence("account", prepare("account", full), prepare("account", one)):
            assert sentence(code(part)).endswith(".")
    assert all(text.endswith(".") for text in SENTENCES.values())


def people(count: int, seed: int) -> list[dict[str, str]]:
    """Return made-up persons; one in ten stands there twice, the second with a typing error."""
    chance = random.Random(seed)
    syllables = SYLLABLES.split()

    def word() -> str:
        return "".join(chance.choices(syllables, k=chance.randint(2, 4)))

    found = []
    for number in range(count):
        person = {name: word() for name in ("first_name", "last_name", "street", "town")}
        person["house_no"] = str(chance.randint(1, 99))
        person["postal_code"] = str(chance.randint(10000, 99999))
        found.append(person | {"number": str(number)})
        if number % 10 == 0:
            field = chance.choice(("first_name", "last_name", "street", "town"))
            place = chance.randrange(len(person[field]))
            text = f"{person[field][:place]}x{person[field][place + 1 :]}"
            found.append(person | {field: text, "number": str(number)})
    return found


def test_duplicates_of_a_made_set_are_found():
    persons = people(1000, 7)
    assert len(persons) * (len(persons) - 1) // 2 > ALL_PAIRS  # so it goes by keys
    found = {(pair.left, pair.right) for pair in find_pairs("contact", persons)}
    truth = {
        (i, i + 1)
        for i in range(len(persons) - 1)
        if persons[i]["number"] == persons[i + 1]["number"]
    }
    assert len(found & truth) >= 0.98 * len(truth)
    assert len(found - truth) <= 2


def test_of_two_files_only_pairs_across():
    persons = people(800, 3)
    left, right = persons[::2], persons[1::2]
    found = find_pairs("contact", left, right)
    assert found
    assert all(pair.left < len(left) and pair.right < len(right) for pair in found)
    assert find_pairs("contact", left, []) == []


def test_keys_name_a_pair_once():
    prepared = [prepare("contact", person) for person in people(1000, 5)]
    found = list(pairs(prepared))
    assert len(found) == len(set(found))
    assert all(i < j for i, j in found)
    assert len(found) < 100_000  # of 600,000; the names are made of few syllables


def test_a_name_that_a_thousand_have_is_compared_with_its_neighbours():
    crowd = [prepare("contact", {"name": "Jan Novák", "town": f"T{n}"}) for n in range(1000)]
    assert len(list(pairs(crowd))) < 60_000
