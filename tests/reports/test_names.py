import csv

import pytest

from crm_desktop.reports.letters import names_cs, names_pl

from .conftest import data


def _rows(name: str) -> list[dict[str, str]]:
    with data(name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _pairs(name: str) -> list[tuple[str, str]]:
    lines = data(name).read_text(encoding="utf-8").splitlines()
    return [(line.split()[0], line.split()[1]) for line in lines if line.strip()]


def test_commonest_czech_names_are_all_right() -> None:
    men = _pairs("names-cs-vocative/man_first_name_tests.txt")
    women = _pairs("names-cs-vocative/woman_last_name_tests.txt")
    assert [p for p in men if names_cs.vocative_given(p[0], "m")[0] != p[1]] == []
    assert [p for p in women if names_cs.vocative_family(p[0], "f")[0] != p[1]] == []


def test_czech_given_names_of_known_gender() -> None:
    known = {
        row["nominative"]: row["vocative"].lower().split(":")
        for row in _rows("names-cs-vocative/first_names.csv")
    }
    tried = right = 0
    for country in ("cs_CZ", "pl_PL"):
        for row in _rows(f"names-gender/{country}.csv"):
            name = row["name"].lower()
            if row["part"] == "first_name" and name in known:
                gender = {"male": "m", "female": "f"}[row["gender"]]
                tried += 1
                right += names_cs.vocative_given(name, gender)[0] in known[name]
    assert tried > 300
    assert right / tried >= 0.98


def test_polish_given_names() -> None:
    rows = _rows("names-pl-vocative/first_names.csv")
    wrong = [
        row["nominative"]
        for row in rows
        if names_pl.vocative_given(row["nominative"], {"M": "m", "W": "f"}[row["gender"]])
        != row["vocative"]
    ]
    assert len(rows) > 800
    assert len(wrong) / len(rows) <= 0.02, wrong


@pytest.mark.parametrize(
    ("name", "vocative"),
    [
        ("Novák", "Nováku"), ("Svoboda", "Svobodo"), ("Novotný", "Novotný"), ("Příhoda", "Příhodo"),
        ("Dvořák", "Dvořáku"), ("Němec", "Němče"), ("Moravec", "Moravče"), ("Král", "Králi"),
        ("Kolář", "Koláři"), ("Vaněk", "Vaňku"), ("Marek", "Marku"), ("Vlček", "Vlčku"),
        ("Havel", "Havle"), ("Kratochvíl", "Kratochvíle"), ("Martinů", "Martinů"),
        ("Krejčí", "Krejčí"), ("Zajíc", "Zajíci"), ("Beneš", "Beneši"), ("Jágr", "Jágře"),
        ("Čermák", "Čermáku"), ("Pech", "Pechu"), ("Bureš", "Bureši"), ("Fišer", "Fišere"),
        ("Šek", "Šeku"), ("Švec", "Ševče"), ("Nedvěd", "Nedvěde"), ("Urban", "Urbane"),
        ("Kowalski", "Kowalski"), ("Ivanov", "Ivanove"), ("Novák-Hájek", "Nováku-Hájku"),
        ("NOVÁK", "NOVÁKU"), ("Příhoda z Rosenbergu", "Příhodo z Rosenbergu"), ("", ""),
    ],
)  # fmt: skip
def test_surnames_of_czech_men(name: str, vocative: str) -> None:
    assert names_cs.vocative_family(name, "m")[0] == vocative


def test_unusual_names_are_not_certain() -> None:
    assert not names_cs.vocative_family("O'Brien", "m")[1]
    assert not names_cs.vocative_family("Vogel", "m")[1]
    assert not names_cs.vocative_family("Иванов", "m")[1]
    assert not names_cs.vocative_family("Kowalska", "f")[1]
    assert names_cs.vocative_family("Nováková", "f") == ("Nováková", True)
