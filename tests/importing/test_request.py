"""What the words of the command mean; what cannot be meant is answered with what there is."""

import re
from pathlib import Path

import pytest

from crm_desktop.models.errors import NotAllowed, UserError
from crm_desktop.models.fields import KINDS, Catalogue, Kind
from crm_desktop.models.importing.asking.headings import usual_field
from crm_desktop.models.importing.asking.request import (
    as_file,
    digest_of,
    importable,
    request,
    stands_alone,
)
from crm_desktop.models.importing.reading.table import Line, Table

ALL = Catalogue(KINDS)


def file(*headings: str, name: str = "deals.csv", value: str = "x") -> Table:
    return Table(
        Path(name), "csv", headings, lambda: iter((Line(2, dict.fromkeys(headings, value)),))
    )


def test_fields_are_given_by_name_short_name_or_label() -> None:
    wanted = request(
        ALL,
        file("A", "B", "C", "D"),
        "contact",
        ["account=A", "last_name=B", "First name=C", "function_id=D"],
    )
    assert wanted.mapping == {
        "account_id": "A",
        "last_name": "B",
        "first_name": "C",
        "function_id": "D",
    }


def test_name_is_what_names_a_record_of_any_kind() -> None:
    pairs = {
        "employee": ["name=A"],
        "account": ["name=A"],
        "task": ["name=A", "account=B"],
    }
    fields = [request(ALL, file("A", "B"), kind, some).mapping for kind, some in pairs.items()]
    assert [next(iter(mapping)) for mapping in fields] == ["display_name", "name", "subject"]


def test_contact_details_are_fields_of_a_contact() -> None:
    pairs = ["account=A", "last_name=A", "phone=A", "mobile=A", "email=A", "fax=A", "web=A"]
    assert {"phone", "mobile", "email", "fax", "web"} <= request(
        ALL, file("A"), "contact", pairs
    ).mapping.keys()


def test_columns_called_like_fields_go_there_when_nothing_is_said() -> None:
    wanted = request(ALL, file("ACCOUNT", "Last name", "E-mail", "Shoe size"), "contact")
    assert wanted.mapping == {"account_id": "ACCOUNT", "last_name": "Last name", "email": "E-mail"}


@pytest.mark.parametrize(
    ("kind", "field", "headings"),
    [
        ("account", "street", ("Ulice a číslo", "Ulica i numer", "Straße und Hausnummer", "Улица")),
        ("account", "name", ("Jméno firmy", "Nazwa firmy", "Firmenname", "Име на фирмата")),
        ("account", "phone", ("Telefonní číslo", "Numer telefonu", "Telefonnummer", "Телефон")),
        ("account", "website", ("Webové stránky", "Strona www", "Homepage", "Уебсайт")),
        ("contact", "email", ("E-mailová adresa", "Adres e-mail", "E-Mail-Adresse", "Имейл адрес")),
        ("contact", "mobile", ("Mobilní telefon", "Tel. komórkowy", "Mobiltelefon", "Мобилен")),
        ("contact", "job_title", ("Pracovní pozice", "Stanowisko", "Funktion", "Длъжност")),
    ],
)
def test_headings_are_known_as_offices_write_them(
    kind: str, field: str, headings: tuple[str, ...]
) -> None:
    assert {usual_field(kind, heading) for heading in headings} == {field}


def test_the_web_of_an_account_has_a_field_of_its_own() -> None:
    wanted = request(ALL, file("Name", "Web", "Phone", "Mobile"), "account")
    assert list(wanted.mapping) == ["name", "website", "phone", "mobile"]


def test_a_kind_may_be_called_as_on_the_screen() -> None:
    assert request(ALL, file("name"), "Account").kind == "account"


def test_columns_are_found_whatever_their_case() -> None:
    assert request(ALL, file("NAME"), "account", ["name=Name"]).mapping == {"name": "NAME"}


@pytest.mark.parametrize(
    ("kind", "pairs", "defaults", "sentence"),
    [
        ("customer", [], [], "no kind of record “customer” .* There are: account, .*contact, "),
        ("contact_point", [], [], "no kind of record “contact_point”"),
        ("account", ["nickname=A"], [], "Account has no field “nickname”.* It has: name, kind, "),
        ("account", ["revenue_12_months=A"], [], "no field “revenue_12_months”"),
        ("employee", ["login=A"], [], "Colleague has no field “login”"),
        ("account", ["name=Company"], [], "deals.csv has no column “Company”. It has: A, B."),
        ("account", ["name"], [], "“name” is not of the form field=value"),
        ("account", ["=A"], [], "“=A” is not of the form field=value"),
        ("account", ["name=A", "name=B"], [], "“name” is given twice"),
        ("account", ["name=A"], ["kind=x", "kind=y"], "“kind” is given twice"),
        ("account", [], [], "Say which column goes where, for example --map name=A. .* kind, "),
        ("account", ["town=A"], [], "needs the field “Name”.*--map name=COLUMN or --default"),
        ("opportunity", ["name=A", "stage=B"], [], "needs the field “Account”.*--map account="),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(
    kind: str, pairs: list[str], defaults: list[str], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        request(ALL, file("A", "B"), kind, pairs, defaults)


def test_a_kind_that_is_closed_to_somebody_is_refused_as_a_matter_of_rights() -> None:
    few = Catalogue({"product": KINDS["product"]})
    with pytest.raises(NotAllowed, match="no right to enter records of the kind “Contact”"):
        request(few, file("A"), "contact", ["account=A", "last_name=A"])


def test_every_name_offered_is_understood() -> None:
    for kind in filter(stands_alone, map(as_file, KINDS.values())):
        assert importable(kind), kind.name
        for field in importable(kind):
            assert re.fullmatch("[a-z_]+", field)
            given = {one.removesuffix("_id") for one in required(kind)} - {field}
            assert importable(kind).count(field) == 1
            pairs = [f"{field}=A", *(f"{one}=B" for one in given)]
            assert request(ALL, file("A", "B"), kind.name, pairs).mapping


def required(kind: Kind) -> set[str]:
    return {
        one.name for one in kind.fields if one.required and one.editable and one.default is None
    }


def test_a_part_is_offered_only_where_a_file_can_name_its_record() -> None:
    """Of a part without a column for its record, or what is worked out, no row can be entered."""
    alone = {name for name, kind in KINDS.items() if stands_alone(kind)}
    assert {"account", "contact", "sale", "sale_line", "consent", "commission_rule"} <= alone
    closed = {"opportunity_line", "opportunity_stage", "forecast", "commission_band"}
    assert not alone & (closed | {"contact_point", "address", "commission_share"})
    with pytest.raises(UserError, match="no kind of record “forecast” to import"):
        request(ALL, file("A"), "forecast")


def test_the_same_rows_read_the_same_way_are_the_same_operation() -> None:
    first = request(ALL, file("A", "B"), "account", ["name=A", "town=B"], ["kind=company"])
    again = request(
        ALL, file("A", "B", name="copy.csv"), "account", ["town=B", "name=A"], ["kind=company"]
    )
    assert digest_of(first) == digest_of(again)
    others = [
        request(ALL, file("A", "B"), "account", ["name=B", "town=A"], ["kind=company"]),
        request(ALL, file("A", "B"), "account", ["name=A", "town=B"], ["kind=person"]),
        request(ALL, file("A", "B"), "account", ["name=A", "town=B"], ["kind=company"], ["town=x"]),
        request(ALL, file("A", "B", value="y"), "account", ["name=A", "town=B"], ["kind=company"]),
        request(ALL, file("A", "B"), "product", ["name=A", "code=B"]),
    ]
    assert len({digest_of(one) for one in (first, *others)}) == 6
