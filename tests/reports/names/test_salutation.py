import pytest

from crm_desktop.models.queries.paper.rows import PersonName
from crm_desktop.reports.names.salutation import (
    closing,
    courtesy,
    full_name,
    salutation,
    suggestion,
)

NOVAK = PersonName("Novák", "Jan", gender="m")
NOVAKOVA = PersonName("Nováková", "Jana", gender="f")


@pytest.mark.parametrize(
    ("person", "language", "text"),
    [
        (NOVAK, "cs", "Vážený pane Nováku,"),
        (NOVAKOVA, "cs", "Vážená paní Nováková,"),
        (PersonName("Novák", "Jan", "Ing.", gender="m"), "cs", "Vážený pane inženýre Nováku,"),
        (PersonName("Nová", "Eva", "Ing.", gender="f"), "cs", "Vážená paní inženýrko Nová,"),
        (PersonName("Malý", "Jan", "prof. MUDr.", gender="m"), "cs", "Vážený pane profesore Malý,"),
        (PersonName("Malý", "Jan", "Ing.", "Ph.D.", "m"), "cs", "Vážený pane doktore Malý,"),
        (PersonName("Malý", "Jan", "Bc.", gender="m"), "cs", "Vážený pane Malý,"),
        (PersonName("Malý", "Zdeněk", gender="m", by_first_name=True), "cs",
         "Vážený pane Zdeňku,"),
        (NOVAK, "pl", "Szanowny Panie,"),
        (NOVAKOVA, "pl", "Szanowna Pani,"),
        (PersonName("Lis", "Jan", gender="m", job_title="Dyrektor handlowy"), "pl",
         "Szanowny Panie Dyrektorze,"),
        (PersonName("Lis", "Anna", gender="f", job_title="dyrektorka"), "pl",
         "Szanowna Pani Dyrektor,"),
        (PersonName("Lis", "Jan", gender="m", by_first_name=True), "pl", "Szanowny Panie Janie,"),
        (PersonName("Lis", "Anna", gender="f", by_first_name=True), "pl", "Szanowna Pani Anno,"),
        (PersonName("Иванов", "Иван", gender="m"), "bg", "Уважаеми господин Иванов,"),
        (PersonName("Иванова", "Ива", gender="f"), "bg", "Уважаема госпожо Иванова,"),
        (PersonName("", gender="m"), "bg", "Уважаеми господине,"),
        (PersonName("Иванов", "Иван", "проф.", gender="m"), "bg", "Уважаеми проф. Иванов,"),
        (NOVAK, "en", "Dear Mr Novák,"),
        (NOVAKOVA, "en", "Dear Ms Nováková,"),
        (PersonName("Smith", "Alex", "Dr"), "en", "Dear Dr Smith,"),
        (NOVAK, "de", "Sehr geehrter Herr Novák,"),
        (PersonName("Bauer", "Eva", "Prof. Dr.", gender="f"), "de",
         "Sehr geehrte Frau Prof. Bauer,"),
        (PersonName("Bauer", "Jan", "Dr.", gender="m"), "de", "Sehr geehrter Herr Dr. Bauer,"),
        (PersonName("Vlk", "Jan", "Ing. arch.", gender="m"), "cs", "Vážený pane architekte Vlku,"),
        (PersonName("Lis", "Jan", "dr hab. inż.", gender="m"), "pl", "Szanowny Panie Doktorze,"),
        (PersonName("Lis", "Jan", "mgr inż.", gender="m"), "pl", "Szanowny Panie Inżynierze,"),
        (PersonName("Lis", "Ewa", gender="f", job_title="radca prawny"), "pl",
         "Szanowna Pani Mecenas,"),
        (PersonName("Lis", "Jan", gender="m", job_title="radca handlowy"), "pl",
         "Szanowny Panie,"),
        (PersonName("Иванов", "Иван", "инж.", gender="m"), "bg", "Уважаеми инж. Иванов,"),
        (PersonName("Novák", "Jan", "Ing.", gender="m"), "bg", "Уважаеми инж. Novák,"),
        (PersonName("Иванова", "Ива", gender="f", by_first_name=True), "bg", "Уважаема Ива,"),
        (PersonName("Щерев", "Иван", gender="m"), "cs", "Vážený pane Shtereve,"),
        (PersonName("Иванов", "Иван", "д-р", gender="m"), "en", "Dear Dr Ivanov,"),
        (PersonName("Novák", "Jan", gender="m", by_first_name=True), "de", "Lieber Jan,"),
        (PersonName("Huber", "Eva", "Mag.", gender="f"), "de", "Sehr geehrte Frau Mag. Huber,"),
        (None, "cs", "Vážení,"),
        (None, "pl", "Szanowni Państwo,"),
        (None, "bg", "Уважаеми дами и господа,"),
        (None, "en", "Dear Sir or Madam,"),
        (None, "de", "Sehr geehrte Damen und Herren,"),
    ],
)  # fmt: skip
def test_salutation(person: PersonName | None, language: str, text: str) -> None:
    assert salutation(person, language).text == text


@pytest.mark.parametrize("language", ["cs", "pl", "bg", "en", "de"])
def test_an_unknown_gender_is_never_guessed(language: str) -> None:
    unknown = salutation(PersonName("Nováková", "Jana"), language)
    assert unknown.text == salutation(None, language).text
    assert not unknown.certain
    assert salutation(None, language).certain
    assert courtesy(PersonName("Nováková", "Jana"), language) == ""


def test_the_stored_salutation_wins() -> None:
    person = PersonName("Novák", "Jan", gender="m", salutation="Milý Honzo")
    assert salutation(person, "cs").text == "Milý Honzo,"
    assert salutation(person, "en").next_line_capital
    assert not salutation(person, "cs").next_line_capital


def test_what_follows_the_salutation() -> None:
    capital = {code: salutation(NOVAK, code).next_line_capital for code in ("cs", "pl", "de")}
    assert not any(capital.values())
    assert salutation(NOVAK, "bg").next_line_capital
    assert salutation(NOVAK, "en").next_line_capital


def test_closing_and_name() -> None:
    assert closing("en", NOVAK) == "Yours sincerely"
    assert closing("en", None) == "Yours faithfully"
    assert closing("pl", None) == "Z poważaniem"
    person = PersonName("Novák", "Jan", "Ing.", "Ph.D.", "m")
    assert full_name(person) == "Ing. Jan Novák, Ph.D."
    assert courtesy(PersonName("Smith", "Jane", "Dr", gender="f"), "en") == ""


def test_the_suggestion_is_there_beside_the_stored_one_with_its_rule() -> None:
    person = PersonName("Vaněk", "Jan", gender="m", salutation="Milý Honzo")
    made = suggestion(person, "cs")
    assert (made.text, made.rule, made.certain) == ("Vážený pane Vaňku,", "-něk → -ňku", True)
    assert suggestion(PersonName("Vaněk"), "cs").rule == ""
