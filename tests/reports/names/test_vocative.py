from pathlib import Path

import pytest

from crm_desktop.reports.names import czech, polish
from crm_desktop.reports.names.rules import Form
from tools import name_figures

HERE = Path(__file__).parent


def _pairs(name: str) -> list[tuple[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [(line.split()[0], line.split()[1]) for line in lines]


@pytest.mark.parametrize("figures", [
    name_figures.czech_lists, name_figures.czech_given, name_figures.polish_given,
])  # fmt: skip
def test_the_name_sets(figures: object) -> None:
    if not name_figures.DATA.exists():
        pytest.skip("the name sets are not here")
    for figure in figures(name_figures.DATA):  # type: ignore[operator]
        goal = 0.98 if figure.name.startswith("Polish") else 0.99
        assert figure.share >= goal, (figure.name, figure.wrong[:20])


@pytest.mark.parametrize(("file", "decline"), [
    ("czech_men.txt", czech.vocative_family), ("polish_men.txt", polish.vocative_family),
])  # fmt: skip
def test_common_surnames_of_men(file: str, decline: object) -> None:
    """Written out by hand from the grammars, before looking at what the rules make."""
    pairs = _pairs(file)
    assert len(pairs) > 150
    assert [p for p in pairs if decline(p[0], "m").text != p[1]] == []  # type: ignore[operator]


@pytest.mark.parametrize(
    ("name", "vocative"),
    [
        # A name for each rule, in the order of the rules.
        ("Hus", "Husi"), ("Doležel", "Doležele"), ("Přítel", "Příteli"), ("Daniel", "Danieli"),
        ("Vogel", "Vogeli"), ("Novotný", "Novotný"), ("Krejčí", "Krejčí"), ("Janů", "Janů"),
        ("Dlouhých", "Dlouhých"), ("Skua", "Skuo"), ("Kučera", "Kučero"), ("Gray", "Grayi"),
        ("Janko", "Janko"), ("Rossi", "Rossi"), ("Hrabě", "Hrabě"), ("Luděk", "Luďku"),
        ("Vítěk", "Víťku"), ("Vaněk", "Vaňku"), ("Marek", "Marku"), ("Šek", "Šeku"),
        ("Flek", "Fleku"), ("Krtek", "Krtku"), ("Kadlec", "Kadleci"), ("Němec", "Němče"),
        ("Hirsch", "Hirschi"), ("Bush", "Bushi"), ("Roth", "Rothe"), ("Rudolph", "Rudolphe"),
        ("Novák", "Nováku"), ("Lang", "Langu"), ("Pech", "Pechu"), ("Huď", "Hudi"),
        ("Smeť", "Smeti"), ("Kubáň", "Kubáni"), ("Zajíc", "Zajíci"), ("Beneš", "Beneši"),
        ("Kolář", "Koláři"), ("Kříž", "Kříži"), ("Klaus", "Klausi"), ("Lux", "Luxi"),
        ("Schulz", "Schulzi"), ("Jágr", "Jágře"), ("Fišer", "Fišere"), ("Zeman", "Zemane"),
        ("Ivanov", "Ivanove"), ("Malmö", "Malmö"), ("Novák-Hájek", "Nováku-Hájku"),
        ("NOVÁK", "NOVÁKU"), ("Příhoda z Rosenbergu", "Příhodo z Rosenbergu"), ("", ""),
    ],
)  # fmt: skip
def test_a_surname_for_each_rule(name: str, vocative: str) -> None:
    assert czech.vocative_family(name, "m").text == vocative


@pytest.mark.parametrize(
    ("name", "gender", "vocative"),
    [
        ("Karel", "m", "Karle"), ("Daniel", "m", "Danieli"), ("Eric", "m", "Ericu"),
        ("Marius", "m", "Marie"), ("Zdeněk", "m", "Zdeňku"), ("Max", "m", "Maxi"),
        ("Jiří", "m", "Jiří"), ("Petr", "m", "Petře"), ("Honza", "m", "Honzo"),
        ("Jan Karel", "m", "Jane Karle"), ("Jana", "f", "Jano"), ("Marie", "f", "Marie"),
        ("Dagmar", "f", "Dagmar"), ("Anna-Marie", "f", "Anno-Marie"),
    ],
)  # fmt: skip
def test_czech_given_names(name: str, gender: str, vocative: str) -> None:
    assert czech.vocative_given(name, gender).text == vocative


def test_the_rule_stands_beside_the_form() -> None:
    assert czech.vocative_family("Vaněk", "m") == Form("Vaňku", "-něk → -ňku", True)
    assert czech.vocative_family("Švec", "m").rule == "švec → šveci"
    assert polish.vocative_given("Robert", "m") == Form("Robercie", "-t → -cie", True)


def test_unusual_names_are_not_certain() -> None:
    for name in ("O'Brien", "Vogel", "Иванов", "Roth", "Kadlec"):
        assert not czech.vocative_family(name, "m").certain, name
    assert not czech.vocative_family("Kowalska", "f").certain
    assert czech.vocative_family("Nováková", "f").certain
    assert czech.vocative_family("Nováková", "f").text == "Nováková"
    assert polish.vocative_family("Kowalska", "f").text == "Kowalska"
    assert polish.vocative_given("Иван", "m") == Form("Иван", "", False)
