import pytest

from crm_desktop.models.queries.paper.rows import PersonName, PostalAddress
from crm_desktop.reports.addresses.latin import latin
from crm_desktop.reports.addresses.lines import address_lines, recipient_lines

from .conftest import data


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (PostalAddress("Dlouhá 5", "Praha 1", "11000", "CZ"), ("Dlouhá 5", "110 00 Praha 1")),
        (PostalAddress("Hlavná 1", "Košice", "040 01", "SK"), ("Hlavná 1", "040 01 Košice")),
        (PostalAddress("Złota 4", "Warszawa", "00950", "PL"), ("Złota 4", "00-950 Warszawa")),
        (PostalAddress("ул. Шипка 1", "София", "1000", "BG"), ("ул. Шипка 1", "1000 София")),
        (PostalAddress("Hauptstr. 2", "Köln", "50667", "DE"), ("Hauptstr. 2", "50667 Köln")),
        (PostalAddress("10 Downing St", "London", "sw1a 2aa", "GB"),
         ("10 Downing St", "LONDON", "SW1A 2AA")),
        (PostalAddress("1 Rue X", "Paris", "75001", "FR"), ("1 Rue X", "75001 PARIS")),
        (PostalAddress("1 Main St", "Chicago", "60601", "US", region="IL"),
         ("1 Main St", "Chicago, IL 60601")),
        (PostalAddress("Fő utca 1.", "Budapest", "1011", "HU", "2. em."),
         ("2. em.", "Budapest", "Fő utca 1.", "1011")),
        (PostalAddress("Lungă 1", "Brașov", "500035", "RO"), ("Lungă 1", "500035 Brașov")),
        (PostalAddress(town="Praha"), ("Praha",)),
        (PostalAddress(), ()),
    ],
)  # fmt: skip
def test_lines_at_home(address: PostalAddress, lines: tuple[str, ...]) -> None:
    assert address_lines(address) == lines
    assert address_lines(address, address.country) == lines


def test_abroad_the_country_stands_last_in_capitals_and_all_is_latin() -> None:
    sofia = PostalAddress("ул. „Граф Игнатиев“ № 12", "София", "1000", "BG")
    lines = address_lines(sofia, "CZ")
    assert lines == ("ul. „Graf Ignatiev“ No. 12", "1000 Sofia", "BULHARSKO")
    assert address_lines(sofia, "PL")[-1] == "BUŁGARIA"
    brno = PostalAddress("Dlouhá 5", "Brno", "60200", "CZ")
    assert address_lines(brno, "BG") == ("Dlouhá 5", "602 00 Brno", "CZECHIA")


def test_transliteration_follows_the_bulgarian_act() -> None:
    assert latin("Щъркел, Юлия, ЖЪЛТ ДЪБ, България, Мария Цачева") == (
        "Shtarkel, Yulia, ZHALT DAB, Bulgaria, Maria Tsacheva"
    )
    assert latin("Příhoda") == "Příhoda"


def test_recipient_as_in_the_picture() -> None:
    person = PersonName("Příhoda", "Zdeněk", "Ing.", gender="m")
    place = PostalAddress("Náměstí Republiky 28", "Žďár nad Sázavou", "59101", "CZ")
    assert recipient_lines(person, "Kovovýroba Žďár, a. s.", place, "CZ", "cs") == (
        "Vážený pan", "Ing. Zdeněk Příhoda", "Kovovýroba Žďár, a. s.", "Náměstí Republiky 28",
        "591 01 Žďár nad Sázavou",
    )  # fmt: skip


def test_never_more_than_six_lines() -> None:
    person = PersonName("Příhoda", "Zdeněk", gender="m")
    place = PostalAddress("Fő utca 1", "Budapest", "1011", "HU", "2. patro")
    lines = recipient_lines(person, "Firma", place, "CZ", "cs")
    assert len(lines) == 6
    assert lines[0] == "Zdeněk Příhoda"
    assert lines[-1] == "MAĎARSKO"
    assert "2. patro, Budapest" in lines


def test_a_natural_person_is_not_named_twice() -> None:
    person = PersonName("Novák", "Jan", "Ing.", gender="m")
    lines = recipient_lines(person, "Jan Novák", PostalAddress("A 1", "Brno"), "CZ", "cs")
    assert lines == ("Vážený pan", "Ing. Jan Novák", "A 1", "Brno")


@pytest.mark.parametrize("country", ["cz", "pl", "de"])
def test_town_lines_of_other_peoples_data(country: str) -> None:
    """The postal blocks of the data set: the line with the postcode is the same."""
    compared = 0
    text = data(f"addresses/{country}.yaml").read_text(encoding="utf-8")
    for case in text.split("---")[1:]:
        given, _, expected = case.partition("expected:")
        parts = {
            key.strip(): value.strip().strip("\"'")
            for key, _, value in (line.partition(":") for line in given.splitlines())
        }
        if "postcode" not in parts or "city" not in parts or ";" in parts["postcode"]:
            continue
        town = address_lines(
            PostalAddress(town=parts["city"], postcode=parts["postcode"], country=country)
        )[-1]
        if parts["city"] in expected:
            assert town in [line.strip() for line in expected.splitlines()], case
            compared += 1
    assert compared
